"""One work in two windows: one of them types, the other looks on until somebody chooses otherwise."""

from __future__ import annotations

import asyncio

import pytest
from tests.studio.conftest import FROM_US, Studio

from cardgen.studio.server.news import News

ONE, TWO, THREE = "window-one", "window-two", "window-three"


def open_window(studio: Studio, here: str, name: str, act: str = "open", was: str = "") -> bool:
    """Whether the work is now for this window to change."""
    answer = studio.post(f"{here}/window", json={"window": name, "act": act, "was": was}, headers=FROM_US)
    assert answer.status_code == 200, answer.text
    return bool(answer.json()["mine"])


def typed(studio: Studio, here: str, window: str, text: str) -> int:
    sent = {"path": "partnership.tagline", "value": text, "step": "contact"}
    headers = {**FROM_US, **({"X-Window": window} if window else {})}
    return studio.patch(here, json=sent, headers=headers).status_code


def tagline(studio: Studio) -> bytes:
    (work,) = studio.app.state.shared.desks.every()[-1:]  # type: ignore[attr-defined]
    return bytes(work.draft.files["partnership.yaml"])


@pytest.fixture
def here(studio: Studio) -> str:
    """A new partnership, which is open in a first window."""
    begun = studio.begin()
    assert open_window(studio, begun, ONE)
    return begun


def test_a_second_window_looks_on_until_it_is_chosen(studio: Studio, here: str) -> None:
    assert not open_window(studio, here, TWO)
    assert typed(studio, here, TWO, "Van de tweede.") == 423
    assert typed(studio, here, ONE, "Van de eerste.") == 200
    assert open_window(studio, here, TWO, "take")
    assert typed(studio, here, ONE, "Nog van de eerste.") == 423
    assert "Van de eerste." in tagline(studio).decode()
    assert typed(studio, here, TWO, "Toch van de tweede.") == 200


@pytest.mark.parametrize(
    ("way", "sent"),
    [
        ("history", {"data": {"way": "undo"}}),
        ("save", {}),
        ("themas", {"data": {"off": "why"}}),
        ("logo", {"files": {"logo": ("a.svg", b"<svg/>")}}),
    ],
)
def test_who_looks_on_changes_nothing_in_any_way(
    studio: Studio, here: str, way: str, sent: dict[str, object]
) -> None:
    before = tagline(studio)
    answer = studio.post(f"{here}/{way}", headers={**FROM_US, "X-Window": TWO}, **sent)  # type: ignore[arg-type]
    assert answer.status_code == 423
    assert tagline(studio) == before
    assert studio.get(f"{here}/themas").status_code == 200  # looking is free


def test_a_window_that_goes_to_the_next_page_keeps_the_work_and_one_that_closes_leaves_it(
    studio: Studio, here: str
) -> None:
    assert open_window(studio, here, TWO, was=ONE)
    assert not open_window(studio, here, ONE, "leave")  # comes after the next page is there
    assert typed(studio, here, TWO, "Op de volgende bladzijde.") == 200
    assert not open_window(studio, here, THREE)
    open_window(studio, here, TWO, "leave")
    assert open_window(studio, here, THREE)


def test_without_scripts_there_are_no_windows(studio: Studio, here: str) -> None:
    assert typed(studio, here, "", "Zonder script.") == 200


@pytest.mark.parametrize("name", ["", "kort", "x" * 41, "Regel\r\n-twee", 7, None])
def test_a_window_has_a_name_of_a_known_form(studio: Studio, here: str, name: object) -> None:
    answer = studio.post(f"{here}/window", json={"window": name, "act": "take"}, headers=FROM_US)
    assert answer.status_code == 400


def test_news_of_a_work_goes_to_the_windows_of_its_visitor_alone() -> None:
    async def heard() -> list[bytes]:
        news = News()
        lines = [news.listen(visitor) for visitor in ("one", "one", "two")]
        for line in lines:
            await anext(line)
        news.tell("work", {"work": "a"}, "one")
        news.tell("disk", {})
        found = [await anext(line) for line in lines]
        for line in lines:
            await line.aclose()  # type: ignore[attr-defined]
        assert len(news) == 0
        return found

    one, other, stranger = asyncio.run(heard())
    assert one == other
    assert b"work" in one
    assert b"disk" in stranger
