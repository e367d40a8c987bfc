"""The pages of a press file: boxes, notes, the space they blend in; and what is on them, by `presscontent`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

from cardgen.core.geometry import PT_PER_MM
from cardgen.preflight.finding import Box, Finding
from cardgen.preflight.presscontent import Content, Sheet
from cardgen.preflight.pressrules import X1A, X4, Rules, said_of
from cardgen.preflight.presstrim import stopping
from cardgen.render.strips import Strips

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_SLACK = 0.01  # pt
_LEAST_BLEED = 2 * PT_PER_MM
_MOST_ALIKE = 5
"""Findings of one kind on one page that are told apart; whoever mends five sees the others."""


def check(file: Opened) -> Iterator[Finding]:
    """Every page, as PDF/X-4 wants it."""
    return said_of(X4, _check(file, X4))


def check_x1a(file: Opened) -> Iterator[Finding]:
    """Every page, as PDF/X-1a wants it."""
    return said_of(X1A, _check(file, X1A))


def _check(file: Opened, rules: Rules) -> Iterator[Finding]:
    content = Content(rules)
    drawn = Strips(file.data)
    try:
        for number, page in enumerate(file.pdf.pages, 1):
            yield from _few(_page(content, drawn, page.obj, number, rules))
    finally:
        drawn.close()
    yield from content.of_file()
    file.inks.update(content.inks)


def _page(content: Content, drawn: Strips, page: Any, number: int, rules: Rules) -> Iterator[Finding]:
    media, crop = _inherited(page, "/MediaBox"), _inherited(page, "/CropBox")
    trim, art, bleed = (_box(page.get(key)) for key in ("/TrimBox", "/ArtBox", "/BleedBox"))
    if media is None:
        yield Finding.of("PRS14", number, name="MediaBox")
        return
    shown = trim or art
    empty = shown is None or shown[2] <= shown[0] or shown[3] <= shown[1]
    around = [media] if bleed is None else [media, bleed]
    if shown is None or empty or (trim and art) or not all(_inside(shown, box) for box in around):
        yield Finding.of("PRS14", number, name="TrimBox")
    if bleed is not None and not _inside(bleed, media):
        yield Finding.of("PRS14", number, name="BleedBox")
    if shown and crop and not _inside(shown, crop):
        yield Finding.of("PRS14", number, name="CropBox")
    if shown and (bleed is None or min(_margins(shown, bleed)) < _LEAST_BLEED - _SLACK):
        yield Finding.of("PRS31", number)
    for key in ("/AA", "/PresSteps"):
        if key in page:
            yield Finding.of("PRS13", number, what=key[1:])
    if (unit := float(page.get("/UserUnit", 1))) != 1:
        yield Finding.of("PRS61", number, unit=f"{unit:g}")
    sheet = Sheet(number, shown or media, bleed or shown or media, media)
    yield from _notes(page, sheet)
    if not rules.flat:
        yield from _blending(page, number)
    found = list(content.page(page, sheet))
    yield from found
    if shown and not empty and not any(one.code == "PRS27" for one in found):
        for box in stopping(drawn, number, shown):
            yield sheet.finding("PRS27", box)


def _notes(page: Any, sheet: Sheet) -> Iterator[Finding]:
    """Notes and links outside the bleed only, where no plate has them."""
    limit = sheet.bleed
    for note in page.get("/Annots", []):
        kind, place = str(note.get("/Subtype", "")), _box(note.get("/Rect")) or limit
        outside = place[2] <= limit[0] or place[0] >= limit[2] or place[3] <= limit[1] or place[1] >= limit[3]
        if kind == "/TrapNet" or (kind != "/PrinterMark" and not outside):
            yield sheet.finding("PRS15", place, what=kind[1:])


def _blending(page: Any, number: int) -> Iterator[Finding]:
    """What is transparent is mixed in the inks of the press (ISO 15930-7, 6.10)."""
    group = page.get("/Group")
    space = group.get("/CS") if isinstance(group, Dictionary) else None
    mixed = space is None and transparent(page.get("/Resources", Dictionary()), set())
    if mixed or space not in (None, Name.DeviceCMYK):
        yield Finding.of("PRS16", number)


def transparent(resources: Any, seen: set[tuple[int, int]]) -> bool:
    """Whether anything that these resources name lets its ground through."""
    for state in resources.get("/ExtGState", Dictionary()).values():
        if float(state.get("/CA", 1)) < 1 or float(state.get("/ca", 1)) < 1:
            return True
        if state.get("/BM", Name.Normal) not in (Name.Normal, Name.Compatible):
            return True
        if isinstance(state.get("/SMask"), Dictionary):
            return True
    for one in resources.get("/XObject", Dictionary()).values():
        if one.objgen in seen:
            continue
        seen.add(one.objgen)
        if "/SMask" in one or "/Group" in one or transparent(one.get("/Resources", Dictionary()), seen):
            return True
    return False


def _few(found: Iterator[Finding]) -> Iterator[Finding]:
    """The first few of each kind."""
    counts: Counter[str] = Counter()
    told: set[Finding] = set()
    for one in found:
        if one not in told and counts[one.code] < _MOST_ALIKE:
            told.add(one)
            counts[one.code] += 1
            yield one


def _inherited(page: Any, key: str) -> Box | None:
    node, steps = page, 0
    while isinstance(node, Dictionary) and steps < 50:
        if (found := _box(node.get(key))) is not None:
            return found
        node, steps = node.get("/Parent"), steps + 1
    return None


def _box(value: Any) -> Box | None:
    if not isinstance(value, Array) or len(value) != 4:
        return None
    a, b, c, d = (float(side) for side in value)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _margins(inner: Box, outer: Box) -> tuple[float, ...]:
    return inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]


def _inside(inner: Box, outer: Box) -> bool:
    return min(_margins(inner, outer)) >= -_SLACK
