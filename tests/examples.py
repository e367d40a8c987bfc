"""How many examples a property is tried with: few at each change, all of them in `make test-thorough`."""

from __future__ import annotations

from hypothesis import settings


def examples(most: int) -> settings:
    """Settings for a property that is worth `most` examples when there is time, of which the profile says the share."""
    return settings(max_examples=max(1, most * settings.default.max_examples // 100))
