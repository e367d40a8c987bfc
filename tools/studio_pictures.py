"""Makes the pictures of the studio in the manual: docs/images/studio-*.jpg.

    python tools/studio_pictures.py

Starts a studio in a folder of its own and opens it in Chromium, which must be installed: tools/install-external.sh.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
EXAMPLE = ROOT / "content" / "partnerships" / "partnerschap-voorbeeld"
SIZE = {"width": 1200, "height": 800}
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><circle cx="2" cy="2" r="1.8" fill="#0F766E"/>'
    '<path d="M4.5 1h4v2h-4z" fill="#16263B"/></svg>'
)
FILES = {
    "partnerschappen.csv": """naam;sectoren;kleur;logo
Samen Opleiden Rivierenland;po;#C2410C;
Leren in de Haven;mbo;#0F766E;haven.svg
Alliantie Oost;vo;blauw;
Opleidingsschool De Kade;vo;#4A7A2C;kade.svg
Vakmensen van Morgen;mbo;#9D174D;vakmensen.svg
""",
    "haven.svg": LOGO,
    "kade.svg": LOGO.replace("#0F766E", "#4A7A2C"),
}


def main() -> None:
    """Take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cardgen.yaml").touch()
        shutil.copytree(EXAMPLE, Path(folder) / "content" / "partnerships" / EXAMPLE.name)
        command = [sys.executable, "-m", "cardgen", "studio", "--no-browser", "--project", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            link = running.stdout.readline().strip()
            with sync_playwright() as play:
                browser = play.chromium.launch(
                    executable_path=shutil.which("chromium"), args=["--no-sandbox"]
                )
                page = browser.new_context(viewport=SIZE, locale="nl-NL").new_page()
                page.set_default_timeout(180_000)
                take(page, link)
                browser.close()
            running.terminate()


def take(page: Page, link: str) -> None:
    """The first page, a question that is too long, the last step, many editions, and the texts of a sector."""
    page.goto(link)
    home = page.url.rstrip("/")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=IMAGES / "studio-begin.jpg", type="jpeg", quality=82)
    page.click(f'button[value="vo {EXAMPLE.name}"]')
    page.wait_for_url("**/naam")
    here = page.url.rpartition("/")[0]
    page.goto(f"{here}/vragen?thema=why")
    page.wait_for_selector("#hots .hot", state="attached")
    page.wait_for_selector(".strip img")
    page.fill(
        "#f-topics-why-question",
        "Waarom leiden wij op dit college samen op, en wat vertellen we daarover aan ouders?",
    )
    page.wait_for_selector("#undo:enabled")
    page.wait_for_selector("#saved:has-text('Alles bewaard')")
    page.wait_for_timeout(1_500)
    page.screenshot(path=IMAGES / "studio-vragen.jpg", type="jpeg", quality=82)
    page.goto(f"{here}/klaar")
    page.wait_for_selector("#checked .msg")  # by then the pictures are there too
    page.screenshot(path=IMAGES / "studio-klaar.jpg", type="jpeg", quality=82)
    page.goto(f"{home}/batch")
    page.set_input_files(
        "#files",
        [
            {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()}
            for name, text in FILES.items()
        ],
    )
    page.wait_for_selector(".doing[data-busy=no]")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.cover img')].slice(0, 3).every(one => one.naturalWidth)"
    )
    page.screenshot(path=IMAGES / "studio-blad.jpg", type="jpeg", quality=82)
    page.goto(home)
    page.click("button[name=texts][value=vo]")
    page.wait_for_url("**/teksten")
    texts = page.url.rpartition("/")[0]
    page.goto(f"{texts}/teksten?thema=roles")
    settle(page)
    page.screenshot(path=IMAGES / "studio-teksten.jpg", type="jpeg", quality=82)
    page.goto(f"{texts}/bladen?product=dialoogkaart")
    settle(page)
    page.wait_for_selector(".strip .th:last-of-type img")
    page.focus("#f-products-dialoogkaart-title")
    page.screenshot(path=IMAGES / "studio-bladen.jpg", type="jpeg", quality=82)


def settle(page: Page) -> None:
    """Wait until the page beside the texts is there with its places."""
    page.wait_for_selector("#hots .hot", state="attached")
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main()
