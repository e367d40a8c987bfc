"""Getting a PDF onto the disk: whole or not at all, and never without having been opened again."""

from __future__ import annotations

import errno
import io
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf

from cardgen.core.atomic import sweep, write_whole
from cardgen.messages.diagnostics import CardgenError, reason

_OLD_NAME = "name with stray #"
"""What qpdf says of names as they were before PDF 1.2. The pages call them so too, and they are copied as they are."""


def finished(pdf: pikepdf.Pdf, pages: int, *, version: str = "1.7") -> bytes:
    """The bytes of a document, after reading them back; equal documents give equal bytes.

    Strangers' streams are copied as they are, never unpacked. Everything is put together in memory: an error of the
    disk in the middle of qpdf would end the whole process.

    Args:
        pdf: to save.
        pages: it has.
        version: of PDF, on which the standard stands that it claims; before 1.5 there were no streams of objects.

    Raises:
        CardgenError: what was written cannot be read (IMP47).
    """
    out = io.BytesIO()
    options: dict[str, Any] = {
        "deterministic_id": True,
        "object_stream_mode": (
            pikepdf.ObjectStreamMode.generate if version >= "1.5" else pikepdf.ObjectStreamMode.disable
        ),
        "stream_decode_level": pikepdf.StreamDecodeLevel.none,
        "encryption": False,
        "preserve_pdfa": False,
        "fix_metadata_version": False,
        "min_version": version,
    }
    pdf.save(out, **options)
    data = out.getvalue()
    _read_back(data, pages)
    return data


def _read_back(data: bytes, pages: int) -> None:
    """Open what was written and look at every object of it, as `qpdf --check` does; strangers' streams stay packed."""
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            count = len(pdf.pages)
            for _ in pdf.objects:
                pass
            trouble = [said for warning in pdf.get_warnings() if _OLD_NAME not in (said := str(warning))]
            if count != pages:
                trouble.append(f"{count}/{pages}")
    except pikepdf.PikepdfError as error:
        trouble = [str(error)]
    if trouble:
        raise CardgenError.of("IMP47", reason=trouble[0].rsplit(": ", 1)[-1][:120])


def deliver(data: bytes, target: Path | BinaryIO) -> None:
    """Write the file whole or not at all.

    Raises:
        CardgenError: the target cannot be written (IMP08).
    """
    if not isinstance(target, Path):
        target.write(data)
        return
    try:
        if target.exists() and not target.is_file():
            raise OSError(errno.EISDIR if target.is_dir() else errno.ENODEV, "not an ordinary file")
        write_whole([(target, data)])
        sweep([target.parent])
    except OSError as trouble:
        raise CardgenError.of("IMP08", path=str(target), reason=reason(trouble)) from trouble
