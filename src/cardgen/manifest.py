"""`manifest.json` beside the PDFs: what went in, what came out, and how it fitted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen import __version__
from cardgen.layout.legibility import distances
from cardgen.layout.scene import Artwork, Foreign, Image, Scene, Text

if TYPE_CHECKING:
    from cardgen.build import Built
    from cardgen.content.model import Edition
    from cardgen.diagnostics import Diagnostics
    from cardgen.layout.fonts import FontBook
    from cardgen.workspace import Workspace

FORMAT = 1
NAME = "manifest.json"


def write_manifest(
    workspace: Workspace,
    edition: Edition,
    made: Sequence[tuple[Built, Scene, bytes]],
    fonts: FontBook,
    folder: Path,
    diagnostics: Diagnostics,
) -> tuple[Path, bytes]:
    """Path and bytes of the manifest. Products of the same edition that were built earlier stay listed."""
    path = folder / NAME
    products = {
        **_earlier(path, edition.id),
        **{one.path.name: _product(one, scene, data, fonts) for one, scene, data in made},
    }
    inputs = sorted({*edition.files, *_pictures(made), *_templates(workspace, made)})
    manifest = {
        "format": FORMAT,
        "cardgen": __version__,
        "edition": edition.id,
        "sector": edition.sector.id,
        "partnership": edition.partnership.id if edition.partnership is not None else None,
        "version": edition.version.plain,
        "inputs": {workspace.shown(file): _digest(file.read_bytes()) for file in inputs if file.is_file()},
        "products": dict(sorted(products.items())),
        "warnings": [
            {"code": d.code, "severity": d.severity.value, "places": [str(where) for where in d.where]}
            for d in diagnostics
        ],
    }
    return path, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def _earlier(path: Path, edition: str) -> dict[str, Any]:
    """What an earlier run of the same edition made and is still there."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict) or found.get("format") != FORMAT or found.get("edition") != edition:
        return {}
    return {
        name: entry for name, entry in found.get("products", {}).items() if (path.parent / name).is_file()
    }


def _product(built: Built, scene: Scene, data: bytes, fonts: FontBook) -> dict[str, Any]:
    reads = {text.id: metres for text, metres in distances(scene, fonts)}
    return {
        "product": built.product,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "pages": [
            {"id": page.id, "width_mm": round(page.size.w, 2), "height_mm": round(page.size.h, 2)}
            for page in scene.pages
        ],
        "fit": [
            _fit(item, reads.get(item.id, 0.0))
            for page in scene.pages
            for item in page.items
            if isinstance(item, Text) and item.fit
        ],
    }


def _fit(item: Text, metres: float) -> dict[str, Any]:
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


def _pictures(made: Iterable[tuple[Built, Scene, bytes]]) -> set[Path]:
    return {
        Path(item.source)
        for _, scene, _ in made
        for page in scene.pages
        for item in page.items
        if isinstance(item, (Artwork, Image, Foreign))
    }


def _templates(workspace: Workspace, made: Iterable[tuple[Built, Scene, bytes]]) -> set[Path]:
    files = {workspace.file("templates", "theme.yaml"), workspace.file("templates", "palette.yaml")}
    for built, _, _ in made:
        files |= set(workspace.folder("templates", built.product).glob("*.yaml"))
    return files


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
