"""What reading one drawing may cost, all kinds of work together: whoever does some, says so here."""

from __future__ import annotations

from cardgen.messages.diagnostics import Where

MAX_WORK = 2_000_000
"""Units of about a microsecond. The largest drawing of the house takes some 200,000."""
MAX_NESTED = 60
"""Levels of groups, copies, clips and masks in each other; each takes a few calls of Python's thousand."""

VISIT = 30
"""Looking at an element once, in one of its copies."""


class TooMuchError(Exception):
    """Reading stops here: what is left of the work cannot be paid for."""

    def __init__(self, code: str, where: Where, limit: int) -> None:
        self.code, self.where, self.limit = code, where, limit
        super().__init__(code)


class Budget:
    """The account of one drawing."""

    def __init__(self) -> None:
        self._left = MAX_WORK
        self._depth = 0

    def spend(self, units: int, where: Where) -> None:
        """Pay for some work.

        Raises:
            TooMuchError: ART09, when there is not enough left.
        """
        self._left -= units
        if self._left < 0:
            raise TooMuchError("ART09", where, MAX_WORK)

    def deeper(self, where: Where) -> Budget:
        """Go one level further in, for as long as the `with` that this is for.

        Raises:
            TooMuchError: ART08, when that is too deep.
        """
        self._depth += 1
        if self._depth > MAX_NESTED:
            raise TooMuchError("ART08", where, MAX_NESTED)
        return self

    def __enter__(self) -> None:
        """The level was counted when it was asked for."""

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
