"""What tests of the studio in a browser share: how long they wait, and who judges a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "content" / "partnerships" / "partnerschap-voorbeeld"
AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = [(1280, 1000), (640, 500), (390, 844)]
PATIENCE = 120_000
"""Milliseconds after which a browser gives up; a machine may be busy."""


def judged(window: Page) -> list[str]:
    """What is wrong with the page as it stands, by axe-core and by its size.

    A form may just have led to another page: its words are there before its style sheets, without which all is small.
    """
    window.wait_for_load_state("load")
    sideways = window.evaluate("document.documentElement.scrollWidth - innerWidth")
    small = window.evaluate(
        """[...document.querySelectorAll('a.b, button.b, .swi, .pk, .in')].filter(one => {
          const box = one.getBoundingClientRect(); return box.width && Math.min(box.width, box.height) < 30;
        }).map(one => one.outerHTML.slice(0, 80))"""
    )
    window.evaluate(AXE.read_text(encoding="utf-8"))
    violations = window.evaluate(
        "rules => axe.run({ runOnly: rules }).then(found => found.violations"
        ".map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 120))}`))",
        RULES,
    )
    wide = [f"{sideways} pixels too wide"] if sideways > 0 else []
    return [*wide, *(f"too small: {one}" for one in small), *violations]
