"""Elements that stand askew: drawn where they are said to be, by their words, links, tags and checks alike."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from cardgen.content.markup import Text
from cardgen.core.geometry import Rect, Size
from cardgen.layout import contrast, edges, overlaps
from cardgen.layout.scene import Artwork, Link, PlacedText, Shape, bounds
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from laying import lay, lay_all, read, refused, scene

PAGE = Rect(0, 0, 60, 60)
LOGO = Path(__file__).parents[2] / "content/partnerships/partnerschap-voorbeeld/logo.svg"
WORDS = {"kind": "text", "style": "body", "source": "Samen leren", "id": "a"}
FRAME = {"x": 10, "y": 20, "w": 40, "h": 10}
MIDDLE = (30.0, 25.0)


def _text(**keys: Any) -> PlacedText:
    (text,) = lay({**WORDS, "frame": FRAME, **keys}, page=PAGE).texts
    return text


@pytest.mark.parametrize("angle", [-30, 45, 90, 180])
def test_words_keep_their_distance_to_the_middle_and_stand_at_the_angle(angle: float) -> None:
    level, askew = _text(), _text(rotate=angle)
    for before, after in zip(level.lines[0], askew.lines[0], strict=True):
        assert math.dist((before.x, before.y), MIDDLE) == pytest.approx(math.dist((after.x, after.y), MIDDLE))
        assert after.angle == angle
    assert level.text == askew.text
    assert level.lines[0][0].size == askew.lines[0][0].size  # fitted to its frame as it was before


def test_a_quarter_turn_exchanges_width_and_height() -> None:
    level, askew = _text(), _text(rotate=90)
    assert (askew.box.w, askew.box.h) == pytest.approx((level.box.h, level.box.w))
    assert askew.ink.h > 3 * askew.ink.w


@pytest.mark.parametrize(
    "element",
    [
        {"kind": "image", "source": "{logo}", "plate": "ink", "radius": 3},
        {"kind": "icon", "source": "clock", "role": "artifact"},
        {"kind": "qr", "source": "https://example.org", "radius": 2},
        {"kind": "badge", "text": "1", "style": "body", "shape": "square", "alt": "een"},
        {"kind": "region", "role": "artifact"},
        {"kind": "chips", "each": "{words}", "style": "body"},
        {"kind": "list", "each": "{words}", "item": "{item}", "style": "body"},
        {"kind": "group", "elements": [{"kind": "shape", "fill": "ink", "role": "artifact"}, WORDS]},
        {"kind": "write_lines", "count": 2, "pitch": 5},
    ],
    ids=lambda element: element["kind"],
)
def test_every_kind_that_points_at_nothing_can_be_turned(element: dict[str, Any]) -> None:
    """Upside down twice is as it was."""
    names = {"logo": LOGO, "words": ("Samen", "leren")}
    placed = {**element, "id": "a", "frame": {"x": 20, "y": 20, "w": 20, "h": 20}}
    level, once, whole = (lay({**placed, "rotate": angle}, page=PAGE, **names) for angle in (0, 180, 360))
    assert once.codes == level.codes
    assert [item.id for item in once.items] == [item.id for item in level.items]
    assert once.placed.box == level.placed.box
    assert once.items != level.items
    for before, after in zip(level.items, whole.items, strict=True):
        if isinstance(before, Shape):
            assert bounds(before.path).center == pytest.approx(bounds(after.path).center)
        elif isinstance(before, PlacedText):
            assert after.lines[0][0].x == pytest.approx(before.lines[0][0].x)
        else:
            assert after.box.center == pytest.approx(before.box.center)


def test_a_drawing_is_turned_about_its_middle_and_seen_where_it_is() -> None:
    (logo,) = lay(
        {"kind": "image", "source": "{logo}", "frame": FRAME, "rotate": 90}, page=PAGE, logo=LOGO
    ).items
    assert isinstance(logo, Artwork)
    assert (logo.seen.w, logo.seen.h) == pytest.approx((logo.box.h, logo.box.w))


def test_a_link_covers_the_words_where_they_stand() -> None:
    laid = lay({**WORDS, "link": "https://example.org", "frame": FRAME, "rotate": 90}, page=PAGE)
    (link,) = (item for item in laid.items if isinstance(item, Link))
    (text,) = laid.texts
    middle = text.ink.center
    assert link.box.x <= middle[0] <= link.box.right
    assert link.box.y <= middle[1] <= link.box.bottom
    assert "Link" in laid.roles


def _found(module: Any, *elements: dict[str, Any]) -> list[str]:
    found = Diagnostics()
    module.report(scene(lay_all(*elements, page=PAGE).placed, Size(60, 60), 0), found)
    return [one.code for one in found]


@pytest.mark.parametrize(("angle", "codes"), [(0, ["PLC62"]), (90, ["PLC62"]), (45, ["PLC62"])])
def test_words_turned_over_other_words_are_reported(angle: float, codes: list[str]) -> None:
    other = {**WORDS, "id": "b", "source": "Tijd", "frame": {"x": 10, "y": 20, "w": 40, "h": 10}}
    about = {"x": 5, "y": 20, "w": 20, "h": 4}
    assert (
        _found(
            overlaps,
            {**WORDS, "frame": about, "rotate": angle},
            {**other, "frame": {"x": 14, "y": 20, "w": 30, "h": 5}},
        )
        == codes
    )


def test_words_that_stand_askew_beside_others_are_fine_though_their_boxes_meet() -> None:
    long = {
        **WORDS,
        "source": "Samen leren doen wij",
        "frame": {"x": 10, "y": 28, "w": 40, "h": 5},
        "rotate": 45,
    }
    corner = {**WORDS, "id": "b", "source": "Tijd", "frame": {"x": 33, "y": 18, "w": 10, "h": 5}}
    assert _found(overlaps, long, corner) == []


def test_words_turned_off_the_page_are_reported() -> None:
    frame = {"x": 0, "y": 54, "w": 36, "h": 5}
    long = {**WORDS, "source": "Samen leren doen wij", "frame": frame}
    assert _found(edges, long) == []
    assert _found(edges, {**long, "rotate": 90}) == ["PLC21"]


def test_a_plane_that_stands_askew_is_ground_only_where_it_is() -> None:
    plane = {
        "kind": "shape",
        "fill": "ink",
        "role": "artifact",
        "frame": {"x": 20, "y": 20, "w": 20, "h": 20},
    }
    at_corner = {**WORDS, "source": "Tijd", "frame": {"x": 17, "y": 17, "w": 9, "h": 5}}
    within = {**at_corner, "frame": {"x": 26, "y": 28, "w": 9, "h": 5}}
    assert _found(contrast, {**plane, "rotate": 45}, at_corner) == []
    assert _found(contrast, {**plane, "rotate": 45}, within) == ["PLC15"]


@pytest.mark.parametrize(
    ("element", "code"),
    [
        ({**WORDS, "radius": 3}, "TPL72"),
        ({**WORDS, "afronding": 3}, "TPL72"),
        ({**WORDS, "columns": 2}, "TPL70"),
        ({**WORDS, "role": "P", "raduis": 3}, "BND01"),
    ],
)
def test_a_key_of_other_kinds_is_answered_with_those_kinds(element: dict[str, Any], code: str) -> None:
    side, found = read(element)
    assert side is None
    (one,) = found
    assert one.code == code
    said = say(one, "nl")
    assert "bedoel" not in f"{said.text} {said.hint}".lower() or code == "BND01"
    if code == "TPL72":
        assert "shape" in said.hint


def test_doing_what_the_hint_about_round_corners_says_helps() -> None:
    ground = {"kind": "shape", "radius": 3, "fill": "accent-100", "frame": FRAME, "role": "artifact"}
    assert lay_all(ground, {**WORDS, "frame": FRAME}, page=PAGE).codes == []


def test_what_points_into_a_drawing_is_not_turned() -> None:
    balloon = {"kind": "balloon", "artwork": "x", "voice": "1", "text": "Hoi", "style": "body"}
    assert refused({**balloon, "rotate": 10}) == ["TPL71"]
    assert refused({"kind": "ribbon", "artwork": "x", "words": {}, "style": "body", "rotate": 1}) == ["TPL71"]


def test_drawings_that_are_pointed_into_stay_upright() -> None:
    picture = {"kind": "artwork", "id": "scene", "source": "scenes/poster-po", "role": "artifact"}
    from laying import context  # the page says what is pointed at

    found = Diagnostics()
    side, _ = read({**picture, "rotate": 5})
    assert side is not None
    from cardgen.core.struct import replace
    from cardgen.layout.placing import compose

    ctx = replace(context(found), page=Rect(0, 0, 841, 594), pointed_at=frozenset({"scene"}))
    compose(side.elements[0].element, ctx, ctx.page)
    assert [one.code for one in found] == ["PLC70"]


def test_text_keeps_its_words_in_the_tags() -> None:
    topic = {"question": Text.of("Waar halen wij tijd?")}
    laid = lay({**WORDS, "source": "{topic.question}", "rotate": 8, "role": "H2"}, page=PAGE, topic=topic)
    assert laid.roles == ["H2"]
