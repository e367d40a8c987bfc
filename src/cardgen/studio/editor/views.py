"""From what is known about an edition to what its pages show: fields with their messages, steps, and the stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct, replace
from cardgen.messages.phrases import Language
from cardgen.studio.editor.steps import MORE, PAGES, SHOWN, STEPS, TEXTS, Step, step_of
from cardgen.studio.editor.telling import Message, Teller
from cardgen.studio.editor.typing import as_typed

if TYPE_CHECKING:
    from cardgen.studio.editor.facts import Facts, Topic
    from cardgen.studio.editor.look import Looked
    from cardgen.studio.pages.words import Words
    from cardgen.studio.pictures.show import Room

FEW = 0.2
"""Share of the room under which what is left stands in bold."""
KINDS = frozenset({"title", "subtitle", "intro", "label", "line", "explanation", "question"})
"""Last steps of paths that say what sort of text it is."""
KINDS_OF_PARTS = {"labels": "text_label", "colophon": "text_colophon", "how_it_works": "text_step"}
"""Parts of the content that hold texts of one sort."""


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
    printed: str = ""
    """Where it is printed, in words."""

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
        kept_out: the path of a field, and what was typed there that it cannot hold.
    """

    def __init__(
        self, looked: Looked, words: Words, language: Language, kept_out: tuple[str, str] | None = None
    ) -> None:
        self._looked = looked
        self._t = words
        self._teller = Teller(looked.facts, words, language, looked.shown.product)
        self._notes: dict[str, list[Message]] = {}
        for message in self._teller.tell(looked.shown.notes):
            self._notes.setdefault(message.path, []).append(message)
        if kept_out is not None:
            message = self._teller.keep_out(*kept_out)
            self._notes.setdefault(message.path, []).append(message)
        self.rooms = _by_field(looked.shown.rooms, looked.facts)

    @property
    def facts(self) -> Facts:
        """What stands in the fields."""
        assert self._looked.facts is not None  # noqa: S101 - asked for by pages that have fields only
        return self._looked.facts

    def label_of(self, product: str) -> str:
        """What people call a product."""
        return self._teller.label_of(product)

    def tab_of(self, product: str) -> str:
        """What a product is called on a tab, where there is little room."""
        short = {"gespreksboekje": "tab_boekje", "gespreksleidraad": "tab_leidraad"}
        return self._t(short[product]) if product in short else self.label_of(product)

    def heading(self, step: Step) -> str:
        """What stands above a step."""
        return self.label_of(self._looked.shown.product) if step == PAGES else self._t(f"step_{step.id}")

    def products(self, step: Step) -> list[dict[str, Any]]:
        """The products of a sector, with which of them is shown now."""
        shown = self._looked.shown.product if step == PAGES else ""
        return [{"id": one, "label": self.label_of(one), "on": one == shown} for one in self.facts.products]

    def messages(self, path: str) -> tuple[Message, ...]:
        """The messages about a field."""
        return tuple(self._notes.get(path, ()))

    def elsewhere(self, shown: Iterable[str]) -> tuple[Message, ...]:
        """Errors that are about none of the fields shown here, with the name of the text they are about."""
        here = set(shown)
        return tuple(
            replace(one, text=one.named)
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
        text = value.raw if self.facts.of_sector else as_typed(value, path)
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
        if step == TEXTS and topic is not None:
            return self._all_of(topic)
        if step == PAGES:
            return self._all_on_page()
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

    def _all_of(self, topic: Topic) -> list[Field]:
        """Every text of a theme."""
        at, found = f"topics.{topic.id}.", []
        deeper = [f"{at}deepening.{one}.text" for one in topic.deepening]
        for path in (f"{at}title", f"{at}question", *deeper, *(f"{at}{one}" for one in MORE)):
            if path not in self.facts.texts:
                continue
            key = path.removeprefix(at).replace(".", "_")
            label = self._t("deeper_question", n=deeper.index(path) + 1) if path in deeper else ""
            label = label or self._t(f"text_{key}")
            found.append(self.field(path, label, lines=2, printed=self._printed(path)))
        return found

    def _printed(self, path: str) -> str:
        """On which products a text is printed, in words."""
        products = [self.label_of(one) for one in self._looked.shown.printed.get(path, ())]
        return self._t("printed_in", products=", ".join(products)) if products else self._t("printed_not")

    def _all_on_page(self) -> list[Field]:
        """Every text on the page that is shown which belongs to no theme, and those that something is wrong with."""
        wrong = [path for path, found in self._notes.items() if any(one.kind == "err" for one in found)]
        on_page = [spot.path for spot in self._looked.shown.spots]
        paths = [
            path
            for path in dict.fromkeys((*on_page, *wrong))
            if PAGES.holds(path) and path in self.facts.texts
        ]
        kinds = [self._kind(path) for path in paths]
        found = []
        for number, (path, kind) in enumerate(zip(paths, kinds, strict=True), start=1):
            label = f"{kind} {kinds[:number].count(kind)}" if kinds.count(kind) > 1 else kind
            found.append(self.field(path, label, printed=self._printed(path)))
        return found

    def _kind(self, path: str) -> str:
        """What sort of text it is, in a word."""
        first, *_, last = path.split(".")
        if first in KINDS_OF_PARTS:
            return self._t(KINDS_OF_PARTS[first])
        if last.endswith("_title"):
            return self._t("text_heading")
        return self._t(f"text_{last}") if last in KINDS else self._t("text_other")

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


def _by_field(rooms: Mapping[str, Room], facts: Facts | None) -> dict[str, Room]:
    """The least room of each field, in the texts that it fills as well."""
    found: dict[str, Room] = {}
    for path, room in rooms.items():
        field = facts.fields.get(path, path) if facts is not None else path
        if field not in found or room.left < found[field].left:
            found[field] = room
    return found
