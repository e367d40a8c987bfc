"""A plan with its marks on: guides at the places, slug text, and a printer's correction of the backs."""

from __future__ import annotations

from cardgen.core.struct import replace
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.marks.printermarks import guides
from cardgen.impose.marks.printermarks import slug as slug_line
from cardgen.impose.plan.duplex import Axis, axis
from cardgen.impose.plan.model import Mark, MarkKind, Place, Plan, Side
from cardgen.messages.diagnostics import Diagnostics

Geometry = tuple[tuple[Place, ...], bool]


def marked(
    plan: Plan,
    style: MarkStyle,
    *,
    slug: str = "",
    faces: tuple[str, str] = ("front", "back"),
    back: tuple[float, float] = (0.0, 0.0),
    diagnostics: Diagnostics | None = None,
) -> Plan:
    """Add marks to every side of a plan.

    Args:
        plan: without marks.
        style: which marks.
        slug: text for the margin; `{sheet}`, `{sheets}` and `{side}` are filled in. Where no sheet has a back, it is
            left open which side a page is on: a print shop puts fronts and backs together itself.
        faces: the words for `{side}`.
        back: mm that backs and their guides move on the paper, seen from behind (see `printers`).
        diagnostics: told which marks found no room (IMP36).
    """
    style = replace(style, clear=max(map(abs, back)))
    artist = _Artist(plan, style, back)
    sheets = []
    facing = faces[0] if any(sheet.back for sheet in plan.sheets) else ""
    for number, sheet in enumerate(plan.sheets, 1):
        fill = {"sheet": number, "sheets": len(plan.sheets)}
        front = artist.side(sheet.front, False, slug.format(side=facing, **fill).rstrip(" ·"))
        behind = sheet.back and artist.side(sheet.back, True, slug.format(side=faces[1], **fill))
        sheets.append(replace(sheet, front=front, back=behind))
    done = replace(plan, sheets=tuple(sheets))
    if diagnostics is not None:
        _report(done, style, slug, diagnostics)
    return done


class _Artist:
    """Draws the guides of each arrangement of places once: thousands of sheets share a handful of them."""

    def __init__(self, plan: Plan, style: MarkStyle, back: tuple[float, float]) -> None:
        self._plan, self._style, self._back = plan, style, back
        self._known: dict[Geometry, Side] = {}

    def side(self, side: Side, is_back: bool, text: str) -> Side:
        style = self._style
        wanted = style.sides in ("both", "back" if is_back else "front")
        done = replace(side, marks=side.marks + self._guides(side, is_back)) if wanted else side
        if wanted and text and MarkKind.SLUG in style.kinds:
            done = slug_line(done, self._plan.size, style, text)
        return done.moved(*self._back) if is_back and self._back != (0.0, 0.0) else done

    def _guides(self, side: Side, is_back: bool) -> tuple[Mark, ...]:
        places = tuple(replace(s, page=None, turn=0, shift=(0.0, 0.0), scale=(1.0, 1.0)) for s in side.slots)
        key = (places, is_back)
        if key not in self._known:
            self._known[key] = guides(Side(places), self._plan.size, self._style, self._folds(is_back))
        return self._known[key].marks

    def _folds(self, is_back: bool) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Fold lines as seen from this side."""
        plan = self._plan
        if not is_back or plan.flip is None:
            return plan.folds
        xs, ys = plan.folds
        if axis(plan.size, plan.flip) is Axis.VERTICAL:
            return tuple(plan.size.w - x for x in xs), ys
        return xs, tuple(plan.size.h - y for y in ys)


def _report(plan: Plan, style: MarkStyle, text: str, diagnostics: Diagnostics) -> None:
    expected = set(style.kinds) - (set() if text else {MarkKind.SLUG})
    if not any(plan.folds):
        expected -= {MarkKind.FOLD}
    missing = expected - {mark.kind for side in plan.sides() for mark in side.marks}
    if missing:
        diagnostics.add("IMP36", kinds=", ".join(sorted(missing)))
