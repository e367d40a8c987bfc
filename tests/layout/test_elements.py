"""What a template may ask of its elements, and what a person is told when it cannot be done."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.api import check
from cardgen.build.jobs import plan_jobs
from cardgen.core.geometry import Rect
from cardgen.layout.scene import Artwork, Image, Link, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render
from laying import PAGE, Laid, bounds, lay, lay_all, palette, pixels, refused, scene, workshop

LOREM = "Wij praten over leren en opleiden in onze school, met de mensen die er werken en met wie er leert. "
LONG_WORD = "leerlingvolgsysteem"


def text(source: str = "woord", style: str = "body", **keys: object) -> dict:
    return {"kind": "text", "source": source, "style": style, **keys}


def frame(x: float = 0, y: float = 0, **more: float) -> dict:
    return {"x": x, "y": y, **more}


# --- whether and where ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "drawn"),
    [
        ({"when": "{yes}"}, True),
        ({"when": "{empty}"}, False),
        ({"when": "{none}"}, False),
        ({"when": "{no}"}, False),
        ({"when": "{nothing}"}, False),
        ({"unless": "{yes}"}, False),
        ({"unless": "{empty}"}, True),
        ({"when": "{yes}", "unless": "{yes}"}, False),
        ({"sizes": ["A6"]}, True),
        ({"sizes": ["A3", "A4"]}, False),
    ],
)
def test_an_element_is_drawn_only_where_it_is_wanted(keys: dict, drawn: bool) -> None:
    laid = lay(text(**keys), yes="ja", empty="", none=None, no="nee", nothing=())
    assert bool(laid.items) is drawn
    assert not laid.codes


def test_a_frame_ends_at_its_right_and_bottom_margin() -> None:
    laid = lay({"kind": "shape", "fill": "ink", "frame": frame(5, 6, right=7, bottom=8)})
    assert bounds(laid.shapes[0]) == pytest.approx((5, 6, 105 - 7, 148 - 8))


@pytest.mark.parametrize("where", [frame(200), frame(0, 200), frame(right=300), frame(bottom=400)])
def test_a_frame_outside_its_parent_is_reported_and_not_drawn(where: dict) -> None:
    laid = lay(text(frame=where, id="lost"))
    assert laid.codes == ["PLC17"]
    assert laid.value("PLC17", "name") == "lost"
    assert not laid.items


@pytest.mark.parametrize(
    ("element", "code"),
    [
        (text(style="bdy"), "TPL04"),
        (text(source="{topci.title}"), "TPL03"),
        (text(color="inkk"), "TPL11"),
        ({"kind": "icon", "source": "klok-die-er-niet-is"}, "PLC04"),
        ({"kind": "icon", "source": "../art/parts/landschap-po"}, "PLC04"),
        (text(source="{things}"), "TPL18"),
        (text(source="een {things.0}"), "TPL03"),
        ({"kind": "badge", "shape": "sqare", "fill": "ink", "color": "white", "style": "label"}, "PLC23"),
        ({"kind": "artwork", "source": "parts/landschap-pp"}, "PLC05"),
        ({"kind": "artwork", "source": "../../etc/passwd"}, "PLC05"),
        ({"kind": "artwork", "source": "/etc/passwd"}, "PLC05"),
        ({"kind": "ribbon", "artwork": "nope", "words": {}, "style": "body"}, "PLC12"),
        ({"kind": "shape", "form": "path", "path": "M0 0 Q", "fill": "ink"}, "PLC09"),
        ({"kind": "artwork", "source": "parts/landschap-po", "role": "Figure"}, "PLC02"),
    ],
)
def test_an_unknown_name_is_reported_with_its_line(element: dict, code: str) -> None:
    laid = lay(element, things=(1, 2))
    assert laid.codes == [code]
    assert laid.found[0].where[0].file == "side.yaml"
    assert laid.found[0].where[0].line > 0


@pytest.mark.parametrize(("key", "code"), [("topics.time.icon", "PLC04"), ("categories.room.shape", "PLC23")])
def test_a_name_that_content_gives_is_reported_where_content_says_it(key: str, code: str) -> None:
    workspace, found = Workspace.find(), Diagnostics()
    products = ["dialoogkaart", "praatplaat"]
    check(workspace, plan_jobs(workspace, ["po"], [], products, None, [f"{key}=driehoek"]), found)
    assert {(one.code, one.where[0].file) for one in found.errors} == {(code, f"--set {key}=driehoek")}


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({}, []),
        ({"frame": {"w": 6, "h": 6}}, ["PLC25"]),
        ({"color": "white"}, ["PLC26"]),
        ({"color": "white", "ground": "ink"}, ["PLC26"]),
        ({"color": "path1"}, ["PLC26"]),
    ],
)
def test_a_code_that_cannot_be_scanned_is_reported(keys: dict, codes: list[str]) -> None:
    element = {
        "kind": "qr",
        "source": "https://example.org/samen-opleiden",
        "frame": frame(w=20, h=20),
        **keys,
    }
    assert lay(element).codes == codes


def test_a_list_with_numbers_needs_no_more_than_that_word() -> None:
    """Discs stand clear of each other and of the words, and their numbers can be read."""
    rules = tuple(f"Regel {number}" for number in range(6))
    element = {
        "kind": "list",
        "each": "rules",
        "item": "{item}",
        "style": "body",
        "marker": {"kind": "number", "style": "figure"},
        "frame": frame(w=60, h=80),
    }
    laid = lay(element, rules=rules)
    assert not laid.codes
    discs = [bounds(item) for item in laid.items if isinstance(item, Shape)]
    assert len(discs) == 6
    assert all(upper[3] + 0.3 < lower[1] for upper, lower in pairwise(discs))
    words = [one for one in laid.texts if not one.id.endswith("number")]
    assert all(word.box.x > disc[2] + 1 for word, disc in zip(words, discs, strict=True))


def test_a_lookup_without_quotes_is_told_to_need_them() -> None:
    assert refused(text(source={"topic.title": None})) == ["SRC16"]
    assert refused(text(source=["a"])) == ["BND03"]


def test_paper_sizes_of_an_element_are_read_in_small_letters_and_checked() -> None:
    assert lay(text(sizes=["a6"])).texts
    assert not lay(text(sizes=["a3"])).texts
    assert refused(text(sizes=["A55"])) == ["TPL07"]


def test_an_icon_stays_square_in_the_middle_of_its_frame() -> None:
    laid = lay({"kind": "icon", "source": "clock", "frame": frame(10, 10, w=40, h=10)})
    assert laid.items[0].box == Rect(25, 10, 10, 10)


def test_a_name_that_is_nearly_right_gets_a_suggestion() -> None:
    assert "landschap" in str(
        lay({"kind": "artwork", "source": "parts/landschap-pp"}).value("PLC05", "suggestion")
    )


@pytest.mark.parametrize(
    "element",
    [
        {"kind": "grid", "columns": 0, "elements": [text()]},
        {"kind": "grid", "rows": -1, "elements": [text()]},
        {"kind": "list", "each": "xs", "item": "{item}", "style": "body", "columns": 0},
        {"kind": "repeat", "each": "xs", "start": 0, "elements": [text()]},
        {"kind": "repeat", "each": "xs", "layout": {"rows": 0}, "elements": [text()]},
        {"kind": "write_lines", "count": -2},
        {"kind": "write_lines", "style": "label", "rows": [[{"label": "x", "share": 0}]]},
        {"kind": "scale", "steps": 0},
        {"kind": "shape", "fill": "ink", "radius": -4},
        {"kind": "line", "stroke": {"color": "ink", "width": -1}},
        {"kind": "line", "stroke": {"color": "ink", "dash": [-1, 2]}},
        text(frame=frame(w=-5)),
    ],
)
def test_sizes_and_counts_below_nothing_are_refused(element: dict) -> None:
    assert refused(element) == ["BND10"]


@pytest.mark.parametrize(
    ("element", "code"),
    [
        ({"kind": "shape", "fill": "ink", "alpha": 9}, "BND11"),
        ({"kind": "write_lines", "count": 200_000}, "BND11"),
        ({"kind": "row", "widths": ["wide"], "elements": [text()]}, "TPL15"),
        ({"kind": "row", "widths": ["-1"], "elements": [text()]}, "TPL15"),
        ({"kind": "line", "stroke": {"color": "ink", "width": "9" * 400}}, "TPL01"),
    ],
)
def test_numbers_without_measure_are_refused(element: dict, code: str) -> None:
    assert refused(element) == [code]


# --- arranging --------------------------------------------------------------------------------------------------------


def stack(height: float, *children: dict, **keys: object) -> dict:
    return {"kind": "stack", "frame": frame(5, 5, w=80, h=height), "elements": list(children), **keys}


def test_a_stack_goes_down_the_ladder_with_all_its_texts() -> None:
    children = [text(LOREM * 2), text("Kort.")]
    free, tight = lay(stack(100, *children)), lay(stack(18, *children))
    assert not tight.codes
    sizes = [item.fit.size for item in tight.texts if item.fit]
    assert sizes[0] == sizes[1] < min(item.fit.size for item in free.texts if item.fit)
    assert tight.texts[-1].ink.bottom <= 23.02


def test_a_stack_that_cannot_fit_tells_how_much_must_go() -> None:
    laid = lay(stack(15, text(LOREM * 3, id="story"), text("Kort.")))
    assert laid.codes == ["FIT01"]
    assert laid.value("FIT01", "field") == "story"
    characters = laid.value("FIT01", "characters")
    shorter = LOREM * 3
    assert isinstance(characters, int)
    assert laid.value("FIT01", "lines") == 3
    assert not lay(stack(15, text(shorter[: len(shorter) - characters - 20]), text("Kort."))).codes


def test_a_stack_without_words_that_is_too_high_says_so_too() -> None:
    box = {"kind": "shape", "fill": "ink", "frame": frame(h=20)}
    assert lay(stack(30, box, box)).codes == ["PLC03"]


def test_a_long_word_in_a_stack_is_set_smaller_before_anybody_complains() -> None:
    style = "core-question"
    full = lay(stack(40, text(LONG_WORD, style))).texts[0]
    narrow = full.lines[0][0].width - 1
    laid = lay({"kind": "stack", "frame": frame(w=narrow, h=40), "elements": [text(LONG_WORD, style)]})
    assert not laid.codes
    assert laid.texts[0].fit.size < full.fit.size
    divided = lay(
        {"kind": "stack", "frame": frame(w=narrow * 0.6, h=40), "elements": [text(LONG_WORD, style)]}
    )
    assert not divided.codes
    assert "\u00ad" in divided.texts[0].text
    hopeless = lay({"kind": "stack", "frame": frame(w=10, h=40), "elements": [text("8" * 40, style)]})
    assert hopeless.codes == ["FIT02"]


def test_texts_of_a_fit_group_share_the_smallest_size() -> None:
    box = frame(w=60, h=11)
    short = text("Kort.", frame=box, fit_group="g", id="short")
    long = text(LOREM, frame={**box, "y": 30}, fit_group="g", id="long")
    laid = lay_all(short, long)
    assert not laid.codes
    sizes = {item.fit.size for item in laid.texts}
    assert len(sizes) == 1
    assert sizes == {lay(long).texts[0].fit.size}
    assert sizes != {lay(short).texts[0].fit.size}


def test_a_fit_group_takes_no_member_under_the_smallest_size_of_its_own_style() -> None:
    box = frame(w=60, h=11)
    short = text("Kort.", "core-question", frame=box, fit_group="g", id="short")
    long = text(LOREM, frame={**box, "y": 30}, fit_group="g", id="long")
    laid = lay_all(short, long)
    assert not laid.codes
    sizes = {item.id: item.fit.size for item in laid.texts}
    least = {item.id: item.fit.minimum for item in laid.texts}
    assert sizes["long"] < least["short"] == sizes["short"]


def test_a_width_belongs_to_its_child_also_when_a_neighbour_is_away() -> None:
    bars = [{"kind": "shape", "fill": "ink", "when": f"{{{name}}}"} for name in ("a", "b", "c")]
    row = {
        "kind": "row",
        "frame": frame(w=100, h=5),
        "gap": 2,
        "widths": ["20 mm", "30 mm", "1"],
        "elements": bars,
    }
    left, top, right, _ = bounds(lay(row, a="", b="x", c="x").shapes[0])
    assert (left, right) == pytest.approx((0, 30))
    column = {**row, "kind": "column", "heights": row["widths"], "frame": frame(w=5, h=100)}
    del column["widths"]
    _, top, _, bottom = bounds(lay(column, a="", b="", c="x").shapes[0])
    assert (top, bottom) == pytest.approx((0, 100))


@given(st.lists(st.sampled_from(["1", "2", "0.5", "10 mm", "1 cm"]), min_size=1, max_size=6), st.floats(0, 3))
def test_a_row_is_as_wide_as_its_frame_when_anything_shares(widths: list[str], gap: float) -> None:
    bars = [{"kind": "shape", "fill": "ink"} for _ in range(len(widths) + 1)]
    row = {
        "kind": "row",
        "frame": frame(3, w=90, h=5),
        "gap": round(gap, 3),
        "widths": widths,
        "elements": bars,
    }
    laid = lay(row)
    edges = [bounds(shape) for shape in laid.shapes]
    assert edges[0][0] == pytest.approx(3)
    assert edges[-1][2] == pytest.approx(93)
    for (_, _, right, _), (left, *_rest) in pairwise(edges):
        assert left - right == pytest.approx(round(gap, 3), abs=1e-6)


def test_fixed_widths_that_leave_nothing_are_reported() -> None:
    row = {
        "kind": "row",
        "frame": frame(w=30, h=5),
        "widths": ["40 mm", "1"],
        "elements": [text("a"), text("b")],
    }
    assert lay(row).codes == ["PLC17"]


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ({"columns": 2, "rows": 2}, [(0, 0), (50, 0), (0, 10), (50, 10)]),
        ({"columns": 2, "rows": 2, "order": "down"}, [(0, 0), (0, 10), (50, 0), (50, 10)]),
        ({"columns": 2}, [(0, 0), (50, 0), (0, 10), (50, 10)]),
        ({"columns": 0, "rows": 1}, [(0, 0), (25, 0), (50, 0), (75, 0)]),
        ({"columns": 1}, [(0, 0), (0, 5), (0, 10), (0, 15)]),
    ],
)
def test_copies_fill_their_cells_across_down_or_as_many_as_needed(layout: dict, expected: list) -> None:
    repeat = {"kind": "repeat", "each": "xs", "frame": frame(w=100, h=20), "layout": layout}
    laid = lay({**repeat, "elements": [{"kind": "shape", "fill": "ink"}]}, xs=("a", "b", "c", "d"))
    assert [bounds(shape)[:2] for shape in laid.shapes] == [pytest.approx(corner) for corner in expected]


def test_more_copies_than_cells_are_reported() -> None:
    repeat = {
        "kind": "repeat",
        "each": "xs",
        "layout": {"columns": 1, "rows": 2},
        "elements": [text("{item}")],
    }
    laid = lay(repeat, xs=("a", "b", "c"))
    assert laid.codes == ["PLC01"]
    assert (laid.value("PLC01", "count"), laid.value("PLC01", "room")) == (3, 2)


def test_a_repeat_takes_part_of_a_list_and_knows_positions() -> None:
    words = "{position.number}/{position.count} {item}"
    repeat = {"kind": "repeat", "each": "xs", "start": 2, "limit": 2, "stack": 1, "elements": [text(words)]}
    assert [item.text.strip() for item in lay(repeat, xs=("a", "b", "c", "d")).texts] == ["1/2 b", "2/2 c"]


def test_two_elements_on_one_line_of_a_file_keep_names_of_their_own() -> None:
    laid = lay_all(text("a"), text("b", frame=frame(y=20)))
    assert len({item.id for item in laid.items}) == 2


# --- words ------------------------------------------------------------------------------------------------------------


def list_of(**keys: object) -> dict:
    base = {"kind": "list", "each": "xs", "item": "{item}", "style": "body", "frame": frame(w=90, h=40)}
    return {**base, **keys}


def test_a_list_fills_its_columns_row_by_row_on_its_pitch() -> None:
    laid = lay(list_of(columns=2, row_pitch=9, column_gap=6, indent=4), xs=("a", "b", "c", "d"))
    places = [(round(item.ink.x, 3), round(item.ink.y, 3)) for item in laid.texts]
    assert places == [(4, 0), (52, 0), (4, 9), (52, 9)]


def test_a_list_stops_at_its_limit_and_numbers_its_items() -> None:
    marker = {"kind": "number", "diameter": 4, "style": "figure"}
    laid = lay(list_of(limit=2, marker=marker), xs=("een", "twee", "drie"))
    assert [item.text.strip() for item in laid.texts] == ["1", "een", "2", "twee"]
    assert laid.roles == ["L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"]


def test_items_of_a_list_keep_one_size_also_when_only_one_word_is_too_wide() -> None:
    wide = lay(list_of(style="core-question"), xs=(LONG_WORD,)).texts[0].lines[0][0].width
    laid = lay(
        list_of(style="core-question", indent=4, frame=frame(w=wide + 3.5, h=60)), xs=("een", LONG_WORD)
    )
    assert not laid.codes
    assert len({item.fit.size for item in laid.texts}) == 1


def test_a_list_that_is_too_long_names_its_longest_item() -> None:
    laid = lay(list_of(frame=frame(w=60, h=18)), xs=("kort", LOREM, "ook kort"))
    assert laid.codes == ["FIT01"]
    assert laid.value("FIT01", "text") == LOREM.strip()
    assert 0 < laid.value("FIT01", "characters") < len(LOREM)  # type: ignore[operator]


def test_a_list_whose_longest_item_cannot_make_room_alone_is_too_long_together() -> None:
    laid = lay(list_of(frame=frame(w=60, h=12)), xs=("kort", LOREM, "ook kort"))
    assert laid.codes == ["FIT80"]
    assert laid.value("FIT80", "texts") == 3


def test_a_list_in_a_frame_narrower_than_its_indent_is_reported() -> None:
    assert set(lay(list_of(indent=200), xs=("a",)).codes) == {"FIT02"}


def chips(**keys: object) -> dict:
    return {"kind": "chips", "each": "xs", "style": "chip", "frame": frame(w=60, h=30), **keys}


def test_pills_wrap_to_a_new_row() -> None:
    laid = lay(chips(), xs=("vakkennis", "samenwerken", "onderzoek", "begeleiding"))
    rows = {round(bounds(shape)[1], 3) for shape in laid.shapes}
    assert len(rows) > 1
    assert all(bounds(shape)[2] <= 60.02 for shape in laid.shapes)
    assert laid.roles == ["L", *["LI", "LBody"] * 4]


def test_a_name_that_is_wider_than_its_frame_is_set_on_several_lines_in_its_pill() -> None:
    laid = lay(chips(frame=frame(w=40, h=30)), xs=("voorzitter van het college van bestuur", "leraar"))
    assert not laid.codes
    high, low = [bounds(shape) for shape in laid.shapes]
    assert len(laid.texts[0].lines) > 1
    assert high[3] - high[1] > low[3] - low[1]
    assert low[1] >= high[3]
    for item, (left, top, right, bottom) in zip(laid.texts, (high, low), strict=True):
        assert left < item.ink.x
        assert item.ink.x + item.ink.w < right
        assert top < item.ink.y
        assert item.lines[-1][0].y < bottom


def test_a_pill_wider_than_its_frame_and_rows_below_it_are_reported() -> None:
    assert lay(chips(frame=frame(w=20, h=30)), xs=("8" * 40,)).codes == ["FIT02"]
    assert lay(chips(frame=frame(w=30, h=6)), xs=("vakkennis", "samenwerken")).codes == ["PLC03"]


@pytest.mark.parametrize(
    "element",
    [
        {"kind": "badge", "text": "→", "style": "figure", "frame": frame(w=9, h=9)},
        {"kind": "chips", "each": "xs", "style": "chip"},
        {"kind": "region", "label": "→", "style": "label", "frame": frame(w=20, h=9)},
        {"kind": "write_lines", "style": "label", "rows": [[{"label": "→"}]]},
        {"kind": "scale", "style": "label", "below": {"1": "→"}},
        text("→"),
    ],
)
def test_a_character_that_the_font_lacks_is_found_wherever_it_stands(element: dict) -> None:
    assert lay(element, xs=("→",)).codes == ["FIT03"]


def badge(word: str, side: float) -> dict:
    return {"kind": "badge", "text": word, "style": "figure", "frame": frame(w=side, h=side)}


def test_a_longer_word_in_a_badge_gets_smaller_until_nobody_could_read_it() -> None:
    short, long = lay(badge("7", 9)), lay(badge("2030", 9))
    assert not short.codes
    assert not long.codes
    assert long.texts[0].lines[0][0].size < short.texts[0].lines[0][0].size
    left, _, right, _ = bounds(long.shapes[0])
    assert left < long.texts[0].ink.x < long.texts[0].ink.right < right
    assert lay(badge("verantwoordelijkheid", 9)).codes == ["FIT02"]
    assert lay(badge("7", 0)).codes == ["PLC17"]


def test_a_word_of_more_than_three_letters_may_have_a_pill_that_grows_to_the_left() -> None:
    plain, pill, short = (
        lay(badge("samen", 9)),
        lay(badge("samen", 9) | {"wide": 18}),
        lay(badge("mbo", 9) | {"wide": 18}),
    )
    assert pill.texts[0].lines[0][0].size > plain.texts[0].lines[0][0].size
    left, _, right, _ = bounds(pill.shapes[0])
    assert (right - left, right) == (pytest.approx(18), pytest.approx(bounds(plain.shapes[0])[2]))
    assert left < pill.texts[0].ink.x < pill.texts[0].ink.right < right
    assert bounds(short.shapes[0]) == bounds(plain.shapes[0])


# --- forms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["0", "6", "²", "x", "-1"])
def test_a_scale_refuses_steps_it_does_not_have(number: str) -> None:
    for keys in ({"below": {number: "ooit"}}, {"above": {number: "ooit"}}, {"marks": {number: "dot"}}):
        assert lay({"kind": "scale", "steps": 5, "style": "label", **keys}).codes == ["PLC10"]


def test_a_scale_has_a_circle_a_step_and_shows_its_example() -> None:
    laid = lay({"kind": "scale", "steps": 5, "marks": {"2": "dot", "4": "cross"}})
    names = [item.id.rpartition(":")[2] for item in laid.items]
    assert [name for name in names if name.isdigit()] == ["1", "2", "3", "4", "5"]
    filled = next(item for item in laid.shapes if item.id.endswith(":2"))
    assert filled.fill == palette().color("ink")
    assert sum("cross" in name for name in names) == 2


def test_a_label_that_leaves_no_line_to_write_on_is_reported() -> None:
    rows = [[{"label": "Werkplekbegeleider"}, {"label": "Datum"}]]
    lines = {"kind": "write_lines", "style": "label", "rows": rows}
    assert not lay({**lines, "frame": frame(w=100, h=20)}).codes
    laid = lay({**lines, "frame": frame(w=76, h=20)})
    assert laid.codes == ["PLC11"]


def test_more_lines_than_the_frame_is_high_are_reported_in_mm_of_the_paper() -> None:
    lines = {"kind": "write_lines", "count": 4, "pitch": 9, "frame": frame(w=50, h=30)}
    whole, half = lay(lines), lay(lines, scale=0.5)
    assert whole.codes == half.codes == ["PLC03"]
    assert whole.value("PLC03", "mm") == pytest.approx(2 * half.value("PLC03", "mm"))


def test_a_label_wider_than_its_field_is_reported() -> None:
    field = {"kind": "region", "label": "Plak hier een foto", "style": "label"}
    assert not lay({**field, "frame": frame(w=60, h=20)}).codes
    assert lay({**field, "frame": frame(w=10, h=20)}).codes == ["FIT02"]


def test_a_region_has_its_word_in_the_middle_or_in_the_corner() -> None:
    field = {"kind": "region", "label": "Foto", "style": "label", "frame": frame(10, 10, w=60, h=20)}
    middle = lay(field).texts[0].ink
    corner = lay({**field, "place": "corner"}).texts[0].ink
    assert middle.x + middle.w / 2 == pytest.approx(40)
    assert (corner.x, corner.y) < (15, 15)


# --- pictures ---------------------------------------------------------------------------------------------------------


def picture(tmp_path, name: str, size: tuple[int, int], **options: object):
    from PIL import Image as Pillow

    path = tmp_path / name
    Pillow.new("RGB", size, (200, 30, 60)).save(path, **options)
    return path


def image(**keys: object) -> dict:
    return {"kind": "image", "source": "{logo}", "alt": "Logo", "frame": frame(10, 10, w=40, h=20), **keys}


@pytest.mark.parametrize(
    ("size", "keys", "box"),
    [
        ((400, 100), {}, (10, 15, 40, 10)),
        ((100, 200), {}, (10, 10, 10, 20)),
        ((100, 200), {"align": "right"}, (40, 10, 10, 20)),
        ((100, 200), {"align": "center"}, (25, 10, 10, 20)),
        ((400, 100), {"valign": "bottom"}, (10, 20, 40, 10)),
    ],
)
def test_a_logo_keeps_its_proportions_inside_its_frame(tmp_path, size, keys, box) -> None:
    laid = lay(image(**keys), logo=picture(tmp_path, "logo.png", size))
    (item,) = [item for item in laid.items if isinstance(item, Image)]
    assert (item.box.x, item.box.y, item.box.w, item.box.h) == pytest.approx(box)
    assert laid.roles == ["Figure"]


def test_a_drawn_logo_keeps_its_proportions_too(tmp_path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" '
        'fill="#123456"/></svg>',
        encoding="utf-8",
    )
    laid = lay(image(), logo=path)
    (item,) = [item for item in laid.items if isinstance(item, Artwork)]
    assert item.box.w / item.box.h == pytest.approx(3)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_that_was_held_sideways_gets_an_upright_frame(tmp_path, orientation: int) -> None:
    from PIL import Image as Pillow

    exif = Pillow.Exif()
    exif[0x0112] = orientation
    path = picture(tmp_path, "photo.jpg", (400, 200), exif=exif)
    (item,) = lay(image(), logo=path).items
    assert item.box.w / item.box.h == pytest.approx(0.5 if orientation >= 5 else 2)


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "logo.svg"), ("JPEG", "logo.png"), ("WEBP", "logo.jpg")])
def test_a_picture_is_what_it_holds_whatever_it_is_called(tmp_path, kind: str, name: str) -> None:
    path = picture(tmp_path, f"saved.{kind.lower()}", (400, 200)).rename(tmp_path / name)
    (item,) = lay(image(), logo=path).items
    assert item.box.w / item.box.h == pytest.approx(2)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 30, b"\xff\xd8\xff"])
def test_a_broken_picture_is_reported_by_name(tmp_path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    laid = lay(image(), logo=path)
    assert laid.codes == ["PLC06"]
    assert not laid.items


def test_a_picture_that_pretends_to_be_enormous_is_refused_before_it_is_decoded(tmp_path) -> None:
    import struct

    path = tmp_path / "logo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 60_000, 60_000) + b"\0" * 20)
    assert lay(image(), logo=path).codes == ["PLC07"]


@pytest.mark.parametrize("source", ["/etc/passwd", "../../logo.png", "logo.png"])
def test_a_picture_that_content_does_not_name_is_refused(source: str) -> None:
    assert lay(image(source=source)).codes == ["PLC19"]
    assert lay(image(), logo=source).codes == ["PLC19"]


# --- QR ---------------------------------------------------------------------------------------------------------------


def qr(**keys: object) -> dict:
    return {"kind": "qr", "source": "{url}", "frame": frame(10, 10, w=20, h=20), **keys}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://example.org/samen-opleiden/gesprek?kaart=7&school=De%20Brug",
        "https://example.org/" + "x" * 270,
    ],
)
def test_another_program_reads_the_code_as_it_was_meant(url: str) -> None:
    import zxingcpp

    laid = lay(qr(), url=url)
    assert laid.codes == (["PLC25"] if len(url) > 200 else [])  # a scanner reads it still, a phone hardly
    shop = workshop()
    drawn = pixels(render(scene(laid.placed), shop.kit, shop.pictures), dpi=600)
    (code,) = zxingcpp.read_barcodes(drawn)
    assert code.text == url


def test_a_code_has_four_free_modules_around_it() -> None:
    import segno

    url = "https://example.org"
    laid = lay(qr(), url=url)
    ground, code = laid.shapes
    left, top, right, bottom = bounds(code)
    count = segno.make(url, error="m", micro=False, boost_error=False).symbol_size(border=0)[0]
    unit = (right - left) / count
    g_left, g_top, g_right, g_bottom = bounds(ground)
    for free in (left - g_left, top - g_top, g_right - right, g_bottom - bottom):
        assert free / unit == pytest.approx(4)


def test_a_code_can_be_clicked_and_too_long_an_address_is_refused() -> None:
    laid = lay(qr(), url="https://example.org")
    (link,) = [item for item in laid.items if isinstance(item, Link)]
    assert link.url == "https://example.org"
    assert link.box == Rect(10, 10, 20, 20)
    assert lay(qr(), url="https://example.org/" + "x" * 300).codes == ["PLC08"]
    assert not lay(qr(), url="").items


@given(st.integers(1, 400), st.integers(1, 400))
def test_whatever_the_frame_nothing_crashes(w: int, h: int) -> None:
    """From 0.1 mm to 40 mm: every kind says that it does not fit, or fits."""
    kinds = (
        text(LOREM),
        {"kind": "list", "each": "xs", "item": "{item}", "style": "body"},
        chips(),
        badge("12", 1),
        qr(),
        {"kind": "region", "label": "Foto", "style": "label", "place": "corner"},
        {"kind": "write_lines", "style": "label", "rows": [[{"label": "Naam"}, {"label": "Datum"}]]},
        {"kind": "scale", "style": "label", "below": {"1": "laag"}},
        {"kind": "artwork", "source": "parts/landschap-po", "fit": "cover"},
    )
    for kind in kinds:
        laid = lay({**kind, "frame": frame(w=w / 10, h=h / 10)}, xs=("a", "bb"), url="https://example.org")
        assert set(laid.codes) <= {"FIT01", "FIT02", "FIT80", "PLC03", "PLC11", "PLC25"}
        assert PAGE.w == 105


# --- a part of a drawing ----------------------------------------------------------------------------------------------


def test_a_part_of_a_drawing_fills_its_frame_as_the_whole_would() -> None:
    """A tenth of the width, asked for by name, ten times as large; a name that is not there shows the whole."""
    art = {"kind": "artwork", "source": "parts/landschap-po", "frame": frame(10, 10, w=42, h=39.2)}
    (whole,) = lay(art).placed.items
    parts = {"tree": {"x": 31.5, "y": 49, "w": 10.5, "h": 9.8}}
    (part,) = lay({**art, "part": "{which}", "parts": parts}, which="tree").placed.items
    (other,) = lay({**art, "part": "{which}", "parts": parts}, which="bench").placed.items
    assert isinstance(part, Artwork)
    assert isinstance(whole, Artwork)
    assert part.box.w == pytest.approx(10 * whole.box.w)
    # The drawing is 105 mm wide: what is at 31.5 mm of it now stands at the left edge of the frame.
    bleed = (whole.box.w - 42) / 2
    assert part.box.x + 10 * bleed + 31.5 * 4 == pytest.approx(10)
    assert part.clip == whole.clip
    assert other == whole


# --- reading order ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["group", "stack", "row", "column", "grid"])
def test_read_moves_an_element_among_its_neighbours_and_changes_no_place(kind: str) -> None:
    """The painter works from the first to the last; the reader may begin with what is painted last."""

    def children(*order: int) -> list[dict]:
        return [
            {"kind": "text", "source": role, "style": "body", "role": role, "read": place}
            for role, place in zip(("H1", "H2", "H3"), order, strict=True)
        ]

    def laid(*order: int) -> Laid:
        return lay({"kind": kind, "frame": {"x": 5, "y": 5, "w": 90, "h": 90}, "elements": children(*order)})

    plain = laid(0, 0, 0)
    assert plain.roles == ["H1", "H2", "H3"]
    assert laid(0, 0, -1).roles == ["H3", "H1", "H2"]
    assert laid(2, 0, 1).roles == ["H2", "H3", "H1"]
    assert laid(2, 0, 1).items == plain.items


def test_read_holds_inside_every_copy_of_a_repeat() -> None:
    children = [
        {"kind": "text", "source": "{item}", "style": "body", "role": "P", "read": 1},
        {"kind": "text", "source": "{item}", "style": "body", "role": "H3"},
    ]
    found = lay({"kind": "repeat", "each": "words", "stack": 2, "elements": children}, words=("een", "twee"))
    assert found.roles == ["H3", "P", "H3", "P"]


def test_words_on_a_ribbon_keep_off_the_fold() -> None:
    """Wherever the fold lies, no letter comes nearer than asked; words that have no room get smaller."""
    from cardgen.layout.elements.ribbon import _off_the_fold

    line = [(float(x), 10.0) for x in range(0, 101, 5)]
    along = [float(x) for x in range(0, 101, 5)]
    assert _off_the_fold(line, along, 60, 4) == pytest.approx((0, 56), abs=0.3)
    assert _off_the_fold(line, along, 30, 4) == pytest.approx((34, 100), abs=0.3)
    assert _off_the_fold(line, along, 200, 4) == (0, 100)


def test_a_card_leaves_the_fold_without_going_beyond_its_target() -> None:
    """It goes to the side it points to, unless it would lie there on what it points to."""
    from types import SimpleNamespace

    from cardgen.layout.elements.callout import _off_the_fold

    element = SimpleNamespace(fold=100.0, fold_room=4.0, badge=SimpleNamespace(radius=5.0))
    page, card = Rect(0, 0, 200, 100), Rect(70, 40, 40, 20)
    right = _off_the_fold(element, card, (170.0, 50.0), page)  # type: ignore[arg-type]
    assert right.x == pytest.approx(108)
    left = _off_the_fold(element, card, (112.0, 50.0), page)  # type: ignore[arg-type]
    assert left.right == pytest.approx(96)
    assert _off_the_fold(element, Rect(20, 40, 40, 20), (112.0, 50.0), page) == Rect(20, 40, 40, 20)  # type: ignore[arg-type]


def test_the_middle_of_a_text_is_that_of_its_capitals() -> None:
    """So it stands level with an icon beside it; only what would fall out of the frame moves it up."""
    (roomy,) = lay(text("Hoofd", frame=frame(10, 10, w=60, h=20), valign="middle")).items
    assert (roomy.ink.y + roomy.lines[0][0].y) / 2 == pytest.approx(20, abs=0.01)
    (tight,) = lay(text("Hoofd", frame=frame(10, 10, w=60, h=roomy.ink.h + 0.1), valign="middle")).items
    assert tight.ink.bottom <= 10 + roomy.ink.h + 0.1 + 1e-6
