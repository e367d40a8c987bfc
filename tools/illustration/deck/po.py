"""Eight cards of primary education: a polder with a village school, from dawn to night."""

from __future__ import annotations

from .. import buildings, hand_props, nature, props
from ..cast import WALKERS
from ..moments import setting
from ..moments.kit import floor, shade
from ..moments.room import hats
from ..pose import KNEEL, NOTES, STAND, WALK, Pose
from ..rig import put
from ..svg import ellipse, group, mark, path, rect, stroke
from . import dramas as d
from .contract import Road
from .land import LIGHTS, MEADOW, backdrop, birds, clouds, glow, lawn, moon, stars, sun

C = WALKERS["po"]
LEADER, STUDENT, STARTER, MENTOR, INSTITUTE, COLLEAGUE = C.leader, C.student, C.starter, C.mentor, C.educator, C.colleague
RAVI, MAX, AMA, FLEUR = C.learners


def why() -> str:
    """At sunrise the leader tells three children a story, on a tree stump; the student comes walking."""
    light = LIGHTS["t1-waarom"]
    out = backdrop(
        MEADOW, light, sun(light, 58, 47, 15) + birds((20, 32, 1), (26, 29, 0.8), (31, 33, 0.7)),
        buildings.church(36, 54, 13, "heuvel-2"),
        ((60, 40, -4),), ((30, 24, -2), (78, 20, 1.5)),
    )
    out += nature.tree(11, 69, 22, "boom-2", "populier") + nature.tree(17, 68, 15, "boom-2", "populier") + buildings.house(92, 69, 9)
    out += Road(1, ((52, 46, -2.0),)).draw()
    out += put(STUDENT, WALK, 87, 83, 0.41, flip=True, hands=((22, -86), (-9, -42)), elbows=(1, 1), mood="laugh", name="po why student")
    out += lawn(MEADOW, ((50, 44, -2.5),))
    stump = shade(-38, 20) + rect(-51, -18, 24, 18, "hout", 3) + ellipse(-39, -18, 12, 3.2, "hout-licht") + ellipse(-39, -18, 6, 1.5, "hout")
    kids = d.listener(AMA, 66, -6, nod=-14, lean=-10) + d.listener(MAX, 43, -1, "up") + d.listener(FLEUR, 19, 3, nod=-16)
    out += group(d.story(LEADER, stump, kids), 43, 94, 0.5)
    return out + nature.daisy(10, 95, 0.5) + nature.daisy(95, 94.6, 0.5)


def roles() -> str:
    """In the morning the leader juggles five hats and hands one over; a child already wears a helmet."""
    light = LIGHTS["t2-rollen"]
    out = backdrop(
        MEADOW, light, sun(light, 86, 40, 9) + clouds((64, 33, 15)), buildings.village_small(62, 56, 24),
        ((28, 22, -5), (78, 20, -2)), ((60, 40, -2),),
    )
    out += nature.tree(95, 68, 17, "boom-2", "populier") + nature.tree(91, 67.5, 12, "boom-2", "populier")
    out += Road(2).draw() + lawn(MEADOW, ((48, 40, -2),))
    out += group(hats(setting("po")), 52, 93.6, 0.44)
    up = Pose(view="side", head="turn", feet=((-8, 0, 0), (5, 0, 0)), nod=-14, gaze=(0.4, -0.9))
    out += put(RAVI, up, 17, 94.6, 0.55, hands=((20, -80), (-8, -40)), elbows=(1, 1), hat="helm", mood="laugh", name="po roles ravi")
    return out + nature.tulip(90, 95.5, 0.5, "pruim") + nature.tulip(94, 96, 0.55, "zon") + nature.tuft(34, 95.5, 0.6)


