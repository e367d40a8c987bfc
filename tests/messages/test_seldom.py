"""Messages that people seldom see: each is provoked as a person would, and said in both languages."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path

import pytest

from cardgen.content.edition import load_edition
from cardgen.impose.stock import Stock
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace
from cardgen.source.slips import Broken
from cardgen.source.slips import explain as explain_slip
from cardgen.source.yaml import read
from impose.foreign import by_hand, drawn, saved
from running import Runner, write

A5 = (420, 595)
PARTNERSHIP = "content/partnerships/zuid/partnership.yaml"
ZUID = "partnership:\n  name: Zuid\n  sectors: [vo]\n"


@pytest.mark.parametrize(
    ("arguments", "code", "ending"),
    [
        (("build", "po", "-p", "partnerschap-voorbeeld"), "BLD01", 2),
        (("build", "vo", "--product", "kaartenset", "--size", "A1"), "BLD02", 2),
        (("build", "vo", "--size", "A9"), "BLD03", 2),
        (("build", "vo", "--set", "topics.time"), "CLI05", 2),
        (("check", "vo", "--advice", "speling"), "CLI06", 2),
        (("explain", "vo", "topics.tijd.question"), "EXP01", 2),
        (("impose", "--booklet"), "IMP50", 2),
        (("impose", "three.pdf", "--grid", "40x40", "--paper", "A6"), "IMP20", 1),
        (("impose", "three.pdf", "--booklet", "--cover-last", "8"), "IMP22", 1),
        (("impose", "three.pdf", "--work-and-turn", "--paper", "auto"), "IMP26", 1),
        (("impose", "three.pdf", "--booklet", "--cover-last", "1", "-v"), "IMP32", 0),
        (("impose", "three.pdf", "--booklet", "-v"), "IMP33", 0),
        (("impose", "xfa.pdf", "--booklet"), "IMP44", 0),
        (("calibrate", "--set", "kopieerkamer"), "IMP54", 2),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_command(
    cardgen: Runner,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: str,
    ending: int,
    language: str,
) -> None:
    def xfa() -> bytes:
        pdf = by_hand()
        pdf.Root.NeedsRendering = True
        return saved(pdf)

    made = {
        "three.pdf": lambda: drawn(3, A5),
        "xfa.pdf": xfa,
    }
    for name, make in made.items():
        if name in arguments:
            (project / name).write_bytes(make())
    monkeypatch.setenv("CARDGEN_LANG", language)
    ran = cardgen(*arguments)
    assert code in ran.err
    assert ran.code == ending
    word = {"en": ("error", "warning", "hint"), "nl": ("fout", "waarschuwing", "tip")}[language]
    assert any(f"{severity} {code}: " in ran.err for severity in word)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (ZUID + "rules: [{add: own, text: [a, b]}]\n", "TXT01", (4, 26)),
        (ZUID + "  logo: logo.svg\n", "EDN10", (4, 9)),
        (ZUID + 'edition: {issued: "2026-13-01"}\n', "EDN11", (4, 19)),
    ],
)
def test_a_partnership(project: Path, text: str, code: str, place: tuple[int, int]) -> None:
    write(project / PARTNERSHIP, text)
    write(project / "content/partnerships/zuid/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    found = Diagnostics()
    with contextlib.suppress(CardgenError):
        load_edition(Workspace.find(), "vo", "zuid", diagnostics=found)
    (one,) = [one for one in found if one.code == code]
    assert (one.where[0].file, one.where[0].line, one.where[0].column) == (PARTNERSHIP, *place)
    assert say(one, "en") != say(one, "nl")


def test_a_partnership_that_does_not_exist(project: Path) -> None:
    with pytest.raises(CardgenError) as caught:
        load_edition(Workspace.find(), "vo", "partnerschap-voorbeelt")
    (one,) = caught.value.diagnostics
    assert one.code == "EDN02"
    assert "partnerschap-voorbeeld" in say(one, "nl").text


@pytest.mark.usefixtures("cards_only")
def test_a_word_of_another_sector_that_this_edition_cannot_say(cardgen: Runner, project: Path) -> None:
    write(
        project / "content/so/sector.yaml",
        "sector: {id: so, name: so, label: SO, color: vo}\nterms: {zorgcoach: {singular: zorgcoach, article: de}}\n",
    )
    write(project / PARTNERSHIP, ZUID + "rules: [{id: listen, text: Luister naar de zorgcoach.}]\n")
    ran = cardgen("check", "vo", "-p", "zuid", "--advice", "terms")
    assert "LEK04" in ran.err


def test_a_coarse_logo(cardgen: Runner, project: Path) -> None:
    from PIL import Image

    write(project / PARTNERSHIP, ZUID + "  logo: logo.png\n  logo_alt: Zuid\n")
    Image.new("RGB", (24, 12), "#225588").save(project / "content/partnerships/zuid/logo.png")
    assert "PLC20" in cardgen("build", "-p", "zuid", "--product", "dialoogkaart").err


def test_a_page_that_no_machine_can_make(cardgen: Runner, project: Path) -> None:
    page = "title: Reus\npage: {width: 5000 mm, height: 10 mm}\nsides: [{file: front.yaml, title: Voor}]\n"
    write(project / "templates/reus/product.yaml", page)
    write(project / "templates/reus/front.yaml", "elements: []\n")
    assert "TPL19" in cardgen("build", "vo", "--product", "reus").err


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a.yaml").touch()
    monkeypatch.setattr("builtins.open", refuse)  # whoever runs the tests may be allowed to read everything
    found = Diagnostics()
    assert read(tmp_path / "a.yaml", found) is None
    (one,) = found
    assert one.code == "SRC02"
    assert "vergrendeld" in say(one, "nl").text
    assert "denied" not in say(one, "nl").text


def test_what_a_parser_says_and_we_cannot_explain() -> None:
    found = Diagnostics()
    explain_slip(Broken("something of its own", (0, 0), (0, 0), ["x"]), "a.yaml", found)
    (one,) = found
    assert one.code == "SRC14"
    assert "something" not in say(one, "nl").text  # the words of the parser are English


def test_no_content_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cardgen.project.workspace.packaged_data", lambda: None)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CardgenError) as caught:
        Workspace.find()
    assert [one.code for one in caught.value.diagnostics] == ["WSP04"]


def test_a_pdf_with_too_many_pages(cardgen: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cardgen.impose.pdf.foreign.MAX_PAGES", 2)
    (project / "three.pdf").write_bytes(drawn(3, A5))
    ran = cardgen("impose", "three.pdf", "--booklet")
    assert "three.pdf: error IMP04: This PDF has 3 pages; at most 2" in ran.err


def test_a_label_sheet_that_does_not_exist() -> None:
    stock = Stock.load(Workspace.find())
    with pytest.raises(CardgenError) as caught:
        stock.grid("zweckfrom")
    (one,) = caught.value.diagnostics
    assert one.code == "IMP11"
    assert say(one, "nl") != say(one, "en")
