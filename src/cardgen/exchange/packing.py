"""Office files are zips of XML, and come from strangers: opened within limits, written without a clock."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from cardgen.core.reading import from_disk
from cardgen.core.zips import entry
from cardgen.messages.diagnostics import CardgenError, Where, reason

MAX_BYTES = 20_000_000
"""Largest file read; one with all texts of an edition has some 60 kB."""
MAX_PARTS = 2_000
MAX_UNPACKED = 100_000_000
MAX_PART = 30_000_000
"""Largest XML part: a hundred times what 800 texts take."""
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def opened(path: Path, shown: str) -> bytes:
    """The bytes of an office file that is safe to hand to a library.

    Raises:
        CardgenError: it cannot be read (TAK01), is no such file or is damaged (TAK02), or is larger inside than any
            file of texts, or holds what these files never do (TAK03).
    """
    where = Where(shown)
    try:
        data = from_disk(path, MAX_BYTES)
    except OSError as error:
        raise CardgenError.of("TAK01", where, reason=reason(error)) from None
    if len(data) > MAX_BYTES:
        raise CardgenError.of("TAK03", where)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if (
                len(parts) > MAX_PARTS
                or sum(part.file_size for part in parts) > MAX_UNPACKED
                or any(part.flag_bits & 1 for part in parts)
                or len({part.filename for part in parts}) < len(parts)
            ):
                raise CardgenError.of("TAK03", where)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    _see_that_it_is_plain(archive, part, where)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise CardgenError.of("TAK02", where) from error
    except Exception as error:  # zlib.error and lzma's own have no common class
        if isinstance(error, CardgenError):
            raise
        raise CardgenError.of("TAK02", where) from error
    return data


def _see_that_it_is_plain(archive: zipfile.ZipFile, part: zipfile.ZipInfo, where: Where) -> None:
    """XML of these files has no document type, in which entities could call for other files or grow without end.

    Raises:
        CardgenError: TAK03.
    """
    if part.file_size > MAX_PART:
        raise CardgenError.of("TAK03", where)
    xml = archive.read(part)
    if b"\0" in xml[:400]:  # UTF-16, which no office program writes here
        raise CardgenError.of("TAK03", where)
    if _DOCTYPE.search(xml):
        raise CardgenError.of("TAK03", where)


def settled(data: bytes, date: str) -> bytes:
    """The same file with no clock in it: libraries write the time of day into zips and properties.

    Args:
        data: a zip.
        date: ISO date that the properties give, or empty for none in particular.
    """
    stamp = f"{date or '2000-01-01'}T00:00:00Z".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            if part.filename.startswith(
                "xl/worksheets/"
            ):  # heights are a guess: programs may fit them to the words
                content = content.replace(b' customHeight="1"', b"")
            new.writestr(entry(part.filename, zipfile.ZIP_DEFLATED), content)
    return out.getvalue()
