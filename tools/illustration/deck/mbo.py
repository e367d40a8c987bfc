"""Eight cards of vocational education: a quay in a harbour, adults at work, from dawn to night."""

from __future__ import annotations

from .. import buildings, hand_props, nature, props, stage_props
from ..cast import WALKERS
from ..moments import setting
from ..moments.kit import floor, shade, steam
from ..moments.room import hats
from ..pose import NOTES, STAND, WALK, Pose
from ..rig import put, seated
from ..svg import circle, group, mark, path, rect, stroke
from . import dramas as d
from .contract import Road
from .land import LIGHTS, QUAY, backdrop, birds, clouds, glow, lantern, lawn, moon, stars, sun

C = WALKERS["mbo"]
LEADER, STUDENT, STARTER, MENTOR, INSTITUTE, COLLEAGUE = C.leader, C.student, C.starter, C.mentor, C.educator, C.colleague
BUILDER, COOK, WELDER, NURSE = C.learners


def _quay(theme: str, above: str = "", beyond: str = "", afloat: str = "") -> str:
    """The quay, the water and what lies behind and on it."""
    return backdrop(QUAY, LIGHTS[theme], above, beyond) + afloat + _bollards()


def _bollards() -> str:
    return "".join(rect(x, 61.6, 3.4, 3, "inkt", 0.8) + rect(x - 0.7, 61, 4.8, 1.4, "inkt", 0.7) for x in (12, 88))


def _skyline(key: str, *blocks: tuple[float, float, float]) -> str:
    """Sheds and tanks on the far shore: x, width, height."""
    return "".join(rect(x, 54.5 - h, w, h, key) for x, w, h in blocks)


def why() -> str:
    """At sunrise the leader tells students and a colleague in training a story, on a crate at the quay."""
    light = LIGHTS["t1-waarom"]
    far = _skyline("avond-2", (8, 12, 5), (22, 7, 9), (82, 16, 6)) + props.crane(22, 54.4, 26, "avond-2") + props.crane(88, 54.4, 20, "avond-2", flip=True)
    out = _quay("t1-waarom", sun(light, 58, 50, 15) + birds((24, 27, 0.9), (30, 25, 0.7)), far, props.ship(52, 61, 0.34)) + lantern(10, 66, 20)
    out += Road(1).draw()
    case = group(props.in_hand("koffer", "petrol"), -5, -36, 1.2)
    out += put(STUDENT, WALK, 89.6, 82.6, 0.42, flip=True, hands=((22, -84), (-5, -38)), prop=case, mood="laugh", name="mbo why student")
    out += lawn(QUAY)
    crate = shade(-38, 22) + rect(-55, -18, 32, 18, "hout", 1) + stroke("M-55 -12H-23M-55 -6H-23", "hout-d", 1.2) + rect(-57, -20, 36, 3.4, "hout-licht", 1)
    around = d.listener(WELDER, 71, -5, "back", lean=-12) + d.listener(COOK, 46, 0, nod=-14, apron=None) + d.listener(BUILDER, 21, 4, "up", nod=-10)
    return out + group(d.story(LEADER, crate, around, reading=False), 42, 93.4, 0.45)


def roles() -> str:
    """In the morning the leader juggles five hats and hands a safety helmet to the student; a cook laughs along."""
    light = LIGHTS["t2-rollen"]
    far = _skyline("heuvel-1", (60, 14, 6), (78, 9, 10), (90, 9, 5)) + props.crane(72, 54.4, 24, "kamer-3-dd")
    out = _quay("t2-rollen", sun(light, 84, 38, 9) + clouds((8, 36, 16)), far, props.ship(16, 61.4, 0.3)) + lantern(97, 66, 20)
    out += Road(2).draw()
    arms = Pose(view="turn", feet=((-6, 0, 0), (6, 0, 0)), hands=((10, -50), (-4, -54)), far_over=True, head="side")
    out += put(COOK, arms, 86, 84.8, 0.44, flip=True, mood="laugh", name="mbo roles cook") + lawn(QUAY)
    return out + group(hats(setting("mbo")), 38, 94.4, 0.44)


