"""The language of a run, from `CARDGEN_LANG` or the locale: read here, handed on. And the words of the command line."""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path

from cardgen.messages.phrases import Language
from cardgen.messages.phrases import decimal as written

DUTCH = 0x13
"""Primary language identifier of Dutch (winnt.h, LANG_DUTCH)."""
LOCALE = Path(__file__).with_name("locale")


def language() -> Language:
    """Dutch when the language of the user starts with nl, English otherwise; in the order gettext itself uses."""
    for name in ("CARDGEN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    if sys.platform == "win32":  # Windows sets none of these
        import ctypes

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return "nl" if primary == DUTCH else "en"
    return "en"


@functools.cache
def _catalogue(lang: Language) -> dict[str, str]:
    if lang == "en":
        return {}
    import gettext

    found = gettext.translation("cardgen", LOCALE, [lang], fallback=True)
    return getattr(found, "_catalog", {})


def translate(text: str) -> str:
    """A sentence of the command line in the language of the user; in English when it has no translation."""
    return (text and _catalogue(language()).get(text)) or text  # the empty text is gettext's header


def decimal(value: float) -> str:
    """A number as the user writes it: 1.7 or 1,7."""
    return written(value, language())
