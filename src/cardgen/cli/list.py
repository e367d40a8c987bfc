"""`cardgen list`: show what there is to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cardgen.cli.command import define, option
from cardgen.cli.console import Console
from cardgen.cli.language import translate
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.overview import Entry, Overview, overview


@define(
    "list",
    examples=(
        ("cardgen list", "names and what they stand for"),
        ("cardgen list --paths", "and where each of them is"),
        ("cardgen list --format json", "for another program"),
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@option("--paths", is_flag=True, help="Show where each of them is, and what it takes the place of.")
@click.pass_obj
def command(session: Session, form: str, paths: bool) -> int:
    """Show the sectors, partnerships and products there are: the names that the other commands understand.

    A new one needs no program: add a folder, and it is in this list.
    """
    workspace = session.workspace()
    found = overview(workspace)
    strays = Diagnostics()
    strays.extend(workspace.strays(Path.cwd()))
    session.console.report(strays)
    if form == "json":
        session.console.result_json(as_json(found))
        return 0
    blocks = [
        (translate("Sectors"), found.sectors),
        (translate("Partnerships"), found.partnerships),
        (translate("Products"), found.products),
    ]
    width = max((len(entry.id) for _, entries in blocks for entry in entries), default=0)
    for number, (title, entries) in enumerate(blocks):
        if number:
            session.console.result()
        session.console.result(title)
        _print(session.console, entries, width, paths)
    return 0


def as_json(found: Overview) -> dict[str, object]:
    """The whole list. `places` beyond the first are hidden by it."""

    def rows(entries: Sequence[Entry], about: str = "") -> list[dict[str, object]]:
        return [
            {
                "id": entry.id,
                "name": entry.name,
                **({about: list(entry.about)} if about else {}),
                "places": [str(place) for place in entry.places],
            }
            for entry in entries
        ]

    return {
        "format": 1,
        "sectors": rows(found.sectors),
        "partnerships": rows(found.partnerships, "sectors"),
        "products": rows(found.products, "sizes"),
    }


def _print(console: Console, entries: Sequence[Entry], width: int, paths: bool) -> None:
    if not entries:
        console.result(f"  {translate('none')}")
    for entry in entries:
        about = f"({', '.join(entry.about)})" if entry.about else ""
        console.result(f"  {entry.id:{width}}  {' '.join(filter(None, (entry.name, about)))}".rstrip())
        if paths:
            console.result(f"  {'':{width}}  {entry.places[0]}")
            for hidden in entry.places[1:]:
                console.result(f"  {'':{width}}  {translate('instead of {place}').format(place=hidden)}")
