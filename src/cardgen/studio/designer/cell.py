"""A page in the matrix: its picture, and the frames of what stands on it."""

from __future__ import annotations

from cardgen.core.struct import Struct
from cardgen.studio.pictures.show import Picture


class Box(Struct, frozen=True):
    """The frame of an element, in mm from the top left of the page.

    `state` is `fine`, `smaller` (than preferred), `floor` (the smallest size, or beyond it) or `picture`.
    """

    id: str
    name: str
    state: str
    x: float
    y: float
    w: float
    h: float
    fit: str = ""


class Cell(Struct, frozen=True):
    """A page: its name, its size in mm, where it is folded and safe, its picture and its frames."""

    id: str
    title: str
    w: float
    h: float
    safe: float
    folds: tuple[float, ...]
    picture: Picture
    boxes: tuple[Box, ...]
