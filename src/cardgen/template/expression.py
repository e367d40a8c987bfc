"""`{topic.question}` in a template: which piece of content goes here.

Only lookups, no logic: dotted paths through the Edition and the loop variables. Braces may nest to pick by a value:
`{values.fill.{factor.category.id}}`. Nothing from content is ever read as an expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from cardgen.content.markup import Span, Text
from cardgen.content.lookup import UnknownPathError, lookup
from cardgen.diagnostics import CardgenError, Where

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics
    from cardgen.source import Node

_INNER = re.compile(r"\{([^{}]*)\}")
_PATH = re.compile(r"[A-Za-z_][\w-]*(?:\.[\w-]+)*$")

Scope = Mapping[str, object]
"""What a template can name here: the parts of the Edition, and the loop variables around this element."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A template string with lookups in braces."""

    raw: str
    where: Where | None = None

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL02 for unbalanced braces or a path that cannot be one."""
        raw = getattr(node, "text", None)
        if raw is None:
            diagnostics.add("TPL02", node.where, value="")
            return None
        rest = raw
        while found := _INNER.search(rest):
            if not _PATH.match(found[1]):
                break
            rest = rest[: found.start()] + "x" + rest[found.end() :]
        if "{" in rest or "}" in rest:
            diagnostics.add("TPL02", node.where, value=raw)
            return None
        return cls(raw, node.where)

    def __bool__(self) -> bool:
        return bool(self.raw)

    def value(self, scope: Scope) -> object:
        """The thing itself when the expression is one lookup, else its text.

        Raises:
            CardgenError: TPL03 when a name is unknown, with the names that would do.
        """
        raw = self.raw
        while True:
            found = _INNER.search(raw)
            if found is None:
                return raw
            value = self._find(found[1], scope)
            if found.span() == (0, len(raw)):
                return value
            raw = raw[: found.start()] + _plain(value) + raw[found.end() :]

    def text(self, scope: Scope) -> Text:
        """The expression as text, bold and italic of the content kept.

        Raises:
            CardgenError: TPL03.
        """
        spans: list[Span] = []
        origin: Text | None = None
        raw, at = self.raw, 0
        for found in _INNER.finditer(raw):
            if found.start() > at:
                spans.append(Span(raw[at : found.start()]))
            value = self._find(found[1], scope)
            if isinstance(value, Text):
                spans.extend(value.spans)
                origin = origin or value
            else:
                spans.append(Span(_plain(value)))
            at = found.end()
        if at < len(raw):
            spans.append(Span(raw[at:]))
        if origin is not None and len(spans) == len(origin.spans):
            return origin
        return Text(tuple(spans), origin.where if origin else self.where, origin.path if origin else "")

    def _find(self, path: str, scope: Scope) -> object:
        try:
            return lookup(scope, path)
        except UnknownPathError as problem:
            from cardgen.i18n import did_you_mean

            suggestion = did_you_mean(problem.step, problem.known)
            raise CardgenError.of("TPL03", self.where, path=path, name=problem.step, suggestion=suggestion) from None


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Text):
        return value.plain
    return str(value)
