"""The texts of a sector itself, for who keeps the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.studio.conftest import FROM_US, HOME, ROOT, Studio

from cardgen.project.workspace import Workspace
from cardgen.studio.editor.facts import Read, Value
from cardgen.studio.editor.steps import OF_SECTOR
from cardgen.studio.pictures.show import Edit
from cardgen.studio.work.draft import Draft

QUESTION = "topics.why.question"
BORROWED = "horen nu bij cardgen zelf"


def texts(studio: Studio, sector: str = "vo") -> str:
    """The address of the texts of a sector."""
    answer = studio.post("/e", data={"texts": sector}, headers=FROM_US, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"]).rpartition("/")[0]


@pytest.fixture
def own(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sector as the project has it: not there, so that cardgen's own is read. With two products, to be quick."""
    monkeypatch.setattr(Workspace, "products", lambda _: ["dialoogkaart", "kaartenset"])
    folder = studio.project / "content" / "vo"
    shutil.rmtree(folder, ignore_errors=True)
    studio.app.state.shared.desks.forget(1.0)  # type: ignore[attr-defined]
    return folder


def test_a_text_of_cardgen_itself_becomes_one_of_the_project(studio: Studio, own: Path) -> None:
    here = texts(studio)
    page = studio.get(f"{here}/teksten").text
    assert BORROWED in page
    assert "{school}" in page  # as it was written
    assert not own.exists()
    said = studio.type(here, QUESTION, "Welk verhaal delen we als {school}?", theme="why")
    assert "In de basis:" in said["fields"][QUESTION]["meta"]
    assert "Dialoogkaart" in said["fields"][QUESTION]["meta"]  # where it is printed
    (side,) = said["stage"]["also"]  # the other side of the card
    assert side["alt"] == "Kaartenset, Waarom wij opleiden (bladzijde 4)"
    assert studio.post(f"{here}/save", headers=FROM_US).json()["saved"]
    theirs = ROOT / "content" / "vo"
    before = (theirs / "topics.yaml").read_text(encoding="utf-8").splitlines()
    after = (own / "topics.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        '    question: "Welk verhaal delen we als {school}?"'
    ]
    assert len(after) == len(before)
    assert {path.name for path in own.iterdir()} == {path.name for path in theirs.iterdir()}
    assert BORROWED not in studio.get(f"{here}/teksten").text


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
    "path",
    [
        "topics.why.icon",
        "topics.why.id",
        "topics.none.title",
        "roles.leader.id",
        "sector.name",
        "partnership.name",
        "terms.leader.singular",
        "products.dialoogkaart",
        "products.dialoogkaart.none",
        "products.terugkijkkaart.steps.read.minutes",
    ],
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


def test_texts_of_a_page_stand_beside_it_and_are_written_where_they_belong(studio: Studio, own: Path) -> None:
    """Titles, labels and steps, of one page at a time; with what else they are printed on."""
    here = texts(studio)
    page = studio.get(f"{here}/bladen?product=dialoogkaart&page=0").text
    assert "{Leader.the} // in Samen Opleiden" in page
    assert 'name="topics.' not in page  # those are with their theme
    assert "bestanden van de map content/vo" in page  # where the rest is
    back = studio.get(f"{here}/bladen?product=dialoogkaart&page=1").text
    assert "{Leader.the} // in Samen Opleiden" not in back
    sent = {"path": "how_it_works.choose.text", "value": "Kies één thema.", "step": "bladen"}
    answer = studio.patch(here, json={**sent, "product": "dialoogkaart", "page": 0}, headers=FROM_US)
    told = answer.json()["fields"]["how_it_works.choose.text"]
    assert "Staat op: Dialoogkaart, Kaartenset." in told["meta"]
    assert "Kies samen één thema" in told["meta"]  # as in the base
    assert not told["bad"]
    assert studio.post(f"{here}/save", headers=FROM_US).json()["saved"]
    written = (own / "how_it_works.yaml").read_text(encoding="utf-8")
    assert written == 'how_it_works:\n  - id: choose\n    text: "Kies één thema."\n'
    unfit = {**sent, "value": "Kies met elkaar een thema dat nu speelt. " * 9}
    answer = studio.patch(here, json={**unfit, "product": "dialoogkaart", "page": 0}, headers=FROM_US).json()
    assert "tekens te lang" in answer["fields"]["how_it_works.choose.text"]["meta"]


def test_any_sort_of_text_is_read_back_as_it_was_written(studio: Studio, own: Path) -> None:
    """Maps, lists of items with an id, keys that are numbers: nothing of it makes a file that cardgen cannot read."""
    bench = studio.app.state.shared.pool.bench  # type: ignore[attr-defined]
    draft = Draft.read(bench.workspace, "vo", "")

    def read() -> dict[str, Value]:
        return dict(Read(Edit(draft.laid_over, "vo", None)).do(bench).texts)

    sorts: dict[tuple[object, ...], str] = {}
    before = read()
    for path, value in before.items():
        if OF_SECTOR.fullmatch(path) and value.raw:
            sorts.setdefault((value.lists, value.own, path.rpartition(".")[2].isdecimal()), path)
    assert any(path.endswith(".1") for path in sorts.values())
    assert len(sorts) > 5
    for path in sorts.values():
        draft = draft.edited([(path, f"Nieuw: {path}")], before[path].lists)
    after = read()
    assert {path: after[path].raw for path in sorts.values()} == {
        path: f"Nieuw: {path}" for path in sorts.values()
    }
    assert {path for path in after if after[path].raw != before[path].raw} == set(sorts.values())


@pytest.mark.parametrize("sector", ["../vo", "samen", "base", "partnerships", "none"])
def test_nothing_else_is_a_sector(studio: Studio, sector: str) -> None:
    answer = studio.post(f"{HOME}/e", data={"texts": sector}, headers=FROM_US, follow_redirects=False)
    assert answer.status_code == 404
