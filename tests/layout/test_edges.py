"""Words that run off the page are told before paper is wasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.build.workshop import Workshop
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

PRODUCT = """\
title: Proef
page: {size: A6, orientation: landscape}
sides:
  - {file: front.yaml}
"""
SIDE = """\
elements:
  - {kind: text, id: words, source: "Twee woorden", style: body, frame: {x: %s, y: %s, w: 60, h: 10}, role: %s}
"""


def said(folder: Path, x: str, y: str, role: str = "P", side: str = SIDE) -> list[str]:
    home = folder / "templates" / "proef"
    home.mkdir(parents=True)
    (folder / "cardgen.yaml").touch()
    (home / "product.yaml").write_text(PRODUCT, encoding="utf-8")
    (home / "front.yaml").write_text(side % (x, y, role), encoding="utf-8")
    found = Diagnostics()
    for laid in lay(Workshop.open(Workspace.find(folder), found), [Job("po", None, "proef")]):
        found.extend(laid.diagnostics)
    return [f"{one.code} {say(one, 'en').text}" for one in found]


def test_words_on_the_page_are_not_mentioned(tmp_path: Path) -> None:
    assert said(tmp_path, "10", "10") == []


@pytest.mark.parametrize(("x", "y"), [("140", "10"), ("-8", "10"), ("10", "104"), ("10", "-5")])
def test_words_that_run_off_the_page_are_a_warning(tmp_path: Path, x: str, y: str) -> None:
    (line,) = said(tmp_path, x, y)
    assert line.startswith("PLC21 “front/words” runs ")


@pytest.mark.parametrize(
    "element",
    [
        'kind: qr, id: it, source: "https://example.org", alt: x',
        "kind: icon, id: it, source: clock, alt: een klok",
    ],
)
def test_codes_and_icons_that_run_off_the_page_are_a_warning(tmp_path: Path, element: str) -> None:
    side = f"elements:\n  - {{{element}, frame: {{x: %s, y: %s, w: 20, h: 20}}, role: %s}}\n"
    assert [line[:5] for line in said(tmp_path / "on", "10", "10", "Figure", side)] == []
    assert "PLC21" in {line[:5] for line in said(tmp_path / "off", "140", "95", "Figure", side)}


def test_planes_and_scenes_may_run_off_the_page(tmp_path: Path) -> None:
    side = (
        "elements:\n  - {kind: shape, id: a, fill: ink, frame: {x: %s, y: %s, w: 60, h: 30}, role: artifact}\n"
        "  - {kind: artwork, id: b, source: parts/landschap-po, "
        "frame: {x: 100, y: 60, w: 80, h: 60}, role: artifact}\n#%s"
    )
    assert said(tmp_path, "120", "-10", "", side) == []


def test_a_role_that_no_reader_knows_is_an_error(tmp_path: Path) -> None:
    (line,) = said(tmp_path, "10", "10", "H9")
    assert line.startswith("BND12 “H9” is not one of the choices.")
