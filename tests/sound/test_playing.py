from collections.abc import Callable

import numpy as np
import pytest

from companion.sound.errors import LoudspeakerLost, LoudspeakerMissing
from companion.sound.loudspeaker import play_to_the_end
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
