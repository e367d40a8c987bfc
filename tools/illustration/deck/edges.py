"""python -m illustration.deck.edges DIR: do all cards of a sector meet in any order? Needs resvg-py and Pillow.

Every card is drawn and read back as columns of pixels, cut exactly and 1 mm too far in or out, from the ground behind the
road down. All left and right edges must show one and the same column; in the rest of the quiet zone, a card must equal the
others on the same side. The sky above is each theme's own.
"""

from __future__ import annotations

import io
import math
import statistics
import sys
from collections.abc import Iterable
from pathlib import Path

from ..meeting import MEETINGS
from ..render import png
from .contract import BACK, BLEED, CASING, HEIGHT, QUIET, RIBBON, ROAD, SWING, WIDTH

SCALE = 10
"""Pixels per mm."""
TOLERANCE = 14
"""Largest difference of a channel (of 255) that the smoothing of edges may make."""
CUTS = (-1.0, 0.0, 1.0)
INSIDE = (-2.5, 2.0, 3.0, QUIET - 0.3)

Column = list[tuple[int, int, int]]


def free_edges(sector: str) -> set[tuple[str, str]]:
    """Where no card lies beside the road."""
    return {(f"begin-{sector}", "left"), (f"einde-{sector}", "right"), (f"einde-2-{sector}", "right")}


def columns(svg: str, edition: str) -> dict[tuple[str, float], Column]:
    """Columns of pixels by side and distance inward from the trim."""
    from PIL import Image

    image = Image.open(io.BytesIO(png(svg, edition, round((WIDTH + 2 * BLEED) * SCALE), "#FFFFFF"))).convert("RGB")
    # resvg rounds the page to whole pixels at 96 dpi before it enlarges it
    k = image.width / round((WIDTH + 2 * BLEED) * 96 / 25.4) * 96 / 25.4
    top, bottom = round((BACK + BLEED) * k) + 3, round((HEIGHT + BLEED) * k)
    out: dict[tuple[str, float], Column] = {}
    for side, at, sign in (("left", 0.0, 1), ("right", WIDTH, -1)):
        for inward in (*CUTS, *INSIDE):
            x = math.floor((at + sign * inward + BLEED) * k)
            out[side, inward] = [image.getpixel((x, y)) for y in range(top, bottom)]  # type: ignore[misc]
    return out


def _middle(same: list[Column]) -> Column:
    """What most of the columns show: the median of each channel of each pixel."""
    return [tuple(statistics.median_low(c) for c in zip(*pixels, strict=True)) for pixels in zip(*same, strict=True)]  # type: ignore[misc]


def _on_ribbon(y: float) -> bool:
    return abs(abs(y - ROAD) - SWING) < RIBBON / 2 + CASING - 0.1


def _first_difference(a: Column, b: Column, road_only: bool = False) -> float | None:
    """mm from the top of the card, or None."""
    for i, (p, q) in enumerate(zip(a, b, strict=True)):
        if road_only and not _on_ribbon(BACK + 0.3 + i / SCALE):
            continue
        if max(abs(m - n) for m, n in zip(p, q, strict=True)) > TOLERANCE:
            return BACK + 0.3 + i / SCALE
    return None


def edge_problems(cards: dict[str, str], edition: str, free: Iterable[tuple[str, str]] = (), road_only: bool = False) -> list[str]:
    """Edges of the cards (name to SVG) that differ from what most of them show. `free` lists (card, side) where the road
    begins or ends; with `road_only` the ground may differ, as between cards from several worlds, and the ribbons may not."""
    out: list[str] = []
    seen = {name: columns(svg, edition) for name, svg in cards.items()}
    models = {place: _middle([found[place] for found in seen.values()]) for place in next(iter(seen.values()))}
    for name, found in seen.items():
        for (side, inward), column in found.items():
            if (name, side) in free:
                continue
            at = _first_difference(column, models["left", 0.0] if inward in CUTS else models[side, inward], road_only)
            if at is not None:
                out.append(f"{name}: {side} edge, {inward:+g} mm, differs from y {at:.1f} mm")
    return out


def main(folder: str) -> int:
    found = []
    for sector in ("po", "vo", "mbo", *MEETINGS):
        files = sorted(Path(folder).glob(f"vignettes/t?-*-{sector}.svg")) + [Path(folder) / "parts" / f"{n}-{sector}.svg" for n in ("begin", "landschap", "landschap-2", "landschap-3", "einde", "einde-2")]
        found += edge_problems({f.stem: f.read_text("utf-8") for f in files}, "samen" if sector in MEETINGS else sector, free_edges(sector), sector in MEETINGS)
    print("\n".join(found) or "ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
