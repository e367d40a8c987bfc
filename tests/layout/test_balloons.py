"""Balloons: the words inside, the tail to the mouth, nothing where the drawing has nobody who speaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cardgen.core.geometry import Rect
from cardgen.layout.scene import Node, Shape
from laying import Laid, bounds, lay_all

PAGE = Rect(0, 0, 841, 594)
FACTS = json.loads((Path(__file__).parents[2] / "assets/art/scenes/poster-po.json").read_text("utf-8"))


def says(text: str, voice: str = "1", artwork: str = "scene", **more: str) -> Laid:
    picture = {"kind": "artwork", "id": "scene", "source": "scenes/poster-po", "role": "artifact"}
    balloon = {
        "kind": "balloon",
        "id": "b",
        "artwork": artwork,
        "voice": voice,
        "text": text,
        "style": "label",
        **more,
    }
    return lay_all(picture, balloon, page=PAGE, paper="A1")


@pytest.mark.parametrize("voice", sorted(FACTS["voices"]))
def test_the_words_are_inside_the_balloon_and_the_tail_ends_at_the_mouth(voice: str) -> None:
    laid = says("Heb je even?", voice)
    assert not laid.codes
    shape = next(item for item in laid.items if isinstance(item, Shape) and item.id.endswith("b:balloon"))
    left, top, right, bottom = bounds(shape)
    ink = laid.texts[0].ink
    assert left < ink.x
    assert ink.right < right
    assert top < ink.y
    assert ink.bottom < bottom
    tail = next(item for item in laid.items if isinstance(item, Shape) and item.id.endswith("b:tail"))
    assert tail.path[1][1][-2:] == pytest.approx(tuple(FACTS["voices"][voice]["target"]))


def test_a_balloon_is_as_large_as_its_words() -> None:
    def width(laid: Laid) -> float:
        left, _, right, _ = bounds(next(item for item in laid.items if item.id.endswith("b:balloon")))
        return right - left

    assert width(says("Ja.")) < width(says("Heb je even?"))


def test_who_does_not_see_the_picture_hears_where_in_it_something_is_said() -> None:
    """Where the mouth is, before the words, in one entry of a list; without `place` the words alone."""
    laid = says("Heb je even?", "1", place="{place.name}: iemand zegt")
    (entry,) = laid.placed.nodes
    assert isinstance(entry, Node)
    where, words = (child for child in entry.children if isinstance(child, Node))
    assert (entry.role, where.role, words.role) == ("LI", "P", "P")
    x, _ = FACTS["voices"]["1"]["target"]
    side = "left" if x < PAGE.w / 3 else "right" if x > PAGE.w * 2 / 3 else ""
    assert side in where.actual_text
    assert where.actual_text.endswith(": iemand zegt")
    assert words.children == (laid.texts[0].id,)
    assert [node.role for node in says("Heb je even?").placed.nodes if isinstance(node, Node)] == ["P"]


@pytest.mark.parametrize("voice", ["99", "", "een"])
def test_where_the_drawing_has_no_such_voice_nobody_speaks(voice: str) -> None:
    laid = says("Heb je even?", voice)
    assert not laid.codes
    assert not laid.texts


def test_words_too_long_for_the_place_are_reported() -> None:
    assert "FIT01" in says("Heb je heel misschien toch nog even een momentje voor mij? " * 8).codes


def test_a_balloon_for_a_picture_that_is_not_there_is_reported() -> None:
    assert says("Ja.", artwork="scenery").codes == ["PLC12"]
