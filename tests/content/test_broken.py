"""Every mistake gets one clear message, at the right place, with what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.broken import answer, cases

from cardgen.content.store import ContentStore

CASES = cases()


@pytest.fixture(scope="module")
def store() -> ContentStore:
    return ContentStore()


def test_there_are_at_least_forty_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_broken_content_is_explained(name: str, tmp_path: Path, store: ContentStore) -> None:
    source, expected = CASES[name]
    assert answer(source, tmp_path, store) == expected
