"""Advice of `cardgen check`: given at the right place, for the right text, and switchable."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.content.advice import advise, look_at_issue
from cardgen.content.dotted import matches
from cardgen.content.edition import load_edition
from cardgen.content.leaks import find_leaks
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import Diagnostics, Severity
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace, packaged_data

STORE = ContentStore()
WORKSPACE = Workspace.find(packaged_data())


def checked(sector: str, *sets: str) -> list[tuple[str, str]]:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, sector, None, sets, found, STORE)
    advise(edition, found)
    find_leaks(WORKSPACE, edition, found, STORE)
    assert not found.errors
    return [
        (d.code, say(d, "en").text) for d in found if d.where[0].file.startswith("--set") or d.code == "ADV10"
    ]


@pytest.mark.parametrize(
    ("setting", "codes"),
    [
        ("topics.time.title=Een veel te lange titel voor een kaart", ["ADV01"]),
        ("topics.time.question=Wat " + "is er nu " * 6 + "aan?", ["ADV02"]),
        ("topics.time.question=Wat is 'tijd'?", ["ADV03"]),
        ("topics.time.question=Wat is  tijd?", ["ADV04"]),
        ("topics.time.question=Wat is tijd ?", ["ADV04"]),
        ("topics.time.question=Wat is tijd - en wat niet?", ["ADV04"]),
        ("topics.time.aim=Nu … en straks – later’s", []),
        ("topics.time.question=Vertel over tijd.", ["ADV05"]),
        ("topics.time.question=Heb je tijd?", ["ADV06"]),
        ("topics.time.question=Er is tijd. Is dat genoeg?", ["ADV06"]),
        ("topics.time.question=Isoleert een rooster, of hoe zit dat?", []),
        (
            "topics.why.question=Waar botsen {workload_plan} en rooster met wat we in het opleiden willen bereiken?",
            [],
        ),
        ("guide.session.minutes=80", ["ADV10"]),
        ("topics.time.question=Wat vraagt de mentor?", ["LEK01", "LEK03"]),
        ("topics.time.question=Wat vraagt de werkplekbegeleider?", ["LEK02"]),
        ("topics.time.question=Wat vraagt de leerling?", []),
        ("topics.time.question=Wat vraagt de mentorenraad?", ["LEK03"]),
        ("topics.time.question=Wat vraagt de opleidingsschool?", ["LEK03"]),
        ("topics.time.question=Wat vindt u?", ["LEK03"]),
        ("topics.time.question=Wat vraagt {coach.the}?", []),
        ("glossary.vo.long=net als de mentor in het po", []),
        ("topics.time.question=Wat vraagt [leader] ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt [[leader.the]] ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt (leader) ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt $leader ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt %leader% ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt «leader» ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt <leader> ons?", ["ADV80"]),
        ("topics.time.question=Wat vraagt [schoolleider] ons?", ["ADV80", "LEK02"]),
        ("topics.time.question=Wat vraagt het team (school) van ons?", []),
        ("topics.time.question=Wat vraagt de leiding (adjunct) van ons?", []),
        ("topics.time.question=Wat vraagt de leiding [samen] van ons?", []),
    ],
)
def test_each_slip_gets_its_advice(setting: str, codes: list[str]) -> None:
    assert sorted(code for code, _ in checked("vo", setting)) == codes


@pytest.mark.parametrize(
    "question",
    [
        "Waar wringt het, en wie merkt dat?",
        "Wat leert ons team van nieuwkomers, en wat leren zij van ons?",
        "Wat loopt al soepel, en waardoor?",
        "Wie leidt hier op? En hoe weet iedereen dat?",
        "Welke vraag stellen wij, en welke vraag krijgen we terug?",
        "Wat doe je en wat laat je?",
        "Wat komen anderen bij ons halen, en wij daar?",
        "Waarom leiden wij zelf op, en waarom samen met anderen?",
    ],
)
def test_two_questions_in_one_are_noticed(question: str) -> None:
    assert [code for code, _ in checked("vo", f"topics.time.question={question}")] == ["ADV21"]


@pytest.mark.parametrize(
    "question",
    [
        "Wie en wat hebben we daarvoor nodig?",
        "Met wie en waarover spreken we te weinig?",
        "Hoe weten we wie wat doet, en wie wat beslist?",
        "Wat vragen we aan wie lesgeeft en wie leert?",
        "Er is een dag niemand voor de groep. Wat vragen we dan wel en niet?",
        "Wat vragen we wel, en wat niet?",
        "Waarom blijven nieuwe collega’s hier, of juist niet?",
        "Hoe word je docent en houd je je vak bij?",
        "Wat is samen opleiden meer dan een plek bieden, en niet alleen in september?",
        "Wat heeft iemand nodig die al lesgeeft en nog studeert?",
        "Welke afspraken gelden voor elke route, en ook voor een korte?",
    ],
)
def test_one_question_with_an_and_in_it_is_left_alone(question: str) -> None:
    assert checked("vo", f"topics.time.question={question}") == []


@pytest.mark.parametrize("sector", WORKSPACE.sector_names())
def test_our_own_questions_ask_one_thing_and_name_the_leader(sector: str) -> None:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, sector, store=STORE)
    advise(edition, found)
    assert [say(one, "en").text for one in found if one.code in {"ADV06", "ADV21"}] == []
    names = ("leader", "line_leader", "portfolio_holder", "education_manager", "director")
    leaders = [edition.terms[name].singular for name in names if name in edition.terms]
    for topic in edition.topics:
        asked = [topic.question, *(item.text for item in topic.deepening)]
        assert any(leader in text.plain for text in asked for leader in leaders), topic.id


def test_the_same_question_twice_is_noticed_with_both_places() -> None:
    found = Diagnostics()
    sets = ["topics.time.question=Wat nu?", "topics.team.question=Wat nu?"]
    advise(load_edition(WORKSPACE, "vo", None, sets, store=STORE), found)
    assert [(d.code, len(d.where)) for d in found if d.code == "ADV07"] == [("ADV07", 2)]


def test_a_placeholder_in_another_notation_is_told_as_it_should_be() -> None:
    assert [text for code, text in checked("vo", "topics.time.question=Wat vraagt <leader.plural> ons?")] == [
        "“<leader.plural>” is printed as it stands: placeholders have braces around them."
    ]


def test_a_leak_says_which_word_to_use_here() -> None:
    leaks = dict(checked("mbo", "topics.time.question=Wat vraagt een leerling?"))
    assert "“leerling” is a word of" in leaks["LEK01"]
    found = Diagnostics()
    edition = load_edition(WORKSPACE, "mbo", None, ["topics.time.aim=De leerling."], store=STORE)
    find_leaks(WORKSPACE, edition, found, STORE)
    assert "{learner} (student)" in next(say(d, "en").hint for d in found if d.code == "LEK01")


def test_a_word_typed_out_gets_the_placeholder_with_its_form() -> None:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, "vo", None, ["topics.time.aim=De schoolleiders."], store=STORE)
    find_leaks(WORKSPACE, edition, found, STORE)
    assert [(d.severity, say(d, "en").hint) for d in found] == [(Severity.HINT, "Write {leader.plural}.")]


def test_a_word_that_a_partnership_renamed_is_found_in_the_texts_below(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "partnerships" / "x"
    folder.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (folder / "partnership.yaml").write_text(
        "partnership: {name: X, sectors: [vo]}\n"
        "terms: {coach: {singular: vakcoach, plural: vakcoaches, article: de, short: null}}\n"
        "rules: [{id: listen, text: Luister naar de werkplekbegeleider en de vakcoach.}]\n",
        encoding="utf-8",
    )
    workspace, found = Workspace.find(tmp_path), Diagnostics()
    find_leaks(workspace, load_edition(workspace, "vo", "x"), found)
    mine = [d for d in found if d.where[0].file.endswith("partnership.yaml")]
    assert [(d.code, d.where[0].column) for d in mine] == [("LEK01", 44)]


def test_advice_never_stops_a_build() -> None:
    from cardgen.messages.catalogue import messages_of

    for message in messages_of("advice").values():
        assert message.severity is not Severity.ERROR


def test_advice_can_be_switched_off(tmp_path: Path) -> None:
    (tmp_path / "content" / "partnerships" / "x").mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (tmp_path / "content" / "partnerships" / "x" / "partnership.yaml").write_text(
        "partnership: {name: X, sectors: [vo]}\nadvice: {off: [ADV06, LEK02]}\n"
        'topics: [{id: time, question: "Heeft de schoolleider tijd?"}]\n',
        encoding="utf-8",
    )
    workspace, found = Workspace.find(tmp_path), Diagnostics()
    edition = load_edition(workspace, "vo", "x")
    advise(edition, found)
    find_leaks(workspace, edition, found)
    assert [d.code for d in found] == []


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("topics.time.title", "topics.*.title", True),
        ("topics.time.method.title", "topics.*.title", False),
        ("alt.topics.time", "alt.**", True),
        ("alt", "alt.**", False),
        ("altopics", "alt.**", False),
    ],
)
def test_patterns_of_paths(path: str, pattern: str, expected: bool) -> None:
    assert matches(path, pattern) is expected


@pytest.mark.parametrize("own", ["", 'edition:\n  version: "1.0"\n  date: januari 2027\n'])
def test_an_edition_with_the_version_of_all_partnerships_is_told_what_to_write(
    tmp_path: Path, own: str
) -> None:
    folder = tmp_path / "content" / "partnerships" / "x"
    folder.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (folder / "partnership.yaml").write_text(
        f"partnership: {{name: X, sectors: [vo]}}\n{own}", encoding="utf-8"
    )
    found = Diagnostics()
    look_at_issue(load_edition(Workspace.find(tmp_path), "vo", "x", store=STORE), found)
    hints = [one for one in found if one.code == "ADV23"]
    assert len(hints) == (0 if own else 1)
    for one in hints:
        assert say(one, "nl").hint.endswith('edition:\n  version: "1.0"\n  date: januari 2027')
