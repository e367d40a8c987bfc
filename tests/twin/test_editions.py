"""The twin of every product says what the print says: all of it, once, in the same order."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from cardgen.build.jobs import Job
from cardgen.layout.scene import Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.template.colorspace import contrast
from cardgen.twin.html import STYLE, as_html, distinct
from cardgen.twin.telling import TwinWords
from laying import workshop
from twin.reading import Read, read, said

ROOT = Path(__file__).parents[2]
WORDS = TwinWords("Beeld", "In deze tekst")
EDITIONS = [("po", None), ("vo", "partnerschap-voorbeeld"), ("mbo", None)]
PRODUCTS = [product for product in Workspace.find(project=ROOT).products() if product != "brugkaart"]


@dataclass(frozen=True)
class Twin:
    """A product of an edition, and its twin as written and as read back."""

    scene: Scene
    html: str
    read: Read


@functools.cache
def twin_of(sector: str, partnership: str | None, product: str) -> Twin:
    shop, found, job = workshop(), Diagnostics(), Job(sector, partnership, product)
    edition = shop.edition(job, found)
    scene = shop.scene(edition, shop.palette(edition), job, found)
    assert scene is not None
    html = as_html(scene, WORDS)
    return Twin(scene, html, read(html))


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((*edition, product), marks=pytest.mark.thorough if edition[1] is None else ())
        for product in PRODUCTS
        for edition in EDITIONS
    ]
    + [("samen", None, "brugkaart")],
    ids=lambda made: "-".join(filter(None, made)),
)
def twin(request: pytest.FixtureRequest) -> Twin:
    """The twin of a product in an edition; of the others than a partnership's they are thorough tests."""
    return twin_of(*request.param)


def test_every_word_of_the_print_is_told_once_and_in_order(twin: Twin) -> None:
    expected = [word for page in distinct(twin.scene.pages) for word in said(page)]
    assert len(expected) > 20
    # A bare number in a badge goes into the heading after it; spaces may fall differently there, words may not.
    assert twin.read.words == expected, twin.scene.edition


def test_every_picture_is_described(twin: Twin) -> None:
    nodes = [node for page in twin.scene.pages for node in page.structure.walk()]
    told = twin.read.texts("figcaption") + twin.read.texts("a")
    for alt in (" ".join(node.alt.split()) for node in nodes if node.role == "Figure"):
        assert any(alt in text for text in told), (twin.scene.edition, alt)


def test_there_is_one_title_and_no_level_is_skipped(twin: Twin) -> None:
    levels = twin.read.levels()
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), twin.scene.edition


def test_the_file_stands_alone(twin: Twin) -> None:
    elements = twin.read.elements
    assert not {one.tag for one in elements} & {"script", "link", "img", "iframe", "object", "form"}
    assert not any(name in one.attributes for one in elements for name in ("src", "style", "onclick"))
    assert "url(" not in twin.html
    assert elements[0].attributes["lang"] == "nl-NL"


def test_links_lead_out_safely_or_to_a_section(twin: Twin) -> None:
    ids = {one.attributes["id"] for one in twin.read.elements if "id" in one.attributes}
    for target in (one.attributes["href"] for one in twin.read.elements if one.tag == "a"):
        assert target[1:] in ids if target.startswith("#") else target.startswith(("https://", "mailto:"))


def test_the_twin_is_the_same_every_time(twin: Twin) -> None:
    assert as_html(twin.scene, WORDS) == twin.html
    assert as_html(twin.scene, WORDS, large=True) == as_html(twin.scene, WORDS, large=True)


def test_all_questions_of_the_card_are_there() -> None:
    shop = workshop()
    edition = shop.edition(Job("po", None, "dialoogkaart"), Diagnostics())
    told = " ".join(twin_of("po", None, "dialoogkaart").read.words)
    for topic in edition.topics.core:
        assert " ".join(topic.question.plain.split()) in told
        for item in topic.deepening[:2]:
            assert " ".join(item.text.plain.split()) in told


def test_the_poster_tells_kind_explanation_and_themes_of_each_element() -> None:
    shop = workshop()
    edition = shop.edition(Job("po", None, "praatplaat"), Diagnostics())
    told = " ".join(twin_of("po", None, "praatplaat").read.words)
    for factor in edition.factors:
        for text in (factor.title, factor.category.title, factor.line, factor.explanation):
            assert " ".join(text.plain.split()) in told
        assert all(topic.title.plain in told for topic in factor.topics)


def test_both_sides_of_a_card_are_one_section() -> None:
    twin = twin_of("po", None, "kaartenset")
    names = [one.attributes["aria-label"] for one in twin.read.elements if "aria-label" in one.attributes]
    assert len(names) == len(set(names)) < len(twin.scene.pages)


# --- letters and colours ---


def declared(name: str, large: bool) -> str:
    """A custom property of the style sheet."""
    blocks = dict(
        re.findall(r"^(:root|html\.large) \{(.*?)\}", STYLE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    )
    plain, own = (dict(re.findall(r"--([\w-]+): ([^;]+);", blocks[key])) for key in (":root", "html.large"))
    return str({**plain, **own}[name] if large else plain[name])


@pytest.mark.parametrize(("large", "least"), [(False, 7.0), (True, 12.0)])
def test_letters_stand_out_from_the_paper(large: bool, least: float) -> None:
    """7 is level AAA of WCAG 2.2, 1.4.6."""
    papers = [declared(name, large) for name in ("paper", "wash")]
    assert all(
        contrast(declared(name, large), paper) >= least
        for name in ("ink", "soft", "link")
        for paper in papers
    )


def test_large_print_is_large_on_screen_and_on_paper() -> None:
    """At least 18 pt; a rem is 16 px, a px 0.75 pt (CSS Values 4, 6.1)."""
    assert float(declared("size", large=True).removesuffix("rem")) * 16 * 0.75 >= 20
    assert float(declared("size", large=False).removesuffix("rem")) * 16 * 0.75 >= 12
    sizes = re.findall(r"\.large body \{ font-size: (\d+)pt; \}", STYLE.read_text("utf-8"))
    assert [int(size) for size in sizes] == [20]
