"""The people on the role cards: cut by the disc, but never through a hand."""

from __future__ import annotations

import math

import pytest
import yaml

from .conftest import ROOT, from_tools

TEMPLATES = ROOT / "templates"


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


LEADING = {"po": {"leider"}, "vo": {"leider"}, "mbo": {"leider", "teamleider", "manager", "directeur"}}
"""Who leads: in mbo three share the leader's work."""


@pytest.mark.parametrize("sector", sorted(LEADING))
def test_coral_on_cards_says_who_leads(kit, sector):
    busts, _ = kit
    people = busts._people(sector)
    assert {name for name in busts.PARTS if people[name].top == "koraal"} == LEADING[sector]


def test_where_worlds_meet_only_the_leader_leads(kit):
    busts, _ = kit
    assert [name for name in busts.PARTS if busts._people(busts.MEETING[name])[name].leads] == ["leider"]


@pytest.mark.parametrize(
    "product", ["rolkaarten/product.yaml", "kaartenset/product.yaml", "boekje/pages.yaml"]
)
def test_nobody_who_does_not_lead_has_the_face_of_who_does(product):
    leads = {"leader", "line_leader", "portfolio_holder", "education_manager", "director"}
    faces = yaml.safe_load((TEMPLATES / product).read_text("utf-8"))["values"]["bust"]
    assert {role for role, face in faces.items() if face in LEADING["mbo"]} == leads


def test_every_place_of_a_role_is_drawn():
    """A role on a card stands where its own things are; in every world."""
    places = set(
        yaml.safe_load((TEMPLATES / "rolkaarten/product.yaml").read_text("utf-8"))["values"]["place"].values()
    )
    with from_tools():
        from illustration.deck import SECTORS, workplaces
    assert places == set(workplaces.HOURS)
    for sector in SECTORS:
        assert len({workplaces.place(name, sector) for name in places}) == len(places)


def test_every_dilemma_has_an_hour_and_sides_of_its_own():
    """What speaks for one choice and for the other is drawn; no two dilemmas look alike."""
    values = yaml.safe_load((TEMPLATES / "dilemmakaarten/product.yaml").read_text("utf-8"))["values"]
    pairs = set(values["note"]) - {"other"}
    with from_tools():
        from illustration.deck import SECTORS, dilemmas
    assert pairs == set(dilemmas.HOURS) - {"none"}
    assert len({dilemmas.HOURS[pair] for pair in pairs}) == len(pairs)
    for sector in SECTORS:
        assert len({dilemmas._told(pair, sector) or dilemmas._sides(pair, "po") for pair in pairs}) == len(
            pairs
        )
