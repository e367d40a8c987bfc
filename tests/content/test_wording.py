"""The language check: spelling, plain words, sentences, numbers; quiet about what is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.content import dutch
from cardgen.content.advice import advise
from cardgen.content.advicekinds import ADVICE, KINDS, codes_of
from cardgen.content.dutch import Vocabulary
from cardgen.content.edition import load_edition
from cardgen.content.store import ContentStore
from cardgen.content.wording import check_words
from cardgen.messages.catalogue import messages_of
from cardgen.messages.diagnostics import Diagnostic, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace, packaged_data
from examples import examples

STORE = ContentStore()
WORKSPACE = Workspace.find(packaged_data())


def said_about(text: str, sector: str = "vo") -> list[tuple[str, str]]:
    """Codes and messages about one aim of a topic."""
    found = Diagnostics()
    edition = load_edition(WORKSPACE, sector, None, (f"topics.time.aim={text}",), found, STORE)
    advise(edition, found)
    check_words(WORKSPACE, edition, found)
    return [
        (one.code, say(one, "en").text)
        for one in found
        if one.where and one.where[0].file.startswith("--set")
    ]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(dutch.frequencies(), frozenset({"practoraat", "schoolopleiders"}))


@pytest.mark.parametrize(
    "word",
    [
        *("school", "Schoolopleidersoverleg", "tekortvak", "werkplekbegeleiders", "vestigingsdirecteuren"),
        *(
            "thema’s",
            "pabo’s",
            "onderwijsregio’s",
            "hbo-studenten",
            "mbo-school",
            "collega-directeur",
            "zij-instroom",
        ),
        *("één", "coördineren", "ideeën", "practoraat", "gespreksritme", "weekplanning", "IJsbaan"),
    ],
)
def test_words_as_people_spell_them_are_known(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("begeleidnig", "begeleiding"),
        ("leerligen", "leerlingen"),
        ("gesprekk", "gesprek"),
        ("afspaak", "afspraak"),
        ("afsrpaken", "afspraken"),
        ("verwachtng", "verwachting"),
    ],
)
def test_a_slip_is_found_with_the_word_that_was_meant(vocabulary: Vocabulary, word: str, meant: str) -> None:
    assert not vocabulary.knows(word)
    assert vocabulary.nearest(word) == meant


@pytest.mark.parametrize(
    ("word", "hard"),
    [
        ("participeren", True),
        ("implementeren", True),
        ("expliciteren", True),
        ("muzieklokaal", False),  # a compound is as easy as its parts
        ("studeren", False),
        ("materiaal", False),
        ("relatie", False),
    ],
)
def test_learned_words_are_told_from_long_ones(vocabulary: Vocabulary, word: str, hard: bool) -> None:
    assert vocabulary.hard(word) is hard


@given(st.text(max_size=40))
@examples(60)
def test_any_text_can_be_asked_about(word: str) -> None:
    vocabulary = Vocabulary({"school": 1e-4, "opleider": 1e-5})
    assert isinstance(vocabulary.knows(word), bool)
    assert isinstance(vocabulary.hard(word), bool)
    assert isinstance(vocabulary.nearest(word[:12]), str)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Jullie maken een afspaak.", ["ADV15"]),
        ("**Afspaak** over tijd.", ["ADV15"]),
        ("Dit bespreekt Annelore met Zuidwezt.", []),  # names
        ("Mail naar hallo@vorobeeld.example of kijk op https://xqz.example/qz.", []),
        ("De HRM-afdeling en het CvB beslissen.", []),
        ("Praat met {coach.the} en {Scheduler.the}.", []),  # terms are looked at where they are declared
        ("Reeds geregeld, indien mogelijk.", ["ADV16", "ADV16"]),
        ("Jullie kijken in het kader van tijd.", ["ADV16"]),
        ("Jullie leren expliciteren wat je ziet.", ["ADV16"]),
        ("Jullie gaan participeren.", ["ADV16"]),
        ("Jullie gaan harmoniseren.", ["ADV17"]),
        ("Ga " * 21 + "nu.", ["ADV11"]),
        ("Kies uit: " + "ga " * 19 + "nu.", []),
        ("Begin ‘s ochtends.", ["ADV12"]),
        ("Begin ’s ochtends in ’s-Hertogenbosch, en zeg ‘samen’.", []),
        ("Zeg „samen”.", ["ADV03"]),
        ("Nodig 4 mensen uit.", []),
        ("Nodig 4 collega’s uit.", ["ADV13"]),
        ("Trek er 15 minuten voor uit, op 3 oktober om 10.00 uur.", []),
        ("Zie kaart 3 voor de spelregels en stap 4 voor de afspraak.", []),
        ("Een rol van 2 tot 5 uur, schaal 0–10 punten.", []),
        ("Er zijn 24 collega’s.", []),
        ("Ijverig beginnen.", ["ADV14"]),
        ("IJverig beginnen.", []),
    ],
)
def test_each_kind_of_slip_gets_its_advice(text: str, codes: list[str]) -> None:
    found = said_about(text)
    assert [code for code, _ in found] == codes, found


def test_a_word_is_pointed_at_where_it_stands(tmp_path: Path) -> None:
    found = in_partnership(
        tmp_path, 'rules: [{id: listen, text: "Praat met {coach.the} over het gesprekk."}]\n'
    )
    (one,) = [one for one in found if one.code == "ADV15"]
    assert one.where[0].column == 60
    assert "Did you mean “gesprek”?" in say(one, "en").text


def test_a_misspelled_term_is_told_once_where_it_is_declared(tmp_path: Path) -> None:
    term = "terms: {coach: {singular: begeliedster, plural: begeleidsters, article: de, short: null}}\n"
    spelling = [one for one in in_partnership(tmp_path, term) if one.code == "ADV15"]
    assert [str(one.where[0].line) for one in spelling] == ["2"]


def test_a_partnership_has_words_of_its_own(tmp_path: Path) -> None:
    text = "topics: [{id: time, aim: Jullie spreken de snurfelaar en de blorkan.}]\n"
    folder = tmp_path / "content" / "partnerships" / "x"
    assert [one.code for one in in_partnership(tmp_path, text)] == ["ADV15", "ADV15"]
    (folder / "words.txt").write_text("# ours\nSnurfelaar   # a kind of meeting\n", encoding="utf-8")
    assert [one.code for one in in_partnership(tmp_path, text)] == ["ADV15"]
    allowed = text + "advice: {allow: {blorkan: zo heet het hier}}\n"
    assert in_partnership(tmp_path, allowed) == []


def test_a_word_list_that_is_no_text_is_a_warning_and_nothing_worse(tmp_path: Path) -> None:
    text = "rules: [{id: listen, text: Luister.}]\n"
    folder = tmp_path / "content" / "partnerships" / "x"
    folder.mkdir(parents=True)
    (folder / "words.txt").write_bytes(b"\xff\xfe\x00s")
    assert [one.code for one in in_partnership(tmp_path, text)] == ["ADV20"]


def test_kinds_can_be_switched_off_in_content(tmp_path: Path) -> None:
    text = "topics: [{id: time, aim: Jullie spreken de blorkan indien mogelijk.}]\n"
    assert {one.code for one in in_partnership(tmp_path, text)} == {"ADV15", "ADV16"}
    assert [one.code for one in in_partnership(tmp_path, text + "advice: {off: [spelling]}\n")] == ["ADV16"]
    assert in_partnership(tmp_path, text + "advice: {off: [spelling, ADV16]}\n") == []


def test_a_kind_that_does_not_exist_is_named_with_its_place(tmp_path: Path) -> None:
    (one,) = in_partnership(tmp_path, "advice: {off: [speling]}\n")
    assert (one.code, one.where[0].line, one.where[0].column) == ("ADV19", 2, 16)
    assert "spelling" in say(one, "en").text


def test_without_the_word_list_there_is_one_hint_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dutch, "installed", lambda: False)
    text = "topics: [{id: time, aim: Jullie spreken de blorkan indien mogelijk.}]\n"
    found = in_partnership(tmp_path, text, everywhere=True)
    assert sorted(one.code for one in found) == ["ADV16", "ADV18"]
    assert "cardgen[words]" in next(say(one, "en").hint for one in found if one.code == "ADV18")


@pytest.mark.parametrize("sector", WORKSPACE.sectors())
def test_our_own_texts_give_no_advice(sector: str) -> None:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, sector, None, (), found, STORE)
    advise(edition, found)
    check_words(WORKSPACE, edition, found)
    assert [(str(one.where[0]), say(one, "en").text) for one in found] == []


def test_every_advice_has_a_kind_and_every_kind_stands_for_advice() -> None:
    about_the_switches = {"ADV19"}
    assert messages_of("advice").keys() - about_the_switches == ADVICE
    assert codes_of(KINDS) == ADVICE
    assert codes_of(["spelling", "ADV01", "nonsense"]) == {*KINDS["spelling"], "ADV01"}


def in_partnership(folder: Path, text: str, *, everywhere: bool = False) -> list[Diagnostic]:
    """Advice about the file of a partnership with `text` below its first line, and about its word list."""
    home = folder / "content" / "partnerships" / "x"
    home.mkdir(parents=True, exist_ok=True)
    (folder / "cardgen.yaml").touch()
    file = home / "partnership.yaml"
    file.write_text("partnership: {name: X, sectors: [vo]}\n" + text, encoding="utf-8")
    workspace, found = Workspace.find(folder), Diagnostics()
    edition = load_edition(workspace, "vo", "x", (), found)
    advise(edition, found)
    check_words(workspace, edition, found)
    return [one for one in found if everywhere or "partnerships/x/" in str(one.where[0])]


def test_who_speaks_last_is_said_in_the_same_words_everywhere() -> None:
    """Whoever leads praat als laatste: on every product, of every edition."""
    said = [
        sentence
        for path in sorted((packaged_data() / "content").rglob("*.yaml"))
        for sentence in re.findall(r".{0,40}\bals laatsten?\b", path.read_text("utf-8"))
    ]
    assert len(said) > 5
    same = re.compile(r"\b(praat( \{leader\.the\})? als laatste|praten( zij)? als laatsten)$", re.IGNORECASE)
    assert [sentence for sentence in said if not same.search(sentence)] == []
