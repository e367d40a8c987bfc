"""The booklet as people hold it: foldable, the plate in the middle, true page numbers; and recipes of others."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import ImageChops
from reportlab.pdfgen.canvas import Canvas

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Foreign, Link, Page, PlacedText
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.preflight.aloud import read_aloud
from cardgen.preflight.report import preflight
from cardgen.project.workspace import Workspace

from .conftest import EDITIONS, name_of, read_texts

BOOKLET = "gespreksboekje"
MM = 72 / 25.4


@pytest.fixture(params=EDITIONS, ids=name_of)
def booklet(request, made):
    """The booklet of each edition."""
    return made(*request.param, BOOKLET)


def words(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, PlacedText)]


def own_number(page: Page) -> PlacedText | None:
    return next((i for i in page.items if isinstance(i, PlacedText) and "/folio-" in i.id), None)


def test_it_folds_from_whole_sheets_with_the_plate_in_the_middle(booklet):
    ids = [page.id for page in booklet.scene.pages]
    assert len(ids) % 4 == 0
    assert ids[len(ids) // 2 - 1 : len(ids) // 2 + 1] == ["plate-left", "plate-right"]
    assert (ids[0], ids[-1]) == ("cover", "back")


def test_the_land_beside_a_picture_lies_exactly_one_card_further(booklet):
    """All that meets along the road has one scale, one height, and a whole number of cards between (105 of 111 mm)."""
    seen = 0
    for page in booklet.scene.pages:
        drawn = [i for i in page.items if isinstance(i, Artwork)]
        row = [i for i in drawn if re.search(r"/(sky|sky-end|inner-sky|inner-end|picture)$", i.id)]
        if not page.id.startswith("topic-") or len(row) < 3:
            continue
        seen += 1
        first = row[0].box
        for item in row[1:]:
            cards = (item.box.x - first.x) / (first.w * 105 / 111)
            assert abs(cards - round(cards)) < 0.0005, (page.id, item.id)
            assert abs(item.box.w - first.w) < 0.02, (page.id, item.id)
            assert abs(item.box.y - first.y) < 0.02, (page.id, item.id)
    assert seen >= 6


def test_hardly_any_padding_is_needed(booklet):
    notes = [page for page in booklet.scene.pages if page.id.startswith("notes-")]
    assert len(notes) <= 3


def test_page_numbers_are_true_and_stand_at_the_outer_edge(booklet):
    numbered = 0
    for number, page in enumerate(booklet.scene.pages, 1):
        found = own_number(page)
        if found is not None:
            numbered += 1
            assert found.text == str(number)
            middle = found.lines[0][0].x + found.lines[0][0].width / 2
            assert (middle < page.size.w / 2) == (number % 2 == 0), page.id
    assert numbered >= len(booklet.scene.pages) - 3


def test_the_contents_name_the_page_where_each_part_is(booklet):
    pages = {page.id: number for number, page in enumerate(booklet.scene.pages, 1)}
    contents = next(page for page in booklet.scene.pages if page.id == "contents")
    lines = [item for item in contents.items if isinstance(item, Link) and item.id.endswith("line:link")]
    numbers = [
        item.text for item in contents.items if isinstance(item, PlacedText) and item.id.endswith("/number")
    ]
    assert len(lines) == len(numbers) >= 18
    for line, number in zip(lines, numbers, strict=True):
        assert str(pages[line.url.removeprefix("#")]) == number
    assert [int(number) for number in numbers] == sorted(int(number) for number in numbers)


def test_links_lead_to_the_page_they_name_in_the_pdf(booklet):
    reader = pypdf.PdfReader(io.BytesIO(booklet.pdf))
    where = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
    goals = {
        name: where[goal["/Page"].indirect_reference] for name, goal in reader.named_destinations.items()
    }
    followed = 0
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            entry = annotation.get_object()
            if "/Dest" in entry:
                assert entry["/Dest"] in goals
                followed += 1
    contents = reader.pages[2]
    lines = [a.get_object()["/Dest"] for a in contents["/Annots"]]
    assert [goals[line] for line in lines] == sorted(goals[line] for line in lines)
    assert followed > 30


def test_the_outline_leads_through_the_whole_booklet(booklet):
    reader = pypdf.PdfReader(io.BytesIO(booklet.pdf))
    pages = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert pages == sorted(pages)
    assert len(set(pages)) >= len(reader.pages) - 6


def test_the_outline_leads_to_the_half_of_the_plate_where_an_element_stands(booklet):
    left, right = (page for page in booklet.scene.pages if page.id.startswith("plate-"))
    assert left.bookmarks
    assert right.bookmarks
    for page in (left, right):
        told = " ".join(words(page))
        assert all(title in told for title, _, _ in page.bookmarks)


def test_it_opens_as_facing_pages_numbered_from_one(booklet):
    catalog = pypdf.PdfReader(io.BytesIO(booklet.pdf)).trailer["/Root"]
    assert catalog["/PageLayout"] == "/TwoPageRight"
    assert catalog["/PageLabels"]["/Nums"][1]["/S"] == "/D"


@pytest.mark.parametrize("case", EDITIONS, ids=name_of)
def test_each_theme_has_its_page_with_all_its_questions(made, workshop, case):
    edition = workshop.edition(Job(*case, BOOKLET), Diagnostics())
    pages = {page.id: page for page in made(*case, BOOKLET).scene.pages}
    shown = [id_ for id_ in pages if id_.startswith("topic-")]
    assert shown == [f"topic-{topic.id}" for topic in edition.topics]
    for topic in edition.topics:
        said = {text.replace("\u00ad", "") for text in words(pages[f"topic-{topic.id}"])}
        for text in (topic.title, topic.question, topic.mirror.text, *(d.text for d in topic.deepening)):
            assert text.plain in said, text.plain


@pytest.mark.parametrize("case", EDITIONS, ids=name_of)
def test_each_element_is_on_the_plate_and_explained_after_it(made, workshop, case):
    edition = workshop.edition(Job(*case, BOOKLET), Diagnostics())
    pages = made(*case, BOOKLET).scene.pages
    plate = [text for page in pages if page.id.startswith("plate-") for text in words(page)]
    after = [text for page in pages if page.id.startswith("elements-") for text in words(page)]
    for factor in edition.factors:
        assert plate.count(factor.title.plain) == 1
        assert factor.line.plain in after
        assert factor.explanation.plain in after


def test_no_words_lie_on_the_fold_of_the_plate(booklet):
    for page in booklet.scene.pages:
        if page.id.startswith("plate-"):
            for text in read_texts(page):
                runs = [run for line in text.lines for run in line]
                assert min(run.x for run in runs) >= 3
                assert max(run.x + run.width for run in runs) <= page.size.w - 3


def test_words_on_the_plate_can_be_read_at_arm_s_length(booklet):
    for page in booklet.scene.pages:
        if page.id.startswith("plate-"):
            assert min(run.size for text in read_texts(page) for line in text.lines for run in line) >= 7.5


# --- recipes of others ------------------------------------------------------------------------------------------------


class Project:
    """A folder with a recipe of its own; everything else comes with cardgen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "cardgen.yaml").write_text("", encoding="utf-8")
        (folder / "content/booklets").mkdir(parents=True)

    def write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def recipe(self, parts: str, head: str = "design: boekje") -> None:
        self.write("content/booklets/proef.yaml", f"title: Proef\n{head}\nparts:\n{parts}")

    def scene(self):
        found = Diagnostics()
        shop = Workshop.open(Workspace.find(project=self.folder), Diagnostics())
        job = Job("po", None, "proef", "")
        edition = shop.edition(job, found)
        return shop.scene(edition, shop.palette(edition), job, found), found, shop

    def said(self) -> list[tuple[str, int]]:
        """Codes and lines of what is wrong."""
        try:
            _, found, _ = self.scene()
        except CardgenError as error:
            found = error.diagnostics
        return [(d.code, d.where[0].line if d.where else 0) for d in found if d.code != "BKL01"]


