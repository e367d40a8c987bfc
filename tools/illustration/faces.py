"""Heads: hair, face, hat and headscarf round (0, 0), radius about 10.5 person units."""

from __future__ import annotations

from .palette import lightness
from .person import Person
from .svg import circle, ellipse, path, rect, ring, stroke

CURLS_BACK = (
    (-10, -2, 5.2),
    (-9.5, 5, 4.6),
    (10, -2, 5.2),
    (9.5, 5, 4.6),
    (-7, -10, 5.4),
    (7, -10, 5.4),
    (0, -12, 5.8),
    (-11, 1.5, 4.4),
    (11, 1.5, 4.4),
)
_CURLS_FRONT = (
    (-7.6, -7.6, 3.9),
    (-3, -10.2, 4.2),
    (3, -10.2, 4.2),
    (7.6, -7.6, 3.9),
    (-9.4, -3.4, 2.7),
    (9.4, -3.4, 2.7),
)
_LOCS = ((-10.5, 4), (-7.5, 7), (10.5, 4), (7.5, 7), (-12, 0), (12, 0))
_UP = "M-10.3 1C-12.4 -9 -7.6 -14 0 -13.9C7.6 -14 12.4 -9 10.3 1C9.6 -4 7 -7.6 1.4 -9.2C-4 -8.4 -9.2 -5.4 -10.3 1Z"
_FRINGE = {
    "kort": "M-10.2 .6C-12 -9 -7.6 -14.4 0 -14.2C8 -14.4 12 -9 10.2 .6C9.4 -2.6 8.8 -4.4 7.4 -6C3 -5.4 -2.6 -6 -5.6 -8C-7.6 -6 -9.4 -3.4 -10.2 .6Z",
    "kuif": "M-10.2 0C-11.4 -6 -10.4 -10 -7.6 -12C-5 -16.6 6 -17.6 9.4 -12.6C11.6 -9.6 11 -4 10.2 0C9.4 -3.4 8.6 -5.4 7 -6.8C2 -6.8 -4 -7.4 -7 -7C-8.8 -5 -9.6 -2.6 -10.2 0Z",
    "lang": "M-10.4 3C-13 -9 -8 -14.6 0 -14.4C8 -14.6 13 -9 10.4 3C9.8 -2 8.4 -5 5 -7.6C1 -5.2 -6 -4.4 -8.6 -4.4C-9.6 -2 -10 .6 -10.4 3Z",
    "bob": "M-10.6 4C-13 -9 -8 -14.8 0 -14.6C8 -14.8 13 -9 10.6 4C9.8 .2 9.2 -2.6 8.4 -4.6C3 -4 -3.6 -4 -8.4 -4.6C-9.2 -2.6 -9.8 .2 -10.6 4Z",
    "afro": "M-10 1C-12.6 -6 -8 -13.6 0 -13.6C8 -13.6 12.6 -6 10 1C9 -3 8 -6 5.6 -7.6C2 -8.8 -2 -8.8 -5.6 -7.6C-8 -6 -9 -3 -10 1Z",
    "knot": _UP,
    "staart": _UP,
    "vlechten": _UP,
    "locs": "M-10.3 1C-12.4 -9 -7.6 -14.6 0 -14.5C7.6 -14.6 12.4 -9 10.3 1C9.4 -4 8 -6.6 5 -7.6L2 -6L-1 -7.6L-4 -6C-8 -6 -9.6 -4 -10.3 1Z",
    "stekels": "M-10.2 0C-11.4 -6 -10.4 -9 -9 -10.6L-9.4 -13.6L-5.6 -13L-4 -16L-.6 -13.8L3 -16.2L4.6 -13.4L8.8 -14L9 -10.6C10.8 -8 11 -4 10.2 0C9.4 -3.4 8.6 -5.4 7 -6.8C2 -7.6 -4 -7.6 -7 -6.8C-8.8 -5 -9.6 -2.6 -10.2 0Z",
}
HIJAB_BACK = "M-12.4 -2C-13 -15.5 13 -15.5 12.4 -2C13 6 14 12 15 17C8 21 -8 21 -15 17C-14 12 -13 6 -12.4 -2Z"
HIJAB_FACE = (
    "M0 -13.4C-13.8 -13.4 -13.4 2 -9.4 8.4C-6 13 6 13 9.4 8.4C13.4 2 13.8 -13.4 0 -13.4ZM0 -9.4C7.6 -9.4 9 -3 8 3"
    "C7 8 3.6 10.6 0 10.6C-3.6 10.6 -7 8 -8 3C-9 -3 -7.6 -9.4 0 -9.4Z"
)
HIJAB_WRAP = "M-9.5 8.2C-5 14.5 6 14.8 11.5 10.2C12.8 13 14 15.6 15 17C8 21.4 -8 21.4 -15 17C-13.4 14.6 -11 11 -9.5 8.2Z"


