"""An edition between sectors: neutral words, and what each sector calls the same thing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cardgen.build.jobs import plan_jobs
from cardgen.build.laying import lay
from cardgen.build.workshop import Workshop
from cardgen.content.edition import load_edition
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace, packaged_data

STORE = ContentStore()
WORKSPACE = Workspace.find(packaged_data())


def everything(texts: Any) -> Iterator[Any]:
    """All texts of a tree of texts."""
    if hasattr(texts, "plain"):
        yield texts
    else:
        for inner in texts.values():
            yield from everything(inner)


def test_the_table_has_the_words_of_every_sector() -> None:
    bridge = load_edition(WORKSPACE, "samen", store=STORE).bridge
    assert [column.label for column in bridge.sectors] == ["po", "vo", "mbo"]
    words = {row.id: row.words for row in bridge.rows}
    assert words["coach"] == ("mentor", "werkplekbegeleider", "werkplekbegeleider")
    assert bridge.sectors[0].longest == len("aanstaande leerkracht")  # its column asks for the most room
    assert words["learner"] == ("leerling", "leerling", "student")
    assert load_edition(WORKSPACE, "po", store=STORE).bridge.rows == ()


def test_a_partnership_sees_its_own_sectors_in_its_own_words(tmp_path: Path) -> None:
    folder = tmp_path / "content/partnerships/x"
    folder.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (folder / "partnership.yaml").write_text("partnership: {name: X, sectors: [po, vo]}\n", encoding="utf-8")
    coach = "{singular: vakcoach, plural: vakcoaches, article: de, short: null}"
    (folder / "vo.yaml").write_text(f"terms: {{coach: {coach}}}\n", encoding="utf-8")
    workspace = Workspace.find(tmp_path)
    found = Diagnostics()
    edition = load_edition(workspace, "samen", "x", diagnostics=found, store=STORE)
    assert list(found) == []
    assert [column.label for column in edition.bridge.sectors] == ["po", "vo"]
    assert {row.id: row.words for row in edition.bridge.rows}["coach"] == ("mentor", "vakcoach")
    jobs = plan_jobs(workspace, (), ("x",), ("brugkaart",), None, ())
    assert [job.sector for job in jobs] == ["po", "vo", "samen"]
    laid = list(lay(Workshop.open(workspace, found), jobs))
    assert [len(one.scenes) for one in laid] == [0, 0, 1]  # one sector by itself has nothing to bridge
    assert [code for one in laid for code in one.diagnostics] == []


def test_a_partnership_of_one_sector_needs_no_bridge() -> None:
    jobs = plan_jobs(WORKSPACE, (), ("partnerschap-voorbeeld",), ("brugkaart",), None, ())
    assert [job.sector for job in jobs] == ["vo"]


def meeting(folder: Path, sectors: str, files: dict[str, str] | None = None) -> Workspace:
    """A project with a partnership `x` that works in `sectors`, and more files by name."""
    files = {
        "content/partnerships/x/partnership.yaml": f"partnership: {{name: X, sectors: [{sectors}]}}\n"
    } | (files or {})
    for name, text in {"cardgen.yaml": "", **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Workspace.find(folder)


@pytest.mark.parametrize(
    ("sectors", "world", "absent"),
    [
        ("po, vo, mbo", "samen", ""),
        ("vo, po", "povo", "mbo haven"),
        ("po, mbo", "pombo", "vo stadsplein"),
        ("vo, mbo", "vombo", "po polder"),
    ],
)
def test_the_pictures_of_a_meeting_follow_the_sectors_of_the_partnership(
    tmp_path: Path, sectors: str, world: str, absent: str
) -> None:
    """Every drawing that an edition asks for is there, and no text about one names a sector that does not meet."""
    workspace, found = meeting(tmp_path, sectors), Diagnostics()
    edition = load_edition(workspace, "samen", "x", diagnostics=found, store=STORE)
    assert edition.art["world"] == world
    texts = " ".join(text.plain for text in everything(edition.alt))
    assert [word for word in absent.split()[1:] if word in texts] == []
    jobs = [job for job in plan_jobs(workspace, (), ("x",), (), None, ()) if job.sector == "samen"]
    (laid,) = lay(Workshop.open(workspace, found), jobs)
    assert [code for code in laid.diagnostics if code.severity.name == "ERROR"] == []
    assert len(laid.scenes) > 10


def test_a_partnership_has_the_last_word_on_a_meeting(tmp_path: Path) -> None:
    own = {"content/partnerships/x/samen.yaml": "products: {dialoogkaart: {edition: van ons}}\n"}
    edition = load_edition(meeting(tmp_path, "po, vo", own), "samen", "x", store=STORE)
    assert edition.products["dialoogkaart"]["edition"].plain == "van ons"
    assert load_edition(meeting(tmp_path, "po, vo", own), "po", "x", store=STORE).art["world"] == "po"


def test_a_file_for_a_sector_that_does_not_exist_is_told(tmp_path: Path) -> None:
    source = packaged_data()
    assert source is not None
    shutil.copytree(source / "content/samen", tmp_path / "content/samen")
    workspace = meeting(tmp_path, "po, vo", {"content/samen/po+voo.yaml": "art: {world: po}\n"})
    found = Diagnostics()
    assert load_edition(workspace, "samen", "x", diagnostics=found).art["world"] == "povo"
    assert [(one.code, dict(one.values)["suggestion"]) for one in found] == [("EDN22", "vo")]
