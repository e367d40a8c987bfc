"""From jobs to files: all of an edition or nothing of it, and nothing half written."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from cardgen.api import build
from cardgen.build.jobs import Job, plan_jobs
from cardgen.build.publish import write_files
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

PRODUCT = "title: Proef\npage: {size: A6}\nsides:\n  - file: front.yaml\n"
FRONT = 'elements:\n  - {kind: text, source: "{sector.name}", style: body}\n'
BROKEN = 'elements:\n  - {kind: text, source: "{sector.nome}", style: body}\n'


@pytest.fixture
def project(tmp_path):
    """A project with two small products; content, theme and fonts come from the house."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "cardgen.yaml").write_text("", encoding="utf-8")
    for name in ("een", "twee"):
        folder = root / "templates" / name
        folder.mkdir(parents=True)
        (folder / "product.yaml").write_text(PRODUCT, encoding="utf-8")
        (folder / "front.yaml").write_text(FRONT, encoding="utf-8")
    return root


def spoil(project: Path, product: str = "twee") -> None:
    (project / "templates" / product / "front.yaml").write_text(BROKEN, encoding="utf-8")


def made(project: Path, *jobs: Job, progress=None) -> tuple[list[Path], Diagnostics]:
    diagnostics = Diagnostics()
    output = project / "output"
    built = build(Workspace.find(project=project), jobs, output, diagnostics, progress, again=True)
    return [Path(one.path) for one in built], diagnostics


ONE, TWO = Job("po", None, "een"), Job("po", None, "twee")
OTHER = Job("vo", None, "een")


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but caches."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".cache/")}


def test_an_error_in_one_product_leaves_its_whole_edition_as_it_was(project) -> None:
    made(project, ONE, TWO)
    before = files(project / "output")
    spoil(project)
    paths, diagnostics = made(project, ONE, TWO)
    assert paths == []
    assert [one.code for one in diagnostics.errors] == ["TPL03"]
    assert files(project / "output") == before


def test_the_editions_without_errors_are_made_all_the_same(project) -> None:
    spoil(project)
    paths, diagnostics = made(project, ONE, TWO, OTHER)
    assert paths == [Path("vo/een-vo.pdf")]
    assert len(diagnostics.errors) == 1
    assert sorted(files(project / "output")) == ["vo/een-vo.pdf", "vo/manifest.json"]


def test_a_colour_that_is_none_costs_one_edition_and_not_the_run(project) -> None:
    folder = project / "content" / "partnerships" / "proef"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_text(
        'partnership: {name: Proef, sectors: [po]}\ntheme: {colors: {primary: "blauw"}}\n', encoding="utf-8"
    )
    paths, diagnostics = made(project, Job("po", "proef", "een"), OTHER)
    assert paths == [Path("vo/een-vo.pdf")]
    (found,) = diagnostics.errors
    assert found.code == "PAL01"
    assert "partnership.yaml" in found.where[0].file


def test_a_product_without_pages_is_an_error(project) -> None:
    path = project / "templates" / "een" / "product.yaml"
    path.write_text(PRODUCT + '    when: "{partnership}"\n', encoding="utf-8")
    paths, diagnostics = made(project, ONE)
    assert paths == []
    assert [one.code for one in diagnostics.errors] == ["PLC18"]


def test_a_side_may_be_printed_twice_under_names_of_its_own(project) -> None:
    path = project / "templates" / "een" / "product.yaml"
    path.write_text(f"{PRODUCT}  - file: front.yaml\n  - file: front.yaml\n", encoding="utf-8")
    made(project, ONE)
    manifest = json.loads((project / "output" / "po" / "manifest.json").read_bytes())
    ids = [page["id"] for page in manifest["products"]["een-po.pdf"]["pages"]]
    assert ids == ["front", "front-2", "front-3"]


def test_two_things_of_one_name_on_a_page_are_an_error(project) -> None:
    """One of them would go missing from the reading order, and its words from the file."""
    line = '  - {kind: text, id: same, source: "{sector.name}", style: body}\n'
    path = project / "templates" / "een" / "front.yaml"
    path.write_text(f"elements:\n{line}{line}", encoding="utf-8")
    _, diagnostics = made(project, ONE)
    assert [one.code for one in diagnostics.errors] == ["PLC16"]


