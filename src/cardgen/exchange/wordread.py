"""Tables of a Word document back to rows: what a reader would see once all tracked changes are accepted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct
from cardgen.exchange.record import ID, MAX_ROWS, MAX_TEXT, TEXT, ReadRow, ReadSheet, Record
from cardgen.exchange.word import NAMESPACE, W
from cardgen.messages.diagnostics import CardgenError, Where

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GONE = frozenset({"del", "moveFrom"})
"""What tracked changes take away (ECMA-376, part 1, 17.13.5)."""
_COME = frozenset({"ins", "moveTo"})
_THROUGH = frozenset({"hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir"})
"""What only wraps runs."""
_OFF = frozenset({"0", "false", "off", "none"})
_SPACES = re.compile(" {2,}")


class _Piece(Struct, frozen=True):
    text: str
    bold: bool = False
    italic: bool = False


def from_docx(data: bytes, shown: str) -> ReadSheet:
    """The rows of all tables with a column of names and one of texts.

    Args:
        data: bytes that `packing.opened` let through.
        shown: the name of the file in messages.

    Raises:
        CardgenError: it is no Word document or damaged (TAK02), has no such table (TAK05), or more rows than texts can
            be (TAK03).
    """
    from lxml import etree

    where = Where(shown)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            root = etree.fromstring(archive.read("word/document.xml"), parser)
            kept = [archive.read(name) for name in names if re.fullmatch(r"customXml/[^/]+\.xml", name)]
            remarks = archive.read("word/comments.xml") if "word/comments.xml" in names else b""
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise CardgenError.of("TAK02", where) from error
    rows: list[ReadRow] = []
    tracked = line = 0
    found = False
    for table in root.iter(f"{{{W}}}tbl"):
        if any(_name(above) == "tc" for above in table.iterancestors()):
            continue  # a table in a cell is part of a text
        columns: dict[str, int] = {}
        for row in _rows(table):
            cells = list(_cells(row))
            heads = [_text(cell)[0] for cell in cells[:9]] if not columns or _is_head(row) else []
            if {ID, TEXT} <= set(heads):
                columns = {name: heads.index(name) for name in (ID, TEXT)}
                found = True
                continue
            if not columns:
                break
            line += 1
            if line > MAX_ROWS:
                raise CardgenError.of("TAK03", where)
            if row.find(f"{{{W}}}trPr/{{{W}}}del") is not None:
                tracked += 1
                continue
            if len(cells) <= max(columns.values()):
                rows.append(ReadRow(_text(cells[0])[0] if cells else "", "", line, -1))
                continue
            named, text = cells[columns[ID]], cells[columns[TEXT]]
            said, changed = _text(text)
            tracked += changed
            rows.append(ReadRow(_text(named)[0], said[:MAX_TEXT], line, 0, _tag(named)))
    if not found:
        raise CardgenError.of("TAK05", where, columns=f"{ID}, {TEXT}")
    return ReadSheet(tuple(rows), _record(kept), tracked, remarks.count(b"<w:comment "))


def _record(parts: list[bytes]) -> Record | None:
    from lxml import etree

    for part in parts:
        if NAMESPACE.encode() in part[:400]:
            try:
                root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                return None
            return Record.from_text("".join(root.itertext()))
    return None


def _name(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) and tag.startswith(f"{{{W}}}") else ""


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Children of a kind, also those in controls and other wrappings."""
    for child in element:
        if _name(child) == wanted:
            yield child
        elif _name(child) in _THROUGH | _COME:
            yield from _inside(child, wanted)


def _rows(table: Element) -> Iterator[Element]:
    return _inside(table, "tr")


def _cells(row: Element) -> Iterator[Element]:
    return _inside(row, "tc")


def _is_head(row: Element) -> bool:
    return row.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None


def _tag(cell: Element) -> str:
    """The name that the control in a cell was given when the document was made."""
    found = cell.find(f".//{{{W}}}sdtPr/{{{W}}}tag")
    return str(found.get(f"{{{W}}}val", "")) if found is not None else ""


def _text(cell: Element) -> tuple[str, int]:
    """The text of a cell on one line, and 1 when changes in it are still tracked."""
    pieces: list[_Piece] = []
    changed = False
    joined = True
    for paragraph in cell.iter(f"{{{W}}}p"):
        if not joined:
            pieces.append(_Piece("\n"))
        for piece, tracked in _pieces(paragraph):
            changed = changed or tracked
            pieces.append(piece)
        mark = paragraph.find(f"{{{W}}}pPr/{{{W}}}rPr")
        joined = mark is not None and mark.find(f"{{{W}}}del") is not None
        changed = changed or joined
    return as_typed(_marked(pieces)), int(changed)


def _pieces(element: Element) -> Iterator[tuple[_Piece, bool]]:
    for child in element:
        name = _name(child)
        if name == "r":
            yield from ((piece, False) for piece in _run(child))
        elif name in _GONE:
            yield _Piece(""), True
        elif name in _COME:
            yield _Piece(""), True
            yield from _pieces(child)
        elif name in _THROUGH:
            yield from _pieces(child)


_SIGNS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "ptab": " "}


def _run(run: Element) -> Iterator[_Piece]:
    properties = run.find(f"{{{W}}}rPr")
    bold, italic = _is_on(properties, "b"), _is_on(properties, "i")
    for child in run:
        name = _name(child)
        if name == "t":
            yield _Piece(child.text or "", bold, italic)
        elif name == "br" and child.get(f"{{{W}}}type", "textWrapping") == "textWrapping":
            yield _Piece("\n")
        elif name in _SIGNS:
            yield _Piece(_SIGNS[name], bold, italic)


def _is_on(properties: Any, name: str) -> bool:
    """Whether letters were made bold or italic by hand."""
    found = properties.find(f"{{{W}}}{name}") if properties is not None else None
    return found is not None and found.get(f"{{{W}}}val", "1") not in _OFF


def _marked(pieces: list[_Piece]) -> str:
    """The pieces with the marks of content around what was made bold or italic."""
    merged: list[_Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        last = merged[-1] if merged else None
        if last is not None and (last.bold, last.italic) == (piece.bold, piece.italic):
            merged[-1] = _Piece(last.text + piece.text, piece.bold, piece.italic)
        else:
            merged.append(piece)
    said = ""
    for piece in merged:
        mark = ("**" if piece.bold else "") + ("*" if piece.italic else "")
        words = piece.text.strip(" \n")
        if not mark or not words:
            said += piece.text
            continue
        start = piece.text.index(words)
        said += piece.text[:start] + mark + words + mark[::-1] + piece.text[start + len(words) :]
    return said


def as_typed(text: str) -> str:
    """A cell as content has it: line ends as ` // `, soft hyphens as bars, an apostrophe that points the right way."""
    lines = [_SPACES.sub(" ", line).strip() for line in re.split(r"\r\n|[\n\r\x0b\u2028\u2029]", text)]
    said = " // ".join(line for line in lines if line)
    said = re.sub("(?<=[^\\W\\d_])\u00ad(?=[^\\W\\d_])", "|", said).replace("\u00ad", "")
    return re.sub(r"(?<!\w)[‘](?=(?:[tsnmk]|’s)\b(?![^‘’]*’))", "’", said)
