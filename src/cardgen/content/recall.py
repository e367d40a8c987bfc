"""What blocks of content were bound to before: most are the same nodes, with the same words, in every edition."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from cardgen.core.memo import TRIAL, Memo
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.nodes import MapNode

BLOCKS = 3_000
"""Blocks kept; the editions of four sectors have some 1,500 different ones."""
_DEEP = 1
"""Dots in the path of a block that is kept as a whole: `topics.time`, `products.dialoogkaart`."""
_FORMS = 6
"""How many forms of one block are kept: every sector has its own words, and may change something in it."""

_OWN = ("partnership.", "edition.")
"""How words begin that no two editions have alike: a block with one of them would be kept for nothing."""

Reads = dict[str, object]
"""What was asked of a filling, and what it said."""


class Asked(Protocol):
    """What a block asks while it is bound: a `Filling`."""

    def path(self, node: MapNode, /) -> str:
        """Where a node is in the edition."""

    def said(self, asked: str, /) -> object:
        """What it says to something that was asked before."""


class _Kept(Struct, frozen=True):
    node: MapNode
    reads: tuple[tuple[str, object], ...]
    value: Any


class Blocks:
    """Bound blocks, shared by all editions of a run. Threads may share it.

    Args:
        alone: only one edition will be read, in which no block stands twice: nothing is noted.
    """

    def __init__(self, *, alone: bool = False) -> None:
        self.alone = alone
        self._kept: Memo[tuple[object, Where, str], tuple[_Kept, ...]] = Memo(BLOCKS, trial=TRIAL)

    def __len__(self) -> int:
        """How many blocks are kept, whatever their forms."""
        return len(self._kept)

    def turn(self) -> None:
        """Another edition begins: blocks that only one of the last ones had are let go."""
        self._kept.turn()

    def find(self, kind: object, node: MapNode, path: str, filling: Asked) -> _Kept | None:
        """What this very node became, when it asked the same of its filling and was told the same."""
        for kept in self._kept.get((kind, node.where, path)) or ():
            if kept.node is node and all(filling.said(name) == said for name, said in kept.reads):
                return kept
        return None

    def keep(self, kind: object, node: MapNode, path: str, reads: Reads, value: Any) -> None:
        """Remember what a node became."""
        key = kind, node.where, path
        others = self._kept.get(key) or ()
        self._kept.keep(key, (_Kept(node, tuple(reads.items()), value), *others)[:_FORMS])


class Recall:
    """The blocks of one edition while it is bound, and what they ask of its filling.

    Args:
        blocks: of this edition and those before it.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._open: list[Reads] = []

    def note(self, name: str, said: object) -> None:
        """A filling was asked for something."""
        if self._open:
            self._open[-1][name] = said

    def bound(
        self,
        kind: object,
        node: MapNode,
        filling: Asked,
        bind_now: Callable[[Diagnostics], Any],
        diagnostics: Diagnostics,
    ) -> Any:
        """What a block is bound to. One about which there is something to say is bound every time."""
        path = filling.path(node)
        if not path or path.count(".") > _DEEP:
            return bind_now(diagnostics)
        kept = self._blocks.find(kind, node, path, filling)
        if kept is not None:
            if self._open:
                self._open[-1].update(kept.reads)
            return kept.value
        reads: Reads = {}
        found = Diagnostics()
        self._open.append(reads)
        try:
            value = bind_now(found)
        finally:
            self._open.pop()
        if self._open:
            self._open[-1].update(reads)
        if found:
            diagnostics.extend(found)
        elif not any(name.startswith(_OWN) for name in reads):
            self._blocks.keep(kind, node, path, reads, value)
        return value
