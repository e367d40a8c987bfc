"""What a drawing may not hold is said, with its line and what to do; nothing disappears in silence, nothing gets in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artwork.easel import drawn, load, svg
from cardgen.artwork.reader import MAX_BYTES
from cardgen.artwork.store import load_drawing
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from counting import calls, steps
from examples import examples

LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
GRADIENT = '<linearGradient id="g" {}><stop stop-color="red"/><stop offset="1"/></linearGradient>'

UNSUPPORTED = {
    "text": ('<text x="1">Hoi</text>', "ART10", 2),
    "text in spans": ("<g>\n<text><tspan>Hoi</tspan></text></g>", "ART10", 3),
    "a picture": ('<image href="data:image/png;base64,AAAA" width="9" height="9"/>', "ART11", 2),
    "a mask of itself": (
        '<mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask>\n<rect mask="url(#m)" width="9" height="9"/>',
        "ART12",
        2,
    ),
    "a mask in linear light": (
        '<mask id="m" color-interpolation="linearRGB"/>\n<rect mask="url(#m)" width="9" height="9"/>',
        "ART21",
        2,
    ),
    "a mask with a place of its own": (
        '<rect style="mask:url(#m) 5px 5px" width="9" height="9"/>',
        "ART21",
        2,
    ),
    "movement in a shape": ('<rect width="9" height="9"><animate attributeName="x"/></rect>', "ART15", 2),
    "movement in a style": ('<rect style="animation:a 2s" width="9" height="9"/>', "ART15", 2),
    "text in a link": ("<text><a>Hoi</a></text>", "ART10", 2),
    "text from elsewhere": ('<text><tref href="#t"/></text>', "ART10", 2),
    "a sheet from elsewhere": ("<style>@import url(a.css);</style>", "ART16", 2),
    "a rule about what is around": ("<style>:has(g) rect {fill: red}</style>", "ART18", 2),
    "a gradient from another file": (
        '<linearGradient id="g" href="a.svg#g"/><rect fill="url(#g)" width="9" height="9"/>',
        "ART16",
        2,
    ),
    "a gradient that repeats a thousand times": (
        GRADIENT.format('spreadMethod="reflect" x2=".001"') + '<rect fill="url(#g)" width="9" height="9"/>',
        "ART24",
        2,
    ),
    "a gradient around a point outside": (
        '<radialGradient id="g" fx="2"><stop/><stop offset="1" stop-color="red"/></radialGradient>'
        '<rect fill="url(#g)" width="9" height="9"/>',
        "ART24",
        2,
    ),
    "a property that moves": ('<rect style="rotate:45deg" width="9" height="9"/>', "ART21", 2),
    "a colour of newer browsers": ('<rect fill="oklch(0.7 0.1 200)" width="9" height="9"/>', "ART20", 2),
    "a sum": ('<rect width="calc(5px + 4px)" height="9"/>', "ART20", 2),
    "a pattern": ('<pattern id="p"/><rect fill="url(#p)" width="9" height="9"/>', "ART13", 2),
    "a filter": ('<g filter="url(#f)"><rect width="9" height="9"/></g>', "ART14", 2),
    "a filter by class": (
        '<style>.s{filter:blur(2px)}</style>\n<rect class="s" width="9" height="9"/>',
        "ART14",
        3,
    ),
    "a script": ("<defs><script>alert(1)</script></defs>", "ART15", 2),
    "an event": ('<rect width="9" height="9" onclick="alert(1)"/>', "ART15", 2),
    "movement": ('<rect width="9" height="9"/><animate attributeName="x"/>', "ART15", 2),
    "a foreign object": (
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "ART17",
        2,
    ),
    "an element nobody knows": ("<blink/>", "ART17", 2),
    "a copy from another file": ('<use href="other.svg#a"/>', "ART16", 2),
    "a copy from the network": (f'<use {LINK} xlink:href="https://example.org/a.svg#a"/>', "ART16", 2),
    "a clip from another file": ('<rect clip-path="url(a.svg#c)" width="9" height="9"/>', "ART16", 2),
    "a paint from another file": ('<rect fill="url(a.svg#c)" width="9" height="9"/>', "ART16", 2),
    "a blend mode": ('<rect style="mix-blend-mode:multiply" width="9" height="9"/>', "ART21", 2),
    "a marker": ('<path d="M0 0h9" stroke="red" marker-end="url(#m)"/>', "ART21", 2),
    "a clip in units of the shape": (
        '<clipPath id="c" clipPathUnits="objectBoundingBox"/><rect clip-path="url(#c)"/>',
        "ART21",
        2,
    ),
    "a CSS shape as clip": ('<rect clip-path="circle(20px)" width="9" height="9"/>', "ART21", 2),
    "a paint that is not there": ('<rect fill="url(#g)" width="9" height="9"/>', "ART22", 2),
    "a copy that is not there": ('<use href="#no"/>', "ART22", 2),
    "a clip that is not there": ('<rect clip-path="url(#no)"/>', "ART22", 2),
    "a copy of itself": ('<g id="a"><rect width="9" height="9"/><use href="#a"/></g>', "ART23", 2),
    "a clip of itself": ('<clipPath id="c" clip-path="url(#c)"/><rect clip-path="url(#c)"/>', "ART23", 2),
    "a clip made of a group": ('<clipPath id="c"><g/></clipPath><rect clip-path="url(#c)"/>', "ART27", 2),
    "a clip made of text": (
        '<clipPath id="c"><text>x</text></clipPath><rect clip-path="url(#c)"/>',
        "ART10",
        2,
    ),
}

BROKEN_VALUES = {
    "path data": '<path d="M0 0 L 10"/>',
    "path data with words": '<path d="M0 0 hello"/>',
    "path data without a start": '<path d="L1 1"/>',
    "path data with a double sign": '<path d="M0 0L--1 5"/>',
    "an arc with a wrong flag": '<path d="M0 0A5 5 0 2 0 9 9"/>',
    "an arc cut off": '<path d="M0 0A5 5 0 1"/>',
    "arguments after a close": '<path d="M0 0h9z5"/>',
    "a length": '<rect width="wide" height="9"/>',
    "a length in fonts": '<rect width="2em" height="9"/>',
    "a colour": '<rect width="9" height="9" fill="reddish"/>',
    "a colour in a style": '<rect width="9" height="9" style="fill:#12"/>',
    "an opacity": '<rect width="9" height="9" opacity="much"/>',
    "a line end": '<path d="M0 0h9" stroke-linecap="pointed"/>',
    "dashes": '<path d="M0 0h9" stroke-dasharray="3 -1"/>',
    "a transform": '<g transform="twist(30)"><rect/></g>',
    "a transform with too many numbers": '<g transform="scale(1 2 3)"><rect/></g>',
    "a transform cut off": '<g transform="translate(1 2"><rect/></g>',
    "points": '<polygon points="1,2 x,4"/>',
    "a stop": '<linearGradient id="g"><stop offset="x"/></linearGradient><rect fill="url(#g)" width="9" height="9"/>',
}


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_what_cannot_be_drawn_exactly_is_reported_at_its_line(name: str, tmp_path: Path) -> None:
    inside, code, line = UNSUPPORTED[name]
    drawing, found = load(tmp_path, svg(inside))
    assert drawing is None
    assert code in {item.code for item in found}
    hit = next(item for item in found if item.code == code)
    assert (hit.where[0].file, hit.where[0].line) == ("drawing.svg", line)
    assert say(hit, "en").text
    assert "{" not in say(hit, "en").text + say(hit, "en").hint


@pytest.mark.parametrize("name", BROKEN_VALUES)
def test_a_value_that_cannot_be_read_is_reported(name: str, tmp_path: Path) -> None:
    drawing, found = load(tmp_path, svg(BROKEN_VALUES[name]))
    assert drawing is None
    assert [item.code for item in found] == ["ART20"]
    assert found[0].where[0].line == 2


def test_everything_wrong_is_reported_at_once(tmp_path: Path) -> None:
    inside = "\n".join([*(part for part, _, _ in list(UNSUPPORTED.values())[:3]), *BROKEN_VALUES.values()])
    _, found = load(tmp_path, svg(inside))
    assert len(found) >= 3 + len(BROKEN_VALUES)


# --- the file as a whole --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "ART03"),
        ("<svg", "ART03"),
        ("<svg></g>", "ART03"),
        ("\x00\x01\x02", "ART03"),
        ('<?xml version="1.0" encoding="x-unknown"?><svg/>', "ART03"),
        ("<html/>", "ART05"),
        ('<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9"/>', "ART05"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "ART06"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', "ART06"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="a b c d"/>', "ART06"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>', "ART06"),
    ],
)
def test_a_file_that_is_no_drawing_is_refused(tmp_path: Path, text: str, code: str) -> None:
    drawing, found = load(tmp_path, text)
    assert drawing is None
    assert [item.code for item in found] == [code]


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    found = Diagnostics()
    assert load_drawing(tmp_path / "no.svg", found, "no.svg") is None
    assert [item.code for item in found] == ["ART01"]


def test_entities_are_refused_before_they_expand(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    text = bomb + ']><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&j;</desc></svg>'
    drawing, found = load(tmp_path, text)
    assert drawing is None
    assert [item.code for item in found] == ["ART04"]
    assert steps(lambda: load(tmp_path, text)) < 500  # not one for each of a thousand million letters


def test_a_file_of_this_computer_cannot_be_drawn_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    doctype = f'<!DOCTYPE svg [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    drawing, found = load(tmp_path, doctype + svg("<desc>&s;</desc>"))
    assert drawing is None
    assert [item.code for item in found] == ["ART04"]


def test_the_bare_doctype_of_older_programs_is_harmless(tmp_path: Path) -> None:
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    drawn(tmp_path, doctype + svg('<rect width="9" height="9"/>'))


def test_a_style_sheet_beside_the_file_is_reported(tmp_path: Path) -> None:
    drawing, found = load(tmp_path, '<?xml-stylesheet href="a.css"?>' + svg('<rect width="9" height="9"/>'))
    assert drawing is None
    assert [item.code for item in found] == ["ART16"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (svg("<g>" * 90 + "</g>" * 90), "ART08"),
        (svg("<g/>" * 60_001), "ART07"),
        # copies of copies of copies: 10 to the power of 8 circles, or as many groups of nothing
        (
            svg(
                "".join(f'<g id="g{i}">' + f'<use href="#g{i + 1}"/>' * 10 + "</g>" for i in range(8))
                + '<circle id="g8" r="1"/>'
            ),
            "ART09",
        ),
        pytest.param(
            svg(
                "".join(f'<g id="g{i}">' + f'<use href="#g{i + 1}"/>' * 10 + "</g>" for i in range(8))
                + '<g id="g8"/>'
            ),
            "ART09",
            marks=pytest.mark.thorough,
        ),
        (
            svg("".join(f'<g id="g{i}"><use href="#g{i + 1}"/></g>' for i in range(120)) + '<g id="g120"/>'),
            "ART08",
        ),
        # one long path, a thousand times
        (svg(f'<defs><path id="p" d="M0 0{"h1v1" * 20_000}"/></defs>' + '<use href="#p"/>' * 200), "ART26"),
        (svg('<metadata xmlns="x">' + "<a>" * 90 + "</a>" * 90 + "</metadata>"), "ART08"),
    ],
    ids=[
        "deep",
        "many",
        "copies",
        "empty copies",
        "a chain of copies",
        "one long path often",
        "deep metadata",
    ],
)
def test_a_drawing_that_costs_too_much_is_stopped(tmp_path: Path, text: str, code: str) -> None:
    answers = []
    taken = calls(lambda: answers.append(load(tmp_path, text))).total()
    ((drawing, found),) = answers
    assert drawing is None
    assert [item.code for item in found] == [code]
    assert taken < 5_000_000  # ten to the power of eight copies would take more than that each


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.svg"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    found = Diagnostics()
    assert load_drawing(path, found, "large.svg") is None
    assert [item.code for item in found] == ["ART02"]


LONG_ATTRIBUTES = [
    "d",
    "points",
    "transform",
    "fill",
    "width",
    "stroke-dasharray",
    "clip-path",
    "style",
    "opacity",
]


@pytest.mark.parametrize("length", [20_000, pytest.param(100_000, marks=pytest.mark.thorough)])
@pytest.mark.parametrize(
    ("start", "middle", "end"),
    [("", "1", ""), ("", "1 ", "x"), ("", " ", "x"), ("", "(", ""), ("url(", " ", "")],
    ids=["digits", "numbers", "spaces", "brackets", "an open reference"],
)
def test_a_long_value_takes_no_longer_than_reading_it(
    tmp_path: Path, start: str, middle: str, end: str, length: int
) -> None:
    """Calls are counted; a pattern that goes back over what it has read would not come back at all at this length."""

    def read(many: int) -> None:
        value = start + middle * many + end
        for name in LONG_ATTRIBUTES:
            load(
                tmp_path, svg(f'<path {name}="{value}"/><rect {name}="{value}"/><polygon {name}="{value}"/>')
            )
        load(tmp_path, svg(f'<path d="M0 0A{value}"/>'))
        load(
            tmp_path,
            svg(f"<style>{value}</style><style>{'/*' * many}</style><style>{'a{' * many}</style>"),
        )

    read(1)  # what is imported and remembered by the first does not count
    short, long = calls(lambda: read(length // 10)).total(), calls(lambda: read(length)).total()
    assert long <= 11 * short


def test_no_operator_can_be_smuggled_into_the_page(tmp_path: Path) -> None:
    plain = re.compile(rb"(?:[qQmlcwJjMdfSBhn\[\]]|-?[0-9.]+|\s)*")
    attributes = ("fill", "stroke-width", "points", "transform", "stroke-dasharray", "id", "class", "style")
    for value in ("0) Tj (", "1 0 0 rg", "Q Q BT", "\n/X Do", "#FFF\nQ", "2 w /X Do"):
        for name in attributes:
            drawing, _ = load(tmp_path, svg(f'<path d="M0 0h9" stroke="red" {name}="{value}"/>'))
            if drawing is not None:
                assert plain.fullmatch(b" ".join(drawing.program.chunks))
        drawing, found = load(tmp_path, svg(f'<path d="M0 0h9 {value}" stroke="red"/>'))
        assert drawing is None
        assert found


# --- chance -----------------------------------------------------------------------------------------------------

PIECES = [
    "<g>",
    "</g>",
    '<path d="M0 0h9"/>',
    '<rect width="9" height="9"/>',
    "<use href='#a'/>",
    '<g id="a">',
    "<style>.a{fill:red}</style>",
    'fill="red"',
    '"',
    "<",
    ">",
    "&amp;",
    "&x;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    '<g opacity=".5">',
    '<g clip-path="url(#a)">',
    '<clipPath id="a">',
    "</clipPath>",
    '<linearGradient id="a">',
    "</linearGradient>",
    '<rect fill="url(#a)" width="9" height="9"/>',
    '<symbol id="a">',
    "</symbol>",
    "\x00",
    "é",
    '<circle r="5" id="slot-1"/>',
    '<g transform="scale(0)" opacity=".3">',
]


@examples(300)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_no_file_makes_the_reader_fall_over(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    drawing, found = load(folder, svg("".join(pieces)))
    assert drawing is not None or found


@examples(150)
@given(data=st.binary(max_size=200))
def test_no_bytes_make_the_reader_fall_over(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    drawing, found = load(tmp_path_factory.getbasetemp(), data)
    assert drawing is not None or found
