"""Names that people give to what is new: what can be a folder on every computer, and what cardgen can tell apart."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Characters of an id; with the names of products and the extension it stays far below the 255 of file systems."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that Windows keeps for devices (learn.microsoft.com, “Naming Files, Paths, and Namespaces”)."""
_TAKEN = frozenset({"all", "base", "booklets", "partnerships", "sheets", "content", "templates"})
"""Words that mean something else on a command line or as a folder."""


def is_id(name: str) -> bool:
    """Whether this can be the name of a sector, partnership, product or question, on every system."""
    return bool(_ID.fullmatch(name)) and len(name) <= LONGEST and name not in _RESERVED | _TAKEN


def as_id(name: str) -> str:
    """The id that is nearest to what somebody wrote: `Regio Noord` becomes `regio-noord`."""
    plain = unicodedata.normalize("NFKD", name[: 4 * LONGEST]).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    near = re.sub("[^a-z0-9]+", "-", letters).strip("-")[:LONGEST].strip("-")
    return near if is_id(near) else f"{near}-1"[:LONGEST].strip("-")


def as_name(id_: str) -> str:
    """The name that an id suggests: `regio-noord` becomes `Regio Noord`."""
    return " ".join(word.capitalize() for word in id_.split("-"))
