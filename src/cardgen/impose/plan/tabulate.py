"""A plan as text: a table of what is printed where, and small pictures of sheets."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.impose.plan.model import Place, Plan, Side
from cardgen.messages.phrases import Language, phrase

BLANK = "·"
_TURNED = {0: "", 90: "→", 180: "↓", 270: "←"}
"""Where the top of a page points, when not upwards."""

_WIDE = 11
"""Columns of a picture above which it is left to the table."""


def table(plan: Plan, language: Language) -> str:
    """Every sheet on a line: its number, the pages in front and behind; rows of places are set apart by a slash."""
    two_sided = any(sheet.back is not None for sheet in plan.sheets)
    head = [phrase(key, language) for key in ("sheet", "front", *(("back",) if two_sided else ()))]
    rows = [head]
    for number, sheet in enumerate(plan.sheets, 1):
        rows.append([f"{number} {sheet.name}".strip(), *(_line(plan, side) for side in sheet.sides)])
    widths = [max(len(row[i]) if i < len(row) else 0 for row in rows) for i in range(len(head))]
    return "\n".join("  ".join(cell.ljust(widths[i]) for i, cell in enumerate(row)).rstrip() for row in rows)


def strip(plan: Plan, language: Language, most: int = 3) -> str:
    """Pictures of the first sheets and the last one, front beside back."""
    numbers = list(range(len(plan.sheets)))
    shown = numbers if len(numbers) <= most + 1 else [*numbers[:most], numbers[-1]]
    parts = []
    for place, number in enumerate(shown):
        if place and number != shown[place - 1] + 1:
            parts.append("…")
        sides = plan.sheets[number].sides
        pictures = [_picture(plan, side) for side in sides]
        title = f"{number + 1} {plan.sheets[number].name}".strip()
        names = [f"{title} {phrase(side, language)}" for side in ("front", "back")]
        parts.append(_beside([[name, *lines] for name, lines in zip(names, pictures, strict=False)]))
    return "\n".join(parts)


def reading(plan: Plan) -> str:
    """The pages of a booklet as a reader meets them: single first page, spreads, single last page."""
    if not plan.sections:
        return ""
    order = [""] * (4 * sum(plan.sections))
    at = sheet_number = 0
    folios = list(_folios(plan))
    for length in plan.sections:
        pages = 4 * length
        for s in range(length):
            outside, inside = folios[sheet_number + s]
            if plan.binding.startswith("right"):
                outside, inside = outside[::-1], inside[::-1]
            order[at + pages - 1 - 2 * s], order[at + 2 * s] = outside
            order[at + 2 * s + 1], order[at + pages - 2 - 2 * s] = inside
        at, sheet_number = at + pages, sheet_number + length
    spreads = [order[:1], *(order[i : i + 2] for i in range(1, len(order) - 1, 2)), order[-1:]]
    return " | ".join(" ".join(spread) for spread in spreads)


def _folios(plan: Plan) -> Iterator[tuple[list[str], list[str]]]:
    """Folded sheets outermost first: labels outside and inside, left and right.

    The slots of a piece are listed in its own order, whichever way up it lies on the sheet.
    """
    up = plan.grid[0] * plan.grid[1]
    for place in range(up):
        for sheet in plan.sheets:
            assert sheet.back is not None  # noqa: S101 - booklets have two sides
            front = [_label(plan, s) for s in sheet.front.slots[2 * place : 2 * place + 2]]
            back = [_label(plan, s) for s in sheet.back.slots[2 * place : 2 * place + 2]]
            yield front, back


def _label(plan: Plan, slot: Place) -> str:
    if slot.page is None:
        return BLANK
    use = plan.pages[slot.page]
    half = "" if use.window is None else "b" if use.window.x else "a"
    return f"{use.source + 1}{half}{_TURNED[slot.turn]}"


def _line(plan: Plan, side: Side) -> str:
    return " / ".join(" ".join(_label(plan, slot) for slot in row) for row in _rows(side))


def _rows(side: Side) -> list[list[Place]]:
    """Slots as they are seen: from top to bottom, from left to right."""
    rows: dict[float, list[Place]] = {}
    for slot in side.slots:
        rows.setdefault(round(slot.trim.y, 1), []).append(slot)
    return [sorted(row, key=lambda slot: slot.trim.x) for _, row in sorted(rows.items())]


def _picture(plan: Plan, side: Side) -> list[str]:
    rows = [[_label(plan, slot) for slot in row] for row in _rows(side)]
    if not rows or max(len(row) for row in rows) > _WIDE:
        return []
    width = max(3, *(len(label) for row in rows for label in row)) + 2
    columns = max(len(row) for row in rows)
    lines = ["┌" + "┬".join("─" * width for _ in range(columns)) + "┐"]
    for number, row in enumerate(rows):
        if number:
            lines.append("├" + "┼".join("─" * width for _ in range(columns)) + "┤")
        lines.append("│" + "│".join(label.center(width) for label in row) + "│")
    lines.append("└" + "┴".join("─" * width for _ in range(columns)) + "┘")
    return lines


def _beside(blocks: list[list[str]]) -> str:
    height = max(len(block) for block in blocks)
    widths = [max(len(line) for line in block) for block in blocks]
    lines = []
    for i in range(height):
        cells = [
            (block[i] if i < len(block) else "").ljust(w) for block, w in zip(blocks, widths, strict=True)
        ]
        lines.append("   ".join(cells).rstrip())
    return "\n".join(lines)
