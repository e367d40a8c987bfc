"""The print pack: what is in it, that it is right, and that it is the same every time."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pikepdf
import pytest

from cardgen.build.jobfacts import PieceOfWork
from cardgen.core.zips import zipped
from cardgen.preflight.report import preflight
from running import Runner, write

ROOT = Path(__file__).parents[2]


@pytest.fixture
def packed(cardgen: Runner, tmp_path: Path) -> zipfile.ZipFile:
    ran = cardgen(
        "pack",
        "vo",
        "--product",
        "dialoogkaart",
        "--copies",
        "250",
        "--contact",
        "Jo &\nco\x07",
        "-o",
        str(tmp_path),
    )
    assert ran.code == 0, ran.err
    assert ran.out.strip().endswith("vo-drukker.zip")
    return zipfile.ZipFile(tmp_path / "vo/vo-drukker.zip")


def test_the_pack_for_a_print_shop(packed: zipfile.ZipFile) -> None:
    names = packed.namelist()
    assert {"drukwerk/dialoogkaart-vo-press.pdf", "proef/dialoogkaart-vo.pdf", "opdracht.html"} <= set(names)
    assert any(name.startswith("licenties/fonts/") for name in names)
    assert "licenties/teksten en tekeningen.txt" in names
    for line in packed.read("sha256.txt").decode().splitlines():
        digest, _, name = line.partition("  ")
        assert hashlib.sha256(packed.read(name)).hexdigest() == digest
    ticket = json.loads(packed.read("opdracht.json"))
    assert (ticket["standaard"], ticket["contact"]) == ("PDF/X-4", "Jo & co")
    (piece,) = ticket["drukwerk"]
    assert (piece["breedte_mm"], piece["hoogte_mm"], piece["oplage"], piece["bladzijden"]) == (
        297,
        210,
        250,
        2,
    )
    assert piece["papier"] == "voorstel: 170 tot 250 g/m²"
    assert (piece["bedrukking"][:16], piece["steunkleuren"]) == ("dubbelzijdig, 4/", [])
    assert piece["afwerking"] == "snijden, rillen en vouwen op 148,5 mm van links"
    assert "Jo &amp; co" in packed.read("opdracht.html").decode()
    assert preflight(packed.read(f"drukwerk/{piece['bestand']}"), ["x4"]).findings == ()


def test_the_pack_for_a_school(cardgen: Runner, tmp_path: Path) -> None:
    arguments = ("pack", "vo", "--product", "dialoogkaart", "--for", "school", "-o")
    assert cardgen(*arguments, str(tmp_path / "a")).code == cardgen(*arguments, str(tmp_path / "b")).code == 0
    one, other = ((tmp_path / name / "vo/vo-school.zip").read_bytes() for name in "ab")
    assert one == other
    names = zipfile.ZipFile(io.BytesIO(one)).namelist()
    assert [name for name in names if name.startswith("vellen/")] == [
        "vellen/dialoogkaart-vo-office-zo-druk-je-dit-af.pdf",
        "vellen/dialoogkaart-vo-office.pdf",
    ]


def test_a_zip_does_not_depend_on_the_order_of_its_files() -> None:
    assert zipped({"a": b"1", "b": b"2"}) == zipped({"b": b"2", "a": b"1"})


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("--press", "screen"), "BLD51"),
        (("--press", "werkversie"), "BLD51"),
        (("--press", "pres"), "IMP52"),
        (("--for", "school", "--copies", "30", "--contact", "Jo"), "BLD52"),
        (("--for", "school", "--press", "press-x1a"), "BLD52"),
    ],
)
def test_what_does_not_belong_together_is_one_message(
    cardgen: Runner, tmp_path: Path, asked: tuple[str, ...], code: str
) -> None:
    ran = cardgen("pack", "vo", *asked, "-o", str(tmp_path))
    assert (ran.code, ran.err.count("error "), code in ran.err) == (2, 1, True), ran.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("width", "height", "pages", "folds", "binding", "paper"),
    [
        (105, 148, 20, (), "", "300"),
        (210, 297, 6, (), "", "120"),
        (594, 841, 1, (), "", "170"),
        (420, 297, 2, (), "", "200 tot 250"),
        (148, 210, 20, (), "left", "omslag 250"),
    ],
)
def test_the_paper_that_is_proposed_follows_the_shape(
    width: float, height: float, pages: int, folds: tuple[float, ...], binding: str, paper: str
) -> None:
    piece = PieceOfWork("a.pdf", "A", width, height, pages, pages, "long", folds, binding)
    assert paper in piece.paper


def test_the_job_ticket_names_the_spots_and_the_bleed_that_there_is(cardgen: Runner, tmp_path: Path) -> None:
    own = "partnership: {name: Noord, sectors: [vo]}\ntheme:\n  colors:\n"
    colors = (
        '    primary: {hex: "#0032A0", cmyk: [100, 80, 0, 0], spot: PANTONE 286 C}\n'
        '    path2: {hex: "#00A0E0", cmyk: [0, 100, 0, 0], spot: CutContour}\n'
    )
    write(tmp_path / "content/partnerships/noord/partnership.yaml", own + colors)
    (tmp_path / "cardgen.yaml").touch()
    ran = cardgen("pack", "vo", "-p", "noord", "--product", "dialoogkaart", "--project", str(tmp_path))
    assert ran.code == 0, ran.err  # what cuts is no state of printing that a drawing does not know
    assert "IMP41" not in ran.err
    packed = zipfile.ZipFile(next(tmp_path.rglob("*.zip")))
    ticket = json.loads(packed.read("opdracht.json"))
    (piece,) = ticket["drukwerk"]
    assert (ticket["afloop_mm"], piece["afloop_mm"]) == (3.0, 3.0)
    assert piece["steunkleuren"] == ["PANTONE 286 C"]  # what cuts is no ink
    assert piece["bedrukking"].startswith(f"dubbelzijdig, {4 + len(piece['steunkleuren'])}/")
    assert "met " + " en ".join(piece["steunkleuren"]) in packed.read("opdracht.html").decode()


@pytest.mark.parametrize(
    ("own", "bleed", "marks"),
    [
        ("bleed: 2 mm\n", 2.0, True),
        ("bleed: 5 mm\nmarks: []\n", 5.0, False),
        ("marks: [crop]\n", 3.0, True),
    ],
)
def test_a_print_profile_may_ask_for_bleed_and_marks(
    cardgen: Runner, tmp_path: Path, own: str, bleed: float, marks: bool
) -> None:
    """What a print shop wants stands in one file; more bleed than a design has of its own is drawn."""
    profile = (ROOT / "templates/print/fogra39-coated.yaml").read_text(encoding="utf-8")
    write(tmp_path / "templates/print/fogra39-coated.yaml", profile + own)
    (tmp_path / "cardgen.yaml").touch()
    products = ("--product", "dialoogkaart", "--product", "praatplaat-tafel")
    ran = cardgen("pack", "vo", *products, "--project", str(tmp_path))
    assert (ran.code, "IMP98" in ran.err) == (0, False), ran.err
    packed = zipfile.ZipFile(next(tmp_path.rglob("*.zip")))
    ticket = json.loads(packed.read("opdracht.json"))
    assert (ticket["afloop_mm"], ticket["snijtekens"]) == (bleed, marks)
    told = packed.read("opdracht.html").decode()
    assert f"met {bleed:g} mm afloop en {'' if marks else 'zonder '}snijtekens." in told
    for piece in ticket["drukwerk"]:
        data = packed.read(f"drukwerk/{piece['bestand']}")
        assert preflight(data, ["x4"]).findings == ()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            page = pdf.pages[0]
            for low, high in ((0, 2), (1, 3)):
                trim, out = (float(box[high]) - float(box[low]) for box in (page.trimbox, page.mediabox))
                assert (
                    out - trim > 2 * bleed * 72 / 25.4 + 1
                ) == marks  # paper around the bleed for the marks


@pytest.mark.parametrize(("bleed", "code"), [("50 mm", "BND11"), ("-3 mm", "BND10"), ("wide", "TPL01")])
@pytest.mark.parametrize("file", ["print/fogra39-coated.yaml", "sheets/outputs.yaml"])
def test_a_bleed_that_nobody_cuts_off_is_refused(
    cardgen: Runner, tmp_path: Path, file: str, bleed: str, code: str
) -> None:
    written = (ROOT / "templates" / file).read_text(encoding="utf-8")
    other = written.replace("  press:\n    bleed: 3 mm", f"  press:\n    bleed: {bleed}")
    if other == written:
        other += f"bleed: {bleed}\n"
    write(tmp_path / "templates" / file, other)
    (tmp_path / "cardgen.yaml").touch()
    ran = cardgen("build", "vo", "--product", "dialoogkaart", "--for", "press", "--project", str(tmp_path))
    assert (ran.code, ran.err.count("error "), code in ran.err) == (1, 1, True), ran.err