@pytest.fixture
def project(tmp_path) -> Project:
    return Project(tmp_path)


def foreign(path: Path, *sizes: tuple[float, float]) -> None:
    """A PDF by another program, its pages of these sizes in mm, with a figure that has no symmetry."""
    canvas = Canvas(str(path), invariant=1)
    for number, (w, h) in enumerate(sizes, 1):
        canvas.setPageSize((w * MM, h * MM))
        canvas.setFillColorRGB(0.1, 0.3, 0.8)
        canvas.rect(0, 0, w * MM * 0.4, h * MM * 0.3, stroke=0, fill=1)
        canvas.setFillColorRGB(0.9, 0.2, 0.1)
        canvas.circle(w * MM * 0.7, h * MM * 0.7, w * MM * 0.2, stroke=0, fill=1)
        canvas.setFont("Times-Bold", 40)
        canvas.drawString(w * MM * 0.2, h * MM * 0.5, f"V{number}")
        canvas.showPage()
    canvas.save()


def test_pages_of_another_pdf_are_placed_whole_and_not_squashed(project):
    project.recipe(
        '  - {page: cover}\n  - {pdf: voorwoord.pdf, title: "{labels.booklet.about}"}\n  - {page: back}\n'
    )
    foreign(project.folder / "content/booklets/voorwoord.pdf", (148, 210), (210, 297), (100, 100))
    scene, found, _ = project.scene()
    assert not found.errors
    placed = [item for page in scene.pages for item in page.items if isinstance(item, Foreign)]
    assert [round(item.box.w / item.box.h, 3) for item in placed] == [0.705, 0.707, 1.0]
    for item in placed:
        assert item.box.x >= 0
        assert item.box.w <= 148.01
        assert item.box.center == pytest.approx((74, 105))
    assert placed[2].box.w == pytest.approx(100)  # nothing is made larger than it is


