"""PDF/X-1a: nothing is transparent, and everything looks as it did when something was."""

from __future__ import annotations

import io

import pikepdf
import pytest

from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.scene import Scene, Stroke
from cardgen.preflight.report import preflight
from cardgen.render.inks import CUT_CONTOUR, mixing
from cardgen.template.palette import Color
from laying import palette
from preflight.pressed import SPOT, flat, of_everything, scene_of, shape, whole_flat


def patches(data: bytes) -> list[tuple[str, list[int]]]:
    """Colour space of the pictures over the first page, and the inks in the middle of each; the largest first."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        listed = pdf.pages[0].Resources.get("/XObject", {}).items()
        found = [one for name, one in listed if name.startswith("/Patch")]
        found.sort(key=lambda one: -int(one.Width) * int(one.Height))
        return [(kind_of(one.ColorSpace), middle_of(one)) for one in found]


def kind_of(space: pikepdf.Object) -> str:
    return str(space[0] if isinstance(space, pikepdf.Array) else space)


def middle_of(image: pikepdf.Object) -> list[int]:
    width, height, data = int(image.Width), int(image.Height), image.read_bytes()
    inks = len(data) // (width * height)
    begin = (height // 2 * width + width // 2) * inks
    return list(data[begin : begin + inks])


def veiled(over: Color, *more: object) -> Scene:
    ground = shape(Rect(-3, -3, 111, 154), palette().color("zand"))
    return scene_of(ground, shape(Rect(40.3, 40.7, 20, 20), over.with_alpha(0.4)), *more)


def test_a_veil_over_plain_colour_is_the_mixture_of_their_inks() -> None:
    """40 % of 0/70/72/0 over 60 % of 5/10/21/0."""
    _, middle = patches(flat(veiled(palette().color("koraal"))))[0]
    assert [value / 2.55 for value in middle] == pytest.approx([3, 34, 41.4, 0], abs=1)


def test_only_what_shines_through_becomes_a_picture() -> None:
    with pikepdf.open(io.BytesIO(flat(veiled(palette().color("koraal"))))) as pdf:
        made = [one for name, one in pdf.pages[0].Resources.XObject.items() if name.startswith("/Patch")]
        area = sum(int(one.Width) * int(one.Height) for one in made) * (25.4 / 600) ** 2
    assert 400 <= area <= 24 * 24


def test_a_page_without_anything_transparent_has_no_pictures() -> None:
    assert patches(flat(scene_of(shape(Rect(0, 0, 50, 50), palette().color("zon"))))) == []


def test_a_spot_keeps_its_plate_where_something_lies_over_it() -> None:
    spot = replace(palette().color("petrol"), spot=SPOT)
    data = flat(
        scene_of(shape(Rect(20, 20, 60, 60), spot), shape(Rect(40, 40, 20, 20), Color("w", "#FFFFFF", 0.5)))
    )
    found = patches(data)
    assert {space for space, _ in found} == {"/DeviceN"}
    assert found[0][1] == pytest.approx([0, 0, 0, 0, 128], abs=1)
    assert preflight(data, ["x1a"]).passed


def test_a_cutting_line_is_never_in_a_picture() -> None:
    line = Color("cut", "#FF00FF", cmyk=(0, 100, 0, 0), spot=CUT_CONTOUR)
    data = flat(veiled(palette().color("koraal"), shape(Rect(30, 30, 40, 40), line, Stroke(line, 0.2))))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        drawn = pdf.pages[0].Contents.read_bytes().decode()
    assert drawn.rindex(" SCN") > drawn.rindex("/Patch")
    assert {space for space, _ in patches(data)} == {"/DeviceCMYK"}


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert flat(of_everything()) == whole_flat()


def test_a_mixture_never_has_more_than_all_of_an_ink() -> None:
    """What the calculator of a picture with spots says, worked out by hand for one step."""
    program = mixing([(0.5, 1, 0, 0.25)]).strip("{}").replace("dup 1 gt {pop 1} if", "clamp").split()
    stack = [0.2, 0.4, 0.6, 0.1, 0.8]
    for word in program:
        match word:
            case "index":
                stack.append(stack[-1 - int(stack.pop())])
            case "mul":
                stack.append(stack.pop() * stack.pop())
            case "add":
                stack.append(stack.pop() + stack.pop())
            case "clamp":
                stack.append(min(1, stack.pop()))
            case "roll":
                by, count = int(stack.pop()), int(stack.pop())
                top = stack[-count:]
                stack[-count:] = top[-by:] + top[:-by]
            case "pop":
                stack.pop()
            case _:
                stack.append(float(word))
    assert stack == pytest.approx([0.6, 1, 0.6, 0.3])
