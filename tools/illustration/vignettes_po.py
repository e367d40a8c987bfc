"""The eight vignettes of primary education: village, garden, children."""

from __future__ import annotations

from dataclasses import replace

from . import buildings, nature, props, stage_props
from .people import wheelchair
from .person import Person
from .scenes import po
from .stage import LAWN, SCALE, Cast, arc_bridge, land, road_to_door, room, sky, stand, window_view
from .svg import circle, group, path, rect, ring, stroke

CAST = Cast(
    po.LEADER,
    (
        Person(1, "blond", "bob", "petrol", "leisteen", glasses=True),
        Person(5, "zwart", "kort", "bos", "leisteen", beard=True, vest="inkt-zacht", collar="wit"),
        Person(2, hijab="pruim", top="azuur", bottom="inkt"),
        Person(1, "grijs", "kuif", "bos", "leisteen", glasses=True),
        Person(6, "zwart", "afro", "petrol", "inkt"),
        Person(3, "bruin", "staart", "pruim", "inkt"),
    ),
    (
        Person(6, "zwart", "afro", "pruim", "inkt", sleeve="kort", kid=0.85),
        Person(1, "koper", "vlechten", "zon", "petrol", skirt="petrol", kid=0.85),
        Person(3, "zwart", "stekels", "petrol", "inkt", pattern="streep", sleeve="kort", kid=0.8),
    ),
)
C = CAST


def why() -> str:
    """A girl looks through the telescope at the sun; leader and coach watch with her."""
    out = sky((80, 42), (8, 40, 18)) + buildings.church(50, 62, 18, "heuvel-3") + land()
    out += nature.tree(62, 66, 16, "boom-2", "populier") + nature.tree(67, 66, 13, "boom-2", "populier")
    out += nature.tree(1, 72, 26, "boom") + buildings.village_small(19, 68, 40) + LAWN
    out += path("M20 84C44 70 84 70 110 80V100H20Z", "heuvel-5")
    out += props.telescope(62, 80, 1.5)
    girl = stand(C.learners[1], 35, y=92, scale=0.52, left="rest", right="give", look=1, mood="laugh")
    return (
        out
        + stand(C.leader, 16, left="hip", right="rest", look=1, mood="laugh")
        + girl
        + stand(C.adults[3], 94, left="give", right="hip", look=-0.7, mood="talk")
    )


def roles() -> str:
    """Finger post at the village: leader, trainee and coach choose their way; a child walks between them."""
    out = (
        sky((28, 46), (66, 34, 16))
        + land()
        + buildings.village_small(69, 68, 42)
        + nature.tree(109, 72, 26, "boom")
        + LAWN
    )
    out += path("M42 100C45 88 49 82 52 78H58C60 84 66 92 72 100Z", "pad") + props.signpost(55, 84, 0.94)
    return (
        out
        + stand(C.leader, 14, left="hip", right="give", look=0.8, mood="talk")
        + stand(C.adults[4], 35, y=92, left="rest", right="point", look=0.7, bag="zon")
        + stand(C.adults[2], 80, left="give", right="hold", look=-1, hold="klembord")
        + stand(C.learners[1], 98, left="wave", right="rest", look=-0.8, mood="laugh", bag="koraal")
    )


def table() -> str:
    """Four people at one round table; the braid is the bridge between school and institute."""
    out = sky((53, 46), (90, 35, 13)) + land() + nature.tree(62, 66, 14, "boom-2", "populier")
    out += (
        arc_bridge() + buildings.village_small(-1, 67, 40) + group(buildings.institute(), 68, 69, 0.24) + LAWN
    )
    seats = (
        (C.adults[2], 27, "table", "give", 0.9, "talk"),
        (C.adults[1], 45, "table", "table", -0.4, "smile"),
        (C.leader, 63, "give", "table", -0.8, "laugh"),
        (C.adults[5], 81, "table", "think", -1, "smile"),
    )
    out += "".join(
        stand(p, x, y=94, scale=0.50, half=True, left=a, right=b, look=look, mood=mood)
        for p, x, a, b, look, mood in seats
    )
    return (
        out
        + props.round_table(54, 94.4, 82, top="hout-licht")
        + props.dialogue_card(36, 65.6, 0.7, "koraal", -8)
        + props.dialogue_card(54, 65.8, 0.7, "petrol", 6)
        + group(props.in_hand("mok", "pruim"), 72, 64.6, 0.62)
    )


