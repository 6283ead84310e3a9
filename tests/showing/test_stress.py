import numpy as np
import pytest

from companion.showing.stress import Stress, melody_of, stresses
from companion.values import Audio, TimedWord

RATE_HZ = 16_000


def tone(hertz: float, seconds: float, level: float = 0.1) -> np.ndarray:
    """A buzz like a voice: a pitch and its overtones."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    wave = sum(np.sin(2 * np.pi * hertz * n * at) / n for n in range(1, 8))
    return (level * np.hanning(len(at)) ** 0.3 * wave).astype(np.float32)


def stressed(*words: tuple[str, float, float, float]) -> tuple[Stress, ...]:
    """What stands out in a clause of words with their pitch, level and length."""
    timed, parts, at = [], [], 0.0
    for text, hertz, level, seconds in words:
        timed.append(TimedWord(text, at, at + seconds))
        parts.append(tone(hertz, seconds, level))
        at += seconds
    return stresses(timed, melody_of(Audio(np.concatenate(parts), RATE_HZ)))


@pytest.mark.parametrize("hertz", [90.0, 120.0, 210.0, 320.0])
def test_the_pitch_of_a_buzz_is_found(hertz: float) -> None:
    melody = melody_of(Audio(tone(hertz, 0.5), RATE_HZ))

    inner = melody.semitones[10:-10]
    assert np.isfinite(inner).all()
    assert 2 ** (np.median(inner) / 12) == pytest.approx(hertz, rel=0.02)


def test_silence_noise_and_nothing_have_no_pitch() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, RATE_HZ).astype(np.float32)

    assert not np.isfinite(melody_of(Audio(np.zeros(RATE_HZ, np.float32), RATE_HZ)).semitones).any()
    assert np.isfinite(melody_of(Audio(noise, RATE_HZ)).semitones).mean() < 0.1
    assert melody_of(Audio(np.zeros(0, np.float32), RATE_HZ)).level_db.shape == (0,)


def test_the_word_that_is_high_loud_and_long_is_stressed() -> None:
    (stress,) = stressed(
        ("It", 110, 0.05, 0.15),
        ("was", 110, 0.05, 0.15),
        ("wonderful", 150, 0.2, 0.5),
        ("to", 105, 0.05, 0.15),
    )

    assert stress.word == 2
    assert 0.3 < stress.at < 0.8
    assert stress.rise_st > 2
    assert stress.strength > 0.6


def test_of_words_that_sound_alike_one_that_means_something_is_stressed() -> None:
    even = [
        ("the", 110.0, 0.1, 0.3),
        ("sea", 110.0, 0.1, 0.3),
        ("and", 110.0, 0.1, 0.3),
        ("wind", 110.0, 0.1, 0.3),
    ]

    assert [stress.word for stress in stressed(*even)] in ([1], [3])


def test_the_head_is_to_be_lowest_at_the_loudest_instant_of_a_word() -> None:
    (stress,) = stressed(("so", 110, 0.05, 0.3), ("lovely", 130, 0.2, 0.4), ("here", 110, 0.05, 0.3))

    assert stress.at == pytest.approx(0.5, abs=0.15)


def test_a_clause_of_weak_words_has_one_stress_and_one_without_words_none() -> None:
    assert len(stressed(("to", 110, 0.1, 0.2), ("the", 110, 0.1, 0.2))) == 1
    assert stresses((), melody_of(Audio(np.zeros(0, np.float32), RATE_HZ))) == ()
