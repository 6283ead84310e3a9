"""The self-test through devices made of numbers, and through virtual ones."""

from collections.abc import Callable

import numpy as np
import pytest

from companion.sound.echoes.echo import NoEcho
from companion.sound.echoes.echo_removal import EchoRemoval
from companion.sound.echoes.echo_report import Verdict
from companion.sound.errors import LoudspeakerLost, LoudspeakerMissing, MicrophoneLost, MicrophoneMissing
from companion.sound.paced import DelayedEcho, PacedLoudspeaker, PacedMicrophone
from companion.sound.self_test import USUAL_LENGTH, SelfTest, run_self_test
from companion.values import CancelToken
from tests.fakes.sound import FragileLoudspeaker, FragileMicrophone, HandClock, tone

Devices = tuple[FragileMicrophone, FragileLoudspeaker, HandClock]

LATENCY = 0.02
"""Of the paced loudspeaker."""


def run_over(echo: DelayedEcho | None) -> SelfTest:
    clock = HandClock()
    canceller = EchoRemoval()
    done = run_self_test(
        PacedMicrophone(rate_hz=48_000, echo=echo, monotonic=clock),
        PacedLoudspeaker(rate_hz=48_000, latency=LATENCY, echo=echo, monotonic=clock),
        canceller,
        monotonic=clock,
        wait=clock.advance,
    )
    canceller.close()
    assert done is not None
    return done


@pytest.mark.parametrize(("delay", "gain_db"), [(0.04, -12.0), (0.14, 3.0), (0.3, -20.0)])
def test_a_room_is_measured(delay: float, gain_db: float) -> None:
    report = run_over(DelayedEcho(delay=delay, gain_db=gain_db)).report

    assert report.delay == pytest.approx(delay + LATENCY, abs=0.03)
    assert report.echo_path_db == pytest.approx(gain_db, abs=1.0)
    assert report.room_db == pytest.approx(-75.0, abs=6.0)
    assert report.verdict is Verdict.FREE


def test_headphones_are_told_from_a_loudspeaker() -> None:
    done = run_over(None)

    assert done.report.verdict is Verdict.NO_ECHO
    assert (done.microphone.name, done.loudspeaker.name) == ("paced microphone", "paced loudspeaker")


def test_it_takes_as_long_as_the_person_is_told() -> None:
    clock = HandClock()
    began = clock()

    microphone, loudspeaker = PacedMicrophone(monotonic=clock), PacedLoudspeaker(monotonic=clock)
    run_self_test(microphone, loudspeaker, NoEcho(), monotonic=clock, wait=clock.advance)

    assert clock() - began == pytest.approx(USUAL_LENGTH, abs=1.0)


def test_the_devices_are_closed_whatever_happens() -> None:
    clock = HandClock()
    microphone, loudspeaker = PacedMicrophone(monotonic=clock), PacedLoudspeaker(monotonic=clock)
    cancel = CancelToken()
    cancel.cancel()

    done = run_self_test(
        microphone, loudspeaker, NoEcho(), cancel=cancel, monotonic=clock, wait=clock.advance
    )

    assert done is None
    assert not microphone.is_running
    assert not loudspeaker.is_running


@pytest.fixture
def devices() -> Devices:
    clock = HandClock()
    return FragileMicrophone(monotonic=clock), FragileLoudspeaker(monotonic=clock), clock


def run_with(devices: Devices, befall: Callable[[], None] = lambda: None) -> None:
    microphone, loudspeaker, clock = devices

    def wait(seconds: float) -> None:
        clock.advance(seconds)
        befall()

    run_self_test(microphone, loudspeaker, NoEcho(), monotonic=clock, wait=wait)


def test_without_a_microphone_the_reason_is_told_and_nothing_is_left_open(devices: Devices) -> None:
    microphone, loudspeaker, _ = devices
    microphone.unplug(MicrophoneMissing())

    with pytest.raises(MicrophoneMissing):
        run_with(devices)

    assert loudspeaker.opened == 0


def test_without_a_loudspeaker_the_microphone_is_given_back(devices: Devices) -> None:
    microphone, loudspeaker, _ = devices
    loudspeaker.unplug(LoudspeakerMissing())

    with pytest.raises(LoudspeakerMissing):
        run_with(devices)

    assert not microphone.is_running


def test_a_device_that_stalls_and_one_that_is_pulled_out_are_lost(devices: Devices) -> None:
    microphone, loudspeaker, _ = devices
    with pytest.raises(MicrophoneLost):
        run_with(devices, lambda: microphone.unplug(MicrophoneMissing()))
    microphone.plug()
    microphone.is_stalled = True
    with pytest.raises(MicrophoneLost):
        run_with(devices)

    microphone.is_stalled, loudspeaker.is_stalled = False, True
    with pytest.raises(LoudspeakerLost):
        run_with(devices)


def test_a_voice_that_is_handed_in_is_what_is_played() -> None:
    clock = HandClock()
    loudspeaker = PacedLoudspeaker(record=True, monotonic=clock)
    voice = tone(3.0, hz=700.0)

    run_self_test(
        PacedMicrophone(monotonic=clock), loudspeaker, NoEcho(), voice=voice, monotonic=clock, wait=clock.advance
    )  # fmt: skip

    said = loudspeaker.recorded.samples[-round(3.0 * 16_000) :]
    spectrum = np.abs(np.fft.rfft(said))
    assert np.argmax(spectrum) * 16_000 / len(said) == pytest.approx(700.0, abs=1.0)
