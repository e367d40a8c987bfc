"""The drawings in assets/art: made by the kit, within the rules, described."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ART = ROOT / "assets" / "art"
DRAWINGS = sorted(p for folder in ("scenes", "covers", "vignettes") for p in (ART / folder).glob("*.svg"))
PARTS = sorted((ART / "parts").glob("*.svg"))
POSTERS = sorted((ART / "scenes").glob("*.svg"))


@pytest.fixture(scope="module")
def kit():
    """The drawing kit, imported from tools/."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from illustration import check, deck, figures, parts, scenes
        from illustration.scenes import base
    finally:
        sys.path.pop(0)

    class Kit:
        pass

    kit = Kit()
    kit.check, kit.figures, kit.worlds, kit.base, kit.deck, kit.parts = (
        check,
        figures,
        scenes.WORLDS,
        base,
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


def test_the_kit_draws_the_stored_files_again(kit):
    for sector, world in kit.worlds.items():
        for build, name in (
            (kit.base.poster, f"scenes/poster-{sector}"),
            (kit.base.portrait, f"scenes/poster-{sector}-staand"),
            (kit.base.cover, f"covers/omslag-{sector}"),
        ):
            svg, facts = build(world)
            assert svg == (ART / f"{name}.svg").read_text("utf-8")
            assert json.loads(json.dumps(facts)) == json.loads((ART / f"{name}.json").read_text("utf-8"))
        for theme in kit.deck.THEMES:
            stored = ART / "vignettes" / f"{theme}-{sector}.svg"
            assert kit.deck.front(theme, sector) == stored.read_text("utf-8")
    for name, draw in kit.parts.PARTS.items():
        assert draw() == (ART / "parts" / f"{name}.svg").read_text("utf-8")


def test_the_order_in_which_drawings_are_made_does_not_matter(kit):
    first = kit.deck.front("t8-kwaliteit", "mbo")
    kit.base.cover(kit.worlds["po"])
    assert kit.deck.front("t8-kwaliteit", "mbo") == first


@pytest.mark.parametrize("file", DRAWINGS + PARTS, ids=lambda p: p.stem)
def test_a_drawing_keeps_the_rules(kit, file):
    text = file.read_text("utf-8")
    assert kit.check.svg_problems(text) == []
    assert len(text.encode()) < 450_000


@pytest.mark.parametrize("file", POSTERS, ids=lambda p: p.stem)
def test_callouts_leave_faces_ribbon_words_and_targets_free(kit, file):
    facts = json.loads(file.with_suffix(".json").read_text("utf-8"))
    assert kit.check.slot_problems(facts) == []
    assert kit.check.cover_problems(facts, file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", POSTERS, ids=lambda p: p.stem)
def test_a_box_over_people_is_noticed(kit, file):
    facts = json.loads(file.with_suffix(".json").read_text("utf-8"))
    x, y, _ = max(kit.figures.heads(file.read_text("utf-8")), key=lambda head: head[2])
    facts["slots"]["2"]["box"] = [x - 20, y - 20, 60, 40]
    assert any("face" in problem for problem in kit.check.cover_problems(facts, file.read_text("utf-8")))


@pytest.mark.parametrize("file", POSTERS, ids=lambda p: p.stem)
def test_the_leader_is_one_among_others(kit, file):
    radii = sorted(r for _, _, r in kit.figures.heads(file.read_text("utf-8")))
    assert radii[-1] < 1.15 * radii[-6]


def test_no_two_sectors_share_a_card(kit):
    for theme in kit.deck.THEMES:
        drawn = [(ART / "vignettes" / f"{theme}-{sector}.svg").read_text("utf-8") for sector in kit.worlds]
        people = [frozenset(re.findall(r"var\(--(?:huid|haar)-[^)]*\)", svg)) for svg in drawn]
        assert len(set(people)) == 3, theme


def test_every_drawing_is_described_in_words():
    words = yaml.safe_load((ROOT / "tools" / "illustration" / "descriptions.yaml").read_text("utf-8"))
    assert set(words) == {p.stem for p in DRAWINGS}
    assert all(text.strip().endswith(".") for text in words.values())
