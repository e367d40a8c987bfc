"""Finding the workspace: the nearest project first, the product's own data last, nothing outside a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.workspace import Workspace, packaged_data

HERE = Where("f", 1, 1)


def make(folder: Path, *files: str) -> Path:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_a_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    make(tmp_path, "cardgen.yaml", "deep/down/x.txt")
    found = Workspace.find(tmp_path / "deep" / "down")
    assert found.project == tmp_path.resolve()
    assert found.output == tmp_path.resolve() / "output"


def test_a_folder_with_content_and_templates_is_a_project(tmp_path: Path) -> None:
    make(tmp_path, "content/base/a.yaml", "templates/x/product.yaml")
    assert Workspace.find(tmp_path).project == tmp_path.resolve()


def test_without_a_project_the_data_of_cardgen_itself_is_used(tmp_path: Path) -> None:
    found = Workspace.find(tmp_path)
    assert found.project is None
    assert found.roots == (packaged_data(),)
    assert found.output == tmp_path.resolve() / "output"
    assert "po" in found.sectors()


def test_the_environment_names_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARDGEN_PROJECT", str(tmp_path))
    assert Workspace.find(Path("/")).project == tmp_path.resolve()
    monkeypatch.setenv("CARDGEN_PROJECT", str(tmp_path / "no"))
    with pytest.raises(CardgenError) as caught:
        Workspace.find()
    assert caught.value.diagnostics[0].code == "WSP03"


def test_a_project_adds_to_what_is_there_and_goes_first(tmp_path: Path) -> None:
    make(
        tmp_path,
        "cardgen.yaml",
        "content/partnerships/mine/partnership.yaml",
        "templates/placemat/product.yaml",
    )
    make(tmp_path, "content/vo/sector.yaml")
    found = Workspace.find(tmp_path)
    assert "mine" in found.partnerships()
    assert "placemat" in found.products()
    assert found.sectors() == ["po", "mbo", "samen", "vo"]  # this vo gives itself no order
    assert found.folder("content", "vo") == tmp_path.resolve() / "content" / "vo"
    assert found.folder("content", "po") == packaged_data() / "content" / "po"  # type: ignore[operator]


def test_a_project_with_its_own_base_takes_no_other_content(tmp_path: Path) -> None:
    make(tmp_path, "cardgen.yaml", "content/base/a.yaml", "content/sport/sector.yaml")
    assert Workspace.find(tmp_path).sectors() == ["sport"]


def test_folders_without_their_file_and_hidden_ones_are_not_listed(tmp_path: Path) -> None:
    make(tmp_path, "cardgen.yaml", "content/base/a.yaml", "content/x/notes.txt", "content/.y/sector.yaml")
    make(tmp_path, "content/partnerships/z/other.yaml")
    found = Workspace.find(tmp_path)
    assert found.sectors() == []
    assert found.partnerships() == []


def test_a_sector_that_cannot_be_read_is_still_listed(tmp_path: Path) -> None:
    make(tmp_path, "cardgen.yaml", "content/base/a.yaml", "content/b/sector.yaml", "content/a/sector.yaml")
    (tmp_path / "content/b/sector.yaml").write_text("sector: {order: 1}\n", encoding="utf-8")
    (tmp_path / "content/a/sector.yaml").write_text("sector: {order: [\n", encoding="utf-8")
    assert Workspace.find(tmp_path).sectors() == ["b", "a"]


def test_paths_are_shown_from_the_root(tmp_path: Path) -> None:
    found = Workspace.find(make(tmp_path, "cardgen.yaml"))
    assert found.shown(tmp_path.resolve() / "content" / "a.yaml") == "content/a.yaml"
    assert found.shown(packaged_data() / "content" / "base" / "alt.yaml") == "content/base/alt.yaml"  # type: ignore[operator]
    assert found.shown(Path("/somewhere/else.yaml")) == "else.yaml"


def test_a_file_in_the_folder_is_resolved(tmp_path: Path) -> None:
    found = Workspace.find(make(tmp_path, "cardgen.yaml", "p/logo.svg", "p/sub/b.svg"))
    errors = Diagnostics()
    assert found.inside(tmp_path / "p", "logo.svg", HERE, errors) == tmp_path.resolve() / "p" / "logo.svg"
    assert found.inside(tmp_path / "p", "sub/b.svg", HERE, errors) is not None
    assert len(errors) == 0


@pytest.mark.parametrize(
    "reference",
    [
        "../secret.txt",
        "/etc/passwd",
        "sub/../../secret.txt",
        "link.svg",
        "a\0b",
        "x" * 5000,
        "..\\secret.txt",
        "loop",
    ],
)
def test_nothing_outside_the_folder_is_reached(tmp_path: Path, reference: str) -> None:
    found = Workspace.find(make(tmp_path, "cardgen.yaml", "secret.txt", "p/sub/x"))
    (tmp_path / "p" / "link.svg").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "p" / "loop").symlink_to("loop")
    errors = Diagnostics()
    assert found.inside(tmp_path / "p", reference, HERE, errors) is None
    assert [d.code for d in errors] in (["WSP01"], ["WSP02"])


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    found = Workspace.find(make(tmp_path, "cardgen.yaml", "p/logo.svg"))
    errors = Diagnostics()
    assert found.inside(tmp_path / "p", "lgo.svg", HERE, errors) is None
    assert dict(next(iter(errors)).values)["suggestion"] == "logo.svg"
