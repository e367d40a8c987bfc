"""The eight vignettes of vocational education: harbour, saw-tooth hall and glasshouse, adult students."""

from __future__ import annotations

from dataclasses import replace

from . import buildings, nature, props, stage_props
from .people import wheelchair
from .person import Person
from .scenes import mbo
from .stage import LAWN, SCALE, Cast, arc_bridge, land, road_to_door, room, sky, skyline, stand
from .svg import group, path, rect, stroke

CAST = Cast(
    mbo.LEADER,
    (
        Person(
            5, "zwart", "kort", "inkt-zacht", "leisteen", vest="petrol", collar="wit", beard=True,
            glasses=True
        ),
        Person(1, "blond", "knot", "pruim", "inkt"),
        Person(2, "grijs", "bob", "bos", "leisteen", glasses=True),
        Person(6, "zwart", "krullen", "inkt-zacht", "leisteen"),
        Person(1, "kastanje", "kuif", "inkt-zacht", "leisteen", vest="zon", hat="helm", hat_colour="wit"),
        Person(4, "zwart", "lang", "petrol", "inkt"),
    ),
    (
        Person(5, "zwart", "vlechten", "zon", "inkt", apron="leisteen"),
        Person(1, "koper", "kort", "inkt-zacht", "inkt-zacht", apron="petrol", beard=True),
        Person(6, "zwart", "kort", "azuur", "azuur-d", lanyard="koraal"),
    ),
)
C = CAST


def _institute() -> str:
    return buildings.institute("petrol", "kas")


def _harbour(cranes: tuple[tuple[float, float, bool], ...], base: float = 68) -> str:
    return "".join(props.crane(x, base, h, "heuvel-2", flip) for x, h, flip in cranes)


def why() -> str:
    """On the quay: a student looks through the surveying instrument at sun and harbour."""
    out = sky((80, 46), (6, 40, 17)) + skyline(((-4, 14, 12), (12, 8, 26), (22, 16, 10)), 68)
    out += (
        _harbour(((40, 40, False), (64, 34, False)))
        + rect(-4, 66, 113, 16, "water")
        + rect(-4, 66, 113, 1.2, "golf")
    )
    out += (
        props.ship(84, 71, 0.42)
        + nature.ripples(((8, 73, 12), (54, 76, 14), (100, 75, 10)))
        + stage_props.gangway(-4, 80, 113)
    )
    out += stage_props.theodolite(53, 91, 1.0)
    surveyor = Person(
        5, "zwart", "vlechten", "inkt-zacht", "inkt", vest="koraal", hat="helm", hat_colour="zon"
    )
    student = stand(surveyor, 35, left="rest", right="give", look=1, mood="laugh")
    return (
        out
        + stand(C.leader, 14, left="hip", right="rest", look=1, mood="smile")
        + student
        + stand(C.adults[4], 93, left="point", right="hip", look=-0.6, mood="talk")
    )


def roles() -> str:
    """Finger post at the gate: trainee, teacher and workplace coach; an adult student comes along."""
    out = sky((28, 46), (70, 30, 16)) + skyline(((2, 12, 12), (16, 6, 24)), 66) + land()
    out += (
        buildings.workshop(64, 68, 44)
        + LAWN
        + path("M40 100C44 88 48 82 51 78H57C60 84 68 92 76 100Z", "pad")
    )
    out += props.signpost(54, 84, 0.94)
    return (
        out
        + stand(C.leader, 14, left="hip", right="rest", look=0.9, mood="talk")
        + stand(C.adults[0], 34, y=92, left="rest", right="point", look=0.7)
        + stand(C.adults[4], 78, left="give", right="hip", look=-1, mood="smile")
        + stand(C.learners[0], 97, left="rest", right="hip", look=-0.9, mood="laugh")
    )


def table() -> str:
    """Four people at a workbench; the braid is the bridge between college and institute."""
    out = sky((53, 46), (90, 35, 13)) + _harbour(((58, 26, False),), 64) + land()
    out += arc_bridge() + buildings.workshop(-3, 67, 42) + group(_institute(), 68, 69, 0.24) + LAWN
    out += "".join(
        stand(p, x, y=94, scale=0.50, half=True, left=a, right=b, look=look, mood=mood)
        for p, x, a, b, look, mood in (
            (C.adults[4], 27, "table", "give", 0.9, "talk"),
            (C.leader, 46, "table", "give", 0.5, "laugh"),
            (C.adults[2], 64, "table", "table", -0.6, "smile"),
            (C.adults[0], 82, "think", "table", -1, "smile"),
        )
    )
    bench = (
        rect(-38, -24, 76, 32, "leisteen")
        + rect(-42, -28, 84, 5, "hout-licht", 1.4)
        + rect(-42, -24.6, 84, 1.8, "hout-licht-d")
    )
    bench += (
        rect(-38, -23, 26, 30, "petrol", 1)
        + rect(-38, -23, 8, 30, "petrol-d", 1)
        + rect(12, -23, 26, 30, "petrol", 1)
    )
    bench += stroke("M-32 -18h14M-32 -11h14M18 -18h14M18 -11h14", "papier", 1.2)
    return (
        out
        + group(bench, 54.5, 94.4)
        + props.dialogue_card(37, 66.4, 0.66, "koraal", -8)
        + props.dialogue_card(55, 66.6, 0.66, "petrol", 6)
        + stage_props.gear(73, 66.8, 4.6)
    )


