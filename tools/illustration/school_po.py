"""Primary education: the village school with bell gable, cut away, and its front. Ground-left corner at (0, 0)."""

from __future__ import annotations

from . import props
from .people import place
from .person import Person
from .rooms import INNER, meeting, pupils, room, solar_panels
from .svg import circle, clip, group, path, rect, ring, stroke


def _po_roof(w: float) -> str:
    shape = f"M-5.5 -122L18 -166H{w - 18}L{w + 5.5} -122Z"
    tiles = "".join(
        stroke(
            "".join(f"M{-12 + (j % 2) * 4.5 + i * 9} {-160 + j * 8}q4.5 6 9 0" for i in range(28)), "dak-d", 1
        )
        for j in range(6)
    )
    return (
        path(shape, "dak")
        + clip(shape, tiles)
        + solar_panels(156, -130, 4)
        + rect(26, -183, 12, 22, "baksteen", 0.6)
        + rect(24, -186, 16, 4, "baksteen-dd", 0.6)
        + stroke("M32 -189q-4 -4 0 -7q3 -2.4 0 -4.6", "wit", 2, alpha=0.8)
    )


def bell_gable(hour: float = 4) -> str:
    """Pink bell gable with clock, 74 wide, base at (0, 0), centre x = 37."""
    line = "C8 -30 10 -38 10 -46C10 -54 14 -58 20 -60C20 -70 28 -74 37 -74C46 -74 54 -70 54 -60C60 -58 64 -54 64 -46C64 -38 66 -30 74 -30"
    return (
        path(f"M0 0V-30{line}V0Z", "gevel")
        + path(
            "M0 0V-30C8 -30 10 -38 10 -46C10 -54 14 -58 20 -60C20 -70 28 -74 37 -74C28 -58 24 -28 24 0Z",
            "gevel-d",
        )
        + stroke(f"M0 -30{line}", "papier", 3.2)
        + props.clock_face(37, -45, 12, hour=hour)
    )


def _po_class() -> str:
    out = (
        rect(10, -52, 40, 25, "wit", 1.4)
        + rect(12, -50, 36, 21, "bos", 0.8)
        + stroke("M16 -43h12M16 -38.5h18M16 -34h9", "wit", 1.1)
        + ring(41, -39, 4.6, "zon", 1.1)
        + stroke("M41 -42v3l2.2 1.4", "zon", 1)
    )
    out += props.window(84, -52, 20, 22) + props.window(108, -52, 20, 22) + props.bunting(56, -54)
    out += place(
        Person(2, "kastanje", "staart", "petrol", left="point", look=0.6, mood="talk"), 57, -5,
        INNER
    )
    out += place(
        Person(1, "grijs", "bob", "pruim", "leisteen", "hold", "hold", hold="map", look=-1, glasses=True),
        126, -5, INNER
    )
    kids = [
        (74, Person(5, "zwart", "afro", "pruim", right="up", left="table", mood="laugh", sleeve="kort")),
        (
            90,
            Person(1, "blond", "vlechten", "zon", left="table", right="table", pattern="stip", sleeve="kort"
            ),
        ),
        (
            106,
            Person(
                3, "zwart", "kort", "azuur", left="table", right="think", pattern="streep", look=-0.6,
                sleeve="kort"
            ),
        ),
    ]
    return (
        out
        + pupils(kids, -15.4)
        + group(props.in_hand("boek", "wit"), 90, -17.6, 0.45)
        + group(props.in_hand("laptop"), 107, -16.8, 0.42)
    )


def _po_hall() -> str:
    out = "".join(
        rect(176 + i * 6.4, -10 - i * 7, 46 - i * 6.4, 7.4, "papier" if i % 2 else "papier-d")
        for i in range(7)
    )
    out += stroke("M172 -25L206 -57.5", "inkt", 1.2) + "".join(
        stroke(f"M{176 + i * 8.6} {-10 - i * 8.2}v-17.6", "inkt", 0.7) for i in range(4)
    )
    out += (
        rect(146, -44, 22, 40, "petrol", 1)
        + rect(149, -41, 16, 14, "glas", 0.8)
        + circle(165, -22, 1.1, "zon")
    )
    out += place(
        Person(4, "zwart", "stekels", "zon", legs="walk", right="wave", pattern="streep", kid=0.75), 173,
        -5, 0.38, flip=True
    )
    return out + place(
        Person(6, "zwart", "locs", "bos", "pruim", right="give", hold="map", look=1, legs="walk"), 188,
        -17, 0.36
    )


