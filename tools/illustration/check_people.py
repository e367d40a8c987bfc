"""Rules for people in a picture: whole bodies, feet on something, no line-ups."""

from __future__ import annotations

from .figures import Box, Figure, Picture

MOST_ON_A_LINE = 3
_NEAR = 62  # person units between neighbours in one row
_LEVEL = 2.6  # person units within which soles stand on one line


def _touch(a: Box, b: Box, gap: float) -> bool:
    return a[0] - gap < b[2] and b[0] - gap < a[2] and a[1] - gap < b[3] and b[1] - gap < a[3]


def _at(figure: Figure) -> str:
    x = [box[0] for box in figure.part("trunk")] or [0]
    y = [box[3] for box in figure.part("trunk")] or [0]
    return f"at {x[0]:.0f},{y[0]:.0f}"


def body_problems(picture: Picture) -> list[str]:
    """Limbs without hands or feet, hands and feet without limbs, trunks without legs, heads that float."""
    out = []
    for figure in picture.figures:
        at, reach = _at(figure), 3 * figure.scale
        for kind, least, name in (("head", 1, "head"), ("trunk", 1, "trunk"), ("hand", 2, "hand"), ("foot", 2, "foot")):
            if len(figure.part(kind)) < least:
                out.append(f"a {name} is missing {at}")
        for kind in ("hand", "foot"):
            out += [
                f"a {kind} is severed {at}"
                for box in figure.part(kind)
                if not any(_touch(box, limb, reach) for limb in figure.limbs)
            ]
        for trunk in figure.part("trunk"):
            joined = sum(_touch(trunk, limb, reach) for limb in figure.limbs)
            legs = [limb for limb in figure.limbs if any(_touch(foot, limb, reach) for foot in figure.part("foot"))]
            if len(legs) < 2:
                out.append(f"a trunk has no legs {at}")
            if joined < 4:
                out.append(f"an arm or a leg hangs loose {at}")
            out += [f"a head floats {at}" for head in figure.part("head") if not _touch(head, trunk, 8 * figure.scale)]
    return out


def _inside(x: float, y: float, polygon: list[tuple[float, float]]) -> bool:
    inside = False
    for (ax, ay), (bx, by) in zip(polygon, polygon[1:] + polygon[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def _under(picture: Picture, x: float, y: float) -> str:
    """What is seen at a place: ground, water or nothing."""
    return next((kind for kind, polygon in reversed(picture.surfaces) if _inside(x, y, polygon)), "nothing")


def feet_problems(picture: Picture) -> list[str]:
    """People without a foot on the ground or in a shadow, and shadows that lie on water or on nothing."""
    out = []
    for figure in picture.figures:
        stands = False
        for x0, _, x1, y in figure.part("foot"):
            x = (x0 + x1) / 2
            rests = any(s[0] <= x <= s[2] and abs((s[1] + s[3]) / 2 - y) < 4.5 * figure.scale for s in picture.shadows)
            step = any(
                kind == "ground" and min(py for _, py in polygon) > y - 30 * figure.scale and _inside(x, y + 0.6 * figure.scale, polygon)
                for kind, polygon in picture.surfaces
            )
            stands = stands or rests or step
        if not stands:
            out.append(f"feet off the ground {_at(figure)}")
    for x0, y0, x1, y1 in picture.shadows:
        seen = _under(picture, (x0 + x1) / 2, (y0 + y1) / 2)
        if seen != "ground":
            out.append(f"a shadow at {(x0 + x1) / 2:.0f},{y1:.0f} lies on {seen}")
    return out


def line_problems(picture: Picture) -> list[str]:
    """More than three people side by side on one line, whatever they do."""
    rows = []
    for figure in picture.figures:
        feet = figure.part("foot")
        if feet:
            rows.append(((feet[0][0] + feet[-1][2]) / 2, max(foot[3] for foot in feet), figure.scale))
    out = []
    for _, y, scale in rows:
        row = sorted(x for x, other, _ in rows if abs(other - y) < _LEVEL * scale)
        run = [row[0]]
        for x in row[1:]:
            run = [*run, x] if x - run[-1] < _NEAR * scale else [x]
            if len(run) > MOST_ON_A_LINE:
                out.append(f"more than {MOST_ON_A_LINE} people on one line at y {y:.0f}, x {run[0]:.0f}")
                break
    return sorted(set(out))


def shoe_problems(picture: Picture) -> list[str]:
    """Shoes in the colour of a ribbon, on people outside the small moments: on the road they vanish."""
    lost = ("var(--zon)", "var(--koraal)", "var(--path1)", "var(--path2)")
    return [f"shoes in the colour of a ribbon {_at(figure)}" for figure in picture.figures if figure.moment < 0 and set(figure.shoes) & set(lost)]


def people_problems(picture: Picture) -> list[str]:
    return body_problems(picture) + feet_problems(picture) + line_problems(picture)
