"""`cardgen check`: look for mistakes and write nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import Console, count, in_order
from cardgen.cli.jobs import planned
from cardgen.cli.language import language, translate
from cardgen.cli.names import AdviceKinds, checked
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Severity, Where
from cardgen.messages.saying import say

if TYPE_CHECKING:
    from cardgen.build.spare import SpareRoom

BEGIN = 44
"""Characters of a text by which people know it again."""


@define(
    "check",
    examples=(
        ("cardgen check", "everything: all sectors, all partnerships"),
        ("cardgen check vo -p partnerschap-voorbeeld", "one edition"),
        ("cardgen check --verbose", "with hints about language and layout"),
        ("cardgen check --advice spelling,length", "only these kinds of advice, hints included"),
        ("cardgen check --advice none", "mistakes only"),
        ("cardgen check vo --room", "how many characters each text has left"),
        ("cardgen check --format json", "for another program"),
    ),
)
@options.sectors("Sectors to check; all of them when left out.")
@options.partnership("Check the edition of this partnership. May be given more than once.")
@option(
    "--advice",
    type=AdviceKinds(),
    help="Advice about the texts: length, questions, typography, structure, terms, plain, spelling; all; none. Chosen "
    "advice is shown in full. Without it: warnings, and hints with --verbose.",
)
@option(
    "--room",
    "with_room",
    is_flag=True,
    help="Also show how many characters each text may still grow, where it is tightest. Below zero: so many must go.",
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, github for notes beside the lines of a pull request.",
)
@click.pass_obj
def command(
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    advice: frozenset[str] | None,
    with_room: bool,
    form: str,
) -> int:
    """Read everything, lay out every page and say what is wrong. No file is written.

    Errors stop a build and give exit code 1. Warnings are probably mistakes. Hints are advice, shown with --verbose.
    """
    workspace = session.workspace()
    checked(workspace, sectors=sectors, partnerships=partnerships)

    from cardgen.api import check
    from cardgen.build.spare import SpareRoom

    texts = SpareRoom()
    everything = Diagnostics()
    everything.extend(workspace.strays(Path.cwd()))
    try:
        jobs = planned(workspace, sectors, partnerships)
        if not sectors and not partnerships and workspace.partnerships():
            jobs += planned(workspace, partnerships=workspace.partnerships())
        check(workspace, jobs, everything, texts.look if with_room else None)
    except CardgenError as mistake:
        everything.extend(mistake.diagnostics)
    diagnostics = chosen(everything, advice)
    if form == "json":
        report = as_json(diagnostics)
        session.console.result_json({**report, "texts": _as_list(texts)} if with_room else report)
    elif form == "github":
        for diagnostic in in_order(diagnostics):
            session.console.result(as_github(diagnostic))
    else:
        _print_room(session.console, texts)
        session.console.report(diagnostics, always=advice or ())
        session.console.summary(diagnostics)
        if not diagnostics.errors:
            session.console.say(translate("No errors found."))
    return 1 if diagnostics.errors else 0


def chosen(found: Iterable[Diagnostic], advice: frozenset[str] | None) -> Diagnostics:
    """Mistakes, and the advice with one of these codes; all of it without a choice."""
    from cardgen.content.advicekinds import ADVICE

    kept = Diagnostics()
    kept.extend(one for one in found if advice is None or one.code not in ADVICE or one.code in advice)
    return kept


def as_json(found: Iterable[Diagnostic]) -> dict[str, object]:
    """The whole report. `line` and `column` count from 1; 0 means the file as a whole."""
    ordered = in_order(found)
    return {
        "format": 1,
        "counts": count(ordered),
        "diagnostics": [
            {
                "code": diagnostic.code,
                "severity": diagnostic.severity.value,
                "message": said.text,
                "hint": said.hint,
                "places": [_place(where) for where in diagnostic.where],
            }
            for diagnostic in ordered
            for said in (say(diagnostic, language()),)
        ],
    }


def as_github(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions (docs.github.com, “Workflow commands”), which shows it beside the line."""
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}[
        diagnostic.severity
    ]
    properties = {"title": diagnostic.code}
    if diagnostic.where:
        place = diagnostic.where[0]
        properties = {"file": place.file, "line": str(place.line), "col": str(place.column), **properties}
    listed = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in properties.items() if value != "0")
    return f"::{level} {listed}::{_escaped(str(say(diagnostic, language())))}"


def _as_list(texts: SpareRoom) -> list[dict[str, object]]:
    return [
        {"room": one.room, "text": one.text, "product": one.product, "edition": one.edition}
        | {"place": _place(one.where)}
        for one in texts.rows()
    ]


def _print_room(console: Console, texts: SpareRoom) -> None:
    """A line for each text: what is left, where it is written, where it is tightest, and how it begins."""
    rows = texts.rows()
    tightest = [f"{one.product} ({one.edition})" for one in rows]
    places = [str(one.where) for one in rows]
    wide, far = (max(map(len, column), default=0) for column in (places, tightest))
    for one, place, product in zip(rows, places, tightest, strict=True):
        begin = one.text if len(one.text) <= BEGIN else one.text[: BEGIN - 1] + "…"
        console.result(f"{one.room:5}  {place:{wide}}  {product:{far}}  {begin}")


def _place(where: Where) -> dict[str, object]:
    return {"file": where.file, "line": where.line, "column": where.column}


def _escaped(text: str, more: str = "") -> str:
    """Percent-encode what would end the command early."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
