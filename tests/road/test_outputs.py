"""`--for office` and `--for press`: what comes out of the copier and what goes to the print shop."""

from __future__ import annotations

import pikepdf
import pypdf
import pytest

from cardgen.api import build
from cardgen.build.jobs import plan_jobs
from cardgen.core.geometry import PT_PER_MM
from cardgen.messages.diagnostics import Diagnostics, Severity
from cardgen.messages.saying import say

from .conftest import PRODUCTS, WORKSPACE

SECTOR = WORKSPACE.sectors()[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """All products of one sector, for copier and print shop."""
    out = tmp_path_factory.mktemp("paper")
    diagnostics = Diagnostics()
    jobs = plan_jobs(WORKSPACE, (SECTOR,), (), (), None, (), ("office", "press"))
    build(WORKSPACE, jobs, out, diagnostics)
    assert [say(d, "en").text for d in diagnostics if d.severity is not Severity.HINT] == []
    return out / SECTOR


def pages(folder, product: str, output: str) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(folder / output.partition("-")[0] / f"{product}-{SECTOR}-{output}.pdf").pages)


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_copier_gets_paper_it_has(folder, product):
    """A4 or A3, unscaled, with the duplex setting in the file when both sides are printed."""
    with pikepdf.open(folder / "office" / f"{product}-{SECTOR}-office.pdf") as pdf:
        sizes = {tuple(sorted(round(float(v) / PT_PER_MM) for v in page.mediabox[2:])) for page in pdf.pages}
        preferences = {key: str(value) for key, value in pdf.Root.ViewerPreferences.items()}
    assert sizes <= {(210, 297), (297, 420)}
    assert preferences["/PrintScaling"] == "/None"
    two_sided = not product.startswith("praatplaat")
    assert ("/Duplex" in preferences and preferences["/Duplex"] != "/Simplex") == two_sided


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_page_says_how_to_print_it(folder, product):
    """In Dutch, beside the sheets: what paper, which duplex setting, and a line to check the scale."""
    text = pages(folder, product, "office-zo-druk-je-dit-af")[0].extract_text()
    assert "Zo druk je dit af" in text
    assert "ware grootte" in text
    assert "100" in text
    assert not (folder / "press" / f"{product}-{SECTOR}-press-zo-druk-je-dit-af.pdf").exists()


def test_decks_are_four_up_with_backs_behind_fronts(folder, made):
    """Twelve cards or so on sheets of four; the back of the first card is mirrored to the right column."""
    cards = len(made(SECTOR, None, "kaartenset").scene.pages) // 2
    found = pages(folder, "kaartenset", "office")
    assert len(found) == 2 * -(-cards // 4)
    root = pypdf.PdfReader(folder / "office" / f"kaartenset-{SECTOR}-office.pdf").trailer["/Root"]
    assert root["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"


def test_a_booklet_folds(folder, made):
    """Four pages a sheet, and one sheet side for every two."""
    count = len(made(SECTOR, None, "gespreksboekje").scene.pages)
    assert count % 4 == 0
    assert len(pages(folder, "gespreksboekje", "office")) == count // 2


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_print_shop_gets_bleed(folder, made, product):
    """One page each, trim as designed, 3 mm of bleed around it, marks outside of that."""
    scene = made(SECTOR, None, product).scene
    found = pages(folder, product, "press")
    assert len(found) == len(scene.pages)
    for page, drawn in zip(found, scene.pages, strict=True):
        trim, bleed, media = page.trimbox, page.bleedbox, page.mediabox
        assert float(trim.width) / PT_PER_MM == pytest.approx(drawn.size.w, abs=0.05)
        assert float(trim.height) / PT_PER_MM == pytest.approx(drawn.size.h, abs=0.05)
        assert (float(bleed.width) - float(trim.width)) / 2 / PT_PER_MM == pytest.approx(3, abs=0.05)
        assert float(media.width) > float(bleed.width)


def test_manifest_lists_sheets_and_reading_distances(folder):
    """The manifest knows each file that was made, and from how far each text can be read."""
    import json

    manifest = json.loads((folder / "manifest.json").read_bytes())
    assert f"office/kaartenset-{SECTOR}-office.pdf" in manifest["products"]
    poster = manifest["products"][f"press/praatplaat-{SECTOR}-press.pdf"]
    distances = [entry["reads_at_m"] for entry in poster["fit"]]
    assert min(distances) > 0
    assert max(distances) > 3
