r"""Inline markup: `**bold**`, `*italic*`, ` // ` for a line break, `opleidings|coördinator`, `{term}`, `{en|English}`.

A bar inside a word says where it may be broken. A backslash takes the meaning away: `\*`, `\{`, `\}`, `\/`, `\|`, `\\`.
What a placeholder puts in is never read as markup again. Texts are one paragraph.
"""

from __future__ import annotations

import functools
import re
from typing import ClassVar

from cardgen.content.glue import as_set
from cardgen.content.nearby import LANGUAGES, term_name
from cardgen.content.placeholders import Filling
from cardgen.content.terms import capital
from cardgen.core.pattern import pattern
from cardgen.core.signs import first_unwanted, garbled
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.nodes import Node, ScalarNode, snippet

MAX_CHARACTERS = 2_000
"""Longest single text. The longest of the products has about 350."""
SOFT_HYPHEN = "\u00ad"

_TOKEN = pattern(
    r"\\(?P<escaped>[*{}\\/|])|(?P<bold>\*\*)|(?P<italic>\*)|(?P<soft> *(?<![^ ])//(?![^ ]) *)"
    r"|\{(?P<lang>[A-Za-z]{2,12}(?:-[A-Za-z0-9]{2,8})*)\|"
    r"|\{(?P<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*)\}"
    r"|(?P<near>\{{1,2} ?(?:[^{}|\s]+(?: [^{}|\s]+){0,2})? ?\}{1,2})"
    r"|(?P<division>(?<=[^\W\d_])\|(?=[^\W\d_]))|(?P<stray>[\\{}])"
)
_MARK = pattern(r"[\\*{}/|]")
"""What every token has in it; most texts have none, and this is found out faster."""
_OPEN = pattern(r"([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)")
"""What looks like a name behind a brace."""
_CLOSED = pattern(r"[A-Za-z][\w.]*$")
"""What looks like a name before a brace."""
_SYMBOL_FONT = pattern("[\uf020-\uf0ff]")
"""Where Word puts the signs of Symbol and Wingdings, its bullets among them."""
_LANGUAGE = "{…|"
"""How an opened language is listed among the marks that have to be closed."""
_TAG = pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


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
        term = filling.term(scalar.text)
        if term is None and scalar.text in filling.broken:
            return None
        if term is None:
            suggestion = term_name(scalar.text, filling.terms)
            diagnostics.add("TRM04", scalar.where, name=snippet(scalar), suggestion=suggestion)
            return None
        name, the, plural = term.singular, term.form("the") or "", term.plural or ""
        return cls((Span(name),), node.where, filling.path(node), (), scalar.text, the, plural)

    @property
    def heading(self) -> Text:
        """The name with a capital, where it stands above something."""
        return Text((Span(capital(self.filling)),), self.where, self.path)


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
        code = {"\n": "TXT05", "\t": "TXT86"}.get(found[0])
        code = code or ("TXT09" if _SYMBOL_FONT.match(found[0]) else "TXT04")
        diagnostics.add(code, node.at(found.start(), found.end()), char=f"U+{ord(found[0]):04X}")
        return None
    if "\ufffd" in node.text:
        at = node.text.index("\ufffd")
        diagnostics.add("TXT83", node.at(at, at + 1), around=node.text[max(0, at - 12) : at + 12])
        return None
    if mistaken := garbled(node.text):
        wrong, better = mistaken
        diagnostics.add("TXT84", node.at(wrong.start(), wrong.end()), found=wrong[0], better=better[:80])
    return node


@functools.lru_cache(maxsize=1024)
def _unmarked(text: str) -> tuple[Span, ...]:
    """The one piece of a text without marks and placeholders."""
    set_ = as_set(text.strip())
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
        elif token["stray"] or token["near"]:
            self._stray(token, (start, end))
        else:
            mark = token[0]
            self._flush()
            if mark in self.opened:
                del self.opened[mark]
            else:
                self.opened[mark] = (start, end)

    def _stray(self, token: re.Match[str], place: tuple[int, int]) -> None:
        """A brace or a backslash that is part of nothing, said as the slip that it most likely is."""
        if token["near"]:
            self._near(token["near"], place)
        elif token["stray"] == "{" and (word := _OPEN.match(token.string, token.end())):
            meant = self.filling.meant(word[1])
            self._fail("TXT08", place, word=word[1], typed=meant or f"{{{word[1]}}}")
        elif token["stray"] == "}" and (opened := self._unopened(token)):
            self._fail("TXT82", place, word=opened[0], typed=opened[1])
        else:
            self._fail("TXT07", place, char=token["stray"])

    def _near(self, written: str, place: tuple[int, int]) -> None:
        """A placeholder in another way than ours: `{{leader}}`, `{ leader }`, `{de schoolleider}`, or an empty one."""
        inside = written[1:-1]
        meant = self.filling.meant(inside.strip("{} ")) if inside.strip() else ""
        if not meant and (not inside.strip() or inside.startswith(" ")):
            self._fail("TXT07", place, char=written)
        else:
            self._fail("TXT03", place, name=inside, suggestion=meant)

    def _unopened(self, token: re.Match[str]) -> tuple[str, str] | None:
        """The name before a brace that closes and was never opened, as it is written and as it should be."""
        before = _CLOSED.search(token.string, 0, token.start())
        meant = self.filling.meant(before[0], exact=True) if before else ""
        return (before[0], meant) if before and meant else None

    def _flush(self) -> None:
        text = as_set("".join(self.buffer))
        self.buffer.clear()
        if text:
            self.done.append(Span(text, "**" in self.opened, "*" in self.opened, self.lang))

    def _open_language(self, token: re.Match[str], place: tuple[int, int]) -> None:
        """What follows, up to a closing brace, is in another language; TXT80 for what is no language tag."""
        name = token["lang"]
        if _TAG.fullmatch(name) is None or self.lang:
            self._fail("TXT80", place, name=name, suggestion=LANGUAGES.get(name.lower(), ""))
        self._flush()
        self.lang = name
        self.opened[_LANGUAGE] = place

    def _fail(self, code: str, place: tuple[int, int], **values: object) -> None:
        self.failed = True
        sign = values.get("mark") or values.get("char")
        if sign is not None:  # between double quotes YAML has a backslash for itself, and wants it twice
            backslash = "\\\\" if self.node.raw.startswith('"') else "\\"
            one = r"[{}]" if "{" in str(sign) else r"\*" if sign == "**" else re.escape(str(sign))
            values["typed"] = re.sub(one, lambda found: backslash + found[0], str(sign))
        self.diagnostics.add(code, self.node.at(*place), **values)
