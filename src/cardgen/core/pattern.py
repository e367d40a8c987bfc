"""Regular expressions that are compiled when they are first used, not when their module is loaded.

Python compiles each of them anew in every process, and a plain build uses a third of those it loads: compiling all of
them took as long as laying out a page.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Becomes a pattern, method by method; what was asked for once is at hand like any attribute."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copying and pickling look for methods that patterns have not
            raise AttributeError(name)
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later. A mistake in it shows at its first use, so every pattern needs a test.

    `re.compile` remembers what it compiled, so that methods of one pattern share it.
    """
    return cast("re.Pattern[str]", _Later(source, flags))
