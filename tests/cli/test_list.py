"""`cardgen list`."""

from __future__ import annotations

import json
import re
from pathlib import Path

from running import Runner, write


def test_sectors_partnerships_and_products_are_listed_with_the_names_people_know(cardgen: Runner) -> None:
    out = cardgen("list").out
    assert re.search(r"^  vo +voortgezet onderwijs$", out, re.MULTILINE)
    assert re.search(r"^  partnerschap-voorbeeld +Partnerschap Voorbeeld \(vo\)$", out, re.MULTILINE)
    assert re.search(r"^  praatplaat +\(A1, A0, A2, A3\)$", out, re.MULTILINE)


def test_the_list_for_programs_is_json_on_stdout_only(cardgen: Runner) -> None:
    ran = cardgen("list", "--format", "json")
    listed = json.loads(ran.out)
    assert {entry["id"] for entry in listed["sectors"]} == {"po", "vo", "mbo", "samen"}
    named = {entry["id"]: entry["sectors"] for entry in listed["partnerships"]}
    assert named["partnerschap-voorbeeld"] == ["vo"]
    assert ran.err == ""


def test_a_new_folder_is_a_new_sector_and_product_without_programming(cardgen: Runner, project: Path) -> None:
    write(project / "content/so/sector.yaml", "sector: {id: so, name: speciaal onderwijs}\n")
    write(project / "templates/placemat/product.yaml", "page: {size: A3}\n")
    out = cardgen("list").out
    assert "speciaal onderwijs" in out
    assert re.search(r"^  placemat +\(A3\)$", out, re.MULTILINE)
    assert "voortgezet onderwijs" in out


def test_paths_tell_which_folder_takes_the_place_of_which(cardgen: Runner, project: Path) -> None:
    write(project / "content/vo/sector.yaml", "sector: {id: vo, name: ons onderwijs}\n")
    out = cardgen("list", "--paths").out
    assert "ons onderwijs" in out
    assert str(project / "content/vo") in out
    assert "instead of " in out


def test_a_file_with_mistakes_is_still_listed(cardgen: Runner, project: Path) -> None:
    write(project / "content/kapot/sector.yaml", "sector: [\n")
    ran = cardgen("list")
    assert ran.code == 0
    assert "  kapot" in ran.out
