"""Merging layers: what people write on top changes just that, and every value knows where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.content.layers import merge
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.source.yaml import parse


def node(text: str, layer: str = "base") -> MapNode:
    found = Diagnostics()
    parsed = parse(text, found, layer=layer, shown_as=f"{layer}.yaml")
    assert parsed is not None, [say(d, "en").text for d in found]
    return parsed


def plain(value: Node) -> object:
    if isinstance(value, MapNode):
        return {key: plain(inner) for key, inner in value.items.items()}
    if isinstance(value, ListNode):
        return [plain(inner) for inner in value.items]
    return value.text


def merged(low: str, high: str) -> object:
    found = Diagnostics()
    result = merge(node(low), node(high, "top"), found)
    assert not found.errors, [say(d, "en").text for d in found]
    return plain(result)


LIST = "rules: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]\n"


def ids(high: str) -> list[str]:
    result = merged(LIST, f"rules:\n{high}")
    assert isinstance(result, dict)
    return [item["id"] for item in result["rules"]]


def test_mappings_merge_key_by_key() -> None:
    assert merged("a: {b: 1, c: 2}\n", "a: {c: 3, d: 4}\n") == {"a": {"b": "1", "c": "3", "d": "4"}}


def test_null_takes_a_key_away() -> None:
    assert merged("a: {b: 1, c: 2}\n", "a: {b: null}\n") == {"a": {"c": "2"}}


def test_a_list_without_ids_is_replaced_whole() -> None:
    assert merged("a: [1, 2]\n", "a: [3]\n") == {"a": ["3"]}


def test_an_item_is_changed_by_its_id_and_keeps_the_rest() -> None:
    low = "a: [{id: x, text: X, icon: i}, {id: y, text: Y}]\n"
    assert merged(low, "a: [{id: x, text: new}]\n") == {
        "a": [{"id": "x", "text": "new", "icon": "i"}, {"id": "y", "text": "Y"}]
    }


@pytest.mark.parametrize(
    ("high", "expected"),
    [
        ("  - {add: d, text: D}\n", "abcd"),
        ("  - {add: d, after: a, text: D}\n", "adbc"),
        ("  - {add: d, before: a, text: D}\n", "dabc"),
        ("  - {add: d, after: c, text: D}\n  - {add: e, after: d, text: E}\n", "abcde"),
        ("  - remove: b\n", "ac"),
        ("  - remove: [a, c]\n", "b"),
        ("  - order: [c, a]\n", "cab"),
        ("  - order: [c, d]\n  - remove: a\n  - {add: d, after: a, text: D}\n", "cdb"),
        ("  - {replace: b, text: new}\n", "abc"),
    ],
)
def test_verbs_change_a_list(high: str, expected: str) -> None:
    assert ids(high) == list(expected)


def test_replace_forgets_what_was_below() -> None:
    low = "a: [{id: x, text: X, icon: i}]\nb: {c: 1, d: 2}\nl: [{id: x, text: X}]\n"
    high = "a: [{replace: x, text: new}]\nb: {replace: {e: 3}}\nl: {replace: [{id: z, text: Z}]}\n"
    assert merged(low, high) == {
        "a": [{"id": "x", "text": "new"}],
        "b": {"e": "3"},
        "l": [{"id": "z", "text": "Z"}],
    }


def test_what_one_layer_removed_a_higher_one_may_add_again() -> None:
    found = Diagnostics()
    one = merge(node(LIST), node("rules: [{remove: b}]\n", "vo"), found)
    two = merge(one, node("rules: [{add: b, text: anew}]\n", "top"), found)
    assert not found.errors
    assert plain(two) == {"rules": [{"id": i, "text": t} for i, t in (("a", "A"), ("c", "C"), ("b", "anew"))]}


def test_changing_what_a_lower_layer_removed_names_that_layer() -> None:
    found = Diagnostics()
    one = merge(node(LIST), node("rules: [{remove: b}]\n", "vo"), found)
    merge(one, node("rules: [{id: b, text: x}]\n", "top"), found)
    (message,) = found.errors
    assert message.code == "LAY15"
    assert [place.file for place in message.where] == ["top.yaml", "vo.yaml"]


def test_a_value_remembers_the_values_below_it() -> None:
    found = Diagnostics()
    tree: Node = node("a: {b: one}\n")
    for layer in ("vo", "top"):
        tree = merge(tree, node(f"a: {{b: {layer}}}\n", layer), found)
    assert isinstance(tree, MapNode)
    inner = tree.items["a"]
    assert isinstance(inner, MapNode)
    value: Node | None = inner.items["b"]
    seen = []
    while value is not None:
        assert isinstance(value, ScalarNode)
        seen.append((value.layer, value.text, value.where.file))
        value = value.below
    assert seen == [("top", "top", "top.yaml"), ("vo", "vo", "vo.yaml"), ("base", "one", "base.yaml")]


names = st.sampled_from("abcdef")
texts = st.sampled_from(["X", "Y", "Z"])
id_lists = st.lists(names, min_size=1, max_size=5, unique=True).flatmap(
    lambda found: st.tuples(*(st.fixed_dictionaries({"id": st.just(i), "text": texts}) for i in found)).map(
        list
    )
)
values = st.recursive(
    texts | id_lists,
    lambda inner: (
        st.dictionaries(names, inner, min_size=1, max_size=4) | st.lists(texts, min_size=1, max_size=3)
    ),
    max_leaves=12,
)
documents = st.dictionaries(names, values, max_size=5)


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(inner) for inner in value) + "]"
    return str(value)


def places(value: Node) -> list[ScalarNode]:
    if isinstance(value, ScalarNode):
        return [value]
    inner = value.items.values() if isinstance(value, MapNode) else value.items
    return [found for child in inner for found in places(child)]


@given(documents)
def test_an_empty_layer_changes_nothing(document: dict[str, object]) -> None:
    low, found = node(written(document)), Diagnostics()
    assert merge(low, node("", "top"), found) == low
    assert plain(merge(node(""), low, found)) == document
    assert not found.errors


@given(documents)
def test_the_same_layer_twice_changes_nothing(document: dict[str, object]) -> None:
    found = Diagnostics()
    assert plain(merge(node(written(document)), node(written(document), "top"), found)) == document
    assert not found.errors


@given(documents, documents)
def test_the_order_of_unrelated_keys_does_not_matter(low: dict[str, object], high: dict[str, object]) -> None:
    one, two = Diagnostics(), Diagnostics()
    turned = dict(reversed(list(high.items())))
    first = merge(node(written(low)), node(written(high), "top"), one)
    second = merge(node(written(low)), node(written(turned), "top"), two)
    assert plain(first) == plain(second)
    assert sorted(d.code for d in one) == sorted(d.code for d in two)


@given(documents, documents)
def test_every_value_points_at_a_real_place_that_holds_it(
    low: dict[str, object], high: dict[str, object]
) -> None:
    sources = {"base.yaml": written(low), "top.yaml": written(high)}
    result = merge(node(sources["base.yaml"]), node(sources["top.yaml"], "top"), Diagnostics())
    for value in places(result):
        line = sources[value.where.file].split("\n")[value.where.line - 1]
        assert line[value.where.column - 1 :].startswith(value.text)
        assert value.where.file == f"{value.layer}.yaml"


@given(documents, documents)
def test_a_merge_leaves_its_layers_as_they_were(low: dict[str, object], high: dict[str, object]) -> None:
    below, above = node(written(low)), node(written(high), "top")
    before = (plain(below), plain(above))
    merge(below, above, Diagnostics())
    assert (plain(below), plain(above)) == before


@given(id_lists, st.permutations(list("abcdef")))
def test_order_keeps_every_item(items: list[dict[str, str]], order: list[str]) -> None:
    there = [item["id"] for item in items]
    wanted = [name for name in order if name in there]
    high = f"a: [{{order: {written(list(wanted))}}}]"
    result = merge(node(written({"a": items})), node(high, "top"), Diagnostics())
    assert isinstance(result, MapNode)
    (found,) = (plain(value) for value in result.items.values())
    assert isinstance(found, list)
    assert [item["id"] for item in found] == wanted
    assert sorted(map(str, found)) == sorted(map(str, items))


def test_a_merged_mapping_counts_as_its_lowest_layer() -> None:
    result = merge(node("a: {b: 1}\n"), node("a: {c: 2}\n", "top"), Diagnostics())
    assert isinstance(result, MapNode)
    assert result.items["a"].layer == "base"
    assert replace(result).keys["a"].file == "top.yaml"
