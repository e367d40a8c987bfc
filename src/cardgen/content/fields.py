"""Values of content that are no running text: references, names of files, addresses, days, and open mappings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

from cardgen.content.markup import Text
from cardgen.core.addresses import MAX_LENGTH, ascii_address, meant_address
from cardgen.core.plain import is_name
from cardgen.messages.diagnostics import Where, closest
from cardgen.source.bind import bind
from cardgen.source.nodes import MapNode, Node, ScalarNode, snippet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cardgen.messages.diagnostics import Diagnostics

MOST_SLIPS = 100
"""New keys of a mapping that are compared with those of the layers below: who adds more made no slip of the pen."""


class Ref(str):
    """A word that is used as it stands, such as the id of something else, and the place where it was written."""

    where: Where = Where("")
    ONE_WORD = True
    """A list of these may be written without brackets."""

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> Self | None:  # noqa: ARG003
        """A scalar as it stands."""
        if not isinstance(node, ScalarNode) or not node.text:
            diagnostics.add("BND03", node.where, found=snippet(node))
            return None
        if (code := cls.mistake(node.text)) is not None:
            diagnostics.add(code, node.where, found=snippet(node), suggestion=cls.meant(node.text))
            return None
        ref = cls(node.text)
        ref.where = node.where
        return ref

    @classmethod
    def mistake(cls, text: str) -> str | None:  # noqa: ARG003 - for subclasses
        """The code of what is wrong with the word, if anything."""
        return None

    @classmethod
    def meant(cls, text: str) -> str:  # noqa: ARG003 - for subclasses
        """What was probably meant by a word with a mistake; empty when nothing is near."""
        return ""


class Name(Ref):
    """A file name without folder and ending, as icons and artwork are named."""

    EXAMPLE = "compass"

    @classmethod
    def mistake(cls, text: str) -> str | None:
        """Lower-case letters, digits and hyphens only, so that a name cannot leave its folder."""
        return None if is_name(text) else "EDN04"


class Address(Ref):
    """An address that a QR code or a link may hold: https, http, mailto or tel. It stays as it was typed."""

    @classmethod
    def mistake(cls, text: str) -> str | None:
        """Every other scheme, spaces, quotes, a host that cannot be, and anything longer than 2,000 characters."""
        if len(text) > MAX_LENGTH:
            return "EDN17"
        return None if not text.startswith("#") and ascii_address(text) else "EDN05"

    @classmethod
    def meant(cls, text: str) -> str:
        """The whole address, for one that was written without its start."""
        return meant_address(text)


class Day(Ref):
    """A calendar day as ISO 8601 writes it: `2026-11-24`."""

    @classmethod
    def mistake(cls, text: str) -> str | None:
        """Anything that is not a day of the calendar."""
        from datetime import date

        try:
            return None if date.fromisoformat(text).isoformat() == text else "EDN11"
        except ValueError:
            return "EDN11"

    @classmethod
    def meant(cls, text: str) -> str:
        """The same day as a calendar has it, for `1-9-2026`, `1 september 2026` and their like."""
        found = _DAY.fullmatch(text.strip().casefold())
        if found is None:
            return ""
        word = found["month"][:3]
        month = int(word) if word.isdigit() else _MONTHS.index(word) + 1 if word in _MONTHS else 0
        day = f"{found['year']}-{month:02}-{int(found['day']):02}"
        return day if cls.mistake(day) is None else ""


_DAY = re.compile(
    r"(?P<day>[0-3]?[0-9])[-/. ]+(?P<month>[01]?[0-9]|[a-z]{3,9}\.?)[-/. ]+(?P<year>20[0-9]{2})"
)
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


class Texts(dict[str, Any]):
    """An open mapping of texts: any key, each a `Text` or again `Texts`. A new product brings its own keys.

    `gone` says where a layer took a key away.
    """

    BLOCK = True
    """Made of a mapping, which may have been bound before."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: dict[str, Where] = {}

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> Texts | None:
        """Texts and mappings of texts; a key much like one of the layer below gets a hint."""
        if not isinstance(node, MapNode):
            diagnostics.add("BND08", node.where, found=snippet(node))
            return None
        words = cls()
        older = [name for name, other in node.items.items() if other.layer == node.layer]
        looked_at = 0
        words.gone = {key: removed.where for key, removed in node.gone.items()}
        for key, value in node.items.items():
            if isinstance(value, ScalarNode) and value.raw in {'""', "''"}:
                words[key] = Text((), value.where)  # "" on purpose: a label that is not wanted
            else:
                kind = Texts if isinstance(value, MapNode) else Text
                words[key] = bind(kind, value, diagnostics, context)
            new = value.layer != node.layer and value.below is None
            looked_at += new
            if new and looked_at <= MOST_SLIPS:
                _hint_at_slip(node, key, older, diagnostics)
        return None if None in words.values() else words


def _hint_at_slip(node: MapNode, key: str, older: Sequence[str], diagnostics: Diagnostics) -> None:
    near = closest(key, older)
    if near and len(key) == len(near) and sorted(key) != sorted(near) and key[:-1] == near[:-1]:
        return  # path_1 and path_2 are a series
    if near:
        diagnostics.add(
            "EDN06", node.keys.get(key, node.items[key].where), node.keys.get(near), key=key, near=near
        )
