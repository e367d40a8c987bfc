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
    assert (message.code, dict(message.values)) == ("LAY15", {"id": "b", "verb": "id"})
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


@pytest.mark.parametrize(
    ("low", "high", "result", "said"),
    [
        pytest.param(
            "a: {b: 1}\n",
            "a: {c: null, b: 2}\n",
            {"a": {"b": "2"}},
            [("LAY01", ["top:1:5", "base:1:4"], {"key": "c", "suggestion": ""})],
            id="an unknown key",
        ),
        pytest.param(
            "name: {singular: x, plural: y}\n",
            "name: {singular: z, short: null, shrt: null}\n",
            {"name": {"singular": "z", "plural": "y"}},
            [("LAY01", ["top:1:34", "base:1:7"], {"key": "shrt", "suggestion": ""})],
            id="a form that is not there",
        ),
        pytest.param(
            "a: 1\n",
            "a: {replace: {b: null, c: 2}}\n",
            {"a": {"c": "2"}},
            [("LAY01", ["top:1:15"], {"key": "b", "suggestion": ""})],
            id="nothing below what replaces",
        ),
        pytest.param(
            "a: text\n",
            "a: {leader: null, other: null}\n",
            {"a": "text"},
            [("SRC16", ["top:1:4", "base:1:4"], {})],
            id="a lookup without quotes",
        ),
        pytest.param(
            "a: text\n",
            "a: {leader: 1}\n",
            {"a": "text"},
            [("LAY02", ["top:1:4", "base:1:4"], {"below": "text", "found": "{leader: …}"})],
            id="a mapping over a text",
        ),
        pytest.param(
            "a: text\n",
            "a: {}\n",
            {"a": "text"},
            [("LAY02", ["top:1:4", "base:1:4"], {"below": "text", "found": "{}"})],
            id="an empty mapping over a text",
        ),
        pytest.param(
            "a: {b: 1}\n",
            "a: text\n",
            {"a": {"b": "1"}},
            [("LAY82", ["top:1:4", "base:1:4"], {"example": "b: …", "found": "text"})],
            id="a text over a mapping",
        ),
        pytest.param("a: [x]\n", "a: po, vo\n", {"a": ["po", "vo"]}, [], id="a list without brackets"),
        pytest.param(
            LIST,
            "rules: po, vo\n",
            {"rules": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [
                (
                    "LAY16",
                    ["top:1:8", "base:1:8"],
                    {"example": "- add: own-1\n  text: po, vo", "found": "po, vo"},
                )
            ],
            id="a text over a list of items",
        ),
        pytest.param(
            "a: [1]\n",
            "a: [1, null, {add: x, text: X}, {id: B!, text: q}, {id: k}, {id: k}, 3]\n",
            {"a": ["1", {"id": "B!", "text": "q"}, {"id": "k"}, {"id": "k"}, "3"]},
            [
                ("BND09", ["top:1:8"], {}),
                ("LAY03", ["top:1:14"], {"verb": "add"}),
                ("LAY04", ["top:1:38"], {"found": "B!", "suggestion": "b"}),
                ("LAY05", ["top:1:66", "top:1:57"], {"id": "k"}),
            ],
            id="a new list with mistakes",
        ),
        pytest.param(
            LIST,
            "rules: []\n",
            {"rules": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [("LAY06", ["top:1:8", "base:1:8"], {})],
            id="an empty list over items",
        ),
        pytest.param(
            LIST,
            "rules:\n  - {text: nothing}\n  - {id: a, remove: b}\n  - [x]\n",
            {"rules": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [
                (
                    "LAY08",
                    ["top:2:5", "base:1:8"],
                    {"found": "{text: …}", "verbs": "", "new": "own-1", "old": "a"},
                ),
                (
                    "LAY09",
                    ["top:3:5", "base:1:8"],
                    {"found": "{id: …, remove: …}", "verbs": "id, remove", "new": "own-1", "old": "a"},
                ),
                (
                    "LAY08",
                    ["top:4:5", "base:1:8"],
                    {"found": "[… 1]", "verbs": "", "new": "own-1", "old": "a"},
                ),
            ],
            id="items without a verb",
        ),
        pytest.param(
            LIST,
            (
                "rules:\n"
                "  - {id: z, text: x}\n"
                "  - {id: a, text: x}\n"
                "  - {id: a, text: y}\n"
                "  - remove: zz\n"
                "  - {replace: b, text: [1, null]}\n"
            ),
            {"rules": [{"id": "a", "text": "x"}, {"id": "b", "text": ["1"]}, {"id": "c", "text": "C"}]},
            [
                (
                    "LAY10",
                    ["top:2:10", "base:1:8"],
                    {"id": "z", "known": "a, b, c", "suggestion": "", "verb": "id"},
                ),
                ("LAY05", ["top:4:10", "top:3:10"], {"id": "a"}),
                ("BND09", ["top:6:28"], {}),
                (
                    "LAY10",
                    ["top:5:13", "base:1:8"],
                    {"id": "zz", "known": "a, b, c", "suggestion": "", "verb": "remove"},
                ),
            ],
            id="unknown ids and ids twice",
        ),
        pytest.param(
            LIST,
            "rules:\n  - {id: [x]}\n  - {remove: [a, {x: 1}]}\n",
            {"rules": [{"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [
                (
                    "LAY10",
                    ["top:2:10", "base:1:8"],
                    {"id": "[… 1]", "known": "a, b, c", "suggestion": "", "verb": "id"},
                ),
                (
                    "LAY10",
                    ["top:3:18", "base:1:8"],
                    {"id": "{x: …}", "known": "b, c", "suggestion": "", "verb": "remove"},
                ),
            ],
            id="ids that are no texts",
        ),
        pytest.param(
            LIST,
            (
                "rules:\n"
                "  - {add: d, after: a, before: b, text: D}\n"
                "  - {add: e, after: zz, text: E}\n"
                "  - {add: f, before: [a], text: F}\n"
            ),
            {
                "rules": [
                    {"id": "a", "text": "A"},
                    {"id": "d", "text": "D"},
                    {"id": "b", "text": "B"},
                    {"id": "c", "text": "C"},
                    {"id": "e", "text": "E"},
                    {"id": "f", "text": "F"},
                ]
            },
            [
                ("LAY11", ["top:2:24", "top:2:14"], {}),
                (
                    "LAY10",
                    ["top:3:21", "base:1:8"],
                    {"id": "zz", "known": "a, d, b, c", "suggestion": "", "verb": "after"},
                ),
                (
                    "LAY10",
                    ["top:4:22", "base:1:8"],
                    {"id": "[… 1]", "known": "a, d, b, c, e", "suggestion": "", "verb": "before"},
                ),
            ],
            id="anchors",
        ),
        pytest.param(
            LIST,
            (
                "rules:\n"
                "  - {add: a, text: x}\n"
                "  - {add: {id: q}, text: x}\n"
                "  - {add: Q q, text: x}\n"
                "  - {add: d, text: x}\n"
                "  - {add: d, text: y}\n"
            ),
            {
                "rules": [
                    {"id": "a", "text": "A"},
                    {"id": "b", "text": "B"},
                    {"id": "c", "text": "C"},
                    {"id": "d", "text": "x"},
                ]
            },
            [
                ("LAY13", ["top:2:11", "base:1:9"], {"id": "a"}),
                ("LAY12", ["top:3:11"], {}),
                ("LAY04", ["top:4:11"], {"found": "Q q", "suggestion": "q-q"}),
                ("LAY05", ["top:6:11", "top:5:11"], {"id": "d"}),
            ],
            id="new ids",
        ),
        pytest.param(
            LIST,
            "rules:\n  - {remove: a, text: x}\n  - {order: [c], text: y}\n  - order: [b]\n",
            {"rules": [{"id": "c", "text": "C"}, {"id": "b", "text": "B"}]},
            [
                ("LAY14", ["top:2:17"], {"key": "text", "verb": "remove"}),
                ("LAY07", ["top:4:5", "top:3:5"], {"verb": "order"}),
                ("LAY14", ["top:3:18"], {"key": "text", "verb": "order"}),
            ],
            id="verbs that stand alone",
        ),
        pytest.param(
            LIST,
            "rules:\n  - order: c\n",
            {"rules": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [("BND07", ["top:2:12"], {"found": "c"})],
            id="an order that is no list",
        ),
        pytest.param(
            LIST,
            "rules:\n  - order: [c, c, zz]\n",
            {"rules": [{"id": "c", "text": "C"}, {"id": "a", "text": "A"}, {"id": "b", "text": "B"}]},
            [
                ("LAY05", ["top:2:16", "top:2:13"], {"id": "c"}),
                (
                    "LAY10",
                    ["top:2:19", "base:1:8"],
                    {"id": "zz", "known": "a, b, c", "suggestion": "", "verb": "order"},
                ),
            ],
            id="an order with slips",
        ),
        pytest.param(
            LIST,
            "rules:\n  - my own words\n  - more words\n",
            {"rules": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": "- add: own-1\n  text: my own words", "found": "my own words"},
                )
            ],
            id="plain texts among items",
        ),
        pytest.param(
            "a: {title: 1, text: 2}\n",
            "a: {titel: null}\n",
            {"a": {"title": "1", "text": "2"}},
            [("LAY01", ["top:1:5", "base:1:4"], {"key": "titel", "suggestion": "title"})],
            id="a key that was nearly right",
        ),
        pytest.param(
            "rules: [{id: time, text: T}, {id: team, text: U}]\n",
            "rules:\n  - remove: tiem\n  - {add: d, after: tme, text: D}\n",
            {"rules": [{"id": "time", "text": "T"}, {"id": "team", "text": "U"}, {"id": "d", "text": "D"}]},
            [
                (
                    "LAY10",
                    ["top:3:21", "base:1:8"],
                    {"id": "tme", "known": "time, team", "suggestion": "time", "verb": "after"},
                ),
                (
                    "LAY10",
                    ["top:2:13", "base:1:8"],
                    {"id": "tiem", "known": "time, team, d", "suggestion": "time", "verb": "remove"},
                ),
            ],
            id="an id that was nearly right",
        ),
        pytest.param(
            "rules: [{id: q-1, title: A}, {id: q-9, title: B}]\n",
            'rules:\n  - "Wat: nu?"\n',
            {"rules": [{"id": "q-1", "title": "A"}, {"id": "q-9", "title": "B"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": '- add: q-10\n  title: "Wat: nu?"', "found": "Wat: nu?"},
                )
            ],
            id="words that need quotes",
        ),
        pytest.param(
            "rules: [{id: x, name: A}]\n",
            "rules:\n  - een  twee\n  - {id: x, name: Z}\n",
            {"rules": [{"id": "x", "name": "Z"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": "- add: own-1\n  name: een twee", "found": "een twee"},
                )
            ],
            id="words in a list of names",
        ),
        pytest.param(
            "rules: [{id: x-y, note: A}]\n",
            "rules:\n  - 'zeg \"ja\": nu'\n",
            {"rules": [{"id": "x-y", "note": "A"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": "- add: own-1\n  text: 'zeg \"ja\": nu'", "found": 'zeg "ja": nu'},
                )
            ],
            id="words with quotes in them",
        ),
        pytest.param(
            "rules: [{id: q2, text: A}]\n",
            "rules:\n  - '(samen) verder'\n",
            {"rules": [{"id": "q2", "text": "A"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": '- add: q-3\n  text: "(samen) verder"', "found": "(samen) verder"},
                )
            ],
            id="a sign first",
        ),
        pytest.param(
            "rules: [{id: q2, text: A}]\n",
            "rules:\n  - 'een #twee'\n",
            {"rules": [{"id": "q2", "text": "A"}]},
            [
                (
                    "LAY16",
                    ["top:2:5", "base:1:8"],
                    {"example": '- add: q-3\n  text: "een #twee"', "found": "een #twee"},
                )
            ],
            id="a remark in words",
        ),
        pytest.param(
            "rules: [{id: a, text: A}, {id: b, text: B}]\n",
            "rules:\n  - order: [b, [a]]\n",
            {"rules": [{"id": "b", "text": "B"}, {"id": "a", "text": "A"}]},
            [
                (
                    "LAY10",
                    ["top:2:16", "base:1:8"],
                    {"id": "[… 1]", "known": "a, b", "suggestion": "", "verb": "order"},
                )
            ],
            id="an order with something else",
        ),
    ],
)
def test_what_is_wrong_is_said_with_both_places_and_left_out(
    low: str, high: str, result: object, said: list[tuple[str, list[str], dict[str, object]]]
) -> None:
    found = Diagnostics()
    assert plain(merge(node(low), node(high, "top"), found)) == result
    assert [
        (d.code, [f"{at.file.partition('.')[0]}:{at.line}:{at.column}" for at in d.where], dict(d.values))
        for d in found
    ] == said


def test_what_a_layer_takes_away_is_remembered_with_its_place() -> None:
    found = Diagnostics()
    low, high = node("a: {b: 1, c: 2}\n" + LIST), node("a: {b: null}\nrules: [{remove: [c]}]\n", "vo")
    tree = merge(low, high, found)
    assert isinstance(tree, MapNode)
    inner, rules = tree.items["a"], tree.items["rules"]
    assert isinstance(inner, MapNode)
    assert isinstance(rules, ListNode)
    for gone, column, line in ((inner.gone["b"], 5, 1), (rules.gone["c"], 19, 2)):
        assert isinstance(gone, ScalarNode)
        assert (gone.text, gone.null, gone.layer, gone.where.file) == ("", True, "vo", "vo.yaml")
        assert (gone.where.line, gone.where.column) == (line, column)
    assert inner.gone["b"].below == low.items["a"].items["b"]  # type: ignore[union-attr]
    assert rules.gone["c"].below == low.items["rules"].items[2]  # type: ignore[union-attr]
    assert set(inner.keys) == {"c"}
    again = merge(tree, node("a: {b: 3}\nrules: [{add: c, text: anew}]\n", "top"), found)
    assert isinstance(again, MapNode)
    inner, rules = again.items["a"], again.items["rules"]
    assert isinstance(inner, MapNode)
    assert isinstance(rules, ListNode)
    assert not inner.gone
    assert not rules.gone
    assert inner.items["b"].below is not None
    assert (rules.items[2].layer, rules.items[2].below is not None) == ("top", True)
    assert inner.keys["b"].file == "top.yaml"
    assert not len(found)


def test_what_replaces_keeps_what_was_below_for_who_asks() -> None:
    found = Diagnostics()
    low = node(LIST + "l: [1, 2]\nt: x\nm: {a: 1}\n")
    high = node("rules: [{replace: b, text: new}]\nl: 3, 4\nt: {replace: [5]}\nm: {replace: {b: 2}}\n", "top")
    tree = merge(low, high, found)
    assert isinstance(tree, MapNode)
    assert isinstance(rules := tree.items["rules"], ListNode)
    assert rules.items[1].below == low.items["rules"].items[1]  # type: ignore[union-attr]
    assert {key: tree.items[key].below for key in "ltm"} == {key: low.items[key] for key in "ltm"}
    assert isinstance(new := rules.items[1], MapNode)
    assert {key: at.file for key, at in new.keys.items()} == {"id": "top.yaml", "text": "top.yaml"}
    lists = merge(node("l: [1]\n"), node("l: [2]\n", "top"), found)
    assert isinstance(lists, MapNode)
    assert lists.items["l"].below == node("l: [1]\n").items["l"]
    assert not len(found)


@pytest.mark.parametrize(
    "words", ["gewone woorden", "Wat: nu?", 'zeg "ja": nu', "'s morgens", "\"ja\" en 'nee': ok", "[x]"]
)
def test_the_example_that_a_message_gives_can_be_pasted(words: str) -> None:
    found = Diagnostics()
    plainly = "'" + words.replace("'", "''") + "'"
    merge(node(LIST), node(f"rules:\n  - {plainly}\n", "top"), found)
    (example,) = (str(dict(d.values)["example"]) for d in found if d.code == "LAY16")
    assert merged(LIST, "rules:\n" + example + "\n") == {
        "rules": [{"id": i, "text": t} for i, t in (("a", "A"), ("b", "B"), ("c", "C"), ("own-1", words))]
    }


def codes(low: str, high: str) -> list[tuple[str, object]]:
    """Each message, and the key, id or verb that it names."""
    found = Diagnostics()
    merge(node(low), node(high, "top"), found)
    values = [(d.code, dict(d.values)) for d in found]
    return [(code, named.get("verb", named.get("key"))) for code, named in values]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (LIST, "rules: [{replace: z, text: x}]\n", [("LAY10", "replace")]),
        (LIST, "rules: [{id: a, more: null}]\n", [("LAY01", "more")]),
        (LIST, "rules: [{add: d, text: null}]\n", [("LAY01", "text")]),
        ("a: {}\n", "b: {c: {d: null}}\n", [("LAY01", "d")]),
        ("a: {}\n", "b: [{id: k, text: null}]\n", [("LAY01", "text")]),
        ("terms: {}\n", "terms: {school: {singular: school, short: null}}\n", []),
        ("terms: {}\n", "terms: {school: {singular: school, brief: null}}\n", [("LAY01", "brief")]),
        ("terms: {}\n", "terms: {school: {short: null}}\n", [("LAY01", "short")]),
        ("a: null\n", "a: {b: 1}\n", []),
        ("a: {}\n", "b: [{id: k, order: 1}]\n", []),  # a key of its own, in a list with ids
    ],
)
def test_what_is_new_has_nothing_below_it_to_take_away(
    low: str, high: str, said: list[tuple[str, object]]
) -> None:
    assert codes(low, high) == said


def test_of_two_anchors_the_first_counts() -> None:
    result = merge(
        node(LIST), node("rules: [{add: d, after: c, before: a, text: D}]\n", "top"), Diagnostics()
    )
    rules = plain(result)["rules"]  # type: ignore[index,call-overload]
    assert [item["id"] for item in rules] == ["a", "b", "c", "d"]


def test_a_changed_item_keeps_the_id_it_had() -> None:
    result = merge(node(LIST), node("rules: [{id: b, text: x}]\n", "top"), Diagnostics())
    assert isinstance(result, MapNode)
    assert isinstance(rules := result.items["rules"], ListNode)
    assert isinstance(item := rules.items[1], MapNode)
    assert item.items["id"] == ScalarNode("b", item.items["id"].where, "base")
    assert item.items["text"].layer == "top"


def test_an_example_names_the_words_as_its_list_does() -> None:
    found = Diagnostics()
    merge(node("l: [{id: a, title: T, text: A}]\n"), node("l: [woorden]\n", "top"), found)
    assert [dict(d.values)["example"] for d in found] == ["- add: own-1\n  text: woorden"]
