"""Drawings and logos as XObjects: made ready once per run, put into every document that needs them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.core.shelf import NO_SHELF, Shelf
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.render.artwork import operators, shading_dictionary
from cardgen.render.images import Raster, load_raster
from cardgen.render.pdfdocument import PdfDocument, compressed

if TYPE_CHECKING:
    from cardgen.artwork.drawing import DrawingStore
    from cardgen.artwork.program import Box
    from cardgen.core.geometry import Rect
    from cardgen.layout.scene import Artwork, Image
    from cardgen.render.artwork import ArtStream


def _name(kind: str, content: bytes) -> str:
    return f"{kind}{hashlib.sha256(content).hexdigest()[:12]}"


class _Form(Struct, frozen=True):
    """A drawing in one colouring, compressed. `name` comes from what is drawn."""

    name: str
    view: Rect
    art: ArtStream
    packed: bytes


class PictureStore(Struct):
    """Shared by all documents of a run: a drawing is recoloured once per palette, a logo decoded once.

    Attributes:
        drawings: where drawings come from.
        shown: the name of a file in messages.
        shelf: where large drawings may stay between runs, coloured and compressed.
        decoded: how many logos were decoded.
    """

    drawings: DrawingStore
    shown: Callable[[Path], str] = str
    shelf: Shelf = NO_SHELF
    decoded: int = 0
    _forms: dict[tuple[object, ...], _Form] = field(default_factory=dict)
    _rasters: dict[str, Raster] = field(default_factory=dict)

    def form(self, item: Artwork) -> _Form:
        """The compressed operators of an artwork item."""
        key = (item.source, item.colors, item.stroke_width)
        found = self._forms.get(key)
        if found is None:
            diagnostics = Diagnostics()
            drawing = self.drawings.get(Path(item.source), diagnostics)
            if drawing is None:
                raise CardgenError(diagnostics)
            art = operators(drawing, dict(item.colors), stroke_width=item.stroke_width)
            found = self._forms[key] = _Form(
                _name("D", art.content), drawing.view, art, compressed(art.content, self.shelf)
            )
        return found

    def raster(self, source: str) -> Raster:
        """A decoded logo."""
        found = self._rasters.get(source)
        if found is None:
            self.decoded += 1
            found = self._rasters[source] = load_raster(Path(source), self.shown(Path(source)))
        return found

    def for_document(self, document: PdfDocument) -> Pictures:
        """The same pictures as objects of one document."""
        return Pictures(self, document)


class Pictures:
    """The XObjects of one document. Names come from what is drawn, so they do not depend on what was drawn before."""

    def __init__(self, store: PictureStore, document: PdfDocument) -> None:
        self._store = store
        self._document = document
        self._references: dict[str, Any] = {}
        self._names: dict[str, str] = {}

    def reference(self, name: str) -> Any:
        """The object behind a resource name."""
        return self._references[name]

    def drawing(self, item: Artwork) -> tuple[str, Rect]:
        """Resource name and viewBox of an artwork item."""
        form = self._store.form(item)
        if form.name not in self._references:
            self._references[form.name] = self._add_form(form)
        return form.name, form.view

    def image(self, item: Image) -> str:
        """Resource name of a raster picture."""
        name = self._names.get(item.source)
        if name is None:
            raster = self._store.raster(item.source)
            name = self._names[item.source] = _name("I", raster.data + (raster.mask or b""))
            if name not in self._references:
                self._references[name] = self._add_image(raster)
        return name

    def _add_form(self, form: _Form) -> Any:
        view = form.view
        return self._form(form.art, form.packed, (view.x, view.y, view.right, view.bottom), group=False)

    def _form(self, art: ArtStream, packed: bytes, box: Box, *, group: bool) -> Any:
        """A form XObject with its own resources: ReportLab's forms would drop opacities, gradients and groups."""
        doc = self._document
        nested = {
            part.name: self._form(
                part.stream, compressed(part.stream.content, self._store.shelf), part.box, group=True
            )
            for part in art.groups
        }
        states = {
            alpha.name: doc.dictionary({"CA" if alpha.stroke else "ca": alpha.value}) for alpha in art.alphas
        }
        shadings = {shading.name: shading_dictionary(shading) for shading in art.shadings}
        resources = {"ExtGState": states, "Shading": shadings, "XObject": nested}
        entries: dict[str, object] = {
            "Type": doc.name("XObject"),
            "Subtype": doc.name("Form"),
            "BBox": doc.array([round(value, 4) for value in box]),
            "Resources": doc.dictionary(
                {key: doc.dictionary(value) for key, value in resources.items() if value}
            ),
        }
        if group:
            entries["Group"] = doc.dictionary({"Type": doc.name("Group"), "S": doc.name("Transparency")})
        return doc.stream(entries, packed, packed=True)

    def _add_image(self, raster: Raster) -> Any:
        doc = self._document
        entries: dict[str, object] = {
            "Type": doc.name("XObject"),
            "Subtype": doc.name("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "ColorSpace": doc.name(raster.space),
            "BitsPerComponent": 8,
        }
        if raster.mask is not None:
            grey = {**entries, "ColorSpace": doc.name("DeviceGray")}
            entries["SMask"] = doc.stream(grey, raster.mask, packed=True)
        return doc.stream(entries, raster.data, packed=True, filter_name=raster.filter)