def test_a_page_of_another_pdf_looks_like_the_original(project):
    project.recipe("  - {page: cover}\n  - {pdf: voorwoord.pdf}\n  - {page: notes}\n  - {page: back}\n")
    original = project.folder / "content/booklets/voorwoord.pdf"
    foreign(original, (148, 210))
    scene, found, shop = project.scene()
    made = shop.pdf(scene, "", found)
    assert not found.errors
    pages = [pypdfium2.PdfDocument(source) for source in (original.read_bytes(), made)]
    ours, theirs = pages[1][1].render(scale=1).to_pil(), pages[0][0].render(scale=1).to_pil()
    assert ours.size == theirs.size
    other = ImageChops.difference(ours, theirs).convert("L").point(lambda value: 255 * (value > 24))
    assert other.histogram()[255] < 0.01 * ours.width * ours.height
    assert "V1" in pages[1][1].get_textpage().get_text_bounded()


def test_a_page_of_another_pdf_has_its_place_in_the_tags_and_costs_the_claim(project):
    """With the description that the recipe gives, else the title of its part; that nothing is claimed is said."""
    project.recipe(
        '  - {page: cover}\n  - {pdf: voorwoord.pdf, title: "{labels.booklet.about}"}\n'
        '  - {pdf: kaart.pdf, alt: "Een kaart van onze scholen"}\n  - {page: back}\n'
    )
    foreign(project.folder / "content/booklets/voorwoord.pdf", (148, 210))
    foreign(project.folder / "content/booklets/kaart.pdf", (148, 210), (148, 210))
    scene, found, shop = project.scene()
    made = shop.pdf(scene, "", found)
    assert "RND02" in [one.code for one in found]
    codes = [one.code for one in preflight(made, ("ua", "a2a")).findings]
    assert "PRE30" not in codes  # nothing on its pages is neither tagged nor decoration
    assert "PRE32" not in codes
    assert codes.count("PRE14") == 2
    told = [line for line in read_aloud(made, "nl") if line.startswith("Afbeelding")]
    assert told[-3:] == [
        "Afbeelding: Over dit boekje, 1",
        "Afbeelding: Een kaart van onze scholen",
        "Afbeelding: Een kaart van onze scholen, 2",
    ]


def test_titles_become_the_table_of_contents_under_their_sections(project):
    project.recipe(
        '  - {page: cover}\n  - {page: contents}\n  - {page: rules, title: "{products.kaartenset.rules_title}", '
        'section: "{labels.booklet.section_talk}"}\n  - {page: back}\n'
    )
    scene, found, _ = project.scene()
    assert len(found) == 0
    contents = words(scene.pages[1])
    assert contents[1:4] == ["Het gesprek", "Spelregels", "3"]


def test_a_booklet_bound_on_the_right_has_even_pages_on_the_right(project):
    project.recipe(
        "  - {page: cover}\n  - {page: notes, count: 2}\n  - {page: back}\n", "design: boekje\nbinding: right"
    )
    scene, _, _ = project.scene()
    assert [own_number(page).id.rsplit("/", 1)[-1] for page in scene.pages[1:3]] == [
        "folio-right",
        "folio-left",
    ]


def test_blank_pages_fill_up_a_recipe_without_notes(project):
    project.recipe("  - {page: cover}\n  - {spread: plate}\n  - {page: rules}\n  - {page: back}\n")
    scene, found, _ = project.scene()
    assert [d.code for d in found] == ["BKL01"]
    assert [page.id for page in scene.pages[3:5]] == ["plate-left", "plate-right"]
    assert (len(scene.pages), scene.pages[-1].id) == (8, "back")


