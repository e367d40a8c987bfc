"""A product in words: the same road as a PDF, with HTML at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.build.made import Product
from cardgen.build.make import Maker, file_stem
from cardgen.content.lookup import UnknownPathError, lookup
from cardgen.messages.diagnostics import Diagnostics
from cardgen.twin.html import as_html
from cardgen.twin.telling import TwinWords

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene


def as_twin(*, large: bool = False) -> Maker:
    """What makes the twin of a job as HTML, in large print when asked."""
    ending = "-large.html" if large else ".html"

    def told(_shop: Workshop, edition: Edition, job: Job, scene: Scene, _found: Diagnostics) -> Product:
        html = as_html(scene, _words(edition), large=large)
        return Product(job, scene, {f"{file_stem(job, edition)}{ending}": html.encode()}, len(scene.pages))

    return told


def _words(edition: Edition) -> TwinWords:
    return TwinWords(_label(edition, "text.picture"), _label(edition, "text.contents"))


def _label(edition: Edition, path: str) -> str:
    """A label, or nothing when a project brings content from before there was one."""
    try:
        return str(getattr(lookup(edition.labels, path), "plain", ""))
    except UnknownPathError:
        return ""
