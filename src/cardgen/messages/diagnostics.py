"""What cardgen has to say to a person, as data: coded, located, collected. `messages.saying` finds the words."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from pathlib import Path

from cardgen.core.struct import Struct
from cardgen.messages.catalogue import severity_of
from cardgen.messages.catalogue.message import Severity

__all__ = ["CardgenError", "Diagnostic", "Diagnostics", "Severity", "Where", "closest", "reason"]


class Where(Struct, frozen=True, order=True, array_like=True):
    """A place in a file somebody edits. Line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Diagnostic(Struct, frozen=True):
    """One message: a code from the catalogue, the values it mentions, and the places it is about.

    The first place is where the mistake is; further places are the other half of it (the earlier key, the layer below).
    Values are numbers and texts, never sentences: the word that was probably meant, an errno, a length.
    """

    code: str
    where: tuple[Where, ...] = ()
    values: tuple[tuple[str, object], ...] = ()

    @property
    def severity(self) -> Severity:
        """Severity of the code."""
        return severity_of(self.code)


class Diagnostics:
    """Collects what a stage finds, so that a person sees every problem of a run at once."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def add(self, code: str, *where: Where | None, **values: object) -> None:
        """Record one message. The same message at the same place is kept once."""
        places = tuple(place for place in where if place is not None)
        self._found[Diagnostic(code, places, tuple(sorted(values.items())))] = None

    def extend(self, found: Iterable[Diagnostic]) -> None:
        """Take over messages of another collector."""
        self._found.update(dict.fromkeys(found))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> list[Diagnostic]:
        """Only what stops a build."""
        return [d for d in self._found if d.severity is Severity.ERROR]

    def raise_errors(self) -> None:
        """Stop here when an error was found.

        Raises:
            CardgenError: with everything collected so far, warnings included.
        """
        if self.errors:
            raise CardgenError(self)


class CardgenError(Exception):
    """The one exception for mistakes in what people wrote or asked. Carries all diagnostics of the run so far."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(
            "; ".join(f"{d.code} {d.where[0] if d.where else ''}".strip() for d in self.diagnostics)
        )

    @classmethod
    def of(cls, code: str, *where: Where | None, **values: object) -> CardgenError:
        """An error that consists of a single diagnostic."""
        found = Diagnostics()
        found.add(code, *where, **values)
        return cls(found)


MOST_NAMES = 500
"""Names that a word is compared with; of more than that only those with the same first letter."""
LONGEST_NAME = 80
"""Characters of a word that are looked at: comparing takes the square of it."""


def closest(word: str, known: Iterable[str], least: float = 0.6) -> str:
    """The known word that `word` was probably meant to be, alike for `least` of 1; or an empty string."""
    import difflib

    wanted = word.casefold()
    names = {name.casefold(): name for name in known}
    if len(names) > MOST_NAMES:
        names = dict([pair for pair in names.items() if pair[0][:1] == wanted[:1]][:MOST_NAMES])
    near = difflib.get_close_matches(wanted[:LONGEST_NAME], list(names), n=1, cutoff=least)
    return names[near[0]] if near else ""


def reason(error: OSError) -> int | str:
    """Why the system could not do something: its errno, or its own words when it gave none.

    ENOLINK stands for a link that leads nowhere, of which systems only say that something is there already.
    """
    taken = error.errno in {errno.EEXIST, errno.ENOTDIR} and isinstance(error.filename, str)
    if taken and _leads_nowhere(Path(error.filename)):
        return errno.ENOLINK
    return error.errno or error.strerror or str(error)


def _leads_nowhere(path: Path) -> bool:
    return any(one.is_symlink() and not one.exists() for one in (path, *path.parents))
