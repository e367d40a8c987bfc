"""Photos: cut off at their frame, the part that matters in it, never coarser than print can bear."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from cardgen.content.photo import Photo
from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.forms import extended
from cardgen.layout.elements.structure import alt_of, is_artifact
from cardgen.layout.outside import STAMP
from cardgen.layout.paths import circle, rounded_rect
from cardgen.layout.raster import pixel_size
from cardgen.layout.scene import Image, Node
from cardgen.messages.diagnostics import Where

if TYPE_CHECKING:
    from cardgen.template.picturekinds import PhotoElement

LEAST_RESOLUTION = 150
"""Pixels per inch under which a photo looks coarse in the hand; print shops ask for 300, and forgive half of it."""


def compose_photo(element: PhotoElement, ctx: Context, box: Rect) -> Placed:
    """A photo in its frame: all of the frame filled, or all of the photo shown."""
    photo = ctx.value(element.source)
    if not photo:
        return Placed(Rect(box.x, box.y, 0, 0))
    if not isinstance(photo, Photo) or photo.path is None:
        # Content has looked at where its pictures lie; a name from elsewhere could lead to any file.
        ctx.diagnostics.add("PLC60", element.where, name=str(getattr(photo, "plain", photo))[:80])
        return Placed(box)
    workspace = ctx.kit.workspace
    shown = workspace.shown(photo.path)
    ctx.outside(STAMP, photo.path)
    size = pixel_size(photo.path, ctx.diagnostics, shown, workspace.files)
    if size is None or box.w <= 0 or box.h <= 0:
        return Placed(box)
    room = extended(element.extend, ctx, box)
    if element.form == "circle":
        side = min(box.w, box.h)
        room = Rect(box.center[0] - side / 2, box.center[1] - side / 2, side, side)
    scales = room.w / size[0], room.h / size[1]
    factor = max(scales) if element.fit == "cover" else min(scales)
    w, h = size[0] * factor, size[1] * factor
    at = Rect(room.x + (room.w - w) * photo.focus_x, room.y + (room.h - h) * photo.focus_y, w, h)
    seen = room if element.fit == "cover" else at
    outline = rounded_rect(seen, element.radius)
    if element.form == "circle":
        outline = circle(*room.center, room.w / 2)
    _see_that_it_is_fine(size[0], w, shown, ctx)
    id_ = ctx.id_of(element)
    image = Image(id_, str(photo.path), at, outline)
    alt = alt_of(element, ctx) or photo.alt.plain
    nodes = () if is_artifact(element) else (Node("Figure", (id_,), alt),)
    return Placed(box, (image,), nodes)


def _see_that_it_is_fine(pixels: int, width: float, shown: str, ctx: Context) -> None:
    """Record PLC61 when a photo has too few pixels for its place."""
    inches = width * ctx.scale / 25.4
    if pixels / inches < LEAST_RESOLUTION:
        ctx.diagnostics.add(
            "PLC61",
            Where(shown),
            paper=ctx.paper,
            dpi=int(pixels / inches),
            pixels=ceil(inches * LEAST_RESOLUTION),
        )
