"""Texts to Word and Excel and back, as a group that changes them would do it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import RGBColor
from hypothesis import given
from hypothesis import strategies as st

from cardgen.api import Workshop, lay, plan_jobs
from cardgen.core.struct import replace
from cardgen.exchange.excel import as_xlsx, from_xlsx
from cardgen.exchange.packing import opened
from cardgen.exchange.record import ReadSheet, Record
from cardgen.exchange.sheet import Row, Section, TextSheet, sheet_of
from cardgen.exchange.word import W, as_docx
from cardgen.exchange.wordread import as_typed, from_docx
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace
from examples import examples
from running import Runner, write

NOORD = "content/partnerships/noord/partnership.yaml"
TERMS = "Woorden die overal terugkomen"
OWN = """\
# Regio Noord.
partnership:
  name: Regio Noord   # zo heten we
  sectors: [vo]
topics:
- id: time
  question: 'Waar halen wij de tijd vandaan?'  # van ons
"""


@pytest.fixture(scope="module")
def sheet() -> TextSheet:
    """The texts of the dialoogkaart in vo."""
    workspace, found = Workspace.find(), Diagnostics()
    jobs = plan_jobs(workspace, ["vo"], [], ["dialoogkaart"], None, ())
    (laid,) = lay(Workshop.open(workspace, found), jobs)
    return sheet_of(laid)


@pytest.fixture(autouse=True)
def _one_product(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were no other product: laying out all of them takes seconds, and says nothing more."""
    monkeypatch.setattr(Workspace, "products", lambda _: ["dialoogkaart"])


@pytest.fixture
def noord(project: Path) -> Path:
    """A project with a partnership in one sector."""
    write(project / NOORD, OWN)
    return project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The texts of its dialoogkaart, as files for Word and Excel."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "cardgen.yaml").touch()
    write(folder / NOORD, OWN)
    workspace, found = Workspace.find(folder), Diagnostics()
    (laid,) = lay(
        Workshop.open(workspace, found), plan_jobs(workspace, [], ["noord"], ["dialoogkaart"], None, ())
    )
    texts = sheet_of(laid, only_printed=True)
    texts = replace(
        texts, sections=(*texts.sections, *[one for one in sheet_of(laid).sections if one.title == TERMS])
    )
    return {"t.docx": as_docx(texts, "t.docx"), "t.xlsx": as_xlsx(texts, "t.xlsx")}


@pytest.fixture
def files(noord: Path, made: dict[str, bytes]) -> Path:
    """The same project, with both files in it."""
    for name, data in made.items():
        (noord / name).write_bytes(data)
    return noord


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "output" not in path.parts
    }


def in_word(change: Callable[[docx.table._Row, docx.Document], None], id_: str, file: str = "t.docx") -> None:
    """Change the row of a text in a document."""
    document = docx.Document(file)
    for table in document.tables:
        for line in table._tbl.tr_lst:
            if "".join(part.text or "" for part in line.tc_lst[0].iter(qn("w:t"))) == id_:
                change(docx.table._Row(line, table), document)
                document.save(file)
                return
    raise AssertionError(id_)


def says(text: str) -> Callable[[docx.table._Row, docx.Document], None]:
    def change(row: docx.table._Row, _: docx.Document) -> None:
        row.cells[2].paragraphs[0].runs[0].text = text

    return change


def in_excel(id_: str, text: object, file: str = "t.xlsx") -> None:
    book = openpyxl.load_workbook(file)
    for row in book["Teksten"].iter_rows(min_row=2):
        if row[0].value == id_:
            row[3].value = text
    book.save(file)


def text_of(xml: str) -> tuple[str, int]:
    """What a cell with these paragraphs is read as, and whether changes were tracked in it."""
    from cardgen.exchange.wordread import _text

    return _text(parse_xml(f'<w:tc xmlns:w="{W}">{xml}</w:tc>'))


# --- out ---


def test_every_text_says_where_it_is_printed_how_much_may_come_and_whose_it_is(sheet: TextSheet) -> None:
    rows = {row.id: row for row in sheet.rows}
    one = rows["topics.time.question"]
    assert "dialoogkaart blz. 2" in one.places
    assert one.room is not None
    assert 0 <= one.room < 60
    assert one.layer == "sector vo"
    assert "{" in one.text
    assert "{" not in one.printed
    assert rows["terms.leader.singular"].text == "schoolleider"
    assert not [id_ for id_ in rows if id_.startswith(("advice.", "edition."))]
    assert len({row.id for row in sheet.rows}) == len(sheet.rows) > 300
    assert not [section.title for section in sheet.sections if section.title.islower()]


