"""How the words of a finished PDF look: each run of letters with its colour, and what is really behind it.

Nothing is concluded from the objects of the file alone: a page is drawn with its words in a colour of their own and
without them, and where those differ is where the letters are.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Callable, Iterator
from math import hypot
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct
from cardgen.render.marking import placed

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 8_000_000
"""Of one drawing: A1 at 96 dpi. Larger pages are drawn coarser; their letters are larger too."""
_DPI = 96.0
_BOLD = 600
_NAME = 128
_FORMS_DEEP = 15
_STRIKING = (1, 254, 107)
"""Red, green and blue of a colour that nobody has behind words."""
_VISIBLE = 24
"""Of 255: how much a pixel has to change for a letter to be seen in it."""
_INVISIBLE = 3  # text rendering mode (ISO 32000-1, table 106)


class Run(Struct, frozen=True):
    """Opaque letters beside each other in one size and colour.

    Attributes:
        text: what they say.
        size: of the letters, pt on the page.
        bold: whether they are.
        colour: what they are painted with, `#RRGGBB`.
        box: x0, y0, x1, y1 in pt, as the file counts.
        grounds: the colours behind and beside the letters, with the number of pixels of each.
    """

    text: str
    size: float
    bold: bool
    colour: str
    box: tuple[float, float, float, float]
    grounds: tuple[tuple[int, str], ...]


def runs(pdf: bytes) -> Iterator[tuple[int, Run]]:
    """The visible runs of every page, with its number from 1."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            yield from ((number + 1, run) for run in _page(page))
            page.close()
    finally:
        document.close()


def _page(page: Any) -> Iterator[Run]:
    import pypdfium2.raw as c

    across, down = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(across * down, 1)) ** 0.5)
    text = page.get_textpage()
    lines = list(_lines(text))
    text.close()
    if not lines:
        return
    _change_words(page, lambda one: c.FPDFPageObj_SetFillColor(one, *_STRIKING, 255))
    drawn = _drawn(page, scale)
    _change_words(page, lambda one: c.FPDFTextObj_SetTextRenderMode(one, _INVISIBLE))
    ground = _drawn(page, scale)
    for words, size, bold, colour, box in lines:
        place = _pixels(page, box, drawn.size)
        if place is None:
            continue
        grounds = _grounds(drawn.crop(place), ground.crop(place))
        if grounds:
            yield Run(words, size, bold, colour, box, grounds)


def _drawn(page: Any, scale: float) -> Image:
    picture: Image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    return picture


def _change_words(page: Any, change: Callable[[Any], object]) -> None:
    """Change the look of all text, also of that in forms; in this reading only. What was invisible stays so."""
    import pypdfium2.raw as c

    for one in page.get_objects(filter=[c.FPDF_PAGEOBJ_TEXT], max_depth=_FORMS_DEEP):
        change(one.raw)


def _lines(text: Any) -> Iterator[tuple[str, float, bool, str, tuple[float, float, float, float]]]:
    """Letters that follow each other in one look on one line."""
    import pypdfium2.raw as c

    numbers = [n for n in range(text.count_chars()) if c.FPDFText_GetUnicode(text.raw, n) > 32]
    for look, letters in itertools.groupby(numbers, lambda n: _look(text.raw, n)):
        size, bold, colour, _, opaque = look
        found = list(letters)
        if not opaque or size <= 0:
            continue
        boxes = [text.get_charbox(n) for n in found]
        lefts, lows, rights, highs = zip(*boxes, strict=True)
        all_ = range(found[0], found[-1] + 1)  # with the blanks between them
        words = " ".join("".join(chr(c.FPDFText_GetUnicode(text.raw, n)) for n in all_).split())
        yield words, size, bold, colour, (min(lefts), min(lows), max(rights), max(highs))


def _look(text: Any, n: int) -> tuple[float, bool, str, float, bool]:
    """Size in pt on the page, weight, colour, the line it is on, and whether the paint hides what is below."""
    import pypdfium2.raw as c

    matrix = c.FS_MATRIX()
    c.FPDFText_GetMatrix(text, n, matrix)
    size = c.FPDFText_GetFontSize(text, n) * hypot(matrix.c, matrix.d)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    c.FPDFText_GetFillColor(text, n, red, green, blue, alpha)
    name = ctypes.create_string_buffer(_NAME)
    c.FPDFText_GetFontInfo(text, n, name, _NAME, None)
    bold = c.FPDFText_GetFontWeight(text, n) >= _BOLD or b"bold" in name.value.lower()
    colour = f"#{red.value:02X}{green.value:02X}{blue.value:02X}"
    upright = abs(matrix.b) < abs(matrix.a)
    line = round(matrix.f if upright else matrix.e, 1)
    return round(size, 1), bold, colour, line, alpha.value == 255


def _pixels(
    page: Any, box: tuple[float, float, float, float], size: tuple[int, int]
) -> tuple[int, int, int, int] | None:
    """Where a box is in a drawing of a page; None when that is outside it."""
    x0, y0, x1, y1 = placed(page, box, size)
    left, top, right, low = (
        max(0, int(x0) - 1),
        max(0, int(y0) - 1),
        min(size[0], int(x1) + 2),
        min(size[1], int(y1) + 2),
    )
    return (left, top, right, low) if left < right and top < low else None


def _grounds(drawn: Image, ground: Image) -> tuple[tuple[int, str], ...]:
    """The colours of a ground where letters are drawn on it, and in the pixels around them."""
    from PIL import ImageChops, ImageFilter

    red, green, blue = ImageChops.difference(drawn, ground).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    seen = most.point([255 if value >= _VISIBLE else 0 for value in range(256)])
    if seen.getbbox() is None:
        return ()
    near = seen.filter(ImageFilter.MaxFilter(3))
    cut = ground.convert("RGBA")
    cut.putalpha(near)
    colours: list[Any] = cut.getcolors(cut.width * cut.height) or []
    return tuple((count, f"#{r:02X}{g:02X}{b:02X}") for count, (r, g, b, alpha) in colours if alpha)
