"""`cardgen build`: make the PDFs."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import Console, near
from cardgen.cli.jobs import planned
from cardgen.cli.language import decimal, translate
from cardgen.cli.names import checked
from cardgen.cli.session import Session, WrongUsageError, ending
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.build.changed import Changed
    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace

MOST_NAMES = 8
"""Partnerships that are named when they were not made."""


@define(
    "build",
    examples=(
        ("cardgen build", "every product for every sector"),
        ("cardgen build po vo", "every product for two sectors"),
        ("cardgen build vo -p partnerschap-voorbeeld", "in the words, colours and logo of a partnership"),
        ("cardgen build vo --product praatplaat --size A3", "one product, in another size"),
        ("cardgen build po --for office", "sheets for the school copier, with printing instructions"),
        (
            "cardgen build po --for office --only-changed",
            "only the cards that changed since you last made them all",
        ),
        ("cardgen build po --for fillable", "with fields to fill in on a screen"),
        ("cardgen build po --bundle", "and everything in one file, to send round"),
        (
            'cardgen build vo --set topics.time.question="Waar vinden wij tijd?"',
            "try out a text without touching a file",
        ),
    ),
)
@options.sectors("Sectors to build; all of them when left out.")
@options.partnership("Make the edition of this partnership. May be given more than once.")
@options.products("Make only this product. May be given more than once.")
@options.size()
@options.settings("Replace one text for this run, named as in cardgen explain. May be given more than once.")
@option(
    "--for",
    "outputs",
    metavar="OUTPUT",
    multiple=True,
    default=("screen",),
    help="What the PDFs are for: screen, fillable (the same with fields to fill in on a screen), office (a school "
    "copier: sheets without bleed, and a page that says how to print them), press (a print shop: bleed and marks; "
    "press-x1a for one that asks for PDF/X-1a) or werkversie (all texts with room to write beside them). "
    "May be given more than once.",
)
@option(
    "--only-changed",
    is_flag=True,
    help="Only the cards that look different from when the whole was last made, in files of their own (-gewijzigd).",
)
@option("--again", is_flag=True, help="Make everything again, also what is up to date.")
@option(
    "--verify",
    is_flag=True,
    help="Read the PDFs for the screen back, and check them as cardgen preflight does.",
)
@option(
    "--bundle",
    "bundled",
    is_flag=True,
    help="Also put all PDFs of an edition in one file, with bookmarks and page labels.",
)
@options.output_folder("Folder for the PDFs. Without it: output/ of the project.")
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 - one for each option
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    size: str | None,
    sets: tuple[str, ...],
    outputs: tuple[str, ...],
    only_changed: bool,
    again: bool,
    verify: bool,
    bundled: bool,
    output: Path | None,
) -> int:
    """Make PDFs from the texts in content/ and the designs in templates/.

    Each edition gets a folder with its PDFs and a manifest that says what went into them. The paths of the PDFs are
    printed, one a line. When a text has a mistake in it, you are told where, and that edition is left as it was.
    """
    started = time.perf_counter()
    workspace = session.workspace()
    workspace = workspace.making(output or workspace.output)
    workspace.shelf.record()  # from here, because finding out what there is to build reads files too
    checked(
        workspace, sectors=sectors, partnerships=partnerships, products=products, sets=sets, outputs=outputs
    )

    from cardgen.api import build

    if only_changed and (again or verify or bundled):
        mistake = Diagnostics()
        mistake.add("BLD50", option="--again" if again else "--verify" if verify else "--bundle")
        raise WrongUsageError(mistake)
    jobs = planned(workspace, sectors, partnerships, products, size, sets, outputs)
    if only_changed:
        return _only_changed(session.console, workspace, jobs)
    diagnostics = Diagnostics()
    diagnostics.extend(workspace.strays(Path.cwd()))
    built = build(workspace, jobs, workspace.output, diagnostics, session.console.progress, again=again)
    session.console.report(diagnostics)
    for name in (name for made in built for name in (made.path, *made.beside)):
        session.console.result(near(workspace.output / name))
    sound = True
    if verify:
        from cardgen.cli.preflight import verified

        # The PDFs for paper have folders of their own, and claim nothing.
        sound = verified(
            session.console, [workspace.output / one.path for one in built if one.path.count("/") == 1]
        )
    if bundled:
        from cardgen.api import bundle

        for path in bundle(built, workspace.output):
            session.console.result(near(path))
    session.console.summary(diagnostics)
    seconds = time.perf_counter() - started
    counted = translate("{n} PDF in {seconds} s") if len(built) == 1 else translate("{n} PDFs in {seconds} s")
    session.console.say(counted.format(n=len(built), seconds=decimal(round(seconds, 1))))
    if not partnerships and (others := workspace.partnerships()):
        names = ", ".join(others[:MOST_NAMES]) + (", …" if len(others) > MOST_NAMES else "")
        session.console.say(
            translate("Not made: {names}. With -p NAME or -p all they are.").format(names=names)
        )
    return ending(diagnostics) or int(not sound)


def _only_changed(console: Console, workspace: Workspace, jobs: Sequence[Job]) -> int:
    """Make what has to be printed again, and say what that is."""
    from cardgen.build.changed import build_changed

    found = Diagnostics()
    changed = build_changed(workspace, jobs, workspace.output, found, console.progress)
    console.report(found)
    for one in changed:
        for path in one.paths:
            console.result(near(workspace.output / path))
        console.say(f"{one.whole}: {_told(one)}")
    console.summary(found)
    return ending(found)


def _told(one: Changed) -> str:
    """What changed of a file, for people."""
    if not one.known:
        return translate("not made before, or not by this version, so all of it counts as changed.")
    parts = []
    if one.cards:
        parts.append(translate("changed or new: {names}.").format(names=_names(one.cards)))
    if one.gone:
        parts.append(translate("no longer there: {names}.").format(names=_names(one.gone)))
    if not parts:
        return translate("nothing changed.")
    if one.kept:
        parts.append(translate("Nothing changed otherwise: {count} as before.").format(count=one.kept))
    return " ".join(parts)


def _names(titles: Sequence[str]) -> str:
    """Titles once each, with how often a title comes."""
    counts = Counter(titles)
    return ", ".join(f"{title} ({count}×)" if count > 1 else title for title, count in counts.items())
