"""Two states side by side."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from cardgen.compare.pagefacts import PageFacts
from cardgen.compare.states import State
from cardgen.core.struct import Struct

FORMAT = 1


class Changed(Struct, frozen=True):
    """Something by name that became something else; empty where it was not, or is no longer."""

    name: str
    old: str
    new: str
    place: str = ""


class ChangedPage(Struct, frozen=True):
    """A page that looks different. Numbers count from 1; 0 where it was not, or is no longer."""

    product: str
    title: str
    old: int
    new: int


class Difference(Struct, frozen=True):
    """What differs between two states of an edition, or between two editions."""

    old: str
    new: str
    texts: tuple[Changed, ...]
    pictures: tuple[Changed, ...]
    colors: tuple[Changed, ...]
    pages: tuple[ChangedPage, ...]

    def __bool__(self) -> bool:
        return bool(self.texts or self.pictures or self.colors or self.pages)

    def as_data(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "old": self.old,
            "new": self.new,
            "texts": [
                {"path": one.name, "old": one.old, "new": one.new, "place": one.place} for one in self.texts
            ],
            "pictures": [{"file": one.name, "old": one.old, "new": one.new} for one in self.pictures],
            "colors": [{"name": one.name, "old": one.old, "new": one.new} for one in self.colors],
            "pages": [
                {"product": one.product, "title": one.title, "old": one.old, "new": one.new}
                for one in self.pages
            ],
        }


EMPTY = State("", {}, {}, {}, {}, {})
"""An edition that does not exist."""


def difference(old: State, new: State) -> Difference:
    """What became of one state in the other."""
    places = old.places | new.places
    return Difference(
        old.edition,
        new.edition,
        tuple(
            one if not (at := places.get(one.name)) else _at(one, at)
            for one in _changed(old.texts, new.texts)
        ),
        _changed(old.pictures, new.pictures),
        _changed(old.colors, new.colors),
        tuple(
            page
            for product in dict.fromkeys((*old.pages, *new.pages))
            for page in _pages(product, old.pages.get(product, ()), new.pages.get(product, ()))
        ),
    )


def _at(one: Changed, place: str) -> Changed:
    return Changed(one.name, one.old, one.new, place)


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Changed, ...]:
    names = dict.fromkeys((*old, *new))
    return tuple(
        Changed(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name) != new.get(name)
    )


def _pages(product: str, old: tuple[PageFacts, ...], new: tuple[PageFacts, ...]) -> list[ChangedPage]:
    """Pages that look different: those with the same place in the order face each other."""
    found = []
    matcher = SequenceMatcher(None, [page.id for page in old], [page.id for page in new], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found += [
                ChangedPage(product, new[c + n].title, a + n + 1, c + n + 1)
                for n in range(b - a)
                if old[a + n].mark != new[c + n].mark
            ]
            continue
        found += [ChangedPage(product, old[n].title, n + 1, 0) for n in range(a, b)]
        found += [ChangedPage(product, new[n].title, 0, n + 1) for n in range(c, d)]
    return found
