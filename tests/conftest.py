"""What all tests stand on: a clean environment and English messages."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the person who runs the tests may change what they say."""
    for name in list(os.environ):
        if name.startswith(("CARDGEN_", "_CARDGEN_", "SOURCE_DATE_EPOCH", "NO_COLOR", "LC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("CARDGEN_LANG", "en")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens` draws the reference pictures anew, after somebody has looked at the pages."""
    parser.addoption("--update-goldens", action="store_true", help="write the reference pictures anew")
