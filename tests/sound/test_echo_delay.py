import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.sound.echoes.linear_echo import (
    EVERY_SAMPLES,
    HEARD_SAMPLES,
    LONGEST_SAMPLES,
    DelaySearch,
    peaks,
)
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.sound.rooms import echo_of, room


def found(reference: Samples, heard: Samples, *, search: DelaySearch | None = None) -> list[int | None]:
    search = search or DelaySearch()
    first = HEARD_SAMPLES + LONGEST_SAMPLES
    return [
        search.find(heard[at - HEARD_SAMPLES : at], reference[at - first : at])
        for at in range(first, len(heard), EVERY_SAMPLES)
    ]


@settings(max_examples=8)
@given(delay=st.floats(0.0, 0.55))
def test_it_finds_the_delay_of_a_room(delay: float) -> None:
    reference = speech_like(2.5)

    told = [
        each for each in found(reference, echo_of(reference, room(delay, gain_db=0.0))) if each is not None
    ]

    assert len(told) >= 5
    assert abs(float(np.median(told)) - delay * 16_000) <= 2


def test_it_finds_the_delay_where_somebody_speaks_too() -> None:
    reference = speech_like(4.0)
    heard = echo_of(reference, room(0.14, gain_db=6.0)) + speech_like(4.0, seed=3)

    told = [each for each in found(reference, heard) if each is not None]

    assert len(told) >= 5
    assert all(abs(each - 0.14 * 16_000) <= 2 for each in told)


def test_a_person_alone_has_no_delay() -> None:
    told = found(speech_like(4.0), speech_like(4.0, seed=3))

    assert told == [None] * len(told)


def test_while_nothing_is_played_there_is_none() -> None:
    told = found(np.zeros(64_000, np.float32), speech_like(4.0))

    assert told == [None] * len(told)


def test_what_was_heard_before_can_be_forgotten() -> None:
    reference = speech_like(4.0)
    search = DelaySearch()
    found(reference, echo_of(reference, room(0.14, gain_db=6.0)), search=search)

    search.forget()

    assert found(reference, speech_like(4.0, seed=3), search=search)[0] is None


def test_the_true_delay_is_among_the_peaks_of_a_short_stretch() -> None:
    reference = speech_like(2.0)
    heard = echo_of(reference, room(0.1, gain_db=6.0))
    at = 28_000  # in the middle of a syllable

    delays = peaks(heard[at - 1024 : at], reference[at - 1024 - LONGEST_SAMPLES : at], 3)

    assert len(delays) == 3
    assert any(abs(delay - 1600) <= 2 for delay in delays)
