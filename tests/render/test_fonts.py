"""Embedded fonts: what people copy, search or hear is what was written; nothing is left to the reader's own fonts."""

from __future__ import annotations

import ctypes
import io
import re
import struct
import subprocess
import sys
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.shelf import Shelf
from cardgen.layout.fonts import FontBook
from cardgen.layout.scene import Run
from cardgen.layout.textbox import Setting, place, set_text
from cardgen.render.embedding import ALPHABET, FontEmbedder
from cardgen.render.pdfdocument import PdfDocument
from cardgen.template.palette import Color
from cardgen.template.textstyle import TextStyle
from examples import examples
from fontkit import FONTS, HOUSE, ROOT, TABULAR_ONE, Span, house, hyphenator, ligature_book, tables

INK = Color("ink", "#16263B")
STYLE = TextStyle("body", "text", 11, 11, 1.4, bold="bold", italic="italic", hyphenate=True)
SAMPLE = (
    "AVATAR Te wijs: geïnteresseerde coördinatoren, ideeën, één “ja” – ’s ochtends om 10.00\u00a0uur … € 250 voor "
    "zij\u2011instromers, schoolleiders en samenwerkingsovereenkomsten."
)
WIDTH, HEIGHT = 400.0, 1200.0


def setting(text: str, style: TextStyle = STYLE, w: float = 60, fonts: FontBook | None = None) -> Setting:
    pieces = [Span(part, bold=i % 3 == 1, italic=i % 3 == 2) for i, part in enumerate(text.split("|"))]
    return set_text(pieces, style, w, None, fonts or house(), hyphenator())


def show(embedder: FontEmbedder, run: Run) -> str:
    x, y = run.x * PT_PER_MM, HEIGHT - run.y * PT_PER_MM
    glyphs = embedder.encode(run.face, run.glyphs)
    return f"BT {embedder.resource(run.face)} {run.size} Tf 1 0 0 1 {x:.4f} {y:.4f} Tm {glyphs} ET"


def pdf(*texts: Setting, fonts: FontBook | None = None) -> bytes:
    document = PdfDocument(title="", author="", subject="", lang="nl-NL", date="", producer="")
    embedder = FontEmbedder(document, fonts or house())
    content, y = [], 10.0
    for text in texts:
        content += [show(embedder, run) for line in place(text, 10, y, 100, INK) for run in line]
        y += text.height + 20
    box = (0, 0, WIDTH, HEIGHT)
    document.add_page("\n".join(content).encode(), media=box, trim=box, bleed=box, resources={})
    embedder.finish()
    return document.to_bytes()


def read_pdfium(data: bytes) -> str:
    with pdfium.PdfDocument(data) as document:
        text = document[0].get_textpage().get_text_range()
    return text.replace("\r\n", "")


def as_pdfium_sees_it(text: Setting) -> str:
    """pdfium joins the parts of a word itself, whatever the hyphen at the end of the line, and shows U+FFFE there."""
    lines = [line.text for line in text.lines]
    return "".join(line[:-1] + "\ufffe" if line[-1] in "-\u00ad" else line for line in lines[:-1]) + lines[-1]


def read_pypdf(data: bytes) -> str:
    return pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().replace("\n", "")


def fonts_of(data: bytes) -> list[pypdf.generic.DictionaryObject]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    return [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]


def program_of(font: pypdf.generic.DictionaryObject) -> bytes:
    return font["/DescendantFonts"][0].get_object()["/FontDescriptor"]["/FontFile2"].get_data()


TEXT = (
    "de het een én ’s ideeën coördinator geïnteresseerd financiële AVATAR Wij fijn officieel afvinken €\u00a0250 "
    "10.00\u00a0uur (PO/VO) “ja” – zij-instromers IJsselmonde verantwoordelijkheden samenwerkingsovereenkomst "
    "werkplekbegeleider Łódź Müller |vet|schuin| vet|| |schuin"
)
words = st.sampled_from(TEXT.split(" "))
sentences = st.lists(words, min_size=1, max_size=25).map(" ".join)


@given(sentences, st.floats(25, 110), st.sampled_from([0, -8, 15]))
@examples(40)
def test_text_comes_back_exactly_in_two_readers(text: str, w: float, tracking: float) -> None:
    style = TextStyle(
        "s", "text", 11, 11, 1.4, bold="bold", italic="italic", hyphenate=True, tracking=tracking
    )
    found = setting(text, style, w)
    data = pdf(found)
    assert read_pdfium(data) == as_pdfium_sees_it(found)
    assert read_pypdf(data) == found.text


