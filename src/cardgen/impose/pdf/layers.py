"""Layers (optional content): which are printed. Each file settles its own before it is joined to others.

A layer is on or off when a sheet is printed (ISO 32000-1, 8.11): the base state, then the lists of the default
configuration, then what a layer says about printing if the configuration asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cardgen.core.struct import Struct, field

DEEPEST = 20
"""Levels of a visibility expression that are followed."""


class Layers(Struct):
    """The layers of a file that do not print."""

    hidden: dict[tuple[int, int], Any] = field(default_factory=dict)

    @classmethod
    def of(cls, pdf: pikepdf.Pdf) -> Layers:
        """Settle the layers of a file; entries of the wrong kind count as absent."""
        properties = pdf.Root.get("/OCProperties")
        if not isinstance(properties, Dictionary):
            return cls()
        config = properties.get("/D")
        config = config if isinstance(config, Dictionary) else Dictionary()
        groups = {group.objgen: group for group in _groups(properties.get("/OCGs"))}
        hidden = dict(groups) if config.get("/BaseState") == Name.OFF else {}
        for group in _groups(config.get("/ON")):
            hidden.pop(group.objgen, None)
        for group in _groups(config.get("/OFF")):
            hidden[group.objgen] = group
        for group in _asked(config):
            state = _print_state(group)
            if state == Name.OFF:
                hidden[group.objgen] = group
            elif state == Name.ON:
                hidden.pop(group.objgen, None)
        return cls({place: group for place, group in hidden.items() if _is_viewed(group)})

    def join(self, into: pikepdf.Pdf, other: Layers) -> None:
        """Take over the layers of a file whose pages were copied into another one."""
        for group in other.hidden.values():
            copied = into.copy_foreign(group)
            self.hidden[copied.objgen] = copied

    def prints(self, membership: Any) -> bool:
        """Whether what belongs to a layer, or to a combination of some, is printed. Without sense it is."""
        if not isinstance(membership, Dictionary):
            return True
        if membership.get("/Type") != Name.OCMD:
            return membership.objgen not in self.hidden
        expression = membership.get("/VE")
        if isinstance(expression, Array):
            return self._holds(expression, 0)
        groups = membership.get("/OCGs")
        members = [groups] if isinstance(groups, Dictionary) else list(_groups(groups))
        shown = [group.objgen not in self.hidden for group in members]
        if not shown:
            return True
        match membership.get("/P"):
            case Name.AllOn:
                return all(shown)
            case Name.AnyOff:
                return not all(shown)
            case Name.AllOff:
                return not any(shown)
            case _:
                return any(shown)

    def _holds(self, expression: Any, depth: int) -> bool:
        if isinstance(expression, Dictionary):
            return expression.objgen not in self.hidden
        if not isinstance(expression, Array) or not len(expression) or depth > DEEPEST:
            return True
        found = (self._holds(part, depth + 1) for part in list(expression)[1:])
        match expression[0]:
            case Name.And:
                return all(found)
            case Name.Or:
                return any(found)
            case Name.Not:
                return not all(found)
            case _:
                return True


def properties_of(groups: list[Any], hidden: list[Any]) -> Dictionary:
    """What the catalogue says about the layers of a file of sheets: on or off, and nothing else."""
    for group in groups:
        if not isinstance(group.get("/Name"), String):
            group.Name = String("")  # required, and never shown by us
    return Dictionary(OCGs=Array(groups), D=Dictionary(BaseState=Name.ON, OFF=Array(hidden)))


def _groups(value: Any) -> Iterator[Any]:
    if isinstance(value, Array):
        yield from (group for group in value if isinstance(group, Dictionary) and group.is_indirect)


def _asked(config: Any) -> Iterator[Any]:
    """Layers that settle themselves when printing (usage application dictionaries, 8.11.4.4)."""
    applications = config.get("/AS")
    if not isinstance(applications, Array):
        return
    for one in applications:
        if isinstance(one, Dictionary) and one.get("/Event") == Name.Print:
            categories = one.get("/Category")
            if isinstance(categories, Array) and Name.Print in list(categories):
                yield from _groups(one.get("/OCGs"))


def _print_state(group: Any) -> Any:
    usage = group.get("/Usage")
    printing = usage.get("/Print") if isinstance(usage, Dictionary) else None
    return printing.get("/PrintState") if isinstance(printing, Dictionary) else None


def _is_viewed(group: Any) -> bool:
    """Layers that exist for designers only never hide anything (/Intent, 8.11.2.3)."""
    intent = group.get("/Intent")
    if isinstance(intent, Array):
        return not len(intent) or any(one in (Name.View, Name.All) for one in intent)
    return not isinstance(intent, Name) or intent in (Name.View, Name.All)
