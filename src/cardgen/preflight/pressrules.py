"""What the standards for press files ask alike, and where they differ: PDF/X-4 and PDF/X-1a, which is older."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cardgen.core.struct import Struct, replace
from cardgen.preflight.finding import Finding


class Rules(Struct, frozen=True):
    """One of the standards.

    Attributes:
        standard: its name.
        newest: version of PDF on which it stands.
        flat: nothing may be transparent, and no colour may be defined by its looks (ISO 15930-4, 6.2 and 6.11).
        filters: ways of packing that it forbids.
    """

    standard: str
    newest: str
    flat: bool
    filters: tuple[str, ...]


X4 = Rules("PDF/X-4", "1.6", flat=False, filters=("/LZWDecode", "/Crypt"))
X1A = Rules(
    "PDF/X-1a:2003",
    "1.4",
    flat=True,
    filters=("/LZWDecode", "/Crypt", "/JBIG2Decode", "/JPXDecode"),
)


def said_of(rules: Rules, found: Iterable[Finding]) -> Iterator[Finding]:
    """Findings that know which standard they are about."""
    for one in found:
        if one.code.startswith("PRS"):
            values = tuple(sorted({**dict(one.values), "standard": rules.standard}.items()))
            yield replace(one, values=values)
        else:
            yield one
