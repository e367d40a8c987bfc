"""What earlier runs worked out: found again as it was, never when anything differs, and never in the way."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core import shelf as module
from cardgen.core.shelf import Shelf, Sort
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.source.nodes import MapNode
from cardgen.source.yaml import read

HOUSE = Workspace.find().roots[0]
YAML = sorted([*HOUSE.glob("content/**/*.yaml"), *HOUSE.glob("templates/**/*.yaml")])


class Thing(Struct, frozen=True):
    name: str
    sizes: tuple[float, ...] = ()


class Other(Struct, frozen=True):
    number: int


THING = Sort("things", Thing)
FEW = Sort("things", Thing, most=3)
VALUE = Thing("kaart", (1.5, 2.0))


def recording(folder: Path) -> Shelf:
    """The shelf of a run that leaves things behind."""
    shelf = Shelf(folder)
    shelf.record()
    return shelf


def kept(folder: Path, *made_from: bytes, value: Thing = VALUE, sort: Sort[Thing] = THING) -> None:
    """Leave a value on the shelf, as a run that went well does."""
    shelf = recording(folder)
    shelf.remember(sort, value, *made_from)
    shelf.keep()


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_later_run_finds_what_an_earlier_one_left(tmp_path):
    kept(tmp_path, b"a", b"b")
    assert Shelf(tmp_path).find(THING, b"a", b"b") == VALUE


@given(st.lists(st.binary(max_size=9), max_size=4), st.lists(st.binary(max_size=9), max_size=4))
def test_only_what_was_made_from_the_very_same_is_found(tmp_path_factory, first, second):
    """Also when the same bytes are divided otherwise."""
    folder = tmp_path_factory.mktemp("kept")
    kept(folder, *first)
    assert (Shelf(folder).find(THING, *second) is not None) == (first == second)


def test_nothing_is_written_before_the_run_has_gone_well(tmp_path):
    shelf = recording(tmp_path / "kept")
    shelf.remember(THING, VALUE, b"a")
    assert shelf.find(THING, b"a") is None
    assert not (tmp_path / "kept").exists()


def test_a_run_that_does_not_record_holds_nothing_and_leaves_nothing(tmp_path):
    """The preview runs for hours, and would otherwise collect every version of every file."""
    shelf = Shelf(tmp_path / "kept")
    made = Thing("once")
    before = sys.getrefcount(made)
    shelf.remember(THING, made, b"a")
    assert sys.getrefcount(made) == before
    shelf.keep()
    assert not (tmp_path / "kept").exists()


def test_a_thing_is_written_once(tmp_path):
    shelf = recording(tmp_path)
    shelf.remember(THING, VALUE, b"a")
    shelf.keep()
    (entry,) = entries(tmp_path)
    entry.unlink()
    shelf.keep()
    assert entries(tmp_path) == []


def test_a_shelf_without_a_folder_holds_nothing():
    shelf = Shelf()
    shelf.record()
    shelf.remember(THING, VALUE, b"a")
    shelf.keep()
    assert shelf.find(THING, b"a") is None


def test_what_another_program_made_is_not_found(tmp_path, monkeypatch):
    kept(tmp_path, b"a")
    monkeypatch.setattr(module, "stamp_of_program", lambda: "another")
    assert Shelf(tmp_path).find(THING, b"a") is None


def test_what_has_another_shape_is_not_found(tmp_path):
    kept(tmp_path, b"a")
    assert Shelf(tmp_path).find(Sort("things", Other), b"a") is None


def test_an_entry_under_the_name_of_another_is_not_used(tmp_path):
    kept(tmp_path, b"a")
    (first,) = entries(tmp_path)
    kept(tmp_path, b"b", value=Thing("ander"))
    second = next(path for path in entries(tmp_path) if path != first)
    second.write_bytes(first.read_bytes())
    assert Shelf(tmp_path).find(THING, b"b") is None
    assert Shelf(tmp_path).find(THING, b"a") == VALUE


def test_what_cannot_be_written_down_stops_nothing(tmp_path):
    kept(tmp_path, b"a", value=Thing("\ud800"))
    assert entries(tmp_path) == []


def test_an_entry_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    kept(tmp_path, b"a")
    assert entries(tmp_path) == []


def test_others_may_read_what_is_kept(tmp_path):
    kept(tmp_path, b"a")
    (entry,) = entries(tmp_path)
    assert entry.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b" ",
        lambda data: data[::-1],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
    ],
)
def test_a_damaged_entry_is_not_used(tmp_path, damage):
    kept(tmp_path, b"a")
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage(entry.read_bytes()))
    assert Shelf(tmp_path).find(THING, b"a") is None


def test_an_entry_that_is_too_large_is_neither_written_nor_read(tmp_path, monkeypatch):
    kept(tmp_path, b"a")
    monkeypatch.setattr(module, "MAX_BYTES", 40)
    assert Shelf(tmp_path).find(THING, b"a") is None
    kept(tmp_path, b"b", value=Thing("k" * 99))
    assert len(entries(tmp_path)) == 1


def test_a_shelf_that_cannot_be_written_does_no_harm(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    kept(tmp_path / "file", b"a")
    assert Shelf(tmp_path / "file").find(THING, b"a") is None


def test_the_shelf_does_not_grow_without_end_and_leaves_what_is_not_its_own(tmp_path):
    (tmp_path / "things").mkdir()
    (tmp_path / "things" / "note.txt").write_text("mine", "utf-8")
    for number in range(6):
        kept(tmp_path, bytes([number]), sort=FEW)
        newest = max(entries(tmp_path / "things"), key=lambda path: path.stat().st_ctime_ns)
        os.utime(newest, ns=(number, number))
    kept(tmp_path, bytes([9]), sort=FEW)
    found = [number for number in range(10) if Shelf(tmp_path).find(THING, bytes([number]))]
    assert found == [4, 5, 9]
    assert (tmp_path / "things" / "note.txt").exists()


def test_what_was_used_longest_ago_makes_room(tmp_path, monkeypatch):
    """What a run finds counts as used, also when it is older than all the rest."""
    for number in range(3):
        kept(tmp_path, bytes([number]), sort=FEW)
    for number, entry in enumerate(sorted(entries(tmp_path), key=lambda path: path.stat().st_mtime_ns)):
        os.utime(entry, ns=(number, number))
    shelf = recording(tmp_path)
    assert shelf.find(THING, bytes([0])) == VALUE
    shelf.remember(FEW, VALUE, bytes([9]))
    shelf.keep()
    assert [number for number in (0, 1, 2, 9) if Shelf(tmp_path).find(THING, bytes([number]))] == [0, 2, 9]


def test_a_run_of_very_many_editions_leaves_no_more_than_it_may(tmp_path):
    """The first ones: what the house has comes before what the hundredth partnership has."""
    few = Sort("things", Thing, most=4)
    shelf = recording(tmp_path)
    for number in range(9):
        shelf.remember(few, VALUE, bytes([number]))
    shelf.keep()
    assert [number for number in range(9) if Shelf(tmp_path).find(THING, bytes([number]))] == [0, 1]


def test_looking_leaves_no_trace(tmp_path):
    kept(tmp_path, b"a")
    (entry,) = entries(tmp_path)
    os.utime(entry, ns=(5, 5))
    shelf = Shelf(tmp_path)
    assert shelf.find(THING, b"a") == VALUE
    shelf.keep()
    assert entry.stat().st_mtime_ns == 5


def test_a_file_comes_back_with_every_place_in_it(tmp_path):
    """All texts and designs of the house, each of them twice."""
    plain = {path: read(path, Diagnostics(), layer="po", shown_as=str(path)) for path in YAML}
    for _ in range(2):
        shelf = recording(tmp_path)
        for path, node in plain.items():
            assert isinstance(node, MapNode)
            assert read(path, Diagnostics(), layer="po", shown_as=str(path), shelf=shelf) == node, path
        shelf.keep()
    assert len(entries(tmp_path)) == len(YAML) > 100
    assert {entry.suffix for entry in entries(tmp_path)} == {".kept"}


def test_a_file_is_found_only_under_its_own_name_and_layer(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", "utf-8")
    for name, layer in (("a.yaml", "base"), ("a.yaml", "po"), ("b.yaml", "po")):
        shelf = recording(tmp_path / "kept")
        node = read(path, Diagnostics(), layer=layer, shown_as=name, shelf=shelf)
        shelf.keep()
        assert node is not None
        assert (node.where.file, node.items["a"].layer) == (name, layer)


def test_a_file_with_a_mistake_is_said_to_have_one_every_time(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\na: 2\n", "utf-8")
    for _ in range(2):
        found, shelf = Diagnostics(), recording(tmp_path / "kept")
        assert read(path, found, shelf=shelf) is None
        shelf.keep()
        assert [one.code for one in found] == ["SRC12"]


def test_a_file_with_a_warning_is_warned_of_every_time(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: plek #1\n", "utf-8")
    for _ in range(2):
        found, shelf = Diagnostics(), recording(tmp_path / "kept")
        assert read(path, found, shelf=shelf) is not None
        shelf.keep()
        assert [one.code for one in found] == ["SRC28"]


def test_looking_things_up_fills_no_table_of_names(tmp_path, monkeypatch):
    """Python keeps each part of a `Path` in a table that doubles in a thousand editions, and never gives it back."""
    kept(tmp_path, b"a")
    shelf = Shelf(tmp_path)
    monkeypatch.setattr(Path, "_parse_args", lambda *_: pytest.fail("a Path was made"), raising=False)
    monkeypatch.setattr(Path, "__truediv__", lambda *_: pytest.fail("a Path was made"))
    assert shelf.find(THING, b"a") == VALUE
    assert shelf.find(THING, b"not there") is None
