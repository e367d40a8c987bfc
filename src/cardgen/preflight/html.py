"""A preflight as a page for people: what was found beside pictures of the pages, with the places marked.

One file that fetches nothing and runs nothing. What a stranger's PDF says stands in it as text only.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.reading import from_disk
from cardgen.messages.diagnostics import CardgenError, Severity
from cardgen.messages.phrases import phrase
from cardgen.messages.saying import say
from cardgen.preflight.opening import MOST
from cardgen.preflight.profiles import PROFILES

if TYPE_CHECKING:
    from cardgen.messages.phrases import Language
    from cardgen.preflight.finding import Finding
    from cardgen.preflight.report import Report
    from cardgen.render.marking import Look

STYLE = Path(__file__).with_name("report.css")
MOST_PICTURES = 60
"""In one report, some 100 kB each. The findings of further pages are told without."""
MOST_FINDINGS = 500
"""Told of one file."""
LONGEST = 900
"""Pixels of the longest side of a picture."""


def as_html(reports: Sequence[tuple[Report, Path]], language: Language) -> str:
    """The reports of some files, in order.

    Args:
        reports: each with the file that it is about.
        language: of the page.
    """
    room = _Room(language)
    passed = sum(report.passed for report, _ in reports)
    title = room.word("preflight-title")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{language}"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">",
            f"<title>{title}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head><body><main>",
            f"<h1>{title}</h1>",
            f"<p>{room.word('preflight-count', passed=passed, all=len(reports))}</p>",
            *(line for report, path in reports for line in room.file(report, path)),
            "</main></body></html>",
            "",
        ]
    )


class _Room:
    """What is told of each file, and how many pictures there is still room for."""

    def __init__(self, language: Language) -> None:
        self._language, self._left = language, MOST_PICTURES

    def word(self, key: str, **values: object) -> str:
        return escape(phrase(key, self._language, **values))

    def file(self, report: Report, path: Path) -> list[str]:
        """The section of one file."""
        state = "good" if report.passed else "bad"
        lines = [f'<section class="file {state}"><h2>{escape(report.file)}</h2>', "<ul class=profiles>"]
        for name in report.profiles:
            verdict = "preflight-no" if name in report.failed else "preflight-yes"
            mark = "bad" if name in report.failed else "good"
            lines.append(
                f"<li class={mark}><b>{escape(PROFILES[name].standard)}</b> {self.word(verdict)}</li>"
            )
        lines.append("</ul>")
        if not report.findings:
            lines.append(f"<p>{self.word('preflight-nothing')}</p>")
        told = report.findings[:MOST_FINDINGS]
        pages = {number: list(found) for number, found in groupby(told, lambda one: one.page)}
        looks = self._looks(path, pages)
        for number, found in pages.items():
            lines += self._page(number, found, looks.get(number))
        if len(report.findings) > len(told):
            lines.append(f"<p>{self.word('more', n=len(report.findings) - len(told))}</p>")
        return [*lines, "</section>"]

    def _looks(self, path: Path, pages: dict[int, list[Finding]]) -> dict[int, Look]:
        from cardgen.render.marking import looks

        wanted = [number for number in pages if number][: self._left]
        boxes = {number: [one.box for one in pages[number] if one.box is not None] for number in wanted}
        self._left -= len(wanted)
        if not wanted:
            return {}
        try:
            return looks(from_disk(path, MOST), boxes, LONGEST)
        except (CardgenError, OSError):
            return {}  # it is told without

    def _page(self, number: int, found: list[Finding], look: Look | None) -> list[str]:
        name = self.word("preflight-page", page=number) if number else self.word("preflight-whole")
        lines = [f"<section class=page><h3>{name}</h3><div class=pair>"]
        if look is not None:
            lines.append(self._picture(number, look))
        lines.append("<ul class=found>")
        place = 0
        for one in found:
            marked = look is not None and one.box is not None
            place += marked
            lines.append(self._finding(one, place if marked else 0, unplaced=look is not None and not marked))
        return [*lines, "</ul></div></section>"]

    def _finding(self, one: Finding, place: int, *, unplaced: bool) -> str:
        said = say(one.diagnostic(""), self._language)
        error = one.severity is Severity.ERROR
        number = f"<span class=number>{place}</span> " if place else ""
        label = self.word("preflight-error" if error else "preflight-warning")
        where = f"<p class=where>{escape(one.place)}</p>" if one.place else ""
        where += f"<p class=where>{self.word('preflight-unplaced')}</p>" if unplaced else ""
        hint = f"<p class=hint>{escape(said.hint)}</p>" if said.hint else ""
        return (
            f"<li class={'bad' if error else 'doubt'}><p>{number}<b>{label} {escape(one.code)}</b> "
            f"{escape(said.text)}</p>{hint}{where}</li>"
        )

    def _picture(self, number: int, look: Look) -> str:
        w, h = look.size
        told = self.word("preflight-picture", page=number, n=len(look.places))
        marks = []
        for place, (x0, y0, x1, y1) in enumerate(look.places, 1):
            across, down = max(x1 - x0, 6), max(y1 - y0, 6)
            marks.append(
                f'<rect x="{x0 - 3:.0f}" y="{y0 - 3:.0f}" width="{across + 6:.0f}" height="{down + 6:.0f}"/>'
            )
            x, y = min(max(x0 - 3, 14), w - 14), min(max(y0 - 3, 14), h - 14)
            marks.append(
                f'<circle cx="{x:.0f}" cy="{y:.0f}" r="13"/><text x="{x:.0f}" y="{y + 5:.0f}">{place}</text>'
            )
        data = base64.b64encode(look.jpeg).decode()
        return (
            f'<svg viewBox="0 0 {w} {h}" role="img" aria-label="{told}">'
            f'<image href="data:image/jpeg;base64,{data}" width="{w}" height="{h}"/>{"".join(marks)}</svg>'
        )
