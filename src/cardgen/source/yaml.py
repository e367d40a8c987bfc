"""YAML text to nodes that know their place: the only door to PyYAML.

A deliberately small YAML: mappings, lists and texts. Every scalar stays the text that was typed, so `no`,
`012` and `2030-01-01` keep their letters; `cardgen.source.bind` gives it a type where one is asked for. Anchors,
aliases, tags and several documents in one file are refused, duplicate keys are reported with both places, and
size, depth and number of nodes are limited, because content may come from strangers.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from cardgen.core.filekinds import document_kind
from cardgen.core.pattern import pattern
from cardgen.core.reading import from_disk
from cardgen.core.shelf import NO_SHELF, Shelf, Sort
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostics, Where, reason
from cardgen.source.keyslips import key_slip
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, snippet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import yaml

MAX_BYTES = 1_000_000
"""Largest file read. The content of a whole sector is about 50 kB."""
MAX_DEPTH = 24
"""Deepest nesting of mappings and lists."""
MAX_NODES = 50_000
"""Most values in one file."""
UNSEEN_BREAKS = "\v\f\x85\u2028\u2029"
"""Ends of lines that no editor shows: a word processor's, and those of Unicode. YAML breaks a line at some of them."""
NULLS = frozenset({"", "~", "null"})
"""Unquoted words that mean: nothing here."""


FILES = Sort("files", MapNode)
"""Files as read, on the shelf."""


def read(
    path: Path,
    diagnostics: Diagnostics,
    *,
    layer: str = "",
    shown_as: str | None = None,
    shelf: Shelf = NO_SHELF,
    load: Callable[[Path, int], bytes] = from_disk,
) -> MapNode | None:
    """Read a file whose top level is a mapping.

    Args:
        path: The file.
        diagnostics: Takes everything that is wrong with the file as text.
        layer: Written on every node, so that a value can tell where it came from.
        shown_as: The path as people see it in messages, usually relative to the workspace.
        shelf: Where files that were read before may be found; only those without a mistake are put there.
        load: Gives the bytes of a file, and of a larger one no more than so many + 1; see `from_disk`.

    Returns:
        The mapping (empty for an empty file), or None when an error was recorded.
    """
    shown = shown_as or str(path)
    data = _bytes(path, shown, diagnostics, load)
    if data is None:
        return None
    made_from = (data, shown, layer)
    kept = shelf.find(FILES, *made_from)
    if kept is not None:
        return kept
    found = Diagnostics()
    text = _decoded(data, shown, found)
    node = None if text is None else parse(text, found, layer=layer, shown_as=shown)
    diagnostics.extend(found)
    if node is not None and not len(found):  # a warning is given every time
        shelf.remember(FILES, node, *made_from)
    return node


def parse(text: str, diagnostics: Diagnostics, *, layer: str = "", shown_as: str = "") -> MapNode | None:
    """Like `read`, for text that is already in hand."""
    return _Reader(text, shown_as, layer, diagnostics).document()


def parse_value(text: str, diagnostics: Diagnostics, *, layer: str = "", shown_as: str = "") -> Node | None:
    """A single YAML value, such as the right-hand side of `--set path=value`."""
    return _Reader(text, shown_as, layer, diagnostics).value()


def _bytes(
    path: Path, shown: str, diagnostics: Diagnostics, load: Callable[[Path, int], bytes]
) -> bytes | None:
    where = Where(shown)
    try:
        data = load(path, MAX_BYTES)
    except FileNotFoundError:
        diagnostics.add("SRC01", where)
        return None
    except OSError as error:
        diagnostics.add("SRC02", where, reason=reason(error))
        return None
    if len(data) > MAX_BYTES:
        diagnostics.add("SRC03", where, limit=MAX_BYTES // 1000)
        return None
    return data


def _decoded(data: bytes, shown: str, diagnostics: Diagnostics) -> str | None:
    if kind := document_kind(data):
        diagnostics.add("SRC80", Where(shown, 1, 1), kind=kind)
        return None
    if data[:2] in _UTF16 or b"\0" in data[:200:2] or b"\0" in data[1:200:2]:
        diagnostics.add("SRC33", Where(shown, 1, 1))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line_start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[line_start : error.start].decode("utf-8", "replace")) + 1
        diagnostics.add("SRC04", Where(shown, data.count(b"\n", 0, error.start) + 1, column))
        return None


_UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of what Windows used to call Unicode."""


class _Refused(Exception):  # noqa: N818 - control flow, not an error of ours
    """Reading this file cannot go on; the reason has been recorded."""


class _Reader:
    """Builds nodes from the event stream, so that an attack is refused before it takes memory."""

    def __init__(self, text: str, shown: str, layer: str, diagnostics: Diagnostics) -> None:
        self.text, self.shown, self.layer, self.diagnostics = text, shown, layer, diagnostics
        self.left = MAX_NODES
        self.errors = len(diagnostics.errors)

    @functools.cached_property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return self.text.splitlines()

    def document(self) -> MapNode | None:
        node = self.value()
        if node is None or isinstance(node, MapNode):
            return node
        if isinstance(node, ScalarNode) and node.null:
            return MapNode({}, Where(self.shown, 1, 1), self.layer)
        self.diagnostics.add("SRC05", node.where, found=snippet(node))
        return None

    def value(self) -> Node | None:
        import yaml

        self.yaml = yaml
        if any(sign in self.text for sign in UNSEEN_BREAKS):
            self._breaks()
            return None
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            events = yaml.parse(self.text, Loader=loader)
            node = self._document(events)
        except _Refused:
            return None
        except yaml.YAMLError as error:
            self._syntax(error)
            return None
        return node if len(self.diagnostics.errors) == self.errors else None

    def _document(self, events: Iterator[Any]) -> Node:
        node: Node | None = None
        for event in events:
            if isinstance(event, self.yaml.DocumentStartEvent):
                if node is not None:
                    self._refuse("SRC06", event)
                node = self._node(next(events), events, 1)
        return node or ScalarNode("", Where(self.shown, 1, 1), self.layer, null=True)

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        self.left -= 1
        if self.left < 0:
            self._refuse("SRC08", event, limit=MAX_NODES)
        if depth > MAX_DEPTH:
            self._refuse("SRC07", event, limit=MAX_DEPTH)
        if event.anchor is not None:
            self._refuse("SRC09", event)
        if event.tag is not None:
            self._refuse("SRC10", event)
        if isinstance(event, self.yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, self.yaml.SequenceStartEvent):
            return self._list(event, events, depth)
        return self._map(event, events, depth)

    def _scalar(self, event: Any) -> ScalarNode:
        raw = self.text[event.start_mark.index : event.end_mark.index]
        quoted = bool(event.style)
        null = not quoted and event.value in NULLS
        text = "" if null else event.value
        if not quoted and not null:
            self._look_for_losses(event, text)
        return ScalarNode(text, self._where(event), self.layer, quoted, null, "" if raw == text else raw)

    def _look_for_losses(self, event: Any, text: str) -> None:
        """Warn of what YAML takes out of a text without a word, and of quotes that it leaves in."""
        end = event.end_mark.index
        if self.text[end : end + 1] in {" ", "\t"} and (lost := _LOST.match(self.text, end)):
            column = event.end_mark.column + lost.start(1) - end + 1
            self.diagnostics.add(
                "SRC28", Where(self.shown, event.end_mark.line + 1, column), lost=lost[1][:40]
            )
        elif (
            text[-1:] not in _ENDS
            and self.text[end : end + 2] == " #"
            and (cut := _CUT.match(self.text, end))
        ):
            place = Where(self.shown, event.end_mark.line + 1, event.end_mark.column + 2)
            self.diagnostics.add("SRC83", place, lost=cut[1][:40])
        elif text and _WORD_QUOTES.fullmatch(text):
            self.diagnostics.add("SRC29", self._where(event), quote=text[0])
        elif (text[:2] in _BULLETS and self._opens_line(event)) or _GLUED_ITEMS.search(text):
            self.diagnostics.add("SRC27", self._where(event))

    def _opens_line(self, event: Any) -> bool:
        """Whether nothing but room and a hyphen stands before this: the text of a key may begin as it likes."""
        start = event.start_mark.index
        return not self.text[start - event.start_mark.column : start].strip(" -")

    def _list(self, event: Any, events: Iterator[Any], depth: int) -> ListNode:
        items = []
        for inner in events:
            if isinstance(inner, self.yaml.SequenceEndEvent):
                break
            items.append(self._node(inner, events, depth + 1))
        return ListNode(tuple(items), self._where(event), self.layer)

    def _map(self, event: Any, events: Iterator[Any], depth: int) -> MapNode:
        items: dict[str, Node] = {}
        keys: dict[str, Where] = {}
        for inner in events:
            if isinstance(inner, self.yaml.MappingEndEvent):
                break
            if (
                isinstance(inner, self.yaml.ScalarEvent)
                and not inner.style
                and _WORD_QUOTES.fullmatch(inner.value)
            ):
                self.diagnostics.add("SRC32", self._where(inner))
                self._node(next(events), events, depth + 1)
                continue
            start = inner.start_mark.index
            if isinstance(inner, self.yaml.ScalarEvent) and self.text[start - 2 : start] == "? ":
                place = self._where(inner)
                self.diagnostics.add("SRC82", replace(place, column=place.column - 2))
                self._node(next(events), events, depth + 1)
                continue
            key = self._node(inner, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, ScalarNode):
                self.diagnostics.add("SRC11", key.where, found=snippet(key))
            elif slip := key_slip(key, value, self._line):
                code, place, values = slip
                self.diagnostics.add(code, place, **values)
            elif key.text in items:
                self.diagnostics.add("SRC12", key.where, keys[key.text], key=key.text)
            else:
                items[key.text], keys[key.text] = value, key.where
        return MapNode(items, self._where(event), self.layer, keys)

    def _line(self, number: int) -> str:
        return self.lines[number - 1]

    def _where(self, event: Any) -> Where:
        mark = event.start_mark
        return Where(self.shown, mark.line + 1, mark.column + 1)

    def _breaks(self) -> None:
        """Report ends of lines that nobody sees, the first on each line (SRC81)."""
        for number, line in enumerate(re.split(r"\r\n|\r|\n", self.text), 1):
            at = min((line.index(sign) for sign in UNSEEN_BREAKS if sign in line), default=-1)
            if at >= 0:
                self.diagnostics.add(
                    "SRC81", Where(self.shown, number, at + 1), char=f"U+{ord(line[at]):04X}"
                )

    def _refuse(self, code: str, event: Any, **values: object) -> None:
        self.diagnostics.add(code, self._where(event), **values)
        raise _Refused

    def _syntax(self, error: yaml.YAMLError) -> None:
        """Say what people did instead of what the parser missed."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None:  # ReaderError: a character that YAML does not allow
            found = self.yaml.reader.Reader.NON_PRINTABLE.search(self.text)
            position = found.start() if found else 0
            line_start = self.text.rfind("\n", 0, position) + 1
            line, column = self.text.count("\n", 0, position) + 1, position - line_start + 1
            char = f"U+{ord(self.text[position]):04X}" if found else ""
            self.diagnostics.add("SRC13", Where(self.shown, line, column), char=char)
            return
        from cardgen.source.slips import Broken, explain  # only who makes a slip pays for knowing them

        first = getattr(error, "context_mark", None) or mark
        problem = getattr(error, "problem", None) or str(error)
        broken = Broken(problem, (mark.line, mark.column), (first.line, first.column), self.lines or [""])
        explain(broken, self.shown, self.diagnostics)


_LOST = pattern(r"[ \t]+(#[^\s#!][^\r\n]*)")
"""What YAML takes for a remark at the end of a text. Who means a remark writes a space behind the sign."""
_CUT = pattern(r" (# (?:[^\r\n]*[?!.][ \t]*(?=[\r\n]|\Z)|\d[^\r\n]*))")
"""A remark that ends a sentence whose beginning stands before it, or that counts something."""
_ENDS = '.?!…:;)”’"'
"""What a text ends with that is whole."""
_BULLETS = ("– ", "— ", "• ", "· ", "▪ ")
_GLUED_ITEMS = pattern(r"^-\w.*[ \n]-\w", re.DOTALL)
"""Items with the hyphen stuck to them (`-po` and below it `-vo`), which YAML takes for one text."""
_WORD_QUOTES = pattern(r"“[^“”]*”|“[^“”\"]*\"|„[^„“”]*[“”]|‘[^‘’]*’", re.DOTALL)
"""A text between the quotes that a word processor makes."""
