"""The same bytes from a Dask cluster, whatever happens to its workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from batch.sheets import SQUARE
from batch.work import PoisonedBench
from cardgen.batch import cluster as cluster_module
from cardgen.batch.bench import MAKE, Done
from cardgen.batch.cluster import Cluster, Workplace
from cardgen.batch.crew import Alone, at_bench
from cardgen.batch.order import Order, Wish
from cardgen.batch.places import place_of
from cardgen.batch.reading import read
from cardgen.batch.run import Engine, Ran, batch
from cardgen.messages.diagnostics import CardgenError
from cardgen.project.workspace import Workspace
from running import write

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.filterwarnings("ignore"),
]  # distributed warns about its own past
WISH = Wish(("terugkijkkaart",))
NAMES = ("Noord", "Oost", "Zuid", "West", "Veen", "Duin", "Bos", "Meer")


@pytest.fixture(scope="module")
def workers() -> Iterator[Any]:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as found:
        yield found


@pytest.fixture
def sheet(project: Path) -> Path:
    write(project / "noord.svg", SQUARE)
    rows = "".join(f"{name};vo;noord.svg;#{number:02x}3f6b\n" for number, name in enumerate(NAMES))
    write(project / "a.csv", f"naam;sectoren;logo;kleur\n{rows}")
    return project


def ran(project: Path, engine: Engine, output: str, sheet: str = "a.csv") -> Ran:
    workspace = Workspace.find(project)
    listed = read(workspace, project / sheet)
    try:
        return batch(workspace, listed, WISH, place_of(output), engine, lambda *_: None, "nl")
    finally:
        engine.close()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


class Killing(Cluster):
    """Kills a worker when the first row has come back."""

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        for number, one in enumerate(super().run(step, orders)):
            if step == MAKE and number == 0:
                pids = self._client.run(os.getpid)
                os.kill(min(pids.values()), signal.SIGKILL)
            yield one


def test_a_cluster_gives_the_same_bytes_also_when_a_worker_is_killed_midway(
    sheet: Path, workers: Any
) -> None:
    workspace = Workspace.find(sheet)
    alone = ran(sheet, Alone(at_bench, workspace, WISH), str(sheet / "here"))
    assert alone.failed == 0
    there = ran(sheet, Killing(workers.scheduler_address, workspace, WISH), str(sheet / "there"))
    assert there.failed == 0
    assert tree(sheet / "there") == tree(sheet / "here")


def test_a_row_that_kills_every_worker_is_one_row_that_failed(
    sheet: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(sheet / "b.csv", "naam;sectoren\nNoord;vo\nGif;vo\nZuid;vo\nWest;vo\n")

    class Poisoned(Workplace):
        def bench(self) -> Any:
            found = super().bench()
            found.__class__ = PoisonedBench
            return found

    monkeypatch.setattr(cluster_module, "Workplace", Poisoned)
    found = ran(
        sheet, Cluster(workers.scheduler_address, Workspace.find(sheet), WISH), str(sheet / "made"), "b.csv"
    )
    assert {entry.order.id: [one.code for one in entry.done.found] for entry in found.entries} == {
        "noord": [], "gif": ["BAT22"], "zuid": [], "west": [],
    }  # fmt: skip
    assert len(list((sheet / "made").glob("*/*/*.pdf"))) == 3


def test_results_go_to_an_address_and_are_found_there_again(sheet: Path, workers: Any) -> None:
    workspace = Workspace.find(sheet)
    output = f"file://{sheet.as_posix()}/remote"
    first = ran(sheet, Cluster(workers.scheduler_address, workspace, WISH), output)
    again = ran(sheet, Cluster(workers.scheduler_address, workspace, WISH), output)
    assert (first.kept, again.kept, again.failed) == (0, len(NAMES), 0)


def test_another_cardgen_on_the_workers_is_refused(
    sheet: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "program_stamp", lambda: "0.0.1 (other)")
    with pytest.raises(CardgenError) as refused:
        ran(sheet, Cluster(workers.scheduler_address, Workspace.find(sheet), WISH), str(sheet / "made"))
    assert [one.code for one in refused.value.diagnostics] == ["BAT27"]


def test_a_cluster_that_is_not_there_is_a_message(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "ANSWERS_WITHIN", 1)
    with pytest.raises(CardgenError) as refused:
        Cluster("tcp://127.0.0.1:1", Workspace.find(project), WISH)
    assert [one.code for one in refused.value.diagnostics] == ["BAT28"]
