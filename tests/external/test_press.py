"""What Ghostscript and a PDF/A validator make of a press file: its plates, and whether every colour is ink."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageCms, ImageMath, ImageOps, ImageStat
from reportlab.pdfgen.canvas import Canvas

from cardgen.artwork.drawing import Reading
from cardgen.build.jobs import Job, plan_jobs
from cardgen.build.workshop import Workshop
from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Item, Node, PlacedText, Scene
from cardgen.layout.scene import Image as Image_
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.report import preflight
from cardgen.preview.proof import inked
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render
from cardgen.render.target import SHEETS
from laying import palette, workshop
from preflight.pressed import SPOT, press, pressed, scene_of, shape, whole, whole_flat
from render.pngs import png

pytestmark = pytest.mark.external
PPI = 48
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


def test_the_inks_of_a_page_are_those_whose_plates_have_anything(tmp_path: Path) -> None:
    spotted = replace(palette().color("petrol"), spot=SPOT)
    for number, box in enumerate((Rect(10, 10, 40, 40), Rect(-30, 10, 20, 40))):  # the second is off the page
        data = pressed(scene_of(shape(Rect(0, 0, 105, 148), palette().color("zon")), shape(box, spotted)))
        (page,) = separated(data, tmp_path / str(number))
        (inks,) = preflight(data, ["x4"]).inks
        assert inks == {ink for ink, plate in page.items() if plate.getextrema()[1] > 2}
        assert (SPOT in inks) == (number == 0)


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


def editions() -> list[tuple[str, str | None]]:
    """Each sector, and each as the example partnerships have it."""
    space = Workspace.find()
    jobs = [job for who in ((), space.partnerships()) for job in plan_jobs(space, (), who, (), None, ())]
    return list(dict.fromkeys((job.sector, job.partnership) for job in jobs))


def scene_in(shop: Workshop, sector: str, product: str, partnership: str | None = None) -> Scene:
    found = Diagnostics()
    job = Job(sector, partnership, product, "", (), "press")
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


def separated(data: bytes, folder: Path, ppi: int = PPI) -> list[dict[str, Image.Image]]:
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


def pixels(box: Rect, bleed: float, ppi: int = PPI) -> tuple[int, int, int, int]:
    """A box of a page as its plates have it."""
    sides = (box.x, box.y, box.right, box.bottom)
    left, top, right, bottom = (round((side + bleed) / 25.4 * ppi) for side in sides)
    return left, top, max(left + 1, right), max(top + 1, bottom)


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
@pytest.mark.parametrize("edition", editions(), ids=lambda one: "-".join(filter(None, one)))
@pytest.mark.parametrize("product", Workspace.find().products())
def test_a_product_prints_in_four_inks_within_the_limit_and_its_black_type_over_its_ground(
    product: str, edition: tuple[str, str | None], shop: Workshop, tmp_path: Path
) -> None:
    """Every pixel of every page: four plates, at most 300 %, and nothing left out under black type.

    The editions between sectors and of partnerships in coarser pixels, and without the last.
    """
    scene = scene_in(shop, edition[0], product, edition[1])
    finely = edition in {("po", None), ("vo", None), ("mbo", None)}
    data = pressed(scene)
    whole_pages = separated(data, tmp_path / "whole", PPI if finely else PPI // 2)
    for page, inks in zip(whole_pages, preflight(data, ["x4"]).inks, strict=True):
        assert inks >= {ink for ink, plate in page.items() if plate.getextrema()[1] > 2}
    assert all(
        tuple(sorted(page)) == tuple(sorted(INKS))
        and most_ink(page) <= 301.5  # plates are rounded to 1 in 255
        for page in whole_pages
    )
    if not finely:
        return
    bare_pages = separated(pressed(without_black_type(scene)), tmp_path / "bare")
    assert len(whole_pages) == len(scene.pages)
    for placed, page, bare in zip(scene.pages, whole_pages, bare_pages, strict=True):
        for item in filter(prints_over, placed.items):
            for ink in INKS[:3]:
                under = [plates[ink].crop(pixels(item.ink, placed.bleed)) for plates in (page, bare)]
                assert ImageChops.difference(*under).getextrema()[1] <= 1, (item.text, ink)


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
    found = [(one.rule_id, one.message) for one in report.failures]
    if b"\r\nendstream" in (tmp_path / "a.pdf").read_bytes():
        # A stream whose last byte happens to be 0D, before qpdf's line feed: taken for a line end of two bytes.
        found = [one for one in found if one[0] != "PDFA2B-STREAM-LENGTH-001"]
    assert not found


def test_an_inspection_that_is_not_ours_finds_a_press_file_in_order(tmp_path: Path) -> None:
    """Boxes, metadata and output intent; fullbleed reads no packed objects."""
    fullbleed = pytest.importorskip("fullbleed")
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        pdf.save(tmp_path / "a.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    found = fullbleed.inspect_pdf(str(tmp_path / "a.pdf"))["profile"]
    assert (found["pdfx_contract_valid"], found["seed_blockers"]) == (True, [])


# --- pictures of every kind, in two renderers ---


def alpha_png(path: Path) -> None:
    made = Image.new("RGBA", (60, 60), (200, 40, 30, 255))
    made.paste((0, 0, 0, 0), (0, 0, 30, 60))
    made.save(path, "PNG")


def cmyk_jpeg(path: Path) -> None:
    made = Image.new("CMYK", (60, 60), (200, 20, 10, 0))
    made.paste((0, 0, 180, 40), (0, 0, 30, 60))
    made.save(path, "JPEG", quality=95)


def photo_with_profile(path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.linear_gradient("L").convert("RGB").rotate(90).resize((60, 60)).save(path, "JPEG", icc_profile=srgb)


def cmyk_with_profile(path: Path) -> None:
    made = Image.new("CMYK", (60, 60), (200, 20, 10, 0))
    made.paste((0, 120, 180, 40), (0, 0, 30, 60))
    made.save(path, "JPEG", quality=95, icc_profile=press().profile.icc)


def photo(path: Path) -> None:
    """Colours that run into each other, and the grain of a camera."""
    fading = Image.linear_gradient("L").resize((240, 240))
    grain = Image.effect_noise((240, 240), 30)
    bands = (Image.blend(one, grain, 0.2) for one in (fading, fading.rotate(90), fading.rotate(180)))
    Image.merge("RGB", tuple(bands)).save(path, "JPEG", quality=90)


def sixteen_bits(path: Path) -> None:
    rows = [[((x << 10) + 9, 40000, 20000) for x in range(60)] for _ in range(60)]
    path.write_bytes(png(rows, 2, 16))


def of_a_palette(path: Path) -> None:
    made = Image.new("P", (60, 60), 0)
    made.putpalette([10, 200, 30, 200, 10, 30])
    made.paste(1, (0, 0, 30, 60))
    made.save(path, "PNG")


def drawn(path: Path) -> None:
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect width="60" height="60" fill="#C8281E"/>'
        '<circle cx="30" cy="30" r="20" fill="#1F6F50" opacity="0.6"/></svg>'
    )


def as_pdf(path: Path) -> None:
    """A logo of flat shapes and words, as a house style has it."""
    canvas = Canvas(str(path), pagesize=(60, 60), invariant=1)
    canvas.setFillColorCMYK(0.1, 0.9, 0.8, 0)
    canvas.rect(0, 0, 60, 60, stroke=0, fill=1)
    canvas.setFillColorRGB(0.12, 0.44, 0.31)
    canvas.circle(30, 30, 20, stroke=0, fill=1)
    canvas.save()


KINDS = [
    alpha_png, cmyk_jpeg, cmyk_with_profile, photo, photo_with_profile, sixteen_bits, of_a_palette, drawn, as_pdf
]  # fmt: skip


def truth(path: Path) -> Image.Image | None:
    """A picture of pixels on sand as a third program shows it; None for inks that say no profile, and for drawings."""
    if not path.exists():
        return None
    made = Image.open(io.BytesIO(path.read_bytes()))
    if profile := made.info.get("icc_profile"):
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        made = ImageCms.profileToProfile(
            made,
            given,
            ImageCms.createProfile("sRGB"),
            intent,
            "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    elif made.mode == "CMYK":
        return None
    ground = Image.new("RGBA", made.size, "#F6E8D2")
    return Image.alpha_composite(ground, made.convert("RGBA")).convert("RGB")


def with_picture(make: Callable[[Path], None], folder: Path) -> Scene:
    """A page of sand with the picture of 40 mm on it."""
    source = folder / "picture"
    make(source)
    box = Rect(10, 10, 40, 40)
    item: Item = Image_("i", str(source), box)
    if make in (drawn, as_pdf):
        source = source.rename(folder / ("logo.svg" if make is drawn else "logo.pdf"))
        item = Artwork("i", str(source), box, (), reading=Reading.LOGO)
    return scene_of(shape(Rect(-3, -3, 111, 154), palette().color("zand")), item)


@pytest.mark.parametrize("make", KINDS)
def test_a_picture_looks_the_same_on_a_screen_in_pdfium_and_poppler(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    """And as it is, as far as a third program can tell: in means of squares of 4 mm, within 4 %."""
    shop = workshop()
    data = render(with_picture(make, tmp_path), shop.kit, shop.pictures, SHEETS)
    (tmp_path / "a.pdf").write_bytes(data)
    subprocess.run(
        ["pdftoppm", "-r", "72", "-png", str(tmp_path / "a.pdf"), str(tmp_path / "pop")],
        check=True,
        capture_output=True,
    )
    other = Image.open(next(tmp_path.glob("pop*.png"))).convert("RGB")
    one = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB").resize(other.size)
    area = pixels(Rect(10, 10, 40, 40), 0, 72)
    squares = [seen.crop(area).resize((10, 10), Image.Resampling.BOX) for seen in (one, other)]
    apart = ImageChops.difference(*(picture.crop((1, 1, 9, 9)) for picture in squares))
    assert max(ImageStat.Stat(apart).mean) < 10
    assert max(high - low for low, high in squares[0].getextrema()) > 30  # there is something to see
    if (real := truth(tmp_path / "picture")) is not None:
        inner = real.resize((10, 10), Image.Resampling.BOX).crop((1, 1, 9, 9))
        assert max(ImageStat.Stat(ImageChops.difference(inner, squares[0].crop((1, 1, 9, 9)))).mean) < 10


@pytest.mark.parametrize("make", KINDS)
def test_a_picture_has_the_same_inks_in_ghostscript_and_poppler(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    """And those that the plates of our own preview have: in means of squares of 4 mm, within 4 %."""
    box = Rect(10, 10, 40, 40)
    scene = with_picture(make, tmp_path)
    (tmp_path / "a.pdf").write_bytes(pressed(scene))
    one = by_ghostscript(tmp_path / "a.pdf", tmp_path)
    other = by_poppler(tmp_path / "a.pdf", tmp_path)
    shop = workshop()
    (ours,) = inked(lambda target: render(scene, shop.kit, shop.pictures, target), press(), dpi=72)
    area = pixels(box, 3, 72)
    squares = [found.crop(area).resize((10, 10), Image.Resampling.BOX) for found in (one, other)]
    squares.append(ours.crop(pixels(box, 0, 72)).resize((10, 10), Image.Resampling.BOX))
    for seen in squares[:2]:
        inner = [picture.crop((1, 1, 9, 9)) for picture in (seen, squares[2])]
        apart = ImageChops.difference(*inner)
        means = ImageStat.Stat(apart).mean
        assert max(means) < 10, (make.__name__, means)


def by_ghostscript(pdf: Path, folder: Path) -> Image.Image:
    out = folder / "gs.tif"
    options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiff32nc", "-r72", "-dGraphicsAlphaBits=4"]
    subprocess.run(["gs", *options, f"-sOutputFile={out}", str(pdf)], check=True, capture_output=True)
    return Image.open(out)


def by_poppler(pdf: Path, folder: Path) -> Image.Image:
    subprocess.run(
        ["pdftoppm", "-r", "72", "-jpegcmyk", str(pdf), str(folder / "pop")], check=True, capture_output=True
    )
    return Image.open(next(folder.glob("pop*.jpg")))
