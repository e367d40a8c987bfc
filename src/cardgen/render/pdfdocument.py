"""A PDF document on ReportLab's object layer, with everything in it put there on purpose.

ReportLab's Canvas brings an unembedded Helvetica, page transitions and a clock of its own into every file. Its object
layer (`pdfdoc`) does not; this module gives that layer the few words the renderer needs.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from cardgen.core.addresses import ascii_address
from cardgen.core.struct import Struct
from cardgen.render.objectlayer import pdfdoc
from cardgen.render.packing import compressed


class Packed(bytes):
    """A stream that is compressed already."""


class Outline(Struct, frozen=True):
    """A bookmark: title, page (from 0) and height on it in pt from below."""

    title: str
    page: int
    top: float


class PdfDocument:
    """Collects objects, pages and bookmarks; `to_bytes` writes the file. Same input, same bytes."""

    def __init__(self, *, title: str, author: str, subject: str, lang: str, date: str, producer: str) -> None:
        self._doc = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7), lang=lang)
        self._pages: list[Any] = []
        self._outline: list[Outline] = []
        self._destinations: dict[str, Any] = {}
        self._info = {
            "Title": pdfdoc.PDFString(title),
            "Author": pdfdoc.PDFString(author),
            "Subject": pdfdoc.PDFString(subject),
            "Creator": pdfdoc.PDFString(producer),
            "Producer": pdfdoc.PDFString(producer),
            "Trapped": pdfdoc.PDFName("False"),
        }
        if date:
            stamp = pdfdoc.PDFString("D:" + date.replace("-", "") + "000000Z")
            self._info |= {"CreationDate": stamp, "ModDate": stamp}
        self.set_catalog("ViewerPreferences", self.dictionary({"DisplayDocTitle": "true"}))

    # --- objects ---

    @property
    def raw(self) -> Any:
        """ReportLab's own document, for the modules of this room that add objects to it."""
        return self._doc

    def dictionary(self, entries: Mapping[str, object]) -> Any:
        """A direct dictionary."""
        return _Dictionary(dict(entries))

    def array(self, entries: Sequence[object]) -> Any:
        """A direct array."""
        return _Array(list(entries))

    def name(self, text: str) -> Any:
        """A name object."""
        return _name(text)

    def string(self, text: str) -> Any:
        """A text string, PDFDocEncoding or UTF-16 as needed."""
        return _String(text)

    def reference(self, obj: Any) -> Any:
        """Make an object indirect."""
        return self._doc.Reference(obj)

    def stream(
        self,
        entries: Mapping[str, object],
        data: bytes,
        *,
        packed: bool = False,
        filter_name: str = "FlateDecode",
    ) -> Any:
        """An indirect stream. `packed` says that `data` has been through `filter_name` already."""
        dictionary = self.dictionary({**entries, "Filter": self.name(filter_name)})
        return self.reference(_Stream(dictionary, data if packed else compressed(data)))

    def plain_stream(self, entries: Mapping[str, object], data: bytes) -> Any:
        """An indirect stream that anybody can read without unpacking it, as metadata have to be."""
        return self.reference(_Stream(self.dictionary(entries), data))

    def add_font(self, name: str, font: Any) -> None:
        """Make a font known to all pages and forms under a resource name, without the slash."""
        self._doc.idToObject[pdfdoc.BasicFonts][name] = self.reference(font)

    # --- pages ---

    def add_page(
        self,
        content: bytes,
        *,
        media: Sequence[float],
        trim: Sequence[float],
        bleed: Sequence[float],
        resources: Mapping[str, Mapping[str, Any]],
        annotations: Sequence[Any] = (),
        id_: str = "",
        entries: Mapping[str, object] | None = None,
    ) -> None:
        """Append a page; boxes are (x0, y0, x1, y1) in pt, resources by category and name. Links find it by `id_`.

        `entries` are more of what a page dictionary may have. The content is compressed here, unless it is `Packed`.
        """
        page_entries: dict[str, object] = {
            **(entries or {}),
            "Type": pdfdoc.PDFName("Page"),
            "Parent": self._doc.Reference(self._doc.Pages),
            "MediaBox": _numbers(media),
            "TrimBox": _numbers(trim),
            "BleedBox": _numbers(bleed),
            "Resources": self._resources(resources),
            "Contents": self.stream({}, content, packed=isinstance(content, Packed)),
        }
        if annotations:
            page_entries["Annots"] = self.array(list(annotations))
        self._pages.append(self.reference(self.dictionary(page_entries)))
        if id_:
            self._destinations[_destination(id_)] = self.array([self._pages[-1], self.name("Fit")])

    def page(self, index: int) -> Any:
        """The page that was added as number `index`, from 0."""
        return self._pages[index]

    def _resources(self, resources: Mapping[str, Mapping[str, Any]]) -> Any:
        found: dict[str, Any] = {
            key: self.dictionary(value) for key, value in sorted(resources.items()) if value
        }
        # One font dictionary for all pages: ReportLab's own, which the font embedder fills and nothing else.
        found["Font"] = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
        return self.dictionary(found)

    def link(
        self, box: Sequence[float], url: str, alt: str, entries: Mapping[str, object] | None = None
    ) -> Any:
        """A link annotation without a border; `#id` leads to the page that was added under that id."""
        made: dict[str, object] = {
            "Type": self.name("Annot"),
            "Subtype": self.name("Link"),
            "Rect": _numbers(box),
            "Border": self.array([0, 0, 0]),
            "F": 4,
            "Contents": self.string(alt or url),
            **(entries or {}),
        }
        if url.startswith("#"):
            made["Dest"] = self.name(_destination(url[1:]))
        else:
            made["A"] = self.dictionary(
                {"Type": self.name("Action"), "S": self.name("URI"), "URI": pdfdoc.PDFString(_ascii(url))}
            )
        return self.reference(self.dictionary(made))

    def bookmark(self, outline: Outline) -> None:
        """Add an outline entry, in the order of the calls."""
        self._outline.append(outline)

    def claim(
        self, metadata: bytes, info: Mapping[str, object], intent: Any, version: tuple[int, int]
    ) -> None:
        """Say which standard the file follows: XMP metadata, document information, output intent, PDF version."""
        entries: dict[str, object] = {"Type": self.name("Metadata"), "Subtype": self.name("XML")}
        self.set_catalog("Metadata", self.reference(_Stream(self.dictionary(entries), metadata)))
        self.set_catalog("OutputIntents", self.array([intent]))
        self._info |= info
        self._doc._pdfVersion = version

    def set_catalog(self, key: str, value: Any) -> None:
        """Put an entry into the catalog, also one that ReportLab does not know."""
        catalog = self._doc.Catalog
        if key not in catalog.__NoDefault__:
            catalog.__NoDefault__ = [*catalog.__NoDefault__, key]
        setattr(catalog, key, value)

    def open_as_book(self) -> None:
        """Numbers from 1; facing pages as in the hand, the cover alone (ISO 32000-1, 12.4.2 and 7.7.2)."""
        decimal = self.dictionary({"S": self.name("D")})
        self.set_catalog("PageLabels", self.dictionary({"Nums": self.array([0, decimal])}))
        self.set_catalog("PageLayout", self.name("TwoPageRight"))

    # --- the file ---

    def to_bytes(self) -> bytes:
        """The finished file."""
        doc = self._doc
        doc.Pages.check_format = lambda _document: None
        doc.Pages.Kids = self.array(self._pages)
        doc.Pages.Count = len(self._pages)
        if self._destinations:
            doc.Catalog.Dests = self.dictionary(self._destinations)
        doc.Catalog.Outlines = self._outlines() if self._outline else None
        doc.info = self.dictionary(self._info)
        doc._ID = _ident(b"0" * 32)
        before, _, after = bytes(doc.format()).rpartition(doc._ID)
        # Of everything in the file, title and date included: two files with one identifier are one file.
        return before + _ident(hashlib.sha256(before).hexdigest()[:32].encode()) + after

    def _outlines(self) -> Any:
        root = self.dictionary({"Type": self.name("Outlines"), "Count": len(self._outline)})
        root_ref = self.reference(root)
        entries = [self.dictionary({}) for _ in self._outline]
        refs = [self.reference(entry) for entry in entries]
        for i, (outline, entry) in enumerate(zip(self._outline, entries, strict=True)):
            entry.dict["Title"] = self.string(outline.title)
            entry.dict["Parent"] = root_ref
            entry.dict["Dest"] = self.array(
                [self._pages[outline.page], self.name("XYZ"), 0, round(outline.top, 2), 0]
            )
            if i:
                entry.dict["Prev"] = refs[i - 1]
            if i + 1 < len(refs):
                entry.dict["Next"] = refs[i + 1]
        root.dict["First"], root.dict["Last"] = refs[0], refs[-1]
        return root_ref


