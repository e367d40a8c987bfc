"""`cardgen explain`: where does this text come from?"""

from __future__ import annotations

import click

from cardgen.cli import options
from cardgen.cli.command import argument, define
from cardgen.cli.console import Console
from cardgen.cli.language import translate
from cardgen.cli.names import FolderName, checked
from cardgen.cli.session import Session, WrongUsageError
from cardgen.content.explain import Explanation, LayerValue, explain
from cardgen.messages.diagnostics import CardgenError, Diagnostics

WRONG_PATH = frozenset({"EXP01", "EXP02"})


@define(
    "explain",
    examples=(
        ("cardgen explain vo topics.time.question", "one text"),
        ("cardgen explain vo topics.time", "everything about one topic"),
        ('cardgen explain vo "taakbeleid en rooster"', "a text by its words as they are printed"),
        (
            "cardgen explain vo terms.leader.singular -p partnerschap-voorbeeld",
            "and what a partnership makes of it",
        ),
    ),
)
@argument("sector", type=FolderName("sector"), help="The sector to look in.")
@argument(
    "path",
    help="Where to look, with points: topics.time.question; or an id alone, or printed words between quotes.",
)
@options.partnership("Look in the edition of this partnership.", several=False)
@options.settings("Replace one text for this run, to see what becomes of it. May be given more than once.")
@click.pass_obj
def command(session: Session, sector: str, path: str, partnership: str | None, sets: tuple[str, ...]) -> int:
    """Show what each layer says about one text, with file and line, and which of them wins.

    Layers lie on top of each other: base, then the sector, then the partnership, then --set. The arrow marks the one
    that counts.
    """
    workspace = session.workspace()
    checked(workspace, sectors=(sector,), partnerships=tuple(filter(None, [partnership])), sets=sets)
    diagnostics = Diagnostics()
    try:
        explanation = explain(workspace, sector, partnership, path, sets, diagnostics)
    except CardgenError as mistake:
        if any(found.code in WRONG_PATH for found in mistake.diagnostics):
            raise WrongUsageError(mistake.diagnostics) from mistake
        raise
    session.console.report(diagnostics)
    show(session.console, explanation)
    return 1 if diagnostics.errors else 0


def show(console: Console, explanation: Explanation) -> None:
    """Print the layers from low to high, then what comes of them."""
    console.result(
        translate("{path} in edition {edition}").format(path=explanation.path, edition=explanation.edition)
    )
    width = max(len(value.layer) for value in explanation.values)
    for value in explanation.values:
        arrow = "→" if value.wins else " "
        console.result(f"{arrow} {value.layer:{width}}  {value.where}")
        console.result(f"  {'':{width}}  {_said(value)}")
    if explanation.result is not None and explanation.result != explanation.values[-1].text:
        console.result(translate("Printed as: {text}").format(text=explanation.result))
    if explanation.inside:
        console.result(translate("Look further in:"))
        for path in explanation.inside:
            console.result(f"  {path}")


def _said(value: LayerValue) -> str:
    return translate("(taken away)") if value.removed else value.text
