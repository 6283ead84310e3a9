from dataclasses import replace

import numpy as np
import pytest

from companion.demo.movie import both_voices
from companion.demo.mp4 import RATE_HZ
from companion.values import Samples
from tests.demo.performances import COMPANION_HZ, PERSON_HZ, performance
from tests.fakes.sound import tone


def strength(sound: Samples, hz: float, start: float, end: float) -> float:
    """How strong a tone is in a stretch: 0.5 for a sine of amplitude 0.5."""
    part = sound[round(start * RATE_HZ) : round(end * RATE_HZ)]
    at = np.arange(len(part)) / RATE_HZ
    return float(2 * np.abs(np.mean(part * np.exp(-2j * np.pi * hz * at))))


def test_each_side_sounds_when_it_spoke() -> None:
    sound = both_voices(performance())

    assert strength(sound, PERSON_HZ, 1.1, 1.4) == pytest.approx(0.5, abs=0.02)
    assert strength(sound, COMPANION_HZ, 2.1, 2.9) == pytest.approx(0.5, abs=0.02)
    assert strength(sound, PERSON_HZ, 4.1, 4.4) == pytest.approx(0.5, abs=0.02)
    assert strength(sound, COMPANION_HZ, 5.1, 5.9) == pytest.approx(0.5, abs=0.02)


def test_it_is_quiet_where_nobody_spoke() -> None:
    sound = both_voices(performance())

    for start, end in ((0.1, 0.9), (1.6, 1.9), (3.1, 3.9)):
        assert float(np.abs(sound[round(start * RATE_HZ) : round(end * RATE_HZ)]).max()) < 0.02


def test_it_lasts_a_little_longer_than_the_last_sound() -> None:
    acted = performance()

    assert len(both_voices(acted)) / RATE_HZ == pytest.approx(acted.end + 0.5)


def test_voices_at_once_are_mixed_and_never_too_loud() -> None:
    acted = performance()
    loud = replace(acted.said[0], audio=tone(1.0, hz=PERSON_HZ, amplitude=0.9), start=2.0, end=3.0)

    sound = both_voices(replace(acted, said=(loud,)))

    assert strength(sound, PERSON_HZ, 2.1, 2.9) > 0.4
    assert strength(sound, COMPANION_HZ, 2.1, 2.9) > 0.2
    assert float(np.abs(sound).max()) <= 1.0


def test_what_began_before_the_clock_is_cut_in_nowhere() -> None:
    acted = performance()
    early = replace(acted, loudspeaker_start=-0.25)

    assert len(both_voices(early)) == round((early.end + 0.5) * RATE_HZ)
