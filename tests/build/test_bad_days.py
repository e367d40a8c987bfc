"""Killed, interrupted, a full disk, somebody else's folder: what stands there is whole, and the next run repairs it."""

from __future__ import annotations

import io
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cardgen.build.jobs import Job, plan_jobs
from cardgen.cli import main
from cardgen.messages.diagnostics import CardgenError
from cardgen.project.workspace import Workspace
from hostile.confined import confined
from impose.foreign import FOREIGN
from running import Runner, write

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are forked and limited as on Linux"
)

PRODUCT = "title: Proef\npage: {size: A6}\nsides:\n  - file: front.yaml\n"
FRONT = 'elements:\n  - {kind: text, source: "{sector.name}", style: body}\n'
TOUCHING = frozenset({"open", "os.rename", "os.remove", "os.mkdir"})
INTERRUPTED = 130


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A project of one small product and a foreign PDF."""
    write(tmp_path / "cardgen.yaml", "")
    write(tmp_path / "templates/een/product.yaml", PRODUCT)
    write(tmp_path / "templates/een/front.yaml", FRONT)
    (tmp_path / "vreemd.pdf").write_bytes(FOREIGN["drawn"]())
    return tmp_path


def work(house: Path, what: str) -> int:
    if what == "build":
        return main(["build", "po", "vo", "--product", "een", "-q", "--project", str(house)])
    target = house / "output" / "vellen.pdf"
    return main(["impose", str(house / "vreemd.pdf"), "--grid", "1x1", "--guide", "-q", "-o", str(target)])


def forked(do: Callable[[], int]) -> int:
    """How a process of its own ended: its exit code, or minus the signal that killed it."""
    child = os.fork()
    if not child:
        code = 70
        try:
            sys.stdout = sys.stderr = io.StringIO()
            code = do()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def struck(house: Path, what: str, at: int, sign: int) -> int:
    """The work, struck by a signal when it is about to touch the output folder for the `at`-th time."""

    def do() -> int:
        left = at

        def watch(event: str, found: tuple[object, ...]) -> None:
            nonlocal left
            if event in TOUCHING and str(found[0]).startswith(str(house / "output")):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), sign)

        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.addaudithook(watch)
        return work(house, what)

    return forked(do)


def standing(house: Path) -> dict[str, bytes]:
    """What people see in the output folder."""
    found = (path for path in (house / "output").rglob("*") if path.is_file())
    return {
        str(path.relative_to(house)): path.read_bytes()
        for path in found
        if not any(part.startswith(".") for part in path.relative_to(house).parts)
    }


def left_behind(house: Path) -> list[Path]:
    return list((house / "output").rglob("*.tmp"))


def moments(what: str) -> Iterator[int]:
    """All moments at which the output folder is touched, and some after the last; in an order of their own."""
    count = 60 if what == "build" else 12
    chance = random.Random(f"moments {what}")
    yield from chance.sample(range(1, count), 24 if what == "build" else 9)


def whole(house: Path, what: str) -> dict[str, bytes]:
    """What the work makes when nothing disturbs it."""
    (house / "output").mkdir(exist_ok=True)
    assert forked(lambda: work(house, what)) == 0
    found = standing(house)
    shutil.rmtree(house / "output")
    (house / "output").mkdir()
    return found


@pytest.mark.thorough
@pytest.mark.parametrize("what", ["build", "impose"])
def test_killed_at_any_moment_it_leaves_whole_files_and_the_next_run_makes_the_rest(
    what: str, house: Path
) -> None:
    right = whole(house, what)
    killed = 0
    for at in moments(what):
        ended = struck(house, what, at, signal.SIGKILL)
        killed += ended == -signal.SIGKILL
        found = standing(house)
        assert found.items() <= right.items(), f"half a file after moment {at}"
        assert forked(lambda: work(house, what)) == 0
        assert standing(house) == right, f"other bytes after moment {at}"
        shutil.rmtree(house / "output")
        (house / "output").mkdir()
    assert killed >= 4


@pytest.mark.thorough
@pytest.mark.parametrize("what", ["build", "impose"])
def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(what: str, house: Path) -> None:
    right = whole(house, what)
    interrupted = 0
    for at in moments(what):
        ended = struck(house, what, at, signal.SIGINT)
        assert ended in (0, INTERRUPTED)
        interrupted += ended == INTERRUPTED
        assert standing(house).items() <= right.items()
        assert left_behind(house) == []
        shutil.rmtree(house / "output")
        (house / "output").mkdir()
    assert interrupted >= 4


@pytest.mark.parametrize("what", ["build", "impose"])
def test_a_full_disk_is_said_and_what_stood_there_stays(what: str, house: Path) -> None:
    (house / "output").mkdir()
    assert forked(lambda: work(house, what)) == 0
    before = standing(house)
    write(house / "templates/een/front.yaml", FRONT.replace("sector.name", "sector.full"))

    def on_a_full_disk() -> int:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
        return work(house, what)

    assert confined(on_a_full_disk) == "refused"
    assert standing(house) == before
    assert left_behind(house) == []


def test_one_folder_that_cannot_be_written_does_not_stop_the_others(house: Path, cardgen: Runner) -> None:
    write(house / "output" / "po", "iemands bestand, geen map")
    ran = cardgen("build", "po", "vo", "mbo", "--product", "een", "--project", str(house))
    assert ran.code == 1
    assert ran.err.count("BLD04") == 1
    assert sorted(path.split("/")[1] for path in standing(house)) == ["mbo", "mbo", "po", "vo", "vo"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not write")
def test_a_folder_of_somebody_else_does_not_stop_the_others() -> None:
    home = Path(tempfile.mkdtemp())
    try:
        write(home / "cardgen.yaml", "")
        write(home / "templates/een/product.yaml", PRODUCT)
        write(home / "templates/een/front.yaml", FRONT)
        for folder, mode in ((home, 0o755), (home / "output", 0o777), (home / "output/po", 0o755)):
            folder.mkdir(exist_ok=True)
            folder.chmod(mode)

        def as_nobody() -> int:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            if not os.access(Path(__file__), os.R_OK):
                return 77
            return main(["build", "po", "vo", "--product", "een", "-q", "--project", str(home)])

        ended = forked(as_nobody)
        if ended == 77:
            pytest.skip("this checkout is not for others to read")
        assert ended == 1
        assert sorted(standing(home)) == ["output/vo/een-vo.pdf", "output/vo/manifest.json"]
    finally:
        shutil.rmtree(home)


# --- one folder for two editions --------------------------------------------------------------------------------------


@pytest.fixture
def crowded(house: Path) -> Path:
    """Sector `vo` with partnership `a-b`, and sector `vo-a` with partnership `b`: both would be `vo-a-b`."""
    base = (Path(__file__).parents[2] / "content/vo/sector.yaml").read_text(encoding="utf-8")
    write(house / "content/vo-a/sector.yaml", base)
    write(house / "content/partnerships/a-b/partnership.yaml", "partnership: {name: A, sectors: [vo]}\n")
    write(house / "content/partnerships/b/partnership.yaml", "partnership: {name: B, sectors: [vo-a]}\n")
    return house


@pytest.mark.parametrize(("sector", "partnership"), [("vo", "a-b"), ("vo-a", "b")])
def test_editions_that_would_share_a_folder_are_an_error_either_way(
    sector: str, partnership: str, crowded: Path
) -> None:
    with pytest.raises(CardgenError) as refused:
        plan_jobs(Workspace.find(project=crowded), (sector,), (partnership,), ("een",), None, ())
    assert {d.code for d in refused.value.diagnostics} == {"BLD05"}


def test_a_partnership_and_a_sector_of_one_name_are_an_error(crowded: Path) -> None:
    write(crowded / "content/partnerships/a/partnership.yaml", "partnership: {name: A, sectors: [vo]}\n")
    with pytest.raises(CardgenError) as refused:
        plan_jobs(Workspace.find(project=crowded), ("vo",), ("a",), ("een",), None, ())
    assert {d.code for d in refused.value.diagnostics} == {"BLD05"}


def test_who_shares_with_nobody_is_not_bothered(crowded: Path) -> None:
    write(crowded / "content/partnerships/c/partnership.yaml", "partnership: {name: C, sectors: [vo]}\n")
    jobs = plan_jobs(Workspace.find(project=crowded), ("vo",), ("c",), ("een",), None, ())
    assert jobs == [Job("vo", "c", "een", "", (), "screen")]
