import stat
import sys
from pathlib import Path

import pytest

from companion.storage.private_file import private_file


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


def test_what_is_no_name_of_a_file_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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
