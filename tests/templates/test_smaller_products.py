"""The products around the conversation: role cards, dilemmas, looking back, leading the talk, preparing, asking."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.layout.scene import PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from templates.conftest import EDITIONS, Compose

editions = pytest.mark.parametrize(("sector", "partnership"), EDITIONS)
PAGES = {
    "terugkijkkaart": 2,
    "gespreksleiderskaart": 2,
    "schoolleider-vooraf": 2,
    "interviewkit": 2,
    "dilemmakaarten": 2 + 2 * 6,
}


def printed(scene: Scene) -> list[str]:
    found = [item.text for page in scene.pages for item in page.items if isinstance(item, PlacedText)]
    return [" ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split()) for text in found]


@editions
@pytest.mark.parametrize("product", PAGES)
def test_they_fit_in_every_edition(
    compose: Compose, product: str, sector: str, partnership: str | None
) -> None:
    _, scene, diagnostics = compose(product, sector, partnership)
    assert not list(diagnostics)
    assert len(scene.pages) == PAGES[product]


@editions
def test_every_role_at_the_table_has_a_card_and_one_is_empty(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, diagnostics = compose("rolkaarten", sector, partnership)
    assert not list(diagnostics)
    roles = [role.id for role in edition.card_roles]
    empty = range(1, int(edition.products["rolkaarten"]["own_cards"].plain) + 1)
    assert [page.id for page in scene.pages] == [
        *("title", "how"),
        *(f"{side}-{role}" for role in roles for side in ("front", "back")),
        *(f"{side}-{number}" for number in empty for side in ("own", "own-back")),
    ]
    cards = edition.products["rolkaarten"]["cards"]
    for role in roles:
        back = next(page for page in scene.pages if page.id == f"back-{role}")
        words = " ".join(item.text for item in back.items if isinstance(item, PlacedText))
        for field in ("does", "asks", "leaves"):
            for sentence in cards[role][field].values():
                assert sentence.plain in words


@editions
def test_the_front_of_a_role_says_what_others_may_ask(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    """A question of its own on every card, and nowhere a card that repeats how they are played."""
    edition, scene, _ = compose("rolkaarten", sector, partnership)
    cards = edition.products["rolkaarten"]["cards"]
    asked = [cards[role.id]["invites"].plain for role in edition.card_roles]
    assert len(set(asked)) == len(asked)
    assert all(text.endswith("?") for text in asked)
    found = printed(scene)
    assert all(found.count(text) == 1 for text in asked)
    steps = [step.plain for step in edition.products["rolkaarten"]["how"].values()]
    assert all(found.count(text) == 1 for text in steps)


@pytest.mark.parametrize("sector", ["po", "vo", "mbo", "samen"])
def test_the_role_cards_of_a_sector_fill_their_sheets(compose: Compose, sector: str) -> None:
    """Four cards on an A4 sheet: no place stays empty."""
    _, scene, _ = compose("rolkaarten", sector, None)
    assert len(scene.pages) % 8 == 0


@editions
def test_a_dilemma_goes_on_with_a_theme_and_the_leader_comes_last(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, _, _ = compose("dilemmakaarten", sector, partnership)
    cards = edition.products["dilemmakaarten"]["cards"]
    themes = {topic.id for topic in edition.topics}
    assert len(cards) == 6
    assert all(card["theme"].plain in themes for card in cards.values())
    leader = edition.terms["leader"].singular
    words = edition.products["dilemmakaarten"]
    assert leader in words["leader_title"].plain
    assert "als laatste" in words["leader"].plain


@editions
def test_the_facilitator_has_words_for_every_step(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose("gespreksleiderskaart", sector, partnership)
    say = edition.products["gespreksleiderskaart"]["say"]
    assert list(say) == [step.id for step in edition.guide.session.steps]
    found = printed(scene)
    assert all(" ".join(text.plain.split()) in found for text in say.values())


@editions
def test_looking_back_takes_as_long_as_it_says(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, _, _ = compose("terugkijkkaart", sector, partnership)
    words = edition.products["terugkijkkaart"]
    assert sum(int(step["minutes"].plain) for step in words["steps"].values()) == int(words["minutes"].plain)


@editions
def test_a_place_without_a_theme_is_for_a_question_of_your_own(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, diagnostics = compose("dialoogkaart", sector, partnership)
    assert not list(diagnostics)
    own = edition.products["dialoogkaart"]["own_title"].plain
    assert printed(scene).count(own) == 6 - len(edition.core_topics)


def test_a_dilemma_of_a_partnership_needs_no_people(project: Path) -> None:
    """A card that only has words is drawn on land of its own, front and back."""
    words = {
        "icon": "eye",
        "theme": "team",
        "title": "Ons dilemma",
        "story": "Iets van ons.",
        "a": "Dit.",
        "b": "Dat.",
        "ask": "Wat nu?",
    }
    layer = {
        "partnership": {"name": "Ons", "sectors": ["po"]},
        "products": {"dilemmakaarten": {"cards": {"ours": words}}},
    }
    file = project / "content/partnerships/ons/partnership.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(yaml.safe_dump(layer, allow_unicode=True), encoding="utf-8")
    diagnostics = Diagnostics()
    workshop = Workshop.open(Workspace.find(project), diagnostics)
    job = Job("po", "ons", "dilemmakaarten", "", ())
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    assert scene is not None
    assert not [one for one in diagnostics if one.severity == "error"]
    assert [page.id for page in scene.pages][-2:] == ["front-7", "back-7"]
