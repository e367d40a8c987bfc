"""`cardgen init` and `cardgen new`: what they write can be built at once, and nothing that exists is touched."""

from __future__ import annotations

import gzip
import io
import struct
from pathlib import Path

import pypdf
import pytest

from cardgen.content.edition import load_edition
from cardgen.project.workspace import Workspace
from running import Runner, write

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>'
NOORD = "content/partnerships/regio-noord/partnership.yaml"


class Terminal(io.StringIO):
    """Somebody who types these answers."""

    def isatty(self) -> bool:
        return True


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "output" not in path.parts
    }


def words_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def test_from_an_empty_folder_to_an_edition_of_ones_own(
    cardgen: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "Ons logo.SVG", LOGO)
    ran = cardgen()
    assert (ran.code, ran.out) == (0, "")
    assert "cardgen init" in ran.err
    assert cardgen("init").out == "cardgen.yaml\n"
    made = cardgen(
        "new", "partnership", "regio-noord", "--name", "Regio Noord", "--sectors", "po,vo", "--color", "#005F6B",
        "--logo", "Ons logo.SVG",
    )  # fmt: skip
    assert (made.code, made.out.split()) == (0, [NOORD, NOORD.replace("partnership.yaml", "logo.svg")])
    assert "cardgen build -p regio-noord" in made.err
    assert cardgen("build", "po", "-p", "regio-noord", "--product", "dialoogkaart", "-q").err == ""
    assert "Regio Noord" in words_of(tmp_path / "output/po-regio-noord/dialoogkaart-po-regio-noord.pdf")


def test_without_answers_a_partnership_gets_what_its_short_name_suggests(
    cardgen: Runner, project: Path
) -> None:
    assert cardgen("new", "partnership", "west-2").code == 0
    edition = load_edition(Workspace.find(project), "mbo", "west-2")
    assert edition.partnership is not None
    assert (edition.partnership.name.plain, edition.partnership.sectors) == ("West 2", ("po", "vo", "mbo"))


def test_on_a_terminal_it_asks_until_the_answer_can_be_used(
    cardgen: Runner, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        "Regio Noord",
        "regio-noord",
        "Regio {Noord}: *één*",
        "po,vmbo",
        "po",
        "nergens.svg",
        "",
        "blauw",
        "#2F6F8F",
    ]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    ran = cardgen("new", "partnership")
    assert ran.code == 0
    for code in ("NEW03", "CLI01", "CLI04", "NEW05"):
        assert code in ran.err
    edition = load_edition(Workspace.find(project), "po", "regio-noord")
    assert edition.partnership is not None
    assert edition.partnership.name.plain == "Regio {Noord}: *één*"
    assert edition.theme.colors == {"primary": "#2F6F8F"}


def test_whoever_stops_answering_has_written_nothing(
    cardgen: Runner, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("regio-noord\n"))
    assert cardgen("new", "partnership").code == 130
    assert list(everything(project)) == ["cardgen.yaml"]


@pytest.mark.parametrize(
    ("arguments", "written", "pdf"),
    [
        (("sector", "so", "--name", "speciaal onderwijs"), 1, ("so", "dialoogkaart")),
        (("product", "tafelkaart"), 3, ("po", "tafelkaart")),
        (("booklet", "startgesprek"), 1, ("vo", "startgesprek")),
    ],
    ids=["sector", "product", "booklet"],
)
def test_what_is_new_can_be_built_at_once_and_has_no_mistakes(
    cardgen: Runner, project: Path, arguments: tuple[str, ...], written: int, pdf: tuple[str, str]
) -> None:
    sector, product = pdf
    made = cardgen("new", *arguments)
    assert (made.code, len(made.out.split())) == (0, written)
    before = everything(project)
    built = cardgen("build", sector, "--product", product)
    assert built.code == 0
    assert "warning" not in built.err
    assert (project / f"output/{sector}/{product}-{sector}.pdf").is_file()
    assert cardgen("new", *arguments).code == 2
    assert everything(project) == before


def test_a_question_of_a_partnership_is_printed_before_the_others(cardgen: Runner, project: Path) -> None:
    cardgen("new", "partnership", "regio-noord", "--sectors", "vo")
    arguments = ("-p", "regio-noord", "--topic", "time", "--question", "Wie geeft {coach.the} tijd?")
    assert cardgen("new", "theme-question", "wie-geeft", *arguments).code == 0
    edition = load_edition(Workspace.find(project), "vo", "regio-noord")
    time = next(topic for topic in edition.topics if topic.id == "time")
    assert time.deepening[0].text.plain == "Wie geeft de werkplekbegeleider tijd?"


def test_a_second_question_joins_the_first_and_nothing_else_changes(cardgen: Runner, project: Path) -> None:
    cardgen("new", "partnership", "regio-noord", "--sectors", "vo")
    file = project / "content/partnerships/regio-noord/wie-geeft.yaml"
    arguments = ("-p", "regio-noord", "--topic", "time", "--question", 'Wie zegt: "ja"?')
    cardgen("new", "theme-question", "wie-geeft", *arguments)
    first = file.read_text(encoding="utf-8")
    ran = cardgen("new", "theme-question", "nog-een", *arguments)
    assert (ran.code, ran.out) == (0, "content/partnerships/regio-noord/wie-geeft.yaml\n")
    cardgen(
        "new", "theme-question", "team-1b", "-p", "regio-noord", "--topic", "team", "--question", "Wie leert?"
    )
    after = file.read_text(encoding="utf-8")
    assert after.startswith(first.rstrip("\n"))
    edition = load_edition(Workspace.find(project), "vo", "regio-noord")
    own = {topic.id: [one.text.plain for one in topic.deepening][:3] for topic in edition.topics}
    assert own["time"].count('Wie zegt: "ja"?') == 2
    assert own["team"][0] == "Wie leert?"
    before = everything(project)
    assert cardgen("new", "theme-question", "nog-een", *arguments).code == 1  # the name is taken
    assert everything(project) == before


