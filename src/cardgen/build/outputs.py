"""From pages to paper: the sheets of a product for an output other than the screen, and how to print them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct, replace
from cardgen.impose.job import Guided, Imposer, Request, TileWish
from cardgen.impose.plan.wishes import BookletWish, GridWish
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.layout.scene import Scene
    from cardgen.template.product import SheetSpec

AS_NEEDED = "as-needed"


class Sheets(Struct, frozen=True):
    """The imposed PDF, the page that says how to print it (both as bytes), and the number of sheets of paper.

    `guide` is empty for outputs that somebody else prints.
    """

    pdf: bytes
    guide: bytes
    count: int


def impose_scene(
    data: bytes,
    scene: Scene,
    output: str,
    spec: SheetSpec | None,
    imposer: Imposer,
    diagnostics: Diagnostics,
    edition: str = "",
    notes: Sequence[str] = (),
) -> Sheets:
    """Put the pages of a product on paper.

    Args:
        data: the drawn pages, with bleed when the output shows any.
        scene: what was drawn.
        output: name of the output.
        spec: how this product goes on paper; None puts one page on each side.
        imposer: reads papers, outputs and words once for all jobs.
        diagnostics: takes what is worth knowing.
        edition: for whom it was made, on the printing guide.
        notes: last steps for the printing guide, in Dutch.

    Raises:
        CardgenError: the pages do not fit on the paper.
    """
    request = _request(scene, output, spec, imposer)
    job = replace(imposer, diagnostics=diagnostics)
    sheets, guide = io.BytesIO(), io.BytesIO()
    wanted = imposer.stock.outputs[output].guide
    guided = Guided(guide, request.title, edition, tuple(notes)) if wanted else None
    plan = job.impose([data], request, sheets, guided)
    return Sheets(sheets.getvalue(), guide.getvalue(), len(plan.sheets))


def _request(scene: Scene, output: str, spec: SheetSpec | None, imposer: Imposer) -> Request:
    page = scene.pages[0]
    title = f"{scene.title} ({scene.version})" if scene.version else scene.title
    if spec is None:
        backs = "onward" if len(scene.pages) > 1 else "none"
        return Request("grid", output, as_needed=True, title=title, grid=GridWish(1, 1, backs=backs))
    as_needed = spec.paper == AS_NEEDED
    return Request(
        spec.scheme,
        output,
        paper=imposer.stock.paper(spec.paper) if spec.paper and not as_needed else None,
        as_needed=as_needed,
        title=title,
        booklet=BookletWish(cover_last=spec.cover_last, right_bound=scene.binding == "right", safe=page.safe),
        grid=GridWish(
            spec.columns,
            spec.rows,
            stack=spec.stack,
            backs=spec.backs if len(scene.pages) > 1 else "none",
            tumble=spec.tumble,
        ),
        tiles=TileWish(factor=1.0),
    )
