"""What people do wrong without knowing it: each slip is told in their language, and nothing is written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from running import Ran, Runner, write

PARTNERSHIP = "content/partnerships/zuid/partnership.yaml"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "EDN13", ":1:1"),
        ("partnership:\n  name: Zuid\n", "EDN13", ":2:3"),
        ("partnership:\n  name: Zuid\n  sektors: [po]\n", "BND01", ":3:3"),
        ("partnership:\n  name: Zuid\n  sectors: [po, vvo]\n", "EDN01", ":3:17"),
    ],
)
def test_a_partnership_that_would_be_skipped_in_silence_is_an_error(
    cardgen: Runner, project: Path, text: str, code: str, place: str
) -> None:
    write(project / PARTNERSHIP, text)
    ran = cardgen("build", "-p", "zuid")
    assert ran.code == 1
    assert f"{PARTNERSHIP}{place}: error {code}" in ran.err
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("file", "arguments"),
    [
        ("content/partnerships/zuid/partnership.yml", ("build", "-p", "zuid")),
        ("content/so/sektor.yaml", ("check", "so")),
    ],
)
def test_a_folder_without_the_file_it_is_known_by_is_pointed_at(
    cardgen: Runner, project: Path, file: str, arguments: tuple[str, ...]
) -> None:
    write(project / file, "x: y\n")
    ran = cardgen(*arguments)
    assert ran.code == 2
    assert ran.err.startswith(f"{Path(file).parent.as_posix()}: error CLI07")


@pytest.mark.usefixtures("cards_only")
def test_an_empty_sector_is_told_about_its_own_file(cardgen: Runner, project: Path) -> None:
    write(project / "content/so/sector.yaml", "")
    ran = cardgen("check", "so", "--advice", "none")
    assert ran.code == 1
    (first, *_) = ran.err.splitlines()
    assert first.startswith("content/so/sector.yaml:1:1: error EDN14")


def built_with_logo(cardgen: Runner, project: Path, logo: str, data: bytes) -> Ran:
    """A build for a partnership with this file as its logo."""
    write(
        project / PARTNERSHIP,
        f"partnership: {{name: Zuid, sectors: [po], logo: {logo}, logo_alt: Logo van Zuid}}\n",
    )
    (project / PARTNERSHIP).with_name(logo).write_bytes(data)
    return cardgen("build", "-p", "zuid", "--product", "dialoogkaart")


@pytest.mark.parametrize(
    ("logo", "data", "code"),
    [
        ("logo.png", b"%PDF-1.4\n", "ART60"),
        ("logo.pdf", b"%PDF-1.4\n", "ART60"),
        ("logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0a\0\0\0\x0a\x08\x02\0\0\0", "RND01"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>', "ART15"),
    ],
)
def test_a_logo_that_is_no_picture_is_named_as_seen_from_the_project(
    cardgen: Runner, project: Path, logo: str, data: bytes, code: str
) -> None:
    ran = built_with_logo(cardgen, project, logo, data)
    assert ran.code == 1
    (line,) = [line for line in ran.err.splitlines() if f"error {code}" in line]
    assert line.startswith(f"content/partnerships/zuid/{logo}:")
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("logo", "data", "what"),
    [
        ("logo.png", b"%PDF-1.4\n", "This PDF is damaged"),
        ("logo.png", b"8BPS\0\1", "It is a Photoshop file."),
        ("logo.jpg", b"\0\0\0\x18ftypheic\0\0\0\0", "It is a HEIC file."),
        ("logo.png", b"", "It is empty."),
        ("logo.svg", b"%PDF-1.4\n", "This PDF is damaged"),
        ("logo.svg", b"", "It is empty."),
    ],
)
def test_a_renamed_logo_is_called_what_it_is(
    cardgen: Runner, project: Path, logo: str, data: bytes, what: str
) -> None:
    ran = built_with_logo(cardgen, project, logo, data)
    assert ran.code == 1
    assert what in ran.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("build", "partnerschap-voorbeeld"), "CLI11"),
        (("build", "vo", "praatplaat"), "CLI12"),
        (("build", "-p", "vo"), "CLI13"),
        (("build", "-p", "praatplaat"), "CLI12"),
        (("build", "--product", "vo"), "CLI13"),
        (("check", "--product", "partnerschap-voorbeeld"), ""),
    ],
)
def test_a_name_of_another_kind_comes_with_the_option_it_needs(
    cardgen: Runner, project: Path, arguments: tuple[str, ...], code: str
) -> None:
    ran = cardgen(*arguments)
    assert ran.code == 2
    assert f"error {code}" in ran.err if code else "No such option" in ran.err


@pytest.mark.usefixtures("cards_only")
@pytest.mark.parametrize(
    "command", [("check", "po"), ("build", "po", "--product", "dialoogkaart"), ("list",)]
)
def test_content_in_the_wrong_place_is_pointed_at(
    cardgen: Runner, project: Path, command: tuple[str, ...]
) -> None:
    stray = {
        "content/partnerships/zuid/partnership.yml": "zuid/partnership.yml: warning WSP81",
        "content/partnerships/oost/partnership.yaml.txt": "oost/partnership.yaml.txt: warning WSP81",
        "content/partnerships/west/partnerschap.yaml": "west/partnerschap.yaml: warning WSP81",
        "content/partnerships/leeg/leesmij.txt": "content/partnerships/leeg: warning WSP05",
        "content/zuid/partnership.yaml": "content/zuid: warning WSP09",
        "content/partnership/zuid/partnership.yaml": "content/partnership: warning WSP09",
        "content/rules.yaml": "content/rules.yaml: warning WSP07",
    }
    for file in stray:
        write(project / file, "partnership: {name: Zuid, sectors: [po]}\n")
    ran = cardgen(*command)
    assert ran.code == 0
    assert [warning for warning in stray.values() if warning not in ran.err] == []


def test_content_that_belongs_to_no_project_is_pointed_at(
    cardgen: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "own" / PARTNERSHIP, "partnership: {name: Zuid, sectors: [po]}\n")
    monkeypatch.chdir(tmp_path / "own")
    ran = cardgen("list")
    assert "content: warning WSP06" in ran.err
    assert "cardgen.yaml" in ran.err


@pytest.mark.usefixtures("cards_only")
@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("rules.yml", "EDN12"),
        ("rules.YAML", "EDN12"),
        ("rules.yaml.txt", "EDN12"),
        ("vo/rules.yaml", "EDN15"),
        ("PO.yaml", "EDN16"),
    ],
)
def test_a_file_that_is_not_read_as_meant_is_pointed_at(
    cardgen: Runner, project: Path, file: str, code: str
) -> None:
    write(project / PARTNERSHIP, "partnership: {name: Zuid, sectors: [po]}\n")
    write(
        (project / PARTNERSHIP).with_name(file) if "/" not in file else (project / PARTNERSHIP).parent / file,
        "{}\n",
    )
    ran = cardgen("check", "po", "-p", "zuid")
    assert ran.code == 0, ran.err
    assert f"warning {code}" in ran.err


@pytest.mark.usefixtures("cards_only")
def test_what_a_computer_leaves_behind_is_not_content(cardgen: Runner, project: Path) -> None:
    write(project / PARTNERSHIP, "partnership: {name: Zuid, sectors: [po]}\n")
    (project / PARTNERSHIP).with_name("._partnership.yaml").write_bytes(b"\0\5\x16\7\xff\xfe")
    ran = cardgen("check", "po", "-p", "zuid")
    assert (ran.code, "SRC04" in ran.err) == (0, False)


def test_a_label_that_is_taken_away_is_pointed_at_and_one_that_is_empty_is_fine(
    cardgen: Runner, project: Path
) -> None:
    write(
        project / "templates/proef/product.yaml",
        "title: Proef\npage: {size: A6}\nsides: [{file: front.yaml}]\n",
    )
    label = "{kind: text, id: a, source: '{labels.agreement.first_step}', style: body, frame: {w: 40, h: 9}}"
    write(project / "templates/proef/front.yaml", f"elements:\n  - {label}\n")
    text = "partnership: {name: Zuid, sectors: [po]}\nlabels: {agreement: {first_step: VALUE}}\n"
    write(project / PARTNERSHIP, text.replace("VALUE", "null"))
    build = ("build", "-p", "zuid", "--product", "proef")
    ran = cardgen(*build)
    assert ran.code == 1
    assert ran.err.count("TPL17") == 1
    assert f"{PARTNERSHIP}:2:22: error TPL17" in ran.err
    write(project / PARTNERSHIP, text.replace("VALUE", '""'))
    assert cardgen(*build).code == 0


@pytest.mark.usefixtures("cards_only")
def test_an_element_without_a_topic_is_blamed_on_who_took_the_topic_away(
    cardgen: Runner, project: Path
) -> None:
    write(project / PARTNERSHIP, "partnership: {name: Zuid, sectors: [po]}\ntopics: [{remove: career}]\n")
    ran = cardgen("check", "po", "-p", "zuid", "--advice", "structure")
    assert f"{PARTNERSHIP}:2:19: warning ADV09" in ran.err
    assert "remove: one-line" in ran.err


def test_a_closed_or_full_output_is_no_mistake_of_ours(project: Path) -> None:
    command = f"{sys.executable} -m cardgen list"
    closed = subprocess.run(f"{command} >&-", shell=True, capture_output=True, text=True, check=False)
    assert (closed.returncode, closed.stderr) == (0, "")
    if Path("/dev/full").exists():
        full = subprocess.run(
            f"{command} > /dev/full", shell=True, capture_output=True, text=True, check=False
        )
        assert full.returncode == 1
        assert "standard output" in full.stderr


def test_a_broken_style_is_the_only_thing_that_is_said(cardgen: Runner, project: Path) -> None:
    """Nothing is laid out without it, so that no element complains about a style that does exist."""
    write(
        project / "templates/proef/product.yaml",
        "title: Proef\npage: {size: A6}\nsides: [{file: front.yaml}]\nstyles: {intro: {extends: body, font: txt}}\n",
    )
    write(
        project / "templates/proef/front.yaml",
        "elements:\n  - {kind: text, id: a, source: x, style: intro, frame: {w: 40, h: 9}}\n",
    )
    ran = cardgen("build", "po", "--product", "proef")
    assert ran.code == 1
    assert [line.split()[2] for line in ran.err.splitlines() if " error " in line] == ["TPL05:"]


def test_a_setting_of_what_does_not_exist_is_wrong_usage(cardgen: Runner, project: Path) -> None:
    build = ("build", "po", "--product", "dialoogkaart", "--set")
    ran = cardgen(*build, "topics.tijd.title=x")
    assert (ran.code, "SET02" in ran.err) == (2, True)
    assert cardgen(*build, "topics.time.question=" + "Veel te lang. " * 60).code == 1


def test_numbers_of_a_printer_without_its_name_are_not_dropped(cardgen: Runner, project: Path) -> None:
    ran = cardgen("calibrate", "--x", "1", "--y", "0")
    assert ran.code == 2
    assert "IMP55" in ran.err
    assert not list(project.rglob("*.pdf"))


@pytest.mark.usefixtures("cards_only")
def test_one_question_too_many_leaves_the_cards_as_they_are_and_is_pointed_at(
    cardgen: Runner, project: Path
) -> None:
    write(
        project / PARTNERSHIP,
        "partnership: {name: Zuid, sectors: [vo]}\n"
        "topics:\n  - id: time\n    deepening:\n      - add: own\n        text: Wat doen we in de toetsweek?\n",
    )
    ran = cardgen("build", "-p", "zuid", "--product", "kaartenset")
    assert ran.code == 0, ran.err
    checked = cardgen("check", "-p", "zuid", "--advice", "structure")
    assert f"{PARTNERSHIP}:6:15: warning ADV08" in checked.err


def test_a_paper_size_may_be_typed_in_small_letters(cardgen: Runner, project: Path) -> None:
    ran = cardgen("build", "po", "--product", "praatplaat", "--size", "a3")
    assert ran.out.split() == ["output/po/praatplaat-po-a3.pdf"]


def test_a_mistyped_command_comes_with_the_one_that_was_meant(cardgen: Runner) -> None:
    ran = cardgen("bild")
    assert ran.code == 2
    assert "Did you mean “build”?" in ran.err


def test_numbers_and_reasons_are_dutch_to_a_dutch_user(
    cardgen: Runner, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    long = "Waar halen wij bij ons de tijd vandaan en hoe verdelen we die? " * 4
    ran = cardgen("build", "po", "--product", "kaartenset", "--set", f"topics.time.question={long}")
    assert ran.code == 1
    assert "Maak de tekst korter." in ran.err
    assert re.search(r"^0 pdf’s in \d+(,\d)? s$", ran.err, re.MULTILINE)
    (project / "there").write_text("a file", encoding="utf-8")
    ran = cardgen("build", "po", "--product", "dialoogkaart", "-o", str(project / "there" / "below"))
    assert "een deel van dit pad is een bestand" in ran.err
