"""Old files let forms, patterns and Type 3 fonts draw with the resources of the page; on a sheet that page is gone.

What borrows means something else on every page, so it gets a copy of its own for each set of resources.
"""

from __future__ import annotations

import copy
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

DEEPEST = 24
"""Forms within forms that are followed; real files nest three or four."""

MOST = 20_000
"""Copies that are made for one file; beyond it, things stay as they are."""

_DRAWS = ("/XObject", "/Font", "/Pattern")
"""Resources that draw with resources."""


class Lender:
    """Gives resources to what has none, in one file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._known: dict[tuple[int, int], bool] = {}
        self._made: dict[tuple[tuple[int, int], tuple[int, int]], Any] = {}

    def borrows(self, member: Any, depth: int = 0) -> bool:
        """Whether a resource draws with what somebody else offers, itself or somewhere inside."""
        if not _draws(member):
            return False
        place = member.objgen
        if place in self._known:
            return self._known[place]
        if member.is_indirect:
            self._known[place] = False  # while it is being looked at, for those that lead back to themselves
        own = member.get("/Resources")
        found = not isinstance(own, Dictionary) or (
            depth < DEEPEST and any(self.borrows(inner, depth + 1) for inner in _members(own))
        )
        if member.is_indirect:
            self._known[place] = found
        return found

    def page(self, resources: Any) -> Any:
        """A page's own resources, in which everything that borrows is a copy that draws with them."""
        whole = self._pdf.make_indirect(_loose(resources))
        self._fill(whole, whole, 0)
        return whole

    def over(self, resources: Any, offered: Any) -> Any:
        """Resources of something that lies over a page, in which what borrows draws with those that page offers."""
        if not any(self.borrows(member) for member in _members(resources)):
            return resources
        mine = self._pdf.make_indirect(_loose(resources))
        self._fill(mine, self._pdf.make_indirect(_both(mine, offered)), 0)
        return mine

    def _fill(self, mine: Any, offered: Any, depth: int) -> None:
        """Put a copy in the place of each member that borrows from `offered`, which holds those copies too."""
        for kind in _DRAWS:
            members = mine.get(kind)
            for name, member in list(members.items()) if isinstance(members, Dictionary) else ():
                if depth < DEEPEST and len(self._made) < MOST and self.borrows(member):
                    offered[kind][name] = members[name] = self._lent(member, offered, depth)

    def _lent(self, member: Any, offered: Any, depth: int) -> Any:
        key = member.objgen, offered.objgen
        if key in self._made:
            return self._made[key]
        twin = self._twin(member)
        if member.is_indirect:
            self._made[key] = twin
        own = member.get("/Resources")
        if isinstance(own, Dictionary):
            mine = self._pdf.make_indirect(_loose(own))
            twin.Resources = mine
            self._fill(mine, self._pdf.make_indirect(_both(mine, offered)), depth + 1)
        else:
            twin.Resources = offered
        return twin

    def _twin(self, member: Any) -> Any:
        if not isinstance(member, Stream):
            return self._pdf.make_indirect(copy.copy(member))
        twin = self._pdf.make_stream(member.read_raw_bytes())
        for key, value in member.items():
            if key != "/Length" and value is not None:
                twin[key] = value
        return twin


def _loose(resources: Any) -> Any:
    """A copy whose members can be replaced without changing the resources of others."""
    found = copy.copy(resources)
    for kind in _DRAWS:
        if isinstance(resources.get(kind), Dictionary):
            found[kind] = copy.copy(resources[kind])
    return found


def _both(own: Any, offered: Any) -> Any:
    """What a form offers to those inside it: its own resources before those of the page."""
    found = _loose(offered)
    for kind, members in own.items():
        theirs = offered.get(kind)
        if members is None:
            continue
        if not isinstance(members, Dictionary) or not isinstance(theirs, Dictionary):
            found[kind] = copy.copy(members) if isinstance(members, Dictionary) else members
            continue
        found[kind] = copy.copy(theirs)
        for name, member in members.items():
            if member is not None:
                found[kind][name] = member
    return found


def _draws(member: Any) -> bool:
    if isinstance(member, Stream):
        return member.get("/Subtype") == Name.Form or member.get("/PatternType") == 1
    return isinstance(member, Dictionary) and member.get("/Subtype") == Name.Type3


def _members(resources: Any) -> list[Any]:
    found: list[Any] = []
    for kind in _DRAWS:
        members = resources.get(kind)
        if isinstance(members, Dictionary):
            found += members.values()
    return found
