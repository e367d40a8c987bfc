"""The people on the role cards: cut by the disc, but never through a hand."""

from __future__ import annotations

import math

import pytest

from .conftest import from_tools


@pytest.fixture(scope="module")
def kit():
    """Busts and the reader of figures, imported from tools/."""
    with from_tools():
        from illustration import busts, figures
    return busts, figures


@pytest.mark.parametrize("sector", ["po", "vo", "mbo", "samen", "povo", "pombo", "vombo"])
def test_no_hand_lies_across_the_edge_of_the_disc(kit, sector):
    busts, figures = kit
    x, y, r = busts.DISC
    cut = []
    for name in busts.PARTS:
        for figure in figures.read(busts.bust(name, sector)).figures:
            for a, b, c, d in figure.part("hand"):
                corners = [(a, b), (c, b), (a, d), (c, d)]
                near = min(max(x, a), c), min(max(y, b), d)
                whole = all(q <= y or math.dist((p, q), (x, y)) <= r for p, q in corners)
                hidden = b >= y and math.dist(near, (x, y)) >= r
                if not (whole or hidden):
                    cut.append((name, [round(v, 1) for v in (a, b, c, d)]))
    assert cut == []


def test_where_worlds_meet_no_two_people_share_hair_and_skin(kit):
    busts, _ = kit
    looks = {}
    for name in list(busts.PARTS)[1:]:
        who = busts._people(busts.MEETING[name])[name]
        looks.setdefault((who.skin, who.hair, who.style, who.hijab), []).append(name)
    assert [names for names in looks.values() if len(names) > 1] == []