def _po_team() -> str:
    out = props.notes(10, -112, 30, 19) + props.window(78, -113, 25, 22) + props.lamp(56, -118, 11)
    seats = [
        (
            26,
            Person(1, "koper", "kort", "bos", beard=True, look=0.8, mood="talk", left="table", right="give"),
        ),
        (45, Person(2, hijab="petrol", top="gevel", look=0.4, left="table", right="table")),
        (
            65,
            Person(
                5, "zwart", "kort", "inkt-zacht", vest="pruim", collar="wit", look=-0.5, left="table",
                right="think", glasses=True
            ),
        ),
        (84, Person(3, "bruin", "lang", "zon", look=-1, left="table", right="table", mood="laugh")),
    ]
    return (
        out
        + meeting(seats, -80.5, 13, 84)
        + group(props.in_hand("laptop"), 36, -81.4, 0.5)
        + group(props.in_hand("mok", "koraal"), 56, -83, 0.6)
        + group(props.in_hand("mok", "petrol"), 74, -83, 0.6)
    )


def _po_study() -> str:
    out = (
        props.bookcase(118, -114, 34, 45)
        + props.window(186, -113, 28, 24, nx=3)
        + props.lamp(170, -118, 9, "zon")
    )
    out += place(Person(3, "zwart", "knot", "azuur", right="give", look=1, mood="talk"), 163, -65, INNER)
    out += place(
        Person(1, "bruin", "kuif", "petrol", "leisteen", "give", "hip", look=-1, pattern="ruit"), 199, -65,
        INNER
    )
    out += (
        rect(172, -84, 20, 2.6, "papier", 1)
        + stroke("M182 -82V-66M176 -65.4h12", "leisteen", 1.6)
        + group(props.in_hand("laptop"), 182, -85, 0.5)
    )
    return out + group(props.in_hand("plant"), 214, -71, 1.15)


def village_school() -> str:
    """Primary school cut-away: class, hall with stairs, team room, study; clock gable, 226 wide, 214 high with flag."""
    w = 226
    out = _po_roof(w) + rect(-4, -124, w + 8, 124, "papier") + rect(-8, -127, w + 16, 6, "inkt", 1.5)
    out += (
        room(4, -58, 130, 54, "kamer-1")
        + room(140, -58, 82, 54, "kamer-2")
        + room(4, -118, 104, 54, "kamer-3")
        + room(114, -118, 108, 54, "kamer-4")
    )
    out += _po_class() + _po_hall() + _po_team() + _po_study()
    out += (
        rect(-4, -64, w + 8, 6, "papier")
        + rect(-4, -60, w + 8, 2, "zand-d")
        + rect(-4, -4, w + 8, 4, "vloer")
    )
    out += (
        rect(-4, -124, 4.6, 124, "papier")
        + rect(w - 0.5, -124, 4.6, 124, "papier")
        + rect(-4, -124, 2, 124, "zand-d")
        + rect(134, -58, 6, 54, "papier")
        + rect(108, -118, 6, 54, "papier")
    )
    out += group(bell_gable(), 76, -122) + props.window(92, -146, 16, 18) + props.window(118, -146, 16, 18)
    return out + stroke("M113 -197V-214", "inkt", 1.3) + path("M113 -214L129 -210.5L113 -206Z", "zon")


def facade_po(hour: float = 4) -> str:
    """Bell gable front, 74 wide, 76 high."""
    return (
        bell_gable(hour)
        + props.window(8, -24, 16, 18)
        + props.window(50, -24, 16, 18)
        + rect(29, -22, 16, 22, "petrol", 1)
        + rect(31.4, -19.4, 11.2, 9, "glas", 0.8)
        + circle(42.4, -8, 1, "zon")
    )
