"""What a page shows: its texts, pictures and colours, and a mark that is another when it looks another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from cardgen.core.struct import Struct
from cardgen.layout.scene import Artwork, Foreign, Image, Item, Page, PlacedText, Shape
from cardgen.template.palette import Color


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


def page_facts(page: Page, named: Callable[[str], str], print_of: Callable[[str], str]) -> PageFacts:
    """What a page shows.

    Args:
        page: of a Scene.
        named: the name for people of a file that is drawn.
        print_of: tells the content of such a file from another.
    """
    mark = hashlib.sha256(f"{page.size.w:.3f} {page.size.h:.3f}".encode())
    words: list[str] = []
    pictures: dict[str, None] = {}
    colors: set[str] = set()
    for item in page.items:
        mark.update("\n".join(_look(item, print_of)).encode())
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
    return PageFacts(
        page.id,
        page.title,
        mark.hexdigest()[:16],
        tuple(words),
        tuple(sorted(pictures)),
        tuple(sorted(colors)),
    )


def _words(item: PlacedText) -> str:
    return " ".join(" ".join("".join(run.text for run in line) for line in item.lines).split()).replace(
        "\u00ad", ""
    )


def _look(item: Item, print_of: Callable[[str], str]) -> Iterator[str]:
    """Everything of an item that can be seen, and nothing of where it was written."""
    if isinstance(item, PlacedText):
        for line in item.lines:
            for run in line:
                yield f"{run.face} {run.size:.3f} {run.x:.3f} {run.y:.3f} {run.angle:.2f} {_ink(run.color)} {run.text}"
    elif isinstance(item, Shape):
        yield f"{item.path} {_ink(item.fill)} {item.even_odd}"
        if item.stroke is not None:
            stroke = item.stroke
            yield f"{_ink(stroke.color)} {stroke.width:.3f} {stroke.dash} {stroke.cap} {stroke.join}"
    elif isinstance(item, (Artwork, Image, Foreign)):
        yield f"{print_of(item.source)} {item.box}"
        if isinstance(item, Artwork):
            yield f"{item.clip} {item.stroke_width}"
            yield from (f"{key} {_ink(color)}" for key, color in item.colors)
        elif isinstance(item, Foreign):
            yield str(item.page)


def _ink(color: Color | None) -> str:
    return (
        f"{color.rgb}/{color.alpha:g}/{color.cmyk}/{color.spot}/{color.tint:g}" if color is not None else "-"
    )