@functools.lru_cache(maxsize=1024)
def _name(text: str) -> str:
    """A name object. ReportLab spells a name letter by letter each time it is used."""
    return str(pdfdoc.PDFName(text))


@functools.lru_cache(maxsize=1024)
def _key(text: str) -> bytes:
    """A name as it stands before a value."""
    return _name(text).encode("ascii") + b" "


def _plain(text: str) -> bool:
    """Whether a text is the same in every encoding of the file format, sign for sign."""
    return text.isascii() and text.isprintable()


def formatted(value: Any, document: Any) -> bytes:
    """A value as ReportLab writes it. Names, numbers and references, by the thousand in tags, pass by its codecs."""
    kind = type(value)
    if kind is str and _plain(value):
        return value.encode("ascii")  # type: ignore[no-any-return]
    if kind is int:
        return b"%d" % value
    if kind is pdfdoc.PDFObjectReference and value.name in document.idToObjectNumberAndVersion:
        return b"%d %d R" % document.idToObjectNumberAndVersion[value.name]
    return pdfdoc.format(value, document)  # type: ignore[no-any-return]


class _Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """A dictionary with its keys in order, one on a line."""

    def format(self, document: Any) -> bytes:
        lines = [_key(key) + formatted(value, document) for key, value in sorted(self.dict.items())]
        return b"<<\n" + b"\n".join(lines) + b"\n>>"


