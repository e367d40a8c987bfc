"""Which pictures a changed file makes stale, and what must be read again. Pure: nothing here looks at the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from pathlib import Path
from posixpath import join, normpath
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.layout.scene import Artwork, Foreign, Image

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Design
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene
    from cardgen.project.workspace import Workspace

SHARED_TEMPLATES = ("theme.yaml", "palette.yaml", "hyphenation-nl.txt")
"""Files of `templates/` that every product uses."""


class Renewal(Enum):
    """What a run that goes on must read again."""

    CONTENT = "content"  # nothing: the content store notices changed files by itself
    TEMPLATES = "templates"
    PICTURES = "pictures"
    EVERYTHING = "everything"


class Needs(Struct, frozen=True):
    """What a picture is made from.

    `files` are read by name; in `folders` a new file counts too. A job that is `broken` may be waiting for a picture
    that does not exist yet, so every file of the `assets` folders counts for it.
    """

    files: frozenset[Path]
    folders: tuple[Path, ...]
    assets: tuple[Path, ...] = ()
    broken: bool = False

    def touched_by(self, changed: Collection[Path]) -> bool:
        """Whether one of the changed files is among them."""
        folders = (*self.folders, *self.assets) if self.broken else self.folders
        return any(path in self.files or any(path.is_relative_to(one) for one in folders) for path in changed)


def needs_of(workspace: Workspace, job: Job, edition: Edition, scene: Scene, design: Design) -> Needs:
    """What the Scene of a job was made from."""
    # A side may be shared with a neighbour.
    sides = [name for side in design.product.spec.sides for name in (side.file, side.back) if name]
    templates = [workspace.file("templates", *normpath(join(job.product, side)).split("/")) for side in sides]
    parts: list[tuple[str, ...]] = [("content", "base"), ("content", job.sector), ("templates", job.product)]
    if design.recipe is not None:  # a booklet takes sides from any product
        parts += [("content", "booklets"), ("templates",)]
    if job.partnership:
        parts.append(("content", "partnerships", job.partnership))
    return Needs(
        files=frozenset(_everywhere(workspace, (*edition.files, *templates, *_pictures(scene)))),
        folders=tuple(
            workspace.files.spelled(root.joinpath(*part)) for root in workspace.roots for part in parts
        ),
        assets=tuple(root / "assets" for root in workspace.roots),
    )


def _everywhere(workspace: Workspace, files: Iterable[Path]) -> Iterator[Path]:
    """The files, and those that would take their places: of the same name in any root."""
    for path in files:
        yield path
        for home in workspace.roots:
            if path.is_relative_to(home):
                yield from (root / path.relative_to(home) for root in workspace.roots)


def _pictures(scene: Scene) -> Iterator[Path]:
    for page in scene.pages:
        for item in page.items:
            if isinstance(item, (Artwork, Image, Foreign)):
                yield Path(item.source)


def renewal(workspace: Workspace, changed: Collection[Path]) -> Renewal:
    """The most that any of the changed files asks for."""
    order = list(Renewal)
    return max((_of(workspace, path) for path in changed), key=order.index, default=Renewal.CONTENT)


def _of(workspace: Workspace, path: Path) -> Renewal:
    parts = _below_root(workspace, path)
    if parts[:1] == ("templates",):
        return Renewal.EVERYTHING if parts[1:] and parts[1] in SHARED_TEMPLATES else Renewal.TEMPLATES
    if parts[:1] == ("content",):
        return Renewal.CONTENT if path.suffix.lower() in (".yaml", ".yml") else Renewal.PICTURES
    return Renewal.PICTURES if parts[:1] == ("assets",) and parts[1:2] != ("fonts",) else Renewal.EVERYTHING


def _below_root(workspace: Workspace, path: Path) -> tuple[str, ...]:
    for root in workspace.roots:
        if path.is_relative_to(root):
            return path.relative_to(root).parts
    return ()
