"""Places to fill in on a screen: form fields with names, a font to type in, and their place in the tags.

Text stands on the line that the page draws, so a field is one line and has no ground of its own. Viewers choose the
size (0 in `Tf`), so that a long answer gets smaller rather than going on unseen. A step of a scale is a box to tick,
with the dot that belongs there.
Appearances are in the file (ISO 32000-1, 12.7.3.3), so that no viewer has to make them before something is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct, field
from cardgen.layout.outline import clean, is_heading
from cardgen.layout.scene import Entry, Item, Node, Page, PlacedText
from cardgen.render.embedding import add_typing_font
from cardgen.render.numbers import number

if TYPE_CHECKING:
    from cardgen.layout.fonts import FontBook
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.render.pen import Pen
    from cardgen.render.tags import Tags

FONT = "Write"
"""Name of the font in the resources of all fields."""
TICKED = "Ja"
"""The state of a box that is ticked; whoever reads the answers with a program is Dutch."""
_ON_PAGE = 4  # F: printed (ISO 32000-1, table 165)
_DOT = 0.27
"""Radius of the dot in a ticked box, as a share of its width."""
_ROUND = 0.5523
"""Where the handles of a quarter of a circle stand, in radii."""


class Forms(Struct):
    """The fields of one document, in order of reading."""

    document: PdfDocument
    fonts: FontBook
    tags: Tags | None
    fields: list[Any] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    font: Any = None
    dots: dict[tuple[object, ...], dict[str, Any]] = field(default_factory=dict)

    def annotations(self, page: Page, index: int, pen: Pen) -> list[Any]:
        """The fields of a page (from 0), each with its name."""
        made = []
        for entry, name in named(page):
            make = self._box if entry.steps else self._line
            one = self._tagged(index, entry, lambda more, make=make, e=entry, n=name: make(e, n, pen, more))
            self.fields.append(one)
            made.append(one)
        return made

    def finish(self) -> None:
        """Put the form into the catalog; nothing when there are no fields."""
        if not self.fields:
            return
        document = self.document
        fonts = document.dictionary({FONT: self.font}) if self.font is not None else document.dictionary({})
        document.set_catalog(
            "AcroForm",
            document.dictionary(
                {
                    "Fields": document.array(self.fields),
                    "DR": document.dictionary({"Font": fonts}),
                    "DA": document.string(f"/{FONT} 0 Tf 0 g"),
                }
            ),
        )

    def _tagged(self, index: int, entry: Entry, make: Any) -> Any:
        spot = self.tags.spot(index, entry.id) if self.tags is not None else None
        if self.tags is None or spot is None:
            return make({})
        return self.tags.hook(index, spot, lambda key: make({"StructParent": key}))

    def _line(self, entry: Entry, name: str, pen: Pen, more: dict[str, object]) -> Any:
        document = self.document
        if self.font is None:
            self.font = add_typing_font(document, self.fonts.face(entry.face), self.fonts.shelf)
        words = {
            "FT": document.name("Tx"),
            "DA": document.string(f"/{FONT} 0 Tf {pen.ink(entry.color)}"),
            "V": document.string(""),
            "AP": document.dictionary({"N": self._form(pen, entry, "/Tx BMC\nEMC", typed=True)}),
        }
        return self._widget(entry, name, pen, words | more)

    def _box(self, entry: Entry, name: str, pen: Pen, more: dict[str, object]) -> Any:
        document = self.document
        key = (round(entry.box.w, 3), round(entry.box.h, 3), pen.ink(entry.color))
        if key not in self.dots:  # what nobody types into never changes, so one will do
            self.dots[key] = {
                "Off": self._form(pen, entry, ""),
                TICKED: self._form(pen, entry, _dot(entry, pen)),
            }
        ticks = {
            "FT": document.name("Btn"),
            "V": document.name("Off"),
            "AS": document.name("Off"),
            # Poppler takes an indirect /N for a drawing, and then shows nothing.
            "AP": document.dictionary({"N": document.dictionary(self.dots[key])}),
        }
        return self._widget(entry, name, pen, ticks | more)

    def _widget(self, entry: Entry, name: str, pen: Pen, more: dict[str, object]) -> Any:
        document = self.document
        entries: dict[str, object] = {
            "Type": document.name("Annot"),
            "Subtype": document.name("Widget"),
            "Rect": document.array([round(value, 3) for value in pen.box(entry.box)]),
            "F": _ON_PAGE,
            "T": document.string(self._own(name)),
            "TU": document.string(name),
            **more,
        }
        return document.reference(document.dictionary(entries))

    def _form(self, pen: Pen, entry: Entry, content: str, *, typed: bool = False) -> Any:
        """What a field looks like, as a drawing as large as the field."""
        document = self.document
        x0, y0, x1, y1 = pen.box(entry.box)
        fonts = {"Font": document.dictionary({FONT: self.font})} if typed else {}
        entries = {
            "Type": document.name("XObject"),
            "Subtype": document.name("Form"),
            "BBox": document.array([0, 0, round(x1 - x0, 3), round(y1 - y0, 3)]),
            "Resources": document.dictionary(fonts),
        }
        return document.stream(entries, content.encode("ascii"))

    def _own(self, name: str) -> str:
        """A name that no other field of the file has: in it points would make branches (12.7.3.2)."""
        plain = re.sub(r"[\s.]+", " ", name).strip() or "veld"
        count = self.taken[plain] = self.taken.get(plain, 0) + 1
        return plain if count == 1 else f"{plain} ({count})"


def named(page: Page) -> Iterator[tuple[Entry, str]]:
    """The fields of a page in order of reading, each with what it is called: the heading it stands under, what it asks.

    A heading within a section is not above what comes after that section. Without a heading above it, the words before
    it; without those, the title of the page. Lines that together make room for one answer count.
    """
    items = {item.id: item for item in page.items}
    under: dict[str, str] = {}
    _find(page.structure, items, under, "", "")
    order = [name for name in page.structure.leaves() if isinstance(items.get(name), Entry)]
    order += [name for name, item in items.items() if isinstance(item, Entry) and name not in under]
    for name in dict.fromkeys(order):
        entry = items[name]
        if isinstance(entry, Entry):
            yield entry, _name(under.get(name) or clean(page.title), entry)


def _find(
    node: Node, items: dict[str, Item], under: dict[str, str], heading: str, before: str
) -> tuple[str, str]:
    """Note what stands above everything in a node; gives the last heading and the last words in it."""
    words = " ".join(filter(None, (_text(items.get(one)) for one in _words_of(node))))
    heading = words if is_heading(node) and words else heading
    under |= dict.fromkeys(_names(node), heading or before)
    before = words or before
    for child in node.children:
        if isinstance(child, Node) and not (is_heading(node) and child.role == "Lbl"):
            inner, before = _find(child, items, under, heading, before)
            heading = heading if child.role == "Sect" else inner
    return heading, before


def _words_of(node: Node) -> list[str]:
    """The words of a node itself; a heading has those of its label as well."""
    labels = [name for child in node.children if isinstance(child, Node) for name in _names(child)]
    return [*(labels if is_heading(node) else []), *_names(node)]


def _name(heading: str, entry: Entry) -> str:
    said = ": ".join(filter(None, (heading, entry.label)))
    count, of = entry.steps or entry.lines or (1, 1)
    if of == 1:
        return said
    what = "rondje" if entry.steps else "regel"
    return f"{said}, {what} {count} van {of}" if said else f"{what} {count} van {of}"


def _text(item: object) -> str:
    return clean(item.text) if isinstance(item, PlacedText) else ""


def _names(node: Node) -> list[str]:
    return [child for child in node.children if isinstance(child, str)]


def _dot(entry: Entry, pen: Pen) -> str:
    """A filled circle in the middle of a box."""
    x0, y0, x1, y1 = pen.box(entry.box)
    cx, cy, r = (x1 - x0) / 2, (y1 - y0) / 2, (x1 - x0) * _DOT
    k = r * _ROUND
    corners = ((cx + r, cy), (cx, cy + r), (cx - r, cy), (cx, cy - r), (cx + r, cy))
    turns = ((0, k, k, 0), (-k, 0, 0, k), (0, -k, -k, 0), (k, 0, 0, -k))
    lines = [f"{pen.ink(entry.color)} {number(cx + r)} {number(cy)} m"]
    for (ax, ay), (bx, by), (px, py, qx, qy) in zip(corners, corners[1:], turns, strict=False):
        points = (ax + px, ay + py, bx + qx, by + qy, bx, by)
        lines.append(" ".join(number(value) for value in points) + " c")
    return "\n".join([*lines, "f"])