def team() -> str:
    """School garden: a child waters the young tree, the others join in."""
    out = (
        sky((26, 48), (68, 36, 17))
        + land()
        + buildings.village_small(65, 68, 45)
        + nature.tree(112, 72, 24, "boom-2")
        + LAWN
    )
    out += rect(34, 80, 44, 5, "hout", 1.4) + rect(36, 78, 40, 4, "aarde", 1.4) + nature.sapling(56, 79, 0.96)
    out += "".join(nature.tulip(x, 80, 0.6, key) for x, key in ((39, "koraal"), (70, "zon"), (74, "koraal")))
    drops = "".join(
        path(f"M{x} {y}q-1.2 2 0 2.8q1.2 -.8 0 -2.8Z", "water-d")
        for x, y in ((46.6, 70), (49, 72), (45.8, 74))
    )
    child = stand(
        C.learners[2],
        31,
        scale=0.52,
        left="rest",
        right="give",
        look=1,
        mood="laugh",
        hold="gieter",
        hold_colour="zon",
    )
    return (
        out
        + stand(C.leader, 14, left="rest", right="give", look=1, mood="laugh")
        + child
        + drops
        + stand(C.adults[0], 77, left="give", right="rest", look=-1, mood="talk")
        + stand(C.learners[0], 96, scale=0.52, left="wave", right="rest", look=-1, mood="laugh")
    )


def time() -> str:
    """The clock in the gable and a planning board; three colleagues look for time."""
    out = sky((78, 40), (56, 30, 15)) + land("M-5 66C14 56 34 60 54 64C74 68 92 58 110 60V100H-5Z")
    out += nature.tree(104, 76, 36, "boom") + group(buildings.facade_po(4), 1, 80, 0.76) + LAWN
    out += props.planning_board(77, 88, 0.86)
    return (
        out
        + stand(C.adults[1], 50, left="hip", right="rest", look=0.8)
        + stand(C.leader, 97, left="point", right="rest", look=-1, mood="talk")
        + stand(
            C.learners[1], 24, scale=0.50, left="rest", right="wave", look=0.6, mood="laugh", bag="petrol"
        )
    )


def coaching() -> str:
    """The trainee teacher reads aloud; the coach watches with a clipboard."""
    view = (
        circle(89, 38, 5, "zon")
        + path("M69 50Q80 43 97 49V57H69Z", "oever")
        + buildings.village_small(71, 55, 15)
    )
    out = room() + window_view(66, 25, 34, 34, view)
    out += rect(6, 26, 30, 21, "hout", 1.4) + rect(7.8, 27.8, 26.4, 17.4, "bos", 0.8)
    out += (
        stroke("M11 33h8M11 37.4h13M11 41.8h6", "wit", 1)
        + ring(28, 37, 4, "zon", 1.1)
        + stroke("M28 37v-2.6M28 37l1.8 1", "zon", 0.9)
    )
    out += props.bunting(38, 25.6, 4) + stage_props.rug(44, 79, 62)
    out += stage_props.armchair(47, 82, 0.86, "koraal")
    reader = stand(
        C.adults[4],
        47,
        y=94,
        scale=0.50,
        half=True,
        left="hold",
        right="hold",
        look=-0.3,
        mood="talk",
        hold="boek",
        hold_colour="zon",
    )
    kids = (
        (replace(C.learners[1], top="inkt-zacht"), 11, 0.9, "table"),
        (C.learners[2], 28, 0.6, "up"),
        (C.learners[0], 71, -0.9, "table"),
    )
    return (
        out
        + reader
        + stand(C.adults[2], 92, left="hold", right="hold", hold="klembord", look=-1)
        + "".join(
            stand(p, x, y=101, scale=0.62, half=True, left="table", right=arm, look=look, mood="laugh")
            for p, x, look, arm in kids
        )
    )


def career() -> str:
    """A new teacher walks up the braid to the school door; leader and a child welcome him."""
    out = sky((24, 48), (72, 29, 14)) + land(near="M-5 74C20 68 44 66 64 61C80 57 96 56 110 56V100H-5Z")
    out += (
        nature.tree(46, 65, 20, "boom-2")
        + buildings.village_small(51, 60.5, 42)
        + nature.tree(100, 61, 24, "boom-2", "populier")
    )
    out += props.bunting(58, 47, 5) + road_to_door() + props.pennant(48, 80, 12, "koraal")
    out += props.pennant(79, 73.4, 9, "petrol")
    graduate = stand(
        C.adults[1],
        24,
        y=90,
        left="rest",
        right="wave",
        look=1,
        legs="walk",
        mood="laugh",
        hold="diploma",
        bag="pruim",
    )
    return (
        out
        + graduate
        + stand(C.leader, 85, left="give", right="rest", look=-1, mood="laugh")
        + stand(C.learners[0], 100, scale=0.50, left="wave", right="rest", look=-1, mood="laugh")
    )


def quality() -> str:
    """A board with three growing plants; together they look closer with a magnifier."""
    out = (
        sky((24, 46), (64, 30, 15))
        + land()
        + buildings.village_small(6, 68, 38)
        + nature.tree(105, 72, 26, "boom")
        + LAWN
    )
    out += stage_props.growth_board(55, 88, 1.04)
    seated = replace(C.adults[5], left="lap", right="give", look=1, hold="loep", hold_colour="inkt")
    return (
        out
        + stand(C.leader, 15, left="hip", right="rest", look=1, mood="smile")
        + stand(C.learners[1], 35, scale=0.52, left="rest", right="point", look=0.9, mood="talk")
        + group(wheelchair(seated), 85, 88, SCALE, True)
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
