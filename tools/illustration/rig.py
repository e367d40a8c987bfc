"""Jointed figures: hands and feet go where they are told, elbows and knees follow.

`put()` draws a Person in a Pose and places it. What a figure holds stands between its trunk and its fingers: `prop` in
person units, `between` in the units of the scene. A target out of reach raises `pose.OutOfReachError`.
"""

from __future__ import annotations

import math
from dataclasses import replace

from .heads import head
from .people import cloth, over, shoe_path, skirt
from .person import Person, Point
from .pose import BUILDS, FOREARM, SHIN, SIT, THIGH, UPPER_ARM, Pose, solve, turned
from .svg import circle, clip, ellipse, group, mark, path, rect, ring, stroke

HEM, SHOULDER = -36.5, -26.5
_WIDTH = {"front": 1.0, "back": 1.0, "turn": 0.86, "side": 0.66}
_SPREAD = {"front": 10, "back": 10, "turn": 8, "side": 0.8}
_GAP = {"front": 5.2, "back": 5.2, "turn": 3.6, "side": 0.8}


def taper(points: tuple[Point, Point, Point], widths: tuple[float, float, float], key: str) -> str:
    """Limb through three joints, rounded at its top, narrowing to the end."""
    (ax, ay), (bx, by), (cx, cy) = points
    first, second = math.hypot(bx - ax, by - ay) or 1, math.hypot(cx - bx, cy - by) or 1
    ux, uy, vx, vy = (bx - ax) / first, (by - ay) / first, (cx - bx) / second, (cy - by) / second
    mx, my = ux + vx, uy + vy
    size = math.hypot(mx, my) or 1
    mx, my = (mx / size, my / size) if size > 0.2 else (ux, uy)
    a, b, c = (w / 2 for w in widths)
    reach = min(b / max(0.55, ux * mx + uy * my), b * 1.5)
    near, far = min(0.3, 5 / first), min(0.3, 5 / second)

    def side(s: int) -> tuple[Point, Point, Point, Point, Point]:
        return (
            (ax - uy * a * s, ay + ux * a * s),
            (bx - ux * first * near - uy * b * s, by - uy * first * near + ux * b * s),
            (bx - my * reach * s, by + mx * reach * s),
            (bx + vx * second * far - vy * b * s, by + vy * second * far + vx * b * s),
            (cx - vy * c * s, cy + vx * c * s),
        )

    p = lambda q: f"{q[0]:.1f} {q[1]:.1f}"
    one, two = side(1), side(-1)
    data = f"M{p(one[0])}L{p(one[1])}Q{p(one[2])} {p(one[3])}L{p(one[4])}L{p(two[4])}L{p(two[3])}Q{p(two[2])} {p(two[1])}L{p(two[0])}"
    return path(f"{data}A{a:.1f} {a:.1f} 0 0 0 {p(one[0])}Z", key)


def trunk_path(p: Person, view: str) -> str:
    """Outline of the trunk from collar to hem; the hip stands 40 units above the soles."""
    b, k = BUILDS[p.build], p.body
    if view == "side":
        back, chest, belly = -8.2 * b.waist * k, 8.4 * b.shoulder * k, b.belly
        return (
            f"M{back:.2f} -62C{back:.2f} -69 -6.4 -72.2 -3.6 -73L4 -73C7 -72.2 {chest + 0.3:.2f} -68 {chest:.2f} -61"
            f"C{chest + belly * 0.6:.2f} -55 {7.6 * k + belly * 1.5:.2f} -48 {7 * b.hem * k + belly:.2f} {HEM}Q0 {HEM + 2.3} {-7 * b.hem * k:.2f} {HEM}"
            f"C{back + 0.6:.2f} -46 {back - 0.6:.2f} -54 {back:.2f} -62Z"
        )
    n = _WIDTH[view] * k
    w, v, h = 13 * n * b.shoulder, 10.6 * n * b.waist, 10.2 * n * b.hem
    neck = min(9.4, w * 0.74)
    return (
        f"M{-w:.2f} -62.5C{-w:.2f} -70 {-neck:.2f} -72.2 -4.5 -73L4.5 -73C{neck:.2f} -72.2 {w:.2f} -70 {w:.2f} -62.5"
        f"C{w - 0.6:.2f} -57 {v + 0.2:.2f} -53 {v:.2f} -47C{v - 0.2:.2f} -43 {h:.2f} -40 {h:.2f} {HEM}Q0 {HEM + 2.4} {-h:.2f} {HEM}"
        f"C{-h:.2f} -40 {-v + 0.2:.2f} -43 {-v:.2f} -47C{-v - 0.2:.2f} -53 {-w + 0.6:.2f} -57 {-w:.2f} -62.5Z"
    )


