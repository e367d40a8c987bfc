"""The preflight of press files finds every way of spoiling one, and nothing in one that is right."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from cardgen.core.geometry import PT_PER_MM
from cardgen.preflight.finding import Finding
from cardgen.preflight.presscolor import Spaces
from cardgen.preflight.report import preflight
from preflight.pressed import MUTANTS, registration, spoiled, whole, whole_flat

ALIKE = [
    "attachment", "font_outside", "icc_cmyk", "link_on_page", "lzw", "no_header", "no_id", "no_intent", "no_trapped",
    "no_trim", "other_date", "postscript", "rgb_in_form", "rgb_operator", "screen_profile", "transfer_function",
    "two_tints", "hairline", "too_much_ink",
]  # fmt: skip
"""Of what both standards forbid, one of each check."""


def codes(data: bytes, profile: str = "x4") -> list[str]:
    return [found.code for found in preflight(data, [profile]).findings]


def test_a_file_of_ours_is_right() -> None:
    assert codes(whole()) == []


def test_a_file_without_transparency_is_right() -> None:
    assert codes(whole_flat(), "x1a") == []


def test_a_transparent_file_is_no_x1a() -> None:
    assert {"PRS90", "PRS92", "PRE14"} <= set(codes(whole(), "x1a"))


@pytest.mark.parametrize("name", sorted(name for name in MUTANTS if not name.startswith("x1a")))
def test_a_spoiled_file_is_found(name: str) -> None:
    assert MUTANTS[name][0] in codes(spoiled(name))


@pytest.mark.parametrize("name", [*ALIKE, *(name for name in MUTANTS if name.startswith("x1a"))])
def test_a_spoiled_file_without_transparency_is_found(name: str) -> None:
    assert MUTANTS[name][0] in codes(spoiled(name, whole_flat()), "x1a")


def test_a_condition_in_the_registry_needs_no_profile_in_x1a() -> None:
    assert codes(spoiled("intent_without_profile", whole_flat()), "x1a") == []


def test_what_to_do_names_the_standard() -> None:
    from cardgen.messages.saying import say

    for profile, good, standard in (("x4", whole(), "PDF/X-4"), ("x1a", whole_flat(), "PDF/X-1a:2003")):
        (found,) = (one for one in preflight(spoiled("rgb_operator", good), [profile]).findings)
        assert standard in say(found.diagnostic(""), "en").hint


def test_a_finding_says_where_in_millimetres_of_the_trim() -> None:
    """A square of 10 mm whose upper left corner is 20 mm from the left and 30 mm from the top of the cut card."""
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        trim = [float(side) for side in pdf.pages[0].TrimBox]
        side = 10 * PT_PER_MM
        x, y = trim[0] + 20 * PT_PER_MM, trim[3] - 30 * PT_PER_MM - side
        pdf.pages[0].contents_add(f"1 1 1 1 k {x} {y} {side} {side} re f".encode())
        out = io.BytesIO()
        pdf.save(out)
    (found,) = (one for one in preflight(out.getvalue(), ["x4"]).findings if one.code == "PRS25")
    assert (found.page, found.place) == (1, "25 × 35 mm")
    assert dict(found.values) == {"percent": 400, "most": 300, "standard": "PDF/X-4"}


def drawn(operators: str, good: bytes = b"", profile: str = "x4", **states: Dictionary) -> list[Finding]:
    """What is found on the page of everything with something more on it; 0 0 is the lower left corner of the trim."""
    with pikepdf.open(io.BytesIO(good or whole())) as pdf:
        x, y = (float(side) for side in list(pdf.pages[0].TrimBox)[:2])
        for name, state in states.items():
            pdf.pages[0].Resources.ExtGState[f"/{name}"] = state
        pdf.pages[0].contents_add(f"q 1 0 0 1 {x} {y} cm {operators} Q".encode())
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, min_version="1.4")
    return list(preflight(out.getvalue(), [profile]).findings)


@pytest.mark.parametrize("in_form", [False, True])
def test_what_ends_transparency_ends_it_before_the_state_is_put_back(in_form: bool) -> None:
    """Ghostscript sets opacity back by a graphics state of its own, often inside a form, without saving the old one."""
    squares = [f"{x} 100 20 20 re f" for x in (100, 150, 200)]
    operators = f"/Veil gs {squares[0]} /Other gs {squares[1]} /Clear gs {squares[2]}"

    def states() -> dict[str, Dictionary]:
        return {
            "Veil": Dictionary(ca=0.5, BM=Name.Multiply),
            "Other": Dictionary(ca=1),
            "Clear": Dictionary(BM=Name.Normal, SMask=Name("/None")),
        }

    good = whole_flat()
    if in_form:
        with pikepdf.open(io.BytesIO(good)) as pdf:
            kind = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 300, 400]}
            known = Dictionary(ExtGState=Dictionary({f"/{name}": one for name, one in states().items()}))
            pdf.pages[0].Resources.XObject["/Fm9"] = pdf.make_stream(
                operators.encode(), **kind, Resources=known
            )
            out = io.BytesIO()
            pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
            good = out.getvalue()
    shown = "/Fm9 Do 30 100 20 20 re f" if in_form else operators
    found = drawn(shown, good, "x1a", **({} if in_form else states()))
    assert [(one.code, dict(one.values)["what"], one.place) for one in found] == [
        ("PRS92", "ca, BM", "39 × 109 mm"),
        ("PRS92", "BM", "56 × 109 mm"),
    ]


def test_opacity_of_lines_is_not_that_of_areas() -> None:
    line, area = "100 100 m 150 100 l S", "100 200 20 20 re f"
    found = drawn(f"/Veil gs {area} {line}", whole_flat(), "x1a", Veil=Dictionary(CA=0.5))
    assert [one.place for one in found] == ["44 × 113 mm"]


def test_each_thing_in_colours_of_a_screen_has_its_own_place() -> None:
    """Where it is painted, not where the colour was chosen; a colour that nothing has is told without a place."""
    mm = 72 / 25.4
    boxes = f"{10 * mm} {10 * mm} {10 * mm} {10 * mm} re f {50 * mm} {50 * mm} {10 * mm} {10 * mm} re f"
    found = drawn(f"1 0 0 rg {boxes} 0 0 0 1 k 20 20 5 5 re f")
    assert [(one.code, one.place) for one in found] == [("PRS17", "15 × 133 mm"), ("PRS17", "55 × 93 mm")]
    assert [(one.code, one.place) for one in drawn("1 0 0 rg 0 0 0 1 k 20 20 5 5 re f")] == [("PRS17", "")]


def test_type_that_is_cut_away_or_kept_off_the_edge_by_a_clip_is_not_too_near() -> None:
    """What a clip leaves of it counts: a slider of a layout program runs on far past its frame."""
    words = "/Over gs 0 0 0 1 k BT /F1 9 Tf -4 100 Td <0024002500240025002400250024> Tj ET"
    assert [one.code for one in drawn(words)] == ["PRS28"]
    assert drawn(f"20 90 20 30 re W n {words}") == []
    assert drawn(f"200 90 20 30 re W n {words}") == []


def test_no_tint_of_the_colour_of_marks_is_nothing() -> None:
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        pdf.pages[0].contents_add(registration(pdf) + b" 0 scn 100 100 20 20 re f")
        out = io.BytesIO()
        pdf.save(out)
    assert codes(out.getvalue()) == []


def spilled(*boxes: tuple[float, float, float, float]) -> list[str]:
    """What is found on a page with areas in these boxes: pt, from the lower left corner of the trim."""
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        x, y = (float(side) for side in list(pdf.pages[0].TrimBox)[:2])
        drawn = "\n".join(f"1 0 0 0 k {x + a} {y + b} {w} {h} re f" for a, b, w, h in boxes)
        pdf.pages[0].Contents = pdf.make_stream(drawn.encode())
        out = io.BytesIO()
        pdf.save(out)
    return codes(out.getvalue())


def test_colour_that_others_carry_on_past_the_trim_does_not_stop_there() -> None:
    at_the_trim = (0, 100, 50, 100)
    assert spilled(at_the_trim) == ["PRS27"]
    assert spilled(at_the_trim, (-8, 90, 20, 60), (-8, 150, 20, 60)) == []
    assert spilled(at_the_trim, (-8, 90, 20, 60), (-8, 170, 20, 60)) == ["PRS27"]


def test_one_spot_that_two_programs_wrote_is_described_in_one_way() -> None:
    """The same function, once of one piece and once of parts that stand elsewhere in the file."""
    pdf = pikepdf.new()

    def tint(*inks: float, apart: bool) -> pikepdf.Object:
        ends = [pikepdf.Array([0, 0, 0, 0]), pikepdf.Array(list(inks))]
        first, last = [pdf.make_indirect(end) for end in ends] if apart else ends
        return pikepdf.Dictionary(FunctionType=2, N=1, Domain=[0, 1], C0=first, C1=last)

    def space(function: pikepdf.Object) -> pikepdf.Array:
        return pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, function])

    seen = Spaces()
    nothing = pikepdf.Dictionary()
    assert list(seen.troubles(space(tint(1, 1, 1, 1, apart=False)), nothing)) == []
    assert list(seen.troubles(space(tint(1.0, 1, 1, 1, apart=True)), nothing)) == []
    assert list(seen.troubles(space(tint(0, 0, 0, 1, apart=True)), nothing)) == [("PRS21", "All")]
