"""The whole road, driven once: every edition, every product, composed and drawn when a test first asks for it."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import pytest

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.layout.scene import Page, PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render

WORKSPACE = Workspace.find()
REGION = "onderwijsregio-noordster"
EDITIONS = [(sector, None) for sector in WORKSPACE.sectors() if not WORKSPACE.joins_sectors(sector)] + [
    ("vo", "partnerschap-voorbeeld")
]
PRODUCTS = [product for product in WORKSPACE.products() if product != "brugkaart"]
BETWEEN = [
    ("samen", None, "brugkaart"),
    ("samen", None, "dialoogkaart"),
    ("samen", REGION, "brugkaart"),
    ("po", REGION, "praatplaat-tafel"),
]
"""Where sectors meet most is what the sectors print: a few products stand for the rest."""
CASES = [
    *((sector, partnership, product) for sector, partnership in EDITIONS for product in PRODUCTS),
    *BETWEEN,
]


OF_PRODUCT = {product: [case for case in CASES if case[2] == product] for _, _, product in CASES}


def name_of(case: tuple[str | None, ...]) -> str:
    """Test id of a case."""
    return "-".join(part for part in case if part)


@dataclass(frozen=True)
class Made:
    """A composed product, what was said about it, and its PDF."""

    scene: Scene
    diagnostics: Diagnostics
    pdf: bytes


@functools.cache
def _workshop() -> Workshop:
    return Workshop.open(WORKSPACE, Diagnostics())


@functools.cache
def _made(sector: str, partnership: str | None, product: str, size: str = "") -> Made:
    workshop, diagnostics = _workshop(), Diagnostics()
    job = Job(sector, partnership, product, size)
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    assert scene is not None
    return Made(scene, diagnostics, render(scene, workshop.kit, workshop.pictures))


@pytest.fixture
def made():
    """Compose and draw a product of an edition; remembered for the whole session."""
    return _made


@pytest.fixture(params=OF_PRODUCT)
def cases(request):
    """Every edition of a product."""
    return OF_PRODUCT[request.param]


@pytest.fixture
def pages(cases) -> dict[str, Page]:
    """Every page of every edition of a product, by a name to find it again by."""
    return {
        f"{name_of(case)}/{number}-{page.id}": page
        for case in cases
        for number, page in enumerate(_made(*case).scene.pages, 1)
    }


@pytest.fixture
def workshop() -> Workshop:
    """The workshop of the session."""
    return _workshop()


def read_texts(page: Page) -> list[PlacedText]:
    """The texts of a page that are read, in reading order."""
    from cardgen.render.order import words_in_reading_order

    read = {child for node in page.structure.walk() for child in node.children if isinstance(child, str)}
    return [text for text in words_in_reading_order(page) if text.id in read]
