"""A text put into a file at its place: it is read back as it was meant, and every other byte is still there."""

from __future__ import annotations

import difflib

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cardgen.content.dotted import node_at
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.source.nodes import MapNode, ScalarNode
from cardgen.source.patch import put
from cardgen.source.yaml import parse

FILE = """\
# Van ons.
partnership: {name: "X", sectors: [po]}   # ons

terms:
  leader:    {singular: directeur, article: de}   # zo heet dat hier

topics:
  - id: time      # tijd
    question: Waar halen wij de tijd vandaan?   # vraag
    aim: >
      Jullie zien
      waar tijd zit.

    deepening:
      - {id: time-1, text: "a # geen opmerking"}
      - add: own
        text: 'Wie is ''er'' nu?'
  # tussendoor
  - id: roles
    title: {replace: Rollen}
# einde
"""
TOPICS = ("topics", False), ("time", True)
PLACES = (
    (("partnership", False), ("name", False)),
    (("partnership", False), ("tagline", False)),
    (("partnership", False), ("contact", False), ("email", False)),
    (("terms", False), ("leader", False), ("singular", False)),
    (("terms", False), ("leader", False), ("plural", False)),
    (("terms", False), ("coach", False), ("plural", False)),
    (*TOPICS, ("question", False)),
    (*TOPICS, ("aim", False)),
    (*TOPICS, ("mirror", False), ("text", False)),
    (*TOPICS, ("deepening", False), ("time-1", True), ("text", False)),
    (*TOPICS, ("deepening", False), ("time-9", True), ("text", False)),
    (*TOPICS, ("deepening", False), ("own", True), ("text", False)),
    (("topics", False), ("roles", True), ("title", False)),
    (("topics", False), ("team", True), ("question", False)),
    (("labels", False), ("booklet", False), ("factors", False)),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).map(
    str.strip
)


def said(text: str, steps: tuple[tuple[str, bool], ...]) -> str:
    """What a file says at a path, whichever verb its items begin with."""
    found = Diagnostics()
    node = parse(text, found)
    assert not found.errors
    for name, by_id in steps:
        while isinstance(node, MapNode) and set(node.items) == {"replace"}:
            node = node.items["replace"]
        if by_id:
            assert node is not None
            node = next(
                item
                for item in node.items  # type: ignore[union-attr]
                if any(getattr(item.items.get(verb), "text", "") == name for verb in ("id", "add"))
            )
        else:
            node = node_at(node, name)
    while isinstance(node, MapNode):
        node = node.items["replace"]
    assert isinstance(node, ScalarNode)
    return node.text.strip()


@given(st.sampled_from(PLACES), WORDS, st.sampled_from(("\n", "\r\n")), st.booleans())
@example(PLACES[0], "no", "\n", False)
@example(PLACES[6], "a: b # c", "\r\n", True)
@example(PLACES[7], '\'t Is "zo"', "\n", False)
@example(PLACES[4], "a, b]", "\n", False)
@example(PLACES[10], "{leader.the}", "\r\n", False)
@example(PLACES[11], "wie's", "\n", True)
def test_the_text_is_read_back_and_nothing_else_has_changed(
    steps: tuple[tuple[str, bool], ...], words: str, end: str, mark: bool
) -> None:
    assume(words)
    before = FILE.replace("\n", end)
    data = (b"\xef\xbb\xbf" if mark else b"") + before.encode()
    after = put(data, steps, words, "x.yaml")
    assert after.startswith(b"\xef\xbb\xbf") == mark
    text = after.decode("utf-8-sig")
    assert said(text, steps) == words
    assert "\n" not in text.replace(end, "") if end == "\r\n" else "\r" not in text
    old, new = before.split(end), text.split(end)
    changed = [line for line in difflib.ndiff(old, new) if line[:1] == "-"]
    assert len(changed) <= 3  # one line, or a folded text of two with its sign
    for remark in (
        "# Van ons.",
        "# ons",
        "# zo heet dat hier",
        "# tijd",
        "# vraag",
        "# tussendoor",
        "# einde",
    ):
        assert remark in text


@given(st.sampled_from(PLACES), WORDS)
def test_another_reader_of_yaml_reads_the_same(steps: tuple[tuple[str, bool], ...], words: str) -> None:
    assume(words)
    after = put(FILE.encode(), steps, words, "x.yaml").decode()
    found = [value for value in _scalars(yaml.safe_load(after)) if value == words]
    assert found, after


def _scalars(value: object) -> list[object]:
    if isinstance(value, dict):
        return [one for inner in value.values() for one in _scalars(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _scalars(inner)]
    return [value.strip() if isinstance(value, str) else value]


def test_the_same_text_changes_no_byte() -> None:
    for steps in PLACES:
        try:
            words = said(FILE, steps)
        except (StopIteration, AssertionError):
            continue
        if words.startswith("Jullie"):
            continue  # folded over two lines: on one line it says the same
        assert put(FILE.encode(), steps, words, "x.yaml").decode() == FILE


@pytest.mark.parametrize(
    ("text", "steps", "expected"),
    [
        ("", (("labels", False), ("x", False)), "labels:\n  x: nieuw\n"),
        ("# alleen uitleg", (("labels", False), ("x", False)), "# alleen uitleg\n\nlabels:\n  x: nieuw\n"),
        ("labels: {}\n", (("labels", False), ("x", False)), "labels: {x: nieuw}\n"),
        ("rules: []\n", (("rules", False), ("r", True), ("text", False)), "rules: [{id: r, text: nieuw}]\n"),
        ("labels: {a: b,}\n", (("labels", False), ("x", False)), "labels: {a: b, x: nieuw}\n"),
        ("labels:\n  a: |-\n    b\n", (("labels", False), ("a", False)), "labels:\n  a: |-\n    nieuw\n"),
        ("rules:\n- id: r\n  text: oud\n", (("rules", False), ("s", True), ("text", False)),
         "rules:\n- id: r\n  text: oud\n- id: s\n  text: nieuw\n"),
        ("labels:\n  a:\n    b: c", (("labels", False), ("x", False)), "labels:\n  a:\n    b: c\n  x: nieuw"),
        ("labels:\n  a: \"oud\n    oud\"  # r\n", (("labels", False), ("a", False)), 'labels:\n  a: "nieuw"  # r\n'),
    ],
)  # fmt: skip
def test_it_keeps_to_how_the_file_was_written(
    text: str, steps: tuple[tuple[str, bool], ...], expected: str
) -> None:
    assert put(text.encode(), steps, "nieuw", "x.yaml").decode() == expected


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("labels: {a: b # r\n  }\n", (("labels", False), ("x", False))),
        ("labels:\n", (("labels", False), ("x", False))),
        ("rules: [a, b]\n", (("rules", False), ("3", False))),
        ("labels: x\n", (("labels", False), ("x", False))),
        ("labels: {a: {b: c}}\n", (("labels", False), ("a", False))),
        ("a: [\n", (("a", False),)),
        ("a: b\n...\n", (("c", False),)),
    ],
)
def test_where_there_is_no_place_for_it_nothing_is_written(
    text: str, steps: tuple[tuple[str, bool], ...]
) -> None:
    with pytest.raises(CardgenError) as caught:
        put(text.encode(), steps, "nieuw", "x.yaml")
    assert [one.code for one in caught.value.diagnostics] == ["TAK09"]
