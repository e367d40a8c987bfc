"""Heads in profile, three-quarter view and from behind, round (0, 0), facing right; `faces.py` draws them from the front."""

from __future__ import annotations

from dataclasses import replace

from . import faces
from .palette import lightness
from .person import Person, Point
from .svg import circle, ellipse, path, ring, stroke

_PROFILE = (
    "M-9.7 -1C-9.9 -13.8 8.4 -14.2 9.1 -4C9.2 -2.6 9.5 -1.4 10.6 .4C11.6 1.9 12 3 10.3 3.3C9.5 3.5 9.3 4 9.5 4.7"
    "C9.7 5.5 9.6 6.2 9.2 7C8.9 9.6 7.6 11.2 4 11.2C-3 11.4 -9.7 7.5 -9.7 -1Z"
)
_THREE_QUARTER = (
    "M-9.7 -1C-9.7 -14 9.3 -14 9.2 -3C9.1 -1.6 8.8 -.6 9.3 .8C9.7 2 9.9 2.8 9.5 4C8.9 8 5.8 11 1.8 11C-4.6 11 -9.7 6.5 -9.7 -1Z"
)
_CAP = (
    "M9.3 -5.6C10 -12.8 3.4 -14.8 -1 -14.6C-8.4 -14.4 -12.6 -9 -11.2 -1C-10.6 3 -9.2 6 -6.6 7.6C-5.2 4.6 -5.4 1.6 -4.4 -1"
    "C-3.4 -3.4 -1 -4.4 1.2 -4.8C4.4 -5.4 7.2 -5 9.3 -5.6Z"
)
_NAPE = {  # hair behind the head, by style
    "lang": "M4 -14C-10 -16 -14 -6 -13 4C-13 12 -13 16 -11 20C-7 21.5 -2 21 0 18L0 -6Z",
    "bob": "M4 -14C-10 -16 -14 -6 -13 4C-13 8 -12.6 10 -11.6 11.6L-1 12L0 -6Z",
    "staart": "M-9 -8C-18 -8 -19 6 -15 15C-13 9 -12.6 3 -8.6 0Z",
}
_NAPE["locs"] = _NAPE["lang"]
_LOCK = {  # hair over the cheek
    "lang": "M-4.4 -4C-3 4 -4 12 -3 18.6C-7 20 -10 19 -11.6 17C-12 8 -11 0 -9 -6Z",
    "bob": "M-1.6 -5C-1 2 -1.6 8 -2.4 11.6C-7 12.8 -10 12.4 -11.8 10.6C-12 4 -11 -2 -9 -7Z",
    "kuif": "M9.3 -5.6C12.6 -10 10.4 -16 3 -16.6C-2 -16.8 -6 -15 -7.6 -13L8 -8Z",
    "stekels": "M9.3 -5.6L11.4 -9.6L8.4 -11L8.6 -14.6L4.6 -13.6L2.4 -16.6L-1 -14.4L-5 -15.6L-6.6 -12L8 -8Z",
}
_LOCK["locs"] = _LOCK["lang"]
_CURLS_NAPE = ((-9, -6, 6), (-11, 0, 5.4), (-10, 6, 4.8), (-6, 9, 3.6), (-4, -12, 6), (3, -12.4, 5.4))
_CURLS_CROWN = ((8, -8.2, 3.4), (4.4, -9.6, 4), (-1, -10, 4.6), (-6, -6, 4.8), (-7.4, 0, 4.2), (-7, 5, 3.2))
_HIJAB_NAPE = "M6 -13C-12 -18 -14 -2 -13 6C-13 12 -15 14 -15 18C-8 21.6 6 21 10 16L6 6Z"
_HIJAB_SIDE = (
    "M7.6 -9.6C4 -15.6 -13 -15.4 -12.4 0C-12 8 -10 12 -14 17C-8 21 5 20.6 10.4 15.6C10.6 13 8.4 11.6 6 11"
    "C0 10.6 -.6 4 .4 -1C1.4 -6 5 -8 7.6 -9.6Z"
)


