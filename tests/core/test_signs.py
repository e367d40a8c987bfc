"""Signs that nobody sees: none goes in, and none comes out."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.cli.console import Console, Level
from cardgen.core.addresses import ascii_address
from cardgen.core.signs import UNWANTED, unwanted, visible
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from impose.foreign import FOREIGN
from running import Runner, write

UNSEEN = "\x07\x1b\x7f\x9b\u061c\u200b\u200d\u200f\u2028\u202e\u2066\u2060\ufeff\ufff9\ue000\U000e0041"
"""One of each kind: controls, marks of direction, of no width, at line ends, private, tags."""

texts = st.text(st.one_of(st.sampled_from(UNSEEN), st.characters()), max_size=30)


@given(texts)
def test_what_is_visible_can_be_seen(text: str) -> None:
    shown = visible(text)
    categories = {unicodedata.category(sign) for sign in shown if sign != "\u00ad"}
    assert not categories & {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}
    assert visible(shown) == shown
    if not UNWANTED.search(text):
        assert shown == text, "nothing else is touched"


@given(texts)
def test_no_message_carries_a_sign_that_nobody_sees(text: str) -> None:
    found, out, err = Diagnostics(), io.StringIO(), io.StringIO()
    found.add("CLI01", name=text, suggestion=text, known=text)
    assert not unwanted(str(say(next(iter(found)), "nl")))
    console = Console(out, err, color=False, live=True, level=Level.VERBOSE)
    console.report(found)
    console.say(text)
    console.result(text)
    assert not unwanted(out.getvalue() + err.getvalue())


@given(texts)
def test_json_means_the_same_and_holds_none(text: str) -> None:
    out = io.StringIO()
    Console(out, io.StringIO(), color=False, live=False).result_json({text: [text]})
    assert not unwanted(out.getvalue())
    assert json.loads(out.getvalue()) == {text: [text]}


@pytest.mark.parametrize("sign", UNSEEN)
def test_no_address_holds_one(sign: str) -> None:
    for address in (
        "https://voor{}beeld.nl/a",
        "https://voorbeeld.nl/a{}b",
        "mailto:a{}b@c.nl",
        "tel:+31{}2",
    ):
        assert ascii_address(address.format("")) is not None
        assert ascii_address(address.format(sign)) is None


PARTNERSHIP = """\
partnership:
  name: "Regio{name} Noord"
  sectors: [vo]
  contact: {{url: "https://voorbeeld.nl/{url}"}}
  logo: "beeld{logo}.svg"
  logo_alt: "Een{alt} vierkant"
terms:
  leader: {{singular: "lei{term}der", plural: leiders, article: de}}
{key}colophon:
  publisher: Uitgever
"""
PLACES = ("name", "url", "logo", "alt", "term", "key")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sign", "\u202e\u200b\u0007")
def test_a_partnership_with_one_is_refused_at_its_place(
    place: str, sign: str, project: Path, cardgen: Runner
) -> None:
    escape = f"\\u{ord(sign):04x}"  # YAML itself refuses a bare control character
    values = dict.fromkeys(PLACES, "")
    values[place] = f'"k{escape}": x\n' if place == "key" else escape
    text = PARTNERSHIP.format(**values)
    write(project / "content/partnerships/proef/partnership.yaml", text)
    ran = cardgen("build", "vo", "-p", "proef", "--product", "gespreksleidraad")
    assert ran.code == 1
    line = next(number for number, line in enumerate(text.splitlines(), 1) if escape in line)
    assert f"partnership.yaml:{line}:" in ran.err
    assert f"U+{ord(sign):04X}" in ran.err
    assert not unwanted(ran.out + ran.err)
    assert not list(project.rglob("*.pdf"))


@pytest.mark.usefixtures("cards_only")
def test_a_folder_with_one_in_its_name_is_said_and_not_read(project: Path, cardgen: Runner) -> None:
    write(
        project / "content/partnerships/re\u202egio/partnership.yaml",
        "partnership: {name: R, sectors: [vo]}\n",
    )
    ran = cardgen("check", "vo")
    assert "WSP70" in ran.err
    assert "re<U+202E>gio" in ran.err
    assert cardgen("list", "--json").out.count("gio") == 0


def test_the_name_of_a_pdf_and_its_title_are_shown_as_what_they_are(project: Path, cardgen: Runner) -> None:
    name = "boek\u202efdp\u200b\x1b.pdf"
    with pikepdf.open(io.BytesIO(FOREIGN["drawn"]())) as pdf:
        pdf.docinfo.Title = pikepdf.String("Titel\u202e\u200b")
        pdf.save(project / name)
    ran = cardgen("impose", name, "--grid", "1x1", "--paper", "A4", "--guide", "-o", "uit.pdf")
    assert ran.code == 0
    assert not unwanted(ran.out + ran.err)
    assert not unwanted(cardgen("impose", name, "--grid", "1x1", "--plan").out)
    for path in ("uit.pdf", "uit-guide.pdf"):
        with pikepdf.open(project / path) as pdf:
            said = [*_strings(pdf.trailer.Info), *(text for page in pdf.pages for text in _letters(page))]
            assert not [text for text in said if unwanted(text)]
            assert any("<U+202E>" in text for text in said)


def _strings(obj: Any) -> Iterator[str]:
    for value in obj.values():
        if isinstance(value, pikepdf.String):
            yield str(value)


def _letters(page: Any) -> Iterator[str]:
    """What a page says, by the ToUnicode tables of its fonts, through another library."""
    import pypdf

    with pikepdf.new() as alone:
        alone.pages.append(page)
        out = io.BytesIO()
        alone.save(out)
    yield pypdf.PdfReader(out).pages[0].extract_text().replace("\n", "")
