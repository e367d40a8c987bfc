"""What is written when files changed on disk while somebody worked on them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.studio.conftest import EXAMPLE

from cardgen.core.struct import replace
from cardgen.project.workspace import Workspace
from cardgen.studio.work.desk import Work
from cardgen.studio.work.draft import Draft, on_disk
from cardgen.studio.work.saving import renew, save, settle

MAIN = "partnership.yaml"


class Case:
    """A partnership that is opened in the studio."""

    def __init__(self, project: Path) -> None:
        (project / "cardgen.yaml").touch()
        self.folder = project / "content" / "partnerships" / EXAMPLE.name
        shutil.copytree(EXAMPLE, self.folder)
        self.workspace = Workspace.find(project=project)
        self.work = self.opened("vo", EXAMPLE.name)

    def opened(self, sector: str, id_: str) -> Work:
        draft = Draft.read(self.workspace, sector, id_)
        return Work("w", draft, disk=draft.files)

    def here(self, name: str, data: bytes) -> None:
        self.work.take(replace(self.work.draft, files={**self.work.draft.files, name: data}))

    def on_disk(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


def test_a_file_that_changed_on_both_sides_is_not_written_and_the_others_are(case: Case) -> None:
    (case.folder / MAIN).write_bytes(b"a: theirs\n")
    case.here(MAIN, b"a: mine\n")
    case.here("own.yaml", b"b: mine\n")
    save(case.workspace, case.work)
    assert case.work.clash == (MAIN,)
    assert not case.work.saved
    assert case.on_disk(MAIN) == b"a: theirs\n"
    assert case.on_disk("own.yaml") == b"b: mine\n"


@pytest.mark.parametrize("mine", [True, False])
def test_who_chooses_gets_what_they_chose_on_disk_and_here(case: Case, mine: bool) -> None:
    (case.folder / MAIN).write_bytes(b"a: theirs\n")
    case.here(MAIN, b"a: mine\n")
    save(case.workspace, case.work)
    settle(case.workspace, case.work, mine=mine)
    save(case.workspace, case.work)
    assert case.work.clash == ()
    assert case.work.saved
    assert case.on_disk(MAIN) == case.work.draft.files[MAIN] == (b"a: mine\n" if mine else b"a: theirs\n")


@pytest.mark.parametrize("mine", [True, False])
def test_a_file_that_was_taken_away_comes_back_only_for_who_wants_theirs_back(case: Case, mine: bool) -> None:
    case.here("own.yaml", b"b: mine\n")
    save(case.workspace, case.work)
    (case.folder / "own.yaml").unlink()
    case.here("own.yaml", b"b: more of mine\n")
    save(case.workspace, case.work)
    assert case.work.clash == ("own.yaml",)
    settle(case.workspace, case.work, mine=mine)
    save(case.workspace, case.work)
    assert case.work.saved
    assert (case.folder / "own.yaml").is_file() == mine


def test_a_file_that_nobody_touched_here_is_followed(case: Case) -> None:
    (case.folder / MAIN).write_bytes(b"a: theirs\n")
    assert renew(case.workspace, case.work)
    assert case.work.draft.files[MAIN] == b"a: theirs\n"
    assert case.work.saved


def test_a_folder_that_is_gone_is_written_again_whole(case: Case) -> None:
    shutil.rmtree(case.folder)
    renew(case.workspace, case.work)
    case.here(MAIN, b"a: mine\n")
    save(case.workspace, case.work)
    assert case.work.clash == ()
    assert case.work.saved
    assert on_disk(case.workspace, case.work.draft.folder) == dict(case.work.draft.files)


def test_texts_of_a_sector_that_are_taken_away_are_written_again_whole(case: Case) -> None:
    """Under a folder that goes away lie the texts that cardgen brings along: nobody changed those."""
    case.work = case.opened("vo", "")
    first = {**case.work.draft.files}
    case.here("topics.yaml", first["topics.yaml"] + b"# mine\n")
    save(case.workspace, case.work)
    home = case.folder.parents[1] / "vo"
    assert {path.name for path in home.iterdir()} >= {name for name in first if "/" not in name}
    case.here("topics.yaml", first["topics.yaml"] + b"# more\n")
    shutil.rmtree(home)
    save(case.workspace, case.work)
    assert case.work.clash == ()
    assert case.work.saved
    assert on_disk(case.workspace, case.work.draft.folder) == dict(case.work.draft.files)
