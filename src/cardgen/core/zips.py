"""Zips that are the same on every machine and at every hour."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can name: of its making nothing is said."""


def entry(name: str, compression: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    """What a zip says of a file besides its bytes."""
    made = zipfile.ZipInfo(name, _MOMENT)
    made.compress_type = compression
    made.external_attr = 0o644 << 16
    made.create_system = 3
    return made


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in one zip, by name and unpacked: PDFs are packed already, and every machine gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(entry(name), data)
    return out.getvalue()
