"""Elements made of words: text and list; and the words in other elements."""

from __future__ import annotations

import math

from cardgen.content.markup import Span
from cardgen.content.markup import Text as Words
from cardgen.core.addresses import ascii_address
from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import is_artifact, leaf
from cardgen.layout.fonts import Face
from cardgen.layout.misfits import check_fit, check_glyphs, report_too_high, report_too_wide
from cardgen.layout.paths import circle
from cardgen.layout.scene import Fit, Item, Link, Node, PlacedText, Shape, Stroke
from cardgen.layout.textbox import BELOW_BASELINE, Setting, place
from cardgen.template.element import Element, StrokeSpec
from cardgen.template.palette import Color
from cardgen.template.textstyle import TextStyle
from cardgen.template.wordkinds import ChipsElement, ListElement, MarkerSpec, TextElement

ONE_LINE = 10_000.0
"""mm: wider than any paper, for words that stay on one line."""


def text_item(
    id_: str, words: Words, setting: Setting, at: Rect, color: Color, group: str = ""
) -> PlacedText:
    """The scene item of a set text, from the top left corner of `at` (mm), the space it was given."""
    style = setting.style
    fit = Fit(style.size, setting.size, style.minimum, len(setting.lines), setting.room, group, style.name)
    ink = Rect(at.x, at.y, at.w, setting.height)
    lines = place(setting, at.x, at.y, at.w, color, langs=_langs(words))
    return PlacedText(id_, at, ink, lines, fit, words.where)


def _langs(words: Words) -> dict[int, str]:
    """The languages of the spans that are not in that of the text."""
    return {number: span.lang for number, span in enumerate(words.spans) if span.lang}


def lang_of(words: Words) -> str:
    """The language of a text that is in another one from its first word to its last; else nothing."""
    langs = {span.lang for span in words.spans if span.text.strip()}
    return langs.pop() if len(langs) == 1 else ""


def stroke_of(spec: StrokeSpec, ctx: Context) -> Stroke:
    """A template's stroke with its colour looked up."""
    dash = tuple(spec.dash) if any(spec.dash) else ()  # a dash of nothing at all is no line in PDF
    return Stroke(ctx.color(spec.color), spec.width, dash, spec.cap)


def _down(valign: str, height: float, setting: Setting) -> float:
    """How far (mm) a setting lies below the top of a box of `height`.

    In the middle are its capitals, as beside an icon or in a pill: what hangs below the last baseline counts only where
    it would fall out of the box.
    """
    room = height - setting.height
    if valign == "middle":
        return min((room + BELOW_BASELINE * setting.size / PT_PER_MM) / 2, max(room, room / 2))
    return room if valign == "bottom" else 0.0


def compose_text(element: TextElement, ctx: Context, box: Rect) -> Placed:
    """A paragraph: as high as its words inside a stack, else fitted to its frame."""
    words = ctx.words(element.source)
    if not words.plain.strip():
        # A cell of a table is there without words too, or the next would be taken for it.
        cell = (Node(element.role),) if element.role in {"TD", "TH"} else ()
        return Placed(Rect(box.x, box.y, box.w, 0), (), cell)
    style = ctx.style(element.style, element.where)
    if ctx.natural:
        setting = _no_wider(element, ctx, words, style, box.w)
    else:
        setting = ctx.setting(words, style, box.w, box.h, element.fit_group)
    check_fit(ctx, element, words, setting)
    height = setting.height if ctx.natural else box.h
    top = box.y + _down(element.valign, height, setting)
    at = Rect(box.x, top, box.w, height)
    item = text_item(ctx.id_of(element), words, setting, at, color_of(element, style, ctx), element.fit_group)
    if top != box.y:  # the space it was given stays where it is
        item = replace(item, box=Rect(box.x, box.y, box.w, height))
    items: list[Item] = [item]
    nodes = leaf(element, ctx, (item.id,), "P")
    if lang := lang_of(words):
        nodes = tuple(replace(node, lang=lang) for node in nodes)
    if element.link is not None and (url := ctx.words(element.link).plain):
        room = Rect(at.x, at.y, min(setting.width, at.w), setting.height)
        link = Link(ctx.id_of(element, "link"), room, ascii_address(url) or url)
        items.append(link)
        nodes = (Node(element.role or "P", (Node("Link", (item.id, link.id)),), lang=lang_of(words)),)
    return Placed(Rect(box.x, box.y, box.w, height), tuple(items), nodes)


