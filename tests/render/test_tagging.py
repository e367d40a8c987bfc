"""What a Scene tells becomes structure elements: nothing that is said by a picture is lost on the way."""

from __future__ import annotations

from cardgen.core.geometry import Rect, Size
from cardgen.layout.scene import Artwork, Link, Node, Page, Scene
from cardgen.render.tagging import Tag, tags_of

BOX = Rect(0, 0, 10, 10)


def tags(root: Tag) -> list[Tag]:
    return [root, *(inner for kid in root.kids if isinstance(kid, Tag) for inner in tags(kid))]


def test_a_picture_in_a_line_of_contents_keeps_what_it_shows() -> None:
    line = Node("TOCI", (Node("Link", (Node("Figure", ("brug",), "Een brug"), "link")),))
    items = (Artwork("brug", "brug.svg", BOX, ()), Link("link", BOX, "#voor"))
    page = Page("voor", "", Size(100, 100), 3, 5, items, Node("Sect", (line,)))
    root, _ = tags_of(Scene("p", "e", "Titel", "nl-NL", "", "", "", "", (page,)))
    made = tags(root)
    assert [tag.role for tag in made if tag.role in {"TOC", "TOCI", "Link", "Figure"}] == [
        "TOC",
        "TOCI",
        "Link",
        "Figure",
    ]
    (picture,) = (tag for tag in made if tag.role == "Figure")
    assert (picture.alt, picture.area) == ("Een brug", BOX)
    assert picture.parent is not None
    assert picture.parent.role == "Link"


def test_in_an_entry_of_a_list_a_picture_that_stands_for_words_says_them() -> None:
    entry = Node("LI", (Node("P", ("brug",), actual_text="Links zegt iemand:"), Node("P", ("kade",))))
    items = (Artwork("brug", "brug.svg", BOX, ()), Artwork("kade", "kade.svg", BOX, ()))
    page = Page("voor", "", Size(100, 100), 3, 5, items, Node("Sect", (Node("L", (entry,)),)))
    root, _ = tags_of(Scene("p", "e", "Titel", "nl-NL", "", "", "", "", (page,)))
    (said,) = (tag for tag in tags(root) if tag.actual)
    assert (said.role, said.actual) == ("Span", "Links zegt iemand:")
    assert said.parent is not None
    assert said.parent.parent is not None
    assert (said.parent.role, said.parent.parent.role) == ("P", "LBody")
