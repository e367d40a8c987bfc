"""What stands in subject rooms and workshops, millimetres at A1, ground point (0, 0), y down."""

from __future__ import annotations

from .hand_props import flask
from .svg import circle, ellipse, group, path, rect, ring, stroke


def drum_kit(x: float, y: float, k: float = 1) -> str:
    """Drum kit, 34 mm wide at k = 1."""
    return group(
        stroke("M-13 0V-20M13 0V-22", "leisteen", 1)
        + ellipse(-13, -20.5, 7, 1.3, "zon")
        + ellipse(13, -22.5, 7, 1.3, "zon")
        + rect(-12, -15, 9, 7, "koraal", 1.2)
        + rect(3, -15, 9, 7, "koraal", 1.2)
        + circle(0, -8, 8, "koraal")
        + circle(0, -8, 6.2, "papier")
        + circle(0, -8, 2, "zon"),
        x,
        y,
        k,
    )


def keyboard(x: float, y: float, w: float = 26) -> str:
    """Stage piano on a cross stand, keys at y - 16."""
    return (
        stroke(
            f"M{x - w * 0.3} {y}L{x + w * 0.3} {y - 14}M{x + w * 0.3} {y}L{x - w * 0.3} {y - 14}",
            "leisteen",
            1.2,
        )
        + rect(x - w / 2, y - 17, w, 4, "inkt", 1)
        + rect(x - w / 2 + 2, y - 17.4, w - 4, 1.6, "papier", 0.4)
    )


def guitar(x: float, y: float, k: float = 1, angle: float = -50) -> str:
    """Acoustic guitar, centred on the sound hole, person units."""
    return group(
        rect(7, -1.2, 20, 2.4, "hout-donker", 0.6)
        + rect(26, -2, 5, 4, "aarde", 0.8)
        + circle(-4, 0, 7.4, "hout-licht")
        + circle(4.6, 0, 5.4, "hout-licht")
        + circle(1, 0, 2.4, "aarde")
        + rect(-8, -2.2, 2, 4.4, "aarde", 0.4),
        x,
        y,
        k,
        angle=angle,
    )


def lab_bench(x: float, y: float, w: float = 44) -> str:
    """Lab bench, top at y - 16, with flasks."""
    glass = (
        group(flask("koraal"), x + w * 0.22, y - 20.4, 0.62)
        + group(flask("petrol"), x + w * 0.5, y - 20.4, 0.62)
        + group(flask("zon"), x + w * 0.78, y - 20.4, 0.62)
    )
    return (
        glass
        + rect(x + 2, y - 15, w - 4, 15, "papier")
        + rect(x + 2, y - 15, 8, 15, "papier-d")
        + stroke(f"M{x + w / 2} {y - 12}v10M{x + 12} {y - 7}h3M{x + w - 15} {y - 7}h3", "mist", 0.8)
        + rect(x, y - 17, w, 2.6, "leisteen", 0.8)
    )


def microscope(x: float, y: float, k: float = 1) -> str:
    """Microscope, 16 mm tall at k = 1."""
    return group(
        rect(-6, -2, 12, 2, "inkt", 0.8)
        + stroke("M4 -2Q8 -9 1 -13", "inkt", 2)
        + group(rect(-2, -7, 4, 11, "mist", 1) + rect(-1.4, -9.4, 2.8, 3, "inkt", 0.6), -0.6, -9, angle=16)
        + rect(-5, -4.4, 8, 1.4, "leisteen", 0.4),
        x,
        y,
        k,
    )


def digital_board(x: float, y: float, w: float, h: float) -> str:
    """Wall screen with a sum, a graph and a photo."""
    return (
        rect(x, y, w, h, "inkt", 1.4)
        + rect(x + 1.4, y + 1.4, w - 2.8, h - 2.8, "wit", 0.6)
        + stroke(f"M{x + 4} {y + h - 5}v{-(h - 10)}M{x + 4} {y + h - 5}h{w * 0.36:.1f}", "leisteen", 0.9)
        + stroke(f"M{x + 5} {y + h - 7}q{w * 0.16:.1f} -1 {w * 0.3:.1f} {-(h - 13)}", "koraal", 1.3)
        + rect(x + w * 0.55, y + 4, w * 0.36, h * 0.36, "lucht", 0.6)
        + path(
            f"M{x + w * 0.55} {y + 4 + h * 0.36}l{w * 0.13} {-h * 0.2}l{w * 0.09} {h * 0.1}l{w * 0.06} {-h * 0.06}l{w * 0.08} {h * 0.16}Z",
            "blad",
        )
        + stroke(
            f"M{x + w * 0.55} {y + h * 0.62}h{w * 0.34}M{x + w * 0.55} {y + h * 0.76}h{w * 0.24}", "mist", 1.1
        )
    )


def stove(x: float, y: float, w: float = 50) -> str:
    """Kitchen island with hob and pans, top at y - 17."""
    pans = (
        rect(x + 6, y - 24, 13, 6.6, "staal", 1.4)
        + rect(x + 5.2, y - 25, 14.6, 1.8, "leisteen", 0.9)
        + rect(x + 26, y - 21.4, 12, 4, "inkt", 1.4)
        + stroke(f"M{x + 38} {y - 20}h6", "inkt", 1.4)
    )
    return (
        pans
        + rect(x, y - 17, w, 17, "mist", 0.8)
        + rect(x, y - 17, 9, 17, "mist-d", 0.8)
        + rect(x - 1, y - 18, w + 2, 2.6, "leisteen", 0.8)
        + "".join(
            rect(x + 13 + i * 12, y - 12, 9, 8.4, "beton", 0.6)
            + stroke(f"M{x + 15 + i * 12} {y - 10}h5", "leisteen", 0.7)
            for i in range(3)
        )
    )