def _no_wider(element: TextElement, ctx: Context, words: Words, style: TextStyle, width: float) -> Setting:
    """Set at its own size, or at the first step down at which its longest word is no wider than `width` mm."""
    step = ctx.shrink
    while True:
        setting = replace(ctx, shrink=step).setting(words, style, width, None, element.fit_group)
        at_floor = setting.size <= style.minimum or ctx.size_of(element.fit_group) is not None
        if setting.overflow is None or at_floor:
            return setting
        step += 1


def color_of(element: TextElement | ListElement | ChipsElement, style: TextStyle, ctx: Context) -> Color:
    """The colour an element gives its words, else that of their style."""
    return ctx.color(element.color) if element.color is not None else ctx.color_of_style(style, element.where)


# --- lists ------------------------------------------------------------------------------------------------------------


def compose_list(element: ListElement, ctx: Context, box: Rect) -> Placed:
    """A list with markers; in columns it fills row by row, on a fixed pitch when `row_pitch` is given."""
    members = ctx.members(element.each)[: element.limit]
    texts = [ctx.with_scope(**{element.as_: member}).words(element.item) for member in members]
    pitch = (box.w + element.column_gap) / element.columns
    width = pitch - element.column_gap - element.lead
    style = ctx.style(element.style, element.where)
    settings, ctx = _settle(element, ctx, texts, style, width, None if ctx.natural else box.h)
    items: list[Item] = []
    nodes: list[Node] = []
    top = bottom = box.y
    for index, (words, setting) in enumerate(zip(texts, settings, strict=True)):
        column = index % element.columns
        if column == 0 and index:
            top = top + element.row_pitch if element.row_pitch else bottom + element.between
        at = Rect(box.x + column * pitch, top, width, setting.height)
        placed, node = _list_item(element, ctx, index + 1, words, setting, at)
        items += placed
        nodes.append(node)
        bottom = max(bottom, top + setting.height)
    if not ctx.natural and bottom > box.bottom + 0.01:
        longest = max(range(len(texts)), key=lambda i: len(settings[i].lines))
        excess = bottom - box.bottom
        report_too_high(ctx, element, texts[longest], settings[longest], excess, texts=len(texts))
    tree = (Node("L", tuple(nodes)),) if nodes and not is_artifact(element) else ()
    return Placed(_of_height(box, bottom - box.y if ctx.natural else box.h), tuple(items), tree)


def _list_item(
    element: ListElement, ctx: Context, number: int, words: Words, setting: Setting, at: Rect
) -> tuple[list[Item], Node]:
    """Marker and text of one item; `at` begins at the marker and is as wide as the text."""
    check_fit(ctx, element, words, setting)
    mark = _marker(element, ctx, number, Rect(at.x, at.y, element.lead, setting.cap_height))
    color = color_of(element, setting.style, ctx)
    id_ = ctx.id_of(element, str(number))
    body = text_item(id_, words, setting, at.moved(element.lead, 0), color, element.fit_group)
    labels = tuple(item.id for item in mark if isinstance(item, PlacedText))
    label = (Node("Lbl", labels),) if labels else ()
    return [*mark, body], Node("LI", (*label, Node("LBody", (body.id,))), lang=lang_of(words))


