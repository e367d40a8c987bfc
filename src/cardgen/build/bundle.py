"""All PDFs of an edition in one file, with a bookmark for each and page labels that say which is which."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen import __version__
from cardgen.build.publish import write_files
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter

    from cardgen.build.made import Result

NAME = "alles"
"""What the name of a bundle begins with; its readers are Dutch."""


def bundle(results: Iterable[Result], output: Path) -> list[Path]:
    """Put the published PDFs of each edition together, in the order in which they were asked for.

    Returns:
        One path for each edition.

    Raises:
        CardgenError: BLD04 when a bundle cannot be written.
        OSError: a PDF that was just published is gone.
    """
    editions: dict[str, list[Result]] = {}
    for result in results:
        editions.setdefault(result.edition, []).append(result)
    written, found = [], Diagnostics()
    for edition, members in editions.items():
        data = bundled((one.product, (output / one.path).read_bytes()) for one in members)
        try:
            written += write_files([(output / edition / f"{NAME}-{edition}.pdf", data)], below=output)
        except CardgenError as error:  # one folder that is locked does not stop the others
            found.extend(error.diagnostics)
    found.raise_errors()
    return written


_MARKS = re.compile(rb"^(?:/\w+ (?:<</MCID \d+>> BDC|BMC)|EMC)\n?", re.MULTILINE)
"""Marked content as `render.pen` writes it, each operator on a line of its own."""


def _untag(page: PageObject, writer: PdfWriter) -> None:
    """Take off what leads to a tree of tags: the trees stay behind when files are put together."""
    from pypdf.generic import DecodedStreamObject, NameObject, StreamObject

    page.pop("/StructParents", None)
    page.pop("/Tabs", None)
    for annotation in page.get("/Annots", ()):
        annotation.get_object().pop("/StructParent", None)
    stream = page["/Contents"].get_object() if "/Contents" in page else None
    if isinstance(stream, StreamObject):
        bare = DecodedStreamObject()
        bare.set_data(_MARKS.sub(b"", stream.get_data()))
        page[NameObject("/Contents")] = writer._add_object(bare.flate_encode())


def bundled(pdfs: Iterable[tuple[str, bytes]]) -> bytes:
    """One PDF of many named ones: the bookmarks of each below its title, pages labelled with its name and number."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.constants import PageLabelStyle

    writer = PdfWriter()
    for name, data in pdfs:
        reader = PdfReader(io.BytesIO(data))
        title = (reader.metadata.title if reader.metadata is not None else None) or name
        first = len(writer.pages)
        writer.append(reader, outline_item=title)
        last = len(writer.pages) - 1
        writer.set_page_label(first, last, PageLabelStyle.DECIMAL, prefix=f"{name} ", start=1)
    for page in writer.pages:
        _untag(page, writer)
    writer.compress_identical_objects()  # every product brings its own copy of fonts and pictures
    writer.metadata = {"/Producer": f"cardgen {__version__}"}
    writer.page_mode = "/UseOutlines"
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
