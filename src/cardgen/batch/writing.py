"""A row as YAML: the layer of a partnership, with the column that each line came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cardgen.batch.columns import LOGO, NAME, Column
from cardgen.core.addresses import meant_address
from cardgen.starting.begin import in_quotes, quoted

Branch = dict[str, "Branch | list[str]"]
"""Keys to branches, or to the lines that stand for a value: the first behind the key, the others below it."""

GONE = "-"
"""What a cell says to take away what the sector has."""
_TERM = re.compile(
    r"(?:(de|het)\s+)?([^,;/\n]+?)(?:\s*[,;/\n]\s*(?:de\s+)?([^,;/\n]+?))?(?:\s*[,;/\n]\s*(de|het))?",
    re.IGNORECASE,
)
"""`de rector, rectoren`, also with a capital from Excel, with an article before the plural, and the other way round."""


class Layer:
    """Collects the values of a row."""

    def __init__(self) -> None:
        self._tree: Branch = {}
        self._columns: dict[int, int] = {}
        self._items: set[str] = set()

    def put(self, column: Column, lines: list[str]) -> None:
        """One value, as YAML on a line of its own; with further lines for the items of a list."""
        steps = column.path.split(".")
        here = self._tree
        for step in steps[:-1]:
            below = here.setdefault(step, {})
            if not isinstance(below, dict):
                return
            here = below
        here[steps[-1]] = [f"{column.number}", *lines]
        self._items |= column.items

    def written(self) -> tuple[bytes, dict[int, int]]:
        """The file, and the number of the column by line."""
        lines: list[tuple[str, int]] = []
        self._write(self._tree, "", "", lines)
        return ("\n".join(text for text, _ in lines) + "\n").encode(), {
            number: column for number, (_, column) in enumerate(lines, start=1) if column
        }

    def _write(self, branch: Branch, path: str, indent: str, lines: list[tuple[str, int]]) -> None:
        for step, value in branch.items():
            below = f"{path}.{step}" if path else step
            start, inner = f"{indent}{step}:", indent + "  "
            if below in self._items:
                start = f"{indent}- id: {step}"
            if isinstance(value, dict):
                lines.append((start, 0))
                self._write(value, below, inner, lines)
                continue
            column, first, *rest = value
            if below in self._items:  # an item has no value of its own: it can only go
                lines.append((f"{indent}- remove: {step}", int(column)))
                continue
            lines.append((f"{start} {first}".rstrip(), int(column)))
            lines += [(inner + line, int(column)) for line in rest]


def value(
    column: Column, text: str, first: str = "", known: frozenset[str] = frozenset()
) -> list[str] | None:
    """The YAML of a cell; None when it cannot be read as what its column holds.

    Args:
        column: what the cell stands in.
        text: what it says.
        first: of a list, the item before which new ones come.
        known: ids that are taken in that list.
    """
    if column.kind == "item":
        return [""] if text == GONE else None
    if text == GONE and column.path not in {NAME, LOGO}:
        return ["null"]
    if column.kind == "words":
        return ["[" + ", ".join(map(in_quotes, listed(text))) + "]"]
    if column.kind == "items":
        return _added(column.path, parts(text), first, known)
    if column.kind == "term":
        return _term(text)
    if column.path == NAME:
        return [quoted(text)]
    if column.path.startswith("theme.colors."):
        return [in_quotes(color(text))]
    return [in_quotes(text)]


def listed(text: str) -> list[str]:
    """Words with commas or the like between them."""
    return list(dict.fromkeys(word.strip() for word in re.split(r"[,;/\n+&]| en ", text) if word.strip()))


def parts(text: str) -> list[str]:
    """Texts below each other in one cell, without the dashes and dots that people put before them."""
    found = (re.sub(r"^\s*(?:[-–•*·]|\d+[.)])\s+", "", line).strip() for line in text.split("\n"))
    return [line for line in found if line]


def color(text: str) -> str:
    """A colour as it is written here: `005f6b` becomes `#005f6b`."""
    return f"#{text}" if re.fullmatch(r"[0-9A-Fa-f]{6}", text) else text


def whole_address(text: str) -> str:
    """A web address as it is written here: `www.noord.nl` becomes `https://www.noord.nl`, anything else stays."""
    begun = ":" in text or any(sign.isspace() or sign in ",;" for sign in text)
    meant = "" if begun else meant_address(text)
    return meant if meant.startswith("https://") else text


def is_color(text: str) -> bool:
    """Whether it is written as colours are."""
    return re.fullmatch(r"#[0-9A-Fa-f]{6}", text) is not None


def _added(path: str, texts: Sequence[str], first: str, known: frozenset[str]) -> list[str]:
    stem = path.split(".")[-2] if "." in path else path
    lines = [""]
    number = 0
    for text in texts:
        number += 1
        while (name := f"{stem}-eigen-{number}") in known:
            number += 1
        lines.append(f"- add: {name}")
        if first:
            lines.append(f"  before: {first}")
        lines.append(f"  text: {in_quotes(text)}")
    return lines


def _term(text: str) -> list[str] | None:
    """`de rector, rectoren` as a term; None when the article is missing."""
    found = _TERM.fullmatch(text.strip())
    if found is None or not (article := found[1] or found[4]):
        return None
    forms: Mapping[str, str | None] = {
        "singular": found[2].strip(),
        "plural": found[3],
        "article": article.lower(),
    }
    said = [f"{key}: {in_quotes(form)}" if form else f"{key}: null" for key, form in forms.items()]
    return ["{" + ", ".join([*said, "short: null", "short_plural: null"]) + "}"]
