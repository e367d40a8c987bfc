"""An edition between sectors: neutral words, and what each sector calls the same thing."""

from __future__ import annotations

from pathlib import Path

from cardgen.build.jobs import plan_jobs
from cardgen.build.laying import lay
from cardgen.build.workshop import Workshop
from cardgen.content.edition import load_edition
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace, packaged_data

STORE = ContentStore()
WORKSPACE = Workspace.find(packaged_data())


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
