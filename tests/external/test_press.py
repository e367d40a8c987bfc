"""What Ghostscript and a PDF/A validator make of a press file: its plates, and whether every colour is ink."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from cardgen.cli import main
from preflight.pressed import SPOT, whole

pytestmark = pytest.mark.external


def plates(pdf: Path, folder: Path) -> dict[str, Image.Image]:
    """The plates of the first page by ink; 0 is full ink."""
    folder.mkdir(exist_ok=True)
    options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dLastPage=1", "-sDEVICE=tiffsep", "-r72"]
    subprocess.run(
        ["gs", *options, f"-sOutputFile={folder}/p.tif", str(pdf)], check=True, capture_output=True
    )
    found = (path for path in folder.glob("p(*).tif"))
    return {path.stem[2:-1]: Image.open(path).convert("L") for path in found}


def test_a_spot_has_a_plate_and_nothing_else_has(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(whole())
    assert set(plates(tmp_path / "a.pdf", tmp_path / "p")) == {"Cyan", "Magenta", "Yellow", "Black", SPOT}


def test_black_type_is_on_the_black_plate_alone_and_over_its_ground(tmp_path: Path) -> None:
    """The ground under the type, a tint of yellow and magenta, is printed as if nothing stood on it."""
    (tmp_path / "a.pdf").write_bytes(whole())
    found = plates(tmp_path / "a.pdf", tmp_path / "p")
    of_type = (int(13 / 25.4 * 72), int(63 / 25.4 * 72), int(60 / 25.4 * 72), int(71 / 25.4 * 72))
    assert found["Black"].crop(of_type).getextrema()[0] < 60
    for ink in ("Cyan", "Magenta", "Yellow"):
        low, high = found[ink].crop(of_type).getextrema()
        assert high - low <= 2, ink


@pytest.mark.parametrize("product", ["dialoogkaart", "praatplaat"])
def test_a_product_prints_in_four_inks_within_the_limit(product: str, tmp_path: Path) -> None:
    assert main(["build", "vo", "--product", product, "--for", "press", "-o", str(tmp_path), "-q"]) == 0
    found = plates(tmp_path / f"vo/press/{product}-vo-press.pdf", tmp_path / "p")
    assert set(found) == {"Cyan", "Magenta", "Yellow", "Black"}
    width, height = found["Black"].size
    slug = 46  # points round the trim, where registration marks are full ink on purpose
    inside = (slug, slug, width - slug, height - slug)
    planes = [list(found[ink].crop(inside).tobytes()) for ink in ("Cyan", "Magenta", "Yellow", "Black")]
    most = max(4 * 255 - sum(pixel) for pixel in zip(*planes, strict=True))
    assert most <= 3.0 * 255 + 6


def test_a_validator_finds_every_colour_defined_and_every_font_embedded(tmp_path: Path) -> None:
    """The press file relabelled as PDF/A-2b, which asks the same of colours, fonts and syntax."""
    page = pytest.importorskip("page")
    import io

    import pikepdf
    from pikepdf import Array, Dictionary, Name

    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>'
        "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        pdf.Root.Metadata.write(packet.encode())
        intent = pdf.Root.OutputIntents[0]
        label = Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=intent.OutputConditionIdentifier,
            DestOutputProfile=intent.DestOutputProfile,
        )
        pdf.Root.OutputIntents = Array([pdf.make_indirect(label)])
        del pdf.trailer["/Info"]
        pdf.save(tmp_path / "a.pdf", deterministic_id=True)
    report = page.validate_pdf(str(tmp_path / "a.pdf"), profile="2b")
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]
