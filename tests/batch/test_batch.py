"""Many editions from one sheet: the bytes of a build, every mistake at its cell, and nothing is done twice."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdf
import pytest

from batch.sheets import SQUARE, xlsx
from cardgen.api import build, plan_jobs
from cardgen.batch.bench import CHECK, MAKE, Done
from cardgen.batch.crew import Alone, at_bench
from cardgen.batch.order import Order, Wish
from cardgen.batch.places import Folder
from cardgen.batch.reading import read
from cardgen.batch.run import Ran, batch
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace
from running import Runner, write

SMALL = "terugkijkkaart"
SHEET = """\
naam;sectoren;logo;kleur;schoolleider;eigen vragen bij time;e-mail
Regio Noord;vo;beelden\\noord.svg;005F6B;de rector, rectoren;"- Wie wijkt?
- Wie blijft?";noord@example.org
Regio Zuid;mbo;;#8A1C4A;;;
"""


class Counting(Alone):
    """Notes which steps are asked for."""

    def __init__(self, workspace: Workspace, wish: Wish) -> None:
        super().__init__(at_bench, workspace, wish)
        self.asked: list[tuple[str, str]] = []

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        for order, done in super().run(step, orders):
            self.asked.append((step, order.id))
            yield order, done


def ran(
    project: Path, sheet: str = "edities.csv", wish: Wish | None = None, output: str = "made"
) -> tuple[Ran, Counting]:
    workspace = Workspace.find(project)
    wish = wish or Wish((SMALL,))
    engine = Counting(workspace, wish)
    listed = read(workspace, project / sheet)
    place = Folder(project / output)
    return batch(workspace, listed, wish, place, engine, lambda *_: None, "nl"), engine


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


@pytest.fixture
def sheet(project: Path) -> Path:
    write(project / "edities.csv", SHEET)
    write(project / "beelden/noord.svg", SQUARE)
    return project


def test_a_row_gives_the_bytes_that_a_build_of_its_layer_gives(sheet: Path, tmp_path: Path) -> None:
    found, _ = ran(sheet)
    assert [entry.done.fine for entry in found.entries] == [True, True]
    workspace = Workspace.find(sheet)
    for order in read(workspace, sheet / "edities.csv").orders:
        for name, data in order.files().items():
            (sheet / name).parent.mkdir(parents=True, exist_ok=True)
            (sheet / name).write_bytes(data)
        jobs = plan_jobs(workspace, (), (order.id,), (SMALL,), None, ())
        assert build(workspace, jobs, sheet / "built" / order.id, Diagnostics())
        assert tree(sheet / "made" / order.id) == tree(sheet / "built" / order.id)
    words = (
        pypdf.PdfReader(next((sheet / "made").glob(f"*/vo-regio-noord/{SMALL}*.pdf"))).pages[0].extract_text()
    )
    assert "rector" in words


def test_what_is_done_is_not_done_again_and_what_changed_is(sheet: Path) -> None:
    ran(sheet)
    whole = tree(sheet / "made")
    shutil.rmtree(sheet / "made" / "regio-zuid")
    again, engine = ran(sheet)
    assert (again.kept, engine.asked) == (1, [(CHECK, "regio-zuid"), (MAKE, "regio-zuid")])
    assert tree(sheet / "made") == whole
    write(sheet / "beelden/noord.svg", SQUARE.replace("005F6B", "8A1C4A"))
    assert ran(sheet)[0].kept == 1
    assert ran(sheet, wish=Wish((SMALL,), form="zip"))[0].kept == 0


def test_half_written_files_of_a_killed_run_are_taken_away_and_nothing_else(sheet: Path) -> None:
    left = sheet / "made/regio-zuid/mbo-regio-zuid/.terugkijkkaart.pdf.0123456789ab.tmp"
    mine = sheet / "made/regio-zuid/mijn.tmp"
    write(left, "half")
    write(mine, "van mij")
    ran(sheet)
    assert (left.exists(), mine.exists()) == (False, True)


def test_a_zip_holds_what_the_folder_would(sheet: Path) -> None:
    ran(sheet)
    ran(sheet, wish=Wish((SMALL,), form="zip"), output="zips")
    with zipfile.ZipFile(sheet / "zips/regio-noord.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == {f"regio-noord/{name}": data for name, data in tree(sheet / "made/regio-noord").items()}


def test_a_merged_pdf_has_a_bookmark_for_each_product_and_sector(sheet: Path) -> None:
    write(sheet / "edities.csv", "naam;sectoren\nRegio Noord;po, vo\n")
    ran(sheet, wish=Wish((SMALL, "rolkaarten"), form="merged"))
    reader = pypdf.PdfReader(io.BytesIO((sheet / "made/regio-noord.pdf").read_bytes()))
    labels = {label.rpartition(" ")[0] for label in reader.page_labels}
    assert labels == {
        f"{product} {sector}" for product in (SMALL, "rolkaarten") for sector in ("po", "vo", "samen")
    }
    assert len([one for one in reader.outline if not isinstance(one, list)]) == 6


def test_a_folder_of_partnerships_is_a_batch_too(project: Path) -> None:
    for name in ("west", "oost"):
        write(
            project / f"content/partnerships/{name}/partnership.yaml",
            f"partnership: {{name: {name}, sectors: [vo]}}\n",
        )
    write(project / "content/partnerships/oost/vo.yaml", "topics:\n  - {id: tiem, question: Waar?}\n")
    found, _ = ran(project, "content/partnerships")
    assert [(entry.order.id, entry.done.fine) for entry in found.entries] == [("oost", False), ("west", True)]
    assert str(found.entries[0].done.found[0].where[0]) == "partnerships/oost/vo.yaml:2:10"
    assert (project / f"made/west/vo-west/{SMALL}-vo-west.pdf").is_file()


def test_the_summary_says_the_same_as_page_table_and_data(sheet: Path) -> None:
    write(sheet / "edities.csv", SHEET + "=cmd;po\n<b>Oost</b>;havo\n")
    ran(sheet)
    data = json.loads((sheet / "made/summary.json").read_text("utf-8"))
    assert (data["rows"], data["made"], data["failed"]) == (4, 2, 2)
    for row in data["editions"]:
        assert all((sheet / "made" / one["path"]).is_file() for one in row["files"])
    page = (sheet / "made/summary.html").read_text("utf-8")
    assert "<b>Oost" not in page
    assert "&lt;b&gt;Oost" in page
    assert "edities.csv:B5 (sectoren)" in page
    table = (sheet / "made/summary.csv").read_text("utf-8-sig")
    assert not any(cell.startswith("=") for line in table.splitlines() for cell in line.split(";"))


def at(listed_row: tuple[Order, Diagnostics]) -> list[tuple[str, int, int]]:
    return [(one.code, one.where[0].line, one.where[0].column) for one in listed_row[1]]


def test_every_mistake_in_a_row_is_told_at_its_cell(sheet: Path) -> None:
    xlsx(
        sheet / "fout.xlsx",
        [
            ["Overzicht 2026"],
            [
                "id",
                "Naam *",
                "Sector (po, vo)",
                "logo",
                "kleur",
                "schoolleider",
                "topics.quality",
                "#notitie",
            ],
            ["# de korte naam"],
            ["Noord", "Noord", "po", "../buiten.svg", "rood", "rector", "kwaliteit", "=weg"],
            ["con", "Zu\x07id", "havo", "C:\\logo.svg", "#N/A", "=A1", "-", "x", "y"],
            ["west", "West/Oost", "vo, po", "beelden/noord.svg"],
            ["WEST", "West", "vo"],
            ["", "", "vo"],
            ["oost", "Oost"],
        ],
    )
    listed = read(Workspace.find(sheet), sheet / "fout.xlsx")
    assert [order.id for order in listed.orders] == ["west"]
    assert {row: sorted(at(one)) for row, one in listed.failed.items()} == {
        4: [("BAT09", 4, 1), ("BAT20", 4, 6), ("BAT21", 4, 7), ("NEW05", 4, 5), ("WSP01", 4, 4)],
        5: [
            ("BAT06", 5, 9), ("BAT09", 5, 1), ("BAT12", 5, 6), ("BAT14", 5, 5), ("BAT15", 5, 2), ("BAT19", 5, 3),
            ("WSP02", 5, 4),
        ],
        7: [("BAT09", 7, 1), ("BAT10", 7, 1)],
        8: [("BAT18", 8, 0)],
        9: [("BAT32", 9, 0)],
    }  # fmt: skip


def test_a_mistake_that_shows_while_reading_content_is_told_at_its_cell(sheet: Path) -> None:
    write(
        sheet / "edities.csv",
        "naam;sectoren;website;topics.time.question;logo\n"
        "Noord;vo;zomaar iets;Wat doet {schoolleidr}?;\n"
        "Zuid;vo;https://example.org;Wat?;stuk.svg\n",
    )
    write(sheet / "stuk.svg", "<svg")
    found, _ = ran(sheet)
    noord, zuid = (entry.done.found for entry in found.entries)
    assert {(one.where[0].line, one.where[0].column) for one in noord} == {(2, 3), (2, 4)}
    assert {(one.where[0].line, one.where[0].column) for one in zuid} == {(3, 5)}
    assert not (sheet / "made/noord").exists()


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("naam;sectoren;kluer", ["BAT04"]),
        ("naam;sectoren;naam partnerschap", ["BAT05"]),
        ("sectoren;kleur", ["BAT07"]),
        ("naam;kleur", ["BAT33"]),
        ("naam;sectoren;topics", ["BAT21"]),
        ("naam;sectoren;startvragen", []),
        ("naam;sectoren;products.dialoogkaart", ["BAT21"]),
        ("naam;sectoren;topics.time;topics.time.question", ["BAT05"]),
    ],
)
def test_headings_that_cannot_be_right_stop_the_batch_before_it_begins(
    project: Path, head: str, codes: list[str]
) -> None:
    write(project / "a.csv", f"{head}\nNoord;po;x;y\n")
    with pytest.raises(CardgenError) if codes else contextlib.nullcontext() as refused:
        read(Workspace.find(project), project / "a.csv")
    assert [one.code for one in refused.value.diagnostics] == codes if refused is not None else not codes


def test_a_heading_may_be_the_path_or_what_people_call_it(project: Path) -> None:
    from cardgen.batch.columns import Headings

    headings = Headings(Workspace.find(project))

    def path(heading: str) -> str:
        column = headings.column(1, heading)
        return column.path if column is not None else ""

    same = {
        "topics.time.question": ("topics.time.question", "thema’s.time.vraag", "themas.tijd.vraag"),
        "topics.time.deepening": ("eigen vragen bij time", "Eigen vraag: Tijd", "topics.time.deepening"),
        "terms.leader": ("schoolleider", "Schoolleider *", "terms.leader", "termen.leader"),
        "terms.leader.plural": ("terms.leader.plural", "termen.schoolleider.meervoud"),
        "theme.colors.primary": ("kleur", "Kleur (#rrggbb)", "theme.colors.primary"),
        "partnership.contact.email": (
            "e-mail",
            "E-mailadres",
            "partnership.contact.email",
            "partnerschap.contact.mail",
        ),
        "partnership.sectors": ("Sector(en)", "sectoren", "partnership.sectors"),
    }
    assert {wanted: {path(heading) for heading in headings_} for wanted, headings_ in same.items()} == {
        wanted: {wanted} for wanted in same
    }
    assert [path("telefoon"), path("topics.tiem.question"), path("x.y")] == ["", "", ""]


def test_the_command_line_from_an_example_to_pdfs(cardgen: Runner, project: Path) -> None:
    assert cardgen("batch", "--template", "edities.xlsx").out == "edities.xlsx\n"
    assert cardgen("batch", "--template", "edities.csv").code == 0
    assert (project / "edities.csv").read_bytes().startswith(b"\xef\xbb\xbfid;naam;sectoren")
    dry = cardgen("batch", "edities.xlsx", "--dry-run", "--jobs", "0", "--product", SMALL)
    assert (dry.code, "1 of 1 rows can be made" in dry.err, (project / "output").exists()) == (0, True, False)
    made = cardgen("batch", "edities.xlsx", "--jobs", "0", "--product", SMALL)
    assert (made.code, made.out.splitlines()[1].split()[:2]) == (0, ["3", "regio-oost"])
    pdfs = sorted(path.name for path in (project / "output/edities").rglob("*.pdf"))
    assert pdfs == [f"{SMALL}-{sector}-regio-oost.pdf" for sector in ("po", "samen", "vo")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--template"),
        (("weg.csv",), "weg.csv"),
        (("a.csv", "--zip", "--merged"), "exclude"),
        (("a.csv", "--engine", "dask"), "--scheduler"),
        (("a.csv", "--scheduler", "tcp://x:1"), "--engine"),
        (("--template", "a.docx"), ".xlsx"),
        (("a.csv", "--product", "dialoogkart"), "dialoogkaart"),
    ],
)
def test_a_command_that_makes_no_sense_is_explained(
    cardgen: Runner, project: Path, arguments: tuple[str, ...], said: str
) -> None:
    write(project / "a.csv", "naam;sector\nNoord;po\n")
    ran_ = cardgen("batch", *arguments)
    assert (ran_.code, said in ran_.err) == (2, True), ran_.err


def test_a_row_that_fails_gives_exit_code_1_and_the_others_are_made(cardgen: Runner, project: Path) -> None:
    write(project / "a.csv", "naam;sector\nNoord;po\nZuid;havo\n")
    ran_ = cardgen("batch", "a.csv", "--jobs", "0", "--product", SMALL, "-o", "uit")
    assert (ran_.code, "a.csv:B3 (sector)" in ran_.err) == (1, True)
    assert (project / f"uit/noord/po-noord/{SMALL}-po-noord.pdf").is_file()
    assert not (project / "uit/zuid").exists()


def test_nothing_is_written_through_a_link_in_the_output(
    sheet: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("buiten")
    (sheet / "made").mkdir()
    (sheet / "made/regio-zuid").symlink_to(outside, target_is_directory=True)
    with pytest.raises(CardgenError):
        ran(sheet)
    assert list(outside.iterdir()) == []


def test_what_people_write_in_a_cell_is_taken_as_they_mean_it(project: Path) -> None:
    write(
        project / "a.csv",
        "naam;sectoren;logo;kleur;e-mail;website;slogan;schoolleider\n"
        "Noord;PO en VO;geen;n.v.t.;-;www.noord.nl/wij;nvt;De Rector, de rectoren\n"
        "Zuid;vo;-;NVT;Geen;noord.nl;–;het hoofd/hoofden\n",
    )
    listed = read(Workspace.find(project), project / "a.csv")
    assert not listed.failed
    noord, zuid = (next(iter(order.texts.values())).decode() for order in listed.orders)
    assert [word in noord + zuid for word in ("geen", "n.v.t.", "NVT", "null\n", "tagline")] == [False] * 5
    assert '"https://www.noord.nl/wij"' in noord
    assert '{singular: "Rector", plural: "rectoren", article: "de"' in noord
    assert '"https://noord.nl"' in zuid
    assert '{singular: "hoofd", plural: "hoofden", article: "het"' in zuid
    assert "contact:\n    url:" in noord


@pytest.mark.parametrize(
    ("written", "meant"),
    [("rgb(0,0,255)", "#0000FF"), ("blauw", "#1565C0"), ("#0b5fa5ff", "#0B5FA5"), ("PANTONE 286 C", "")],
)
def test_a_colour_that_is_written_otherwise_is_told_with_what_was_meant(
    cardgen: Runner, project: Path, written: str, meant: str
) -> None:
    write(project / "a.csv", f'naam;sectoren;kleur\nNoord;vo;"{written}"\n')
    said = cardgen("batch", "a.csv", "--dry-run", "--jobs", "0").err
    assert "a.csv:C2 (kleur): error NEW05" in said
    assert ("Did you mean" in said, meant in said) == (bool(meant), True)


def test_a_plural_that_texts_use_is_asked_for_once_and_at_its_cell(cardgen: Runner, project: Path) -> None:
    write(project / "a.csv", "naam;sectoren;schoolleider\nNoord;vo;de rector\n")
    said = cardgen("batch", "a.csv", "--dry-run", "--jobs", "0", "--product", "dialoogkaart").err
    assert said.count("error") == 1
    assert said.startswith("a.csv:C2 (schoolleider): error BAT34")


def test_a_name_that_is_too_long_is_told_at_its_cell_and_places_in_the_project_are_no_cells(
    cardgen: Runner, project: Path
) -> None:
    name = "Opleidingsschool voor de gehele regio Noordoost, het Westerkwartier en omstreken " * 2
    write(project / "a.csv", f"naam;sectoren\n{name};vo\n")
    said = cardgen("batch", "a.csv", "--dry-run", "--jobs", "0", "--product", "kaartenset").err
    assert said.startswith("a.csv:A2 (naam): error FIT04")
    assert re.search(r"see .*/card[.]yaml:\d+:\d+$", said, re.MULTILINE)


def test_a_dry_run_says_how_to_see_the_warnings_it_counts(cardgen: Runner, project: Path) -> None:
    write(project / "a.csv", "naam;sectoren;e-mail\nNoord;vo;Mail ons\n")
    arguments = ("batch", "a.csv", "--dry-run", "--jobs", "0", "--product", SMALL)
    quiet, full = cardgen(*arguments), cardgen(*arguments, "-v")
    assert "good, 1 warning\n" in re.sub(" {2,}.*", "\n", quiet.out[quiet.out.index("good") :])
    assert ("-v" in quiet.err, "EDN18" in quiet.err) == (True, False)
    assert "a.csv:C2 (e-mail): warning EDN18" in full.err