def partnership() -> str:
    """At noon school and teacher college carry a workbench over the steel bridge, tools and all."""
    out = _quay("t3-tafel", clouds((52, 34, 20), (86, 30, 12)), "")
    out += group(buildings.facade_mbo(12), 5, 66, 0.34) + group(buildings.institute("petrol", "kas"), 73, 67, 0.165)
    road = Road(2, ((52.5, 42, -7),))
    out += mark("water", path("M37 64H68L72 80L86 104H19L33 80Z", "instituut")) + stroke("M42 69h6M56 67.6h7M30 91h5M68 93h6M42 96h6", "instituut-l", 0.7)
    top = "".join(f"L{x} {87 - 13 * max(0.0, 1 - ((x - 52.5) / 40) ** 2):.1f}" for x in range(16, 90, 6))
    out += stroke("M14 88" + top + "L91 88", "heuvel-1", 1.6) + stroke("M14 89.6H91", "heuvel-1", 1.6)
    posts = "".join(f"M{x} 89.6V{87 - 13 * max(0.0, 1 - ((x - 52.5) / 40) ** 2):.1f}l6 {13 * max(0.0, 1 - ((x - 52.5) / 40) ** 2) * 0.9:.1f}" for x in range(22, 82, 6))
    out += stroke(posts, "papier", 0.8) + rect(29, 89, 4, 15, "steen-d") + rect(72, 89, 4, 15, "steen-d") + road.draw()
    vice = rect(-26, -4, 10, 4, "leisteen", 1) + rect(-24, -9, 3.4, 6, "staal", 0.6) + rect(-19, -9, 3.4, 6, "staal", 0.6) + stroke("M-29 -6H-24", "staal", 1.4)
    load = d.board(48) + vice + stage_props.gear(4, 0, 9) + stage_props.toolbox(28, 0, 0.8, "accent-500")
    out += group(d.carry(LEADER, INSTITUTE, load, 44), 52.5, 76.6, 0.45)
    sides = floor(path("M-4 89H24C25 94 22 99 20 104H-4Z", "kamer-5-d") + path("M109 89H81C80 94 83 99 85 104H109Z", "kamer-5-d"))
    ends = rect(20, 88.4, 7, 16, "leisteen") + rect(78, 88.4, 7, 16, "leisteen")
    return out + ends + sides + nature.duck(52, 93, 0.46)


def team() -> str:
    """In the afternoon a student shows the leader and the team something under the bonnet of a yellow car."""
    light = LIGHTS["t4-team"]
    far = _skyline("heuvel-3", (64, 10, 5), (76, 8, 8)) + props.crane(90, 54.4, 22, "heuvel-4", flip=True)
    out = _quay("t4-team", sun(light, 84, 36, 8) + clouds((56, 33, 14)), far) + Road(2).draw() + lawn(QUAY)
    point = Pose(view="turn", head="side", feet=((-6, 0, 0), (6, 0, 0)), nod=14, gaze=(0.3, 0.6))
    out += put(BUILDER, point, 46, 86.5, 0.46, hands=((27, -58), (-14, -44)), grip=("point", "open"), top="azuur", mood="talk", name="mbo team builder")
    watch = Pose(view="turn", head="side", feet=((-6, 0, 0), (6, 0, 0)), hands=((10, -50), (4, -72)), nod=6)
    out += put(MENTOR, watch, 22, 86.5, 0.46, mood="smile", name="mbo team mentor")
    out += group(shade(0, 40), 39, 95, 0.84) + props.car(39, 95.4, 0.84, "gloed", hood_open=True)
    lean = Pose(hip=(-8, -38), lean=36, view="side", feet=((-16, 0, 16), (2, 0, 0)), nod=-12, gaze=(0.3, 0.6))
    wrench = group(props.in_hand("sleutel"), 23, -44, 1.2, angle=60)
    out += put(LEADER, lean, 83, 95, 0.49, flip=True, hands=((26, -46), (22, -43)), prop=wrench, mood="laugh", name="mbo team leader")
    return out


