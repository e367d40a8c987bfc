"""`{topic.question}` in a template: which piece of content goes here.

Only lookups, no logic: dotted paths through the Edition and the loop variables. Braces may nest to pick by a value:
`{values.fill.{factor.category.id}}`. After a bar stands what to take when there is no such name:
`{values.picture.{topic.id}|values.picture.other}`. Nothing from content is ever read as an expression.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Self, TypeAlias

from cardgen.content.lookup import UnknownPathError, known_names, lookup
from cardgen.content.markup import Span, Text
from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.source.nodes import snippet

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.nodes import Node

_INNER = pattern(r"\{([^{}]*)\}")
_PATH = pattern(r"[A-Za-z_][\w-]*(?:\.[\w-]+)*(?:\|[A-Za-z_][\w-]*(?:\.[\w-]+)*)*")
_PART = pattern(r"[{}]|[^{}]+")

Scope = Mapping[str, object]
"""What a template can name here: the parts of the Edition, and the loop variables around this element."""

Look = Callable[[Scope, str], object]
"""Finds what a path leads to, as `lookup` does; for who wants to know what was looked up."""

_Piece: TypeAlias = "str | tuple[_Piece, ...]"
"""Words as they are, or a lookup, which may hold lookups again."""


class Expression(Struct, frozen=True):
    """A template string with lookups in braces."""

    raw: str
    where: Where | None = None

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL02 for unbalanced braces or a path that cannot be one."""
        raw = getattr(node, "text", None)
        if raw is None:
            inner = getattr(node, "items", None)
            bare = (
                isinstance(inner, dict)
                and inner
                and all(getattr(one, "null", False) for one in inner.values())
            )
            # {topic.title} without quotes is a mapping to YAML.
            diagnostics.add(
                "SRC16" if bare else "BND03", node.where, **({} if bare else {"found": snippet(node)})
            )
            return None
        rest = raw
        while found := _INNER.search(rest):
            if not _PATH.fullmatch(found[1]):
                break
            rest = rest[: found.start()] + "x" + rest[found.end() :]
        if "{" in rest or "}" in rest:
            diagnostics.add("TPL02", node.where, value=raw)
            return None
        return cls(raw, node.where)

    def __bool__(self) -> bool:
        return bool(self.raw)

    def value(self, scope: Scope, look: Look = lookup) -> object:
        """The thing itself when the expression is one lookup, else its text.

        Raises:
            CardgenError: TPL03 when a name is unknown, with the names that would do.
        """
        pieces = _pieces(self.raw)
        if len(pieces) == 1 and isinstance(pieces[0], tuple):
            return self._find(pieces[0], scope, look)
        return self._path(pieces, scope, look)

    def text(self, scope: Scope, look: Look = lookup) -> Text:
        """The expression as text, bold and italic of the content kept.

        Raises:
            CardgenError: TPL03.
        """
        spans: list[Span] = []
        origin: Text | None = None
        where = self.where
        parts: list[tuple[int, Where | None]] = []
        for piece in _pieces(self.raw):
            value = piece if isinstance(piece, str) else self._find(piece, scope, look)
            if isinstance(value, Text):
                parts.append((len(spans), value.where))
                spans.extend(value.spans)
                origin = origin or value
            else:
                spans.append(Span(self._words_of(value)))
                where = getattr(value, "where", None) or where  # the name of an icon knows who wrote it
        if origin is not None and len(spans) == len(origin.spans):
            return origin
        composed = tuple(parts) if len(parts) > 1 else ()
        return Text(tuple(spans), origin.where if origin else where, origin.path if origin else "", composed)

    def _path(self, pieces: Iterable[_Piece], scope: Scope, look: Look) -> str:
        return "".join(self._plain(piece, scope, look) for piece in pieces)

    def _plain(self, piece: _Piece, scope: Scope, look: Look) -> str:
        return piece if isinstance(piece, str) else self._words_of(self._find(piece, scope, look))

    def _words_of(self, value: object) -> str:
        try:
            return _plain(value)
        except TypeError:
            names = ", ".join(known_names(value)[:12])
            raise CardgenError.of("TPL18", self.where, source=self.raw, known=names) from None

    def _find(self, lookup_: tuple[_Piece, ...], scope: Scope, look: Look) -> object:
        """What the first path that exists leads to; the complaint is about the last one."""
        *others, last = _alternatives(lookup_)
        for pieces in others:
            try:
                return look(scope, self._path(pieces, scope, look))
            except UnknownPathError:
                continue
        path = self._path(last, scope, look)
        try:
            return look(scope, path)
        except UnknownPathError as problem:
            from cardgen.messages.diagnostics import closest

            if problem.removed is not None:
                raise CardgenError.of("TPL17", problem.removed, name=problem.step) from None
            suggestion = closest(problem.step, problem.known)
            raise CardgenError.of(
                "TPL03", self.where, path=path, name=problem.step, suggestion=suggestion
            ) from None


@lru_cache(maxsize=4096)
def _alternatives(pieces: tuple[_Piece, ...]) -> tuple[tuple[_Piece, ...], ...]:
    """The paths between bars. Only a bar that stands in the template counts, not one in what a lookup gives."""
    paths: list[list[_Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, str):
            first, *more = piece.split("|")
            paths[-1].append(first)
            paths.extend([path] for path in more)
        else:
            paths[-1].append(piece)
    return tuple(map(tuple, paths))


@lru_cache(maxsize=4096)
def _pieces(raw: str) -> tuple[_Piece, ...]:
    """The words and lookups of an expression, in order."""
    levels: list[list[_Piece]] = [[]]
    for part in _PART.findall(raw):
        if part == "{":
            levels.append([])
        elif part == "}":
            done = tuple(levels.pop())
            levels[-1].append(done)
        else:
            levels[-1].append(part)
    return tuple(levels[0])


def _plain(value: object) -> str:
    """The words of a thing that has any.

    Raises:
        TypeError: it is a group of things, such as a topic or a list.
    """
    if value is None:
        return ""
    if isinstance(value, Text):
        return value.plain
    if isinstance(value, (Struct, tuple, Mapping)):
        raise TypeError
    return str(value)
