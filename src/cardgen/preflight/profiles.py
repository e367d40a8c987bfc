"""The profiles a file can be held to, in one table: a new one is a line here and a function that finds."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.preflight.finding import Finding
    from cardgen.preflight.opening import Opened

Check = Callable[["Opened"], "Iterable[Finding]"]
"""Finds what is wrong in an open PDF. What pikepdf raises about a broken file is a finding too."""


class Profile(Struct, frozen=True):
    """A standard, or a part of one.

    Attributes:
        name: as the command line has it.
        standard: as the standard calls itself.
        checks: `module:function` of each check, loaded when it is needed.
    """

    name: str
    standard: str
    checks: tuple[str, ...]

    def load(self) -> list[Check]:
        """The checks as functions."""
        found = []
        for check in self.checks:
            module, _, function = check.partition(":")
            found.append(getattr(importlib.import_module(f"cardgen.preflight.{module}"), function))
        return found


_ALIKE = (
    "document:readable",
    "structure:check",
    "content:check",
    "fonts:check",
    "objects:check",
    "reading:compare",
)

PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("ua", "PDF/UA-1", (*_ALIKE, "contrast:check", "document:claims_ua")),
        Profile("x4", "PDF/X-4", ("pressfile:check", "presspages:check")),
        Profile("x1a", "PDF/X-1a", ("pressfile:check_x1a", "presspages:check_x1a")),
        Profile("a2a", "PDF/A-2a", (*_ALIKE, "document:archivable", "document:claims_a2a")),
    )
}
"""By the name that `--profile` takes."""
