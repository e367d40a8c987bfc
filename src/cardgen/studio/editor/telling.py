"""Messages of the core in words of who makes an edition: about a field they know, one for each thing to put right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Severity
from cardgen.messages.phrases import Language
from cardgen.messages.saying import say

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostic
    from cardgen.studio.editor.facts import Facts
    from cardgen.studio.pages.words import Words
    from cardgen.studio.pictures.show import Note

TOO_LONG = frozenset({"FIT01", "FIT04", "FIT80"})
GRAINY = frozenset({"PLC20"})
UNSEEN = frozenset({"RND04"})
LENGTHS = frozenset({"ADV01", "ADV02"})
"""What a text is advised to hold: not worth saying of one that does not even fit."""
DESIGN = ("FIT", "PLC", "RND", "TPL", "FNT")
"""How codes begin that tell of a place in a template: about a text that nobody can change here, they help nobody."""
MOST_NAMED = 3
"""Products that are named in one message; of more of them, how many."""
MOST_CALLED = 32
"""Characters by which a text is called that has no other name."""
_SIGNS = {Severity.ERROR: "err", Severity.WARNING: "warn"}


class Message(Struct, frozen=True):
    """A message in words; `kind` is `err` or `warn`, `path` the field it is about, `called` what people call that."""

    kind: str
    text: str
    hint: str
    code: str = ""
    path: str = ""
    called: str = ""

    @property
    def named(self) -> str:
        """The text for where the field is not in sight."""
        known = not self.called or self.called in self.text or self.path == "partnership.logo"
        return self.text if known else f"{self.called}: {self.text}"


class Teller:
    """Puts messages in words.

    Args:
        facts: what the fields hold; None when the content cannot be read.
        words: those of the language of the page.
        language: the language of messages.
        shown: the product that is meant when a message names none.
    """

    def __init__(self, facts: Facts | None, words: Words, language: Language, shown: str = "") -> None:
        self._facts, self._t, self._language, self._shown = facts, words, language, shown

    def label_of(self, product: str) -> str:
        """What people call a product."""
        label = self._facts.labels.get(product) if self._facts else ""
        return label or product.replace("-", " ").capitalize()

    def tell(self, notes: Iterable[Note]) -> list[Message]:
        """One message for each thing to put right; what only hints is left out."""
        kept = [note for note in notes if note.diagnostic.severity in _SIGNS]
        fields = self._facts.fields if self._facts else {}
        groups: dict[tuple[str, str], list[Diagnostic]] = {}
        for note in kept:
            path = fields.get(note.path, note.path)
            groups.setdefault((path, _group(note.diagnostic, path, self.called(path))), []).append(
                note.diagnostic
            )
        unfit = {path for path, kind in groups if kind == "long"}
        wrong = any(path and found[0].severity is Severity.ERROR for (path, _), found in groups.items())
        told: list[Message] = []
        for (path, kind), found in groups.items():
            if kind == "template" and (wrong or found[0].severity is not Severity.ERROR):
                continue  # what comes of another mistake, or only a designer can do something about
            if path in unfit and found[0].code in LENGTHS:
                continue
            message = self._message(path, kind, found)
            if all((one.text, one.path) != (message.text, message.path) for one in told):
                told.append(message)
        return told

    def _message(self, path: str, kind: str, found: list[Diagnostic]) -> Message:
        one = found[0]
        values = [dict(each.values) for each in found]
        sign, called = _SIGNS[one.severity], self.called(path)
        if kind == "long":
            worst = max(int(str(each["characters"])) for each in values)
            text = self._t("too_long", n=worst, product=self._products(values))
            return Message(sign, text, self._t("too_long_hint"), one.code, path, called)
        if kind == "grainy":
            pixels = max(int(str(each.get("pixels", 0))) for each in values)
            return Message(
                sign, self._t("logo_grainy"), self._t("logo_grainy_hint", n=pixels), one.code, path, called
            )
        if kind == "unseen":
            return Message(sign, self._t("logo_unseen"), self._t("logo_unseen_hint"), one.code, path, called)
        if kind == "template":
            return Message(sign, self._t("not_fitting"), self._t("not_fitting_hint"), one.code, path, called)
        if one.code == "PAL01" and path == "theme.colors.primary":
            unknown = self._t("color_unknown", color=values[0].get("value", ""))
            return Message(sign, unknown, self._t("color_unknown_hint"), one.code, path, called)
        said = say(one, self._language)
        text = said.text.replace(path, called) if path and called else said.text
        hint = self._t("word_unknown_hint") if one.code == "TXT03" and path else said.hint
        return Message(sign, text, hint, one.code, path, called)

    def keep_out(self, path: str, typed: str) -> Message:
        """Why a field keeps what it had: see `acts.refused`."""
        if path == "theme.colors.primary":
            said = self._t("color_unknown", color=typed.strip()[:40]), self._t("color_unknown_hint")
        else:
            said = self._t("name_needed"), self._t("name_needed_hint")
        return Message("err", *said, "", path, self.called(path))

    def _products(self, values: list[dict[str, Any]]) -> str:
        names = dict.fromkeys(self.label_of(str(one.get("product", self._shown))).lower() for one in values)
        if len(names) > MOST_NAMED:
            return self._t("products_many", first=next(iter(names)), n=len(names) - 1)
        *others, last = names
        return self._t("products_and", first=", ".join(others), last=last) if others else last

    def called(self, path: str) -> str:
        """A field as people know it: paths are for who writes files. Empty where it has no name."""
        steps, facts, t = path.split("."), self._facts, self._t
        if path == "theme.colors.primary":
            return t("color_called")
        if steps[0] == "partnership":
            key = "_".join(steps[1:]) if steps[1:2] == ["contact"] else f"called_{steps[-1]}"
            known = key in {f"contact_{one}" for one in ("name", "email", "url", "qr", "text")}
            return t(key) if known or steps[-1] in {"name", "tagline", "logo", "logo_alt"} else ""
        if facts is None or len(steps) < 2:
            return ""
        if steps[0] == "terms" and steps[1] in facts.terms:
            value = facts.value(f"terms.{steps[1]}.singular")
            return t("word_called", word=value.base or value.shown)
        if steps[0] == "topics" and len(steps) > 2:
            title = next((one.title for one in facts.topics if one.id == steps[1]), "")
            if steps[2] not in {"title", "question", "deepening"} and path in facts.texts:
                return f"{t('text_' + '_'.join(steps[2:]))} ({title})"
            key = {"question": "core_of", "deepening": "deeper_of", "title": "title_of"}.get(steps[2], "")
            return t(key, theme=title) if key and title else ""
        if facts.of_sector and path in facts.texts:
            return t("text_called", text=shortened(facts.value(path).shown))
        return ""


def shortened(text: str) -> str:
    """How a text begins, to know it by."""
    whole = " ".join(text.split())
    return whole if len(whole) <= MOST_CALLED else f"{whole[:MOST_CALLED].rsplit(' ', 1)[0]} …"


def _group(one: Diagnostic, path: str, called: str) -> str:
    """What messages have in common that one message can say."""
    if called and one.code in TOO_LONG and isinstance(dict(one.values).get("characters"), int):
        return "long"
    if path == "partnership.logo" and one.code in GRAINY | UNSEEN:
        return "grainy" if one.code in GRAINY else "unseen"
    if not called and one.code.startswith(DESIGN):
        return "template"
    return str(one)
