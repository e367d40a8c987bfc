"""Logos are looked at where they stand, drawn ones too, and once only."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from cardgen.artwork.store import DrawingStore
from cardgen.core.geometry import Rect, Size
from cardgen.core.shelf import Shelf
from cardgen.layout.paths import rect
from cardgen.layout.scene import Artwork, Image, Node, Page, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.render import looking
from cardgen.render.looking import look_at_logos
from cardgen.render.picturestore import PictureStore
from cardgen.template.palette import Color
from running import Runner

KIT = cast("Any", SimpleNamespace(fonts=None))
WHITE, TEAL = "#FFFFFF", "#1F7A8C"


def svg(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{body}</svg>'


MARK = '<path d="M8 4h4v12h-4zM16 4h4v12h-4zM24 4h4v12h-4z" fill="{}"/>'
BLUR = '<filter id="f"><feGaussianBlur stdDeviation=".2"/></filter>'
BLURRED = BLUR + '<g filter="url(#f)">' + MARK.format("white") + "</g>"
BOX = '<rect width="40" height="20" fill="white"/>' + MARK.format("navy")


def on(ground: str, path: Path) -> Scene:
    box = Rect(10, 10, 40, 20)
    plane = Shape("ground", rect(Rect(0, 0, 60, 40)), Color("ground", ground))
    logo = Artwork("logo", str(path), box, (), reading="logo")
    page = Page("p", "p", Size(60, 40), 0, 0, (plane, logo), Node("Document"))
    return Scene("p", "e", "t", "nl", "a", "s", "1", "", (page,))


@pytest.mark.parametrize(
    ("body", "ground", "codes"),
    [
        (MARK.format("white"), WHITE, ["RND05"]),
        (MARK.format("white"), TEAL, []),
        (MARK.format("navy"), WHITE, []),
        ('<g opacity="0">' + MARK.format("navy") + "</g>", WHITE, ["RND04"]),
        (BOX, TEAL, ["RND06"]),
        (BOX, WHITE, []),
        (BLURRED, WHITE, ["RND05"]),
    ],
)  # fmt: skip
def test_a_drawn_logo_that_cannot_be_seen_is_reported(
    tmp_path: Path, body: str, ground: str, codes: list[str]
) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(svg(body), "utf-8")
    found = Diagnostics()
    look_at_logos([on(ground, path)], KIT, PictureStore(DrawingStore()), found)
    assert [one.code for one in found] == codes


def test_a_photo_is_no_logo() -> None:
    image = Image("photo", "nowhere.png", Rect(0, 0, 9, 9), rect(Rect(0, 0, 9, 9)))
    page = Page("p", "p", Size(60, 40), 0, 0, (image,), Node("Document"))
    found = Diagnostics()
    scene = Scene("p", "e", "t", "nl", "a", "s", "1", "", (page,))
    look_at_logos([scene], KIT, PictureStore(DrawingStore()), found)
    assert not len(found)


def test_a_later_run_does_not_draw_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, drawn = tmp_path / "logo.svg", []
    path.write_text(svg(MARK.format("white")), "utf-8")
    before = looking._picture
    monkeypatch.setattr(looking, "_picture", lambda *args: drawn.append(1) or before(*args))
    codes = []
    for _ in range(2):
        shelf, found = Shelf.beside(tmp_path), Diagnostics()
        shelf.record()
        pictures = PictureStore(DrawingStore(), shelf=shelf)
        look_at_logos([on(WHITE, path), on(WHITE, path)], KIT, pictures, found)
        look_at_logos([on(WHITE, path)], KIT, pictures, found)
        shelf.keep()
        codes += [one.code for one in found]
    assert set(codes) == {"RND05"}
    assert len(drawn) == 1


def test_build_says_it_too(project: Path, cardgen: Runner) -> None:
    home = project / "content/partnerships/noord"
    home.mkdir(parents=True)
    (home / "logo.svg").write_text(svg(MARK.format("#FFFDF8")), "utf-8")
    text = "partnership: {name: Noord, sectors: [po], logo: logo.svg, logo_alt: Noord}\n"
    (home / "partnership.yaml").write_text(text, "utf-8")
    assert (
        "RND05"
        in cardgen(
            "build", "po", "-p", "noord", "--product", "terugkijkkaart", "--product", "dialoogkaart"
        ).err
    )
