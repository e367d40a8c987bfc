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

from starlette.testclient import TestClient

from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import Settings

HOME = "http://127.0.0.1:8320"
PRODUCTS = (("dialoogkaart", 1), ("praatplaat", 0), ("kaartenset", 2))
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
            for product, page in PRODUCTS:
                took = [change(browser, here, product, page, number) for number in range(count + 3)][3:]
                took.sort()
                print(
                    f"{product:14} median {statistics.median(took):4.0f} ms, "
                    f"95th percentile {took[int(0.95 * (len(took) - 1))]:4.0f} ms"
                )


def change(browser: TestClient, here: str, product: str, page: int, number: int) -> float:
    """Milliseconds of one change, with its picture fetched."""
    text = f"{WORDS[number % len(WORDS)]} leiden wij hier op, keer {number}?"
    body = {"path": "topics.why.question", "value": text, "step": "vragen", "theme": "why"}
    start = time.perf_counter()
    said = browser.patch(here, json={**body, "product": product, "page": page, "width": 1080}).json()
    picture = browser.get(said["stage"]["src"])
    took = time.perf_counter() - start
    assert picture.headers["content-type"] == "image/jpeg"
    return 1000 * took


if __name__ == "__main__":
    main()
