"""Style attributes and the simple style sheets that drawing programs write into a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardgen.artwork.reader import Element

_SELECTOR = re.compile(r"(\*|[a-zA-Z][\w-]*)?((?:\.[\w-]+)*)(#[\w-]+)?")

Declarations = dict[str, str]


def declarations(text: str) -> Declarations:
    """`name: value` pairs of a style attribute; `!important` is taken as said."""
    out = {}
    for item in text.split(";"):
        name, colon, value = item.partition(":")
        if colon:
            out[name.strip()] = value.replace("!important", "").strip()
    return out


def _without_comments(text: str) -> str:
    text = text.replace("<!--", " ").replace("-->", " ")
    first, *rest = text.split("/*")
    return first + " ".join(part.partition("*/")[2] for part in rest)


class StyleSheet:
    """Rules by class, id or element name; nothing that depends on where an element stands."""

    def __init__(self) -> None:
        self.rules: list[tuple[tuple[int, int], str, frozenset[str], str, Declarations]] = []

    def add(self, text: str) -> list[str]:
        """Take in the text of a `style` element; returns the parts that cannot be honoured."""
        *rules, rest = _without_comments(text).split("}")
        refused = [rest.split()[0]] if rest.strip() else []
        for rule in rules:
            selectors, _, body = rule.partition("{")
            found = declarations(body)
            refused += [item.strip() for item in selectors.split(",") if not self._rule(item.strip(), found)]
        return refused

    def _rule(self, selector: str, found: Declarations) -> bool:
        match = _SELECTOR.fullmatch(selector)
        if match is None or not selector:
            return False
        tag, classes, name = (
            match[1] or "*",
            frozenset(filter(None, match[2].split("."))),
            (match[3] or "")[1:],
        )
        weight = 100 * bool(name) + 10 * len(classes) + (tag != "*")
        self.rules.append(((weight, len(self.rules)), tag, classes, name, found))
        return True

    def apply(self, element: Element) -> Declarations:
        """What the sheet and the element itself say, strongest last: attributes, rules by weight, style attribute."""
        attributes = element.attributes
        if not self.rules and "style" not in attributes:
            return attributes
        out = dict(attributes)
        classes = set(attributes.get("class", "").split())
        matching = (
            (order, found)
            for order, tag, wanted, name, found in self.rules
            if tag in {"*", element.tag} and wanted <= classes and (not name or name == attributes.get("id"))
        )
        for _, found in sorted(matching, key=lambda item: item[0]):
            out.update(found)
        out.update(declarations(attributes.get("style", "")))
        return out
