"""The print pack: what is in it, that it is right, and that it is the same every time."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from cardgen.core.zips import zipped
from cardgen.preflight.report import preflight
from running import Runner


@pytest.fixture
def packed(cardgen: Runner, tmp_path: Path) -> zipfile.ZipFile:
    ran = cardgen(
        "pack",
        "vo",
        "--product",
        "dialoogkaart",
        "--copies",
        "250",
        "--contact",
        "Jo & co",
        "-o",
        str(tmp_path),
    )
    assert ran.code == 0, ran.err
    assert ran.out.strip().endswith("vo-drukker.zip")
    return zipfile.ZipFile(tmp_path / "vo/vo-drukker.zip")


def test_the_pack_for_a_print_shop(packed: zipfile.ZipFile) -> None:
    names = packed.namelist()
    assert {"drukwerk/dialoogkaart-vo-press.pdf", "proef/dialoogkaart-vo.pdf", "opdracht.html"} <= set(names)
    assert any(name.startswith("licenties/fonts/") for name in names)
    for line in packed.read("sha256.txt").decode().splitlines():
        digest, _, name = line.partition("  ")
        assert hashlib.sha256(packed.read(name)).hexdigest() == digest
    ticket = json.loads(packed.read("opdracht.json"))
    assert (ticket["standaard"], ticket["contact"]) == ("PDF/X-4", "Jo & co")
    (piece,) = ticket["drukwerk"]
    assert (piece["breedte_mm"], piece["hoogte_mm"], piece["oplage"], piece["bladzijden"]) == (
        297,
        210,
        250,
        2,
    )
    assert piece["afwerking"] == "snijden, rillen en vouwen op 148,5 mm van links"
    assert "Jo &amp; co" in packed.read("opdracht.html").decode()
    assert preflight(packed.read(f"drukwerk/{piece['bestand']}"), ["x4"]).findings == ()


def test_the_pack_for_a_school(cardgen: Runner, tmp_path: Path) -> None:
    arguments = ("pack", "vo", "--product", "dialoogkaart", "--for", "school", "-o")
    assert cardgen(*arguments, str(tmp_path / "a")).code == cardgen(*arguments, str(tmp_path / "b")).code == 0
    one, other = ((tmp_path / name / "vo/vo-school.zip").read_bytes() for name in "ab")
    assert one == other
    names = zipfile.ZipFile(io.BytesIO(one)).namelist()
    assert [name for name in names if name.startswith("vellen/")] == [
        "vellen/dialoogkaart-vo-office-zo-druk-je-dit-af.pdf",
        "vellen/dialoogkaart-vo-office.pdf",
    ]


def test_a_zip_does_not_depend_on_the_order_of_its_files() -> None:
    assert zipped({"a": b"1", "b": b"2"}) == zipped({"b": b"2", "a": b"1"})
