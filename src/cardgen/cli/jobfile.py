"""A job that was written down: the options of `cardgen impose` in a YAML file, to print the same again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cardgen.cli.session import WrongUsageError
from cardgen.messages.diagnostics import Diagnostics, closest

FILES = "files"
"""The key for the PDFs; their paths are looked up from the folder of the job file."""

_WORDS = {"ja": "true", "nee": "false"}


def load_job(ctx: click.Context, _: click.Parameter, path: Path | None) -> Path | None:
    """Take the options in a file as those that hold when the command line does not say otherwise.

    Raises:
        WrongUsageError: the file cannot be read, or holds what is no option (IMP61).
    """
    if path is None:
        return None
    from cardgen.source.nodes import ScalarNode, snippet
    from cardgen.source.yaml import read

    found = Diagnostics()
    node = read(path, found, shown_as=str(path))
    options = _options(ctx.command)
    values: dict[str, Any] = {}
    for key, value in (node.items if node is not None else {}).items():
        if key == FILES:
            values[FILES] = [path.parent / text for text in _texts(value)]
        elif key not in options:
            known = sorted({FILES, *options})
            found.add("IMP61", node.keys.get(key) if node else None, key=key, suggestion=closest(key, known))
        elif not isinstance(value, ScalarNode):
            found.add("IMP62", value.where, key=key, found=snippet(value))
        else:
            values[options[key]] = _WORDS.get(value.text.strip().lower(), value.text)
    if len(found.errors):
        raise WrongUsageError(found)
    ctx.default_map = {**(ctx.default_map or {}), **values}
    return path


def _options(command: click.Command) -> dict[str, str]:
    """What can stand in a file, by the long name of the option: `cut-stack`, `for`."""
    return {
        flag.removeprefix("--"): str(option.name)
        for option in command.params
        if isinstance(option, click.Option) and option.name not in ("job", "project", "help")
        for flag in option.opts
        if flag.startswith("--")
    }


def _texts(value: Any) -> list[str]:
    from cardgen.source.nodes import ListNode, ScalarNode

    items = value.items if isinstance(value, ListNode) else (value,)
    return [item.text for item in items if isinstance(item, ScalarNode)]
