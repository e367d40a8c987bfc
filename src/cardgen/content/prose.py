"""The sentences of an edition: every text that people read, as it was written and as it will be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cardgen.content.dotted import matches_any, walk
from cardgen.content.lookup import texts
from cardgen.content.markup import TermText, Text
from cardgen.content.model import Edition
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.source.nodes import ScalarNode

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SETTINGS = ("advice.", "sector.", "edition.")
"""Blocks that are no running text."""


NAMES = (
    "partnership.name",
    "partnership.logo_alt",
    "partnership.contact.name",
    "partnership.contact.email",
    "partnership.partners.**",
    "glossary.*.short",
)
"""Texts that consist of names: nobody can write them otherwise."""
ADDRESS = re.compile(r"\S+@\S+|\S+://\S+|\bwww\.\S+")
"""Addresses inside a text."""


class Passage(Struct, frozen=True):
    """One text. `bare` is what was typed, as long as the original, with a null character for all of a placeholder."""

    text: Text
    node: ScalarNode
    bare: str

    @property
    def is_name(self) -> bool:
        """Whether the text consists of names."""
        return matches_any(self.text.path, NAMES)

    def place(self, start: int, end: int) -> Where:
        """Where a part of `bare` stands in its file."""
        return self.node.at(start, end)


def passages(edition: Edition) -> Iterator[Passage]:
    """Every text of an edition, names of roles apart."""
    nodes = dict(walk(edition.tree))
    for text in texts(edition):
        node = nodes.get(text.path)
        if isinstance(text, TermText) or not isinstance(node, ScalarNode):
            continue
        if not text.path.startswith(_SETTINGS):
            bare = _PLACEHOLDER.sub(lambda match: "\0" * len(match[0]), node.text)
            yield Passage(text, node, ADDRESS.sub(lambda match: "\0" * len(match[0]), bare))
