"""How long it takes from a key to a picture in the studio: a change through the server, one page back, its JPEG ready.

    python benchmarks/studio.py [changes]

Measured on the real application, with processes of its own for the pictures, as a browser asks. Prints the median and
the 95th percentile for each product; the aim is 300 and 800 ms.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import Settings

HOME = "http://127.0.0.1:8320"
PRODUCTS = (("dialoogkaart", 1), ("praatplaat", 0), ("kaartenset", 2))
TEXTS: dict[str, dict[str, Any]] = {
    "texts of a theme": {"path": "topics.why.question", "step": "teksten", "theme": "why", "width": 540},
    "texts of a page": {
        "path": "products.dialoogkaart.title",
        "step": "bladen",
        "product": "dialoogkaart",
        "page": 0,
        "width": 960,
        "short": True,
    },
}
"""Fields of the screen of a sector's texts, with what stands beside them."""
WORDS = ("Waarom", "Waartoe", "Sinds wanneer", "Met wie", "Voor wie")


def main() -> None:
    """Measure, and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cardgen.yaml").touch()
        workspace = Workspace.find(project=Path(folder))
        app = application(workspace, Settings.local(8320, "token", "nl"))
        with TestClient(app, base_url=HOME, headers={"Origin": HOME}) as browser:
            browser.get("/?token=token")
            here = browser.post("/e", data={"sector": "vo"}).url.path.rpartition("/")[0]
            question = {"path": "topics.why.question", "step": "vragen", "theme": "why", "width": 1080}
            for product, page in PRODUCTS:
                measure(browser, here, {**question, "product": product, "page": page}, product, count)
            texts = browser.post("/e", data={"texts": "vo"}).url.path.rpartition("/")[0]
            for name, body in TEXTS.items():
                measure(browser, texts, body, name, count)


def measure(browser: TestClient, here: str, body: dict[str, Any], name: str, count: int) -> None:
    """Make so many changes, and print how long they took."""
    took = sorted([change(browser, here, body, number) for number in range(count + 3)][3:])
    late = took[int(0.95 * (len(took) - 1))]
    print(f"{name:24} median {statistics.median(took):4.0f} ms, 95th percentile {late:4.0f} ms")


def change(browser: TestClient, here: str, body: dict[str, Any], number: int) -> float:
    """Milliseconds of one change, with its pictures fetched."""
    text = f"{WORDS[number % len(WORDS)]} {number}" if "short" in body else ""
    text = text or f"{WORDS[number % len(WORDS)]} leiden wij hier op, keer {number}?"
    start = time.perf_counter()
    said = browser.patch(here, json={**body, "value": text}).json()
    stage = said["stage"]
    pictures = [browser.get(src) for src in (stage["src"], *(one["src"] for one in stage["also"]))]
    took = time.perf_counter() - start
    assert {one.headers["content-type"] for one in pictures} == {"image/jpeg"}
    return 1000 * took


if __name__ == "__main__":
    main()
