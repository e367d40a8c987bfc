"""Levels of the headings of a twin: one title, and never a step down of more than one."""

from __future__ import annotations

from cardgen.layout.scene import Page, Scene


def headings(scene: Scene, *, titled: bool) -> list[list[int]]:
    """Level 1 to 6 of every heading, in reading order, a list per page.

    Pages are made to stand alone: each may start at level 1, and a card may start at level 3. In one text after
    another, only the first page keeps its level 1; the shallowest heading of every other page becomes level 2.

    Args:
        scene: its pages hold nodes H1 to H6.
        titled: whether the first page has a heading of level 1, which then is the title of the text.
    """
    levels: list[list[int]] = []
    last = 0 if titled else 1
    for number, page in enumerate(scene.pages):
        written = _written(page)
        shift = 0 if titled and number == 0 else 2 - min(written, default=2)
        own = []
        for level in written:
            # The title stands once, and a text that does not start with it has it above.
            least = 1 if titled and number == 0 and 1 not in own else 2
            last = max(least, min(level + shift, last + 1, 6))
            own.append(last)
        levels.append(own)
    return levels


def _written(page: Page) -> list[int]:
    return [
        int(node.role[1:])
        for node in page.structure.walk()
        if node.role.startswith("H") and node.role[1:].isdecimal()
    ]
