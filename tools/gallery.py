"""Makes the pictures of docs/images from the products as they are now. Run with make gallery."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image, ImageOps

from cardgen.build.jobs import Job
from cardgen.build.publish import write_files
from cardgen.build.workshop import Workshop
from cardgen.content.edition import edition_id
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.preview.eyes import seen_by
from cardgen.preview.previewer import FONT
from cardgen.preview.sheet import GAP, GROUND, Strip, contact_sheet, page_height
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render
from cardgen.render.pixels import pictures

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
EDITIONS = [("po", None), ("vo", None), ("mbo", None), ("vo", "partnerschap-voorbeeld")]
EYES = {"": "zoals gedrukt", "deutan": "deuteranopie", "protan": "protanopie", "tritan": "tritanopie"}
COLORS = 128
"""Times two, in a file: a quarter of its size. Half of the palette are the colours that make up most of the picture, so
that a sky stays smooth, the other half those farthest from each other, so that small faces keep their own colour."""


class Gallery:
    """Draws pages and puts them together."""

    def __init__(self, workspace: Workspace) -> None:
        self._shop = Workshop.open(workspace, Diagnostics())
        self._font = workspace.file("assets", "fonts", FONT)

    def pages(self, product: str, edition: tuple[str, str | None], height: int = 0) -> list[Image.Image]:
        """The pages of a product, `height` pixels high, or as high as fits a sheet."""
        found, job = Diagnostics(), Job(*edition, product)
        content = self._shop.edition(job, found)
        scene = self._shop.scene(content, self._shop.palette(content), job, found)
        found.raise_errors()
        if scene is None:
            raise CardgenError(found)
        height = height or page_height(tuple(page.size.w / page.size.h for page in scene.pages))
        return pictures(render(scene, self._shop.kit, self._shop.pictures), height=height)

    def on_paper(self, product: str, edition: tuple[str, str | None], width: int) -> list[Image.Image]:
        """The sheets of a product for the school copier, `width` pixels wide."""
        found, job = Diagnostics(), Job(*edition, product, output="office")
        content = self._shop.edition(job, found)
        scene = self._shop.scene(content, self._shop.palette(content), job, found)
        if scene is None:
            raise CardgenError(found)
        sheets = self._shop.sheets(scene, content, job, "", found)
        page = scene.pages[0]
        return pictures(sheets.pdf, height=round(width * page.size.h / page.size.w))

    def sheet(self, strips: dict[str, list[Image.Image]]) -> Image.Image:
        """A contact sheet."""
        return contact_sheet([Strip(name, tuple(pages)) for name, pages in strips.items()], self._font)

    def editions(self, product: str) -> Image.Image:
        """All editions of a product."""
        return self.sheet({edition_id(*edition): self.pages(product, edition, 480) for edition in EDITIONS})

    def paper(self) -> Image.Image:
        """Cards on a sheet, front and back, and the two held against the light."""
        front, back, *_ = self.on_paper("kaartenset", ("po", None), 420)
        return beside([front, back, against_the_light(front, back)])

    def eyes(self, product: str) -> Image.Image:
        """A product as different eyes see it."""
        (page, *_) = self.pages(product, ("vo", None), 500)
        return self.sheet({name: [seen_by(page, eyes)] for eyes, name in EYES.items()})


def beside(pages: list[Image.Image]) -> Image.Image:
    """Pages side by side on a desk."""
    height = max(page.height for page in pages) + 2 * GAP
    desk = Image.new("RGB", (sum(page.width + GAP for page in pages) + GAP, height), GROUND)
    x = GAP
    for page in pages:
        desk.paste(page, (x, GAP))
        x += page.width + GAP
    return desk


def against_the_light(front: Image.Image, back: Image.Image) -> Image.Image:
    """A sheet held against the light: its front in one colour, its back, seen through the paper, in another."""
    through = ImageOps.mirror(back.convert("L"))
    return Image.merge("RGB", (front.convert("L"), through, Image.new("L", front.size, 255)))


def as_small_png(picture: Image.Image) -> bytes:
    """A PNG with few colours, the same on every machine."""
    stream = io.BytesIO()
    both: list[int] = []
    for method in (Image.Quantize.MEDIANCUT, Image.Quantize.MAXCOVERAGE):
        both += (picture.quantize(COLORS, method, kmeans=3, dither=Image.Dither.NONE).getpalette() or [])[
            : 3 * COLORS
        ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(both)
    few = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main() -> int:
    """Write the pictures; 1 when a product has errors."""
    try:
        gallery = Gallery(Workspace.find(project=ROOT))
        made = {
            "dialoogkaart": beside(gallery.pages("dialoogkaart", ("po", None), 620)),
            "praatplaat": gallery.pages("praatplaat", ("vo", None), 960)[0],
            "kaartenset": gallery.sheet({"po": gallery.pages("kaartenset", ("po", None))}),
            "gespreksleidraad": beside(gallery.pages("gespreksleidraad", ("mbo", None), 900)),
            "gespreksboekje": gallery.sheet({"vo": gallery.pages("gespreksboekje", ("vo", None), 300)}),
            "praatplaat-varianten": beside(
                [
                    gallery.pages(name, ("mbo", None), 560)[0]
                    for name in ("praatplaat-staand", "praatplaat-plakken")
                ]
            ),
            "praatplaat-tafel": gallery.pages("praatplaat-tafel", ("po", None), 700)[0],
            "op-papier": gallery.paper(),
            "dialoogkaart-edities": gallery.editions("dialoogkaart"),
            "praatplaat-edities": gallery.editions("praatplaat"),
            "praatplaat-kleurenblind": gallery.eyes("praatplaat"),
        }
    except CardgenError as error:
        for found in error.diagnostics:
            print(*found.where, found.code, found.text, file=sys.stderr)
        return 1
    files = [(IMAGES / f"{name}.png", as_small_png(picture)) for name, picture in made.items()]
    write_files(files)
    for path, data in files:
        print(f"{path.relative_to(ROOT)}  {len(data) // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
