"""Lookups in templates: what is found, what to take instead, and that texts of people are never read as lookups."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.content.markup import Span, Text
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.source.nodes import ScalarNode
from cardgen.template.expression import Expression

TITLE = Text((Span("Waarom"), Span(" wij", bold=True)))
SCOPE = MappingProxyType(
    {
        "picture": {"why": "t1", "none": ""},
        "topic": {"id": "why", "title": TITLE},
        "world": "po",
    }
)


def words(raw: str) -> str:
    return Expression(raw).text(SCOPE).plain


def test_a_lookup_alone_gives_the_thing_itself_with_its_bold() -> None:
    title = Expression("{topic.title}")
    assert title.value(SCOPE) is TITLE
    assert title.text(SCOPE) is TITLE


def test_braces_may_nest_to_pick_by_a_value_also_inside_words() -> None:
    assert words("drawings/{picture.{topic.id}}-{world}") == "drawings/t1-po"
    assert Expression("{picture.{topic.id}}").value(SCOPE) == "t1"


def test_the_bar_names_what_to_take_when_there_is_nothing_of_that_name() -> None:
    assert words("{picture.unheard-of|picture.why}") == "t1"
    assert words("{picture.{topic.id}|picture.none}") == "t1"
    assert words("{nothing.at.all|picture.unheard-of|world}") == "po"


def test_without_any_of_the_names_the_last_one_is_reported() -> None:
    with pytest.raises(CardgenError) as caught:
        Expression("{picture.a|picture.wy}", Where("card.yaml", 3, 5)).value(SCOPE)
    (found,) = caught.value.diagnostics
    assert found.code == "TPL03"
    assert dict(found.values)["name"] == "wy"


@given(st.text(st.sampled_from("secrt {}|."), max_size=30))
def test_what_people_write_is_never_read_as_a_lookup(title: str) -> None:
    scope = {"title": title, "secret": "secret"}
    assert Expression("{title} en meer").value(scope) == f"{title} en meer"
    assert Expression("{title} en meer").text(scope).plain == f"{title} en meer"


@pytest.mark.parametrize(
    "raw", ["{", "}", "{a", "a}", "{a b}", "{a|}", "{|a}", "{a..b}", "}{", "{{a}", "{1+1}", "{}"]
)
def test_anything_but_lookups_in_braces_is_refused(raw: str) -> None:
    diagnostics = Diagnostics()
    assert Expression.from_node(ScalarNode(raw, Where("card.yaml", 1, 1)), diagnostics) is None
    assert [found.code for found in diagnostics] == ["TPL02"]
