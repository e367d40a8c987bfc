"""Scene → one HTML file: no scripts, no pictures, nothing fetched; the structure of the pages as structure of the text.

What the tags of the PDF say, this says too, in the same order: both are made from the structure of the Scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from cardgen.core.struct import Struct
from cardgen.layout.outline import clean, follows, levels, title_of
from cardgen.layout.scene import Page, PlacedText, Scene
from cardgen.twin.telling import Heading, Line, TwinWords, tell

STYLE = Path(__file__).with_name("style.css")
CONTENTS_FROM = 4
"""So many sections or more, and the file starts with a list of them."""


def as_html(scene: Scene, words: TwinWords, *, large: bool = False) -> str:
    """The twin of a Scene.

    Pages with the same title, such as both sides of a card, become one section. A page that says the same as an earlier
    one, such as the second empty card of a deck, is left out.

    Args:
        scene: what to tell.
        words: the file's own words.
        large: large print: 20 pt letters, black on white.
    """
    title = escape(clean(scene.title))
    parts, titled = _parts(scene, words)
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(scene.lang)}"{" class=large" if large else ""}>',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title>",
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>",
        "</head>",
        "<body>",
    ]
    sections = [
        [f'<section id="p{number}"{part.label}>', *part.lines, "</section>"]
        for number, part in enumerate(parts, 1)
    ]
    contents = _contents(parts, words, titled=titled)
    lines = [line for section in sections[titled:] for line in section]
    # The list of sections comes after the title, which may be that of the first section.
    above = ["<main>", *sections[0], *contents] if titled else [f"<h1>{title}</h1>", *contents, "<main>"]
    body = [*above, *lines]
    return "\n".join([*head, *body, "</main>", "</body>", "</html>"]) + "\n"


class _Part(Struct, frozen=True):
    """Pages with one title, told. The title is empty when nobody gave one."""

    title: str
    lines: list[str]

    @property
    def label(self) -> str:
        """What a screen reader calls the section."""
        return f' aria-label="{escape(self.title)}"' if self.title else ""


def _parts(scene: Scene, words: TwinWords) -> tuple[list[_Part], bool]:
    """The sections, and whether the first of them has the title of the whole."""
    pages = distinct(scene.pages)
    titles = [title_of(page) for page in pages]
    following = follows(titles)
    places = _places(pages, following)
    told = [tell(page, words, places, scene.abbreviations) for page in pages]
    written = [[line.level for line in lines if isinstance(line, Heading)] for lines in told]
    titled = bool(written) and 1 in written[0]
    parts: list[_Part] = []
    for number, own in enumerate(levels(written, following, titled=titled)):
        lines = _at_levels(told[number], own)
        if following[number]:
            parts[-1].lines.extend(lines)
        else:
            parts.append(_Part(titles[number], lines))
    return parts, titled


def _at_levels(lines: Sequence[Line], own: Sequence[int]) -> list[str]:
    rest = iter(own)
    return [
        line if isinstance(line, str) else line.at(next(rest) if isinstance(line, Heading) else 0)
        for line in lines
    ]


def _places(pages: Sequence[Page], following: Sequence[bool]) -> dict[str, str]:
    """`#` and the id of a page, as links in a booklet have it, to the section that tells the page."""
    places: dict[str, str] = {}
    number = 0
    for page, same in zip(pages, following, strict=True):
        number += not same
        places[f"#{page.id}"] = f"#p{number}"
    return places


def distinct(pages: Sequence[Page]) -> list[Page]:
    """The pages that say something, without those that say the same as an earlier one."""
    kept: dict[tuple[object, ...], Page] = {}
    for page in pages:
        texts = {item.id: item.text for item in page.items if isinstance(item, PlacedText)}
        said = [
            (
                node.role,
                node.alt,
                node.actual_text,
                node.notes,
                *(texts.get(child, "") for child in node.children if isinstance(child, str)),
            )
            for node in page.structure.walk()
            if node.role != "Form"  # a field to fill in says nothing itself
        ]
        if len(said) > 1:
            kept.setdefault(tuple(said), page)
    return list(kept.values())


def _contents(parts: Sequence[_Part], words: TwinWords, *, titled: bool) -> list[str]:
    if len(parts) < CONTENTS_FROM:
        return []
    entries = [
        f'<li><a href="#p{number}">{escape(part.title)}</a></li>'
        for number, part in enumerate(parts, 1)
        if part.title and not (titled and number == 1)
    ]
    return [
        '<nav aria-labelledby="contents">',
        f'<p id="contents">{escape(words.contents)}</p>',
        "<ol>",
        *entries,
        "</ol>",
        "</nav>",
    ]
