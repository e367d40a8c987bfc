"""Markup and terms: little is interpreted, what is filled in is never interpreted again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.content.glue import NBSP
from cardgen.content.markup import Span, TermText, Text
from cardgen.content.placeholders import Filling
from cardgen.content.terms import Term, capital, load_terms, number_word
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.source.nodes import ScalarNode
from cardgen.source.yaml import parse

HERE = Where("terms.yaml", 1, 1)
TERMS = {
    "school": Term(HERE, "school", "de", "scholen"),
    "college": Term(HERE, "college", "het", "colleges"),
    "plan": Term(HERE, "taakbeleid", "het"),
    "icy": Term(HERE, "ijsmeester", "de", "ijsmeesters"),
    "boc": Term(HERE, "coördinator", "de", "coördinatoren", "boc", "boc’s"),
    "sly": Term(HERE, "{school} *en* // meer", "de"),
}
FILLING = Filling(TERMS, {"sector.name": "voortgezet onderwijs", "count.topics": "acht"})


def text(written: str) -> Text:
    found = Diagnostics()
    made = Text.from_node(ScalarNode(written, Where("f", 1, 1), quoted=True), found, FILLING)
    assert made is not None, [say(d, "en").text for d in found]
    return made


def problems(written: str) -> list[tuple[str, int]]:
    found = Diagnostics()
    node = parse(f"k: '{written}'\n", found, shown_as="f")
    assert node is not None
    assert Text.from_node(node.items["k"], found, FILLING) is None
    return [(d.code, d.where[0].column) for d in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{school}", "school"),
        ("{School}", "School"),
        ("{school.plural}", "scholen"),
        ("{School.plural}", "Scholen"),
        ("{school.the} {college.the}", "de school het college"),
        ("{school.a} {college.a}", "een school een college"),
        ("{school.our} {college.our}", "onze school ons college"),
        ("{school.this} {college.this}", "deze school dit college"),
        ("{school.that} {college.that}", "die school dat college"),
        ("{school.every} {college.every}", "elke school elk college"),
        ("{school.which} {college.which}", "welke school welk college"),
        ("{college.the_plural}", "de colleges"),
        ("{School.the}", "De school"),
        ("{Icy} {Icy.plural}", "IJsmeester IJsmeesters"),
        ("{boc.short} {boc.short_plural} {school.short}", "boc boc’s school"),
        ("{Count.topics} thema’s in het {sector.name}", "Acht thema’s in het voortgezet onderwijs"),
    ],
)
def test_terms_have_the_forms_that_dutch_needs(written: str, expected: str) -> None:
    assert text(written).plain == expected


def test_bold_italic_and_both() -> None:
    assert text("a **b** *c* ***d*** e").spans == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("c", italic=True),
        Span(" "),
        Span("d", bold=True, italic=True),
        Span(" e"),
    )


def test_a_soft_break_is_a_line_feed_for_the_setter_and_a_space_for_readers() -> None:
    assert text("Wie opleidt, // leert mee").spans == (Span("Wie opleidt,\nleert mee"),)
    assert text("Wie opleidt, // leert mee").plain == "Wie opleidt, leert mee"


@pytest.mark.parametrize(
    "written", ["en/of", "https://example.org/a//b", "24/7", "< b > & # _x_ `y` <b>z</b>"]
)
def test_nothing_else_is_interpreted(written: str) -> None:
    assert text(written).spans == (Span(written),)


def test_a_backslash_takes_the_meaning_away() -> None:
    assert text(r"3 \* 4 \{x\} \\ a \// b").plain == r"3 * 4 {x} \ a // b"


def test_what_a_term_fills_in_is_not_read_as_markup() -> None:
    assert text("**{sly}**").spans == (Span("{school} *en* // meer", bold=True),)


def test_words_in_another_language_know_which() -> None:
    """A whole text or a part of it, placeholders and emphasis inside included."""
    assert text("Een {en|*lesson* study} voor {fy-NL|bern}.").spans == (
        Span("Een "),
        Span("lesson", italic=True, lang="en"),
        Span(" study", lang="en"),
        Span(" voor "),
        Span("bern", lang="fy-NL"),
        Span("."),
    )
    assert text("{en|Learning together}").plain == "Learning together"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("75 minuten", f"75{NBSP}minuten"),
        ("€ 250 en 10 %", f"€{NBSP}250 en 10{NBSP}%"),
        ("3 oktober 2023", f"3{NBSP}oktober 2023"),
        ("10.00 uur", f"10.00{NBSP}uur"),
        ("in 2030 gaan we", "in 2030 gaan we"),
        ("5 keert", "5 keert"),
    ],
)
def test_a_number_stays_with_what_it_counts(written: str, expected: str) -> None:
    assert text(written).plain == expected


def test_letters_are_composed_and_ij_is_two_letters() -> None:
    assert text("e\u0301e\u0301n Ĳsland ĳs").plain == "één IJsland ijs"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("een {leraar}", [("TXT03", 9)]),
        ("een {school.plurl} en {plan.plural}", [("TRM02", 9), ("TRM01", 27)]),
        ("a {plan.the_plural}", [("TRM01", 7)]),
        ("a **b", [("TXT06", 7)]),
        ("a *b **c*", [("TXT06", 10)]),
        ("a {en|b c", [("TXT81", 7)]),
        ("a {engels|b} c", [("TXT80", 7)]),
        ("a {en|b {de|c} d}", [("TXT80", 13), ("TXT07", 21)]),
        ("a { b } c", [("TXT07", 7)]),
        (r"a \b", [("TXT07", 7)]),
        ("// a //", [("TXT07", 5), ("TXT07", 9)]),
        ("a\u200bb", [("TXT04", 6)]),
        ("a\u202eb", [("TXT04", 6)]),
        ("", [("BND09", 4)]),
        ("   ", [("BND09", 4)]),
    ],
)
def test_mistakes_are_pointed_at(written: str, expected: list[tuple[str, int]]) -> None:
    assert problems(written) == expected


def test_the_soft_hyphen_is_welcome() -> None:
    assert text("school\u00adleider").filling == "school\u00adleider"
    assert text("school\u00adleider").plain == "schoolleider"


def test_a_role_is_a_text_with_its_article_and_plural_at_hand() -> None:
    made = TermText.from_node(ScalarNode("college", Where("f", 1, 1)), Diagnostics(), FILLING)
    assert made is not None
    assert (made.plain, made.id, made.the, made.plural) == ("college", "college", "het college", "colleges")


def test_numbers_are_words_up_to_twenty() -> None:
    assert [number_word(n) for n in (0, 1, 8, 20, 21)] == ["nul", "één", "acht", "twintig", "21"]


@pytest.mark.parametrize(("word", "expected"), [("ijs", "IJs"), ("IJs", "IJs"), ("één", "Één"), ("", "")])
def test_capitals_follow_the_dutch_rule(word: str, expected: str) -> None:
    assert capital(word) == expected


def test_a_term_needs_an_article_that_exists() -> None:
    node, found = (
        parse("terms: {a: {singular: x, article: die}, b: {article: de}}\n", Diagnostics()),
        Diagnostics(),
    )
    assert node is not None
    assert load_terms(node.items["terms"], found) == {}
    assert [d.code for d in found] == ["BND12", "BND02"]


safe = st.text(st.characters(categories=["L", "Nd", "Po", "Zs"], exclude_characters="*{}\\/ĳĲ"), min_size=1)


@given(safe.filter(str.strip))
def test_text_without_markup_comes_through_whole(written: str) -> None:
    import unicodedata

    composed = unicodedata.normalize("NFC", written.strip())
    assert text(written).plain.replace(NBSP, " ") == composed.replace(NBSP, " ")


@given(st.text(max_size=80))
def test_any_text_is_parsed_or_reported_but_never_crashes(written: str) -> None:
    found = Diagnostics()
    made = Text.from_node(ScalarNode(written, Where("f", 1, 1), quoted=True), found, FILLING)
    assert (made is None) == bool(found.errors)


@given(st.lists(st.sampled_from(["a", "**", "*", " // ", "\\*", "{school}", "\\{", " "]), max_size=12))
def test_spans_hold_every_letter_in_order(pieces: list[str]) -> None:
    found = Diagnostics()
    made = Text.from_node(ScalarNode("".join(pieces), Where("f", 1, 1), quoted=True), found, FILLING)
    if made is not None:
        letters = "".join({"{school}": "school", "\\*": "*", "\\{": "{", "a": "a"}.get(p, "") for p in pieces)
        assert made.plain.replace(" ", "") == letters
