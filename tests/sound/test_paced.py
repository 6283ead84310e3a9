import numpy as np
import pytest

from companion.sound.paced import DelayedEcho, PacedLoudspeaker, PacedMicrophone
from companion.values import Samples
from tests.fakes.sound import HandClock, tone

RATE_HZ = 16_000


def listen(microphone: PacedMicrophone, time: HandClock, seconds: float) -> Samples:
    parts = []
    for _ in range(round(seconds / 0.02)):
        time.advance(0.02)
        captured = microphone.read()
        assert captured is not None
        assert captured.until == pytest.approx(time(), abs=2e-4)
        parts.append(captured.samples)
    return np.concatenate(parts)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_a_microphone_delivers_as_much_as_time_has_passed(rate_hz: int) -> None:
    time = HandClock()
    microphone = PacedMicrophone(rate_hz=rate_hz, monotonic=time)
    microphone.open()

    heard = listen(microphone, time, 1.0)

    assert abs(len(heard) - rate_hz) <= 1
    assert 0.0 < np.abs(heard).max() < 0.01


def test_what_is_said_is_heard_at_the_told_time() -> None:
    time = HandClock()
    microphone = PacedMicrophone(monotonic=time)
    microphone.open()
    opened = time()
    listen(microphone, time, 0.5)

    said = microphone.say(tone(0.3, rate_hz=44_100))
    heard = listen(microphone, time, 1.0)

    loud = np.flatnonzero(np.abs(heard) > 0.05)
    assert loud[0] / RATE_HZ == pytest.approx(said.start - opened - 0.5, abs=0.002)
    assert loud[-1] / RATE_HZ == pytest.approx(said.end - opened - 0.5, abs=0.002)


def test_two_things_said_follow_each_other() -> None:
    time = HandClock()
    microphone = PacedMicrophone(monotonic=time)
    microphone.open()

    first, second = microphone.say(tone(0.3)), microphone.say(tone(0.2))

    assert second.start == pytest.approx(first.end)


def test_a_loudspeaker_plays_and_records_in_real_time() -> None:
    time = HandClock()
    loudspeaker = PacedLoudspeaker(record=True, monotonic=time)
    loudspeaker.open()
    sound = tone(0.3).samples
    loudspeaker.feed.write(sound)

    time.advance(0.2)
    loudspeaker.played()
    waiting = loudspeaker.feed.waiting
    time.advance(0.3)
    loudspeaker.played()

    assert waiting == round(0.1 * RATE_HZ)
    assert np.array_equal(loudspeaker.recorded.samples[: len(sound)], sound)
    assert loudspeaker.recorded.seconds == pytest.approx(0.5)


def test_rest_is_silence_on_the_record() -> None:
    time = HandClock()
    loudspeaker = PacedLoudspeaker(record=True, monotonic=time)
    loudspeaker.open()
    loudspeaker.rest()

    time.advance(2.0)
    rested = loudspeaker.played()
    loudspeaker.wake()
    loudspeaker.feed.write(tone(0.1).samples)
    time.advance(0.1)
    loudspeaker.played()

    assert len(rested) == 0
    assert loudspeaker.recorded.seconds == pytest.approx(2.1)
    assert not loudspeaker.recorded.samples[: 2 * RATE_HZ].any()


def test_the_echo_path_lets_the_microphone_hear_the_loudspeaker_later_and_louder() -> None:
    time = HandClock()
    path = DelayedEcho(delay=0.14, gain_db=6.0)
    loudspeaker = PacedLoudspeaker(latency=0.0, echo=path, monotonic=time)
    microphone = PacedMicrophone(echo=path, floor_db=-120.0, monotonic=time)
    loudspeaker.open()
    microphone.open()
    sound = tone(0.2, amplitude=0.25).samples
    loudspeaker.feed.write(sound)

    heard = []
    for _ in range(25):
        time.advance(0.02)
        loudspeaker.played()
        captured = microphone.read()
        assert captured is not None
        heard.append(captured.samples)

    expected = np.zeros(8000)
    expected[2240 : 2240 + len(sound)] = sound * 10 ** (6 / 20)
    assert np.concatenate(heard) == pytest.approx(expected, abs=1e-4)