def hair_back(hair: str, style: str, shift: float) -> str:
    """Hair behind the head."""
    if style == "lang":
        return path(
            "M-12 -4C-13 -14 13 -14 12 -4C13 6 13.5 14 11.5 19C7 21.5 -7 21.5 -11.5 19C-13.5 14 -13 6 -12 -4Z",
            hair,
        )
    if style == "bob":
        return path(
            "M-12.2 -3C-13 -15 13 -15 12.2 -3C13 3 13.4 7 12 11C8 12.5 -8 12.5 -12 11C-13.4 7 -13 3 -12.2 -3Z",
            hair,
        )
    if style == "afro":
        return circle(0, -4.5, 15.2, hair)
    if style == "krullen":
        return "".join(circle(x, y, r, hair) for x, y, r in CURLS_BACK)
    if style == "knot":
        return circle(shift * 0.3, -13.2, 5, hair + "-d")
    if style == "staart":
        return path(f"M{-7 - shift * 0.5:.2f} -7C-17 -8 -18 6 -13.5 13C-12 8 -12 2 -8 -1Z", hair + "-d")
    if style == "vlechten":
        return (
            "".join(
                ellipse(m * x, y, 2.7 - 0.2 * i, 3.1, hair)
                for m in (-1, 1)
                for i, (x, y) in enumerate(((10.5, 4), (11.6, 8.6), (12, 13)))
            )
            + circle(-12, 16, 1.6, "koraal")
            + circle(12, 16, 1.6, "koraal")
        )
    if style == "locs":
        return "".join(stroke(f"M{x * 0.85:.2f} -6L{x} {y + 6}", hair, 3.6) for x, y in _LOCS)
    return ""


def hair_front(hair: str, style: str) -> str:
    """Hair over the forehead."""
    if style == "krullen":
        return "".join(circle(x, y, r, hair) for x, y, r in _CURLS_FRONT)
    if style == "kaal":
        return "".join(
            path(
                f"M{m * 9.2} -6.4C{m * 12.6} -5 {m * 12.4} 1 {m * 10.6} 3.6C{m * 9.6} 1.4 {m * 9.7} -1.4 {m * 9.2} -6.4Z",
                hair,
            )
            for m in (-1, 1)
        )
    return path(_FRINGE[style], hair)


def mouth_shape(mood: str, x: float, key: str) -> str:
    if mood == "talk":
        return path(f"M{x - 2.3:.2f} 4.2q2.3 -.5 4.6 0q-.3 3.2 -2.3 3.2q-2 0 -2.3 -3.2Z", key)
    if mood == "laugh":
        return path(f"M{x - 3.1:.2f} 3.7h6.2q-.4 4 -3.1 4q-2.7 0 -3.1 -4Z", key) + path(
            f"M{x - 2.4:.2f} 4.1h4.8v.5q-2.4 .9 -4.8 0Z", "wit"
        )
    if mood == "worry":
        return stroke(f"M{x - 1.8:.2f} 6q1.8 -1.4 3.6 -.2", key, 0.95)
    if mood == "calm":
        return stroke(f"M{x - 1.9:.2f} 5q1.9 1.1 3.8 0", key, 0.95)
    return stroke(f"M{x - 2.6:.2f} 4.4q2.6 2.5 5.2 0", key, 0.95)


