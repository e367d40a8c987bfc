"""From the words of a command line to jobs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cardgen.cli.names import ALL
from cardgen.cli.session import WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace

ABOUT_THE_COMMAND = frozenset({"BLD01", "BLD02", "BLD03"})
"""Codes of `plan_jobs` that say: such a combination does not exist."""


def planned(
    workspace: Workspace,
    sectors: Sequence[str] = (),
    partnerships: Sequence[str] = (),
    products: Sequence[str] = (),
    size: str | None = None,
    sets: Sequence[str] = (),
    outputs: Sequence[str] = ("screen",),
) -> list[Job]:
    """The jobs that a command line asks for.

    Raises:
        WrongUsageError: it asks for a combination that does not exist.
        CardgenError: a file that must be read to know has errors.
    """
    from cardgen.build.jobs import plan_jobs

    if ALL in partnerships:
        return _of_all(workspace, sectors, products, size, sets, outputs)
    try:
        return plan_jobs(workspace, sectors, partnerships, products, size, sets, outputs)
    except CardgenError as mistake:
        if all(found.code in ABOUT_THE_COMMAND for found in mistake.diagnostics):
            raise WrongUsageError(mistake.diagnostics) from mistake
        raise


def _of_all(workspace: Workspace, sectors: Sequence[str], *rest: Any) -> list[Job]:
    """The jobs of every partnership, as far as it works in the sectors that were asked for.

    Raises:
        WrongUsageError: there are no partnerships, or a product cannot be made in the size asked for.
        CardgenError: a file that must be read to know has errors; all of them at once.
    """
    jobs: list[Job] = []
    found = Diagnostics()
    for name in workspace.partnerships():
        try:
            jobs += planned(workspace, sectors, (name,), *rest)
        except WrongUsageError as mistake:
            found.extend(one for one in mistake.diagnostics if one.code != "BLD01")
        except CardgenError as mistake:
            found.extend(mistake.diagnostics)
    if not workspace.partnerships():
        found.add("CLI02", name=ALL, suggestion="", known="")
    if found.errors and all(one.code in ABOUT_THE_COMMAND or one.code == "CLI02" for one in found.errors):
        raise WrongUsageError(found)
    found.raise_errors()
    return jobs
