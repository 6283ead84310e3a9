import numpy as np
import pytest

from companion.sound.errors import LoudspeakerLost, LoudspeakerMissing
from companion.sound.playing import play_to_the_end
from companion.values import Audio
from tests.fakes.sound import FragileLoudspeaker, HandClock

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


def test_a_loudspeaker_that_stalls_is_told_and_closed() -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)
    loudspeaker.is_stalled = True

    with pytest.raises(LoudspeakerLost):
        play_to_the_end(loudspeaker, TONE, monotonic=clock, wait=clock.advance)

    assert not loudspeaker.is_running


def test_a_loudspeaker_that_is_missing_is_told() -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)
    loudspeaker.error = LoudspeakerMissing()

    with pytest.raises(LoudspeakerMissing):
        play_to_the_end(loudspeaker, TONE, monotonic=clock, wait=clock.advance)


def test_a_loudspeaker_that_is_pulled_out_is_told() -> None:
    clock = HandClock()
    loudspeaker = FragileLoudspeaker(monotonic=clock)

    def pulled_out(seconds: float) -> None:
        clock.advance(seconds)
        loudspeaker.unplug(LoudspeakerLost("gone"))

    with pytest.raises(LoudspeakerLost):
        play_to_the_end(loudspeaker, TONE, monotonic=clock, wait=pulled_out)
