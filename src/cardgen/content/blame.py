"""Whose line is it? Points a message about a printed text at the piece that is at fault.

Most of what is printed was written in the content that comes along; a partnership fills in names of its own. When such
a text does not fit, the line to change is the partnership's, not one in a file that is not theirs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cardgen.content.dotted import walk
from cardgen.content.filling import SAME
from cardgen.content.typography import AROUND
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Diagnostic, Where
from cardgen.source.nodes import MapNode, Node, ScalarNode

if TYPE_CHECKING:
    from cardgen.content.model import Edition

_PLACEHOLDER = re.compile(r"(?<!\\)\{([A-Za-z][\w.-]*)\}")
_TOO_LONG = frozenset({"FIT01", "FIT02", "FIT80"})
_LENGTH = frozenset({"ADV01", "ADV02", "ADV11"})
"""Advice about length."""
_SIGNS = frozenset({"ADV03", "ADV04", "ADV12"})
"""Advice about marks that stand in a text."""


class _Piece(Struct, frozen=True):
    """What a placeholder puts in: where it was written, the words, and how many characters those below have.

    `of` is the thing that has the name: the singular and the plural of one role are one cause.
    """

    where: Where
    words: str
    below: int
    of: str = ""

    @property
    def longer(self) -> int:
        """How many characters longer the words are than those below."""
        return len(self.words) - self.below


class Blame:
    """Knows, for one edition, which lines are the own ones of its topmost layers."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        own = edition.partnership
        self._own = {"--set"} | ({own.id, f"{own.id}/{edition.sector.id}"} if own else set())
        self._nodes: dict[Where, list[ScalarNode]] = {}
        self._layers: dict[Where, str] = {}
        for _, node in walk(edition.tree):
            if isinstance(node, ScalarNode):
                self._nodes.setdefault(node.where, []).append(node)
                self._layers[node.where] = node.layer

    def of(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The same messages, each at the line that is at fault.

        Advice about a text of others falls away when words of one's own make it as long as it is: nobody can act on it.
        """
        for one in found:
            if one.code in _TOO_LONG:
                yield _shortened(self._too_long(one))
            elif one.code == "PLC11":
                yield self._no_room_to_write(one)
            elif one.code == "FIT03":
                yield self._without_glyph(one)
            elif one.code in _SIGNS and not self._is_own(one.where[0]):
                yield self._sign_filled_in(one)
            elif one.code in _LENGTH and not self._is_own(one.where[0]) and list(self._pieces(one.where[0])):
                continue
            else:
                yield one

    def _is_own(self, where: Where) -> bool:
        return self._layers.get(where, "") in self._own

    def _too_long(self, one: Diagnostic) -> Diagnostic:
        *places, element = one.where
        known = [place for place in places if place in self._nodes]
        for place in known:
            if self._is_own(place):
                return self._own_text(one, place, element)
        word = str(dict(one.values).get("word", "")).casefold()
        pieces = [piece for place in known for piece in self._pieces(place)]
        if one.code == "FIT02":
            pieces = [piece for piece in pieces if word in piece.words.casefold()] or pieces
        if not pieces:  # put together in a design, such as the roles that sit at a table
            whole = str(dict(one.values).get("text", "")).casefold()
            pieces = [
                piece for piece in self._names() if piece.longer > 0 and piece.words.casefold() in whole
            ]  # a name no longer than that of the layer below cannot be what takes the room
        if not pieces:
            return replace(one, where=(*places[:1], element))
        return _name_too_long(one, pieces, (*known[:1], element))

    def _own_text(self, one: Diagnostic, place: Where, element: Where) -> Diagnostic:
        """A message about several texts at the one of them that is the edition's own."""
        node, values = self._nodes[place][0], dict(one.values)
        code = one.code
        if place != one.where[0]:  # the figures are about another text
            values["length"] = len(node.text)
            if code == "FIT01" and int(str(values.get("characters", 1))) >= len(node.text):
                code = "FIT80"
        values["text"] = _line(node.text)
        return Diagnostic(code, (place, element), tuple(sorted(values.items())))

    def _no_room_to_write(self, one: Diagnostic) -> Diagnostic:
        """A label beside which nobody can write (PLC11), at the name that makes it long."""
        *places, element = one.where
        known = [place for place in places if place in self._nodes]
        pieces = [piece for place in known if not self._is_own(place) for piece in self._pieces(place)]
        label = str(dict(one.values).get("label", ""))
        pieces = [piece for piece in pieces if piece.words.casefold() in label.casefold()]
        if not pieces:
            return replace(one, where=(*places[:1], element))
        values = {**dict(one.values), "text": label}
        named = replace(one, values=tuple(sorted(values.items())))
        return _shortened(_name_too_long(named, pieces, (*known[:1], element)))

    def _without_glyph(self, one: Diagnostic) -> Diagnostic:
        """At the piece of text that holds the character."""
        signs = re.findall(r"(\S) \(U\+", str(dict(one.values)["characters"]))
        first, *rest = one.where
        texts = [node.text for node in self._nodes.get(first, ())]
        if not signs or any(sign in text for sign in signs for text in texts):
            return one
        holding = [
            node for nodes in self._nodes.values() for node in nodes if any(s in node.text for s in signs)
        ]
        holding.sort(key=lambda node: node.layer not in self._own)
        return replace(one, where=(holding[0].where, *rest)) if holding else one

    def _sign_filled_in(self, one: Diagnostic) -> Diagnostic:
        """Advice about a sign, at the name that brought it into a text of others."""
        first, *rest = one.where
        sign = str(dict(one.values)["found"])
        piece = next((piece for piece in self._pieces(first) if sign in piece.words), None)
        if piece is None:
            return one
        at = piece.words.index(sign)
        near = piece.words[
            max(0, at - AROUND) : at + len(sign) + AROUND
        ]  # of all texts with the name the same
        values = {**dict(one.values), "around": near}
        return replace(one, where=(piece.where, *rest), values=tuple(sorted(values.items())))

    def _pieces(self, place: Where) -> Iterator[_Piece]:
        """What the edition's own layers put into a text of others."""
        terms = self._edition.tree.items.get("terms")
        for node in self._nodes.get(place, ()):
            names = _PLACEHOLDER.findall(node.text) or [node.text]
            for name in names:
                asked = name[:1].lower() + name[1:]
                head, _, form = SAME.get(asked, asked).partition(".")
                entry = terms.items.get(head) if isinstance(terms, MapNode) else None
                if isinstance(entry, MapNode):
                    key = "plural" if "plural" in form and form in entry.items else "singular"
                    key = form if form in entry.items else key
                    yield from self._piece(entry.items.get(key), f"terms.{head}")
                else:
                    block = self._edition.tree.items.get(head)
                    own = block.items.get(form) if isinstance(block, MapNode) else None
                    yield from self._piece(own, f"{head}.{form}")

    def _names(self) -> Iterator[_Piece]:
        """All names that the edition's own layers give to roles and other things."""
        terms = self._edition.tree.items.get("terms")
        for name, entry in terms.items.items() if isinstance(terms, MapNode) else ():
            for key, node in entry.items.items() if isinstance(entry, MapNode) else ():
                if key != "article":
                    yield from self._piece(node, f"terms.{name}")

    def _piece(self, node: Node | None, of: str) -> Iterator[_Piece]:
        if isinstance(node, ScalarNode) and node.layer in self._own:
            below = len(node.below.text) if isinstance(node.below, ScalarNode) else 0
            yield _Piece(node.where, node.text.replace("\u00ad", "").replace("|", ""), below, of)


def _name_too_long(one: Diagnostic, pieces: list[_Piece], more: tuple[Where, ...]) -> Diagnostic:
    """The message at the name that weighs most: how long it is, and how long it may be.

    A name that is no longer than the one of the layer below fits for certain, since that one does.
    """
    piece = max(pieces, key=lambda piece: (piece.longer, len(piece.words)))
    values = dict(one.values)
    text = str(values.get("text", ""))
    times = max(text.casefold().count(piece.words.casefold()), 1)
    fits = len(piece.words) - math.ceil(int(str(values.get("characters", 1))) / times)
    fits = max(min(fits, len(piece.words) - 1), piece.below if piece.longer > 0 else 0, 1)
    if piece.words.casefold() not in text.casefold():  # several texts share a frame
        values["text"] = piece.words
    values |= {"word": piece.words, "length": len(piece.words), "fits": fits, "of": piece.of}
    return Diagnostic("FIT04", (piece.where, *more), tuple(sorted(values.items())))


def _shortened(one: Diagnostic) -> Diagnostic:
    values = dict(one.values)
    values["text"] = _line(str(values.get("text", "")))
    return replace(one, values=tuple(sorted(values.items())))


def _line(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
