"""Members of a list that share a page: in order, none lost, evenly divided."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.parts import grouped


@dataclass(frozen=True)
class Member:
    name: int
    kind: str


members = st.lists(st.builds(Member, st.integers(), st.sampled_from("abc")), max_size=30)


@given(members, st.sampled_from(["", "kind"]), st.integers(0, 7))
def test_every_member_stands_on_one_page_in_order(found, by, per):
    groups = list(grouped(found, by, per))
    assert [member for group in groups for member in group.items] == found
    assert len({group.id for group in groups}) == len(groups)


@given(members, st.integers(1, 7))
def test_no_page_has_more_than_it_may(found, per):
    assert all(0 < len(group.items) <= per for group in grouped(found, "", per))


@given(members)
def test_members_of_another_kind_begin_a_new_page(found):
    groups = list(grouped(found, "kind", 0))
    assert all({member.kind for member in group.items} == {group.key} for group in groups)
    assert all(one.key != other.key for one, other in pairwise(groups))


@given(st.integers(1, 60), st.integers(1, 7))
def test_a_divided_group_is_divided_evenly(count, per):
    sizes = [len(group.items) for group in grouped([Member(n, "a") for n in range(count)], "kind", per)]
    assert max(sizes) - min(sizes) <= 1
    assert len(sizes) == -(-count // per)
