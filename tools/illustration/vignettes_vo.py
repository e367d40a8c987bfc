"""The eight vignettes of secondary education: city, blocks and roof terrace, teenagers."""

from __future__ import annotations

from dataclasses import replace

from . import buildings, nature, props, stage_props
from .people import place, wheelchair
from .person import Person
from .scenes import vo
from .stage import LAWN, SCALE, Cast, arc_bridge, land, road_to_door, room, sky, skyline, stand
from .svg import circle, group, path, rect, stroke

CAST = Cast(
    vo.LEADER,
    (
        Person(5, "zwart", "locs", "pruim", "inkt", earring="zon"),
        Person(1, "koper", "lang", "inkt-zacht", "inkt"),
        Person(4, "zwart", "kaal", "bos", "leisteen", beard=True),
        Person(2, hijab="petrol", top="pruim", bottom="inkt"),
        Person(1, "kastanje", "kort", "petrol", "leisteen", vest="pruim", collar="wit", glasses=True),
        Person(6, "zwart", "knot", "bos", "inkt", earring="zon"),
    ),
    (
        Person(3, "zwart", "kuif", "petrol", "leisteen", hood=True, kid=0.22),
        Person(6, "zwart", "vlechten", "pruim", "inkt", bag="koraal", kid=0.24),
        Person(1, "blond", "staart", "inkt-zacht", "inkt", hood=True, kid=0.22),
    ),
)
C = CAST
_CITY = (
    (-4, 9, 22),
    (7, 7, 31),
    (16, 11, 17),
    (36, 8, 26),
    (46, 12, 15),
    (60, 8, 34),
    (70, 11, 20),
    (84, 9, 30),
    (96, 12, 18),
)


def _institute() -> str:
    return buildings.institute("pruim", "koepel")


def why() -> str:
    """On the roof terrace: a pupil looks through the telescope over the city at the sun."""
    out = sky((30, 46), (62, 30, 18)) + skyline(_CITY, 74) + rect(-4, 72, 113, 8, "heuvel-3")
    out += (
        stage_props.rail(-4, 110, 80, 14)
        + rect(-4, 79, 113, 20, "hout-licht")
        + rect(-4, 79, 113, 1.6, "hout")
    )
    out += (
        rect(-4, 74, 15, 8, "hout", 1)
        + nature.bush(3, 75, 16, "bos")
        + stage_props.terrace_telescope(43, 91, 1.4, True)
    )
    return (
        out
        + stand(C.learners[0], 73, left="give", right="rest", look=-1, mood="laugh")
        + stand(C.adults[0], 13, left="rest", right="hip", look=0.8, mood="smile")
        + stand(C.leader, 93, left="open", right="pocket", look=-0.8, mood="talk")
    )


def roles() -> str:
    """Finger post at the cycle path: a trainee with his bike, a coach, the leader and a pupil."""
    out = (
        sky((97, 52), (31, 30, 13))
        + skyline(_CITY[4:], 66)
        + land()
        + buildings.block_school(-3, 68, 42)
        + LAWN
    )
    out += path("M30 100C36 88 44 82 48 78H54C58 84 68 92 78 100Z", "pad") + props.signpost(49, 84, 0.94)
    out += props.bike(83, 90, 1.0, "koraal")
    return (
        out
        + stand(C.learners[1], 10, left="hip", right="rest", look=0.8)
        + stand(C.adults[5], 29, left="hold", right="hold", look=1, hold="klembord")
        + stand(C.adults[4], 76, y=92, left="point", right="rest", look=-0.8, mood="talk", bag="petrol")
        + stand(C.leader, 96, left="give", right="pocket", look=-1, mood="smile")
    )


def table() -> str:
    """Four people round a long table in the square; the braid is the bridge between school and institute."""
    out = sky((53, 46), (90, 35, 13)) + skyline(((44, 7, 14), (56, 9, 18), (66, 6, 12)), 64) + land()
    out += arc_bridge() + buildings.block_school(-3, 67, 42) + group(_institute(), 68, 69, 0.24) + LAWN
    out += "".join(
        stand(p, x, y=94, scale=0.50, left=a, right=b, look=look, mood=mood)
        for p, x, a, b, look, mood in (
            (C.leader, 24, "table", "give", 0.9, "talk"),
            (C.adults[1], 44, "table", "table", -0.6, "laugh"),
            (C.adults[2], 64, "give", "table", -0.7, "smile"),
            (C.adults[3], 83, "table", "table", -1, "smile"),
        )
    )
    top = 70.4
    return (
        out
        + group(props.picnic_table(0, 0, 92), 54, 104)
        + props.dialogue_card(35, top, 0.66, "koraal", -8)
        + props.dialogue_card(54, top, 0.66, "petrol", 6)
        + group(props.in_hand("laptop"), 73, top - 1.4, 0.6)
    )