def _face(p: Person, skin: str, hair: str, shift: float) -> str:
    """Eyes, brows, nose, mouth, cheeks, glasses; `shift` moves the features sideways."""
    dark = lightness(skin) < 0.5
    brow = "haar-bruin" if p.hijab else hair
    if lightness(brow) > 0.8:
        brow = skin + "-dd"
    out = [ellipse(m * 3.55 + shift, -0.6, 1.02, 1.25, "oog") for m in (-1, 1)]
    out += [
        stroke(f"M{m * 3.55 + shift - 1.5:.2f} {-3.45 if m < 0 else -3.7}q1.5 -.9 3 0", brow, 0.75)
        for m in (-1, 1)
    ]
    bend = 0.9 if p.look >= 0 else -0.9
    out.append(stroke(f"M{shift + 0.1:.2f} -.2q{bend} 1.7 {-bend / 9:.2f} 2.2", skin + "-d", 0.85))
    mouth = "mond-3" if p.beard and lightness(hair) < 0.5 else ("mond-2" if dark else "mond")
    out.append(mouth_shape(p.mood, shift * 0.9, mouth))
    if not dark:
        pale = lightness(skin) > 0.8
        out += [
            ellipse(m * 6.1 + shift * 0.6, 3, 1.75, 1.25, "wang" if pale else "wang-2", 0.5 if pale else 0.28)
            for m in (-1, 1)
        ]
    if p.glasses:
        frame = "zon" if dark else "inkt"
        out += [ring(m * 3.6 + shift, -0.5, 2.75, frame, 0.62 if dark else 0.8) for m in (-1, 1)]
        out.append(stroke(f"M{shift - 0.9:.2f} -.9q.9 -.6 1.8 0", frame, 0.8))
    return "".join(out)


def hat_shape(kind: str, key: str) -> str:
    """Headgear over the hair."""
    if kind == "helm":
        return (
            path("M-11.4 -5C-11.8 -13.6 -6.6 -17.4 0 -17.4C6.6 -17.4 11.8 -13.6 11.4 -5Z", key)
            + path("M-11.4 -5C-11.8 -13.6 -6.6 -17.4 -2 -17.3C-6 -14 -7 -9 -6.8 -5Z", key + "-d")
            + rect(-13, -6.4, 26, 2.6, key, 1.3)
            + rect(-2, -18.4, 4, 12, key + "-l", 1.6)
        )
    if kind == "koksmuts":
        return (
            path(
                "M-9.6 -8L-9 -14A5.6 5.6 0 0 1 -7 -22A7.4 7.4 0 0 1 7 -22A5.6 5.6 0 0 1 9 -14L9.6 -8Q0 -10.6 -9.6 -8Z",
                "wit",
            )
            + path("M-9.6 -8L-9 -14A5.6 5.6 0 0 1 -7 -22C-5 -20 -5 -13 -5.2 -9Z", "mist-l")
            + stroke("M0 -12v-5M4.6 -12.4v-4", "mist", 0.8)
        )
    return path(
        "M-10.6 -4C-11.6 -12.6 -6 -15.4 0 -15.4C6 -15.4 11.6 -12.6 10.6 -4Q0 -7.4 -10.6 -4Z", key
    ) + path("M1 -6.4Q9 -7.6 15.4 -3.4Q16 -2 14 -2.2Q8 -4.4 1 -4Z", key + "-d")


def head(p: Person) -> tuple[str, str]:
    """Head centred on (0, 0), radius about 10.5. Returns (behind the body, in front)."""
    skin, hair, shift = f"huid-{p.skin}", f"haar-{p.hair}", p.look * 2.1
    back = path(HIJAB_BACK, p.hijab + "-d") if p.hijab else hair_back(hair, p.style, shift)
    front = ""
    if not p.hijab:
        front += "".join(
            circle(m * 9.9 - shift * 0.35, 0.8, 2.2, skin + "-d" if m * p.look > 0 else skin) for m in (-1, 1)
        )
        if p.earring:
            front += "".join(circle(m * 10.2 - shift * 0.35, 3.4, 1.05, p.earring) for m in (-1, 1))
    front += path("M-9.7 -1C-9.7 -14 9.7 -14 9.7 -1C9.7 6.5 5.2 11 0 11C-5.2 11 -9.7 6.5 -9.7 -1Z", skin)
    if p.beard:
        front += path(
            f"M-9.7 -.5C-9.2 1.6 -8.2 3 -6.6 3.2C-4.6 3.4 -3.6 2.6 {shift * 0.5:.2f} 2.6C3.6 2.6 4.6 3.4 6.6 3.2"
            "C8.2 3 9.2 1.6 9.7 -.5C9.9 7 5.4 12 0 12C-5.4 12 -9.9 7 -9.7 -.5Z",
            hair,
        )
    front += _face(p, skin, hair, shift)
    if p.hijab:
        front += (
            path(HIJAB_FACE, p.hijab, even_odd=True)
            + path(HIJAB_WRAP, p.hijab)
            + stroke("M-8.6 9.4C-3 15 5 15.6 12.6 13.4", p.hijab + "-d", 0.9)
        )
    else:
        front += hair_front(hair, p.style)
    return back, front + (hat_shape(p.hat, p.hat_colour) if p.hat else "")
