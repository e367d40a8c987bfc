"""Binding that first asks whether a block was bound before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cardgen.source.nodes import MapNode, Node

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.scalars import Convert


def recalling(kind: Any, convert: Convert) -> Convert:
    """A context that remembers what blocks were bound to is asked first."""

    def recalled(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        recall = getattr(context, "recall", None)
        if recall is None or not isinstance(node, MapNode):
            return convert(node, diagnostics, context)
        return recall.bound(kind, node, context, lambda found: convert(node, found, context), diagnostics)

    return recalled