def team() -> str:
    """Planting a tree in the city square: pupils dig, a teacher holds the tree, the leader pushes soil along."""
    out = (
        sky((78, 46), (38, 32, 16))
        + skyline(_CITY[:4], 66)
        + land()
        + buildings.block_school(-2, 68, 42)
        + LAWN
    )
    out += (
        rect(40, 81, 30, 4, "beton", 1) + rect(42, 79.6, 26, 3.4, "aarde", 1.2) + nature.sapling(55, 80, 0.98)
    )
    digger = stand(C.learners[0], 30, left="rest", right="give", look=0.9, mood="laugh", hold="schep")
    return (
        out
        + stand(C.adults[5], 72, left="give", right="rest", look=-1, mood="laugh")
        + stand(C.learners[1], 12, left="hip", right="wave", look=0.9, mood="talk")
        + digger
        + stage_props.wheelbarrow(86, 86, 0.96, True)
        + stand(C.leader, 97, left="steer", right="rest", look=-1, mood="smile")
    )


def time() -> str:
    """The clock on the tower; a teacher, a pupil and the leader at the timetable."""
    out = sky((30, 48), (56, 30, 13)) + skyline(_CITY[:3], 66) + land()
    out += group(buildings.facade_vo(8), 108, 80, 0.70, True) + LAWN + props.planning_board(30, 88, 0.86)
    return (
        out
        + stand(C.adults[0], 10, left="hold", right="hold", hold="tablet", look=1)
        + stand(C.leader, 51, left="point", right="rest", look=-1, mood="talk")
        + stand(C.learners[2], 90, left="rest", right="give", look=-0.6, hold="telefoon")
    )


def coaching() -> str:
    """Science lesson: the trainee teacher explains, pupils experiment, the coach watches with a clipboard."""
    out = room("accent-200", "mist") + props.digital_board(6, 25, 40, 25)
    out += rect(66, 26, 34, 30, "papier", 1.4) + "".join(
        rect(68 + i * 10.4, 28.4 + j * 13.4, 9.2, 11.6, "accent-100", 0.6) for i in range(3) for j in range(2)
    )
    out += "".join(
        group(props.in_hand("kolf", key), x, y, 0.5)
        for x, y, key in (
            (72.6, 36.6, "koraal"),
            (83, 36.6, "petrol"),
            (93.4, 36.6, "zon"),
            (72.6, 50, "zon"),
            (93.4, 50, "koraal"),
        )
    )
    out += stand(C.adults[4], 56, left="point", right="rest", look=-0.7, mood="talk")
    out += place(
        C.learners[0], 17, 95, 0.54, half=True, left="table", right="give", look=0.7, hold="kolf",
        hold_colour="koraal"
    )
    out += place(
        C.learners[1], 38, 95, 0.54, half=True, left="table", right="table", look=-0.6, mood="laugh", bag=None
    )
    bench = group(props.lab_bench(0, 0, 40), 2, 96, 1.3)
    return (
        out
        + bench
        + props.microscope(30, 74, 0.8)
        + stand(C.adults[2], 92, left="hold", right="hold", hold="klembord", look=-1)
    )


def career() -> str:
    """A new teacher walks up the braid with her bike left behind; leader and pupil wait at the school door."""
    scene = land(near="M-5 74C20 68 44 66 64 61C80 57 96 56 110 56V100H-5Z")
    scene += (
        nature.tree(44, 65, 20, "boom-2")
        + buildings.block_school(52, 60.5, 44)
        + nature.tree(102, 61, 24, "boom-2", "populier")
    )
    scene += road_to_door() + props.pennant(48, 80, 12, "koraal") + props.pennant(80, 73.4, 9, "petrol")
    out = sky((80, 48), (64, 26, 15)) + skyline(_CITY[5:], 66) + group(scene, 105, 0, 1, True)
    graduate = stand(
        C.adults[1],
        73,
        y=90,
        left="wave",
        right="rest",
        look=-1,
        legs="walk",
        mood="laugh",
        hold="diploma",
        bag="petrol",
    )
    return (
        out
        + props.bike(89, 90, 0.82, "koraal", True)
        + graduate
        + stand(C.leader, 25, left="rest", right="give", look=1, mood="laugh")
        + stand(C.learners[1], 6, left="rest", right="wave", look=1, mood="laugh")
    )


def quality() -> str:
    """Figures on a large screen: a pupil points, the others look closer with a magnifier."""
    out = room("accent-200", "hout-licht") + stage_props.wall_screen(34, 27, 46, 33)
    out += (
        rect(2, 24, 22, 34, "papier", 1.2)
        + rect(4, 26, 18, 30, "lucht", 0.6)
        + skyline(((5, 5, 14), (11, 4, 20), (16, 5, 11)), 56, "heuvel-2")
    )
    out += circle(18, 33, 3, "zon") + stroke("M13 26V56M4 41H22", "papier", 1.1, "butt")

    seated = replace(
        C.adults[5], left="lap", right="give", look=1, hold="loep", hold_colour="inkt", earring=None
    )
    return (
        out
        + group(wheelchair(seated), 22, 88, SCALE)
        + stand(C.learners[2], 72, left="point", right="rest", look=-0.9, mood="talk")
        + stand(C.leader, 92, left="rest", right="hip", look=-0.9, mood="smile")
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
