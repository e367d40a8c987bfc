"""Running something in a process of its own that may not take more than so much time and memory."""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

from cardgen.messages.diagnostics import CardgenError, Diagnostic

SECONDS = 20
"""Of the processor, not of the clock: a busy machine changes nothing."""

BYTES = 1_500_000_000
"""Of memory beyond what the process has when it starts."""

FINE, REFUSED = 0, 1


def confined(work: Callable[[], Iterable[Diagnostic] | int | None]) -> str:
    """How it ended: "fine", "refused" (in words, as a CardgenError or with an error among the diagnostics), or how not.

    Exit codes of command lines count as they do for people: 0 is fine, 1 and 2 are refusals.
    """
    reading, writing = os.pipe()
    sys.stdout.flush()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a worker of the test run has threads; none of them is needed here
        child = os.fork()
    if not child:
        os.close(reading)
        code = 70
        try:
            used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (used + BYTES, used + BYTES))
            spent = int(sum(os.times()[:2]))
            resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, spent + SECONDS + 5))
            signal.signal(signal.SIGXCPU, signal.SIG_DFL)
            code = _code(work())
        except CardgenError:
            code = REFUSED
        except BaseException:  # whatever it is, the parent must hear of it
            os.write(writing, traceback.format_exc()[-3000:].encode("utf-8", "replace"))
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return f"killed by {signal.Signals(os.WTERMSIG(status)).name}"
    return {0: "fine", 1: "refused", 2: "refused"}.get(
        os.WEXITSTATUS(status), said or f"exit {os.WEXITSTATUS(status)}"
    )


def _code(found: Iterable[Diagnostic] | int | None) -> int:
    if isinstance(found, int):
        return found
    return REFUSED if any(one.severity.value == "error" for one in found or ()) else FINE
