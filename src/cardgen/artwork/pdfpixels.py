"""The first page of a PDF as pixels, by PDFium: a program, run by `confined`. A door to PDFium.

Its one argument is the width in pixels; it reads the PDF and writes a PNG.

Annotations and forms are left out, and nothing in the file is run.
"""

from __future__ import annotations

import struct
import sys
import zlib

from cardgen.artwork.confined import confine


def png(pdf: bytes, width: int) -> bytes:
    """The first page, `width` pixels wide, with its opacity; nothing of the ground is painted.

    Raises:
        Exception: PDFium cannot read it.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    across, _ = page.get_size()
    bitmap = page.render(
        scale=width / across * 0.999999,
        fill_color=(0, 0, 0, 0),
        draw_annots=False,
        may_draw_forms=False,
        rev_byteorder=True,
    )
    height, stride = bitmap.height, bitmap.stride
    raw = bytes(bitmap.buffer)
    lines = b"".join(b"\0" + raw[y * stride : y * stride + 4 * bitmap.width] for y in range(height))
    head = struct.pack(">IIBBBBB", bitmap.width, height, 8, 6, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 6)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def colors(pdf: bytes, count: int) -> list[str]:
    """The colours (`#RRGGBB`) of squares of 8 pt that stand side by side on the first page."""
    import pypdfium2

    bitmap = pypdfium2.PdfDocument(pdf)[0].render(scale=1, rev_byteorder=True)
    raw, channels = bytes(bitmap.buffer), bitmap.n_channels
    places = [4 * bitmap.stride + (8 * index + 4) * channels for index in range(count)]
    return ["#" + raw[at : at + 3].hex().upper() for at in places]


if __name__ == "__main__":
    confine()
    sys.stdout.buffer.write(png(sys.stdin.buffer.read(), int(sys.argv[1])))
