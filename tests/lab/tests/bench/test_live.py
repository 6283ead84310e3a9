import numpy as np
import pytest

from companion.values import Audio, Samples
from tests.fakes.sound import speech_like, tone
from tests.lab.bench import live
from tests.lab.bench.live import waited

RATE_HZ = 16_000


def said() -> Audio:
    """Something of 1 s that is found again."""
    return Audio(speech_like(1.0), RATE_HZ)


SAID_END = 0.9
"""Where speech ends in it; judged by a model otherwise (test_recordings)."""


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "speech_end", lambda audio: SAID_END)


def tape(*sounds: tuple[float, Samples], seconds: float = 6.0, noise: float = 1e-4) -> Audio:
    """A recording in which sounds begin at given seconds."""
    samples = np.random.default_rng(1).standard_normal(round(seconds * RATE_HZ)).astype(np.float32) * noise
    for start, sound in sounds:
        first = round(start * RATE_HZ)
        samples[first : first + len(sound)] += sound
    return Audio(samples.astype(np.float32), RATE_HZ)


def loudspeaker(*sounds: tuple[float, Samples]) -> Audio:
    return tape(*sounds, noise=0.0)


ANSWER = tone(1.0).samples


def test_the_wait_is_from_the_end_of_speech_to_the_first_sound() -> None:
    wait, is_cut_in = waited(
        tape((1.0, said().samples)), loudspeaker((1.0 + SAID_END + 0.65, ANSWER)), said()
    )

    assert wait == pytest.approx(0.65, abs=0.011)
    assert not is_cut_in


def test_without_an_answer_there_is_no_wait() -> None:
    assert waited(tape((1.0, said().samples)), loudspeaker(), said()) == (None, False)


def test_a_companion_that_speaks_into_the_speech_cut_in() -> None:
    wait, is_cut_in = waited(tape((1.0, said().samples)), loudspeaker((1.3, ANSWER[:3200])), said())

    assert is_cut_in
    assert wait is None
