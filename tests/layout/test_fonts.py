"""Fonts: text goes in and comes out whole, kerned; unusable files are refused with a reason."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from msgspec import msgpack

from cardgen.core.shelf import CHECKED, Shelf
from cardgen.layout import fonts, shaping
from cardgen.layout.characters import normalise, readable
from cardgen.layout.fonts import FontBook
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.messages.saying import say
from fontkit import FONTS, HOUSE, TABULAR_ONE, TABULAR_ZERO, font_file, house, ligature_book, tables

DUTCH = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    "éëïöüèêçàÉËÏÖÜ.,;:?!’‘“”–…€½«»()/&@-\u00a0\u2011\u00ad"
)
dutch = st.text(st.sampled_from(DUTCH), max_size=40)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
faces = st.sampled_from(sorted(HOUSE))
trackings = st.sampled_from([0, -8, 25])


@given(dutch, faces, trackings)
def test_shaped_text_reads_back_exactly(text: str, name: str, tracking: float) -> None:
    glyphs = house().face(name).shape(text, tracking=tracking)
    assert "".join(glyph.text for glyph in glyphs) == readable(text)
    assert all(glyph.gid for glyph in glyphs)


@given(anything, faces)
def test_any_text_keeps_its_characters_or_reports_them_missing(text: str, name: str) -> None:
    face = house().face(name)
    glyphs = face.shape(text)
    assert "".join(glyph.text for glyph in glyphs) == readable(text)
    assert all(
        glyph.gid or set(glyph.text) <= set(face.missing(text))
        for glyph in glyphs
        if not glyph.text.isspace()
    )


@given(anything)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_pairs_are_kerned() -> None:
    for name in HOUSE:
        face = house().face(name)
        apart = face.width("A") + face.width("V")
        assert face.width("AV") < apart - 20, name


def test_tracking_widens_every_letter_but_keeps_ij_together() -> None:
    face = house().face("title")
    assert face.width("hand", tracking=30) == pytest.approx(face.width("hand") + 4 * 30)
    for word in ("ij", "IJ"):
        assert face.width(word, tracking=30) == pytest.approx(face.width(word) + 30)


def test_ij_digraph_becomes_two_letters_that_can_be_searched() -> None:
    assert readable("Ĳsselmonde, vrĳ") == "IJsselmonde, vrij"


def test_loose_accents_are_composed_before_shaping() -> None:
    glyphs = house().face("text").shape("ide\u0065\u0308n")
    assert [glyph.text for glyph in glyphs] == ["i", "d", "e", "ë", "n"]


def test_soft_hyphen_is_not_drawn_and_fixed_hyphen_is_a_hyphen() -> None:
    face = house().face("text")
    assert face.shape("school\u00adleider") == face.shape("schoolleider")
    assert face.shape("zij\u2011instromer") == face.shape("zij-instromer")


def test_no_break_space_keeps_its_own_character() -> None:
    assert "".join(glyph.text for glyph in house().face("text").shape("€\u00a0250")) == "€\u00a0250"


def test_invisible_and_direction_marks_do_not_reach_the_page() -> None:
    assert readable("a\u200b\u202eb\ufeff") == "ab"


def test_missing_characters_are_named_once_and_in_order() -> None:
    assert house().face("text").missing("af → ✓ en weer ✓") == "→✓"


def test_accent_that_would_have_to_be_placed_by_hand_is_missing() -> None:
    assert house().face("text").missing("q\u0301") == "q\u0301"


def test_all_letters_of_dutch_are_in_every_house_face() -> None:
    for name in HOUSE:
        assert house().face(name).missing(DUTCH) == "", name


def test_ligature_carries_all_its_letters(tmp_path: Path) -> None:
    face = ligature_book(tmp_path).face("text")
    glyphs = face.shape("officieel fijn")
    assert [(glyph.gid, glyph.text) for glyph in glyphs if len(glyph.text) > 1] == [
        (TABULAR_ONE, "ffi"),
        (TABULAR_ZERO, "fi"),
    ]
    assert "".join(glyph.text for glyph in glyphs) == "officieel fijn"


def test_ligatures_are_off_in_tracked_text(tmp_path: Path) -> None:
    face = ligature_book(tmp_path).face("text")
    assert all(len(glyph.text) == 1 for glyph in face.shape("fijn", tracking=10))


def test_subset_keeps_glyph_numbers_and_widths_and_drops_the_rest(tmp_path: Path) -> None:
    face = house().face("text")
    gids = frozenset(glyph.gid for glyph in face.shape("Samen opleiden"))
    data = face.subset(gids)
    assert data == face.subset(gids)
    parts = tables(data)
    assert b"GSUB" not in parts
    assert b"GPOS" not in parts
    assert {b"glyf", b"loca", b"head", b"hhea", b"hmtx", b"maxp"} <= set(parts)
    assert len(data) < 12_000
    count = struct.unpack_from(">H", parts[b"hhea"], 34)[0]
    for gid in gids:
        assert struct.unpack_from(">H", parts[b"hmtx"], 4 * min(gid, count - 1))[0] == face.advance(gid)


def test_alphabet_reaches_ligatures(tmp_path: Path) -> None:
    face = ligature_book(tmp_path).face("text")
    assert TABULAR_ONE in face.reachable("fi")
    assert TABULAR_ONE not in face.reachable("ab")


def test_a_file_is_parsed_once_and_cut_once_however_many_names_it_has() -> None:
    book = FontBook([FONTS], {"text": HOUSE["text"], "bold": HOUSE["text"]})
    assert book.face("text") is book.face("bold") is book.face("text")
    assert book.parsed == 1
    face, gids = book.face("text"), frozenset({1, 2, 3})
    cut = [face.cut(gids, lambda: face.subset(gids)) for _ in range(3)]
    assert cut[0] is cut[1] is cut[2]
    assert book.subsetted == 1


def test_programs_for_letters_that_few_have_do_not_pile_up() -> None:
    face = FontBook([FONTS], HOUSE).face("text")
    for gid in range(1, 40):
        face.cut(frozenset({gid}), object)
    assert len(face._subsets) <= 2 * fonts.SUBSETS


def test_words_of_editions_that_went_before_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "MOST_WORDS", 10)
    monkeypatch.setattr(fonts, "MOST_GLYPHS", 20)
    face, fresh = FontBook([FONTS], HOUSE).face("text"), FontBook([FONTS], HOUSE).face("text")
    for number in range(99):
        word = f"{number}A{number}V"
        assert face.shape(word) == fresh.shape(word)
        assert len(face._words) <= 20
        assert len(face._glyphs) <= 21 + len(word)


def test_changed_font_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.ttf"
    file.write_bytes((FONTS / HOUSE["text"]).read_bytes())
    first = FontBook([tmp_path], {"a": "a.ttf"}).face("a")
    file.write_bytes((FONTS / HOUSE["head"]).read_bytes())
    assert FontBook([tmp_path], {"a": "a.ttf"}).face("a").name != first.name


def test_measures_come_from_the_font() -> None:
    face = house().face("italic")
    assert (face.name, face.upem, face.cap_height, face.x_height) == (
        "AtkinsonHyperlegibleNext-Italic",
        1000,
        668,
        496,
    )
    assert face.italic_angle == -12
    assert face.descent < 0 < face.ascent
    assert face.metrics.weight == 400


def _original() -> bytes:
    return (FONTS / HOUSE["text"]).read_bytes()


def _with_licence(bits: int) -> bytes:
    parts = tables(_original())
    os2 = bytearray(parts[b"OS/2"])
    struct.pack_into(">H", os2, 8, bits)
    return font_file({**parts, b"OS/2": bytes(os2)})


BROKEN = {
    "empty": (b"", "FNT02"),
    "web page": (b"<!doctype html>", "FNT02"),
    "woff": (b"wOF2" + b"\0" * 60, "FNT02"),
    "cut off": (_original()[:3000], "FNT02"),
    "only a header": (_original()[:12], "FNT02"),
    "no outlines": (font_file({t: d for t, d in tables(_original()).items() if t != b"glyf"}), "FNT02"),
    "empty head": (font_file({**tables(_original()), b"head": b""}), "FNT02"),
    "no em": (font_file({**tables(_original()), b"head": bytes(54)}), "FNT02"),
    "PostScript without outlines": (font_file(tables(_original()), b"OTTO"), "FNT02"),
    "CFF table": (font_file({**tables(_original()), b"CFF ": b"x"}), "FNT03"),
    "restricted licence": (_with_licence(2), "FNT04"),
    "no subsetting": (_with_licence(0x100), "FNT04"),
    "bitmap embedding": (_with_licence(0x200), "FNT04"),
    "axes that are broken": (font_file({**tables(_original()), b"fvar": b"x"}), "FNT02"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_unusable_font_is_refused_with_its_place(case: str, tmp_path: Path) -> None:
    data, code = BROKEN[case]
    (tmp_path / "x.ttf").write_bytes(data)
    where = Where("theme.yaml", 4, 9)
    with pytest.raises(CardgenError) as caught:
        FontBook([tmp_path], {"text": "x.ttf"}, {"text": where}).face("text")
    assert [(found.code, found.where) for found in caught.value.diagnostics] == [(code, (where,))]
    assert "x.ttf" in say(caught.value.diagnostics[0], "en").text


@pytest.mark.parametrize("bits", [0, 4, 8])
def test_font_that_allows_embedding_is_taken(bits: int, tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(_with_licence(bits))
    assert FontBook([tmp_path], {"text": "x.ttf"}).face("text").width("a") > 0


def test_font_without_os2_table_gets_usual_heights(tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(
        font_file({t: d for t, d in tables(_original()).items() if t != b"OS/2"})
    )
    face = FontBook([tmp_path], {"text": "x.ttf"}).face("text")
    assert (face.cap_height, face.x_height) == (700, 500)


@pytest.mark.parametrize("file", ["none.ttf", "../outside.ttf", "/etc/passwd"])
def test_font_must_be_a_file_in_the_fonts_folder(file: str, tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (tmp_path / "outside.ttf").write_bytes(_original())
    with pytest.raises(CardgenError) as caught:
        FontBook([folder], {"text": file}).face("text")
    assert caught.value.diagnostics[0].code == "FNT01"


def test_huge_font_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x.ttf").open("wb") as file:
        file.truncate(9_000_000)
    with pytest.raises(CardgenError) as caught:
        FontBook([tmp_path], {"text": "x.ttf"}).face("text")
    assert caught.value.diagnostics[0].code == "FNT05"


# --- what earlier runs asked ---------------------------------------------------------------------------------


def asked(folder: Path, text: str) -> tuple[object, ...]:
    """Everything the rest of the house asks of a face, in a run of its own that leaves the answers behind."""
    shelf = Shelf(folder)
    shelf.record()
    book = FontBook([FONTS], HOUSE, shelf=shelf)
    face = book.face("text")
    gids = [glyph.gid for glyph in face.shape(text)]
    found = (
        face.name,
        face.metrics,
        face.shape(text),
        face.width(text, tracking=3),
        [(face.advance(gid), face.character(gid)) for gid in gids],
        face.reachable("fi"),
        face.missing(text),
    )
    book.remember()
    shelf.keep()
    return found


def test_a_later_run_gives_the_same_answers_without_harfbuzz(tmp_path, monkeypatch):
    before = asked(tmp_path, "zeeëend fi")
    monkeypatch.setattr(shaping, "Shaper", None)
    assert asked(tmp_path, "zeeëend fi") == before
    with pytest.raises(TypeError):
        asked(tmp_path, "onbekend")


def test_words_of_several_runs_are_kept_together(tmp_path, monkeypatch):
    asked(tmp_path, "een")
    asked(tmp_path, "twee")
    monkeypatch.setattr(shaping, "Shaper", None)
    assert asked(tmp_path, "een")
    assert asked(tmp_path, "twee")


def test_only_the_latest_words_are_kept_when_there_are_very_many(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts, "MOST_WORDS", 2)
    for word in ("een", "twee", "drie"):
        asked(tmp_path, word)
    (entry,) = (tmp_path / "faces").iterdir()
    known = msgpack.decode(entry.read_bytes()[CHECKED:], type=fonts.Known)
    assert [word for word, _ in known.words] == ["drie", "drie"]


def test_a_changed_font_file_is_asked_anew(tmp_path):
    path = tmp_path / "a.ttf"
    names = []
    for number, source in enumerate((HOUSE["text"], HOUSE["bold"])):
        shutil.copy(FONTS / source, path)
        os.utime(path, ns=(number, number))
        shelf = Shelf(tmp_path / "kept")
        shelf.record()
        book = FontBook([tmp_path], {"a": "a.ttf"}, shelf=shelf)
        names.append(book.face("a").name)
        book.face("a").shape("a")
        book.remember()
        shelf.keep()
    assert len(set(names)) == 2


def test_a_font_that_is_swapped_during_a_run_is_noticed(tmp_path):
    """What the new file says must not be kept, nor printed, under the name of the old one."""
    path = tmp_path / "a.ttf"
    shutil.copy(FONTS / HOUSE["text"], path)
    for word in ("een", "twee"):
        shelf = Shelf(tmp_path / "kept")
        shelf.record()
        book = FontBook([tmp_path], {"a": "a.ttf"}, shelf=shelf)
        face = book.face("a")
        if word == "twee":
            shutil.copy(FONTS / HOUSE["bold"], path)
            with pytest.raises(CardgenError) as caught:
                face.shape(word)
            assert caught.value.diagnostics[0].code == "FNT10"
            path.unlink()
            with pytest.raises(CardgenError):
                face.shape(word)
        else:
            face.shape(word)
        book.remember()
        shelf.keep()


def test_a_project_in_a_folder_whose_name_is_no_text_is_read(tmp_path):
    folder = tmp_path / os.fsdecode(b"r\xe9mi")
    folder.mkdir()
    shutil.copy(FONTS / HOUSE["text"], folder / "a.ttf")
    shelf = Shelf(tmp_path / "kept")
    shelf.record()
    assert FontBook([folder], {"a": "a.ttf"}, shelf=shelf).face("a").width("a") > 0


def test_a_project_may_bring_one_font_and_keep_the_others(tmp_path):
    shutil.copy(FONTS / HOUSE["bold"], tmp_path / HOUSE["text"])
    book = FontBook([tmp_path, FONTS], HOUSE)
    assert book.face("text").name == FontBook([FONTS], HOUSE).face("bold").name
    assert book.face("italic").path == FONTS / HOUSE["italic"]


@pytest.mark.parametrize("name", sorted(HOUSE))
def test_a_zero_is_an_oval_with_one_hole(name: str) -> None:
    """A slash would cut the hole in two: “20 minuten” is no place for it."""
    font = hb.Font(hb.Face((FONTS / HOUSE[name]).read_bytes()))
    contours: list[tuple[float, float]] = []
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, found: found.append((x, y)))
    for ignored in (pen.set_line_to_func, pen.set_quadratic_to_func, pen.set_cubic_to_func):
        ignored(lambda *_: None)
    pen.set_close_path_func(lambda _: None)
    font.draw_glyph(font.get_nominal_glyph(ord("0")), pen, contours)
    assert len(contours) == 2
