"""What one message is made of. Below all catalogues, so that each room's file can say what it holds."""

from __future__ import annotations

from enum import StrEnum

from cardgen.core.struct import Struct


class Severity(StrEnum):
    """How bad it is. Only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


class Message(Struct, frozen=True):
    """Severity, text and hint of one code. Both strings are `str.format` templates over the diagnostic's values.

    The text says what is wrong, the hint what to do. Some values are spoken rather than printed: see
    `cardgen.messages.saying.SPOKEN`.
    """

    severity: Severity
    text: str
    hint: str = ""
