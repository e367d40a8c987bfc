"""Files are written whole or not at all, with the permissions that new files get on this machine."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cardgen.core.atomic import sweep, write_whole


def test_files_and_their_folders_appear_in_the_order_given(tmp_path: Path) -> None:
    files = [(tmp_path / "b" / "c.pdf", b"one"), (tmp_path / "a.pdf", lambda stream: stream.write(b"two"))]
    assert write_whole(files) == [path for path, _ in files]
    assert [path.read_bytes() for path, _ in files] == [b"one", b"two"]
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.pdf", "c.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_new_files_get_what_the_umask_leaves(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write_whole([(tmp_path / "a.pdf", b"")])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == mode


def test_what_cannot_be_written_leaves_everything_as_it_was_and_says_which(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def broken(_stream: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space") as caught:
        write_whole([(tmp_path / "a.pdf", b"new"), (tmp_path / "b.pdf", broken)])
    assert caught.value.filename == str(tmp_path / "b.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_a_long_name_needs_no_longer_temporary_one(tmp_path: Path) -> None:
    (path,) = write_whole([(tmp_path / ("n" * 250 + ".pdf"), b"x")])
    assert path.read_bytes() == b"x"


def test_what_a_killed_writer_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    left, fresh, theirs = (
        tmp_path / name for name in (".a.pdf.0123456789ab.tmp", ".a.pdf.ba9876543210.tmp", ".mine.tmp")
    )
    for path in (left, fresh, theirs):
        path.write_bytes(b"half")
    for path in (left, theirs):
        os.utime(path, (1e9, 1e9))
    (tmp_path / ".dir.0123456789ab.tmp").mkdir()
    os.utime(tmp_path / ".dir.0123456789ab.tmp", (1e9, 1e9))
    sweep([tmp_path, tmp_path / "absent"])
    assert not left.exists()
    assert fresh.exists()
    assert theirs.exists()
    assert (tmp_path / ".dir.0123456789ab.tmp").is_dir()
