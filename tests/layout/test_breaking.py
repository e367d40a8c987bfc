"""Lines end where the rule says: the fewest lines, then the least cost. Checked against every setting there is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.breaking import Ends, Line, greedy, optimum
from cardgen.layout.words import FacePart, Stop, Word
from examples import examples

SPACE = FacePart("text", " ", 0)


class Typewriter:
    """Every character is 1 wide, and so are a space and a hyphen."""

    def piece(self, word: Word, start: int, end: int, hyphen: bool) -> float:
        return end - start + hyphen

    def space(self, word: Word) -> float:
        return 1.0


def word(
    text: str, *divisions: int, stops: tuple[int, ...] = (), cost: float = 0.0, end: float = 0.0
) -> Word:
    parts = (FacePart("text", text, 0),)
    inside = tuple(Stop(at, 0.1, hyphen=False) for at in stops)
    return Word(parts, text, inside, tuple(Stop(at, cost, hyphen=True) for at in divisions), SPACE, end)


def shown(ends: Ends, taken: list[int]) -> list[str]:
    """The lines as they would be printed."""
    return [text_of(ends, ends.line(i, j)) for i, j in itertools.pairwise((0, *taken))]


def text_of(ends: Ends, line: Line) -> str:
    pieces = []
    for number in range(line.first, line.last + 1):
        text = ends.words[number].text
        start = line.start if number == line.first else 0
        pieces.append(text[start : line.end if number == line.last else len(text)])
    return " ".join(pieces) + ("-" if line.hyphen else "")


def price(ends: Ends, taken: list[int], room: float, balance: bool, lines: int) -> float | None:
    """What a setting costs by the rule; None when a line is too long that could be shorter."""
    weight = (1.0 if lines <= 3 else 0.3) if balance else 0.0
    total = 0.0
    for number, (i, j) in enumerate(itertools.pairwise((0, *taken))):
        line = text_of(ends, ends.line(i, j))
        last = number == len(taken) - 1
        empty = (room - len(line)) / room
        if empty < -1e-6:
            if j - i > 1:
                return None
            total += 100
        elif empty > 0:
            total += empty * empty * (weight if last else 1)
        if last and number and " " not in line:
            total += 0.3  # a word alone
        if i and ends.hyphen[i] and ends.hyphen[j]:
            total += 0.1  # hyphens under each other
        total += ends.cost[j]
    return total


def every_setting(ends: Ends) -> list[list[int]]:
    last = len(ends.word) - 1
    inner = range(1, last)
    return [
        [*chosen, last] for count in range(len(inner) + 1) for chosen in itertools.combinations(inner, count)
    ]


@st.composite
def paragraphs(draw: st.DrawFn) -> list[Word]:
    found = []
    for _ in range(draw(st.integers(1, 5))):
        length = draw(st.integers(1, 9))
        places = sorted(draw(st.sets(st.integers(1, length - 1), max_size=2))) if length > 1 else []
        own = bool(places) and draw(st.booleans())
        cost, end = draw(st.sampled_from([0.05, 0.08])), draw(st.sampled_from([0.0, 0.03]))
        text = "abcdefghi"[:length]
        found.append(word(text, *places[own:], stops=tuple(places[:own]), cost=cost, end=end))
    return found


@examples(150)
@given(paragraphs(), st.integers(2, 24), st.booleans())
def test_no_other_setting_is_better(words: list[Word], room: int, balance: bool) -> None:
    ends = Ends(words, Typewriter(), 0)
    fewest = greedy(ends, room)
    best = optimum(ends, room, balance, len(fewest))
    prices = {
        tuple(taken): cost
        for taken in every_setting(ends)
        if (cost := price(ends, taken, room, balance, len(fewest))) is not None
    }
    assert len(best) == len(fewest) == min(map(len, prices))
    assert prices[tuple(best)] == pytest.approx(
        min(cost for taken, cost in prices.items() if len(taken) == len(best))
    )


@given(paragraphs(), st.integers(2, 24))
def test_a_line_is_as_wide_as_what_is_on_it(words: list[Word], room: int) -> None:
    ends = Ends(words, Typewriter(), 0)
    for i, j in itertools.combinations(range(len(ends.word)), 2):
        line = ends.line(i, j)
        assert line.width == pytest.approx(len(text_of(ends, line)))
    taken = greedy(ends, room)
    assert "".join(shown(ends, taken)).replace("-", "").replace(" ", "") == "".join(one.text for one in words)


def test_tracking_behind_the_last_letter_does_not_count() -> None:
    ends = Ends([word("samen"), word("opleiden")], Typewriter(), 0.5)
    assert [ends.width(0, 1), ends.width(0, 2), ends.width(1, 2)] == [4.5, 13.5, 7.5]
    assert ends.total == 15
    inside = Ends([word("schoolleider", 6)], Typewriter(), 0.5)
    assert [inside.width(0, 1), inside.width(0, 2), inside.width(1, 2)] == [6.5, 11.5, 5.5]


def test_only_words_wider_than_the_box_are_divided() -> None:
    words = [word("schoolleider", 6), word("dag", 1)]
    narrow = Ends(words, Typewriter(), 0, 8)
    assert shown(narrow, greedy(narrow, 8)) == ["school-", "leider", "dag"]
    assert Ends(words, Typewriter(), 0, 12).divided_where_wider(12).hyphen == [False, False, False]
    assert Ends(words, Typewriter(), 0, 12).divided_where_wider(11).hyphen == [False, True, False, False]
    # tracking behind the last letter is no reason to divide
    assert Ends(words, Typewriter(), 1, 11).hyphen == [False, False, False]
    assert Ends(words, Typewriter(), 1).divided_where_wider(11).hyphen == [False, False, False]


def test_a_word_wider_than_the_box_stands_on_a_line_of_its_own() -> None:
    ends = Ends([word("in"), word("samenwerking"), word("nu")], Typewriter(), 0)
    for taken in (greedy(ends, 6), optimum(ends, 6, False, 3)):
        assert shown(ends, taken) == ["in", "samenwerking", "nu"]


@pytest.mark.parametrize(
    ("lengths", "divided", "room", "balance", "expected"),
    [
        # a word alone on the last line costs more than a hyphen, on top of what the line costs
        ([7, 5], {0: 5, 1: 3}, 12, True, ["abcde-", "fg abcde"]),
        # of three lines the last one counts in full
        ([5, 7, 5], {2: 1}, 12, True, ["abcde", "abcdefg", "abcde"]),
        # of four it counts less, so a word may be divided for company
        ([8, 8, 9, 5], {0: 3, 3: 1}, 14, True, ["abcdefgh", "abcdefgh", "abcdefghi a-", "bcde"]),
        # hyphens under each other cost more than a shorter line
        ([9, 5, 8], {0: 4, 1: 3}, 12, False, ["abcdefghi", "abc-", "de abcdefgh"]),
        # a word that sticks out costs the same wherever the others stand
        (
            [9, 4, 6, 2, 3, 2, 5, 2],
            {2: 5, 6: 1},
            6,
            False,
            ["abcdefghi", "abcd", "abcdef", "ab abc", "ab a-", "bcde", "ab"],
        ),
    ],
)
def test_each_cost_decides_somewhere(
    lengths: list[int], divided: dict[int, int], room: int, balance: bool, expected: list[str]
) -> None:
    words = [
        word("abcdefghi"[:length], *([divided[n]] if n in divided else []), cost=0.05)
        for n, length in enumerate(lengths)
    ]
    ends = Ends(words, Typewriter(), 0)
    assert shown(ends, optimum(ends, room, balance, len(greedy(ends, room)))) == expected
