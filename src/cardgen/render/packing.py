"""How streams are compressed (Flate, ISO 32000-1, 7.4.4), and large ones around the colours of a partnership."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from cardgen.core.memo import Memo
from cardgen.core.shelf import NO_SHELF, Shelf, Sort

LEVEL = 4
"""zlib level: level 6 costs four times the time for 5 % of the bytes of a scene."""
WORTH_KEEPING = 20_000
"""Bytes from which finding a compressed stream again is quicker than compressing it."""
STREAMS = Sort("streams", bytes, most=48)
"""Large streams, compressed, on the shelf. A sector has some eight, and so has every partnership with a colour."""

WORTH_PARTS = 200_000
"""Bytes from which a drawing is compressed around its colours: posters, covers and the deck."""
_FEW = 3_000
"""Bytes that there are at least for each of those colours: each takes some fifty bytes more in the file."""
_HOLE = b"  \n"
"""What a line ends in that may be another in the next edition. No other line of a drawing does."""
_ROOM = 16
"""Such a line is filled up to a multiple of this, so that mostly its length stays the same."""
_WINDOW = 32_768
"""How far back Flate looks (RFC 1951)."""
_HEADER, _END = b"\x78\x5e", b"\x03\x00"
"""A window of 32 kB and a quick level (RFC 1950), and an empty last block (RFC 1951)."""


def compressed(
    data: bytes, shelf: Shelf = NO_SHELF, digest: str = "", parts: Memo[bytes, bytes] | None = None
) -> bytes:
    """Flate, as every stream of the document uses it; a large stream may have been left on the shelf.

    Args:
        data: what to compress.
        shelf: where earlier runs left streams.
        digest: the SHA-256 of the data, for who has it already.
        parts: what was compressed between holes before; there are holes only in data that `holed` made.
    """
    if len(data) < WORTH_KEEPING:
        return zlib.compress(data, LEVEL)
    made_from = (
        digest or hashlib.sha256(data).hexdigest(),
        zlib.ZLIB_RUNTIME_VERSION,
    )  # another may give others
    found = shelf.find(STREAMS, *made_from)
    if found is None:
        found = (
            _around_holes(data, parts) if parts is not None and _HOLE in data else zlib.compress(data, LEVEL)
        )
        shelf.remember(STREAMS, found, *made_from)
    return found


def worth_holes(size: int, holes: int) -> bool:
    """Whether a stream of this many bytes is compressed around as many colours."""
    return size >= WORTH_PARTS and 0 < holes * _FEW <= size


def holed(operator: str) -> str:
    """Operators of which the first line, a colour, may be another in the next edition."""
    first, end, rest = operator.partition("\n")
    return first + " " * (_ROOM - (len(first) + 2) % _ROOM) + "  " + end + rest


def _split(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands before each hole, and the hole; at last what stands after them, and nothing."""
    *before, last = data.split(_HOLE)
    for piece in before:
        start = piece.rfind(b"\n") + 1
        yield piece[:start], piece[start:] + _HOLE
    yield last, b""


def _around_holes(data: bytes, parts: Memo[bytes, bytes]) -> bytes:
    """One Flate stream, of which the runs between the holes do not depend on what stands in these.

    Each run is compressed with what comes before it as its window, in which every hole is so many zeros: those are
    nowhere in a drawing, so nothing refers to a hole, and what refers farther back finds it as far. So a run is
    the same for every colour, and is compressed once. Holes are stored as they are.
    """
    known, window, out = hashlib.sha256(), b"", [_HEADER]
    for run, hole in _split(data):
        known.update(run)
        key, past = known.digest(), window
        out.append(parts.find(key, lambda run=run, past=past: _run(run, past)))  # type: ignore[misc]
        if hole:
            size = len(hole).to_bytes(2, "little")
            out += (b"\x00", size, bytes(byte ^ 0xFF for byte in size), hole)
            blank = bytes(len(hole))
            known.update(blank)
            window = (window + run + blank)[-_WINDOW:]
    return b"".join((*out, _END, zlib.adler32(data).to_bytes(4, "big")))


def _run(data: bytes, window: bytes) -> bytes:
    """Blocks that end at a byte and are not the last (RFC 1951)."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=window)
    return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)
