"""The deck of cards: complete, in one voice, and at home in every sector."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.content.lookup import lookup
from cardgen.layout.scene import Artwork, Page, PlacedText, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from templates.conftest import EDITIONS, WORKSPACE, Compose

editions = pytest.mark.parametrize(("sector", "partnership"), EDITIONS)
DECK = "kaartenset"


def texts(scene: Scene, suffix: str) -> list[PlacedText]:
    """Every text whose id ends in `suffix`."""
    return [
        item
        for page in scene.pages
        for item in page.items
        if isinstance(item, PlacedText) and item.id.endswith(suffix)
    ]


def pictures(page: Page) -> list[str]:
    return [
        Path(item.source).stem
        for item in page.items
        if isinstance(item, Artwork) and item.id.endswith("/picture")
    ]


def flat(text: str) -> str:
    """As read aloud: one kind of space, divided words whole again."""
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split())


@editions
def test_everything_fits_without_a_message(compose: Compose, sector: str, partnership: str | None) -> None:
    _, _, diagnostics = compose(DECK, sector, partnership)
    assert not diagnostics.errors


@editions
def test_a_title_card_then_a_card_a_theme_then_rules_roles_own_questions_and_agreements(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose(DECK, sector, partnership)
    ids = [page.id for page in scene.pages]
    themes = [side for topic in edition.topics for side in (f"theme-{topic.id}", f"theme-back-{topic.id}")]
    own, agreements = (
        [
            side
            for number in range(1, int(lookup(edition, f"products.{DECK}.{kind}_cards").plain) + 1)
            for side in (f"{kind}-{number}", f"{kind}-back-{number}")
        ]
        for kind in ("own", "agreement")
    )
    assert ids == ["title", "how", *themes, "rules", "short", "roles", "roles-back", *own, *agreements]


@pytest.mark.parametrize("count", [0, 1, 6])
def test_the_number_of_own_cards_is_a_setting(compose: Compose, count: int) -> None:
    _, scene, diagnostics = compose(DECK, "po", None, (f"products.kaartenset.own_cards={count}",))
    assert sum(page.id.startswith("own-") for page in scene.pages) == 2 * count
    assert not diagnostics.errors


@pytest.mark.parametrize("count", ["100", "9" * 400])
def test_an_absurd_number_of_cards_is_refused(compose: Compose, count: str) -> None:
    _, scene, diagnostics = compose(DECK, "po", None, (f"products.kaartenset.own_cards={count}",))
    assert [found.code for found in diagnostics.errors] == ["PLC01"]
    assert not any(page.id.startswith("own-") for page in scene.pages)


@editions
def test_texts_of_one_style_have_one_size_on_every_card(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    _, scene, _ = compose(DECK, sector, partnership)
    sizes: dict[str, set[float]] = {}
    for page in scene.pages:
        for item in page.items:
            if isinstance(item, PlacedText) and item.fit is not None and page.id.startswith("theme"):
                sizes.setdefault(item.fit.style, set()).add(round(item.fit.size, 2))
    assert {style for style, found in sizes.items() if len(found) > 1} == set()


@editions
def test_every_text_of_a_theme_is_printed_once(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose(DECK, sector, partnership)
    way = edition.products[DECK]["method_title"].plain
    for topic in edition.topics:
        pages = [page for page in scene.pages if page.id in (f"theme-{topic.id}", f"theme-back-{topic.id}")]
        printed = Counter(
            flat(item.text) for page in pages for item in page.items if isinstance(item, PlacedText)
        )
        texts = [topic.question, topic.mirror.text, topic.scale.low, topic.scale.high]
        texts += [item.text for item in topic.deepening]
        once = [flat(text.plain) for text in texts] + [flat(f"{way} {topic.method.text.plain}")]
        assert {text: printed[text] for text in once} == dict.fromkeys(once, 1)


def test_every_theme_has_its_own_picture_and_every_sector_its_own_world(compose: Compose) -> None:
    found = {}
    for sector in ("po", "vo", "mbo"):
        _, scene, _ = compose(DECK, sector)
        found[sector] = [name for page in scene.pages for name in pictures(page)]
        found[sector] = [name for name in found[sector] if re.match(r"t\d-", name)]
        assert len(set(found[sector])) == 8
        assert all(name.endswith(f"-{sector}") for name in found[sector])
    assert not set(found["po"]) & set(found["vo"]) & set(found["mbo"])


@editions
def test_what_is_printed_stays_within_the_safe_margin(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    _, scene, _ = compose(DECK, sector, partnership)
    for page in scene.pages:
        for item in page.items:
            if isinstance(item, PlacedText):
                assert item.ink.x >= page.safe, (page.id, item.id)
                assert page.safe <= item.ink.y <= item.ink.bottom <= page.size.h - page.safe, (
                    page.id,
                    item.id,
                )


@editions
def test_nothing_is_smaller_than_the_floors(compose: Compose, sector: str, partnership: str | None) -> None:
    _, scene, _ = compose(DECK, sector, partnership)
    for item in texts(scene, ""):
        if item.fit is not None:
            assert item.fit.size >= 6.8
            if item.fit.style in ("card-body", "card-rule", "deck-step"):
                assert item.fit.size >= (10 if item.fit.style == "card-body" else 9.5)


@editions
def test_a_full_deck_fills_its_sheets(compose: Compose, sector: str, partnership: str | None) -> None:
    """Four cards on an A4 sheet: with all eight themes, no place stays empty."""
    edition, scene, _ = compose(DECK, sector, partnership)
    assert (len(scene.pages) // 2 + 8 - len(edition.topics)) % 4 == 0


@editions
def test_what_lies_in_the_road_is_as_high_as_the_road(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    """Title, themes, own questions and agreement have the picture at one place, so that the road goes on."""
    _, scene, _ = compose(DECK, sector, partnership)
    fronts = [page for page in scene.pages if page.id.startswith(("title", "theme-", "own-", "agreement-"))]
    fronts = [page for page in fronts if "-back" not in page.id]
    for page in fronts:
        [drawn] = [
            item
            for item in page.items
            if isinstance(item, Artwork) and item.id.endswith(("picture", "landscape"))
        ]
        assert (drawn.box.x, drawn.box.y, drawn.box.right, drawn.box.bottom) == pytest.approx(
            (-3, -3, 108, 101)
        ), page.id


@editions
def test_any_pen_writes_on_the_agreement(compose: Compose, sector: str, partnership: str | None) -> None:
    """White paper under grey rules, on the cards that end the road.

    Five below each other, and the day to look back on one of its own.
    """
    _, scene, _ = compose(DECK, sector, partnership)
    pages = [page for page in scene.pages if page.id in ("agreement-1", "agreement-2")]
    assert len(pages) == 2
    for page in pages:
        rules = {
            round(item.path[0][1][1], 1)
            for item in page.items
            if isinstance(item, Shape) and ":line" in item.id
        }
        assert len(rules) == 6, page.id
        words = [flat(item.text) for item in page.items if isinstance(item, PlacedText)]
        for label in ("wat", "wie", "wanneer", "dit mag stoppen", "terugkijkdatum"):
            assert label in words, page.id
        assert any(word.startswith("dit regelt") for word in words), page.id


@editions
def test_a_theme_leads_to_the_card_of_the_agreement(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    """The back of a theme has no lines of its own for it: it names the card, and that card is in the deck."""
    edition, scene, _ = compose(DECK, sector, partnership)
    title = lookup(edition, "labels.agreement.title").plain
    assert any(page.id == "agreement-1" for page in scene.pages)
    for page in scene.pages:
        if page.id.startswith(("theme-back-", "own-back-")):
            words = [flat(item.text) for item in page.items if isinstance(item, PlacedText)]
            assert any(word.endswith(f"‘{title}’.") for word in words), page.id


@editions
def test_questions_are_large_and_dots_can_be_filled_with_a_ballpoint(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    _, scene, _ = compose(DECK, sector, partnership)
    for page in scene.pages:
        if page.id.startswith("theme-back-"):
            fits = [item.fit for item in page.items if isinstance(item, PlacedText) and item.fit]
            assert min(fit.size for fit in fits if fit.style == "card-body") >= 10, page.id
            assert min(fit.size for fit in fits) >= 8, page.id
            dots = [
                item for item in page.items if isinstance(item, Shape) and re.search(r"/scale:\d$", item.id)
            ]
            assert len(dots) == 5, page.id
            for dot in dots:
                xs = [value for _, numbers in dot.path for value in numbers[::2]]
                assert max(xs) - min(xs) >= 5, page.id


@editions
def test_no_two_fronts_of_a_deck_show_one_picture(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    _, scene, _ = compose(DECK, sector, partnership)
    drawn = [
        item.source
        for page in scene.pages
        for item in page.items
        if isinstance(item, Artwork)
        and item.id.endswith(("/picture", "/landscape"))
        and "back" not in page.id
    ]
    assert len(drawn) == len(set(drawn))


def test_own_themes_show_what_their_icon_goes_with(compose: Compose) -> None:
    """A region with five themes of its own: each has another picture, with what is drawn there for who listens."""
    _, scene, _ = compose(DECK, "po", "onderwijsregio-noordster")
    shown = {
        page.id: item
        for page in scene.pages
        for item in page.items
        if isinstance(item, Artwork) and page.id.startswith("theme-") and item.id.endswith("/picture")
    }
    assert len(shown) == len({item.source for item in shown.values()}) == 5
    said = {
        node.alt for page in scene.pages if page.id in shown for node in page.structure.walk() if node.alt
    }
    assert len(said) == 5


def test_lines_to_write_on_leave_room_for_a_hand(compose: Compose) -> None:
    _, scene, _ = compose(DECK, "po")
    for page in scene.pages:
        lines = sorted(
            {
                round(item.path[0][1][1], 2)
                for item in page.items
                if isinstance(item, Shape) and ":line" in item.id
            }
        )
        assert all(b - a >= 8.5 for a, b in pairwise(lines)), page.id


OWN_THEME = """
topics:
  - add: region
    title: Leren in de regio
    short: Regio
    icon: map
    aim: Jullie bespreken wat je samen met andere scholen leert.
    question: Wat leren we van andere scholen, en wat brengen wij mee?
    deepening:
      - {id: region-1, text: "Wie kennen we al op een andere school?"}
    mirror: {role: coach, text: "Wat zou ik ergens anders willen zien?"}
    scale: {low: ieder voor zich, high: samen}
    method: {name: Kaart, text: "Teken samen een kaart van de regio.", minutes: 10}
    at_table: [leader, coach]
"""


def test_a_theme_of_a_partnership_itself_gets_the_landscape(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(WORKSPACE.content, content)
    partnership = content / "partnerships" / "eigen-thema"
    partnership.mkdir()
    (partnership / "partnership.yaml").write_text(
        "partnership: {name: Eigen Thema, sectors: [vo]}\n" + OWN_THEME, encoding="utf-8"
    )
    workshop, diagnostics = Workshop.open(Workspace.find(project=tmp_path), Diagnostics()), Diagnostics()
    job = Job("vo", "eigen-thema", DECK)
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    assert scene is not None
    assert not diagnostics.errors
    page = next(page for page in scene.pages if page.id == "theme-region")
    drawn = [Path(item.source).stem for item in page.items if isinstance(item, Artwork)]
    assert "landschap-vo" in drawn
    assert not pictures(page)
    assert "9 / 9" in [flat(item.text) for item in page.items if isinstance(item, PlacedText)]
