"""The one writer: a Plan and its source pages become a PDF of sheets.

Every distinct source page is one form XObject; a sheet only says which form goes where. Sheets take over what colours
and layers need (output intents, optional content) and nothing that acts: no scripts, forms, files, outlines or tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from cardgen.core.geometry import PT_PER_MM, Matrix, Rect
from cardgen.core.struct import Struct, field
from cardgen.impose.pdf import markstream
from cardgen.impose.pdf.catalogue import take_over, write_catalogue
from cardgen.impose.pdf.foreign import Source, understood
from cardgen.impose.pdf.lettering import GlyphSource, Lettering
from cardgen.impose.pdf.links import Links, annotation
from cardgen.impose.pdf.pageforms import Forms
from cardgen.impose.pdf.placing import page_to_sheet, points
from cardgen.impose.pdf.saving import deliver, finished
from cardgen.impose.plan.model import Mark, MarkKind, Place, Plan, Side
from cardgen.messages.diagnostics import Diagnostics, Where


class Imprint(Struct, frozen=True):
    """What the PDF says about itself.

    `face` sets the texts on the margins, `more` those of
    a guide; without it they are left out.
    """

    title: str = ""
    face: GlyphSource | None = None
    more: Mapping[str, GlyphSource] = field(default_factory=dict)


class _Writer(Struct):
    plan: Plan
    pdf: pikepdf.Pdf  # the new file
    source: Source | None
    forms: Forms | None
    links: Links | None
    lettering: Lettering | None
    pages: list[Any] = field(default_factory=list)
    goals: dict[int, tuple[int, Matrix]] = field(default_factory=dict)
    guides: dict[tuple[Mark, ...], Any] = field(default_factory=dict)
    every_ink: Any = None
    lost: int = 0


def write(
    plan: Plan, source: Source | None, target: Path | BinaryIO, imprint: Imprint, diagnostics: Diagnostics
) -> None:
    """Write the sheets. The file appears whole or not at all; the same plan and source give the same bytes.

    Args:
        plan: with marks, if any are wanted.
        source: the opened pages, used up by this; None for a plan without pages.
        target: file to write, or a stream.
        imprint: title and font.
        diagnostics: told about links that are left out (IMP38).

    Raises:
        CardgenError: the source turns out to be broken, or the target cannot be written.
    """
    place = Where(source.name) if source is not None else None
    with pikepdf.new() as pdf, understood(place) if place is not None else nullcontext():
        writer = _Writer(
            plan, pdf, source,
            Forms(source, pdf) if source is not None else None,
            Links(source.pdf) if source is not None else None,
            Lettering(pdf, imprint.face, imprint.more) if imprint.face is not None else None,
        )  # fmt: skip
        _write_pages(writer)
        claimed = take_over(source, writer.forms.layers if writer.forms else {}, pdf) if source else ""
        write_catalogue(
            pdf, None if plan.by_hand else plan.flip, imprint.title or _title(source), press=bool(claimed)
        )
        if writer.lost:
            diagnostics.add("IMP38", place, count=writer.lost)
        data = finished(pdf, len(writer.pages), version=claimed or "1.7")
    deliver(data, target)


def _title(source: Source | None) -> str:
    """The title of the first file."""
    found = source.pdf.docinfo.get("/Title", "") if source is not None else ""
    return str(found) if isinstance(found, pikepdf.String) else ""


def _write_pages(writer: _Writer) -> None:
    sides = list(writer.plan.sides())
    if writer.links is not None:
        writer.lost = writer.links.lost
        if writer.links.of_page:
            _find_goals(writer, sides)
    tree = writer.pdf.make_indirect(Dictionary(Type=Name.Pages, Count=len(sides)))
    writer.pages = [writer.pdf.make_indirect(Dictionary(Type=Name.Page, Parent=tree)) for _ in sides]
    for page, side in zip(writer.pages, sides, strict=True):
        _write_side(writer, page, side)
    turned = [sheet.turned for sheet in writer.plan.sheets for _ in sheet.sides]
    for page in (page for page, on_its_head in zip(writer.pages, turned, strict=True) if on_its_head):
        page.Rotate = 180
    tree.Kids = Array(writer.pages)
    writer.pdf.Root.Pages = tree
    if writer.lettering is not None:
        writer.lettering.finish()


def _write_side(writer: _Writer, page: Any, side: Side) -> None:
    height = writer.plan.size.h
    forms, notes, lines = Dictionary(), Array(), []
    if side.under:
        forms["/B0"] = _guides_form(writer, side.under)
        lines.append("/B0 Do")
    for slot in side.slots:
        if slot.page is None or slot.clip.w <= 0 or slot.clip.h <= 0:
            continue
        matrix = _matrix(writer, slot)
        names = []
        for letter, form in zip("PA", _forms(writer, slot), strict=False):
            names.append(f"{letter}{writer.plan.pages[slot.page].source}")
            forms[f"/{names[-1]}"] = form
        lines.append(_placed(slot.clip, matrix, names, height))
        for note in _links_of(writer, slot, matrix):
            notes.append(note)
    fixed = tuple(mark for mark in side.marks if mark.kind is not MarkKind.SLUG)
    if fixed:
        forms["/M0"] = _guides_form(writer, fixed)
        lines.append("/M0 Do")
    slugs = [mark for mark in side.marks if mark.kind is MarkKind.SLUG]
    page.Resources = Dictionary(XObject=forms)
    if slugs and writer.lettering is not None:
        lines.append(markstream.operators(slugs, height, writer.lettering))
        page.Resources.Font = writer.lettering.fonts
    page.Contents = writer.pdf.make_stream("\n".join(lines).encode("ascii"))
    if len(notes):
        page.Annots = notes
    _set_boxes(page, writer.plan, side)
    _set_group(page, forms)


def _forms(writer: _Writer, slot: Place) -> tuple[Any, ...]:
    assert writer.forms is not None  # noqa: S101 - a plan with pages comes with its source
    assert slot.page is not None  # noqa: S101 - checked by the caller
    return writer.forms.forms(writer.plan.pages[slot.page].source)


def _matrix(writer: _Writer, slot: Place) -> Matrix:
    assert writer.source is not None  # noqa: S101 - a plan with pages comes with its source
    assert slot.page is not None  # noqa: S101 - checked by the caller
    use = writer.plan.pages[slot.page]
    return page_to_sheet(writer.source.pages[use.source], use, slot, writer.plan.size.h)


def _placed(clip: Rect, matrix: Matrix, names: Sequence[str], height: float) -> str:
    x0, y0, x1, y1 = points(clip, height)
    m = matrix
    place = f"{m.a:.6f} {m.b:.6f} {m.c:.6f} {m.d:.6f} {m.e:.4f} {m.f:.4f}"
    shown = " ".join(f"/{name} Do" for name in names)
    return f"q {x0:.3f} {y0:.3f} {x1 - x0:.3f} {y1 - y0:.3f} re W n {place} cm {shown} Q"


def _guides_form(writer: _Writer, marks: tuple[Mark, ...]) -> Any:
    """Guides that many sides share are drawn once, as a form."""
    if marks not in writer.guides:
        size = writer.plan.size
        resources = Dictionary()
        if markstream.uses_every_ink(marks):
            resources.ColorSpace = Dictionary(All=_every_ink(writer))
        if writer.lettering is not None and markstream.has_text(marks):
            resources.Font = writer.lettering.fonts
        writer.guides[marks] = writer.pdf.make_stream(
            markstream.operators(marks, size.h, writer.lettering).encode("ascii"),
            Type=Name.XObject, Subtype=Name.Form, Resources=resources,
            BBox=Array([0, 0, round(size.w * PT_PER_MM, 3), round(size.h * PT_PER_MM, 3)]),
        )  # fmt: skip
    return writer.guides[marks]


def _every_ink(writer: _Writer) -> Any:
    """Separation /All: one line on every plate of the press (ISO 32000-1, 8.6.6.4)."""
    if writer.every_ink is None:
        tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0] * 4), C1=Array([1] * 4))
        writer.every_ink = writer.pdf.make_indirect(
            Array([Name.Separation, Name.All, Name.DeviceCMYK, writer.pdf.make_indirect(tint)])
        )
    return writer.every_ink


def _set_boxes(page: Any, plan: Plan, side: Side) -> None:
    """Media = the sheet; trim and bleed around all places, as far as they lie on the sheet (ISO 32000-1, 14.11.2)."""
    paper = Rect(0, 0, plan.size.w, plan.size.h)
    page.MediaBox = _array(paper, plan)
    if side.slots:
        page.TrimBox = _array(_around([slot.trim for slot in side.slots], paper), plan)
        page.BleedBox = _array(
            _around([*(s.clip for s in side.slots), *(s.trim for s in side.slots)], paper), plan
        )


def _around(boxes: Sequence[Rect], paper: Rect) -> Rect:
    x, y = max(0.0, min(b.x for b in boxes)), max(0.0, min(b.y for b in boxes))
    return Rect(
        x, y, min(paper.w, max(b.right for b in boxes)) - x, min(paper.h, max(b.bottom for b in boxes)) - y
    )


def _array(box: Rect, plan: Plan) -> Array:
    return Array([round(v, 3) for v in points(box, plan.size.h)])


def _set_group(page: Any, forms: Any) -> None:
    """Blend transparent pages on the sheet in the colours they were made for."""
    for form in forms.values():
        group = form.get("/Group")
        if group is not None and "/CS" in group:
            page.Group = Dictionary(S=Name.Transparency, CS=group.CS, I=True)
            return


def _find_goals(writer: _Writer, sides: Sequence[Side]) -> None:
    """Where each source page lies first, for links to it."""
    for number, side in enumerate(sides):
        for slot in side.slots:
            if slot.page is not None:
                source = writer.plan.pages[slot.page].source
                if source not in writer.goals:
                    writer.goals[source] = number, _matrix(writer, slot)


def _links_of(writer: _Writer, slot: Place, matrix: Matrix) -> Iterator[Any]:
    assert slot.page is not None  # noqa: S101 - checked by the caller
    if writer.links is None:
        return
    clip = points(slot.clip, writer.plan.size.h)
    for link in writer.links.of_page.get(writer.plan.pages[slot.page].source, ()):
        note = annotation(link, matrix, clip, _goal(writer, link.page))
        if note is not None:
            yield note


def _goal(writer: _Writer, page: int) -> Array | None:
    if page not in writer.goals or writer.source is None:
        return None
    number, matrix = writer.goals[page]
    shown = writer.source.pages[page].shown
    corners = [matrix.apply(x, y) for x in (shown[0], shown[2]) for y in (shown[1], shown[3])]
    left, top = min(c[0] for c in corners), max(c[1] for c in corners)
    return Array([writer.pages[number], Name.XYZ, round(left, 1), round(top, 1), None])
