"""The drawings in assets/art: made by the kit, within the rules, described."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest
import yaml

from .conftest import from_tools

ROOT = Path(__file__).resolve().parents[2]
ART = ROOT / "assets" / "art"
DRAWINGS = sorted(p for folder in ("scenes", "covers", "vignettes") for p in (ART / folder).glob("*.svg"))
PARTS = sorted((ART / "parts").glob("*.svg"))
POSTERS = sorted((ART / "scenes").glob("*.svg"))

MEETINGS = {"samen": 3, "povo": 2, "pombo": 2, "vombo": 2}
"""Names of drawings in which sectors meet, and how many."""

each_poster = pytest.mark.parametrize(
    "file",
    [
        pytest.param(
            p, id=p.stem, marks=() if "-po" in p.stem and "-pom" not in p.stem else pytest.mark.thorough
        )
        for p in POSTERS
    ],
)
"""Both ways up in one sector at each change; the others are drawn by the same hand, with other people."""


def meeting_of(file: Path) -> int:
    """How many sectors meet in a drawing: 1 in that of a sector by itself."""
    return next((count for name, count in MEETINGS.items() if f"-{name}" in file.stem), 1)


@pytest.fixture(scope="module")
def kit():
    """The drawing kit, imported from tools/."""
    with from_tools():
        from illustration import cast, check, deck, figures, parts, pose, rig, scenes, svg
        from illustration.scenes import compose

    class Kit:
        pass

    kit = Kit()
    kit.cast, kit.check, kit.figures, kit.pose, kit.rig, kit.svg = cast, check, figures, pose, rig, svg
    kit.compose, kit.pages, kit.covers, kit.deck, kit.parts = (
        compose.compose,
        scenes.PAGES,
        scenes.COVERS,
        deck,
        parts,
    )
    return kit


def test_every_sector_has_two_posters_a_cover_and_eight_vignettes():
    for sector in ("po", "vo", "mbo"):
        names = [
            p.stem.replace("-staand", "")
            for p in DRAWINGS
            if p.stem.replace("-staand", "").endswith(f"-{sector}")
        ]
        assert len(names) == 11


def test_the_kit_draws_what_is_kept_in_whatever_order(kit):
    """A card and a cover at each change; test_reproducible.py does everything, file by file."""
    card = (ART / "vignettes" / "t8-kwaliteit-mbo.svg").read_text("utf-8")
    assert kit.deck.front("t8-kwaliteit", "mbo") == card
    assert kit.covers["po"]()[0] == (ART / "covers" / "omslag-po.svg").read_text("utf-8")
    assert kit.deck.front("t8-kwaliteit", "mbo") == card


@pytest.mark.parametrize("file", DRAWINGS + PARTS, ids=lambda p: p.stem)
def test_a_drawing_keeps_the_rules(kit, file):
    text = file.read_text("utf-8")
    assert kit.check.svg_problems(text) == []
    assert len(text.encode()) < (470_000 if meeting_of(file) == 1 else 600_000)  # with more schools cut open


def facts_of(file: Path) -> dict:
    return json.loads(file.with_suffix(".json").read_text("utf-8"))


@each_poster
def test_a_poster_has_whole_people_on_the_ground_and_leaves_them_free(kit, file):
    assert kit.check.problems(file.read_text("utf-8"), facts_of(file)) == []


@each_poster
def test_the_leader_is_in_every_moment_and_largest_on_the_bridge(kit, file):
    people = kit.figures.read(file.read_text("utf-8")).figures
    coral = [figure for figure in people if "var(--koraal)" in figure.garment]
    on_the_bridge = meeting_of(file)  # where worlds meet, a leader of each
    assert sorted(figure.moment for figure in coral) == [-1] * on_the_bridge + [*range(10)]
    hero = max((figure for figure in coral if figure.moment < 0), key=lambda figure: figure.scale)
    assert hero.scale > 1.2 * max(one.scale for one in people if one.moment >= 0)


@pytest.mark.parametrize("file", POSTERS, ids=lambda p: p.stem)
def test_both_ribbons_carry_their_words_twice_and_large(file):
    words = facts_of(file)["ribbons"]
    assert sorted(ribbon["key"] for ribbon in words) == ["path1", "path1", "path2", "path2"]
    least = 32 if "staand" not in file.stem else 31  # points
    assert all(ribbon["size_mm"] * 72 / 25.4 >= least for ribbon in words)


@pytest.mark.parametrize("file", POSTERS, ids=lambda p: p.stem)
def test_nine_people_speak(file):
    assert sorted(facts_of(file)["voices"], key=int) == [str(n) for n in range(1, 10)]


@each_poster
def test_a_number_without_a_card_stands_on_nobodys_face(kit, file):
    faces = kit.figures.heads(file.read_text("utf-8"))
    for number, slot in facts_of(file)["slots"].items():
        x, y = slot["mark"]
        assert all(math.dist((x, y), face[:2]) > 11 + face[2] / 2 for face in faces), (number, slot["mark"])


def test_no_two_sectors_share_a_card(kit):
    for theme in kit.deck.THEMES:
        drawn = [(ART / "vignettes" / f"{theme}-{sector}.svg").read_text("utf-8") for sector in kit.pages]
        people = [frozenset(re.findall(r"var\(--(?:huid|haar)-[^)]*\)", svg)) for svg in drawn]
        assert len(set(people)) == 3, theme


def test_every_drawing_is_described_in_words():
    words = yaml.safe_load((ROOT / "tools" / "illustration" / "descriptions.yaml").read_text("utf-8"))
    assert set(words) == {p.stem for p in DRAWINGS}
    assert all(text.strip().endswith(".") for text in words.values())


@pytest.mark.parametrize("world", ["po", "vo", "mbo", "samen"])
@pytest.mark.parametrize("slot", [str(number) for number in range(1, 11)])
def test_the_table_plate_shows_whole_moments(kit, world, slot):
    """Everything in a picture lies in the part of it that the plate shows, clear of the number at its upper corner."""
    plate = yaml.safe_load((ROOT / "templates/praatplaat-tafel/plate.yaml").read_text("utf-8"))
    moments = next(one for one in plate["elements"] if one.get("id") == "moments")
    part = moments["elements"][0]["parts"]["lying"]
    drawn = (ROOT / f"assets/art/parts/moment-{slot}-{world}.svg").read_text("utf-8")
    (things,) = kit.figures.read(drawn).things
    for left, top, right, bottom in things:
        assert part["x"] + 1.5 < left <= right < part["x"] + part["w"] - 1.5
        assert part["y"] < top <= bottom < part["y"] + part["h"]
        if top < part["y"] + 20:
            assert part["x"] + 8.4 < left <= right < part["x"] + part["w"] - 8.4
