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
from cardgen.preflight.tree import MOST, Leaf, read_tree

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_MEASURES = ("Flags", "ItalicAngle", "Ascent", "Descent", "StemV", "CapHeight")
"""Numbers that the description of a font has to have (ISO 32000-1, table 122)."""
_HEIGHTS = ("Ascent", "Descent", "CapHeight", "XHeight", "Leading", "AvgWidth", "MaxWidth", "MissingWidth")
_TALLEST = 8000  # 1/1000 em: three times the widest letters there are
_FLAGS, _SYMBOLIC, _NONSYMBOLIC = 0x7006F, 4, 32
"""Flags that mean something, and the two of which a font has one (table 123)."""
_ANNOTATIONS = frozenset(
    """
    Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
    FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact
    """.split()  # noqa: SIM905 (as a list it is a page long)
)
"""Kinds of annotations (table 169)."""
_FONTS = ("Type0", "Type1", "MMType1", "Type3", "TrueType", "CIDFontType0", "CIDFontType2")


def check(file: Opened) -> Iterator[Finding]:
    """Types, fonts, the goals of links, and the bookmarks."""
    yield from _whole(file)
    yield from _tags(file)
    goals = _goals(file.root)
    for number, page in enumerate(file.pdf.pages, 1):
        for one in _annotations(page.obj):
            yield from (Finding.of("PRE80", number, what=f"Annot {what}") for what in _of_annotation(one))
            if one.get("/Subtype") == Name.Link and not _leads(one, goals):
                x0, y0, x1, y1 = (float(value) for value in one.Rect)
                yield Finding.of("PRE81", number, box=(x0, y0, x1, y1))
    for found in file.pdf.objects:
        if isinstance(found, Dictionary):
            for what in _of_font(found) if found.get("/Type") == Name.Font else _of_description(found):
                yield Finding.of("PRE80", what=what)


def _tags(file: Opened) -> Iterator[Finding]:
    listed = {one.objgen for page in file.pdf.pages for one in _annotations(page.obj)}
    tree = read_tree(file.pdf)
    for tag in tree.tags() if tree is not None else ():
        if not _is_type(tag.element, Name.StructElem):
            yield Finding.of("PRE80", tag.page, tag.path, what="Type")
        for leaf in tag.children:
            if (
                isinstance(leaf, Leaf)
                and leaf.annotation is not None
                and leaf.annotation.objgen not in listed
            ):
                yield Finding.of("PRE170", tag.page, tag.path)


def _of_annotation(one: Any) -> Iterator[str]:
    """The keys of an annotation that are not right."""
    if not _is_type(one, Name.Annot):
        yield "Type"
    if str(one.get("/Subtype", "/"))[1:] not in _ANNOTATIONS:
        yield "Subtype"
    if not _is_border(one.get("/Border", Array([0, 0, 1]))):
        yield "Border"


def _of_font(font: Any) -> Iterator[str]:
    kind = str(font.get("/Subtype", "/"))[1:]
    if kind not in _FONTS:
        yield "Font Subtype"
    if kind != "Type3" and not isinstance(font.get("/BaseFont"), Name):
        yield "Font BaseFont"
    if kind == "Type0" and not isinstance(font.get("/Encoding"), Name | Stream):
        yield "Font Encoding"
    if not isinstance(font.get("/CIDToGIDMap", Name.Identity), Name | Stream):
        yield "CIDToGIDMap"
    if kind.startswith("CIDFontType") and not isinstance(font.get("/CIDSystemInfo"), Dictionary):
        yield "CIDSystemInfo"


def _annotations(page: Any) -> list[Any]:
    listed = page.get("/Annots")
    return list(listed) if isinstance(listed, Array) else []


def _whole(file: Opened) -> Iterator[Finding]:
    """Whether the number of pages is what is said, and metadata are called metadata."""
    if file.root.get("/Type") != Name.Catalog:
        yield Finding.of("PRE80", what="Catalog Type")
    if file.root.Pages.get("/Count") != len(file.pdf.pages):
        yield Finding.of("PRE80", what="Pages Count")
    if not _sound_outline(file.root.get("/Outlines")):
        yield Finding.of("PRE80", what="Outlines")
    metadata = file.root.get("/Metadata")
    if metadata is not None and (metadata.get("/Type"), metadata.get("/Subtype")) != (
        Name.Metadata,
        Name.XML,
    ):
        yield Finding.of("PRE80", what="Metadata Type")


def _is_border(value: Any) -> bool:
    """Three numbers, and perhaps a pattern of dashes (ISO 32000-1, table 164)."""
    return isinstance(value, Array) and len(value) >= 3 and all(map(_is_number, list(value)[:3]))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal)


def _is_type(one: Any, wanted: Any) -> bool:
    """Whether an object calls itself what it is; it need not say so."""
    return bool(one.get("/Type", wanted) == wanted)


def _of_description(descriptor: Any) -> Iterator[str]:
    """The keys of a font's description that are not right."""
    if descriptor.get("/Type") != Name.FontDescriptor:
        return
    for key in dict.fromkeys((*_MEASURES, *_HEIGHTS)):
        value = descriptor.get(f"/{key}", None if key in _MEASURES else 0)
        if not _is_number(value) or (key in _HEIGHTS and abs(value) > _TALLEST):
            yield f"FontDescriptor {key}"
    flags = descriptor.get("/Flags")
    if isinstance(flags, int) and (flags & ~_FLAGS or bool(flags & _SYMBOLIC) == bool(flags & _NONSYMBOLIC)):
        yield "FontDescriptor Flags"
    if not _is_box(descriptor.get("/FontBBox")):
        yield "FontDescriptor FontBBox"
    program = descriptor.get("/FontFile2")
    if isinstance(program, Stream) and program.get("/Length1") != len(program.read_bytes()):
        yield "FontFile2 Length1"


def _is_box(value: Any) -> bool:
    """Four numbers that enclose something."""
    if not isinstance(value, Array) or len(value) != 4 or not all(map(_is_number, value)):
        return False
    left, low, right, high = value
    return bool(left < right and low < high)


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
            if not isinstance(one.get("/Title"), String) or not str(one.Title).strip():
                return False
            if not isinstance(one.get("/Dest", Array()), Array | Name | String):
                return False
            if "/First" in one:
                todo.append(one)
            last, one = one, one.get("/Next")
        end = above.get("/Last")
        if last is not None and (not isinstance(end, Dictionary) or end.objgen != last.objgen):
            return False
    return True
