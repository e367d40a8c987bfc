"""What a browser makes of the text editions: on a small telephone, on a screen, in large print and on paper."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import threading
from collections.abc import Iterator
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from cardgen.cli import main

pytestmark = pytest.mark.external

PRODUCTS = ("dialoogkaart", "gespreksboekje", "kaartenset", "praatplaat")
WIDTHS = (320, 360, 800)
"""Pixels. 320 is how wide a page is when somebody enlarges a screen four times (WCAG 2.2, 1.4.10)."""

MEASURE = """<!DOCTYPE html><title>measure</title><body><script>
const found = {}, files = %s, widths = %s;
const seen = name => {
  const view = document.getElementById(name).contentWindow, page = view.document.documentElement;
  const size = element => parseFloat(view.getComputedStyle(element).fontSize);
  return {
    overflow: page.scrollWidth - page.clientWidth,
    lang: page.lang,
    levels: [...view.document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1])),
    titles: [...view.document.querySelectorAll('h1')].map(h => h.getBoundingClientRect().top),
    letters: Math.min(...[...view.document.querySelectorAll('p,li,figcaption,span')].map(size)),
    measure: view.document.querySelector('main').clientWidth / size(view.document.body),
    outside: view.performance.getEntriesByType('resource').length,
  };
};
for (const file of files) for (const width of widths) {
  const frame = document.createElement('iframe');
  Object.assign(frame, {id: `${file} ${width}`, src: file});
  frame.style.cssText = `border: 0; height: 700px; width: ${width}px`;
  document.body.append(frame);
}
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe')) found[frame.id] = seen(frame.id);
  document.body.innerHTML = '<pre></pre>';
  document.querySelector('pre').textContent = JSON.stringify(found);
});
</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Text editions of one sector, normal and large, with a page that measures them."""
    output = tmp_path_factory.mktemp("texts")
    products = [word for product in PRODUCTS for word in ("--product", product)]
    for large in ([], ["--large"]):
        assert main(["text", "po", *products, *large, "-o", str(output), "-q"]) == 0
    names = sorted(path.name for path in (output / "po").glob("*.html"))
    assert len(names) == 2 * len(PRODUCTS)
    (output / "po" / "measure.html").write_text(MEASURE % (json.dumps(names), list(WIDTHS)), "utf-8")
    return output / "po"


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """The folder, served to this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def chromium(profile: Path, *arguments: str) -> str:
    """What Chromium prints; it starts with nothing of its own and calls nobody."""
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={profile}",
    ]
    done = subprocess.run(
        ["chromium", *flags, *arguments], check=True, timeout=120, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def seen(site: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What was measured, by file and width."""
    dom = chromium(tmp_path_factory.mktemp("profile"), "--dump-dom", f"{site}/measure.html")
    match = re.search(r"<pre>(.*?)</pre>", dom, re.DOTALL)
    assert match, dom[:2000]
    found: dict[str, dict[str, object]] = json.loads(unescape(match[1]))
    assert len(found) == 2 * len(PRODUCTS) * len(WIDTHS)
    return found


def test_nobody_has_to_scroll_sideways(seen: dict[str, dict[str, object]]) -> None:
    assert {name: page["overflow"] for name, page in seen.items() if page["overflow"] != 0} == {}


def test_the_language_is_known_to_the_browser(seen: dict[str, dict[str, object]]) -> None:
    assert {page["lang"] for page in seen.values()} == {"nl-NL"}


def test_headings_start_with_the_title_in_sight_and_skip_no_level(
    seen: dict[str, dict[str, object]],
) -> None:
    for name, page in seen.items():
        levels, titles = page["levels"], page["titles"]
        assert isinstance(levels, list)
        assert isinstance(titles, list)
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        assert titles[0] < 300, name


def test_letters_are_as_large_as_promised(seen: dict[str, dict[str, object]]) -> None:
    """A pixel is 0.75 pt (CSS Values 4, 6.1): large print has 20 pt, the rest 12 pt and more."""
    for name, page in seen.items():
        letters = page["letters"]
        assert isinstance(letters, int | float)
        assert letters * 0.75 >= (20 if "-large" in name else 12), name


def test_lines_do_not_get_too_long_to_follow(seen: dict[str, dict[str, object]]) -> None:
    """At most 80 letters, which are half an em on average (WCAG 2.2, 1.4.8)."""
    for name, page in seen.items():
        measure = page["measure"]
        assert isinstance(measure, int | float)
        assert measure <= 40, name


def test_nothing_is_fetched(seen: dict[str, dict[str, object]]) -> None:
    assert {page["outside"] for page in seen.values()} == {0}


@pytest.mark.parametrize(("ending", "least"), [("", 12.0), ("-large", 20.0)])
def test_printed_it_keeps_all_words_and_the_size_of_its_letters(
    folder: Path, tmp_path: Path, ending: str, least: float
) -> None:
    printed = tmp_path / "printed.pdf"
    page = folder / f"dialoogkaart-po{ending}.html"
    chromium(tmp_path / "profile", "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
    with pypdfium2.PdfDocument(printed) as document:
        sheets = [sheet.get_textpage() for sheet in document]
        text = " ".join(" ".join(sheet.get_text_bounded() for sheet in sheets).split())
        sizes = [item.get_font_size() for sheet in document for item in sheet.get_objects(filter=[1])]
        assert {tuple(map(round, sheet.get_size())) for sheet in document} == {(595, 842)}
    assert "Zes thema’s: kies er één" in text
    assert "De schoolleider in Samen Opleiden" in text
    assert sizes
    assert min(sizes) >= least - 0.1
