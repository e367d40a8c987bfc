"""A workspace of one's own: the house theme, and templates that a test writes."""

from __future__ import annotations

from pathlib import Path

from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace


def workspace(folder: Path, files: dict[str, str]) -> Workspace:
    """A project with these files; what it lacks comes from the house."""
    (folder / "cardgen.yaml").write_text("", encoding="utf-8")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return Workspace.find(project=folder)


def said(diagnostics: Diagnostics) -> list[str]:
    """Code and place of everything that was said, in the order of the files."""
    found = [(one.where[0] if one.where else None, one.code) for one in diagnostics]
    return [f"{where.file}:{where.line} {code}" if where else code for where, code in sorted(found, key=str)]