def _settle(
    element: ListElement,
    ctx: Context,
    texts: list[Words],
    style: TextStyle,
    width: float,
    limit: float | None,
) -> tuple[list[Setting], Context]:
    """All items at one size: the first step of the ladder at which no word is wider and the list no higher than it may.

    `width` is that of an item, `limit` the height of the list, both in mm.
    """
    step = ctx.shrink
    while True:
        inner = replace(ctx, shrink=step)
        settings = [inner.setting(words, style, width, None, element.fit_group) for words in texts]
        at_floor = (
            style.size - step * style.step <= style.minimum or ctx.size_of(element.fit_group) is not None
        )
        fits = limit is None or _list_height(element, settings) <= limit + 0.01
        if at_floor or (fits and not any(setting.overflow for setting in settings)):
            return settings, inner
        step += 1


def _list_height(element: ListElement, settings: list[Setting]) -> float:
    rows = [settings[i : i + element.columns] for i in range(0, len(settings), element.columns)]
    heights = [max(setting.height for setting in row) for row in rows]
    if element.row_pitch and heights:
        return element.row_pitch * (len(rows) - 1) + heights[-1]
    return sum(heights) + element.between * max(len(rows) - 1, 0)


def _of_height(box: Rect, height: float) -> Rect:
    return Rect(box.x, box.y, box.w, height)


def _marker(element: ListElement, ctx: Context, number: int, at: Rect) -> list[Item]:
    marker: MarkerSpec = element.marker
    if marker.kind == "none":
        return []
    radius = marker.width / 2
    cy = at.y + at.h / 2
    id_ = ctx.id_of(element, f"{number}:mark")
    if marker.kind == "dot":
        # Optically on the x-height rather than in the middle of the capitals.
        return [Shape(id_, circle(at.x + radius, cy + at.h * 0.06, radius), ctx.color(marker.color))]
    disc = Shape(id_, circle(at.x + radius, cy, radius), ctx.color(marker.color))
    on = (
        ctx.color_of(f"on-{ctx.value(marker.color)}", element.where)
        if marker.on is None
        else ctx.color(marker.on)
    )
    style = ctx.style(marker.style or element.style, element.where)
    number_words = Words((Span(str(number)),), element.where, "")
    center = (at.x + radius, cy)
    figure = centred(element, ctx, f"{id_}:number", number_words, style, center, on)
    return [disc, figure]


def centred(
    element: Element,
    ctx: Context,
    id_: str,
    words: Words,
    style: TextStyle,
    center: tuple[float, float],
    color: Color,
    most: float = math.inf,
) -> PlacedText:
    """One line of text whose letters are centred on a point (mm); FIT02 when it is wider than `most` mm."""
    setting = ctx.setting(words, replace(style, align="left"), ONE_LINE, None)
    if setting.missing:
        check_glyphs(ctx, words, style, element.where)
    if setting.width > most + 0.01:
        report_too_wide(ctx, element, words, setting, setting.width - most)
    middle = _optical_middle(words.plain, ctx.kit.fonts.face(setting.style.face)) * setting.cap_height
    top = center[1] + middle - setting.cap_height
    at = Rect(center[0] - setting.width / 2, top, setting.width, setting.height)
    lines = place(setting, at.x, at.y, at.w, color, langs=_langs(words))
    return PlacedText(id_, at, at, lines, None, words.where)


LOW = frozenset("acegmnopqrsuvwxyz")
"""Letters that rise no higher than the x-height."""
_DEEP = frozenset("gjpqy")


def _optical_middle(text: str, face: Face) -> float:
    """How high above the baseline the eye sees the middle of the letters, as a share of the height of capitals.

    Half of what stands on the line: of capitals as a rule, of the x-height for a word such as “vo”. A tail under the
    line lifts it by eye, by a sixth of its depth.
    """
    letters = set(text)
    height = face.x_height if letters and letters <= LOW else face.cap_height
    tail = -face.descent / 6 if letters & _DEEP and height == face.x_height else 0.0
    return (height - tail) / 2 / face.cap_height
