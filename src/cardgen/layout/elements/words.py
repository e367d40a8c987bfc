"""Elements made of words: text, list, chips and badge."""

from __future__ import annotations

from dataclasses import replace

from cardgen.content.markup import Span
from cardgen.content.markup import Text as Words
from cardgen.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.icons import icon_artwork
from cardgen.layout.elements.structure import is_artifact, leaf
from cardgen.layout.paths import badge_outline, circle, rounded_rect
from cardgen.layout.scene import Fit, Item, Link, Node, Shape, Stroke, Text
from cardgen.layout.text import Setting, place
from cardgen.template.kinds import (
    BadgeElement,
    ChipsElement,
    ListElement,
    MarkerSpec,
    StrokeSpec,
    TextElement,
)
from cardgen.template.palette import Color
from cardgen.template.style import TextStyle


def text_item(id_: str, words: Words, setting: Setting, at: Rect, color: Color, group: str = "") -> Text:
    """The scene item of a set text, from the top left corner of `at` (mm), the space it was given."""
    style = setting.style
    fit = Fit(style.size, setting.size, style.minimum, len(setting.lines), setting.room, group, style.name)
    ink = Rect(at.x, at.y, at.w, setting.height)
    return Text(id_, at, ink, place(setting, at.x, at.y, at.w, color), fit, words.where)


def stroke_of(spec: StrokeSpec, ctx: Context) -> Stroke:
    """A template's stroke with its colour looked up."""
    return Stroke(ctx.color(spec.color), spec.width, tuple(spec.dash), spec.cap)


def compose_text(element: TextElement, ctx: Context, box: Rect) -> Placed:
    """A paragraph: as high as its words inside a stack, else fitted to its frame."""
    words = ctx.words(element.source)
    if not words.plain.strip():
        return Placed(Rect(box.x, box.y, box.w, 0))
    style = ctx.style(element.style, element.where)
    free = ctx.natural and (element.frame is None or element.frame.h is None)
    setting = ctx.setting(words, style, box.w, None if free else box.h, element.fit_group)
    ctx.check_fit(element, words, setting)
    top = box.y
    if not free and element.valign != "top":
        top += (box.h - setting.height) * (0.5 if element.valign == "middle" else 1.0)
    at = Rect(box.x, top, box.w, setting.height if free else box.h)
    item = text_item(ctx.id_of(element), words, setting, at, _color(element, style, ctx), element.fit_group)
    items: list[Item] = [item]
    nodes = leaf(element, ctx, (item.id,), "P")
    if element.link is not None and (url := ctx.words(element.link).plain):
        link = Link(
            ctx.id_of(element, "link"), Rect(at.x, at.y, min(setting.width, at.w), setting.height), url
        )
        items.append(link)
        nodes = (Node(element.role or "P", (Node("Link", (item.id, link.id)),)),)
    return Placed(Rect(box.x, box.y, box.w, at.h), tuple(items), nodes)


def _color(element: TextElement | ListElement | ChipsElement, style: TextStyle, ctx: Context) -> Color:
    return ctx.color(element.color) if element.color is not None else ctx.color_of(style.color, element.where)


# --- lists ------------------------------------------------------------------------------------------------------------


def compose_list(element: ListElement, ctx: Context, box: Rect) -> Placed:
    """A list with markers; in columns it fills row by row, on a fixed pitch when `row_pitch` is given."""
    members = ctx.members(element.each)[: element.limit]
    texts = [ctx.with_scope(**{element.as_: member}).words(element.item) for member in members]
    natural = ctx.natural and (element.frame is None or element.frame.h is None)
    width = (box.w - element.column_gap * (element.columns - 1)) / element.columns - element.indent
    style = ctx.style(element.style, element.where)
    settings, ctx = _settle(element, ctx, texts, style, width, None if natural else box.h)
    items: list[Item] = []
    nodes: list[Node] = []
    top = bottom = box.y
    for index, (words, setting) in enumerate(zip(texts, settings, strict=True)):
        ctx.check_fit(element, words, setting)
        column = index % element.columns
        if column == 0 and index:
            top = top + element.row_pitch if element.row_pitch else bottom + element.gap
        x = box.x + column * (width + element.indent + element.column_gap)
        mark = _marker(element, ctx, index + 1, Rect(x, top, element.indent, setting.cap_height))
        at = Rect(x + element.indent, top, width, setting.height)
        body = text_item(
            ctx.id_of(element, str(index + 1)),
            words,
            setting,
            at,
            _color(element, style, ctx),
            element.fit_group,
        )
        items += [*mark, body]
        labels = tuple(item.id for item in mark if isinstance(item, Text))
        nodes.append(Node("LI", (*((Node("Lbl", labels),) if labels else ()), Node("LBody", (body.id,)))))
        bottom = max(bottom, top + setting.height)
    if not natural and bottom > box.bottom + 0.01:
        _report_too_high(element, ctx, texts, settings, bottom - box.bottom)
    tree = (Node("L", tuple(nodes)),) if nodes and not is_artifact(element) else ()
    return Placed(Rect(box.x, box.y, box.w, bottom - box.y if natural else box.h), tuple(items), tree)


