"""Secondary education: two blocks and a glass atrium, cut away, and their front. Ground-left corner at (0, 0)."""

from __future__ import annotations

from . import props
from .people import place
from .person import Person
from .rooms import INNER, meeting, pupils, room, solar_panels
from .svg import circle, group, path, rect, stroke


def _vo_lab() -> str:
    """Science lab, ground floor left (x 4..84)."""
    out = (
        rect(4, -33, 82, 21, "water")
        + props.window(58, -53, 22, 18)
        + rect(8, -53, 20, 14, "wit", 1)
        + "".join(
            circle(12 + i * 4, -49 + (i % 2) * 5, 1.5, c)
            for i, c in enumerate(("koraal", "petrol", "zon", "pruim"))
        )
        + stroke("M12 -49l4 5l4 -5l4 5", "leisteen", 0.7)
    )
    out += props.lamp(42, -58, 7, "petrol")
    out += place(Person(
            5, "zwart", "locs", "wit", "leisteen", right="point", look=0.8, mood="talk",
            glasses=True
        ), 14, -5, INNER)
    out += place(Person(
            2, "bruin", "lang", "zon", left="table", right="give", look=-0.5, glasses=True, hold="kolf",
            hold_colour="koraal"
        ), 42, -4, 0.40, kid=0.25, half=False)
    out += place(
        Person(3, "zwart", "kuif", "bos", left="table", right="think", look=-0.8, hood=True), 68, -4, 0.40,
        kid=0.22, half=False
    )
    return out + props.lab_bench(30, -4, 50) + props.microscope(73, -21.4, 0.62)


def _vo_team() -> str:
    """Section room, first floor left (x 4..84)."""
    out = props.notes(8, -114, 26, 19) + props.window(50, -114, 28, 20, nx=3) + props.lamp(42, -118, 8, "zon")
    seats = [
        (20, Person(2, hijab="pruim", top="bos", look=0.8, mood="talk", left="table", right="give")),
        (36, Person(6, "zwart", "kort", "zon", left="table", right="table", look=0.5)),
        (
            53,
            Person(
                1, "grijs", "kuif", "petrol", left="table", right="think", look=-0.5, glasses=True, beard=True
            ),
        ),
        (70, Person(4, "zwart", "krullen", "pruim", left="table", right="table", look=-1, mood="laugh")),
    ]
    return (
        out
        + meeting(seats, -80.5, 8, 74)
        + group(props.in_hand("laptop"), 45, -81.4, 0.45)
        + group(props.in_hand("mok", "pruim"), 62, -83, 0.55)
    )


def _vo_atrium() -> str:
    """Glass atrium with a seated staircase (x 90..152, three storeys)."""
    out = rect(90, -158, 62, 158, "glas") + path("M90 -4L152 -128V-158H138L90 -62Z", "glas-l")
    out += stroke("M110.5 -158V0M131.5 -158V0M90 -120H152M90 -80H152M90 -40H152", "wit", 1.1, "butt")
    out += "".join(
        rect(98 + i * 9, -4 - (i + 1) * 8, 54 - i * 9, 8, "hout-licht" if i % 2 else "hout") for i in range(5)
    ) + rect(90, -4, 62, 4, "vloer")
    for x, drop, key in ((102, 30, "koraal"), (116, 44, "zon"), (138, 34, "petrol")):
        out += (
            stroke(f"M{x} -158v{drop}", "inkt", 0.7)
            + circle(x, -158 + drop + 5, 5.4, key)
            + path(
                f"M{x - 5.4} {-153 + drop}A5.4 5.4 0 0 0 {x + 2} {-148 + drop}A7 7 0 0 1 {x - 5.4} {-153 + drop}Z",
                key + "-d",
            )
        )
    out += props.clock_face(121, -142, 8)
    out += place(Person(
        1, "koper", "stekels", "petrol", "leisteen", "lap", "lap", look=0.6, legs="sit", hood=True, kid=0.2
    ), 104, -6, 0.36)
    out += place(Person(
            6, "zwart", "afro", "pruim", "inkt", "lap", "give", look=-0.4, legs="sit", mood="laugh", kid=0.2,
            hold="telefoon"
        ), 122, -22, 0.36)
    out += place(
        Person(3, "zwart", "lang", "zon", "pruim", "lap", "lap", look=-0.8, legs="sit", kid=0.2), 140, -38,
        0.36, flip=True
    )
    return out


def _vo_music() -> str:
    """Music room, ground floor right (x 158..236)."""
    out = (
        "".join(path(f"M{162 + i * 9} -58l4.5 6l4.5 -6Z", "pruim-l" if i % 2 else "pruim") for i in range(8))
        + stroke("M206 -46v-7l7 -1.6v7", "inkt", 1)
        + circle(204.6, -46, 1.7, "inkt")
        + circle(211.6, -47.6, 1.7, "inkt")
    )
    out += place(
        Person(2, "blond", "kuif", "inkt-zacht", "leisteen", "rest", "table", look=0.5, kid=0.2), 170, -4,
        0.42
    ) + props.keyboard(172, -4, 24)
    guitarist = place(
        Person(5, "zwart", "vlechten", "azuur", "pruim", "hold", "down", look=-0.3, mood="laugh", kid=0.22),
        198, -4, 0.42
    )
    out += guitarist + props.guitar(196.4, -21.6, 0.46, -24)
    return (
        out
        + place(Person(
                1, "kastanje", "kort", "zon", left="wave", right="wave", mood="talk", look=-0.4, kid=0.2,
                half=True
            ), 222, -2, 0.40)
        + props.drum_kit(222, -4, 0.92)
    )


