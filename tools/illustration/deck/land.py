"""Sky, land and light of a card: eight hours of a day over three grounds."""

from __future__ import annotations

from dataclasses import dataclass

from .. import nature
from ..svg import circle, ellipse, mark, path, rect, stroke
from .contract import BACK, BLEED, FRONT, HORIZON, LOWEST, WIDTH, Bump, band, gradient, lower_side


@dataclass(frozen=True)
class Light:
    """Palette keys: `sky` is the stem of three keys (top, middle, horizon), or `fade` names them; `hill` the far land, `disc` the
    sun or moon.
    """

    sky: str
    hill: str
    disc: str = "zonschijf"
    dark: bool = False
    fade: tuple[str, str, str] | None = None

    @property
    def stops(self) -> tuple[str, str, str]:
        """Keys of the sky: top, middle, horizon."""
        return self.fade or (f"{self.sky}-1", f"{self.sky}-2", f"{self.sky}-3")


LIGHTS = {
    "t1-waarom": Light("dageraad", "dauw"),
    "t2-rollen": Light("ochtend", "heuvel-2"),
    "t3-tafel": Light("middag", "heuvel-1"),
    "t4-team": Light("namiddag", "heuvel-3"),
    "t5-tijd": Light("laat", "heuvel-3"),
    "t6-begeleiden": Light("goud", "heuvel-2"),
    "t7-loopbaan": Light("avond", "schemer", "gloed", dark=True),
    "t8-kwaliteit": Light("nacht", "nachtheuvel", "gloed", dark=True),
    "haven": Light("schemering", "heuvel-2", fade=("bol-4", "gevel", "gloed")),
}
"""An hour of the day per theme. The sun is paler than ribbon 1, so that it never swallows the road. "haven" is no theme but the last
light over the harbour, as on the plate of mbo and still light enough for words in ink."""


@dataclass(frozen=True)
class Ground:
    """What a sector stands on. `far` is the key between horizon and back ground, or empty for the hills of the hour."""

    back: str
    front: str
    far: str = ""
    kerb: str = ""
    joints: str = ""


MEADOW = Ground("heuvel-5", "heuvel-4")
SQUARE = Ground("steen-l", "steen", "water", "steen-d", "steen")
QUAY = Ground("kamer-5", "kamer-5-d", "instituut", "leisteen", "kamer-5-d")


def sky(light: Light) -> str:
    """From the bleed to under the horizon."""
    top, middle, low = light.stops
    defs, paint = gradient(((0, top), (0.55, middle), (1, low)))
    return mark("sky", defs + path(f"M{-BLEED} {-BLEED}H{WIDTH + BLEED}{lower_side(HORIZON, HORIZON + 12)}", paint))


def sun(light: Light, x: float, y: float, r: float) -> str:
    """Disc with two halos."""
    return "".join(circle(x, y, r * k, light.disc, 0.28) for k in (2.1, 1.5)) + circle(x, y, r, light.disc)


def moon(x: float, y: float, r: float) -> str:
    """Crescent."""
    return path(f"M{x} {y - r}A{r} {r} 0 1 0 {x + r} {y}A{r * 0.82:.2f} {r * 0.82:.2f} 0 0 1 {x} {y - r}Z", "gloed")


def stars(spots: tuple[tuple[float, float, float], ...]) -> str:
    """Small lights: x, y, radius."""
    return "".join(circle(x, y, r, "gloed") for x, y, r in spots)


def clouds(*spots: tuple[float, float, float]) -> str:
    """Flat-bottomed clouds: x, y, width."""
    return "".join(nature.cloud(x, y, w, "wit", "wolk-d") for x, y, w in spots)


def birds(*spots: tuple[float, float, float]) -> str:
    """x, y, size."""
    return "".join(nature.bird(x, y, k) for x, y, k in spots)


def backdrop(
    ground: Ground, light: Light, above: str = "", beyond: str = "", ridge: tuple[Bump, ...] = (), meadow: tuple[Bump, ...] = ()
) -> str:
    """Everything behind the road: sky with `above` in it, far land or water with `beyond` on it, back ground."""
    return sky(light) + above + under_sky(ground, light, beyond, ridge, meadow)


def under_sky(ground: Ground, light: Light, beyond: str = "", ridge: tuple[Bump, ...] = (), meadow: tuple[Bump, ...] = ()) -> str:
    """The land behind the road without the sky over it."""
    out = ""
    if ground.far:
        water = "nacht-3" if light.dark else ground.far
        out += beyond + mark("water", band(HORIZON, (), water, BACK)) + _ripples("azuur-d" if light.dark else "golf" if ground.far == "water" else "instituut-l")
    else:
        out += band(HORIZON, ridge, light.hill, BACK) + beyond
    out += mark("ground", band(BACK, meadow, ground.back, FRONT))
    if ground.kerb:
        out += rect(-BLEED, BACK - 0.2, WIDTH + 2 * BLEED, 1.5, ground.kerb)
    return out + paving(ground, BACK + 1.3, (4.6, 5.6), 8)


