"""Files: the disk, or the disk with files in memory over it, which never lead anywhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.files import DISK, Files, Overlay
from cardgen.project.workspace import Workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "cardgen.yaml").write_text("", "utf-8")
    folder = tmp_path / "content" / "partnerships" / "noord"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_text("disk", "utf-8")
    (folder / ".hidden.yaml").write_text("disk", "utf-8")
    return tmp_path


def same_tree(root: Path) -> dict[str, bytes]:
    """What is on disk, by name."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_files_in_memory_read_like_files_on_disk(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every question that can be asked about a file or a folder has the same answer."""
    empty = tmp_path_factory.mktemp("empty")
    memory = Overlay(empty, same_tree(root))
    names = [".", "cardgen.yaml", "content", "content/partnerships/noord", "content/po", "cardgen.yaml/x"]
    names += ["content/partnerships/noord/partnership.yaml", "content/partnerships/noord/none.yaml"]
    for name in names:
        there, here = root / name, empty / name
        for ask in ("is_file", "is_folder", "exists", "names"):
            assert getattr(memory, ask)(here) == getattr(DISK, ask)(there), (ask, name)
        for ask in ("children", "below"):
            found = [path.relative_to(empty) for path in getattr(memory, ask)(here, ".yaml")]
            assert found == [path.relative_to(root) for path in getattr(DISK, ask)(there, ".yaml")], (
                ask,
                name,
            )
        assert memory.resolved(here).relative_to(empty) == DISK.resolved(there).relative_to(root)


@pytest.mark.parametrize("files", [DISK, "memory"])
def test_no_more_is_read_than_was_asked_for(root: Path, files: Files | str) -> None:
    reads = Overlay(root, same_tree(root)) if isinstance(files, str) else files
    path = root / "content" / "partnerships" / "noord" / "partnership.yaml"
    assert reads.read(path, 100) == b"disk"
    assert reads.read(path, 2) == b"dis"
    for missing in (root / "none", root / "content"):
        with pytest.raises(FileNotFoundError):
            reads.read(missing, 2)
    with pytest.raises(OSError, match="none"):
        reads.stamp(root / "none")


def test_a_file_in_memory_hides_that_of_the_disk_and_leaves_the_others(root: Path) -> None:
    folder = root / "content" / "partnerships" / "noord"
    name = "content/partnerships/noord/partnership.yaml"
    one, two = (Overlay(root, {name: data, f"{name[:-16]}new": b""}) for data in (b"one", b"two"))
    assert one.read(folder / "partnership.yaml", 9) == b"one"
    assert one.names(folder) == [".hidden.yaml", "new", "partnership.yaml"]
    stamps = {files.stamp(folder / "partnership.yaml") for files in (DISK, one, two)}
    assert len(stamps) == 3
    assert len({DISK.mark, one.mark, two.mark}) == 3
    assert one.stamp(folder / ".hidden.yaml") == DISK.stamp(folder / ".hidden.yaml")
    assert same_tree(root)[name] == b"disk"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../x",
        "content/../../x",
        "/etc/passwd",
        "a//b",
        "a/./b",
        "a\\b",
        "a\x00b",
        "content",
        "a/",
        "x" * 5000,
        "linked/x",
        "cardgen.yaml/../../x",
    ],
)
def test_a_file_in_memory_cannot_name_a_place_outside_the_root(
    root: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    (root / "linked").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    with pytest.raises(CardgenError) as error:
        Workspace.find(project=root).with_files({name: b"x"})
    assert [one.code for one in error.value.diagnostics] == ["WSP01"]


def test_a_name_cannot_be_a_file_and_a_folder(root: Path) -> None:
    with pytest.raises(CardgenError):
        Overlay(root, {"a": b"", "a/b": b""})


@pytest.mark.parametrize("reference", ["../logo.svg", "../../../secret.txt", "/etc/passwd", "..\\logo.svg"])
def test_content_in_memory_cannot_point_outside_its_folder(root: Path, reference: str) -> None:
    """Neither at a file of the disk, nor at one in memory."""
    (root / "secret.txt").write_text("secret", "utf-8")
    files = {"content/partnerships/logo.svg": b"", "content/partnerships/noord/own.svg": b"x"}
    workspace, found = Workspace.find(project=root).with_files(files), Diagnostics()
    folder = workspace.folder("content", "partnerships", "noord")
    assert workspace.inside(folder, reference, Where(""), found) is None
    assert [one.code for one in found] == ["WSP01"]
    assert workspace.inside(folder, "own.svg", Where(""), Diagnostics()) == folder / "own.svg"


def test_a_link_on_disk_under_a_file_in_memory_is_not_followed(root: Path) -> None:
    (root / "secret.txt").write_text("secret", "utf-8")
    folder = root / "content" / "partnerships" / "noord"
    (folder / "logo.svg").symlink_to(root / "secret.txt")
    files = {"content/partnerships/noord/logo.svg": b"mine"}
    workspace = Workspace.find(project=root).with_files(files)
    path = workspace.inside(folder, "logo.svg", Where(""), Diagnostics())
    assert path is not None
    assert workspace.files.read(path, 9) == b"mine"


def test_a_partnership_in_memory_is_listed_like_one_on_disk(root: Path) -> None:
    workspace = Workspace.find(project=root).with_files({"content/partnerships/zuid/partnership.yaml": b"x"})
    assert {"noord", "zuid"} <= set(workspace.partnerships())
    assert workspace.has_partnership("zuid")
    assert not Workspace.find(project=root).has_partnership("zuid")


@pytest.mark.parametrize("name", ["", ".", "..", "../partnerships/noord", "noord/", ".hidden", "noor"])
def test_only_a_plain_name_is_that_of_a_partnership(root: Path, name: str) -> None:
    assert not Workspace.find(project=root).has_partnership(name)
