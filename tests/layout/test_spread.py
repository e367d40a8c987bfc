"""One design on two facing pages: pictures go on across the fold, words belong to one side."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Glyph, Link, Node, Page, PlacedText, Run, Shape
from cardgen.layout.spread import moved, split
from cardgen.template.palette import Color

HALF = 148.0


def run(x: float, width: float) -> Run:
    """A word that is `width` mm wide."""
    glyph = Glyph(1, width * 72 / 25.4 / 10 * 1000, "woord")
    return Run("text", 10.0, Color("ink", "#16263B"), x, 20.0, (glyph,))


def text(id_: str, x: float, width: float, box: float | None = None) -> PlacedText:
    at = Rect(x, 16, box or width, 6)
    return PlacedText(id_, at, at, ((run(x, width),),))


def wide(*items: object) -> Page:
    structure = Node("Sect", tuple(Node("P", (item.id,)) for item in items if not isinstance(item, Shape)))
    return Page("plate", "Plaat", Size(2 * HALF, 210), 3, 7, tuple(items), structure, (), ())


def ids(page: Page) -> list[str]:
    return [item.id for item in page.items]


def read(page: Page) -> list[object]:
    return [child for node in page.structure.walk() for child in node.children if isinstance(child, str)]


def test_each_side_has_its_own_words():
    left, right = split(wide(text("a", 20, 60), text("b", 200, 60)))
    assert (ids(left), ids(right)) == (["a"], ["b"])
    assert (read(left), read(right)) == (["a"], ["b"])


def test_words_on_the_right_lie_as_far_from_the_fold_as_they_were_drawn():
    _, right = split(wide(text("b", 200, 60)))
    (item,) = right.items
    assert isinstance(item, PlacedText)
    assert item.lines[0][0].x == pytest.approx(200 - HALF)
    assert item.box.x == pytest.approx(200 - HALF)


def test_a_wide_box_with_few_words_goes_where_the_words_are():
    left, right = split(wide(text("title", 20, 60, box=270)))
    assert (ids(left), ids(right)) == (["title"], [])


def test_a_picture_stands_on_both_pages_and_is_described_once():
    picture = Artwork("scene", "scene.svg", Rect(-1, -1, 298, 212), (), Rect(-3, -3, 302, 216))
    left, right = split(wide(picture))
    a, b = left.items[0], right.items[0]
    assert isinstance(a, Artwork)
    assert isinstance(b, Artwork)
    assert b.box.x == pytest.approx(a.box.x - HALF)
    assert b.clip == a.clip.moved(-HALF, 0)
    assert (read(left), read(right)) == (["scene"], [])


def test_a_line_across_the_fold_goes_on_at_the_same_height():
    line = Shape("leader", (("m", (100.0, 50.0)), ("l", (200.0, 60.0))), None, None)
    _, right = split(wide(line))
    (item,) = right.items
    assert isinstance(item, Shape)
    assert item.path == (("m", (100.0 - HALF, 50.0)), ("l", (200.0 - HALF, 60.0)))


def test_two_pages_of_half_the_width():
    left, right = split(wide(text("a", 20, 60), Link("l", Rect(200, 10, 20, 6), "#x")))
    assert left.size == right.size == Size(HALF, 210)
    assert (left.id, right.id) == ("plate-left", "plate-right")
    assert ids(right) == ["l"]


def test_the_outline_leads_to_the_half_on_which_the_element_stands():
    marks = (("Plaat", 68.0, 10.0), ("Links", 100.0, 50.0), ("Rechts", 200.0, 60.0))
    left, right = split(replace(wide(text("a", 20, 60)), bookmarks=marks))
    assert left.bookmarks == marks[:2]
    assert right.bookmarks == (("Rechts", 200.0 - HALF, 60.0),)


def test_moving_there_and_back_changes_nothing():
    item = Shape("s", (("m", (1.0, 2.0)), ("c", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), ("z", ())), None, None)
    assert moved(moved(item, 8.0), -8.0) == item


def test_a_picture_is_told_on_the_side_of_the_words_it_goes_with():
    """As the pointer and the badge of a callout are, which have no place in the reading of their own."""
    shape = Shape("badge", (("m", (200.0, 10.0)), ("l", (210.0, 10.0)), ("l", (210.0, 20.0)), ("z", ())))
    parts = (Node("H2", ("b",)), Node("P", ("badge",), actual_text="Ruimte"))
    structure = Node("Sect", (Node("H1", ("a",)), Node("Sect", parts)))
    left, right = split(replace(wide(text("a", 20, 60), text("b", 200, 60), shape), structure=structure))
    assert read(left) == ["a"]
    assert read(right) == ["b", "badge"]
