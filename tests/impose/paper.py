"""A paper dummy: sheets are printed, turned over, cut, stacked and folded, knowing nothing of how they were planned.

A printed spot is where its middle lies on the front of the sheet (x to the right, y down, in mm) and which way its top
points there, whichever side it is printed on.
"""

from __future__ import annotations

from dataclasses import dataclass

from cardgen.impose.plan.model import Edge, Plan, Sheet, Side

UP = {0: (0, -1), 90: (1, 0), 180: (0, 1), 270: (-1, 0)}


@dataclass(frozen=True)
class Spot:
    page: int | None
    x: float
    y: float
    up: tuple[int, int]


def spots(side: Side) -> list[Spot]:
    return [Spot(s.page, *s.trim.center, UP[s.turn]) for s in side.slots]


def through(side: Side, plan: Plan) -> list[Spot]:
    """The back as it would be seen through the paper from the front."""
    w, h = plan.size.w, plan.size.h
    long_is_upright = h >= w
    upright = (plan.flip is Edge.LONG) == long_is_upright  # the edge the sheet turns about runs up and down
    if upright:
        return [Spot(s.page, w - s.x, s.y, (-s.up[0], s.up[1])) for s in spots(side)]
    return [Spot(s.page, s.x, h - s.y, (s.up[0], -s.up[1])) for s in spots(side)]


@dataclass(frozen=True)
class Leaf:
    """A cut piece of paper: what is on it in front and behind."""

    front: Spot
    back: Spot | None


def leaves(sheet: Sheet, plan: Plan) -> list[Leaf]:
    """Each place of the sheet with what is really behind it."""
    fronts = spots(sheet.front)
    if sheet.back is None:
        return [Leaf(spot, None) for spot in fronts]
    behind = through(sheet.back, plan)
    assert len(behind) == len(fronts)
    return [Leaf(spot, at(behind, spot.x, spot.y)) for spot in fronts]


def at(places: list[Spot], x: float, y: float) -> Spot:
    """What lies there, to a twentieth of a millimetre."""
    found = [spot for spot in places if abs(spot.x - x) < 0.05 and abs(spot.y - y) < 0.05]
    assert len(found) == 1, f"{len(found)} places at {x:.2f}, {y:.2f}"
    return found[0]


def cut_and_stacked(plan: Plan) -> list[Leaf]:
    """Cut all sheets in one go, then lay the piles on each other in reading order of their places."""
    cut = [leaves(sheet, plan) for sheet in plan.sheets]
    return [sheet[place] for place in range(len(cut[0])) for sheet in cut]


def read_book(plan: Plan, *, right_bound: bool = False, up: int = 1) -> list[int | None]:
    """Cut into folios, nest each section, fold, and turn the leaves from the first to the last."""
    folded: list[tuple[Leaf, Leaf]] = []  # left and right half of each folio, seen from the outside
    per_sheet = [_halves(leaves(sheet, plan)) for sheet in plan.sheets]
    if up == 1:
        folded = [pair for sheet in per_sheet for pair in sheet]
    else:
        folded = [sheet[place] for place in range(up) for sheet in per_sheet]
    reading: list[int | None] = []
    at = 0
    for length in plan.sections:
        reading += _read_section(folded[at : at + length], right_bound)
        at += length
    for rest in folded[at:]:  # spare places of the last sheets
        assert all(leaf.front.page is None and leaf.back and leaf.back.page is None for leaf in rest)
    return reading


def _halves(cut: list[Leaf]) -> list[tuple[Leaf, Leaf]]:
    rows: dict[float, list[Leaf]] = {}
    for leaf in cut:
        rows.setdefault(round(leaf.front.y, 1), []).append(leaf)
    found = []
    for _, row in sorted(rows.items()):
        row.sort(key=lambda leaf: leaf.front.x)
        found += [(row[i], row[i + 1]) for i in range(0, len(row), 2)]
    return found


def _read_section(sheets: list[tuple[Leaf, Leaf]], right_bound: bool) -> list[int | None]:
    """Nested sheets folded so that the outside stays outside: leaves from the outside in, then out again."""
    reading: list[int | None] = []
    forward = 0 if right_bound else 1  # the half that lies on top when the closed booklet is in front of you
    for pair in sheets:
        leaf = pair[forward]
        _upright(leaf)
        reading += [leaf.front.page, leaf.back.page]
    for pair in reversed(sheets):
        leaf = pair[1 - forward]
        _upright(leaf)
        reading += [leaf.back.page, leaf.front.page]
    return reading


def _upright(leaf: Leaf) -> None:
    assert leaf.back is not None
    assert leaf.front.up == leaf.back.up == (0, -1), "a page stands on its head"
