"""Vocational education: the campus with saw-tooth hall, cut away, and its front. Ground-left corner at (0, 0)."""

from __future__ import annotations

from . import props
from .people import place
from .person import Person
from .rooms import INNER, room, solar_panels
from .svg import group, path, rect, stroke


def _mbo_kitchen() -> str:
    """Practice kitchen, ground floor left (x 4..88)."""
    out = (
        rect(4, -46, 84, 33, "water")
        + stroke(
            "".join(f"M{4 + i * 7} -46v33" for i in range(1, 12)) + "M4 -39h84M4 -32h84M4 -25h84M4 -18h84",
            "lucht",
            0.7,
        )
        + props.hood(26, -58)
        + stroke("M62 -50h22", "leisteen", 1)
        + "".join(group(props.in_hand("pan"), 66 + i * 7, -46, 0.34, angle=90) for i in range(3))
    )
    out += place(Person(
            4, "bruin", "kort", "papier", "leisteen", right="point", look=0.8, mood="talk", hat="koksmuts",
            beard=True
        ), 15, -5, 0.42)
    out += place(Person(
            2, "koper", "staart", "papier", apron="petrol", left="table", right="give", hat="koksmuts",
            look=-0.6, hold="pan"
        ), 44, -4, 0.42) + place(Person(
            6, "zwart", "kort", "papier", apron="bos", left="table", right="table", hat="koksmuts",
            mood="laugh", look=-0.6
        ), 68, -4, 0.42)
    return out + props.stove(31, -4, 52)


def _mbo_care() -> str:
    """Care practice room, first floor left (x 4..88)."""
    out = (
        props.window(8, -114, 22, 20)
        + rect(40, -113, 18, 14, "wit", 1)
        + path(
            "M49 -101.4C45.6 -104 43.8 -106 43.8 -108.2C43.8 -110.8 47.6 -111.6 49 -108.8C50.4 -111.6 54.2 -110.8 54.2 -108.2C54.2 -106 52.4 -104 49 -101.4Z",
            "koraal",
        )
        + stroke("M82 -66V-104M77 -104h10M79 -65.6h7", "staal", 1.2)
        + rect(83.4, -103, 4, 8, "lucht", 1)
    )
    out += place(
        Person(5, "zwart", "knot", "azuur", "azuur-d", right="give", look=0.8, mood="talk"), 14, -65, INNER
    )
    out += place(
        Person(1, "blond", "bob", "azuur", "azuur-d", left="give", right="hold", look=-0.9, hold="tablet"),
        66, -65, INNER
    )
    return out + props.care_bed(24, -65, 38)


def _mbo_hall() -> str:
    """Vehicle and technology hall (x 94..240, one high space)."""
    out = (
        props.tool_wall(100, -84, 34, 22)
        + props.window(200, -93, 14, 14)
        + "".join(
            stroke(f"M{x} -96v10", "inkt", 0.9)
            + path(f"M{x - 9} -79L{x - 4} -86H{x + 4}L{x + 9} -79Z", "leisteen")
            + rect(x - 5, -79, 10, 1.6, "licht", 0.6)
            for x in (118, 160, 222)
        )
    )
    out += props.clock_face(190, -90, 7.2)
    out += props.car_lift(136, -4, 42, 84) + props.car(178, -45.4, 0.98, "zon")
    out += place(Person(
        2, hijab="petrol", top="zon", bottom="leisteen", right="up", left="hip", look=0.7, apron="leisteen"
    ), 160, -4, 0.42) + place(Person(
            5, "zwart", "kort", "azuur", "inkt", left="point", look=-0.8, mood="talk", hold="tablet",
            right="hold", glasses=True
        ), 196, -4, 0.42)
    out += place(Person(
            1, "kastanje", "kuif", "inkt-zacht", apron="petrol", left="table", right="give", look=0.3,
            hold="sleutel", half=True
        ), 116, -2, 0.44) + props.workbench(98, -4, 36)
    return out + props.robot_arm(230, -4, 0.8, flip=True)


def _saw_teeth(x: float, base: float, pitch: float, count: int, key: str, height: float = 40) -> str:
    """Saw-tooth roof: `count` teeth of `pitch` wide and `height` high, steep side left with a window under the slope."""
    out = ""
    for i in range(count):
        a = x + i * pitch
        x1, x2 = a + 0.18 * pitch, a + 0.48 * pitch
        slope = lambda px, a=a: base - height + (px - a) / pitch * (height - 6) + 7
        out += path(f"M{a} {base}V{base - height}L{a + pitch} {base - 6}V{base}Z", key)
        out += path(f"M{a} {base}V{base - height}L{a + 5} {base - height + 4.4}V{base}Z", key + "-d")
        out += path(f"M{x1} {base - 5}V{slope(x1)}L{x2} {slope(x2)}V{base - 5}Z", "glas")
        out += stroke(f"M{(x1 + x2) / 2} {base - 5}V{slope((x1 + x2) / 2)}", "wit", 1, "butt")
    return out


def campus() -> str:
    """Mbo campus cut-away: kitchen, care room, vehicle hall under a saw-tooth roof; 244 wide, 142 high."""
    out = (
        rect(0, -124, 92, 124, "papier")
        + rect(92, -102, 152, 102, "pruim")
        + _saw_teeth(92, -100, 50.7, 3, "pruim")
    )
    out += (
        room(4, -58, 84, 54, "kamer-2") + room(4, -118, 84, 54, "kamer-4") + room(97, -96, 143, 92, "kamer-5")
    )
    out += _mbo_kitchen() + _mbo_care() + _mbo_hall()
    out += (
        rect(0, -64, 92, 6, "papier")
        + rect(0, -60, 92, 2, "zand-d")
        + rect(0, -4, 244, 4, "vloer")
        + rect(0, -124, 4, 124, "papier")
        + rect(0, -124, 1.8, 124, "zand-d")
        + rect(88, -124, 5, 124, "papier")
    )
    out += (
        rect(240, -102, 4, 102, "pruim")
        + rect(93, -102, 4, 98, "pruim-d")
        + rect(92, -102, 152, 5, "pruim-d")
        + rect(-4, -129, 100, 6, "inkt", 1.5)
    )
    out += (
        solar_panels(8, -129, 4)
        + rect(64, -147, 10, 18, "staal", 0.8)
        + rect(62, -149, 14, 3.4, "leisteen", 1)
        + stroke("M69 -153q-4 -5 0 -9q4 -4 0 -9", "wit", 2, alpha=0.8)
    )
    return out + stroke("M84 -129V-152", "inkt", 1.3) + path("M84 -152L100 -148.5L84 -144Z", "zon")


def facade_mbo(hour: float = 4) -> str:
    """Saw-tooth hall front, 84 wide, 74 high."""
    out = (
        _saw_teeth(0, -44, 28, 3, "pruim", 28)
        + rect(0, -46, 84, 46, "kamer-5")
        + rect(0, -46, 10, 46, "kamer-5-d")
        + rect(0, -46, 84, 5, "pruim-d")
    )
    out += (
        rect(8, -26, 24, 26, "leisteen", 0.8)
        + stroke("".join(f"M8 {-22 + i * 5}h24" for i in range(5)), "staal", 0.9)
        + props.clock_face(44, -26, 10.4, hour=hour)
    )
    return (
        out
        + rect(60, -36, 8, 12, "glas", 0.6)
        + rect(71, -36, 8, 12, "licht", 0.6)
        + rect(62, -18, 14, 18, "petrol", 0.8)
        + rect(64, -15.6, 10, 8, "glas", 0.6)
    )
