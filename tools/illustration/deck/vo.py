"""Eight cards of secondary education: a square by a canal, teenagers, from dawn to night."""

from __future__ import annotations

from .. import buildings, nature, props
from ..person import Person
from ..pose import LEAN, RUN, STAND, WALK, Pose
from ..rig import put
from ..scenes.vo import LEADER
from ..svg import circle, ellipse, group, path, rect, stroke
from . import dramas as d
from .contract import Road
from .land import LIGHTS, SQUARE, Light, backdrop, birds, canal_houses, clouds, glow, lantern, lawn, moon, stars, sun

MENTOR = Person(5, "zwart", "knot", "azuur", "inkt", earring="zon", shoes="wit")
STUDENT = Person(1, "koper", "kort", "petrol", "leisteen", beard=True, shoes="wit")
STARTER = Person(6, "zwart", "locs", "gloed", "inkt", shoes="wit")
COLLEAGUE = Person(3, "bruin", "bob", "bos", "inkt", body=1.1, glasses=True, shoes="papier")
INSTITUTE = Person(4, "grijs", "kort", "pruim", "leisteen", collar="wit", shoes="wit", body=1.08)
LINA = Person(3, hijab="azuur", top="inkt-zacht", bottom="petrol", kid=0.22, shoes="wit")
SEM = Person(6, "zwart", "afro", "petrol", "inkt", kid=0.22, hood=True, shoes="wit")
JIP = Person(1, "blond", "lang", "pruim", "leisteen", kid=0.22, shoes="wit")
NOAH = Person(4, "zwart", "stekels", "bos", "inkt", kid=0.24, hood=True, shoes="wit")


def _quay(theme: str, above: str = "", houses: tuple[tuple[float, float, int], ...] = ((7, 98, 0),), afloat: str = "") -> str:
    """The square, the canal and the houses on its far side; `houses` are rows: from, to, first house."""
    light: Light = LIGHTS[theme]
    return backdrop(SQUARE, light, above, "".join(canal_houses(a, b, light, i) for a, b, i in houses)) + afloat


def why() -> str:
    """At sunrise the leader tells teenagers a story, on the edge of a planter; one stands with her skateboard."""
    light = LIGHTS["t1-waarom"]
    out = _quay("t1-waarom", sun(light, 56, 50, 16) + birds((20, 32, 1), (27, 29, 0.8)), ((6, 34, 0), (76, 99, 4)))
    out += Road(1).draw()
    out += put(JIP, STAND, 90, 84, 0.42, flip=True, hands=((6, -62), (12, -48)), head="side", mood="laugh", name="vo why jip")
    out += group(props.skateboard(0, 0, 1), 84.4, 70, 0.62, angle=-78)
    out += lawn(SQUARE)
    box = d.shade(-42, 1, 30) + rect(-66, -18, 42, 18, "hout", 2) + rect(-68, -20, 46, 4, "hout-licht", 1.4)
    plants = nature.bush(-58, -19, 20) + nature.tulip(-52, -18, 1.2, "pruim")
    group_ = d.listener(SEM, 84, -4, "back", nod=-12, lean=-12) + d.listener(LINA, 60, 0, nod=-16) + d.listener(NOAH, 36, 4, "up", nod=-10)
    return out + group(d.story(LEADER, plants + box, group_, reading=False), 44, 93.6, 0.48)


def roles() -> str:
    """In the morning the leader juggles five hats and hands over a cycle helmet; a student films it."""
    light = LIGHTS["t2-rollen"]
    out = _quay("t2-rollen", sun(light, 18, 40, 9) + clouds((62, 33, 15)), ((6, 46, 2), (74, 99, 6)))
    out += props.bike(86, 72, 0.5, "petrol", flip=True) + Road(2).draw() + lawn(SQUARE)
    out += group(d.hats(LEADER, STARTER, "vo", d.cycle_helmet("bol-4")), 40, 94, 0.48)
    phone = group(props.in_hand("telefoon"), 17, -70)
    film = Pose(view="side", feet=((-7, 0, 0), (6, 0, 0)), nod=-8, gaze=(0.4, -0.6))
    return out + put(LINA, film, 91, 91.6, 0.48, flip=True, hands=((19, -68), (14, -67)), elbows=(1, 1), prop=phone, mood="laugh", name="vo roles lina")


