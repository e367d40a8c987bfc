"""One composition: where the moments, the leader on the bridge, the cards, the voices and the ribbon words go. Page millimetres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..pose import Pose

Box = tuple[float, float, float, float]
BY_COUNT = {
    6: [1, 2, 4, 6, 7, 10],
    7: [1, 2, 4, 5, 6, 7, 10],
    8: [1, 2, 3, 4, 5, 6, 7, 10],
    9: [1, 2, 3, 4, 5, 6, 7, 8, 10],
    10: list(range(1, 11)),
}


@dataclass(frozen=True)
class Spot:
    """Place of a moment: its ground point, its scale, mirrored or not."""

    x: float
    y: float
    k: float
    flip: bool = False


@dataclass(frozen=True)
class Card:
    """Room for one callout: `box` x, y, largest width, largest height; `target` what it belongs to."""

    box: Box
    target: tuple[float, float]
    bend: float = 0


@dataclass(frozen=True)
class Voice:
    """Room for a balloon, and the mouth it comes from."""

    box: Box
    mouth: tuple[float, float]


@dataclass(frozen=True)
class Layout:
    """A page of one world. Callables return SVG in page millimetres."""

    size: tuple[float, float]
    bleed: float
    footer: float  # y where the paper strip begins
    title: Box
    control: list[tuple[float, float]]  # the braid, from far to near
    width: Callable[[float, float], float]
    pin: tuple[float, float]  # a crossing, so that both ribbons lie open where they carry words
    back: Callable[[], str]  # everything behind the bridge, sky included
    bridge: Callable[[bool], str]  # False: behind the people on it; True: the rail in front
    front: Callable[[], str]
    moments: dict[int, Spot]
    hero: Spot
    friends: Callable[[], str]  # who else is about: beside the hero, alone, on wheels
    cards: dict[int, Card]
    voices: dict[int, Voice]
    words: tuple[tuple[float, float, float, float], ...] = ()  # x0, y0, x1, y1: stretches free of people
    nearest: tuple[int, ...] = (8, 9, 10)  # moments in front of the braid and the bridge
    casts: dict[int, str] = field(default_factory=dict)  # moments that another sector plays
    by_count: dict[int, list[int]] = field(default_factory=lambda: BY_COUNT)
    word_length: float = 6.8  # of the stretch for words, in ribbon widths
    stance: Pose | None = None  # of the hero; None: both arms open
    phase: float = 0
    amp: float = 0.78
    wave: float = 7.6  # half wave in front, in ribbon widths
    far_wave: float = 14  # and where the ribbons are threads
    flat: float = 0.58
