import errno
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.values.files import FileTooLong, NotARegularFile, read_regular, size_of, taken_bytes
from tests.tables import each_row


def _link_to_a_pipe(place: Path) -> None:
    os.mkfifo(place.with_name("pipe"))
    place.symlink_to("pipe")


def _socket(place: Path) -> None:
    there = Path.cwd()
    os.chdir(place.parent)  # its name may be longer than a socket's
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(there)


NO_FILES: dict[str, Callable[[Path], None]] = {
    "folder": Path.mkdir,
    "pipe": lambda place: os.mkfifo(place),
    "link to a pipe": _link_to_a_pipe,
    "device": lambda place: place.symlink_to("/dev/zero"),
    "socket": _socket,
}


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")
@each_row("what", NO_FILES)
def test_what_may_never_end_is_not_opened(what: str, tmp_path: Path) -> None:
    NO_FILES[what](tmp_path / "place")

    with pytest.raises(NotARegularFile):
        read_regular(tmp_path / "place", most_bytes=100)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"words")
    (tmp_path / "link").symlink_to("file")

    assert read_regular(tmp_path / "link", most_bytes=5) == b"words"


@pytest.mark.parametrize("bytes_there", [6, 2**40])
def test_a_file_that_is_too_long_is_not_read(bytes_there: int, tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as stream:
        stream.truncate(bytes_there)

    with pytest.raises(FileTooLong):
        read_regular(tmp_path / "file", most_bytes=5)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs a file without a known size")
def test_a_file_without_a_known_size_is_read_no_further_than_is_wanted() -> None:
    with pytest.raises(FileTooLong):
        read_regular(Path("/proc/self/maps"), most_bytes=5)


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


def test_a_file_has_its_size_and_what_can_be_no_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")

    sizes = [size_of(tmp_path / name) for name in ("a", "", "b", "a/b", "x" * 300, "x\0y")]

    assert sizes == [3, None, None, None, None, None]
