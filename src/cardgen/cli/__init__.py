"""The command line. `main` is what the `cardgen` command starts; one module per command beside it."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line.

    `--version` is answered here, before Click is imported: scripts ask it often and it should cost nothing.

    Args:
        argv: arguments without the program name; those of the process when left out.

    Returns:
        0 fine, 1 the content has errors, 2 wrong usage, 3 a mistake of cardgen itself.
    """
    arguments = tuple(sys.argv[1:] if argv is None else argv)  # `list` is the command beside this file
    if arguments in {("--version",), ("-V",)}:
        from cardgen import __version__

        print(f"cardgen {__version__}")
        return 0
    from cardgen.cli.app import run

    return run(arguments)
