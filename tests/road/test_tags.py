"""What people hear of every product: valid by an independent judge and by ours, the same words, the same pixels."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pikepdf
import pypdf
import pypdfium2
import pytest

from cardgen.api import build
from cardgen.build.jobs import plan_jobs
from cardgen.layout.outline import clean
from cardgen.layout.scene import PlacedText
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.opening import opened
from cardgen.preflight.reading import read_page
from cardgen.preflight.report import preflight
from cardgen.preflight.tree import Leaf, Tag, read_tree
from cardgen.render.pdf import render
from cardgen.render.target import SHEETS
from cardgen.twin.html import as_html, distinct
from cardgen.twin.telling import TwinWords
from validating import faults

from .conftest import CASES, WORKSPACE, name_of

pytestmark = pytest.mark.thorough

LOOKED_AT = [case for case in CASES if case[0] in ("po", "samen") or case[1]]
"""For what does not differ between sectors but costs time."""


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_an_independent_validator_and_ours_find_nothing(made, tmp_path, case):
    path = tmp_path / "made.pdf"
    path.write_bytes(made(*case).pdf)
    assert faults(path, "ua1") == []
    assert faults(path, "2a") == []
    found = preflight(path, ("ua", "a2a")).findings
    assert [(f.code, f.page, f.place, f.values) for f in found] == []


@pytest.mark.parametrize("case", LOOKED_AT, ids=name_of)
def test_tags_change_no_pixel(made, workshop, case):
    done = made(*case)
    plain = render(done.scene, workshop.kit, workshop.pictures, SHEETS)
    for tagged, untagged in zip(pictures(done.pdf), pictures(plain), strict=True):
        assert tagged == untagged


def pictures(pdf: bytes) -> list[bytes]:
    return [page.render(scale=0.5).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize("case", LOOKED_AT, ids=name_of)
def test_three_readers_find_the_words_of_the_source(made, case):
    """pypdf, PDFium, and the words in the order of the tags; on each page, blanks and divisions aside."""
    done = made(*case)
    other, pdfium = pypdf.PdfReader(io.BytesIO(done.pdf)), pypdfium2.PdfDocument(done.pdf)
    with opened(done.pdf) as file:
        for number, page in enumerate(done.scene.pages):
            said = sorted(squeezed("".join(i.text for i in page.items if isinstance(i, PlacedText))))
            assert sorted(squeezed(other.pages[number].extract_text())) == said
            assert sorted(squeezed(pdfium[number].get_textpage().get_text_range())) == said
            assert sorted(squeezed("".join(read_page(file.pdf.pages[number].obj).shown))) == said


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe\u2010-]", "", text).replace("\u2011", "")


@pytest.mark.parametrize("case", LOOKED_AT, ids=name_of)
def test_the_twin_says_what_the_tags_say_word_for_word(made, case):
    """In the same order, with headings of the same levels; the twin tells a page once that is in the file twice."""
    done = made(*case)
    page = as_html(done.scene, TwinWords())
    told = Told(page[page.index("<main>") : page.index("</main>")])
    words, headings = heard(done.pdf)
    above = re.search(r"<body>\s*<h1>", page) is not None  # a title that no page has stands above the twin
    levels = [level - above for level in told.headings]
    if len(distinct(done.scene.pages)) == len(done.scene.pages):
        assert told.words == words
        assert levels == headings
    else:
        rest = iter(words)
        assert [word for word in told.words if word not in rest] == []


class Told(HTMLParser):
    """Words of a twin and the levels of its headings; notes, which no page has, left out."""

    def __init__(self, main: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[int] = []
        self._tags: list[str] = []
        self.feed(main)

    def handle_starttag(self, tag, attrs):
        silent = dict(attrs).get("class") == "note" or tag == "nav"
        self._tags.append("silent" if silent else tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag):
        self._tags.pop()

    def handle_data(self, data):
        if "silent" not in self._tags:
            self.words += data.split()


def heard(pdf: bytes) -> tuple[list[str], list[int]]:
    """Every word of the tags, in order, and the levels of the headings."""
    with opened(pdf) as file:
        tree = read_tree(file.pdf)
        pieces = {}
        for page in file.pdf.pages:
            pieces |= read_page(page.obj).pieces
        assert tree is not None
        headings = [int(tag.role[1:]) for tag in tree.tags() if re.fullmatch("H[1-6]", tag.role)]
        return [word for root in tree.roots for word in _words(root, pieces)], headings


def _words(tag: Tag, pieces):
    if said := tag.text_of("Alt") or tag.text_of("ActualText"):
        yield from clean(said).split()
        return
    for child in tag.children:
        if isinstance(child, Leaf):
            yield from clean(pieces.get((child.holder, child.mcid), "")).split()
        else:
            yield from _words(child, pieces)


def test_sheets_of_paper_claim_nothing_and_carry_no_tags(tmp_path):
    jobs = plan_jobs(WORKSPACE, ("po",), (), ("dialoogkaart",), None, (), ("office", "press"))
    build(WORKSPACE, jobs, tmp_path, Diagnostics())
    sheets = [path for path in tmp_path.rglob("dialoogkaart*.pdf") if "druk" not in path.name]
    assert len(sheets) == 2
    for path in sheets:
        with pikepdf.open(path) as pdf:
            assert not {"/StructTreeRoot", "/MarkInfo"} & set(pdf.Root.keys())
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form":
                    assert b"MCID" not in one.read_bytes()
                    assert "/StructParents" not in one
