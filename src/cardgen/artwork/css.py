"""Style sheets and style attributes: rules, declarations, and which of them counts (CSS Cascade 4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cardgen.artwork.selectors import Selector, parse_selector
from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.artwork.budget import Budget
    from cardgen.artwork.reader import Element

_COMMENT = pattern(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|' r"'[^'\\]*(?:\\.[^'\\]*)*(?:'|\Z)"
_TOKEN = pattern(_STRING + "|[{}();]", re.DOTALL)
_IMPORTANT = pattern(r"\s*!\s*important\Z", re.IGNORECASE)

MAX_RULES = 5000

Refuse = Callable[[str, str], None]
"""Takes the code of a message and the part of the sheet that it is about."""

_SAYS_NOTHING = {"charset", "font-face", "namespace", "page", "property", "counter-style", "keyframes"}
"""At-rules without a say in what a drawing without words and movement looks like."""


class Declaration(Struct, frozen=True):
    """`name: value`, and whether it was `!important`. Names are in lower case, but for those of variables."""

    name: str
    value: str
    important: bool


class Rule(Struct, frozen=True):
    """One selector with its declarations; of equal weight the later `order` counts."""

    selector: Selector
    order: int
    declarations: tuple[Declaration, ...]


def declarations(text: str) -> tuple[Declaration, ...]:
    """What a style attribute or the body of a rule says."""
    out = []
    for piece in _split(_COMMENT.sub(" ", text) if "/*" in text else text):
        name, colon, value = piece.partition(":")
        name = name.strip()
        if colon and name:
            plain = _IMPORTANT.sub("", value).strip() if "!" in value else value.strip()
            name = name if name.startswith("--") else name.lower()
            out.append(Declaration(name, plain, plain != value.strip()))
    return tuple(out)


def _split(text: str) -> Iterator[str]:
    """The parts between semicolons; those within brackets and quotes are no end."""
    if "(" not in text and '"' not in text and "'" not in text:
        yield from text.split(";")
        return
    start = depth = 0
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign == ";" and not depth:
            yield text[start : match.start()]
            start = match.end()
        elif sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
    yield text[start:]


def _blocks(text: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as what stands before its braces and what stands in them; None for a rule that ends with `;`."""
    start = inside = braces = brackets = 0
    prelude = ""
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign == "{":
            if not braces:
                prelude, inside = text[start : match.start()], match.end()
            braces += 1
        elif sign == "}" and braces:
            braces, brackets = braces - 1, 0
            if not braces:
                yield prelude.strip(), text[inside : match.start()]
                start = match.end()
        elif sign == "}":
            start = match.end()
        elif sign == ";" and not braces and not brackets:
            yield text[start : match.start()].strip(), None
            start = match.end()
        elif sign in "()":
            brackets = max(0, brackets + (1 if sign == "(" else -1))
    if braces:  # the end of the file closes what is open (CSS Syntax 3, 5.4.8)
        yield prelude.strip(), text[inside:]
    elif text[start:].strip():
        yield text[start:].strip(), None


class StyleSheet:
    """All rules of a drawing.

    Args:
        printed: whether a media query holds for what is printed.
        refuse: receives what cannot be honoured.
    """

    def __init__(self, printed: Callable[[str], bool], refuse: Refuse) -> None:
        self.count = 0
        self._printed, self._refuse = printed, refuse
        self._rules: dict[str, list[Rule]] = {}  # by what an element must have for the rule to matter at all

    def add(self, text: str) -> None:
        """Take in the text of a `style` element."""
        text = _COMMENT.sub(" ", text.replace("<!--", " ").replace("-->", " "))
        self._add(text, 0)

    def _add(self, text: str, depth: int) -> None:
        for prelude, body in _blocks(text):
            if prelude.startswith("@"):
                self._at_rule(prelude, body, depth)
            elif body is None:
                self._refuse("ART18", prelude)
            else:
                said = declarations(body)
                for selector in prelude.split(","):
                    self._rule(selector.strip(), said)

    def _at_rule(self, prelude: str, body: str | None, depth: int) -> None:
        name, _, query = prelude[1:].partition(" ")
        name = name.partition("(")[0].lower().removeprefix("-webkit-").removeprefix("-moz-")
        if name == "import":
            self._refuse("ART16", prelude)
        elif name == "media" and body is not None and depth < 8:
            if self._printed(query or prelude[6:]):
                self._add(body, depth + 1)
        elif name not in _SAYS_NOTHING:
            self._refuse("ART18", prelude)

    def _rule(self, text: str, said: tuple[Declaration, ...]) -> None:
        if self.count >= MAX_RULES:
            self._refuse("ART18", text)
            return
        selector = parse_selector(text)
        if isinstance(selector, str):
            self._refuse(selector, text)
        elif selector is not None:
            self._rules.setdefault(selector.needs, []).append(Rule(selector, self.count, said))
            self.count += 1

    def cascade(
        self,
        element: Element,
        own: tuple[Declaration, ...],
        budget: Budget,
        makes_sense: Callable[[Declaration], bool],
    ) -> dict[str, str]:
        """What holds for an element: rules by weight, then its own style, then both again where important.

        What makes no sense is passed over, so that the rule below it holds.
        """
        rules = sorted(self._matching(element, budget), key=lambda rule: (rule.selector.weight, rule.order))
        out: dict[str, str] = {}
        important: dict[str, str] = {}
        for said in (*(rule.declarations for rule in rules), own):
            budget.spend(len(said), element.where)
            for item in filter(makes_sense, said):
                (important if item.important else out)[item.name] = item.value
        out.update(important)
        return out

    def _matching(self, element: Element, budget: Budget) -> list[Rule]:
        if not self.count:
            return []
        classes = element.attributes.get("class", "").split()
        has = {"*", element.tag, f"#{element.attributes.get('id', '')}", *(f".{item}" for item in classes)}
        found = []
        for need in has & self._rules.keys():
            rules = self._rules[need]
            budget.spend(len(rules), element.where)
            found += [rule for rule in rules if rule.selector.matches(element, budget)]
        return found
