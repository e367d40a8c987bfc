"""`cardgen diff`: what differs between two editions, or between a project then and now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import argument, define, option
from cardgen.cli.console import Console, near
from cardgen.cli.language import translate
from cardgen.cli.names import FolderName, checked
from cardgen.cli.session import Session, WrongUsageError
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.compare.differences import Difference
    from cardgen.compare.places import Named
    from cardgen.compare.resting import Resting, Stale
    from cardgen.compare.states import State
    from cardgen.project.workspace import Workspace

ABOUT_THE_COMMAND = frozenset({"DIF01", "DIF02", "DIF04"})


@define(
    "diff",
    examples=(
        (
            "cardgen diff HEAD~3: --product dialoogkaart",
            "what three commits changed (the colon says: a revision)",
        ),
        ("cardgen diff ../vorig-jaar -p regio-noord", "another folder, and this project now"),
        ("cardgen diff vo vo-regio-noord --html verschil.html", "two editions, with pictures of their pages"),
        ("cardgen diff output/vo/manifest.json", "which pages look different from when they were built"),
        ("cardgen diff --stale -p regio-noord", "which own texts rest on a text that has changed since?"),
    ),
)
@argument(
    "old",
    required=False,
    help="An edition (vo, vo-regio-noord), a folder with a project, a revision (HEAD~3:), or the manifest.json of a "
    "build for the screen: that tells pages and pictures, no words.",
)
@argument("new", required=False, help="The same. Without it: this project as it is now.")
@option(
    "--sector",
    "sectors",
    type=FolderName("sector"),
    multiple=True,
    help="Only this sector; may be given more than once.",
)
@options.partnership("The edition of this partnership. May be given more than once.")
@options.products("Only this product. May be given more than once.")
@option("--json", "as_json", is_flag=True, help="For another program.")
@option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write everything side by side into this file, with pictures of the pages that look different.",
)
@option(
    "--stale",
    is_flag=True,
    help="Show the own texts of a partnership whose text below has changed: since take or --seen, or since OLD.",
)
@option("--seen", is_flag=True, help="With --stale: remember that you have looked at them.")
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 - one for each option
    session: Session,
    old: str | None,
    new: str | None,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    as_json: bool,
    html: Path | None,
    stale: bool,
    seen: bool,
) -> int:
    """Show which words, pictures, colours and pages differ between two editions, or between a project then and now.

    Words are those that are printed, by the name of each text. Pages look different when anything on them
    does: letters, drawings, colours or where they stand. Exit code 0 whether or not there is a difference.

    With --stale: a text of your own takes the place of one below it. When that one was changed since, look whether
    yours still says what it should.
    """
    from cardgen.compare.places import opened

    workspace = session.workspace()
    checked(workspace, sectors=sectors, partnerships=partnerships, products=products)
    found = Diagnostics()
    if stale:
        return _stale(session.console, workspace, old, partnerships, sectors, seen=seen, as_json=as_json)
    if old is None:
        found.add("DIF04")
        raise WrongUsageError(found)
    if old.endswith(".json") and Path(old).is_file():
        if new or html is not None:
            found.add("DIF51")
            raise WrongUsageError(found)
        return _since_build(session.console, workspace, Path(old), products, as_json=as_json)
    try:
        with opened(old, workspace) as then, opened(new or "", workspace) as now:
            if then.sector and not new:
                raise CardgenError.of("DIF04")
            return _compare(
                session.console, then, now, (sectors, partnerships, products), as_json=as_json, html=html
            )
    except CardgenError as mistake:
        if all(one.code in ABOUT_THE_COMMAND for one in mistake.diagnostics):
            raise WrongUsageError(mistake.diagnostics) from mistake
        raise


def _alike(side: Named, other: Named) -> Named:
    """Where only one side names an edition, the other is the same edition there."""
    if side.sector or not other.sector:
        return side
    return replace(side, sector=other.sector, partnership=other.partnership)


def _jobs(side: Named, wanted: tuple[Sequence[str], Sequence[str], Sequence[str]]) -> list[Job]:
    """What there is of the editions asked for on one side; what does not exist there is left out."""
    from cardgen.build.jobs import plan_jobs

    sectors, partnerships, products = wanted
    workspace = side.workspace
    names = [name for name in products if name in workspace.products()]
    if products and not names:
        return []
    if side.sector:
        if side.sector not in workspace.sectors() or not (
            side.partnership is None or workspace.has_partnership(side.partnership)
        ):
            return []
        return plan_jobs(
            workspace, [side.sector], [side.partnership] if side.partnership else [], names, None, ()
        )
    there = [name for name in sectors if name in workspace.sectors()]
    own = [name for name in partnerships if workspace.has_partnership(name)]
    if (sectors and not there) or (partnerships and not own):
        return []
    return plan_jobs(workspace, there, own, names, None, ())


def _compare(
    console: Console,
    then: Named,
    now: Named,
    wanted: tuple[Sequence[str], Sequence[str], Sequence[str]],
    *,
    as_json: bool,
    html: Path | None,
) -> int:
    from cardgen.compare.differences import FORMAT
    from cardgen.compare.states import states

    found = Diagnostics()
    then, now = _alike(then, now), _alike(now, then)
    jobs = _jobs(then, wanted), _jobs(now, wanted)
    before, after = states(then.workspace, jobs[0], found), states(now.workspace, jobs[1], found)
    differences = _paired(then, now, before, after)
    if html is not None:
        _write(console, html, (then, now), jobs, differences)
    if as_json:
        console.result_json({"format": FORMAT, "editions": [one.as_data() for one in differences]})
    elif html is None:
        for one in differences:
            show(console, one)
    if not differences:
        console.say(translate("There is no difference."))
    return 0


def _since_build(
    console: Console, workspace: Workspace, path: Path, products: Sequence[str], *, as_json: bool
) -> int:
    """What looks different from when an edition was built, by its manifest."""
    from cardgen.build.jobs import plan_jobs
    from cardgen.compare.differences import EMPTY, FORMAT, difference
    from cardgen.compare.recorded import recorded
    from cardgen.compare.states import states

    then = recorded(path)
    own = then.partnership
    if then.sector not in workspace.sectors() or not (own is None or workspace.has_partnership(own)):
        raise CardgenError.of("DIF50", Where(str(path)))
    for name in products:
        if name not in then.pages:
            raise CardgenError.of("DIF52", Where(str(path)), product=name, known=", ".join(then.pages))
    then = replace(then, pages={n: p for n, p in then.pages.items() if not products or n in products})
    names = [name for name in workspace.products() if name in then.pages]
    jobs = plan_jobs(workspace, [then.sector], [own] if own else [], names, None, ()) if names else []
    now = next(iter(states(workspace, jobs, Diagnostics()).values()), EMPTY)
    one = difference(then.before(now), now)
    if as_json:
        console.result_json({"format": FORMAT, "editions": [one.as_data()] if one else []})
    elif one:
        show(console, one)
    if not one:
        console.say(translate("There is no difference."))
    console.say(translate("A manifest holds no words or colours: pages and pictures were compared."))
    return 0


def _paired(then: Named, now: Named, before: dict[str, State], after: dict[str, State]) -> list[Difference]:
    """Each edition with itself; two editions that were named, with each other."""
    from cardgen.compare.differences import EMPTY, difference

    if then.sector and now.sector:
        pairs = [(next(iter(before.values()), EMPTY), next(iter(after.values()), EMPTY))]
    else:
        names = dict.fromkeys((*before, *after))
        pairs = [(before.get(name, EMPTY), after.get(name, EMPTY)) for name in names]
    return [one for old, new in pairs if (one := difference(old, new))]


def _write(
    console: Console,
    path: Path,
    sides: tuple[Named, Named],
    jobs: tuple[list[Job], list[Job]],
    differences: Sequence[Difference],
) -> None:
    from cardgen.build.jobs import edition_name
    from cardgen.build.publish import write_files
    from cardgen.compare.pages import numbers, page_of, pictures_of

    drawn = []
    for one in differences:
        pictures = []
        for side, own, name, is_old in (
            (sides[0], jobs[0], one.old, True),
            (sides[1], jobs[1], one.new, False),
        ):
            members = [job for job in own if edition_name(job.sector, job.partnership) == name]
            pictures.append(pictures_of(side.workspace, members, numbers(one, old=is_old), Diagnostics()))
        drawn.append((one, pictures[0], pictures[1]))
    title = f"Verschil: {sides[0].name} en {sides[1].name or 'nu'}"
    for written in write_files([(path, page_of(title, drawn))]):
        console.result(near(written.resolve()))


def show(console: Console, one: Difference) -> None:
    """A difference for people, on a terminal."""
    named = one.new if one.old in {one.new, ""} else one.old if not one.new else f"{one.old} → {one.new}"
    console.result(named)
    for text in one.texts:
        console.result(f"  {text.name}  {text.place}")
        for sign, words in (("-", text.old), ("+", text.new)):
            if words:
                console.result(f"    {sign} {words}")
    for title, items in ((translate("Pictures"), one.pictures), (translate("Colours"), one.colors)):
        if items:
            console.result(f"  {title}")
        for item in items:
            shown = (
                f"{item.old or '–'} → {item.new or '–'}"
                if item.name and title == translate("Colours")
                else ""
            )
            sign = "~" if item.old and item.new else "+" if item.new else "-"
            console.result(f"    {sign} {item.name}  {shown}".rstrip())
    if one.pages:
        console.result(f"  {translate('Pages that look different')}")
        for product in dict.fromkeys(page.product for page in one.pages):
            pages = [str(page.new or f"-{page.old}") for page in one.pages if page.product == product]
            console.result(f"    {product}  {', '.join(pages)}")


def _stale(
    console: Console,
    workspace: Workspace,
    since: str | None,
    partnerships: Sequence[str],
    sectors: Sequence[str],
    *,
    seen: bool,
    as_json: bool,
) -> int:
    from cardgen.build.publish import write_files
    from cardgen.compare import resting
    from cardgen.compare.places import opened
    from cardgen.content.store import partnership_sectors

    if len(partnerships) != 1:
        found = Diagnostics()
        found.add("DIF05")
        raise WrongUsageError(found)
    if workspace.project is None:
        raise CardgenError.of("NEW02")
    own = partnerships[0]
    changed: list[tuple[str, Stale]] = []
    unknown: list[tuple[str, Resting]] = []
    files = []
    for sector in [
        one for one in partnership_sectors(workspace, own, Diagnostics()) if not sectors or one in sectors
    ]:
        now = resting.resting(workspace, sector, own)
        if since is None:
            then = resting.seen(workspace.project, sector, own)
        else:
            with opened(since, workspace) as side:
                then = resting.below(side.workspace, sector, now)
        stale, rest = resting.stale(now, then)
        changed += [(sector, one) for one in stale]
        unknown += [(sector, one) for one in rest]
        files.append(
            resting.as_seen(workspace.project, sector, own, {path: one.below for path, one in now.items()})
        )
    if as_json:
        console.result_json({"format": 1, "stale": [_as_data(sector, one) for sector, one in changed]})
    else:
        for sector, one in changed:
            console.result(f"{one.text.path}  ({sector})  {one.text.place}")
            console.result(f"    {translate('below, then')}: {one.was}")
            console.result(f"    {translate('below, now')}: {one.text.below}  ({one.text.below_place})")
            console.result(f"    {translate('yours')}: {one.text.own}")
    if unknown and since is None:
        said = translate(
            "Of {count} own texts nobody has noted what stood below them. Remember it as it is now: {command}"
        )
        console.say(said.format(count=len(unknown), command=f"cardgen diff --stale -p {own} --seen"))
    if not changed:
        console.say(translate("No text below your own ones has changed."))
    if seen:
        write_files(files, below=workspace.project)
    return 0


def _as_data(sector: str, one: Stale) -> dict[str, str]:
    text = one.text
    return {
        "sector": sector,
        "path": text.path,
        "place": text.place,
        "own": text.own,
        "was": one.was,
        "below": text.below,
        "below_place": text.below_place,
    }
