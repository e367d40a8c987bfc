"""The command line. `main` is what the `cardgen` command starts; one module per command beside it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""What shells expect after Ctrl-C: 128 + SIGINT."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line.

    `--version` is answered here, before Click is imported: scripts ask it often and it should cost nothing.

    Args:
        argv: arguments without the program name; those of the process when left out.

    Returns:
        0 fine, 1 the content has errors, 2 wrong usage, 3 a mistake of cardgen itself, 130 stopped with Ctrl-C.
    """
    arguments = tuple(sys.argv[1:] if argv is None else argv)  # `list` is the command beside this file
    if arguments in {("--version",), ("-V",)}:
        from cardgen import __version__

        print(f"cardgen {__version__}")
        return 0
    if argv is None:
        _spare_the_garbage_collector()
    try:
        from cardgen.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:  # while programs are still being loaded; `run` handles the rest
        return INTERRUPTED


def _spare_the_garbage_collector() -> None:
    """Collect seldom, and not at all at the end: a command makes many objects that stay and hardly a cycle.

    A sixth of the time of a small build. Only for a process of our own, not for who calls `main` with arguments.
    """
    import atexit
    import gc

    gc.set_threshold(100_000, 20, 20)
    atexit.register(gc.freeze)
