import numpy as np
import pytest

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples
from tests.fakes.speech_probability import LoudIsSpeech
from tests.fakes.transcriber import ScriptedTranscriber
from tests.lab.bench.called import Listener, Sleeper, false_in_text, in_noise, named


def spoken(seconds: float) -> Samples:
    """Return a second of quiet, a sound that counts as speech, and two seconds more."""
    sound = np.random.default_rng(2).standard_normal(round(seconds * RATE_HZ)) * 0.1
    return np.concatenate((np.zeros(RATE_HZ), sound, np.zeros(2 * RATE_HZ))).astype(np.float32)


def heard(text: str, name: str) -> float | None:
    listener, called = Listener(()), named(name)
    ears = ScriptedTranscriber([text], seconds_per_word=0.3)
    return (
        Sleeper(ears, LoudIsSpeech(), lambda reading: listener.one(reading, called))
        .hear(spoken(1.5))
        .woken_at
    )


def test_a_sleeper_wakes_soon_after_its_name_and_for_nothing_else() -> None:
    woken_at = heard("Robin, are you there?", "Robin")

    assert woken_at is not None
    assert 1.0 < woken_at < 2.5
    assert heard("I told her so yesterday.", "Robin") is None


def test_false_calls_are_counted_for_each_name_with_the_hours_that_the_words_take() -> None:
    texts = ["Robin, come here.", "I saw Robin.", "Max, come here.", "Well then."]

    called, hours = false_in_text((named("Robin"), named("Max")), texts)

    assert called == {"Robin": 1, "Max": 1}
    assert hours == pytest.approx(11 / 9000)


def test_the_noise_lies_below_the_speech_by_as_much_as_wanted() -> None:
    sound = np.sin(np.arange(RATE_HZ) * 0.3).astype(np.float32) * 0.3
    noise = np.random.default_rng(1).standard_normal(RATE_HZ // 2).astype(np.float32)

    mixed = in_noise(sound, noise, 5.0)

    power = np.square(mixed[:RATE_HZ]).mean()
    assert 10 * np.log10(np.square(sound).mean() / power) == pytest.approx(5.0, abs=0.7)
    assert len(mixed) == len(sound) + 3 * RATE_HZ