def hood(x: float, y: float, w: float = 34) -> str:
    """Extractor hood hanging from y."""
    return (
        rect(x + w * 0.36, y, w * 0.28, 8, "staal")
        + path(f"M{x + w * 0.3:.1f} {y + 7}h{w * 0.4:.1f}l{w * 0.3:.1f} 8h{-w:.1f}Z", "mist")
        + rect(x, y + 14.4, w, 2.2, "staal", 0.6)
    )


def care_bed(x: float, y: float, w: float = 46) -> str:
    """Practice care bed with a training manikin, mattress at y - 17."""
    return (
        stroke(
            f"M{x + 6} {y - 3}L{x + 20} {y - 12}M{x + w - 6} {y - 3}L{x + 20} {y - 12}M{x + 2} {y - 27}V{y - 4}M{x + w - 2} {y - 21}V{y - 4}",
            "staal",
            1.5,
        )
        + circle(x + 5, y - 2, 2, "leisteen")
        + circle(x + w - 5, y - 2, 2, "leisteen")
        + rect(x + 2, y - 16, w - 4, 5, "wit", 1.6)
        + group(rect(0, -4, 12, 4.4, "lucht", 2), x + 4, y - 16.6, angle=-14)
        + circle(x + 12, y - 20.6, 4, "huid-3")
        + path(
            f"M{x + 15} {y - 16}Q{x + 18} {y - 22.6} {x + 26} {y - 21}L{x + w - 5} {y - 19}Q{x + w - 2} {y - 18.6} {x + w - 2} {y - 15.4}Z",
            "petrol",
        )
        + stroke(f"M{x + 9.6} {y - 21}q1 .7 1.8 0", "oog", 0.6)
    )


def car_lift(x: float, y: float, h: float = 34, w: float = 76) -> str:
    """Two-post lift; arms at y - h."""
    post = lambda px: (
        rect(px, y - h - 26, 5, h + 26, "zon", 1)
        + rect(px, y - h - 26, 2, h + 26, "zon-d", 1)
        + rect(px - 3, y - 3, 11, 3, "leisteen", 0.8)
    )
    return post(x) + post(x + w - 5) + rect(x + 3, y - h, w - 6, 3, "leisteen", 1)


def robot_arm(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Industrial robot arm on a pedestal, 44 mm tall at k = 1."""
    return group(
        rect(-8, -8, 16, 8, "leisteen", 1.4)
        + stroke("M0 -10L-7 -27", "koraal", 6)
        + stroke("M-7 -27L11 -36", "koraal", 5)
        + stroke("M11 -36L17 -26", "leisteen", 3.2)
        + stroke("M14.6 -25L14 -20.6M19.4 -25.6L20.4 -21", "leisteen", 1.7)
        + circle(0, -9, 4.6, "koraal-d")
        + circle(-7, -27, 4.2, "koraal-d")
        + circle(11, -36, 3.4, "koraal-d"),
        x,
        y,
        k,
        flip,
    )


def workbench(x: float, y: float, w: float = 42) -> str:
    """Bench with vice and drawers, top at y - 17."""
    return (
        rect(x + 3, y - 15, 16, 15, "petrol", 0.8)
        + rect(x + 3, y - 15, 5, 15, "petrol-d", 0.8)
        + stroke(f"M{x + 6} {y - 11}h10M{x + 6} {y - 6}h10", "papier", 0.8)
        + stroke(f"M{x + w - 4} {y}v-15", "leisteen", 2, "butt")
        + rect(x, y - 17.4, w, 3, "hout-licht", 0.8)
        + path(f"M{x + w - 14} {y - 17.4}v-4h3v2h4v-2h3v4Z", "leisteen")
    )


def tool_wall(x: float, y: float, w: float, h: float) -> str:
    """Perforated board with tools."""
    out = rect(x, y, w, h, "papier", 1)
    for i in range(int(w // 8)):
        cx = x + 5 + i * 8
        out += (
            stroke(f"M{cx} {y + 5}v{h - 10}", "staal", 1.5) + ring(cx, y + 5, 1.6, "staal", 1.2)
            if i % 3 == 0
            else (
                rect(cx - 1, y + 4, 2, h * 0.4, "koraal", 0.8)
                + stroke(f"M{cx} {y + 4 + h * 0.4}v{h * 0.3}", "staal", 1)
                if i % 3 == 1
                else stroke(f"M{cx} {y + 6}v{h - 11}", "hout-donker", 1.3)
                + rect(cx - 2.6, y + 4, 5.2, 3, "leisteen", 0.6)
            )
        )
    return out


def engine_stand(x: float, y: float, k: float = 1) -> str:
    """Electric motor model on a trolley, 30 mm tall at k = 1."""
    return group(
        stroke("M-12 -4V-14M12 -4V-14", "leisteen", 1.8)
        + rect(-16, -6, 32, 2.6, "leisteen", 1)
        + circle(-11, -2, 2.2, "inkt")
        + circle(11, -2, 2.2, "inkt")
        + rect(-12, -28, 22, 14, "petrol", 2.4)
        + rect(-12, -28, 6, 14, "petrol-d", 2.4)
        + "".join(stroke(f"M{a} -26v10", "petrol-d", 1) for a in (-3, 0, 3, 6))
        + rect(10, -23.6, 8, 5, "staal", 1)
        + rect(-4, -32, 9, 5, "zon", 1),
        x,
        y,
        k,
    )
