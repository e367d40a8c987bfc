"""Everything people can be told exists in both languages."""

from __future__ import annotations

import string

import pytest

import translations as tool
from cardgen.messages import language as i18n
from cardgen.messages.catalogue import CATALOGUE


def test_every_text_has_a_dutch_translation_with_the_same_placeholders() -> None:
    assert tool.missing(tool.translations()) == []


def test_no_translation_is_left_of_a_text_that_is_gone() -> None:
    assert tool.stale(tool.translations()) == []


def test_the_compiled_messages_are_fresh() -> None:
    assert tool.as_mo(tool.translations()) == tool.MO.read_bytes(), "run: make messages"


def test_the_messages_are_tidy() -> None:
    assert tool.as_po(tool.translations()) == tool.PO.read_text(encoding="utf-8"), "run: make messages"


def test_dutch_texts_address_people_informally() -> None:
    words = {
        word.strip(string.punctuation + "“”‘’").lower()
        for dutch in tool.translations().values()
        for word in " ".join([dutch] if isinstance(dutch, str) else dutch).split()
    }
    assert not words & {"u", "uw"}


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_message_can_be_filled_in(code: str) -> None:
    """A placeholder that `str.format` cannot read would only be noticed by the person who gets the message."""
    for template in (CATALOGUE[code].text, CATALOGUE[code].hint):
        for text in (template, i18n.translate(template) if template else ""):
            names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
            assert all(name.isidentifier() for name in names)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "nl:en"}, "nl"),
        ({"LANG": "en_US.UTF-8", "CARDGEN_LANG": "nl"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "CARDGEN_LANG": "en"}, "en"),
    ],
)
def test_the_language_comes_from_the_environment(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CARDGEN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert i18n.language() == expected


def test_an_unknown_text_stays_english_and_an_empty_one_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    assert i18n.translate("No such sentence anywhere.") == "No such sentence anywhere."
    assert i18n.translate("") == ""
