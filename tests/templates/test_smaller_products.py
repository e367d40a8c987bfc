"""The products around the conversation: role cards, dilemmas, looking back, leading the talk, preparing, asking."""

from __future__ import annotations

import json

import pytest
import yaml

from cardgen.layout.scene import PlacedText, Scene
from cardgen.project.workspace import packaged_data
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
    assert leader in edition.products["dilemmakaarten"]["leader"].plain.lower()


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


@pytest.mark.parametrize("world", ["po", "vo", "mbo", "samen", "povo", "pombo", "vombo"])
def test_the_table_plate_shows_every_moment_where_it_is_drawn(world: str) -> None:
    """The place on its poster at which an element points lies in the part that stands beside its words."""
    root = packaged_data()
    product = yaml.safe_load((root / "templates/praatplaat-tafel/product.yaml").read_text(encoding="utf-8"))
    plate = yaml.safe_load((root / "templates/praatplaat-tafel/plate.yaml").read_text(encoding="utf-8"))
    moments = next(one for one in plate["elements"] if one.get("id") == "moments")
    parts = {str(name): part for name, part in moments["elements"][0]["parts"].items()}
    posters = {str(slot): name for slot, name in product["values"]["poster"].items()}
    upright = json.loads((root / f"assets/art/scenes/poster-{world}-staand.json").read_text(encoding="utf-8"))
    for slot in upright["slots"]:
        poster = f"assets/art/scenes/poster-{world}{posters.get(slot, posters['other'])}.json"
        x, y = json.loads((root / poster).read_text(encoding="utf-8"))["slots"][slot]["mark"]
        part = parts[product["values"]["spot"].get(f"{slot}-{world}", slot)]
        assert part["x"] - 12 <= x <= part["x"] + part["w"] + 12, slot
        assert part["y"] <= y <= part["y"] + part["h"], slot
