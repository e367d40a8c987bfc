"""Keeps the Dutch complete: of the catalogue of messages, and of what the command line says by itself (gettext).

    python tools/translations.py            tidy cardgen.po, compile cardgen.mo, say what is missing in Dutch
    python tools/translations.py --prune    and drop translations of texts that no longer exist

Exit code 1 when a translation is missing.
"""

from __future__ import annotations

import ast
import functools
import importlib
import re
import string
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.pofile import read_po

import cardgen
from cardgen.cli.app import COMMANDS, cli
from cardgen.cli.command import TeachingMixin
from cardgen.messages.catalogue import ROOMS, messages_of
from cardgen.messages.diagnostics import Severity

PACKAGE = Path(cardgen.__file__).parent
PO = PACKAGE / "cli/locale/nl/LC_MESSAGES/cardgen.po"
MO = PO.with_suffix(".mo")

HEADER = {
    "Project-Id-Version": "cardgen",
    "Language": "nl",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
"""Without dates, so that the same texts always make the same files."""

CLICK_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "shell_completion", "types")
CLICK_NEVER_SHOWN = re.compile(
    r"deprecated|declar|defined twice|same flag|dynamic|prompting|iterable|UUID|Choice\(|prog|continue"
)
"""Sentences of Click that only its programmers or programs unlike ours can see."""

Id = str | tuple[str, str]
"""An English text, or its singular and plural."""


@functools.cache
def wanted() -> dict[Id, str]:
    """Every English text a person can see, and where it is used."""
    found: dict[Id, str] = {}
    for where, text in (*_severities(), *_help(), *_calls()):
        found.setdefault(text, where)
    for text in _click():
        found.setdefault(text, "click")
    return found


