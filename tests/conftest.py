"""What all tests stand on: a clean environment and English messages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from cardgen import api
from cardgen.artwork.drawing import Drawing, Reading
from cardgen.build.jobs import Job
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.nodes import MapNode
from running import Ran, Runner

# The same examples every time, and no test fails because the machine is busy: make test-thorough.
settings.register_profile(
    "thorough", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# A change is tried with a quarter of them: make test.
settings.register_profile("cardgen", settings.get_profile("thorough"), max_examples=25)
# Who only asks whether a test fails needs no smallest example: make mutants. All examples again.
settings.register_profile(
    "mutants",
    settings.get_profile("thorough"),
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)
settings.load_profile("cardgen")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the person who runs the tests may change what they say."""
    for name in list(os.environ):
        if name.startswith(("CARDGEN_", "_CARDGEN_", "SOURCE_DATE_EPOCH", "NO_COLOR", "LC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("CARDGEN_LANG", "en")


@pytest.fixture(autouse=True, scope="session")
def _house_read_once() -> Iterator[None]:
    """What the shelf does between runs, without a folder: hundreds of tests begin with the same texts and drawings."""
    from cardgen.artwork import ingest
    from cardgen.source import yaml

    compiled, parse, known = ingest.compiled, yaml.parse, dict[tuple[object, ...], Any]()

    def once(
        made_from: tuple[object, ...], make: Callable[[Diagnostics], Any], diagnostics: Diagnostics
    ) -> Any:
        if made_from not in known:
            found = Diagnostics()
            made = make(found)
            diagnostics.extend(found)
            if made is None or len(found):  # what is wrong is said every time
                return made
            known[made_from] = made
        return known[made_from]

    def compiled_once(
        svg: bytes, facts: bytes, shown: tuple[str, str], reading: Reading, diagnostics: Diagnostics
    ) -> Drawing | None:
        made_from = svg, facts, shown, reading
        drawing: Drawing | None = once(made_from, lambda found: compiled(*made_from, found), diagnostics)
        return drawing

    def parsed_once(
        text: str, diagnostics: Diagnostics, *, layer: str = "", shown_as: str = ""
    ) -> MapNode | None:
        def make(found: Diagnostics) -> MapNode | None:
            return parse(text, found, layer=layer, shown_as=shown_as)

        node: MapNode | None = once((text, layer, shown_as), make, diagnostics)
        return node

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingest, "compiled", compiled_once)
        patch.setattr(yaml, "parse", parsed_once)
        yield


@pytest.fixture
def cardgen(capsys: pytest.CaptureFixture[str]) -> Runner:
    """Run a command line and hand back what it printed."""

    def run(*arguments: str) -> Ran:
        from cardgen.cli import main

        code = main(arguments)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


@pytest.fixture
def cards_only(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """Of what `check` sets out to check, lay out the cards only: a fifth of the work says as much about content.

    Returns:
        All it set out to check.
    """
    checked, planned = api.check, list[Job]()

    def check(workspace: api.Workspace, jobs: Sequence[Job], *rest: Any) -> None:
        planned.extend(jobs)
        checked(workspace, [job for job in jobs if job.product == "dialoogkaart"], *rest)

    monkeypatch.setattr(api, "check", check)
    return planned


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project folder, which is also the working directory."""
    (tmp_path / "cardgen.yaml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens` draws the reference pictures anew, after somebody has looked at the pages."""
    parser.addoption("--update-goldens", action="store_true", help="write the reference pictures anew")
