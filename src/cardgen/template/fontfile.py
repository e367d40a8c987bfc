"""A font that the theme names: its file, and of a variable font which of its cuts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Where
from cardgen.source.nodes import MapNode, snippet

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.nodes import Node


class Cut(Struct, frozen=True):
    """One cut out of a variable font: a named instance, values on its axes, or values that differ from an instance."""

    instance: str = ""
    axes: tuple[tuple[str, float], ...] = ()
    where: Where | None = None
    """Where the theme asks for it, for messages."""

    @property
    def key(self) -> str:
        """Tells it from other cuts of the same file."""
        return "\n".join((self.instance, *(f"{axis}={value:g}" for axis, value in self.axes)))

    def name(self, whole: str) -> str:
        """The PostScript name of the cut, from that of the whole font (Adobe technical note 5902: 650wght)."""
        parts = (self.instance, *(f"_{value:g}{axis}" for axis, value in self.axes))
        own = re.sub(r"[^A-Za-z0-9_]", "", "".join(parts)).lstrip("_")
        return f"{whole.partition('-')[0]}-{own}"[:63]


class FontSpec(Struct, frozen=True):
    """The long way of naming a font.

    Attributes:
        file: a file in `assets/fonts`.
        instance: of a variable font: the name of a cut that its maker has named, such as Bold.
        axes: of a variable font: a value for each axis, by its tag (`wght: 650`).
    """

    file: str
    where: Where
    instance: str = ""
    axes: Mapping[str, float] = field(default_factory=dict)


class FontFile(Struct, frozen=True):
    """The name of a file in `assets/fonts`, where the theme names it, and the cut it asks for."""

    name: str
    where: Where
    cut: Cut | None = None

    written_as: ClassVar[tuple[Any, ...]] = (str, FontSpec)

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a name, or the keys `file`, `instance` and `axes`; records BND03 when it is neither."""
        if isinstance(node, MapNode):
            from cardgen.source.bind import bind

            written = bind(FontSpec, node, diagnostics)
            if written is None:
                return None
            asked = next((node.items[key].where for key in ("instance", "axes") if key in node.items), None)
            cut = Cut(written.instance, tuple(sorted(written.axes.items())), asked)
            return cls(written.file, written.where, cut if asked is not None else None)
        name = getattr(node, "text", "")
        if not name:
            diagnostics.add("BND03", node.where, found=snippet(node))
            return None
        return cls(name, node.where)