class _Array(pdfdoc.PDFArray):  # type: ignore[misc]
    """An array with ten values on a line."""

    def format(self, document: Any) -> bytes:
        values = [formatted(value, document) for value in self.sequence]
        lines = [b" ".join(values[start : start + 10]) for start in range(0, len(values), 10)]
        return b"[ " + b" \n  ".join(lines) + b" ]"


class _String(pdfdoc.PDFString):  # type: ignore[misc]
    """A text string."""

    def format(self, document: Any) -> bytes:
        text = self.s
        if _plain(text) and not any(sign in text for sign in "()\\"):
            return b"(" + text.encode("ascii") + b")"  # type: ignore[no-any-return]
        return super().format(document)  # type: ignore[no-any-return]


class _Stream(pdfdoc.PDFStream):  # type: ignore[misc]
    """A stream whose bytes are final.

    ReportLab writes no line end before `endstream`; ISO 32000-1, 7.3.8.1 asks for one.
    """

    content: bytes

    def __init__(self, dictionary: Any, content: bytes) -> None:
        super().__init__(dictionary, content)

    def format(self, document: Any) -> bytes:
        self.dictionary.dict["Length"] = len(self.content)
        # After a CR of the data itself, a line feed alone would look like the other half of one line end.
        end = b"\r\nendstream" if self.content.endswith(b"\r") else b"\nendstream"
        return b"".join((bytes(self.dictionary.format(document)), b"\nstream\n", self.content, end))


def _ident(digits: bytes) -> bytes:
    """The file identifier (ISO 32000-1, 14.4): twice the same, because a file is never changed after it was made."""
    return b"[<" + digits + b"><" + digits + b">]"


def _destination(id_: str) -> str:
    """A name for a page that any PDF reader accepts."""
    return "page." + "".join(char if char.isascii() and char.isalnum() else "." for char in id_)


def _ascii(url: str) -> str:
    """A URI as the file format wants it: 7-bit ASCII (ISO 32000-1, 12.6.4.7), the rest percent-encoded."""
    from urllib.parse import quote

    return ascii_address(url) or quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _numbers(values: Sequence[float]) -> Any:
    return _Array([round(value, 3) for value in values])
