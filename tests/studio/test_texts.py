"""The texts of a sector itself, for who keeps the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.studio.conftest import FROM_US, HOME, ROOT, Studio

QUESTION = "topics.why.question"


def texts(studio: Studio, sector: str = "vo") -> str:
    """The address of the texts of a sector."""
    answer = studio.post("/e", data={"texts": sector}, headers=FROM_US, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"]).rpartition("/")[0]


@pytest.fixture
def own(studio: Studio) -> Path:
    """The sector as the project has it: not there, so that cardgen's own is read."""
    folder = studio.project / "content" / "vo"
    shutil.rmtree(folder, ignore_errors=True)
    studio.app.state.shared.desks.forget(1.0)  # type: ignore[attr-defined]
    return folder


def test_a_text_of_cardgen_itself_becomes_one_of_the_project(studio: Studio, own: Path) -> None:
    here = texts(studio)
    page = studio.get(f"{here}/teksten").text
    assert "content/vo" in page
    assert "{school}" in page  # as it was written
    assert not own.exists()
    said = studio.type(here, QUESTION, "Welk verhaal delen we als {school}?", theme="why")
    assert "In de basis:" in said["fields"][QUESTION]["meta"]
    assert "Dialoogkaart" in said["fields"][QUESTION]["meta"]  # where it is printed
    assert len(said["stage"]["also"]) == 1  # the other side of the card
    assert studio.post(f"{here}/save", headers=FROM_US).json()["saved"]
    theirs = ROOT / "content" / "vo"
    before = (theirs / "topics.yaml").read_text(encoding="utf-8").splitlines()
    after = (own / "topics.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        '    question: "Welk verhaal delen we als {school}?"'
    ]
    assert len(after) == len(before)
    assert {path.name for path in own.iterdir()} == {path.name for path in theirs.iterdir()}
    assert "content/vo" not in studio.get(f"{here}/teksten").text


def test_put_back_is_as_in_the_base_and_can_be_undone(studio: Studio, own: Path) -> None:
    here = texts(studio)
    studio.press(here, "teksten", "reset", QUESTION)
    page = studio.get(f"{here}/teksten?thema=why").text
    assert "Waarom leiden wij hier samen {teacher.plural} op?" in page
    assert "Toch niet" in page
    studio.post(f"{here}/history", data={"way": "undo"}, headers=FROM_US)
    assert "Welk verhaal over opleiden delen we als {school}?" in studio.get(f"{here}/teksten").text


def test_a_text_that_does_not_fit_is_told_beside_its_field(studio: Studio, own: Path) -> None:
    here = texts(studio)
    said = studio.type(here, QUESTION, "Welk verhaal over {school} vertellen we? " * 6, theme="why")
    assert said["fields"][QUESTION]["bad"]
    assert "te lang" in said["fields"][QUESTION]["head"]


@pytest.mark.parametrize(
    "path", ["topics.why.icon", "topics.why.id", "sector.name", "partnership.name", "topics.none.title"]
)
def test_only_texts_of_its_themes_can_be_written(studio: Studio, own: Path, path: str) -> None:
    answer = studio.patch(texts(studio), json={"path": path, "value": "x"}, headers=FROM_US)
    assert answer.status_code == 403


def test_a_sector_has_no_other_steps(studio: Studio, own: Path) -> None:
    here = texts(studio)
    assert studio.get(f"{here}/naam").status_code == 404
    assert studio.post(f"{here}/naam", data={"up": "why"}, headers=FROM_US).status_code == 404
    assert studio.post(f"{here}/logo", headers=FROM_US).status_code == 403
    assert studio.get(f"{studio.begin()}/teksten").status_code == 404


@pytest.mark.parametrize("sector", ["../vo", "samen", "base", "partnerships", "none"])
def test_nothing_else_is_a_sector(studio: Studio, sector: str) -> None:
    answer = studio.post(f"{HOME}/e", data={"texts": sector}, headers=FROM_US, follow_redirects=False)
    assert answer.status_code == 404