def _hand(at: Point, elbow: Point, skin: str, grip: str) -> str:
    """A mitten with a thumb, a fist round a prop or a pen, the thumb of a hand that holds from behind, a pointing finger, a flat hand
    or an open palm with four fingers and a thumb."""
    if grip == "none":
        return mark("hand", circle(*at, 0.1, skin))
    d = math.hypot(at[0] - elbow[0], at[1] - elbow[1]) or 1
    ux, uy = (at[0] - elbow[0]) / d, (at[1] - elbow[1]) / d
    px, py = (uy, -ux) if ux >= 0 else (-uy, ux)  # the thumb is on top
    spot = lambda a, b: f"{at[0] + ux * a + px * b:.2f} {at[1] + uy * a + py * b:.2f}"
    if grip == "behind":
        return mark("hand", stroke(f"M{at[0] - 1.6:.2f} {at[1] + 1.2:.2f}L{at[0] + 0.4:.2f} {at[1] - 2.6:.2f}", skin, 2.4))
    if grip == "pen":
        pen = stroke(f"M{at[0] + 3.6:.2f} {at[1] + 4:.2f}L{at[0] - 2.4:.2f} {at[1] - 8:.2f}", "inkt", 1.5)
        return mark("hand", pen + circle(*at, 3, skin) + stroke(f"M{at[0]:.2f} {at[1] + 0.4:.2f}L{at[0] + 2.2:.2f} {at[1] + 1.4:.2f}", skin, 2.2))
    if grip == "fist":
        knuckles = stroke(f"M{spot(2.2, 1.6)}L{spot(-0.4, 1.9)}M{spot(2.6, -0.4)}L{spot(0, -0.2)}", skin + "-d", 0.7)
        return mark("hand", circle(*at, 3.7, skin) + knuckles)
    if grip == "point":
        return mark("hand", circle(*at, 3.2, skin) + stroke(f"M{spot(0.6, 1)}L{spot(6.4, 1)}", skin, 2.1))
    if grip == "flat":
        return mark("hand", ellipse(at[0] + ux, at[1] + uy, 4.4, 2.7, skin, angle=math.degrees(math.atan2(uy, ux))) + stroke(f"M{spot(-0.6, 1)}L{spot(1.2, 3.6)}", skin, 2.1))
    if grip == "palm":
        tips = ((-2.5, 2.2, 6.2, -3.6), (-0.85, 2.9, 7.7, -1.2), (0.85, 2.9, 7.9, 1.3), (2.5, 2.2, 6.9, 3.8))
        fingers = "".join(stroke(f"M{spot(a, b)}L{spot(c, d)}", skin, 1.75) for b, a, c, d in tips)
        thumb = stroke(f"M{spot(-0.8, 1.6)}Q{spot(0.6, 4.4)} {spot(2.6, 6.1)}", skin, 2)
        return mark("hand", circle(*at, 3.5, skin) + fingers + thumb)
    fingers = stroke(f"M{spot(0, -0.4)}L{spot(2.8, -0.9)}", skin, 4.2) + stroke(f"M{spot(0, 0)}L{spot(1.4, 3.4)}", skin, 2.2)
    return mark("hand", circle(*at, 3.3, skin) + fingers)


def _arm(p: Person, joints: tuple[Point, Point, Point], far: bool) -> str:
    s, e, h = joints
    top, skin = p.top + ("-d" if far else ""), f"huid-{p.skin}"
    d = math.hypot(h[0] - e[0], h[1] - e[1]) or 1
    back = lambda n: (h[0] - (h[0] - e[0]) / d * n, h[1] - (h[1] - e[1]) / d * n)
    if p.sleeve == "lang":
        cuff = stroke("M{:.2f} {:.2f}L{:.2f} {:.2f}".format(*back(4.4), *back(2.8)), top if far else top + "-d", 6.2, "butt")
        return taper((s, e, back(2.6)), (7.6, 6.8, 5.6), top) + cuff
    mid = (s[0] * 0.3 + e[0] * 0.7, s[1] * 0.3 + e[1] * 0.7)
    return taper((s, e, back(1.5)), (6, 5.6, 4.6), skin) + stroke(f"M{s[0]:.2f} {s[1]:.2f}L{mid[0]:.2f} {mid[1]:.2f}", top, 8)


