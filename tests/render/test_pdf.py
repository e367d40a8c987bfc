"""The file itself: boxes, names, links, opacity, pictures, and nothing in it that nobody put there."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pypdf
import pytest

from cardgen.core.geometry import PT_PER_MM, Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.paths import rect
from cardgen.layout.scene import Image, Link, Node, Page, Scene, Shape, Stroke
from cardgen.messages.saying import say
from cardgen.render.pdf import render
from cardgen.render.target import PRINT, SCREEN, Target
from laying import lay_all, palette, pixels, workshop

A6 = Size(105, 148)


def page(id_: str = "one", *items, nodes=(), **keys) -> Page:
    return Page(id_, id_.title(), A6, 3, 5, items, Node("Sect", nodes), **keys)


def product(*pages: Page, **keys) -> Scene:
    made = Scene("proef", "po", "Proef", "nl-NL", "Samen Opleiden", "Een proef", "1", "", pages)
    return replace(made, **keys)


def drawn(scene: Scene, target: Target = SCREEN, date: str = "") -> bytes:
    shop = workshop()
    return render(scene, shop.kit, shop.pictures, target, date)


def opened(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def ink(key: str, alpha: float = 1.0):
    return palette().color(key).with_alpha(alpha)


def at(picture, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place in mm of the trim, for a file without bleed."""
    return picture.getpixel((round(x / A6.w * picture.width), round(y / A6.h * picture.height)))


def near(found: tuple[int, ...], wanted: tuple[int, ...], slack: int = 3) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(found, wanted, strict=True))


# --- pages ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("target", "bleed"), [(SCREEN, 0), (PRINT, 3)])
def test_a_screen_shows_the_trim_and_a_press_the_bleed(target: Target, bleed: float) -> None:
    """MediaBox and BleedBox are the same, the TrimBox lies inside them, and the drawing starts at its corner."""
    shape = Shape("a", rect(Rect(0, 0, 1, 1)), ink("ink"))
    found = opened(drawn(product(page("one", shape)), target)).pages[0]
    for box, left in ((found.mediabox, 0), (found.bleedbox, 0), (found.trimbox, bleed)):
        assert float(box.left) / PT_PER_MM == pytest.approx(left, abs=0.001)
        assert float(box.bottom) / PT_PER_MM == pytest.approx(left, abs=0.001)
    assert float(found.mediabox.width) / PT_PER_MM == pytest.approx(105 + 2 * bleed, abs=0.001)
    assert float(found.trimbox.height) / PT_PER_MM == pytest.approx(148, abs=0.001)


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    title = "Één (proef) – \\ €"
    reader = opened(drawn(product(page(), title=title, subject="Voor PO"), date="2030-01-31"))
    info, root = reader.metadata, reader.trailer["/Root"]
    assert info is not None
    assert (info.title, info.author, info.subject) == (title, "Samen Opleiden", "Voor PO")
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - a PDF object
    assert info.creation_date_raw == "D:20300131000000Z"
    assert "/CreationDate" not in (opened(drawn(product(page()))).metadata or {})


def test_bookmarks_lead_to_their_page_and_height() -> None:
    pages = (page("one", bookmarks=(("Begin", 1, 0.0),)), page("two", bookmarks=(("Slot", 1, 48.0),)))
    reader = opened(drawn(product(*pages)))
    first, second = reader.outline
    assert (first.title, second.title) == ("Begin", "Slot")
    assert [reader.get_destination_page_number(mark) for mark in (first, second)] == [0, 1]
    assert float(second["/Top"]) / PT_PER_MM == pytest.approx(100, abs=0.01)


def test_links_lead_to_an_address_or_to_a_page_and_only_on_screen() -> None:
    out = Link("out", Rect(10, 20, 30, 5), "https://example.org/a b?q=é")
    inner = Link("in", Rect(10, 40, 30, 5), "#two")
    scene = product(page("one", out, inner), page("two"))
    reader = opened(drawn(scene))
    outside, inside = (one.get_object() for one in reader.pages[0]["/Annots"])
    assert outside["/A"]["/URI"] == "https://example.org/a%20b?q=%C3%A9"
    left, bottom, right, top = (float(value) / PT_PER_MM for value in outside["/Rect"])
    assert (left, 148 - top, right, 148 - bottom) == pytest.approx((10, 20, 40, 25), abs=0.01)
    goal = reader.trailer["/Root"]["/Dests"][inside["/Dest"]]
    assert goal[0].get_object() == reader.pages[1]
    assert "/Annots" not in opened(drawn(scene, PRINT)).pages[0]


def test_nothing_is_in_the_file_that_nobody_put_there() -> None:
    """No stray Helvetica, no clock, no scripts, and the file ends where it ends."""
    laid = lay_all({"kind": "text", "source": "Woorden", "style": "body"})
    data = drawn(product(page("one", *laid.items, nodes=laid.placed.nodes)))
    assert data.rstrip().endswith(b"%%EOF")
    assert data.count(b"%%EOF") == 1
    for word in (b"Helvetica", b"/JavaScript", b"/OpenAction", b"/Trans ", b"/EmbeddedFile"):
        assert word not in data
    fonts = opened(data).pages[0]["/Resources"]["/Font"]
    assert all(font.get_object()["/Subtype"] == "/Type0" for font in fonts.values())


