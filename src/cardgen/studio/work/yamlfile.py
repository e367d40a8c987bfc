"""Changes to a YAML file that somebody wrote by hand: its comments and order stay. The only door to ruamel."""

from __future__ import annotations

import difflib
import io
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ruamel.yaml import YAML

LISTS = frozenset({"topics", "deepening", "roles", "factors"})
"""Keys of lists whose items have an id, and are changed item by item."""
_VERBS = ("id", "add", "replace")


class NotEditableError(Exception):
    """The file is no YAML that can be changed this way; it is told at its place by whoever reads it."""


class YamlFile:
    """A file, open for changes.

    Raises:
        NotEditableError: it cannot be read, or does not hold a mapping.
    """

    def __init__(self, data: bytes) -> None:
        from ruamel.yaml.error import YAMLError

        self._data = data
        self._end = "\r\n" if b"\r\n" in data else "\n"
        self._before = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        self._yaml = _yaml()
        try:
            self._tree: Any = self._yaml.load(self._before)
        except (YAMLError, ValueError, RecursionError) as error:
            raise NotEditableError from error
        self._head = ""
        if self._tree is None:  # comments only
            from ruamel.yaml.comments import CommentedMap

            self._head, self._before, self._tree = self._before, "", CommentedMap()
        if not isinstance(self._tree, dict):
            raise NotEditableError
        self._plain: str | None = None

    def has(self, path: Sequence[str]) -> bool:
        """Whether the file says something at a path."""
        node: Any = self._tree
        for step in path:
            node = _child(node, step)
        return node is not None

    def texts(self, path: Sequence[str]) -> list[str]:
        """The texts of a list of plain words, or the one text that stands there."""
        node: Any = self._tree
        for step in path:
            node = node.get(step) if isinstance(node, dict) else None
        return (
            [str(one) for one in node] if isinstance(node, list) else [str(node)] if node is not None else []
        )

    def set_texts(self, path: Sequence[str], texts: Sequence[str]) -> None:
        """Write a list of plain words."""
        self._note()
        *way, last = path
        node = self._tree
        for step in way:
            node = self._step(node, step, listed=step in LISTS)
        node[last] = _flow(texts)

    def set(
        self, path: Sequence[str], value: str | Mapping[str, str | None], lists: Collection[int] = ()
    ) -> None:
        """Write a text at a path, or a mapping of texts; what is on the way there is made.

        Args:
            path: where.
            value: what.
            lists: after how many steps of the path there is a list whose items have an id, beside those of `LISTS`.
        """
        self._note()
        *way, last = path
        node = self._tree
        for depth, step in enumerate(way, start=1):
            node = self._step(node, step, listed=step in LISTS or depth in lists)
        if isinstance(node, list):
            raise NotEditableError
        node[_key(node, last)] = _written(value)

    def put_back(self, path: Sequence[str]) -> None:
        """Take away what the file says at a path, and what would be empty then."""
        self._note()
        self._remove(self._tree, list(path))

    def take_item(self, path: Sequence[str]) -> str:
        """Take an item out of a list; itself, as YAML, to be put back with `put_item`. Empty when there is none."""
        self._note()
        found = self._tree
        for step in path[:-1]:
            found = _child(found, step)
        item = _child(found, path[-1])
        if item is None:
            return ""
        found.remove(item)
        self._tidy()
        return _dumped(self._yaml, item)

    def put_item(self, text: str) -> None:
        """Put a theme back that was taken out."""
        self._topics().insert(0, self._yaml.load(text))

    def switch(self, name: str, on: bool) -> None:
        """Leave a theme out, or take it in again."""
        topics = self._topics()
        for entry in [one for one in topics if isinstance(one, dict) and "remove" in one]:
            names = entry["remove"] if isinstance(entry["remove"], list) else [entry["remove"]]
            left = [one for one in names if one != name]
            if len(left) != len(names):
                if left:
                    entry["remove"] = _flow(left)
                else:
                    topics.remove(entry)
        if not on:
            found = next((one for one in topics if isinstance(one, dict) and "remove" in one), None)
            if found is None:
                topics.append(_map({"remove": _written(name)}))
            else:
                names = found["remove"] if isinstance(found["remove"], list) else [found["remove"]]
                found["remove"] = _flow([*names, name])
        self._tidy()

    def order(self, names: Sequence[str]) -> None:
        """The order of the themes that are in; without names the order of the sector."""
        topics = self._topics()
        for entry in [one for one in topics if isinstance(one, dict) and "order" in one]:
            topics.remove(entry)
        if names:
            topics.append(_map({"order": _flow(list(names))}))
        self._tidy()

    def data(self) -> bytes:
        """The file as it is now. Lines that nobody touched stay as they were, to the letter."""
        after = _dumped(self._yaml, self._tree)
        before = self._before.splitlines(keepends=True)
        if not before:
            return (self._head + after).replace("\n", self._end).encode()
        if self._plain is None or after == self._plain:
            return self._data
        plain = self._plain.splitlines(keepends=True)
        if len(plain) != len(before):  # lines were joined: nothing can be told apart any more
            return after.encode()
        lines: list[str] = []
        now = after.splitlines(keepends=True)
        matcher = difflib.SequenceMatcher(None, plain, now, autojunk=False)
        for kind, first, last, start, end in matcher.get_opcodes():
            if kind == "equal":
                lines += before[first:last]
            else:
                lines += now[start:end]
                lines += _remarks(before[first:last], now[start:end])
        return "".join(lines).replace("\n", self._end).encode()

    def _note(self) -> None:
        """Before the first change: how the file would be written as it is."""
        if self._plain is None:
            self._plain = _dumped(self._yaml, self._tree)

    def _topics(self) -> Any:
        self._note()
        topics = self._tree.get("topics")
        if not isinstance(topics, list):
            from ruamel.yaml.comments import CommentedSeq

            topics = self._tree["topics"] = CommentedSeq()
        return topics

    def _tidy(self) -> None:
        if not self._tree.get("topics"):
            self._tree.pop("topics", None)

    def _step(self, node: Any, step: str, *, listed: bool) -> Any:
        from ruamel.yaml.comments import CommentedMap, CommentedSeq

        if isinstance(node, list):
            found = _item(node, step)
            if found is None:
                found = _map({"id": _written(step)})
                node.append(found)
            return found
        key = _key(node, step)
        found = node.get(key)
        if found is None:
            found = node[key] = CommentedSeq() if listed else CommentedMap()
        if not isinstance(found, (dict, list)):
            raise NotEditableError
        return found

    def _remove(self, node: Any, path: list[str]) -> bool:
        """Whether nothing is left of the node."""
        step, *rest = path
        child = _child(node, step)
        if child is None:
            return False
        if not rest or self._remove(child, rest):
            if isinstance(node, list):
                node.remove(child)
            else:
                del node[_key(node, step)]
        return not node or (isinstance(node, dict) and set(node) == {"id"})


