"""Sky, sun, clouds, hills and fields, millimetres at A1, y down."""

from __future__ import annotations

from .svg import circle, clip, group, path, rect, smooth, stroke

Points = list[tuple[float, float]]


def sky(width: float, height: float, bottom: float, edge: float = 20) -> str:
    """Gradient sky from -edge to `height`; the warm end sits at y = `bottom`."""
    return (
        f'<defs><linearGradient id="sky-fade" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{bottom:g}">'
        '<stop offset="0" stop-color="var(--hemel-1)"/><stop offset=".62" stop-color="var(--hemel-2)"/>'
        '<stop offset="1" stop-color="var(--hemel-3)"/></linearGradient></defs>'
        + rect(-edge, -edge, width + 2 * edge, height + edge, "#sky-fade")
    )


def sun(x: float, y: float, r: float = 52) -> str:
    """Sun disc with three flat halos."""
    return "".join(
        circle(x, y, r * k, "gloed", a) for k, a in ((2.88, 0.20), (2.15, 0.28), (1.54, 0.42))
    ) + circle(x, y, r, "zon")


def hill(points: Points, key: str, bottom: float = 640) -> str:
    """Land below a smooth ridge."""
    return path(f"{smooth(points)}L{points[-1][0]:g} {bottom:g}L{points[0][0]:g} {bottom:g}Z", key, digits=1)


def stripes(
    x0: float, x1: float, base: float, vanish: tuple[float, float], keys: list[str], count: int, shape: str
) -> str:
    """Bulb-field rows running to the vanishing point, clipped to `shape`."""
    step = (x1 - x0) / count
    rows = "".join(
        path(
            f"M{x0 + step * i:.1f} {base}L{x0 + step * (i + 0.62):.1f} {base}L{vanish[0]} {vanish[1]}Z",
            keys[i % len(keys)],
        )
        for i in range(count)
    )
    return clip(shape, rows)


def cloud(x: float, y: float, w: float, key: str = "wit", low: str = "wolk-d") -> str:
    """Flat-bottomed cloud, `w` wide."""
    return group(
        path("M8 0A16 16 0 0 1 14 -31A24 24 0 0 1 58 -40A20 20 0 0 1 88 -24A12.5 12.5 0 0 1 92 0Z", key)
        + path("M8 0A16 16 0 0 1 -3 -7C14 -9 24 -4 40 -7C60 -11 76 -5 100 -8A12.5 12.5 0 0 1 92 0Z", low),
        x,
        y,
        w / 100,
    )


def ripples(spots: tuple[tuple[float, float, float], ...]) -> str:
    """Light wave marks on water: (x, y, width)."""
    return "".join(
        stroke(f"M{x} {y}q{w / 4:.1f} -2.2 {w / 2:.1f} 0t{w / 2:.1f} 0", "golf", 1.5) for x, y, w in spots
    )


def patch(points: Points, keys: tuple[str, str], rows: int) -> str:
    """Field seen at a slant: four corners (far left, far right, near right, near left), `rows` strips in two greens."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    out = path(f"M{ax} {ay}L{bx} {by}L{cx} {cy}L{dx} {dy}Z", keys[0])
    for i in range(rows):
        s, e = (i + 0.2) / rows, (i + 0.7) / rows
        out += path(
            f"M{ax + (bx - ax) * s:.1f} {ay + (by - ay) * s:.1f}L{ax + (bx - ax) * e:.1f} {ay + (by - ay) * e:.1f}"
            f"L{dx + (cx - dx) * e:.1f} {dy + (cy - dy) * e:.1f}L{dx + (cx - dx) * s:.1f} {dy + (cy - dy) * s:.1f}Z",
            keys[1],
            digits=1,
        )
    return out
