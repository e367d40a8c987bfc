"""Words that are said otherwise than they are spelled: other languages and abbreviations, in PDF and twin."""

from __future__ import annotations

import re

import pytest

from cardgen.content.markup import Text
from cardgen.core.struct import replace
from cardgen.layout.scene import PlacedText, Scene
from cardgen.layout.spoken import cut, pieces
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.aloud import read_aloud
from cardgen.preflight.opening import opened
from cardgen.preflight.report import preflight
from cardgen.preflight.tree import read_tree
from cardgen.render.pdf import render
from cardgen.source.yaml import parse
from cardgen.twin.html import as_html
from cardgen.twin.telling import TwinWords
from laying import lay_all, pixels, workshop
from laying import scene as scene_of
from validating import faults

KNOWN = (("po", "primair onderwijs"), ("PDG", "pedagogisch getuigschrift"), ("nr.", "nummer"))
SAID = (
    "In het primair onderwijs, de primair onderwijs-raad en het pedagogisch getuigschrift: "
    "professional learning en po."
)


def words(written: str) -> Text:
    found = Diagnostics()
    node = parse(f'a: "{written}"', found)
    text = Text.from_node(node.items["a"], found, None)
    assert text is not None
    return text


@pytest.fixture(scope="module")
def scene() -> Scene:
    """A heading, and a narrow paragraph with three abbreviations and words in English."""
    head = {
        "kind": "text",
        "id": "head",
        "source": "{head}",
        "style": "head",
        "role": "H1",
        "frame": {"w": 90, "h": 9},
    }
    body = {
        "kind": "text",
        "id": "body",
        "source": "{body}",
        "style": "body",
        "frame": {"y": 20, "w": 34, "h": 60},
    }
    text = words("In het po, de PO-raad en het PDG: {en|professional learning} en {en|po}.")
    laid = lay_all(head, body, head=words("Ons po"), body=text)
    assert not laid.found
    return replace(scene_of(laid.placed), abbreviations=KNOWN)


@pytest.fixture(scope="module")
def pdf(scene: Scene) -> bytes:
    return render(scene, workshop().kit, workshop().pictures)


def test_the_file_is_still_what_it_claims(pdf, tmp_path):
    path = tmp_path / "made.pdf"
    path.write_bytes(pdf)
    assert faults(path, "ua1") == faults(path, "2a") == []
    assert preflight(pdf, ("ua", "a2a")).findings == ()


def test_each_abbreviation_and_language_is_a_span_of_its_own(pdf):
    with opened(pdf) as file:
        spans = [tag for tag in read_tree(file.pdf).tags() if tag.role == "Span"]
        assert [(tag.text_of("E"), tag.text_of("Lang"), tag.parent.role) for tag in spans] == [
            ("primair onderwijs", "", "H1"),
            ("primair onderwijs", "", "P"),
            ("primair onderwijs", "", "P"),
            ("pedagogisch getuigschrift", "", "P"),
            ("", "en", "P"),
            ("", "en", "P"),
        ]


def test_a_listener_hears_what_they_stand_for(pdf):
    assert read_aloud(pdf, "en") == ["Heading 1: Ons primair onderwijs", SAID]


def test_the_twin_marks_the_same_words(scene):
    html = as_html(scene, TwinWords())
    assert html.count('<abbr title="primair onderwijs">po</abbr>') == 2
    assert '<abbr title="primair onderwijs">PO</abbr>-raad' in html
    assert '<span lang="en">professional learning</span> en <span lang="en">po</span>.' in html
    main = re.sub(r"<[^>]+>", "", html[html.index("<main>") :])
    assert "In het po, de PO-raad en het PDG: professional learning en po." in main


def test_it_looks_as_if_nothing_was_explained(scene, pdf):
    plain = render(replace(scene, abbreviations=()), workshop().kit, workshop().pictures)
    one, other = pixels(pdf, 200), pixels(plain, 200)
    assert one.size == other.size
    assert (
        max(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True)) <= 8
    )  # a thousandth of a point


