"""`cardgen explain`."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Runner, write


def test_every_layer_is_shown_with_its_place_and_the_winner_is_marked(cardgen: Runner) -> None:
    ran = cardgen("explain", "vo", "terms.leader.singular", "-p", "partnerschap-voorbeeld")
    assert ran.code == 0
    title, *rest = ran.out.splitlines()
    assert title == "terms.leader.singular in edition vo-partnerschap-voorbeeld"
    layers = [
        (line[0], line.split()[-1], text.strip()) for line, text in zip(rest[::2], rest[1::2], strict=True)
    ]
    assert [(mark, text) for mark, _, text in layers][-1] == ("→", "vestigingsdirecteur")
    assert [mark for mark, _, _ in layers].count("→") == 1
    for _, place, text in layers:
        file, line, column = place.split(":")
        assert text in Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1][int(column) - 1 :]


def test_a_setting_on_the_command_line_is_the_topmost_layer(cardgen: Runner) -> None:
    out = cardgen("explain", "po", "topics.time.question", "--set", "topics.time.question=Waar is tijd?").out
    assert "→ --set" in out
    assert "Waar is tijd?" in out


def test_what_is_taken_away_is_said_so(cardgen: Runner) -> None:
    assert "(taken away)" in cardgen("explain", "vo", "topics.quality", "-p", "partnerschap-voorbeeld").out


def test_placeholders_are_shown_as_written_and_as_printed(cardgen: Runner, project: Path) -> None:
    write(
        project / "content/partnerships/noord/partnership.yaml",
        "partnership: {name: Noord, sectors: [po]}\n"
        "terms: {leader: {singular: kapitein, plural: kapiteins, article: de}}\n"
        "topics:\n"
        '  - {id: time, question: "Wat doet {leader.the} als het stormt?"}\n',
    )
    out = cardgen("explain", "po", "topics.time.question", "-p", "noord").out
    assert "Wat doet {leader.the} als het stormt?" in out
    assert "Printed as: Wat doet de kapitein als het stormt?" in out


def test_a_mapping_says_where_to_look_further(cardgen: Runner) -> None:
    assert "  topics.time.question\n" in cardgen("explain", "po", "topics.time").out


def test_a_wrong_path_is_wrong_usage_with_a_suggestion(cardgen: Runner) -> None:
    ran = cardgen("explain", "po", "topics.tim.question")
    assert ran.code == 2
    assert "Did you mean “time”?" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("time-arranged", "factors.time-arranged"),
        ("coaching-1", "topics.coaching.deepening.coaching-1"),
        ("taakbeleid en rooster", "topics.time.question"),
        ("TAAKBELEID  en rooster", "topics.time.question"),
        ("time.question", "topics.time.question"),
    ],
)
def test_a_text_is_found_by_an_id_alone_or_by_its_words_as_they_are_printed(
    cardgen: Runner, asked: str, path: str
) -> None:
    ran = cardgen("explain", "vo", asked)
    assert ran.code == 0
    assert ran.out.startswith(f"{path} in edition vo\n")


def test_words_that_stand_in_several_places_are_told_with_those_places(cardgen: Runner) -> None:
    ran = cardgen("explain", "vo", "leader")
    assert ran.code == 2
    assert "EXP02" in ran.err
    assert "roles.leader, terms.leader" in ran.err


def test_a_step_may_be_looked_up_by_its_title(cardgen: Runner) -> None:
    assert "Did you mean “time”?" in cardgen("explain", "vo", "topics.Tijd.question").err
