"""What people type as a name is printed as they typed it, and is a name every computer can have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cardgen.content.markup import Text
from cardgen.content.placeholders import Filling
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.yaml import parse_value
from cardgen.starting.begin import quoted
from cardgen.starting.naming import as_id, is_id


@given(st.text(st.sampled_from(" \\*{}|/\"'#:-&%@!?<>[],`~^$aé1\n\t"), max_size=40))
def test_no_sign_of_a_name_is_read_as_markup_or_yaml(name: str) -> None:
    found = Diagnostics()
    node = parse_value(quoted(f"a{name}z"), found)
    assert node is not None
    assert not found.errors
    text = Text.from_node(node, found, Filling({}, {}))
    assert text is not None
    assert not found.errors
    assert "".join(text.plain.split()) == "".join(f"a{name}z".split())


@given(st.text(max_size=100))
def test_there_is_an_id_near_every_name(name: str) -> None:
    assert is_id(as_id(name))
