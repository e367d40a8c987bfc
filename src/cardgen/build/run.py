"""A whole run from jobs to files: what is out of date is made and published, one edition at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.laying import by_edition
from cardgen.build.made import Result
from cardgen.build.records import Records
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.project.workspace import Workspace

Progress = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, and what comes next."""


def build(
    workspace: Workspace,
    jobs: Sequence[Job],
    output: Path,
    diagnostics: Diagnostics,
    progress: Progress | None = None,
    *,
    again: bool = False,
) -> list[Result]:
    """Make the PDFs of all jobs. Editions with errors are left out, with the errors recorded.

    An edition whose files are there and up to date is not made `again` unless that is asked; it is listed all the same.
    """
    workspace = workspace.making(output)
    workspace.shelf.record()
    records = Records(workspace, output)
    shop: Workshop | None = None
    tell = progress or (lambda _done, _total, _what: None)
    results: list[Result] = []
    done, gone_well = 0, False
    editions = by_edition(jobs)
    for members in editions:
        known = None if again else records.find(members)
        if known is not None:
            results += known.results
            diagnostics.extend(known.diagnostics)
            done += len(members)
            continue
        tell(done, len(jobs), f"{members[0].sector} {members[0].partnership or ''}".strip())
        done += len(members)
        begun = records.begin(members)  # before anything is read
        shop = shop or _opened(workspace, diagnostics, alone=len(editions) == 1)
        made, found = _edition(shop, members, output, records, begun)
        results += made
        gone_well = gone_well or bool(made)
        diagnostics.extend(found)
    if gone_well and shop is not None:
        shop.keep()
    tell(done, len(jobs), "")
    return results


def _opened(workspace: Workspace, diagnostics: Diagnostics, *, alone: bool) -> Workshop:
    """The workshop, opened when the first edition has to be made: until then nothing heavy is loaded."""
    from cardgen.build.workshop import Workshop

    return Workshop.open(workspace, diagnostics, alone=alone)


def _edition(
    shop: Workshop, jobs: Sequence[Job], output: Path, records: Records, begun: str
) -> tuple[Sequence[Result], Diagnostics]:
    """Make and publish one edition, and record it."""
    from cardgen.build.make import make
    from cardgen.build.manifest import manifest_for
    from cardgen.build.publish import publish

    found = Diagnostics()
    (made,) = make(shop, jobs)
    found.extend(made.diagnostics)
    try:
        written = publish([made], output, manifest_for(shop))
    except CardgenError as error:
        found.extend(error.diagnostics)
        return (), found
    if written:
        records.keep(jobs, begun, made.results, written, found)
    return made.results if written else (), found
