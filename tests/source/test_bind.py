"""Binding nodes to structs: all mistakes of a file at once, each where it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.struct import Computed, Meta, Struct, field
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.source.bind import bind
from cardgen.source.nodes import MapNode, Node, ScalarNode
from cardgen.source.yaml import parse


class Length(Struct, frozen=True):
    """A class that reads itself."""

    mm: float

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> Length | None:
        if isinstance(node, ScalarNode) and node.text.endswith(" mm"):
            return cls(float(node.text[:-3]) * (context if isinstance(context, int) else 1))
        diagnostics.add("BND05", node.where, found="length")
        return None


class Frame(Struct, frozen=True):
    where: Where
    width: Length
    kind: Literal["text", "image"] = "text"


class Page(Struct, frozen=True):
    name: str
    frames: tuple[Frame, ...] = ()
    count: Annotated[int, Meta(ge=1, le=9)] = field(default=1, name="from")
    ratio: float | None = None
    bleed: bool = False
    sizes: Mapping[str, Length] = field(default_factory=dict)
    raw: Node | None = None
    computed: Computed[int] = 7


def bound(text: str, context: object = None) -> tuple[Page | None, list[str]]:
    found = Diagnostics()
    node = parse(text, found, shown_as="f")
    assert node is not None
    page = bind(Page, node, found, context)
    return page, [f"{d.where[0].line}:{d.where[0].column} {d.code}" for d in found]


def test_a_whole_page_is_bound() -> None:
    page, found = bound(
        "name: 012\nframes: [{width: 3 mm, kind: image}]\nfrom: 4\nratio: 1.5\nbleed: true\n"
        "sizes: {a: 1 mm}\nraw: [x]\n"
    )
    assert found == []
    assert page is not None
    assert page.name == "012"
    assert page.frames == (Frame(Where("f", 2, 10), Length(3), "image"),)
    assert (page.count, page.ratio, page.bleed, page.computed) == (4, 1.5, True, 7)
    assert page.sizes == {"a": Length(1)}


def test_defaults_make_keys_optional() -> None:
    page, found = bound("name: x\n")
    assert found == []
    assert page == Page("x")


def test_an_optional_value_may_be_empty() -> None:
    page, found = bound("name: x\nratio:\n")
    assert (page, found) == (Page("x"), [])


def test_the_context_reaches_a_class_that_reads_itself() -> None:
    page, _ = bound("name: x\nsizes: {a: 2 mm}\n", context=10)
    assert page is not None
    assert page.sizes["a"] == Length(20)


def test_all_mistakes_are_reported_at_once_and_in_place() -> None:
    page, found = bound(
        "frames: [{kind: txt}, 3]\nfrom: 0\nratio: 1,5\nbleed: ja\nsizes: {a: 1 cm}\ncomputed: 8\nnaam: x\n"
    )
    assert page is None
    expected = "1:17 BND12, 1:10 BND02, 1:23 BND81, 2:7 BND10, 3:8 BND05, 4:8 BND06, 5:12 BND05, 6:1 BND01, 7:1 BND01"
    assert sorted(found) == sorted(expected.split(", "))


def test_a_misspelt_required_key_is_reported_once() -> None:
    _, found = bound("nane: x\n")
    assert found == ["1:1 BND01"]


@pytest.mark.parametrize("written", ["1.0", "1e3", "- 1", "१", "99999999999999999999", "0x10", "1 000"])
def test_only_plain_digits_make_a_whole_number(written: str) -> None:
    page, found = bound(f'name: x\nfrom: "{written}"\n')
    assert page is None
    assert found == ["2:7 BND04"]


@pytest.mark.parametrize("written", ["nan", "inf", "1e9", "1.", ".5", "--1", "1,5"])
def test_only_plain_decimals_make_a_number(written: str) -> None:
    assert bound(f"name: x\nratio: {written}\n")[0] is None


def test_an_unknown_key_suggests_the_known_one() -> None:
    found = Diagnostics()
    node = parse("name: x\nblead: true\n", found)
    assert node is not None
    bind(Page, node, found)
    (message,) = found
    assert say(message, "en").text == "The key “blead” is not known here. Did you mean “bleed”?"
    assert "sizes" in say(message, "en").hint


class Dot(Struct, frozen=True):
    size: int


class Line(Struct, frozen=True):
    kind: Literal["line"]
    length: int


class Base(Struct, frozen=True, kw_only=True):
    name: str
    size: int = 3


class Child(Base, frozen=True, kw_only=True):
    width: int
    size: float = 1.5  # another hint than the parent's


def test_a_required_key_may_stand_behind_ones_with_a_default() -> None:
    found = Diagnostics()
    node = parse("name: x\n", found)
    assert node is not None
    assert bind(Child, node, found) is None
    assert [(one.code, dict(one.values)["key"]) for one in found] == [("BND02", "width")]


def test_a_child_may_read_a_key_of_its_parent_in_another_way() -> None:
    found = Diagnostics()
    node = parse("name: x\nwidth: 2\nsize: 2.5\n", found)
    assert node is not None
    assert bind(Child, node, found) == Child(name="x", width=2, size=2.5)


def test_a_hint_that_cannot_be_bound_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="does not know"):
        bind(set, MapNode({}, Where("f")), Diagnostics())


@given(
    st.integers(-(10**11), 10**11), st.booleans(), st.text(st.characters(categories=["Ll", "Nd"]), min_size=1)
)
def test_scalars_survive_the_road(number: int, truth: bool, text: str) -> None:
    class Local(Struct, frozen=True):
        number: int
        truth: bool
        text: str

    node = parse(f'number: {number}\ntruth: {str(truth).lower()}\ntext: "{text}"\n', Diagnostics())
    assert node is not None
    assert bind(Local, node, Diagnostics()) == Local(number, truth, text)