def time() -> str:
    """Late in the afternoon a crane holds up the works clock and the leader holds back its hand; two others have time."""
    light = LIGHTS["t5-tijd"]
    lattice = "".join(f"M{90 + 4 * (i % 2)} {62 - 5 * i}L{94 - 4 * (i % 2)} {57 - 5 * i}" for i in range(7))
    crane = rect(86, 58, 12, 7, "pruim", 1) + stroke("M90 60V24M94 60V24" + lattice, "pruim", 1) + stroke("M98 24.6H34M90 28L60 24.6", "pruim", 1.5) + rect(88, 22, 8, 7, "pruim-d", 1) + rect(89.4, 23.4, 5.2, 3.4, "glas", 0.5)
    far = _skyline("bol-3", (8, 10, 6), (62, 12, 5)) + crane
    out = _quay("t5-tijd", sun(light, 16, 40, 8), far, props.ship(66, 60.8, 0.32)) + Road(2).draw() + lawn(QUAY)
    hook = stroke("M34 -168V-158", "inkt", 2) + circle(34, -158, 4, "zon") + rect(29, -164, 10, 5, "inkt", 1)
    out += group(d.hold_back(LEADER, STUDENT, hook, "pruim"), 27.6, 94, 0.42)
    mug = lambda key: group(props.in_hand("mok", key), 0, 0, 1.3)
    out += seated(C.roller, 66, 94.4, 0.46, hands=((22, -58), (8, -52)), prop=group(mug("papier"), 24, -60), mood="laugh", name="mbo time roller")
    out += put(MENTOR, STAND, 90, 93.6, 0.48, flip=True, hands=((20, -60), (-12, -40)), head="side", prop=group(mug("zon"), 22, -62), mood="laugh", name="mbo time mentor")
    return out + group(steam(0, 0), 76, 63, 0.4) + group(steam(0, 0), 81.4, 61, 0.4)


def coaching() -> str:
    """At golden hour the student cooks with a class behind glass; the mentor bites his nails, the leader brings a mug."""
    light = LIGHTS["t6-begeleiden"]
    far = _skyline("goud-1", (8, 9, 6), (22, 12, 4))
    out = _quay("t6-begeleiden", sun(light, 30, 42, 8), far + props.crane(12, 54.4, 22, "goud-1")) + Road(2).draw() + lawn(QUAY)
    lesson = props.hood(48, -96, 34) + rect(8, -84, 26, 18, "wit", 1) + stroke("M12 -79h16M12 -75h12M12 -71h14", "lijn", 1.2)
    pan = group(props.in_hand("pan"), 24, -62, 1.3)
    lesson += put(STUDENT, STAND, 56, -4, 0.74, hands=((22, -60), (-12, -44)), prop=pan, apron="wit", hat="koksmuts", mood="talk", shadow=False, name="mbo glass student")
    lesson += put(NURSE, Pose(view="side", feet=((-6, 0, 0), (6, 0, 0))), 96, -4, 0.74, flip=True, hands=((14, -56), (9, -52)), hat="koksmuts", mood="smile", shadow=False, name="mbo glass learner")
    lesson += group(props.stove(-25, 0, 50), 78, -2, 1.1) + steam(74, -34)
    lesson += put(WELDER, Pose(view="back", hip=(0, -40)), 24, 24, 0.84, hat="koksmuts", style="kort", hood=False, top="pruim", shadow=False, name="mbo glass back")
    return out + group(d.behind_glass(LEADER, MENTOR, lesson, 120, "kamer-2"), 41, 94, 0.46)