def _settle(
    element: ListElement,
    ctx: Context,
    texts: list[Words],
    style: TextStyle,
    width: float,
    limit: float | None,
) -> tuple[list[Setting], Context]:
    """All items at one size: the first step of the ladder at which the list is no higher than `limit` mm."""
    step = ctx.shrink
    while True:
        inner = replace(ctx, shrink=step)
        settings = [inner.setting(words, style, width, None, element.fit_group) for words in texts]
        size = style.size - step * style.step
        done = limit is None or size <= style.minimum or _list_height(element, settings) <= limit + 0.01
        if done or element.fit_group in ctx.groups.known:
            return settings, inner
        step += 1


def _list_height(element: ListElement, settings: list[Setting]) -> float:
    rows = [settings[i : i + element.columns] for i in range(0, len(settings), element.columns)]
    heights = [max(setting.height for setting in row) for row in rows]
    if element.row_pitch and heights:
        return element.row_pitch * (len(rows) - 1) + heights[-1]
    return sum(heights) + element.gap * max(len(rows) - 1, 0)


def _report_too_high(
    element: ListElement, ctx: Context, texts: list[Words], settings: list[Setting], excess: float
) -> None:
    longest = max(range(len(texts)), key=lambda i: len(settings[i].lines))
    setting = settings[longest]
    lines = max(1, round(excess / (setting.leading * 25.4 / 72) + 0.49))
    per_line = max(1, len(texts[longest].plain) // max(len(setting.lines), 1))
    ctx.diagnostics.add(
        "FIT01",
        texts[longest].where,
        element.where,
        field=texts[longest].path or element.id or element.kind,
        lines=lines,
        characters=lines * per_line,
        mm=f"{excess * ctx.scale:.1f}",
        size=f"{setting.size * ctx.scale:.1f}",
        paper=ctx.paper,
    )


def _marker(element: ListElement, ctx: Context, number: int, at: Rect) -> list[Item]:
    marker: MarkerSpec = element.marker
    if marker.kind == "none":
        return []
    radius = marker.diameter / 2
    cy = at.y + at.h / 2
    id_ = ctx.id_of(element, f"{number}:mark")
    if marker.kind == "dot":
        # Optically on the x-height rather than in the middle of the capitals.
        return [Shape(id_, circle(at.x + radius, cy + at.h * 0.06, radius), ctx.color(marker.color))]
    disc = Shape(id_, circle(at.x + radius, cy, radius), ctx.color(marker.color))
    style = ctx.style(marker.style or element.style, element.where)
    figure = centred(
        ctx,
        f"{id_}:number",
        Words((Span(str(number)),), None, ""),
        style,
        at.x + radius,
        cy,
        ctx.color(marker.on),
    )
    return [disc, figure]


def centred(
    ctx: Context, id_: str, words: Words, style: TextStyle, cx: float, cy: float, color: Color
) -> Text:
    """One line of text whose capitals are centred on (cx, cy)."""
    setting = ctx.setting(words, replace(style, align="left"), 10_000.0, None)
    width = setting.width
    at = Rect(cx - width / 2, cy - setting.cap_height / 2, width, setting.height)
    return Text(id_, at, at, place(setting, at.x, at.y, at.w, color), None, words.where)


# --- chips and badges -------------------------------------------------------------------------------------------------


def compose_chips(element: ChipsElement, ctx: Context, box: Rect) -> Placed:
    """Words in pills, in rows that wrap."""
    style = replace(ctx.style(element.style, element.where), align="left")
    fill = ctx.color(element.fill)
    color = _color(element, style, ctx)
    items: list[Item] = []
    nodes: list[Node] = []
    x, y = box.x, box.y
    for index, member in enumerate(ctx.members(element.each)):
        inner = ctx.with_scope(**{element.as_: member})
        words = inner.words(element.item)
        setting = ctx.setting(words, style, 10_000.0, None)
        lead = element.height * 0.9 + 1 if element.icon is not None else element.padding
        width = setting.width + lead + element.padding
        if x > box.x and x + width > box.right + 0.01:
            x, y = box.x, y + element.height + element.gap.y
        if width > box.w + 0.01:
            ctx.diagnostics.add(
                "FIT02",
                words.where,
                element.where,
                field=words.path or element.id,
                lines=1,
                characters=max(1, round((width - box.w) / max(setting.width, 1) * len(words.plain))),
                mm=f"{(width - box.w) * ctx.scale:.1f}",
                size=f"{setting.size * ctx.scale:.1f}",
                paper=ctx.paper,
            )
        pill = Rect(x, y, width, element.height)
        id_ = ctx.id_of(element, str(index + 1))
        items.append(Shape(f"{id_}:pill", rounded_rect(pill, element.height / 2), fill))
        items += _chip_icon(element, inner, id_, pill)
        at = Rect(x + lead, y + (element.height - setting.cap_height) / 2, setting.width, setting.cap_height)
        items.append(text_item(id_, words, setting, at, color))
        nodes.append(Node("LI", (Node("LBody", (id_,)),)))
        x += width + element.gap.x
    bottom = y + element.height if items else box.y
    if not ctx.natural and bottom > box.bottom + 0.01:
        ctx.diagnostics.add(
            "PLC03", element.where, name=element.id or "chips", mm=f"{(bottom - box.bottom) * ctx.scale:.1f}"
        )
    return Placed(Rect(box.x, box.y, box.w, bottom - box.y), tuple(items), _chips_node(element, ctx, nodes))


def _chip_icon(element: ChipsElement, ctx: Context, id_: str, pill: Rect) -> list[Item]:
    """The icon of a pill, in a disc at its round end."""
    if element.icon is None or not (name := ctx.words(element.icon).plain):
        return []
    cx, cy = pill.x + pill.h / 2, pill.y + pill.h / 2
    radius = pill.h * 0.385
    disc = ctx.color(element.disc)
    side = radius * 1.2
    key = str(ctx.value(element.disc))
    at = Rect(cx - side / 2, cy - side / 2, side, side)
    icon = icon_artwork(
        ctx, f"{id_}:icon", name, at, ctx.color_of(f"on-{key}", element.where), 1.9, element.where
    )
    return [Shape(f"{id_}:disc", circle(cx, cy, radius), disc), *([icon] if icon is not None else [])]


def _chips_node(element: ChipsElement, ctx: Context, nodes: list[Node]) -> tuple[Node, ...]:
    if is_artifact(element) or not nodes:
        return ()
    if len(nodes) == 1:
        body = nodes[0].children[0]
        return (
            leaf(element, ctx, tuple(c for c in body.children if isinstance(c, str)), "P")
            if isinstance(body, Node)
            else ()
        )
    return (Node("L", tuple(nodes)),)


def compose_badge(element: BadgeElement, ctx: Context, box: Rect) -> Placed:
    """A shape with a number, a short word or an icon in the middle, as large as its frame allows."""
    cx, cy = box.center
    radius = min(box.w, box.h) / 2
    color = ctx.color(element.color)
    rim = stroke_of(element.rim, ctx) if element.rim is not None else None
    outline = badge_outline(
        str(getattr(ctx.value(element.shape), "plain", ctx.value(element.shape))), cx, cy, radius
    )
    items: list[Item] = [Shape(ctx.id_of(element, "shape"), outline, ctx.color(element.fill), rim)]
    nodes: tuple[Node, ...] = ()
    if element.icon is not None and (name := ctx.words(element.icon).plain):
        side = radius * element.icon_share
        icon = icon_artwork(
            ctx,
            ctx.id_of(element, "icon"),
            name,
            Rect(cx - side / 2, cy - side / 2, side, side),
            color,
            1.9,
            element.where,
        )
        if icon is not None:
            items.append(icon)
    if element.text is not None:
        words = ctx.words(element.text)
        if words.plain:
            style = _fitted_to_disc(ctx.style(element.style, element.where), words, ctx, radius)
            figure = centred(ctx, ctx.id_of(element), words, style, cx, cy, color)
            items.append(figure)
            nodes = leaf(element, ctx, (figure.id,), "P")
    return Placed(box, tuple(items), nodes)


def _fitted_to_disc(style: TextStyle, words: Words, ctx: Context, radius: float) -> TextStyle:
    """Longer words get smaller: no wider than the disc at the height of its capitals, with a rim left free."""
    width = ctx.setting(words, style, 10_000.0, None).width
    most = radius * 1.45
    return replace(style, size=style.size * most / width) if width > most else style
