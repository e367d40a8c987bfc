"""ReportLab's object layer, loaded without what it brings along for work that others do here.

ReportLab loads Pillow for pictures that are handed to it as files, metrics of the fourteen standard fonts, temporary
files, pickles and an evaluator of expressions. Our pictures are decoded in `render/decoding` and our fonts embedded by
`render/embedding`; without the rest, the layer takes a third of the time to load. Whatever is asked for after all is
loaded then.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

MODULES = ("PIL.Image", "pickle")
"""What it loads whole, to ask it for something when it draws."""

CODECS = ("pdfdoc", "extpdfdoc")
"""The encodings of strings in a PDF."""

FUNCTIONS = ("reportlab.lib.rl_safe_eval", "reportlab.lib.rltempfile")
"""What it takes functions from, to call them when it draws."""

METRICS = "reportlab.pdfbase.pdfmetrics"

FASTER = "_rl_accel"
"""Looked for once for each of its functions, and seldom there."""


class _Later(ModuleType):
    """Stands where a module will be; whoever asks it for anything gets that of the module itself."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._of_module(name)

    def _of_module(self, name: str) -> Any:
        _leave(self)
        return getattr(import_module(self.__name__), name)


class _FunctionsLater(_Later):
    """Stands where a module of functions will be: gives functions that look for those of the module when called."""

    def _of_module(self, name: str) -> Callable[..., Any]:
        def later(*args: Any, **named: Any) -> Any:
            return _Later._of_module(self, name)(*args, **named)

        return later


class _Metrics(_Later):
    """The metrics of fonts, which the codecs ask for no more than which encodings there are."""

    standardEncodings = ("PDFDocEncoding",)  # noqa: N815 - its name there


def _leave(stand_in: ModuleType) -> None:
    if sys.modules.get(stand_in.__name__) is stand_in:
        del sys.modules[stand_in.__name__]


@contextmanager
def _later(modules: Iterable[ModuleType]) -> Iterator[None]:
    """What is loaded within takes modules for loaded; for everybody else it is as it was before."""
    standing = [one for one in modules if one.__name__ not in sys.modules]
    sys.modules |= {one.__name__: one for one in standing}
    try:
        yield
    finally:
        for one in standing:
            _leave(one)


@contextmanager
def _known_to_be_away(name: str) -> Iterator[None]:
    """Nothing within looks again for a module that is not installed."""
    if name in sys.modules or find_spec(name) is not None:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # the import system's own way to say so
    try:
        yield
    finally:
        del sys.modules[name]


_STANDING = (*map(_Later, MODULES), *map(_FunctionsLater, FUNCTIONS), _Metrics(METRICS))

with _later(_STANDING), _known_to_be_away(FASTER):
    from reportlab.pdfbase import pdfdoc, rl_codecs

    codecs.register(rl_codecs.RL_Codecs._rl_codecs)
    _CODECS = {name: codecs.lookup(name) for name in CODECS}
    codecs.unregister(rl_codecs.RL_Codecs._rl_codecs)  # its search would load the metrics

codecs.register(_CODECS.get)

__all__ = ["pdfdoc"]
