"""Writes what must never differ from the program: the pages of docs/ that `pages` lists, and tables of templates.md."""

from __future__ import annotations

import importlib
import os
import re
from pathlib import Path

os.environ["CARDGEN_LANG"] = os.environ["LANGUAGE"] = "en"  # before Click reads the language

import click

import colortable
import template_keys
import transcript
from cardgen.cli.app import COMMANDS, cli
from cardgen.messages.catalogue import messages_of

DOCS = Path(__file__).parent.parent / "docs"
WIDTH = 88

CLI_INTRO = """\
# The command line

Written from `cardgen --help` by `make docs`. In Dutch you see the same help in Dutch: the language comes from the
locale, or from `CARDGEN_LANG=nl` (or `en`).

Results (paths, tables, JSON) go to standard output, everything said about them to standard error. Exit codes:

| code | means |
|---|---|
| 0 | all is well |
| 1 | the content, a design or a file has errors; each is shown with file, line and column |
| 2 | the command line asks for something that does not exist |
| 3 | a mistake in cardgen itself; `CARDGEN_DEBUG=1` shows where |

Environment: `CARDGEN_PROJECT`, `CARDGEN_PARTNERSHIP` and `CARDGEN_OUTPUT` stand for the options named below,
`CARDGEN_LANG` chooses the language, `NO_COLOR` switches colours off, `SOURCE_DATE_EPOCH` sets the date in the PDFs.
"""

MESSAGES_INTRO = """\
# Messages

Every message has a code, so that you can look it up and search for it. Written from `src/cardgen/messages/catalogue/`
by `make docs`. An **error** stops a build, a **warning** is probably a mistake, a **hint** is advice.
Words in `{braces}` are filled in.
"""


TITLES = {
    "source": "Reading files (YAML)",
    "project": "Folders and files",
    "content": "Content: layers, terms, texts, editions",
    "advice": "Advice about texts",
    "template": "Palette, theme, products and booklets",
    "artwork": "Drawings (SVG)",
    "layout": "Pages: fonts, fitting, elements",
    "render": "Writing PDFs",
    "impose": "Pages on sheets",
    "preflight": "Checking finished PDFs",
    "build": "Building",
    "preview": "Previews",
    "schema": "Schemas for editors",
    "starting": "Starting something new",
    "compare": "Comparing editions",
    "batch": "Many editions in one go",
    "exchange": "Texts from Word and Excel",
    "studio": "The studio",
    "cli": "The command line",
}
"""Headings of docs/messages.md, for the rooms of the catalogue in its order."""


def cli_page() -> str:
    """docs/cli.md."""
    root = click.Context(cli, info_name="cardgen", **cli.context_settings)
    parts = [CLI_INTRO, _help(cli, root)]
    for name in COMMANDS:
        command = importlib.import_module(f"cardgen.cli.{name}").command
        context = click.Context(command, info_name=name, parent=root)
        parts.append(f"## cardgen {name}\n\n{_help(command, context)}")
    return "\n".join(parts)


def messages_page() -> str:
    """docs/messages.md."""
    parts = [MESSAGES_INTRO]
    for room, title in TITLES.items():
        rows = [f"## {title}", "", "| code | | what it says | what to do |", "|---|---|---|---|"]
        rows += [
            f"| {code} | {message.severity.value} | {_cell(message.text)} | {_cell(message.hint)} |"
            for code, message in messages_of(room).items()
        ]
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def pages() -> dict[Path, str]:
    """Every page this tool writes."""
    templates = DOCS / "templates.md"
    return {
        DOCS / "cli.md": cli_page(),
        DOCS / "inks.md": colortable.page(),
        DOCS / "messages.md": messages_page(),
        DOCS / "read-aloud.md": transcript.page(),
        templates: template_keys.filled(templates.read_text(encoding="utf-8")),
    }


def _help(command: click.Command, context: click.Context) -> str:
    context.terminal_width = WIDTH
    context.max_content_width = WIDTH
    return f"```text\n{command.get_help(context)}\n```\n"


def _cell(text: str) -> str:
    shown = text.replace("{{", "\0").replace("}}", "\1")
    shown = (
        re.sub(r"\{(\w+)[^}]*\}", r"`{\1}`", shown)
        .replace("`{suggestion}`", "")
        .replace("`{really}`", "")
        .replace("`{xml}`", "")
    )
    return shown.replace("\0", "{").replace("\1", "}").replace("|", "\\|").replace("\n", " ").strip()


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(DOCS.parent))


if __name__ == "__main__":
    main()
