"""docs/content.md is true: its examples load, its tables say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cardgen.content.edition import load_edition
from cardgen.content.markup import Text
from cardgen.content.placeholders import Filling
from cardgen.content.store import ContentStore
from cardgen.content.terms import load_terms
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace, packaged_data
from cardgen.source.nodes import ScalarNode

PAGE = (Path(__file__).parents[2] / "docs" / "content.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# (\w+)\.yaml\n(.*?)```", PAGE, re.DOTALL)
STORE = ContentStore()


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_loads(number: int, tmp_path: Path) -> None:
    kind, text = EXAMPLES[number]
    name = "content/so" if kind == "sector" else "content/partnerships/x"
    (tmp_path / name).mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    for logo in re.findall(r"\blogo: ([\w.-]+)", text):
        (tmp_path / name / logo).touch()
    if kind == "partnership" and "partnership:\n" not in text:
        text = "partnership: {name: X, sectors: [vo]}\n" + text
    (tmp_path / name / f"{kind}.yaml").write_text(text, encoding="utf-8")
    found = Diagnostics()
    sector, partnership = ("so", None) if kind == "sector" else ("vo", "x")
    load_edition(Workspace.find(tmp_path), sector, partnership, diagnostics=found, store=STORE)
    assert [say(d, "en").text for d in found] == []


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8


def test_the_table_of_forms_is_true() -> None:
    workspace = Workspace.find(packaged_data())
    edition = load_edition(workspace, "vo", store=STORE)
    college = load_edition(
        workspace,
        "vo",
        sets=["terms.school.singular=college", "terms.school.plural=colleges", "terms.school.article=het"],
        store=STORE,
    )
    rows = re.findall(r"^\| ((?:`\{[Ss]chool[^|]*)) \| ([^|]*) \| ([^|]*) \|$", PAGE, re.MULTILINE)
    assert len(rows) >= 6
    for placeholders, vo, other in rows:
        for made, expected in ((edition, vo), (college, other)):
            filling = Filling(made.terms)
            words = [
                Text.from_node(ScalarNode(part, Where("f")), Diagnostics(), filling)
                for part in re.findall(r"`([^`]*)`", placeholders)
            ]
            assert ", ".join(str(word) for word in words) == expected


def test_every_term_that_is_listed_exists_and_none_is_forgotten() -> None:
    listed = set(re.findall(r"`(\w+)`", PAGE[PAGE.index("The terms: ") : PAGE.index("Other placeholders")]))
    edition = load_edition(Workspace.find(packaged_data()), "vo", store=STORE)
    base = {name for name in edition.terms if name not in {"leaders_body", "act"}}
    assert base - listed == set()
    assert listed <= set(edition.terms)
    assert load_terms(None, Diagnostics()) == {}
