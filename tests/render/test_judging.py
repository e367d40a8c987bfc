"""The last look before a file is called accessible: what is wrong with our own tags is never written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.scene import Link, Node, Page
from cardgen.messages.diagnostics import CardgenError
from cardgen.render.judging import faults, loose
from cardgen.render.pdf import render
from cardgen.render.tagging import Hook, Piece, Tag
from laying import lay_all, workshop
from laying import scene as scene_of

Made = tuple[Tag, list[list[Tag]], dict[int, list[float]]]


def sound() -> Made:
    """A heading, a list of one entry, a picture and a link, on one page."""
    root = Tag("Document", lang="nl-NL")
    head, entry = root.add("H1"), root.add("L").add("LI")
    body, picture = entry.add("LBody"), root.add("Figure")
    picture.alt = "Een brug"
    link = root.add("P").add("Link")
    claims = [[head, body, picture, link]]
    for number, tag in enumerate(claims[0]):
        tag.children.append(Piece(0, number))
    link.children.append(Hook(0, object()))
    return root, claims, {id(picture): [0, 0, 10, 10]}


def found(root: Tag, role: str) -> Tag:
    return next(tag for tag in _all(root) if tag.role == role)


def _all(tag: Tag):
    yield tag
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _all(kid)


BROKEN: dict[str, Callable[[Tag, list[list[Tag]], dict[int, list[float]]], None]] = {
    "Figure: Alt": lambda root, _c, _b: setattr(found(root, "Figure"), "alt", ""),
    "Figure: BBox": lambda _r, _c, boxes: boxes.clear(),
    "Link: OBJR": lambda root, _c, _b: found(root, "Link").children.pop(),
    "Link: OBJR, 1": lambda root, _c, _b: found(root, "Link").children.append(
        found(root, "Link").children[-1]
    ),
    "H0 > H2": lambda root, _c, _b: setattr(found(root, "H1"), "role", "H2"),
    "LI < Div": lambda root, _c, _b: setattr(found(root, "L"), "role", "Div"),
    "P < LI": lambda root, _c, _b: setattr(found(root, "LBody"), "role", "P"),
    "Nonsense < Document": lambda root, _c, _b: setattr(found(root, "H1"), "role", "Nonsense"),
    "H1: Lang x!": lambda root, _c, _b: setattr(found(root, "H1"), "lang", "x!"),
    "P < Link": lambda root, _c, _b: found(root, "Link").add("P"),
    "H1: MCID 0, 1": lambda root, _c, _b: found(root, "H1").children.append(Piece(0, 0)),
    "ParentTree": lambda root, claims, _b: claims[0].append(found(root, "H1")),
    "ParentTree ": lambda _r, claims, _b: claims[0].reverse(),
    "ParentTree  ": lambda _r, claims, _b: claims[0].pop(),
    "TR < Document": lambda root, _c, _b: root.add("TR"),
}


def test_a_sound_tree_is_not_refused() -> None:
    assert list(faults(*sound())) == []


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_is_named(what: str) -> None:
    made = sound()
    BROKEN[what](*made)
    assert what.strip() in list(faults(*made))


@pytest.mark.parametrize(
    ("operators", "is_loose"),
    [
        (["/P <</MCID 0>> BDC", "BT", "1 0 0 1 0 0 Tm [<00>] TJ", "ET", "EMC"], False),
        (["0 g", "/Artifact BMC", "0 0 m", "f", "q 1 0 0 1 0 0 cm /I1 Do Q", "EMC"], False),
        (["0 0 m", "f"], True),
        (["/Artifact BMC", "S", "EMC", "S"], True),
        (["q /I1 Do Q"], True),
        (["/P <</MCID 0>> BDC", "/Artifact BMC", "f", "EMC", "EMC"], True),
        (["/P <</MCID 0>> BDC", "[<00>] TJ"], True),
    ],
)
def test_nothing_is_painted_that_is_nobody_s(operators: list[str], is_loose: bool) -> None:
    assert loose(operators) is is_loose


def test_no_file_is_made_of_a_scene_that_would_not_be_accessible() -> None:
    words = lay_all(
        {
            "kind": "text",
            "id": "a",
            "source": "Kop",
            "style": "head",
            "role": "H1",
            "frame": {"w": 50, "h": 9},
        }
    )
    scene = scene_of(words.placed)
    shop = workshop()
    assert render(scene, shop.kit, shop.pictures)
    nameless, speechless = replace(scene, title=" "), replace(scene, lang="")
    for broken in (nameless, speechless):
        with pytest.raises(CardgenError) as caught:
            render(broken, shop.kit, shop.pictures)
        assert [one.code for one in caught.value.diagnostics] == ["RND03"]


def test_words_and_links_of_a_paragraph_are_read_in_their_order() -> None:
    """Links are painted after all words, and still stand where they are read."""
    texts = [
        {"kind": "text", "id": name, "source": name, "style": "body", "frame": {"y": y, "w": 50, "h": 9}}
        for name, y in (("voor", 0), ("hier", 10), ("na", 20))
    ]
    items = lay_all(*texts).placed.items
    link = Link("link", Rect(0, 10, 20, 5), "https://example.org")
    node = Node("P", ("voor", Node("Link", ("hier", "link")), "na"))
    page = Page(
        "one",
        "Een",
        scene_of(lay_all(*texts).placed).pages[0].size,
        3,
        5,
        (*items, link),
        Node("Sect", (node,)),
    )
    from cardgen.preflight.aloud import read_aloud

    scene = replace(scene_of(lay_all(*texts).placed), pages=(page,))
    assert read_aloud(render(scene, workshop().kit, workshop().pictures), "en") == ["voor Link: hier na"]