def lawn(ground: Ground, bumps: tuple[Bump, ...] = ()) -> str:
    """In front of the road: here people stand."""
    return mark("ground", band(FRONT, bumps, ground.front))


def _ripples(key: str) -> str:
    spots = ((9, 57.4, 7), (30, 60.6, 9), (52, 57.8, 8), (72, 61, 8), (88, 57.6, 6))
    return "".join(stroke(f"M{x} {y}h{w}", key, 0.5) for x, y, w in spots)


def paving(ground: Ground, top: float, rows: tuple[float, ...], columns: int) -> str:
    """Paving: level joints from edge to edge, slanting ones between the quiet zones."""
    if not ground.joints:
        return ""
    out, y, middle = "", top, WIDTH / 2
    edges = [top]
    for row in rows:
        y += row
        edges.append(y)
        out += stroke(f"M{-BLEED} {y}H{WIDTH + BLEED}", ground.joints, 0.35, "butt")
    edges.append(LOWEST)
    for i, (a, b) in enumerate(zip(edges, edges[1:], strict=False)):
        for j in range(columns):
            x = 9 + (WIDTH - 18) * (j + (0.5 if i % 2 else 0)) / (columns - 0.5)
            lean = (x - middle) * 0.012
            if a < FRONT:
                out += stroke(f"M{x} {a}L{x + lean * (min(b, FRONT) - a):.2f} {min(b, FRONT)}", ground.joints, 0.35, "butt")
    return out


def glow(x: float, y: float, rx: float, ry: float) -> str:
    """Pool of warm light."""
    return "".join(ellipse(x, y, rx * k, ry * k, "gloed", 0.13) for k in (1, 0.8, 0.6))


def lantern(x: float, y: float, h: float, lit: bool = True) -> str:
    """Street lamp, `h` high."""
    halo = circle(x, y - h, 5.4, "gloed", 0.3) + circle(x, y - h, 3.2, "gloed", 0.4) if lit else ""
    lamp = path(f"M{x - 1.5} {y - h + 2}L{x - 1.9} {y - h - 1.4}H{x + 1.9}L{x + 1.5} {y - h + 2}Z", "licht" if lit else "zon")
    return halo + stroke(f"M{x} {y}V{y - h + 2}", "inkt", 0.8, "butt") + lamp + path(f"M{x - 2.4} {y - h - 1.3}L{x} {y - h - 3}L{x + 2.4} {y - h - 1.3}Z", "inkt")


HOUSES: tuple[tuple[str, str, float, float, str], ...] = (
    ("gevel", "trap", 8, 17, "dak"), ("kamer-3", "punt", 9, 20, "leisteen"), ("steen", "klok", 8.5, 22, "dak"),
    ("kamer-2", "lijst", 10, 18, "leisteen"), ("blos", "punt", 8, 24, "dak"), ("azuur", "trap", 9, 19, "leisteen"),
    ("kamer-1", "klok", 8, 16, "dak"), ("kamer-4", "lijst", 9.5, 21, "leisteen"),
)


def canal_houses(first: float, last: float, light: Light, start: int = 0, y: float = HORIZON) -> str:
    """A row of canal houses from x = first to last, standing on `y`; lit windows in the dark."""
    out, x, i = "", first, start
    while True:
        wall, gable, w, h, roof = HOUSES[i % len(HOUSES)]
        if x + w > last:
            return out
        out += _canal_house(x, y + 1, w, h, "nacht-1" if light.sky == "nacht" else wall, gable, roof, light.dark, i)
        x, i = x + w, i + 1


def _canal_house(x: float, y: float, w: float, h: float, wall: str, gable: str, roof: str, dark: bool, seed: int) -> str:
    night = wall == "nacht-1"
    top = y - h
    if gable == "trap":
        step = w / 8
        crest = f"M{x} {y}V{top}h{step}v-1.6h{step}v-1.6h{step}v-1.6h{2 * step}v1.6h{step}v1.6h{step}v1.6h{step}V{y}Z"
        out = path(crest, wall)
    elif gable == "klok":
        out = path(f"M{x} {y}V{top}Q{x + w * 0.3} {top} {x + w * 0.3} {top - 3}Q{x + w * 0.5} {top - 6.4} {x + w * 0.7} {top - 3}Q{x + w * 0.7} {top} {x + w} {top}V{y}Z", wall)
    elif gable == "punt":
        out = rect(x, top, w, h, wall) + path(f"M{x - 0.4} {top + 0.2}L{x + w / 2} {top - 4.6}L{x + w + 0.4} {top + 0.2}Z", "nacht-1" if night else roof)
    else:
        out = rect(x, top, w, h, wall) + rect(x - 0.3, top - 1.2, w + 0.6, 1.4, "nacht-1" if night else roof)
    rows = int((h - 5) // 5)
    for j in range(rows):
        for i in range(2):
            lit = dark and (i * 3 + j * 5 + seed * 7) % 4 == 0
            key = "licht" if lit else ("nacht-3" if night else "wit" if not dark else "glas-d")
            out += rect(x + w * (0.2 + 0.36 * i), top + 2 + j * 4.8, w * 0.24, 3, key, 0.2)
    return out
