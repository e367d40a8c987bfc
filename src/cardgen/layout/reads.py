"""What laying out a part of a page looked at: where all of that is the same, the part is the same.

Which element it is, its box and the paper are known before; which words, colours and files it leads to shows only while
it is laid out. So it is noted then (`layout.memory` goes by it). Typst calls this comemo.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

from cardgen.content.lookup import UnknownPathError, lookup
from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.artwork.drawing import Drawing
    from cardgen.core.geometry import Rect
    from cardgen.messages.diagnostics import Where
    from cardgen.template.color import Color
    from cardgen.template.palette import Palette

    Outside = tuple[str, Path | tuple[str, ...]]
    """Something about files: which question (a name in `layout.outside`), and of what."""
    Scenes = Mapping[str, tuple[Drawing, Rect]]
    Taken = frozenset[tuple[str, int]]


class Unknown(Struct, frozen=True):
    """What a path gave that leads nowhere: all that a message about it can say."""

    step: str
    known: tuple[str, ...]
    removed: Where | None


def first(path: str) -> str:
    """The name in the scope with which a path begins."""
    return path.partition(".")[0]


class Reads:
    """Everything that was read.

    Args:
        scenes: the pictures that were there before, by name.
        taken: the places in them that were taken before.

    Attributes:
        paths: content and whatever else templates name.
        colors: by key; None for one that is not there.
        outside: what files are.
        sizes: of fit groups, pt; None for one that is not known.
        scenes: the pictures that were pointed into.
        taken: the places in them; None when nobody asked.
        recorded: sizes (pt) that members of fit groups were set at. No reading, but to be told again.
        weighed: whether colours were compared, so that others could lead to something else than other colours.
        spoilt: whether something was looked at that cannot be noted.
    """

    def __init__(self, scenes: Scenes | None = None, taken: Taken = frozenset()) -> None:
        self._scenes_before, self._taken_before = scenes or {}, taken
        self.paths: dict[str, object] = {}
        self.colors: dict[str, Color | None] = {}
        self.outside: dict[Outside, object] = {}
        self.sizes: dict[str, float | None] = {}
        self.scenes: dict[str, tuple[Drawing, Rect] | None] = {}
        self.taken: Taken | None = None
        self.recorded: dict[tuple[str, float], None] = {}
        self.weighed = self.spoilt = False

    @property
    def count(self) -> int:
        """How much was read."""
        return len(self.paths) + len(self.colors) + len(self.outside) + len(self.sizes) + len(self.recorded)

    def look(self, scope: Mapping[str, object], path: str, bound: Collection[str]) -> Any:
        """`lookup`, noted.

        Names that are `bound` on the way here stand for members of a list that was read as a whole, or for a count of
        them: what is below them is known when that is.

        Raises:
            UnknownPathError: the path leads nowhere; that is noted, too.
        """
        if first(path) in bound:
            return lookup(scope, path)
        try:
            found = self.paths[path] = lookup(scope, path)
        except UnknownPathError as problem:
            self.paths[path] = Unknown(problem.step, problem.known, problem.removed)
            raise
        return found

    def color(self, palette: Palette, key: str) -> Color:
        """A colour of the palette, noted.

        Raises:
            KeyError: no such key; that is noted, too.
        """
        self.colors[key] = None
        found = self.colors[key] = palette.color(key)
        return found

    def scene(self, scenes: Scenes, name: str) -> tuple[Drawing, Rect] | None:
        """A picture to point into, noted when it was there before."""
        found = scenes.get(name)
        if self._scenes_before.get(name) is found:
            self.scenes[name] = found
        return found

    def are_taken(self) -> None:
        """Note that somebody looks which places are taken."""
        self.taken = self._taken_before

    def in_palette(self, palette: Palette) -> Reads:
        """The same with the colours of another palette, in which all of them are."""
        other = copy(self)
        other.colors = {key: palette.color(key) for key in self.colors}
        return other

    def join(self, part: Reads, bound: Collection[str]) -> None:
        """Take over what a part read: it is part of what was read here."""
        if bound:
            self.paths.update((path, found) for path, found in part.paths.items() if first(path) not in bound)
        else:
            self.paths.update(part.paths)
        self.colors.update(part.colors)
        self.outside.update(part.outside)
        self.sizes.update(part.sizes)
        self.recorded.update(part.recorded)
        self.weighed, self.spoilt = self.weighed or part.weighed, self.spoilt or part.spoilt
        for name, found in part.scenes.items():
            self.scene({name: found} if found is not None else {}, name)
        if part.taken is not None:
            self.are_taken()
