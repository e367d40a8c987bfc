"""Compiled drawings on disk, so that a fresh process need not read the SVG again.

An entry is named after the hash of the SVG, its facts and the code that compiled it: it never goes stale, it is only
not found any more. It starts with the hash of the rest. Whatever is wrong with the cache, the drawing is compiled as if
there were none, and deleting the folder costs nothing but time.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from msgspec import MsgspecError, msgpack

from cardgen import __version__
from cardgen.artwork.drawing import Drawing
from cardgen.struct import replace

FORMAT = 3
"""Raise it when the shape of an entry changes."""
KEEP = 150
"""Entries kept; a house with three sectors has some sixty drawings."""
MAX_BYTES = 20_000_000
"""Largest entry that is read or written; the largest scene takes half a megabyte."""

_ENTRY = re.compile(r"[0-9a-f]{40}\.drawing")


class DrawingCache:
    """A folder with compiled drawings. Looking things up never writes; `write` does, when a run has gone well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fresh: dict[str, Drawing] = {}
        self._code = _code_of(Path(__file__).parent)

    def find(self, svg: bytes, facts: bytes, shown: str) -> Drawing | None:
        """The drawing that these files make, or None when it is not here or cannot be used."""
        path = self._folder / self._name(svg, facts)
        try:
            if path.stat().st_size > MAX_BYTES:
                return None
            digest, _, body = path.read_bytes().partition(b"\n")
            if digest != _digest(body):
                return None
            return _named(msgpack.decode(body, type=Drawing), shown)
        except (OSError, MsgspecError, RecursionError):
            return None

    def remember(self, svg: bytes, facts: bytes, drawing: Drawing) -> None:
        """Note a drawing that was just compiled without a complaint."""
        self._fresh[self._name(svg, facts)] = drawing

    def write(self) -> None:
        """Write what is new, each entry whole or not at all; being unable to is no reason to stop."""
        try:
            for name, drawing in sorted(self._fresh.items()):
                self._write(name, msgpack.encode(drawing))
            if self._fresh:
                self._tidy()
        except OSError:
            return
        finally:
            self._fresh.clear()

    def _write(self, name: str, body: bytes) -> None:
        if len(body) > MAX_BYTES:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".tmp", delete=False) as file:
            file.write(_digest(body) + b"\n" + body)
        try:
            Path(file.name).replace(self._folder / name)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise

    def _tidy(self) -> None:
        """Leave the newest entries, and every file that is not one of ours."""
        entries = [path for path in self._folder.iterdir() if _ENTRY.fullmatch(path.name)]
        for old in sorted(entries, key=lambda path: path.stat().st_mtime, reverse=True)[KEEP:]:
            old.unlink(missing_ok=True)

    def _name(self, svg: bytes, facts: bytes) -> str:
        return (
            hashlib.sha256(self._code + f" {len(svg)} ".encode() + svg + facts).hexdigest()[:40] + ".drawing"
        )


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _code_of(folder: Path) -> bytes:
    """What tells this compiler from another: the version, and for those who work on it its files, sizes and times."""
    files = sorted((item.name, item.stat()) for item in os.scandir(folder) if item.name.endswith(".py"))
    stamps = [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files]
    return "\n".join([__version__, str(FORMAT), *stamps]).encode()


def _named(drawing: Drawing, shown: str) -> Drawing:
    """The drawing under the name its file has today: an entry goes by what a file holds, not by where it stands."""
    places = {key: replace(where, file=shown) for key, where in drawing.places.items()}
    return replace(drawing, source=shown, places=places)
