"""What people hold. Person units (adult = 100), centred on the hand at (0, 0)."""

from __future__ import annotations

from .svg import circle, ellipse, group, path, rect, ring, stroke


def _tablet(_: str) -> str:
    return rect(-6, -4.5, 12, 9, "inkt", 1.3) + rect(-4.9, -3.4, 9.8, 6.8, "lucht", 0.6)


def _book(c: str) -> str:
    return (
        rect(-8, -5.2, 16, 10.6, c + "-dd", 1)
        + path("M-7.4 -4.6q3.8 -1.6 7.4 0q3.6 -1.6 7.4 0v9.4q-3.8 -1.6 -7.4 0q-3.6 -1.6 -7.4 0Z", c)
        + stroke("M0 -4.6v9.4", c + "-dd", 0.8)
    )


def _folder(c: str) -> str:
    return rect(-5.6, -7, 11.2, 13.4, c, 1.2) + stroke(
        "M-3.4 -3.6h6.8M-3.4 -.8h6.8M-3.4 2h6.8", c + "-dd", 0.8
    )


def _clipboard(c: str) -> str:
    return (
        rect(-6, -7.4, 12, 15, "hout", 1.2)
        + rect(-4.8, -5.4, 9.6, 12, c, 0.6)
        + rect(-2.4, -8.4, 4.8, 3, "leisteen", 1)
        + stroke("M-3 -2h6M-3 1h6M-3 4h4", "lijn", 0.8)
    )


def _mug(c: str) -> str:
    return rect(-2.6, -3.4, 5.2, 6.2, c, 1.2) + stroke("M2.6 -1.8q2.6 .6 0 3.2", c, 1.1)


def _laptop(_: str) -> str:
    return path("M-8 0l1.2 -9h13.6l1.2 9Z", "staal") + rect(-10, -0.4, 20, 1.9, "mist", 0.9)


def _plant(_: str) -> str:
    return (
        rect(-3, -2, 6, 5.4, "koraal", 1)
        + stroke("M0 -2v-5", "bos", 1.2)
        + ellipse(-2.4, -6.6, 2.7, 1.6, "blad", angle=30)
        + ellipse(2.4, -8, 2.7, 1.6, "blad", angle=-30)
    )


def _wrench(_: str) -> str:
    return group(
        rect(-1.3, -10, 2.6, 14, "staal", 1)
        + path(
            "M-3.6 -12.6L-1.4 -16V-12.4L0 -11.4L1.4 -12.4V-16L3.6 -12.6Q3.6 -8.6 0 -8.4Q-3.6 -8.6 -3.6 -12.6Z",
            "staal",
        ),
        angle=24,
    )


def _phone(_: str) -> str:
    return rect(-2.6, -5.4, 5.2, 9.4, "inkt", 1) + rect(-2, -4.6, 4, 7.4, "lucht", 0.4)


def flask(c: str) -> str:
    return (
        path("M-1.6 -8h3.2v5L6 4Q6.6 6 4.6 6H-4.6Q-6.6 6 -6 4L-1.6 -3Z", "glas-l")
        + path("M-3.6 .4h7.2L6 4Q6.6 6 4.6 6H-4.6Q-6.6 6 -6 4Z", c)
        + rect(-2.2, -9, 4.4, 1.6, "wit", 0.6)
    )


def _pan(_: str) -> str:
    return (
        rect(-9, -2, 12, 5.4, "leisteen", 1.6)
        + rect(-9.6, -2.8, 13.2, 1.8, "staal", 0.9)
        + stroke("M3 -.6h8", "inkt", 1.8)
    )


def _key(c: str) -> str:
    return ring(0, -4, 2.6, c, 1.6) + stroke("M0 -1.4v8M0 6.2h2.6M0 3.4h2.2", c, 1.5)


def _scroll(_: str) -> str:
    return group(
        rect(-8, -2.4, 16, 4.8, "papier", 2.2) + rect(-1.6, -2.8, 3.2, 5.6, "koraal", 0.8), angle=-30
    )


def _watering_can(c: str) -> str:
    return group(
        path("M-7 -3H7V9Q7 10.6 5.4 10.6H-5.4Q-7 10.6 -7 9Z", c)
        + path("M-7 -3H-3V10.6H-5.4Q-7 10.6 -7 9Z", c + "-d")
        + stroke("M6 7L15 -1.6M12.6 -3.6l4.6 4.4", c, 2.4)
        + stroke("M-6 -1Q0 -11 6 -1", c + "-d", 1.8),
        angle=16,
    )


def _magnifier(c: str) -> str:
    return group(
        stroke("M0 -2V8", "hout-donker", 3) + circle(0, -9, 7.6, c) + circle(0, -9, 5.6, "glas-l"), angle=18
    )


def _spade(_: str) -> str:
    return (
        stroke("M0 -12V20", "hout-donker", 2)
        + stroke("M-3 -12.6H3", "hout-donker", 2.2)
        + path("M-4.6 19H4.6V27Q0 33 -4.6 27Z", "staal")
    )


def _case(c: str) -> str:
    return (
        stroke("M-3.6 1.6Q0 -4 3.6 1.6", "inkt", 1.5)
        + rect(-9, 1.4, 18, 12, c, 1.4)
        + rect(-9, 1.4, 5.6, 12, c + "-d", 1.4)
    )


def _crate(c: str) -> str:
    return rect(-9, -7, 18, 14, c, 0.8) + rect(-9, -7, 5, 14, c + "-d", 0.8) + rect(-9, -2, 18, 2, c + "-d")


HAND = {
    "doos": _crate,
    "schep": _spade,
    "koffer": _case,
    "gieter": _watering_can,
    "loep": _magnifier,
    "tablet": _tablet,
    "boek": _book,
    "map": _folder,
    "klembord": _clipboard,
    "mok": _mug,
    "laptop": _laptop,
    "plant": _plant,
    "sleutel": _wrench,
    "telefoon": _phone,
    "kolf": flask,
    "pan": _pan,
    "huissleutel": _key,
    "diploma": _scroll,
}


def in_hand(name: str, key: str = "papier") -> str:
    """Hand prop centred on the hand at (0, 0)."""
    return HAND[name](key)


def notes() -> str:
    """The clipboard of somebody in the pose NOTES."""
    return group(_clipboard("papier"), 14, -54, 1.25, angle=-6)
