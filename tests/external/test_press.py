"""What Ghostscript and a PDF/A validator make of a press file: its plates, and whether every colour is ink."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageMath, ImageOps

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.scene import Node, PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from preflight.pressed import SPOT, press, pressed, whole, whole_flat

pytestmark = pytest.mark.external
INKS = ("Cyan", "Magenta", "Yellow", "Black")


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


@pytest.fixture(scope="module")
def shop() -> Workshop:
    return Workshop.open(Workspace.find(), Diagnostics())


def scene_in(shop: Workshop, sector: str, product: str) -> Scene:
    found = Diagnostics()
    job = Job(sector, None, product, "", (), "press")
    edition = shop.edition(job, found)
    scene = shop.scene(edition, shop.palette(edition), job, found)
    return scene or pytest.skip("not for this sector")


def prints_over(item: object) -> bool:
    """Whether all of a text is black that prints over its ground."""
    if not isinstance(item, PlacedText):
        return False
    return all(press().prints_over(run.color, run.size) for line in item.lines for run in line)


def without_black_type(scene: Scene) -> Scene:
    pages = [
        replace(
            page, items=tuple(item for item in page.items if not prints_over(item)), structure=Node("Sect")
        )
        for page in scene.pages
    ]
    return replace(scene, pages=tuple(pages))


def separated(data: bytes, folder: Path, ppi: int = 48) -> list[dict[str, Image.Image]]:
    """The plates of all pages; 0 is no ink."""
    folder.mkdir()
    (folder / "a.pdf").write_bytes(data)
    options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{ppi}"]
    subprocess.run(
        ["gs", *options, f"-sOutputFile={folder}/%03d.tif", str(folder / "a.pdf")],
        check=True,
        capture_output=True,
    )
    found: dict[str, dict[str, Image.Image]] = {}
    for path in sorted(folder.glob("*(*).tif")):
        number, _, ink = path.stem.partition("(")
        found.setdefault(number, {})[ink[:-1]] = ImageOps.invert(Image.open(path).convert("L"))
    return list(found.values())


def most_ink(page: dict[str, Image.Image]) -> float:
    """Per cent, in the pixel that has most of all inks together."""
    total = ImageMath.lambda_eval(
        lambda args: sum(
            (args["convert"](args[ink], "I") for ink in INKS[1:]), args["convert"](args["Cyan"], "I")
        ),
        **page,
    )
    return total.getextrema()[1] / 2.55


@pytest.mark.thorough
@pytest.mark.parametrize("sector", ["po", "vo", "mbo"])
@pytest.mark.parametrize("product", Workspace.find().products())
def test_a_product_prints_in_four_inks_within_the_limit_and_its_black_type_over_its_ground(
    product: str, sector: str, shop: Workshop, tmp_path: Path
) -> None:
    """Every pixel of every page: four plates, at most 300 %, and nothing left out under black type."""
    scene = scene_in(shop, sector, product)
    whole_pages = separated(pressed(scene), tmp_path / "whole")
    bare_pages = separated(pressed(without_black_type(scene)), tmp_path / "bare")
    assert len(whole_pages) == len(scene.pages)
    for page, bare in zip(whole_pages, bare_pages, strict=True):
        assert tuple(sorted(page)) == tuple(sorted(INKS))
        assert most_ink(page) <= 301.5  # each plate is rounded to 1 in 255
        for ink in INKS[:3]:
            assert ImageChops.difference(page[ink], bare[ink]).getextrema()[1] <= 1, ink


@pytest.mark.thorough
@pytest.mark.parametrize("product", Workspace.find().products())
def test_a_validator_finds_every_colour_of_a_product_defined(
    product: str, shop: Workshop, tmp_path: Path
) -> None:
    validated(pressed(scene_in(shop, "vo", product)), tmp_path)


def test_flattened_pages_have_the_plates_of_the_transparent_ones(tmp_path: Path) -> None:
    """PDF/X-1a beside PDF/X-4, plate by plate: the same but for edges, which the grid of a picture moves."""
    (one,) = separated(whole(), tmp_path / "x4", 100)
    (other,) = separated(whole_flat(), tmp_path / "x1a", 100)
    assert set(one) == set(other) == {*INKS, SPOT}
    for ink, plate in one.items():
        apart = ImageChops.difference(plate, other[ink]).histogram()
        assert sum(apart[12:]) < 0.02 * plate.width * plate.height, ink
        assert sum(apart[64:]) < 0.004 * plate.width * plate.height, ink


def test_a_validator_finds_every_colour_defined_and_every_font_embedded(tmp_path: Path) -> None:
    validated(whole(), tmp_path)


def validated(data: bytes, tmp_path: Path) -> None:
    """The press file relabelled as PDF/A-2b, which asks the same of colours, fonts and syntax."""
    page = pytest.importorskip("page")
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>'
        "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
    with pikepdf.open(io.BytesIO(data)) as pdf:
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
