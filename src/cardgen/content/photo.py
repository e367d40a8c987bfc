"""A photo that content names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cardgen.content.fields import Ref
from cardgen.content.markup import Text
from cardgen.core.struct import Computed, Meta, Struct


class Photo(Struct, frozen=True):
    """A photo: `file` lies in the folder of whoever names it, `alt` says what is to be seen.

    `focus_x` and `focus_y` say which part shows when a frame leaves some of it out: 0 left or top, 1 right or bottom.
    """

    id: str
    file: Ref
    alt: Text
    focus_x: Annotated[float, Meta(ge=0, le=1)] = 0.5
    focus_y: Annotated[float, Meta(ge=0, le=1)] = 0.5
    path: Computed[Path | None] = None
