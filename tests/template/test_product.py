"""A product folder: what it may hold, and every mistake in it told at once with file and line."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import Size
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.template.product import Product, load_product

from .files import said, workspace

PRODUCT = """\
title: Proef
page: {size: A6}
sides:
  - file: front.yaml
"""
FRONT = """\
elements:
  - {kind: text, source: woord, style: body}
"""


def load(folder, files: dict[str, str]) -> tuple[Product | None, Diagnostics]:
    diagnostics = Diagnostics()
    own = workspace(folder, {f"templates/{name}": content for name, content in files.items()})
    return load_product(own, "proef", diagnostics), diagnostics


def test_a_product_is_a_page_with_sides(tmp_path) -> None:
    product, diagnostics = load(tmp_path, {"proef/product.yaml": PRODUCT, "proef/front.yaml": FRONT})
    assert not len(diagnostics)
    assert product is not None
    assert product.spec.page.trim() == Size(105, 148)
    assert product.spec.page.trim("A5") == Size(148, 210)
    assert [element.kind for element in product.sides["front.yaml"]] == ["text"]


def test_a_side_may_be_shared_with_a_neighbour(tmp_path) -> None:
    product, diagnostics = load(
        tmp_path,
        {"proef/product.yaml": PRODUCT.replace("front", "../other/front"), "other/front.yaml": FRONT},
    )
    assert not len(diagnostics)
    assert product is not None


@pytest.mark.parametrize(
    "name", ["back.yaml", "../../secret.yaml", "/etc/passwd", "../../../../etc/passwd", "../..", "", "."]
)
def test_a_side_that_is_not_there_or_lies_outside_the_templates_is_refused(tmp_path, name: str) -> None:
    (tmp_path / "secret.yaml").write_text(FRONT, encoding="utf-8")
    written = PRODUCT.replace("front.yaml", f'"{name}"')
    _, diagnostics = load(tmp_path, {"proef/product.yaml": written, "proef/front.yaml": FRONT})
    assert said(diagnostics) == ["templates/proef/product.yaml:4 TPL09"]


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("{size: A9}", "TPL07"),
        ("{}", "TPL08"),
        ("{width: 100 mm}", "TPL08"),
        ("{width: breed, height: 100 mm}", "TPL01"),
        ("{width: -100 mm, height: 100 mm}", "BND10"),
        ("{size: A6, bleed: -3 mm}", "BND10"),
        ("{size: A6, orientation: schuin}", "BND12"),
        ("{size: A6, marge: 3 mm}", "BND01"),
    ],
)
def test_a_page_that_cannot_be_is_refused(tmp_path, page: str, code: str) -> None:
    written = PRODUCT.replace("{size: A6}", page)
    _, diagnostics = load(tmp_path, {"proef/product.yaml": written, "proef/front.yaml": FRONT})
    assert said(diagnostics) == [f"templates/proef/product.yaml:2 {code}"]


def test_all_mistakes_of_a_product_are_told_together(tmp_path) -> None:
    files = {
        "proef/product.yaml": PRODUCT + "  - {file: back.yaml}\n  - {file: gone.yaml}\n",
        "proef/front.yaml": """\
elements:
  - {kind: txt, source: woord, style: body}
  - {source: woord, style: body}
  - {kind: text, source: "{topic.title", style: body}
  - {kind: text, source: woord, style: body, frame: {x: 3 px}}
  - {kind: text, source: woord, stijl: body}
""",
        "proef/back.yaml": """\
elements:
  - kind: stack
    elements:
      - {kind: list, each: topics, item: "{item}}", style: body}
      - {kind: grid, columns: 0, elements: []}
""",
    }
    _, diagnostics = load(tmp_path, files)
    assert said(diagnostics) == [
        "templates/proef/back.yaml:4 TPL02",
        "templates/proef/back.yaml:5 BND10",
        "templates/proef/front.yaml:2 TPL10",
        "templates/proef/front.yaml:3 BND02",
        "templates/proef/front.yaml:4 TPL02",
        "templates/proef/front.yaml:5 TPL01",
        "templates/proef/front.yaml:6 BND01",
        "templates/proef/product.yaml:6 TPL09",
    ]


def test_a_kind_that_is_nearly_right_gets_a_suggestion(tmp_path) -> None:
    front = FRONT.replace("kind: text", "kind: txet")
    _, diagnostics = load(tmp_path, {"proef/product.yaml": PRODUCT, "proef/front.yaml": front})
    (found,) = diagnostics
    assert "“text”" in say(found, "en").text
    assert found.where[0].column > 5, "the place is that of the word, not of the element"


def test_only_a_bar_of_the_template_parts_paths() -> None:
    """What content says is never read as part of the template language."""
    from cardgen.messages.diagnostics import CardgenError
    from cardgen.template.expression import Expression

    scope = {"values": {"a": "first", "b": "second"}, "word": "nope|values.b"}
    with pytest.raises(CardgenError):
        Expression("{values.{word}}").value(scope)
    assert Expression("{values.nope|values.b}").value(scope) == "second"
    assert Expression("{values.{word}|values.a}").value(scope) == "first"
