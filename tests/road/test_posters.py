"""Posters with six to ten elements: everything has its place, in every size and both orientations."""

from __future__ import annotations

from itertools import combinations

import pytest

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.geometry import Rect
from cardgen.layout.legibility import reading_distance
from cardgen.layout.scene import Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

from .conftest import WORKSPACE

POSTERS = ["praatplaat", "praatplaat-staand", "praatplaat-plakken", "praatplaat-tafel"]
FACTORS = ["inquiry", "visible-lead", "colleague", "one-line"]  # to be left out, in this order


def bounds(shape: Shape) -> Rect:
    xs = [v for _, numbers in shape.path for v in numbers[0::2]]
    ys = [v for _, numbers in shape.path for v in numbers[1::2]]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@pytest.fixture(scope="module")
def workshop(request, tmp_path_factory) -> Workshop:
    """A partnership that leaves this many elements out."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "cardgen.yaml").write_text("", encoding="utf-8")
    own = folder / "content" / "partnerships" / "minder"
    own.mkdir(parents=True)
    gone = "".join(f"  - remove: {name}\n" for name in FACTORS[: request.param])
    text = "partnership: {name: Minder, sectors: [po, vo, mbo]}\n" + (f"factors:\n{gone}" if gone else "")
    (own / "partnership.yaml").write_text(text, encoding="utf-8")
    return Workshop.open(Workspace.find(project=folder), Diagnostics())


@pytest.mark.parametrize(
    ("workshop", "product", "sector"),
    [
        pytest.param(
            gone,
            product,
            sector,
            id=f"{10 - gone}-elements-{product}-{sector}",
            marks=() if (gone + row + column) % len(POSTERS) == 0 else pytest.mark.thorough,
        )
        for gone in range(5)
        for row, product in enumerate(POSTERS)
        for column, sector in enumerate(WORKSPACE.sectors())
    ],
    indirect=["workshop"],
)
def test_every_number_of_elements_fits(workshop, sector, product):
    """No errors; on the illustrated posters every card has its own room and no tip runs through another card.

    At each change, each number on each poster and in each sector; all combinations when there is time.
    """
    diagnostics = Diagnostics()
    job = Job(sector, "minder", product)
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    assert scene is not None
    assert [say(d, "en").text for d in diagnostics.errors] == []
    (page,) = scene.pages
    cards = {
        i.id.split("/")[-2]: bounds(i)
        for i in page.items
        if isinstance(i, Shape) and i.id.endswith("element:card")
    }
    tips = {
        i.id.split("/")[-2]: bounds(i)
        for i in page.items
        if isinstance(i, Shape) and i.id.endswith("element:tip")
    }
    if not product.endswith(("plakken", "tafel")):
        assert len(cards) == len(edition.factors)
        assert tips.keys() <= cards.keys()  # a card that touches its moment needs none
    for (one, a), (other, b) in combinations(cards.items(), 2):
        assert not a.overlaps(b), (one, other)
    for name, tip in tips.items():
        for other, card in cards.items():
            assert name == other or not tip.overlaps(card.inset(0.5)), (
                f"the tip of {name} runs through {other}"
            )
        assert not cards[name].contains(tip, 0), f"{name} points at itself"
    _themes_lie_clear(page, edition, cards)


def _themes_lie_clear(page, edition, cards) -> None:
    """Every card carries its themes, and no balloon or other card lies over them."""
    shapes = {i.id: bounds(i) for i in page.items if isinstance(i, Shape)}
    discs = {name: box for name, box in shapes.items() if "element:mark-" in name}
    balloons = [box for name, box in shapes.items() if name.endswith("says:balloon")]
    assert len(discs) == sum(min(2, len(f.topics)) for f in edition.factors if f.id in cards)
    for name, disc in discs.items():
        owner = name.split("/")[-2]
        assert not any(disc.overlaps(box.inset(0.5)) for box in balloons), (
            f"a balloon lies over a theme of {owner}"
        )
        assert not any(disc.overlaps(card) for other, card in cards.items() if other != owner), owner


@pytest.mark.parametrize("size", ["A0", "A1", "A2", "A3"])
@pytest.mark.parametrize("product", ["praatplaat", "praatplaat-staand"])
def test_every_size_is_clean_and_says_from_how_far_it_reads(made, product, size):
    """One template for all sizes; the small ones say that they are for the table."""
    for sector in WORKSPACE.sectors():
        result = made(sector, None, product, size)
        assert [say(d, "en").text for d in result.diagnostics.errors] == []
        hints = [d for d in result.diagnostics if d.code == "PLC14"]
        assert bool(hints) == (size in ("A2", "A3")), (sector, [say(d, "en").text for d in hints])


def test_reading_distance_follows_the_arc():
    """A capital of 10 mm fills 16 minutes of arc at 2.15 m, and half of it at half that distance."""
    size = 10 / (25.4 / 72) / 0.7  # pt at a cap height of 700
    assert reading_distance(size, 700) == pytest.approx(2.149, abs=0.001)
    assert reading_distance(size / 2, 700) == pytest.approx(1.074, abs=0.001)


def test_sticky_notes_fit_their_fields(made):
    """At A1 four notes of 76 × 76 mm fit in a field, two for what lives and two for what is missed; at A2 one does."""
    for size, notes in (("A2", 1), ("A1", 2)):
        page = made("po", None, "praatplaat-plakken", size).scene.pages[0]
        fields = [bounds(i) for i in page.items if isinstance(i, Shape) and i.id.endswith("/field")]
        assert len(fields) == 10
        assert all(field.w >= notes * 76 and field.h >= notes * 77.5 for field in fields)
