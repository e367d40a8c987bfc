"""Opening PDFs of any origin: what is refused, what is repaired, and how large their pages really are."""

from __future__ import annotations

import errno
import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from cardgen.core.reading import from_disk
from cardgen.core.signs import visible
from cardgen.core.struct import Struct
from cardgen.impose.pdf.boxes import SourcePage, measure
from cardgen.impose.pdf.layers import Layers
from cardgen.impose.pdf.markup import draw_markup
from cardgen.impose.pdf.unpacking import Allowance, limits
from cardgen.impose.plan.model import PageUse
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where, reason

logging.getLogger("pikepdf").addHandler(
    logging.NullHandler()
)  # what it tells programmers is no message of ours

MAX_PAGES = 20_000
"""Pages in one job. A printer's tray holds 500 sheets; this is forty trays."""

SMALLEST, LARGEST = 3.0, 5_080.0
"""Sides of a page in mm that make sense; the largest is what a PDF can say (14,400 points, ISO 32000-1 annex C)."""

DEEPEST = 200
"""Levels of a page tree; programs that balance it need three for a million pages."""

Input = Path | bytes
"""A PDF on disk or in memory."""


class Source(Struct, frozen=True):
    """One or more PDFs opened as one."""

    pdf: pikepdf.Pdf
    pages: tuple[SourcePage, ...]
    name: str
    layers: Layers
    allowance: Allowance

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
    inputs: Sequence[Input], diagnostics: Diagnostics, *, drawn_bleed: float = 0.0, password: str = ""
) -> Iterator[Source]:
    """Open PDFs for imposing. They stay open while pages are copied and are never changed on disk.

    Args:
        inputs: files or their bytes, in order.
        diagnostics: told about repairs and about what is not taken along.
        drawn_bleed: mm of bleed that pages without a trim box are known to have on every side.
        password: of files that are locked.

    Raises:
        CardgenError: a file cannot be read, is locked, broken, empty or absurdly large.
    """
    places = [Where(str(item)) if isinstance(item, Path) else Where("PDF") for item in inputs]
    pdfs: list[pikepdf.Pdf] = []
    with limits():
        try:
            found = []
            for item, place in zip(inputs, places, strict=True):
                pdfs.append(_open(item, place, password))
                with understood(place):
                    found.append(_prepared(pdfs[-1], place, diagnostics))
            first, where, layers = pdfs[0], places[0], found[0]
            with understood(where):
                for pdf, more in zip(pdfs[1:], found[1:], strict=True):
                    first.pages.extend(pdf.pages)
                    layers.join(first, more)
                pages = tuple(_measured(first, where, drawn_bleed))
            yield Source(first, pages, where.file, layers, Allowance(where))
        except pikepdf.PikepdfError as trouble:
            raise CardgenError.of("IMP43", places[0], reason=said(trouble)) from trouble
        finally:
            for pdf in pdfs:
                pdf.close()


def _open(item: Input, place: Where, password: str) -> pikepdf.Pdf:
    try:
        start = item[:1024] if isinstance(item, bytes) else _beginning(item)
    except OSError as trouble:
        raise CardgenError.of("IMP05", place, reason=reason(trouble)) from trouble
    if b"%PDF-" not in start:
        raise CardgenError.of("IMP01", place)
    try:
        with understood(place):
            return pikepdf.open(
                io.BytesIO(item) if isinstance(item, bytes) else item,
                password=password,
                suppress_warnings=True,
            )
    except pikepdf.PasswordError as trouble:
        raise CardgenError.of("IMP49" if password else "IMP02", place) from trouble


def _beginning(path: Path) -> bytes:
    """The start of an ordinary file: a pipe would keep us waiting, and a device never ends.

    Raises:
        OSError: it cannot be read, or is no such file.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EISDIR if path.is_dir() else errno.ENODEV, "not an ordinary file")
    return from_disk(path, 1024)[:1024]


def _prepared(pdf: pikepdf.Pdf, place: Where, diagnostics: Diagnostics) -> Layers:
    """Refuse what cannot be used, say what is left behind, and give pages what lies over them."""
    _check_rights(pdf, place)
    Allowance(place).object_lists(pdf)
    count = _count(pdf.Root.get("/Pages"))
    if not count:
        raise CardgenError.of("IMP03", place)
    if count > MAX_PAGES:
        raise CardgenError.of("IMP04", place, pages=count, most=MAX_PAGES)
    if not len(pdf.pages):
        raise CardgenError.of("IMP03", place)
    if pdf.get_warnings():
        diagnostics.add("IMP39", place)
    if "/NeedsRendering" in pdf.Root and bool(pdf.Root.NeedsRendering):
        diagnostics.add("IMP44", place)
    names = pdf.Root.get("/Names")
    active = any(key in pdf.Root for key in ("/OpenAction", "/AA"))
    if active or (names is not None and any(key in names for key in ("/JavaScript", "/EmbeddedFiles"))):
        diagnostics.add("IMP40", place)
    layers = Layers.of(pdf)
    draw_markup(pdf, layers, place, diagnostics)
    return layers


def _check_rights(pdf: pikepdf.Pdf, place: Where) -> None:
    if not pdf.is_encrypted or pdf.owner_password_matched or pdf.allow.print_highres:
        return
    raise CardgenError.of("IMP45" if pdf.allow.print_lowres else "IMP42", place)


def _count(tree: Any) -> int:
    """Pages of a tree, looked for no further than needed to know that there are too many.

    qpdf takes a tree as it comes; one that is very deep or names a page a million times would cost it the machine.
    """
    waiting, seen, count = [(tree, 0)], set(), 0
    while waiting and count <= MAX_PAGES:
        node, depth = waiting.pop()
        if not isinstance(node, Dictionary):
            continue
        kids = node.get("/Kids")
        if not isinstance(kids, Array):
            count += 1
            continue
        if depth > DEEPEST or node.objgen in seen:
            raise ValueError("its list of pages has no end")
        seen.add(node.objgen)
        if len(kids) > MAX_PAGES:
            return len(kids)
        waiting += ((kid, depth + 1) for kid in kids)
    return count


@contextmanager
def understood(place: Where) -> Iterator[None]:
    """Turn what the library raises about a bad file into messages."""
    try:
        yield
    except pikepdf.PasswordError:
        raise
    except MemoryError:
        raise CardgenError.of("IMP43", place, reason="it needs more memory than there is") from None
    except (
        pikepdf.PikepdfError, KeyError, TypeError, ValueError, AttributeError, RuntimeError, OverflowError, IndexError
    ) as trouble:  # fmt: skip
        # pikepdf answers a wrong kind of object (a page tree of numbers, a box of names) with Python's own errors
        raise CardgenError.of("IMP43", place, reason=said(trouble)) from trouble


def said(trouble: BaseException) -> str:
    """What a library says about a file, without the name of the file, for between brackets."""
    text = visible(str(trouble))
    return text.strip().rsplit(": ", 1)[-1][:120] or type(trouble).__name__


def _measured(pdf: pikepdf.Pdf, place: Where, drawn_bleed: float) -> Iterator[SourcePage]:
    for number, page in enumerate(pdf.pages, 1):
        found = measure(page.obj, drawn_bleed)
        if not all(SMALLEST <= round(side, 1) <= LARGEST for side in (found.size.w, found.size.h)):
            raise CardgenError.of("IMP06", place, page=number)
        yield found
