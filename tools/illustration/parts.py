"""Small pieces of house art that templates place by themselves."""

from __future__ import annotations

from .braid import vertical_braid
from .svg import document

SPINE = (10.0, 126.0)
"""Width and height in mm of the braid beside the themes inside the card."""


def spine() -> str:
    """`vlecht`: the vertical braid, centred in its width."""
    width, height = SPINE
    return document(f'<g transform="translate({width / 2:g} 0)">{vertical_braid(height)}</g>', width, height)


PARTS = {"vlecht": spine}
