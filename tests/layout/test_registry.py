"""Every kind of element that templates can name has one entry: its keys and what lays it out."""

from __future__ import annotations

import subprocess
import sys
from inspect import signature

import pytest

from cardgen.layout.registry import BUILT_IN
from cardgen.template.kinds import KINDS


def test_every_kind_that_templates_name_can_be_laid_out() -> None:
    assert BUILT_IN.keys() == KINDS.keys()


@pytest.mark.parametrize("name", KINDS)
def test_an_entry_lays_out_the_class_that_holds_its_keys(name: str) -> None:
    kind = BUILT_IN[name]()
    assert kind.element is KINDS[name]
    assert list(signature(kind.compose).parameters) == ["element", "ctx", "box"]
    assert signature(kind.compose).parameters["element"].annotation == kind.element.__name__


def test_what_lays_out_a_kind_is_imported_only_when_a_page_has_one() -> None:
    program = "import sys; import cardgen.layout.registry; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith("cardgen.layout.elements")]
