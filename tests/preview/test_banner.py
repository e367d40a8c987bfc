"""Messages on pictures."""

from __future__ import annotations

from PIL import Image

from cardgen.messages.diagnostics import Diagnostic, Where
from cardgen.preview.banner import MOST_LETTERS, MOST_MESSAGES, messages, with_banner, wrapped


def error(path: str = "x", line: int = 3) -> Diagnostic:
    values: dict[str, object] = {"path": path, "name": path, "suggestion": ""}
    return Diagnostic("TPL03", (Where("templates/mini/front.yaml", line, 5),), tuple(sorted(values.items())))


def test_the_picture_stays_whole_below_the_message() -> None:
    picture = Image.effect_noise((640, 300), 60).convert("RGB")
    marked = with_banner(picture, [error()], None, "en")
    band = marked.height - picture.height
    assert band > 0
    assert marked.crop((0, band, 640, marked.height)).tobytes() == picture.tobytes()


def test_without_errors_nothing_is_added() -> None:
    picture = Image.new("RGB", (640, 300))
    assert with_banner(picture, [], None, "en") is picture


def test_a_message_says_where_what_and_what_to_do() -> None:
    (text,) = messages([error("topic.qestion")], "en")
    assert text.startswith("templates/mini/front.yaml:3:5: ")
    assert "topic.qestion" in text


def test_many_messages_are_counted_instead_of_hiding_the_picture() -> None:
    shown = messages([error(line=number) for number in range(1, 50)], "en")
    assert len(shown) == MOST_MESSAGES + 1
    assert str(49 - MOST_MESSAGES) in shown[-1]


def test_words_of_strangers_cannot_flood_the_picture() -> None:
    (text,) = messages([error("\x1b[31m" + "lang " * 10_000)], "en")
    assert len(text) == MOST_LETTERS
    assert text.isprintable()


def test_lines_are_no_wider_than_the_picture() -> None:
    lines = wrapped(["een twee drie vier vijf", "onafbreekbaarwoord ja"], len, 9)
    assert lines == ["een twee", "drie vier", "vijf", "onafbreekbaarwoord", "ja"]
    assert with_banner(Image.new("RGB", (90, 90)), [error("w" * 500)], None, "en").width == 90
