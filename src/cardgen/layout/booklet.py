"""Edition × recipe → Scene: the pages of a booklet in reading order, ready to be folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, replace
from cardgen.layout.compose import Leaf, Task, context_of, distinct, pages_of, scene_of, settled
from cardgen.layout.parts import leaves_of_part
from cardgen.layout.scene import Foreign, Node, Page, Scene
from cardgen.layout.sequence import blanks
from cardgen.layout.spread import split
from cardgen.template.recipe import FOLDER

if TYPE_CHECKING:
    from cardgen.content.markup import Text
    from cardgen.layout.context import Context, FitGroups, Kit
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.template.recipe import Part, Recipe

Measure = Callable[[Path, "Diagnostics"], "list[Size]"]
"""The trim sizes (mm) of the pages of a PDF; empty after recording why it cannot be used."""


class ContentsLine(Struct, frozen=True):
    """A line of the table of contents; `link` leads to the page, `section` is the heading above it, if any."""

    title: Text
    page: int
    link: str
    section: Text | None = None

    @property
    def id(self) -> str:
        """The page it leads to."""
        return self.link[1:]


class Folio(Struct, frozen=True):
    """Which page this is: `{page.number}`, and on which side of the fold it lies: `{page.left}`, `{page.right}`.

    A spread has the number of its first page; the other is `{page.next}`.
    """

    number: int
    left: bool

    @property
    def right(self) -> bool:
        """Whether it is a right-hand page."""
        return not self.left

    @property
    def next(self) -> int:
        """The number of the page after it."""
        return self.number + 1


class _Chapter(Struct, frozen=True):
    """A part with its pages to come: leaves, pages of a PDF, or a spread (one leaf, two pages)."""

    part: Part
    leaves: tuple[Leaf, ...]
    foreign: tuple[Size, ...] = ()

    @property
    def pages(self) -> int:
        return 2 if self.part.spread else len(self.leaves) + len(self.foreign)

    @property
    def ids(self) -> Iterator[str]:
        """The ids of its pages, in order."""
        for leaf in self.leaves:
            yield from (f"{leaf.id}-left", f"{leaf.id}-right") if self.part.spread else (leaf.id,)
        for index in range(len(self.foreign)):
            yield _foreign_id(self.part, index)


def compose_booklet(
    task: Task, recipe: Recipe, kit: Kit, measure: Measure, diagnostics: Diagnostics
) -> Scene:
    """Lay out a booklet. The padding that was needed is told as a hint (BKL01)."""

    def lay_out(found: Diagnostics, groups: FitGroups) -> list[Page]:
        return _Book(task, recipe, context_of(task, kit, found, groups), measure).pages()

    scene = scene_of(task, kit, settled(lay_out, diagnostics), diagnostics)
    return replace(scene, binding=recipe.binding)


class _Book:
    """One booklet being laid out."""

    def __init__(self, task: Task, recipe: Recipe, ctx: Context, measure: Measure) -> None:
        self._task, self._ctx, self._measure = task, ctx, measure
        self._left_is_even = recipe.binding == "left"
        parts = [part for part in recipe.parts if part.when is None or ctx.value(part.when)]
        self._chapters = _distinct(self._padded([self._chapter(part) for part in parts]))

    def pages(self) -> list[Page]:
        """All pages, numbered from 1."""
        ids = [id_ for chapter in self._chapters for id_ in chapter.ids]
        ctx = self._ctx.with_scope(
            contents=tuple(self._contents()), pages={id_: number for number, id_ in enumerate(ids, 1)}
        )
        done: list[Page] = []
        for chapter in self._chapters:
            for index, size in enumerate(chapter.foreign):
                done.append(self._foreign(chapter.part, index, size))
            for leaf in chapter.leaves:
                number = len(done) + 1
                folio = Folio(number, (number % 2 == 0) == self._left_is_even)
                numbered = ctx.with_scope(page=folio, folio=number)
                if chapter.part.spread:
                    wide = replace(ctx.page, w=ctx.page.w * 2)
                    done += pages_of(leaf, replace(numbered, page=wide), self._task, split)
                else:
                    done += pages_of(leaf, numbered, self._task, lambda page: (page,))
        return done

    def _chapter(self, part: Part) -> _Chapter:
        if part.pdf:
            return _Chapter(part, (), tuple(self._sizes(part)))
        if part.fill:
            return _Chapter(part, ())
        return _Chapter(part, leaves_of_part(part, self._ctx))

    def _sizes(self, part: Part) -> list[Size]:
        path = self._pdf(part)
        return self._measure(path, self._ctx.diagnostics) if path is not None else []

    def _pdf(self, part: Part) -> Path | None:
        workspace = self._ctx.kit.workspace
        recipe = workspace.file(*FOLDER, f"{self._task.product.id}.yaml")
        return workspace.inside(recipe.parent, part.pdf, part.where, self._ctx.diagnostics)

    def _padded(self, chapters: list[_Chapter]) -> list[_Chapter]:
        """Parts that may grow take the padding; where none may, blank pages do."""
        counts = [chapter.pages for chapter in chapters]
        fills = [chapter.part.fill for chapter in chapters]
        middle = next((i for i, chapter in enumerate(chapters) if chapter.part.spread), None)
        added = blanks(counts, fills, middle)
        result: list[_Chapter] = []
        for index, chapter in enumerate(chapters):
            count = added.get(index, 0)
            if count and not chapter.part.fill:
                empty = replace(chapter.part, title=None, spread="", pdf="")
                result.append(_Chapter(empty, _blank(count, f"leeg-{index + 1}")))
            names = [f"{chapter.part.page}-{index + 1}-{n + 1}" for n in range(count if fills[index] else 0)]
            filling = tuple(Leaf(name, chapter.part.side.file, chapter.part.title, {}) for name in names)
            result.append(replace(chapter, leaves=(*chapter.leaves, *filling)))
        if behind := added.get(len(chapters), 0):
            last = replace(chapters[-1].part, title=None, spread="", pdf="")
            result.append(_Chapter(last, _blank(behind, f"leeg-{len(chapters) + 1}")))
        if added:
            where = chapters[0].part.where
            total = sum(counts) + sum(added.values())
            self._ctx.diagnostics.add("BKL01", where, added=sum(added.values()), total=total)
        return result

    def _contents(self) -> Iterator[ContentsLine]:
        """One line for every page whose title is another than the one before."""
        number, last = 1, ""
        section: Text | None = None
        for chapter in self._chapters:
            part, ids = chapter.part, list(chapter.ids)
            if part.section is not None and ids:
                section = self._ctx.words(part.section)
            names = [leaf.names for leaf in chapter.leaves] or [{}]
            listed = part.title is not None and not part.fill and ids
            for index, known in enumerate(names if listed else ()):
                assert part.title is not None  # noqa: S101 - `listed` says so
                words = _in_one_line(self._ctx.with_scope(**known).words(part.title))
                if words.plain != last:
                    yield ContentsLine(words, number + index, f"#{ids[index]}", section)
                    last, section = words.plain, None
            number += chapter.pages

    def _foreign(self, part: Part, index: int, size: Size) -> Page:
        """A page of another PDF: whole, in its own proportions, never larger than it is, in the middle of the page."""
        ctx, spec = self._ctx, self._task.product.spec.page
        factor = min(1.0, ctx.page.w / size.w, ctx.page.h / size.h)
        w, h = size.w * factor, size.h * factor
        box = Rect((ctx.page.w - w) / 2, (ctx.page.h - h) / 2, w, h)
        id_ = _foreign_id(part, index)
        path = self._pdf(part)
        title = ctx.words(part.title).plain if part.title is not None else part.pdf
        item = Foreign(f"{id_}/page", str(path), index, box)
        alt = ctx.words(part.alt).plain if part.alt is not None else title
        figure = Node(
            "Figure", (item.id,), alt if part.alt is not None and not index else f"{alt}, {index + 1}"
        )
        mark = ((title, box.center[0], box.y),) if index == 0 and part.title is not None else ()
        page_size = Size(ctx.page.w, ctx.page.h)
        return Page(id_, title, page_size, ctx.bleed, spec.safe, (item,), Node("Sect", (figure,)), (), mark)


def _distinct(chapters: list[_Chapter]) -> list[_Chapter]:
    """The chapters with names of their own for all pages: a recipe may ask for the same page twice."""
    leaves = distinct([leaf for chapter in chapters for leaf in chapter.leaves])
    return [replace(chapter, leaves=tuple(islice(leaves, len(chapter.leaves)))) for chapter in chapters]


def _in_one_line(words: Text) -> Text:
    return replace(words, spans=tuple(replace(s, text=s.text.replace("\n", " ")) for s in words.spans))


def _foreign_id(part: Part, index: int) -> str:
    return f"{Path(part.pdf).stem}-{index + 1}"


def _blank(count: int, name: str) -> tuple[Leaf, ...]:
    return tuple(Leaf(f"{name}-{n + 1}", "", None, {}) for n in range(count))
