"""ReportLab's object layer, loaded without Pillow.

ReportLab loads Pillow for pictures that are handed to it as files. Ours are decoded in `render/decoding`, and a build
whose logos are on the shelf decodes none: there Pillow was a seventh of all that is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

PICTURES = "PIL.Image"


class _Later(ModuleType):
    """Stands where a module will be; whoever asks it for anything gets that of the module itself."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        _leave(self)
        return getattr(import_module(self.__name__), name)


def _leave(stand_in: ModuleType) -> None:
    if sys.modules.get(stand_in.__name__) is stand_in:
        del sys.modules[stand_in.__name__]


@contextmanager
def _later(name: str) -> Iterator[None]:
    """What is loaded within takes a module for loaded; for everybody else it is as it was before."""
    if name in sys.modules:
        yield
        return
    stand_in = sys.modules[name] = _Later(name)
    try:
        yield
    finally:
        _leave(stand_in)


with _later(PICTURES):
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc"]
