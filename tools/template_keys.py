"""Tables of the template language for docs/templates.md, made from the structs that read it."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT
from msgspec.structs import fields

from cardgen.core.struct import Struct, is_computed
from cardgen.messages.diagnostics import Where
from cardgen.template import element, kinds, picturekinds, product, theme, wordkinds
from cardgen.template.element import Element, Role
from cardgen.template.expression import Expression
from cardgen.template.kinds import AnyElement
from cardgen.template.units import Band, Length, PaperName, Points

if TYPE_CHECKING:
    from msgspec.structs import FieldInfo

SECTION = re.compile(r"<!-- keys: (\w+) -->\n.*?<!-- /keys -->", re.DOTALL)
"""A place in the page that is written anew: between the two remarks."""

NAMES = {
    str: "text",
    int: "number",
    float: "number",
    bool: "`true` or `false`",
    Expression: "text or lookup",
    Points: "size in pt",
    Band: "length or share",
    AnyElement: "element",
    PaperName: "paper",
}


_MODULES = (kinds, wordkinds, picturekinds, element, product, theme)

HEADINGS = {"style": "styles"}
"""Where a table stands that has no heading of its own."""


def filled(page: str) -> str:
    """The page with every table made anew."""
    return SECTION.sub(
        lambda found: f"<!-- keys: {found[1]} -->\n{section(_class(found[1]))}<!-- /keys -->", page
    )


def section(cls: type[Any]) -> str:
    """What a class says about itself, and a row for each of its keys."""
    said = inspect.cleandoc(cls.__doc__ or "").split("\n\nAttributes:")[0]
    about = _about(cls)
    titles = ["key", "value", "without it", *(["what"] if about else [])]
    rows = [titles, ["---"] * len(titles)]
    for field in _fields(cls):
        row = [f"`{field.encode_name}`", _named(field.type), _default(field)]
        rows.append([*row, about.get(field.name, "")] if about else row)
    table = "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    return "\n\n".join(part for part in (said, table if len(rows) > 2 else "") if part) + "\n"


def _class(name: str) -> type[Any]:
    return next(getattr(module, name) for module in _MODULES if hasattr(module, name))


def _fields(cls: type[Struct]) -> list[FieldInfo]:
    """The keys of a class itself; those that every element has stand in a table of their own."""
    common = Element.__struct_fields__ if issubclass(cls, Element) and cls is not Element else ()
    return [
        field
        for field in fields(cls)
        if field.name not in common and field.type is not Where and not is_computed(field.type)
    ]


def _about(cls: type[Any]) -> dict[str, str]:
    """Name → what the docstring says under Attributes."""
    _, _, listed = inspect.cleandoc(cls.__doc__ or "").partition("\n\nAttributes:\n")
    return {
        found[1]: " ".join(found[2].split())
        for found in re.finditer(r"^ {4}(\w+): (.+?)(?=^ {4}\w+: |\Z)", listed, re.DOTALL | re.MULTILINE)
    }


def _bounds(low: float | None, high: float | None) -> str:
    return {
        (False, False): "",
        (True, False): f", {low} or more",
        (False, True): f", at most {high}",
        (True, True): f", {low} to {high}",
    }[low is not None, high is not None]


def _named(hint: Any) -> str:
    """What may be written, in words."""
    origin, args = get_origin(hint), get_args(hint)
    if hint == Role:
        return "a role, see [below](#for-who-does-not-see-it)"
    if origin is Annotated:
        return _named(args[0]) + "".join(_bounds(note.ge, note.le) for note in args[1:])
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in args if choice)
    if origin in (types.UnionType, Union):
        return _named(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return f"list of {_plural(_named(args[0]))}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"names, each with: {_named(args[1])}"
    if hint in NAMES:
        return NAMES[hint]
    if issubclass(hint, Length):
        return "length"
    words = re.sub(r"(?<=.)([A-Z])", r" \1", hint.__name__.removesuffix("Spec")).lower()
    return f"[{words}](#{HEADINGS.get(words, words.replace(' ', '-'))})"


def _plural(name: str) -> str:
    return {"text or lookup": "texts", "length or share": "lengths or shares", "paper": "papers"}.get(
        name, f"{name}s" if name.isalpha() else name
    )


def _default(field: FieldInfo) -> str:
    if field.required:
        return "**needed**"
    shown = _shown(field.default if field.default_factory is NODEFAULT else field.default_factory())
    return f"`{shown}`" if shown else ""


def _shown(value: Any) -> str:
    """A default as it would be written in YAML."""
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, Expression):
        return f'"{value.raw}"' if "{" in value.raw else value.raw
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value:g}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_shown, value)) + "]"
    if isinstance(value, Struct):
        inner = [(name, _shown(getattr(value, name))) for name in value.__struct_fields__]
        return "{" + ", ".join(f"{name}: {shown}" for name, shown in inner if shown) + "}"
    return str(value)
