"""The one loop over editions: jobs to Scenes, one edition after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.messages.grouping import STRICTEST

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene

SEEN = 3.0
"""`colorspace.difference` from which somebody sees that a house colour came out otherwise; under 2 hardly anybody."""


class Laid(Struct, frozen=True):
    """An edition, and the Scenes of those of its jobs that could be laid out.

    `edition` is None when content or colours cannot be read. `diagnostics` is the collector of the edition: whoever
    goes on with it adds to it.
    """

    jobs: tuple[Job, ...]
    edition: Edition | None
    scenes: tuple[tuple[Job, Scene], ...]
    diagnostics: Diagnostics


def by_edition(jobs: Iterable[Job]) -> list[tuple[Job, ...]]:
    """Jobs that share an edition together, in the order in which editions are first asked for."""
    groups: dict[tuple[object, ...], list[Job]] = {}
    for job in jobs:
        groups.setdefault(job.edition, []).append(job)
    return [tuple(group) for group in groups.values()]


def lay(shop: Workshop, jobs: Iterable[Job]) -> Iterator[Laid]:
    """Lay out all jobs. What is wrong with one of them never stops the others."""
    for group in by_edition(jobs):
        yield _lay(shop, group)


def _lay(shop: Workshop, jobs: tuple[Job, ...]) -> Laid:
    from cardgen.template.colorspace import difference, normal
    from cardgen.template.palette import changed_colors

    found = Diagnostics()
    try:
        edition = shop.edition(jobs[0], found)
        palette = shop.palette(edition)
        for color, printed, where in changed_colors(palette, edition.brand):
            seen = difference(normal(color), printed) >= SEEN
            found.add("BLD60" if seen else "PAL07", where, value=color, printed=printed)
    except CardgenError as error:
        found.extend(error.diagnostics)
        return Laid(jobs, None, (), found)
    scenes = []
    for job in jobs:
        of_job = Diagnostics()
        try:
            scene = shop.scene(edition, palette, job, of_job)
        except CardgenError as error:  # a font that is missing, say
            of_job.extend(error.diagnostics)
            scene = None
        found.extend(_told(of_job, edition, job))
        if scene is not None:
            scenes.append((job, scene))
    return Laid(jobs, edition, tuple(scenes), found)


def _told(found: Diagnostics, edition: Edition, job: Job) -> Iterator[Diagnostic]:
    """What the laying out of a job has to say, at the line that is at fault, with its product and edition."""
    if not any(one.code in STRICTEST for one in found):
        yield from found
        return
    from cardgen.content.blame import Blame

    for one in Blame(edition).of(found):
        if one.code in STRICTEST:
            values = {**dict(one.values), "product": job.product, "edition": edition.id}
            yield replace(one, values=tuple(sorted(values.items())))
        else:
            yield one
