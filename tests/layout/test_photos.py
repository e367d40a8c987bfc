"""Photos in their frames, lines to cut along, things turned, and words over words."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pikepdf
import pytest
from PIL import Image as Pillow

from cardgen.artwork.store import DrawingStore
from cardgen.content.edition import load_edition
from cardgen.content.fields import Ref
from cardgen.content.markup import Text
from cardgen.content.photo import Photo
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout import overlaps
from cardgen.layout.scene import Image
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace, packaged_data
from cardgen.render.inks import Press
from cardgen.render.pdf import render
from cardgen.render.picturestore import PictureStore
from cardgen.render.target import PRINT, SCREEN, Target
from cardgen.template.printing import load_print_profile
from laying import Laid, lay, lay_all, pixels, scene

PAGE = Rect(0, 0, 40, 40)
PLAIN = replace(SCREEN, tagged=False, claim=False)
RED, GREEN, WHITE = (255, 0, 0), (0, 255, 0), (255, 255, 255)


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Photo:
    """Red on the left, green in the middle, blue on the right; 900 × 300 pixels."""
    path = tmp_path_factory.mktemp("photo") / "klas.png"
    picture = Pillow.new("RGB", (900, 300), "lime")
    picture.paste("red", (0, 0, 300, 300))
    picture.paste("blue", (600, 0, 900, 300))
    picture.save(path)
    return Photo("klas", Ref("klas.png"), Text.of("Een klas"), 0.0, 0.5, path)


def placed(photo: object, **keys: Any) -> Laid:
    element = {"kind": "photo", "source": "{photo}", "frame": {"x": 10, "y": 10, "w": 20, "h": 20}, **keys}
    return lay(element, page=PAGE, photo=photo)


def drawn(laid: Laid, target: Target = PLAIN) -> bytes:
    kit = cast("Any", SimpleNamespace(fonts=None))
    return render(scene(laid.placed, Size(40, 40), 0), kit, PictureStore(DrawingStore()), target)


def at(laid: Laid, *places: tuple[float, float]) -> list[tuple[int, ...]]:
    """The colours at places of the page, in mm."""
    picture = pixels(drawn(laid), 254)
    return [picture.getpixel((int(10 * x), int(10 * y))) for x, y in places]


def test_a_photo_fills_its_frame_with_the_part_that_matters(photo: Photo) -> None:
    laid = placed(photo)
    assert at(laid, (10.5, 10.5), (29.5, 29.5), (9.5, 20), (30.5, 20)) == [RED, RED, WHITE, WHITE]
    middle = placed(replace(photo, focus_x=0.5))
    assert at(middle, (10.5, 10.5), (29.5, 29.5)) == [GREEN, GREEN]
    assert [node.alt for node in laid.placed.nodes] == ["Een klas"]
    assert laid.found == ()


def test_a_photo_can_be_shown_whole(photo: Photo) -> None:
    colors = at(placed(photo, fit="contain"), (11, 20), (20, 20), (28, 20), (20, 12))
    assert colors == [RED, GREEN, (0, 0, 255), WHITE]
    assert at(placed(replace(photo, focus_y=1.0), fit="contain"), (20, 12), (20, 28)) == [WHITE, GREEN]


def test_a_frame_may_be_round_or_rounded_or_turned(photo: Photo) -> None:
    corner, middle = (10.4, 10.4), (20, 20)
    assert at(placed(photo, form="circle"), corner, middle) == [WHITE, RED]
    assert at(placed(photo, radius=4), corner, middle) == [WHITE, RED]
    turned = placed(replace(photo, focus_x=0.333), rotate=45)  # the border of red and green in the frame
    assert at(turned, corner, (20, 7), (20, 33), (14, 26), (26, 14))[0] == WHITE
    assert WHITE not in at(turned, (20, 7), (20, 33), (7, 20), (33, 20))


def test_a_photo_on_the_edge_runs_into_the_bleed(photo: Photo) -> None:
    element = {
        "kind": "photo",
        "source": "{photo}",
        "frame": {"x": 0, "y": 0, "w": 40, "h": 12},
        "extend": "sides",
    }
    (image,) = lay(element, page=PAGE, photo=photo).items
    assert isinstance(image, Image)
    assert (image.seen.x, image.seen.y, image.seen.right, image.seen.bottom) == (-3, -3, 43, 12)


def test_a_photo_that_is_too_coarse_says_how_large_it_should_be(photo: Photo) -> None:
    large = lay(
        {"kind": "photo", "source": "{photo}", "fit": "contain"}, page=Rect(0, 0, 300, 100), photo=photo
    )
    assert large.codes == ["PLC61"]
    assert large.value("PLC61", "pixels") == 1772  # 300 mm at 150 to the inch


def test_only_what_content_names_is_a_photo() -> None:
    assert placed(Path("/etc/passwd")).codes == ["PLC60"]
    assert placed(Text.of("../klas.jpg")).codes == ["PLC60"]


LINES = "photos:\n  - {id: klas, file: klas.png, alt: Een klas}\n"


@pytest.mark.parametrize("folder", ["base", "vo", "partnerships/wij"])
def test_a_photo_lies_beside_the_text_that_names_it(project: Path, photo: Photo, folder: str) -> None:
    home = project / "content" / folder
    home.mkdir(parents=True)
    if folder in {"base", "vo"}:  # a folder of one's own takes the place of ours
        for each in ("base", "vo"):
            shutil.copytree(
                packaged_data() / "content" / each, project / "content" / each, dirs_exist_ok=True
            )
    name = "partnership.yaml" if folder.startswith("partnerships") else "fotos.yaml"
    head = "partnership: {name: Wij, sectors: [vo]}\n" if folder.startswith("partnerships") else ""
    (home / name).write_text(head + LINES, "utf-8")
    assert photo.path is not None
    (home / "klas.png").write_bytes(photo.path.read_bytes())
    edition = load_edition(Workspace.find(project=project), "vo", "wij" if head else None)
    assert [one.path for one in edition.photos] == [home / "klas.png"]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("photos:\n  - {id: klas, file: klas.png}\n", "BND02"),  # no alt text
        ("photos:\n  - {id: klas, file: ../../../x.png, alt: x}\n", "WSP01"),
        ("photos:\n  - {id: klas, file: weg.png, alt: x}\n", "WSP02"),
    ],
)
def test_a_photo_without_words_or_file_is_a_mistake(project: Path, lines: str, code: str) -> None:
    home = project / "content" / "partnerships" / "wij"
    home.mkdir(parents=True)
    (home / "partnership.yaml").write_text("partnership: {name: Wij, sectors: [vo]}\n" + lines, "utf-8")
    with pytest.raises(CardgenError) as error:
        load_edition(Workspace.find(project=project), "vo", "wij")
    assert [one.code for one in error.value.diagnostics if one.code in {"BND02", "WSP01", "WSP02"}] == [code]


def test_a_line_to_cut_along_is_a_spot_for_a_press_and_nothing_elsewhere() -> None:
    laid = lay_all(
        {"kind": "cut", "frame": {"x": 10, "y": 10, "w": 20, "h": 20}, "radius": 3},
        {"kind": "shape", "frame": {"x": 5, "y": 5, "w": 30, "h": 30}, "fill": "white", "role": "artifact"},
        page=PAGE,
    )
    assert b"CutContour" not in drawn(laid)
    assert set(pixels(drawn(laid)).get_flattened_data()) == {WHITE}
    profile = load_print_profile(Workspace.find(), "fogra39-coated", Diagnostics())
    assert profile is not None
    pdf = pikepdf.open(io.BytesIO(drawn(laid, replace(PRINT, inks=Press(profile)))))
    page = pdf.pages[0]
    spaces = [str(space[1]) for space in page.Resources.ColorSpace.values()]
    assert spaces == ["/CutContour"]
    content = page.Contents.read_bytes().decode().split()
    last = len(content) - 1 - content[::-1].index("/Over")
    assert last > content.index("f")  # over all that is printed, and it leaves nothing out
    assert bool(page.Resources.ExtGState.Over.OP)


def test_a_shape_can_be_turned() -> None:
    laid = lay(
        {
            "kind": "shape",
            "frame": {"x": 10, "y": 18, "w": 20, "h": 4},
            "fill": "accent-500",
            "rotate": 90,
            "role": "artifact",
        },
        page=PAGE,
    )
    along, across = at(laid, (20, 11), (11, 20))
    assert along != WHITE
    assert across == WHITE


@pytest.mark.parametrize(("y", "codes"), [(10, ["PLC62"]), (12, ["PLC62"]), (17, [])])
def test_words_over_words_are_reported(y: float, codes: list[str]) -> None:
    words = {"kind": "text", "style": "body", "source": "Samen leren"}
    laid = lay_all(
        {**words, "id": "one", "frame": {"x": 5, "y": 10, "w": 30}},
        {**words, "id": "other", "frame": {"x": 8, "y": y, "w": 30}},
        page=PAGE,
    )
    found = Diagnostics()
    overlaps.report(scene(laid.placed), found)
    assert [one.code for one in found] == codes


def test_words_that_do_not_fit_are_the_one_cause_of_words_over_words() -> None:
    long = {"kind": "text", "id": "one", "style": "body", "source": "Samen leren en werken " * 9}
    under = {"kind": "text", "id": "other", "style": "body", "source": "Samen"}
    laid = lay_all(
        {**long, "frame": {"x": 5, "y": 10, "w": 30, "h": 6}},
        {**under, "frame": {"x": 5, "y": 16, "w": 30}},
        page=PAGE,
    )
    found = Diagnostics()
    overlaps.report(scene(laid.placed), found)
    assert [one.code for one in found] == ["PLC62"]  # without knowing why
    found = Diagnostics()
    found.extend(laid.found)
    overlaps.report(scene(laid.placed), found)
    assert [one.code for one in found] == ["FIT01"]
