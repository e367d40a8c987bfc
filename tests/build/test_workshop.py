"""One workshop for many: threads, visitors with files of their own, and files that change under its hands."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdf
import pytest

from cardgen.artwork import store
from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.files import Files
from cardgen.project.workspace import Workspace
from cardgen.render import picturestore

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><path fill="{}" d="M0 0h60v30z"/></svg>'
"""A logo of one triangle."""
PARTNERSHIP = """
partnership: {{name: {name}, sectors: [po, vo], logo: logo.svg, logo_alt: Logo van {name}}}
theme: {{colors: {{primary: "{color}"}}}}
"""


def files_of(id_: str, name: str, color: str) -> dict[str, bytes]:
    """A partnership with a name, a colour and a logo."""
    folder = f"content/partnerships/{id_}"
    return {
        f"{folder}/partnership.yaml": PARTNERSHIP.format(name=name, color=color).encode(),
        f"{folder}/logo.svg": SVG.format(color).encode(),
    }


def project(folder: Path, files: Mapping[str, bytes] | None = None) -> Workspace:
    """A project on disk with these files."""
    for name, data in {"cardgen.yaml": b"", **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return Workspace.find(project=folder)


def opened(workspace: Workspace) -> Workshop:
    return Workshop.open(workspace, Diagnostics())


def pdf(shop: Workshop, job: Job) -> bytes:
    """What the workshop makes for a job, which has nothing wrong with it."""
    found = Diagnostics()
    edition = shop.edition(job, found)
    scene = shop.scene(edition, shop.palette(edition), job, found)
    found.raise_errors()
    assert scene is not None
    if job.output == "screen":
        return shop.pdf(scene, "", found)
    return shop.sheets(scene, edition, job, "", found).pdf


def words(data: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


NOORD = files_of("noord", "Noordvleugel", "#0B5FA5")
ZUID = files_of("zuid", "Zuiderpoort", "#7A1F4B")
CARD = Job("po", "noord", "dialoogkaart")


def test_six_threads_make_what_one_makes_after_another(tmp_path: Path) -> None:
    """Whatever they have in common: fonts, drawings, settings, the papers in the cupboard."""
    workspace = project(tmp_path, {**NOORD, **ZUID})
    jobs = [
        Job(sector, partnership, product, output=output)
        for partnership in (None, "noord", "zuid")
        for sector in ("po", "vo")
        for product, output in (
            ("dialoogkaart", "screen"),
            ("dialoogkaart", "office"),
            ("terugkijkkaart", "screen"),
        )
    ]
    one = opened(workspace)
    expected = [pdf(one, job) for job in jobs]
    many = opened(workspace)
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda job: pdf(many, job), jobs)) == expected
        assert list(threads.map(lambda job: pdf(many, job), reversed(jobs))) == expected[::-1]


def test_two_workshops_do_not_see_each_other(tmp_path: Path) -> None:
    """The same names, other content, in one process at the same time."""
    one = project(tmp_path / "a", files_of("noord", "Noordvleugel", "#0B5FA5"))
    two = project(tmp_path / "b", files_of("noord", "Zuiderpoort", "#7A1F4B"))
    alone = [pdf(opened(workspace), CARD) for workspace in (one, two)]
    shops = [opened(one), opened(two)]
    with ThreadPoolExecutor(6) as threads:
        made = list(threads.map(lambda number: pdf(shops[number % 2], CARD), range(6)))
    assert made == alone * 3
    assert "Noordvleugel" in words(made[0])
    assert "Noordvleugel" not in words(made[1])


def test_an_edition_that_exists_only_in_memory_is_that_of_the_disk(tmp_path: Path) -> None:
    on_disk = project(tmp_path / "disk", NOORD)
    empty = project(tmp_path / "empty")
    jobs = [CARD, Job("vo", "noord", "dialoogkaart", output="office")]
    expected = [pdf(opened(on_disk), job) for job in jobs]
    assert [pdf(opened(empty.with_files(NOORD)), job) for job in jobs] == expected
    assert [pdf(opened(empty).with_files(NOORD), job) for job in jobs] == expected
    assert not (tmp_path / "empty" / "content").exists()


def test_two_visitors_of_one_workshop_do_not_see_each_other(tmp_path: Path) -> None:
    """Both call their partnership the same, and come at the same time; who comes without files sees neither."""
    shop = opened(project(tmp_path))
    files = [NOORD, files_of("noord", "Zuiderpoort", "#7A1F4B")]
    alone = [pdf(opened(project(tmp_path / str(n), one)), CARD) for n, one in enumerate(files)]
    visitors = [shop.with_files(one) for one in files]
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda number: pdf(visitors[number % 2], CARD), range(6))) == alone * 3
    assert not shop.workspace.has_partnership("noord")


def test_a_logo_in_memory_lies_over_that_of_the_disk(tmp_path: Path) -> None:
    shop = opened(project(tmp_path, NOORD))
    before = pdf(shop, CARD)
    other = shop.with_files({"content/partnerships/noord/logo.svg": SVG.format("#7A1F4B").encode()})
    assert pdf(other, CARD) != before
    assert pdf(shop, CARD) == before


@pytest.mark.parametrize("logo", ["logo.svg", "logo.png"])
def test_a_logo_that_changes_on_disk_is_noticed(tmp_path: Path, logo: str) -> None:
    from PIL import Image

    def drawn(folder: Path, color: str) -> Workspace:
        workspace = project(folder, files_of("noord", "Noordvleugel", "#0B5FA5"))
        home = folder / "content" / "partnerships" / "noord"
        written = (home / "partnership.yaml").read_text("utf-8").replace("logo.svg", logo)
        (home / "partnership.yaml").write_text(written, "utf-8")
        Image.new("RGB", (900, 450), color).save(home / "logo.png")
        (home / "logo.svg").write_text(SVG.format(color), "utf-8")
        return workspace

    shop = opened(drawn(tmp_path / "a", "#7A1F4B"))
    before = pdf(shop, CARD)
    drawn(tmp_path / "a", "#1F7A4B")
    assert pdf(shop, CARD) == pdf(opened(drawn(tmp_path / "b", "#1F7A4B")), CARD) != before


def test_a_font_that_changes_on_disk_is_noticed(tmp_path: Path) -> None:
    shop = opened(project(tmp_path))
    fonts = Workspace.find(project=tmp_path).roots[-1] / "assets" / "fonts"
    job = Job("po", None, "dialoogkaart")
    own = tmp_path / "assets" / "fonts"
    own.mkdir(parents=True)
    names = sorted(set(shop.theme.fonts.values()))
    for name in names:
        shutil.copy(fonts / name, own / name)
    shop = opened(Workspace.find(project=tmp_path))
    before = pdf(shop, job)
    shutil.copy(fonts / shop.theme.fonts["head"], own / shop.theme.fonts["text"])
    after = pdf(shop, job)
    assert after == pdf(opened(Workspace.find(project=tmp_path)), job) != before


def test_what_a_workshop_remembers_goes_with_it(tmp_path: Path) -> None:
    import gc
    import weakref

    shop = opened(project(tmp_path))
    pdf(shop, Job("po", None, "dialoogkaart"))
    kept = [weakref.ref(thing) for thing in (shop.kit.fonts, shop.kit.fonts.face("text"), shop.kit.drawings)]
    del shop
    gc.collect()
    assert [one() for one in kept] == [None, None, None]


def test_partnerships_are_not_listed_again_for_every_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a thousand of them each edition would walk a thousand."""
    shop, listed = opened(project(tmp_path, {**NOORD, **ZUID})), []
    names = Files.names
    monkeypatch.setattr(
        Files, "names", lambda self, folder: listed.append(folder.name) or names(self, folder)
    )
    for partnership in ("noord", "zuid", "noord"):
        shop.edition(Job("po", partnership, "dialoogkaart"), Diagnostics())
    assert {"base", "po", "noord", "zuid"} <= set(listed)
    assert "partnerships" not in listed


