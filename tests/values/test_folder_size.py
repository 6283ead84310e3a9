"""How much a folder takes is counted while others write and delete in it."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.values.folder_size import taken_bytes


def test_all_files_count_at_any_depth_and_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "one").write_bytes(b"1")
    (tmp_path / "a" / "b" / "three").write_bytes(b"333")

    assert taken_bytes(tmp_path) == 4
    assert taken_bytes(tmp_path / "nowhere") == 0


def test_a_folder_that_is_deleted_meanwhile_counts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir
    gone = tmp_path / "gone"
    gone.mkdir()
    (tmp_path / "one").write_bytes(b"1")

    def scan(folder: Path | str) -> Iterator[os.DirEntry[str]]:
        if Path(folder) == gone:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", scan)

    assert taken_bytes(tmp_path) == 1
