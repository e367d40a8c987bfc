"""One file held to profiles: everything that was found, in order, and in words or as data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Severity
from cardgen.messages.saying import say
from cardgen.preflight.finding import Finding
from cardgen.preflight.profiles import PROFILES

if TYPE_CHECKING:
    from cardgen.messages.phrases import Language
    from cardgen.preflight.opening import Opened
    from cardgen.preflight.profiles import Check

FORMAT = 1
"""Of the JSON. It goes up when a key changes its meaning."""


class Report(Struct, frozen=True):
    """What was found in one file. `profiles` are their names, `failed` those that an error was found against.

    `inks` are those of each page, when it was held to a standard for a press.
    """

    file: str
    profiles: tuple[str, ...]
    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()
    inks: tuple[frozenset[str], ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing found is an error."""
        return not any(found.severity is Severity.ERROR for found in self.findings)

    def as_data(self, language: Language) -> dict[str, object]:
        """The report for programs. `page` counts from 1, 0 is the file as a whole; `box` is in pt from below."""
        return {
            "format": FORMAT,
            "file": self.file,
            "profiles": [PROFILES[name].standard for name in self.profiles],
            "passed": self.passed,
            "failed": [PROFILES[name].standard for name in self.failed],
            "findings": [
                {
                    "code": found.code,
                    "severity": found.severity.value,
                    "page": found.page,
                    "place": found.place,
                    "box": list(found.box) if found.box else None,
                    "message": said.text,
                    "hint": said.hint,
                }
                for found in self.findings
                for said in (say(found.diagnostic(""), language),)
            ],
        }


def preflight(source: Path | bytes, profiles: Sequence[str], name: str = "") -> Report:
    """Hold a file to profiles. A check that two profiles share is done once, and so is what it finds.

    Args:
        source: the file, or its bytes.
        profiles: names in `PROFILES`.
        name: what the file is called in the report.

    Raises:
        CardgenError: it cannot be opened at all.
        KeyError: there is no such profile.
    """
    from cardgen.preflight.opening import opened

    checks = {profile: PROFILES[profile].load() for profile in profiles}
    found: dict[Check, list[Finding]] = {}
    with opened(source, name) as file:
        for check in dict.fromkeys(one for some in checks.values() for one in some):
            found[check] = _done(check, file)
        inks = tuple(inks for _, inks in sorted(file.inks.items()))
    failed = tuple(
        profile
        for profile in profiles
        if any(one.severity is Severity.ERROR for check in checks[profile] for one in found[check])
    )
    ordered = sorted(dict.fromkeys(one for some in found.values() for one in some), key=lambda one: one.page)
    named = name or str(source if isinstance(source, Path) else "PDF")
    return Report(named, tuple(profiles), tuple(ordered), failed, inks)


def _done(check: Check, file: Opened) -> list[Finding]:
    """What a check finds; of a file that is too broken to be checked, that it is."""
    found: list[Finding] = []
    try:
        found += check(file)
    except CardgenError:
        raise
    except (
        Exception
    ) as trouble:  # a stranger's file: pikepdf answers wrong kinds of objects with any of Python's errors
        from cardgen.impose.pdf.foreign import said

        found.append(Finding.of("PRE09", reason=said(trouble)))
    return found
