"""cardgen explain: every layer's value, where it stands and which one won."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.content.explain import explain
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import CardgenError
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

PARTNERSHIP = """\
partnership: {name: X, sectors: [vo]}
topics:
  - {id: time, question: "Waar vindt {leader.the} tijd?"}
  - {replace: career, title: Anders}
  - remove: quality
  - add: small
    title: Kleine scholen
labels: {card: {theme: null}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "content" / "partnerships" / "x"
    folder.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (folder / "partnership.yaml").write_text(PARTNERSHIP, encoding="utf-8")
    return Workspace.find(tmp_path)


STORE = ContentStore()


def test_each_layer_is_listed_from_low_to_high_and_the_last_wins(workspace: Workspace) -> None:
    found = explain(workspace, "vo", "x", "topics.time.question", store=STORE)
    assert [value.layer for value in found.values] == ["base", "vo", "x"]
    assert [value.wins for value in found.values] == [False, False, True]
    assert str(found.values[2].where) == "content/partnerships/x/partnership.yaml:3:26"
    assert found.values[2].text == "Waar vindt {leader.the} tijd?"
    assert found.result == "Waar vindt de schoolleider tijd?"


def test_a_setting_comes_on_top(workspace: Workspace) -> None:
    found = explain(workspace, "vo", "x", "topics.time.title", ["topics.time.title=Uren"], store=STORE)
    assert [(value.layer, value.text) for value in found.values][-1] == ("--set", "Uren")
    assert found.result == "Uren"


@pytest.mark.parametrize("path", ["topics.quality", "topics.quality.question", "labels.card.theme"])
def test_what_was_taken_away_says_by_whom(workspace: Workspace, path: str) -> None:
    found = explain(workspace, "vo", "x", path, store=STORE)
    assert found.values[0].layer == "base"
    assert found.values[-1].removed
    assert found.values[-1].wins
    assert found.values[-1].where.file == "content/partnerships/x/partnership.yaml"
    assert found.result is None


def test_a_replaced_item_still_shows_what_stood_there(workspace: Workspace) -> None:
    found = explain(workspace, "vo", "x", "topics.career.title", store=STORE)
    assert [(value.layer, value.text) for value in found.values] == [
        ("base", "Starten en blijven"),
        ("x", "Anders"),
    ]


def test_an_added_item_comes_from_its_layer_alone(workspace: Workspace) -> None:
    found = explain(workspace, "vo", "x", "topics.small.title", store=STORE)
    assert [value.layer for value in found.values] == ["x"]


def test_a_mapping_or_list_shows_what_is_inside(workspace: Workspace) -> None:
    found = explain(workspace, "vo", None, "topics.time", store=STORE)
    assert "topics.time.question" in found.inside
    assert explain(workspace, "vo", None, "rules", store=STORE).inside[0] == "rules.listen"


@pytest.mark.parametrize(
    ("path", "meant"), [("topcs.time", "topics"), ("topics.tiem", "time"), ("topics.time.titel", "title")]
)
def test_an_unknown_path_gets_a_suggestion(workspace: Workspace, path: str, meant: str) -> None:
    with pytest.raises(CardgenError) as caught:
        explain(workspace, "vo", None, path, store=STORE)
    assert f"Did you mean “{meant}”?" in say(caught.value.diagnostics[0], "en").text


def test_content_with_a_mistake_elsewhere_can_be_explained(workspace: Workspace) -> None:
    assert explain(workspace, "vo", "x", "topics.why.title", store=STORE).result == "Waarom wij opleiden"