def _legs(p: Person, q: Pose, name: str) -> list[str]:
    """Far and near leg, each with its shoe."""
    bare = bool(p.skirt)
    key = f"huid-{p.skin}" if bare else p.bottom
    widths = (7.4, 6.4, 5.0) if bare else (10.4, 8.8, 7.6)
    gap, out = _GAP[q.view] * p.body * BUILDS[p.build].hem, []
    for i, (fx, fy, fa) in enumerate(q.feet):
        a = math.radians(fa)
        ankle = (fx - math.sin(a) * 3.2, fy - 3.6 * math.cos(a) - (2.2 if fa > 15 else 0))
        side = (1 if i else -1) * (1 if q.view != "side" else -1)
        top = (q.hip[0] + gap * side, q.hip[1] + 1)
        knee, end = q.bent[i] if q.bent else solve(top, ankle, THIGH, SHIN, -q.knees[i], name + " foot")
        pivot = 8 if fa > 0 else -5 if fa < 0 else 0  # a raised heel turns on the toes, raised toes on the heel
        shoe = group(shoe_path(-pivot, 0, q.toes[i], p.shoes), fx + pivot, fy, angle=fa)
        if fa > 30:  # in the air or on its toes: it hangs on the leg
            shoe = group(shoe_path(0.8, 3.4, q.toes[i], p.shoes), *end, angle=fa)
        out.append(taper((top, knee, end), widths, key + ("" if i else "-d")) + mark("foot", shoe))
    return out


def _trunk(p: Person, q: Pose, outline: str) -> str:
    """Garment with its shade, pattern, ribbed hem and what is worn over it, upright."""
    slim = replace(p, body=_WIDTH[q.view] * p.body * BUILDS[p.build].waist, lanyard=None if q.view in ("side", "back") else p.lanyard)
    w = 16 * BUILDS[p.build].hem * p.body
    rib = "" if p.apron else stroke(f"M{-w:.2f} {HEM - 1.6}Q0 {HEM + 1} {w:.2f} {HEM - 1.6}", p.top + "-d", 2.4, "butt")
    out = skirt(p.skirt, 10.2 * slim.body) if p.skirt else ""
    out += mark("trunk", path(outline, p.top)) + clip(outline, cloth(slim, HEM) + rib) + over(slim, HEM)
    if p.lanyard and q.view == "side":
        out += stroke("M-2.4 -72.4L5.6 -58", p.lanyard, 1.3) + rect(3, -58.4, 4.8, 6.8, "wit", 1) + rect(4, -56.4, 2.6, 1.2, p.lanyard, 0.5)
    return out


def _neck(p: Person, q: Pose, kind: str, head_at: Point) -> str:
    if p.hijab and kind != "side":
        return ""
    x, y = turned((0.4, -31.5), q.hip, q.lean)
    out = stroke(f"M{x:.2f} {y:.2f}L{head_at[0] - 0.6:.2f} {head_at[1] + 5:.2f}", f"huid-{p.skin}-d", 8.2, "round")
    if not p.collar or q.view == "back":
        return out
    front = "M-5 -74.2L0 -69L5 -74.2L7.4 -71.4L2.4 -65.6L0 -69L-2.4 -65.6L-7.4 -71.4Z"
    shape = front if q.view in ("front", "turn") else "M-5.6 -73.6L3 -70.4L6.4 -73.4L4 -67L-5.8 -71Z"
    return out + group(group(path(shape, p.collar), 0, 40), *q.hip, angle=q.lean)


def _rest_hands(q: Pose, width: float) -> tuple[Point, Point]:
    x, y = q.hip
    if q.view == "side":
        return (x + 5, y), (x - 5, y)
    return (x + 12.6 * width, y + 2), (x - 12.6 * width, y + 2)


