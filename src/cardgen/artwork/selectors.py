"""CSS selectors as drawings use them (Selectors 4): by name, class, id, attribute, position, and what is around."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.artwork.budget import Budget
    from cardgen.artwork.reader import Element

_IDENT = r"-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*"
_VALUE = r"\"[^\"]*\"|'[^']*'|[^\]\s]+"
_PART = pattern(
    rf"(?P<between>\s*[>+~]\s*|\s+)|(?P<any>\*)|#(?P<id>[\w\u0080-\uffff-]+)|\.(?P<cls>{_IDENT})"
    rf"|\[\s*(?P<name>[\w:-]+)\s*(?:(?P<op>[~|^$*]?=)\s*(?P<value>{_VALUE})\s*)?\]"
    rf"|::?(?P<pseudo>[\w-]+)(?:\((?P<inside>[^()]*)\))?|(?P<tag>{_IDENT})"
)
_NTH = pattern(r"\s*(?:(odd|even)|([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))\s*", re.IGNORECASE)

_NEVER = {
    *(
        "hover",
        "active",
        "focus",
        "focus-within",
        "focus-visible",
        "visited",
        "target",
        "checked",
        "disabled",
    ),
    *("before", "after", "first-letter", "first-line", "selection", "placeholder", "marker", "backdrop"),
}
"""On paper nobody points, clicks or selects; and shapes have no letters before or after them."""
_UNKNOWN_HERE = {"is", "where", "has", "lang", "matches", "any", "dir", "nth-last-child", "nth-last-of-type"}
_UNKNOWN_HERE |= {
    "empty",
    "first-of-type",
    "last-of-type",
    "only-of-type",
    "link",
    "any-link",
    "scope",
    "host",
    "nth-of-type",
}

Test = Callable[["Element"], bool]


class Compound(Struct, frozen=True):
    """What one element must be, and where the compound before it must match: ` `, `>`, `+`, `~`, or nothing."""

    tag: str
    id: str
    classes: frozenset[str]
    tests: tuple[Test, ...]
    between: str

    def fits(self, element: Element) -> bool:
        """Whether the element is what this asks for."""
        attributes = element.attributes
        return (
            self.tag in {"*", element.tag}
            and (not self.id or attributes.get("id") == self.id)
            and (not self.classes or self.classes <= set(attributes.get("class", "").split()))
            and all(test(element) for test in self.tests)
        )


class Selector(Struct, frozen=True):
    """Compounds from left to right. `weight` is the specificity, `needs` what the last one cannot do without."""

    compounds: tuple[Compound, ...]
    weight: tuple[int, int, int]

    @property
    def needs(self) -> str:
        """`#id`, `.class`, an element name, or `*`."""
        last = self.compounds[-1]
        return f"#{last.id}" if last.id else f".{min(last.classes)}" if last.classes else last.tag

    def matches(self, element: Element, budget: Budget) -> bool:
        """Whether this selects the element."""
        return self._matches(len(self.compounds) - 1, element, budget)

    def _matches(self, index: int, element: Element, budget: Budget) -> bool:
        compound = self.compounds[index]
        if not compound.fits(element):
            return False
        if index == 0:
            return True
        for other in _around(compound.between, element):
            budget.spend(1, element.where)
            if self._matches(index - 1, other, budget):
                return True
        return False


def _around(between: str, element: Element) -> Iterator[Element]:
    """The elements on which the compound before may match."""
    parent = element.parent
    if between in {" ", ">"}:
        while parent is not None:
            yield parent
            parent = parent.parent if between == " " else None
    elif parent is not None:
        first = max(0, element.index - 1) if between == "+" else 0
        for index in range(element.index - 1, first - 1, -1):
            yield parent.children[index]


def parse_selector(text: str) -> Selector | str | None:
    """A selector; None when it never selects anything (or is none); the code of a message when it is not supported."""
    position, weight, between = 0, [0, 0, 0], ""
    compounds: list[Compound] = []
    now: list[re.Match[str]] = []
    if not text or len(text) > 1000:
        return None
    while position <= len(text):
        match = _PART.match(text, position) if position < len(text) else None
        if match is None and position < len(text):
            return "ART18" if text[position] in "|\\" else None
        if match is not None and match["between"] is None:
            now.append(match)
            position = match.end()
            continue
        compound = _compound(now, between, weight)
        if not isinstance(compound, Compound):
            return compound
        compounds.append(compound)
        if len(compounds) > 12:
            return "ART18"
        if match is None:
            break
        now, between, position = [], match["between"].strip() or " ", match.end()
    return Selector(tuple(compounds), (weight[0], weight[1], weight[2]))


def _compound(parts: list[re.Match[str]], between: str, weight: list[int]) -> Compound | str | None:
    tag, id_, classes, tests = "*", "", set(), list[Test]()
    for part in parts:
        if part["tag"]:
            tag = part["tag"]
            weight[2] += 1
        elif part["id"]:
            id_ = part["id"]
            weight[0] += 1
        elif part["any"] is None:
            weight[1] += 1
        if part["cls"]:
            classes.add(part["cls"])
        elif part["name"]:
            tests.append(_attribute(part["name"], part["op"] or "", (part["value"] or "").strip("\"'")))
        elif part["pseudo"]:
            test = _position(part["pseudo"].lower(), part["inside"] or "")
            if not callable(test):
                return test
            tests.append(test)
    return Compound(tag, id_, frozenset(classes), tuple(tests), between) if parts else None


def _attribute(name: str, operator: str, value: str) -> Test:
    def test(element: Element) -> bool:
        found = element.attributes.get(name)
        if found is None:
            return False
        match operator:
            case "=":
                return found == value
            case "~=":
                return value in found.split()
            case "|=":
                return found == value or found.startswith(f"{value}-")
            case "^=":
                return bool(value) and found.startswith(value)
            case "$=":
                return bool(value) and found.endswith(value)
            case "*=":
                return bool(value) and value in found
        return True

    return test


def _position(name: str, inside: str) -> Test | str | None:
    match name:
        case "root":
            return lambda element: element.parent is None
        case "first-child":
            return lambda element: element.index == 0
        case "last-child":
            return lambda element: element.parent is None or element.parent.children[-1] is element
        case "only-child":
            return lambda element: element.parent is None or len(element.parent.children) == 1
        case "nth-child":
            return _nth(inside)
        case "not":
            return _not(inside)
    if name in _UNKNOWN_HERE:
        return "ART18"
    return None


def _nth(text: str) -> Test | str:
    match = _NTH.fullmatch(text)
    if match is None:
        return "ART18"
    word, step, sign, offset, alone = match.groups()
    if word:
        a, b = 2, word.lower() == "odd"
    elif alone:
        a, b = 0, int(alone[:6])
    else:
        a = int({"": "1", "+": "1", "-": "-1"}.get(step, step)[:6])
        b = int((sign or "") + offset[:6]) if offset else 0

    def test(element: Element) -> bool:
        away = element.index + 1 - b
        return away == 0 if a == 0 else away % a == 0 and away // a >= 0

    return test


def _not(text: str) -> Test | str:
    inner = parse_selector(text.strip())
    if not isinstance(inner, Selector) or len(inner.compounds) > 1:
        return "ART18"
    only = inner.compounds[0]
    return lambda element: not only.fits(element)