def test_pieces_are_the_whole_text_in_order(scene):
    for text in (item for item in scene.pages[0].items if isinstance(item, PlacedText)):
        found = pieces(text, KNOWN)
        assert [one.start for one in found[1:]] == [one.end for one in found[:-1]]
        assert "".join(part.text for _, part in cut(text, found)) == text.text
        assert [part.text for one, part in cut(text, found)] == [
            text.text[one.start : one.end] for one in found
        ]


@pytest.mark.parametrize(
    ("written", "explained"),
    [
        ("Het po en PO.", ["po", "PO"]),
        ("Kapotte poten, depo en po_x.", []),
        ("Een PDG-route, geen pdg.", ["PDG"]),  # as it was written, or in capitals
        ("Kaart nr. 3", ["nr."]),
    ],
)
def test_only_whole_words_are_abbreviations(written, explained):
    laid = lay_all(
        {"kind": "text", "id": "a", "source": "{a}", "style": "body", "frame": {"w": 90, "h": 30}},
        a=words(written),
    )
    (text,) = laid.texts
    assert [text.text[one.start : one.end] for one in pieces(text, KNOWN) if one.meaning] == explained


def test_a_word_of_a_glossary_is_not_said_as_its_own_meaning() -> None:
    """“po: primair onderwijs” instead of the same words twice; what is explained in other words stays spelled out."""
    kind = {"kind": "text", "style": "body"}
    laid = lay_all(
        {**kind, "id": "a", "source": "{a}", "frame": {"w": 20, "h": 9}},
        {**kind, "id": "b", "source": "{b}", "frame": {"x": 30, "w": 60, "h": 9}},
        {**kind, "id": "c", "source": "{c}", "frame": {"y": 20, "w": 20, "h": 9}},
        {**kind, "id": "d", "source": "{d}", "frame": {"x": 30, "y": 20, "w": 60, "h": 9}},
        a=words("PDG"),
        b=words("Pedagogisch getuigschrift, voor zij-instromers"),
        c=words("po"),
        d=words("alles wat voor de brugklas komt"),
    )
    told = replace(scene_of(laid.placed), abbreviations=KNOWN)
    assert read_aloud(render(told, workshop().kit, workshop().pictures), "en") == [
        "PDG",
        "Pedagogisch getuigschrift, voor zij-instromers",
        "primair onderwijs",
        "alles wat voor de brugklas komt",
    ]
    html = as_html(told, TwinWords())
    assert ">PDG<" in html
    assert '<abbr title="primair onderwijs">po</abbr>' in html


def test_a_name_that_is_listed_as_itself_is_said_as_it_is_written() -> None:
    laid = lay_all(
        {"kind": "text", "id": "a", "source": "{a}", "style": "body", "frame": {"w": 90, "h": 30}},
        a=words("De PO-Raad en de PO-school."),
    )
    (text,) = laid.texts
    found = pieces(text, (*KNOWN, ("PO-Raad", "PO-Raad")))
    assert [text.text[one.start : one.end] for one in found if one.meaning] == ["PO"]


def test_a_whole_text_in_another_language_is_a_paragraph_in_that_language() -> None:
    """And a heading, and an entry of a list; what is in two languages is not."""
    text = {"kind": "text", "style": "body", "source": "{one}", "frame": {"w": 90, "h": 9}}
    entries = {
        "kind": "list",
        "style": "body",
        "each": "many",
        "item": "{item}",
        "frame": {"y": 30, "w": 90, "h": 20},
    }
    laid = lay_all(
        {**text, "id": "whole", "role": "H1"},
        {**text, "id": "part", "source": "{two}"},
        {**entries, "id": "entries"},
        one=words("{en|Learning *together*}"),
        two=words("Wat is {en|lesson study}?"),
        many=(words("{de|Schule}"), words("leren")),
    )
    made = render(scene_of(laid.placed), workshop().kit, workshop().pictures)
    with opened(made) as file:
        tags = [(tag.role, tag.text_of("Lang")) for tag in read_tree(file.pdf).tags()]
    assert [one for one in tags if one[0] in {"H1", "P", "LI"}] == [
        ("H1", "en"),
        ("P", ""),
        ("LI", "de"),
        ("LI", ""),
    ]
