"""Eight cards of secondary education: a square by a canal, teenagers, from dawn to night."""

from __future__ import annotations

from .. import buildings, nature, props
from ..cast import WALKERS
from ..moments import setting
from ..moments.kit import floor, shade
from ..moments.relation import coat
from ..moments.room import hats
from ..pose import RUN, STAND, Pose
from ..rig import put, seated
from ..svg import circle, group, mark, path, rect, stroke
from . import dramas as d
from .contract import Road
from .land import (
    LIGHTS,
    SQUARE,
    Light,
    backdrop,
    birds,
    canal_houses,
    clouds,
    glow,
    lantern,
    lawn,
    moon,
    stars,
    sun,
)

C = WALKERS["vo"]
LEADER, STUDENT, STARTER, MENTOR, INSTITUTE, COLLEAGUE = C.leader, C.student, C.starter, C.mentor, C.educator, C.colleague
LINA, JIP, SEM, NOAH = C.learners


def _quay(theme: str, above: str = "", houses: tuple[tuple[float, float, int], ...] = ((7, 98, 0),), afloat: str = "") -> str:
    """The square, the canal and the houses on its far side; `houses` are rows: from, to, first house."""
    light: Light = LIGHTS[theme]
    return backdrop(SQUARE, light, above, "".join(canal_houses(a, b, light, i) for a, b, i in houses)) + afloat


def why() -> str:
    """At sunrise the leader tells teenagers a story, on the edge of a planter; one keeps standing."""
    light = LIGHTS["t1-waarom"]
    out = _quay("t1-waarom", sun(light, 56, 50, 16) + birds((38, 31, 0.9), (44, 28, 0.7)), ((6, 32, 0), (76, 99, 4)))
    out += Road(1).draw()
    out += put(JIP, STAND, 93, 84, 0.42, flip=True, hands=((6, -62), (12, -48)), head="side", mood="laugh", name="vo why jip")
    out += lawn(SQUARE)
    box = shade(-42, 30) + rect(-66, -18, 42, 18, "hout", 2) + rect(-68, -20, 46, 4, "hout-licht", 1.4)
    plants = nature.bush(-58, -19, 20) + nature.tulip(-52, -18, 1.2, "pruim")
    group_ = d.listener(SEM, 68, -4, "back", nod=-12, lean=-12) + d.listener(LINA, 46, 0, nod=-16) + d.listener(NOAH, 23, 4, "up", nod=-10)
    return out + group(d.story(LEADER, plants + box, group_, reading=False), 44, 93.6, 0.48)


def roles() -> str:
    """In the morning the leader juggles five hats and hands over a cycle helmet; a student films it."""
    light = LIGHTS["t2-rollen"]
    out = _quay("t2-rollen", sun(light, 44, 44, 10) + clouds((84, 29, 13)), ((5, 23, 2), (54, 99, 6)))
    out += props.bike(86, 72, 0.5, "petrol", flip=True) + Road(2).draw() + lawn(SQUARE)
    out += group(hats(setting("vo")), 40, 94, 0.45)
    phone = group(props.in_hand("telefoon"), 17, -70)
    film = Pose(view="side", feet=((-7, 0, 0), (6, 0, 0)), nod=-8, gaze=(0.4, -0.6))
    return out + put(LINA, film, 91, 91.6, 0.48, flip=True, hands=((19, -68), (14, -67)), elbows=(1, 1), prop=phone, mood="laugh", name="vo roles lina")


