"""Parts of pages that were laid out before, used again where everything they read is the same.

`Memory` belongs to a workshop and is bounded; `Recall` looks into it while one product of one edition is laid out.
Bytes and messages never depend on what was kept: what is given back is what would have been made, and what had been
said while it was made is said again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from cardgen.content.lookup import UnknownPathError, lookup
from cardgen.core.memo import TRIAL, Memo
from cardgen.core.struct import Struct, replace
from cardgen.layout.alike import alike
from cardgen.layout.outside import QUESTIONS
from cardgen.layout.reads import Reads, Unknown, first
from cardgen.layout.recolored import dyes_for, recolored
from cardgen.messages.diagnostics import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from cardgen.artwork.store import DrawingStore
    from cardgen.layout.reads import Scenes, Taken
    from cardgen.layout.scene import Page
    from cardgen.project.workspace import Workspace
    from cardgen.template.color import Color
    from cardgen.template.palette import Palette

T = TypeVar("T")

ROOM = 600_000
"""Things read and things placed that are kept in each generation: all products of one sector take some 150,000."""
MOST_PAGES = 2_000
"""Facts about pages that are kept in each generation: four for each of the pages that all products of a sector have."""
PROVEN, FRESH = 4, 4
"""Of one part of a template are kept: so many that were used again (sectors take turns), and so many that were not."""


class Kept(Struct):
    """Something that was laid out, by what it was made from.

    Attributes:
        owners: what its key names by identity, held so that nothing else can take that identity.
        reads: what it read.
        said: what was said while it was made, in order.
        made: the thing itself.
        used: whether it was used again.
    """

    owners: tuple[object, ...]
    reads: Reads
    said: tuple[Diagnostic, ...]
    made: Any
    used: bool = False
    doubt: str = ""
    """The path that last led to something else: most likely it does so again."""


class Memory:
    """Owns what is kept. Threads may share it.

    Args:
        alone: only one edition will be laid out, of which hardly anything is asked for twice: nothing is noted.
    """

    def __init__(self, *, alone: bool = False) -> None:
        self.alone = alone
        self._kept: Memo[Hashable, tuple[Kept, ...]] = Memo(ROOM, _weight, TRIAL)
        self._about: Memo[tuple[str, int], tuple[Page, Any]] = Memo(MOST_PAGES, trial=TRIAL)
        self.made = self.reused = 0
        """How many parts were laid out, and how many were there already."""

    def turn(self) -> None:
        """Another edition begins."""
        self._kept.turn()
        self._about.turn()

    def get(self, key: Hashable) -> tuple[Kept, ...]:
        """What was kept of a part, what was used last in front."""
        return self._kept.get(key) or ()

    def keep(self, key: Hashable, kept: Kept) -> None:
        """Keep one more, or put the one that was used in front."""
        others = [one for one in self.get(key) if one is not kept]
        proven = [one for one in (kept, *others) if one.used][:PROVEN]
        fresh = [one for one in (kept, *others) if not one.used][:FRESH]
        self._kept.keep(key, (*proven, *fresh) if kept.used else (*fresh, *proven))

    def about(self, what: str, page: Page, find: Callable[[Page], T]) -> T:
        """What was found on a page before: see `Once`."""
        found: T
        _, found = self._about.find(
            (what, id(page)), lambda: (page, find(page))
        )  # held, so its id stays its own
        return found


def _weight(kept: tuple[Kept, ...]) -> float:
    return sum(one.reads.count + len(getattr(one.made, "items", ())) + 5 for one in kept)


class Once(Protocol):
    """Gives what there is to find on a page, which depends on nothing but the page; `what` is a name for it."""

    def __call__(self, what: str, page: Page, find: Callable[[Page], T], /) -> T: ...  # noqa: D102


def afresh(_what: str, page: Page, find: Callable[[Page], T]) -> T:
    """Found now."""
    return find(page)


class Groups(Protocol):
    """Sizes (pt) of fit groups: those that are known, and those that are found out."""

    known: dict[str, float]

    def record(self, group: str, size: float) -> None:
        """A member was set at this size."""


class View(Protocol):
    """What is looked at of the context of an element (`layout.context`, which is built on this module)."""

    @property
    def scope(self) -> Mapping[str, object]: ...  # noqa: D102

    @property
    def palette(self) -> Palette: ...  # noqa: D102

    @property
    def scenes(self) -> Scenes: ...  # noqa: D102

    @property
    def taken(self) -> Taken: ...  # noqa: D102

    @property
    def groups(self) -> Groups: ...  # noqa: D102

    @property
    def bound(self) -> frozenset[str]: ...  # noqa: D102

    @property
    def reads(self) -> Reads: ...  # noqa: D102

    @property
    def diagnostics(self) -> Diagnostics: ...  # noqa: D102


V = TypeVar("V", bound=View)


class Recall:
    """Looks for what is kept while a product is laid out, in which time neither content nor files change."""

    def __init__(self, memory: Memory, workspace: Workspace, drawings: DrawingStore) -> None:
        self._memory, self._workspace, self._drawings = memory, workspace, drawings
        self._outside: dict[object, object] = {}
        self._colors: dict[str, Color | None] = {}
        # Both hold what they name by identity, so that it stays theirs.
        self._paths: dict[tuple[int, str], tuple[object, object]] = {}
        self._pairs: dict[tuple[int, int], tuple[object, object, bool]] = {}

    def outside(self, question: str, of: Any) -> object:
        """The answer to a question about files (`layout.outside`)."""
        asked = question, of
        if asked not in self._outside:
            self._outside[asked] = QUESTIONS[question](self._workspace, self._drawings, of)
        return self._outside[asked]

    def find(self, key: Hashable, owners: tuple[object, ...], ctx: V, make: Callable[[V], T]) -> T:
        """What `make` gives for a context, made now only when it is not there.

        Args:
            key: everything it depends on besides what it reads; `owners` are those that stand in it by identity.
            owners: see there.
            ctx: handed to `make` with notes and messages of its own, which then join those of this one.
            make: lays it out.
        """
        kept = self._kept(key, ctx)
        if kept is None:
            kept = self._made(owners, ctx, make)
            if not kept.reads.spoilt:
                self._memory.keep(key, kept)
        else:
            for group, size in kept.reads.recorded:
                ctx.groups.record(group, size)
        ctx.reads.join(kept.reads, ctx.bound)
        ctx.diagnostics.extend(kept.said)
        result: T = kept.made
        return result

    def _made(self, owners: tuple[object, ...], ctx: V, make: Callable[[V], object]) -> Kept:
        self._memory.made += 1
        reads, found = Reads(ctx.scenes, ctx.taken), Diagnostics()
        inner: V = replace(ctx, reads=reads, diagnostics=found, bound=frozenset())  # type: ignore[type-var]
        try:
            made = make(inner)
        except BaseException:
            ctx.diagnostics.extend(found)
            raise
        return Kept(owners, reads, tuple(found), made)

    def _kept(self, key: Hashable, ctx: View) -> Kept | None:
        """What was laid out before, if need be in other colours."""
        memory = self._memory
        pale: Kept | None = None
        for one in memory.get(key):
            if not self._holds(one, ctx):
                continue
            if all(self._color(ctx, name) == color for name, color in one.reads.colors.items()):
                memory.reused += 1
                if not one.used or memory.get(key)[0] is not one:
                    one.used = True
                    memory.keep(key, one)
                return one
            if not one.reads.weighed:
                pale = pale or one
        if pale is None or (dyes := dyes_for(pale.reads.colors, ctx.palette)) is None:
            return None
        made = recolored(pale.made, dyes)
        if made is None:
            return None
        memory.reused += 1
        pale.used = True
        other = Kept(pale.owners, pale.reads.in_palette(ctx.palette), pale.said, made)
        memory.keep(key, pale)
        memory.keep(key, other)
        return other

    def _holds(self, kept: Kept, ctx: View) -> bool:
        """Whether everything that was read is still the same, colours left aside."""
        reads, doubt = kept.reads, kept.doubt
        if doubt and not self._alike(self._found(ctx, doubt), reads.paths[doubt]):
            return False
        for path, value in reads.paths.items():
            if not self._alike(self._found(ctx, path), value):
                kept.doubt = path
                return False
        return (
            all(ctx.groups.known.get(group) == size for group, size in reads.sizes.items())
            and (reads.taken is None or reads.taken == ctx.taken)
            and all(ctx.scenes.get(name) == found for name, found in reads.scenes.items())
            and all(self.outside(*asked) == answer for asked, answer in reads.outside.items())
        )

    def _found(self, ctx: View, path: str) -> object:
        """What a path leads to, looked up once for all parts that read it."""
        name = first(path)
        if name not in ctx.scope:  # what is said of that names all that is known here
            return _found(ctx, path)
        root = ctx.scope[name]
        known = self._paths.get((id(root), path))
        if known is None:
            known = self._paths[id(root), path] = root, _found(ctx, path)
        return known[1]

    def _color(self, ctx: View, key: str) -> Color | None:
        """A colour of the palette, which is the same for a whole product; None when it has none of that key."""
        if key not in self._colors:
            try:
                self._colors[key] = ctx.palette.color(key)
            except KeyError:
                self._colors[key] = None
        return self._colors[key]

    def _alike(self, one: object, other: object) -> bool:
        """`alike`, worked out once for each two."""
        if one is other:
            return True
        pair = id(one), id(other)
        known = self._pairs.get(pair)
        if known is None:
            known = self._pairs[pair] = one, other, alike(one, other)
        return known[2]


def _found(ctx: View, path: str) -> object:
    try:
        return lookup(ctx.scope, path)
    except UnknownPathError as problem:
        return Unknown(problem.step, problem.known, problem.removed)
