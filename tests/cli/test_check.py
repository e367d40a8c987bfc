"""`cardgen check`: three ways to say what is wrong, and no trace on disk."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from cardgen.api import Workshop, Workspace, lay, plan_jobs
from cardgen.build.jobs import Job
from cardgen.build.spare import Spare, SpareRoom
from cardgen.cli.check import as_github, as_json
from cardgen.messages.diagnostics import Diagnostics, Where
from running import Runner, write

BROKEN = """\
partnership: {name: Noord, sectors: [po]}
topics:
  - {id: tijd, question: Waar halen we tijd vandaan?}
"""


@pytest.fixture
def broken(project: Path) -> Path:
    """A project whose only partnership has a mistake on line 3."""
    write(project / "content/partnerships/noord/partnership.yaml", BROKEN)
    return project


def everything_in(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def test_mistakes_are_told_with_their_place_and_nothing_is_written(cardgen: Runner, broken: Path) -> None:
    before = everything_in(broken)
    ran = cardgen("check", "po", "-p", "noord")
    assert ran.code == 1
    assert "content/partnerships/noord/partnership.yaml:3:10: error " in ran.err
    assert ran.err.splitlines()[-1].startswith("1 error")
    assert ran.out == ""
    assert everything_in(broken) == before


@pytest.mark.usefixtures("cards_only")
def test_the_report_for_programs_is_json_on_stdout_only(cardgen: Runner, broken: Path) -> None:
    ran = cardgen("check", "po", "-p", "noord", "--format", "json")
    report = json.loads(ran.out)
    assert ran.code == 1
    assert report["counts"]["error"] == 1
    (error,) = [one for one in report["diagnostics"] if one["severity"] == "error"]
    assert error["places"][0] == {
        "file": "content/partnerships/noord/partnership.yaml",
        "line": 3,
        "column": 10,
    }
    assert ran.err == ""


def test_without_names_every_sector_and_every_partnership_is_checked(
    cardgen: Runner, broken: Path, cards_only: list[Job]
) -> None:
    assert "noord/partnership.yaml:3:10" in cardgen("check").err
    workspace = Workspace.find(broken)
    assert {job.sector for job in cards_only if job.partnership is None} == set(workspace.sectors())
    assert {job.partnership for job in cards_only} == {None, *workspace.partnerships()}
    assert {job.product for job in cards_only} == set(workspace.products()) | set(workspace.booklets())


def test_a_sector_alone_is_checked_without_its_partnerships(
    cardgen: Runner, broken: Path, cards_only: list[Job]
) -> None:
    assert cardgen("check", "po").code == 0
    assert {(job.sector, job.partnership) for job in cards_only} == {("po", None)}


@pytest.mark.usefixtures("cards_only")
def test_a_logo_that_broke_off_halfway_is_found_without_building(cardgen: Runner, project: Path) -> None:
    folder = project / "content/partnerships/noord"
    write(
        folder / "partnership.yaml",
        "partnership: {name: Noord, sectors: [po], logo: logo.png, logo_alt: Logo van Noord}\n",
    )
    Image.effect_noise((640, 320), 80).save(folder / "logo.png")
    assert cardgen("check", "po", "-p", "noord").code == 0
    whole = (folder / "logo.png").read_bytes()
    (folder / "logo.png").write_bytes(whole[: len(whole) // 2])
    ran = cardgen("check", "po", "-p", "noord")
    assert ran.code == 1
    assert "content/partnerships/noord/logo.png" in ran.err


def test_a_partnership_outside_its_sectors_is_wrong_usage(cardgen: Runner, broken: Path) -> None:
    ran = cardgen("check", "vo", "-p", "noord")
    assert ran.code == 2
    assert "noord" in ran.err


def test_github_notes_cannot_be_broken_out_of() -> None:
    found = Diagnostics()
    found.add("CLI01", Where("a,b:c%.yaml", 3, 7), name="x\n::error::y", suggestion="", known="po")
    (line,) = map(as_github, found)
    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=3,col=7,title=CLI01::")
    assert "\n" not in line
    assert line.count("%0A") == 1


def test_a_note_about_no_file_in_particular_has_no_place() -> None:
    found = Diagnostics()
    found.add("CLI01", name="x", suggestion="", known="po")
    (line,) = map(as_github, found)
    assert line.startswith("::error title=CLI01::")


def test_json_keeps_both_places_and_the_hint() -> None:
    found = Diagnostics()
    found.add("CLI01", Where("b", 1, 1), Where("a", 2, 2), name="x", suggestion="", known="po")
    report = as_json(found)
    assert report["counts"] == {"error": 1, "warning": 0, "hint": 0}
    assert report["diagnostics"] == [
        {
            "code": "CLI01",
            "severity": "error",
            "message": "There is no sector “x”.",
            "hint": "Sectors here: po.",
            "places": [{"file": "b", "line": 1, "column": 1}, {"file": "a", "line": 2, "column": 2}],
        }
    ]


LANGUAGE = """\
partnership: {name: Noord, sectors: [po]}
topics:
  - {id: time, question: "Heeft de groep 'n afspaak?"}
