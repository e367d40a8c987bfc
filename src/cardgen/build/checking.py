"""Everything but drawing pages and writing: what is wrong, with advice about the texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.layout.scene import Scene
    from cardgen.project.workspace import Workspace


def check(workspace: Workspace, jobs: Sequence[Job], diagnostics: Diagnostics) -> None:
    """Lay out all jobs and collect what is wrong, with advice about the texts.

    Raises:
        CardgenError: theme or palette cannot be used.
    """
    from cardgen.build.laying import lay
    from cardgen.build.workshop import Workshop
    from cardgen.content.advice import advise, look_at_issue
    from cardgen.content.blame import Blame
    from cardgen.content.leaks import find_leaks
    from cardgen.content.wording import check_words

    shop = Workshop.open(workspace, diagnostics)
    for laid in lay(shop, jobs):
        found = laid.diagnostics
        if laid.edition is not None:
            _decode_logos(shop, (scene for _, scene in laid.scenes), found)
            advice = Diagnostics()
            advise(laid.edition, advice)
            look_at_issue(laid.edition, advice)
            found.extend(Blame(laid.edition).of(advice))
            find_leaks(workspace, laid.edition, found, shop.content)
            check_words(workspace, laid.edition, found)
        diagnostics.extend(found)


def _decode_logos(shop: Workshop, scenes: Iterable[Scene], diagnostics: Diagnostics) -> None:
    """Whether a PNG or JPEG is damaged shows only when it is decoded."""
    from cardgen.layout.scene import Image

    items = (item for scene in scenes for page in scene.pages for item in page.items)
    for source in dict.fromkeys(item.source for item in items if isinstance(item, Image)):
        try:
            shop.pictures.raster(source)
        except CardgenError as error:
            diagnostics.extend(error.diagnostics)
