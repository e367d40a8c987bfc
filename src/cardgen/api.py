"""cardgen for programs: everything that `build`, `check`, `text` and `preview` use is here, and documented.

What `__all__` names is public and keeps its meaning; everything else of the package may change. See docs/library.md.
Names are loaded when they are first used, so that asking for one does not load the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardgen.build.bundle import bundle
    from cardgen.build.checking import check
    from cardgen.build.jobs import Job, plan_jobs
    from cardgen.build.laying import Laid, lay
    from cardgen.build.made import Made, Product, Result
    from cardgen.build.make import Maker, as_pdf, make
    from cardgen.build.manifest import manifest_for
    from cardgen.build.publish import publish
    from cardgen.build.run import build
    from cardgen.build.texts import as_twin
    from cardgen.build.workshop import Workshop
    from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Severity, Where
    from cardgen.messages.saying import Said, say
    from cardgen.project.workspace import Workspace
    from cardgen.render.pixels import as_png, pictures
    from cardgen.render.target import PRINT, SCREEN, SHEETS, Target

__all__ = [
    "PRINT",
    "SCREEN",
    "SHEETS",
    "CardgenError",
    "Diagnostic",
    "Diagnostics",
    "Job",
    "Laid",
    "Made",
    "Maker",
    "Product",
    "Result",
    "Said",
    "Severity",
    "Target",
    "Where",
    "Workshop",
    "Workspace",
    "as_pdf",
    "as_png",
    "as_twin",
    "build",
    "bundle",
    "check",
    "lay",
    "make",
    "manifest_for",
    "pictures",
    "plan_jobs",
    "publish",
    "say",
]

_HOMES = {
    "build.bundle": ("bundle",),
    "build.checking": ("check",),
    "build.jobs": ("Job", "plan_jobs"),
    "build.laying": ("Laid", "lay"),
    "build.made": ("Made", "Product", "Result"),
    "build.make": ("Maker", "as_pdf", "make"),
    "build.manifest": ("manifest_for",),
    "build.publish": ("publish",),
    "build.run": ("build",),
    "build.texts": ("as_twin",),
    "build.workshop": ("Workshop",),
    "messages.diagnostics": ("CardgenError", "Diagnostic", "Diagnostics", "Severity", "Where"),
    "messages.saying": ("Said", "say"),
    "project.workspace": ("Workspace",),
    "render.pixels": ("as_png", "pictures"),
    "render.target": ("PRINT", "SCREEN", "SHEETS", "Target"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"cardgen.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