def _vo_class() -> str:
    """Classroom with student teacher and coach, first floor right (x 158..236)."""
    out = props.digital_board(162, -114, 34, 22) + props.window(212, -114, 20, 20)
    out += place(
        Person(4, "zwart", "kort", "bos", left="point", look=0.7, mood="talk", beard=True),
        200, -65, INNER, flip=True
    )
    out += place(
        Person(1, "wit", "bob", "petrol", "leisteen", "hold", "hold", look=-1, hold="klembord"), 229, -65,
        INNER
    )
    teens = [
        (166, Person(1, "blond", "staart", "pruim", left="table", right="table", look=0.6)),
        (
            181,
            Person(6, "zwart", "kort", "pruim", left="table", right="up", look=0.6, mood="laugh", hood=True),
        ),
        (213, Person(3, "bruin", "bob", "azuur", left="table", right="table", look=-0.8, pattern="streep")),
    ]
    return out + pupils(teens, -77.4, 0.42, 0.28) + group(props.in_hand("laptop"), 181.5, -78.8, 0.4)


def _vo_top() -> str:
    """Quiet talk on the second floor right (x 158..236)."""
    out = (
        props.bookcase(162, -175, 26, 47, 3, 9)
        + props.window(206, -174, 26, 22, nx=3)
        + props.lamp(213, -178, 4)
    )
    out += place(
        Person(3, "zwart", "kaal", "bos", "leisteen", right="give", look=1, mood="talk", beard=True), 198,
        -125, INNER
    ) + place(Person(2, "koper", "lang", "pruim", left="give", right="pocket", look=-1), 228, -125, INNER)
    return out + group(props.in_hand("plant"), 182, -131, 1.1)


def secondary_school() -> str:
    """Secondary school cut-away: lab and section room, glass atrium, music, class and study; 240 wide, 196 high."""
    out = (
        rect(0, -124, 90, 124, "papier")
        + rect(152, -184, 88, 184, "petrol")
        + rect(152, -184, 6, 184, "petrol-d")
    )
    out += room(4, -58, 82, 54, "kamer-2") + room(4, -118, 82, 54, "kamer-3")
    out += (
        room(158, -58, 78, 54, "kamer-5")
        + room(158, -118, 78, 54, "kamer-1")
        + room(158, -178, 78, 54, "kamer-4")
    )
    out += _vo_lab() + _vo_team() + _vo_music() + _vo_class() + _vo_top() + _vo_atrium()
    out += (
        rect(0, -64, 90, 6, "papier")
        + rect(0, -60, 90, 2, "zand-d")
        + rect(152, -64, 88, 6, "petrol")
        + rect(152, -124, 88, 6, "petrol")
        + rect(0, -4, 240, 4, "vloer")
    )
    out += (
        rect(0, -124, 4, 124, "papier")
        + rect(0, -124, 1.8, 124, "zand-d")
        + rect(86, -124, 4.4, 124, "papier")
        + rect(152, -184, 6, 184, "petrol-d")
        + rect(236, -184, 4, 184, "petrol")
    )
    out += (
        rect(-4, -129, 98, 6, "inkt", 1.5)
        + rect(148, -189, 96, 6, "inkt", 1.5)
        + path("M86 -158L90 -166H152L152 -158Z", "inkt")
    )
    out += (
        _roof_garden()
        + solar_panels(160, -189, 4)
        + stroke("M224 -189V-214", "inkt", 1.3)
        + path("M224 -214L240 -210.5L224 -206Z", "zon")
    )
    return out


def _roof_garden() -> str:
    """Roof terrace with planters on the low block of the vo school (y -129)."""
    out = "".join(
        circle(x, -135, 5.4, "blad")
        + circle(x + 6, -134, 4.6, "boom")
        + rect(x - 6, -134, 18, 5.6, "hout", 1)
        for x in (10, 66)
    )
    return out + stroke(
        "M0 -129V-139M22 -129V-139M44 -129V-139M66 -129V-139M86 -129V-139M0 -139H86", "leisteen", 0.9
    )


def facade_vo(hour: float = 4) -> str:
    """Glass atrium between two blocks, 80 wide, 76 high."""
    out = (
        rect(0, -44, 26, 44, "papier")
        + rect(0, -44, 7, 44, "papier-d")
        + rect(-2, -47, 30, 4, "inkt", 1)
        + rect(24, -72, 34, 72, "petrol")
        + rect(24, -72, 8, 72, "petrol-d")
        + rect(21.5, -75.5, 39, 4.4, "inkt", 1)
    )
    out += (
        rect(58, -34, 24, 34, "glas")
        + path("M58 0L82 -30V-34H70L58 -18Z", "glas-l")
        + stroke("M66 -34V0M74 -34V0M58 -17H82", "wit", 1, "butt")
        + rect(56, -37, 28, 4, "inkt", 1)
    )
    out += "".join(
        rect(9 + i * 8, -38 + j * 19, 5.4, 12, "licht" if (i + j) % 2 else "glas", 0.6)
        for i in range(2)
        for j in range(2)
    ) + props.clock_face(44, -52, 11, hour=hour)
    return (
        out
        + "".join(rect(35 + i * 10, -32, 7.4, 10, "glas" if i else "licht", 0.6) for i in range(2))
        + rect(35, -17, 17.4, 17, "koraal", 0.8)
        + stroke("M43.7 -17V0", "papier", 1)
        + circle(41.8, -8, 0.7, "papier")
        + circle(45.6, -8, 0.7, "papier")
    )
