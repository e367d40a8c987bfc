"""Texts are set so that they fit, read well and lose nothing; what does not fit is said, never hidden."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import replace
from cardgen.layout.characters import readable
from cardgen.layout.fonts import FontBook
from cardgen.layout.textbox import Setting, Typesetter, ink, place, set_text
from cardgen.template.palette import Color
from cardgen.template.textstyle import TextStyle
from fontkit import FONTS, HOUSE, Span, house, hyphenator

BODY = TextStyle("body", "text", 10, 8, 1.3, bold="bold", italic="italic", tight=1.15, hyphenate=True)
HEAD = TextStyle("head", "head", 24, 15, 1.1, tracking=-6)
QUESTION = "Wat vraagt samen opleiden van jou als schoolleider, en wie heb je daarvoor nodig in je team?"
LONG = QUESTION + " Denk aan de werkplekbegeleider, de schoolopleider en de instituutsopleider."

TEXT = (
    "de het een in op je en waar wie hoe samen opleiden schoolleider tijd team vraag ’s ochtends zij-instromers PO/VO "
    "leerlingen/studenten €\u00a0250 10.00\u00a0uur samenwerkingsovereenkomst verantwoordelijkheden geïnteresseerd "
    "één – … (werkplekbegeleider) opleidings\u00adschool"
)
dutch_words = st.sampled_from(TEXT.split(" "))
texts = st.lists(dutch_words, max_size=40).map(" ".join)
styles = st.builds(
    lambda hyphenate, balance, align, tracking, tight: TextStyle(
        "s",
        "text",
        10,
        8,
        1.3,
        hyphenate=hyphenate,
        balance=balance,
        align=align,
        tracking=tracking,
        tight=tight,
    ),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["left", "center", "right"]),
    st.sampled_from([0, -8, 20]),
    st.sampled_from([0, 1.15]),
)
widths = st.floats(8, 200)
heights = st.none() | st.floats(2, 80)


def plain(text: str) -> list[Span]:
    return [Span(text)]


def put(text: str, style: TextStyle = BODY, w: float = 60, h: float | None = None, **how: float) -> Setting:
    return set_text(plain(text), style, w, h, house(), hyphenator(), **how)


def lines_of(setting: Setting) -> list[str]:
    return [line.text for line in setting.lines]


@given(texts, styles, widths, heights)
def test_lines_stay_inside_the_box_or_the_overflow_says_how_much(
    text: str, style: TextStyle, w: float, h: float | None
) -> None:
    found = put(text, style, w, h)
    over = found.overflow
    assert found.width <= w + 1e-6 + (over.too_wide if over else 0)
    assert found.height <= (h if h is not None else 1e9) + 1e-6 + (over.too_high if over else 0)
    for line in found.lines:
        glyphs = [glyph for piece in line.pieces for glyph in piece.glyphs]
        while glyphs and glyphs[-1].text == " ":
            glyphs.pop()
        drawn = (sum(glyph.advance for glyph in glyphs) - style.tracking) * found.size / 1000 / PT_PER_MM
        assert drawn == pytest.approx(line.width, abs=1e-6)


@given(texts, styles, widths, heights)
def test_every_character_is_there_once_and_in_order(
    text: str, style: TextStyle, w: float, h: float | None
) -> None:
    found = put(text, style, w, h)
    assert found.text.replace("\u00ad", "") == readable(" ".join(text.split(" ")))


@given(texts, styles, widths, heights)
def test_size_stays_on_the_ladder(text: str, style: TextStyle, w: float, h: float | None) -> None:
    found = put(text, style, w, h)
    assert found.size in style.sizes
    assert found.leading / found.size == pytest.approx(found.style.leading) or style.tight
    if found.overflow:
        assert found.size == style.minimum
        assert found.overflow.characters > 0
        assert found.room < 0
    else:
        assert found.room >= 0


@given(texts, widths, st.floats(5, 60))
def test_a_text_that_fits_also_fits_at_the_smaller_size_of_its_group(text: str, w: float, h: float) -> None:
    style = TextStyle("s", "text", 10, 8, 1.3)
    found = put(text, style, w, h)
    if not found.overflow:
        for size in [size for size in style.sizes if size <= found.size]:
            assert put(text, style, w, h, size=size).overflow is None


@given(
    st.lists(
        st.sampled_from(["de", "school", "opleiden", "tijd", "samen", "werkplek"]), min_size=1, max_size=9
    ),
    widths,
)
def test_there_are_never_more_lines_than_needed(words: list[str], w: float) -> None:
    style = TextStyle("s", "text", 10, 10, 1.3)
    found = put(" ".join(words), style, w)
    if found.overflow:
        return
    face = house().face("text")

    def width(part: list[str]) -> float:
        return (sum(map(face.width, part)) + (len(part) - 1) * face.width(" ")) * 10 / 1000 / PT_PER_MM

    def fits(cuts: tuple[int, ...]) -> bool:
        return all(width(words[a:b]) <= w + 1e-9 for a, b in itertools.pairwise((0, *cuts, len(words))))

    fewer = (
        cuts for n in range(len(found.lines) - 1) for cuts in itertools.combinations(range(1, len(words)), n)
    )
    assert not any(fits(cuts) for cuts in fewer)


def test_the_preferred_size_is_kept_when_it_fits() -> None:
    found = put(QUESTION, h=40)
    assert (found.size, found.leading) == (10, 13)


def test_leading_gives_way_before_size() -> None:
    full = put(QUESTION)
    found = put(QUESTION, h=full.height - 0.5)
    assert found.size == 10
    assert found.leading == pytest.approx(11.5)


def test_size_goes_down_in_steps_to_the_floor_and_no_further() -> None:
    sizes = {put(LONG, w=50, h=h / 10).size for h in range(400, 40, -2)}
    assert sizes == {10, 9.5, 9, 8.5, 8}


def test_floor_is_reached_even_if_the_steps_miss_it() -> None:
    assert TextStyle("s", "text", 10, 8.8, 1.2).sizes == (10, 9.5, 9, 8.8)
    assert TextStyle("s", "text", 10, 10, 1.2).sizes == (10,)
    assert TextStyle("s", "text", 10, 8, 1.2, step=0).sizes == (10, 8)


def test_overflow_says_how_much_must_go() -> None:
    found = put(LONG, w=40, h=10)
    over = found.overflow
    assert over
    assert over.lines == len(found.lines) - 3
    assert found.height - 10 == pytest.approx(over.too_high)
    shorter = LONG[: len(LONG) - over.characters - 8]
    assert put(shorter, w=40, h=10).overflow is None


def test_word_wider_than_the_box_is_reported_not_squeezed() -> None:
    style = TextStyle("s", "text", 10, 8, 1.3)
    found = put("een " + "8" * 29, style, 30)
    assert found.overflow
    assert found.overflow.too_wide == pytest.approx(found.width - 30)
    assert found.overflow.lines == 0


def test_word_wider_than_the_box_is_divided_and_nothing_else_is() -> None:
    found = put("De verantwoordelijkheden van de samenwerkingsovereenkomst", w=40)
    assert found.overflow is None
    assert lines_of(found) == ["De ", "verantwoordelijkheden ", "van de samenwerkings\u00ad", "overeenkomst"]
    assert found.size == 10


def test_words_are_divided_only_when_the_text_does_not_fit_otherwise() -> None:
    loose = put(LONG, w=45)
    assert "\u00ad" not in loose.text
    tight = [put(LONG, w=45, h=h / 10) for h in range(300, 100, -5)]
    assert any("\u00ad" in found.text and not found.overflow for found in tight)


def test_style_without_hyphenation_divides_only_a_word_that_is_wider_than_its_box() -> None:
    """The name of a role is as long as it is; below the smallest size nothing else is left."""
    style = TextStyle("s", "text", 10, 8, 1.3)
    assert "\u00ad" not in put(LONG, style, w=60, h=10).text
    found = put("een samenwerkingsovereenkomst", style, 30)
    assert found.overflow is None
    assert "\u00ad" in found.text
    assert found.text.replace("\u00ad", "") == "een samenwerkingsovereenkomst"
    assert "\u00ad" not in put("een samenwerkingsovereenkomst", style, 80).text


def test_room_is_about_what_can_be_added() -> None:
    found = put(QUESTION, w=60, h=30)
    assert found.room > 40
    filler = " en nog wat meer woorden erbij die er ook staan" * 9
    assert put(QUESTION + filler[: int(found.room * 0.85)], w=60, h=30, size=10).overflow is None
    assert put(QUESTION + filler[: int(found.room * 1.3)], w=60, h=30, size=10).overflow is not None


def test_last_line_is_not_a_single_word_when_that_can_be_avoided() -> None:
    for w in range(40, 110, 3):
        found = put("Waar halen wij de tijd vandaan om samen te leren op school?", w=w)
        if len(found.lines) > 1:
            assert len(found.lines[-1].text.split()) > 1, w


def test_heading_is_balanced() -> None:
    found = put("Samen opleiden is van ons allemaal", HEAD, 85)
    one, two = (line.width for line in found.lines)
    assert min(one, two) / max(one, two) > 0.7


def test_a_heading_is_balanced_and_running_text_is_not() -> None:
    """Of two lines the first takes all it can in running text, and about half in a heading."""
    text = "Samen opleiden doe je met elkaar in de school"
    style = replace(HEAD, size=18)
    uneven, even = 0.0, 0.0
    for w in range(85, 131, 5):
        both = [put(text, replace(style, balance=balance), w).lines for balance in (False, True)]
        assert [len(lines) for lines in both] == [2, 2]
        uneven += abs(both[0][0].width - both[0][1].width)
        even += abs(both[1][0].width - both[1][1].width)
    assert even < uneven / 2


def test_small_words_seldom_end_a_line() -> None:
    small = {"de", "een", "en", "van", "als", "in", "je", "wie"}
    words = LONG.split()
    ends = [line.split()[-1] for w in range(40, 100, 2) for line in lines_of(put(LONG, w=w))[:-1]]
    by_chance = sum(word in small for word in words) / len(words)
    assert sum(end in small for end in ends) / len(ends) < by_chance * 0.6


def test_no_break_characters_never_break() -> None:
    for w in range(14, 60):
        joined = "|".join(
            lines_of(put("Het kost €\u00a0250 om 10.00\u00a0uur voor zij\u2011instromers", w=w))
        )
        for kept in ("€\u00a0250", "10.00\u00a0uur", "zij-instromers"):
            assert kept in joined


def test_compounds_break_behind_their_own_hyphen_without_a_space() -> None:
    style = TextStyle("s", "text", 10, 10, 1.3)
    assert lines_of(put("zij-instromers", style, 18)) == ["zij-", "instromers"]
    for whole in ("e-learning", "2024-2025", "mbo-4", "06-12345678", "’s-Hertogenbosch", "en/of"):
        assert lines_of(put(whole, style, 8)) == [whole]


@pytest.mark.parametrize("style", [HEAD, TextStyle("s", "text", 10, 10, 1.3)], ids=["heading", "running"])
def test_an_abbreviation_stays_with_its_word_where_that_takes_no_line_more(style: TextStyle) -> None:
    text = "Samen met de HR-adviseur en de vo-school in de buurt kijken wij elk jaar terug"
    for w in range(70, 150):
        whole, free = (lines_of(put(one, style, w)) for one in (text.replace("-", "\u2011"), text))
        if len(whole) == len(free):
            assert [line.replace("\u2011", "-") for line in whole] == free


def test_soft_hyphen_of_the_author_is_used_where_needed_and_invisible_elsewhere() -> None:
    style = TextStyle("s", "text", 10, 10, 1.3)
    assert lines_of(put("opleidings\u00adschool", style, 22)) == ["opleidings\u00ad", "school"]
    assert lines_of(put("opleidings\u00adschool", style, 60)) == ["opleidingsschool"]
    assert lines_of(put("\u00ad", style, 60)) == []


@given(
    st.text(st.sampled_from("ab -\u00ad\u2011\u00a0\n–/é9"), max_size=30),
    st.floats(0.5, 30),
    st.sampled_from([None, 0, 8]),
)
def test_odd_hyphens_and_spaces_do_no_harm(text: str, w: float, h: float | None) -> None:
    found = put(text, w=w, h=h)
    words = readable(text).replace("\n", " ").split(" ")
    assert found.text.replace("\u00ad", "") == " ".join(word for word in words if word)


def test_newline_ends_a_line_and_words_stay_apart() -> None:
    assert lines_of(put("Eén regel\nen nog een\n")) == ["Eén regel ", "en nog een"]


def test_a_style_can_let_a_line_go_on_that_the_text_ends():
    flowing = replace(BODY, breaks=False)
    assert lines_of(put("Eén regel\nen nog een", flowing)) == ["Eén regel en nog een"]
    assert lines_of(put("Eén regel\nen nog een", flowing, w=20)) == ["Eén regel ", "en nog een"]


@pytest.mark.parametrize("text", ["", "   ", "\n \n"])
def test_empty_text_takes_no_space(text: str) -> None:
    found = put(text, h=10)
    assert (found.lines, found.height, found.width, found.overflow) == ((), 0, 0, None)
    assert found.room > 0


def test_height_is_from_the_capitals_to_the_descenders() -> None:
    found = put(QUESTION)
    face = house().face("text")
    expected = 10 * face.cap_height / 1000 + (len(found.lines) - 1) * 13 + 2.4
    assert found.height == pytest.approx(expected / PT_PER_MM)


def test_line_limit_of_a_style_counts_as_height() -> None:
    style = TextStyle("s", "text", 10, 8, 1.3, max_lines=2)
    found = put(LONG, style, 40)
    assert found.overflow
    assert found.overflow.lines == len(found.lines) - 2
    assert put("Kort", style, 40).overflow is None


def test_emphasis_changes_the_face_and_keeps_the_words_together() -> None:
    spans = [
        Span("Vraag "),
        Span("samen", bold=True),
        Span("gesteld, "),
        Span("zo ", italic=True),
        Span("dus."),
    ]
    found = set_text(spans, BODY, 200, None, house(), hyphenator())
    pieces = found.lines[0].pieces
    assert [(piece.face, piece.span) for piece in pieces] == [
        ("text", 0),
        ("bold", 1),
        ("text", 2),
        ("italic", 3),
        ("text", 4),
    ]
    assert found.text == "Vraag samengesteld, zo dus."
    narrow = set_text(spans, BODY, 12, None, house(), hyphenator())
    assert any(line.text.startswith("samen") for line in narrow.lines)


def test_missing_variant_falls_back_to_the_plain_face() -> None:
    assert TextStyle("s", "text", 10, 8, 1.2).variant(bold=True, italic=True) == "text"
    assert TextStyle("s", "text", 10, 8, 1.2, bold="bold").variant(bold=True, italic=True) == "bold"
    assert BODY.faces == ("text", "bold", "italic")


def test_characters_without_a_glyph_are_reported() -> None:
    spans = [Span("klaar ✓"), Span("→", bold=True)]
    assert set_text(spans, BODY, 60, None, house()).missing == "✓→"


@pytest.mark.parametrize(("align", "share"), [("left", 0), ("center", 0.5), ("right", 1)])
def test_lines_are_placed_where_the_style_says(align: str, share: float) -> None:
    style = TextStyle("s", "text", 10, 10, 1.3, align=align)  # type: ignore[arg-type]
    found = put(QUESTION, style, 60)
    ink_color, other = Color("ink", "#16263B"), Color("path2", "#F26B4E")
    lines = place(found, 20, 30, 60, ink_color)
    for number, (line, runs) in enumerate(zip(found.lines, lines, strict=True)):
        assert runs[0].x == pytest.approx(20 + share * (60 - line.width))
        assert runs[0].y == pytest.approx(30 + found.cap_height + number * 13 / PT_PER_MM)
        assert {run.color for run in runs} == {ink_color}
    assert {run.color for run in place(found, 20, 30, 60, ink_color, {0: other})[0]} == {other}
    box = ink(found, 20, 30, 60)
    assert min(runs[0].x for runs in lines) == pytest.approx(box.x)
    assert (box.w, box.h) == (found.width, found.height)


def test_a_text_that_returns_is_remembered() -> None:
    setter = Typesetter(house(), hyphenator())
    first, second = (setter.set_text(plain(QUESTION), BODY, 60, 40) for _ in range(2))
    assert first is second
    assert first == set_text(plain(QUESTION), BODY, 60, 40, house(), hyphenator())


def test_setting_an_edition_parses_each_font_once() -> None:
    book = FontBook([FONTS], HOUSE)
    for text in (QUESTION, LONG, "Kort"):
        set_text(plain(text), BODY, 50, None, book, hyphenator())
    assert book.parsed <= 1
    assert book.subsetted == sum(book.face(name).subset_count for name in ("text",))
