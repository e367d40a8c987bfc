"""What people do wrong without knowing it: each slip is told in their language, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Runner, write

PARTNERSHIP = "content/partnerships/zuid/partnership.yaml"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "EDN13", ":1:1"),
        ("partnership:\n  name: Zuid\n", "EDN13", ":2:3"),
        ("partnership:\n  name: Zuid\n  sektors: [po]\n", "EDN13", ":2:3"),
        ("partnership:\n  name: Zuid\n  sectors: po\n", "EDN13", ":3:12"),
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


def test_an_empty_sector_is_told_about_its_own_file(cardgen: Runner, project: Path) -> None:
    write(project / "content/so/sector.yaml", "")
    ran = cardgen("check", "so", "--advice", "none")
    assert ran.code == 1
    (first, *_) = ran.err.splitlines()
    assert first.startswith("content/so/sector.yaml:1:1: error EDN14")


@pytest.mark.parametrize(
    ("logo", "data", "code"),
    [
        ("logo.png", b"%PDF-1.4\n", "PLC06"),
        ("logo.pdf", b"%PDF-1.4\n", "PLC06"),
        ("logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0a\0\0\0\x0a\x08\x02\0\0\0", "RND01"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>', "ART15"),
    ],
)
def test_a_logo_that_is_no_picture_is_named_as_seen_from_the_project(
    cardgen: Runner, project: Path, logo: str, data: bytes, code: str
) -> None:
    write(
        project / PARTNERSHIP,
        f"partnership: {{name: Zuid, sectors: [po], logo: {logo}, logo_alt: Logo van Zuid}}\n",
    )
    (project / PARTNERSHIP).with_name(logo).write_bytes(data)
    ran = cardgen("build", "-p", "zuid", "--product", "dialoogkaart")
    assert ran.code == 1
    (line,) = [line for line in ran.err.splitlines() if f"error {code}" in line]
    assert line.startswith(f"content/partnerships/zuid/{logo}:")
    assert not (project / "output").exists()


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
    assert " mm) bij " in ran.err
    assert "." not in ran.err.partition("(")[2].partition(" mm)")[0]
    (project / "there").write_text("a file", encoding="utf-8")
    ran = cardgen("build", "po", "--product", "dialoogkaart", "-o", str(project / "there" / "below"))
    assert "een deel van dit pad is een bestand" in ran.err
