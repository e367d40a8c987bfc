"""Schemas for editors: what we ship is in order by them, and they refuse nothing that cardgen reads."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cardgen.content.edition import load_layers
from cardgen.content.filling import filling_of
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.schema.kinds import FOLDER, KINDS, as_json, editor_line, kind_of, schema
from cardgen.source.bind import bind
from cardgen.source.nodes import ListNode, MapNode, Node
from cardgen.source.yaml import parse
from running import Runner, write

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("content", "templates")
    for path in (ROOT / folder).rglob("*.yaml")
)


class Yaml12(yaml.CSafeLoader):
    """YAML as editors read it (version 1.2): only true and false are truth values, and a day is a text."""


Yaml12.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in known if tag.rpartition(":")[2] in {"null", "int", "float"}]
    for sign, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.fixture(scope="module")
def validators() -> dict[str, jsonschema.Draft7Validator]:
    made = {kind: schema(kind) for kind in KINDS}
    for one in made.values():
        jsonschema.Draft7Validator.check_schema(one)
    return {kind: jsonschema.Draft7Validator(one) for kind, one in made.items()}


def read(text: str) -> Any:
    return yaml.load(text, Loader=Yaml12)


def test_everything_that_comes_along_is_in_order(
    validators: dict[str, jsonschema.Draft7Validator],
) -> None:
    found = [
        f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for name in FILES
        for error in validators[kind_of(name)].iter_errors(read((ROOT / name).read_text(encoding="utf-8")))
    ]
    assert len(FILES) > 50
    assert found == []


def merged() -> Any:
    """All content of vo, as one file."""
    return data_of(load_layers(Workspace.find(), "vo", None, ContentStore()).tree)


def data_of(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {key: data_of(value) for key, value in node.items.items()}
    if isinstance(node, ListNode):
        return [data_of(item) for item in node.items]
    return None if node.null else node.text if node.quoted else read(node.text or "''")


SAMPLES = {
    "booklet": "content/booklets/gespreksboekje.yaml",
    "product": "templates/kaartenset/product.yaml",
    "side": "templates/dialoogkaart/inside.yaml",
    "design": "templates/boekje/pages.yaml",
    "theme": "templates/theme.yaml",
    "palette": "templates/palette.yaml",
    "print": "templates/print/fogra39-coated.yaml",
    "papers": "templates/sheets/papers.yaml",
    "grids": "templates/sheets/grids.yaml",
    "outputs": "templates/sheets/outputs.yaml",
    "words": "templates/sheets/words.yaml",
}


def mutants(data: Any, most: int) -> Iterator[Any]:
    """The same with one key mistyped, or with a list in the place of a value."""
    places = list(_places(data, ()))
    for path in places[:: max(1, len(places) // most)]:
        for wrong in ("key", "value"):
            changed = copy.deepcopy(data)
            inner = changed
            for step in path[:-1]:
                inner = inner[step]
            if wrong == "key":
                inner[f"{path[-1]}qq"] = inner.pop(path[-1])
            else:
                inner[path[-1]] = [["x"]]
            yield changed


def _places(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in children:
        if isinstance(data, dict):
            yield (*path, key)
        yield from _places(value, (*path, key))


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_schema_refuses_cardgen_refuses_and_a_mistyped_key_or_type_is_refused_by_both(
    kind: str, validators: dict[str, jsonschema.Draft7Validator]
) -> None:
    data = merged() if kind == "content" else read((ROOT / SAMPLES[kind]).read_text(encoding="utf-8"))
    refused = 0
    for mutant in mutants(data, 12 if kind == "content" else 20):
        found = Diagnostics()
        node = parse(json.dumps(mutant, ensure_ascii=False), found)
        assert isinstance(node, MapNode)
        context = filling_of(node, found) if kind == "content" else None
        bind(KINDS[kind][0], node, found, context)
        codes = {one.code for one in found.errors}
        wrong = not validators[kind].is_valid(mutant)
        if wrong:
            assert codes
            refused += 1
        if codes & {"BND01", "BND03", "BND04", "BND05", "BND06", "BND08", "BND12"}:
            assert wrong, sorted(map(str, found))
    assert refused > 5


def test_a_layer_may_say_a_part_only_take_away_and_change_a_list(
    validators: dict[str, jsonschema.Draft7Validator],
) -> None:
    content = validators["content"]
    fine = """
    partnership: {name: Noord, sectors: vo, tagline: null}
    terms: {leader: {singular: rector, plural: null}}
    topics:
      - {id: time, question: Waar?, example: null}
      - {add: own, after: time, title: Eigen}
      - {remove: [why, team]}
      - {order: [own, time]}
    rules: {replace: [{id: een, text: Luister.}]}
    labels: {booklet: {factors: 0.1}}
    theme: {colors: {primary: "#2F6F8F", accent: {hex: "#2F6F8F", cmyk: [80, 40, 20, 10]}}}
    """
    assert content.is_valid(read(fine))
    assert content.is_valid(None)
    for wrong in (
        "partnerschap: {naam: Noord}",
        "topics: [{title: Zonder naam}]",
        "topics: [zomaar een zin]",
        "guide: {session: {minutes: veel}}",
        "partnership: {logo_plate: rood}",
        "theme: {colors: {primary: {hexx: zwart}}}",
        "art: {world: Met Hoofdletters}",
    ):
        assert not content.is_valid(read(wrong)), wrong


def test_dutch_words_are_told_with_the_key_they_mean() -> None:
    assert "thema's" in json.dumps(schema("content")["properties"]["topics"], ensure_ascii=False)


def test_each_new_file_says_where_its_schema_is_and_it_is_there(
    cardgen: Runner, project: Path, validators: dict[str, jsonschema.Draft7Validator]
) -> None:
    cardgen("new", "partnership", "regio-noord", "--sectors", "vo")
    cardgen("new", "sector", "so", "--name", "speciaal onderwijs")
    cardgen("new", "product", "tafelkaart")
    cardgen("new", "booklet", "startgesprek")
    cardgen("new", "theme-question", "tijd-1", "-p", "regio-noord", "--topic", "time", "--question", "Wie?")
    cardgen(
        "new", "theme-question", "tijd-2", "-p", "regio-noord", "--topic", "time", "--question", "Hoe dan?"
    )
    files = [path for folder in ("content", "templates") for path in (project / folder).rglob("*.yaml")]
    assert len(files) == 7
    for path in files:
        line = path.read_text(encoding="utf-8").splitlines()[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
        assert found, path
        target = (path.parent / found[1]).resolve()
        kind = kind_of(path.relative_to(project).as_posix())
        assert target == project / FOLDER / f"{kind}.json"
        assert target.read_bytes() == as_json(kind)
        assert validators[kind].is_valid(read(path.read_text(encoding="utf-8"))), path


def test_schemas_are_made_anew_printed_or_put_elsewhere(cardgen: Runner, project: Path) -> None:
    write(project / FOLDER / "content.json", "{}")
    ran = cardgen("schema")
    assert (ran.code, len(ran.out.split())) == (0, len(KINDS))
    assert (project / FOLDER / "content.json").read_bytes() == as_json("content")
    assert json.loads(cardgen("schema", "theme").out) == schema("theme")
    assert cardgen("schema", "-o", "elders").code == 0
    assert len(list((project / "elders").glob("*.json"))) == len(KINDS)
    ran = cardgen("schema", "contents")
    assert (ran.code, "SCH01" in ran.err, "content" in ran.err) == (2, True, True)


def test_a_schema_is_the_same_each_time_and_needs_no_network() -> None:
    for kind in KINDS:
        text = as_json(kind).decode()
        assert text == as_json(kind).decode()
        assert not re.search(r'"\$ref": "(?!#)', text)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("content/vo/sector.yaml", "../../.cardgen/schema/content.json"),
        ("content/partnerships/noord/partnership.yaml", "../../../.cardgen/schema/content.json"),
        ("templates/theme.yaml", "../.cardgen/schema/theme.json"),
        ("cardgen.yaml", ""),
        ("content/los.yaml", ""),
        ("content/vo/logo.svg", ""),
    ],
)
def test_the_line_for_editors_leads_from_the_file_to_its_schema(name: str, line: str) -> None:
    assert editor_line(name) == (f"# yaml-language-server: $schema={line}" if line else "")
