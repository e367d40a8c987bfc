"""Reading YAML: nothing is guessed, every value knows its place, attacks are refused early."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.source import yaml as source
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.source.yaml import parse, parse_value, read
from counting import calls, steps


def good(text: str) -> MapNode:
    found = Diagnostics()
    node = parse(text, found, shown_as="f.yaml")
    assert node is not None, [say(d, "en").text for d in found]
    return node


def codes(text: str) -> list[str]:
    found = Diagnostics()
    assert parse(text, found, shown_as="f.yaml") is None
    return [d.code for d in found]


def scalar(node: Node | None) -> ScalarNode:
    assert isinstance(node, ScalarNode)
    return node


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "012", "1e3", "2030-01-01", "0x1F", "1_000", ".5", "True", "22:30"]
)
def test_words_that_yaml_would_convert_stay_as_typed(word: str) -> None:
    assert scalar(good(f"key: {word}\n").items["key"]).text == word


@pytest.mark.parametrize("written", ["", " ", " null", " ~"])
def test_an_empty_value_is_null(written: str) -> None:
    node = scalar(good(f"key:{written}\n").items["key"])
    assert node.null
    assert node.text == ""


@pytest.mark.parametrize("written", ['""', '"null"', "'~'"])
def test_a_quoted_value_is_never_null(written: str) -> None:
    assert not scalar(good(f"key: {written}\n").items["key"]).null


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert good("").items == {}
    assert good("# only a remark\n").items == {}


def test_places_count_from_one_and_name_the_file() -> None:
    node = good("a: 1\nb:\n  - {c: twee}\n")
    inner = node.items["b"]
    assert isinstance(inner, ListNode)
    item = inner.items[0]
    assert isinstance(item, MapNode)
    assert item.items["c"].where == Where("f.yaml", 3, 9)
    assert item.keys["c"] == Where("f.yaml", 3, 6)


def test_the_layer_is_written_on_every_node() -> None:
    node = parse("a: [1, {b: c}]\n", Diagnostics(), layer="vo")
    assert node is not None
    assert node.layer == "vo"
    assert node.items["a"].layer == "vo"


@pytest.mark.parametrize(
    ("text", "token", "place"),
    [
        ("key: een {term} hier", "{term}", (1, 10)),
        ('key: "een {term} hier"', "{term}", (1, 11)),
        ("key: 'd''r {term}'", "{term}", (1, 12)),
        ('key: "\\u00e9 {term}"', "{term}", (1, 14)),
        ("key: >\n  een regel\n  met {term} erin\n", "{term}", (3, 7)),
        ("key: een regel\n  en {term} op de volgende\n", "{term}", (2, 6)),
    ],
)
def test_a_piece_of_a_value_can_be_pointed_at(text: str, token: str, place: tuple[int, int]) -> None:
    node = scalar(good(text).items["key"])
    start = node.text.index(token)
    assert node.at(start, start + len(token)) == Where("f.yaml", *place)


def test_the_second_of_two_equal_pieces_is_pointed_at() -> None:
    node = scalar(good("key: a {x} b {x}\n").items["key"])
    start = node.text.rindex("{x}")
    assert node.at(start, start + 3).column == 14


def test_every_duplicate_key_is_reported_with_both_places() -> None:
    found = Diagnostics()
    assert parse("a: 1\nb: 2\na: 3\nb: 4\n", found, shown_as="f.yaml") is None
    places = [tuple((where.line, where.column) for where in d.where) for d in found]
    assert places == [((3, 1), (1, 1)), ((4, 1), (2, 1))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1\nb: *x\n", "SRC09"),
        ("a: &x [&y 1]\n", "SRC09"),
        ("<<: *x\n", "SRC09"),
        ("a: !!python/object/apply:os.system [ls]\n", "SRC10"),
        ("a: !!binary aGk=\n", "SRC10"),
        ("a: ! x\n", "SRC10"),
        ("a: 1\n---\nb: 2\n", "SRC06"),
        ("a: " + "[" * 100 + "\n", "SRC07"),
        ("a: " + "{b: " * 100 + "\n", "SRC07"),
        ("- a\n", "SRC05"),
        ("just words\n", "SRC05"),
        ("? [a]\n: b\n", "SRC11"),
        ("a: \x07\n", "SRC13"),
    ],
)
def test_what_is_no_part_of_our_yaml_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 12)]
    assert codes("\n".join(lines)) == ["SRC09"]
    assert steps(lambda: codes("\n".join(lines))) == steps(lambda: codes("\n".join(lines[:2])))


def test_too_many_values_are_refused() -> None:
    assert codes("a: [" + "x," * (source.MAX_NODES + 1) + "]\n") == ["SRC08"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a:\n\tb: c\n", "SRC15", 2, 1),
        ("a: {Leader.the} zegt\n", "SRC16", 1, 4),
        ("a: 'b\nc: d\n", "SRC17", 1, 4),
        ("a: Let op: dit\n", "SRC18", 1, 10),
        ("a:\n  - {id: x, text: let op: dit}\n", "SRC18", 2, 25),
        ("a: @b\n", "SRC19", 1, 4),
        ("a: *b* c\n", "SRC19", 1, 4),
        ("a: **b** c\n", "SRC19", 1, 4),
        ('a: "b" c\n', "SRC20", 1, 8),
        ("a: {b: c\nd: e\n", "SRC21", 1, 4),
        ("a: {b:c}\n", "SRC22", 1, 5),
        ("a:\n  name:Zuid\n  b: c\n", "SRC22", 2, 3),
        ("a:\n  primary: #005F6B\n", "SRC25", 2, 12),
        ("a: {primary: #005F6B}\nb: c\n", "SRC25", 1, 14),
        ("a:\n  - id: x\n   b: c\n", "SRC86", 3, 4),
        ("a: b\n c: d\n", "SRC86", 2, 2),
        ('a: "\\*"\n', "SRC24", 1, 5),
        ('a: "C:\\Users"\n', "SRC24", 1, 9),
        ("a: {primary: #12}\nb: c\n", "SRC25", 1, 14),
        ("a: {primary: #GGGGGG}\n", "SRC25", 1, 14),
        ("a:\n\u00a0 b: c\n", "SRC26", 2, 1),
        ("a:\n  - id: x\n  \u00a0 b: c\n", "SRC26", 3, 3),
        ("a:\u00a0b\nc: d\n", "SRC26", 1, 3),
        ("a:\n  – id: x\n    b: c\n", "SRC27", 2, 3),
        ("a:\n  • id: x\n    b: c\n", "SRC27", 2, 3),
        ("a:\n  -id: x\n    b: c\n", "SRC27", 2, 3),
        ("a: [b] c\nd: e\n", "SRC19", 1, 4),
        ("a: > b?\n", "SRC19", 1, 4),
        ("a: | b?\n", "SRC19", 1, 4),
        ("a: - b?\n", "SRC19", 1, 4),
        ("a: , b?\n", "SRC19", 1, 4),
        ('a: "Let op: - nu" z\n', "SRC20", 1, 19),
        ('a: "zie: [1] en" z\n', "SRC20", 1, 18),
        ('a: "Kosten:\u00a05"\n  b: c\n', "SRC86", 2, 3),
        ("a:\n  - b\n  -c\n", "SRC27", 3, 3),
        ("a: ? Waar dan\n", "SRC19", 1, 4),
        ("a: : Waar dan\n", "SRC19", 1, 4),
        ("a: ] Waar dan\n", "SRC19", 1, 4),
        ("a: } Waar dan\n", "SRC19", 1, 4),
        ("a: & Waar dan\n", "SRC19", 1, 4),
        ("a: * Waar dan\n", "SRC19", 1, 4),
        ("a: % Waar dan\n", "SRC19", 1, 4),
        ("a: @ Waar dan\n", "SRC19", 1, 4),
        ("a: ` Waar dan\n", "SRC19", 1, 4),
        ("a:\n  - % Waar dan\n", "SRC19", 2, 5),
        ("a: -\nb: c\n", "SRC19", 1, 4),
        ("a: 's Ochtends\nb: c\n", "SRC19", 1, 4),
        ("a: b\n? Waar dan\n  c: d\n", "SRC82", 2, 1),
        ("a:\n  b: Wat nu\n  ? Waar dan\n", "SRC82", 3, 3),
        ("a: Wat nu\n  en dan: hoe?\n", "SRC18", 2, 9),
        ("a:\n  b: Wat nu\n  en wie doet dat?\n  c: d\n", "SRC85", 3, 3),
        ("a:\n  b: |\n  Waar halen wij tijd?\n  c: d\n", "SRC85", 3, 3),
        ("a:\n  b: Wat doen we\n  samen?\n", "SRC85", 3, 3),
        ("a:\n  b: Wat doen we\nsamen?\n", "SRC85", 3, 1),
        ('a:\n  b: "Wat nu?\n  title: d\n  e: "f"\n', "SRC17", 2, 6),
        ("a:\n  b: 'Wat nu?\n  title: d\n\n  e: 'f'\n", "SRC17", 2, 6),
        ("a:\n  b: singular: rector, plural: rectoren\n", "SRC88", 2, 6),
        ("a:\n  b: (singular: rector, plural: rectoren)\n", "SRC88", 2, 7),
        ("a:\n  b: Rector: de baas, samen: met ons\n", "SRC18", 2, 12),
        ("a: {singular: rector plural: rectoren, article: de}\n", "SRC89", 1, 22),
        ("a: {singular: een rector, plural: rectoren article: de}\n", "SRC89", 1, 44),
        ("a: {singular rector, plural: rectoren}\n", "SRC31", 1, 5),
        ("a: {text: Bel ons, of mail, url: x}\n", "SRC90", 1, 20),
        ("a: {text: Bel ons, naam en adres}\n", "SRC90", 1, 20),
        ("a:\n   b: c\n  d: e\n", "SRC86", 3, 3),
        ("a:\n  - id: x\n  b: c\n", "SRC86", 3, 3),
        ("a:\n  name = Zuid\n  b = c\n", "SRC84", 2, 3),
        ("a:\n  name:Zuid\n  sectors:[po]\n", "SRC22", 2, 3),
        ('a: "Waar dan?”\nb: c\n', "SRC87", 1, 14),
        ("a: Waar\u2028dan\nb: c\n", "SRC81", 1, 8),
        ("a: Waar\u2029dan\nb: c\n", "SRC81", 1, 8),
        ("a: Waar\u0085dan\nb: c\n", "SRC81", 1, 8),
        ('a: "Waar\u2028dan"\nb: c\n', "SRC81", 1, 9),
        ("a: b\nc: Waar\vdan\nb: c\n", "SRC81", 2, 8),
        ("# a\u2028b\na: b\n", "SRC81", 1, 4),
    ],
)
def test_usual_slips_are_named(text: str, code: str, line: int, column: int) -> None:
    found = Diagnostics()
    assert parse(text, found, shown_as="f.yaml") is None
    assert [(d.code, d.where[0].line, d.where[0].column) for d in found] == [(code, line, column)]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: Waar is plek #1 in de school?\n", "SRC28", 1, 17),
        ("a: Gemaakt voor\n  team #samen\n", "SRC28", 2, 8),
        ("a: [b, c #2\n  ]\n", "SRC28", 1, 10),
        ("a: Stap\t#1 van ons\n", "SRC28", 1, 9),
        ("a: Waar # halen wij tijd?\n", "SRC83", 1, 9),
        ("a: Stap # 1 van ons\n", "SRC83", 1, 9),
        ('a: “Waar dan?"\n', "SRC29", 1, 4),
        ("a: é 😀 #1\r\nb: c\r\n", "SRC28", 1, 8),
        ("a: “Waar dan?”\n", "SRC29", 1, 4),
        ("a:\n  - „Waar dan?”\n", "SRC29", 2, 5),
        ("a: ‘Waar dan?’\n", "SRC29", 1, 4),
    ],
)
def test_what_yaml_takes_out_or_leaves_in_without_a_word_is_warned_of(text, code, line, column) -> None:
    found = Diagnostics()
    assert parse(text, found, shown_as="f.yaml") is not None
    assert [(d.code, d.severity, d.where[0].line, d.where[0].column) for d in found] == [
        (code, "warning", line, column)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: Waar halen wij tijd? # Nog bespreken.\n",
        "a: Samen Noord # nog nakijken\n",
        "a: Samen Noord  # Dit klopt niet.\n",
        "a: b\n# 1 regel uitleg.\n",
        "a: [b, c] # Wat kan er nog bij?\n",
        "'? a': b\n",
        "a:\n  Samen:leren\n",
        "a: b\n  name = d\n",
    ],
)
def test_what_is_no_slip_is_read_without_a_word(text: str) -> None:
    found = Diagnostics()
    assert parse(text, found) is not None
    assert not found


@pytest.mark.parametrize("text", ["a:\n  -po\n  -vo\n", "a: –po\n", "a:\n  – po\n  – vo\n"])
def test_items_that_yaml_takes_for_one_text_are_pointed_at(text: str) -> None:
    found = Diagnostics()
    parse(text, found)
    assert [d.code for d in found] == ([] if text == "a: –po\n" else ["SRC27"])


def test_what_windows_ends_a_line_with_is_no_part_of_a_message() -> None:
    found = Diagnostics()
    parse("a: plek #1 hier\r\n", found)
    assert dict(found.__iter__().__next__().values)["lost"] == "#1 hier"


@pytest.mark.parametrize("line", ["k{}:\n", "k{}: x #y\n"])
def test_many_empty_keys_and_remarks_take_no_time(line: str) -> None:
    few, many = ("".join(map(line.format, range(count))) for count in (1_000, 10_000))
    parse(few, Diagnostics())  # patterns are made ready by whoever needs them first
    taken = calls(lambda: parse(many, Diagnostics()))
    assert taken.total() <= 10 * calls(lambda: parse(few, Diagnostics())).total()
    assert taken["splitlines"] <= 1  # what goes through the whole file is done once, not for every key


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a remark\n",
        "a: b # een\n#twee\n",
        "a: https://x.nl/#deel\n",
        'a: "b" #weg\n',
        'a: "“Waar dan?”"\n',
        "a: Hij zegt “ja”\n",
        "a: ‘Ja’ en ‘nee’\n",
        "a: ‘s Avonds\n",
        "a: |\n  b #1\n",
    ],
)
def test_ordinary_remarks_and_quotes_are_left_alone(text: str) -> None:
    found = Diagnostics()
    assert parse(text, found) is not None
    assert not len(found)


def test_a_missing_file_a_folder_and_a_huge_file_are_reported(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"#" * (source.MAX_BYTES + 1))
    found = Diagnostics()
    for path in (tmp_path / "no.yaml", tmp_path, huge):
        assert read(path, found) is None
    assert [d.code for d in found] == ["SRC01", "SRC01", "SRC03"]


def test_other_encodings_are_reported_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: 1\nb: café\n".encode("latin-1"))
    found = Diagnostics()
    assert read(path, found, shown_as="latin.yaml") is None
    assert [(d.code, str(d.where[0])) for d in found] == [("SRC04", "latin.yaml:2:7")]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_bytes("\ufeffa: één\r\nb: twee {x}\r\n".encode())
    node = read(path, Diagnostics(), shown_as="w")
    assert node is not None
    b = scalar(node.items["b"])
    assert (b.text, b.where) == ("twee {x}", Where("w", 2, 4))
    assert b.at(5, 8) == Where("w", 2, 9)


def test_a_single_value_can_be_read() -> None:
    node = parse_value("[vo, po]", Diagnostics(), layer="--set")
    assert isinstance(node, ListNode)
    assert [scalar(item).text for item in node.items] == ["vo", "po"]


words = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=6)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)


def _written(tree: object, indent: str = "") -> str:
    if isinstance(tree, dict):
        if not tree:
            return " {}\n"
        return "\n" + "".join(
            f'{indent}"{key}":{_written(value, indent + "  ")}' for key, value in tree.items()
        )
    if isinstance(tree, list):
        if not tree:
            return " []\n"
        return "\n" + "".join(f"{indent}-{_written(value, indent + '  ')}" for value in tree)
    return f' "{tree}"\n'


def _plain(node: Node) -> object:
    if isinstance(node, MapNode):
        return {key: _plain(value) for key, value in node.items.items()}
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    return node.text


def _scalars(node: Node) -> list[ScalarNode]:
    if isinstance(node, ScalarNode):
        return [node]
    children = node.items.values() if isinstance(node, MapNode) else node.items
    return [found for child in children for found in _scalars(child)]


@given(st.dictionaries(words, trees, max_size=5))
def test_what_is_written_is_read_and_every_place_holds_that_text(tree: dict[str, object]) -> None:
    text = _written(tree).lstrip("\n ")
    node = good(text)
    assert _plain(node) == tree
    lines = text.split("\n")
    for value in _scalars(node):
        assert lines[value.where.line - 1][value.where.column - 1 :].startswith(f'"{value.text}"')


@given(st.text(max_size=200))
def test_any_text_is_read_or_reported_but_never_crashes(text: str) -> None:
    found = Diagnostics()
    node = parse(text, found, shown_as="f.yaml")
    assert (node is None) == bool(found.errors)
    for message in found:
        assert say(message, "en").text
        assert message.where[0].line >= 1


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_reported(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    found = Diagnostics()
    assert (read(path, found) is None) == bool(found.errors)
