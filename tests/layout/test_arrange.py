"""Stacks that use up their room, repeats with unequal shares, and pills with an icon."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml

import laying
from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, FitGroups, Placed
from cardgen.layout.placing import compose
from cardgen.layout.scene import Artwork, PlacedText, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.bind import bind
from cardgen.source.yaml import read
from cardgen.template.product import SideFile

WORKSHOP = laying.workshop()


@pytest.fixture
def lay(tmp_path):
    """Lay out one element, written as in a template, on an A6 page."""

    def lay_out(element: dict, **scope: object) -> Placed:
        path = tmp_path / "side.yaml"
        path.write_text(yaml.safe_dump({"elements": [element]}), encoding="utf-8")
        diagnostics = Diagnostics()
        node = read(path, diagnostics, shown_as="side.yaml")
        side = bind(SideFile, node, diagnostics)
        assert side is not None, [found.code for found in diagnostics]
        ctx = Context(
            kit=WORKSHOP.kit,
            theme=WORKSHOP.theme,
            palette=_palette(),
            scope=scope,
            diagnostics=diagnostics,
            groups=FitGroups(),
            page=Rect(0, 0, 105, 148),
            bleed=3,
            paper="A6",
        )
        placed = compose(side.elements[0].element, ctx, ctx.page)
        assert not diagnostics.errors, [found.code for found in diagnostics]
        return placed

    return lay_out


def _palette():
    from cardgen.template.palette import build_palette

    return build_palette(WORKSHOP.palette_data, "orange", {})


def tops(placed: Placed) -> list[float]:
    return [item.ink.y for item in placed.items if isinstance(item, PlacedText)]


def gaps(placed: Placed) -> list[float]:
    texts = [item for item in placed.items if isinstance(item, PlacedText)]
    return [b.ink.y - a.ink.bottom for a, b in pairwise(texts)]


def stack(**keys: object) -> dict:
    children = [{"kind": "text", "source": word, "style": "body"} for word in ("een", "twee", "drie")]
    return {"kind": "stack", "frame": {"x": 5, "y": 5, "w": 80, "h": 60}, "elements": children, **keys}


def test_a_stack_keeps_its_gap_without_spread(lay) -> None:
    assert gaps(lay(stack(gap=2))) == pytest.approx([2, 2])


def test_a_stack_gives_its_room_to_the_gaps(lay) -> None:
    placed = lay(stack(gap=2, spread=100))
    first, second = gaps(placed)
    assert first == pytest.approx(second)
    last = [item for item in placed.items if isinstance(item, PlacedText)][-1]
    assert last.ink.bottom == pytest.approx(65)


def test_a_stack_spreads_no_further_than_it_may(lay) -> None:
    assert gaps(lay(stack(gap=2, spread=9))) == pytest.approx([9, 9])


def test_a_spread_stack_still_stands_in_the_middle(lay) -> None:
    placed = lay(stack(gap=2, spread=9, valign="middle"))
    last = [item for item in placed.items if isinstance(item, PlacedText)][-1]
    assert tops(placed)[0] - 5 == pytest.approx(65 - last.ink.bottom)


def widths(placed: Placed) -> list[tuple[float, float]]:
    found = []
    for item in placed.items:
        if isinstance(item, Shape):
            xs = [value for _, numbers in item.path for value in numbers[::2]]
            found.append((min(xs), max(xs)))
    return found


def bar(each: str = "parts") -> dict:
    return {
        "kind": "repeat",
        "each": each,
        "as": "part",
        "frame": {"x": 10, "y": 10, "w": 62, "h": 5},
        "layout": {"gap": {"x": 1}, "share": "{part}"},
        "elements": [{"kind": "shape", "fill": "accent-200"}],
    }


def test_parts_are_as_wide_as_their_share(lay) -> None:
    assert widths(lay(bar(), parts=("10", "20", "30"))) == [
        pytest.approx((10, 20)),
        pytest.approx((21, 41)),
        pytest.approx((42, 72)),
    ]


def test_what_is_no_number_counts_as_one_share(lay) -> None:
    assert [b - a for a, b in widths(lay(bar(), parts=("1", "x", "")))] == pytest.approx([20, 20, 20])


def test_parts_without_any_share_take_no_room(lay) -> None:
    assert all(b - a == 0 for a, b in widths(lay(bar(), parts=("0", "0"))))


def test_a_number_counts_and_so_does_a_text_that_is_a_number(lay) -> None:
    element = {"kind": "repeat", "each": "{many}", "elements": [{"kind": "shape", "fill": "ink"}]}
    assert len(lay(element, many="3").items) == 3
    assert len(lay(element, many="drie").items) == 1


def test_a_pill_with_an_icon_is_wider_by_the_disc(lay) -> None:
    chips = {
        "kind": "chips",
        "each": "{word}",
        "style": "chip",
        "height": 12,
        "padding": 5,
        "frame": {"w": 90},
    }
    plain, marked = lay(chips, word="Tijd"), lay({**chips, "icon": "clock"}, word="Tijd")
    (pill,), (marked_pill, disc) = widths(plain), widths(marked)
    assert marked_pill[1] > pill[1]
    text = next(item for item in marked.items if isinstance(item, PlacedText))
    assert text.ink.x > disc[1] + 1
    assert any(isinstance(item, Artwork) for item in marked.items)


@pytest.mark.parametrize(("order", "left"), [("across", "ace"), ("down", "abc")])
def test_a_copy_knows_whether_it_stands_in_the_first_column(lay, order: str, left: str) -> None:
    """So that a page can have its pictures on the outer side of both columns."""
    element = {
        "kind": "repeat",
        "each": "letters",
        "layout": {"columns": 2, "order": order},
        "elements": [
            {"kind": "text", "source": "{item}", "style": "body", "when": "{position.first_column}"},
            {"kind": "shape", "fill": "ink", "unless": "{position.first_column}"},
        ],
    }
    placed = lay(element, letters=tuple("abcde"))
    assert "".join(item.text for item in placed.items if isinstance(item, PlacedText)) == left
    assert len(widths(placed)) == 2