def _remarks(gone: Sequence[str], instead: Sequence[str]) -> list[str]:
    """Comments among lines that went away, with the empty lines that set them apart: somebody wrote them."""
    found = [line for line in gone if line.lstrip().startswith("#") and line not in instead]
    empty = ["\n"] if gone and not gone[-1].strip() and (not instead or instead[-1].strip()) else []
    return [*(["\n"] if found and not gone[0].strip() else []), *found, *empty]


def _child(node: Any, step: str) -> Any:
    if isinstance(node, list):
        return _item(node, step)
    return node.get(_key(node, step)) if isinstance(node, dict) else None


def _key(node: Mapping[Any, Any], step: str) -> Any:
    """The key of a step: a number where the file has numbers for keys."""
    return int(step) if step not in node and step.isdecimal() and int(step) in node else step


def _item(items: list[Any], name: str) -> Any:
    for item in items:
        if isinstance(item, dict) and any(item.get(verb) == name for verb in _VERBS):
            return item
    return None


def _written(value: str | Mapping[str, str | None]) -> Any:
    """Texts between double quotes, so that no word of theirs is taken for something else; ids as they are."""
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(value, str):
        simple = value.replace("-", "").replace("_", "").isalnum() and value.isascii() and value[0].isalpha()
        return value if simple and value.islower() else DoubleQuotedScalarString(value)
    found = CommentedMap((key, None if one is None else _written(one)) for key, one in value.items())
    found.fa.set_flow_style()
    return found


def _map(items: Mapping[str, Any]) -> Any:
    from ruamel.yaml.comments import CommentedMap

    return CommentedMap(items)


def _flow(names: Sequence[str]) -> Any:
    from ruamel.yaml.comments import CommentedSeq

    found = CommentedSeq(names)
    found.fa.set_flow_style()
    return found


def _yaml() -> YAML:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), _null)
    return yaml


def _null(representer: Any, _: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _dumped(yaml: YAML, tree: Any) -> str:
    stream = io.StringIO()
    if tree:
        yaml.dump(tree, stream)
    return stream.getvalue()
