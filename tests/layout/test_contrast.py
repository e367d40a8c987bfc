"""Texts that do not stand out are found; those that do, or that nobody can judge, are left alone."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.contrast import ground_below, ground_of, grounds_of, report
from cardgen.layout.paths import circle, rect
from cardgen.layout.scene import Artwork, Glyph, Image, Item, Node, Page, PlacedText, Run, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.template.palette import Color

INK, PAPER, LINE, SUN = "#16263B", "#FFFAF1", "#A9B3BE", "#FFC145"


def shape(fill: str, box: Rect, alpha: float = 1.0) -> Shape:
    return Shape(f"shape{fill}", rect(box), Color("fill", fill, alpha))


def words(color: str, size: float = 10, x: float = 20, y: float = 20) -> PlacedText:
    run = Run("text", size, Color("text", color), x, y, (Glyph(1, 500, "a"),))
    return PlacedText("page/words", Rect(x, y - 3, 10, 5), Rect(x, y - 3, 10, 5), ((run,),))


def page(*items: Item) -> Page:
    return Page("page", "", Size(100, 100), 3, 5, items, Node("Sect"))


def said(*items: Item) -> list[str]:
    found = Diagnostics()
    scene = Scene("p", "e", "t", "nl-NL", "", "", "", "", (page(*items),))
    report(scene, found)
    return [d.code for d in found]


WHOLE = Rect(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("color", "ground", "size", "fine"),
    [
        (INK, PAPER, 7, True),
        (LINE, PAPER, 10, False),  # lines are no text colour
        ("#FFFFFF", SUN, 10, False),  # white on sun
        (INK, SUN, 10, True),
        ("#F26B4E", "#FFFFFF", 12, False),  # coral on white: enough for large type only
        ("#F26B4E", "#FFFFFF", 24, True),
        # both sides of both limits of WCAG: greys on white of 4.54, 4.48 and 2.99, and type of 18 pt and just under
        ("#767676", "#FFFFFF", 10, True),
        ("#777777", "#FFFFFF", 10, False),
        ("#777777", "#FFFFFF", 17.9, False),
        ("#777777", "#FFFFFF", 18, True),
        ("#777777", "#FFFFFF", 14, False),
        ("#949494", "#FFFFFF", 18, True),
        ("#959595", "#FFFFFF", 18, False),
    ],
)
def test_contrast_is_judged_by_size(color, ground, size, fine):
    """4.5 for running text, 3 for large text."""
    assert said(shape(ground, WHOLE), words(color, size)) == ([] if fine else ["PLC15"])


def test_the_last_plane_under_the_text_counts():
    """A panel on the page hides the page; a disc elsewhere does not matter."""
    panel = shape(INK, Rect(10, 10, 40, 20))
    disc = Shape("disc", circle(80, 80, 5), Color("fill", "#FFFFFF"))
    assert said(shape(PAPER, WHOLE), panel, disc, words("#FFFFFF")) == []
    assert said(shape(PAPER, WHOLE), panel, disc, words(INK)) == ["PLC15"]
    assert said(shape(PAPER, WHOLE), panel, words("#FFFFFF", x=70, y=70)) == ["PLC15"]


def test_bare_paper_is_white():
    """Without any plane the text stands on paper."""
    assert said(words(INK)) == []
    assert said(words("#FFFFFF")) == ["PLC15"]


def test_pictures_and_tints_are_left_to_the_eye():
    """Nobody can say what is behind a text on a drawing."""
    art = Artwork("art", "x.svg", WHOLE, ())
    assert ground_of(words(LINE), grounds_of(page(shape(PAPER, WHOLE), art))) is None
    assert said(shape(PAPER, WHOLE), art, words(LINE)) == []
    assert said(art, shape(INK, WHOLE, 0.5), words(INK)) == []
    clipped = Artwork("art", "x.svg", WHOLE, (), clip=Rect(60, 60, 10, 10))
    assert said(shape(PAPER, WHOLE), clipped, words(LINE)) == ["PLC15"]


def test_the_message_says_which_text_and_how_much_is_missing():
    """The name of the element, the contrast there is, and the least there should be."""
    for size, color, ratio, least in ((10, "#8A8A8A", 3.5, 4.5), (24, "#A9B3BE", 2.1, 3.0)):
        found = Diagnostics()
        report(Scene("p", "e", "t", "nl-NL", "", "", "", "", (page(words(color, size)),)), found)
        (one,) = found
        assert dict(one.values) == {"name": "words", "ratio": ratio, "least": least}


def test_every_stretch_of_a_text_is_judged_and_a_text_is_named_once():
    """A pale word in the middle counts as much as the first; spaces have no colour to see."""

    def text(*runs: tuple[str, str]) -> PlacedText:
        line = tuple(
            Run("text", 10, Color("text", color), 20 + n, 20, (Glyph(1, 500, letters),))
            for n, (color, letters) in enumerate(runs)
        )
        return replace(words(INK), lines=(line,))

    assert said(text((INK, "a"), (LINE, "b"))) == ["PLC15"]
    assert said(text((LINE, "a"), (INK, "b"), (LINE, "c"))) == ["PLC15"]
    assert said(text((INK, "a"), (LINE, " "))) == []


def test_a_text_at_the_edge_of_a_panel_stands_on_it():
    """Letters begin at the edge of a panel, or stand with their feet on it: a tenth of a mm decides nothing."""
    assert said(shape(INK, Rect(20.05, 10, 40, 30)), words("#FFFFFF")) == []
    assert said(shape(INK, Rect(10, 9.95, 40, 10)), words("#FFFFFF")) == []
    assert said(shape(INK, Rect(60, 10, 20, 40)), words("#FFFFFF", x=70, y=45)) == []
    assert said(shape(INK, Rect(60, 10, 20, 40)), words("#FFFFFF", x=45, y=70)) == ["PLC15"]
    assert said(shape(INK, Rect(60, 10, 20, 40)), words("#FFFFFF", x=70, y=55)) == ["PLC15"]


def test_the_message_leads_to_where_the_text_was_written():
    """The last part of its name is what people gave it; a name without parts is one too."""
    for id_, name in (("page/group/words", "words"), ("words", "words")):
        found, where = Diagnostics(), Where("side.yaml", 3, 5)
        pale = replace(words("#FFFFFF"), id=id_, where=where)
        report(Scene("p", "e", "t", "nl-NL", "", "", "", "", (page(pale),)), found)
        assert [(dict(d.values)["name"], d.where) for d in found] == [(name, (where,))]


def test_a_text_stands_on_what_is_under_its_first_letter():
    """A plane that is as narrow or as low as a letter counts; a leaf with round sides reaches as far as its sides."""
    assert said(shape(INK, Rect(19, 10, 1.5, 40)), words("#FFFFFF")) == []
    assert said(shape(INK, Rect(10, 19.5, 40, 1)), words("#FFFFFF")) == []
    leaf = Shape(
        "leaf", (("M", (10.0, 10.0)), ("C", (10.0, 10.0, 20.0, 30.0, 40.0, 90.0))), Color("fill", INK, 1.0)
    )
    assert said(leaf, words("#FFFFFF", x=35, y=85)) == []
    assert said(leaf, words("#FFFFFF", x=42, y=85)) == ["PLC15"]


def test_what_is_behind_the_middle_of_a_picture():
    """The topmost plane below it; nothing that is drawn later, and no answer on a picture or a tint."""
    logo = Image("logo", "logo.png", Rect(40, 40, 20, 10))
    panel, band = shape(INK, Rect(50, 45, 20, 10)), shape(SUN, Rect(30, 40, 20, 5))
    assert ground_below(page(shape(PAPER, WHOLE), logo, shape(INK, WHOLE)), logo) == PAPER
    assert ground_below(page(logo), logo) == "#FFFFFF"
    assert ground_below(page(panel, logo), logo) == INK, "its corner is in the middle"
    assert ground_below(page(band, logo), logo) == SUN
    assert ground_below(page(shape(INK, Rect(51, 40, 9, 10)), logo), logo) == "#FFFFFF"
    assert ground_below(page(shape(INK, Rect(40, 46, 20, 4)), logo), logo) == "#FFFFFF"
    assert ground_below(page(shape(INK, WHOLE, 0.5), logo), logo) is None
    other = replace(logo, id="other")
    assert ground_below(page(other, logo), logo) is None
