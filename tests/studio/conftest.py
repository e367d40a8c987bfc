"""A studio to ask things of: with its pictures made in the test's own process, so that nothing has to start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from cardgen.project.workspace import Workspace
from cardgen.studio.pictures.bench import Bench
from cardgen.studio.pictures.pool import Pool
from cardgen.studio.server.app import application
from cardgen.studio.server.settings import Settings

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "content" / "partnerships" / "partnerschap-voorbeeld"
HOME = "http://127.0.0.1:8320"
TOKEN = "a-token-of-the-tests"
FROM_US = {"Origin": HOME}


class Here(Pool):
    """Does everything at once, in this process."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, 1)
        self.bench = Bench(workspace)

    def start(self) -> None:
        """Nothing to start."""

    def stop(self) -> None:
        """Nothing to stop: whoever comes next uses it too."""

    def changed(self, paths: Any) -> None:
        self.bench.hear(tuple(paths))

    async def ask(self, task: Any, *, of: str = "", limit: float = 0.0) -> Any:
        return task.do(self.bench)


class Studio(TestClient):
    """A browser with the link, in a project of its own."""

    project: Path

    def open(self, sector: str = "vo", partnership: str = "partnerschap-voorbeeld") -> str:
        """The address of a work, without a step; in a project as it was at first."""
        folder = self.project / "content" / "partnerships"
        shutil.rmtree(folder)
        shutil.copytree(EXAMPLE, folder / EXAMPLE.name)
        self.app.state.shared.desks.forget(1.0)  # type: ignore[attr-defined]
        return self._begun({"edition": f"{sector} {partnership}"})

    def begin(self, sector: str = "vo") -> str:
        """The address of a new partnership."""
        return self._begun({"sector": sector})

    def _begun(self, what: dict[str, str]) -> str:
        answer = self.post("/e", data=what, headers=FROM_US, follow_redirects=False)
        assert answer.status_code == 303, answer.text
        return str(answer.headers["location"]).rpartition("/")[0]

    def type(self, here: str, path: str, value: str, **more: Any) -> dict[str, Any]:
        """Write in a field; what the page is told."""
        body = {"path": path, "value": value, "width": 240, **more}
        answer = self.patch(here, json=body, headers=FROM_US)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def press(self, here: str, step: str, name: str, value: str) -> None:
        """Use a button of the form."""
        answer = self.post(f"{here}/{step}", data={name: value}, headers=FROM_US, follow_redirects=False)
        assert answer.status_code == 303, answer.text

    def saved(self, here: str) -> Path:
        """Save; the folder of the partnership."""
        answer = self.post(f"{here}/save", headers=FROM_US)
        assert answer.json().get("saved"), answer.text
        found = sorted(
            (self.project / "content" / "partnerships").iterdir(), key=lambda one: one.stat().st_mtime
        )
        return found[-1]


@pytest.fixture(scope="session")
def here_alone(tmp_path_factory: pytest.TempPathFactory) -> Here:
    """What makes the pictures, for all files of tests: what one of them warmed up serves the next."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "cardgen.yaml").touch()
    return Here(Workspace.find(project=folder))


@pytest.fixture(scope="module")
def pool(here_alone: Here) -> Here:
    """What makes the pictures, in a project that holds nothing: whatever an earlier file of tests wrote is gone."""
    root = here_alone.bench.workspace.project
    assert root is not None
    for path in root.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    here_alone.waiting = 0
    return here_alone


@pytest.fixture(scope="module")
def studio(pool: Here) -> Iterator[Studio]:
    """A studio in a project with one partnership, for all tests of a file: each has a work of its own."""
    project = pool.bench.workspace.project
    assert project is not None
    shutil.copytree(EXAMPLE, project / "content" / "partnerships" / EXAMPLE.name)
    app = application(pool.bench.workspace, Settings.local(8320, TOKEN, "nl"), lambda: 0.0, pool)
    with Studio(app, base_url=HOME, headers={"Accept-Language": "nl"}) as client:
        client.project = project
        client.get(f"/?token={TOKEN}")
        yield client
