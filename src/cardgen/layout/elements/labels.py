"""Words and icons on a coloured ground: chips and badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.badges import badge_outline
from cardgen.layout.elements.icons import icon_in_middle
from cardgen.layout.elements.structure import is_artifact, leaf
from cardgen.layout.elements.texts import LOW, ONE_LINE, centred, color_of, stroke_of, text_item
from cardgen.layout.misfits import check_fit, report_too_high, report_too_wide
from cardgen.layout.paths import circle, rounded_rect
from cardgen.layout.placing import report_no_room
from cardgen.layout.scene import Item, Node, PlacedText, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cardgen.content.markup import Text as Words
    from cardgen.layout.textbox import Setting
    from cardgen.template.palette import Color
    from cardgen.template.textstyle import TextStyle
    from cardgen.template.wordkinds import BadgeElement, ChipsElement


SHORT = 3
"""Letters that read well in a disc; a longer word may have a pill."""


def compose_chips(element: ChipsElement, ctx: Context, box: Rect) -> Placed:
    """Words in pills, in rows that wrap; a last row is not left with a single pill when the others can share."""
    style = replace(ctx.style(element.style, element.where), align="left")
    lead = element.height * 0.9 + 1 if element.icon is not None else element.padding
    items: list[Item] = []
    ids: list[str] = []
    inners = [ctx.with_scope(**{element.as_: member}) for member in ctx.members(element.each)]
    texts = [inner.words(element.item) for inner in inners]
    room = box.w - lead - element.padding
    settings = _no_wider(room, texts, style, ctx)
    settings = [_divided(*one, room, ctx) for one in zip(settings, texts, strict=True)]
    widths = [setting.width + lead + element.padding for setting in settings]
    across = balanced(widths, element.gap.x, box.w) if widths else 0.0
    left = box.right - across if element.align == "right" else box.x
    x, y, right, bottom = left, box.y, left + across, box.y
    for index, (inner, words, setting, width) in enumerate(
        zip(inners, texts, settings, widths, strict=True), 1
    ):
        check_fit(ctx, element, words, setting)
        if x > left and x + width > right + 0.01:
            x, y = left, bottom + element.gap.y
        height = (
            element.height + setting.height - setting.cap_height if len(setting.lines) > 1 else element.height
        )
        if width > box.w + 0.01:
            report_too_wide(ctx, element, words, setting, width - box.w)
        id_ = ctx.id_of(element, str(index))
        items += _pill(element, inner, id_, Rect(x, y, width, height), (words, setting, lead))
        ids.append(id_)
        x += width + element.gap.x
        bottom = max(bottom, y + height)
    if not ctx.natural and bottom > box.bottom + 0.01:
        longest = max(range(len(texts)), key=lambda index: len(settings[index].lines))
        excess = bottom - box.bottom
        if len(settings[longest].lines) > 1:
            report_too_high(ctx, element, texts[longest], settings[longest], excess, texts=len(texts))
        else:
            mm = round(excess * ctx.scale, 1)
            ctx.diagnostics.add("PLC03", element.where, name=element.id or element.kind, mm=mm)
    return Placed(Rect(box.x, box.y, box.w, bottom - box.y), tuple(items), _chips_node(element, ctx, ids))


def _no_wider(room: float, texts: Sequence[Words], style: TextStyle, ctx: Context) -> list[Setting]:
    """All texts at one size: the largest of the style at which none is wider than `room` mm, or its smallest."""
    while True:
        settings = [ctx.setting(words, style, ONE_LINE, None) for words in texts]
        if style.size <= style.minimum or all(setting.width <= room + 0.01 for setting in settings):
            return settings
        style = replace(style, size=max(style.minimum, style.size - style.step))


def _divided(setting: Setting, words: Words, room: float, ctx: Context) -> Setting:
    """The same words on several lines, when they are too wide for `room` mm even at the smallest size."""
    if setting.width <= room + 0.01:
        return setting
    smallest = replace(setting.style, size=setting.size, minimum=setting.size, max_lines=None, balance=True)
    lines = ctx.setting(words, smallest, room, None)
    return lines if lines.overflow is None else setting


def balanced(widths: Sequence[float], gap: float, room: float) -> float:
    """The narrowest width (mm) in which pills of these widths take no more rows than in `room` mm."""
    least = rows_in(widths, gap, room)
    spans = {
        sum(widths[i:j]) + gap * (j - i - 1)
        for i in range(len(widths))
        for j in range(i + 1, len(widths) + 1)
    }
    enough = (span for span in sorted(spans) if rows_in(widths, gap, span) <= least)
    return min(next(enough, room), room)


def rows_in(widths: Sequence[float], gap: float, room: float) -> int:
    """How many rows of at most `room` mm these widths fill, each row as full as it gets."""
    rows, x = 0, 0.0
    for width in widths:
        if not rows or x + width > room + 0.01:
            rows, x = rows + 1, 0.0
        x += width + gap
    return rows


def _pill(
    element: ChipsElement, ctx: Context, id_: str, pill: Rect, set_: tuple[Words, Setting, float]
) -> list[Item]:
    """One pill: its ground, its icon, and its words `lead` mm from the left."""
    words, setting, lead = set_
    ground = Shape(f"{id_}:pill", rounded_rect(pill, element.height / 2), ctx.color(element.fill))
    last = (len(setting.lines) - 1) * setting.leading / PT_PER_MM
    top = pill.y + (pill.h - setting.cap_height - last) / 2
    at = Rect(pill.x + lead, top, setting.width, setting.cap_height + last)
    color = color_of(element, setting.style, ctx)
    return [ground, *_chip_icon(element, ctx, id_, pill), text_item(id_, words, setting, at, color)]


def _chip_icon(element: ChipsElement, ctx: Context, id_: str, pill: Rect) -> list[Item]:
    """The icon of a pill, in a disc at its round end."""
    if element.icon is None or not (name := ctx.words(element.icon)).plain:
        return []
    cx, cy = pill.x + pill.h / 2, pill.y + pill.h / 2
    radius = pill.h * 0.385
    on = ctx.color_of(f"on-{ctx.words(element.disc).plain}", element.where)
    disc = Shape(f"{id_}:disc", circle(cx, cy, radius), ctx.color(element.disc))
    return [disc, *icon_in_middle(ctx, f"{id_}:icon", name, (cx, cy), radius * 1.2, on)]


def _chips_node(element: ChipsElement, ctx: Context, ids: list[str]) -> tuple[Node, ...]:
    """One pill is a paragraph, several are a list."""
    if is_artifact(element) or not ids:
        return ()
    if len(ids) == 1:
        return leaf(element, ctx, tuple(ids), "P")
    return (Node("L", tuple(Node("LI", (Node("LBody", (id_,)),)) for id_ in ids)),)


def compose_badge(element: BadgeElement, ctx: Context, box: Rect) -> Placed:
    """A shape with a number, a short word or an icon in the middle, as large as its frame allows."""
    cx, cy = box.center
    radius = min(box.w, box.h) / 2
    if radius <= 0:
        report_no_room(element, ctx, box)
        return Placed(box)
    color = ctx.color(element.color)
    rim = stroke_of(element.rim, ctx) if element.rim is not None else None
    words = ctx.words(element.text) if element.text is not None else None
    if words and len(words.plain) > SHORT and element.wide > 2 * radius:
        pill = Rect(cx + radius - element.wide, cy - radius, element.wide, 2 * radius)  # grows to the left
        outline, cx, most = rounded_rect(pill, radius), pill.center[0], element.wide - 1.1 * radius
    else:
        outline, most = badge_outline(ctx, element.shape, cx, cy, radius), None
    items: list[Item] = [Shape(ctx.id_of(element, "shape"), outline, ctx.color(element.fill), rim)]
    nodes: tuple[Node, ...] = ()
    if element.icon is not None and (name := ctx.words(element.icon)).plain:
        side = radius * element.icon_share
        items += icon_in_middle(ctx, ctx.id_of(element, "icon"), name, (cx, cy), side, color)
    if words and words.plain:
        figure = _badge_text(element, ctx, words, most or _room(words, radius), (cx, cy), color)
        items.append(figure)
        nodes = leaf(element, ctx, (figure.id,), "P")
    return Placed(box, tuple(items), nodes)


def _room(words: Words, radius: float) -> float:
    """How wide (mm) words in a disc may be: a long word without tall letters comes a little nearer to the rim."""
    low = len(words.plain) > SHORT and set(words.plain) <= LOW
    return radius * (1.66 if low else 1.45)


def _badge_text(
    element: BadgeElement, ctx: Context, words: Words, most: float, center: tuple[float, float], color: Color
) -> PlacedText:
    """Longer words get smaller: no wider than `most` mm, so that a rim is left free.

    Smaller than the floor of their style (FIT02) nobody could read them.
    """
    style = ctx.style(element.style, element.where)
    width = ctx.setting(words, style, ONE_LINE, None).width
    if width > most:
        floor = ctx.floor(element.style)
        size = max(style.size * most / width, floor)
        style = replace(style, size=size, minimum=min(style.minimum, size))
    return centred(element, ctx, ctx.id_of(element), words, style, center, color, most + 0.05)
