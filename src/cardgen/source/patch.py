"""A text put into a YAML file at its place: every other byte stays as it was.

Comments, order, quotes, alignment and line ends are people's own. A library that reads a file and writes it anew keeps
most of them; putting a text in by its place keeps all (decision 18).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Self

from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.source.yaml import NULLS, parse

Step = tuple[str, bool]
"""A step of a path: the key of a mapping, or with True the id of an item of a list."""


class Added(str):
    """The id of an item that is new, in a step of a path: it is written with `add`, and with `before` another one."""

    __slots__ = ("before",)
    before: str

    def __new__(cls, id_: str, before: str = "") -> Self:
        """An id, and that of the item it comes before."""
        made = super().__new__(cls, id_)
        made.before = before
        return made


_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_INDICATORS = "-?:,[]{}#&*!|>'\"%@` \t"
_UNSAFE = re.compile(r": |:$| #|\s$|[\t\n\r\x85\u2028\u2029\ufeff]")
_FLOW = re.compile(r"[,\[\]{}]")
_CLOSING = re.compile(r"(?:[\s,]|#[^\r\n]*)*[}\]]")
_IDS = ("id", "add", "replace")
_TYPED = re.compile(r"(?i)yes|no|on|off|true|false|y|n|[-+.0-9][-+.0-9_:ex]*")
"""What other readers of YAML take for a truth value or a number."""
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


def put(data: bytes, steps: Sequence[Step], value: str, shown: str = "") -> bytes:
    """The file with `value` at the path: in the place of the text that stands there, or added where it belongs.

    Args:
        data: a file that `source.yaml` reads without errors; empty for a new one.
        steps: the path, at least one step.
        value: one paragraph of text.
        shown: the name of the file in messages.

    Raises:
        CardgenError: TAK09 when the text cannot be put there, such as into a list without ids.
    """
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data[len(mark) :].decode()
    made = _Patch(text, shown).put(steps, value)
    _see_that_nothing_else_changed(text, made, steps, value, shown)
    return mark + made.encode()


class _CannotError(Exception):
    """There is no place for a text here."""


class _Patch:
    def __init__(self, text: str, shown: str) -> None:
        self.text, self.shown = text, shown
        self.starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        first = _BREAK.search(text)
        self.end_of_line = first[0] if first is not None and first[0] in {"\r\n", "\r"} else "\n"

    def put(self, steps: Sequence[Step], value: str) -> str:
        root = parse(self.text, Diagnostics(), shown_as=self.shown)
        if root is None:
            raise CardgenError.of("TAK09", Where(self.shown), path=_dotted(steps))
        try:
            if not root.items or (steps[0][0] not in root.items and not self._flows(root)):
                return self._appended(steps, value)
            return self._into(root, list(steps), value, flow=False)
        except _CannotError:
            raise CardgenError.of("TAK09", root.where, path=_dotted(steps)) from None

    def _into(self, node: Node, steps: list[Step], value: str, *, flow: bool) -> str:
        """The text with the value at `steps` below a node that stands in it; `flow` when that lies in brackets."""
        if isinstance(node, ScalarNode):
            if steps:
                raise _CannotError
            return self._replaced(node, value, flow=flow)
        flow = flow or self._flows(node)
        if isinstance(node, MapNode) and set(node.items) == {"replace"}:
            return self._into(node.items["replace"], steps, value, flow=flow)
        if not steps:
            raise _CannotError
        return (
            self._into_map(node, steps, value, flow)
            if isinstance(node, MapNode)
            else self._into_list(node, steps, value, flow)
        )

    def _into_map(self, node: MapNode, steps: list[Step], value: str, flow: bool) -> str:
        child = node.items.get(steps[0][0])
        if child is not None:
            return self._into(child, steps[1:], value, flow=flow)
        if flow:
            return self._into_brackets(node, _flow_entry(steps, value))
        column = min(where.column for where in node.keys.values()) - 1
        return self._below(node, _lines(steps, value, column))

    def _into_list(self, node: ListNode, steps: list[Step], value: str, flow: bool) -> str:
        name, by_id = steps[0]
        if by_id:
            for item in node.items:
                if isinstance(item, MapNode) and name in {_own_id(item, verb) for verb in _IDS}:
                    if isinstance(name, Added):
                        raise _CannotError  # there is one of that name
                    return self._into(item, steps[1:], value, flow=flow)
            if flow:
                return self._into_brackets(node, _flow_item(steps, value))
            return self._below(node, _item_lines(steps, value, node.where.column - 1))
        number = int(name) if re.fullmatch("[0-9]{1,6}", name) else 0
        if not 0 < number <= len(node.items):
            raise _CannotError
        return self._into(node.items[number - 1], steps[1:], value, flow=flow)

    def _flows(self, node: MapNode | ListNode) -> bool:
        """Whether a mapping or list is written in brackets."""
        start = self._index(node.where)
        return self.text[start : start + 1] in {"{", "["}

    def _replaced(self, node: ScalarNode, value: str, *, flow: bool) -> str:
        start = self._index(node.where)
        end = self._end(node)
        old = self.text[start:end]
        if old[:1] in {"|", ">"}:
            new = self._block(old, value)
        elif not old:
            new = " " + _scalar(value, "", flow=flow)
        else:
            new = _scalar(value, old[0] if old[0] in "\"'" else "", flow=flow)
        return self.text[:start] + new + self.text[end:]

    def _block(self, old: str, value: str) -> str:
        """A text with `|` or `>`, on one line below its sign; between quotes when it cannot stand there."""
        lines = _BREAK.split(old)
        filled = next((line for line in lines[1:] if line.strip()), "")
        indent = filled[: len(filled) - len(filled.lstrip(" "))]
        ending = old[len(old.rstrip("\r\n")) :]
        if not indent or value[:1] in " \t" or not value.isprintable():
            return _scalar(value, '"') + ending
        return f"{lines[0]}{self.end_of_line}{indent}{value}{ending}"

    def _appended(self, steps: Sequence[Step], value: str) -> str:
        """The text with a block of its own at the end."""
        whole = self.text and not self.text.endswith(("\n", "\r"))
        before = self.text + (self.end_of_line if whole else "")
        gap = self.end_of_line if before.strip() else ""
        return before + gap + self._joined(_lines(steps, value, 0)) + self.end_of_line

    def _below(self, node: Node, lines: list[str]) -> str:
        """The lines below the last one of a block."""
        end = self._end(node)
        while end and self.text[end - 1] in "\r\n":
            end -= 1
        found = _BREAK.search(self.text, end)
        end = found.start() if found is not None else len(self.text)
        return self.text[:end] + self.end_of_line + self._joined(lines) + self.text[end:]

    def _into_brackets(self, node: MapNode | ListNode, inside: str) -> str:
        start, end = self._index(node.where), self._end(node) - 1  # at the brackets
        bare = self.text[:end].rstrip(" \t\r\n")
        if "#" in self.text[self._inside(node, start) : end]:
            raise _CannotError  # behind a remark nothing can be added
        comma = "" if len(bare) == start + 1 else " " if bare.endswith(",") else ", "
        return bare + comma + inside + self.text[len(bare) :]

    def _inside(self, node: MapNode | ListNode, start: int) -> int:
        """Where the last value in brackets ends."""
        children = list(node.items.values()) if isinstance(node, MapNode) else list(node.items)
        return max((self._end(child) for child in children), default=start + 1)

    def _joined(self, lines: list[str]) -> str:
        return self.end_of_line.join(lines)

    def _index(self, where: Where) -> int:
        return self.starts[where.line - 1] + where.column - 1

    def _end(self, node: Node) -> int:
        """Where a value ends: behind its quote or bracket, or behind the last value in it."""
        start = self._index(node.where)
        if isinstance(node, ScalarNode):
            return start + (len(node.raw) if node.raw else 0 if node.null else len(node.text))
        last = self._inside(node, start)
        if not self._flows(node):
            return last
        closing = _CLOSING.match(self.text, last)
        if closing is None:
            raise _CannotError
        return closing.end()


def _own_id(item: MapNode, verb: str) -> str:
    found = item.items.get(verb)
    return found.text if isinstance(found, ScalarNode) else ""


def _scalar(value: str, quote: str, *, flow: bool = False) -> str:
    """A text in the style of the one before it, where it can be."""
    if quote == "'" and not _BREAK.search(value) and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    plain = (
        value not in NULLS
        and value[:1] not in _INDICATORS
        and value.isprintable()
        and not _UNSAFE.search(value)
        and not (flow and _FLOW.search(value))
        and not value.startswith(("---", "..."))
        and not _TYPED.fullmatch(value)
    )
    if plain and not quote:
        return value
    said = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", said)


def _key(name: str) -> str:
    return name if _NAME.fullmatch(name) and name not in NULLS else json.dumps(name, ensure_ascii=False)


def _lines(steps: Sequence[Step], value: str, indent: int) -> list[str]:
    """A path and its value as lines of blocks, the first at `indent`."""
    name, rest = _key(steps[0][0]), steps[1:]
    pad = " " * indent
    if not rest:
        return [f"{pad}{name}: {_scalar(value, '')}"]
    if rest[0][1]:
        return [f"{pad}{name}:", *_item_lines(rest, value, indent + 2)]
    return [f"{pad}{name}:", *_lines(rest, value, indent + 2)]


def _item_lines(steps: Sequence[Step], value: str, indent: int) -> list[str]:
    name, rest = steps[0][0], steps[1:]
    if not rest:
        raise _CannotError
    pad = " " * indent
    if not isinstance(name, Added):
        return [f"{pad}- id: {_key(name)}", *_lines(rest, value, indent + 2)]
    before = [f"{pad}  before: {_key(name.before)}"] if name.before else []
    return [f"{pad}- add: {_key(name)}", *before, *_lines(rest, value, indent + 2)]


def _flow_entry(steps: Sequence[Step], value: str) -> str:
    name, rest = _key(steps[0][0]), steps[1:]
    if not rest:
        return f"{name}: {_scalar(value, '', flow=True)}"
    if rest[0][1]:
        return f"{name}: [{_flow_item(rest, value)}]"
    return f"{name}: {{{_flow_entry(rest, value)}}}"


def _flow_item(steps: Sequence[Step], value: str) -> str:
    if len(steps) < 2:
        raise _CannotError
    name = steps[0][0]
    verb = "add" if isinstance(name, Added) else "id"
    before = f", before: {_key(name.before)}" if isinstance(name, Added) and name.before else ""
    return f"{{{verb}: {_key(name)}{before}, {_flow_entry(steps[1:], value)}}}"


def _dotted(steps: Sequence[Step]) -> str:
    return ".".join(name for name, _ in steps)


def _see_that_nothing_else_changed(
    before: str, after: str, steps: Sequence[Step], value: str, shown: str
) -> None:
    """The new file says what the old one said, and the value: whatever YAML may have up its sleeve.

    Raises:
        CardgenError: TAK09, it does not.
    """
    found = Diagnostics()
    old, new = parse(before, Diagnostics(), shown_as=shown), parse(after, found, shown_as=shown)
    path = [name for name, _ in steps]
    if old is not None and new is not None:
        said, says = _flat(old), _flat(new)
        added = {key: text for key, text in says.items() if said.get(key) != text}
        values = {key: text.strip() for key, text in added.items() if key[-1] not in {*_IDS, "before"}}
        gone = said.keys() - says.keys()
        if not gone and set(values.values()) <= {value.strip()} and all(_leads(key, path) for key in values):
            return
    raise CardgenError.of("TAK09", Where(shown), path=_dotted(steps))


def _flat(node: Node, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    if isinstance(node, ScalarNode):
        return {path: node.text}
    flat: dict[tuple[str, ...], str] = {}
    children = (
        list(node.items.items())
        if isinstance(node, MapNode)
        else [
            (
                next(
                    (name for verb in _IDS if isinstance(item, MapNode) and (name := _own_id(item, verb))),
                    str(n),
                ),
                item,
            )
            for n, item in enumerate(node.items, start=1)
        ]
    )
    for name, child in children:
        flat |= _flat(child, (*path, name))
    return flat


def _leads(key: tuple[str, ...], path: list[str]) -> bool:
    """Whether the steps of a place are those of the path, with `replace` anywhere between them."""
    return [step for step, _ in pairwise((*key, "")) if step != "replace"] == [
        one for one in path if one != "replace"
    ]