class _Tones:
    """Keys of skin, hair, brow and mouth of one person."""

    def __init__(self, p: Person) -> None:
        self.skin, self.hair = f"huid-{p.skin}", f"haar-{p.hair}"
        light = lightness(self.skin)
        self.dark, self.pale = light < 0.5, light > 0.8
        brow = "haar-bruin" if p.hijab else self.hair
        self.brow = self.skin + "-dd" if lightness(brow) > 0.8 else brow
        self.mouth = "mond-3" if p.beard and lightness(self.hair) < 0.5 else ("mond-2" if self.dark else "mond")
        self.frame = "zon" if self.dark else "inkt"

    def cheek(self, x: float, y: float, w: float) -> str:
        if self.dark:
            return ""
        return ellipse(x, y, w, 1.25, "wang" if self.pale else "wang-2", 0.5 if self.pale else 0.28)


def _profile_hair(p: Person, hair: str) -> tuple[str, str]:
    back = path(_NAPE[p.style], hair + ("-d" if p.style == "staart" else "")) if p.style in _NAPE else ""
    front = path(_CAP, hair)
    if p.style == "afro":
        back = circle(-3.6, -4.6, 14.6, hair)
    elif p.style == "krullen":
        back = "".join(circle(x, y, r, hair) for x, y, r in _CURLS_NAPE)
        front += "".join(circle(x, y, r, hair) for x, y, r in _CURLS_CROWN)
    elif p.style == "knot":
        back = circle(-9.6, -11.6, 5.2, hair + "-d")
    elif p.style == "vlechten":
        back = "".join(ellipse(-9.4 - i * 0.8, 5 + 4.4 * i, 2.7, 3, hair) for i in range(3)) + circle(-11.6, 18, 1.6, "zon")
    elif p.style == "kaal":
        front = path("M-4 -2C-5 3 -5.6 5 -6.6 7.6C-9.6 6 -11 2 -10.4 -4C-8 -6 -5 -5 -4 -2Z", hair)
    return back, front + (path(_LOCK[p.style], hair) if p.style in _LOCK else "")


def _side(p: Person, gaze: Point) -> tuple[str, str]:
    t = _Tones(p)
    back, cap = _profile_hair(p, t.hair)
    face = path(_PROFILE, t.skin)
    if p.beard:
        face += path(
            "M-4.6 .6C-3.4 3.4 -1 4.4 3 4.2C6 4 8 3.4 10 3.4C9.4 4.6 9.8 6 9.4 7C9.4 11 7 12.6 3.4 12.4C-2 12.2 -6.4 8 -6.6 2Z",
            t.hair,
        )
    gx, gy = gaze
    face += ellipse(5.6 + gx * 0.8, -0.8 + gy * 0.9, 0.98, 1.3, "oog")
    brow = -1.2 if p.mood != "worry" else -0.4
    face += stroke(f"M{3.8 + gx * 0.4:.2f} {-3.6 + gy * 0.4:.2f}q2 {brow} 3.8 {-0.9 if p.mood == 'worry' else 0.1}", t.brow, 0.8)
    if p.mood in ("talk", "laugh"):
        face += path("M9.4 4.9C8 4.7 6.6 5 5.6 5.4C6.2 7.6 8 8.4 9.2 7.4Z", t.mouth)
    else:
        bend = {"worry": "M9.2 6q-1.6 -.5 -3 .1", "calm": "M9.3 5.6q-1.6 .5 -3 .2"}
        face += stroke(bend.get(p.mood, "M9.4 5.1q-1.4 1.9 -4 1.3"), t.mouth, 0.95)
    face += t.cheek(3.4, 3.4, 1.8)
    glasses = ring(5.9, -0.6, 2.7, t.frame, 0.75) + stroke("M3.2 -.9L-2.6 -1.2M8.6 -1q.8 -.4 1.4 0", t.frame, 0.75)
    if p.hijab:
        back = path(_HIJAB_NAPE, p.hijab + "-d")
        cap = path(_HIJAB_SIDE, p.hijab) + stroke("M-11 12C-4 16 3 15.4 8 12.6", p.hijab + "-d", 0.9)
        return back, face + (glasses if p.glasses else "") + cap + (_hat(p))
    face += glasses if p.glasses else ""
    cap += circle(-1.8, 1.2, 2.5, t.skin) + stroke("M-.9 .3q-2 .3 -1.2 2", t.skin + "-d", 0.8)
    cap += circle(-1.6, 4.4, 1.1, p.earring) if p.earring else ""
    return back, face + cap + _hat(p)


