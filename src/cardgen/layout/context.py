"""What an element needs to lay itself out, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.artwork.drawing import Reading
from cardgen.content.markup import Text as Words
from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct, field, replace
from cardgen.layout.memory import Memory, Recall
from cardgen.layout.outside import DRAWING, QUESTIONS
from cardgen.layout.reads import Reads
from cardgen.layout.scene import Bookmark, Item, Node
from cardgen.layout.textbox import Setting, Typesetter
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.template.expression import Expression, Scope
from cardgen.template.palette import Color, Palette
from cardgen.template.textstyle import TextStyle
from cardgen.template.theme import Theme

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing
    from cardgen.artwork.store import DrawingStore
    from cardgen.layout.fonts import FontBook
    from cardgen.project.workspace import Workspace
    from cardgen.template.element import Element
    from cardgen.template.kinds import Kind


MOST_COPIES = 99
"""How many copies a number in a template or in content can ask for."""

LEAST_POINTS = 4.0
"""pt in print; below this a letter is a speck, whatever a style allows."""

NARROWEST = 0.1
"""mm. Where no room is left for words they are set this narrow, and are reported as too wide."""


class Placed(Struct, frozen=True):
    """The result of laying out one element: what is drawn, what is read, and the space it took (mm).

    `scenes` are pictures that what comes after can point into, by name, each with its trim on the page; `slots` the
    places in them that were taken (name of the picture, number).
    """

    box: Rect
    items: tuple[Item, ...] = ()
    nodes: tuple[Node | str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    scenes: tuple[tuple[str, tuple[Drawing, Rect]], ...] = ()
    slots: tuple[tuple[str, int], ...] = ()

    @staticmethod
    def of(box: Rect, parts: Sequence[Placed]) -> Placed:
        """Several placed parts as one."""
        return Placed(
            box,
            tuple(item for part in parts for item in part.items),
            tuple(node for part in parts for node in part.nodes),
            tuple(mark for part in parts for mark in part.bookmarks),
            tuple(scene for part in parts for scene in part.scenes),
            tuple(slot for part in parts for slot in part.slots),
        )


class FitGroups:
    """Smallest size (pt) that any member of a fit group needed.

    Elements are composed twice when a group is uneven: the first round fills this, the second sets every member at the
    size of its group.
    """

    def __init__(self, sizes: Mapping[str, float] | None = None) -> None:
        self.known = dict(sizes or {})
        self.seen: dict[str, float] = {}
        self.uneven = False
        """Whether members of one group were set at different sizes."""

    def record(self, group: str, size: float) -> None:
        """A member of the group was set at this size."""
        before = self.seen.setdefault(group, size)
        self.uneven = self.uneven or size != before
        self.seen[group] = min(size, before)


class Kit(Struct, frozen=True):
    """The workshop: shared by all editions and products of a run, and by nothing else."""

    workspace: Workspace
    fonts: FontBook
    setter: Typesetter
    drawings: DrawingStore
    kinds: Callable[[Element], Kind[Any]]
    """The entry of an element's kind (`cardgen.layout.registry`)."""
    memory: Memory = field(default_factory=Memory)


