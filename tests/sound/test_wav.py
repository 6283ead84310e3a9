from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.wav import read_sound, write_wav
from companion.storage.new_file import NewFile
from companion.values import Audio, BadInput
from tests.fakes.sound import tone


@pytest.mark.parametrize(("name", "subtype"), [("a.wav", "PCM_16"), ("a.wav", "FLOAT"), ("a.flac", "PCM_16")])
@pytest.mark.parametrize("rate_hz", [8_000, 44_100])
def test_stereo_files_of_any_rate_become_mono(tmp_path: Path, name: str, subtype: str, rate_hz: int) -> None:
    left = tone(0.1, rate_hz=rate_hz).samples
    soundfile.write(tmp_path / name, np.stack((left, np.zeros_like(left)), axis=1), rate_hz, subtype=subtype)

    audio = read_sound(tmp_path / name)

    assert audio.rate_hz == rate_hz
    assert audio.samples == pytest.approx(left / 2, abs=1e-4)


@given(st.lists(st.floats(-1, 1, width=32), min_size=1, max_size=50))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, values: list[float]) -> None:
    path = tmp_path_factory.mktemp("wav") / "a.wav"

    write_wav(NewFile(path), Audio(np.array(values, dtype=np.float32), 16_000))

    assert read_sound(path).samples == pytest.approx(np.array(values), abs=1e-4)
    assert [each.name for each in path.parent.iterdir()] == ["a.wav"]


def test_a_file_that_is_no_sound_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("This is a letter, not a sound.")

    with pytest.raises(BadInput) as raised:
        read_sound(path)

    assert "WAV or FLAC" in raised.value.sentence


@pytest.mark.parametrize("kept", [0, 11, 30])
def test_a_truncated_header_is_no_sound(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "a.wav"
    write_wav(NewFile(path), tone(0.1))
    path.write_bytes(path.read_bytes()[:kept])

    with pytest.raises(BadInput):
        read_sound(path)


@pytest.mark.parametrize(("seconds", "minutes"), [(3600, 60), (601, 11)])
def test_what_is_too_long_is_refused_before_it_is_read(tmp_path: Path, seconds: int, minutes: int) -> None:
    path = tmp_path / "a.wav"
    soundfile.write(path, np.zeros(8_000 * seconds, dtype=np.int16), 8_000, subtype="PCM_U8")

    with pytest.raises(BadInput) as raised:
        read_sound(path)

    assert f"{minutes} minutes" in raised.value.sentence
    assert "10" in raised.value.sentence
