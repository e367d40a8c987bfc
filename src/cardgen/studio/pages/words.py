"""The words of the studio in two languages, by key."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.studio.pages import batchwords, designwords
from cardgen.studio.pages.dutch import DUTCH
from cardgen.studio.pages.english import ENGLISH

WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {**DUTCH, **designwords.DUTCH, **batchwords.DUTCH},
    "en": {**ENGLISH, **designwords.ENGLISH, **batchwords.ENGLISH},
}


class Words:
    """Words of one language: `t("left", n=3)`. Of a key with `_one` behind it, that is for exactly one."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of a key, with its values filled in."""
        one = f"{key}_one"
        found = self._words[one if values.get("n") == 1 and one in self._words else key]
        return found.format(**values) if values else found
