"""The grid over a page: frames with name and fit, trim, bleed, safe zone and folds, as more items of the Scene."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cardgen.content.markup import Span
from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct, replace
from cardgen.layout.paths import line, rect
from cardgen.layout.scene import Artwork, Fit, Foreign, Image, Item, Page, PlacedText, Scene, Shape, Stroke
from cardgen.layout.textbox import Setting, place, set_text
from cardgen.messages.phrases import Language, phrase
from cardgen.template.palette import Color
from cardgen.template.textstyle import TextStyle

if TYPE_CHECKING:
    from cardgen.layout.context import Kit

FINE, SMALLER, FLOOR = "#0B5FA5", "#A34B00", "#C2182B"
"""Frames of texts at their preferred size, under it, and at the smallest size or beyond."""
COLORS = {"fine": FINE, "smaller": SMALLER, "floor": FLOOR}
PICTURE, TRIM, SAFE, FOLD = "#6B3FA0", "#D6006E", "#007A3D", "#D6006E"
GROUND = Color("#FFFFFF", "#FFFFFF", 0.86)
DESIGNED_FOR = 297.0
"""Width in mm of a page on which lines and letters of the grid have their own size; larger pages enlarge them."""


class _Grid(Struct, frozen=True):
    """How large the grid is drawn, with which letters and in which language."""

    kit: Kit
    style: TextStyle
    factor: float
    language: Language

    def stroke(self, color: str, width: float, *dash: float) -> Stroke:
        """A line; width and dash in mm on an A4 page."""
        f = self.factor
        return Stroke(Color(color, color), width * f, tuple(part * f for part in dash), "butt", "miter")

    def width(self, words: str) -> float:
        """Width of a label in mm."""
        return self.set(words).width

    def set(self, words: str) -> Setting:
        """A label on one line."""
        return set_text((Span(words),), self.style, 10_000.0, None, self.kit.fonts)


def overlaid(scene: Scene, kit: Kit, language: Language) -> Scene:
    """The same Scene with the grid on top of every page. Draw it with its bleed."""
    return replace(scene, pages=tuple(_overlaid(page, kit, language) for page in scene.pages))


def _overlaid(page: Page, kit: Kit, language: Language) -> Page:
    factor = max(1.0, page.size.w / DESIGNED_FOR)
    names = kit.fonts.names
    face = "text-semibold" if "text-semibold" in names else names[0]
    style = TextStyle("grid", face, 5.2 * factor, 5.2 * factor, 1.2, balance=False)
    grid = _Grid(kit, style, factor, language)
    return replace(page, items=(*page.items, *_frames(page, grid), *_edges(page, grid)))


def _frames(page: Page, grid: _Grid) -> Iterator[Item]:
    """Boxes first, labels on top of all of them."""
    labels: list[Item] = []
    for item in page.items:
        if isinstance(item, PlacedText):
            color = COLORS[state_of(item.fit)]
            yield Shape(f"{item.id}~frame", rect(item.box), None, grid.stroke(color, 0.2))
            if item.fit is None:  # a number in its badge
                continue
            # Words that set the width of their own frame, as in a pill, have no use for the rest.
            short = grid.width(describe(item, item.fit, grid.language)) > item.box.w
            labels += _label(
                f"{item.id}~label",
                describe(item, item.fit, grid.language, short=short),
                item.box,
                color,
                grid,
            )
        elif isinstance(item, (Artwork, Image, Foreign)):
            box = item.seen
            yield Shape(f"{item.id}~frame", rect(box), None, grid.stroke(PICTURE, 0.2, 1.2, 0.8))
            if min(box.w, box.h) > 12 * grid.factor:  # an icon needs no name
                labels += _label(f"{item.id}~label", name_of(item.id), box, PICTURE, grid)
    yield from labels


def name_of(id_: str) -> str:
    """The part of an item's id that the template calls it: without page and parents."""
    return id_.rpartition("/")[2]


def describe(item: PlacedText, fit: Fit, language: Language, *, short: bool = False) -> str:
    """`question 11.1 pt (min 10.5), room 38`; short: `question 11.1 pt`."""
    name, size = name_of(item.id), f"{fit.size:.4g}"
    if short:
        return f"{name} {size} pt"
    return phrase("fitted", language, name=name, size=size, minimum=f"{fit.minimum:.4g}", room=fit.room)


def state_of(fit: Fit | None) -> str:
    """How a text fits: `fine`, `smaller` than preferred, or at the `floor`: the smallest size, or beyond it."""
    if fit is None or (fit.size >= fit.preferred - 0.01 and fit.room >= 0):
        return "fine"
    return "floor" if fit.room < 0 or fit.size <= fit.minimum + 0.01 else "smaller"


def _label(id_: str, words: str, box: Rect, color: str, grid: _Grid) -> list[Item]:
    """On top of the frame's upper edge, at its right end, where ragged lines leave room."""
    setting = grid.set(words)
    pad = 0.35 * grid.factor
    height = setting.cap_height + 2 * pad
    x = max(box.right - setting.width - 2 * pad, box.x) if box.w > setting.width else box.x
    ground = Rect(x, box.y - height, setting.width + 2 * pad, height)
    lines = place(setting, x + pad, ground.y + pad, setting.width, Color(color, color))
    return [Shape(f"{id_}-ground", rect(ground), GROUND), PlacedText(id_, ground, ground, lines)]


def _edges(page: Page, grid: _Grid) -> Iterator[Item]:
    trim = Rect(0, 0, page.size.w, page.size.h)
    safe = trim.inset(page.safe)
    shapes = [
        ("trim", trim, grid.stroke(TRIM, 0.3)),
        ("safe", safe, grid.stroke(SAFE, 0.3, 2.0, 1.0)),
    ]
    known = {
        "w": f"{trim.w:.4g}",
        "h": f"{trim.h:.4g}",
        "bleed": f"{page.bleed:.3g}",
        "safe": f"{page.safe:.3g}",
    }
    for name, box, stroke in shapes:
        yield Shape(f"~{name}", rect(box), None, stroke)
        corner = Rect(box.x, box.y + (grid.style.size / PT_PER_MM) * 1.1, 0, 0)
        yield from _label(
            f"~{name}-label", phrase(name, grid.language, **known), corner, stroke.color.rgb, grid
        )
    for number, x in enumerate(page.folds, 1):
        stroke = grid.stroke(FOLD, 0.3, 3.0, 1.0, 0.6, 1.0)
        yield Shape(f"~fold{number}", line(x, -page.bleed, x, page.size.h + page.bleed), None, stroke)
        at = Rect(x + grid.factor, grid.style.size / PT_PER_MM * 1.1, 0, 0)
        yield from _label(f"~fold{number}-label", phrase("fold", grid.language, x=f"{x:.4g}"), at, FOLD, grid)
