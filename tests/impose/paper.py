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


# --- folding a sheet more than once -----------------------------------------------------------------------------------


@dataclass
class Sheetlet:
    """A cell of a sheet in the hand: where its middle is, how high it lies, which side looks up, where its top is."""

    leaf: Leaf
    x: float
    y: float
    z: float
    front_up: bool
    top: int


def fold(sheet: Sheet, plan: Plan) -> list[Sheetlet]:
    """Fold a sheet that lies with its front down, as the plan says, to a stack of one page wide and high."""
    w = plan.size.w
    # Lying on its front, left and right have changed places.
    cells = [Sheetlet(leaf, w - leaf.front.x, leaf.front.y, 0, False, 1) for leaf in leaves(sheet, plan)]
    # Folded on the lines: what paper there is around the pages does not matter.
    left, right = min(c.x for c in cells) - plan.cell.w / 2, max(c.x for c in cells) + plan.cell.w / 2
    top, bottom = min(c.y for c in cells) - plan.cell.h / 2, max(c.y for c in cells) + plan.cell.h / 2
    for way in plan.turns:
        highest = max(cell.z for cell in cells) + 1
        moving = [
            c for c in cells if (c.x < (left + right) / 2 if way == "left" else c.y < (top + bottom) / 2)
        ]
        for cell in moving:
            if way == "left":
                cell.x = left + right - cell.x
            else:
                cell.y, cell.top = top + bottom - cell.y, -cell.top
            cell.z, cell.front_up = 2 * highest - cell.z, not cell.front_up
        if way == "left":
            left = (left + right) / 2
        else:
            top = (top + bottom) / 2
    assert len({(round(cell.x, 3), round(cell.y, 3)) for cell in cells}) == 1, "not one stack"
    return sorted(cells, key=lambda cell: -cell.z)


def read_folded(sheet: Sheet, plan: Plan) -> list[int | None]:
    """Cut the head open and turn the leaves; every page must be the right way up."""
    found: list[int | None] = []
    for cell in fold(sheet, plan):
        front, back = cell.leaf.front, cell.leaf.back
        assert back is not None
        for spot in (front, back) if cell.front_up else (back, front):
            assert spot.up == (0, -cell.top), "a page stands on its head"
            found.append(spot.page)
    return found


def read_zine(sheet: Sheet, plan: Plan) -> list[int | None]:
    """Fold lengthwise, pull the slit open to a cross, fold it together: the cells follow each other around."""
    rows: dict[float, list[Spot]] = {}
    for spot in spots(sheet.front):
        rows.setdefault(round(spot.y, 1), []).append(spot)
    upper, lower = (sorted(row, key=lambda spot: spot.x) for _, row in sorted(rows.items()))
    assert {spot.up for spot in lower} == {(0, -1)}
    assert {spot.up for spot in upper} == {(0, 1)}, (
        "after the fold lengthwise the upper row hangs on its head"
    )
    (slit,) = [mark for mark in sheet.front.marks if mark.kind == "cut"]
    assert slit.box.x < min(lower[1].x, lower[2].x) < max(lower[1].x, lower[2].x) < slit.box.right
    assert slit.box.x > lower[0].x, "the outer cells hold the two halves together"
    around = [*lower[1:], *reversed(upper), lower[0]]  # from the front cover on; neighbours stay joined
    return [spot.page for spot in around]


# --- a copier that prints one side ------------------------------------------------------------------------------------


def printed_by_hand(fronts: Plan, backs: Plan) -> list[tuple[list[Spot], list[Spot]]]:
    """Print the fronts; put the stack back as it came out, the same edge first; print the backs.

    The printer lays each sheet face down on the ones before it. The stack goes back with the blank sides up, so the
    last sheet is taken first, turned about the edge that led. The long edge of the paper runs along its way through.
    """
    stack = [spots(sheet.front) for sheet in fronts.sheets]
    w, h = fronts.size.w, fronts.size.h
    found = []
    for sheet in backs.sheets:
        printed = spots(sheet.front)
        if sheet.turned:
            printed = [Spot(s.page, w - s.x, h - s.y, (-s.up[0], -s.up[1])) for s in printed]
        upright = h >= w  # the axis it turned about, seen from the front
        behind = [
            Spot(s.page, w - s.x, s.y, (-s.up[0], s.up[1]))
            if upright
            else Spot(s.page, s.x, h - s.y, (s.up[0], -s.up[1]))
            for s in printed
        ]
        found.append((stack.pop(), behind))
    assert not stack
    return found[::-1]
