from collections.abc import Callable

import numpy as np
import pytest

from companion.sound.errors import LoudspeakerLost, LoudspeakerMissing, MicrophoneLost, MicrophoneMissing
from companion.sound.loudspeaker import play_to_the_end
from companion.sound.microphone import record
from companion.values import Audio, CancelToken
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone, HandClock

TONE = Audio((0.3 * np.sin(2 * np.pi * 220 * np.arange(48_000) / 16_000)).astype(np.float32), 16_000)
"""Three seconds: longer than what a loudspeaker's feed holds."""


def test_a_sound_is_played_whole_at_the_loudspeakers_rate_and_the_loudspeaker_closed() -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)

    play_to_the_end(loudspeaker, TONE, monotonic=clock, wait=clock.advance)

    played = loudspeaker.recorded
    sounding = np.flatnonzero(np.abs(played.samples) > 0.01)
    assert abs((sounding[-1] - sounding[0]) / played.rate_hz - TONE.seconds) < 0.05
    assert not loudspeaker.is_running


def stalls(loudspeaker: FragileLoudspeaker) -> None:
    loudspeaker.is_stalled = True


def is_pulled_out(loudspeaker: FragileLoudspeaker) -> None:
    loudspeaker.unplug(LoudspeakerLost("gone"))


@pytest.mark.parametrize("befall", [stalls, is_pulled_out])
def test_a_loudspeaker_that_stops_while_it_plays_is_told_and_closed(
    befall: Callable[[FragileLoudspeaker], None],
) -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)

    def wait(seconds: float) -> None:
        clock.advance(seconds)
        befall(loudspeaker)

    with pytest.raises(LoudspeakerLost):
        play_to_the_end(loudspeaker, TONE, monotonic=clock, wait=wait)

    assert not loudspeaker.is_running


def test_a_loudspeaker_that_is_missing_is_told() -> None:
    loudspeaker = FragileLoudspeaker(monotonic=HandClock())
    loudspeaker.error = LoudspeakerMissing()

    with pytest.raises(LoudspeakerMissing):
        play_to_the_end(loudspeaker, TONE)


def recorded(
    microphone: FragileMicrophone, clock: HandClock, cancel: CancelToken | None = None
) -> Audio | None:
    return record(microphone, 3.0, cancel or CancelToken(), monotonic=clock, wait=clock.advance)


def test_what_is_said_is_recorded_for_as_long_as_is_wanted_and_the_microphone_closed() -> None:
    clock = HandClock()
    microphone = FragileMicrophone(monotonic=clock)
    told: list[float] = []

    def wait(seconds: float) -> None:
        clock.advance(seconds)
        if not told:
            microphone.say(Audio(np.full(16_000, 0.5, np.float32), 16_000))

    audio = record(microphone, 3.0, CancelToken(), on_progress=told.append, monotonic=clock, wait=wait)

    assert audio is not None
    assert (audio.seconds, audio.rate_hz) == (3.0, 16_000)
    assert np.sum(audio.samples > 0.4) == pytest.approx(16_000, abs=10)
    assert told == sorted(told)
    assert told[-1] == 3.0
    assert not microphone.is_running


def test_a_recording_that_is_cancelled_is_none_and_the_microphone_closed() -> None:
    clock, cancel = HandClock(), CancelToken()
    microphone = FragileMicrophone(monotonic=clock)
    cancel.cancel()

    assert recorded(microphone, clock, cancel) is None
    assert not microphone.is_running


def test_a_microphone_that_stalls_or_is_missing_is_told() -> None:
    clock = HandClock()
    microphone = FragileMicrophone(monotonic=clock)
    microphone.is_stalled = True

    with pytest.raises(MicrophoneLost):
        recorded(microphone, clock)
    assert not microphone.is_running

    microphone.unplug(MicrophoneMissing())
    with pytest.raises(MicrophoneMissing):
        recorded(microphone, clock)
