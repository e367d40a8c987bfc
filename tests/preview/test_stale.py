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


def test_a_folder_that_appears_while_others_are_watched_is_watched_from_then_on(tmp_path: Path) -> None:
    from cardgen.preview.watch import followed

    (tmp_path / "content").mkdir()
    workspace = Workspace((tmp_path,), tmp_path / "output", tmp_path)
    fresh, later = tmp_path / "assets/art/a.svg", tmp_path / "assets/art/b.svg"
    asked: list[list[str]] = []

    def watch(folders):
        asked.append([folder.name for folder in folders])
        if len(asked) == 1:
            yield set()  # nothing happens for a while
            fresh.parent.mkdir(parents=True)
            fresh.touch()
            yield set()
            raise AssertionError("still watching the old folders")
        yield {later}

    found = list(followed(workspace, watch))
    assert asked == [["content"], ["content", "assets"]]
    assert [sorted(path.name for path in changed) for changed in found] == [["a.svg", "art"], ["b.svg"]]


def test_a_file_that_takes_the_place_of_one_that_comes_along_is_noticed_at_once() -> None:
    from cardgen.preview.stale import _everywhere

    shipped = Path("/data")
    workspace = Workspace((ROOT, shipped), ROOT / "output", ROOT)
    files = frozenset(_everywhere(workspace, [shipped / "assets/art/scene.svg"]))
    assert Needs(files, ()).touched_by({ROOT / "assets/art/scene.svg"})
    assert not Needs(files, ()).touched_by({ROOT / "assets/art/other.svg"})
