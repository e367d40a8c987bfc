"""The mark of a page: another one as soon as anything on it looks another."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.shelf import Sort
from cardgen.core.struct import Struct, field
from cardgen.layout.scene import Artwork, Foreign, Image, Item, Page, PlacedText, Shape

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.template.palette import Color

MAX_BYTES = 1_000_000_000
"""Of a picture or font; every room has refused larger ones long before."""


PRINTS = Sort("prints", dict[str, str], most=60)
"""The SHA-256 of the files behind an edition by their stamps, on the shelf."""


class Prints(Struct):
    """What is in files, as SHA-256; each is read once."""

    read: Callable[[Path, int], bytes]
    stamp: Callable[[Path], str]
    earlier: Mapping[str, str] = field(default_factory=dict)
    """What an earlier run found, by the stamps of files."""
    taken: dict[str, str] = field(default_factory=dict)
    """The same of this run."""
    _known: dict[Path, str] = field(default_factory=dict)

    def of(self, path: Path) -> str:
        """64 hexadecimal digits.

        Raises:
            OSError: it cannot be read.
        """
        if path not in self._known:
            stamp = self.stamp(path)  # before it is read: what changes meanwhile has another
            found = self.earlier.get(stamp) or hashlib.sha256(self.read(path, MAX_BYTES)).hexdigest()
            self._known[path] = self.taken[stamp] = found
        return self._known[path]


class Marker(Struct, frozen=True):
    """Tells the look of pages apart, their fonts and pictures included."""

    prints: Prints
    file_of: Callable[[str], Path]
    """The file of a face."""
    cut_of: Callable[[str], str] = lambda _: ""
    """Which cut of a variable font a face is; of the same file another cut looks another."""

    @classmethod
    def of(cls, shop: Workshop, edition: str = "") -> Marker:
        """What marks the pages that a workshop lays out; with what it left on the shelf for an edition."""
        fonts, files = shop.kit.fonts, shop.workspace.files
        earlier = shop.workspace.shelf.find(PRINTS, edition) if edition else None
        prints = Prints(files.read, files.stamp, earlier or {})
        return cls(prints, lambda face: fonts.face(face).path, lambda face: fonts.face(face).cut_key)

    def mark(self, page: Page) -> str:
        """16 hexadecimal digits. Places in files, links and fields, none of which are printed, make no difference."""
        mark = hashlib.sha256(f"{page.size.w:.3f} {page.size.h:.3f}".encode())
        for item in page.items:
            mark.update("\n".join(self._look(item)).encode())
        faces = {
            run.face
            for item in page.items
            if isinstance(item, PlacedText)
            for line in item.lines
            for run in line
        }
        for face in sorted(faces):
            cut = self.cut_of(face)  # without one the mark stays what it was before fonts could be cut
            mark.update(f"{face} {self.prints.of(self.file_of(face))}{' ' + cut if cut else ''}".encode())
        return mark.hexdigest()[:16]

    def _look(self, item: Item) -> Iterator[str]:
        """Everything of an item that can be seen, and nothing of where it was written."""
        if isinstance(item, PlacedText):
            for line in item.lines:
                for run in line:
                    place = f"{run.x:.3f} {run.y:.3f} {run.angle:.2f}"
                    yield f"{run.face} {run.size:.3f} {place} {_ink(run.color)} {run.text}"
        elif isinstance(item, Shape):
            yield f"{item.path} {_ink(item.fill)} {item.even_odd}"
            if item.stroke is not None:
                stroke = item.stroke
                yield f"{_ink(stroke.color)} {stroke.width:.3f} {stroke.dash} {stroke.cap} {stroke.join}"
        elif isinstance(item, (Artwork, Image, Foreign)):
            yield f"{self.prints.of(Path(item.source))} {item.box}"
            if isinstance(item, Artwork):
                yield f"{item.clip} {item.stroke_width} {item.angle:.2f}"
                yield from (f"{key} {_ink(color)}" for key, color in item.colors)
            elif isinstance(item, Image):
                yield f"{item.frame} {item.angle:.2f}"
            else:
                yield str(item.page)


@functools.lru_cache(maxsize=1024)
def _ink(color: Color | None) -> str:
    return (
        f"{color.rgb}/{color.alpha:g}/{color.cmyk}/{color.spot}/{color.tint:g}" if color is not None else "-"
    )
