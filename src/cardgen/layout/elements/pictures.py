"""Elements that are pictures: house art, icons and logos."""

from __future__ import annotations

from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.artwork.drawing import Reading, resolve_colors
from cardgen.content.markup import Text as Words
from cardgen.core.filekinds import misnamed
from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.icons import icon_artwork
from cardgen.layout.elements.structure import picture
from cardgen.layout.outside import FILE, STAMP
from cardgen.layout.paths import rounded_rect
from cardgen.layout.placing import report_no_room
from cardgen.layout.raster import is_drawing, pixel_size
from cardgen.layout.scene import Artwork, Image, Item, Shape
from cardgen.messages.diagnostics import Where
from cardgen.template.picturekinds import ArtworkElement, IconElement, ImageElement

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing
    from cardgen.template.palette import Color

LEAST_RESOLUTION = 200
"""Pixels per inch under which a logo looks coarse in print (screens and copiers forgive a little less than 300)."""


def compose_artwork(element: ArtworkElement, ctx: Context, box: Rect) -> Placed:
    """House art, cut off at the frame or the bleed.

    `width`: as wide as the frame; `cover`: leaving no hole; `contain`: whole.
    """
    words = ctx.words(element.source)
    name, path = words.plain, _art_file(ctx, words)
    reading = Reading.SCENE if (element.id or name) in ctx.pointed_at else Reading.ART
    drawing = ctx.drawing(path, reading) if path is not None else None
    if path is None or drawing is None:
        return Placed(box)
    if box.w <= 0 or box.h <= 0:
        report_no_room(element, ctx, box)
        return Placed(box)
    clip = box
    whole = _whole(drawing, element, box, _part(drawing, element, ctx))
    if element.extend == "bleed":
        clip = _to_frame_where_inside(ctx.page.inset(-ctx.bleed), box, ctx.page)
        whole = _covering(whole, clip)
    factor = whole.w / drawing.view.w
    trim = drawing.trim.moved(-drawing.view.x, -drawing.view.y).scaled(factor).moved(whole.x, whole.y)
    item = Artwork(ctx.id_of(element), str(path), whole, _colors(drawing, ctx), clip, reading=reading)
    scene = (element.id or name, (drawing, trim))
    return Placed(box, (item,), picture(element, ctx, (item.id,)), scenes=(scene,))


def _part(drawing: Drawing, element: ArtworkElement, ctx: Context) -> Rect:
    """What of the drawing is to be seen: the part that is asked for, or else its trim."""
    found = element.parts.get(ctx.words(element.part).plain) if element.part is not None else None
    if found is None or not found.w or not found.h:
        return drawing.trim
    return Rect(drawing.trim.x + found.x, drawing.trim.y + found.y, found.w, found.h)


def _whole(drawing: Drawing, element: ArtworkElement, box: Rect, part: Rect) -> Rect:
    """Where the whole picture comes, its own bleed included, when that part of it is fitted to the frame."""
    across, down = box.w / part.w, box.h / part.h
    factor = {"width": across, "cover": max(across, down), "contain": min(across, down)}[element.fit]
    slack = (box.h - part.h * factor) * element.focus if element.fit != "width" else 0.0
    x, y = box.x + (box.w - part.w * factor) / 2, box.y + slack
    return drawing.view.moved(-part.x, -part.y).scaled(factor).moved(x, y)


def _covering(whole: Rect, clip: Rect) -> Rect:
    """The picture, made just large enough to reach every edge of `clip`.

    The bleed of a drawing shrinks with it, that of the paper does not: a poster on A3 or a card needs a little more.
    """
    grow = max(1.0, clip.w / whole.w, clip.h / whole.h)
    w, h = whole.w * grow, whole.h * grow
    x = whole.x - (w - whole.w) / 2
    y = whole.y - (h - whole.h) / 2
    x = max(min(x, clip.x), clip.right - w)
    y = max(min(y, clip.y), clip.bottom - h)
    return Rect(x, y, w, h)


def _colors(drawing: Drawing, ctx: Context) -> tuple[tuple[str, Color], ...]:
    found = resolve_colors(drawing, ctx.palette, ctx.diagnostics)
    for key in ("ink", *drawing.keys, *drawing.fallbacks.values()):
        with suppress(KeyError):
            ctx.reads.color(ctx.palette, key)
    ctx.reads.spoilt = ctx.reads.spoilt or len(found) < len(
        drawing.keys
    )  # what was meant comes out of all names
    return tuple(sorted(found.items()))


def _to_frame_where_inside(bleed: Rect, box: Rect, page: Rect) -> Rect:
    """Edges of the frame that lie on the trim go out to the bleed; the others stay."""
    left = bleed.x if box.x <= page.x + 0.01 else box.x
    top = bleed.y if box.y <= page.y + 0.01 else box.y
    right = bleed.right if box.right >= page.right - 0.01 else box.right
    bottom = bleed.bottom if box.bottom >= page.bottom - 0.01 else box.bottom
    return Rect(left, top, right - left, bottom - top)


