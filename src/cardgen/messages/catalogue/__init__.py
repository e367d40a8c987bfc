"""The catalogue: every message a person can see, by code. One file for each room that messages are about.

A room's file is read when the first of its codes is asked for: a run without mistakes reads none. The Dutch stands in
`cardgen.messages.nl`, in files of the same names and under the same codes, so that a better English sentence leaves
the Dutch one in its place.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from cardgen.messages.catalogue.message import Message, Severity

ROOMS = {
    "source": ("SRC", "BND"),
    "project": ("WSP",),
    "content": ("LAY", "TRM", "TXT", "SET", "EDN", "EXP"),
    "advice": ("LEK", "ADV"),
    "template": ("TPL", "PAL", "BKL"),
    "artwork": ("ART",),
    "layout": ("FIT", "PLC", "FNT"),
    "render": ("RND",),
    "impose": ("IMP",),
    "press": ("PRS",),
    "preflight": ("PRE",),
    "build": ("BLD",),
    "preview": ("PRV",),
    "schema": ("SCH",),
    "starting": ("NEW",),
    "batch": ("BAT",),
    "exchange": ("TAK",),
    "compare": ("DIF",),
    "studio": ("STU",),
    "cli": ("CLI",),
}
"""File to the letters that its codes start with, in the order of the road."""

_ROOM_OF = {letters: room for room, series in ROOMS.items() for letters in series}


def room_of(code: str) -> str:
    """The file that holds the code.

    Raises:
        KeyError: no room has codes that start like this.
    """
    return _ROOM_OF[code[:3]]


def message(code: str) -> Message:
    """What the code says, in English.

    Raises:
        KeyError: there is no such code.
    """
    return messages_of(room_of(code))[code]


def severity_of(code: str) -> Severity:
    """How bad the code is.

    Raises:
        KeyError: there is no such code.
    """
    return message(code).severity


def messages_of(room: str) -> dict[str, Message]:
    """All messages about one room, by code."""
    found: dict[str, Message] = importlib.import_module(f"cardgen.messages.catalogue.{room}").MESSAGES
    return found


def codes() -> Iterator[str]:
    """Every code, room by room. Reads the whole catalogue."""
    for room in ROOMS:
        yield from messages_of(room)
