"""Does everything on the pages belong to the tags that say so, and to one only; and is the rest decoration?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Stream, String, parse_content_stream

from cardgen.core.struct import Struct, field
from cardgen.preflight.finding import Finding
from cardgen.preflight.tree import Key, Leaf, Tag, Tree, read_tree

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_PAINTS = frozenset(
    [
        "S",
        "s",
        "f",
        "F",
        "f*",
        "B",
        "B*",
        "b",
        "b*",
        "sh",
        "Do",
        "EI",
        "INLINE",
        "IMAGE",
        "Tj",
        "TJ",
        "'",
        '"',
    ]
)
_FORMS_DEEP = 20
_HIDDEN = 1 | 2 | 32  # invisible, hidden, no view (ISO 32000-1, table 165)
_PRINTED = 4
_ARTIFACT, _TAGGED = "Artifact", "tagged"


class _Seen(Struct):
    """What the content of one page says: the tag and count of each number, whether anything stands outside."""

    marks: dict[tuple[Key, int], str] = field(default_factory=dict)
    counts: Counter[tuple[Key, int]] = field(default_factory=Counter)
    loose: bool = False
    mixed: bool = False
    done: set[Key] = field(default_factory=set)


def check(file: Opened) -> Iterator[Finding]:
    """Marked content against the tree and the parent tree, page by page; then links and fields."""
    tree = read_tree(file.pdf)
    if tree is None:
        return
    claimed = _claims(tree)
    reached: set[tuple[Key, int]] = set()
    for number, page in enumerate(file.pdf.pages, 1):
        seen = _Seen()
        _scan(page.obj, page.obj.get("/Resources", Dictionary()), seen, [], 0)
        if seen.loose:
            yield Finding.of("PRE30", number)
        if seen.mixed:
            yield Finding.of("PRE34", number)
        for key, name in seen.marks.items():
            owners = claimed.get(key, [])
            if seen.counts[key] > 1 or len(owners) > 1:
                yield Finding.of("PRE33", number, number=key[1])
            if not owners or owners[0].name != name or not _leads_back(key, page.obj, owners[0], tree, file):
                yield Finding.of("PRE31", number, owners[0].path if owners else "", number=key[1])
        reached |= seen.marks.keys()
        yield from _annotations(page.obj, number, tree)
    for key in claimed.keys() - reached:
        tag = claimed[key][0]
        yield Finding.of("PRE32", tag.page, tag.path, number=key[1])


def _claims(tree: Tree) -> dict[tuple[Key, int], list[Tag]]:
    claimed: dict[tuple[Key, int], list[Tag]] = {}
    for tag in tree.tags():
        for one in tag.children:
            if isinstance(one, Leaf) and one.annotation is None:
                claimed.setdefault((one.holder, one.mcid), []).append(tag)
    return claimed


def _leads_back(key: tuple[Key, int], page: Any, owner: Tag, tree: Tree, file: Opened) -> bool:
    """Whether the parent tree leads from a piece of content to the tag that claims it."""
    holder = page if key[0] == page.objgen else file.pdf.get_object(key[0])
    row = tree.parents.get(int(holder.get("/StructParents", -1)))
    if not isinstance(row, Array) or not 0 <= key[1] < len(row):
        return False
    found = row[key[1]]
    return isinstance(found, Dictionary) and found.objgen == owner.element.objgen


def _scan(owner: Any, resources: Any, seen: _Seen, around: list[str], depth: int) -> None:
    """Go through the operators of a page or form. `around` is what the marked content about it is, outermost first."""
    stack = list(around)
    for instruction in parse_content_stream(owner):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            stack.append(_kind(instruction.operands, owner, resources, seen))
            meant = [one for one in stack if one]
            seen.mixed |= len(meant) > 1 and bool(stack[-1])
        elif operator == "EMC":
            if len(stack) == len(around):
                seen.mixed = True
            else:
                stack.pop()
        elif operator in _PAINTS:
            form = _form(instruction.operands, resources) if operator == "Do" else None
            if not any(stack) and form is None:
                seen.loose = True
            if form is not None and (not any(stack) or form.objgen not in seen.done):
                if depth > _FORMS_DEEP:
                    raise ValueError("its forms have no end")
                seen.done.add(form.objgen)
                _scan(form, form.get("/Resources", resources), seen, stack, depth + 1)


def _kind(operands: Any, owner: Any, resources: Any, seen: _Seen) -> str:
    """`Artifact`, `tagged`, or empty for marks that say nothing about structure, such as layers."""
    name = str(operands[0])[1:]
    if len(operands) > 1:
        known = operands[1]
        if isinstance(known, Name):
            known = resources.Properties[known]
        if "/MCID" in known:
            key = owner.objgen, int(known.MCID)
            seen.marks[key] = name
            seen.counts[key] += 1
            return _TAGGED
    return _ARTIFACT if name == _ARTIFACT else ""


def _form(operands: Any, resources: Any) -> Any:
    found = resources.XObject[operands[0]]
    return found if isinstance(found, Stream) and found.get("/Subtype") == Name.Form else None


def _annotations(page: Any, number: int, tree: Tree) -> Iterator[Finding]:
    listed = page.get("/Annots")
    annotations = list(listed) if isinstance(listed, Array) else []
    if page.get("/Tabs") != Name.S:
        yield Finding.of("PRE43", number)
    inside = {
        one.annotation.objgen: tag
        for tag in (tree.tags() if annotations else ())
        for one in tag.children
        if isinstance(one, Leaf) and one.annotation is not None
    }
    for one in annotations:
        kind = str(one.get("/Subtype", "/"))[1:]
        if kind == "Popup":
            continue
        x0, y0, x1, y1 = (float(value) for value in one.Rect)
        box = (x0, y0, x1, y1)
        flags = int(one.get("/F", 0))
        if kind == "TrapNet":
            yield Finding.of("PRE17", number, box=box, what=kind)
        if flags & _HIDDEN or not flags & _PRINTED:
            yield Finding.of("PRE42", number, box=box)
        tag = inside.get(one.objgen)
        back = tree.parents.get(int(one.get("/StructParent", -1)))
        if tag is None or not isinstance(back, Dictionary) or back.objgen != tag.element.objgen:
            yield Finding.of("PRE40", number, tag.path if tag is not None else "", box)
        told = (one.get("/Contents"), one.get("/TU"))
        if not any(isinstance(words, String) and str(words).strip() for words in told):
            yield Finding.of("PRE41", number, box=box)
