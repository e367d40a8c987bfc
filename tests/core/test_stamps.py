"""Stamps: another file, or the same file changed, never has the same one."""

from __future__ import annotations

import os
import shutil

import pytest

from cardgen.core.stamps import stamp_of, stamp_of_all


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("een", "utf-8")
    os.utime(path, ns=(5, 5))
    return path


def changed_in_size(path):
    path.write_text("eens", "utf-8")
    os.utime(path, ns=(5, 5))


def changed_in_time(path):
    os.utime(path, ns=(6, 6))


def changed_in_content_only(path):
    """The size and the time of change are as before, as after `cp -p` or an editor that puts the time back."""
    path.write_text("ook", "utf-8")
    os.utime(path, ns=(5, 5))


def moved(path):
    shutil.copy2(path, path.with_name("b.yaml"))
    path.unlink()
    path.with_name("b.yaml").rename(path)


@pytest.mark.parametrize("change", [changed_in_size, changed_in_time, changed_in_content_only, moved])
def test_a_changed_file_has_another_stamp(file, change):
    before, all_before = stamp_of(file), stamp_of_all([file])
    change(file)
    assert stamp_of(file) != before
    assert stamp_of_all([file]) != all_before


def test_another_file_has_another_stamp(file):
    other = shutil.copy2(file, file.with_name("b.yaml"))
    assert stamp_of(other) != stamp_of(file)


def test_an_untouched_file_keeps_its_stamp(file):
    assert stamp_of(file) == stamp_of(file)


def test_a_name_that_is_no_text_has_a_stamp(tmp_path):
    path = tmp_path / os.fsdecode(b"r\xe9mi.yaml")
    path.write_text("een", "utf-8")
    assert len(stamp_of_all([path])) == 64
