"""The pictures of the documentation: all of them shown, none of them heavy."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = sorted((DOCS / "images").glob("*.png"))


def test_every_picture_stands_in_the_gallery() -> None:
    page = (DOCS / "gallery.md").read_text(encoding="utf-8")
    assert PICTURES
    assert [path.name for path in PICTURES if f"images/{path.name}" not in page] == []


def test_the_pictures_do_not_weigh_the_repository_down() -> None:
    sizes = [path.stat().st_size for path in PICTURES]
    assert max(sizes) < 400_000
    assert sum(sizes) < 3_000_000
