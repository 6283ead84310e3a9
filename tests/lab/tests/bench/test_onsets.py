from pathlib import Path

import numpy as np
import pytest
import soundfile

from companion.hearing.voice_activity import FRAME, LISTENING_RULES
from companion.values import BadInput
from tests.fakes.speech_probability import LoudIsSpeech
from tests.lab.bench.onsets import Clip, find_clips, measure_onsets

RATE_HZ = 16_000


def written(file: Path, *, loud: float, quiet: float) -> Path:
    sound = np.random.default_rng(2).standard_normal(round(loud * RATE_HZ)) * 0.1
    soundfile.write(file, np.concatenate((sound, np.zeros(round(quiet * RATE_HZ)))), RATE_HZ)
    return file


def test_starts_stops_misses_and_false_alarms_are_told_apart(tmp_path: Path) -> None:
    speech = written(tmp_path / "speech.wav", loud=1.0, quiet=0.5)
    whisper = written(tmp_path / "whisper.wav", loud=0.05, quiet=0.5)
    bang = written(tmp_path / "bang.wav", loud=0.5, quiet=0.5)
    clips = (
        Clip(speech, "ljspeech32", has_speech=True),
        Clip(whisper, "human_speech", has_speech=True),
        Clip(bang, "human_speech", has_speech=False),
    )

    result = measure_onsets(clips, LoudIsSpeech(), LISTENING_RULES)

    assert result.speech_clips == 2
    assert result.missed == ("whisper.wav",)
    assert result.false_alarms == ("bang.wav",)
    assert result.noise_seconds == pytest.approx(1.0)
    assert abs(result.start_errors[0]) <= FRAME
    assert result.stop_errors[0] == pytest.approx(-LISTENING_RULES.lag, abs=FRAME)
    assert result.stop_delays[0] == pytest.approx(LISTENING_RULES.hangover, abs=2 * FRAME)


def test_a_folder_without_recordings_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        find_clips(tmp_path)
