"""What people compare: an edition by its name, a folder that is a project, or a revision that git keeps."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Where, closest
from cardgen.project.workspace import Workspace

MAX_BYTES = 400_000_000
"""Of all files of a revision."""
PATIENCE = 120.0
"""Seconds for git."""


class Named(Struct, frozen=True):
    """One side of a comparison: a workspace, and the one edition in it that is meant, if one is."""

    name: str
    workspace: Workspace
    sector: str = ""
    partnership: str | None = None


@contextmanager
def opened(name: str, here: Workspace) -> Iterator[Named]:
    """What a word on the command line stands for.

    Args:
        name: a sector or an edition (`vo`, `vo-regio-noord`), a folder, or a revision with a colon behind it
            (`HEAD~3:`); empty for the project as it is now.
        here: where editions and revisions are looked for.

    Raises:
        CardgenError: it is none of these (DIF01), git does not know it (DIF02), or a revision is too large (DIF03).
    """
    if not name:
        yield Named("", here)
        return
    if name.endswith(":"):
        with _revision(name[:-1], here) as folder:
            yield Named(name, Workspace.find(folder, folder))
        return
    if found := _edition(name, here):
        yield Named(name, here, *found)
    elif Path(name).is_dir() and Path(name).joinpath("content").is_dir():
        yield Named(name, Workspace.find(Path(name), Path(name)))
    else:
        known = [*here.sectors(), *(f"{s}-{p}" for p in here.partnerships() for s in here.sectors())]
        raise CardgenError.of("DIF01", name=name, suggestion=closest(name, known))


def _edition(name: str, here: Workspace) -> tuple[str, str | None] | None:
    sectors = here.sectors()
    if name in sectors:
        return name, None
    pairs = ((sector, name.removeprefix(f"{sector}-")) for sector in sectors if name.startswith(f"{sector}-"))
    return next(((sector, own) for sector, own in pairs if here.has_partnership(own)), None)


@contextmanager
def _revision(revision: str, here: Workspace) -> Iterator[Path]:
    """The files of a revision, in a folder that is gone afterwards."""
    if here.project is None or not revision or revision.startswith("-"):
        raise CardgenError.of("DIF02", name=revision)
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell, and the word cannot be an option
            ["git", "archive", "--format=tar", revision],  # noqa: S607 - the user's own git
            cwd=here.project,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise CardgenError.of("DIF02", name=revision) from None
    if done.returncode:
        raise CardgenError.of("DIF02", name=revision)
    with tempfile.TemporaryDirectory(prefix="cardgen-") as folder:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            if sum(member.size for member in archive) > MAX_BYTES:
                raise CardgenError.of("DIF03", Where(f"{revision}:"))
            archive.extractall(folder, filter="data")
        Path(folder, "cardgen.yaml").touch()
        yield Path(folder).resolve()
