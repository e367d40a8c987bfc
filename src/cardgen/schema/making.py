"""Structs to JSON Schema by the same hints that `source.bind` reads."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cardgen.content.fields import Address, Day, Name, Ref, Texts
from cardgen.content.markup import MAX_CHARACTERS, Text
from cardgen.content.terms import Term
from cardgen.core.geometry import PAPERS
from cardgen.core.struct import Meta, Struct, fields, is_computed
from cardgen.messages.diagnostics import Where
from cardgen.source.dutchkeys import MEANT
from cardgen.source.nodes import ListNode, MapNode, ScalarNode
from cardgen.template.expression import Expression
from cardgen.template.kinds import AnyElement, element_class, kind_names
from cardgen.template.printing import MOST_BLEED, Bleed
from cardgen.template.units import Band, Extent, Length, PaperName, Points

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]

_WORDS = ["string", "number", "boolean"]
"""A text: YAML makes a number of 0.1, and cardgen takes it as it was typed."""
_LENGTH = r"^\s*-?[0-9]{1,5}([.,][0-9]{1,20})?\s*(mm|cm|pt|in)?\s*$"
_EXTENT = _LENGTH.replace("-?", "")
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"

_LEAVES: dict[Any, Schema] = {
    str: {"type": _WORDS},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Expression: {"type": _WORDS},
    Length: {"type": ["string", "number"], "pattern": _LENGTH},
    Extent: {"type": ["string", "number"], "pattern": _EXTENT, "minimum": 0},
    Bleed: {"type": ["string", "number"], "pattern": _EXTENT, "minimum": 0, "maximum": MOST_BLEED},
    Points: {"type": ["string", "number"], "pattern": _EXTENT, "minimum": 0},
    Band: {"type": ["string", "number"], "pattern": _EXTENT, "minimum": 0},
    PaperName: {"type": "string", "examples": list(PAPERS)},
    Name: {"type": ["string", "number"], "pattern": _NAME},
    Address: {"type": "string"},
    Day: {"type": "string", "pattern": _DAY},
    Ref: {"type": _WORDS},
}
_VERBS: Schema = {
    "add": {"type": _WORDS, "description": "Een nieuwe: een eigen korte naam."},
    "replace": {
        "type": _WORDS,
        "description": "Deze helemaal opnieuw; van wat eronder lag blijft niets over.",
    },
    "after": {"type": _WORDS, "description": "Bij add: achter welke."},
    "before": {"type": _WORDS, "description": "Bij add: voor welke."},
    "remove": {"type": [*_WORDS, "array"], "items": {"type": _WORDS}, "description": "Haal deze weg."},
    "order": {"type": "array", "items": {"type": _WORDS}, "description": "Deze eerst, in deze volgorde."},
}
"""First words of an item of a list that a layer changes (see `content.layers`)."""


class Maker:
    """Makes one schema.

    Args:
        layered: of content, where a file may say a part only, and takes away with null what a layer below it says.
    """

    def __init__(self, *, layered: bool) -> None:
        self._layered = layered
        self._made: dict[str, Schema] = {}

    def schema(self, cls: type[Any], title: str) -> Schema:
        """The whole document for files that bind to `cls`."""
        whole = self._fields(cls)
        whole["type"] = ["object", "null"]  # a file may be empty
        return {"$schema": DRAFT, "title": title, **whole, "definitions": dict(sorted(self._made.items()))}

    def _of(self, hint: Any) -> Schema:
        """What may be written for a hint."""
        origin, args = get_origin(hint), get_args(hint)
        if hint in _LEAVES:
            return self._open(_LEAVES[hint])
        if origin is Annotated:
            return self._of(args[0]) | _bounds(args[1:])
        if origin in {Union, types.UnionType}:
            return self._union(args)
        if origin is Literal:
            return {"enum": [choice for choice in args if choice != ""] + ([None] if self._layered else [])}
        if origin is tuple:
            return self._list(args[0])
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return self._open({"type": "object", "additionalProperties": self._of(args[1])})
        return self._class(hint)

    def _class(self, hint: type[Any]) -> Schema:
        if hint is AnyElement:
            return self._shared("element", self._element)
        if issubclass(hint, Text):
            return self._open({"type": _WORDS, "maxLength": MAX_CHARACTERS})
        if issubclass(hint, Texts):
            return self._shared("texts", self._texts)
        if issubclass(hint, Struct) and not hasattr(hint, "from_node"):
            return self._shared(hint.__name__, lambda: self._open(self._fields(hint)))
        if hasattr(hint, "written_as"):
            return {"anyOf": [self._of(one) for one in hint.written_as]}
        raise TypeError(f"no schema for {hint!r}")

    def _union(self, args: tuple[Any, ...]) -> Schema:
        kinds = [arg for arg in args if arg is not types.NoneType]
        if set(kinds) == {ScalarNode, MapNode, ListNode}:  # the block of terms, which is read by itself
            return self._open({"type": "object", "additionalProperties": self._of(Term)})
        inner = self._of(kinds[0])
        if types.NoneType not in args:
            return inner
        return _or_null(inner)

    def _list(self, inner: Any) -> Schema:
        words = inner is str or getattr(inner, "ONE_WORD", False)
        items = self._of(inner)
        if self._layered and isinstance(inner, type) and issubclass(inner, Struct) and _has_id(inner):
            items = self._shared(f"{inner.__name__}Item", lambda: self._item(inner))
        listed: Schema = {"type": ["array", "string"] if words else "array", "items": items}
        if not self._layered:
            return listed
        listed = self._open(listed)
        anew = {
            "type": "object",
            "required": ["replace"],
            "properties": {"replace": listed},
            "additionalProperties": False,
        }
        return {"anyOf": [listed, anew]}  # the list itself, or all of it anew

    def _item(self, cls: type[Struct]) -> Schema:
        """An item that a layer changes, adds, replaces, removes or puts in order."""
        item = self._fields(cls)
        item["properties"] = {**item["properties"], **_VERBS}
        item["anyOf"] = [{"required": [verb]} for verb in ("id", "add", "replace", "remove", "order")]
        return item

    def _fields(self, cls: type[Any]) -> Schema:
        """The keys of a struct."""
        about = _about(cls)
        properties: dict[str, Schema] = {}
        needed = []
        for one in fields(cls):
            if is_computed(one.hint) or (one.name == "where" and one.hint in {Where, Where | None}):
                continue
            said = " ".join(filter(None, (about.get(one.name, ""), _in_dutch(one.key))))
            inner = self._of(one.hint)
            if said:
                inner = (
                    {"allOf": [inner], "description": said}
                    if "$ref" in inner
                    else inner | {"description": said}
                )
            properties[one.key] = inner
            if one.required:
                needed.append(one.key)
        made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        if doc := inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0]:
            made["description"] = " ".join(doc.split())
        if self._layered:
            properties["replace"] = {"description": "Alleen dit woord: vergeet alles wat eronder lag."}
        elif needed:
            made["required"] = needed
        return made

    def _element(self) -> Schema:
        """Any element: which keys it has follows from its kind."""
        kinds = list(kind_names())
        cases = []
        for kind in kinds:
            found = element_class(kind)
            if found is not None:
                then = self._shared(found.__name__, lambda found=found: self._fields(found))
                cases.append({"if": {"properties": {"kind": {"const": kind}}}, "then": then})
        return {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": kinds}},
            "allOf": cases,
        }

    def _texts(self) -> Schema:
        inner = {"anyOf": [{"type": [*_WORDS, "null"]}, {"$ref": "#/definitions/texts"}]}
        return self._open({"type": "object", "additionalProperties": inner})

    def _shared(self, name: str, make: Any) -> Schema:
        """A definition that is written once, and may hold itself."""
        if name not in self._made:
            self._made[name] = {}
            self._made[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def _open(self, made: Schema) -> Schema:
        """In content every value may be null, which takes it away."""
        return _or_null(made) if self._layered else dict(made)


def _or_null(made: Schema) -> Schema:
    if "type" in made:
        listed = made["type"] if isinstance(made["type"], list) else [made["type"]]
        return made | {"type": list(dict.fromkeys((*listed, "null")))}
    if "enum" in made:
        return made | {"enum": list(dict.fromkeys((*made["enum"], None)))}
    return {"anyOf": [made, {"type": "null"}]}


def _bounds(notes: tuple[Any, ...]) -> Schema:
    found: Schema = {}
    for note in notes:
        if isinstance(note, Meta):
            found |= {"minimum": note.ge} if note.ge is not None else {}
            found |= {"maximum": note.le} if note.le is not None else {}
    return found


def _has_id(cls: type[Struct]) -> bool:
    return not hasattr(cls, "from_node") and any(
        one.key == "id" and not is_computed(one.hint) for one in fields(cls)
    )


def _about(cls: type[Any]) -> dict[str, str]:
    """Name of a field → what the docstring says of it under Attributes."""
    said: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        _, _, listed = inspect.cleandoc(base.__doc__ or "").partition("\n\nAttributes:\n")
        for found in re.finditer(r"^ {4}(\w+): (.+?)(?=^ {4}\w+: |\Z)", listed, re.DOTALL | re.MULTILINE):
            said[found[1]] = " ".join(found[2].split())
    return said


def _in_dutch(key: str) -> str:
    """What Dutch people call a key, so that they know it again."""
    words = [word for word, keys in MEANT.items() if keys[0] == key][:3]
    return f"Nederlands: {', '.join(words)}." if words else ""
