"""Work on a stranger's file in a process of its own, with limits on time and memory.

Any file can ask more of a reader than a computer has. What takes that process down is then a message and nothing else.
"""

from __future__ import annotations

import subprocess
import sys

SECONDS = 60
"""Of the processor, so that a busy computer does not change what comes out."""
PATIENCE = 600
"""Seconds until it counts as stuck."""
MEMORY = 4_000_000_000
"""Bytes of addresses."""


def run(module: str, *arguments: str, data: bytes) -> bytes | None:
    """What a module of ours writes about `data`, which it reads from its standard input; None when it fails.

    The module calls `confine` before it reads anything.
    """
    try:
        done = subprocess.run(  # noqa: S603 - this Python, our own program
            [sys.executable, "-P", "-m", module, *arguments],  # -P: no module of the current folder
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def confine(seconds: int = SECONDS, memory: int = MEMORY) -> None:
    """Hold this process to its limits, where the system knows them."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    except (ImportError, OSError, ValueError):
        pass
