from pathlib import Path

import pytest

from companion.engine.measured_machine import keep_speed, measured_machine
from companion.storage.paths import Paths
from companion.values import MeasuredSpeed, Speed


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"weights")
    return file


def test_the_speed_measured_last_belongs_to_the_machine(paths: Paths, model_file: Path) -> None:
    keep_speed(paths, model_file, Speed(9.0, 1.0))
    keep_speed(paths, model_file, Speed(90.0, 20.0))

    assert measured_machine(paths).speed == MeasuredSpeed(Speed(90.0, 20.0), size_bytes=7)


def test_a_machine_that_was_not_measured_has_no_speed(paths: Paths) -> None:
    assert measured_machine(paths).speed is None


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"speed": 3, "size_bytes": 7}'])
def test_a_damaged_note_is_as_if_nothing_was_measured(content: bytes, paths: Paths, model_file: Path) -> None:
    keep_speed(paths, model_file, Speed(90.0, 20.0))
    (note,) = paths.cache.iterdir()
    note.write_bytes(content)

    assert measured_machine(paths).speed is None
