"""What layout wants to know of files. Each answer is a plain value, so that it can be compared with an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cardgen.artwork.store import DrawingStore
    from cardgen.project.workspace import Workspace

FILE, STAMP, DRAWING = "file", "stamp", "drawing"


def _file(workspace: Workspace, _drawings: DrawingStore, parts: tuple[str, ...]) -> Path | None:
    """The file of that name in the project or in cardgen itself; None when there is none."""
    path = workspace.file(*parts)
    return path if workspace.files.is_file(path) else None


def _stamp(workspace: Workspace, _drawings: DrawingStore, path: Path) -> str:
    """Tells a file from what it was before."""
    try:
        return workspace.files.stamp(path)
    except OSError:
        return ""


def _drawing(_workspace: Workspace, drawings: DrawingStore, path: Path) -> str:
    """Tells a drawing, with the facts beside it, from what it was before."""
    return drawings.stamp(path)


QUESTIONS: Mapping[str, Callable[[Workspace, DrawingStore, Any], object]] = {
    FILE: _file,
    STAMP: _stamp,
    DRAWING: _drawing,
}
"""By name, so that what was asked can be asked again."""
