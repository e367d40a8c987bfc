"""An edition that is up to date is not made again; anything that could change it makes it anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pypdf
import pytest

from cardgen.api import build
from cardgen.build.jobs import Job
from cardgen.core.stamps import stamp_of
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace

JOBS = [Job("po", "noord", "dialoogkaart")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "cardgen.yaml").write_text("", encoding="utf-8")
    folder = tmp_path / "content" / "partnerships" / "noord"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_text("partnership: {name: Noord, sectors: [po]}\n", encoding="utf-8")
    return tmp_path


def run(project: Path, *, again: bool = False, jobs: list[Job] = JOBS) -> tuple[Path, int, list[str]]:
    """Path and time of the PDF, and the codes that were said."""
    diagnostics = Diagnostics()
    (made,) = build(Workspace.find(project=project), jobs, project / "out", diagnostics, again=again)
    path = project / "out" / made.path
    return path, path.stat().st_mtime_ns, [d.code for d in diagnostics]


def partnership(project: Path) -> Path:
    return project / "content" / "partnerships" / "noord" / "partnership.yaml"


def test_nothing_changed_nothing_made(project, monkeypatch):
    """The second run lists the same file, writes nothing, and loads no layout at all."""
    first = run(project)
    monkeypatch.setattr("cardgen.build.workshop.Workshop.open", lambda *_: pytest.fail("made again"))
    assert run(project) == first


def test_again_makes_it_again(project):
    """Whoever does not trust it can say so; the bytes are the same."""
    path, before, _ = run(project)
    data = path.read_bytes()
    _, after, _ = run(project, again=True)
    assert after > before
    assert path.read_bytes() == data


def test_a_changed_text_makes_it_again(project):
    """A text of the partnership, and a text that only the project has."""
    _, before, _ = run(project)
    text = partnership(project).read_text(encoding="utf-8")
    partnership(project).write_text(text.replace("Noord", "Het Noorden"), encoding="utf-8")
    _, after, _ = run(project)
    assert after > before


@pytest.mark.parametrize("where", ["templates/dialoogkaart/extra.yaml", "assets/icons/new.svg"])
def test_a_new_file_makes_it_again(project, where):
    """A file of the project can take the place of one that cardgen brings."""
    _, before, _ = run(project)
    extra = project / where
    extra.parent.mkdir(parents=True, exist_ok=True)
    extra.write_text("", encoding="utf-8")
    _, after, _ = run(project)
    assert after > before


def test_a_missing_or_changed_result_is_made_again(project):
    """What was thrown away or written over comes back."""
    path, _, _ = run(project)
    data = path.read_bytes()
    path.unlink()
    assert run(project)[0].read_bytes() == data
    path.write_bytes(b"something else")
    os.utime(path, ns=(1, 1))
    assert run(project)[0].read_bytes() == data


def test_another_date_or_question_is_another_file(project, monkeypatch):
    """SOURCE_DATE_EPOCH and --set go into the file, so they go into the stamp."""
    _, before, _ = run(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    _, dated, _ = run(project)
    assert dated > before
    changed = [Job("po", "noord", "dialoogkaart", "", ("products.dialoogkaart.how_title=Zo dus",))]
    _, set_, _ = run(project, jobs=changed)
    assert set_ > dated


@pytest.mark.parametrize("damage", [b"", b"[]", b"\xff\xfe", b'{"format": 1, "stamp": 3}'])
def test_a_damaged_record_is_no_harm(project, damage):
    """Whatever is in the record, the edition is made as if there were none."""
    run(project)
    (record,) = (project / "out" / ".cache" / "builds").glob("*.json")
    record.write_bytes(damage)
    run(project)
    assert json.loads(record.read_bytes())["results"]


def test_what_was_said_is_said_again(project):
    """Warnings and hints of an edition do not vanish because nothing had to be done."""
    partnership(project).write_text(
        "partnership: {name: Noord, sectors: [po]}\nproducts: {dialoogkaart: {intr: Een tikfout}}\n",
        encoding="utf-8",
    )
    _, before, said = run(project)
    _, after, repeated = run(project)
    assert after == before
    assert said == repeated != []


def test_an_edition_with_errors_leaves_no_record(project):
    """It is looked at again each time."""
    partnership(project).write_text("partnership: {name: Noord, sectors: [po], onzin: 1}\n", encoding="utf-8")
    diagnostics = Diagnostics()
    assert build(Workspace.find(project=project), JOBS, project / "out", diagnostics) == []
    assert diagnostics.errors
    assert not list((project / "out").rglob("*.json"))


def test_another_version_of_a_library_makes_it_again(project, tmp_path, monkeypatch):
    """What a new ReportLab or HarfBuzz does differently must not hide behind an old file."""
    _, before, _ = run(project)
    other = tmp_path / "library.py"
    other.write_text("", encoding="utf-8")
    monkeypatch.setattr("cardgen.build.records.stamp_of_program", lambda: stamp_of(other))
    _, after, _ = run(project)
    assert after > before


def test_a_text_that_changes_while_an_edition_is_made_makes_it_again(project, monkeypatch):
    """Otherwise the PDF with the old words would count as up to date for ever."""
    from cardgen.build import publish as module

    write = module.publish

    def slow(*arguments):
        path = partnership(project)
        path.write_text(path.read_text("utf-8") + "# a remark\n", "utf-8")
        return write(*arguments)

    monkeypatch.setattr(module, "publish", slow)
    run(project)
    monkeypatch.setattr(module, "publish", write)
    _, before, _ = run(project)
    _, after, _ = run(project)
    assert after == before  # the second run had made it again, so the third need not


def test_a_template_that_changes_between_two_editions_makes_the_second_again(project, monkeypatch):
    """Templates are read once in a run, so the second edition was made from the old one."""
    from cardgen.build import publish as module

    home = project / "templates" / "proef"
    home.mkdir(parents=True)
    (home / "product.yaml").write_text("title: Proef\npage: {size: A6}\nsides: [{file: a.yaml}]\n", "utf-8")
    side = "elements:\n  - {kind: text, id: a, source: oud, style: body, frame: {w: 40, h: 9}}\n"
    (home / "a.yaml").write_text(side, "utf-8")
    jobs = [Job("po", None, "proef"), Job("vo", None, "proef")]
    write = module.publish

    def changing(made, *rest):
        if made[0].edition.id == "po":
            (home / "a.yaml").write_text(side.replace("oud", "nieuwer"), "utf-8")
        return write(made, *rest)

    monkeypatch.setattr(module, "publish", changing)
    build(Workspace.find(project=project), jobs, project / "out", Diagnostics())
    monkeypatch.setattr(module, "publish", write)
    build(Workspace.find(project=project), jobs, project / "out", Diagnostics())
    for made in (project / "out").rglob("*.pdf"):
        assert pypdf.PdfReader(made).pages[0].extract_text() == "nieuwer"


def test_a_new_sector_makes_editions_again(project):
    """It decides which files of a partnership count for all sectors."""
    _, before, _ = run(project)
    (project / "content/zzz").mkdir(parents=True)
    (project / "content/zzz/sector.yaml").write_text("sector: {name: z, label: z, color: teal}\n", "utf-8")
    _, after, _ = run(project)
    assert after > before