def test_both_files_hold_every_text_and_are_the_same_each_time(sheet: TextSheet) -> None:
    for write_, read in ((as_docx, from_docx), (as_xlsx, from_xlsx)):
        data = write_(sheet, "teksten")
        assert data == write_(sheet, "teksten")
        back = read(data, "teksten")
        assert [(row.id, row.text) for row in back.rows] == [
            (row.id, as_typed(row.text)) for row in sheet.rows
        ]
        assert back.record == Record.of(sheet)
        assert (back.tracked, back.comments) == (0, 0)


def test_only_texts_can_be_changed_in_excel_and_what_is_left_counts_along(sheet: TextSheet) -> None:
    page = openpyxl.load_workbook(io.BytesIO(as_xlsx(sheet, "t.xlsx")))["Teksten"]
    assert page.protection.sheet
    assert not page.protection.password
    assert [cell.protection.locked for cell in page[2]] == [True, True, True, False, True, True, True]
    row = next(row for row in page.iter_rows(min_row=2) if row[0].value == "topics.time.question")
    assert re.fullmatch(r"=\d+-LEN\(D\d+\)", str(row[4].value))
    assert page.freeze_panes == "B2"


def test_names_are_locked_in_word_and_its_language_is_dutch(sheet: TextSheet) -> None:
    document = docx.Document(io.BytesIO(as_docx(sheet, "t.docx")))
    locks = document.element.body.findall(f".//{qn('w:lock')}")
    assert len(locks) == len(sheet.rows)
    assert {lock.get(qn("w:val")) for lock in locks} == {"sdtContentLocked"}
    assert {tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))} == {"nl-NL"}


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=60
)


@examples(8)
@given(st.lists(TEXTS.filter(str.strip), min_size=30, max_size=60))
def test_whatever_a_text_holds_it_comes_back_as_it_was(texts: list[str]) -> None:
    rows = tuple(Row(f"rules.r{n}.text", text.strip(), "", "", None, "") for n, text in enumerate(texts))
    made = TextSheet("vo", "vo", "vo", None, "", (Section("Spelregels", rows),))
    for write_, read in ((as_docx, from_docx), (as_xlsx, from_xlsx)):
        back = read(write_(made, "t"), "t")
        assert [row.text for row in back.rows] == [as_typed(row.text) for row in rows]


# --- back ---


def test_out_and_in_again_changes_no_byte(files: Path, cardgen: Runner) -> None:
    before = everything(files)
    for file in ("t.docx", "t.xlsx"):
        ran = cardgen("take", file, "--yes")
        assert (ran.code, ran.out, "No text was changed" in ran.err) == (0, "", True)
    assert everything(files) == before


def test_changed_texts_are_shown_and_then_written_where_they_belong(files: Path, cardgen: Runner) -> None:
    in_word(says("Waar vinden we: tijd?"), "topics.time.question")
    in_word(says("Wie doet wat?"), "topics.roles.question")
    before = everything(files)
    ran = cardgen("take", "t.docx", "--dry-run")
    assert ran.code == 0
    assert "    - Waar halen wij de tijd vandaan?\n    + Waar vinden we: tijd?\n" in ran.out
    assert everything(files) == before
    assert cardgen("take", "t.docx").code == 2  # nobody is there to be asked
    assert everything(files) == before
    assert cardgen("take", "t.docx", "--yes").code == 0
    assert (files / NOORD).read_text(encoding="utf-8") == OWN.replace(
        "Waar halen wij de tijd vandaan?", "Waar vinden we: tijd?"
    ) + "- id: roles\n  question: Wie doet wat?\n"
    again = cardgen("take", "t.docx", "--yes")
    assert (again.code, "No text was changed" in again.err) == (0, True)


def test_what_sectors_do_not_share_goes_into_the_file_of_the_sector(files: Path, cardgen: Runner) -> None:
    write(files / NOORD, OWN.replace("[vo]", "[po, vo]"))
    in_word(says("Wie doet wat?"), "topics.roles.question")  # another text in po than in vo
    in_excel("products.dialoogkaart.inside_intro", "Kies samen een thema.")  # the same in both
    assert cardgen("take", "t.docx", "--yes").code == cardgen("take", "t.xlsx", "--yes").code == 0
    assert "Wie doet wat?" in (files / "content/partnerships/noord/vo.yaml").read_text(encoding="utf-8")
    assert "Kies samen een thema." in (files / NOORD).read_text(encoding="utf-8")


