"""Patterns of dotted paths, as content writes them: `*` is one step, `**` any number of steps."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    steps = [
        r".+" if step == "**" else r"[^.]+" if step == "*" else re.escape(step) for step in pattern.split(".")
    ]
    return re.compile(r"\.".join(steps))


def matches(path: str, pattern: str) -> bool:
    """Whether the whole path fits the pattern."""
    return _compiled(pattern).fullmatch(path) is not None


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Whether the path fits one of the patterns."""
    return any(matches(path, pattern) for pattern in patterns)