def career() -> str:
    """In the evening the starter comes from the ferry with a case; the leader holds out a key at the lit hall."""
    spots = ((10, 27, 0.45), (20, 31, 0.35), (32, 26, 0.5), (44, 32, 0.4), (24, 38, 0.35), (54, 25, 0.45))
    ferry = path("M6 59.4H40L36 65H9Z", "inkt") + rect(6, 58.8, 34, 1.2, "papier", 0.6) + rect(12, 51.6, 20, 7.6, "papier", 1.2) + rect(28, 47, 5, 5, "accent-500", 0.8)
    ferry += "".join(rect(14 + i * 4.4, 53.6, 3, 2.8, "licht", 0.5) for i in range(4))
    out = _quay("t7-loopbaan", stars(spots), _skyline("avond-1", (8, 8, 5), (36, 10, 6)), ferry)
    out += path("M64 66H75L79 80H60Z", "gloed", 0.4) + Road(1).draw() + lawn(QUAY)
    out += group(buildings.facade_mbo(7), 50, 73, 0.6) + rect(54.8, 57.4, 14.4, 15.6, "licht", 0.5) + path("M52 91H74L78 104H48Z", "gloed", 0.4)
    out += lantern(45, 73, 24)
    step = Pose(lean=6, view="side", feet=((-17, -1, 26), (14, 0, -8)), hip=(0, -38))
    case = group(props.in_hand("koffer", "zon"), -6, -36, 1.3)
    out += put(STARTER, step, 20, 94, 0.49, hands=((27, -60), (-6, -38)), prop=case, mood="laugh", name="mbo career starter")
    key = group(props.in_hand("huissleutel", "zon"), 27, -60, 1.9, angle=70)
    out += put(LEADER, STAND, 58, 94, 0.49, flip=True, view="side", hands=((25, -62), (-9, -40)), prop=key, mood="laugh", lean=4, name="mbo career leader")
    return out + put(BUILDER, STAND, 92, 85, 0.44, flip=True, hands=((24, -82), (-12, -40)), head="side", elbows=(1, 1), mood="laugh", name="mbo career builder")


def quality() -> str:
    """At night the leader looks through a telescope across the harbour, at the lit school; students sit on a container."""
    spots = ((10, 30, 0.5), (20, 26, 0.35), (46, 27, 0.45), (58, 33, 0.35), (70, 26, 0.5), (94, 30, 0.35), (30, 34, 0.35))
    beam = glow(97, 39, 5, 5) + path("M95.4 54L96 40H98L98.6 54Z", "papier") + rect(95.6, 37.6, 2.8, 2.6, "licht", 0.4)
    out = _quay("t8-kwaliteit", stars(spots) + moon(26, 34, 6), beam + _skyline("nacht-2", (8, 12, 6), (22, 9, 10), (88, 6, 4)))
    out += glow(75, 51, 15, 9) + buildings.workshop(64, 55, 22) + Road(2).draw() + lawn(QUAY)
    out += group(d.look(LEADER, -10), 44, 93.4, 0.44)
    out += floor(rect(68, 84.4, 30, 10.8, "petrol", 0.6)) + stroke("".join(f"M{71 + i * 3.4} 86V93.6" for i in range(8)), "petrol-d", 0.9)
    low = Pose(hip=(0, -23), view="side", lean=-6, feet=((10, 0, 0), (15, -1, 0)), legs_over=True, nod=-10, gaze=(-0.2, -0.4))
    out += put(COOK, low, 76, 95.2, 0.46, flip=True, hands=((26, -52), (12, -24)), grip=("point", "open"), apron=None, mood="laugh", name="mbo quality cook")
    out += put(WELDER, low, 91, 95.2, 0.46, flip=True, hands=((12, -25), (-10, -24)), mood="talk", name="mbo quality welder")
    return out + put(INSTITUTE, NOTES, 10.5, 84, 0.40, prop=hand_props.notes(), top="azuur", mood="smile", name="mbo quality institute")


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
