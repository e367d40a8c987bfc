"""Every kind of element: the class that holds its keys and the function that lays it out, in one entry.

An entry is a function, because what lays out a kind is imported when a page first has one: most products have no QR
code, ribbon or lines to write on. The types hold class and function together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cardgen.template.element import Element
from cardgen.template.kinds import (
    BalloonElement,
    CalloutElement,
    ColumnElement,
    GridElement,
    GroupElement,
    Kind,
    RepeatElement,
    RowElement,
    StackElement,
    installed_kind,
)
from cardgen.template.picturekinds import (
    ArtworkElement,
    CutElement,
    IconElement,
    ImageElement,
    LineElement,
    LogosElement,
    PhotoElement,
    QrElement,
    RegionElement,
    ScaleElement,
    ShapeElement,
    WriteLinesElement,
)
from cardgen.template.wordkinds import BadgeElement, ChipsElement, ListElement, RibbonElement, TextElement


def _text() -> Kind[TextElement]:
    from cardgen.layout.elements.texts import compose_text

    return Kind(TextElement, compose_text)


def _list() -> Kind[ListElement]:
    from cardgen.layout.elements.texts import compose_list

    return Kind(ListElement, compose_list)


def _chips() -> Kind[ChipsElement]:
    from cardgen.layout.elements.labels import compose_chips

    return Kind(ChipsElement, compose_chips)


def _badge() -> Kind[BadgeElement]:
    from cardgen.layout.elements.labels import compose_badge

    return Kind(BadgeElement, compose_badge)


def _ribbon() -> Kind[RibbonElement]:
    from cardgen.layout.elements.ribbon import compose_ribbon

    return Kind(RibbonElement, compose_ribbon)


def _artwork() -> Kind[ArtworkElement]:
    from cardgen.layout.elements.pictures import compose_artwork

    return Kind(ArtworkElement, compose_artwork)


def _icon() -> Kind[IconElement]:
    from cardgen.layout.elements.pictures import compose_icon

    return Kind(IconElement, compose_icon)


def _image() -> Kind[ImageElement]:
    from cardgen.layout.elements.pictures import compose_image

    return Kind(ImageElement, compose_image)


def _logos() -> Kind[LogosElement]:
    from cardgen.layout.elements.logos import compose_logos

    return Kind(LogosElement, compose_logos)


def _photo() -> Kind[PhotoElement]:
    from cardgen.layout.elements.photos import compose_photo

    return Kind(PhotoElement, compose_photo)


def _qr() -> Kind[QrElement]:
    from cardgen.layout.elements.qr import compose_qr

    return Kind(QrElement, compose_qr)


def _shape() -> Kind[ShapeElement]:
    from cardgen.layout.elements.forms import compose_shape

    return Kind(ShapeElement, compose_shape)


def _cut() -> Kind[CutElement]:
    from cardgen.layout.elements.forms import compose_cut

    return Kind(CutElement, compose_cut)


def _line() -> Kind[LineElement]:
    from cardgen.layout.elements.forms import compose_line

    return Kind(LineElement, compose_line)


def _region() -> Kind[RegionElement]:
    from cardgen.layout.elements.forms import compose_region

    return Kind(RegionElement, compose_region)


def _scale() -> Kind[ScaleElement]:
    from cardgen.layout.elements.writing import compose_scale

    return Kind(ScaleElement, compose_scale)


def _write_lines() -> Kind[WriteLinesElement]:
    from cardgen.layout.elements.writing import compose_write_lines

    return Kind(WriteLinesElement, compose_write_lines)


def _balloon() -> Kind[BalloonElement]:
    from cardgen.layout.elements.balloons import compose_balloon

    return Kind(BalloonElement, compose_balloon)


def _callout() -> Kind[CalloutElement]:
    from cardgen.layout.elements.callout import compose_callout

    return Kind(CalloutElement, compose_callout)


def _group() -> Kind[GroupElement]:
    from cardgen.layout.elements.arrange import compose_group

    return Kind(GroupElement, compose_group)


def _stack() -> Kind[StackElement]:
    from cardgen.layout.elements.arrange import compose_stack

    return Kind(StackElement, compose_stack)


def _row() -> Kind[RowElement]:
    from cardgen.layout.elements.arrange import compose_row

    return Kind(RowElement, compose_row)


def _column() -> Kind[ColumnElement]:
    from cardgen.layout.elements.arrange import compose_column

    return Kind(ColumnElement, compose_column)


def _grid() -> Kind[GridElement]:
    from cardgen.layout.elements.arrange import compose_grid

    return Kind(GridElement, compose_grid)


def _repeat() -> Kind[RepeatElement]:
    from cardgen.layout.elements.arrange import compose_repeat

    return Kind(RepeatElement, compose_repeat)


BUILT_IN: Mapping[str, Callable[[], Kind[Any]]] = {
    "text": _text,
    "list": _list,
    "chips": _chips,
    "badge": _badge,
    "ribbon": _ribbon,
    "artwork": _artwork,
    "icon": _icon,
    "image": _image,
    "logos": _logos,
    "photo": _photo,
    "qr": _qr,
    "shape": _shape,
    "cut": _cut,
    "line": _line,
    "scale": _scale,
    "write_lines": _write_lines,
    "region": _region,
    "balloon": _balloon,
    "callout": _callout,
    "group": _group,
    "stack": _stack,
    "row": _row,
    "column": _column,
    "grid": _grid,
    "repeat": _repeat,
}
"""The entries of cardgen itself, by the name that templates use."""


def kind_of(element: Element) -> Kind[Any]:
    """The entry of an element's kind: one of our own, or one that an installed package brings.

    Raises:
        CardgenError: TPL16 when that package cannot be loaded.
        LookupError: there is no such kind; whoever reads templates has refused it already.
    """
    entry = BUILT_IN.get(element.kind)
    found = entry() if entry is not None else installed_kind(element.kind)
    if found is None:
        raise LookupError(element.kind)
    return found
