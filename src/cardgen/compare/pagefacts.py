"""What a page shows: its texts, pictures and colours."""

from __future__ import annotations

from collections.abc import Callable

from cardgen.core.struct import Struct
from cardgen.layout.scene import Artwork, Foreign, Image, Page, PlacedText, Shape


class PageFacts(Struct, frozen=True):
    """What a page shows.

    Attributes:
        id: of the page.
        title: of the page, for people.
        mark: tells this look from another; places in files make no difference.
        words: its texts, in painting order.
        pictures: names of what is drawn from files.
        colors: `#RRGGBB` of all that is drawn, sorted.
    """

    id: str
    title: str
    mark: str
    words: tuple[str, ...]
    pictures: tuple[str, ...]
    colors: tuple[str, ...]


def page_facts(page: Page, named: Callable[[str], str], mark: str) -> PageFacts:
    """What a page shows.

    Args:
        page: of a Scene.
        named: the name for people of a file that is drawn.
        mark: of its look; see `build/pagemarks`.
    """
    words: list[str] = []
    pictures: dict[str, None] = {}
    colors: set[str] = set()
    for item in page.items:
        if isinstance(item, PlacedText):
            if said := _words(item):
                words.append(said)
            colors.update(run.color.rgb for line in item.lines for run in line)
        elif isinstance(item, Shape):
            colors.update(one.rgb for one in (item.fill, item.stroke.color if item.stroke else None) if one)
        elif isinstance(item, (Artwork, Image, Foreign)):
            pictures[named(item.source)] = None
            if isinstance(item, Artwork):
                colors.update(color.rgb for _, color in item.colors)
    return PageFacts(page.id, page.title, mark, tuple(words), tuple(sorted(pictures)), tuple(sorted(colors)))


def _words(item: PlacedText) -> str:
    return " ".join(" ".join("".join(run.text for run in line) for line in item.lines).split()).replace(
        "\u00ad", ""
    )
