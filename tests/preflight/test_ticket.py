"""The inks that a print shop counts: those of a page as it is kept, and of the sides of a sheet."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from cardgen.build.jobfacts import PieceOfWork, ticket_page
from cardgen.preflight.report import preflight
from preflight.pressed import SPOT, registration, whole

FOUR = frozenset({"Cyan", "Magenta", "Yellow", "Black"})
BLACK = frozenset({"Black"})
SQUARE = "100 100 50 50 re f"


def inks_of(operators: bytes, spoil=lambda pdf: None) -> set[str]:
    """Those of the page of everything with nothing on it but this."""
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        before = spoil(pdf) or b""
        pdf.pages[0].Contents = pdf.make_stream(before + operators)
        out = io.BytesIO()
        pdf.save(out)
    (inks,) = preflight(out.getvalue(), ["x4"]).inks
    return set(inks)


def test_a_page_of_everything_has_all_inks() -> None:
    (inks,) = preflight(whole(), ["x4"]).inks
    assert inks == FOUR | {SPOT}


@pytest.mark.parametrize(
    ("operators", "inks"),
    [
        (f"0 0 0 1 k {SQUARE}", {"Black"}),
        (f"0.5 g {SQUARE}", {"Black"}),
        (f"1 g {SQUARE}", set()),
        (f"0 0 0 0 k {SQUARE}", set()),
        (f"0 0.2 0.4 0 k {SQUARE}", {"Magenta", "Yellow"}),
        ("1 0 0 0 K 100 100 m 200 200 l S", {"Cyan"}),
        (f"1 0 0 0 k -100 100 50 50 re f 0 0 0 1 k {SQUARE}", {"Black"}),
        ("0 0 0 1 k 0 0 0 1 K", set()),
        ("100 100 50 50 re W n 1 0 0 0 K 100 200 m 200 200 l S 0 1 0 0 K 100 120 m 200 120 l S", {"Magenta"}),
    ],
)
def test_what_is_painted_within_the_trim_counts(operators: str, inks: set[str]) -> None:
    assert inks_of(operators.encode()) == inks


def test_marks_of_every_plate_count_only_where_they_are_kept() -> None:
    assert inks_of(b" 1 scn 0 0 4 4 re f", registration) == set()
    assert inks_of(b" 1 scn 100 100 4 4 re f", registration) == FOUR


def picture(pdf: Pdf, space: Object, data: bytes) -> bytes:
    """A picture of one pixel."""
    found = pdf.make_stream(
        data, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8
    )
    found.ColorSpace = space
    pdf.pages[0].Resources.XObject["/Im9"] = found
    return b"50 0 0 50 100 100 cm /Im9 Do"


@pytest.mark.parametrize(
    ("space", "data", "inks"),
    [
        (Name.DeviceCMYK, b"\x00\x80\x00\x01", {"Magenta", "Black"}),
        (Name.DeviceCMYK, b"\x00\x00\x00\x00", set()),
        (Name.DeviceGray, b"\xff", set()),
        (Name.DeviceGray, b"\x80", {"Black"}),
    ],
)
def test_a_picture_has_the_inks_of_its_pixels(space: Object, data: bytes, inks: set[str]) -> None:
    assert inks_of(b"", lambda pdf: picture(pdf, space, data)) == inks


def gradient(pdf: Pdf, inks: list[float]) -> bytes:
    ends = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0.0], C1=inks, N=1)
    whole_ = Dictionary(FunctionType=3, Domain=[0, 1], Functions=Array([ends]), Bounds=[], Encode=[0, 1])
    pdf.pages[0].Resources.Shading = Dictionary(
        Sh9=Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 300, 0], Function=whole_)
    )
    return b"/Sh9 sh"


def test_a_gradient_has_the_inks_between_which_it_runs() -> None:
    assert inks_of(b"", lambda pdf: gradient(pdf, [0.0, 0.3, 0, 0])) == {"Magenta"}


def test_the_grey_of_a_mask_is_no_ink() -> None:
    def masked(pdf: Pdf) -> bytes:
        group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
        form = pdf.make_stream(
            f"0.5 g {SQUARE}".encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, 400, 500],
            Group=group,
        )
        pdf.pages[0].Resources.ExtGState["/Soft"] = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form))
        return b"/Soft gs 1 0 0 0 k 100 100 50 50 re f"

    assert inks_of(b"", masked) == {"Cyan"}


def piece(*pages: frozenset[str], binding: str = "") -> PieceOfWork:
    return PieceOfWork(
        "a.pdf", "A", 105, 148, len(pages), len(pages), "", (), binding, inks=tuple(pages), bleed=3.0
    )


@pytest.mark.parametrize(
    ("pages", "binding", "printing"),
    [
        ((FOUR,), "", "enkelzijdig, 4/0"),
        ((BLACK,), "", "enkelzijdig, 1/0"),
        ((FOUR, BLACK), "", "dubbelzijdig, 4/1"),
        ((FOUR | {SPOT}, BLACK), "", "dubbelzijdig, 5/1"),
        ((FOUR, BLACK, FOUR, frozenset({"Cyan", "Magenta"})), "", "dubbelzijdig, 4/4"),
        ((FOUR | {"CutContour"}, frozenset()), "", "dubbelzijdig, 4/0"),
        ((BLACK | {SPOT}, BLACK), "", "dubbelzijdig, 2/1"),
        ((FOUR,) * 8, "left", "dubbelzijdig, 4/4"),
        ((FOUR | {SPOT}, BLACK, *(BLACK,) * 4, BLACK, FOUR), "left", "dubbelzijdig, omslag 5/1, binnenwerk 1/1"),
    ],
)  # fmt: skip
def test_a_shop_reads_the_inks_of_each_side(
    pages: tuple[frozenset[str], ...], binding: str, printing: str
) -> None:
    assert piece(*pages, binding=binding).printing == printing


def test_the_page_says_on_which_side_a_spot_is() -> None:
    one = {**piece(FOUR | {SPOT}, FOUR | {"Gold"}).as_data(), "oplage": 5}
    assert one["inkten_voorkant"] == ["cyaan", "magenta", "geel", "zwart", SPOT]
    facts = {
        "opdracht": "A",
        "versie": "",
        "contact": "",
        "standaard": "PDF/X-4",
        "drukgang": "F",
        "inktlimiet": 300,
        "snijtekens": True,
    }
    told = ticket_page({**facts, "afloop_mm": 3.0, "drukwerk": [one]})
    assert f"5/5, met Gold (alleen achterkant) en {SPOT} (alleen voorkant)" in told
