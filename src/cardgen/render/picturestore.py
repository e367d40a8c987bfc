"""Drawings and logos as XObjects: made ready once per run, put into every document that needs them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.artwork.drawing import Reading
from cardgen.artwork.values import number
from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.memo import TRIAL, Memo
from cardgen.core.shelf import NO_SHELF, Shelf
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.files import DISK, Files
from cardgen.render.artwork import ArtStream, operators, shading_dictionary
from cardgen.render.hairlines import thickened
from cardgen.render.images import Raster
from cardgen.render.inks import RGB, Inks
from cardgen.render.packing import compressed
from cardgen.render.pdfdocument import PdfDocument

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing
    from cardgen.artwork.program import Box, Numbers
    from cardgen.artwork.store import DrawingStore
    from cardgen.layout.scene import Artwork, Image
    from cardgen.render.artwork import Alpha, ArtGroup, ArtMask


FORMS = 3_000_000
"""Bytes of drawings, coloured, that a store keeps in each generation; the largest product has one of 1.2 million."""
RASTERS = 4_000_000
"""Bytes of logos, compressed. One that is larger is decoded for every document."""
PARTS = 2_000_000
"""Bytes of large drawings between the colours of a partnership, compressed: a sector has some 400,000."""
LOOKS = 1_000
"""Logos on a ground of which is known whether they can be seen."""
LEAST = 200_000
"""What a logo counts for besides its bytes: no edition needs more than some ten of them."""


NOWHERE = Rect(0, 0, 0, 0)


DIGITS = 12
"""Of a hash in the name of a picture."""


def _name(kind: str, content: bytes) -> str:
    return f"{kind}{hashlib.sha256(content).hexdigest()[:DIGITS]}"


class _Form(Struct, frozen=True):
    """A drawing in one colouring, compressed. `name` comes from what is drawn; `raster` is it when that is pixels."""

    name: str
    view: Rect
    art: ArtStream
    packed: bytes
    raster: Raster | None = None


def _form_size(form: _Form) -> int:
    drawn = _raster_size(form.raster) if form.raster is not None else 0
    return len(form.packed) + _stream_size(form.art) + drawn


def _least(item: Artwork, drawing: Drawing, inks: Inks) -> float:
    """The thinnest line that these inks can hold, in the units of a drawing; 0 for any."""
    if not inks.least_line or item.box.w <= 0:
        return 0.0
    return round(inks.least_line / PT_PER_MM * drawing.view.w / item.box.w, 3)


def _colored(item: Artwork, drawing: Drawing, shelf: Shelf, inks: Inks, parts: Memo[bytes, bytes]) -> _Form:
    art = operators(drawing, dict(item.colors), stroke_width=item.stroke_width, inker=inks.in_drawing)
    if (least := _least(item, drawing, inks)) > 0:
        art = thickened(art, least)
    digest = hashlib.sha256(art.content).hexdigest()
    name = f"D{_sign(art, drawing.view).hex()[:DIGITS]}"
    return _Form(name, drawing.view, art, compressed(art.content, shelf, digest, parts))


def _sign(art: ArtStream, view: object) -> bytes:
    """A hash of all that a stream draws: two skies have the same operators where only a gradient differs."""
    found = hashlib.sha256(art.content)
    found.update(repr((view, art.shadings, art.patterns)).encode())
    for group in art.groups:
        found.update(group.name.encode() + _sign(group.stream, group.box))
    for mask in art.masks:
        how = (mask.name, mask.luminance, mask.matrix, mask.group.box)
        found.update(_sign(mask.group.stream, how))
    return found.digest()


def _stream_size(art: ArtStream) -> int:
    return len(art.content) + 1_000 + sum(_stream_size(group.stream) for group in art.groups)


def _raster_size(raster: Raster) -> int:
    return len(raster.data) + len(raster.mask or b"") + LEAST


class PictureStore(Struct):
    """Shared by all documents of a run: a drawing is recoloured once per palette, a logo decoded once.

    What the editions of today use stays; forms and logos of those that went before make way for it.

    Attributes:
        drawings: where drawings come from.
        shown: the name of a file in messages.
        files: how logos are read.
        shelf: where large drawings may stay between runs, coloured and compressed.
        decoded: how many logos were decoded.
        looks: what was seen of logos, for `looking`.
    """

    drawings: DrawingStore
    shown: Callable[[Path], str] = str
    files: Files = DISK
    shelf: Shelf = NO_SHELF
    decoded: int = 0
    _forms: Memo[tuple[object, ...], _Form] = field(default_factory=lambda: Memo(FORMS, _form_size, TRIAL))
    _rasters: Memo[str, Raster] = field(default_factory=lambda: Memo(RASTERS, _raster_size, TRIAL))
    _parts: Memo[bytes, bytes] = field(default_factory=lambda: Memo(PARTS, len, TRIAL))
    looks: Memo[tuple[str, str], Any] = field(default_factory=lambda: Memo(LOOKS, lambda _: 1))

    def reading(self, drawings: DrawingStore, files: Files) -> PictureStore:
        """The same pictures, for who reads files in another way and leaves nothing on the shelf."""
        shelf = self.shelf.looking()
        kept = self._forms, self._rasters, self._parts
        return PictureStore(drawings, self.shown, files, shelf, 0, *kept, self.looks)

    def turn(self) -> None:
        """Another edition begins."""
        self._forms.turn()
        self._rasters.turn()
        self._parts.turn()

    def form(self, item: Artwork, inks: Inks = RGB) -> _Form:
        """The compressed operators of an artwork item."""
        path, reading = Path(item.source), Reading(item.reading)
        diagnostics = Diagnostics()
        drawing = self.drawings.get(path, diagnostics, self.shown(path), reading)
        if drawing is None:
            raise CardgenError(diagnostics)
        least = _least(item, drawing, inks)
        key = (self.drawings.stamp(path), item.colors, item.stroke_width, reading, inks.mark, least)
        if drawing.in_pixels:
            sized = (*key, item.box.w, item.box.h)
            return self._forms.find(sized, lambda: self._pixels(item, drawing, inks))
        return self._forms.find(key, lambda: _colored(item, drawing, self.shelf, inks, self._parts))

    def _pixels(self, item: Artwork, drawing: Drawing, inks: Inks) -> _Form:
        """A drawing that another program draws, at the size at which it is placed."""
        from cardgen.artwork import pdfpage, pixels  # few drawings need what they load

        self.decoded += 1
        width = pixels.pixels_for(drawing.stand_in, item.box.w, item.box.h)
        if drawing.page:
            data = pdfpage.png(drawing.page, width)
        else:
            colors = {name: pixels.written(color.rgb, color.alpha) for name, color in item.colors}
            data = pixels.png(pixels.colored(drawing.stand_in, colors), width)
        shown = self.shown(Path(item.source))
        if data is None:
            raise CardgenError.of("ART32", Where(shown), what=Path(item.source).name)
        raster, view = inks.drawn(data, shown), drawing.view
        w, h = number(view.w), number(view.h)
        content = f"{w} 0 0 -{h} {number(view.x)} {number(view.bottom)} cm\n/Im Do\n".encode()
        name = _name("D", content + raster.data + (raster.mask or b""))
        art = ArtStream(content, (), (), ())
        return _Form(name, view, art, compressed(content), raster)

    def raster(self, source: str, box: Rect = NOWHERE, inks: Inks = RGB) -> Raster:
        """A decoded logo. For a press it depends on the box (mm) in which it is placed."""
        path = Path(source)
        try:
            stamp = self.files.stamp(path)
        except OSError:
            stamp = f"{path}: gone"
        key = f"{stamp} {inks.mark} {box.w:.3f}" if inks.mark else stamp
        return self._rasters.find(key, lambda: self._decoded(path, box, inks))

    def _decoded(self, path: Path, box: Rect, inks: Inks) -> Raster:
        self.decoded += 1
        return inks.picture(path, self.shown(path), self.files, box)

    def for_document(self, document: PdfDocument, inks: Inks = RGB, *, flat: bool = False) -> Pictures:
        """The same pictures as objects of one document; `flat` draws all of them opaque."""
        return Pictures(self, document, inks, flat=flat)


class Pictures:
    """The XObjects of one document. Names come from what is drawn, so they do not depend on what was drawn before."""

    def __init__(
        self, store: PictureStore, document: PdfDocument, inks: Inks = RGB, *, flat: bool = False
    ) -> None:
        self._store, self._inks, self._flat = store, inks, flat
        self._document = document
        self._references: dict[str, Any] = {}
        self._names: dict[str, str] = {}

    def reference(self, name: str) -> Any:
        """The object behind a resource name."""
        return self._references[name]

    def drawing(self, item: Artwork) -> tuple[str, Rect]:
        """Resource name and viewBox of an artwork item."""
        form = self._store.form(item, self._inks)
        if form.name not in self._references:
            self._references[form.name] = self._add_form(form)
        return form.name, form.view

    def image(self, item: Image) -> str:
        """Resource name of a raster picture."""
        key = f"{item.source} {item.box.w:.3f}" if self._inks.mark else item.source
        name = self._names.get(key)
        if name is None:
            raster = self._store.raster(item.source, item.box, self._inks)
            name = self._names[key] = _name("I", raster.data + (raster.mask or b""))
            if name not in self._references:
                self._references[name] = self.add_raster(raster)
        return name

    def _add_form(self, form: _Form) -> Any:
        view = form.view
        images = {"Im": self.add_raster(form.raster)} if form.raster is not None else {}
        box = (view.x, view.y, view.right, view.bottom)
        return self._form(form.art, form.packed, box, group=None, images=images)

    def _form(
        self,
        art: ArtStream,
        packed: bytes,
        box: Box,
        *,
        group: Mapping[str, object] | None,
        images: Mapping[str, Any] | None = None,
        matrix: Numbers | None = None,
    ) -> Any:
        """A form XObject with its own resources: ReportLab's forms would drop opacities, gradients and groups."""
        doc = self._document
        nested = {part.name: self._group(part, {}) for part in art.groups}
        states = {alpha.name: self._alpha(alpha) for alpha in art.alphas}
        states |= {mask.name: self._mask(mask) for mask in art.masks}
        shadings = {shading.name: shading_dictionary(shading, self._inks) for shading in art.shadings}
        patterns = {
            pattern.name: doc.dictionary(
                {
                    "Type": doc.name("Pattern"),
                    "PatternType": 2,
                    "Shading": shading_dictionary(pattern.shading, self._inks),
                    "Matrix": doc.array(pattern.matrix),
                }
            )
            for pattern in art.patterns
        }
        resources = {
            "ExtGState": states,
            "Shading": shadings,
            "Pattern": patterns,
            "ColorSpace": dict(self._inks.spaces(doc, art.content)),
            "XObject": {**nested, **(images or {})},
        }
        entries: dict[str, object] = {
            "Type": doc.name("XObject"),
            "Subtype": doc.name("Form"),
            "BBox": doc.array([round(value, 4) for value in box]),
            "Resources": doc.dictionary(
                {key: doc.dictionary(value) for key, value in resources.items() if value}
            ),
        }
        if matrix is not None:
            entries["Matrix"] = doc.array(matrix)
        if group is not None and not self._flat:
            entries["Group"] = doc.dictionary(
                {"Type": doc.name("Group"), "S": doc.name("Transparency"), **group}
            )
        return doc.stream(entries, packed, packed=True)

    def _group(self, part: ArtGroup, space: Mapping[str, object], matrix: Numbers | None = None) -> Any:
        """A part that is composed by itself, in its own colour space where one is given."""
        packed = compressed(part.stream.content, self._store.shelf)
        return self._form(part.stream, packed, part.box, group=space, matrix=matrix)

    def _alpha(self, alpha: Alpha) -> Any:
        """The state of an opacity."""
        key = "CA" if alpha.stroke else "ca"
        return self._document.dictionary({} if self._flat else {key: alpha.value})

    def _mask(self, mask: ArtMask) -> Any:
        """The state that lets through what a mask shows (ISO 32000-1, 11.6.5.2)."""
        doc = self._document
        if self._flat:
            return doc.dictionary({})
        space: dict[str, object] = {"CS": doc.name("DeviceGray")} if mask.luminance else {}
        soft = {
            "Type": doc.name("Mask"),
            "S": doc.name("Luminosity" if mask.luminance else "Alpha"),
            "G": self._group(mask.group, space, mask.matrix),
        }
        return doc.dictionary({"Type": doc.name("ExtGState"), "SMask": doc.dictionary(soft)})

    def add_raster(self, raster: Raster) -> Any:
        """A picture as an object of the document."""
        doc = self._document
        entries: dict[str, object] = {
            "Type": doc.name("XObject"),
            "Subtype": doc.name("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "ColorSpace": self._inks.many(doc, raster.spots) if raster.spots else doc.name(raster.space),
            "BitsPerComponent": 8,
        }
        if raster.mask is not None and not self._flat:
            grey = {**entries, "ColorSpace": doc.name("DeviceGray")}
            entries["SMask"] = doc.stream(grey, raster.mask, packed=True)
        return doc.stream(entries, raster.data, packed=True, filter_name=raster.filter)