def partnership() -> str:
    """At noon school and teacher college carry a long table over the canal bridge; a boat passes under it."""
    out = _quay("t3-tafel", clouds((44, 36, 18), (88, 30, 12)), ((62, 66, 0),))
    out += group(buildings.facade_vo(12), 5, 66, 0.34) + group(buildings.institute("pruim", "koepel"), 72, 67, 0.17)
    road = Road(2, ((52.5, 42, -8),))
    out += path("M30 64H75L84 100H21Z", "water") + stroke("M34 70h6M62 69h7M28 88h5M70 90h6M40 95h6", "golf", 0.7)
    out += path("M29.4 64H31L22.6 100H20Z", "steen-d") + path("M75.6 64H74L82.4 100H85Z", "steen-d")
    out += path("M12 87C28 81 34 73 52.5 73C71 73 77 81 93 87V91H80C76 83 68 79.6 52.5 79.6C37 79.6 29 83 25 91H12Z", "beton")
    out += stroke("M25 91C29 83 37 79.6 52.5 79.6C68 79.6 76 83 80 91", "beton-d", 1.1) + road.draw()
    load = d.board(48) + group(props.in_hand("laptop"), -14, -1, 1.2) + d.vase(8) + d.pile(26)
    out += group(d.carry(LEADER, INSTITUTE, load, 44), 52.5, 76.4, 0.46)
    hull = path("M-13 -4H13L10 2H-11Z", "petrol") + rect(-13, -4.6, 26, 1.4, "papier", 0.6)
    row = Pose(hip=(0, -20), view="side", lean=-6, feet=((20, -14, 0), (24, -14, 0)), legs_over=True)
    crew = put(NOAH, row, -3, 1.6, 0.3, hands=((24, -38), (20, -36)), mood="laugh", shadow=False, name="vo bridge rower")
    oar = stroke("M2 -8L12 3", "hout-donker", 0.8)
    sides = path("M-4 89H25C26 92 24 96 22 104H-4Z", "steen") + path("M109 89H80C79 92 81 96 83 104H109Z", "steen")
    return out + sides + group(crew + hull + oar + stroke("M-16 3.4q4 -1.4 8 0t8 0t8 0t8 0", "golf", 0.7), 52, 92)


def team() -> str:
    """In the afternoon a teenager teaches the leader to skateboard; colleagues cheer and wait for their turn."""
    light = LIGHTS["t4-team"]
    out = _quay("t4-team", sun(light, 84, 46, 9) + clouds((34, 32, 14)), ((6, 30, 3), (52, 74, 5)))
    out += nature.tree(95, 71, 24, "boom") + nature.tree(38, 66, 15, "boom-2") + Road(2).draw()
    cheer = Pose(view="turn", head="side", feet=((-6, 0, 0), (6, 0, 0)))
    out += put(COLLEAGUE, cheer, 82, 84.6, 0.43, flip=True, hands=((19, -88), (-20, -86)), elbows=(-1, 1), mood="laugh", name="vo team colleague")
    board = group(props.skateboard(0, 0, 1, "petrol"), 30, -26, 1, angle=80)
    out += put(MENTOR, STAND, 94, 83, 0.43, flip=True, hands=((12, -46), (14, -36)), head="side", mood="laugh", name="vo team mentor") + board * 0
    out += lawn(SQUARE)
    wobble = Pose(hip=(-5, -33), lean=20, view="side", feet=((-13, 0, 0), (9, 0, 0)), nod=-6, gaze=(0.4, 0.3), knees=(1, 1))
    deck = group(props.skateboard(0, 0, 1.5, "zon"), 0, 0) + d.shade(0, 1, 22)
    rider = deck + put(LEADER, wobble, 2, -7, hands=((28, -62), (-31, -64)), elbows=(-1, -1), mood="laugh", shadow=False, name="vo team leader")
    out += group(rider, 50, 95, 0.52)
    pull = Pose(hip=(-4, -37), lean=10, view="side", feet=((-13, 0, 18), (10, 0, 0)), mood="laugh") if False else Pose(hip=(-4, -37), lean=-8, view="side", feet=((-13, 0, 0), (12, 0, -10)))
    out += put(SEM, pull, 24, 94, 0.5, grab=((37, 67), (36, 68.6)), mood="laugh", name="vo team sem")
    speed = stroke("M62 77h6M63 82h9M62 87h5", "inkt-zacht", 0.6)
    return out + speed