def figure(p: Person, q: Pose, prop: str = "", shadow: bool = True, name: str = "") -> tuple[str, str]:
    """The figure with its feet at (0, 0), and its hands, which close over whatever is drawn between the two.

    Raises OutOfReachError when a hand or a foot cannot get to its target.
    """
    skin, view, build = f"huid-{p.skin}", q.view, BUILDS[p.build]
    kind = q.head or view
    spread = _SPREAD[view] * (p.body * build.shoulder if view != "side" else 1)
    # seen in three-quarter view the far shoulder is the one in front
    s_far, s_near = (turned((spread * m, SHOULDER), q.hip, q.lean) for m in (0.9, -1))
    far_at, near_at = q.hands or _rest_hands(q, _WIDTH[view] * p.body * build.waist)
    signs = q.elbows if q.hands or view == "side" else (-1, 1)
    e_far, far_at = solve(s_far, far_at, UPPER_ARM, FOREARM, signs[0], name + " far hand")
    e_near, near_at = solve(s_near, near_at, UPPER_ARM, FOREARM, signs[1], name + " near hand")
    head_at = turned((1.6 if view == "side" else 1 if view == "turn" else 0, -46.5 - 1.5 * p.kid), q.hip, q.lean * 1.06)
    behind, before = head(p, kind, q.gaze)
    place_head = lambda part: group(part, *head_at, 1 + 0.30 * p.kid, angle=q.lean * 0.35 + q.nod)
    upright = lambda part: group(group(part, 0, 40), *q.hip, angle=q.lean)
    outline = trunk_path(p, view)
    legs = _legs(p, q, name)
    far_arm = _arm(p, (s_far, e_far, far_at), view in ("side", "turn") and not q.far_over)
    near_arm = _arm(p, (s_near, e_near, near_at), False)
    hem = 9.4 * _WIDTH[view] * p.body * build.hem
    out = _shadow(q) if shadow else ""
    out += prop if view == "back" else ""
    out += place_head(behind) if kind != "back" else ""
    out += ("" if q.far_over else far_arm) + legs[0] + ("" if q.legs_over else legs[1])
    out += "" if p.skirt else upright(rect(-hem, -44, 2 * hem, 10, p.bottom, 4.4))
    out += upright(_trunk(p, q, outline)) + _neck(p, q, kind, head_at) + (legs[1] if q.legs_over else "")
    out += (place_head(behind) if kind == "back" else "") + place_head(mark("head", before))
    out += far_arm if q.far_over else ""
    # the dark edge of the near arm shows only over the trunk
    tone = (p.top if p.sleeve == "lang" else skin) + "-d"
    edge = taper((s_near, e_near, near_at), (9.4, 8.6, 7), tone)
    out += upright(clip(outline, group(group(group(edge, -q.hip[0], -q.hip[1]), angle=-q.lean), 0, -40)))
    # fingers under what is held: of the hand behind it only the thumb comes over it
    held = "".join(circle(x, y, 3.2, skin) for (x, y), grip in ((far_at, q.grip[0]), (near_at, q.grip[1])) if grip == "behind")
    held += prop if view != "back" else ""
    out += held + near_arm if q.grip[1] == "pen" else near_arm + held  # who writes reaches over what is written on
    return out, _hand(far_at, e_far, skin, q.grip[0]) + _hand(near_at, e_near, skin, q.grip[1])


def _shadow(q: Pose) -> str:
    xs = [f[0] for f in q.feet] + [q.hip[0]] * (q.hip[1] > -12)
    return mark("shadow", ellipse(sum(xs) / len(xs), 0.6, (max(xs) - min(xs)) / 2 + 9, 2.6, "inkt", 0.16))


def size_of(p: Person) -> float:
    """Units of the scene per person unit at scale 1: children and short people are drawn smaller."""
    return (1 - 0.42 * p.kid) * p.tall


def put(
    p: Person,
    q: Pose,
    x: float = 0,
    y: float = 0,
    k: float = 1,
    flip: bool = False,
    prop: str = "",
    between: str = "",
    grab: tuple[Point | None, Point | None] | None = None,
    shadow: bool = True,
    name: str = "",
    **changes: object,
) -> str:
    """Place a figure at (x, y). `grab` gives hand targets (far, near) in the units of the scene; further keywords change
    the casting or the pose. Raises OutOfReachError."""
    casting = {key: value for key, value in changes.items() if key in Person.__dataclass_fields__}
    p = replace(p, **casting)
    q = replace(q, **{key: value for key, value in changes.items() if key not in casting})
    scale = k * size_of(p)
    if grab:
        own = q.hands or _rest_hands(q, 1)
        to = lambda g, d: d if g is None else ((g[0] - x) / scale * (-1 if flip else 1), (g[1] - y) / scale)
        q = replace(q, hands=(to(grab[0], own[0]), to(grab[1], own[1])))
    body, hands = figure(p, q, prop, shadow, name)
    return mark("figure", group(body, x, y, scale, flip) + between + group(hands, x, y, scale, flip))


def seated(p: Person, x: float = 0, y: float = 0, k: float = 1, flip: bool = False, frame: str = "leisteen", seat: str = "pruim", **changes: object) -> str:
    """A wheelchair user in profile; the wheels stand on the ground."""
    spokes = "".join(f"M-5 -17l{14 * math.cos(a * math.pi / 5):.2f} {14 * math.sin(a * math.pi / 5):.2f}" for a in range(10))
    under = mark("shadow", ellipse(4, 0.6, 28, 2.6, "inkt", 0.16))
    back = under + stroke("M-11 -58L-9 -31M-11 -56.5h-6", frame, 2.4) + rect(-11, -31, 27, 4.4, seat, 2)
    pose = replace(SIT, hip=(-1, -34), feet=((20, -7, 0), (23, -7, 0)))
    front = ring(-5, -17, 16, frame, 2.4) + ring(-5, -17, 13, "mist", 1) + stroke(spokes, "mist", 0.6) + circle(-5, -17, 2.4, frame)
    front += mark("ground", rect(17, -7.4, 13, 2, frame, 1)) + ring(15, -4.6, 3.6, frame, 1.9) + stroke("M12 -27L19 -12L20 -6.4M8 -12L15 -5", frame, 2.2)
    wheel = lambda part: group(part, x, y, k, flip)
    return wheel(back) + put(p, pose, x, y, k, flip, shadow=False, **changes) + wheel(front)  # type: ignore[arg-type]
