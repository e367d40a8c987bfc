"""Any structure, any words: what comes out is well-formed, and nothing in it runs."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import Rect, Size
from cardgen.core.signs import UNWANTED
from cardgen.core.struct import replace
from cardgen.layout.elements.structure import labelled
from cardgen.layout.outline import clean
from cardgen.layout.outline import levels as levels_of
from cardgen.layout.scene import Glyph, Item, Link, Node, Page, PlacedText, Run, Scene
from cardgen.template.palette import Color
from cardgen.twin.html import as_html, distinct
from cardgen.twin.telling import TwinWords
from examples import examples
from twin.reading import read, said

BOX = Rect(0, 0, 10, 10)
INK = Color("ink", "#000000")


def text(id_: str, words: str) -> PlacedText:
    return PlacedText(id_, BOX, BOX, ((Run("text", 10, INK, 0, 0, (Glyph(1, 500, words),)),),))


def scene_with(*pages: Page, title: str = "Titel") -> Scene:
    return Scene("p", "e", title, "nl-NL", "", "", "", "", pages)


def page_with(structure: Node, *items: Item, id_: str = "voor", title: str = "Voorkant") -> Page:
    return Page(id_, title, Size(100, 100), 3, 5, items, structure)


LETTERS = st.text(
    st.characters(codec="utf-8").filter(lambda sign: not UNWANTED.search(sign)), max_size=12
) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "a & b",
        '"><img src=x onerror=y>',
        "woord\u00adbreuk",
        "1",
        "\u00a0",
        "</main>",
    ]
)
ROLES = st.sampled_from(
    [
        "Sect",
        "Div",
        "P",
        "H1",
        "H2",
        "H3",
        "H6",
        "L",
        "LI",
        "LBody",
        "Lbl",
        "Span",
        "Figure",
        "Link",
        "Note",
        "Table",
        "TR",
        "TH",
        "TD",
        "TOCI",
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    words = draw(st.lists(LETTERS, min_size=1, max_size=8))
    items = [text(f"t{number}", word) for number, word in enumerate(words)]
    ids = iter(draw(st.permutations([item.id for item in items])))

    def node(depth: int) -> Node:
        role = draw(ROLES)
        children: list[Node | str] = []
        for _ in range(draw(st.integers(0, 3))):
            leaf = next(ids, None) if depth == 0 or draw(st.booleans()) else None
            if leaf is not None:
                children.append(leaf)
            elif depth:
                children.append(node(depth - 1))
        alt = draw(LETTERS) if role == "Figure" else ""
        return Node(role, tuple(children), alt, notes=tuple(draw(st.lists(LETTERS, max_size=1))))

    structure = Node("Sect", tuple(node(3) for _ in range(draw(st.integers(1, 4)))))
    return page_with(structure, *items, title=draw(LETTERS))


@examples(200)
@given(st.lists(pages(), min_size=1, max_size=5), LETTERS, st.booleans())
def test_words_of_strangers_stay_words(made: list[Page], title: str, large: bool) -> None:
    html = read(as_html(scene_with(*made, title=title), TwinWords("Beeld", "In deze tekst"), large=large))
    assert not {one.tag for one in html.elements} & {"script", "img"}
    assert {name for one in html.elements for name in one.attributes} <= {
        "lang",
        "class",
        "charset",
        "name",
        "content",
        "http-equiv",
        "id",
        "aria-label",
        "aria-labelledby",
        "href",
        "scope",
    }
    levels = html.levels()
    assert levels[:1] in ([], [1])
    assert all(after <= before + 1 for before, after in pairwise(levels))


@examples(200)
@given(pages())
def test_whatever_the_structure_every_word_is_told_once_and_in_order(page: Page) -> None:
    plain = replace(page, structure=without_notes(page.structure))
    expected = [word for one in distinct([plain]) for word in said(one)]
    assert read(as_html(scene_with(plain), TwinWords("Beeld", "In deze tekst"))).words == expected


def without_notes(node: Node) -> Node:
    children = tuple(child if isinstance(child, str) else without_notes(child) for child in node.children)
    return replace(node, children=children, notes=())


HEADINGS = st.lists(st.lists(st.integers(1, 6), max_size=6), min_size=1, max_size=5)


@given(HEADINGS, st.booleans(), st.booleans())
def test_levels_never_skip_and_the_title_stands_once(
    written: list[list[int]], same: bool, starts: bool
) -> None:
    titled = starts and 1 in written[0]
    if titled:
        written = [sorted(written[0]), *written[1:]]
    follows = [False, *[same] * (len(written) - 1)]
    levels = [level for own in levels_of(written, follows, titled=titled) for level in own]
    assert len(levels) == sum(map(len, written))
    assert levels.count(1) == titled
    assert all(
        after <= before + 1 for before, after in zip([0 if titled else 1, *levels], levels, strict=False)
    )


def test_an_unsafe_link_becomes_plain_words() -> None:
    structure = Node("Sect", (Node("P", (Node("Link", ("t", "l")),)),))
    for url, linked in (
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/?a=1&b", True),
    ):
        html = as_html(
            scene_with(page_with(structure, text("t", "lees meer"), Link("l", BOX, url))), TwinWords()
        )
        links = [one.attributes["href"] for one in read(html).elements if one.tag == "a"]
        assert links == ([url] if linked else [])
        assert "lees meer" in html


def test_a_link_in_a_booklet_leads_to_the_section_of_that_page() -> None:
    contents = page_with(
        Node("Sect", (Node("Link", ("t", "l")),)), text("t", "Tijd"), Link("l", BOX, "#tijd"), id_="inhoud"
    )
    topic = page_with(Node("Sect", (Node("H2", ("t",)),)), text("t", "Tijd"), id_="tijd", title="Tijd")
    html = read(as_html(scene_with(contents, topic), TwinWords()))
    assert [one.attributes["href"] for one in html.elements if one.tag == "a"] == ["#p2"]


def test_pages_that_say_the_same_or_nothing_are_told_once_or_not() -> None:
    blank = page_with(Node("Sect"))
    card = page_with(Node("Sect", (Node("P", ("t",)),)), text("t", "eigen vraag"))
    assert distinct([card, blank, card]) == [card]


def test_a_number_in_a_badge_belongs_to_the_heading_after_it() -> None:
    structure = Node("Sect", (Node("P", ("n",)), Node("H2", ("t",)), Node("P", ("m",)), Node("P", ("t2",))))
    items = (text("n", "7"), text("t", "Ritme"), text("m", "8"), text("t2", "minuten"))
    page = page_with(labelled(structure, {item.id: item for item in items}), *items)
    html = read(as_html(scene_with(page), TwinWords()))
    assert html.texts("h2") == ["7 Ritme"]
    assert "8" in html.texts("p")


def test_a_table_of_contents_is_a_list_of_links() -> None:
    lines = [
        Node(
            "TOCI",
            (Node("P", (Node("Link", (f"t{n}", f"l{n}")),)), Node("P", (Node("Link", (f"n{n}", f"m{n}")),))),
        )
        for n in (1, 2)
    ]
    words = [text("t1", "Tijd"), text("n1", "4"), text("t2", "Rollen"), text("n2", "5")]
    links = [Link(name, BOX, "https://example.org") for name in ("l1", "m1", "l2", "m2")]
    html = read(as_html(scene_with(page_with(Node("Sect", tuple(lines)), *words, *links)), TwinWords()))
    assert html.texts("a") == ["Tijd 4", "Rollen 5"]
    assert html.texts("li") == ["Tijd 4", "Rollen 5"]


def test_a_label_in_a_list_begins_an_entry() -> None:
    flat = Node("L", (Node("Lbl", ("a",)), Node("P", ("t",)), Node("Lbl", ("b",)), Node("P", ("t2",))))
    items = (text("a", "A"), text("t", "blijven"), text("b", "B"), text("t2", "gaan"))
    page = page_with(labelled(Node("Sect", (flat,)), {item.id: item for item in items}), *items)
    assert read(as_html(scene_with(page), TwinWords())).texts("li") == ["A blijven", "B gaan"]


def test_pages_of_one_part_that_start_equally_high_stay_equals() -> None:
    """Three pages of elements in a booklet; and the back of a card below its front."""
    assert (
        levels_of([[1], [1, 2], [1, 2], [1, 2]], [False, False, True, True], titled=True)[1:] == [[2, 3]] * 3
    )
    assert levels_of([[1], [2], [3, 3]], [False, False, True], titled=True)[1:] == [[2], [3, 3]]


def test_soft_hyphens_and_control_characters_are_not_read_aloud() -> None:
    assert clean("be\u00adge\u00adleider\x1b[0m\nen") == "begeleider[0m en"


def test_words_of_a_picture_are_told_by_its_description_only() -> None:
    structure = Node("Sect", (Node("Figure", ("t",), "Lijn met vijf rondjes"),))
    page = page_with(structure, text("t", "begin"))
    assert (
        read(as_html(scene_with(page), TwinWords("Beeld"))).words
        == said(page)
        == ["Lijn", "met", "vijf", "rondjes"]
    )
