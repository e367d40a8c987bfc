"""The texts of a sector in a real browser: by theme and by product, and what axe-core says of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.external.studio import SIZES, judged

sync_api = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.external

QUESTION = "#f-topics-why-question"


@pytest.fixture
def texts(window: sync_api.Page, link: str, project: Path) -> Iterator[str]:
    """The address of the texts of vo, of which the project has none of its own yet; what is written goes away after."""
    window.goto(link.partition("?")[0])
    window.click("button[name=texts][value=vo]")
    window.wait_for_url("**/teksten")
    yield window.url.rpartition("/")[0]
    shutil.rmtree(project / "content" / "vo", ignore_errors=True)


def opened(window: sync_api.Page, address: str) -> None:
    """A page of texts with its picture and its places."""
    window.goto(address)
    window.wait_for_selector("#hots .hot", state="attached")
    window.wait_for_function("() => document.getElementById('picture').complete")


def picture(window: sync_api.Page) -> str:
    return window.get_attribute("#picture", "src") or ""


def test_a_text_of_a_theme_is_typed_saved_and_put_back(
    window: sync_api.Page, texts: str, project: Path
) -> None:
    opened(window, f"{texts}/teksten?thema=why")
    names = window.eval_on_selector_all("#page img, #also img", "found => found.map(one => one.alt)")
    assert names == ["Kaartenset, Waarom wij opleiden", "Kaartenset, Waarom wij opleiden (bladzijde 4)"]
    assert not (project / "content" / "vo").exists()
    before = picture(window)
    window.fill(QUESTION, "Welk verhaal vertellen wij als {school}?")
    window.wait_for_function(
        "before => document.getElementById('picture').getAttribute('src') !== before", arg=before
    )
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    file = project / "content" / "vo" / "topics.yaml"
    assert "Welk verhaal vertellen wij als {school}?" in file.read_text(encoding="utf-8")
    window.click("#h-topics-why-question button")
    window.wait_for_selector("text=Toch niet")
    assert window.input_value(QUESTION) == "Waarom leiden wij hier samen {teacher.plural} op?"
    assert window.evaluate("document.activeElement.id") == QUESTION.removeprefix("#")


def test_a_text_of_a_page_is_typed_and_the_next_page_has_its_own(
    window: sync_api.Page, texts: str, project: Path
) -> None:
    opened(window, f"{texts}/bladen?product=dialoogkaart")
    before = picture(window)
    window.fill("#f-products-dialoogkaart-title", "Samen leiden wij op")
    window.wait_for_function(
        "before => document.getElementById('picture').getAttribute('src') !== before", arg=before
    )
    assert "In de basis:" in window.inner_text("#m-products-dialoogkaart-title")
    window.click(".strip .th >> nth=1")
    window.wait_for_url("**page=1")
    window.wait_for_selector("#hots .hot", state="attached")
    assert window.locator("#f-products-dialoogkaart-title").count() == 0
    window.wait_for_selector("#saved:has-text('Alles bewaard')")
    assert "Samen leiden wij op" in (project / "content" / "vo" / "products.yaml").read_text(encoding="utf-8")
    window.click("nav a:has-text('Rolkaarten')")
    window.wait_for_url("**/bladen?product=rolkaarten")
    assert window.locator(".trow").count() >= 3
    with window.expect_popup() as read:
        window.click("#astext")
    assert "schoolleider" in read.value.inner_text("body")
    read.value.close()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_texts_are_for_everybody(window: sync_api.Page, texts: str, width: int, height: int) -> None:
    """By theme and by page, with a text that is too long, and put back."""
    window.set_viewport_size({"width": width, "height": height})
    found = {}
    for name in ("teksten?thema=why", "bladen?product=dialoogkaart", "bladen?product=gespreksboekje&page=3"):
        opened(window, f"{texts}/{name}")
        assert window.is_visible("#eyes")
        assert window.is_visible("#astext")
        if wrong := judged(window):
            found[name] = wrong
    opened(window, f"{texts}/teksten?thema=why")
    window.fill(QUESTION, "Welk verhaal over opleiden delen we hier met elkaar? " * 5)
    window.wait_for_selector("#m-topics-why-question .msg.err")
    if wrong := judged(window):
        found["too long"] = wrong
    window.click("#h-topics-why-question button")
    window.wait_for_selector("text=Toch niet")
    if wrong := judged(window):
        found["put back"] = wrong
    window.set_viewport_size({"width": 1280, "height": 1000})
    assert found == {}