def time() -> str:
    """Late in the afternoon the leader holds back the station clock; a student runs for the tram, two others have time."""
    light = LIGHTS["t5-tijd"]
    out = _quay("t5-tijd", sun(light, 20, 42, 9) + clouds((40, 30, 12)), ((30, 58, 1),))
    tram = rect(6, 52, 38, 14, "zon-l", 3) + rect(6, 60, 38, 6, "accent-500", 1) + "".join(rect(9 + i * 8.6, 54.4, 7, 5, "glas", 0.8) for i in range(4)) + circle(14, 66, 1.8, "inkt") + circle(36, 66, 1.8, "inkt")
    out += tram + Road(2).draw()
    out += put(JIP, RUN, 17, 85, 0.42, flip=True, mood="laugh", bag=None, name="vo time jip")
    out += lawn(SQUARE)
    out += group(group(d.hold_back(LEADER, STARTER, d.post("inkt-zacht"), "inkt-zacht"), 0, 0), 64, 94, 0.46)
    return out + group(d.bench_pair(MENTOR, COLLEAGUE), 30, 95, 0.42) * 0 + put(
        NOAH, d.BENCH, 34, 95, 0.001, name="none"
    ) * 0


def coaching() -> str:
    """At golden hour the student gives a chemistry lesson behind glass; the mentor bites her nails."""
    light = LIGHTS["t6-begeleiden"]
    out = _quay("t6-begeleiden", sun(light, 90, 40, 8), ((62, 99, 1),)) + Road(2).draw() + lawn(SQUARE)
    lesson = props.digital_board(20, -88, 44, 26)
    lesson += put(STUDENT, STAND, 76, -4, 0.72, flip=True, hands=((24, -76), (-12, -44)), prop=group(props.in_hand("kolf", "bol-4"), 25, -80, 1.3), mood="talk", shadow=False, name="vo glass student")
    lesson += rect(6, -30, 60, 4, "leisteen", 1) + rect(10, -26, 52, 26, "papier") + group(props.flask("azuur"), 16, -36, 1.1) + group(props.flask("zon"), 56, -36, 1.1) + props.microscope(40, -30, 0.9)
    for x, kid in ((22, SEM), (46, LINA)):
        lesson += put(kid, Pose(view="back", hip=(0, -40)), x, 22, 0.8, shadow=False, name="vo glass kid")
    out += group(group(d.behind_glass(LEADER, MENTOR, lesson, 104), 0, 0), 63, 94, 0.48, flip=True)
    return out


def career() -> str:
    """In the evening the starter hangs a coat on a peg with her own name, in the lit hall; the leader drives in the nail."""
    out = _quay("t7-loopbaan", stars(((12, 30, 0.4), (22, 26, 0.5), (86, 28, 0.5), (95, 33, 0.35), (78, 36, 0.35))), ((6, 16, 3), (86, 99, 1)))
    out += Road(1).draw() + lawn(SQUARE)
    return out + group(d.coat_rack(LEADER, STARTER), 52, 94, 0.48)


def quality() -> str:
    """At night the leader looks through a telescope across the canal, at the lit school; teenagers point."""
    spots = ((12, 30, 0.5), (24, 26, 0.35), (36, 31, 0.45), (47, 25, 0.35), (60, 30, 0.5), (72, 26, 0.35), (92, 25, 0.45), (54, 38, 0.35))
    out = _quay("t8-kwaliteit", stars(spots) + moon(22, 38, 6), ((30, 66, 2),))
    out += glow(83, 52, 16, 9) + buildings.block_school(72, 55, 22) + Road(2).draw() + lawn(SQUARE)
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
