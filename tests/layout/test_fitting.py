"""One text at one size, in figures that can be counted by hand.

In the fonts of these tests every glyph is as wide as the next, and one size makes that a millimetre (the bold face
1.2 mm), so a box of 10 mm holds ten characters, and lines stand 2 mm apart at a leading of 1.
"""

from __future__ import annotations

from typing import NamedTuple, cast

import pytest

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import replace
from cardgen.layout.fitting import Fitting
from cardgen.layout.fonts import FontBook
from cardgen.layout.hyphenation import Hyphenator, Joint
from cardgen.layout.scene import Glyph
from cardgen.template.textstyle import TextStyle
from fontkit import Span

SIZE = 2 * PT_PER_MM
"""Points at which half an em is a millimetre."""

STYLE = TextStyle("s", "text", SIZE, SIZE, 1.0, bold="bold", italic="italic")
ABSENT = "?"


class Face(NamedTuple):
    """Every glyph has one width, 1/1000 em; `?` has none."""

    advance: float
    cap_height: float = 700

    def word(self, text: str, tracking: float) -> tuple[tuple[Glyph, ...], float]:
        glyphs = tuple(
            Glyph(0 if char == ABSENT else ord(char), self.advance + tracking, text=char) for char in text
        )
        return glyphs, sum(glyph.advance for glyph in glyphs)

    def width(self, text: str, *, tracking: float = 0) -> float:
        return self.word(text, tracking)[1]


class Fonts:
    def face(self, name: str) -> Face:
        return {"text": Face(500), "bold": Face(600), "italic": Face(500)}[name]