def partnership() -> str:
    """At noon school and teacher college carry a long table over the canal bridge; a boat passes under it."""
    out = _quay("t3-tafel", clouds((44, 36, 18), (88, 30, 12)), ((62, 66, 0),))
    out += group(buildings.facade_vo(12), 5, 66, 0.34) + group(buildings.institute("pruim", "koepel"), 72, 67, 0.17)
    road = Road(2, ((52.5, 42, -8),))
    out += mark("water", path("M30 64H75L84 100H21Z", "water")) + stroke("M34 70h6M62 69h7M28 88h5M70 90h6M40 95h6", "golf", 0.7)
    out += path("M29.4 64H31L22.6 100H20Z", "steen-d") + path("M75.6 64H74L82.4 100H85Z", "steen-d")
    out += path("M12 87C28 81 34 73 52.5 73C71 73 77 81 93 87V91H80C76 83 68 79.6 52.5 79.6C37 79.6 29 83 25 91H12Z", "beton")
    out += stroke("M25 91C29 83 37 79.6 52.5 79.6C68 79.6 76 83 80 91", "beton-d", 1.1) + road.draw()
    load = d.board(48) + group(props.in_hand("laptop"), -14, -1, 1.2) + d.vase(8) + d.pile(26)
    out += group(d.carry(LEADER, INSTITUTE, load, 44), 52.5, 76.4, 0.46)
    hull = floor(path("M-13 -4H13L10 2H-11Z", "petrol")) + rect(-13, -4.6, 26, 1.4, "papier", 0.6)
    row = Pose(hip=(0, -20), view="side", lean=-6, feet=((20, -14, 0), (24, -14, 0)), legs_over=True)
    crew = put(NOAH, row, -3, 1.6, 0.3, hands=((24, -38), (20, -36)), mood="laugh", shadow=False, name="vo bridge rower")
    oar = stroke("M2 -8L12 3", "hout-donker", 0.8)
    sides = floor(path("M-4 89H25C26 92 24 96 22 104H-4Z", "steen") + path("M109 89H80C79 92 81 96 83 104H109Z", "steen"))
    return out + sides + group(crew + hull + oar + stroke("M-16 3.4q4 -1.4 8 0t8 0t8 0t8 0", "golf", 0.7), 52, 92)


def team() -> str:
    """In the afternoon a teenager teaches the leader to skateboard; colleagues cheer and wait for their turn."""
    light = LIGHTS["t4-team"]
    out = _quay("t4-team", sun(light, 82, 44, 9) + clouds((34, 32, 14)), ((6, 30, 3), (50, 72, 5)))
    out += nature.tree(96, 71, 24, "boom") + nature.tree(40, 66, 15, "boom-2") + Road(2).draw()
    out += put(COLLEAGUE, STAND, 75.5, 84, 0.41, flip=True, hands=((25, -84), (-26, -82)), top="bos", head="side", elbows=(1, -1), mood="laugh", name="vo team colleague")
    plank = group(props.skateboard(0, 0, 1.2, "petrol"), 9, -50, angle=82)
    out += put(MENTOR, STAND, 94, 85.4, 0.42, flip=True, hands=((12, -46), (9, -56)), head="side", prop=plank, mood="laugh", name="vo team mentor")
    out += lawn(SQUARE)
    wobble = Pose(hip=(-5, -33), lean=14, view="side", feet=((-13, 0, 0), (9, 0, 0)), nod=-4, gaze=(0.4, 0.3))
    rider = shade(0, 22, 7) + group(props.skateboard(0, 0, 1.5, "zon"), -2, 6.6)
    rider += put(LEADER, wobble, 0, 0, hands=((29, -60), (-15, -78)), elbows=(1, -1), mood="laugh", shadow=False, name="vo team leader")
    out += group(rider, 52, 91, 0.54)
    guide = Pose(hip=(-4, -38), lean=4, view="side", feet=((-13, 0, 18), (10, 0, 0)))
    out += put(SEM, guide, 31, 94.6, 0.5, grab=((42.6, 66), (42.2, 69)), grip=("flat", "flat"), elbows=(1, 1), mood="laugh", name="vo team sem")
    return out + stroke("M9 73h8M7 79h11M9 85h7", "inkt-zacht", 0.6)


