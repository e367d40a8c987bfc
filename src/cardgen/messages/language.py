"""Language of messages: `CARDGEN_LANG`, else the locale; Dutch when it starts with nl, English otherwise."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from cardgen.core.filekinds import kind_of
from cardgen.messages.diagnostics import closest

DUTCH = 0x13
"""Primary language identifier of Dutch (winnt.h, LANG_DUTCH)."""
LOCALE = Path(__file__).with_name("locale")


def language() -> str:
    """`nl` or `en`, read from the environment in the order gettext itself uses."""
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
def _catalogue(lang: str) -> dict[str, str]:
    if lang == "en":
        return {}
    import gettext

    found = gettext.translation("cardgen", LOCALE, [lang], fallback=True)
    return getattr(found, "_catalog", {})


def translate(text: str) -> str:
    """The message text in the language of the user; the English text when it has no translation."""
    return (text and _catalogue(language()).get(text)) or text  # the empty text is gettext's header


def reason(error: OSError) -> str:
    """Why the system could not do something, in the language of the user where the reason is a usual one."""
    usual = {
        errno.ENOENT: translate("there is no such file or folder"),
        errno.EACCES: translate("it is locked, or you may not do that here"),
        errno.EPERM: translate("it is locked, or you may not do that here"),
        errno.EROFS: translate("nothing can be written on this disk"),
        errno.ENOSPC: translate("the disk is full"),
        errno.EISDIR: translate("it is a folder"),
        errno.ENOTDIR: translate("a part of this path is a file"),
        errno.EEXIST: translate("a part of this path is a file"),
        errno.ENAMETOOLONG: translate("the name is too long"),
    }
    return usual.get(error.errno or 0) or error.strerror or str(error)


def decimal(value: float) -> str:
    """A number as the language of the user writes it: 1.7 or 1,7; whole numbers without decimals."""
    shown = f"{value:.4f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language() == "nl" else shown


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Bedoelde je “…”?` when a known word is close to `word`, else an empty string."""
    match = closest(word, known)
    return translate(" Did you mean “{word}”?").format(word=match) if match else ""


def it_is(data: bytes, *wanted: str) -> str:
    """` It is a PDF file.` or ` It is empty.`, in the language of the user.

    An empty string when nothing can be said, and for a kind that is `wanted`.
    """
    if not data.strip():
        return translate(" It is empty.")
    kind = kind_of(data)
    known = kind and kind not in wanted
    return translate(" It is a {kind} file.").format(kind=kind) if known else ""
