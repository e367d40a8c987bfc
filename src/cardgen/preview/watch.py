"""Showing pictures again as files change. The only door to watchfiles, which is an optional package."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.preview.previewer import Previewer, Shown

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace

WATCHED = ("content", "templates", "assets")
OFTEN = 1_000
"""Milliseconds after which is looked whether a folder has appeared."""
QUIET = 120
"""Milliseconds without a change before a change counts: an editor writes a file in more than one step."""

Tell = Callable[[Sequence[Shown], Sequence[Shown]], object]
"""Told which jobs were shown again just now, and how all of them look."""


def follow(
    previewer: Previewer,
    jobs: Sequence[Job],
    shown: Sequence[Shown],
    events: Iterable[Collection[Path]],
    tell: Tell,
) -> None:
    """Show again what became stale, for as long as there are events. A broken file never ends it.

    Args:
        previewer: which has shown all jobs once.
        jobs: what is watched.
        shown: how they looked that first time.
        events: the files that changed, each time some did.
        tell: told each time something was shown again.
    """
    state = {one.job: one for one in shown}
    for changed in events:
        stale = previewer.stale(jobs, changed)
        if not stale:
            continue
        state.update((job, _shown(previewer, job)) for job in stale)
        tell([state[job] for job in stale], [state[job] for job in jobs])


def _shown(previewer: Previewer, job: Job) -> Shown:
    """Show a job, whatever happens: the next change may put it right."""
    found = Diagnostics()
    try:
        return previewer.show(job)
    except CardgenError as error:
        found.extend(error.diagnostics)
    except Exception as bug:  # as in the command line: a mistake of ours must not end the work of others
        found.add("PRV04", None, kind=type(bug).__name__, reason=str(bug))
    return Shown(job, (), found)


def changes(workspace: Workspace, *, poll: bool = False) -> Iterator[set[Path]]:
    """The files that changed, each time some did.

    Args:
        workspace: its content, templates and assets folders are watched, in every root.
        poll: look at all files again and again, for network drives that do not tell about changes.

    Raises:
        CardgenError: PRV01 when watchfiles is not installed.
    """
    try:
        import watchfiles
    except ModuleNotFoundError:
        raise CardgenError.of("PRV01") from None

    def watch(folders: Sequence[Path]) -> Iterator[set[Path]]:
        found = watchfiles.watch(
            *folders,
            step=QUIET,
            debounce=1600,
            force_polling=poll or None,
            rust_timeout=OFTEN,
            yield_on_timeout=True,
        )
        return ({Path(name) for _, name in changed} for changed in found)

    return followed(workspace, watch)


async def changed_files(workspace: Workspace) -> AsyncIterator[set[Path]]:
    """The same for a program that does other things meanwhile.

    Raises:
        CardgenError: PRV01 when watchfiles is not installed.
    """
    try:
        import watchfiles
    except ModuleNotFoundError:
        raise CardgenError.of("PRV01") from None
    known = _folders(workspace)
    while True:
        watching = watchfiles.awatch(*known, step=50, debounce=400, rust_timeout=OFTEN, yield_on_timeout=True)
        async for found in watching:
            there = _folders(workspace)
            changed = {Path(name) for _, name in found} | _appeared(known, there)
            if changed:
                yield changed
            if there != known:
                known = there
                break
        else:
            return


def followed(
    workspace: Workspace, watch: Callable[[Sequence[Path]], Iterator[set[Path]]]
) -> Iterator[set[Path]]:
    """The files that changed, also in a folder that appears while others are watched: its files are all new.

    Args:
        workspace: whose folders are watched.
        watch: gives the changed files of folders, and an empty set now and then when nothing happens.
    """
    known = _folders(workspace)
    while True:
        for changed in watch(known):
            there = _folders(workspace)
            fresh = _appeared(known, there)
            if changed or fresh:
                yield changed | fresh
            if there != known:
                known = there
                break
        else:
            return


def _appeared(known: Sequence[Path], there: Sequence[Path]) -> set[Path]:
    """Everything in folders that were not there before."""
    return {path for folder in there if folder not in known for path in folder.rglob("*")}


def _folders(workspace: Workspace) -> list[Path]:
    return [root / name for root in workspace.roots for name in WATCHED if (root / name).is_dir()]
