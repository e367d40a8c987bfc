"""How much strangers' files may unpack to: a few kilobytes can hold gigabytes, squeezed twice.

Nothing that is only copied is unpacked. What must be unpacked is counted; qpdf itself stops at the limit of one stream.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
from pikepdf import Array, Name
from pikepdf.settings import get_qpdf_limits, set_qpdf_limits

from cardgen.messages.diagnostics import CardgenError, Where

MB = 1024 * 1024

MOST_OF_STREAM = 64 * MB
"""Bytes of one unpacked stream: drawing operators for days. Pictures are never unpacked."""

MOST_OF_FILE = 512 * MB
"""Bytes that are unpacked for one file."""

LIST_START, LIST_RATIO = 4 * MB, 60
"""Lists of objects may unpack to this many bytes and this many times their size; real ones reach ten times."""

MOST_ITEMS = 2_000_000
"""Items of one array or dictionary."""

MOST_OF_TEXT = 4 * MB
"""Bytes of a stream whose armour of letters is taken off."""

_LISTED = 2  # the type of an object that is kept in a stream of objects (ISO 32000-1, table 18)

_ARMOUR = (Name.ASCII85Decode, Name.A85, Name.ASCIIHexDecode, Name.AHx)
_SQUEEZING = (Name.FlateDecode, Name.Fl, Name.LZWDecode, Name.LZW, Name.RunLengthDecode, Name.RL)


@contextmanager
def limits() -> Iterator[None]:
    """Hold qpdf to the limits while a file is open. They are settings of the process, so they are put back."""
    before = get_qpdf_limits()
    set_qpdf_limits(
        flate_max_memory=MOST_OF_STREAM,
        run_length_max_memory=MOST_OF_STREAM,
        png_max_memory=MOST_OF_STREAM,
        tiff_max_memory=MOST_OF_STREAM,
        dct_max_memory=MOST_OF_STREAM,
        parser_max_container_size=MOST_ITEMS,
    )
    try:
        yield
    finally:
        set_qpdf_limits(**before)  # type: ignore[arg-type]


class Allowance:
    """What is left to unpack for one file."""

    def __init__(self, place: Where) -> None:
        self._place = place
        self._left = MOST_OF_FILE
        self._sizes: dict[tuple[int, int], int] = {}

    def see(self, stream: Any) -> None:
        """Look at a stream that will only be copied. One that is squeezed twice over must still unpack within bounds.

        Raises:
            CardgenError: it does not (IMP48).
        """
        if len(squeezings(stream)) > 1:
            self.spend(stream)

    def spend(self, stream: Any) -> None:
        """Count a stream that has to be unpacked; each time, because each time takes its time.

        Raises:
            CardgenError: too much (IMP48).
        """
        place = stream.objgen
        if place not in self._sizes:
            self._sizes[place] = self._unpacked(stream)
        self._left -= self._sizes[place]
        if self._left < 0:
            raise CardgenError.of("IMP48", self._place, most=MOST_OF_FILE // MB)

    def _unpacked(self, stream: Any) -> int:
        try:
            return len(stream.read_bytes(decode_level=pikepdf.StreamDecodeLevel.generalized))
        except pikepdf.PikepdfError as trouble:
            if "limit" in str(trouble):
                raise CardgenError.of("IMP48", self._place, most=MOST_OF_STREAM // MB) from None
            return len(stream.read_raw_bytes())  # damaged: whoever needs it will say so

    def object_lists(self, pdf: pikepdf.Pdf) -> None:
        """Look at the streams that hold a file's own objects before any of those is read.

        Raises:
            CardgenError: they unpack to far more than objects do (IMP48).
        """
        table = pdf.get_xref_table()
        lists = sorted(
            {int(entry.obj_stream_number or 0) for entry in table.values() if entry.type == _LISTED}
        )
        for number in lists:
            stream = pdf.get_object(number, 0)
            if isinstance(stream, pikepdf.Stream):
                raw, full = len(stream.read_raw_bytes()), self._unpacked(stream)
                if full > LIST_START + LIST_RATIO * raw:
                    raise CardgenError.of("IMP48", self._place, most=LIST_START // MB)


def filters(stream: Any) -> list[Any]:
    """The filters of a stream, outermost first."""
    found = stream.get("/Filter")
    if isinstance(found, Name):
        return [found]
    return [one for one in found if isinstance(one, Name)] if isinstance(found, Array) else []


def unarmoured(pdf: pikepdf.Pdf, stream: Any) -> None:
    """Take off the letters in which old programs wrap data, a quarter of its size; nothing is unpacked."""
    found = filters(stream)
    count = next((i for i, one in enumerate(found) if one not in _ARMOUR), len(found))
    raw = stream.read_raw_bytes() if count else b""
    if not count or len(raw) > MOST_OF_TEXT:
        return
    parcel = pdf.make_stream(raw)
    parcel.Filter = Array(found[:count])
    try:
        data = parcel.read_bytes(decode_level=pikepdf.StreamDecodeLevel.generalized)
    except pikepdf.PikepdfError:
        return
    rest, how = found[count:], stream.get("/DecodeParms")
    how = Array(list(how)[count:]) if isinstance(how, Array) else None
    stream.write(data, filter=Array(rest) if rest else None, decode_parms=how if rest else None)


def squeezings(stream: Any) -> list[Any]:
    """Those of its filters that make data smaller."""
    return [one for one in filters(stream) if one in _SQUEEZING]