def _turn(p: Person, gaze: Point) -> tuple[str, str]:
    """Three-quarter: the far eye narrower and near the edge, the nose over the cheek, one ear."""
    t = _Tones(p)
    back = path(faces.HIJAB_BACK, p.hijab + "-d") if p.hijab else faces.hair_back(t.hair, p.style, 2)
    out = "" if p.hijab else circle(-9.4, 1, 2.5, t.skin) + (circle(-9.6, 4, 1.05, p.earring) if p.earring else "")
    out += path(_THREE_QUARTER, t.skin)
    if p.beard:
        out += path(
            "M-9.7 -.5C-9.2 1.6 -7.6 3 -5.6 3.2C-3 3.4 -.6 2.4 3.4 2.4C6.4 2.4 7.4 3 9.6 2.6C9.6 9 6 12 1.6 12C-5 12 -9.9 7 -9.7 -.5Z",
            t.hair,
        )
    gx, gy = gaze[0] * 0.8, gaze[1] * 0.8
    out += ellipse(0.2 + gx, -0.6 + gy, 1.05, 1.28, "oog") + ellipse(6.8 + gx * 0.7, -0.6 + gy, 0.82, 1.24, "oog")
    lift = -0.7 if p.mood == "worry" else 0
    out += stroke(f"M-1.7 {-3.4 - lift * 0.4:.2f}q1.6 {-0.9 + lift:.2f} 3.2 {lift * 1.2:.2f}", t.brow, 0.8)
    out += stroke(f"M5.4 {-3.6 + lift * 1.2:.2f}q1.3 -.8 2.6 {0.2 - lift:.2f}", t.brow, 0.8)
    out += stroke("M4.2 -.4q2.2 2.2 -.4 2.9", t.skin + "-d", 0.95) + faces.mouth_shape(p.mood, 3.5, t.mouth)
    out += t.cheek(-3, 3.1, 1.8) + t.cheek(7.4, 3.1, 1.1)
    if p.glasses:
        out += ring(0.2, -0.5, 2.75, t.frame, 0.75) + ring(6.7, -0.5, 2.3, t.frame, 0.75)
        out += stroke("M2.9 -.9q.8 -.5 1.6 0M-2.5 -.8L-8.6 -1", t.frame, 0.75)
    if p.hijab:
        out += path(faces.HIJAB_FACE, p.hijab, even_odd=True) + path(faces.HIJAB_WRAP, p.hijab)
        out += stroke("M-8.6 9.4C-3 15 5 15.6 12.6 13.4", p.hijab + "-d", 0.9)
    else:
        out += faces.hair_front(t.hair, p.style)
    return back, out + _hat(p)


def _from_behind(p: Person) -> tuple[str, str]:
    skin, hair = f"huid-{p.skin}", f"haar-{p.hair}"
    if p.hijab:
        fold = stroke("M-8 6C-3 10 3 10 8 6M0 -12C3 -6 3 0 1 6", p.hijab + "-d", 0.9)
        return "", path(faces.HIJAB_BACK, p.hijab) + fold
    ears = circle(-9.9, 0.8, 2.2, skin) + circle(9.9, 0.8, 2.2, skin)
    out = path("M-9.7 -1C-9.7 -14 9.7 -14 9.7 -1C9.7 6.5 5.2 11 0 11C-5.2 11 -9.7 6.5 -9.7 -1Z", skin + "-d")
    out += path("M-10.8 1C-12.4 -10 -7.6 -14.4 0 -14.2C7.6 -14.4 12.4 -10 10.8 1C10 6 7 9 0 9C-7 9 -10 6 -10.8 1Z", hair)
    if p.style == "krullen":
        out += "".join(circle(x, y, r, hair) for x, y, r in faces.CURLS_BACK)
    elif p.style in ("lang", "bob", "afro", "locs", "knot", "vlechten"):
        out += faces.hair_back(hair, p.style, 0)
    else:
        out += stroke("M0 -14C-1 -9 1 -4 0 1M-6 -12C-7 -7 -6 -3 -7 2M6 -12C7 -7 6 -3 7 2", hair + "-d", 0.8)
    return ears, out + (_hat(p) if p.hat else "")


def _hat(p: Person) -> str:
    return faces.hat_shape(p.hat, p.hat_colour) if p.hat else ""


def head(p: Person, view: str, gaze: Point = (0, 0)) -> tuple[str, str]:
    """Head of radius 10.5 at (0, 0), seen from `view`; (behind the body, in front)."""
    if view == "side":
        return _side(p, gaze)
    if view == "turn":
        return _turn(p, gaze)
    if view == "back":
        return _from_behind(p)
    return faces.head(replace(p, look=gaze[0] or p.look))
