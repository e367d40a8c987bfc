"""What was written is what a reader gets back, once, in reading order, from two independent PDF libraries."""

from __future__ import annotations

import io
import re
from collections import Counter

import pikepdf
import pypdf
import pypdfium2
import pytest

from .conftest import CASES, OF_PRODUCT, name_of, read_texts

ONE_OF_EACH = [cases[number % len(cases)] for number, cases in enumerate(OF_PRODUCT.values())]
"""Each product once, of one edition after another, for the reader that takes its time; the others are SLOW."""
SLOW = pytest.mark.thorough

SOFT = dict.fromkeys(map(ord, "-\u00ad\ufffe\u0002"))
"""Hyphens: pdfium reports whichever stands at a line end, hard or soft, as U+FFFE or U+0002."""


def bare(text: str) -> str:
    """Without white space and hyphens, which extractors place as they see fit."""
    return re.sub(r"\s", "", text.translate(SOFT).replace("\u00a0", ""))


def by_pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def by_pdfium(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize(
    ("case", "extract"),
    [
        *(pytest.param(case, by_pdfium, id=f"pdfium-{name_of(case)}") for case in CASES),
        *(
            pytest.param(
                case, by_pypdf, id=f"pypdf-{name_of(case)}", marks=() if case in ONE_OF_EACH else SLOW
            )
            for case in CASES
        ),
    ],
)
def test_pages_read_back_in_reading_order(made, case, extract):
    """A page reads exactly as its structure says; words that are part of the picture come after it."""
    product = made(*case)
    for page, found in zip(product.scene.pages, extract(product.pdf), strict=True):
        expected = bare("".join(text.text for text in read_texts(page)))
        if extract is by_pdfium and any(item.id.endswith("element:card") for item in page.items):
            # PDFium joins what stands side by side in a picture to lines, whatever the order in the file.
            assert not Counter(expected) - Counter(bare(found)), page.id
        else:
            assert bare(found).startswith(expected), page.id


@pytest.mark.parametrize("case", [case for case in CASES if case[2] == "dialoogkaart"], ids=name_of)
def test_every_question_stands_on_the_card_once(made, workshop, case):
    """The six core questions and two deepening questions of each are on the card, word for word."""
    from cardgen.build.jobs import Job
    from cardgen.messages.diagnostics import Diagnostics

    edition = workshop.edition(Job(*case), Diagnostics())
    whole = bare("".join(by_pypdf(made(*case).pdf)))
    for topic in edition.core_topics:
        for text in (topic.question, *(item.text for item in topic.deepening[:2])):
            assert whole.count(bare(text.plain)) == 1, text.plain


@pytest.mark.parametrize("case", [case for case in CASES if case[2] == "praatplaat"], ids=name_of)
def test_every_element_stands_on_the_poster_once(made, workshop, case):
    """Each element's line is on the poster, and its number comes before its title."""
    from cardgen.build.jobs import Job
    from cardgen.messages.diagnostics import Diagnostics

    edition = workshop.edition(Job(*case), Diagnostics())
    # In the order in which it was written: PDFium joins lines of callouts side by side that stand level.
    whole = bare("".join(by_pypdf(made(*case).pdf)))
    for factor in edition.factors:
        assert whole.count(bare(f"{factor.number}{factor.title.plain}{factor.line.plain}")) == 1


def test_all_fonts_are_embedded_truetype(made, cases):
    """No standard font hides in any file: a print shop would refuse it."""
    for case in cases:
        with pikepdf.open(io.BytesIO(made(*case).pdf)) as pdf:
            fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
            assert {str(font.Subtype) for font in fonts} == {"/Type0"}, name_of(case)
            for font in fonts:
                (descendant,) = font.DescendantFonts
                assert descendant.Subtype == "/CIDFontType2"
                assert "/FontFile2" in descendant.FontDescriptor
