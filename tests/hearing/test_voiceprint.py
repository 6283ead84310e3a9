"""Whose voice it is: figures of a stretch of speech, compared with those of a voice that was learned."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.voiceprint import (
    FIGURES,
    FILE,
    LEAST_STRETCHES,
    Numbers,
    VoiceNetwork,
    learn_voice,
    likeness,
    load_voice_network,
)
from companion.values import PartBroken, Samples

RATE = 16000


def voice(pitch_hz: float, seconds: float, seed: int) -> Samples:
    """A buzz through two resonances that wander, as vowels do, with a little breath."""
    random = np.random.default_rng(seed)
    time = np.arange(round(seconds * RATE)) / RATE
    sound = np.zeros_like(time)
    for harmonic in range(1, 30):
        hz = harmonic * pitch_hz
        wandering = 1 + 0.3 * np.sin(2 * np.pi * 3 * time + random.uniform(0, 6))
        near = sum(
            np.exp(-(((hz - formant * wandering) / 200) ** 2)) for formant in (5 * pitch_hz, 14 * pitch_hz)
        )
        sound += near * np.sin(2 * np.pi * hz * time)
    return np.asarray(0.1 * sound + 0.001 * random.standard_normal(len(time)), np.float32)


def figures_of(voices: VoiceNetwork, sound: Samples) -> Numbers:
    figures = voices.figures(sound)
    assert figures is not None
    return figures


def test_a_voice_is_known_again_and_another_is_not() -> None:
    voices = load_voice_network()
    stretches = [voices.figures(voice(110, 2, seed)) for seed in range(10)]
    known = learn_voice([figures for figures in stretches if figures is not None])

    assert known is not None
    assert likeness(known.mean, figures_of(voices, voice(110, 2, 99))) >= voices.least
    assert likeness(known.mean, figures_of(voices, voice(230, 2, 99))) < voices.least


def test_loudness_says_nothing_of_whose_voice_it_is() -> None:
    sound = voice(120, 2, 1)
    figures = load_voice_network().figures
    loud, soft = figures(sound), figures(sound * np.float32(0.25))

    assert loud is not None
    assert soft is not None
    assert loud == pytest.approx(soft, abs=0.02)


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), voice(120, 0.3, 1)])
def test_too_little_speech_tells_nothing(sound: Samples) -> None:
    assert load_voice_network().figures(sound) is None


@given(st.integers(min_value=0, max_value=3 * RATE), st.floats(min_value=0, max_value=1))
def test_any_sound_gives_finite_figures_or_none(length: int, level: float) -> None:
    sound = (level * np.random.default_rng(length).standard_normal(length)).astype(np.float32)
    figures = load_voice_network().figures(sound)

    assert figures is None or (figures.shape == (FIGURES,) and bool(np.isfinite(figures).all()))


def test_a_voice_is_learned_of_enough_stretches_only() -> None:
    figures = np.zeros(FIGURES, np.float32)

    assert learn_voice([figures] * (LEAST_STRETCHES - 1)) is None
    learned = learn_voice([figures] * LEAST_STRETCHES)
    assert learned is not None
    assert learned.stretches == LEAST_STRETCHES


@pytest.mark.parametrize("place", [0, 3000, -3000])
def test_a_broken_file_is_named(tmp_path: Path, place: int) -> None:
    content = bytearray(FILE.read_bytes())
    content[place] ^= 0xFF
    (tmp_path / "voiceprint.npz").write_bytes(content)

    with pytest.raises(PartBroken, match=r"voiceprint\.npz"):
        load_voice_network(tmp_path / "voiceprint.npz")


def test_voices_of_other_figures_are_broken(tmp_path: Path) -> None:
    file = tmp_path / "voiceprint.npz"
    np.savez(file, last=np.zeros(3), bias=np.zeros(3), least=0.0)

    with pytest.raises(PartBroken):
        load_voice_network(file)
