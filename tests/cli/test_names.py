"""Names as people type them: all partnerships at once, and letters with accents in whatever form."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from running import Runner, write

NFC, NFD = (unicodedata.normalize(form, "één-noord") for form in ("NFC", "NFD"))


def partnership(folder: Path, name: str, sectors: str = "po", more: str = "") -> None:
    text = f"partnership: {{name: Noord, sectors: [{sectors}]{more}}}\n"
    write(folder / f"content/partnerships/{name}/partnership.yaml", text)


@pytest.mark.parametrize(("typed", "on_disk"), [(NFC, NFD), (NFD, NFC)])
def test_composed_and_decomposed_letters_are_the_same_name(
    cardgen: Runner, project: Path, typed: str, on_disk: str
) -> None:
    logo = unicodedata.normalize("NFD" if on_disk == NFC else "NFC", "lógo.png")
    partnership(project, on_disk, more=", logo: lógo.png, logo_alt: Noord")
    Image.new("RGB", (900, 400), "#123456").save(project / "content/partnerships" / on_disk / logo)
    ran = cardgen("build", "-p", typed, "--product", "dilemmakaarten")
    assert (ran.code, ran.out) == (0, f"output/po-{NFC}/dilemmakaarten-po-{NFC}.pdf\n")
    assert "WSP" not in ran.err
    assert cardgen("build", "-p", typed, "--product", "dilemmakaarten").out == ran.out  # up to date
    write(project / "content/partnerships" / on_disk / "topics.yaml", "topics: [{id: time, title: Rust}]\n")
    cardgen("build", "-p", typed, "--product", "dilemmakaarten")
    manifest = (project / f"output/po-{NFC}/manifest.json").read_text(encoding="utf-8")
    assert "topics.yaml" in manifest


def test_all_partnerships_are_asked_for_with_one_word(cardgen: Runner, project: Path) -> None:
    partnership(project, "noord")
    partnership(project, "zuid", "mbo")
    ran = cardgen("build", "-p", "all", "--product", "dilemmakaarten")
    assert {"po-noord", "mbo-zuid"} <= {line.split("/")[1] for line in ran.out.splitlines()}
    assert "Not made" not in ran.err
    some = cardgen("build", "po", "-p", "all", "--product", "dilemmakaarten").out
    editions = {line.split("/")[1] for line in some.splitlines()}
    assert "po-noord" in editions
    assert {name.split("-")[0] for name in editions} == {"po"}


def test_a_build_says_which_partnerships_it_did_not_make(cardgen: Runner, project: Path) -> None:
    partnership(project, "noord")
    ran = cardgen("build", "po", "--product", "dilemmakaarten")
    assert "Not made: noord" in ran.err
    assert "-p all" in ran.err
    assert "Not made" not in cardgen("build", "-p", "noord", "--product", "dilemmakaarten").err


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("content/waterland/partnership.yaml", "content/partnerships/waterland/"),
        ("content/partnerschappen/noord/partnership.yaml", "content/partnerships/"),
        ("content/partnerships/los.yaml", "content/partnerships/los/partnership.yaml"),
    ],
)
def test_files_in_the_wrong_place_are_told_the_right_one(
    cardgen: Runner, project: Path, file: str, place: str
) -> None:
    write(project / file, "partnership: {name: Noord, sectors: [po]}\n")
    ran = cardgen("list")
    assert "WSP09" in ran.err
    assert f"It belongs in {place}." in ran.err


@pytest.mark.usefixtures("cards_only")
def test_whoever_copies_one_file_of_a_sector_is_told_what_that_does(cardgen: Runner, project: Path) -> None:
    from cardgen.project.workspace import Workspace

    built_in = Workspace.find().file("content", "vo", "topics.yaml").parent
    for name in ("topics.yaml", "sector.yaml"):
        write(project / "content/vo" / name, (built_in / name).read_text(encoding="utf-8"))
        ran = cardgen("check", "vo", "--advice", "none")
        assert ("EDN21" in ran.err, "WSP08" in ran.err) == (name == "topics.yaml", name == "sector.yaml")
        assert "factors.yaml" in ran.err


def test_an_output_folder_that_is_a_link_to_nowhere_is_called_so(
    cardgen: Runner, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    (project / "output").symlink_to(project / "weg" / "weg")
    ran = cardgen("build", "po", "--product", "dilemmakaarten")
    assert "BLD04" in ran.err
    assert "koppeling naar iets dat er niet is" in ran.err
