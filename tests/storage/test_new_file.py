"""What is there already is the person's: a file that they asked for takes nothing away."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.storage.new_file import FileInTheWay, NewFile, NewFolder, private_file
from companion.values import BadInput
from tests.tables import each_row

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")


def _link(place: Path) -> None:
    (place.parent / "elsewhere").write_text("theirs")
    place.symlink_to("elsewhere")


IN_THE_WAY: dict[str, Callable[[Path], None]] = {
    "link": _link,
    "link to nothing": lambda place: place.symlink_to("nowhere"),
    "link loop": lambda place: place.symlink_to(place.name),
    "link to a device": lambda place: place.symlink_to("/dev/full"),
    "folder": Path.mkdir,
    "pipe": lambda place: os.mkfifo(place),
}
"""What is never replaced."""


@each_row("what", IN_THE_WAY)
@pytest.mark.parametrize("replaces", [False, True])
def test_what_is_no_regular_file_is_never_replaced(what: str, replaces: bool, tmp_path: Path) -> None:
    place = tmp_path / "place"
    IN_THE_WAY[what](place)
    before = {each: each.lstat().st_mode for each in tmp_path.iterdir()}

    with pytest.raises(FileInTheWay):
        NewFile(place, replaces=replaces).write("new")

    assert {each: each.lstat().st_mode for each in tmp_path.iterdir()} == before
    assert not (tmp_path / "elsewhere").exists() or (tmp_path / "elsewhere").read_text() == "theirs"


def test_a_file_is_replaced_only_where_that_was_asked_for(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.write_text("theirs")

    with pytest.raises(FileInTheWay) as refused:
        NewFile(place).write("new")
    kept = place.read_text()
    NewFile(place, replaces=True).write("new")

    assert (kept, place.read_text()) == ("theirs", "new")
    assert "--force" in refused.value.sentence


def test_a_file_that_came_meanwhile_stays(tmp_path: Path) -> None:
    place = tmp_path / "place"

    def write() -> None:
        with NewFile(place).writing() as stream:
            stream.write(b"new")
            place.write_text("theirs")

    with pytest.raises(FileInTheWay):
        write()

    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "You may not write"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_why_a_file_cannot_be_written_is_told(
    number: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("companion.storage.new_file.private_file", refuse)

    with pytest.raises(BadInput) as refused:
        NewFile(tmp_path / "place").write("new")

    assert told in refused.value.sentence


def test_what_breaks_off_leaves_the_older_file(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.write_text("theirs")

    def write() -> None:
        with NewFile(place, replaces=True).writing() as stream:
            stream.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()

    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


def test_an_unfinished_file_of_theirs_beside_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "place.part").symlink_to("elsewhere")

    NewFile(tmp_path / "place").write("new")

    assert (tmp_path / "place.part").is_symlink()
    assert not (tmp_path / "elsewhere").exists()
    assert stat.S_IMODE((tmp_path / "place").stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    places = {
        tmp_path / "no" / "file": "does not exist",
        tmp_path / ("x" * 300): "cannot be written",
        tmp_path / ("ö" * 200): "cannot be written",
    }
    for place, why in places.items():
        with pytest.raises(BadInput) as told:
            NewFile(place).write("new")
        assert why in told.value.sentence


def test_a_folder_that_holds_files_is_used_only_where_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("theirs")

    with pytest.raises(FileInTheWay):
        NewFolder(tmp_path).make()
    NewFolder(tmp_path, replaces=True).make()
    NewFolder(tmp_path / "new" / "one").make()

    assert (tmp_path / "new" / "one").is_dir()


def test_a_file_appears_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_bytes(b"old")
    with private_file(file) as stream:
        stream.write(b"new")
        meanwhile = file.read_bytes()

    assert meanwhile == b"old"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"new"]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="needs files without a name")
def test_an_unfinished_file_has_no_name_under_which_it_could_be_left(tmp_path: Path) -> None:
    with private_file(tmp_path / "kept") as stream:
        stream.write(b"new")
        stream.flush()
        meanwhile = list(tmp_path.iterdir())

    assert meanwhile == []
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"new"]


def test_what_is_no_name_is_an_error_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(OSError), private_file(Path()):  # noqa: PT011 - which one is the system's
        pass

    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_written_to_its_end_leaves_the_older_file(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_bytes(b"old")

    with pytest.raises(OSError, match="Invalid"), private_file(file) as stream:
        stream.seek(-1)

    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]
