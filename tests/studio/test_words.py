"""Both languages say everything, and every page says only what there are words for."""

from __future__ import annotations

import re
import string
from pathlib import Path

import cardgen.studio
from cardgen.studio.pages.words import WORDS

HOME = Path(cardgen.studio.__file__).parent


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_values() -> None:
    dutch, english = WORDS["nl"], WORDS["en"]
    assert dutch.keys() == english.keys()
    assert {key for key in dutch if names(dutch[key]) != names(english[key])} == set()


def test_pages_use_words_that_exist_and_no_word_is_left_over() -> None:
    sources = [path for path in HOME.rglob("*.py") if path.stem not in {"dutch", "english"}]
    text = "\n".join(path.read_text(encoding="utf-8") for path in [*sources, *HOME.rglob("*.html")])
    used = set(re.findall(r"""\b(?:t|_t|words)\(\s*["']([a-z_]+)["']\s*[,)]""", text))
    assert used <= set(WORDS["nl"])
    built = (
        "step_",
        "eyes_",
        "get_",
        "contact_",
        "called_",
        "door_",
        "refused_",
        "missing_",
        "broken_",
        "busy_",
        "text_",
    )  # t("step_" ~ id)
    said = {key.removesuffix("_one") for key in WORDS["nl"]}
    assert {
        key for key in said if not key.startswith(built) and not re.search(f"""["']{key}["']""", text)
    } == set()


def test_no_word_for_programmers_reaches_people() -> None:
    """In Dutch, for who never saw a programme from within."""
    for key, text in WORDS["nl"].items():
        assert not re.search(r"\b(?:error|invalid|render|yaml|json|null|server)\b", text, re.IGNORECASE), key
