"""Everything people can be told exists in both languages, and each sentence keeps to one of them."""

from __future__ import annotations

import ast
import errno
import re
import string
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import pytest

import cardgen
import translations as tool
from cardgen.cli import language as of_people
from cardgen.messages.catalogue import codes, message
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Where, reason
from cardgen.messages.phrases import PHRASES, Language
from cardgen.messages.saying import SPOKEN, UNSAID, in_language, say
from messages.values import VALUES

LANGUAGES: tuple[Language, ...] = get_args(Language)
CODES = list(codes())


def test_every_text_of_the_command_line_has_a_dutch_translation_with_the_same_placeholders() -> None:
    assert tool.missing(tool.translations()) == []


def test_every_message_has_a_dutch_text_and_hint_with_the_same_placeholders() -> None:
    assert tool.missing_messages() == []


def test_what_is_missing_or_stale_in_dutch_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from cardgen.messages.nl import build, preview

    monkeypatch.delitem(build.DUTCH, "BLD03")
    monkeypatch.setitem(build.DUTCH, "BLD99", ("Weg.", ""))
    monkeypatch.setitem(preview.DUTCH, "PRV02", ("Een plaatje van {maat}.", "Doe iets."))
    monkeypatch.setitem(preview.DUTCH, "PRV03", (preview.DUTCH["PRV03"][0], ""))
    assert tool.missing_messages() == [
        "BLD99: no such message, but nl/build.py has it",
        "BLD03: not in nl/build.py",
        "PRV02: other placeholders in the Dutch text",
        "PRV02: other placeholders in the Dutch hint",
        "PRV03: the hint is only in English",
    ]


def test_no_translation_is_left_of_a_text_that_is_gone() -> None:
    assert tool.stale(tool.translations()) == []


def test_the_compiled_texts_are_fresh() -> None:
    assert tool.as_mo(tool.translations()) == tool.MO.read_bytes(), "run: make messages"


def test_the_texts_are_tidy() -> None:
    assert tool.as_po(tool.translations()) == tool.PO.read_text(encoding="utf-8"), "run: make messages"


def test_dutch_texts_address_people_informally() -> None:
    texts = [" ".join([dutch] if isinstance(dutch, str) else dutch) for dutch in tool.translations().values()]
    texts += [str(in_language(code, "nl")) for code in CODES]
    words = {word.strip(string.punctuation + "“”‘’").lower() for text in texts for word in text.split()}
    assert not words & {"u", "uw"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: Language) -> None:
    """A placeholder that cannot be filled in would only be noticed by the person who gets the message."""
    for code in CODES:
        values = {name: VALUES[name] for name in _names(code)}
        said = say(Diagnostic(code, (), tuple(values.items())), language)
        for part in filter(None, (said.text, said.hint)):
            assert not re.search(r"\S  | [.,](?: |$)|\w\.\.(?!\.)", part), code
            assert part[-1] in ".?!:”" or " " in part, code
            for name, value in values.items():
                if name not in SPOKEN and isinstance(value, str) and f"{{{name}}}" in part:
                    assert value in part, code


def _names(code: str) -> set[str]:
    english = message(code)
    fields = string.Formatter().parse(english.text + english.hint)
    return {name for _, name, _, _ in fields if name is not None}


@dataclass
class InCode:
    """What the modules outside the room of messages have in them.

    Attributes:
        texts: every constant.
        said: every place where a message is recorded with all its values in sight: file, line, code, names of values.
    """

    texts: set[object] = field(default_factory=set)
    said: list[tuple[str, int, str, set[str]]] = field(default_factory=list)


@pytest.fixture(scope="module")
def in_code() -> InCode:
    package, found = Path(cardgen.__file__).parent, InCode()
    for path in sorted(package.rglob("*.py")):
        ours = "messages" in path.relative_to(package).parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and not ours:
                found.texts.add(node.value)
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            code = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            named = {keyword.arg for keyword in node.keywords}
            if node.func.attr in {"add", "of", "problem"} and code in CODES and None not in named:
                found.said.append((path.name, node.lineno, str(code), {str(name) for name in named}))
    return found