def test_every_house_face_gives_its_text_back() -> None:
    for name in HOUSE:
        found = setting(SAMPLE, TextStyle("s", name, 11, 11, 1.4, hyphenate=True))
        data = pdf(found)
        assert read_pdfium(data) == as_pdfium_sees_it(found), name
        assert read_pypdf(data) == found.text, name


def test_ligatures_come_back_as_letters(tmp_path: Path) -> None:
    book = ligature_book(tmp_path)
    found = setting("officieel fijn afvinken fluiten", TextStyle("s", "text", 11, 11, 1.4), fonts=book)
    assert TABULAR_ONE in {
        glyph.gid for line in found.lines for piece in line.pieces for glyph in piece.glyphs
    }
    data = pdf(found, fonts=book)
    assert read_pdfium(data) == read_pypdf(data) == "officieel fijn afvinken fluiten"


def test_hyphen_of_a_compound_and_hyphen_of_a_divided_word_stay_apart() -> None:
    found = setting("De zij-instromers en de samenwerkingsovereenkomsten", w=40)
    assert "-" in found.text
    assert "\u00ad" in found.text
    data = pdf(found)
    assert read_pypdf(data) == found.text
    assert read_pdfium(data) == as_pdfium_sees_it(found)
    (font,) = fonts_of(data)
    assert font["/DescendantFonts"][0].get_object()["/CIDToGIDMap"] != "/Identity"


def test_two_characters_of_one_glyph_keep_their_own_text() -> None:
    face = house().face("text")
    shared = [face.shape(character)[0] for character in "Ω\u2126"]
    if shared[0].gid == shared[1].gid and shared[0].gid:
        found = setting("Ω \u2126 Ω", TextStyle("s", "text", 11, 11, 1.4))
        assert read_pypdf(pdf(found)) == found.text


@pytest.mark.parametrize("tracking", [-8, 40, 60])
def test_tracked_words_stay_words(tracking: float) -> None:
    found = setting(
        "Samen opleiden bij IJsselmonde", TextStyle("s", "title", 24, 24, 1.1, tracking=tracking), w=120
    )
    data = pdf(found)
    assert read_pypdf(data) == read_pdfium(data) == found.text


def test_glyphs_land_where_they_were_shaped() -> None:
    found = setting("AVATAR Te Wijs, To Ya", TextStyle("s", "head", 24, 24, 1.2, tracking=-6), w=130)
    (line,) = place(found, 10, 10, 100, INK)
    (run,) = line
    expected, x = [], run.x * PT_PER_MM
    for glyph in run.glyphs:
        expected.append(x)
        x += glyph.advance * run.size / 1000
    with pdfium.PdfDocument(pdf(found)) as document:
        page = document[0].get_textpage()
        x_at, y_at = ctypes.c_double(), ctypes.c_double()
        for i, wanted in enumerate(expected):
            assert pdfium.raw.FPDFText_GetCharOrigin(page.raw, i, x_at, y_at)
            assert x_at.value == pytest.approx(wanted, abs=0.01)


def test_all_fonts_are_embedded_composite_truetype_and_there_are_no_others() -> None:
    data = pdf(setting("Gewoon |vet| en schuin", w=100))
    assert b"Helvetica" not in data
    found = fonts_of(data)
    assert len(found) == 3
    for font in found:
        assert (font["/Subtype"], font["/Encoding"]) == ("/Type0", "/Identity-H")
        assert re.fullmatch(r"/[A-Z]{6}\+AtkinsonHyperlegibleNext-\w+", font["/BaseFont"])
        descendant = font["/DescendantFonts"][0].get_object()
        descriptor = descendant["/FontDescriptor"]
        assert descendant["/BaseFont"] == descriptor["/FontName"] == font["/BaseFont"]
        assert descendant["/Subtype"] == "/CIDFontType2"
        assert descriptor["/FontFile2"]["/Length1"] == len(program_of(font))
        assert (descriptor["/CapHeight"], descriptor["/XHeight"]) == (668, 496)
    assert {
        font["/DescendantFonts"][0].get_object()["/FontDescriptor"]["/ItalicAngle"] for font in found
    } == {0, -12}


