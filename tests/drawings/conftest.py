"""What tests of the drawings share."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def from_tools() -> Iterator[None]:
    """Import the drawing kit, which lives in tools/ and is no part of what is installed."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        yield
    finally:
        sys.path.pop(0)
