"""A last look at the tags of a document before it is called accessible: quick, and on our own objects.

`preflight` looks at any file and at much more; this refuses to write what would be untrue, whoever is to blame: a
template without descriptions, or a mistake of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cardgen.render.roles import STANDARD, misplaced
from cardgen.render.tagging import Hook, Piece, Tag

_INLINE = frozenset(("Span", "Link", "Quote", "Code", "Reference"))
_PAINTED = frozenset(("f", "f*", "S", "B", "B*"))


def faults(root: Tag, claims: Sequence[Sequence[Tag]], boxes: Mapping[int, Sequence[float]]) -> Iterator[str]:
    """What is wrong with a tree whose empty tags have been removed.

    Args:
        root: the Document.
        claims: for each page the tags by the numbers of the marked content on it: what the parent tree will say.
        boxes: where each picture is, by the identity of its tag, pt.
    """
    level = 0
    seen: dict[tuple[int, int], Tag] = {}
    hooked: set[int] = set()
    for tag, above in _walk(root, ""):
        yield from _of(tag, above, boxes)
        if tag.role[:1] == "H" and tag.role[1:].isdecimal():
            if int(tag.role[1:]) > level + 1:
                yield f"H{level} > {tag.role}"
            level = int(tag.role[1:])
        for kid in tag.kids:
            if isinstance(kid, Piece):
                if (kid.page, kid.number) in seen:
                    yield f"{tag.role}: MCID {kid.number}, {kid.page + 1}"
                seen[kid.page, kid.number] = tag
            elif isinstance(kid, Hook):
                if id(kid.annotation) in hooked:
                    yield f"{tag.role}: OBJR, {kid.page + 1}"
                hooked.add(id(kid.annotation))
    told = {(page, number): tag for page, row in enumerate(claims) for number, tag in enumerate(row)}
    if told.keys() != seen.keys() or any(seen[key] is not tag for key, tag in told.items()):
        yield "ParentTree"


def _of(tag: Tag, above: str, boxes: Mapping[int, Sequence[float]]) -> Iterator[str]:
    role = tag.role
    if role not in STANDARD or misplaced(role, above):
        yield f"{role} < {above or 'StructTreeRoot'}"
    if above in _INLINE and role not in _INLINE and role not in {"Figure", "Form"}:
        yield f"{role} < {above}"
    if tag.lang and not is_language(tag.lang):
        yield f"{role}: Lang {tag.lang}"
    if role == "Figure":
        x0, y0, x1, y1 = boxes.get(id(tag), (0.0, 0.0, 0.0, 0.0))
        if not tag.alt:
            yield "Figure: Alt"
        if x1 <= x0 or y1 <= y0:
            yield "Figure: BBox"
    elif role in {"Link", "Form"} and not any(isinstance(kid, Hook) for kid in tag.kids):
        yield f"{role}: OBJR"


def is_language(value: str) -> bool:
    """Whether a value has the form of a language tag."""
    first, *others = value.split("-")
    return (
        value.replace("-", "").isascii()
        and first.isalpha()
        and len(first) in {2, 3}
        and all(part.isalnum() and 2 <= len(part) <= 8 for part in others)
    )


def loose(operators: Sequence[str]) -> bool:
    """Whether anything on a page is painted outside marked content, or marks are not balanced; as `Pen` writes them."""
    depth = 0
    for one in operators:
        if one in _PAINTED or one.endswith(("TJ", "Do Q")):
            if depth != 1:
                return True
        elif one.endswith(("BDC", "BMC")):
            depth += 1
        elif one == "EMC":
            depth -= 1
    return depth != 0


def _walk(tag: Tag, above: str) -> Iterator[tuple[Tag, str]]:
    yield tag, above
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _walk(kid, tag.role)