def test_widths_agree_with_the_embedded_program() -> None:
    (font,) = fonts_of(pdf(setting(SAMPLE)))
    parts = tables(program_of(font))
    count = struct.unpack_from(">H", parts[b"hhea"], 34)[0]
    row = list(font["/DescendantFonts"][0].get_object()["/W"])
    checked = 0
    for first, widths in zip(row[::2], row[1::2], strict=True):
        for gid, width in enumerate(widths, int(first)):
            if gid < house().face("text").glyph_count:
                assert width == struct.unpack_from(">H", parts[b"hmtx"], 4 * min(gid, count - 1))[0]
                checked += 1
    assert checked > 30


def test_unicode_map_has_small_blocks_and_no_forbidden_characters() -> None:
    (font,) = fonts_of(pdf(setting(ALPHABET.replace("|", ""), TextStyle("s", "text", 11, 11, 1.4), w=120)))
    text = font["/ToUnicode"].get_data().decode("ascii")
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", text, re.DOTALL)
    assert len(blocks) > 1
    for count, body in blocks:
        entries = body.strip().split("\n")
        assert int(count) == len(entries) <= 100
        assert not re.search(r"> <(?:0000|FEFF|FFFE)>", body)


def test_program_is_the_same_in_every_document() -> None:
    one, other = pdf(setting("Kort.")), pdf(setting("Een heel andere tekst"), setting("en nog een", w=30))
    assert program_of(fonts_of(one)[0]) == program_of(fonts_of(other)[0])


def test_glyph_outside_the_alphabet_is_added_for_its_document_alone() -> None:
    face = house().face("text")
    rare = next(c for c in map(chr, range(0x100, 0x2500)) if c not in ALPHABET and not face.missing(c))
    plain = pdf(setting("Gewoon"))
    special = pdf(setting(f"Zeldzaam {rare}"))
    assert read_pypdf(special).endswith(rare)
    assert program_of(fonts_of(special)[0]) != program_of(fonts_of(plain)[0])
    assert pdf(setting("Gewoon")) == plain


def test_fonts_are_subset_once_however_many_documents_are_made() -> None:
    pdf(setting("Een."))
    before = house().face("text").subset_count
    for text in ("Twee.", "Drie.", "Vier."):
        pdf(setting(text))
    assert house().face("text").subset_count == before


def test_a_kept_program_is_found_only_for_the_same_glyphs(tmp_path: Path) -> None:
    """Another process embeds what this one cut, byte for byte, and never the program of another document."""
    face = house().face("text")
    rare = next(c for c in map(chr, range(0x100, 0x2500)) if c not in ALPHABET and not face.missing(c))
    texts = [setting("Gewoon"), setting(f"Zeldzaam {rare}")]
    plain = [pdf(text) for text in texts]
    for _ in range(2):
        for text, expected in zip(texts, plain, strict=True):
            shelf = Shelf(tmp_path)
            shelf.record()
            assert pdf(text, fonts=FontBook([FONTS], HOUSE, shelf=shelf)) == expected
            shelf.keep()
    assert len(list((tmp_path / "fonts").iterdir())) == 2


def test_one_file_under_two_names_is_embedded_once() -> None:
    book = FontBook([FONTS], {"text": HOUSE["text"], "bold": HOUSE["text"]})
    assert len(fonts_of(pdf(setting("Gewoon |vet", fonts=book, w=100), fonts=book))) == 1


def test_document_without_text_has_no_fonts() -> None:
    assert fonts_of(pdf()) == []


def test_same_text_gives_the_same_bytes_under_any_hash_seed() -> None:
    script = (
        "import sys, hashlib; sys.path.insert(0, 'tests/render'); sys.path.insert(0, 'tests')\n"
        "import test_fonts as t; print(hashlib.sha256(t.pdf(t.setting(t.SAMPLE + '|vet|Ω'))).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(prints) == 1


@pytest.mark.external
def test_poppler_reads_the_text_and_finds_every_font_embedded(tmp_path: Path) -> None:
    found = setting(SAMPLE.replace("één ", "|één ||"))
    file = tmp_path / "t.pdf"
    file.write_bytes(pdf(found))
    text = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", file, "-"], capture_output=True, check=True
    ).stdout.decode()
    joined = text.strip("\n\f").replace("\u00ad\n", "\u00ad").replace("\n", " ")
    assert joined == found.text.replace("\u00a0", " ")
    listed = subprocess.run(
        ["pdffonts", file], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert len(listed) == 2
    assert all(re.search(r"CID TrueType +Identity-H +yes yes yes", line) for line in listed)


@pytest.mark.external
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    file = tmp_path / "t.pdf"
    file.write_bytes(pdf(setting(SAMPLE)))
    subprocess.run(["qpdf", "--check", file], capture_output=True, check=True)
