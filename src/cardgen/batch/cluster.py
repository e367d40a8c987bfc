"""Rows on a Dask cluster. The only door to distributed.

Nothing is shared but the network: the project goes to each worker once, under its hash, and a row carries its own
files. A worker unpacks the project in its own folder, with a shelf of its own, and gives back bytes. Dask makes a row
again when its worker is lost; a row that takes workers down with it is tried once more when the others are done, by
itself, and then it is one row that failed.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import queue
import threading
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from distributed import Client, Future, KilledWorker, WorkerPlugin, get_worker

from cardgen import __version__
from cardgen.batch.bench import Bench, Done, failed
from cardgen.batch.crew import PATIENCE
from cardgen.batch.ledger import project_stamp, shared_folders
from cardgen.batch.order import Order, Wish
from cardgen.core.stamps import files_below
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, reason
from cardgen.project.workspace import MARKER, Workspace, packaged_data

if TYPE_CHECKING:
    from distributed import Worker

AHEAD = 3
"""Rows that wait for each thread of the cluster, so that no worker waits for the network."""
ANSWERS_WITHIN = 20
"""Seconds for a scheduler to answer."""
AGAIN = 2
"""Times that Dask makes a row again when something goes wrong with it."""

LOOK = 5.0
"""Seconds between looking whether there still are workers."""
DESERTED = 120.0
"""Seconds without a worker after which nobody waits any more; one that was lost is back in ten."""

Answer = Done | tuple[Diagnostic, ...]
"""What comes back: what came of a row, or why this worker can do none."""


class Workplace(WorkerPlugin):  # type: ignore[misc] # distributed has no types
    """What a worker needs, sent to each of them once, also to those that join later.

    Args:
        workspace: the project.
        wish: what is made of each row.
    """

    def __init__(self, workspace: Workspace, wish: Wish) -> None:
        self._wish, self._date = wish, workspace.date
        own = [root for root in workspace.roots if root != packaged_data()]
        self._parcel = _packed(own[0]) if own else b""
        self._program = program_stamp()
        parts = (self._parcel, self._program.encode(), repr((wish, workspace.date)).encode())
        digest = hashlib.sha256(b"".join(hashlib.sha256(one).digest() for one in parts))
        self.name = f"cardgen-{digest.hexdigest()[:20]}"

    def setup(self, worker: Worker) -> None:
        """Called in the process of a worker, before its first row."""
        self._folder = Path(worker.local_directory) / self.name
        self._lock = threading.Lock()
        self._bench: Bench | None = None

    def bench(self) -> Bench:
        """The workshop of this worker, opened with its first row.

        Raises:
            CardgenError: the worker runs another cardgen (BAT27), or the project cannot be used.
        """
        with self._lock:
            if self._bench is None:
                if (theirs := program_stamp()) != self._program:
                    raise CardgenError.of("BAT27", theirs=theirs, ours=self._program)
                project = self._folder / "project"
                project.mkdir(parents=True, exist_ok=True)
                (project / MARKER).touch()
                if self._parcel:
                    with zipfile.ZipFile(io.BytesIO(self._parcel)) as archive:
                        archive.extractall(project)
                found = Workspace.find(project=project).making(self._folder / "made")
                self._bench = Bench(replace(found, date=self._date), self._wish)
            return self._bench


class Cluster:
    """Does rows on a cluster.

    Args:
        address: of the scheduler.
        workspace: the project.
        wish: what is made of each row.
        patience: seconds without a single row coming back, after which those that are being made count as stuck.

    Raises:
        CardgenError: the cluster cannot be reached (BAT28).
    """

    def __init__(self, address: str, workspace: Workspace, wish: Wish, patience: float = PATIENCE) -> None:
        self._address, self._patience = address, patience
        try:
            self._client = Client(address, timeout=ANSWERS_WITHIN, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise CardgenError.of("BAT28", name=address, why=str(error)[:200]) from None
        self._workplace = Workplace(workspace, wish)
        try:
            self._client.register_plugin(self._workplace)
        except Exception as error:  # whatever a worker without cardgen says
            self._client.close()
            raise CardgenError.of("BAT28", name=address, why=str(error)[:200]) from None

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        """Each row with what came of it, as they come in.

        Raises:
            CardgenError: a worker runs another cardgen, or the project cannot be used.
        """
        waiting = iter(orders)
        running: dict[str, tuple[Order, Future]] = {}
        came: queue.Queue[Future] = queue.Queue()
        suspects: list[Order] = []
        while True:
            while len(running) < self._room() and (order := next(waiting, None)) is not None:
                try:
                    future = self._given(step, order, "")
                except OSError as error:
                    yield order, failed(order, "BAT31", name=str(error.filename or ""), reason=reason(error))
                    continue
                running[future.key] = order, future
                future.add_done_callback(came.put)
            if not running:
                break
            back = self._next(came)
            if back is None:  # nothing moves: each by itself, then, to see which it was
                suspects += [order for order, _ in running.values()]
                self._restart([future for _, future in running.values()])
                running.clear()
                continue
            if back.key in running:
                order, future = running.pop(back.key)
                done = self._answer(order, future)
                if done is None:
                    suspects.append(order)
                else:
                    yield order, done
        for order in suspects:
            yield order, self._by_itself(step, order)

    def close(self) -> None:
        """Leave the cluster as it was."""
        with contextlib.suppress(Exception):
            self._client.unregister_worker_plugin(self._workplace.name)
        self._client.close()

    def _room(self) -> int:
        """How many rows may be out: enough to keep all threads at work, and no more than memory holds."""
        threads: int = sum(self._client.nthreads().values())
        return max(4, AHEAD * threads)

    def _given(self, step: str, order: Order, note: str) -> Future:
        carrying = order.carrying()
        key = f"{self._workplace.name}-{step}-{order.row}-{carrying.stamp()[:24]}{note}"
        return self._client.submit(
            _row, self._workplace.name, step, carrying, key=key, retries=AGAIN, pure=False
        )

    def _answer(self, order: Order, future: Future) -> Done | None:
        """What came of a row; None when its worker was lost so often that the row is under suspicion.

        Raises:
            CardgenError: a worker can do no row at all.
        """
        if future.status == "finished":
            answer: Answer = future.result()
            future.release()
            if isinstance(answer, Done):
                return answer
            raise CardgenError(answer)
        bug = future.exception() if future.status == "error" else None
        future.release()
        if bug is None or isinstance(bug, KilledWorker):
            return None
        return failed(order, "BAT24", kind=type(bug).__name__, why=str(bug)[:300])

    def _by_itself(self, step: str, order: Order) -> Done:
        came: queue.Queue[Future] = queue.Queue()
        future = self._given(step, order, "-alone")
        future.add_done_callback(came.put)
        if self._next(came) is None:
            self._restart([future])
            return failed(order, "BAT23", minutes=max(1, round(self._patience / 60)))
        return self._answer(order, future) or failed(order, "BAT22")

    def _next(self, came: queue.Queue[Future]) -> Future | None:
        """The next row that comes back; None when nothing did for too long.

        Raises:
            CardgenError: there are no workers any more (BAT28); what came back has been kept.
        """
        silent = deserted = 0.0
        while silent < self._patience:
            try:
                return came.get(timeout=LOOK)
            except queue.Empty:
                silent += LOOK
                deserted = 0.0 if self._client.nthreads() else deserted + LOOK
                if deserted >= DESERTED:
                    raise CardgenError.of("BAT28", name=self._address, why="no workers") from None
        return None

    def _restart(self, futures: list[Future]) -> None:
        """Let go of rows, and of the workers that hang on them."""
        with contextlib.suppress(Exception):
            at_work = [worker for worker, keys in self._client.processing().items() if keys]
            self._client.cancel(futures, force=True)
            self._client.restart_workers(at_work, raise_for_error=False)


def _row(workplace: str, step: str, order: Order) -> Answer:
    """One step with one row, in the process of a worker."""
    try:
        bench = get_worker().plugins[workplace].bench()
    except CardgenError as error:
        return tuple(error.diagnostics)
    done: Done = bench.do(step, order)
    return done


def program_stamp() -> str:
    """Version, and a hash of our modules and of what comes along: the same wherever that is the same."""
    package = Path(__file__).parents[1]
    found = hashlib.sha256()
    for path in files_below([package], suffix=".py"):
        found.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    brought = packaged_data()
    if brought is not None:
        found.update(project_stamp(Workspace((brought,), brought / "output")).encode())
    return f"{__version__} ({found.hexdigest()[:10]})"


def _packed(root: Path) -> bytes:
    """What rows need of a project, in one zip, the same for the same project."""
    from cardgen.core.zips import zipped

    loose: list[Any] = [path for path in sorted((root / "content").glob("*.*")) if path.is_file()]
    paths = [*files_below(shared_folders(root)), *loose]
    return zipped({path.relative_to(root).as_posix(): path.read_bytes() for path in paths})
