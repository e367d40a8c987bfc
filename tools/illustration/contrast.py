"""python -m illustration.contrast DIR: clothes that vanish against the ground behind them.

Draws every SVG below DIR, walks outward from each torso until it leaves the figure's own colours, and compares OKLCH
lightness there with the garment's (rule: difference of at least .12, or clearly another hue). Needs resvg-py and Pillow.
"""

from __future__ import annotations

import io
import math
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from . import palette
from .figures import Matrix, torsos
from .render import png

MIN_LIGHTNESS, MIN_DISTANCE, MIN_SCALE = 0.12, 0.13, 0.25


def _lab(hexa: str) -> tuple[float, float, float]:
    light, chroma, hue = palette.to_oklch(hexa)
    return light, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))


def weak_clothes(svg: str, edition: str, width: int = 2200) -> list[str]:
    """Figures of which most outer samples are too close to the garment."""
    from PIL import Image

    box = [float(v) for v in ET.fromstring(svg).get("viewBox", "").split()]
    image = Image.open(io.BytesIO(png(svg, edition, width, "#FFFFFF"))).convert("RGB")
    pixels, k, out = image.load(), image.width / box[2], []
    for m, half, key in torsos(svg):
        scale = math.hypot(m[0], m[1])
        if scale < MIN_SCALE:
            continue
        base = _lab(palette.resolve(key, edition))
        own = [palette.resolve(name, edition) for name in (key, key + "-d", key + "-ll")]
        weak = total = 0
        for side in (-1, 1):
            for v in (-64, -59, -54, -49):
                seen = _outside(pixels, image.size, (m, box, k), (side, half, v), own)
                if seen is None:
                    continue
                total += 1
                lab = _lab(seen)
                weak += abs(lab[0] - base[0]) < MIN_LIGHTNESS and math.dist(lab, base) < MIN_DISTANCE
        if total and weak * 2 >= total:
            x, y = m[4], m[5]
            out.append(f"{key} at {x:.0f},{y:.0f}: {weak} of {total} samples too close")
    return out


def _outside(
    pixels: object,
    size: tuple[int, int],
    frame: tuple[Matrix, list[float], float],
    start: tuple[float, float, float],
    own: list[str],
) -> str | None:
    """First colour outside the figure on a horizontal walk, or None when the walk leaves the picture."""
    (m, box, k), (side, half, v) = frame, start
    mine = [tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in own]
    run = 0
    for step in range(60):
        u = side * (half - 2 + step * 0.5)
        px = int((m[0] * u + m[2] * v + m[4] - box[0]) * k)
        py = int((m[1] * u + m[3] * v + m[5] - box[1]) * k)
        if not (0 <= px < size[0] and 0 <= py < size[1]):
            return None
        here = pixels[px, py]  # type: ignore[index]
        inside = any(max(abs(a - b) for a, b in zip(here, c)) < 14 for c in mine)
        run = 0 if inside else run + 1
        if run == 5:
            return "#{:02X}{:02X}{:02X}".format(*here)
    return None


def main() -> None:
    problems = 0
    for file in sorted(Path(sys.argv[1]).rglob("*.svg")):
        edition = next((e for e in palette.editions() if f"-{e}" in file.stem), None)
        if edition:
            for line in weak_clothes(file.read_text("utf-8"), edition):
                problems += 1
                print(f"{file.stem}: {line}")
    print(f"{problems} weak" if problems else "ok")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