def time() -> str:
    """Late in the afternoon the leader holds back the station clock; a student runs for the tram, another looks at her phone."""
    light = LIGHTS["t5-tijd"]
    out = _quay("t5-tijd", sun(light, 20, 40, 9) + clouds((40, 29, 12)), ((44, 70, 1),))
    tram = rect(6, 49, 40, 17, "papier", 3) + rect(6, 58, 40, 8, "accent-500", 1) + rect(9, 55.4, 34, 1, "accent-500")
    tram += "".join(rect(9 + i * 7, 51.4, 5.6, 5.4, "glas", 0.8) for i in range(5)) + rect(31, 51, 5.4, 13, "glas-d", 0.6)
    tram += circle(15, 66, 2, "inkt") + circle(38, 66, 2, "inkt")
    out += tram + stroke("M5 67.8H48", "leisteen", 0.5, "butt") + Road(2).draw()
    out += put(JIP, RUN, 47, 85.4, 0.42, flip=True, mood="laugh", name="vo time jip")
    out += lawn(SQUARE) + group(d.hold_back(LEADER, STARTER, d.post("inkt-zacht"), "inkt-zacht"), 68, 94, 0.43)
    phone = group(props.in_hand("telefoon"), 12, -58)
    lean = Pose(view="side", lean=-4, feet=((4, 0, 0), (12, 0, 0)), hip=(0, -40), nod=16)
    return out + put(LINA, lean, 19, 94.4, 0.5, hands=((14, -58), (10, -52)), prop=phone, mood="calm", name="vo time lina")


def coaching() -> str:
    """At golden hour the student gives a chemistry lesson behind glass; the mentor bites her nails."""
    light = LIGHTS["t6-begeleiden"]
    out = _quay("t6-begeleiden", sun(light, 90, 40, 8), ((62, 99, 1),)) + Road(2).draw() + lawn(SQUARE)
    lesson = props.digital_board(20, -88, 44, 26)
    lesson += put(STUDENT, STAND, 76, -4, 0.72, flip=True, hands=((24, -76), (-12, -44)), prop=group(props.in_hand("kolf", "bol-4"), 25, -80, 1.3), mood="talk", shadow=False, name="vo glass student")
    lesson += rect(6, -30, 60, 4, "leisteen", 1) + rect(10, -26, 52, 26, "papier") + group(props.flask("azuur"), 16, -36, 1.1) + group(props.flask("zon"), 56, -36, 1.1) + props.microscope(40, -30, 0.9)
    for x, kid, top in ((22, SEM, "azuur"), (46, LINA, "blad")):
        lesson += put(kid, Pose(view="back", hip=(0, -40)), x, 13, 0.74, shadow=False, top=top, name="vo glass kid")
    out += group(group(d.behind_glass(LEADER, MENTOR, lesson, 104, "kamer-2"), 0, 0), 63, 94, 0.48, flip=True)
    return out


def career() -> str:
    """In the evening the starter hangs a coat on a peg with her own name, in the lit hall; the leader drives in the nail."""
    out = _quay("t7-loopbaan", stars(((12, 30, 0.4), (22, 26, 0.5), (86, 28, 0.5), (95, 33, 0.35), (70, 24, 0.4), (44, 27, 0.4))), ((5, 27, 3),))
    out += Road(1).draw() + lawn(SQUARE)
    out += seated(C.roller, 18.6, 93.6, 0.47, hands=((26, -60), (20, -46)), mood="laugh", name="vo career roller")
    return out + group(coat(setting("vo")), 63.5, 94, 0.41)


def quality() -> str:
    """At night the leader looks through a telescope across the canal, at the lit school; teenagers point and wait for their turn."""
    spots = ((12, 30, 0.5), (24, 26, 0.35), (36, 31, 0.45), (47, 25, 0.35), (60, 30, 0.5), (72, 26, 0.35), (92, 25, 0.45), (54, 38, 0.35))
    out = _quay("t8-kwaliteit", stars(spots) + moon(42, 34, 6), ((58, 100, 2),))
    out += glow(19, 49, 15, 11) + buildings.block_school(7, 55, 24) + Road(2).draw() + lawn(SQUARE)
    out += group(d.look(LEADER, -10), 51, 93.4, 0.48, flip=True)
    point = Pose(view="side", feet=((-6, 0, 0), (6, 0, 0)), nod=-6)
    out += put(SEM, point, 93, 94.6, 0.5, flip=True, hands=((27, -74), (-8, -42)), grip=("point", "open"), mood="talk", name="vo quality sem")
    sit = Pose(hip=(0, -6), view="side", lean=-12, feet=((24, 0, 0), (20, 0, 0)), legs_over=True, nod=-8)
    return out + put(NOAH, sit, 22, 94.4, 0.5, flip=True, hands=((16, -20), (-14, -2)), mood="smile", name="vo quality noah") + lantern(76, 66, 22)


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
