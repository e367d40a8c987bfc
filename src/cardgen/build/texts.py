"""Jobs to plain-text twins: the same road as `build`, with words at the end instead of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.make import file_stem, scenes_of, write_all
from cardgen.build.workshop import Workshop
from cardgen.content.lookup import UnknownPathError, lookup
from cardgen.messages.diagnostics import Diagnostics
from cardgen.twin.html import as_html
from cardgen.twin.telling import TwinWords

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.project.workspace import Workspace


def build_texts(
    workspace: Workspace, jobs: Sequence[Job], output: Path, diagnostics: Diagnostics, *, large: bool = False
) -> list[Path]:
    """Write the twins of all jobs as HTML. Editions with errors are left out, with the errors recorded.

    Raises:
        CardgenError: theme or palette cannot be used, or a file cannot be written.
    """
    workshop = Workshop.open(workspace, diagnostics)
    written: list[Path] = []
    for _, group in groupby(jobs, key=lambda job: job.edition):
        found = Diagnostics()
        made = scenes_of(workshop, list(group), found)
        if made is not None and not found.errors:
            edition, scenes = made
            words = _words(edition)
            ending = "-large.html" if large else ".html"
            files = [
                (
                    output / edition.id / f"{file_stem(job, edition)}{ending}",
                    as_html(scene, words, large=large).encode(),
                )
                for job, scene in scenes
            ]
            write_all(files)
            written += [path for path, _ in files]
        diagnostics.extend(found)
    return written


def _words(edition: Edition) -> TwinWords:
    return TwinWords(_label(edition, "text.picture"), _label(edition, "text.contents"))


def _label(edition: Edition, path: str) -> str:
    """A label, or nothing when a project brings content from before there was one."""
    try:
        return str(getattr(lookup(edition.labels, path), "plain", ""))
    except UnknownPathError:
        return ""
