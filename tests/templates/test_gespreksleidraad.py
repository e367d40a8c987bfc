"""The guide to the conversation: two sides, every step, and minutes that add up."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import Rect
from cardgen.layout.scene import Artwork, PlacedText, Scene, Shape
from templates.conftest import EDITIONS, Compose

editions = pytest.mark.parametrize(("sector", "partnership"), EDITIONS)
GUIDE = "gespreksleidraad"


def printed(scene: Scene) -> list[str]:
    """All texts, as read aloud."""
    found = [item.text for page in scene.pages for item in page.items if isinstance(item, PlacedText)]
    return [flat(text) for text in found]


def flat(text: str) -> str:
    """One kind of space, divided words whole again."""
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split())


def ink(item: PlacedText) -> Rect:
    """From the first line to the baseline of the last, as wide as the longest line (mm)."""
    runs = [run for line in item.lines for run in line]
    left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
    return Rect(left, item.ink.y, right - left, max(run.y for run in runs) - item.ink.y)


@editions
def test_two_sides_without_a_message(compose: Compose, sector: str, partnership: str | None) -> None:
    _, scene, diagnostics = compose(GUIDE, sector, partnership)
    assert [page.id for page in scene.pages] == ["conversation", "variants"]
    assert not diagnostics.errors


@editions
def test_every_text_of_the_guide_is_there_once(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose(GUIDE, sector, partnership)
    guide = edition.guide
    wanted = [guide.purpose, guide.who]
    wanted += [item.text for points in (guide.before, guide.pitfalls, guide.after) for item in points.items]
    wanted += [step.text for part in (guide.session, guide.short, guide.team) for step in part.steps]
    wanted += [item.text for item in (*edition.occasions, *edition.rules)]
    wanted += [guide.partnership.text, guide.online.text]
    assert guide.sector is not None
    wanted.append(guide.sector.text)
    found = printed(scene)
    assert {text.plain: found.count(flat(text.plain)) for text in wanted} == {t.plain: 1 for t in wanted}


@editions
def test_the_time_bar_shows_how_long_each_step_takes(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose(GUIDE, sector, partnership)
    page = scene.pages[0]
    bars = []
    for step in edition.guide.session.steps:
        part = next(
            i
            for i in page.items
            if isinstance(i, Shape) and i.id.startswith(f"conversation/session/bar/{step.id}/shape")
        )
        xs = [value for _, numbers in part.path for value in numbers[::2]]
        bars.append((max(xs) - min(xs)) / step.minutes)
    assert max(bars) - min(bars) < 0.01


@editions
def test_the_discs_of_the_session_stand_on_the_braid(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    edition, scene, _ = compose(GUIDE, sector, partnership)
    page = scene.pages[0]
    braid = page.item("conversation/braid")
    assert isinstance(braid, Artwork)
    middle = braid.box.x + braid.box.w / 2
    for step in edition.guide.session.steps:
        disc = page.item(f"conversation/session/session-steps/{step.id}/disc:shape")
        assert isinstance(disc, Shape)
        xs = [value for _, numbers in disc.path for value in numbers[::2]]
        assert (max(xs) + min(xs)) / 2 == pytest.approx(middle, abs=0.1)


@editions
def test_body_texts_have_one_size_a_side_and_keep_the_floor(
    compose: Compose, sector: str, partnership: str | None
) -> None:
    _, scene, _ = compose(GUIDE, sector, partnership)
    for page in scene.pages:
        fits = [item.fit for item in page.items if isinstance(item, PlacedText) and item.fit is not None]
        assert min(fit.size for fit in fits) >= 6.8
        assert len({round(fit.size, 2) for fit in fits if fit.style == "guide-body"}) == 1
        assert all(fit.size >= 9.5 for fit in fits if fit.style == "guide-body")


@editions
def test_no_text_lies_over_another(compose: Compose, sector: str, partnership: str | None) -> None:
    _, scene, _ = compose(GUIDE, sector, partnership)
    for page in scene.pages:
        inks = [(item.id, ink(item)) for item in page.items if isinstance(item, PlacedText)]
        for index, (one, a) in enumerate(inks):
            for other, b in inks[index + 1 :]:
                beside = a.right <= b.x or b.right <= a.x
                assert beside or a.bottom <= b.y or b.bottom <= a.y, (page.id, one, other)
