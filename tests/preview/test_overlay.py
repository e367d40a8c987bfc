"""The grid: what it says and where."""

from __future__ import annotations

import pytest

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.scene import Fit, PlacedText, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preview.overlay import FINE, FLOOR, SMALLER, describe, overlaid
from cardgen.project.workspace import Workspace


@pytest.fixture
def shop(mini: Workspace) -> Workshop:
    return Workshop.open(mini, Diagnostics())


@pytest.fixture
def scene(shop: Workshop, job: Job) -> Scene:
    found = Diagnostics()
    edition = shop.edition(job, found)
    scene = shop.scene(edition, shop.palette(edition), job, found)
    assert scene is not None
    return scene


def frame_color(scene: Scene, shop: Workshop, fit: Fit) -> str:
    page = scene.pages[0]
    items = tuple(replace(item, fit=fit) if isinstance(item, PlacedText) else item for item in page.items)
    drawn = overlaid(replace(scene, pages=(replace(page, items=items),)), shop.kit, "en").pages[0]
    frame = drawn.item("front/name~frame")
    assert isinstance(frame, Shape)
    assert frame.stroke is not None
    return frame.stroke.color.rgb


def test_every_text_has_a_frame_with_its_fit(scene: Scene, shop: Workshop) -> None:
    drawn = overlaid(scene, shop.kit, "en").pages[0]
    label = drawn.item("front/name~label")
    assert isinstance(label, PlacedText)
    assert label.text.startswith("name 12 pt (min 6), room ")


def test_colour_tells_preferred_smaller_and_smallest_sizes_apart(scene: Scene, shop: Workshop) -> None:
    assert frame_color(scene, shop, Fit(12, 12, 6, 1, 5)) == FINE
    assert frame_color(scene, shop, Fit(12, 9, 6, 1, 5)) == SMALLER
    assert frame_color(scene, shop, Fit(12, 6, 6, 1, 5)) == FLOOR
    assert frame_color(scene, shop, Fit(12, 12, 6, 1, -4)) == FLOOR


def test_trim_safe_zone_and_folds_stand_where_the_page_has_them(scene: Scene, shop: Workshop) -> None:
    drawn = overlaid(scene, shop.kit, "en").pages[0]

    def corners(id_: str) -> set[tuple[float, ...]]:
        shape = drawn.item(id_)
        assert isinstance(shape, Shape)
        return {numbers for _, numbers in shape.path if numbers}

    assert corners("~trim") == {(0, 0), (60, 0), (60, 40), (0, 40)}
    assert corners("~safe") == {(5, 5), (55, 5), (55, 35), (5, 35)}
    assert corners("~fold1") == {(30, -3), (30, 43)}


def test_the_page_itself_and_its_structure_are_left_as_they_are(scene: Scene, shop: Workshop) -> None:
    for before, after in zip(scene.pages, overlaid(scene, shop.kit, "en").pages, strict=True):
        assert after.items[: len(before.items)] == before.items
        assert after.structure == before.structure


def test_a_narrow_frame_gets_a_short_label(scene: Scene) -> None:
    (item,) = (item for item in scene.pages[0].items if isinstance(item, PlacedText))
    assert describe(item, Fit(12, 11.25, 6, 1, 5), "en", short=True) == "name 11.25 pt"
