"""Changes to files that people wrote: what they did not touch stays to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.nodes import MapNode, ScalarNode
from cardgen.source.yaml import parse
from cardgen.starting.begin import partnership
from cardgen.studio.work.yamlfile import NotEditableError, YamlFile

BEGUN = partnership("a", "A", ["vo"])["content/partnerships/a/partnership.yaml"]
WRITTEN = b"""# Ours.
partnership:
  name:   'Regio  Noord'   # as on the door
  sectors: [vo]

terms:
  leader:   {singular: rector,  plural: rectoren, article: de}   # since 2020

# About questions.
topics:
    - id: why
      question: >
        Waarom
        samen?
    - remove: [quality]
"""


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def test_a_file_that_is_only_opened_stays_as_it_is() -> None:
    for data in (BEGUN, WRITTEN, b"", b"# only this\n", WRITTEN.replace(b"\n", b"\r\n")):
        assert YamlFile(data).data() == data


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_one_change_is_one_line(ending: bytes) -> None:
    data = WRITTEN.replace(b"\n", ending)
    file = YamlFile(data)
    file.set(["partnership", "name"], "Regio Zuid")
    after = file.data()
    was, now = lines(data), lines(after)
    assert len(was) == len(now)
    assert [
        new.replace("'", '"').split("#")[0].split() for old, new in zip(was, now, strict=True) if old != new
    ] == [["name:", '"Regio', 'Zuid"']]
    assert after.count(b"\r\n") == (after.count(b"\n") if ending == b"\r\n" else 0)


@pytest.mark.parametrize(
    "path", [["terms", "leader"], ["topics", "why", "question"], ["partnership", "name"], ["topics", "why"]]
)
def test_comments_of_people_stay_when_a_value_goes(path: list[str]) -> None:
    file = YamlFile(WRITTEN)
    file.put_back(path)
    after = file.data().decode()
    assert "# Ours." in after
    assert "# About questions." in after
    assert not YamlFile(file.data()).has(path)


def test_explanations_of_a_new_partnership_stay() -> None:
    file = YamlFile(BEGUN)
    file.set(["partnership", "tagline"], "Samen sterk.")
    file.set(["terms", "leader"], {"singular": "rector", "plural": "rectoren", "article": "de"})
    file.set(["topics", "time", "question"], "Wie heeft er tijd?")
    file.switch("why", False)
    comments = [line.strip() for line in lines(BEGUN) if line.strip().startswith("#")]
    after = [line.strip() for line in lines(file.data())]
    assert [one for one in comments if one not in after] == []


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40))
def test_any_text_comes_back_as_cardgen_reads_it(text: str) -> None:
    file = YamlFile(b"partnership:\n  name: A  # ours\n")
    file.set(["partnership", "tagline"], text)
    found = Diagnostics()
    tree = parse(file.data().decode(), found)
    assert not found.errors
    assert isinstance(tree, MapNode)
    block = tree.items["partnership"]
    assert isinstance(block, MapNode)
    value = block.items["tagline"]
    assert isinstance(value, ScalarNode)
    assert value.text == text


def test_a_theme_that_comes_back_brings_what_was_written_about_it() -> None:
    file = YamlFile(WRITTEN)
    file.switch("why", False)
    parked = file.take_item(["topics", "why"])
    assert not YamlFile(file.data()).has(["topics", "why"])
    back = YamlFile(file.data())
    back.switch("why", True)
    back.put_item(parked)
    assert b"samen?" in back.data()
    assert back.has(["topics", "why", "question"])


@pytest.mark.parametrize("data", [b"- a list\n", b"a: [", b"\x00", b"a: &x [*y]\n", b"just words"])
def test_what_cannot_be_changed_is_refused(data: bytes) -> None:
    with pytest.raises(NotEditableError):
        YamlFile(data).set(["partnership", "name", "x"], "y")
