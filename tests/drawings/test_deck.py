"""The deck as a myriorama: in any order, the road goes on."""

from __future__ import annotations

import functools
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from .conftest import from_tools

ROOT = Path(__file__).resolve().parents[2]
ART = ROOT / "assets" / "art" / "vignettes"
SECTORS = ("po", "vo", "mbo")
MEETINGS = ("samen", "povo", "pombo", "vombo")
"""Where sectors meet."""
CORAL = "var(--koraal)"
TRUNK = re.compile(r'class="trunk"><path d="[^"]*" fill="([^"]*)"')


@pytest.fixture(scope="module")
def kit():
    """The deck of the drawing kit, imported from tools/."""
    with from_tools():
        from illustration import deck, render
        from illustration.deck import contract, edges

    class Kit:
        pass

    kit = Kit()
    kit.deck, kit.contract, kit.edges, kit.render = deck, contract, edges, render
    with pytest.MonkeyPatch.context() as patch:  # most cards are the same ones each time
        patch.setattr(edges, "columns", functools.cache(edges.columns))
        yield kit


def front(theme: str, sector: str) -> str:
    """A card as it is kept; that the kit draws the same is for test_reproducible.py."""
    return (ART / f"{theme}-{sector}.svg").read_text("utf-8")


def road(kit, sector: str) -> dict[str, str]:
    """Every card that lies in the road of one sector."""
    deck = kit.deck
    cards = {theme: front(theme, sector) for theme in deck.THEMES}
    return cards | {
        f"begin-{sector}": deck.begin(sector),
        **{f"blank-{number}": deck.blank(sector, number) for number in deck.PLACES},
        f"einde-{sector}": deck.end(sector),
        f"einde-2-{sector}": deck.rest(sector),
    }


@pytest.mark.parametrize(
    "sector", ["po", *(pytest.param(name, marks=pytest.mark.thorough) for name in ("vo", "mbo", *MEETINGS))]
)
def test_any_two_cards_of_a_sector_meet(kit, sector):
    several = sector in MEETINGS  # each world has its own ground: there only the road goes on
    assert (
        kit.edges.edge_problems(
            road(kit, sector), "samen" if several else sector, kit.edges.free_edges(sector), several
        )
        == []
    )


MUTANTS = {
    "a bird too many is fine": ("</svg>", '<circle cx="0" cy="30" r="2" fill="var(--inkt)"/></svg>', False),
    "a stone on the seam": ("</svg>", '<circle cx="105" cy="92" r="0.6" fill="var(--inkt)"/></svg>', True),
    "a shoe in the quiet zone": (
        "</svg>",
        '<rect x="100.5" y="94" width="2" height="1" fill="var(--inkt)"/></svg>',
        True,
    ),
    "the road a little lower": ("<svg ", "<svg ", True),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_a_card_that_breaks_the_contract_is_named(kit, name):
    old, new, broken = MUTANTS[name]
    cards = {theme: front(theme, "po") for theme in kit.deck.THEMES[:4]}
    bad = cards["t2-rollen"].replace(old, new)
    if "lower" in name:  # 0.4 mm
        bad = bad.replace('viewBox="-3 -3 111 104"', 'viewBox="-3 -3.4 111 104"')
    found = kit.edges.edge_problems(cards | {"t2-rollen": bad}, "po")
    assert bool(found) is broken
    assert all(problem.startswith("t2-rollen") for problem in found)


def test_a_hill_in_the_quiet_zone_is_refused_while_drawing(kit):
    with pytest.raises(ValueError, match="quiet zone"):
        kit.contract.line_at(2, 64, ((10, 8, -2),))


def test_ribbons_cross_an_even_number_of_times_and_come_out_as_they_went_in(kit):
    for turns in (1, 2):
        line = kit.contract.Road(turns)
        assert len(line.crossings()) == 2 * turns
        for ribbon in (1, 2):
            assert line.y(ribbon, 0) == pytest.approx(line.y(ribbon, kit.contract.WIDTH), abs=0.001)
        assert line.y(1, 0) < line.y(2, 0)


@pytest.mark.parametrize("sector", [*SECTORS, *MEETINGS])
def test_one_day_goes_over_the_strip(kit, sector):
    """From dawn to night without a step in the sky, where five cards with skies of their own meet."""
    strip = (ART.parent / "parts" / f"rij-{sector}.svg").read_text("utf-8")
    across, bleed = 5 * kit.contract.WIDTH, kit.contract.BLEED
    picture = Image.open(
        io.BytesIO(kit.render.png(strip, "samen" if sector in MEETINGS else sector, 1062, "#FFFFFF"))
    ).convert("RGB")
    scale = picture.width / (across + 2 * bleed)
    seams = [(i * kit.contract.WIDTH + bleed) * scale for i in range(1, 5)]
    for x in seams:
        for y in (6, 16, 26):
            left, right = (picture.getpixel((round(x + dx), round(y * scale))) for dx in (-2, 2))
            assert max(abs(a - b) for a, b in zip(left, right, strict=True)) < 16, (x, y)
    sky = [picture.getpixel((round(x), 8)) for x in (6, picture.width / 2, picture.width - 6)]
    assert len(set(sky)) == 3


@pytest.mark.parametrize("sector", SECTORS)
def test_one_leader_in_coral_on_every_card(kit, sector):
    for theme in kit.deck.THEMES:
        jumpers = TRUNK.findall(front(theme, sector))
        assert jumpers, theme
        assert jumpers.count(CORAL) == 1, theme