class Context(Struct, frozen=True):
    """One element's view of the world. Nothing in it changes; `with_…` make the view of a child, `after` of a sibling.

    So a container may lay its children out as often as it likes before it settles: only what it gives back counts.
    """

    kit: Kit
    theme: Theme
    palette: Palette
    scope: Scope
    diagnostics: Diagnostics
    groups: FitGroups
    page: Rect  # trim, mm in design space
    bleed: float  # mm in design space
    paper: str  # name of the paper size made, such as A3
    scale: float = 1.0  # printed mm per design mm
    shrink: int = 0  # how many steps down the fit ladder a stack asks of its texts
    natural: bool = False  # inside a stack: no height is given, take what you need
    prefix: str = ""
    scenes: Mapping[str, tuple[Drawing, Rect]] = field(default_factory=dict)
    taken: frozenset[tuple[str, int]] = frozenset()
    pointed_at: frozenset[str] = (
        frozenset()
    )  # pictures of this page that callouts and the like point at, by name
    recall: Recall | None = None  # finds what was laid out before; without it everything is laid out
    reads: Reads = field(default_factory=Reads)  # what is looked at, noted for `recall`
    bound: frozenset[str] = frozenset()  # names that the part to which `reads` belongs gave itself

    def with_scope(self, **names: object) -> Context:
        """A child that knows more names."""
        return replace(self, scope={**self.scope, **names}, bound=self.bound.union(names))

    def after(self, placed: Placed) -> Context:
        """The view of what comes after an element: its pictures are there, the places it took are not free."""
        if not placed.scenes and not placed.slots:
            return self
        scenes = {**self.scenes, **dict(placed.scenes)}
        return replace(self, scenes=scenes, taken=self.taken.union(placed.slots))

    def named(self, part: str) -> Context:
        """A child whose items carry this part in their id."""
        return replace(self, prefix=f"{self.prefix}{part}/")

    def id_of(self, element: Element, part: str = "") -> str:
        """The unique id of an element's item on the page."""
        name = element.id
        if not name:
            # A page can take elements from several files, and a file can have several elements on a line.
            place = element.where
            file = place.file.rpartition("/")[2].partition(".")[0]
            name = f"{element.kind}-{file}-{place.line}-{place.column}"
        return f"{self.prefix}{name}{':' + part if part else ''}"

    @property
    def surroundings(self) -> tuple[Hashable, ...]:
        """What the place of any element comes from besides its own frame, and what it reads."""
        return (
            *(self.natural, self.shrink, self.prefix, self.page, self.bleed, self.paper, self.scale),
            *(self.pointed_at, bool(self.groups.known)),
        )

    # --- looking things up ---

    def _look(self, scope: Scope, path: str) -> object:
        return self.reads.look(scope, path, self.bound)

    def words(self, source: Expression) -> Words:
        """A text of the content; empty after recording an unknown name."""
        try:
            return source.text(self.scope, self._look)
        except CardgenError as error:
            self.diagnostics.extend(error.diagnostics)
            return Words((), source.where, "")

    def value(self, source: Expression | None) -> object:
        """Whatever a lookup finds; None after recording an unknown name."""
        if source is None:
            return None
        try:
            return source.value(self.scope, self._look)
        except CardgenError as error:
            self.diagnostics.extend(error.diagnostics)
            return None

    def members(self, source: Expression) -> list[object]:
        """A list for `each`: the members, or a single text as a list of one, or nothing.

        `each` names a list, so braces may be left out; a number counts.
        """
        named = "{" in source.raw or source.raw.isdigit()
        value = self.value(source if named else Expression(f"{{{source.raw}}}", source.where))
        if value is None or value == "":
            return []
        if isinstance(value, (tuple, list)):
            return list(value)
        if isinstance(value, Mapping):
            return list(value.values())
        plain = getattr(value, "plain", value)
        if isinstance(plain, str) and plain.isascii() and plain.isdecimal():
            return self._counted(plain, source)
        return [value]

    def _counted(self, digits: str, source: Expression) -> list[object]:
        """1, 2, 3 … up to a number, which is kept within what anyone would print (PLC01)."""
        if len(digits) > len(str(MOST_COPIES)) or int(digits) > MOST_COPIES:
            self.diagnostics.add("PLC01", source.where, count=digits[:12], room=MOST_COPIES)
            return []
        return list(range(1, int(digits) + 1))

    def color(self, source: Expression | None, fallback: str = "ink") -> Color:
        """A palette colour; `fallback` after recording an unknown key (TPL11)."""
        key = str(self.value(source) or fallback) if source is not None else fallback
        return self.color_of(key, source.where if source is not None else None)

    def color_of(self, key: str, where: Where | None = None) -> Color:
        """The palette colour of a key; ink after recording that there is none."""
        try:
            return self.reads.color(self.palette, key)
        except KeyError:
            from cardgen.messages.diagnostics import closest

            self.reads.spoilt = True  # what was meant comes out of all names
            self.diagnostics.add("TPL11", where, name=key, suggestion=closest(key, self.palette.keys()))
            return self.reads.color(self.palette, "ink")

    def color_of_style(self, style: TextStyle, where: Where) -> Color:
        """The colour of a style; an unknown one is recorded where the style has it from, else at `where`."""
        known = self.theme.styles.get(style.name)
        return self.color_of(style.color, (known.where if known is not None else None) or where)

    def style(self, name: str, where: Where) -> TextStyle:
        """A type style in design space, floors already raised; the first style after recording TPL04."""
        found = self.theme.styles.get(name)
        if found is None:
            from cardgen.messages.diagnostics import closest

            self.diagnostics.add("TPL04", where, name=name, suggestion=closest(name, self.theme.styles))
            found = next(iter(self.theme.styles.values()))
        return found.at_scale(self.scale)

    def floor(self, style: str) -> float:
        """The smallest size (pt in design space) at which words of a style are still read; never under 4 pt."""
        found = self.theme.styles.get(style)
        return max(found.floor if found is not None else 0.0, LEAST_POINTS) / self.scale

    def outside(self, question: str, of: Path | tuple[str, ...]) -> Any:
        """The answer to a question about files, one of those in `layout.outside`."""
        answer = self.recall.outside(question, of) if self.recall else self._answer(question, of)
        self.reads.outside[question, of] = answer
        return answer

    def _answer(self, question: str, of: Path | tuple[str, ...]) -> object:
        return QUESTIONS[question](self.kit.workspace, self.kit.drawings, of)

    def scene(self, name: str) -> tuple[Drawing, Rect] | None:
        """A picture that an element before this one put on the page, with its trim there."""
        return self.reads.scene(self.scenes, name)

    def is_taken(self, scene: str, slot: int) -> bool:
        """Whether a place in a picture is taken."""
        self.reads.are_taken()
        return (scene, slot) in self.taken

    def size_of(self, group: str) -> float | None:
        """The size (pt) at which all members of a fit group are set, once that is known."""
        size = self.reads.sizes[group] = self.groups.known.get(group)
        return size

    def drawing(self, path: Path, reading: Reading) -> Drawing | None:
        """A parsed drawing; None after recording what is wrong with it."""
        self.outside(DRAWING, path)
        return self.kit.drawings.get(path, self.diagnostics, self.kit.workspace.shown(path), reading)

    # --- setting words ---

    def setting(
        self, words: Words, style: TextStyle, width: float, height: float | None, group: str = ""
    ) -> Setting:
        """Set a text in `width` × `height` mm, minding shrink and fit groups.

        With a height it goes down the ladder until it fits; without one it is as high as it gets at its own size.

        Raises:
            CardgenError: a font file cannot be used.
        """
        size = self.size_of(group) if group else None
        if size is not None:
            size = max(size, style.minimum)  # a group may have members of several styles
        settled = size is not None
        if size is None and self.shrink:
            size = max(style.minimum, style.size - self.shrink * style.step)
        if size is None and height is None:
            size = style.size
        last = settled or size is None or size <= style.minimum  # else whoever asks goes down the ladder
        room = max(width, NARROWEST)
        setting = self.kit.setter.set_text(words.spans, style, room, height, size=size, last=last)
        if group:
            self.groups.record(group, setting.size)
            self.reads.recorded[group, setting.size] = None
        return setting