def partnership() -> str:
    """At noon school and pabo carry one table over the bridge, a child under it."""
    light = LIGHTS["t3-tafel"]
    road = Road(2, ((52.5, 40, -9),))
    out = backdrop(MEADOW, light, clouds((50, 35, 20), (84, 31, 12)), "", ((24, 19, -3), (84, 16, -3)))
    out += group(buildings.facade_po(12), 6, 67, 0.36) + group(buildings.institute(), 73, 67, 0.165)
    out += mark("water", path("M44 64C46 72 40 80 36 92L70 92C66 82 60 74 61 64Z", "water")) + stroke("M47 86h6M55 83h5M50 90h5", "golf", 0.7)
    out += floor(path("M18 88C30 80 36 71 52.5 71C69 71 75 80 87 88V92H74C70 83 63 79 52.5 79C42 79 35 83 31 92H18Z", "steen"))
    out += stroke("M31 92C35 83 42 79 52.5 79C63 79 70 83 74 92", "steen-d", 1.1) + road.draw()
    kid = put(RAVI, WALK, 0, 1, 0.55, hands=((15, -62), (-12, -56)), elbows=(1, 1), mood="laugh", name="po table ravi")
    load = d.board() + d.vase(4) + d.pile(-17)
    out += group(kid + d.carry(LEADER, INSTITUTE, load), 53, 75.6, 0.47)
    out += lawn(MEADOW, ((52.5, 34, 4.2),)) + nature.duck(52, 92, 0.55)
    return out + nature.reeds(28, 95, 0.32) + nature.reeds(77, 95, 0.3)


def team() -> str:
    """In the afternoon the leader kneels to plant a tree; a child waters, the mentor brings the next one."""
    light = LIGHTS["t4-team"]
    out = backdrop(
        MEADOW, light, sun(light, 52, 48, 11) + clouds((80, 31, 15), (26, 36, 11)), buildings.church(30, 54.6, 13, "heuvel-5"), ((70, 30, -5),), ((26, 20, -2),)
    )
    out += nature.tree(89, 69, 32, "boom") + nature.tree(78, 68, 18, "boom-2") + Road(2).draw()
    pot = group(props.in_hand("plant"), 14, -52, 2)
    out += put(MENTOR, WALK, 14, 83, 0.42, hands=((15, -50), (11, -48)), prop=pot, mood="laugh", name="po team mentor")
    out += lawn(MEADOW, ((52, 40, -3.5),))
    out += nature.sapling(57, 92.4, 0.86)
    trowel = group(stroke("M0 0L4 6", "hout-donker", 2) + path("M3 5L9 9L9 14L2 8Z", "staal"), 21, -20)
    out += put(LEADER, KNEEL, 37, 94.4, 0.5, hands=((24, -34), (20, -22)), lean=22, prop=trowel, mood="laugh", nod=6, name="po team leader")
    drops = "".join(path(f"M{x} {y}q-1 1.7 0 2.4q1 -.7 0 -2.4Z", "water-d") for x, y in ((66, 80), (64.6, 83), (66.8, 85.4)))
    can = group(props.in_hand("gieter", "zon"), 21, -52, 1.2)
    stand = Pose(view="side", feet=((-7, 0, 0), (5, 0, 0)), lean=8, nod=6)
    out += put(FLEUR, stand, 83, 94.6, 0.56, flip=True, hands=((21, -54), (14, -50)), prop=can, mood="laugh", name="po team fleur") + drops
    return out + nature.tulip(11, 95.6, 0.6) + nature.tulip(15, 96, 0.5, "zon") + nature.tulip(94, 96, 0.5, "pruim")


def time() -> str:
    """Late in the afternoon the leader on a ladder holds back the hand of the clock; two others have time."""
    light = LIGHTS["t5-tijd"]
    out = backdrop(MEADOW, light, sun(light, 84, 40, 8) + clouds((64, 29, 13)), buildings.village_small(70, 56, 22), ((72, 26, -4),), ((76, 22, -2),))
    out += nature.tree(95, 68, 16, "boom-2", "populier") + Road(2, ((70, 28, -2.4),)).draw() + lawn(MEADOW, ((50, 40, -2),))
    out += group(d.hold_back(LEADER, STUDENT, d.post()), 26, 94, 0.43)
    out += group(d.bench_pair(MENTOR, STARTER), 74, 94.6, 0.43)
    return out + nature.tuft(50, 95.6, 0.6)


def coaching() -> str:
    """At golden hour the student teaches behind glass; the mentor bites her nails, the leader brings a mug."""
    light = LIGHTS["t6-begeleiden"]
    out = backdrop(MEADOW, light, sun(light, 22, 44, 9), nature.tree(36, 55, 8, "boom-2", "populier"), ((30, 24, -5),), ((30, 24, -2),))
    out += nature.tree(30, 68, 20, "boom") + Road(2).draw() + lawn(MEADOW, ((52, 42, -3),))
    lesson = rect(18, -86, 46, 30, "bos", 1.6) + stroke("M24 -79h14M24 -73h20M24 -67h10", "papier", 1.2) + d.book(92, -78, 0)
    lesson += put(STUDENT, STAND, 72, -4, 0.74, flip=True, hands=((27, -70), (-12, -42)), mood="talk", gaze=(0.3, 0), shadow=False, name="po glass student")
    for x, kid in ((20, AMA), (40, FLEUR), (93, MAX)):
        lesson += put(kid, Pose(view="back", hip=(0, -40)), x, 13, 0.84, shadow=False, name="po glass kid")
    lesson += rect(8, -14, 44, 12, "hout-licht", 1) + rect(80, -14, 30, 12, "hout-licht", 1)
    return out + group(d.behind_glass(LEADER, MENTOR, lesson, 114, "kamer-3"), 42, 94, 0.47)


