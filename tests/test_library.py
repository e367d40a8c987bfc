"""docs/library.md: its examples run, in the order in which they stand there, and it names what there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import cardgen.api

PAGE = (Path(__file__).parent.parent / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def test_the_examples_run(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for example in EXAMPLES:
        exec(compile(example, "docs/library.md", "exec"), names)
    said = capsys.readouterr().out
    assert "dialoogkaart-vo-partnerschap-voorbeeld.pdf 2" in said
    assert "leder" in said
    assert "Bedoelde je “{leader}”?" in said
    assert "manifest.json" in said
    assert names["png"][:4] == b"\x89PNG"  # type: ignore[index]


def test_every_public_name_is_there() -> None:
    for name in cardgen.api.__all__:
        assert getattr(cardgen.api, name) is not None
    assert dir(cardgen.api) == sorted(cardgen.api.__all__)


def test_a_name_that_is_not_public_is_none_of_it() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        cardgen.api.nonsense  # noqa: B018


def test_asking_for_one_name_loads_no_layout() -> None:
    program = "import sys; from cardgen.api import Job, plan_jobs; print(*(n for n in sys.modules if 'cardgen' in n))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"cardgen.layout.compose", "cardgen.render.pdf"} & set(done.stdout.split())
