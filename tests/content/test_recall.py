"""Blocks that were bound before are found again, and nothing can be told from it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cardgen.content.edition import Edition, load_edition
from cardgen.content.recall import Blocks
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace
from running import write

NOORD = """partnership: {name: Noord, sectors: [po, vo]}
terms:
  leader: {singular: regisseur, plural: regisseurs, article: de}
topics:
  - id: why
    question: Waarom leidt {partnership.name} op?
"""
ZUID = """partnership: {name: Zuid, sectors: [po, vo, mbo]}
products: {dialoogkaart: {how_titel: Zo doen wij dat}}
labels: {agreement: {title: "Afspraak met {leader.the}"}}
"""
WRONG = """partnership: {name: Oost, sectors: [po]}
topics:
  - id: time
    question: Wanneer kan {leadr} dat?
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    write(tmp_path / "cardgen.yaml", "")
    for name, text in (("noord", NOORD), ("zuid", ZUID), ("oost", WRONG)):
        write(tmp_path / "content/partnerships" / name / "partnership.yaml", text)
    return Workspace.find(project=tmp_path)


def loaded(
    workspace: Workspace, sector: str, partnership: str | None, store: ContentStore
) -> tuple[Edition | None, list[str]]:
    """An edition, and everything that is said about it."""
    found = Diagnostics()
    try:
        edition = load_edition(workspace, sector, partnership, diagnostics=found, store=store)
    except CardgenError as error:
        return None, sorted(map(repr, error.diagnostics))
    return edition, sorted(map(repr, found))


def test_an_edition_is_the_same_whatever_was_bound_before(workspace: Workspace) -> None:
    jobs = [(sector, None) for sector in ("po", "vo", "mbo", "samen")]
    jobs += [
        ("po", "noord"),
        ("vo", "noord"),
        ("po", "zuid"),
        ("vo", "zuid"),
        ("mbo", "zuid"),
        ("po", "oost"),
    ]
    alone = {job: loaded(workspace, *job, ContentStore()) for job in jobs}
    assert alone["po", "oost"][0] is None
    assert any("how_titel" in said for said in alone["po", "zuid"][1])  # a slip of the pen, told every time
    together = ContentStore()
    order = jobs * 3
    random.Random(4).shuffle(order)
    for job in order:
        assert loaded(workspace, *job, together) == alone[job], job


def with_and_without(workspace: Workspace, partnership: str) -> tuple[Edition, Edition]:
    """The edition of a sector, and then that of a partnership in it."""
    store = ContentStore()
    plain, own = (loaded(workspace, "po", one, store)[0] for one in (None, partnership))
    assert plain is not None
    assert own is not None
    return plain, own


def test_a_partnership_has_the_blocks_of_its_sector_that_it_did_not_change(workspace: Workspace) -> None:
    """The very same objects: later steps tell by that what need not be done again."""
    plain, own = with_and_without(workspace, "zuid")
    assert own.guide.session.steps[0].text is plain.guide.session.steps[0].text
    assert own.products["kaartenset"] is plain.products["kaartenset"]
    assert own.labels != plain.labels


def test_a_word_of_its_own_changes_the_blocks_that_use_it(workspace: Workspace) -> None:
    plain, own = with_and_without(workspace, "noord")
    assert "regisseur" in str([topic.question.plain for topic in own.topics])
    assert "regisseur" not in str([topic.question.plain for topic in plain.topics])


def test_what_only_one_edition_had_is_let_go(workspace: Workspace) -> None:
    store = ContentStore()
    loaded(workspace, "po", None, store)
    loaded(workspace, "po", "noord", store)
    loaded(workspace, "po", None, store)
    many = len(store.blocks)
    for _ in range(12):
        store.blocks.turn()
        loaded(workspace, "po", None, store)
    assert 0 < len(store.blocks) < many


def test_there_is_room_for_all_sectors(workspace: Workspace) -> None:
    store = ContentStore()
    for sector in ("po", "vo", "mbo", "samen"):
        loaded(workspace, sector, None, store)
    from cardgen.content.recall import BLOCKS

    assert len(store.blocks) < BLOCKS / 2
    assert isinstance(store.blocks, Blocks)
