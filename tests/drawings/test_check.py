"""The check of the drawing kit: pictures with one thing wrong, and what it says about them."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from .conftest import from_tools

ROOT = Path(__file__).resolve().parents[2]
ART = ROOT / "assets" / "art" / "scenes"


@pytest.fixture(scope="module")
def kit():
    """The drawing kit, imported from tools/."""
    with from_tools():
        from illustration import cast, check, check_people, figures, pose, rig, svg

    class Kit:
        pass

    kit = Kit()
    kit.cast, kit.check, kit.people, kit.figures = cast.PO, check, check_people, figures
    kit.pose, kit.rig, kit.svg = pose, rig, svg
    return kit


def scene(kit, *people: str, ground: bool = True) -> str:
    """A small page with people on a meadow."""
    kit.svg.ids.reset("t")
    land = kit.svg.mark("ground", kit.svg.rect(0, 100, 400, 100, "weide")) if ground else ""
    return kit.svg.document(land + "".join(people), 400, 200)


def person(kit, x: float = 60, y: float = 150, pose: str = "STAND", **changes: object) -> str:
    return kit.rig.put(kit.cast.student, getattr(kit.pose, pose), x, y, name="somebody", **changes)


def said(kit, svg: str) -> list[str]:
    return kit.people.people_problems(kit.figures.read(svg))


@pytest.mark.parametrize("pose", ["STAND", "REST", "WALK", "RUN", "SIT", "BENCH", "GROUND", "LEAN"])
def test_a_whole_person_on_the_ground_is_right(kit, pose):
    assert said(kit, scene(kit, person(kit, pose=pose))) == []


def test_a_wheelchair_user_on_the_ground_is_right(kit):
    assert said(kit, scene(kit, kit.rig.seated(kit.cast.roller, 60, 150, name="roller"))) == []


def test_a_hand_out_of_reach_is_refused_while_drawing(kit):
    with pytest.raises(kit.pose.OutOfReachError, match="somebody far hand"):
        person(kit, hands=((60, -60), (-12, -38)))


def test_an_arm_without_hand_is_found(kit):
    svg = scene(kit, person(kit))
    hand = re.search(r'<g class="hand">.*?</g>', svg)
    assert any("hand is missing" in line for line in said(kit, svg.replace(hand[0], "", 1)))


def test_a_hand_away_from_its_arm_is_severed(kit):
    svg = scene(kit, person(kit))
    moved = svg.replace('<g class="hand">', '<g class="hand" transform="translate(30 -30)">', 1)
    assert any("hand is severed" in line for line in said(kit, moved))


def test_a_trunk_without_legs_is_found(kit):
    svg = scene(kit, person(kit))
    legless = re.sub(r'<path d="[^"]*" fill="var\(--leisteen(-d)?\)"/>', "", svg)
    legless = re.sub(r'<g class="foot">.*?</g></g>', "", legless)
    assert {"foot is missing", "no legs"} <= {
        key for line in said(kit, legless) for key in ("foot is missing", "no legs") if key in line
    }


def test_somebody_in_the_air_is_found(kit):
    svg = scene(kit, person(kit, shadow=False))
    assert any("feet off the ground" in line for line in said(kit, svg))


def test_somebody_beyond_the_land_stands_on_nothing(kit):
    assert any("lies on nothing" in line for line in said(kit, scene(kit, person(kit, y=60))))


def test_somebody_in_the_water_is_found_but_not_on_a_bridge(kit):
    pond = kit.svg.mark("water", kit.svg.rect(20, 120, 100, 60, "water"))
    deck = kit.svg.mark("ground", kit.svg.rect(20, 140, 100, 20, "steen"))
    assert any("lies on water" in line for line in said(kit, scene(kit, pond, person(kit))))
    assert said(kit, scene(kit, pond, deck, person(kit))) == []


def test_three_people_may_stand_on_one_line_and_four_may_not(kit):
    three = [person(kit, x=60 + 40 * i) for i in range(3)]
    assert said(kit, scene(kit, *three)) == []
    assert any("on one line" in line for line in said(kit, scene(kit, *three, person(kit, x=180))))
    assert said(kit, scene(kit, *three, person(kit, x=180, y=158))) == []


@pytest.fixture(scope="module")
def poster():
    file = ART / "poster-po.svg"
    return file.read_text("utf-8"), json.loads(file.with_suffix(".json").read_text("utf-8"))


def changed(facts: dict, kind: str, number: int, **values: list[float]) -> dict:
    copy = json.loads(json.dumps(facts))
    copy[kind][str(number)] |= values
    return copy


def test_a_card_over_people_and_half_over_a_moment_is_noticed(kit, poster):
    svg, facts = poster
    left, top, right, _bottom = kit.figures.read(svg).moments[2]
    box = [(left + right) / 2, top - 4, 100, 40]
    found = kit.check.problems(svg, changed(facts, "slots", 3, box=box))
    assert any("covers a face" in line for line in found)
    assert any("lies over a moment" in line for line in found)


def test_a_tip_through_a_face_or_through_windows_is_noticed(kit, poster):
    svg, facts = poster
    x, y, r = max(kit.figures.heads(svg), key=lambda head: head[2])
    below = changed(facts, "slots", 5, target=[x - 3 * r, y], box=[x + 4 * r, y - 10, 60, 20])
    assert any("runs through a face" in line for line in kit.check.problems(svg, below))
    left, top, right, bottom = kit.figures.read(svg).buildings[0]
    inside = [(left + right) / 2, (top + bottom) / 2]
    assert any(
        "runs through windows" in line
        for line in kit.check.problems(svg, changed(facts, "slots", 3, target=inside))
    )


def test_a_tip_that_ends_in_or_close_over_a_face_is_noticed(kit, poster):
    svg, facts = poster
    x, y, r = max(kit.figures.heads(svg), key=lambda head: head[2])
    for over in (0.0, r + 2):
        found = kit.check.problems(
            svg, changed(facts, "slots", 3, target=[x, y - over], box=[x - 50, y - 60, 100, 30])
        )
        assert any("the tip of 3 ends in a face" in line for line in found)


def test_a_balloon_with_long_words_keeps_off_the_heads_under_it(kit, poster):
    svg, facts = poster
    x, y, r = max(kit.figures.heads(svg), key=lambda head: head[2])
    touching = changed(facts, "voices", 4, box=[x - 30, y - r - 19, 60, 20.5])
    assert any("voice 4 covers a face" in line for line in kit.check.problems(svg, touching))
    free = changed(facts, "voices", 4, box=[x - 30, y - r - 25, 60, 20])
    assert not any("voice 4 covers a face" in line for line in kit.check.problems(svg, free))


def test_a_balloon_over_a_face_or_with_a_tail_to_nobody_is_noticed(kit, poster):
    svg, facts = poster
    x, y, _ = max(kit.figures.heads(svg), key=lambda head: head[2])
    over = changed(facts, "voices", 4, box=[x - 30, y - 10, 60, 20])
    assert any("voice 4 covers a face" in line for line in kit.check.problems(svg, over))
    nobody = changed(facts, "voices", 4, target=[500.0, 40.0])
    assert any("tail of voice 4 ends" in line for line in kit.check.problems(svg, nobody))


def test_a_card_on_ribbon_words_is_noticed(kit, poster):
    svg, facts = poster
    x, y = facts["ribbons"][0]["line"][3]
    found = kit.check.problems(svg, changed(facts, "slots", 8, box=[x - 20, y - 10, 60, 20]))
    assert any("covers ribbon words" in line for line in found)


def test_a_card_close_above_the_foot_is_noticed(kit, poster):
    svg, facts = poster
    foot = facts["footer"][1]
    near = changed(facts, "slots", 9, box=[506, foot - 57, 108, 50])
    assert "slot 9 is less than 8 mm above the foot" in kit.check.problems(svg, near)
    clear = changed(facts, "slots", 9, box=[506, foot - 58, 108, 50])
    assert not any("above the foot" in line for line in kit.check.problems(svg, clear))


def test_a_tip_that_ends_in_the_grass_or_is_too_short_is_noticed(kit, poster):
    svg, facts = poster
    x, y = facts["slots"]["4"]["target"]
    away = changed(facts, "slots", 4, target=[x - 9, y])
    assert any("the tip of 4 ends" in line for line in kit.check.problems(svg, away))
    close = changed(facts, "slots", 4, box=[x - 112, y - 20, 110, 52])
    assert "the tip of 4 is shorter than 4 mm" in kit.check.problems(svg, close)


def test_a_balloon_a_card_or_a_head_on_the_road_is_noticed(kit, poster):
    svg, facts = poster
    x, y = facts["ribbons"][0]["line"][0]
    balloon = changed(facts, "voices", 7, box=[x - 60, y - 10, 60, 20])
    assert "voice 7 is less than 1.5 mm from the road" in kit.check.problems(svg, balloon)
    card = changed(facts, "slots", 8, box=[x - 60, y - 20, 58, 40])
    assert "slot 8 lies on the road" in kit.check.problems(svg, card)
    lower = svg.replace('<g id="braid">', '<g id="braid" transform="translate(0 14)">')
    found = kit.check.problems(lower, facts)
    assert any("the upper half of the moment" in line for line in found)


def test_beside_words_no_stray_dot_or_dash_is_left():
    with from_tools():
        from illustration import braid
    road = braid.Braid([(0, 0), (150, 0), (300, 0)], lambda x, y: 10.0, wave=9)
    every = road._shown(0, 0, road.count, [])
    for first in range(60, 140, 7):
        kept = road._shown(0, 0, road.count, [(0, first, first + 70)])
        assert set(kept) < set(every)
        rows: list[list[int]] = [[]]
        for i in every:
            if i in kept:
                rows[-1].append(i)
            elif rows[-1]:
                rows.append([])
        beside = [row for row in rows if row and (row[-1] < first or row[0] > first + 70)]
        edge = [row for row in beside if first - 20 < row[-1] < first or first + 70 < row[0] < first + 90]
        assert all(len(row) >= braid.FEWEST for row in edge)


@pytest.mark.parametrize("worn", [{"top": "koraal"}, {"apron": "koraal-d"}, {"lanyard": "zon"}])
def test_nobody_but_the_leader_can_be_cast_in_coral_or_with_a_lanyard(kit, worn):
    ordinary = kit.cast.learners[0]
    with pytest.raises(ValueError, match="leader's alone"):
        dataclasses.replace(ordinary, **worn)
    assert dataclasses.replace(kit.cast.leader, **worn).leads
