"""Which pictures a changed file makes stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.preview.stale import Needs, Renewal, renewal
from cardgen.project.workspace import Workspace

ROOT = Path("/p")
HOME = Workspace((ROOT,), ROOT / "output", ROOT)
NEEDS = Needs(
    files=frozenset({ROOT / "assets/art/scenes/poster-po.svg", ROOT / "templates/praatplaat/plate.yaml"}),
    folders=(ROOT / "content/base", ROOT / "content/po", ROOT / "templates/mini"),
    assets=(ROOT / "assets",),
)


@pytest.mark.parametrize(
    ("changed", "touched"),
    [
        ("content/base/topics.yaml", True),
        ("content/po/new-file.yaml", True),
        ("content/vo/topics.yaml", False),
        ("content/popular/topics.yaml", False),
        ("content/partnerships/regio/partnership.yaml", False),
        ("templates/mini/front.yaml", True),
        ("templates/praatplaat/plate.yaml", True),
        ("templates/praatplaat/product.yaml", False),
        ("assets/art/scenes/poster-po.svg", True),
        ("assets/art/scenes/poster-vo.svg", False),
    ],
)
def test_only_what_is_made_from_a_file_becomes_stale(changed: str, touched: bool) -> None:
    assert NEEDS.touched_by({ROOT / changed}) is touched


def test_a_broken_page_waits_for_any_picture() -> None:
    waiting = Needs(NEEDS.files, NEEDS.folders, NEEDS.assets, broken=True)
    assert waiting.touched_by({ROOT / "assets/art/not-there-yet.svg"})
    assert not waiting.touched_by({ROOT / "content/vo/topics.yaml"})


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"content/base/topics.yaml"}, Renewal.CONTENT),
        ({"content/partnerships/regio/logo.svg"}, Renewal.PICTURES),
        ({"templates/mini/front.yaml"}, Renewal.TEMPLATES),
        ({"templates/theme.yaml"}, Renewal.EVERYTHING),
        ({"templates/palette.yaml"}, Renewal.EVERYTHING),
        ({"assets/art/a.svg", "templates/mini/front.yaml"}, Renewal.PICTURES),
        ({"assets/fonts/x.ttf", "content/po/a.yaml"}, Renewal.EVERYTHING),
        (set(), Renewal.CONTENT),
    ],
)
def test_no_more_is_read_again_than_needed(changed: set[str], what: Renewal) -> None:
    assert renewal(HOME, {ROOT / name for name in changed}) is what