"""


@pytest.fixture
def slips(project: Path) -> Path:
    """A partnership whose question is closed, has a straight quote and a misspelled word."""
    write(project / "content/partnerships/noord/partnership.yaml", LANGUAGE)
    return project


def codes_about_noord(report: str) -> set[str]:
    found = json.loads(report)["diagnostics"]
    return {one["code"] for one in found if any("noord/" in place["file"] for place in one["places"])}


@pytest.mark.usefixtures("cards_only")
@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        ("all", {"ADV03", "ADV06", "ADV15", "ADV23"}),
        ("none", set()),
        ("spelling", {"ADV15"}),
        ("questions, spelling", {"ADV06", "ADV15"}),
        ("ADV03", {"ADV03"}),
    ],
)
def test_advice_is_chosen_by_kind(cardgen: Runner, slips: Path, chosen: str, codes: set[str]) -> None:
    ran = cardgen("check", "po", "-p", "noord", "--advice", chosen, "--format", "json")
    assert (ran.code, codes_about_noord(ran.out)) == (0, codes)


@pytest.mark.usefixtures("cards_only")
def test_chosen_hints_are_shown_without_asking_twice(cardgen: Runner, slips: Path) -> None:
    assert "ADV15" not in cardgen("check", "po", "-p", "noord").err
    assert "ADV15" in cardgen("check", "po", "-p", "noord", "--advice", "spelling").err


def test_a_kind_that_is_misspelled_gets_a_suggestion(cardgen: Runner, slips: Path) -> None:
    ran = cardgen("check", "--advice", "speling,lenght")
    assert ran.code == 2
    assert "“spelling”" in ran.err
    assert "“length”" in ran.err


@pytest.mark.usefixtures("cards_only")
def test_room_tells_how_much_longer_each_text_may_become(cardgen: Runner, project: Path) -> None:
    partnership = "content/partnerships/noord/partnership.yaml"

    def row(question: str) -> Spare:
        written = (
            f"partnership: {{name: Noord, sectors: [vo]}}\ntopics:\n  - {{id: time, question: {question}}}\n"
        )
        write(project / partnership, written)
        workspace, texts = Workspace.find(project), SpareRoom()
        jobs = plan_jobs(workspace, ["vo"], ["noord"], ["dialoogkaart"], None, ())
        for laid in lay(Workshop.open(workspace, Diagnostics()), jobs):
            texts.look(laid)
        (found,) = (one for one in texts.rows() if one.where.file == partnership and one.where.line == 3)
        assert found.text == question
        return found

    short, long = row("Waar halen we tijd vandaan?"), row("Waar halen we de tijd vandaan in de eerste week?")
    assert long.room < short.room
    ran = cardgen("check", "vo", "-p", "noord", "--room")
    assert re.search(rf"^ +-?\d+  {partnership}:3:26 +\S+ \(vo-noord\) +Waar halen", ran.out, re.MULTILINE)
    assert max(int(line.split()[0]) for line in ran.out.splitlines()) <= 2000


@pytest.mark.usefixtures("cards_only")
def test_a_house_colour_that_comes_out_otherwise_is_a_warning_when_that_can_be_seen(
    cardgen: Runner, tmp_path: Path
) -> None:
    (tmp_path / "cardgen.yaml").touch()
    told = {}
    for name, color in (("zwart", "#0B0B0C"), ("bijna", "#1E1E1E"), ("petrol", "#005F6B")):
        file = f'partnership: {{name: {name}, sectors: [vo]}}\ntheme: {{colors: {{primary: "{color}"}}}}\n'
        write(tmp_path / "content/partnerships" / name / "partnership.yaml", file)
        ran = cardgen("check", "vo", "-p", name, "-v", "--project", str(tmp_path))
        told[name] = [code for code in ("BLD60", "PAL07") if code in ran.err + ran.out]
    assert told == {"zwart": ["BLD60"], "bijna": ["PAL07"], "petrol": []}


def test_a_partnership_whose_sectors_are_mistyped_is_not_told_where_it_works_as_well(
    cardgen: Runner, tmp_path: Path
) -> None:
    (tmp_path / "cardgen.yaml").touch()
    write(
        tmp_path / "content/partnerships/noord/partnership.yaml",
        "partnership: {name: N, sectors: [v0, mb0]}\n",
    )
    said = cardgen("check", "vo", "-p", "noord", "--project", str(tmp_path)).err
    assert (said.count("EDN01"), "BLD01" in said) == (2, False)


@pytest.mark.parametrize("arguments", [("build", "--sector", "vo"), ("check", "--sectors", "vo")])
def test_who_gives_a_sector_an_option_is_told_that_it_has_none(
    cardgen: Runner, arguments: tuple[str, ...]
) -> None:
    ran = cardgen(*arguments)
    assert (ran.code, f"cardgen {arguments[0]} vo" in ran.err) == (2, True)
