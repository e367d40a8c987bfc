"""Work is done once: fonts, drawings and logos of a whole run."""

from __future__ import annotations

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.layout.scene import Artwork
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render

from .conftest import EDITIONS, WORKSPACE


def draw(workshop: Workshop, sector: str, partnership: str | None, products: list[str]) -> None:
    for product in products:
        job = Job(sector, partnership, product)
        edition = workshop.edition(job, Diagnostics())
        scene = workshop.scene(edition, workshop.palette(edition), job, Diagnostics())
        if scene is not None:  # some products are not for every edition
            render(scene, workshop.kit, workshop.pictures)


def test_a_second_edition_parses_nothing_again():
    """Drawing two editions twice reads no drawing, font or content file a second time."""
    workshop = Workshop.open(WORKSPACE, Diagnostics())
    products, editions = ["dialoogkaart", "praatplaat", "gespreksboekje"], [EDITIONS[0], EDITIONS[-1]]
    for sector, partnership in editions:
        draw(workshop, sector, partnership, products)
    drawings, fonts = workshop.kit.drawings.parsed, workshop.kit.fonts.parsed
    subsets, files = workshop.kit.fonts.subsetted, workshop.content.files_read
    for sector, partnership in editions:
        draw(workshop, sector, partnership, products)
    assert workshop.kit.drawings.parsed == drawings
    assert workshop.kit.fonts.parsed == fonts <= len(workshop.theme.fonts)
    assert workshop.kit.fonts.subsetted == subsets
    assert workshop.content.files_read == files


def test_artwork_is_parsed_once_per_process_and_not_per_card(tmp_path):
    """As many parses as different drawings and ways to read them, however many pages show them."""
    workshop = Workshop.open(WORKSPACE, Diagnostics())
    used = set()
    for product in ("dialoogkaart", "kaartenset", "praatplaat", "gespreksboekje"):
        job = Job("po", None, product)
        edition = workshop.edition(job, Diagnostics())
        scene = workshop.scene(edition, workshop.palette(edition), job, Diagnostics())
        used |= {
            (item.source, item.reading)
            for page in (scene.pages if scene is not None else ())
            for item in page.items
            if isinstance(item, Artwork)
        }
    assert workshop.kit.drawings.parsed == len(used)


def test_a_raster_logo_is_decoded_once_per_edition(tmp_path):
    """The same PNG on the card, the poster and every card of a deck goes through the decoder once."""
    from PIL import Image

    folder = tmp_path / "content" / "partnerships" / "proef"
    folder.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").write_text("", encoding="utf-8")
    Image.new("RGBA", (480, 240), (200, 30, 60, 128)).save(folder / "logo.png")
    (folder / "partnership.yaml").write_text(
        "partnership: {name: Proef, sectors: [po], logo: logo.png, logo_alt: Logo van Proef}\n",
        encoding="utf-8",
    )
    workshop = Workshop.open(Workspace.find(project=tmp_path), Diagnostics())
    draw(workshop, "po", "proef", ["dialoogkaart", "praatplaat"])
    assert workshop.pictures.decoded == 1