def test_a_link_to_a_page_that_is_not_there_is_an_error(project) -> None:
    path = project / "templates" / "een" / "front.yaml"
    path.write_text(
        'elements:\n  - {kind: text, source: "{sector.name}", style: body, link: "#frnt"}\n', encoding="utf-8"
    )
    _, diagnostics = made(project, ONE)
    (found,) = diagnostics.errors
    assert found.code == "PLC22"
    assert "front" in say(found, "en").text


def test_the_manifest_keeps_what_was_made_before_and_is_still_there(project) -> None:
    made(project, ONE, TWO)
    made(project, ONE)
    path = project / "output" / "po" / "manifest.json"
    assert list(json.loads(path.read_bytes())["products"]) == ["een-po.pdf", "twee-po.pdf"]
    (project / "output" / "po" / "twee-po.pdf").unlink()
    made(project, ONE)
    assert list(json.loads(path.read_bytes())["products"]) == ["een-po.pdf"]


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": 1}', '{"format": 1, "edition": "po", "products": []}']
)
def test_a_manifest_that_somebody_spoilt_is_written_anew(project, content: str) -> None:
    path = project / "output" / "po" / "manifest.json"
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    made(project, ONE)
    assert list(json.loads(path.read_bytes())["products"]) == ["een-po.pdf"]


def test_the_manifest_names_everything_that_went_in(project) -> None:
    made(project, ONE)
    inputs = json.loads((project / "output" / "po" / "manifest.json").read_bytes())["inputs"]
    wanted = {
        "templates/een/product.yaml",
        "templates/een/front.yaml",
        "templates/theme.yaml",
        "templates/palette.yaml",
        "content/po/sector.yaml",
        "assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf",
    }
    assert wanted <= set(inputs)
    assert "templates/twee/front.yaml" not in inputs


def test_progress_counts_the_jobs_and_ends_at_the_last(project) -> None:
    told: list[tuple[int, int, str]] = []
    made(project, ONE, TWO, OTHER, progress=lambda done, total, what: told.append((done, total, what)))
    assert told == [(0, 3, "po"), (2, 3, "vo"), (3, 3, "")]


# --- writing ----------------------------------------------------------------------------------------------------------


def test_an_interrupted_write_leaves_no_temporary_files(tmp_path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def stream():
        yield tmp_path / "a.pdf", b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files(stream())
    assert files(tmp_path) == {"a.pdf": b"old"}


def test_a_full_disk_leaves_everything_as_it_was(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    real, count = os.fdopen, iter((False, True))

    def full(*arguments: object):
        if next(count):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr("cardgen.core.atomic.os.fdopen", full)
    with pytest.raises(CardgenError) as caught:
        write_files([(tmp_path / "a.pdf", b"new"), (tmp_path / "b.pdf", b"new")])
    (found,) = caught.value.diagnostics
    assert found.code == "BLD04"
    assert "b.pdf" in say(found, "en").text
    assert files(tmp_path) == {"a.pdf": b"old"}


def test_a_folder_in_the_place_of_a_file_stops_before_anything_is_replaced(tmp_path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(CardgenError):
        write_files([(tmp_path / "a.pdf", b"new"), (tmp_path / "b.pdf", b"new")])
    assert files(tmp_path) == {"a.pdf": b"old"}


def test_a_file_in_the_place_of_the_folder_is_reported(project) -> None:
    (project / "output").write_text("not a folder", encoding="utf-8")
    paths, diagnostics = made(project, ONE)
    assert paths == []
    assert [one.code for one in diagnostics.errors] == ["BLD04"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_reported(project) -> None:
    output = project / "output"
    output.mkdir(mode=0o555)
    _, diagnostics = made(project, ONE)
    assert [one.code for one in diagnostics.errors] == ["BLD04"]


# --- jobs and dates ---------------------------------------------------------------------------------------------------


def test_a_name_given_twice_counts_once(project) -> None:
    workspace = Workspace.find(project=project)
    jobs = plan_jobs(workspace, ("po", "po"), (), ("een", "een"), None, (), ("screen", "screen"))
    assert jobs == [ONE]


@pytest.mark.parametrize(
    ("epoch", "date"),
    [("", ""), ("0", "1970-01-01"), ("1767225600", "2026-01-01")],
)
def test_the_date_from_outside_is_taken(monkeypatch, epoch: str, date: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert Workspace.find().date == date


@pytest.mark.parametrize("epoch", ["abc", "9" * 30, "²", "-1"])
def test_a_date_from_outside_that_is_none_is_no_mistake_of_ours(monkeypatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(CardgenError) as caught:
        Workspace.find()
    assert [one.code for one in caught.value.diagnostics] == ["WSP10"]