def test_a_question_that_cannot_join_the_block_is_shown_to_be_pasted(cardgen: Runner, project: Path) -> None:
    cardgen("new", "partnership", "regio-noord", "--sectors", "vo")
    write(
        project / "content/partnerships/regio-noord/eigen.yaml",
        "topics: [{id: time, short: Tijd # kort\n  }]\n",
    )
    before = everything(project)
    arguments = ("-p", "regio-noord", "--topic", "time", "--question", "Wie?")
    ran = cardgen("new", "theme-question", "nog-een", *arguments)
    assert (ran.code, "eigen.yaml:1:1: error NEW07" in ran.err, "- add: nog-een" in ran.err) == (
        1,
        True,
        True,
    )
    assert everything(project) == before


@pytest.mark.parametrize(
    ("arguments", "code", "ending"),
    [
        (("partnership", "Regio Noord"), "NEW03", 2),
        (("partnership", "../noord"), "NEW03", 2),
        (("partnership", "con"), "NEW03", 2),
        (("partnership", "partnerschap-voorbeeld"), "NEW01", 2),
        (("partnership", "noord", "--color", "blauw"), "NEW05", 2),
        (("partnership", "noord", "--sectors", "voo"), "CLI01", 2),
        (("partnership", "noord", "--topic", "time"), "NEW06", 2),
        (("sector", "vo"), "NEW01", 2),
        (("sector", "so", "--color", "paarsig"), "PAL", 1),
        (("product", "praatplaat"), "NEW01", 2),
        (("booklet", "gespreksboekje"), "NEW01", 2),
        (("theme-question", "vraag-1"), "NEW04", 2),
        (("theme-question", "vraag-1", "-p", "partnerschap-voorbeeld", "--topic", "tijd"), "NEW08", 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    cardgen: Runner, project: Path, arguments: tuple[str, ...], code: str, ending: int
) -> None:
    ran = cardgen("new", *arguments)
    assert code in ran.err
    assert ran.code == ending
    assert list(everything(project)) == ["cardgen.yaml"]


def test_a_logo_that_cannot_be_used_is_not_taken_in(cardgen: Runner, project: Path) -> None:
    write(project / "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    ran = cardgen("new", "partnership", "noord", "--logo", "logo.svg")
    assert ran.code == 1
    assert ran.err.startswith("logo.svg:1:")  # not the copy, which is never made
    assert not (project / "content").exists()


@pytest.mark.parametrize(
    ("said", "sectors"),
    [
        ("po,vo", "[po, vo]"),
        ("vo mbo", "[vo, mbo]"),
        ("PO en VO", "[po, vo]"),
        ("voortgezet onderwijs; Mbo", "[vo, mbo]"),
        ("Primair onderwijs/vo", "[po, vo]"),
    ],
)
def test_sectors_are_named_as_people_name_them(
    cardgen: Runner, project: Path, said: str, sectors: str
) -> None:
    arguments = ("--sectors", said, "--color", "005F6B", "--name", "  ")
    assert cardgen("new", "partnership", "regio-noord", *arguments).code == 0
    written = (project / NOORD).read_text(encoding="utf-8")
    assert f"sectors: {sectors}" in written
    assert 'primary: "#005F6B"' in written
    assert 'name: "Regio Noord"' in written


def test_a_sector_that_does_not_exist_is_told_whole(cardgen: Runner, project: Path) -> None:
    ran = cardgen("new", "partnership", "noord", "--sectors", "vo en speciaal onderwijs")
    assert "There is no sector “speciaal onderwijs”" in ran.err


def test_a_picture_that_is_too_large_is_named_with_its_size(cardgen: Runner, project: Path) -> None:
    header = struct.pack(">IIBBBBB", 12_000, 9_000, 8, 6, 0, 0, 0)
    (project / "Ons Logo.PNG").write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header)
    ran = cardgen("new", "partnership", "noord", "--logo", "Ons Logo.PNG")
    assert "“Ons Logo.PNG” is too large: 12000 × 9000 pixels" in ran.err


def test_a_packed_drawing_is_called_by_its_name(cardgen: Runner, project: Path) -> None:
    (project / "logo.svgz").write_bytes(gzip.compress(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    assert "SVGZ" in cardgen("new", "partnership", "noord", "--logo", "logo.svgz").err


def test_what_exists_stays_as_it_is_and_links_lead_nowhere_else(
    cardgen: Runner, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert cardgen("init").code == 1
    write(project / "content/partnerships/noord/po.yaml", "labels: {}\n")
    assert cardgen("new", "partnership", "noord").code == 0
    assert (project / "content/partnerships/noord/po.yaml").read_text(encoding="utf-8") == "labels: {}\n"
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / "templates").symlink_to(elsewhere, target_is_directory=True)
    assert cardgen("new", "product", "tafelkaart").code == 1
    assert list(elsewhere.iterdir()) == []


def test_without_a_project_it_says_how_to_begin_one(
    cardgen: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = cardgen("new", "partnership", "noord")
    assert ran.code == 1
    assert "cardgen init" in ran.err
    assert cardgen("init", "mijn project").code == 0
    assert (tmp_path / "mijn project/cardgen.yaml").is_file()
