"""Pages that were drawn before are put into further documents: the bytes are those of drawing them anew."""

from __future__ import annotations

import random

import pytest
from reportlab.pdfbase import pdfdoc

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.scene import Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render
from cardgen.render.pdfdocument import PdfDocument
from cardgen.render.programs import Programs
from cardgen.render.target import PRINT, SCREEN, SHEETS, Target


@pytest.fixture(scope="module")
def shop() -> Workshop:
    return Workshop.open(Workspace.find(), Diagnostics())


@pytest.fixture(scope="module")
def scenes(shop: Workshop) -> list[Scene]:
    job = Job("po", None, "dialoogkaart")
    edition = shop.edition(job, Diagnostics())
    palette = shop.palette(edition)
    found = [
        shop.scene(edition, palette, Job("po", None, name), Diagnostics())
        for name in ("dialoogkaart", "gespreksboekje")
    ]
    return [scene for scene in found if scene is not None]


def drawn(shop: Workshop, scene: Scene, target: Target, programs: Programs | None = None) -> bytes:
    return render(scene, shop.kit, shop.pictures, target, programs=programs)


@pytest.mark.parametrize("target", [SCREEN, SHEETS, PRINT])
def test_a_second_document_draws_no_page_again(shop, scenes, target):
    for scene in scenes:
        programs = Programs()
        plain = drawn(shop, scene, target)
        assert drawn(shop, scene, target, programs) == plain
        assert drawn(shop, scene, target, programs) == plain
        assert (programs.drawn, programs.reused) == (len(scene.pages), len(scene.pages))


def test_pages_in_other_company_are_those_of_drawing_them_anew(shop, scenes):
    """Alone, in another order, twice: names of fonts, codes of letters and levels of headings come out otherwise."""
    rng, programs = random.Random(5), Programs()
    pages = [*scenes[0].pages, *scenes[1].pages[2:6]]
    for _ in range(20):
        chosen = tuple(rng.sample(pages, rng.choice((1, 2, 4))))
        target = rng.choice((SCREEN, SHEETS))
        scene = replace(scenes[0], pages=chosen)
        assert drawn(shop, scene, target, programs) == drawn(shop, scene, target)
    assert programs.reused


def test_a_picture_that_changed_is_not_drawn_as_it_was(shop, scenes, monkeypatch):
    """Names come from what is drawn: where one differs, the page is drawn again."""
    scene, programs = scenes[0], Programs()
    drawn(shop, scene, SCREEN, programs)
    plain = drawn(shop, scene, SCREEN)
    for page in scene.pages:
        program = programs.get(page, (SCREEN.bleed, SCREEN.tagged, scene.abbreviations))
        assert program is not None
        program.uses = {f"{name}old": use for name, use in program.uses.items()}
    assert drawn(shop, scene, SCREEN, programs) == plain
    assert programs.reused == 0


def test_values_are_written_as_reportlab_writes_them():
    """Arrays and dictionaries of ours ask less of each value, and write the same bytes."""
    document = PdfDocument(title="", author="", subject="", lang="nl", date="", producer="")
    rng = random.Random(2)
    some = (
        "/Name",
        0,
        -3,
        10,
        100,
        10**10,
        0.0,
        "true",
        "één",
        "a\nb",
        pdfdoc.PDFString("(x)"),
        b"x",
        None,
        True,
    )
    for length in (*range(25), 40):
        values = [
            rng.choice((*some, rng.uniform(-9, 9), rng.uniform(0, 1e-5), rng.uniform(0, 1e6)))
            for _ in range(length)
        ]
        ours, theirs = document.array(values), pdfdoc.PDFArray(values)
        assert ours.format(document.raw) == theirs.format(document.raw)