def test_the_same_scene_gives_the_same_bytes_and_another_title_another_file() -> None:
    scene = product(page("one", Shape("a", rect(Rect(0, 0, 9, 9)), ink("accent-500"))))
    assert drawn(scene) == drawn(scene)
    assert drawn(scene) != drawn(replace(scene, title="Anders"))


# --- colour -----------------------------------------------------------------------------------------------------------


def test_the_identifier_of_a_file_changes_with_anything_in_it() -> None:
    """Print shops and archives take two files with one identifier for the same (ISO 32000-1, 14.4)."""

    def identifier(data: bytes) -> tuple[bytes, ...]:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return tuple(bytes(part) for part in pdf.trailer.ID)

    files = [
        drawn(product(page(), title="Een")),
        drawn(product(page(), title="Twee")),
        drawn(product(page(), title="Een"), date="2030-01-01"),
        drawn(product(page(), title="Een"), date="2030-01-02"),
        drawn(product(page(), title="Een", lang="en")),
        drawn(product(page(), page("two"), title="Een")),
    ]
    found = [identifier(data) for data in files]
    assert len(set(found)) == len(files)
    assert all(first == second and len(first) == 16 and any(first) for first, second in found)
    assert identifier(drawn(product(page(), title="Een"))) == found[0]


def test_opacity_holds_for_the_shape_that_has_it_and_no_further() -> None:
    white, black = ink("white"), replace(ink("ink"), rgb="#000000")
    items = (
        Shape("half", rect(Rect(10, 10, 20, 20)), black.with_alpha(0.5)),
        Shape("whole", rect(Rect(40, 10, 20, 20)), black),
        Shape("tenth", rect(Rect(70, 10, 20, 20)), black.with_alpha(0.1)),
    )
    picture = pixels(drawn(product(page("one", Shape("ground", rect(Rect(0, 0, 105, 148)), white), *items))))
    assert near(at(picture, 20, 20), (128, 128, 128))
    assert near(at(picture, 50, 20), (0, 0, 0))
    assert near(at(picture, 80, 20), (230, 230, 230))
    assert near(at(picture, 100, 100), (255, 255, 255))


def test_a_line_round_a_translucent_plane_stays_solid() -> None:
    red = replace(ink("ink"), rgb="#FF0000")
    shape = Shape("a", rect(Rect(20, 20, 40, 40)), red.with_alpha(0.2), Stroke(red, 4.0))
    picture = pixels(drawn(product(page("one", shape))))
    assert near(at(picture, 40, 40), (255, 204, 204))
    assert near(at(picture, 20, 40), (255, 0, 0))


# --- pictures ---------------------------------------------------------------------------------------------------------


def shown(path: Path):
    """The page with the picture on a green ground, from (10, 10) to (50, 50) mm."""
    green = replace(ink("ink"), rgb="#00FF00")
    ground = Shape("ground", rect(Rect(0, 0, 105, 148)), green)
    return pixels(drawn(product(page("one", ground, Image("logo", str(path), Rect(10, 10, 40, 40))))))


def saved(tmp_path: Path, picture, name: str, **options: object) -> Path:
    path = tmp_path / name
    picture.save(path, **options)
    return path


LEFT, RIGHT = (20, 30), (40, 30)


def halves(mode: str, left, right):
    """A picture of two halves."""
    from PIL import Image as Pillow

    picture = Pillow.new(mode, (40, 40), left)
    picture.paste(right, (20, 0, 40, 40))
    return picture


@pytest.mark.parametrize(
    ("mode", "left", "right", "ending", "colors"),
    [
        ("RGB", (255, 0, 0), (0, 0, 255), "png", ((255, 0, 0), (0, 0, 255))),
        ("RGB", (255, 0, 0), (0, 0, 255), "jpg", ((255, 0, 0), (0, 0, 255))),
        ("L", 40, 200, "png", ((40, 40, 40), (200, 200, 200))),
        ("L", 40, 200, "jpg", ((40, 40, 40), (200, 200, 200))),
        ("1", 0, 1, "png", ((0, 0, 0), (255, 255, 255))),
        ("I;16", 40 * 257, 200 * 257, "png", ((40, 40, 40), (200, 200, 200))),
        ("CMYK", (0, 255, 255, 0), (255, 255, 0, 0), "jpg", ((255, 0, 0), (0, 0, 255))),
        ("RGBA", (255, 0, 0, 255), (0, 0, 255, 0), "png", ((255, 0, 0), (0, 255, 0))),
        ("RGBA", (255, 0, 0, 255), (0, 0, 255, 128), "png", ((255, 0, 0), (0, 127, 128))),
        ("LA", (0, 255), (0, 0), "png", ((0, 0, 0), (0, 255, 0))),
    ],
)
def test_every_kind_of_picture_shows_its_colours_and_lets_through_what_it_should(
    tmp_path, mode, left, right, ending, colors
) -> None:
    options = {"quality": 95} if ending == "jpg" else {}
    picture = shown(saved(tmp_path, halves(mode, left, right), f"logo.{ending}", **options))
    assert near(at(picture, *LEFT), colors[0], slack=6)
    assert near(at(picture, *RIGHT), colors[1], slack=6)


