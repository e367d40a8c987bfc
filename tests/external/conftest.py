"""A studio in a real browser, for every file of tests one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.external.studio import EXAMPLE, PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one partnership."""
    folder = tmp_path_factory.mktemp("studio")
    (folder / "cardgen.yaml").touch()
    shutil.copytree(EXAMPLE, folder / "content" / "partnerships" / EXAMPLE.name)
    return folder


@pytest.fixture(scope="module")
def link(project: Path) -> Iterator[str]:
    """A studio as people start it, by the link it shows."""
    environment = {**os.environ, "CARDGEN_LANG": "nl"}
    command = [sys.executable, "-m", "cardgen", "studio", "--no-browser", "--project", str(project)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, cwd=project
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.terminate()


@pytest.fixture(scope="module")
def window(link: str) -> Iterator[Page]:
    """A window with the studio open; a mistake in a script fails the test."""
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="nl-NL").new_page()
        page.set_default_timeout(PATIENCE)
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on(
            "console", lambda said: mistakes.append(said.text) if "Content Security" in said.text else None
        )
        page.goto(link)
        yield page
        browser.close()
        assert mistakes == []
