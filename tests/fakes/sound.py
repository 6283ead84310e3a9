"""Sound without devices: a clock that is set by hand, devices that can be unplugged, and a scene that joins them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from companion.sound.clock import SampleClock
from companion.sound.devices import Device
from companion.sound.duplex import Duplex, HeardFrame, SoundRecovered, SoundTrouble
from companion.sound.echoes.echo import EchoCanceller, NoEcho
from companion.sound.feed import Captured
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.sound.paced import PacedLoudspeaker, PacedMicrophone
from companion.sound.player import Player, Progress
from companion.values import Audio, Clause, CompanionError, Samples, SpokenClause, TimedWord


class HandClock:
    """Monotonic time that only moves when told to."""

    def __init__(self) -> None:
        self.monotonic = 1000.0
        self.slept = 0.0

    def __call__(self) -> float:
        return self.monotonic

    def with_sleep(self) -> float:
        return self.monotonic + self.slept

    def advance(self, seconds: float) -> None:
        self.monotonic += seconds

    def sleep(self, seconds: float) -> None:
        """The computer sleeps: as on Linux and macOS, the monotonic clock does not notice."""
        self.slept += seconds


class FragileMicrophone(PacedMicrophone):
    """A microphone that can be unplugged, muted, stalled, and come back at another rate."""

    def __init__(self, *, rate_hz: int = 16_000, monotonic: Callable[[], float]) -> None:
        super().__init__(rate_hz=rate_hz, monotonic=monotonic)
        self.error: CompanionError | None = None
        self.is_muted = False
        self.is_stalled = False
        self.is_stand_in = False
        self.opened = 0
        self.lies_about_rate_hz: int | None = None

    def open(self) -> Device:
        if self.error is not None:
            raise self.error
        self.opened += 1
        device = replace(super().open(), is_stand_in=self.is_stand_in)
        return device if self.lies_about_rate_hz is None else replace(device, rate_hz=self.lies_about_rate_hz)

    def unplug(self, error: CompanionError) -> None:
        """End the stream; opening fails with ``error`` until ``plug``."""
        self.error = error
        self.close()

    def plug(self) -> None:
        self.error = None

    def read(self) -> Captured | None:
        captured = super().read()
        if captured is None or self.is_stalled:
            return None
        return Captured(captured.samples * np.float32(not self.is_muted), captured.until)


class FragileLoudspeaker(PacedLoudspeaker):
    """A loudspeaker that can be unplugged, stalled, and come back."""

    def __init__(self, *, rate_hz: int = 16_000, monotonic: Callable[[], float]) -> None:
        super().__init__(rate_hz=rate_hz, record=True, monotonic=monotonic)
        self.error: CompanionError | None = None
        self.is_stalled = False
        self.opened = 0
        self.rests = 0

    def open(self) -> Device:
        if self.error is not None:
            raise self.error
        self.opened += 1
        return super().open()

    def unplug(self, error: CompanionError) -> None:
        """End the stream without a word to the feed; opening fails with ``error`` until ``plug``."""
        self.error = error

    def plug(self) -> None:
        self.error = None

    @property
    def is_running(self) -> bool:
        return self.error is None and super().is_running

    def played(self) -> Samples:
        return self.feed.take_reference() if self.is_stalled else super().played()

    def rest(self) -> None:
        self.rests += 1
        super().rest()


class SoundScene:
    """A duplex over hand-driven time that keeps all it was told."""

    def __init__(
        self,
        clock: HandClock,
        *,
        microphone: Microphone | None,
        loudspeaker: Loudspeaker | None,
        echo: EchoCanceller | None = None,
    ) -> None:
        self.time = clock
        self.clock = SampleClock(clock, clock.with_sleep)
        self.player = Player(self.clock)
        self.frames: list[HeardFrame] = []
        self.progress: list[Progress] = []
        self.troubles: list[SoundTrouble] = []
        self.recoveries: list[SoundRecovered] = []
        self.rescans = 0
        self.rescan_error: CompanionError | None = None
        self.signs = ""
        """What tells of devices without a look."""
        self.duplex = Duplex(
            microphone=microphone,
            loudspeaker=loudspeaker,
            echo=echo or NoEcho(),
            clock=self.clock,
            player=self.player,
            on_frame=self.frames.append,
            on_progress=self.progress.append,
            on_trouble=self.troubles.append,
            on_recovered=self.recoveries.append,
            monotonic=clock,
            rescan=self._rescanned,
            signs=lambda: self.signs,
        )

    def run(self, seconds: float, *, period: float = 0.02) -> None:
        """Let time pass in rounds of the sound thread."""
        for _ in range(round(seconds / period)):
            self.time.advance(period)
            self.duplex.step()

    def run_until(self, condition: Callable[[], bool], *, at_most: float = 30.0) -> None:
        for _ in range(round(at_most / 0.02)):
            if condition():
                return
            self.run(0.02)
        raise AssertionError(f"did not happen within {at_most} s")

    def _rescanned(self) -> None:
        self.rescans += 1
        if self.rescan_error is not None:
            raise self.rescan_error


def tone(seconds: float, *, rate_hz: int = 16_000, hz: float = 440.0, amplitude: float = 0.5) -> Audio:
    """A sine."""
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return Audio((amplitude * np.sin(2 * np.pi * hz * at)).astype(np.float32), rate_hz)


def speech_like(seconds: float, *, seed: int = 0) -> Samples:
    """Noise in syllables: broad-band bursts four times a second."""
    rng = np.random.default_rng(seed)
    count = round(seconds * 16_000)
    envelope = np.clip(np.sin(2 * np.pi * 2 * np.arange(count) / 16_000), 0, 1) ** 2
    noise = np.convolve(rng.standard_normal(count), np.ones(4) / 4, mode="same")
    return (0.1 * envelope * noise).astype(np.float32)


def spoken(
    index: int, *, words: int = 4, word: float = 0.25, rate_hz: int = 16_000, hz: float = 440.0
) -> SpokenClause:
    """A clause of equally long words, sounding as a sine."""
    timed = tuple(TimedWord(f"w{n}", n * word, (n + 1) * word) for n in range(words))
    text = " ".join(each.text for each in timed)
    return SpokenClause(Clause(index, text), tone(words * word, rate_hz=rate_hz, hz=hz), timed, ())
