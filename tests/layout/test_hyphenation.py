"""Words are divided as Dutch readers expect, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.patterns import Patterns
from cardgen.messages.diagnostics import CardgenError
from fontkit import EXCEPTIONS, hyphenator

ROOT = Path(__file__).parents[2]
LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöüèê"
words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=30)


@pytest.mark.parametrize(
    "divided",
    [
        "school-leider",
        "school-leiders",
        "werkplek-begeleider",
        "werkplek-begeleiders",
        "instituuts-opleider",
        "school-opleiders",
        "samen-werkings-overeen-komst",
        "samen-werkings-overeen-komsten",
        "oplei-dings-coör-di-na-tor",
        "oplei-dings-coör-di-na-to-ren",
        "verant-woorde-lijk-heden",
        "pro-fessio-na-li-se-ring",
        "leer-kracht",
        "leer-krachten",
        "geïn-te-res-seerd",
        "coör-di-ne-rend",
        "beïn-vloe-den",
        "finan-ciële",
        "beëin-di-gen",
        "lera-ren-oplei-din-gen",
        "dialoog-kaart",
        "biblio-theek",
        "gelijk-waar-dig",
    ],
)
def test_our_own_words(divided: str) -> None:
    assert hyphenator().divided(divided.replace("-", "")) == divided


@pytest.mark.parametrize("word", ["één", "ideeën", "regionaal", "IJburg", "opleiding", "zeeën", "naïef"])
def test_short_words_stay_whole(word: str) -> None:
    assert hyphenator().breaks(word) == ()


@pytest.mark.parametrize(
    "word",
    [
        "zij-instromerscoördinator",  # only at its own hyphen
        "2024schoolleiders",
        "leraar/schoolleider",
        "https://www.voorbeeldschool.nl/samenopleiden",
        "schoolleider@voorbeeldschool.nl",
        "foto’sverzameling",
        "COÖRDINATOREN",
        "McDonaldsrestaurant",
        "onder\u00adwijsondersteuning",  # its author has decided
        "ongeschikt_woordenboek",
    ],
)
def test_words_that_are_not_plain_words_are_left_alone(word: str) -> None:
    assert hyphenator().breaks(word) == ()


def test_punctuation_round_a_word_does_not_matter() -> None:
    assert hyphenator().divided("(‘schoolleiders’).") == "(‘school-leiders’)."


def test_words_joined_by_a_no_break_space_are_divided_each() -> None:
    assert hyphenator().divided("schoolleider\u00a0samenwerking") == "school-leider\u00a0samen-werking"


def test_capital_at_the_start_does_not_matter() -> None:
    assert hyphenator().divided("Schoolleiders") == "School-leiders"
    assert hyphenator().divided("IJsselmondenaren") == "IJs-sel-mon-de-na-ren"


def test_break_between_the_parts_of_a_compound_is_preferred() -> None:
    assert dict(hyphenator().breaks("stagebegeleiders")) == {5: True, 9: False, 12: False}
    assert hyphenator().breaks("instituutsopleider") == ((10, True),)


def test_diminutive_that_would_lose_a_vowel_is_not_divided_there() -> None:
    assert not any(position > 5 for position, _ in hyphenator().breaks("parapluutje"))


@given(words)
def test_no_break_ever_breaks_the_rules(word: str) -> None:
    for position, _ in hyphenator().breaks(word):
        assert 3 <= position <= len(word) - 3
        assert word[position] not in "ëïöü"
        assert len(word) >= 10


_patterns = Patterns("nl_NL")
_theirs = pyphen.Pyphen(lang="nl_NL", left=1, right=1)


@given(words)
def test_patterns_give_what_pyphen_gives(word: str) -> None:
    assert _patterns.positions(word) == [int(position) for position in _theirs.positions(word)]


def test_patterns_give_what_pyphen_gives_for_all_words_of_the_products() -> None:
    found: set[str] = set()
    for folder in ("content", "templates", "docs"):
        for path in sorted((ROOT / folder).rglob("*.*")):
            if path.suffix in (".yaml", ".md"):
                found.update(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8").lower()))
    assert len(found) > 3000
    ours = {word: _patterns.positions(word) for word in found}
    assert ours == {word: [int(position) for position in _theirs.positions(word)] for word in found}


def test_unknown_language_is_an_error() -> None:
    with pytest.raises(LookupError):
        Patterns("xx_XX")


def test_exception_list_reads_compounds_last_parts_and_remarks(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("# ours\nbrug=wach-ter # the keeper\n\n=zorg\n", encoding="utf-8")
    found = Hyphenator(file)
    assert found.breaks("brugwachters") == ((4, True), (8, False))
    assert found.breaks("leerlingzorg") == ((4, False), (8, True))


def test_wrong_lines_of_the_exception_list_are_all_reported(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("school=leider\ntwee woorden\n  brug--dag\n", encoding="utf-8")
    with pytest.raises(CardgenError) as caught:
        Hyphenator(file)
    assert [(d.code, d.where[0].line, d.where[0].column) for d in caught.value.diagnostics] == [
        ("FNT09", 2, 1),
        ("FNT09", 3, 3),
    ]


def test_missing_or_binary_exception_list_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe")
    for name in ("none.txt", "b.txt"):
        with pytest.raises(CardgenError) as caught:
            Hyphenator(tmp_path / name)
        assert caught.value.diagnostics[0].code == "FNT07"


def test_huge_exception_list_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text("a\n" * 600_000)
    with pytest.raises(CardgenError) as caught:
        Hyphenator(tmp_path / "big.txt")
    assert caught.value.diagnostics[0].code == "FNT08"


def test_patterns_are_not_read_for_words_of_our_own() -> None:
    fresh = Hyphenator(EXCEPTIONS)
    fresh.breaks("schoolleider")
    assert fresh._patterns is None
