"""What is printed on the sheets of a poster so that they become one again: cut lines, glue flaps, names and a map."""

from __future__ import annotations

from cardgen.core.geometry import Rect
from cardgen.impose.marks.phrases import TileWords
from cardgen.impose.plan.model import Label, Mark, MarkInk, MarkKind, MarkLine
from cardgen.impose.plan.tiles import Tiling, map_box, tile_name

ASIDE = 0.1
"""mm beside the printed window, so that a line lies in what is cut off or covered."""

FLAP_LABEL = 5.0
"""The narrowest flap, mm, that gets a text."""


def tile_marks(tiles: Tiling, row: int, column: int, words: TileWords, edge: float) -> tuple[Mark, ...]:
    """The marks of one tile.

    Args:
        tiles: the division.
        row: counted from 0.
        column: counted from 0.
        words: for the labels.
        edge: mm at the paper's edge where the printer does not print.
    """
    return (
        *_cuts(tiles, row, column),
        *_flaps(tiles, row, column, words),
        *_name(tiles, row, column, words, edge),
    )


def _cuts(tiles: Tiling, row: int, column: int) -> list[Mark]:
    """Lines to cut along: left and top towards a neighbour, and wherever the poster itself ends."""
    w, h, window, trim = tiles.paper.w, tiles.paper.h, tiles.window, tiles.trim(row, column)
    xs = [window.x - ASIDE] if column else []
    ys = [window.y - ASIDE] if row else []
    if column == 0:
        xs.append(trim.x - ASIDE)
    if column == tiles.columns - 1:
        xs.append(trim.right + ASIDE)
    if row == 0:
        ys.append(trim.y - ASIDE)
    if row == tiles.rows - 1:
        ys.append(trim.bottom + ASIDE)
    lines = [MarkLine(x, 0, x, h, ink=MarkInk.GUIDE) for x in xs] + [
        MarkLine(0, y, w, y, ink=MarkInk.GUIDE) for y in ys
    ]
    return [Mark(MarkKind.CUT, line) for line in lines]


def _flaps(tiles: Tiling, row: int, column: int, words: TileWords) -> list[Mark]:
    """The strips that the next tile covers, with the name of that tile in them."""
    window, lap = tiles.window, tiles.overlap
    if lap <= 0:
        return []
    found: list[Mark] = []
    trim = tiles.trim(row, column)
    inside = Rect(
        max(window.x, trim.x), max(window.y, trim.y),
        min(window.right, trim.right) - max(window.x, trim.x), min(window.bottom, trim.bottom) - max(window.y, trim.y),
    )  # fmt: skip
    if column < tiles.columns - 1:
        x = window.right - lap + ASIDE
        found.append(
            Mark(MarkKind.GLUE, MarkLine(x, inside.y, x, inside.bottom, 0.25, MarkInk.BLACK, (2.0, 1.5), 0.6))
        )
        if lap >= FLAP_LABEL:
            box = Rect(window.right - lap / 2 - 1.9, inside.center[1] - 16, 3.8, 32)
            text = words.glue.format(name=tile_name(row, column + 1))
            found.append(Mark(MarkKind.LABEL, Label(text, box, 8, 270, center=True, halo=True)))
    if row < tiles.rows - 1:
        y = window.bottom - lap + ASIDE
        found.append(
            Mark(MarkKind.GLUE, MarkLine(inside.x, y, inside.right, y, 0.25, MarkInk.BLACK, (2.0, 1.5), 0.6))
        )
        if lap >= FLAP_LABEL:
            box = Rect(inside.center[0] - 16, window.bottom - lap / 2 - 1.9, 32, 3.8)
            text = words.glue.format(name=tile_name(row + 1, column))
            found.append(Mark(MarkKind.LABEL, Label(text, box, 8, center=True, halo=True)))
    return found


def _name(tiles: Tiling, row: int, column: int, words: TileWords, edge: float) -> list[Mark]:
    """The name of the tile in the lower margin, left out when the printer cannot print there."""
    room = tiles.margin - max(edge, 1.0) - 0.5
    if room < 2.5:
        return []
    number = row * tiles.columns + column + 1
    text = words.name.format(name=tile_name(row, column), number=number, count=tiles.columns * tiles.rows)
    high = min(room, 4.5)
    box = Rect(tiles.margin + 6, tiles.window.bottom + 0.5 + (room - high) / 2, 60, high)
    return [Mark(MarkKind.LABEL, Label(text, box, 9))]


def map_marks(tiles: Tiling, words: TileWords) -> tuple[Mark, ...]:
    """Over the small poster: where each sheet ends, and its name."""
    box = map_box(tiles)
    share = box.w / tiles.poster.w
    first = tiles.trim(0, 0)
    left, top = box.x + (tiles.margin - first.x) * share, box.y + (tiles.margin - first.y) * share
    step_w, step_h = tiles.step.w * share, tiles.step.h * share
    marks: list[Mark] = []
    for column in range(1, tiles.columns):
        x = left + column * step_w
        marks.append(Mark(MarkKind.LABEL, MarkLine(x, box.y, x, box.bottom, 0.3, halo=0.6)))
    for row in range(1, tiles.rows):
        y = top + row * step_h
        marks.append(Mark(MarkKind.LABEL, MarkLine(box.x, y, box.right, y, 0.3, halo=0.6)))
    size = max(6.0, min(24.0, step_h * 0.8, step_w * 0.9))
    for row, column in tiles.tiles:
        name = tile_name(row, column)
        x = (max(left + column * step_w, box.x) + min(left + (column + 1) * step_w, box.right)) / 2
        y = (max(top + row * step_h, box.y) + min(top + (row + 1) * step_h, box.bottom)) / 2
        wide, high = 0.3 * size * len(name), 0.42 * size
        spot = Rect(x - wide / 2, y - high / 2, wide, high)
        marks.append(Mark(MarkKind.LABEL, Label(name, spot, size, center=True, halo=True)))
    title = Rect(tiles.window.x, tiles.window.y, tiles.window.w, 8)
    marks.append(Mark(MarkKind.LABEL, Label(words.map.format(count=tiles.columns * tiles.rows), title, 14)))
    return tuple(marks)
