"""What can be clicked on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cardgen.layout.outline import clean
from cardgen.layout.scene import Link, Node, Page, PlacedText, Scene

if TYPE_CHECKING:
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.render.pen import Pen
    from cardgen.render.tags import Tags


def links_of(page: Page, index: int, pen: Pen, document: PdfDocument, tags: Tags | None) -> list[Any]:
    """The annotations of the links of page `index`, each with what it says."""
    links = [item for item in page.items if isinstance(item, Link)]
    if not links:
        return []
    texts = {item.id: item.text for item in page.items if isinstance(item, PlacedText)}
    wanted = {link.id for link in links}
    told = {
        child: _told(node, texts)
        for node in page.structure.walk()
        for child in node.children
        if isinstance(child, str) and child in wanted
    }
    return [_link(index, item, pen, told.get(item.id, ""), document, tags) for item in links]


def _link(index: int, item: Link, pen: Pen, told: str, document: PdfDocument, tags: Tags | None) -> Any:
    box = pen.box(item.box)
    spot = tags.spot(index, item.id) if tags is not None else None
    if tags is None or spot is None:
        return document.link(box, item.url, told)
    return tags.hook(index, spot, lambda key: document.link(box, item.url, told, {"StructParent": key}))


def _told(node: Node, texts: Mapping[str, str]) -> str:
    """What a link says: its description or words, and those of the pictures in it."""
    said = [one.alt for one in node.walk()]
    said += [texts.get(name, "") for one in node.walk() for name in one.children if isinstance(name, str)]
    return " ".join(clean(text) for text in said if clean(text))


def goals_of(scene: Scene) -> set[str]:
    """The pages that links lead to."""
    links = (item for page in scene.pages for item in page.items if isinstance(item, Link))
    return {link.url[1:] for link in links if link.url.startswith("#")}
