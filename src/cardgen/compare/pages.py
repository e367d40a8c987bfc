"""Pictures of the pages that look different, and everything side by side as one HTML file that needs nothing else."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from cardgen.compare.differences import ChangedPage, Difference

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace

DPI = 60.0
"""Of the pictures: to see what changed, not to print."""
Pictures = Mapping[tuple[str, int], bytes]
"""JPEGs by product and number of the page, from 1."""

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;color:#16263B;margin:2rem auto;max-width:80rem;padding:0 1rem}"
    "h1{font-size:1.6rem}h2{margin-top:2.5rem}table{border-collapse:collapse;width:100%;table-layout:fixed}"
    "th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid #C3CCD4;"
    "overflow-wrap:anywhere}"
    "th:first-child,td:first-child{width:24%}"
    "small{color:#4A5A6C;display:block}del{background:#FBE3DF;text-decoration:line-through}ins{background:#DDF1E0;"
    "text-decoration:underline}figure{margin:0}figcaption{font-size:.85rem;color:#4A5A6C}img{max-width:100%;"
    "border:1px solid #C3CCD4}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:1rem 0 2rem}"
    ".dot{display:inline-block;width:1em;height:1em;border:1px solid #4A5A6C;vertical-align:-.15em;margin-right:.4em}"
)


def pictures_of(
    workspace: Workspace, jobs: Sequence[Job], wanted: Mapping[str, Sequence[int]], found: Diagnostics
) -> dict[tuple[str, int], bytes]:
    """Pictures of pages.

    Args:
        workspace: where to look.
        jobs: of one edition.
        wanted: numbers of pages, from 1, by product.
        found: takes what is wrong.
    """
    from cardgen.build.make import make
    from cardgen.build.workshop import Workshop
    from cardgen.render.pixels import as_jpeg, pictures

    shop = Workshop.open(workspace, found)
    drawn = {}
    for made in make(shop, [job for job in jobs if wanted.get(job.product)]):
        for product in made.products:
            seen = pictures(product.files[product.name], dpi=DPI)
            for number in wanted.get(product.job.product, ()):
                if number <= len(seen):
                    drawn[product.job.product, number] = as_jpeg(seen[number - 1])
    return drawn


def page_of(title: str, found: Sequence[tuple[Difference, Pictures, Pictures]]) -> bytes:
    """The whole comparison, in Dutch like its readers.

    Args:
        title: what was compared.
        found: each difference with pictures of its pages as they were and as they are.
    """
    parts = [
        "<!DOCTYPE html>",
        '<html lang="nl">',
        f'<head><meta charset="utf-8"><title>{escape(title)}</title>',
        f"<style>{_STYLE}</style></head>",
        "<body>",
        f"<h1>{escape(title)}</h1>",
    ]
    for one, old, new in found:
        parts += _section(one, old, new)
    if not found:
        parts.append("<p>Er is geen verschil.</p>")
    return "\n".join([*parts, "</body></html>", ""]).encode()


def _section(one: Difference, old: Pictures, new: Pictures) -> list[str]:
    named = one.new if one.old in {one.new, ""} else one.old if not one.new else f"{one.old} en {one.new}"
    parts = [f"<h2>{escape(named)}</h2>"]
    if one.texts:
        rows = [
            f"<tr><td>{escape(text.name)}<small>{escape(text.place)}</small></td>"
            f"<td>{marked(text.old, text.new)[0]}</td><td>{marked(text.old, text.new)[1]}</td></tr>"
            for text in one.texts
        ]
        parts += ["<h3>Teksten</h3>", _table("Tekst", rows)]
    if one.pictures:
        rows = [
            f"<tr><td>{escape(picture.name)}</td><td>{'was er' if picture.old else '–'}</td>"
            f"<td>{('veranderd' if picture.old else 'nieuw') if picture.new else 'weg'}</td></tr>"
            for picture in one.pictures
        ]
        parts += ["<h3>Beelden</h3>", _table("Bestand", rows)]
    if one.colors:
        rows = [
            f"<tr><td>{escape(color.name)}</td><td>{_dot(color.old)}</td><td>{_dot(color.new)}</td></tr>"
            for color in one.colors
        ]
        parts += ["<h3>Kleuren</h3>", _table("Kleur", rows)]
    if one.pages:
        parts.append("<h3>Bladzijden die er anders uitzien</h3>")
        parts += [_pair(page, old, new) for page in one.pages]
    return parts


def _table(name: str, rows: Sequence[str]) -> str:
    head = f"<thead><tr><th>{name}</th><th>Was</th><th>Wordt</th></tr></thead>"
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"


def marked(old: str, new: str) -> tuple[str, str]:
    """Two texts with the words that went and those that came marked, as HTML."""
    a, b = old.split(), new.split()
    left, right = [], []
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, come = escape(" ".join(a[i:j])), escape(" ".join(b[k:m]))
        if gone:
            left.append(gone if kind == "equal" else f"<del>{gone}</del>")
        if come:
            right.append(come if kind == "equal" else f"<ins>{come}</ins>")
    return " ".join(left), " ".join(right)


def _dot(color: str) -> str:
    return f'<span class="dot" style="background:{escape(color)}"></span>{escape(color)}' if color else "–"


def _pair(page: ChangedPage, old: Pictures, new: Pictures) -> str:
    sides = []
    for number, drawn, word in ((page.old, old, "was"), (page.new, new, "wordt")):
        caption = (
            f"{escape(page.product)}, bladzijde {number} ({word}): {escape(page.title)}"
            if number
            else f"– ({word})"
        )
        data = drawn.get((page.product, number))
        picture = (
            f'<img alt="{caption}" src="data:image/jpeg;base64,{base64.b64encode(data).decode()}">'
            if data
            else ""
        )
        sides.append(f"<figure>{picture}<figcaption>{caption}</figcaption></figure>")
    return f'<div class="pair">{"".join(sides)}</div>'


def numbers(one: Difference, *, old: bool) -> dict[str, list[int]]:
    """The pages to draw of one side, by product."""
    wanted: dict[str, list[int]] = {}
    for page in one.pages:
        if number := page.old if old else page.new:
            wanted.setdefault(page.product, []).append(number)
    return wanted