def test_a_palette_with_one_transparent_colour_shows_the_ground(tmp_path) -> None:
    from PIL import Image as Pillow

    picture = Pillow.new("P", (40, 40), 0)
    picture.putpalette([255, 0, 0, 0, 0, 255])
    picture.paste(1, (20, 0, 40, 40))
    found = shown(saved(tmp_path, picture, "logo.png", transparency=1))
    assert near(at(found, *LEFT), (255, 0, 0))
    assert near(at(found, *RIGHT), (0, 255, 0))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(tmp_path, orientation: int) -> None:
    """As Pillow turns it; ours reads the orientation itself, so that layout and drawing agree."""
    from PIL import Image as Pillow
    from PIL import ImageOps

    picture = Pillow.new("RGB", (40, 40), (255, 255, 255))
    picture.paste((255, 0, 0), (0, 0, 20, 20))
    picture.paste((0, 0, 255), (20, 0, 40, 20))
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, picture, "photo.jpg", exif=exif, quality=95, subsampling=0)
    with Pillow.open(path) as again:
        upright = ImageOps.exif_transpose(again)
    found = shown(path)
    for x, y in ((10, 10), (30, 10), (10, 30), (30, 30)):
        assert near(at(found, 10 + x, 10 + y), upright.getpixel((x, y)), slack=8)


def test_a_plain_jpeg_goes_into_the_file_as_it_is(tmp_path) -> None:
    path = saved(tmp_path, halves("RGB", (255, 0, 0), (0, 0, 255)), "logo.jpg")
    data = drawn(product(page("one", Image("logo", str(path), Rect(10, 10, 40, 40)))))
    assert path.read_bytes() in data


def is_jpeg(found: pikepdf.Object) -> bool:
    return isinstance(found, pikepdf.Stream) and found.get("/Filter") == pikepdf.Name.DCTDecode


def test_a_photo_keeps_its_colours_but_not_the_place_where_it_was_taken(tmp_path) -> None:
    from PIL import Image as Pillow

    exif = Pillow.Exif()
    exif[0x010F] = "Camera of somebody"
    exif.get_ifd(0x8825)[1] = "N"
    noted = {"exif": exif, "comment": b"taken at home", "icc_profile": b"profile of the screen"}
    path = saved(tmp_path, halves("RGB", (255, 0, 0), (0, 0, 255)), "photo.jpg", **noted)
    data = drawn(product(page("one", Image("logo", str(path), Rect(10, 10, 40, 40)))))
    with pikepdf.open(io.BytesIO(data)) as document:
        (jpeg,) = (found.read_raw_bytes() for found in document.objects if is_jpeg(found))
    with Pillow.open(path) as ours, Pillow.open(io.BytesIO(jpeg)) as theirs:
        assert ours.getexif()
        assert not theirs.getexif()
        assert "comment" not in theirs.info
        assert theirs.info["icc_profile"] == ours.info["icc_profile"]
        assert ours.tobytes() == theirs.tobytes()


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7])
def test_a_damaged_picture_is_named_instead_of_crashing_the_run(tmp_path, share: float) -> None:
    from cardgen.messages.diagnostics import CardgenError

    for ending in ("png", "jpg"):
        path = saved(tmp_path, halves("RGB", (255, 0, 0), (0, 0, 255)), f"logo.{ending}")
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(CardgenError) as caught:
            shown(path)
        assert [one.code for one in caught.value.diagnostics] == ["RND01"]
        assert "logo" in say(caught.value.diagnostics[0], "en").text


def test_a_picture_used_twice_is_in_the_file_once(tmp_path) -> None:
    path = saved(tmp_path, halves("RGB", (255, 0, 0), (0, 0, 255)), "logo.jpg")
    images = [Image(f"logo-{n}", str(path), Rect(10, 10 + 40 * n, 30, 30)) for n in range(2)]
    data = drawn(product(page("one", *images), page("two", images[0])))
    assert data.count(path.read_bytes()) == 1


@pytest.mark.external
def test_qpdf_finds_nothing_wrong_with_any_of_it(tmp_path) -> None:
    logo = saved(tmp_path, halves("RGBA", (255, 0, 0, 255), (0, 0, 255, 128)), "logo.png")
    link = Link("link", Rect(10, 20, 30, 5), "#two")
    words = lay_all({"kind": "text", "source": "Woorden", "style": "body"})
    one = page(
        "one", *words.items, Image("logo", str(logo), Rect(10, 10, 40, 40)), link, bookmarks=(("A", 1, 0),)
    )
    two = page("two", Shape("a", rect(Rect(0, 0, 9, 9)), ink("ink", 0.5)))
    for name, target in (("screen", SCREEN), ("print", PRINT)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(drawn(product(one, two, binding="left"), target))
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
