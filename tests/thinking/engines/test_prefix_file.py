import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.engines.prefix_file import read_prefix_file, write_prefix_file

KEY = "model prompt"


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "new" / "a.bin", KEY, b"state\n\x00")

    assert read_prefix_file(tmp_path / "new" / "a.bin", KEY) == b"state\n\x00"


def test_a_file_for_another_use_is_refused(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "a.bin", KEY, b"state")

    assert read_prefix_file(tmp_path / "a.bin", "another") is None


def test_a_file_that_is_not_there_or_a_folder_is_none(tmp_path: Path) -> None:
    assert read_prefix_file(tmp_path / "a.bin", KEY) is None
    assert read_prefix_file(tmp_path, KEY) is None


@given(st.data())
def test_a_changed_or_shortened_file_is_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("prefix") / "a.bin"
    write_prefix_file(file, KEY, b"some state")
    whole = file.read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1))
    changed = (
        whole[:position] + bytes([whole[position] ^ data.draw(st.integers(1, 255))]) + whole[position + 1 :]
    )
    file.write_bytes(data.draw(st.sampled_from([changed, whole[:position]])))

    assert read_prefix_file(file, KEY) is None


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.bin"
    write_prefix_file(file, KEY, b"old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_prefix_file(file, KEY, b"new")

    assert read_prefix_file(file, KEY) == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.bin"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    write_prefix_file(tmp_path / "a.bin", KEY, b"state")

    assert stat.S_IMODE((tmp_path / "a.bin").stat().st_mode) == 0o600
