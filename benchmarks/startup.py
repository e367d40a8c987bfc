"""How long cardgen takes to say anything: whole processes, started anew each time, in shuffled rounds.

    python benchmarks/startup.py [rounds]

The reach: `cardgen --version` under twice the time of Python itself plus Click.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

CARDGEN = str(Path(sys.executable).with_name("cardgen"))
COMMANDS = {
    "python": [sys.executable, "-c", "pass"],
    "python + click": [sys.executable, "-c", "import click"],
    "cardgen --version": [CARDGEN, "--version"],
    "cardgen --help": [CARDGEN, "--help"],
    "cardgen build --help": [CARDGEN, "build", "--help"],
    "cardgen list": [CARDGEN, "list"],
    "cardgen explain": [CARDGEN, "explain", "vo", "topics.time.question"],
}


def seconds(command: list[str]) -> float:
    """Wall time of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print medians in ms, and the ratio to Python plus Click within the same round."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name in random.sample(list(COMMANDS), len(COMMANDS)):
            times[name].append(seconds(COMMANDS[name]))
    base = times["python + click"]
    print(f"{'':22} {'ms':>7} {'x python + click':>18}")
    for name, measured in times.items():
        ratio = statistics.median(mine / theirs for mine, theirs in zip(measured, base, strict=True))
        print(f"{name:22} {1000 * statistics.median(measured):7.1f} {ratio:18.2f}")


if __name__ == "__main__":
    main()