def test_texts_of_a_sector_are_taken_for_a_partnership_or_refused(noord: Path, cardgen: Runner) -> None:
    cardgen("text", "vo", "--product", "dialoogkaart", "--xlsx", "t.xlsx")
    in_excel("topics.roles.question", "Wie doet wat?")
    ran = cardgen("take", "t.xlsx", "--yes")
    assert (ran.code, "TAK17" in ran.err) == (1, True)
    assert cardgen("take", "t.xlsx", "-p", "noord", "--yes").code == 0
    assert "Wie doet wat?" in (noord / NOORD).read_text(encoding="utf-8")


def test_a_text_that_does_not_fit_is_refused_with_what_must_go_and_nothing_is_written(
    files: Path, cardgen: Runner
) -> None:
    in_excel("topics.time.question", "Waar halen wij de tijd vandaan? " * 6)
    in_excel("topics.roles.question", "Wie?")
    before = everything(files)
    ran = cardgen("take", "t.xlsx", "--yes")
    assert ran.code == 1
    assert re.search(r"t\.xlsx:\d+:4: error FIT01: .*about \d+ characters must go", ran.err)
    assert everything(files) == before


def test_a_new_word_takes_its_article_along_and_asks_for_its_plural(files: Path, cardgen: Runner) -> None:
    in_excel("terms.leader.singular", "directeur")
    ran = cardgen("take", "t.xlsx", "--yes")
    assert (ran.code, "TAK26" in ran.err, "schoolleiders" in ran.err) == (0, True, True)
    assert "singular: directeur" in (files / NOORD).read_text(encoding="utf-8")


def test_what_the_project_changed_meanwhile_is_shown_three_ways(files: Path, cardgen: Runner) -> None:
    in_word(says("Waar vinden we tijd?"), "topics.time.question")
    write(files / NOORD, OWN.replace("halen wij", "vonden wij"))
    before = everything(files)
    ran = cardgen("take", "t.docx", "--yes")
    assert ran.code == 1
    for text in (
        "Waar halen wij de tijd vandaan?",
        "Waar vinden we tijd?",
        "Waar vonden wij de tijd vandaan?",
    ):
        assert text in ran.err
    assert everything(files) == before


def test_what_only_the_project_changed_stays(files: Path, cardgen: Runner) -> None:
    write(files / NOORD, OWN.replace("halen wij", "vonden wij"))
    before = everything(files)
    assert cardgen("take", "t.docx", "--yes").code == 0
    assert everything(files) == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda row, _: row.cells[0]._tc.findall(f".//{qn('w:t')}")[0].__setattr__("text", "topics.time.vraag"), "TAK07"),
        (lambda row, _: row.cells[0]._tc.remove(row.cells[0].paragraphs[0]._p) or row.cells[0].add_paragraph("zomaar"), "TAK06"),
        (says(""), "TAK10"),
        (lambda row, _: row._tr.addnext(parse_xml(row._tr.xml.replace("Waar halen", "Hoe vinden"))), "TAK08"),
        (lambda row, _: [row._tr.remove(cell._tc) for cell in row.cells[1:]], "TAK22"),
        (says("Waar is {leader.theirs}?"), "TRM02"),
    ],
    ids=["id edited", "unknown id", "empty", "twice", "no cell", "placeholder"],
)  # fmt: skip
def test_what_somebody_broke_is_said_at_its_row_and_nothing_is_written(
    files: Path, cardgen: Runner, change: Callable[[docx.table._Row, docx.Document], None], code: str
) -> None:
    in_word(change, "topics.time.question")
    before = everything(files)
    ran = cardgen("take", "t.docx", "--yes")
    assert (ran.code, code in ran.err, "Traceback" in ran.err) == (1, True, False)
    assert everything(files) == before


def test_rows_that_are_gone_change_nothing_and_are_counted(files: Path, cardgen: Runner) -> None:
    in_word(lambda row, _: row._tr.getparent().remove(row._tr), "topics.time.question")
    before = everything(files)
    ran = cardgen("take", "t.docx", "--yes")
    assert (ran.code, "TAK12" in ran.err, "topics.time.question" in ran.err) == (0, True, True)
    assert everything(files) == before


