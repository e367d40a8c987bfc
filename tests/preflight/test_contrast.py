"""Words that are hard to tell from what is behind them are found, whatever that is; others are left alone."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from cardgen.preflight.contrast import check
from cardgen.preflight.finding import Finding
from cardgen.preflight.opening import opened

INK, PALE, NIGHT, WHITE = "#16263B", "#9AA5B1", "#16263B", "#FFFFFF"


def painted(paint: Callable[[Canvas], object], rotate: int = 0) -> bytes:
    """A page of 400 by 200 pt."""
    out = io.BytesIO()
    canvas = Canvas(out, (400, 200))
    paint(canvas)
    canvas.save()
    with pikepdf.open(out) as pdf:
        pdf.pages[0].Rotate = rotate
        pdf.save(out := io.BytesIO())
    return out.getvalue()


def write(canvas: Canvas, colour: str, size: float = 10, x: float = 40, font: str = "Helvetica") -> None:
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawString(x, 100, "Wie opleidt leert mee")


def ground(canvas: Canvas, colour: str, x: float = 0, width: float = 400) -> None:
    canvas.setFillColor(colour)
    canvas.rect(x, 0, width, 200, fill=1, stroke=0)


def found(data: bytes) -> list[Finding]:
    with opened(data) as file:
        return list(check(file))


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: write(canvas, INK),
        lambda canvas: write(canvas, "#767676"),  # just enough: 4.54
        lambda canvas: write(canvas, "#949494", 18),  # 3.03, and large
        lambda canvas: write(canvas, "#949494", 14, font="Helvetica-Bold"),
        lambda canvas: (ground(canvas, NIGHT), write(canvas, WHITE)),
        lambda canvas: (ground(canvas, NIGHT), ground(canvas, PALE, 0, 4), write(canvas, WHITE)),
        lambda canvas: (write(canvas, PALE), ground(canvas, WHITE)),  # painted over: nobody sees it
    ],
)
def test_words_that_can_be_read_are_left_alone(paint: Callable[[Canvas], object]) -> None:
    assert found(painted(paint)) == []


@pytest.mark.parametrize(
    "paint",
    [
        lambda canvas: write(canvas, "#949494"),
        lambda canvas: write(canvas, PALE, 18),
        lambda canvas: (ground(canvas, NIGHT), write(canvas, "#3C4E66")),
        lambda canvas: (ground(canvas, NIGHT, 0, 100), write(canvas, WHITE)),  # runs off what it stands on
    ],
)
@pytest.mark.parametrize("rotate", [0, 90])
def test_words_that_cannot_are_found_with_their_place(paint: Callable[[Canvas], object], rotate: int) -> None:
    (one,) = found(painted(paint, rotate))
    assert (one.code, one.page) == ("PRE82", 1)
    assert "Wie opleidt leert mee" in dict(one.values).values()
    assert one.box is not None
    assert 35 < one.box[0] < 45
    assert 90 < one.box[1] < 102


def test_words_in_a_form_are_seen_as_well() -> None:
    def paint(canvas: Canvas) -> None:
        canvas.beginForm("stamp")
        write(canvas, PALE)
        canvas.endForm()
        canvas.doForm("stamp")

    assert [one.code for one in found(painted(paint))] == ["PRE82"]
