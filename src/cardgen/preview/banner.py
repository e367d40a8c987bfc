"""Messages on a picture: what is wrong, where the person who changed a file is looking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.messages.diagnostics import Diagnostic
from cardgen.messages.phrases import Language, phrase
from cardgen.messages.saying import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image

BACKGROUND, LETTERS = "#8E1B2F", "#FFFFFF"
"""White on this red has a contrast of 8.9."""
MOST_MESSAGES = 4
MOST_LETTERS = 400
EMPTY = (1123, 794)
"""A4 landscape at 96 dpi: the picture when there is nothing to show yet."""


def with_banner(picture: Image, errors: Sequence[Diagnostic], font: Path | None, language: Language) -> Image:
    """The picture under a band with the first errors; the picture itself stays whole.

    Args:
        picture: any RGB picture.
        errors: what is wrong; nothing happens when it is empty.
        font: a TrueType file, or None for the plain letters that Pillow brings along.
        language: what the messages are said in.
    """
    if not errors:
        return picture
    from PIL import Image as Images
    from PIL import ImageDraw

    size = max(13, min(picture.width // 62, 64))
    face = letters(font, size)
    lines = wrapped(messages(errors, language), face.getlength, picture.width - 2 * size)
    step = round(size * 1.35)
    band = step * len(lines) + size
    whole = Images.new("RGB", (picture.width, picture.height + band), BACKGROUND)
    whole.paste(picture, (0, band))
    pen = ImageDraw.Draw(whole)
    for number, line in enumerate(lines):
        pen.text((size, size // 2 + number * step), line, font=face, fill=LETTERS)
    return whole


def empty_page() -> Image:
    """What stands under the messages when the page was never right."""
    from PIL import Image as Images

    return Images.new("RGB", EMPTY, "#F4F1EA")


def messages(errors: Sequence[Diagnostic], language: Language) -> list[str]:
    """One text per error: place, message, what to do. The first few, and how many more there are."""
    shown = []
    for error in errors[:MOST_MESSAGES]:
        place = f"{error.where[0]}: " if error.where else ""
        shown.append(_plain(f"{place}{say(error, language)}"))
    if len(errors) > MOST_MESSAGES:
        shown.append(phrase("more", language, n=len(errors) - MOST_MESSAGES))
    return shown


def wrapped(texts: Sequence[str], width_of: Any, most: float) -> list[str]:
    """Lines no wider than `most`, broken between words; a longer word keeps a line of its own."""
    lines = []
    for text in texts:
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer) > most:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _plain(text: str) -> str:
    """Without control characters, and not endless: the words come from files of others."""
    clean = "".join(character if character.isprintable() else " " for character in text)
    return clean if len(clean) <= MOST_LETTERS else clean[: MOST_LETTERS - 1] + "…"


def letters(font: Path | None, size: int) -> Any:
    """A TrueType file at this many pixels; Pillow's plain letters when it is damaged or None."""
    from PIL import ImageFont

    if font is not None:
        try:
            return ImageFont.truetype(str(font), size)
        except OSError:
            pass  # a damaged font is reported by the layout; the message itself must still be readable
    return ImageFont.load_default(size)
