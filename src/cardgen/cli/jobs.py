"""From the words of a command line to jobs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardgen.cli.session import WrongUsageError
from cardgen.messages.diagnostics import CardgenError

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

    try:
        return plan_jobs(workspace, sectors, partnerships, products, size, sets, outputs)
    except CardgenError as mistake:
        if all(found.code in ABOUT_THE_COMMAND for found in mistake.diagnostics):
            raise WrongUsageError(mistake.diagnostics) from mistake
        raise
