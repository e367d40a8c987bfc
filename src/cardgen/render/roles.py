"""Which tags there are, and what may stand in what (ISO 32000-1, 14.8.4, tables 333 to 340)."""

from __future__ import annotations

STANDARD = frozenset(
    """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
    P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
    Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
    Figure Formula Form
    """.split()  # noqa: SIM905 (as a list it is a page long)
)
"""The standard structure types."""

PARENTS = {
    "LI": ("L",),
    "Lbl": ("LI", "P", "Note", "TOCI", "Form", "Link", "Caption", *(f"H{n}" for n in range(1, 7))),
    "LBody": ("LI",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "TOCI": ("TOC",),
    "Document": ("",),
}
"""Where a tag may stand; empty is the root of the tree."""

CHILDREN = {
    "L": ("LI", "L", "Caption"),
    "LI": ("Lbl", "LBody"),
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "TR": ("TH", "TD"),
    "TOC": ("TOCI", "TOC", "Caption"),
}
"""What may stand in a tag."""


def misplaced(role: str, above: str) -> bool:
    """Whether a tag stands where it may not."""
    return (role in PARENTS and above not in PARENTS[role]) or (
        above in CHILDREN and role not in CHILDREN[above]
    )
