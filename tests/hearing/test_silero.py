import os
import sys
from pathlib import Path

import numpy as np
import pytest

from companion.hearing.packaged import find_packaged
from companion.hearing.silero import Silero
from companion.hearing.voice_activity import FRAME_SAMPLES, SpeechStarted, SpeechStopped, VoiceActivity
from companion.values import PartBroken, PartMissing, Samples, Told
from tests.hearing.sounds import noise, sentence, silence


def probabilities(model: Silero, samples: Samples) -> list[float]:
    model.reset()
    frames = samples[: len(samples) // FRAME_SAMPLES * FRAME_SAMPLES].reshape(-1, FRAME_SAMPLES)
    return [model.probability(frame) for frame in frames]


@pytest.mark.model
def test_speech_is_likely_and_noise_is_not() -> None:
    model = Silero.load()

    assert np.median(probabilities(model, sentence("LJ001-0006"))) > 0.9
    assert max(probabilities(model, noise(5.0, level=0.02))) < 0.3
    assert max(probabilities(model, silence(5.0))) < 0.3


@pytest.mark.model
def test_frame_by_frame_gives_what_the_publisher_gives_for_a_whole_recording() -> None:
    from faster_whisper.vad import get_vad_model

    samples = sentence("LJ001-0008")
    whole = samples[: len(samples) // FRAME_SAMPLES * FRAME_SAMPLES]

    reference = get_vad_model()(whole).reshape(-1)

    # faster-whisper blanks the end of the last frame, the context of one that does not come
    assert np.allclose(probabilities(Silero.load(), whole)[:-1], reference[:-1], atol=1e-4)


@pytest.mark.model
def test_forgetting_makes_the_same_sound_the_same_again() -> None:
    model = Silero.load()
    samples = sentence("LJ001-0008")

    assert probabilities(model, samples) == probabilities(model, samples)


@pytest.mark.model
def test_a_sentence_starts_and_stops_once() -> None:
    sound = np.concatenate((silence(1.0), sentence("LJ001-0008"), silence(1.0)))

    events = VoiceActivity(Silero.load()).feed(sound)

    start, stop = events
    assert isinstance(start, SpeechStarted)
    assert start.at == pytest.approx(1.0, abs=0.2)
    assert isinstance(stop, SpeechStopped)
    assert stop.at == pytest.approx(1.0 + 1.784, abs=0.2)


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        Silero.load(tmp_path / "absent.onnx")


@pytest.mark.parametrize("kept", [0, 1000, 600_000])
def test_a_damaged_model_is_named(tmp_path: Path, kept: int) -> None:
    from companion.hearing.packaged import find_packaged

    whole = find_packaged("faster_whisper", "assets/silero_vad_v6.onnx", part=Told("x")).read_bytes()
    damaged = tmp_path / "silero.onnx"
    damaged.write_bytes(whole[:kept])

    with pytest.raises(PartBroken) as caught:
        Silero.load(damaged)
    assert os.fspath(tmp_path) not in caught.value.sentence


def test_a_file_is_found_without_importing_its_package() -> None:
    path = find_packaged("moonshine_voice", "assets/tiny-en", part=Told("The speech recogniser"))

    assert (path / "tokenizer.bin").is_file()
    assert "moonshine_voice" not in sys.modules


@pytest.mark.parametrize(
    ("package", "relative"), [("no_such_package", "x"), ("moonshine_voice", "assets/no-such-model")]
)
def test_what_is_missing_is_said_in_words_of_the_person(package: str, relative: str) -> None:
    with pytest.raises(PartMissing) as caught:
        find_packaged(package, relative, part=Told("The speech recogniser"))

    assert caught.value.sentence.startswith("The speech recogniser is")
    assert "install Companion again" in caught.value.sentence


@pytest.mark.model
def test_no_memory_is_kept_between_frames() -> None:
    assert not Silero.load()._session.get_session_options().enable_cpu_mem_arena
