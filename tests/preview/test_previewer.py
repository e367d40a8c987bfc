"""From project to picture files, once and while files change."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from cardgen.build.jobs import Job
from cardgen.messages.diagnostics import CardgenError
from cardgen.preview.previewer import Previewer, Shown, View
from cardgen.preview.watch import changes, follow
from cardgen.project.workspace import Workspace

MM = 96 / 25.4


def opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


def codes(shown: Shown) -> list[str]:
    return [found.code for found in shown.diagnostics.errors]


def test_a_page_is_as_large_as_on_paper(mini: Workspace, job: Job, tmp_path: Path) -> None:
    shown = Previewer(mini, tmp_path / "out", View()).show(job)
    assert [path.name for path in shown.paths] == ["mini-1.png", "mini-2.png"]
    picture = opened(shown.paths[0])
    assert abs(picture.width - 60 * MM) <= 1
    assert abs(picture.height - 40 * MM) <= 1
    assert not shown.diagnostics.errors


def test_more_dots_make_a_larger_picture_of_the_same_size_in_print(
    mini: Workspace, job: Job, tmp_path: Path
) -> None:
    shown = Previewer(mini, tmp_path, View(dpi=192)).show(job)
    with Image.open(shown.paths[0]) as picture:
        assert abs(picture.width - 120 * MM) <= 1
        assert picture.info["dpi"] == pytest.approx((192, 192), abs=0.1)


def test_the_grid_shows_the_bleed_and_leaves_the_plain_pages_alone(
    mini: Workspace, job: Job, tmp_path: Path
) -> None:
    plain = Previewer(mini, tmp_path, View()).show(job).paths[0]
    before = plain.read_bytes()
    grid = Previewer(mini, tmp_path, View(grid=True)).show(job).paths[0]
    assert grid.name == "mini-1-grid.png"
    assert abs(opened(grid).width - 66 * MM) <= 1
    assert plain.read_bytes() == before


def test_the_same_project_gives_the_same_bytes(mini: Workspace, job: Job, tmp_path: Path) -> None:
    first = Previewer(mini, tmp_path / "a", View(grid=True)).show(job)
    second = Previewer(mini, tmp_path / "b", View(grid=True)).show(job)
    assert [path.read_bytes() for path in first.paths] == [path.read_bytes() for path in second.paths]


def test_grey_pictures_have_no_colour(mini: Workspace, job: Job, tmp_path: Path) -> None:
    picture = opened(Previewer(mini, tmp_path, View(eyes="grey")).show(job).paths[0])
    assert all(r == g == b for _, (r, g, b) in picture.getcolors(1_000_000) or [])  # type: ignore[misc]


def test_a_picture_too_large_for_memory_is_refused_with_what_would_do(
    mini: Workspace, job: Job, tmp_path: Path
) -> None:
    with pytest.raises(CardgenError) as caught:
        Previewer(mini, tmp_path, View(dpi=200_000)).show(job)
    (found,) = caught.value.diagnostics
    assert found.code == "PRV02"
    most = int(dict(found.values)["most"])  # type: ignore[call-overload]
    assert 96 < most < 200_000


def test_a_page_that_was_never_right_is_a_picture_of_the_message(
    mini: Workspace, job: Job, tmp_path: Path
) -> None:
    (mini.templates / "mini" / "front.yaml").write_text("elements: [", encoding="utf-8")
    shown = Previewer(mini, tmp_path, View()).show(job)
    assert codes(shown)
    assert opened(shown.paths[0]).getpixel((1, 1)) == (0x8E, 0x1B, 0x2F)


def test_pictures_of_pages_that_are_no_more_are_removed(mini: Workspace, job: Job, tmp_path: Path) -> None:
    out = tmp_path / "out"
    previewer = Previewer(mini, out, View())
    previewer.show(job)
    (out / "po" / "mini-1-eigen.png").write_bytes(b"mine")
    file = mini.templates / "mini" / "product.yaml"
    file.write_text(
        file.read_text("utf-8").replace("  - {file: back.yaml, title: achterkant}\n", ""), "utf-8"
    )
    previewer.stale([job], {file})
    previewer.show(job)
    assert sorted(path.name for path in (out / "po").iterdir()) == ["mini-1-eigen.png", "mini-1.png"]


class Desk:
    """Somebody at work: each step changes files and says which."""

    def __init__(self, workspace: Workspace) -> None:
        self.folder = workspace.templates / "mini"
        self.seen: list[tuple[Shown, bytes]] = []

    def write(self, name: str, old: str, new: str) -> set[Path]:
        path = self.folder / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        return {path}

    def tell(self, fresh: object, everything: object) -> None:
        assert isinstance(fresh, list)
        self.seen += [(one, one.paths[0].read_bytes() if one.paths else b"") for one in fresh]


def test_a_broken_file_shows_its_message_over_the_last_good_page_and_work_goes_on(
    mini: Workspace, job: Job, tmp_path: Path
) -> None:
    desk = Desk(mini)
    previewer = Previewer(mini, tmp_path / "out", View())
    first = previewer.show(job)
    good = first.paths[0].read_bytes()
    page = opened(first.paths[0])

    def events() -> Iterator[set[Path]]:
        yield desk.write("front.yaml", "elements:", "elements: [")
        broken = opened(first.paths[0])
        assert broken.crop((0, broken.height - page.height, *broken.size)).tobytes() == page.tobytes()
        yield desk.write("front.yaml", "elements: [", "elements:")
        yield desk.write("front.yaml", "accent-500", "ink")

    follow(previewer, [job], [first], events(), desk.tell)
    broken, repaired, changed = desk.seen
    assert codes(broken[0])
    assert broken[1] != good
    assert repaired[1] == good
    assert not codes(repaired[0])
    assert changed[1] not in (good, broken[1])


def test_only_what_changed_is_shown_again(mini: Workspace, job: Job, tmp_path: Path) -> None:
    jobs = [job, Job("vo", None, "mini")]
    previewer = Previewer(mini, tmp_path, View())
    shown = [previewer.show(one) for one in jobs]
    own = mini.roots[0] / "content" / "vo" / "own.yaml"
    told: list[list[str]] = []
    events = [
        {own},
        {mini.roots[0] / "templates" / "other" / "side.yaml"},
        {mini.roots[0] / "templates/theme.yaml"},
    ]
    follow(
        previewer,
        jobs,
        shown,
        events,
        lambda fresh, every: told.append([one.job.sector for one in fresh] + [str(len(every))]),
    )
    assert told == [["vo", "2"], ["po", "vo", "2"]]


def test_a_mistake_of_the_program_does_not_end_the_watch(
    mini: Workspace, job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(mini)
    previewer = Previewer(mini, tmp_path / "out", View())
    first = previewer.show(job)
    show = previewer.show
    answers = iter([ZeroDivisionError("x"), None])

    def fails_once(job: Job) -> Shown:
        if (problem := next(answers)) is not None:
            raise problem
        return show(job)

    monkeypatch.setattr(previewer, "show", fails_once)
    events = ({desk.folder / "front.yaml"} for _ in range(2))
    follow(previewer, [job], [first], events, desk.tell)
    assert [codes(shown) for shown, _ in desk.seen] == [["PRV04"], []]


def test_without_watchfiles_the_message_says_what_to_install(
    mini: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(CardgenError) as caught:
        changes(mini)
    assert [found.code for found in caught.value.diagnostics] == ["PRV01"]


def test_a_sheet_has_every_edition_and_its_messages(mini: Workspace, job: Job, tmp_path: Path) -> None:
    jobs = [job, Job("vo", None, "mini"), Job("mbo", None, "mini")]
    previewer = Previewer(mini, tmp_path / "out", View(sheet=True, eyes="deutan"))
    (path,) = previewer.sheets([previewer.show(one) for one in jobs])
    assert path == tmp_path / "out" / "mini-sheet-deutan.png"
    whole = opened(path)
    (mini.templates / "mini" / "back.yaml").write_text("elements: [", encoding="utf-8")
    previewer = Previewer(mini, tmp_path / "out", View(sheet=True, eyes="deutan"))
    previewer.sheets([previewer.show(one) for one in jobs])
    assert opened(path).getpixel((1, 1)) == (0x8E, 0x1B, 0x2F)
    assert whole.getpixel((1, 1)) != (0x8E, 0x1B, 0x2F)
