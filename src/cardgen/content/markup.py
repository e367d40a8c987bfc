r"""Inline markup: `**bold**`, `*italic*`, ` // ` for a line break, `opleidings|coördinator`, `{term}`, `{en|English}`.

A bar inside a word says where it may be broken. A backslash takes the meaning away: `\*`, `\{`, `\}`, `\/`, `\|`, `\\`.
What a placeholder puts in is never read as markup again. Texts are one paragraph.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from cardgen.content.nearby import placeholder, term_name
from cardgen.content.terms import FORMS, Term, capital, normalise
from cardgen.core.pattern import pattern
from cardgen.core.signs import first_unwanted
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Where, closest
from cardgen.source.nodes import Node, ScalarNode, snippet

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics

MAX_CHARACTERS = 2_000
"""Longest single text. The longest of the products has about 350."""
NBSP = "\u00a0"
SOFT_HYPHEN = "\u00ad"

_TOKEN = pattern(
    r"\\(?P<escaped>[*{}\\/|])|(?P<bold>\*\*)|(?P<italic>\*)|(?P<soft> *(?<![^ ])//(?![^ ]) *)"
    r"|\{(?P<lang>[A-Za-z]{2,12}(?:-[A-Za-z0-9]{2,8})*)\|"
    r"|\{(?P<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*)\}"
    r"|(?P<division>(?<=[^\W\d_])\|(?=[^\W\d_]))|(?P<stray>[\\{}])"
)
_MARK = pattern(r"[\\*{}/|]")
"""What every token has in it; most texts have none, and this is found out faster."""
_OPEN = pattern(r"([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)")
"""What looks like a name behind a brace."""
_SYMBOL_FONT = pattern("[\uf020-\uf0ff]")
"""Where Word puts the signs of Symbol and Wingdings, its bullets among them."""
_LANGUAGE = "{…|"
"""How an opened language is listed among the marks that have to be closed."""
_TAG = pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LANGUAGES = {
    "engels": "en",
    "english": "en",
    "duits": "de",
    "frans": "fr",
    "fries": "fy",
    "turks": "tr",
    "arabisch": "ar",
    "pools": "pl",
    "spaans": "es",
    "papiaments": "pap",
    "latijn": "la",
}
"""What people write for a language (BCP 47), in Dutch."""
_UNITS = tuple(
    """
    minuut minuten uur uren dag dagen week weken maand maanden jaar keer euro procent mensen personen vragen kaarten
    stappen mm cm km kB MB pt januari februari maart april mei juni juli augustus september oktober november december
    """.split()  # noqa: SIM905 (as a list it is a page long)
)
_NUMBERED = ("nr.", "p.")


class Span(Struct, frozen=True):
    """A piece of text in one style; a line feed is a soft break.

    `lang` is the language tag of words in another language than the text, such as `en`; empty for the others.
    """

    text: str
    bold: bool = False
    italic: bool = False
    lang: str = ""


class Text(Struct, frozen=True):
    """One text of content, filled and ready to set. `path` is where it lives in the edition."""

    EXAMPLE: ClassVar[str] = "…"
    KNOWS_SIGNS: ClassVar[bool] = True

    spans: tuple[Span, ...]
    where: Where | None = None
    path: str = ""
    parts: tuple[tuple[int, Where | None], ...] = ()
    """Of a text that is put together: for each part the number of its first span, and where it was written."""

    @classmethod
    def of(cls, text: str, where: Where | None = None, path: str = "") -> Text:
        """Plain text, without any markup."""
        return cls((Span(text),) if text else (), where, path)

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> Text | None:
        """Parse the markup and fill the placeholders; `context` is a `Filling`, or None for no placeholders."""
        filling = context if isinstance(context, Filling) else Filling()
        scalar = _scalar(node, diagnostics)
        if scalar is None:
            return None
        if _MARK.search(scalar.text) is None:
            return cls(_unmarked(scalar.text), node.where, filling.path(node))
        spans = _Parser(scalar, filling, diagnostics).spans()
        return None if spans is None else cls(spans, node.where, filling.path(node))

    def origin(self, span: int) -> Where | None:
        """Where a span of the text was written; spans count from 0."""
        return next((where for first, where in reversed(self.parts) if first <= span), self.where)

    def origins(self) -> tuple[Where, ...]:
        """Where the parts of the text were written, the longest part first."""
        lengths: dict[Where, int] = {}
        for number, span in enumerate(self.spans):
            if (where := self.origin(number)) is not None:
                lengths[where] = lengths.get(where, 0) + len(span.text)
        return tuple(sorted(lengths, key=lambda where: -lengths[where]))

    @property
    def plain(self) -> str:
        """The text without styles, soft breaks and places where a word may be broken."""
        return self.filling.replace(SOFT_HYPHEN, "")

    @property
    def filling(self) -> str:
        """The text without styles, to be put into other texts: what may be broken there may be broken here."""
        return "".join(span.text for span in self.spans).replace("\n", " ")

    def __str__(self) -> str:
        return self.plain


class TermText(Text, frozen=True):
    """The name of a role, written in content as the name of a term: `role: coach`."""

    ONE_WORD: ClassVar[bool] = True  # a list of these may be written without brackets
    EXAMPLE: ClassVar[str] = "leader"

    id: str = ""
    the: str = ""
    plural: str = ""

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> TermText | None:
        """Look the term up in the `Filling`."""
        filling = context if isinstance(context, Filling) else Filling()
        scalar = _scalar(node, diagnostics)
        if scalar is None:
            return None
        term = filling.terms.get(scalar.text)
        if term is None and scalar.text in filling.broken:
            return None
        if term is None:
            suggestion = term_name(scalar.text, filling.terms)
            diagnostics.add("TRM04", scalar.where, name=snippet(scalar), suggestion=suggestion)
            return None
        name, the, plural = term.singular, term.form("the") or "", term.plural or ""
        return cls((Span(name),), node.where, filling.path(node), (), scalar.text, the, plural)


class Filling(Struct, frozen=True):
    """What placeholders stand for, and the path of each node by identity."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[int, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    """Terms with mistakes of their own: nothing is said about places that use them."""

    def path(self, node: Node) -> str:
        """Dotted path of a node of the edition; empty when it has none."""
        return self.paths.get(id(node), "")

    def fill(self, name: str, place: Callable[[], Where], diagnostics: Diagnostics) -> str | None:
        """The words for a placeholder, or None after recording what is wrong with it at `place()`."""
        lower = name[0].lower() + name[1:]
        text = self.values.get(lower)
        if text is None:
            text = self._term(lower, place, diagnostics)
        return capital(text) if text and name[0].isupper() else text

    def _term(self, name: str, place: Callable[[], Where], diagnostics: Diagnostics) -> str | None:
        head, _, form = name.partition(".")
        term = self.terms.get(head)
        if head in self.broken:
            return None
        if term is None:
            suggestion = placeholder(name, self.terms, self.values)
            diagnostics.add("TXT03", place(), name=name, suggestion=suggestion)
        elif form not in FORMS:
            suggestion = _DUTCH_FORMS.get(form) or closest(form, [key for key in FORMS if key])
            known_forms = ", ".join(key for key in FORMS if key)
            diagnostics.add("TRM02", place(), form=form, term=head, suggestion=suggestion, known=known_forms)
        else:
            text = term.form(form)
            if text is None:
                missing = "plural" if form == "the_plural" else form
                diagnostics.add("TRM01", place(), term.where, term=head, form=missing, word=term.singular)
            return text
        return None


_DUTCH_FORMS = {
    "meervoud": "plural",
    "enkelvoud": "singular",
    "kort": "short",
    "de": "the",
    "het": "the",
    "een": "a",
}
"""What people write for a form, in Dutch; the shorter words are too short to be found by their spelling."""


def _scalar(node: Node, diagnostics: Diagnostics) -> ScalarNode | None:
    """A scalar with something in it that can be set; None after recording why not."""
    if not isinstance(node, ScalarNode):
        diagnostics.add("TXT01", node.where, found=snippet(node))
        return None
    if not node.text.strip():
        diagnostics.add("BND09", node.where)
        return None
    if len(node.text) > MAX_CHARACTERS:
        diagnostics.add("TXT02", node.where, limit=MAX_CHARACTERS)
        return None
    if found := first_unwanted(node.text.rstrip("\n")):
        code = "TXT05" if found[0] == "\n" else "TXT09" if _SYMBOL_FONT.match(found[0]) else "TXT04"
        diagnostics.add(code, node.at(found.start(), found.end()), char=f"U+{ord(found[0]):04X}")
        return None
    return node


@functools.lru_cache(maxsize=1024)
def _set(text: str) -> str:
    """Text as it is set: composed letters, and spaces that hold on to what they count."""
    words = normalise(text).split(" ")
    glued = words[:1]
    for before, word in pairwise(words):
        glued += (NBSP if _belong(before, word) else " ", word)
    return "".join(glued)


def _belong(before: str, word: str) -> bool:
    """Whether the space between two words must not become a line end: between a number and what it counts."""
    if before[-1:].isdecimal():
        return word.startswith("%") or any(_begins(word, unit) for unit in _UNITS if word.startswith(unit))
    if not word[:1].isdecimal():
        return False
    return before[-1:] in {"€", "§"} or any(_begins(before[::-1], sign[::-1]) for sign in _NUMBERED)


def _begins(text: str, word: str) -> bool:
    """Whether a text begins with a word, and not with a longer one."""
    after = text[len(word) : len(word) + 1]
    return text.startswith(word) and not (after.isalnum() or after == "_")


@functools.lru_cache(maxsize=1024)
def _unmarked(text: str) -> tuple[Span, ...]:
    """The one piece of a text without marks and placeholders."""
    set_ = _set(text.strip())
    return (Span(set_),) if set_ else ()


class _Parser:
    def __init__(self, node: ScalarNode, filling: Filling, diagnostics: Diagnostics) -> None:
        self.node, self.filling, self.diagnostics = node, filling, diagnostics
        self.done: list[Span] = []
        self.buffer: list[str] = []
        self.opened: dict[str, tuple[int, int]] = {}
        self.lang = ""
        self.failed = False

    def spans(self) -> tuple[Span, ...] | None:
        """The styled pieces of the whole text, or None after recording every mistake in it."""
        text, position = self.node.text.strip(), 0
        offset = len(self.node.text) - len(self.node.text.lstrip())
        for token in _TOKEN.finditer(text):
            self.buffer.append(text[position : token.start()])
            self._token(token, offset)
            position = token.end()
        self.buffer.append(text[position:])
        self._flush()
        for mark, place in self.opened.items():
            if mark == _LANGUAGE:
                self._fail("TXT81", place, name=self.lang)
            else:
                self._fail("TXT06", place, mark=mark)
        return None if self.failed else tuple(self.done)

    def _token(self, token: re.Match[str], offset: int) -> None:
        start, end = token.start() + offset, token.end() + offset
        if token["escaped"]:
            self.buffer.append(token["escaped"])
        elif token["soft"] and token.start() > 0 and token.end() < len(token.string):
            self.buffer.append("\n")
        elif token["soft"]:
            self._fail("TXT07", (start, end), char="//")
        elif token["division"]:
            self.buffer.append(SOFT_HYPHEN)
        elif token["lang"]:
            self._open_language(token, (start, end))
        elif token["stray"] == "}" and self.lang:
            self._flush()
            self.lang = ""
            self.opened.pop(_LANGUAGE, None)
        elif token["name"]:
            filled = self.filling.fill(token["name"], lambda: self.node.at(start, end), self.diagnostics)
            self.failed = self.failed or filled is None
            self.buffer.append(filled or "")
        elif token["stray"] == "{" and (word := _OPEN.match(token.string, token.end())):
            self._fail("TXT08", (start, end), word=word[1])
        elif token["stray"]:
            self._fail("TXT07", (start, end), char=token["stray"])
        else:
            mark = token[0]
            self._flush()
            if mark in self.opened:
                del self.opened[mark]
            else:
                self.opened[mark] = (start, end)

    def _flush(self) -> None:
        text = _set("".join(self.buffer))
        self.buffer.clear()
        if text:
            self.done.append(Span(text, "**" in self.opened, "*" in self.opened, self.lang))

    def _open_language(self, token: re.Match[str], place: tuple[int, int]) -> None:
        """What follows, up to a closing brace, is in another language; TXT80 for what is no language tag."""
        name = token["lang"]
        if _TAG.fullmatch(name) is None or self.lang:
            self._fail("TXT80", place, name=name, suggestion=_LANGUAGES.get(name.lower(), ""))
        self._flush()
        self.lang = name
        self.opened[_LANGUAGE] = place

    def _fail(self, code: str, place: tuple[int, int], **values: object) -> None:
        self.failed = True
        sign = values.get("mark") or values.get("char")
        if sign is not None:  # between double quotes YAML has a backslash for itself, and wants it twice
            backslash = "\\\\" if self.node.raw.startswith('"') else "\\"
            each = str(sign) if sign == "**" else (str(sign),)
            values["typed"] = "".join(backslash + one for one in each)
        self.diagnostics.add(code, self.node.at(*place), **values)