def _art_file(ctx: Context, words: Words) -> Path | None:
    name = words.plain
    inside = ".." not in name and "\\" not in name
    path: Path | None = ctx.outside(FILE, ("assets", "art", *f"{name}.svg".split("/"))) if inside else None
    if path is not None:
        return path
    from cardgen.messages.diagnostics import closest

    ctx.reads.spoilt = True
    files = ctx.kit.workspace.files
    folders = ctx.kit.workspace.folders("assets", "art")
    drawings = ((root, file) for root in folders for file in files.below(root, ".svg"))
    known = sorted({file.relative_to(root).with_suffix("").as_posix() for root, file in drawings})
    ctx.diagnostics.add("PLC05", words.where, name=name, suggestion=closest(name, known))
    return None


def compose_icon(element: IconElement, ctx: Context, box: Rect) -> Placed:
    """An icon, as large as its frame allows and in the middle of it: icons are square."""
    name, color = ctx.words(element.source), ctx.color(element.color)
    side = min(box.w, box.h)
    square = Rect(box.center[0] - side / 2, box.center[1] - side / 2, side, side)
    icon = icon_artwork(ctx, ctx.id_of(element), name, square, color, element.stroke)
    if icon is None:
        return Placed(box)
    return Placed(box, (icon,), picture(element, ctx, (icon.id,)))


def compose_image(element: ImageElement, ctx: Context, box: Rect) -> Placed:
    """A logo: whole, in its own proportions, never larger than its frame."""
    path = ctx.value(element.source)
    if not path:
        return Placed(Rect(box.x, box.y, 0, 0))
    if not isinstance(path, Path):
        # Content has looked at where its pictures lie; a name from elsewhere could lead to any file.
        ctx.diagnostics.add("PLC19", element.where, name=str(getattr(path, "plain", path))[:80])
        return Placed(box)
    proportion = proportion_of(path, ctx)
    if proportion is None:
        return Placed(box)
    w = min(box.w, box.h * proportion)
    h = w / proportion
    x = box.x + (box.w - w) * {"left": 0.0, "center": 0.5, "right": 1.0}[element.align]
    y = box.y + (box.h - h) * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[element.valign]
    at = Rect(x, y, w, h)
    items: list[Item] = []
    if element.plate is not None and (key := ctx.words(element.plate).plain):
        # Clear space of a quarter of the height, as for every logo.
        items.append(
            Shape(
                ctx.id_of(element, "plate"),
                rounded_rect(at.inset(-h / 4), element.radius),
                ctx.color_of(key, element.where),
            )
        )
    id_ = ctx.id_of(element)
    items.append(logo_at(id_, path, at, ctx))
    return Placed(box, tuple(items), picture(element, ctx, (id_,)))


def logo_at(id_: str, path: Path, at: Rect, ctx: Context) -> Item:
    """A logo that has been measured already, at its place; PLC20 when it has too few pixels for it."""
    ctx.outside(STAMP, path)
    drawing = ctx.drawing(path, Reading.LOGO) if is_drawing(path, ctx.kit.workspace.files) else None
    if drawing is not None:
        return Artwork(id_, str(path), at, _colors(drawing, ctx), reading=Reading.LOGO)
    shown = ctx.kit.workspace.shown(path)
    size = pixel_size(path, ctx.diagnostics, shown, ctx.kit.workspace.files)
    inches = at.w * ctx.scale / 25.4
    if size is not None and inches > 0 and size[0] / inches < LEAST_RESOLUTION:
        ctx.diagnostics.add(
            "PLC20",
            Where(shown),
            paper=ctx.paper,
            dpi=int(size[0] / inches),
            pixels=ceil(inches * LEAST_RESOLUTION),
        )
    return Image(id_, str(path), at)


def proportion_of(path: Path, ctx: Context) -> float | None:
    """Width over height of a logo; None after recording what is wrong with the file.

    PLC63 says when it is of another kind than its name says: it is printed well, and other programs will refuse it.
    """
    ctx.outside(STAMP, path)
    found = _proportion(path, ctx)
    if found is not None:  # who hears that a file is broken need not hear what it is called
        _look_at_name(path, ctx)
    return found


def _proportion(path: Path, ctx: Context) -> float | None:
    if is_drawing(path, ctx.kit.workspace.files):
        drawing = ctx.drawing(path, Reading.LOGO)
        return drawing.view.w / drawing.view.h if drawing is not None else None
    workspace = ctx.kit.workspace
    size = pixel_size(path, ctx.diagnostics, workspace.shown(path), workspace.files)
    return size[0] / size[1] if size is not None else None


def _look_at_name(path: Path, ctx: Context) -> None:
    with suppress(OSError):
        kind, ending = misnamed(ctx.kit.workspace.files.read(path, 4_000), path.suffix)
        if kind:
            better = path.with_suffix(ending).name
            where = Where(ctx.kit.workspace.shown(path))
            ctx.diagnostics.add("PLC63", where, name=path.name, kind=kind, better=better)