def test_the_same_page_may_be_asked_for_twice(project):
    project.recipe("  - {page: cover}\n  - {page: rules}\n  - {page: rules}\n  - {page: back}\n")
    scene, _, _ = project.scene()
    assert [page.id for page in scene.pages] == ["cover", "rules", "rules-2", "back"]


def test_a_spread_alone_still_becomes_a_booklet(project):
    project.recipe("  - {spread: plate}\n")
    scene, _, _ = project.scene()
    assert [page.id for page in scene.pages[1:3]] == ["plate-left", "plate-right"]
    assert len(scene.pages) == 4


def test_an_edition_without_themes_and_elements_still_has_a_booklet(project):
    shop = Workshop.open(Workspace.find(), Diagnostics())
    job = Job("po", None, BOOKLET, "")
    edition = shop.edition(job, Diagnostics())
    edition = replace(edition, topics=type(edition.topics)(()), factors=(), glossary=(), occasions=())
    found = Diagnostics()
    scene = shop.scene(edition, shop.palette(edition), job, found)
    assert not found.errors
    assert len(scene.pages) % 4 == 0


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ("  - {page: omslag}\n", [("BKL03", 4)]),
        ("  - {page: cover, pdf: x.pdf}\n", [("TPL12", 4)]),
        ("  - {title: Niets}\n", [("TPL12", 4)]),
        ("  - {spread: plate}\n  - {page: notes}\n  - {spread: plate}\n", [("TPL13", 6)]),
        ("  - {spread: plate, each: topics, per: 2}\n", [("BKL04", 4), ("BKL04", 4)]),
        ("  - {pdf: voorwoord.pdf}\n", [("WSP02", 4)]),
        ("  - {pdf: ../../../etc/passwd}\n", [("WSP01", 4)]),
        ("  - {page: ../../cover}\n", [("TPL09", 4)]),
        ("  []\n", [("BKL05", 1)]),
        ("  - {page: nee}\n  - {page: ja}\n", [("BKL03", 4), ("BKL03", 5)]),
        ("  - {page: nee}\n  - {page: cover, each: topcs}\n", [("BKL03", 4), ("TPL03", 5)]),
    ],
)
def test_every_mistake_in_a_recipe_is_told_with_its_line(project, parts, expected):
    project.recipe(parts)
    assert project.said() == expected


@pytest.mark.parametrize(
    "parts", ['  - {page: cover, when: "{partnership}"}\n', "  - {page: notes, fill: true}\n"]
)
def test_a_booklet_of_which_nothing_is_left_is_told(project, parts):
    project.recipe(parts)
    assert project.said() == [("PLC18", 1)]


def test_the_recipes_in_the_documentation_can_be_made(project):
    page = (Path(__file__).parents[2] / "docs/booklets.md").read_text(encoding="utf-8")
    recipes = re.findall(r"^```yaml\n# content/booklets/\S+\n(.+?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(recipes) == 2
    foreign(project.folder / "content/booklets/voorwoord.pdf", (148, 210))
    for recipe in recipes:
        project.write("content/booklets/proef.yaml", recipe)
        scene, found, _ = project.scene()
        assert not found.errors
        assert len(scene.pages) % 4 == 0


@pytest.mark.parametrize("design", ["boek", "../content", "..", "sheets", "/etc"])
def test_a_design_that_is_not_there_is_told(project, design):
    project.recipe("  - {page: cover}\n", f"design: {design}")
    assert [code for code, _ in project.said()] == ["BKL02"]


def test_a_design_of_an_unknown_paper_is_told(project):
    project.write("templates/eigen/pages.yaml", "page: {size: A55}\n")
    project.write("templates/eigen/los.yaml", "elements: []\n")
    project.recipe("  - {page: los}\n", "design: eigen")
    assert [code for code, _ in project.said()] == ["TPL07"]


def test_a_file_that_is_no_pdf_is_told(project):
    project.recipe("  - {page: cover}\n  - {pdf: voorwoord.pdf}\n")
    project.write("content/booklets/voorwoord.pdf", "dit is geen pdf")
    assert [code for code, _ in project.said()] == ["IMP01"]


def test_an_encrypted_pdf_is_told(project):
    path = project.folder / "content/booklets/voorwoord.pdf"
    foreign(path, (148, 210))
    with pikepdf.open(path) as pdf:
        pdf.save(project.folder / "dicht.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    (project.folder / "dicht.pdf").replace(path)
    project.recipe("  - {page: cover}\n  - {pdf: voorwoord.pdf}\n")
    (code,) = [code for code, _ in project.said()]
    assert code.startswith("IMP")
