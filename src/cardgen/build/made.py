"""What was made of an edition: the files of each product, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene


class Product(Struct, frozen=True):
    """One job, done.

    Attributes:
        job: what was asked for.
        scene: where everything is on its pages.
        files: bytes by file name. The first is what was asked for; a printing guide may follow.
        pages: pages of that first file, or sheets of paper when it is one for paper.
    """

    job: Job
    scene: Scene
    files: Mapping[str, bytes]
    pages: int

    @property
    def name(self) -> str:
        """Name of the file that was asked for."""
        return next(iter(self.files))


class Made(Struct, frozen=True):
    """An edition as it was made, whether or not all went well. Nothing of it is on disk yet.

    `edition` is None when content or colours cannot be read; a job that failed is not among the `products`. With an
    error among the diagnostics nothing of it may be published.
    """

    jobs: tuple[Job, ...]
    edition: Edition | None
    products: tuple[Product, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def fine(self) -> bool:
        """Whether it may be published."""
        return self.edition is not None and all(d.severity is not Severity.ERROR for d in self.diagnostics)

    @property
    def results(self) -> tuple[Result, ...]:
        """The files that were asked for, as they are listed."""
        edition = self.edition.id if self.edition is not None else ""
        return tuple(
            Result(
                f"{edition}/{one.name}",
                edition,
                one.job.product,
                one.pages,
                tuple(f"{edition}/{name}" for name in list(one.files)[1:]),
            )
            for one in self.products
        )


class Result(Struct, frozen=True):
    """A file that was asked for: its path below the output folder, edition, product and number of pages.

    `beside` are the paths of what goes with it: a printing guide.
    """

    path: str
    edition: str
    product: str
    pages: int
    beside: tuple[str, ...] = ()
