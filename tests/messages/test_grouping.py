"""One cause, one message: at the line of whoever wrote it, with product and edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.build.workshop import Workshop
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Where
from cardgen.messages.grouping import one_per_cause
from cardgen.messages.phrases import Language
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace
from running import write

OWN = "content/partnerships/noord/partnership.yaml"
HEAD = "partnership: {name: Samen Noord, sectors: [po, vo]}\n"
LONG = "en hoe zorgen we ervoor dat iedereen die bij ons werkt daar ook echt iets aan heeft, " * 3


def opened(folder: Path, text: str) -> Workshop:
    """The workshop of a project with one partnership."""
    write(folder / OWN, text)
    (folder / "cardgen.yaml").touch()
    return Workshop.open(Workspace.find(folder), Diagnostics())


def told(shop: Workshop, *jobs: tuple[str, str]) -> list[Diagnostic]:
    """What the layout of these sectors and products says about the partnership."""
    found = Diagnostics()
    for laid in lay(shop, [Job(sector, "noord", product) for sector, product in jobs]):
        found.extend(laid.diagnostics)
    return [one for one in one_per_cause(found) if one.severity == "error"]


def values(one: Diagnostic) -> dict[str, object]:
    return dict(one.values)


def test_a_text_that_is_too_long_in_several_places_is_one_message_with_the_strictest_number(
    tmp_path: Path,
) -> None:
    text = HEAD + f"topics: [{{id: time, question: 'Waar halen wij de tijd vandaan, {LONG}?'}}]\n"
    asked = [(sector, product) for sector in ("po", "vo") for product in ("dialoogkaart", "kaartenset")]
    shop = opened(tmp_path, text)
    (one,) = told(shop, *asked)
    alone = [values(told(shop, job)[0])["characters"] for job in asked]
    assert (one.code, one.where[0]) == ("FIT01", Where(OWN, 2, 31))
    assert values(one)["characters"] == max(alone)  # type: ignore[type-var]
    assert values(one)["more"] == 1
    assert values(one)["edition"] == "po-noord, vo-noord"
    assert "Waar halen wij de tijd vandaan" in say(one, "nl").text
    assert "dialoogkaart op A4" in say(one, "nl").text
    assert "En op nog één plek." in say(one, "nl").text


def test_a_name_that_is_too_long_is_blamed_itself_and_not_the_text_it_stands_in(tmp_path: Path) -> None:
    name = "voorzitter van het college van bestuur van de hele scholengroep in de regio en van alle scholen daarbuiten"
    text = HEAD + f"terms:\n  board_member: {{singular: {name}, plural: bestuurders, article: de}}\n"
    (one,) = told(opened(tmp_path, text), ("po", "kaartenset"))
    assert one.code == "FIT04"
    assert (one.where[0].file, one.where[0].line) == (OWN, 3)
    assert values(one)["word"] == name
    assert values(one)["edition"] == "po-noord"
    assert not any(place.file.startswith("content/base") for place in one.where[:1])


def test_a_long_role_name_is_divided_before_anybody_complains(tmp_path: Path) -> None:
    name = (
        "{singular: werkplekbegeleidingscoördinator, plural: werkplekbegeleiders, article: de, short: null}"
    )
    shop = opened(tmp_path, HEAD + f"terms: {{coach: {name}}}\n")
    assert told(shop, ("po", "kaartenset"), ("po", "dialoogkaart")) == []


def test_a_sign_that_no_font_has_is_told_once_at_the_piece_that_holds_it(tmp_path: Path) -> None:
    text = HEAD + "topics: [{id: time, title: CO₂-plan}]\n"
    (one,) = told(
        opened(tmp_path, text), ("po", "dialoogkaart"), ("po", "kaartenset"), ("po", "gespreksboekje")
    )
    assert (one.code, one.where[0]) == ("FIT03", Where(OWN, 2, 28))
    assert values(one)["more"] == 5


def test_advice_about_the_length_of_a_text_that_does_not_fit_says_nothing_new() -> None:
    place = Where("a.yaml", 3, 1)
    long = Diagnostic("FIT01", (place, Where("b.yaml", 1, 1)), (("characters", 4), ("paper", "A4")))
    advice = [Diagnostic(code, (place,), (("limit", 90),)) for code in ("ADV01", "ADV02", "ADV11", "ADV03")]
    elsewhere = Diagnostic("ADV01", (Where("a.yaml", 4, 1),), (("limit", 90),))
    assert [one.code for one in one_per_cause([long, *advice, elsewhere])] == ["FIT01", "ADV03", "ADV01"]


def test_messages_about_different_things_stay_apart() -> None:
    def coarse(file: str, pixels: int, paper: str) -> Diagnostic:
        found = (("dpi", 40), ("paper", paper), ("pixels", pixels), ("product", "praatplaat"))
        return Diagnostic("PLC20", (Where(file),), found)

    kept = one_per_cause([coarse("a.png", 100, "A4"), coarse("b.png", 100, "A4"), coarse("a.png", 900, "A1")])
    assert [(one.where[0].file, values(one)["pixels"], values(one)["more"]) for one in kept] == [
        ("a.png", 900, 1),
        ("b.png", 100, 0),
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_length_advice_on_texts_of_others_falls_away_when_own_words_made_them_long(
    tmp_path: Path, language: Language
) -> None:
    from cardgen.build.checking import check

    name = (
        "{singular: locatiedirecteur basisonderwijs, plural: locatiedirecteuren basisonderwijs, article: de}"
    )
    write(tmp_path / OWN, HEAD.replace("po, vo", "po") + f"terms: {{leader: {name}}}\n")
    (tmp_path / "cardgen.yaml").touch()
    found = Diagnostics()
    check(Workspace.find(tmp_path), [Job("po", "noord", "gespreksleidraad")], found)
    length = [one for one in found if one.code in {"ADV01", "ADV02", "ADV11"}]
    assert [say(one, language) for one in length if not one.where[0].file.startswith(OWN)] == []


def test_singular_and_plural_of_one_role_that_is_too_long_are_one_message_with_what_fits(
    tmp_path: Path,
) -> None:
    one = "bovenschoolse algemeen directeur-bestuurder en coördinator"
    many = "bovenschoolse algemeen directeur-bestuurders en coördinatoren"
    text = HEAD + f"terms: {{leader: {{singular: {one}, plural: {many}, article: de}}}}\n"
    asked = [("po", product) for product in ("kaartenset", "gespreksleidraad", "gespreksboekje")]
    (found,) = told(opened(tmp_path, text), *asked)
    assert (found.code, found.where[0].file, found.where[0].line) == ("FIT04", OWN, 2)
    length, fits = values(found)["length"], values(found)["fits"]
    assert length in {len(one), len(many)}
    assert len("schoolleider") <= fits < length  # type: ignore[operator]
    assert str(fits) in say(found, "nl").text


def test_a_text_never_has_to_lose_more_characters_than_it_has(tmp_path: Path) -> None:
    long = "Wat doen we samen om de tijd die er is beter te gebruiken dan we nu doen? " * 2
    short = "Wat dan?"
    questions = [
        f"{{id: time-1, text: '{long}'}}",
        f"{{id: time-2, text: '{long}'}}",
        f"{{id: time-3, text: '{short}'}}",
    ]
    text = HEAD + f"topics: [{{id: time, deepening: [{', '.join(questions)}]}}]\n"
    found = told(opened(tmp_path, text), ("po", "kaartenset"), ("po", "dialoogkaart"))
    assert found
    for one in found:
        own = len(short) if "time-3" in str(one.where[0]) else len(long.strip())
        if one.code == "FIT01":
            assert 0 < values(one)["characters"] < own  # type: ignore[operator]
            assert values(one)["length"] == own


def test_texts_that_are_too_long_together_are_told_together() -> None:
    from cardgen.layout.misfits import too_long

    assert too_long(lines=5, own=3, texts=4) == "FIT80"
    assert too_long(lines=2, own=3, texts=4) == too_long(lines=5, own=3, texts=1) == "FIT01"


def test_a_short_name_and_an_article_are_not_blamed_for_a_text_of_others(tmp_path: Path) -> None:
    from cardgen.content.blame import Blame

    text = HEAD + "terms: {leader: {singular: leider, plural: leiders, article: de}}\n"
    shop = opened(tmp_path, text)
    edition = shop.edition(Job("po", "noord", "gespreksleidraad"), Diagnostics())
    facts = (("characters", 35), ("text", "De leider hangt de praatplaat op, en de plaat om op te plakken."))
    base = Where("content/base/guide.yaml", 55, 59)
    (found,) = Blame(edition).of([Diagnostic("FIT01", (base, Where("a.yaml", 1, 1)), facts)])
    assert (found.code, found.where[0]) == ("FIT01", base)


def test_a_form_that_many_texts_miss_is_one_message_at_the_term(tmp_path: Path) -> None:
    from cardgen.build.checking import check

    write(tmp_path / OWN, HEAD + "terms: {leader: {singular: rector, plural: null, article: de}}\n")
    (tmp_path / "cardgen.yaml").touch()
    found = Diagnostics()
    check(Workspace.find(tmp_path), [Job("po", "noord", "dialoogkaart")], found)
    (one,) = one_per_cause(found)
    assert (one.code, one.where[0].file, len(one.where)) == ("TRM01", OWN, 2)
    assert int(str(values(one)["more"])) >= 5
    assert "En op nog" in say(one, "nl").text


def test_a_form_that_one_text_misses_is_told_at_that_text() -> None:
    text, term = Where("a.yaml", 3, 4), Where("b.yaml", 5, 6)
    found = Diagnostics()
    found.add("TRM01", text, term, term="plan", form="plural", word="taakbeleid")
    assert [one.where for one in one_per_cause(found)] == [(text, term)]


def test_a_name_is_to_blame_for_what_an_edition_says_it_is_made_for(tmp_path: Path) -> None:
    name = "Opleidingsschool voor de gehele regio Noordoost, het Westerkwartier en omstreken " * 2
    (one,) = told(opened(tmp_path, f"partnership: {{name: '{name}', sectors: [po]}}\n"), ("po", "kaartenset"))
    assert (one.code, one.where[0].file) == ("FIT04", OWN)


def test_a_mark_in_a_name_is_told_once_at_the_name(tmp_path: Path) -> None:
    from cardgen.build.checking import check

    file = 'partnership: {name: "Regio \'s Noord", sectors: [po]}\n'
    write(tmp_path / OWN, file + "terms: {leader: {singular: \"'rector'\", plural: rectoren, article: de}}\n")
    (tmp_path / "cardgen.yaml").touch()
    found = Diagnostics()
    check(Workspace.find(tmp_path), [Job("po", "noord", "dialoogkaart")], found)
    marks = [one for one in found if one.code == "ADV03"]
    assert sorted((one.where[0].file, one.where[0].line) for one in marks) == [(OWN, 1), (OWN, 2)]
