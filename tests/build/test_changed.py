"""Only what changed is printed again: whole cards with their backs behind them, and nothing that is as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from cardgen.build.changed import leaves_of
from cardgen.build.pagemarks import Marker, Prints
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import Node, Page, PlacedText, Run, Scene
from cardgen.template.palette import Color
from running import Runner, write

PRODUCT = """\
title: Proef
page: {size: A6}
duplex: long
sheets: {office: {paper: A4, columns: 2, rows: 2, backs: alternate}}
sides:
  - {file: front.yaml, back: back.yaml, each: topics, as: topic, title: "{topic.id}"}
"""
FRONT = 'elements:\n  - {kind: text, source: "{topic.question}", style: body}\n'
BACK = 'elements:\n  - {kind: text, source: "achter {topic.id} {topic.title}", style: body}\n'
NOORD = "content/partnerships/noord/partnership.yaml"
OWN = "partnership: {name: Noord, sectors: [vo]}\n"
CHANGED = """\
topics:
  - {id: time, question: Waar halen wij de tijd vandaan?}
  - {id: roles, title: Wie doet wat}
"""
BUILD = ("build", "-p", "noord", "--product", "proef", "--for", "office")
FILE = "office/proef-vo-noord-office"


@pytest.fixture
def printed(cardgen: Runner, project: Path) -> Path:
    """A project whose deck was made whole; gives the folder of the edition."""
    for name, text in (("product", PRODUCT), ("front", FRONT), ("back", BACK)):
        write(project / f"templates/proef/{name}.yaml", text)
    write(project / NOORD, OWN)
    assert cardgen(*BUILD).code == 0
    return project / "output/vo-noord"


def quarters(path: Path) -> list[list[str]]:
    """The text in each quarter of each side of A4: upper left, upper right, lower left, lower right."""
    read = []
    document = pypdfium2.PdfDocument(path)
    for page in document:
        w, h = page.get_size()
        text = page.get_textpage()
        places = ((0, h / 2), (w / 2, h / 2), (0, 0), (w / 2, 0))
        # Without what stands in the margin of the sheet.
        read.append(
            [
                " ".join(text.get_text_bounded(x + 5, y + 30, x + w / 2 - 5, y + h / 2 - 15).split())
                for x, y in places
            ]
        )
    return read


def test_changed_cards_lie_on_one_sheet_with_their_backs_behind_them(
    cardgen: Runner, project: Path, printed: Path
) -> None:
    """One changed at its front, one at its back: the other side comes along. Paper is turned over its long edge."""
    before = {path: path.read_bytes() for path in printed.rglob("*") if path.is_file()}
    write(project / NOORD, OWN + CHANGED)
    ran = cardgen(*BUILD, "--only-changed")
    assert (ran.code, ran.out.splitlines()[0]) == (0, f"output/vo-noord/{FILE}-gewijzigd.pdf")
    assert (
        f"vo-noord/{FILE}.pdf: changed or new: roles, time. Nothing changed otherwise: 6 as before."
        in ran.err
    )
    front, back = quarters(printed / f"{FILE}-gewijzigd.pdf")
    assert front[1] == "Waar halen wij de tijd vandaan?"
    assert back[0].startswith("achter time")
    assert front[0]
    assert back[1] == "achter roles Wie doet wat"
    assert (front[2:], back[2:]) == (["", ""], ["", ""])
    assert {path: path.read_bytes() for path in before} == before  # what was printed, and what is known of it


def test_cards_stay_changed_until_the_whole_is_made_again(
    cardgen: Runner, project: Path, printed: Path
) -> None:
    write(project / NOORD, OWN + CHANGED)
    first = cardgen(*BUILD, "--only-changed")
    assert cardgen(*BUILD, "--only-changed") == first
    cardgen(*BUILD)
    ran = cardgen(*BUILD, "--only-changed")
    assert (ran.code, ran.out) == (0, "")
    assert f"{FILE}.pdf: nothing changed." in ran.err


def test_a_line_that_only_moved_in_its_file_changes_no_card(
    cardgen: Runner, project: Path, printed: Path
) -> None:
    write(project / NOORD, "# een opmerking\n\n" + OWN)
    ran = cardgen(*BUILD, "--only-changed")
    assert (ran.out, "nothing changed" in ran.err) == ("", True)


def test_cards_that_came_and_went_are_told(cardgen: Runner, project: Path, printed: Path) -> None:
    write(project / "templates/proef/extra.yaml", FRONT.replace("topic.question", "sector.name"))
    more = '  - {file: extra.yaml, back: extra.yaml, title: "Extra"}\n'
    write(project / "templates/proef/product.yaml", PRODUCT + more)
    ran = cardgen(*BUILD, "--only-changed")
    assert "changed or new: Extra. Nothing changed otherwise: 8 as before." in ran.err
    cardgen(*BUILD)
    write(project / "templates/proef/product.yaml", PRODUCT)
    ran = cardgen(*BUILD, "--only-changed")
    assert (ran.out, "no longer there: Extra." in ran.err) == ("", True)


@pytest.mark.parametrize("spoil", ["none", "no marks", "no list", "no manifest"])
def test_what_is_not_known_counts_as_changed(
    cardgen: Runner, project: Path, printed: Path, spoil: str
) -> None:
    """A manifest of an earlier version, or whatever somebody else left there."""
    path = printed / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    entry = manifest["products"][f"{FILE}.pdf"]
    if spoil == "no marks":
        entry["pages"][3].pop("mark")
    elif spoil == "no list":
        entry["pages"] = "alles"
    path.write_text("[" if spoil == "no manifest" else json.dumps(manifest), encoding="utf-8")
    ran = cardgen(*BUILD, "--only-changed")
    assert ran.code == 0
    assert ("not made before" in ran.err) is (spoil != "none")
    assert (printed / f"{FILE}-gewijzigd.pdf").exists() is (spoil != "none")


def test_an_edition_with_an_error_gets_no_sheets(cardgen: Runner, project: Path, printed: Path) -> None:
    write(project / NOORD, OWN + CHANGED.replace("question", "vraagje"))
    ran = cardgen(*BUILD, "--only-changed")
    assert (ran.code, ran.out) == (1, "")
    assert not (printed / f"{FILE}-gewijzigd.pdf").exists()


def test_it_does_not_go_with_what_is_about_whole_editions(cardgen: Runner, project: Path) -> None:
    ran = cardgen("build", "vo", "--only-changed", "--bundle")
    assert (ran.code, "BLD50" in ran.err, "--bundle" in ran.err) == (2, True, True)


def page(name: str, width: float = 100) -> Page:
    return Page(name, name, Size(width, 50), 3, 5, (), Node("Document"))


def scene(*pages: Page, duplex: str = "", binding: str = "") -> Scene:
    return Scene("p", "vo", "P", "nl", "", "", "", "", pages, duplex, binding)


def test_what_is_one_piece_of_paper_stays_together() -> None:
    pages = tuple(page(name) for name in "abcd")
    assert [len(leaf) for leaf in leaves_of(pages, scene(*pages))] == [1, 1, 1, 1]
    assert [len(leaf) for leaf in leaves_of(pages, scene(*pages, duplex="long"))] == [2, 2]
    assert [len(leaf) for leaf in leaves_of(pages, scene(*pages, duplex="short", binding="left"))] == [4]


def test_another_size_is_another_look() -> None:
    marker = Marker(Prints(lambda path, most: b"", str), Path)
    assert marker.mark(page("a")) == marker.mark(page("b"))
    assert marker.mark(page("a")) != marker.mark(page("a", 101))


def test_another_cut_of_one_font_file_is_another_look() -> None:
    run, box = Run("text", 10, Color("ink", "#000000"), 0, 0, ()), Rect(0, 0, 50, 10)
    lettered = replace(page("a"), items=(PlacedText("t", box, box, ((run,),)),))

    def mark(cut: str) -> str:
        return Marker(Prints(lambda path, most: b"one file", str), Path, lambda face: cut).mark(lettered)

    assert mark("wght=400") != mark("wght=700")
    assert mark("wght=400") == mark("wght=400")
    assert mark("") == Marker(Prints(lambda path, most: b"one file", str), Path).mark(lettered)
