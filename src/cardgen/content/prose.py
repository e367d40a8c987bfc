"""The sentences of an edition: every text that people read, as it was written and as it will be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cardgen.content.dotted import walk
from cardgen.content.lookup import texts
from cardgen.content.markup import TermText, Text
from cardgen.content.model import Edition
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.source.yaml import ScalarNode

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SETTINGS = ("advice.", "sector.", "edition.")
"""Blocks that are no running text."""


class Passage(Struct, frozen=True):
    """One text. `bare` is what was typed, as long as the original, with a null character for all of a placeholder."""

    text: Text
    node: ScalarNode
    bare: str

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
            yield Passage(text, node, _PLACEHOLDER.sub(lambda match: "\0" * len(match[0]), node.text))
