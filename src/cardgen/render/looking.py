"""Looks at the logos of pages: can each be seen where it stands?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect, Size
from cardgen.core.shelf import Sort
from cardgen.core.struct import Struct, replace
from cardgen.layout.contrast import ground_below
from cardgen.layout.raster import MAX_BYTES
from cardgen.layout.scene import Artwork, Image, Node, Page, Scene
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.render.pdf import render
from cardgen.render.target import SHEETS
from cardgen.render.visible import SIDE, flaw, pixels_of

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from cardgen.layout.context import Kit
    from cardgen.render.picturestore import PictureStore

_CODES = {"empty": "RND04", "unseen": "RND05", "box": "RND06"}
_ACROSS = 20.0
"""mm at which a drawn logo is looked at."""


class Look(Struct, frozen=True):
    """What was seen: the flaw of a logo and the plate that mends it, as `visible.flaw` gives them."""

    flaw: str
    plate: str


LOOKS = Sort("looks", Look)
"""What was seen of logos, on the shelf."""


def look_at_logos(
    scenes: Iterable[Scene], kit: Kit, pictures: PictureStore, diagnostics: Diagnostics
) -> None:
    """Record logos that are damaged, empty, lost on their ground, or in a white box on a coloured one.

    That shows only when they are decoded or drawn. It is done once for each logo and ground, and kept on the shelf.
    """
    grounds: dict[tuple[str, object], tuple[Artwork | Image, dict[str, None]]] = {}
    for page in (page for scene in scenes for page in scene.pages):
        for item in page.items:
            if not (isinstance(item, Artwork) and item.reading == "logo") and not (
                isinstance(item, Image) and not item.frame  # a photo is no logo
            ):
                continue
            ground = ground_below(page, item)
            colors = item.colors if isinstance(item, Artwork) else ()
            _, below = grounds.setdefault((item.source, colors), (item, {}))
            if ground is not None:
                below[ground] = None
    for item, below in grounds.values():
        shown = pictures.shown(Path(item.source))
        try:
            looks = _looks(item, list(below), kit, pictures)
        except CardgenError as error:
            diagnostics.extend(error.diagnostics)
            continue
        for look in dict.fromkeys(looks):
            if look.flaw:
                diagnostics.add(_CODES[look.flaw], Where(shown), name=shown, plate=look.plate)


def _looks(item: Artwork | Image, grounds: list[str], kit: Kit, pictures: PictureStore) -> list[Look]:
    try:
        data = pictures.files.read(Path(item.source), MAX_BYTES)
    except OSError:
        data = b""
    name = hashlib.sha256(data + repr(item.colors if isinstance(item, Artwork) else "").encode()).hexdigest()
    drawn: list[Picture] = []

    def look(ground: str) -> Look:
        known = pictures.shelf.find(LOOKS, name, ground)
        if known is None:
            if not drawn:
                drawn.append(_picture(item, kit, pictures))
            known = Look(*flaw(drawn[0], ground))
            pictures.shelf.remember(LOOKS, known, name, ground)
        return known

    return [pictures.looks.find((name, ground), partial(look, ground)) for ground in grounds]


def _picture(item: Artwork | Image, kit: Kit, pictures: PictureStore) -> Picture:
    if isinstance(item, Image):
        return pixels_of(pictures.raster(item.source))
    from cardgen.render.pixels import see_through

    size = Size(_ACROSS, _ACROSS * item.box.h / item.box.w)
    placed = replace(item, box=Rect(0, 0, size.w, size.h), clip=None)
    page = Page("logo", "", size, 0, 0, (placed,), Node("Sect"))
    scene = Scene("logo", "", "", "", "", "", "", "", (page,))
    return see_through(render(scene, kit, pictures, SHEETS), 2 * SIDE)
