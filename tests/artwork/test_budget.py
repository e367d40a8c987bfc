"""Whatever a file asks for, reading it ends soon, in a message, and no number that is none gets into a PDF."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from artwork.easel import load, svg
from artwork.test_logos import printed, read
from cardgen.artwork.drawing import Reading

pytestmark = pytest.mark.thorough

SECONDS = 6
"""Of the processor, many times what these take, and a small part of what they took when nobody counted."""

SHAPE = '<rect width="9" height="9"/>'


def chain(count: int, link: str, last: str) -> str:
    """Each part holds the next one."""
    return "".join(link.format(i, i + 1) for i in range(count)) + last


MUCH = {
    "copies of a large group": '<g id="g">' + "<g/>" * 3000 + "</g>" + '<use href="#g"/>' * 3000,
    "copies of copies": "".join(f'<g id="g{i}">' + f'<use href="#g{i + 1}"/>' * 10 + "</g>" for i in range(8))
    + '<g id="g8"/>',
    "a thousand dashes for every line": '<g stroke="red" stroke-dasharray="'
    + "1 2 " * 500
    + '">'
    + '<path d="M0 0h9"/>' * 20_000
    + "</g>",
    "dashes finer than any eye": '<path d="M0 0H100000V100000H0V50000" stroke="red" stroke-dasharray=".001"/>',
    "rules with many declarations": "<style>"
    + "".join(f".a{{{''.join(f'--p{j}:{i};' for j in range(100))}}}" for i in range(500))
    + "</style>"
    + '<rect class="a"/>' * 20_000,
    "rules that look around": "<style>"
    + "".join(f"g g g g g .a{i} ~ rect.b + .c {{fill:red}}" for i in range(2000))
    + "</style>"
    + '<rect class="b c"/>' * 20_000,
    "many stops for every shape": '<linearGradient id="g">'
    + "".join(f'<stop offset="{i / 250}" stop-color="#{i:06x}"/>' for i in range(250))
    + "</linearGradient>"
    + '<rect width="9" height="9" fill="url(#g)"/>' * 30_000,
    "a mask over everything, often": '<mask id="m"><g id="g">'
    + SHAPE * 2000
    + "</g></mask>"
    + '<g mask="url(#m)"><use href="#g"/></g>' * 2000,
    "clips of many shapes, often": '<clipPath id="c" clipPathUnits="objectBoundingBox">'
    + SHAPE * 2000
    + "</clipPath>"
    + '<rect clip-path="url(#c)" width="9" height="9"/>' * 3000,
    "variables of variables": "<style>:root{"
    + "".join(f"--a{i}:{f'var(--a{i + 1})' * 10};" for i in range(9))
    + "--a9:red}</style>"
    + '<rect style="fill:var(--a0)" width="9" height="9"/>' * 1000,
}

CHAINS = {
    "copies": chain(500, '<g id="g{}"><use href="#g{}"/></g>', f'<g id="g500">{SHAPE}</g>'),
    "clips": chain(
        3000,
        '<clipPath id="c{}" clip-path="url(#c{})">' + SHAPE + "</clipPath>",
        f'<clipPath id="c3000">{SHAPE}</clipPath>',
    )
    + '<rect width="9" height="9" clip-path="url(#c0)"/>',
    "masks": chain(
        300, '<mask id="m{}"><rect width="9" height="9" mask="url(#m{})"/></mask>', '<mask id="m300"/>'
    )
    + '<rect width="9" height="9" mask="url(#m0)"/>',
    "symbols": chain(500, '<symbol id="s{}"><use href="#s{}"/></symbol>', '<symbol id="s500"/>')
    + '<use href="#s0"/>',
    "copies in a clip in a mask": chain(
        90,
        '<mask id="m{0}"><g clip-path="url(#c{0})"><use href="#u{0}"/></g></mask><clipPath id="c{0}">'
        + SHAPE
        + '</clipPath><rect id="u{0}" width="9" height="9" mask="url(#m{1})"/>',
        "",
    )
    + '<use href="#u0"/>',
    "a filter on top": chain(500, '<g id="g{}"><use href="#g{}"/></g>', f'<g id="g500">{SHAPE}</g>')
    + '<g filter="url(#f)"/>',
}


@pytest.mark.parametrize("reading", [Reading.LOGO, Reading.SCENE])
@pytest.mark.parametrize("name", MUCH)
def test_too_much_work_ends_in_a_message(name: str, reading: Reading, tmp_path: Path) -> None:
    started = time.process_time()
    drawing, found = read(tmp_path, svg(MUCH[name]), reading)
    assert time.process_time() - started < SECONDS
    if drawing is None:
        assert found
        assert {item.code for item in found} <= {"ART07", "ART09", "ART18", "ART26", "ART20"}
    else:
        assert sum(map(len, drawing.program.chunks)) < 10_000_000


@pytest.mark.parametrize("name", CHAINS)
def test_a_long_chain_ends_in_a_message(name: str, tmp_path: Path) -> None:
    for reading in (Reading.LOGO, Reading.SCENE):
        drawing, found = read(tmp_path, svg(CHAINS[name]), reading)
        assert drawing is None
        assert "ART08" in {item.code for item in found}


TENS = "scale(10000000)" * 50
ENDLESS = {
    "a transform": f'<rect width="9" height="9" transform="{TENS}"/>',
    "a transform of a gradient": f'<linearGradient id="g" gradientTransform="{TENS}"><stop/>'
    '<stop offset="1" stop-color="red"/>'
    f'</linearGradient><rect width="9" height="9" fill="url(#g)"/>',
    "a layer inside one": f'<g transform="{TENS}" opacity=".5">{SHAPE}{SHAPE}</g>',
    "transforms that multiply": '<g transform="scale(1000000)">' * 60 + SHAPE + "</g>" * 60,
    "a path": '<path d="M1e999 0h9"/>',
    "a huge path": '<path d="M99999999999 0h9"/>',
    "a relative path": '<path d="M0 0h1e30"/>',
    "points": '<polygon points="1,2 1e39,4 5,6"/>',
    "a width": f'<svg width="1e9" viewBox="0 0 1e-300 1">{SHAPE}</svg>',
    "a window": f'<svg width="9" height="9" viewBox="0 0 1e-300 1">{SHAPE}</svg>',
    "a line width": '<path d="M0 0h9" stroke="red" stroke-width="1e20"/>',
    "dashes": '<path d="M0 0h9" stroke="red" stroke-dasharray="1e-300 1e-300"/>',
    "a mask": f'<mask id="m" width="1e300">{SHAPE}</mask><rect width="9" height="9" mask="url(#m)"/>',
    "a clip": f'<clipPath id="c" transform="{TENS}">{SHAPE}</clipPath><rect width="9" height="9" clip-path="url(#c)"/>',
    "not a number": '<rect width="nan" height="inf" x="-inf" opacity="nan"/>',
    "a flat transform": '<g transform="scale(0)" opacity=".5"><rect width="9" height="9"/><circle r="3"/></g>',
    "nearly flat": f'<g transform="scale(1e-7) scale(1e-7)" opacity=".5">{SHAPE}{SHAPE}</g>',
}


@pytest.mark.parametrize("name", ENDLESS)
def test_no_number_without_end_gets_into_a_pdf(name: str, tmp_path: Path) -> None:
    for reading in (Reading.LOGO, Reading.SCENE):
        drawing, found = read(tmp_path, svg(ENDLESS[name], root='width="99" height="99"'), reading)
        assert drawing is not None or found
        if drawing is not None:
            parts = [drawing.program, *(group.program for group in drawing.program.groups)]
            assert not re.search(rb"nan|inf|e[+-]?\d", b" ".join(b" ".join(part.chunks) for part in parts))
            if reading is Reading.LOGO:
                assert not re.search(rb"\b(?:nan|inf)\b", printed(tmp_path, drawing))


@pytest.mark.parametrize("root", ['width="1e9" height="40"', 'width="1e300" height="1e300"'])
def test_a_size_without_end_is_a_message(root: str, tmp_path: Path) -> None:
    for reading in (Reading.LOGO, Reading.SCENE):
        drawing, found = read(tmp_path, svg(SHAPE, root=root), reading)
        assert drawing is None
        assert [item.code for item in found] == ["ART28"]


@pytest.mark.parametrize(
    "facts",
    [
        '{"slots": {"-99999999999999999999999": {"box":[0,0,1,1]}}}',
        '{"slots": {"99999999999999999999999": {"box":[0,0,1,1]}}}',
        '{"voices": {"1": {"target": [1e300, 0]}}}',
        '{"voices": {"99999999999999999999": {}}}',
        '{"bleed_mm": 60}',
        '{"bleed_mm": -3}',
        '{"ribbons": [{"strand": 99999999999999999999, "key": "a", "size_mm": 1, "line": [[0, 0], [1, 1]]}]}',
    ],
)
def test_facts_that_cannot_be_are_a_message(facts: str, tmp_path: Path) -> None:
    (tmp_path / "drawing.json").write_text(facts, "utf-8")
    drawing, found = load(tmp_path, svg(SHAPE))
    assert drawing is None
    assert [item.code for item in found] == ["ART41"]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    import os

    from cardgen.artwork.store import load_drawing
    from cardgen.messages.diagnostics import Diagnostics

    os.mkfifo(tmp_path / "logo.svg")
    found = Diagnostics()
    assert load_drawing(tmp_path / "logo.svg", found, "logo.svg") is None
    assert [item.code for item in found] == ["ART01"]
