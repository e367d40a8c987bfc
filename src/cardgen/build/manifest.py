"""`manifest.json` beside the PDFs: what went in, what came out, and how it fitted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen import __version__
from cardgen.build.pagemarks import PRINTS, Marker
from cardgen.core import jsontext
from cardgen.core.plain import LETTERS
from cardgen.core.reading import from_disk
from cardgen.layout.legibility import distances
from cardgen.layout.scene import Artwork, Foreign, Image, PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.build.made import Made, Product
    from cardgen.build.publish import Extra
    from cardgen.build.workshop import Workshop
    from cardgen.layout.fonts import FontBook

FORMAT = 1
NAME = "manifest.json"
MAX_BYTES = 4_000_000
"""Largest manifest that is read; that of an edition with everything in it has some 100 kB."""
MOST_LETTERS, LONGEST_NAME = 61, 205
"""Of a folder in it, and of a file."""


def manifest_for(workshop: Workshop) -> Extra:
    """What writes the manifest beside the products of an edition."""
    return lambda made, folder: [_manifest(workshop, made, folder)]


def _manifest(workshop: Workshop, made: Made, folder: Path) -> tuple[Path, bytes]:
    """Path and bytes of the manifest. Products of the same edition that were built earlier stay listed.

    `inputs` are the files behind the products of this run: content, templates, pictures and fonts.
    """
    path, edition = folder / NAME, made.edition
    if edition is None:
        raise ValueError(made.jobs)  # only what is fine is published
    workspace, fonts = workshop.workspace, workshop.kit.fonts
    scenes = [one.scene for one in made.products]
    marker = Marker.of(workshop, edition.id)
    products = {
        **earlier(folder, edition.id),
        **{one.name: _product(one, fonts, marker) for one in made.products},
    }
    inputs = {*edition.files, *_pictures(scenes), *_fonts(scenes, fonts), *_templates(workshop, made)}
    files = workspace.files
    manifest = {
        "format": FORMAT,
        "cardgen": __version__,
        "edition": edition.id,
        "sector": edition.sector.id,
        "partnership": edition.partnership.id if edition.partnership is not None else None,
        "version": edition.version.plain,
        "inputs": {
            name: f"sha256:{marker.prints.of(one)}"
            for name, one in sorted((workspace.shown(one), one) for one in inputs)  # wherever they lie
            if files.is_file(one)
        },
        "products": dict(sorted(products.items())),
        "warnings": [
            {"code": d.code, "severity": d.severity.value, "places": [str(where) for where in d.where]}
            for d in made.diagnostics
        ],
    }
    workspace.shelf.remember(PRINTS, marker.prints.taken, edition.id)
    return path, jsontext.written(manifest) + b"\n"


def earlier(folder: Path, edition: str) -> dict[str, Any]:
    """What an earlier run of the same edition made and is still there. Whatever else lies there counts as nothing."""
    path = folder / NAME
    try:
        found = jsontext.read(from_disk(path, MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict) or found.get("format") != FORMAT or found.get("edition") != edition:
        return {}
    products = found.get("products")
    if not isinstance(products, dict):
        return {}
    return {
        name: entry
        for name, entry in products.items()
        if isinstance(entry, dict) and _is_product(name) and (path.parent / name).is_file()
    }


def _is_product(name: str) -> bool:
    """Whether this is the path of a PDF in the folder of an edition, or in a folder of its own there."""
    folder, slash, file = name.lower().rpartition("/")
    if slash and not (_plain(folder) and len(folder) <= MOST_LETTERS):
        return False
    stem = file.removesuffix(".pdf")
    return stem != file and _plain(stem.replace(".", "-")) and len(file) <= LONGEST_NAME


def _plain(name: str) -> bool:
    return bool(name) and name[0] != "-" and LETTERS.issuperset(name)


def _product(made: Product, fonts: FontBook, marker: Marker) -> dict[str, Any]:
    scene, data = made.scene, made.files[made.name]
    reads = {text.id: metres for text, metres in distances(scene, fonts)}
    return {
        "product": made.job.product,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "pages": [
            {
                "id": page.id,
                "title": page.title,
                "mark": marker.mark(page),
                "width_mm": round(page.size.w, 2),
                "height_mm": round(page.size.h, 2),
            }
            for page in scene.pages
        ],
        "fit": [
            _fit(item, reads.get(item.id, 0.0))
            for page in scene.pages
            for item in page.items
            if isinstance(item, PlacedText) and item.fit
        ],
    }


def _fit(item: PlacedText, metres: float) -> dict[str, Any]:
    fit = item.fit
    if fit is None:
        return {}
    return {
        "item": item.id,
        "source": str(item.where) if item.where is not None else "",
        "pt": round(fit.size, 2),
        "preferred_pt": round(fit.preferred, 2),
        "minimum_pt": round(fit.minimum, 2),
        "lines": fit.lines,
        "room": fit.room,
        "reads_at_m": round(metres, 2),
    }


def _pictures(scenes: Iterable[Scene]) -> set[Path]:
    return {
        Path(item.source)
        for scene in scenes
        for page in scene.pages
        for item in page.items
        if isinstance(item, (Artwork, Image, Foreign))
    }


def _fonts(scenes: Iterable[Scene], fonts: FontBook) -> set[Path]:
    faces = {
        run.face
        for scene in scenes
        for page in scene.pages
        for item in page.items
        if isinstance(item, PlacedText)
        for line in item.lines
        for run in line
    }
    return {fonts.face(face).path for face in faces}


def _templates(workshop: Workshop, made: Made) -> set[Path]:
    """What the products were designed in: theme, palette, hyphenation, and every file that has an element of them."""
    workspace = workshop.workspace
    names = {"templates/theme.yaml", "templates/palette.yaml", "templates/hyphenation-nl.txt"}
    for product in {one.job.product for one in made.products}:
        design = workshop.design(product, Diagnostics())
        if design is not None:
            sides = design.product.sides.values()
            spec = design.product.spec
            names |= {spec.where.file, spec.page.where.file}
            names |= {one.where.file for side in sides for one in side}
    return {workspace.file(*name.split("/")) for name in names}
