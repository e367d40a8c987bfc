"""A press is told when a file has the colours of a screen, whatever they hang on."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from cardgen.core.geometry import Size
from cardgen.impose.pdf.screencolors import of_a_screen
from running import Runner

from .test_pixels import pages


def one_page(content: bytes, **resources: object) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary(**resources)
    return pdf


def picture(space: object) -> pikepdf.Pdf:
    pdf = one_page(b"/Im Do")
    image = pdf.make_stream(b"abc", Type=Name.XObject, Subtype=Name.Image, ColorSpace=space)
    pdf.pages[0].Resources.XObject = Dictionary(Im=image)
    return pdf


def profile(components: int) -> pikepdf.Pdf:
    pdf = one_page(b"/A cs 0 0 0 scn")
    space = Array([Name.ICCBased, pdf.make_stream(b"", N=components)])
    pdf.pages[0].Resources.ColorSpace = Dictionary(A=space)
    return pdf


def drawing(content: bytes) -> pikepdf.Pdf:
    pdf = one_page(b"/Fm Do")
    form = pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    pdf.pages[0].Resources.XObject = Dictionary(Fm=form)
    return pdf


@pytest.mark.parametrize(
    ("pdf", "screen"),
    [
        (one_page(b"1 0 0 rg 0 0 9 9 re f"), True),
        (one_page(b".5 0 .5 RG 0 0 m 9 9 l S"), True),
        (one_page(b"1 0 0 0 k 0 0 9 9 re f 0 g"), False),
        (one_page(b"(1 0 0 rgx) Tj"), False),
        (drawing(b"0 0 1 rg 0 0 9 9 re f"), True),
        (drawing(b"0 0 1 0 k 0 0 9 9 re f"), False),
        (picture(Name.DeviceRGB), True),
        (picture(Array([Name.Indexed, Name.DeviceRGB, 0, b"abc"])), True),
        (picture(Name.DeviceCMYK), False),
        (profile(3), True),
        (profile(4), False),
    ],
)
def test_colours_of_a_screen_are_found(pdf: pikepdf.Pdf, screen: bool) -> None:
    assert of_a_screen(pdf) is screen


def test_only_a_press_is_told(cardgen: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pages("RG", Size(100, 60)))
    for output, told in (("press", 1), ("office", 0)):
        ran = cardgen(
            "impose", str(tmp_path / "a.pdf"), "--grid", "1x1", "--for", output, "-o", str(tmp_path / "b.pdf")
        )
        assert (ran.code, ran.err.count("IMP63")) == (0, told), ran.err