def translations() -> dict[Id, str | tuple[str, ...]]:
    """What cardgen.po has."""
    with PO.open("rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def missing(have: dict[Id, str | tuple[str, ...]]) -> list[str]:
    """Texts without a Dutch translation, or with one that loses or invents a placeholder."""
    problems = []
    for text, where in wanted().items():
        dutch = have.get(text)
        if not dutch or not all(dutch if isinstance(dutch, tuple) else (dutch,)):
            problems.append(f"{where}: no Dutch for {text!r}")
        elif not _same_placeholders(text, dutch):
            problems.append(f"{where}: other placeholders in the Dutch for {text!r}")
    return problems


def missing_messages() -> list[str]:
    """Codes without a Dutch text or hint, Dutch of codes that are gone, and Dutch with other placeholders."""
    problems = []
    for room in ROOMS:
        english = messages_of(room)
        dutch: dict[str, tuple[str, str]] = importlib.import_module(f"cardgen.messages.nl.{room}").DUTCH
        problems += [
            f"{code}: no such message, but nl/{room}.py has it" for code in dutch if code not in english
        ]
        for code, message in english.items():
            if code not in dutch:
                problems.append(f"{code}: not in nl/{room}.py")
                continue
            for what, ours, theirs in zip(
                ("text", "hint"), (message.text, message.hint), dutch[code], strict=True
            ):
                if bool(ours) != bool(theirs):
                    problems.append(f"{code}: the {what} is only in {'English' if ours else 'Dutch'}")
                elif _fields(ours) != _fields(theirs):
                    problems.append(f"{code}: other placeholders in the Dutch {what}")
    return problems


def stale(have: dict[Id, str | tuple[str, ...]]) -> list[Id]:
    """Translations of texts that no longer exist."""
    known = wanted()
    return [text for text in have if text not in known]


def as_po(have: dict[Id, str | tuple[str, ...]]) -> str:
    """The tidy file: grouped by where a text is used, one line per text."""
    known = wanted()
    blocks = [_po_entry("", "".join(f"{key}: {value}\n" for key, value in HEADER.items()))]
    ordered = sorted(
        have, key=lambda text: (known.get(text, "~"), text if isinstance(text, str) else text[0])
    )
    blocks += [f"#. {known.get(text, '(no longer used)')}\n{_po_entry(text, have[text])}" for text in ordered]
    return "\n".join(blocks)


def as_mo(have: dict[Id, str | tuple[str, ...]]) -> bytes:
    """The compiled catalogue (GNU gettext manual, “The Format of GNU MO Files”), without a hash table."""
    pairs = {b"": "".join(f"{key}: {value}\n" for key, value in HEADER.items()).encode()}
    for text, dutch in have.items():
        if dutch:
            pairs[_joined(text)] = _joined(dutch)
    keys = sorted(pairs)
    start = 28 + 16 * len(keys)
    table, data = [], b""
    for strings in (keys, [pairs[key] for key in keys]):
        for value in strings:
            table += [len(value), start + len(data)]
            data += value + b"\0"
    head = (0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return struct.pack(f"<{7 + len(table)}I", *head, *table) + data


def _help() -> Iterator[tuple[str, str]]:
    yield from (("cardgen --help", text) for text in COMMANDS.values())
    commands: list[click.Command] = [cli]
    commands += [importlib.import_module(f"cardgen.cli.{name}").command for name in COMMANDS]
    for command in commands:
        where = "cardgen --help" if command is cli else f"cardgen {command.name} --help"
        assert isinstance(command, TeachingMixin)
        texts = [*command.paragraphs(), command.epilog, *(meaning for _, meaning in command.examples)]
        texts += [getattr(param, "help", "") for param in command.params]
        yield from ((where, text) for text in texts if text)


def _severities() -> Iterator[tuple[str, str]]:
    yield from (("diagnostics.py", severity.value) for severity in Severity)


def _calls() -> Iterator[tuple[str, str]]:
    """Texts handed to `translate` where they stand."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for name, texts in _called(path):
            if name == "translate":
                yield path.relative_to(PACKAGE).as_posix(), texts[0]


def _click() -> Iterator[Id]:
    """Sentences that Click asks gettext for."""
    for module in CLICK_MODULES:
        for name, texts in _called(Path(click.__file__).with_name(f"{module}.py")):
            if name in {"_", "ngettext"} and not CLICK_NEVER_SHOWN.search(texts[0]):
                yield (texts[0], texts[1]) if name == "ngettext" else texts[0]


def _called(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Functions called by name in a file, each with the texts that it is given literally."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
            if texts:
                yield node.func.id, texts


def _same_placeholders(text: Id, dutch: str | tuple[str, ...]) -> bool:
    english = set.union(*map(_fields, text if isinstance(text, tuple) else (text,)))
    return all(_fields(value) <= english for value in (dutch if isinstance(dutch, tuple) else (dutch,))) and (
        isinstance(text, tuple) or _fields(str(dutch)) == english
    )


def _fields(value: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(value) if name is not None}


def _joined(value: Id | tuple[str, ...]) -> bytes:
    return "\0".join(value if isinstance(value, tuple) else (value,)).encode()


def _po_entry(text: Id, dutch: str | tuple[str, ...]) -> str:
    if isinstance(text, tuple):
        lines = [f"msgid {_quoted(text[0])}", f"msgid_plural {_quoted(text[1])}"]
        lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(dutch)]
    else:
        lines = [f"msgid {_quoted(text)}", f"msgstr {_quoted(str(dutch))}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    if "\n" not in escaped.rstrip("\n"):
        return '"' + escaped.replace("\n", "\\n") + '"'
    return '""\n' + "\n".join(f'"{line}"' for line in escaped.replace("\n", "\\n\n").splitlines())


def main() -> int:
    """Bring both files up to date."""
    have = translations()
    old = stale(have)
    for text in old:
        print(f"no longer used: {text!r}")
    if "--prune" in sys.argv[1:]:
        have = {text: dutch for text, dutch in have.items() if text not in old}
    PO.write_text(as_po(have), encoding="utf-8")
    MO.write_bytes(as_mo(have))
    problems = [*missing(have), *missing_messages()]
    for problem in problems:
        print(problem)
    print(
        f"{len(have)} texts of the command line in Dutch, {len(problems)} missing, {len(old)} no longer used"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
