"""How long visitors of a studio for everybody wait for a picture of a card, when many of them type at once.

    python benchmarks/visitors.py [visitors] [changes each]

Measured on the real application with processes of its own, in one process with those who ask. Each visitor has an
edition of their own and changes its question; the aim is that none waits more than 2 s.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

import httpx2

from cardgen.project.workspace import Workspace
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import Settings

HOME = "https://cards.example.org"
REST = 3.0
"""Seconds between two changes of one visitor: people think, too."""


async def visit(app: object, number: int, changes: int, took: list[float]) -> None:
    """One visitor: a new edition, and changes of one of its questions."""
    transport = httpx2.ASGITransport(app=app)  # type: ignore[arg-type]
    async with httpx2.AsyncClient(
        transport=transport, base_url=HOME, headers={"Origin": HOME}, timeout=120
    ) as browser:
        begun = await browser.post("/e", data={"sector": ("po", "vo", "mbo")[number % 3]})
        here = begun.headers["location"].rpartition("/")[0]
        await asyncio.sleep(REST * number / 40)
        for change in range(changes + 1):
            text = f"Waarom leiden wij hier op, {number} keer {change}?"
            body = {"path": "topics.why.question", "value": text, "step": "vragen", "theme": "why"}
            start = time.perf_counter()
            said = await browser.patch(here, json={**body, "product": "kaartenset", "page": 2, "width": 720})
            said.raise_for_status()
            if change:  # the first one opens the edition
                took.append(time.perf_counter() - start)
            await asyncio.sleep(REST)


async def measure(visitors: int, changes: int) -> list[float]:
    """Seconds of each change of each visitor."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cardgen.yaml").touch()
        app = application(
            Workspace.find(project=Path(folder)), Settings.public(HOME, "nl", frozenset(), workers=2)
        )
        took: list[float] = []
        async with app.router.lifespan_context(app):
            await asyncio.gather(*(visit(app, number, changes, took) for number in range(visitors)))
        return sorted(took)


def main() -> None:
    """Measure, and print."""
    visitors = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    changes = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    took = asyncio.run(measure(visitors, changes))
    print(
        f"{visitors} visitors, {len(took)} changes: median {1000 * statistics.median(took):.0f} ms, 95th percentile "
        f"{1000 * took[int(0.95 * (len(took) - 1))]:.0f} ms, longest {1000 * took[-1]:.0f} ms"
    )


if __name__ == "__main__":
    main()
