"""What people in the drawings say: nine balloons in every sector, five words at most."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

CONTENT = Path(__file__).resolve().parents[2] / "content"
SECTORS = ("po", "vo", "mbo")


def voices(folder: str) -> dict[str, str]:
    data = yaml.safe_load((CONTENT / folder / "scene.yaml").read_text("utf-8"))
    return {voice["id"]: voice["text"] for voice in data["voices"]}


@pytest.mark.parametrize("folder", ["base", "samen", *SECTORS])
def test_a_voice_has_five_words_at_most(folder: str) -> None:
    assert {text: len(text.split()) for text in voices(folder).values() if len(text.split()) > 5} == {}


def test_a_sector_only_rewords_the_nine_that_everybody_has() -> None:
    assert len(voices("base")) == 9
    assert all(set(voices(sector)) <= set(voices("base")) for sector in (*SECTORS, "samen"))


def test_sectors_speak_for_themselves() -> None:
    said = [tuple((voices("base") | voices(sector)).values()) for sector in SECTORS]
    assert len(set(said)) == 3