def career() -> str:
    """In the evening the leader holds out a key at the lit school door; the starter strides in with a suitcase."""
    light = LIGHTS["t7-loopbaan"]
    spots = ((48, 28, 0.45), (58, 24, 0.35), (72, 27, 0.5), (84, 32, 0.4), (95, 27, 0.5), (66, 36, 0.35), (90, 41, 0.35))
    out = backdrop(MEADOW, light, stars(spots), nature.tree(88, 56, 8, "boom-2", "populier"), ((74, 27, -4),), ((70, 24, -2),))
    out += path("M23 66H36.9L42 80H20Z", "gloed", 0.4) + Road(1, ((60, 36, 1.5),)).draw() + lawn(MEADOW, ((50, 40, -2),))
    out += group(buildings.facade_po(7), 7, 73, 0.62) + rect(25, 59.4, 9.9, 13.6, "licht", 0.6)
    out += path("M21.6 91H42L46 104H18Z", "gloed", 0.4)
    step = Pose(lean=6, view="side", feet=((-17, -1, 26), (14, 0, -8)), hip=(0, -38))
    case = group(props.in_hand("koffer", "petrol"), -6, -36, 1.3)
    out += put(STARTER, step, 77, 94, 0.49, flip=True, hands=((27, -60), (-6, -38)), prop=case, mood="laugh", name="po career starter")
    key = group(props.in_hand("huissleutel", "zon"), 27, -60, 1.9, angle=70)
    out += put(LEADER, STAND, 46, 94, 0.5, view="side", hands=((25, -62), (-9, -40)), elbows=(1, 1), prop=key, mood="laugh", lean=4, name="po career leader")
    sit = Pose(hip=(0, -8), view="side", lean=-4, feet=((23, 0, 0), (19, 0, 0)), legs_over=True)
    return out + put(AMA, sit, 15, 93.4, 0.54, hands=((24, -46), (11, -20)), elbows=(1, 1), nod=-6, mood="laugh", name="po career ama")


def quality() -> str:
    """At night the leader looks through the telescope, at the lit school; children lie in the grass with a torch."""
    light = LIGHTS["t8-kwaliteit"]
    spots = (
        (12, 27, 0.5), (20, 33, 0.35), (29, 25, 0.45), (38, 38, 0.35), (47, 28, 0.5), (56, 36, 0.35), (64, 25, 0.45), (95, 33, 0.4),
        (9, 41, 0.35), (50, 45, 0.3), (34, 46, 0.35), (72, 43, 0.3),
    )
    out = backdrop(MEADOW, light, stars(spots) + moon(22, 36, 7), "", ((30, 22, -3),), ((80, 20, -9),))
    out += glow(84, 54, 14, 8) + buildings.village_small(74, 56, 20)
    out += Road(2, ((60, 40, -1.6),)).draw() + lawn(MEADOW, ((48, 42, -4),))
    out += group(d.look(LEADER, -12), 45, 93.4, 0.48)
    out += put(INSTITUTE, NOTES, 10.5, 84, 0.41, prop=hand_props.notes(), mood="talk", name="po quality institute")
    gaze = Pose(hip=(0, -6), view="side", lean=-24, feet=((26, 0, 0), (22, 0, 0)), legs_over=True, nod=-20, gaze=(0.4, -0.8))
    out += put(FLEUR, gaze, 73, 94, 0.52, hands=((-16, -2), (-18, -2)), mood="laugh", name="po quality fleur")
    out += put(RAVI, gaze, 87, 95, 0.52, hands=((3, -58), (-18, -2)), elbows=(1, 1), grip=("point", "open"), mood="laugh", name="po quality ravi")
    return out


CARDS = {
    "t1-waarom": why,
    "t2-rollen": roles,
    "t3-tafel": partnership,
    "t4-team": team,
    "t5-tijd": time,
    "t6-begeleiden": coaching,
    "t7-loopbaan": career,
    "t8-kwaliteit": quality,
}
