"""Opening a PDF of any origin to look at it. Nothing in it is changed, run or fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf

from cardgen.core.reading import from_disk
from cardgen.core.struct import Struct, field
from cardgen.impose.pdf.foreign import MAX_PAGES, said
from cardgen.impose.pdf.unpacking import Allowance, limits
from cardgen.messages.diagnostics import CardgenError, Where, reason

MOST = 512 * 1024 * 1024
"""Bytes of a file that is looked at."""


class Opened(Struct, frozen=True):
    """An open PDF, and its bytes for other readers.

    Attributes:
        pdf: pikepdf's view of it.
        data: the file itself.
        inks: those of each page of a press file, from 1, once its pages have been checked.
    """

    pdf: pikepdf.Pdf
    data: bytes
    inks: dict[int, frozenset[str]] = field(default_factory=dict)

    @property
    def root(self) -> Any:
        """The catalogue."""
        return self.pdf.Root


@contextmanager
def opened(source: Path | bytes, name: str = "") -> Iterator[Opened]:
    """A PDF on disk or in memory, within limits of size.

    Raises:
        CardgenError: PRE01 when it cannot be read as a PDF, PRE02 when it is locked.
    """
    place = Where(name or (str(source) if isinstance(source, Path) else "PDF"))
    try:
        data = source if isinstance(source, bytes) else from_disk(source, MOST)
    except OSError as trouble:
        raise CardgenError.of("PRE01", place, reason=reason(trouble)) from trouble
    with limits():
        try:
            pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        except pikepdf.PasswordError:
            raise CardgenError.of("PRE02", place) from None
        except (pikepdf.PikepdfError, ValueError) as trouble:
            raise CardgenError.of("PRE01", place, reason=said(trouble)) from trouble
        try:
            Allowance(place).object_lists(pdf)
            if len(pdf.pages) > MAX_PAGES:
                raise CardgenError.of("IMP04", place, pages=len(pdf.pages), most=MAX_PAGES)
            yield Opened(pdf, data)
        finally:
            pdf.close()


def moment_of(date: str) -> str:
    """The fourteen digits of a moment: `D:20260101120000Z` and `2026-01-01T12:00:00Z` are one."""
    return re.sub(r"\D", "", date)[:14]
