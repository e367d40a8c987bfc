"""Cards that point into the picture: one place each, as large as their words, readable or reported."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct
from cardgen.layout.elements.callout import Place
from cardgen.layout.scene import Shape
from laying import Laid, bounds, lay_all

PAGE = Rect(0, 0, 841, 594)
LINE = "Wij maken samen tijd om te leren, en wij zeggen tegen elkaar waar die tijd vandaan komt. "


class Factor(Struct, frozen=True):
    id: str
    slot: str
    line: str = "Wij maken tijd."


def poster(*factors: Factor, artwork: str = "scene", **keys: object) -> Laid:
    """The scene of a poster with a card for every factor."""
    picture = {"kind": "artwork", "id": "scene", "source": "scenes/poster-po", "role": "artifact"}
    badge = {"shape": "circle", "fill": "accent-500", "color": "on-accent", "text": "1", "style": "figure"}
    callout = {
        "kind": "callout",
        "id": "card",
        "artwork": artwork,
        "slot": "{factor.slot}",
        "head": "{factor.id}",
        "head_style": "head",
        "text": "{factor.line}",
        "text_style": "body",
        "badge": badge,
        **keys,
    }
    repeat = {"kind": "repeat", "each": "factors", "as": "factor", "elements": [callout]}
    return lay_all(picture, repeat, page=PAGE, paper="A1", factors=factors)


def in_stack(valign: str, *slots: str) -> Laid:
    """The scene of a poster with cards in a stack that has room to spare, and one card after it."""
    picture = {"kind": "artwork", "id": "scene", "source": "scenes/poster-po", "role": "artifact"}
    badge = {"shape": "circle", "fill": "accent-500", "color": "on-accent", "text": "1", "style": "figure"}
    keys = {
        "head_style": "head",
        "text_style": "body",
        "badge": badge,
        "head": "Kop",
        "text": "Wij maken tijd.",
    }
    every = [
        {"kind": "callout", "id": f"c{n}", "artwork": "scene", "slot": slot, **keys}
        for n, slot in enumerate(slots)
    ]
    frame = {"x": 0, "y": 0, "w": 840, "h": 593}
    stack = {"kind": "stack", "valign": valign, "frame": frame, "elements": every[:-1]}
    return lay_all(picture, stack, every[-1], page=PAGE, paper="A1")


@pytest.mark.parametrize("slots", [("1", "2", "3"), ("2", "", ""), ("", "", "1"), ("1", "1", "1")])
def test_a_stack_that_lays_its_cards_out_twice_leaves_them_in_their_places(slots: tuple[str, ...]) -> None:
    """A trial takes no places: in the middle of its frame the cards point at what they point at from the top."""
    top, middle = (
        {item.id: bounds(item) for item in in_stack(valign, *slots).items if item.id.endswith(":card")}
        for valign in ("top", "middle")
    )
    assert len(set(top.values())) == 3
    assert middle == top


def cards(laid: Laid) -> dict[str, tuple[float, float, float, float]]:
    """Edges of the cards by factor."""
    return {
        item.id.split("/")[0]: bounds(item)
        for item in laid.items
        if isinstance(item, Shape) and item.id.endswith("card:card")
    }


def test_a_card_stands_in_the_place_it_asks_for_and_is_read_with_its_words() -> None:
    laid = poster(Factor("tijd", "1"), Factor("rol", "2"))
    assert not laid.codes
    other_way = poster(Factor("rol", "2"), Factor("tijd", "1"))
    assert cards(laid) == cards(other_way)
    assert laid.roles == ["Sect", "H2", "P"] * 2


@pytest.mark.parametrize("slot", ["1", "", "99", "één"])
def test_a_card_whose_place_is_taken_or_unknown_gets_one_of_its_own(slot: str) -> None:
    laid = poster(Factor("tijd", "1"), Factor("eigen", slot))
    assert not laid.codes
    assert len(set(cards(laid).values())) == 2


def test_more_cards_than_places_are_reported() -> None:
    laid = poster(*(Factor(f"f{n}", str(n)) for n in range(1, 40)))
    assert set(laid.codes) == {"PLC13"}


def test_a_card_for_a_picture_that_is_not_there_is_reported() -> None:
    laid = poster(Factor("tijd", "1"), artwork="scenery")
    assert laid.codes == ["PLC12"]
    assert laid.value("PLC12", "name") == "scenery"


def test_a_card_too_long_for_its_place_tells_how_much_must_go() -> None:
    laid = poster(Factor("tijd", "1", LINE * 30))
    assert laid.codes == ["FIT01"]
    characters = laid.value("FIT01", "characters")
    assert isinstance(characters, int)
    shorter = (LINE * 30)[: -characters - len(LINE)]
    assert not poster(Factor("tijd", "1", shorter)).codes


def test_a_card_outside_a_fit_group_still_gets_smaller_when_others_share_a_size() -> None:
    """The second round, in which groups are settled, must not keep a lone card at its first size."""
    smaller = (
        count for count in range(2, 12) if poster(Factor("tijd", "1", LINE * count)).texts[-1].fit.size < 9.8
    )
    full = next(smaller)
    grouped = [
        {
            "kind": "text",
            "source": source,
            "style": "body",
            "fit_group": "g",
            "frame": {"w": 60, "h": 11, "y": y},
        }
        for source, y in ((LINE, 0), ("Kort.", 20))
    ]
    picture = {"kind": "artwork", "id": "scene", "source": "scenes/poster-po", "role": "artifact"}
    badge = {"shape": "circle", "fill": "accent-500", "color": "on-accent", "text": "1", "style": "figure"}
    card = {
        "kind": "callout",
        "artwork": "scene",
        "slot": "1",
        "head": "tijd",
        "head_style": "head",
        "text": LINE * full,
        "text_style": "body",
        "badge": badge,
    }
    laid = lay_all(*grouped, picture, card, page=PAGE, paper="A1")
    assert len({text.fit.size for text in laid.texts[:2]}) == 1
    assert "FIT01" not in laid.codes


def test_a_tip_reaches_from_the_edge_of_the_card_to_its_place() -> None:
    laid = poster(Factor("tijd", "5"), pointer="tip")
    (tip,) = (item for item in laid.items if isinstance(item, Shape) and item.id.endswith("card:tip"))
    left, top, right, bottom = cards(laid)["tijd"]
    x, y = tip.path[1][1]
    assert not (left < x < right and top < y < bottom)
    a, b = tip.path[0][1], tip.path[2][1]
    middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    assert left <= middle[0] <= right
    assert top <= middle[1] <= bottom
    assert not any(item.id.endswith(("card:leader", "card:ring")) for item in laid.items)


def test_a_card_may_have_a_head_alone() -> None:
    with_line, alone = poster(Factor("tijd", "1")), poster(Factor("tijd", "1"), text="")
    full, less = (cards(laid)["tijd"][3] - cards(laid)["tijd"][1] for laid in (with_line, alone))
    assert less < full
    assert [text.id.split(":")[-1] for text in alone.texts] == ["number", "head"]
    assert alone.roles == ["Sect", "H2"]


def test_a_badge_alone_stands_on_its_place_and_hides_nothing() -> None:
    laid = poster(Factor("tijd", "1"), Factor("rol", "2"), pointer="badge")
    assert len(laid.texts) == 2
    assert not cards(laid)
    assert not laid.codes


def test_who_does_not_see_it_hears_where_a_card_points() -> None:
    """After head and meaning, in words of the template; a place that is not asked for is not told."""
    laid = poster(Factor("Een", "8"), Factor("Twee", "4"), place="{place.name}, {place.slot}", pointer="tip")
    assert not laid.found
    told = [node.actual_text for top in laid.placed.nodes for node in top.walk() if node.actual_text]
    assert told == ["bottom_left, 8", "right, 4"]
    silent = poster(Factor("Een", "8"))
    assert not [node for top in silent.placed.nodes for node in top.walk() if node.actual_text]


@pytest.mark.parametrize(
    ("point", "name"),
    [
        ((10, 10), "top_left"),
        ((150, 10), "top"),
        ((299, 9), "top_right"),
        ((10, 50), "left"),
        ((150, 50), "middle"),
        ((250, 50), "right"),
        ((1, 99), "bottom_left"),
        ((150, 90), "bottom"),
        ((250, 90), "bottom_right"),
    ],
)
def test_a_picture_has_nine_parts(point: tuple[float, float], name: str) -> None:
    assert Place.of((point[0] + 7, point[1] + 9), Rect(7, 9, 300, 100), 1).name == name


class Theme(Struct, frozen=True):
    icon: str


class Themed(Struct, frozen=True):
    id: str
    slot: str
    themes: tuple[Theme, ...]
    line: str = "Wij maken tijd."


MARKS = {"each": "factor.themes", "as": "theme", "icon": "{theme.icon}", "alt": "{factor.id}"}


def test_a_card_carries_an_icon_for_each_theme_and_at_most_two() -> None:
    """On its upper right corner, within the card, clear of each other; in words for who does not see them."""
    icons = [Theme("compass"), Theme("clock"), Theme("ear")]
    laid = poster(
        Themed("geen", "1", ()),
        Themed("een", "2", tuple(icons[:1])),
        Themed("veel", "3", tuple(icons)),
        marks=MARKS,
    )
    assert not laid.codes
    discs = {item.id: bounds(item) for item in laid.shapes if "mark" in item.id.rsplit(":", 1)[-1]}
    assert [name.split("/")[0] for name in discs] == ["een", "veel", "veel"]
    card = cards(laid)["veel"]
    first, second = (box for name, box in discs.items() if name.startswith("veel"))
    assert card[0] < first[0] < first[2] < second[0] < second[2] <= card[2]
    assert second[1] < card[1] < second[3]
    assert laid.roles == ["Sect", "H2", "P", "Sect", "H2", "P", "P", "Sect", "H2", "P", "P"]


def test_a_mark_for_an_icon_that_is_not_there_is_reported() -> None:
    laid = poster(Themed("tijd", "1", (Theme("klok"),)), marks=MARKS)
    assert laid.codes == ["PLC04"]
