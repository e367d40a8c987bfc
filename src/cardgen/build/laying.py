"""The one loop over editions: jobs to Scenes, one edition after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene


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
    found = Diagnostics()
    try:
        edition = shop.edition(jobs[0], found)
        palette = shop.palette(edition)
    except CardgenError as error:
        found.extend(error.diagnostics)
        return Laid(jobs, None, (), found)
    scenes = []
    for job in jobs:
        try:
            scene = shop.scene(edition, palette, job, found)
        except CardgenError as error:  # a font that is missing, say
            found.extend(error.diagnostics)
            continue
        if scene is not None:
            scenes.append((job, scene))
    return Laid(jobs, edition, tuple(scenes), found)