class Halves:
    """Divides words of more than five letters in the middle."""

    def breaks(self, text: str) -> tuple[Joint, ...]:
        return ((len(text) // 2, True),) if len(text) > 5 else ()


def fitting(
    *spans: Span | str, w: float, h: float | None = None, style: TextStyle = STYLE, divide: bool = False
) -> Fitting:
    return Fitting(
        [Span(span) if isinstance(span, str) else span for span in spans],
        style,
        w,
        h,
        cast("FontBook", Fonts()),
        cast("Hyphenator", Halves()) if divide else None,
    )


def lines(fit: Fitting, leading: float = 1.0, *, divided: bool = False) -> list[str]:
    return [line.text for line in fit.setting(SIZE, leading, divided=divided).lines]


# --- what fits ---


@pytest.mark.parametrize(
    ("text", "w", "fits"),
    [("aaaaa", 5, True), ("aaaaa", 4.99, False), ("aa bb", 2, True), ("aa bbb", 2.9, False)],
)
def test_a_text_fits_as_long_as_its_widest_word_does(text: str, w: float, fits: bool) -> None:
    assert fitting(text, w=w).fits(SIZE, 1, divided=False) is fits


@pytest.mark.parametrize(("w", "fits"), [(5.8, True), (5.79, False)])
def test_tracking_counts_between_letters_and_not_behind_the_last(w: float, fits: bool) -> None:
    spaced = replace(STYLE, tracking=100)
    assert fitting("aaaaa", w=w, style=spaced).fits(SIZE, 1, divided=False) is fits


@pytest.mark.parametrize(
    ("h", "leading", "allowed"),
    [
        (1.87, 1, 0),
        (1.88, 1, 1),
        (3.87, 1, 1),
        (3.88, 1, 2),
        (5.88, 1, 3),
        (4.87, 1.5, 1),
        (4.88, 1.5, 2),
        (7.88, 1.5, 3),
    ],
)
def test_lines_fit_from_the_top_of_the_capitals_to_below_the_last_baseline(
    h: float, leading: float, allowed: int
) -> None:
    for count in range(1, 5):
        text = " ".join(["aaa"] * count)
        assert fitting(text, w=3, h=h).fits(SIZE, leading, divided=False) is (count <= allowed)


def test_a_style_may_allow_fewer_lines_than_the_box_and_never_more() -> None:
    two = replace(STYLE, max_lines=2)
    assert fitting("aaa bbb", w=3, h=99, style=two).fits(SIZE, 1, divided=False)
    assert not fitting("aaa bbb ccc", w=3, h=99, style=two).fits(SIZE, 1, divided=False)
    assert not fitting("aaa bbb", w=3, h=1.88, style=two).fits(SIZE, 1, divided=False)
    assert not fitting("aaa bbb ccc", w=3, style=two).fits(SIZE, 1, divided=False)


def test_an_answer_at_one_size_or_undivided_says_nothing_of_another() -> None:
    fit = fitting("aa bbbbbbbb", w=5, divide=True)
    assert not fit.fits(SIZE, 1, divided=False)
    assert fit.fits(SIZE, 1, divided=True)
    assert not fit.fits(SIZE, 1, divided=False)
    assert fit.fits(SIZE / 2, 1, divided=False)
    assert not fit.fits(SIZE, 1, divided=False)
    assert lines(fit) == ["aa ", "bbbbbbbb"]


# --- where lines end ---


def test_only_words_that_are_wider_than_the_box_are_divided_when_that_is_enough() -> None:
    fit = fitting("aa bbbbbb cc", w=7, divide=True)
    assert lines(fit, divided=True) == ["aa ", "bbbbbb ", "cc"]
    assert lines(fitting("aa bbbbbbbb", w=5, divide=True), divided=True) == ["aa ", "bbbb\u00ad", "bbbb"]


def test_all_words_may_be_divided_when_that_saves_the_line_that_is_one_too_many() -> None:
    style = replace(STYLE, max_lines=2)
    fit = fitting("aa bbbbbb cc", w=7, style=style, divide=True)
    assert not fit.fits(SIZE, 1, divided=False)
    assert fit.fits(SIZE, 1, divided=True)
    assert lines(fit, divided=True) == ["aa bbb\u00ad", "bbb cc"]
    tight = replace(
        STYLE, leading=2, tight=1
    )  # two lines only at the tightest leading: nothing need be divided
    assert lines(fitting("aa bbbbbb", w=7, h=3.88, style=tight, divide=True), divided=True) == [
        "aa ",
        "bbbbbb",
    ]


def test_dividing_makes_a_difference_only_with_a_dictionary_and_a_long_word() -> None:
    assert fitting("aa bbbbbbbb", w=5, divide=True).divisible
    assert not fitting("aa bbbbb", w=5, divide=True).divisible
    assert not fitting("aa bbbbbbbb", w=5).divisible


def test_lines_are_evened_out_unless_the_style_says_not_to() -> None:
    text = "aaa bbb ccc dd ee"
    assert lines(fitting(text, w=11)) == ["aaa bbb ", "ccc dd ee"]
    assert lines(fitting(text, w=11, style=replace(STYLE, balance=False))) == ["aaa bbb ccc ", "dd ee"]


def test_a_newline_ends_a_line_and_an_empty_text_has_none() -> None:
    assert lines(fitting("aaa\nbb", w=9)) == ["aaa ", "bb"]
    empty = fitting("", w=9).setting(SIZE, 1, divided=False)
    assert (empty.lines, empty.width, empty.height, empty.overflow) == ((), 0, 0, None)


# --- how large it becomes ---


@pytest.mark.parametrize(
    ("text", "leading", "width", "height"),
    [
        ("aaaaa", 1, 5, 1.88),
        ("aaaaa bbb", 1, 5, 3.88),
        ("aaaaa bbb ccc", 1.5, 5, 7.88),
        ("aa bb", 1, 5, 1.88),
    ],
)
def test_width_and_height_are_those_of_the_lines(
    text: str, leading: float, width: float, height: float
) -> None:
    made = fitting(text, w=5).setting(SIZE, leading, divided=False)
    assert made.width == pytest.approx(width)
    assert made.height == pytest.approx(height)
    assert made.leading == pytest.approx(leading * SIZE)
    assert made.cap_height == pytest.approx(1.4)
    assert made.size == SIZE


def test_each_face_and_each_span_is_a_piece_at_its_own_place() -> None:
    spans = Span("aa "), Span("bb", bold=True), Span(" cc"), Span("dd", italic=True)
    (line,) = fitting(*spans, w=50).setting(SIZE, 1, divided=False).lines
    found = [(p.face, "".join(g.text for g in p.glyphs), round(p.x, 6), p.span) for p in line.pieces]
    assert found == [
        ("text", "aa ", 0, 0),
        ("bold", "bb", 3, 1),
        ("text", " cc", 5.4, 2),
        ("italic", "dd", 8.4, 3),
    ]
    assert line.width == pytest.approx(10.4)
    same = Span("aa"), Span("bb")
    (line,) = fitting(*same, w=50).setting(SIZE, 1, divided=False).lines
    assert [(round(p.x, 6), p.span) for p in line.pieces] == [(0, 0), (2, 1)]


def test_a_second_face_counts_with_its_own_width_and_its_own_hyphen() -> None:
    bold = Span("bbbbbb", bold=True)
    assert fitting(Span("aa "), bold, w=10.2).fits(SIZE, 1, divided=False)
    made = fitting(Span("aa "), bold, w=7.8, style=replace(STYLE, max_lines=2), divide=True)
    first, second = made.setting(SIZE, 1, divided=True).lines
    assert (first.text, second.text) == ("aa ", "bbbbbb")
    narrow = fitting(bold, w=4.8, divide=True).setting(SIZE, 1, divided=True)
    assert [line.text for line in narrow.lines] == ["bbb\u00ad", "bbb"]
    assert narrow.overflow is None
    assert narrow.lines[0].width == pytest.approx(4.8)
    assert [piece.face for line in narrow.lines for piece in line.pieces] == ["bold", "bold"]


def test_a_word_of_two_faces_may_be_divided_in_either() -> None:
    word = Span("aaa"), Span("bbb", bold=True)
    made = fitting(*word, w=4, divide=True).setting(SIZE, 1, divided=True)
    assert [line.text for line in made.lines] == ["aaa\u00ad", "bbb"]
    assert [line.width for line in made.lines] == [pytest.approx(4), pytest.approx(3.6)]


def test_characters_without_a_glyph_are_named_once() -> None:
    assert fitting("a? b??", w=9).setting(SIZE, 1, divided=False).missing == ABSENT
    assert fitting("ab", w=9).setting(SIZE, 1, divided=False).missing == ""


# --- how much too much ---


@pytest.mark.parametrize(
    ("text", "w", "h", "style", "leading", "high", "wide", "extra", "characters"),
    [
        ("aaa bbb ccc", 3, 3.88, STYLE, 1, 2, 0, 1, 4),
        ("aaa bbb ccc dd", 3, 3.88, STYLE, 1, 4, 0, 2, 7),
        ("aaa bbb", 3, 1, STYLE, 1, 2.88, 0, 2, 8),
        ("aaa bbb ccc", 3, None, replace(STYLE, max_lines=2), 1, 2, 0, 1, 4),
        ("aaa bbb ccc", 3, 99, replace(STYLE, max_lines=2), 1.5, 3, 0, 1, 4),
        ("aaa bbb ccc dd", 3, None, replace(STYLE, max_lines=2), 1.5, 6, 0, 2, 7),
        ("aaaaaaaa", 5, None, STYLE, 1, 0, 3, 0, 3),
        ("aaaaaa", 5, None, STYLE, 1, 0, 1, 0, 1),
        ("aaaaaaaa", 5, 1.88, STYLE, 1, 0, 3, 0, 3),
        ("aaaaaaaa bb", 5, 1.88, STYLE, 1, 2, 3, 1, 3),
        ("bb aaaaaaaa", 5, 1.88, STYLE, 1, 2, 3, 1, 9),
    ],
)
def test_what_does_not_fit_says_how_much_and_how_many_characters_must_go(
    text: str,
    w: float,
    h: float | None,
    style: TextStyle,
    leading: float,
    high: float,
    wide: float,
    extra: int,
    characters: int,
) -> None:
    made = fitting(text, w=w, h=h, style=style).setting(SIZE, leading, divided=False)
    assert made.overflow is not None
    assert made.overflow.too_high == pytest.approx(high)
    assert made.overflow.too_wide == pytest.approx(wide)
    assert (made.overflow.lines, made.overflow.characters) == (extra, characters)
    assert made.room == -characters


def test_characters_too_many_are_counted_at_the_width_that_this_text_has() -> None:
    over = fitting(Span("aaaaaaaa", bold=True), w=5).setting(SIZE, 1, divided=False).overflow
    assert over is not None
    assert over.too_wide == pytest.approx(4.6)
    assert over.characters == 4  # of 1.2 mm


# --- how much is left ---


@pytest.mark.parametrize(
    ("text", "h", "style", "room"),
    [
        ("aaa", None, STYLE, 7),  # a box without a height promises no second line
        ("aaa", 1.88, STYLE, 7),
        ("aaa", 3.88, STYLE, 7 + 9),  # a further line is filled for nine tenths
        ("aaa", 5.88, STYLE, 7 + 18),
        ("aaa", 5.88, replace(STYLE, max_lines=1), 7),
        ("aaa", None, replace(STYLE, max_lines=2), 7 + 9),
        ("aaaaaaaa bbb", 5.88, STYLE, 7 + 9),
        ("aaaaaaaa\nbb", 5.88, STYLE, 8 + 9),
        ("aaaaaaaaaa", 1.88, STYLE, 0),
        ("", 1.88, STYLE, 10),  # an empty text has characters of half an em
        ("", 3.88, STYLE, 10 + 9),
        ("aaa", 3.88, replace(STYLE, leading=2, tight=1), 7 + 9),  # counted at the tightest leading
    ],
)
def test_room_is_what_the_last_line_has_left_and_the_lines_below_it(
    text: str, h: float | None, style: TextStyle, room: int
) -> None:
    fit = fitting(text, w=10, h=h, style=style)
    assert fit.setting(SIZE, style.leadings[-1], divided=False).room == room


def test_room_is_counted_in_characters_of_this_text() -> None:
    made = fitting(Span("aaa", bold=True), w=10).setting(SIZE, 1, divided=False)
    assert made.room == 5  # 6.4 mm, in characters of 1.2
