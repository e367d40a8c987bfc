"""Whatever strangers put in front of us: it is used or refused in words, within bounds, and nothing else happens."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from cardgen.messages.diagnostics import Diagnostics
from impose.test_sheets import one_up

from . import pdfs, pictures, words
from .confined import confined

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are set as on Linux"),
]

ROOT = Path(__file__).parents[2]
ENDINGS = ("fine", "refused")

PDFS, PARTNERSHIPS = pdfs.kinds(), words.partnerships()
DRAWINGS, RASTERS = pictures.drawings(), pictures.rasters()
FONT = ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf"
FONTS = pictures.fonts(FONT.read_bytes())

HARMFUL = (
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/AA",
    b"/OpenAction",
    b"/EmbeddedFile",
    b"/PieceInfo",
    b"/OPI",
    b"/Ref ",
    b"evil",
)
"""What no sheet of ours may hold, whatever the source held."""


@pytest.mark.parametrize("name", PDFS)
def test_pdf(name: str) -> None:
    data = PDFS[name]()

    def work() -> Diagnostics:
        found = Diagnostics()
        result = one_up(data, found=found)
        with pikepdf.open(io.BytesIO(result)) as pdf:
            assert not pdf.get_warnings()
            everything = b" ".join(obj.unparse() for obj in pdf.objects) + pdf.trailer.unparse()
            held = [word for word in HARMFUL if word in everything]
            assert not held, held
        return found

    assert confined(work) in ENDINGS


@pytest.mark.parametrize("name", PARTNERSHIPS)
def test_partnership(name: str, tmp_path: Path) -> None:
    from cardgen.content.edition import load_edition
    from cardgen.project.workspace import Workspace

    (tmp_path / "cardgen.yaml").touch()
    folder = tmp_path / "content" / "partnerships" / "proef"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_bytes(PARTNERSHIPS[name]())

    def work() -> Diagnostics:
        found = Diagnostics()
        load_edition(Workspace.find(tmp_path), "vo", "proef", (), found)
        return found

    assert confined(work) in ENDINGS


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing(name: str, tmp_path: Path) -> None:
    from cardgen.artwork.store import load_drawing

    path = tmp_path / "logo.svg"
    path.write_bytes(DRAWINGS[name]())

    def work() -> Diagnostics:
        found = Diagnostics()
        load_drawing(path, found)
        return found

    assert confined(work) in ENDINGS


@pytest.mark.parametrize("name", RASTERS)
def test_picture(name: str, tmp_path: Path) -> None:
    from cardgen.layout.raster import pixel_size
    from cardgen.render.images import load_raster

    path = tmp_path / "logo.png"
    path.write_bytes(RASTERS[name]())

    def work() -> Diagnostics:
        found = Diagnostics()
        if pixel_size(path, found, "logo.png") is not None:
            load_raster(path, "logo.png")
        return found

    assert confined(work) in ENDINGS


@pytest.mark.parametrize("name", FONTS)
def test_font(name: str, tmp_path: Path) -> None:
    from cardgen.layout.fonts import FontBook

    (tmp_path / "font.ttf").write_bytes(FONTS[name]())

    def work() -> Diagnostics:
        face = FontBook([tmp_path], {"text": "font.ttf"}).face("text")
        face.shape("Samen Opleiden")
        face.subset(frozenset({1, 2}))
        return Diagnostics()

    assert confined(work) in ENDINGS


# --- folders, caches, settings ----------------------------------------------------------------------------------------


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_ring(path: Path) -> None:
    path.symlink_to(path.name)


def a_folder(path: Path) -> None:
    path.mkdir()


def holding(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None


LIES = {
    "pipe": a_pipe,
    "device": a_device,
    "ring": a_ring,
    "folder": a_folder,
    "deep": holding(b"[" * 500_000),
    "deep map": holding(b'{"a":' * 200_000),
    "surrogate": holding(b'{"format": 1, "edition": "vo", "products": {"a.pdf": {"x": "\\ud800"}}}'),
    "not a number": holding(b'{"format": 1, "edition": "vo", "products": {"a.pdf": {"x": NaN}}}'),
    "path": holding(b'{"format": 1, "edition": "vo", "products": {"../../../../etc/passwd": {}}}'),
    "list": holding(b"[]"),
    "large": holding(b" " * 30_000_000),
    "zeros": holding(bytes(1_000)),
    "long number": holding(b'{"format": 1' + b"0" * 100_000 + b"}"),
}


def _build(project: Path, *more: str) -> int:
    from cardgen.cli import main

    return main(["build", "vo", "--product", "gespreksleidraad", "-q", *more, "--project", str(project)])


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "cardgen.yaml").touch()
    return tmp_path


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_manifest_counts_as_none(lie: str, house: Path) -> None:
    folder = house / "output" / "vo"
    folder.mkdir(parents=True)
    LIES[lie](folder / "manifest.json")
    assert confined(lambda: _build(house)) in ENDINGS


@pytest.mark.parametrize("lie", ["pipe", "device", "folder", "deep", "zeros"])
@pytest.mark.parametrize("place", ["builds", "kept"])
def test_a_lying_cache_counts_as_none(
    lie: str, place: str, house: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert confined(lambda: _build(house)) == "fine"
    cache = house / "output" / ".cache" / place
    for path in [path for path in cache.rglob("*") if path.is_file()][:6]:
        path.unlink()
        LIES[lie](path)
    assert confined(lambda: _build(house, "--again")) == "fine"


LINKED = ("output/vo", "output/.cache", "output/.cache/kept", "output/.cache/builds")


@pytest.mark.parametrize("where", LINKED)
def test_nothing_is_written_through_a_link(
    where: str, house: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    link = house / where
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside)
    assert confined(lambda: _build(house)) == ("refused" if where == "output/vo" else "fine")
    assert list(outside.rglob("*")) == []


def test_the_output_folder_itself_may_be_a_link(
    house: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (house / "output").symlink_to(outside)
    assert confined(lambda: _build(house)) == "fine"
    assert (outside / "vo" / "gespreksleidraad-vo.pdf").is_file()


ENVIRONMENT = {
    "CARDGEN_LANG": ["../../etc", "nl\0"[:2], "x" * 100_000, ""],
    "CARDGEN_PROJECT": ["/dev/null", "/nergens", "x" * 10_000],
    "SOURCE_DATE_EPOCH": ["-1", "9" * 400, "nan", "1e99", ""],
    "CARDGEN_PRINTER": ["../../etc/passwd", "{0.__class__}"],
    "COLUMNS": ["-5", "0", "x", "999999999999"],
    "NO_COLOR": ["1"],
    "LANG": ["%s%n", "nl_NL.UTF-7"],
    "TMPDIR": ["/nergens"],
    "HOME": ["/nergens"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in ENVIRONMENT.items() for value in values]
)
def test_environment(name: str, value: str, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cardgen.cli import main

    monkeypatch.setenv(name, value)
    monkeypatch.chdir(house)
    assert confined(lambda: main(["list"])) in ENDINGS


PRODUCTS = {
    "huge page": b"page: {width: 99999 mm, height: 10 mm}\n",
    "huge bleed": b"page: {size: A4, bleed: 99999 mm}\n",
    "negative page": b"page: {width: -10 mm, height: 10 mm}\n",
    "no page": b"title: x\n",
    "a million sides": b"page: {size: A4}\nsides:\n  - {file: a.yaml, title: x, count: 1000000}\n",
    "file outside": b"page: {size: A4}\nsides:\n  - {file: ../../../../etc/passwd, title: x}\n",
    "file that is a device": b"page: {size: A4}\nsides:\n  - {file: /dev/zero, title: x}\n",
    "expression": b"page: {size: A4}\ntitle: '{product.__class__.__mro__}'\nsides: []\n",
    "binary": bytes(5_000),
}


@pytest.mark.parametrize("name", PRODUCTS)
@pytest.mark.parametrize(
    "what",
    [
        "templates/proef/product.yaml",
        "content/booklets/proef.yaml",
        "printers.yaml",
        "templates/sheets/grids.yaml",
    ],
)
def test_designs(name: str, what: str, house: Path) -> None:
    from cardgen.cli import main

    path = house / what
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PRODUCTS[name])
    command = (
        ["impose", "--list"]
        if "sheets" in what or "printers" in what
        else ["check", "vo", "--product", "proef", "-q"]
    )
    assert confined(lambda: main([*command, "--project", str(house)])) in ENDINGS


def test_there_are_many_kinds() -> None:
    kinds = (
        len(PDFS)
        + len(PARTNERSHIPS)
        + len(DRAWINGS)
        + len(RASTERS)
        + len(FONTS)
        + 3 * len(LIES)
        + len(LINKED)
    )
    assert kinds + sum(map(len, ENVIRONMENT.values())) + 4 * len(PRODUCTS) >= 250


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """A file may grow no further than a kilobyte; what was there stays, and nothing hidden does."""
    import resource
    import signal

    from cardgen.cli import main

    source, target = tmp_path / "a.pdf", tmp_path / "uit.pdf"
    source.write_bytes(pdfs.FOREIGN["transparency"]() * 1)
    target.write_bytes(b"oud")

    def work() -> int:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
        return main(["impose", str(source), "--booklet", "-o", str(target), "-q"])

    assert confined(work) == "refused"
    assert target.read_bytes() == b"oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "uit.pdf"]


@pytest.mark.parametrize("lie", ["pipe", "device", "folder"])
def test_a_file_that_is_none_is_refused_and_never_written_over(lie: str, tmp_path: Path) -> None:
    from cardgen.cli import main

    odd, good = tmp_path / "odd.pdf", tmp_path / "good.pdf"
    LIES[lie](odd)
    good.write_bytes(pdfs.FOREIGN["drawn"]())
    assert confined(lambda: main(["impose", str(odd), "--booklet", "-q"])) == "refused"
    if lie != "device":  # a link to a device is a link of ours to replace; the device stays what it is
        assert confined(lambda: main(["impose", str(good), "--booklet", "-o", str(odd), "-q"])) == "refused"
        assert not odd.is_file()
