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


MAX_RULES = 1000

_Rule = tuple[tuple[int, int], str, frozenset[str], str, Declarations]


class StyleSheet:
    """Rules by class, id or element name; nothing that depends on where an element stands."""

    def __init__(self) -> None:
        self.count = 0
        self._rules: dict[str, list[_Rule]] = {}  # by what an element must have for the rule to matter at all

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
        if match is None or not selector or self.count >= MAX_RULES:
            return False
        tag, classes, name = (
            match[1] or "*",
            frozenset(filter(None, match[2].split("."))),
            (match[3] or "")[1:],
        )
        weight = 100 * bool(name) + 10 * len(classes) + (tag != "*")
        needs = f"#{name}" if name else f".{min(classes)}" if classes else tag
        self._rules.setdefault(needs, []).append(((weight, self.count), tag, classes, name, found))
        self.count += 1
        return True

    def apply(self, element: Element) -> Declarations:
        """What the sheet and the element itself say, strongest last: attributes, rules by weight, style attribute."""
        attributes = element.attributes
        if not self.count and "style" not in attributes:
            return attributes
        out = dict(attributes)
        if self.count:
            for rule in sorted(self._matching(element), key=lambda rule: rule[0]):
                out.update(rule[-1])
        out.update(declarations(attributes.get("style", "")))
        return out

    def _matching(self, element: Element) -> list[_Rule]:
        classes = element.attributes.get("class", "").split()
        name = element.attributes.get("id", "")
        has = {"*", element.tag, f"#{name}", *(f".{item}" for item in classes)}
        return [
            rule
            for need in has & self._rules.keys()
            for rule in self._rules[need]
            if rule[1] in {"*", element.tag} and rule[2] <= set(classes) and rule[3] in {"", name}
        ]
