"""Work counted instead of timed: the same number on a quiet machine and on a busy one."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls(work: Callable[[], object]) -> Counter[str]:
    """How often each function was called while `work` ran, Python's own in C included, by bare name."""
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            found[frame.f_code.co_name] += 1
        elif event == "c_call":
            found[argument.__name__] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found


def steps(work: Callable[[], object]) -> int:
    """How many calls `work` takes in all; it is done once before, so that imports and caches do not count."""
    work()
    return calls(work).total()