def test_a_file_that_forgot_what_it_was_made_from_is_compared_with_now(files: Path, cardgen: Runner) -> None:
    book = openpyxl.load_workbook("t.xlsx")
    del book["cardgen"]
    book.save("t.xlsx")
    assert cardgen("take", "t.xlsx", "-p", "noord").code == 2
    in_excel("topics.time.question", "Waar vinden we tijd?")
    ran = cardgen("take", "t.xlsx", "-p", "noord", "--sector", "vo", "--yes")
    assert (ran.code, "TAK16" in ran.err) == (0, True)
    assert "Waar vinden we tijd?" in (files / NOORD).read_text(encoding="utf-8")


def test_a_file_with_changes_in_it_is_never_written_over(files: Path, cardgen: Runner) -> None:
    again = ("text", "-p", "noord", "--product", "dialoogkaart", "--docx", "t.docx")
    ran = cardgen(*again)
    assert (ran.code, ran.out) == (0, "t.docx\n")
    in_word(says("Waar vinden we tijd?"), "topics.time.question")
    ran = cardgen(*again)
    assert (ran.code, "TAK24" in ran.err) == (1, True)


# --- what Word does to a text ---

RUN = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "text", "tracked"),
    [
        ("<w:p><w:r><w:t>Waar </w:t></w:r><w:ins><w:r><w:t>vinden</w:t></w:r></w:ins></w:p>", "Waar vinden", 1),
        ("<w:p><w:r><w:t>Waar</w:t></w:r><w:del><w:r><w:delText> niet</w:delText></w:r></w:del></w:p>", "Waar", 1),
        ("<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo></w:p>", "b", 1),
        ("<w:p><w:r><w:t>een</w:t><w:br/><w:t>twee</w:t></w:r></w:p>", "een // twee", 0),
        ("<w:p><w:r><w:t>een</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>twee</w:t></w:r></w:p>", "een // twee", 0),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>een </w:t></w:r></w:p><w:p><w:r><w:t>twee</w:t></w:r></w:p>",
         "een twee", 1),
        ("<w:p><w:r><w:t>opleidings</w:t><w:softHyphen/><w:t>coördinator</w:t></w:r></w:p>", "opleidings|coördinator", 0),
        ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a-b c", 0),
        ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Wie </w:t></w:r><w:r><w:t>leert?</w:t></w:r></w:p>", "**Wie** leert?", 0),
        ("<w:p><w:r><w:rPr><w:b w:val='0'/><w:i/></w:rPr><w:t>Wie</w:t></w:r></w:p>", "*Wie*", 0),
        ("<w:p><w:hyperlink><w:r><w:t>www.school.nl</w:t></w:r></w:hyperlink></w:p>", "www.school.nl", 0),
        ("<w:p><w:r><w:t>‘s Avonds en ‘t kind zei ‘ja’</w:t></w:r></w:p>", "’s Avonds en ’t kind zei ‘ja’", 0),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>in een veld</w:t></w:r></w:sdtContent></w:sdt></w:p>", "in een veld", 0),
        ("<w:p/>", "", 0),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_somebody_reads_it_with_all_changes_accepted(
    xml: str, text: str, tracked: int
) -> None:
    assert text_of(xml) == (text, tracked)


def test_tracked_changes_and_remarks_are_mentioned(files: Path, cardgen: Runner) -> None:
    def change(row: docx.table._Row, document: docx.Document) -> None:
        paragraph = row.cells[2].paragraphs[0]
        paragraph._p.append(
            parse_xml(f'<w:ins xmlns:w="{W}"><w:r><w:t xml:space="preserve"> Echt?</w:t></w:r></w:ins>')
        )
        document.add_comment(paragraph.runs, "Is dit zo?", "Ans")

    in_word(change, "topics.time.question")
    ran = cardgen("take", "t.docx", "--yes")
    assert (ran.code, "TAK14" in ran.err, "TAK15" in ran.err) == (0, True, True)
    assert "Waar halen wij de tijd vandaan? Echt?" in (files / NOORD).read_text(encoding="utf-8")