def said_of(code: str) -> set[str]:
    """What is filled in later: by the sentence itself, or for press files by `preflight.pressrules`."""
    return {*UNSAID, "standard"} if code.startswith("PRS") else set(UNSAID)


def test_whoever_records_a_message_gives_all_the_values_that_it_mentions(in_code: InCode) -> None:
    assert len(in_code.said) > 150
    lacking = [
        f"{file}:{line} {code}: {_names(code) - given - said_of(code)}"
        for file, line, code, given in in_code.said
    ]
    assert [one for one in lacking if not one.endswith("set()")] == []


def test_a_sentence_never_mixes_two_languages() -> None:
    """What is filled in is data: suggestion, reason and kind become words in the language of the sentence."""
    diagnostic = Diagnostic("PLC06", (), (("name", "logo.svg"), ("really", "JPEG")))
    assert say(diagnostic, "en").text.endswith("It is a JPEG file.")
    assert say(diagnostic, "nl").text.endswith("Het is een JPEG-bestand.")
    locked = Diagnostic(
        "IMP05", (), (("reason", reason(PermissionError(errno.EACCES, "Permission denied"))),)
    )
    assert "Permission" not in say(locked, "nl").text
    assert "vergrendeld" in say(locked, "nl").text
    odd = Diagnostic("IMP05", (), (("reason", errno.EXDEV),))
    assert f"nummer {errno.EXDEV}" in say(odd, "nl").text
    near = Diagnostic("CLI03", (), (("known", ""), ("name", "kart"), ("suggestion", "kaart")))
    assert "Bedoelde je “kaart”?" in say(near, "nl").text
    assert "geen" in say(near, "nl").hint
    small = Diagnostic("PLC03", (), (("mm", 1.75), ("name", "front")))
    assert "1,75 mm" in say(small, "nl").text
    assert "1.75 mm" in say(small, "en").text


def test_every_phrase_exists_in_every_language_with_the_same_placeholders() -> None:
    for key, words in PHRASES.items():
        assert set(words) == set(LANGUAGES), key
        assert len({frozenset(re.findall(r"\{\w+\}", text)) for text in words.values()}) == 1, key


def test_messages_can_be_kept_and_read_back() -> None:
    """Records of builds hold them as JSON, the shelf as MessagePack: said again, they say the same."""
    from msgspec import json, msgpack

    found = Diagnostics()
    found.add("PLC03", Where("a.yaml", 3, 1), name="front", mm=1.75)
    found.add("IMP05", Where("a.pdf"), reason=errno.EACCES)
    found.add("CLI03", name="x", suggestion="", known="")
    for form in (json, msgpack):
        again = form.decode(form.encode(tuple(found)), type=tuple[Diagnostic, ...])
        assert again == tuple(found)
        for language in LANGUAGES:
            assert [say(one, language) for one in again] == [say(one, language) for one in found]


def test_a_message_is_said_without_reading_the_rooms_it_is_not_about() -> None:
    import subprocess
    import sys

    program = (
        "import sys; from cardgen.messages.diagnostics import Diagnostic; "
        "from cardgen.messages.saying import say; say(Diagnostic('SRC01'), 'nl'); "
        "print(sorted(name for name in sys.modules if name.startswith(('cardgen.messages.catalogue.', "
        "'cardgen.messages.nl.'))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ast.literal_eval(done.stdout) == [
        "cardgen.messages.catalogue.message",
        "cardgen.messages.nl.source",
    ]


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
    assert of_people.language() == expected


def test_an_unknown_text_stays_english_and_an_empty_one_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    assert of_people.translate("No such sentence anywhere.") == "No such sentence anywhere."
    assert of_people.translate("") == ""


def test_no_code_stands_twice() -> None:
    """Python keeps the last of two and says nothing."""
    package = Path(cardgen.__file__).parent / "messages"
    for path in sorted([*package.glob("catalogue/*.py"), *package.glob("nl/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
                assert len(keys) == len(set(keys)), path.name


def test_every_message_is_said_somewhere(in_code: InCode) -> None:
    assert [code for code in CODES if code not in in_code.texts] == []
