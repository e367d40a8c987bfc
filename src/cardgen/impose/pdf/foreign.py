"""Opening PDFs of any origin: what is refused, what is repaired, and how large their pages really are."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pikepdf

from cardgen.core.struct import Struct
from cardgen.impose.pdf.boxes import SourcePage, measure
from cardgen.impose.pdf.flatten import flatten
from cardgen.impose.plan.model import PageUse
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where, reason

MAX_PAGES = 20_000
"""Pages in one job. A printer's tray holds 500 sheets; this is forty trays."""

SMALLEST, LARGEST = 3.0, 5_080.0
"""Sides of a page in mm that make sense; the largest is what a PDF can say (14,400 points, ISO 32000-1 annex C)."""

Input = Path | bytes
"""A PDF on disk or in memory."""


class Source(Struct, frozen=True):
    """One or more PDFs opened as one."""

    pdf: pikepdf.Pdf
    pages: tuple[SourcePage, ...]
    name: str

    @property
    def uses(self) -> list[PageUse]:
        """The pages as a plan wants them, one use each."""
        return [PageUse(i, page.size) for i, page in enumerate(self.pages)]

    @property
    def bleed(self) -> float:
        """mm of bleed that every page has."""
        return min(page.bleed for page in self.pages)


@contextmanager
def opened(
    inputs: Sequence[Input], diagnostics: Diagnostics, *, drawn_bleed: float = 0.0
) -> Iterator[Source]:
    """Open PDFs for imposing. They stay open while pages are copied and are never changed on disk.

    Args:
        inputs: files or their bytes, in order.
        diagnostics: told about repairs and about what is not taken along.
        drawn_bleed: mm of bleed that pages without a trim box are known to have on every side.

    Raises:
        CardgenError: a file cannot be read, is locked, broken, empty or absurdly large.
    """
    places = [Where(str(item)) if isinstance(item, Path) else Where("PDF") for item in inputs]
    pdfs: list[pikepdf.Pdf] = []
    try:
        for item, place in zip(inputs, places, strict=True):
            pdfs.append(_open(item, place, diagnostics))
        first, where = pdfs[0], places[0]
        for pdf in pdfs[1:]:
            first.pages.extend(pdf.pages)
            _join_layers(first, pdf)
        with _understood(where):
            pages = tuple(_measured(first, where, drawn_bleed))
        yield Source(first, pages, where.file)
    except pikepdf.PikepdfError as trouble:
        raise CardgenError.of("IMP43", places[0], reason=_reason(trouble)) from trouble
    finally:
        for pdf in pdfs:
            pdf.close()


def _open(item: Input, place: Where, diagnostics: Diagnostics) -> pikepdf.Pdf:
    try:
        start = item[:1024] if isinstance(item, bytes) else _beginning(item)
    except OSError as trouble:
        raise CardgenError.of("IMP05", place, reason=reason(trouble)) from trouble
    if b"%PDF-" not in start:
        raise CardgenError.of("IMP01", place)
    with _understood(place):
        pdf = pikepdf.open(io.BytesIO(item) if isinstance(item, bytes) else item, suppress_warnings=True)
        try:
            _check(pdf, place, diagnostics)
            flatten(pdf, place, diagnostics)
        except BaseException:
            pdf.close()
            raise
    return pdf


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def _check(pdf: pikepdf.Pdf, place: Where, diagnostics: Diagnostics) -> None:
    if pdf.is_encrypted and not pdf.allow.print_highres:
        raise CardgenError.of("IMP42", place)
    count = len(pdf.pages)
    if not count:
        raise CardgenError.of("IMP03", place)
    if count > MAX_PAGES:
        raise CardgenError.of("IMP04", place, pages=count, most=MAX_PAGES)
    if pdf.get_warnings():
        diagnostics.add("IMP39", place)
    if "/NeedsRendering" in pdf.Root and bool(pdf.Root.NeedsRendering):
        diagnostics.add("IMP44", place)
    names = pdf.Root.get("/Names")
    active = any(key in pdf.Root for key in ("/OpenAction", "/AA"))
    if active or (names is not None and any(key in names for key in ("/JavaScript", "/EmbeddedFiles"))):
        diagnostics.add("IMP40", place)


@contextmanager
def _understood(place: Where) -> Iterator[None]:
    """Turn what the library raises about a bad file into messages."""
    try:
        yield
    except pikepdf.PasswordError as trouble:
        raise CardgenError.of("IMP02", place) from trouble
    except (pikepdf.PikepdfError, KeyError, TypeError, ValueError, AttributeError, RuntimeError) as trouble:
        # pikepdf answers a wrong kind of object (a page tree of numbers, a box of names) with Python's own errors
        raise CardgenError.of("IMP43", place, reason=_reason(trouble)) from trouble


def _reason(trouble: BaseException) -> str:
    text = str(trouble).strip().rsplit(": ", 1)[-1]
    return text[:120] or type(trouble).__name__


def _measured(pdf: pikepdf.Pdf, place: Where, drawn_bleed: float) -> Iterator[SourcePage]:
    for number, page in enumerate(pdf.pages, 1):
        found = measure(page.obj, drawn_bleed)
        if not all(SMALLEST <= round(side, 1) <= LARGEST for side in (found.size.w, found.size.h)):
            raise CardgenError.of("IMP06", place, page=number)
        yield found


def _join_layers(first: pikepdf.Pdf, other: pikepdf.Pdf) -> None:
    """Keep optional content of a further file as visible or hidden as it was."""
    layers = other.Root.get("/OCProperties")
    if layers is None:
        return
    copied = first.copy_foreign(other.make_indirect(layers))
    mine = first.Root.get("/OCProperties")
    if mine is None:
        first.Root.OCProperties = copied
        return
    for theirs, ours, keys in (
        (copied, mine, ("/OCGs",)),
        (copied.get("/D"), mine.get("/D"), ("/ON", "/OFF")),
    ):
        for key in keys:
            more = None if theirs is None else theirs.get(key)
            if more is not None and ours is not None:
                ours[key] = pikepdf.Array([*(ours.get(key) or []), *more])