def test_colours_and_headings_of_a_reader_do_not_matter(files: Path, cardgen: Runner) -> None:
    def change(row: docx.table._Row, document: docx.Document) -> None:
        row.cells[2].paragraphs[0].runs[0].font.color.rgb = RGBColor(200, 0, 0)
        document.add_paragraph("Een opmerking van ons onderaan.")

    in_word(change, "topics.time.question")
    assert "No text was changed" in cardgen("take", "t.docx", "--yes").err


# --- what strangers send ---


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


BOMB = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx"])
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "TAK02"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "TAK02"),  # Word 97, or a file with a password
        (b"PK\x03\x04" + bytes(100), "TAK02"),
        (packed(**{"word__document.xml": BOMB, "xl__workbook.xml": BOMB}), "TAK03"),
        (packed(**{"word__document.xml": OUTSIDE, "xl__workbook.xml": OUTSIDE}), "TAK03"),
        (packed(**{"word__document.xml": OUTSIDE.decode().encode("utf-16")}), "TAK03"),
        (packed(**{"word__document.xml": b" " * 31_000_000}), "TAK03"),
        (packed(**{f"p{n}.bin": b"" for n in range(2_001)}), "TAK03"),
        (packed(**{"word__document.xml": b"<a>", "xl__workbook.xml": b"<a>"}), "TAK02"),
        (packed(**{"iets.txt": b"anders"}), "TAK02"),
    ],
    ids=["empty", "old", "cut", "entities", "outside", "utf-16", "large", "parts", "broken", "zip"],
)
def test_hostile_and_damaged_files_get_a_message(
    noord: Path, cardgen: Runner, name: str, data: bytes, code: str
) -> None:
    (noord / name).write_bytes(data)
    ran = cardgen("take", name, "-p", "noord", "--sector", "vo")
    assert (ran.code, code in ran.err) == (1, True), ran.err


def test_ordinary_files_that_are_not_ours_get_a_message(noord: Path, cardgen: Runner) -> None:
    docx.Document().save("brief.docx")
    openpyxl.Workbook().save("leeg.xlsx")
    (noord / "brief.odt").write_bytes(b"x")
    for name, code in (
        ("brief.docx", "TAK05"),
        ("leeg.xlsx", "TAK05"),
        ("brief.odt", "TAK21"),
        ("weg.docx", "TAK01"),
    ):
        ran = cardgen("take", name, "-p", "noord", "--sector", "vo")
        assert (ran.code, code in ran.err) == (1, True)


@pytest.mark.parametrize("value", [45_000.5, "=1+1", True], ids=["number", "formula", "truth"])
def test_a_cell_without_text_is_refused(files: Path, cardgen: Runner, value: object) -> None:
    in_excel("topics.time.question", value)
    ran = cardgen("take", "t.xlsx", "--yes")
    assert (ran.code, "TAK13" in ran.err) == (1, True)


def test_a_huge_sheet_is_refused_before_it_takes_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("Teksten")
    page.append(["Naam", "Tekst"])
    for number in range(5_001):
        page.append([f"a{number}", "b"])
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(CardgenError) as caught:
        from_xlsx(opened(tmp_path / "x.xlsx", "x.xlsx"), "x.xlsx")
    assert [one.code for one in caught.value.diagnostics] == ["TAK03"]


def test_columns_that_were_moved_are_found_by_their_headings(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Lijst van ons"])
    page.append(["Tekst", "van wie", "Naam"])
    page.append(["Nieuw", "x", "rules.r.text"])
    stream = io.BytesIO()
    book.save(stream)
    back: ReadSheet = from_xlsx(stream.getvalue(), "x.xlsx")
    assert [(row.id, row.text, row.line, row.column) for row in back.rows] == [
        ("rules.r.text", "Nieuw", 3, 1)
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["text", "--docx", "x.docx"], "TAK23"),
        (["text", "vo", "--docx", "x.txt"], "TAK25"),
        (["text", "vo", "--xlsx", "x.docx"], "TAK25"),
    ],
)
def test_a_table_is_of_one_edition_and_named_after_its_kind(
    noord: Path, cardgen: Runner, arguments: list[str], code: str
) -> None:
    ran = cardgen(*arguments)
    assert (ran.code, code in ran.err) == (2, True)
    assert not list(noord.glob("x.*"))


def test_texts_of_one_partnership_are_not_taken_for_another(files: Path, cardgen: Runner) -> None:
    ran = cardgen("take", "t.docx", "-p", "partnerschap-voorbeeld")
    assert (ran.code, "TAK20" in ran.err) == (2, True)
