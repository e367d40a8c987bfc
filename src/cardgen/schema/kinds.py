"""The kinds of files there are, the model behind each, and where editors find their schemas in a project."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from cardgen.content.assemble import ContentFile
from cardgen.impose.marks.phrases import SheetWords
from cardgen.impose.stock import GridsFile, OutputsFile, PapersFile
from cardgen.schema.making import Maker
from cardgen.template.palette import PaletteData
from cardgen.template.printing import ProfileFile
from cardgen.template.product import ProductFile, SideFile
from cardgen.template.recipe import DesignFile, RecipeFile
from cardgen.template.theme import ThemeFile

FOLDER = ".cardgen/schema"
"""Where the schemas of a project are."""

KINDS: dict[str, tuple[type[Any], str]] = {
    "content": (ContentFile, "content/*/*.yaml en content/partnerships/*/*.yaml"),
    "booklet": (RecipeFile, "content/booklets/*.yaml"),
    "product": (ProductFile, "templates/*/product.yaml"),
    "side": (SideFile, "templates/*/*.yaml"),
    "design": (DesignFile, "templates/*/pages.yaml"),
    "theme": (ThemeFile, "templates/theme.yaml"),
    "palette": (PaletteData, "templates/palette.yaml"),
    "print": (ProfileFile, "templates/print/*.yaml"),
    "papers": (PapersFile, "templates/sheets/papers.yaml"),
    "grids": (GridsFile, "templates/sheets/grids.yaml"),
    "outputs": (OutputsFile, "templates/sheets/outputs.yaml"),
    "words": (SheetWords, "templates/sheets/words.yaml"),
}
"""Name of a kind of file → what reads it, and which files those are."""

_OF_A_PRODUCT = {"product.yaml": "product", "pages.yaml": "design"}
_SHEETS = frozenset({"papers", "grids", "outputs", "words"})


def kind_of(name: str) -> str:
    """The kind of a file, by its name below the project; empty when it is none of these."""
    path = PurePosixPath(name)
    folders = path.parts[:-1]
    if path.suffix != ".yaml" or not folders:
        return ""
    if folders[0] == "content":
        return "booklet" if folders == ("content", "booklets") else "content" if len(folders) > 1 else ""
    if folders[0] != "templates":
        return ""
    if folders == ("templates", "print"):
        return "print"
    if folders == ("templates", "sheets"):
        return path.stem if path.stem in _SHEETS else ""
    if len(folders) == 1:
        return path.stem if path.stem in {"theme", "palette"} else ""
    return _OF_A_PRODUCT.get(path.name, "side")


def schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file (JSON Schema draft 7, which editors know best).

    Raises:
        KeyError: there is no such kind.
    """
    cls, files = KINDS[kind]
    return Maker(layered=kind == "content").schema(cls, f"cardgen: {files}")


def schemas() -> dict[str, bytes]:
    """All schemas as files, by name below the project."""
    return {f"{FOLDER}/{kind}.json": as_json(kind) for kind in KINDS}


def as_json(kind: str) -> bytes:
    """The schema of a kind as it is written to a file."""
    return (json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n").encode()


def editor_line(name: str) -> str:
    """The line that tells an editor which schema belongs to a file, without any network; empty when none does.

    Args:
        name: of the file, below the project, with forward slashes.
    """
    kind = kind_of(name)
    up = "../" * (len(PurePosixPath(name).parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json" if kind else ""
