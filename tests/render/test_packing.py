"""Large drawings are compressed around the colours of a partnership: the same bytes, whatever was compressed before."""

from __future__ import annotations

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.memo import Memo
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render import packing
from cardgen.render.packing import WORTH_PARTS, compressed, holed, worth_holes

ROOM = 10_000_000


def drawing(colors: list[str], runs: list[int], seed: int = 1) -> bytes:
    """Paths with a colour between each two of them, as a drawing has them; a run is some lines of a path."""
    rng = random.Random(seed)
    lines = [f"{rng.randrange(900)} {rng.randrange(90)} l" for _ in range(300)]
    pieces = []
    for number, length in enumerate(runs):
        pieces += [rng.choice(lines) + "\n" for _ in range(length)]
        pieces.append(holed(f"{colors[number % len(colors)]} rg\n"))
    return "".join([*pieces, "S\n"]).encode()


COLOR = st.sampled_from(["0 0 0", "1 0 0", "0.1 0.2345 0.9", "0.8784 0.0627 0.2902"])


@given(
    st.lists(COLOR, min_size=1, max_size=4),
    st.lists(COLOR, min_size=1, max_size=4),
    st.lists(st.sampled_from([0, 1, 40, 3000]), min_size=1, max_size=6),
)
def test_what_comes_out_is_what_went_in_and_does_not_depend_on_what_was_kept(first, second, runs):
    known: Memo[bytes, bytes] = Memo(ROOM)
    data = drawing(first, [*runs, 2500])
    other = drawing(second, [*runs, 2500])
    for one in (data, other, data):
        packed = compressed(one, parts=known)
        assert zlib.decompress(packed) == one
        assert packed == compressed(one, parts=Memo(ROOM))


def test_a_second_colour_compresses_nothing_anew(monkeypatch):
    known: Memo[bytes, bytes] = Memo(ROOM)
    compressed(drawing(["0.1 0.2 0.3"], [2000] * 9), parts=known)
    monkeypatch.setattr(packing, "_run", lambda *_: pytest.fail("compressed again"))
    other = drawing(["0.9 0.25 0.1234"], [2000] * 9)
    assert zlib.decompress(compressed(other, parts=known)) == other


def test_it_costs_few_bytes():
    data = drawing(["0.1 0.2 0.3"], [800] * 30)
    assert len(data) > WORTH_PARTS
    assert worth_holes(len(data), 30)
    assert len(compressed(data, parts=Memo(ROOM))) < 1.04 * len(compressed(data))


def test_small_drawings_and_crowds_of_colours_are_compressed_whole():
    assert not worth_holes(WORTH_PARTS - 1, 1)
    assert not worth_holes(WORTH_PARTS, WORTH_PARTS // 1000)
    assert not worth_holes(WORTH_PARTS, 0)


@pytest.mark.parametrize("product", ["praatplaat", "praatplaat-staand"])
@pytest.mark.parametrize("output", ["screen", "press"])
def test_of_a_poster_in_another_colour_only_the_colours_are_new(tmp_path, monkeypatch, product, output):
    """A plate weighs half a megabyte: packing it again for each partnership would be a fifth of its time."""
    (tmp_path / "cardgen.yaml").touch()
    for name, color in (("een", "#A01050"), ("twee", "#105080")):
        folder = tmp_path / "content" / "partnerships" / name
        folder.mkdir(parents=True)
        text = f'partnership: {{name: {name}, sectors: [po]}}\ntheme: {{colors: {{primary: "{color}"}}}}\n'
        (folder / "partnership.yaml").write_text(text, "utf-8")
    shop = Workshop.open(Workspace.find(project=tmp_path), Diagnostics())
    made, counted = [], []
    run = packing._run
    monkeypatch.setattr(packing, "_run", lambda *given: counted.append(1) or run(*given))
    for name in ("een", "twee"):
        job, found = Job("po", name, product, output=output), Diagnostics()
        edition = shop.edition(job, found)
        scene = shop.scene(edition, shop.palette(edition), job, found)
        assert scene is not None
        made.append((shop.pdf(scene, "", found), len(counted)))
    assert made[0][0] != made[1][0]
    assert made[0][1] == made[1][1] > 10
