"""From what is known about an edition to what its pages show: fields with their messages, steps, and the stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Severity
from cardgen.messages.phrases import Language
from cardgen.messages.saying import say
from cardgen.studio.editor.steps import SHOWN, STEPS, Step, step_of
from cardgen.studio.editor.typing import as_typed

if TYPE_CHECKING:
    from cardgen.studio.editor.facts import Facts
    from cardgen.studio.editor.look import Looked
    from cardgen.studio.pages.words import Words
    from cardgen.studio.pictures.show import Note, Room

TOO_LONG = frozenset({"FIT01", "FIT04"})
_SIGNS = {Severity.ERROR: "err", Severity.WARNING: "warn"}
FEW = 0.2
"""Share of the room under which what is left stands in bold."""


class Message(Struct, frozen=True):
    """A message in words; `kind` is `err` or `warn`."""

    kind: str
    text: str
    hint: str
    code: str = ""
    path: str = ""


class Field(Struct, frozen=True):
    """A field as it is shown. `left` is None where nobody can say how much room there is."""

    path: str
    label: str
    value: str
    own: bool = False
    origin: str = ""
    base: str = ""
    left: int | None = None
    few: bool = False
    messages: tuple[Message, ...] = ()
    hint: str = ""
    optional: bool = False
    lines: int = 1

    @property
    def id(self) -> str:
        """For the page: no dots in it."""
        return self.path.replace(".", "-")

    @property
    def bad(self) -> bool:
        """Whether something has to be put right."""
        return any(one.kind == "err" for one in self.messages)


class Views:
    """What is shown of one look at an edition.

    Args:
        looked: what was found.
        words: those of the language of the page.
        language: the language of messages.
    """

    def __init__(self, looked: Looked, words: Words, language: Language) -> None:
        self._looked = looked
        self._t = words
        self._language = language
        self._notes: dict[str, list[Message]] = {}
        self.rooms: Mapping[str, Room] = looked.shown.rooms
        for note in looked.shown.notes:
            message = self.message(note)
            if message is not None:
                at = self._notes.setdefault(note.path, [])
                if all(one.text != message.text for one in at):
                    at.append(message)

    @property
    def facts(self) -> Facts:
        """What stands in the fields."""
        assert self._looked.facts is not None  # noqa: S101 - asked for by pages that have fields only
        return self._looked.facts

    def label_of(self, product: str) -> str:
        """What people call a product."""
        facts = self._looked.facts
        return (facts.labels.get(product) if facts else "") or product.replace("-", " ").capitalize()

    def tab_of(self, product: str) -> str:
        """What a product is called on a tab, where there is little room."""
        short = {"gespreksboekje": "tab_boekje", "gespreksleidraad": "tab_leidraad"}
        return self._t(short[product]) if product in short else self.label_of(product)

    def message(self, note: Note) -> Message | None:
        """A message in words; None for what only hints."""
        one = note.diagnostic
        kind = _SIGNS.get(one.severity)
        if kind is None:
            return None
        values = dict(one.values)
        count = values.get("characters")
        if one.code in TOO_LONG and isinstance(count, int):
            product = self.label_of(str(values.get("product", self._looked.shown.product))).lower()
            text = self._t("too_long", n=count, product=product)
            return Message(kind, text, self._t("too_long_hint"), one.code, note.path)
        if one.code == "PAL01" and note.path == "theme.colors.primary":
            unknown = self._t("color_unknown", color=values.get("value", ""))
            return Message(kind, unknown, self._t("color_unknown_hint"), one.code, note.path)
        said = say(one, self._language)
        text = said.text.replace(note.path, self._called(note.path)) if note.path else said.text
        return Message(kind, text, said.hint, one.code, note.path)

    def _called(self, path: str) -> str:
        """A text as people know it: paths are for who writes files."""
        steps = path.split(".")
        facts = self._looked.facts
        if steps[0] != "topics" or facts is None or len(steps) < 3:
            return path
        title = next((one.title for one in facts.topics if one.id == steps[1]), "")
        key = {"question": "core_of", "deepening": "deeper_of"}.get(steps[2], "")
        return self._t(key, theme=title) if key and title else path

    def messages(self, path: str) -> tuple[Message, ...]:
        """The messages about a field."""
        return tuple(self._notes.get(path, ()))

    def elsewhere(self, shown: Iterable[str]) -> tuple[Message, ...]:
        """Errors that are about none of the fields shown here, with the name of the text they are about."""
        here = set(shown)
        return tuple(
            one if (name := self._called(path)) == path else replace(one, text=f"{name}: {one.text}")
            for path, found in self._notes.items()
            if path not in here
            for one in found
            if one.kind == "err"
        )

    def everything(self) -> tuple[Message, ...]:
        """All messages, errors first."""
        found = [one for messages in self._notes.values() for one in messages]
        return tuple(sorted(found, key=lambda one: one.kind != "err"))

    def field(self, path: str, label: str, **more: Any) -> Field:
        """A field with what there is to say about it."""
        value = self.facts.value(path)
        room = self.rooms.get(path)
        left = room.left if room is not None else None
        text = as_typed(value, path)
        base = "" if value.base is None or not value.own else value.base
        few = left is not None and left <= FEW * (left + len(text))
        return Field(
            path,
            label,
            text,
            value.own,
            self._origin(path),
            base,
            left,
            few,
            self.messages(path),
            **more,
        )

    def _origin(self, path: str) -> str:
        value = self.facts.value(path)
        if not value.layer or path.startswith(("partnership.", "theme.")):
            return ""
        if value.own:
            return "own"
        return "base" if value.layer == "base" else "sector"

    def step_marks(self, named: bool) -> dict[str, str]:
        """What each step wears: `ok`, `warn`, or nothing."""
        marks: dict[str, str] = {}
        for path, found in self._notes.items():
            step = step_of(path)
            if step is not None and found:
                marks[step.id] = "warn"
        facts = self._looked.facts
        if facts is None:
            return marks
        for step in STEPS[:-1]:
            own = any(value.own for path, value in facts.texts.items() if step.holds(path))
            if own and step.id not in marks and (step.id != "naam" or named):
                marks[step.id] = "ok"
        return marks

    def tabs(self, current: str) -> list[tuple[str, str]]:
        """Products with a tab of their own, and the one that is shown."""
        there = self.facts.products if self._looked.facts else ()
        names = [name for name in SHOWN if name in there]
        if current in there and current not in names:
            names.append(current)
        return [(name, self.tab_of(name)) for name in names]

    def others(self, current: str) -> list[tuple[str, str]]:
        """The products without a tab."""
        there = self.facts.products if self._looked.facts else ()
        return [(name, self.label_of(name)) for name in there if name not in SHOWN and name != current]

    def fields_of(self, step: Step, theme: str = "") -> list[Field]:
        """The fields of a step that hold one text each."""
        t = self._t
        if step.id == "naam":
            return [
                self.field("partnership.name", t("name"), hint=t("name_hint")),
                self.field("partnership.tagline", t("tagline"), optional=True, lines=2),
                self.field("partnership.logo_alt", t("logo_alt"), hint=t("logo_alt_hint")),
            ]
        if step.id == "contact":
            return [
                self.field(
                    f"partnership.contact.{key}",
                    t(f"contact_{key}"),
                    optional=True,
                    lines=2 if key == "text" else 1,
                    hint=t("contact_qr_hint") if key == "qr" else "",
                )
                for key in ("name", "email", "url", "qr", "text")
            ]
        if step.id == "kleur":
            return [self.field("theme.colors.primary", t("color"), hint=t("color_hint"))]
        topic = next((one for one in self.facts.topics if one.id == theme), None)
        if step.id == "vragen" and topic is not None:
            at = f"topics.{topic.id}"
            return [
                self.field(f"{at}.question", t("core_question"), lines=2),
                *(
                    self.field(f"{at}.deepening.{one}.text", t("deeper_question", n=number), lines=2)
                    for number, one in enumerate(topic.deepening, start=1)
                ),
            ]
        if step.id == "themas":
            return [
                self.field(f"topics.{one.id}.title", t("theme_title")) for one in self.facts.topics if one.on
            ]
        return []

    def word(self, name: str) -> dict[str, Any]:
        """A word with its forms."""
        forms = {form: self.facts.value(f"terms.{name}.{form}") for form in ("article", "singular", "plural")}
        base = forms["singular"].base or forms["singular"].shown
        messages = [one for form in forms for one in self.messages(f"terms.{name}.{form}")]
        return {
            "name": name,
            "title": base[:1].upper() + base[1:],
            "own": any(value.own for value in forms.values()),
            "forms": {form: value.raw for form, value in forms.items()},
            "uses": self.facts.uses.get(name, 0),
            "messages": messages,
        }
