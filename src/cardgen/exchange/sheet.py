"""All texts of an edition as rows to read and change: id, where it is printed, the text, what is left, whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cardgen.build.spare import SpareRoom
from cardgen.content.dotted import walk
from cardgen.content.lookup import texts
from cardgen.content.markup import SOFT_HYPHEN, TermText
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode

if TYPE_CHECKING:
    from cardgen.build.laying import Laid
    from cardgen.content.model import Edition

LEFT_OUT = frozenset({"advice", "edition", "sector"})
"""Blocks whose texts are no reading matter: lists of words, version and licence, the name of the sector."""
MOST_PLACES = 3
"""Products that are named when a text is printed in many."""

_UNPRINTED = {"alt": "wordt voorgelezen", "abbreviations": "wordt voorgelezen", "terms": "in andere teksten"}

HEADINGS = {
    "topics": "Thema",
    "factors": "Werkzaam element",
    "categories": "Soorten elementen",
    "roles": "Wie doet wat",
    "products": "Teksten van",
    "how_it_works": "Zo werkt het",
    "rules": "Spelregels",
    "starters": "Startvragen",
    "occasions": "Gelegenheden",
    "guide": "Gespreksleidraad",
    "labels": "Opschriften",
    "voices": "Stemmen in de praatplaat",
    "scene": "De plek in de praatplaat",
    "alt": "Beschrijvingen van de tekeningen, voor wie ze niet ziet",
    "glossary": "Woordenlijst",
    "abbreviations": "Afkortingen, zoals ze worden voorgelezen",
    "colophon": "Colofon",
    "partnership": "Over het partnerschap",
    "terms": "Woorden die overal terugkomen",
}
"""What the blocks of content are called for readers, in the order in which they are shown."""


class Row(Struct, frozen=True):
    """One text.

    Attributes:
        id: its path in the edition.
        text: as written in content, with its marks and placeholders, on one line.
        printed: as readers see it, when that differs.
        places: products and pages where it stands.
        room: characters that may come where it is tightest, None when nothing is known to be tight.
        layer: whose text it is, in words.
    """

    id: str
    text: str
    printed: str
    places: str
    room: int | None
    layer: str


class Section(Struct, frozen=True):
    """Rows below a heading."""

    title: str
    rows: tuple[Row, ...]


class TextSheet(Struct, frozen=True):
    """The texts of one edition."""

    edition: str
    title: str
    sector: str
    partnership: str | None
    date: str
    sections: tuple[Section, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return tuple(row for section in self.sections for row in section.rows)


def as_shown(text: str) -> str:
    """A text of content as it stands in a cell: places where a word may be broken as a bar, no space around it."""
    return re.sub(rf"(?<=[^\W\d_]){SOFT_HYPHEN}(?=[^\W\d_])", "|", text.strip()).replace(SOFT_HYPHEN, "")


def changeable(edition: Edition) -> dict[str, ScalarNode]:
    """The texts of an edition that people may change, by their path."""
    nodes = {path: node for path, node in walk(edition.tree) if isinstance(node, ScalarNode)}
    bound = {text.path for text in texts(edition) if text.path and not isinstance(text, TermText)}
    return {
        path: node
        for path, node in nodes.items()
        if (path in bound or path.startswith("terms."))
        and path.partition(".")[0] not in LEFT_OUT
        and node.text.strip()
    }


def sheet_of(laid: Laid, *, only_printed: bool = False) -> TextSheet:
    """The texts of an edition that was laid out.

    Args:
        laid: the edition with its pages.
        only_printed: leave out what stands on none of these pages.

    Raises:
        ValueError: the edition could not be read; its diagnostics say why.
    """
    edition = laid.edition
    if edition is None:
        raise ValueError(laid.jobs)
    spare = SpareRoom()
    spare.look(laid)
    room = {one.where: one.room for one in spare.rows()}
    places = _places(laid)
    filled = {text.path: text.plain for text in texts(edition) if text.path}
    own = edition.partnership
    absent = {job.product for job in laid.jobs} - {
        job.product for job, _ in laid.scenes
    }  # not for this edition
    groups: dict[str, list[Row]] = {}
    for path, node in changeable(edition).items():
        elsewhere = path.startswith("products.") and path.split(".")[1] in absent
        if node.where not in places and (only_printed or elsewhere):
            continue
        said = as_shown(node.text)
        plain = filled.get(path, said)
        row = Row(
            path,
            said,
            plain if plain != said else "",
            _named(places.get(node.where, {}), path),
            room.get(node.where),
            _whose(node.layer, edition),
        )
        groups.setdefault(_heading(path, edition), []).append(row)
    title = edition.sector.name.plain + (f" – {own.name.plain}" if own is not None else "")
    order = list(HEADINGS)
    sections = sorted(
        (Section(name, tuple(rows)) for name, rows in groups.items()),
        key=lambda one: (
            order.index(one.rows[0].id.partition(".")[0])
            if one.rows[0].id.partition(".")[0] in order
            else len(order)
        ),
    )
    return TextSheet(
        edition.id,
        title,
        edition.sector.id,
        own.id if own is not None else None,
        edition.issued,
        tuple(sections),
    )


def _places(laid: Laid) -> dict[Where, dict[str, list[int]]]:
    """For each line of content the products it is printed in, with the pages."""
    from cardgen.layout.scene import PlacedText

    found: dict[Where, dict[str, list[int]]] = {}
    for job, scene in laid.scenes:
        for number, page in enumerate(scene.pages, start=1):
            for item in page.items:
                if isinstance(item, PlacedText) and item.where is not None:
                    pages = found.setdefault(item.where, {}).setdefault(job.product, [])
                    if number not in pages:
                        pages.append(number)
    return found


def _named(products: Mapping[str, Iterable[int]], path: str) -> str:
    """`dialoogkaart blz. 2, kaartenset blz. 3 en 4`, in Dutch like its readers."""
    if not products:
        return (
            "wordt voorgelezen"
            if path.startswith("alt.")
            else "in andere teksten"
            if path.startswith("terms.")
            else ""
        )
    named = [f"{product} blz. {_listed(pages)}" for product, pages in products.items()]
    more = len(named) - MOST_PLACES
    return ", ".join(named[:MOST_PLACES]) + (f" en nog {more}" if more > 0 else "")


def _listed(pages: Iterable[int]) -> str:
    words = [str(page) for page in pages]
    if len(words) > MOST_PLACES:
        return f"{words[0]}–{words[-1]}"
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _whose(layer: str, edition: Edition) -> str:
    own = edition.partnership
    if own is not None and layer == own.id:
        return "eigen tekst"
    if own is not None and layer == f"{own.id}/{edition.sector.id}":
        return f"eigen tekst, alleen {edition.sector.id}"
    return "alle sectoren" if layer == "base" else f"sector {layer}"


def _heading(path: str, edition: Edition) -> str:
    block, _, rest = path.partition(".")
    name = HEADINGS.get(block, block)
    if block not in {"topics", "factors", "products"}:
        return name
    item = rest.partition(".")[0]
    if block == "products":
        return f"{name} {item}"
    return f"{name}: {_title(edition.tree.items.get(block), item, edition)}"


def _title(node: Node | None, item: str, edition: Edition) -> str:
    known = {topic.id: topic.title.plain for topic in edition.topics}
    known |= {factor.id: factor.title.plain for factor in edition.factors}
    return known.get(item, item) if isinstance(node, ListNode | MapNode) else item
