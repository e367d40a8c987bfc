"""Puts a layout together: picture, and the facts that layout code needs beside it."""

from __future__ import annotations

import math

from ..braid import Braid
from ..cast import WALKERS
from ..figures import Box, heads, read
from ..moments import moment
from ..person import Person
from ..pose import Pose
from ..rig import put
from ..svg import document, group, ids, layer, num
from .layout import Card, Layout, Spot, Voice

HERO = Pose(
    view="front", hip=(1.4, -40.6), lean=-2, feet=((-8, 0, 0), (8.4, 0, 0)), toes=(-1, 1), hands=((27, -87), (-32, -76)), elbows=(1, -1), grip=("palm", "palm")
)
"""Both arms open; the weight on one leg."""


def hero(leader: Person, at: Spot, stance: Pose = HERO) -> str:
    """The leader large on the bridge."""
    return put(leader, stance, at.x, at.y, at.k, at.flip, mood="laugh", shoes="papier", name="hero")


def ribbon_words(braid: Braid, spans: list[tuple[int, int]], longest: float) -> list[dict]:
    """For each span the best stretch per strand for its words: where the strand is in sight, `longest` widths at most."""
    out = []
    for first, last in spans:
        for k in (0, 1):
            spaces = braid.open_space(k, first, last)
            if not spaces:
                continue
            a, b = max(spaces, key=lambda s: s[1] - s[0])
            mid = (a + b) // 2
            half = min((b - a) // 2, int(longest / 2 * braid.width[mid]))
            if half < 2 * braid.width[mid]:
                continue  # too short for words
            out.append({"strand": k, "size_mm": round(0.5 * braid.width[mid], 2), "first": mid - half, "last": mid + half})
    return out


def _at_mouth(voice: Voice, faces: list[tuple[float, float, float]]) -> list[float]:
    """Where the tail of a balloon ends: beside the head nearest to the place given, on the side of the balloon."""
    x, y, w, h = voice.box
    hx, hy, r = min(faces, key=lambda face: math.dist(face[:2], voice.mouth))
    dx, dy = x + w / 2 - hx, y + h / 2 - hy
    far = math.hypot(dx, dy) or 1
    return [round(hx + dx / far * r * 1.04, 1), round(hy + dy / far * r * 1.04, 1)]


GAP = 2.0
"""mm between the end of a tip and what it belongs to."""


def _at_scene(card: Card, things: list[Box]) -> list[float]:
    """Where the tip of a card ends: as given, or close to the piece of its moment nearest to there."""
    x, y = card.target
    near = lambda box: (min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3]))
    px, py = min(map(near, things), key=lambda at: math.dist(at, card.target))
    far = math.dist((px, py), (x, y))
    if far <= GAP:
        return [x, y]
    return [round(px + (x - px) * GAP / far, 1), round(py + (y - py) * GAP / far, 1)]


MARK = 13.0
"""Half the width (mm) of the number that stands in a moment without a card: 2.9 mm on the table plate, and some air."""


def marks(page: Layout, drawn: str, targets: dict[int, list[float]]) -> dict[int, tuple[float, float]]:
    """For each moment the place nearest to its target where a number covers nobody: no head, hand, trunk or other number."""
    w, h = page.size
    people: list[Box] = [box for figure in read(drawn).figures for kind in ("head", "trunk", "hand") for box in figure.part(kind)]
    out: dict[int, tuple[float, float]] = {}

    def free(x: float, y: float) -> bool:
        if not (MARK < x < w - MARK and MARK < y < page.footer - MARK) or any(math.dist((x, y), other) < 2 * MARK for other in out.values()):
            return False
        return all(math.hypot(max(a - x, 0, x - c), max(b - y, 0, y - d)) >= MARK for a, b, c, d in people)

    for n in sorted(page.cards):
        tx, ty = targets[n]
        rings = ((tx + r * math.cos(a * math.pi / 12), ty + r * math.sin(a * math.pi / 12)) for r in range(0, 60, 2) for a in range(24))
        out[n] = next(((round(x, 1), round(y, 1)) for x, y in rings if free(x, y)), (tx, ty))
    return out


def compose(sector: str, name: str, page: Layout) -> tuple[str, dict]:
    """The drawing of one page and its facts. `name` starts its ids."""
    ids.reset(name)
    leader = WALKERS[sector].leader
    wave = lambda w: page.wave + (page.far_wave - page.wave) * max(0, min(1, (12 - w) / 6))
    braid = Braid(page.control, page.width, page.amp, wave, page.flat, page.phase, pin=page.pin)
    spans = [tuple(sorted((braid.index(a, b), braid.index(c, d)))) for a, b, c, d in page.words]
    found = ribbon_words(braid, spans, page.word_length)  # type: ignore[arg-type]
    quiet = [(w["strand"], w["first"], w["last"]) for w in found]
    scene = lambda n: group(moment(n, page.casts.get(n, sector)), page.moments[n].x, page.moments[n].y, page.moments[n].k, page.moments[n].flip)
    far = [n for n in page.moments if n not in page.nearest]
    art = [
        layer("land", page.back()),
        layer("bridge", page.bridge(False)),
        layer("braid", braid.draw(quiet=quiet, edge="lintrand")),
        layer("moments", "".join(scene(n) for n in far)),
        layer("leader", page.friends() + hero(leader, page.hero, page.stance or HERO) + page.bridge(True)),
        layer("foreground", page.front() + "".join(scene(n) for n in page.moments if n in page.nearest)),
    ]
    w, h = page.size
    things = dict(zip([*far, *(n for n in page.moments if n in page.nearest)], read(document("".join(art), w, h)).things, strict=True))
    ends = {n: _at_scene(card, things[n]) for n, card in page.cards.items()}
    slots = "".join(
        f'<rect id="slot-{n}" x="{num(c.box[0])}" y="{num(c.box[1])}" width="{num(c.box[2])}" height="{num(c.box[3])}" fill="none"/>'
        f'<circle id="target-{n}" cx="{num(ends[n][0])}" cy="{num(ends[n][1])}" r="1.35" fill="none"/>'
        for n, c in sorted(page.cards.items())
    )
    drawn = document("".join(art) + layer("slots", slots), w, h, page.bleed)
    faces, places = heads(drawn), marks(page, drawn, ends)
    facts = {
        "size_mm": [w, h],
        "bleed_mm": page.bleed,
        "title": list(page.title),
        "footer": [0, page.footer, w, h - page.footer],
        "ribbons": [
            {"strand": f["strand"] + 1, "key": f"path{f['strand'] + 1}", "size_mm": f["size_mm"], "line": braid.line(f["strand"], f["first"], f["last"])}
            for f in found
        ],
        "slots": {str(n): {"box": list(c.box), "target": ends[n], "bend": c.bend, "mark": list(places[n])} for n, c in sorted(page.cards.items())},
        "voices": {str(n): {"box": list(v.box), "target": _at_mouth(v, faces)} for n, v in sorted(page.voices.items())},
        "by_count": {str(k): v for k, v in page.by_count.items()},
    }
    return drawn, facts