def test_editions_that_went_before_make_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each in colours and with a logo of its own: after many of them no more is kept than after some."""
    monkeypatch.setattr(picturestore, "FORMS", 200_000)
    monkeypatch.setattr(picturestore, "RASTERS", 450_000)
    monkeypatch.setattr(store, "MOST", 1_500_000)
    monkeypatch.setattr(store, "LOGOS", 450_000)
    files = {}
    for number in range(24):
        files |= files_of(f"p{number}", f"Partnerschap {number}", f"#0B5F{number + 100:02X}")
    shop = opened(project(tmp_path, files))
    sizes = []
    for number in range(24):
        pdf(shop, Job("po", f"p{number}", "dialoogkaart"))
        forms, drawings = shop.pictures._forms.items(), shop.kit.drawings
        sizes.append((sum(len(form.packed) for _, form in forms), len(drawings._read), len(drawings._logos)))
    for some, all_ in zip(zip(*sizes[:12], strict=True), zip(*sizes, strict=True), strict=True):
        assert max(all_) <= 1.05 * max(some)


def test_a_broken_design_is_told_to_every_edition_that_asks_for_it(tmp_path: Path) -> None:
    shop = opened(project(tmp_path, {"templates/stuk/product.yaml": b"title: x\n"}))
    for _ in range(2):
        found = Diagnostics()
        assert shop.design("stuk", found) is None
        assert found.errors


def test_messages_of_the_sheets_go_to_the_edition_they_are_about(tmp_path: Path) -> None:
    shop = opened(project(tmp_path))
    first, second = Diagnostics(), Diagnostics()
    assert shop.imposer(first).diagnostics is first
    assert shop.imposer(second).diagnostics is second
    assert shop.imposer(first).stock is shop.imposer(second).stock


def test_a_visitor_leaves_nothing_on_disk(tmp_path: Path) -> None:
    workspace = project(tmp_path)
    workspace.shelf.record()
    shop = opened(workspace)
    pdf(shop.with_files(NOORD), CARD)
    shop.keep()
    left = [path.read_bytes() for path in tmp_path.rglob("*.kept")]
    assert left
    assert not any(b"Noordvleugel" in data or b"noord" in data for data in left)
