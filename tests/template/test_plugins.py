"""A package of somebody else brings a kind of element of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.template.kinds import element_class
from cardgen.template.product import load_product

from .files import said, workspace

PAGE = Path(__file__).parents[2] / "docs" / "templates.md"
"""The example for people who write such a package must work as it stands there."""
MODULE = (
    PAGE.read_text("utf-8").split("All there is to a sun:\n\n```python\n")[1].split("```")[0]
    + 'other = "not a kind"\n'
)

PRODUCT = "title: Proef\npage: {size: A6}\nsides:\n  - file: front.yaml\n"


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Install a package with one entry point, as pip would leave it."""

    def install(name: str, target: str, module: str = MODULE) -> None:
        site = tmp_path / "site"
        info = site / "sunny-1.0.dist-info"
        info.mkdir(parents=True)
        (site / "sunny_elements.py").write_text(module, encoding="utf-8")
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sunny\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[cardgen.elements]\n{name} = {target}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(site))

    yield install
    sys.modules.pop("sunny_elements", None)


def product(folder, element: str):
    diagnostics = Diagnostics()
    files = {
        "templates/proef/product.yaml": PRODUCT,
        "templates/proef/front.yaml": f"elements:\n  - {element}\n",
    }
    own = workspace(folder / "project", files)
    return load_product(own, "proef", diagnostics), diagnostics


@pytest.fixture(autouse=True)
def _folder(tmp_path):
    (tmp_path / "project").mkdir()


def test_the_new_kind_is_read_checked_and_laid_out_like_ours(installed, tmp_path) -> None:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.edition import load_edition

    installed("sun", "sunny_elements:kind")
    found, diagnostics = product(tmp_path, "{kind: sun, color: path1, frame: {x: 5, y: 5, w: 20, h: 20}}")
    assert found is not None
    assert not len(diagnostics)
    own = workspace(tmp_path / "project", {})
    workshop = Workshop.open(own, diagnostics)
    edition = load_edition(own, "po", None, (), diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), Job("po", None, "proef"), diagnostics)
    assert scene is not None
    (item,) = scene.pages[0].items
    assert item.fill.key in ("path1", "zon")
    assert not diagnostics.errors


def test_a_mistake_in_its_keys_is_told_like_in_ours(installed, tmp_path) -> None:
    installed("sun", "sunny_elements:kind")
    _, diagnostics = product(tmp_path, "{kind: sun, colour: path1}")
    assert said(diagnostics) == ["templates/proef/front.yaml:2 BND01"]


@pytest.mark.parametrize(
    ("target", "module"),
    [
        ("sunny_elements:other", MODULE),
        ("sunny_elements:nothing", MODULE),
        ("sunny_elements:kind", "raise RuntimeError('no sun today')"),
        ("no_such_module:kind", MODULE),
    ],
)
def test_a_package_that_fails_is_named_instead_of_crashing_the_run(
    installed, tmp_path, target, module
) -> None:
    installed("sun", target, module)
    _, diagnostics = product(tmp_path, "{kind: sun, color: path1}")
    (found,) = diagnostics
    assert found.code == "TPL16"
    assert target in say(found, "en").text
    assert found.where[0].line == 2


def test_a_package_cannot_take_the_place_of_a_kind_of_ours(installed) -> None:
    installed("text", "sunny_elements:kind")
    assert element_class("text").__name__ == "TextElement"
