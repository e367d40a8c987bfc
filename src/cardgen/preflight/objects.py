"""Are the objects of a file what they should be? Fonts say how tall they are, links and bookmarks lead somewhere.

Viewers get over most of this, each in its own way: a place where one goes and another stays, letters at another height.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from cardgen.preflight.finding import Finding
from cardgen.preflight.tree import MOST, read_tree

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_MEASURES = ("Flags", "ItalicAngle", "Ascent", "Descent", "StemV", "CapHeight")
"""Numbers that the description of a font has to have (ISO 32000-1, table 122)."""


def check(file: Opened) -> Iterator[Finding]:
    """Types, fonts, the goals of links, and the bookmarks."""
    tree = read_tree(file.pdf)
    for tag in tree.tags() if tree is not None else ():
        if not _is_type(tag.element, Name.StructElem):
            yield Finding.of("PRE80", tag.page, tag.path, what="Type")
    goals = _goals(file.root)
    for number, page in enumerate(file.pdf.pages, 1):
        listed = page.obj.get("/Annots")
        for one in listed if isinstance(listed, Array) else ():
            if not _is_type(one, Name.Annot):
                yield Finding.of("PRE80", number, what="Annot Type")
            if one.get("/Subtype") == Name.Link and not _leads(one, goals):
                x0, y0, x1, y1 = (float(value) for value in one.Rect)
                yield Finding.of("PRE81", number, box=(x0, y0, x1, y1))
    for found in file.pdf.objects:
        if not isinstance(found, Dictionary):
            continue
        if found.get("/Type") == Name.FontDescriptor:
            yield from _font(found)
        composite = str(found.get("/Subtype", "")).startswith("/CIDFontType")
        if composite and not isinstance(found.get("/CIDSystemInfo"), Dictionary):
            yield Finding.of("PRE80", what="CIDSystemInfo")
    if not _sound_outline(file.root.get("/Outlines")):
        yield Finding.of("PRE80", what="Outlines")


def _is_type(one: Any, wanted: Any) -> bool:
    """Whether an object calls itself what it is; it need not say so."""
    return bool(one.get("/Type", wanted) == wanted)


def _font(descriptor: Any) -> Iterator[Finding]:
    for key in _MEASURES:
        if not isinstance(descriptor.get(f"/{key}"), int | float | Decimal):
            yield Finding.of("PRE80", what=f"FontDescriptor {key}")
    program = descriptor.get("/FontFile2")
    if isinstance(program, Stream) and program.get("/Length1") != len(program.read_bytes()):
        yield Finding.of("PRE80", what="FontFile2 Length1")


def _goals(root: Any) -> set[str] | None:
    """The named places of a file; None when they are kept in a way that is not looked into."""
    if "/Names" in root and "/Dests" in root.Names:
        return None
    found = root.get("/Dests")
    return set(found.keys()) if isinstance(found, Dictionary) else set()


def _leads(link: Any, goals: set[str] | None) -> bool:
    """Whether a link leads somewhere: by an action, to a page, or to a named place that exists."""
    if isinstance(link.get("/A"), Dictionary):
        return True
    goal = link.get("/Dest")
    if isinstance(goal, Array):
        return len(goal) > 0
    if not isinstance(goal, Object) or goals is None:
        return goals is None and goal is not None
    return isinstance(goal, Name | String) and f"/{str(goal).removeprefix('/')}" in goals


def _sound_outline(root: Any) -> bool:
    """Whether the bookmarks are chained: each knows its parent, and the last is the last (ISO 32000-1, 12.3.3)."""
    if root is None:
        return True
    seen = itertools.count()
    todo = [root]
    while todo:
        above = todo.pop()
        if not isinstance(above, Dictionary) or next(seen) > MOST:
            return False
        one, last = above.get("/First"), None
        while one is not None:
            if not isinstance(one, Dictionary) or next(seen) > MOST:
                return False
            parent = one.get("/Parent")
            if not isinstance(parent, Dictionary) or parent.objgen != above.objgen:
                return False
            if "/First" in one:
                todo.append(one)
            last, one = one, one.get("/Next")
        end = above.get("/Last")
        if last is not None and (not isinstance(end, Dictionary) or end.objgen != last.objgen):
            return False
    return True
