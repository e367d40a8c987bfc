"""From jobs to files: PDFs and a manifest.

An edition is built as a whole: when one of its products has an error, none of its files changes.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.records import Made, Records
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics, reason

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene
    from cardgen.project.workspace import Workspace

SCREEN = "screen"
"""The output that needs no paper."""

GUIDE = "zo-druk-je-dit-af"
"""What the name of a printing guide ends in; its readers are Dutch."""

Progress = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, and what comes next."""


class Built(Struct, frozen=True):
    """A PDF that was written."""

    path: Path
    edition: str
    product: str
    pages: int


def check(workspace: Workspace, jobs: Sequence[Job], diagnostics: Diagnostics) -> None:
    """Do everything but drawing pages and writing, and collect what is wrong, with advice about the texts."""
    from cardgen.build.workshop import Workshop
    from cardgen.content.advice import advise
    from cardgen.content.leaks import find_leaks
    from cardgen.content.wording import check_words

    workshop = Workshop.open(workspace, diagnostics)
    for _, group in groupby(jobs, key=lambda job: job.edition):
        found = Diagnostics()
        made = scenes_of(workshop, list(group), found)
        if made is not None:
            _decode_logos(workshop, [scene for _, scene in made[1]], found)
            advise(made[0], found)
            find_leaks(workspace, made[0], found, workshop.content)
            check_words(workspace, made[0], found)
        diagnostics.extend(found)


def _decode_logos(workshop: Workshop, scenes: Iterable[Scene], diagnostics: Diagnostics) -> None:
    """Whether a PNG or JPEG is damaged shows only when it is decoded."""
    from cardgen.layout.scene import Image

    items = (item for scene in scenes for page in scene.pages for item in page.items)
    for source in dict.fromkeys(item.source for item in items if isinstance(item, Image)):
        try:
            workshop.pictures.raster(source)
        except CardgenError as error:
            diagnostics.extend(error.diagnostics)


def build(
    workspace: Workspace,
    jobs: Sequence[Job],
    output: Path,
    diagnostics: Diagnostics,
    progress: Progress | None = None,
    *,
    again: bool = False,
) -> list[Built]:
    """Make the PDFs of all jobs. Editions with errors are left out, with the errors recorded.

    An edition whose files are there and up to date is not made `again` unless that is asked; it is listed all the same.
    """
    workspace = workspace.making(output)
    workspace.shelf.record()
    records = Records(workspace, output)
    workshop: Workshop | None = None
    tell = progress or (lambda _done, _total, _what: None)
    built: list[Built] = []
    done, gone_well = 0, False
    for _, group in groupby(jobs, key=lambda job: job.edition):
        members = list(group)
        found = Diagnostics()
        done += len(members)
        known = None if again else records.find(members)
        if known is not None:
            built += [Built(output / one.path, one.edition, one.product, one.pages) for one in known.made]
            diagnostics.extend(known.diagnostics)
            continue
        tell(done - len(members), len(jobs), f"{members[0].sector} {members[0].partnership or ''}".strip())
        begun = records.begin(members)  # before anything is read
        workshop = workshop or _opened(workspace, diagnostics)
        made = scenes_of(workshop, members, found)
        if made is not None and not found.errors:
            edition, scenes = made
            try:
                written, files = _write(workshop, edition, scenes, output, found)
                built += written
                gone_well = True
                kept = [
                    Made(one.path.relative_to(output).as_posix(), one.edition, one.product, one.pages)
                    for one in written
                ]
                records.keep(members, begun, kept, files, found)
            except CardgenError as error:
                found.extend(error.diagnostics)
        diagnostics.extend(found)
    if gone_well and workshop is not None:
        workshop.keep()
    tell(done, len(jobs), "")
    return built


def _opened(workspace: Workspace, diagnostics: Diagnostics) -> Workshop:
    """The workshop, opened when the first edition has to be made: until then nothing heavy is loaded."""
    from cardgen.build.workshop import Workshop

    return Workshop.open(workspace, diagnostics)


def scenes_of(
    workshop: Workshop, jobs: Sequence[Job], diagnostics: Diagnostics
) -> tuple[Edition, list[tuple[Job, Scene]]] | None:
    """Edition and scenes of jobs that share an edition; None when content or colours cannot be read.

    A job whose scene cannot be made is left out, with the reason recorded.
    """
    try:
        edition = workshop.edition(jobs[0], diagnostics)
        palette = workshop.palette(edition)
    except CardgenError as error:
        diagnostics.extend(error.diagnostics)
        return None
    scenes = []
    for job in jobs:
        try:
            scene = workshop.scene(edition, palette, job, diagnostics)
        except CardgenError as error:  # a font that is missing, say
            diagnostics.extend(error.diagnostics)
            continue
        if scene is not None:
            scenes.append((job, scene))
    return edition, scenes


def _write(
    workshop: Workshop,
    edition: Edition,
    scenes: Sequence[tuple[Job, Scene]],
    output: Path,
    diagnostics: Diagnostics,
) -> tuple[list[Built], list[Path]]:
    """Write the files of an edition; gives the PDFs that were asked for, and all files."""
    from cardgen.build.manifest import manifest_of

    folder = output / edition.id
    made = []
    extra: list[tuple[Path, bytes]] = []
    date = document_date(edition)
    for job, scene in scenes:
        path = folder / f"{file_stem(job, edition)}.pdf"
        if job.output == SCREEN:
            data, pages = workshop.pdf(scene, date, diagnostics), len(scene.pages)
        else:
            sheets = workshop.sheets(scene, edition, job, date, diagnostics)
            data, pages = sheets.pdf, sheets.count
            if sheets.guide:
                extra.append((path.with_name(f"{path.stem}-{GUIDE}.pdf"), sheets.guide))
        made.append((Built(path, edition.id, job.product, pages), scene, data))
    files = [(one.path, data) for one, _, data in made]
    manifest = manifest_of(workshop, edition, made, folder, diagnostics)
    everything = [*files, *extra, manifest]
    write_all(everything)
    return [one for one, _, _ in made], [path for path, _ in everything]


def file_stem(job: Job, edition: Edition) -> str:
    """`praatplaat-vo-a3-office`: product, edition, and size and output when they were asked for."""
    output = "" if job.output == SCREEN else job.output
    return "-".join(filter(None, (job.product, edition.id, job.size.lower(), output)))


def document_date(edition: Edition) -> str:
    """ISO date for the file: `SOURCE_DATE_EPOCH` when set, else the day the content was issued, else none."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if re.fullmatch("[0-9]{1,11}", epoch):  # up to the year 5138
        from datetime import UTC, datetime

        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return edition.issued


def write_all(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write files whole or not at all: all of them to temporary files first, then renamed into place.

    Raises:
        CardgenError: BLD04 when the folder or a file cannot be written, or an earlier one is held by another program.
            Nothing has changed then, unless the disk failed between two renames.
    """
    staged: list[tuple[str, Path]] = []
    path = Path()
    try:
        for path, data in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            staged.append((name, path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).chmod(0o644)
        for _, path in staged:
            _see_that_it_can_go(path)
        while staged:
            name, path = staged[0]
            Path(name).replace(path)
            staged.pop(0)
    except OSError as error:
        raise CardgenError.of("BLD04", None, name=str(path), reason=reason(error)) from None
    finally:
        for name, _ in staged:
            Path(name).unlink(missing_ok=True)


def _see_that_it_can_go(path: Path) -> None:
    """An earlier file must be ours to replace: a viewer may hold it open, or a folder may stand there.

    Raises:
        OSError: it is not.
    """
    if path.exists():
        with path.open("r+b"):
            pass