def team() -> str:
    """In the glasshouse: students and teachers raise young plants and one tree together."""
    out = (
        sky((20, 48))
        + land()
        + stage_props.glasshouse(8, 82, 94, 44)
        + nature.bush(-1, 82, 20, "boom-2")
        + LAWN
    )
    out += stage_props.seed_table(64, 84, 40) + nature.sapling(50, 84, 1.02)
    drops = "".join(
        path(f"M{x} {y}q-1.2 2 0 2.8q1.2 -.8 0 -2.8Z", "water-d")
        for x, y in ((41.6, 66), (44, 69), (41, 71), (43.6, 74))
    )
    waterer = stand(
        C.learners[1], 24, left="hip", right="give", look=1, hold="gieter", hold_colour="koraal", mood="laugh"
    )
    return (
        out
        + waterer
        + drops
        + stand(C.leader, 67, left="give", right="rest", look=-1, mood="smile")
        + stand(C.adults[1], 88, left="give", right="hold", look=-0.9, hold="plant", mood="talk")
    )


def time() -> str:
    """The clock on the hall; a teacher shows the planning to a student and the leader."""
    out = (
        sky((86, 44), (48, 31, 12))
        + _harbour(((90, 40, False),), 66)
        + land("M-5 66C14 56 34 60 54 64C74 68 92 58 110 60V100H-5Z")
    )
    out += group(buildings.facade_mbo(4), -12, 80, 0.82) + LAWN + props.planning_board(80, 88, 0.86)
    return (
        out
        + stand(C.learners[0], 41, left="hip", right="rest", look=0.9, mood="laugh")
        + stand(C.adults[0], 60, left="rest", right="point", look=0.9, mood="talk")
        + stand(C.leader, 99, left="think", right="rest", look=-1, mood="smile")
    )


def coaching() -> str:
    """Workshop lesson: a student works on the car, the trainee teacher asks a question, the coach takes notes."""
    out = room("accent-200", "beton") + props.tool_wall(6, 25, 44, 22)
    out += rect(68, 24, 32, 40, "leisteen", 1) + stroke(
        "".join(f"M68 {29 + i * 5}h32" for i in range(7)), "staal", 0.9
    )
    out += props.lamp(74, -4, 18, "koraal") + stand(
        C.adults[3], 14, left="rest", right="point", look=1, mood="talk"
    )
    out += props.car(43, 83, 0.86, "zon", True)
    return (
        out
        + stand(C.learners[1], 83, left="give", right="rest", look=-1, mood="smile", hold="sleutel")
        + stand(C.adults[2], 99, left="hold", right="hold", hold="klembord", look=-1)
    )


def career() -> str:
    """A new teacher with her toolbox walks up the braid to the hall; leader and colleague welcome her."""
    out = (
        sky((24, 48), (70, 30, 14))
        + _harbour(((8, 34, False),), 68)
        + land(near="M-5 74C20 68 44 66 64 61C80 57 96 56 110 56V100H-5Z")
    )
    out += buildings.workshop(52, 60.5, 44) + nature.tree(103, 61, 24, "boom-2") + road_to_door()
    out += props.pennant(48, 80, 12, "koraal") + props.pennant(79, 73.4, 9, "petrol")
    graduate = stand(
        C.adults[1], 24, y=90, left="rest", right="wave", look=1, legs="walk", mood="laugh", hold="diploma"
    )
    return (
        out
        + stage_props.toolbox(8, 82, 0.62)
        + graduate
        + stand(C.leader, 81, left="give", right="rest", look=-1, mood="laugh")
        + stand(C.adults[4], 99, left="hip", right="rest", look=-1, mood="smile")
    )


def quality() -> str:
    """At the workbench: a gear wheel is compared with its drawing, the magnifier goes round."""
    out = room("accent-200", "beton") + rect(-2, 24, 30, 40, "leisteen", 1)
    out += stroke("".join(f"M-2 {29 + i * 5}h30" for i in range(7)), "staal", 0.9) + props.lamp(
        72, -4, 20, "petrol"
    )
    out += stage_props.inspection_board(46, 88, 1.04)
    bench = (
        rect(0, -18, 32, 3.2, "hout-licht", 1)
        + rect(3, -15, 12, 18, "petrol", 0.8)
        + rect(3, -15, 4, 18, "petrol-d", 0.8)
        + rect(26, -15, 3, 18, "leisteen")
    )
    seated = replace(C.adults[5], left="lap", right="give", look=1, hold="loep", hold_colour="inkt")
    return (
        out
        + stand(C.leader, 18, left="hip", right="point", look=1, mood="talk")
        + group(bench, 70, 90)
        + stage_props.gear(79, 72, 5.4)
        + group(wheelchair(seated), 93, 88, SCALE, True)
        + stand(C.learners[0], 66, y=91, left="rest", right="hip", look=-0.7)
    )


THEMES = {
    "t1-waarom": why,
    "t2-rollen": roles,
    "t3-tafel": table,
    "t4-team": team,
    "t5-tijd": time,
    "t6-begeleiden": coaching,
    "t7-loopbaan": career,
    "t8-kwaliteit": quality,
}
