"""What several commands ask for in the same way; only what the help says about it differs."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli.command import Decorator, argument, option
from cardgen.cli.names import FolderName


def sectors(words: str) -> Decorator:
    """`SECTOR …`, any number of them."""
    return argument("sectors", type=FolderName("sector"), nargs=-1, help=words)


def partnership(words: str, *, several: bool = True) -> Decorator:
    """`-p`, also from the environment. With `several` it may be given more than once and is called `partnerships`."""
    return option(
        "-p",
        "--partnership",
        "partnerships" if several else "partnership",
        type=FolderName("partnership"),
        multiple=several,
        envvar="CARDGEN_PARTNERSHIP",
        show_envvar=True,
        help=words,
    )


def products(words: str) -> Decorator:
    """`--product`, any number of them."""
    return option("--product", "products", type=FolderName("product"), multiple=True, help=words)


def size() -> Decorator:
    """`--size`."""
    return option(
        "--size", metavar="SIZE", help="Another paper size, for products that allow it: A0, A1, A2, A3."
    )


def settings(words: str) -> Decorator:
    """`--set KEY=VALUE`, any number of them."""
    return option("--set", "sets", metavar="KEY=VALUE", multiple=True, help=words)


def output_folder(words: str, *, envvar: str | None = "CARDGEN_OUTPUT") -> Decorator:
    """`-o`, also from the environment unless `envvar` is None."""
    return option(
        "-o",
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        envvar=envvar,
        show_envvar=envvar is not None,
        help=words,
    )
