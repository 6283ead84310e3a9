"""A room on virtual time: a microphone and a loudspeaker at 16 kHz, and the sound between them.

The microphone hears what a person says into the room, the room's noise, and the loudspeaker through a path that may
change; both sides are on tape on one time line, whose second 0 is the room's making. What the devices do to the sound
(overdrive, a slower crystal, lost blocks) is part of the room. Instants are the virtual loop's unless they say "tape".
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from companion.sound.devices import Device
from companion.sound.feed import Captured
from companion.sound.paced import PacedLoudspeaker
from companion.values import Audio, Samples, resampled

RATE_HZ: Final = 16_000
FLOOR_DB: Final = -75.0
"""Noise of every microphone: a real one never gives exact zeros."""
PLAYING_LATENCY: Final = 0.04
"""From handing a block to the loudspeaker to its sounding; PulseAudio's buffer."""
CAPTURE_LATENCY: Final = 0.02
"""From the sound at the microphone to its arrival; one block of PulseAudio's."""
REVERBERATION: Final = 0.25
"""Seconds in which the room's echo falls by 60 dB: a furnished living room (guess)."""
_REVERBERANT_DB: Final = -6.0
"""Energy of the reverberation beside the direct sound (guess)."""


@dataclass(frozen=True, slots=True)
class EchoFrom:
    """How the loudspeaker reaches the microphone from an instant on."""

    at: float = 0.0
    """Seconds on tape."""
    delay: float = 0.14
    """From the loudspeaker to the microphone; with the latencies of both the program sees 0.06 more."""
    gain_db: float = 6.0
    """Level of the echo beside what is played."""


@dataclass(frozen=True, slots=True)
class Acoustics:
    """What the room and its devices do to sound."""

    echo: tuple[EchoFrom, ...] = ()
    """In order of time; none for headphones."""
    noise: Audio | None = field(default=None, compare=False)
    """Heard all the time, over and over."""
    overdrive_db: float = 0.0
    """The microphone is so much too loud and clips."""
    loudspeaker_clips_at: float = 1.0
    """Amplitude in (0, 1] at which the loudspeaker distorts."""
    drift_ppm: float = 0.0
    """By how much the microphone's crystal is faster than the loudspeaker's."""
    lost_every: float = 0.0
    """Seconds between two losses of input; 0 for none."""
    lost: float = 0.0
    """Seconds lost each time."""
    narrow_from: float | None = None
    """Second on tape from which only what 8 kHz can carry is heard (below 4 kHz)."""


_NARROWING: Final = np.sinc((np.arange(95) - 47) * 3600 / 8000) * np.hamming(95) * 3600 / 8000
"""A low pass at 3.6 kHz (windowed sinc), as before sampling at 8 kHz."""


class _Tape:
    """Samples by their place, silence where there were none."""

    def __init__(self) -> None:
        self._samples: Samples = np.zeros(60 * RATE_HZ, dtype=np.float32)
        self._until = 0

    @property
    def samples(self) -> Samples:
        return self._samples[: self._until].copy()

    def put(self, samples: Samples, first: int) -> None:
        end = first + len(samples)
        if end > len(self._samples):
            more = np.zeros(max(len(self._samples), end), dtype=np.float32)
            self._samples = np.concatenate((self._samples, more))
        self._samples[first:end] = samples
        self._until = max(self._until, end)

    def part(self, first: int, count: int) -> Samples:
        part = np.zeros(count, dtype=np.float32)
        low, high = max(first, 0), min(first + count, self._until)
        if low < high:
            part[low - first : high - first] = self._samples[low:high]
        return part


class Room:
    """What sounds, and what was on tape."""

    def __init__(self, acoustics: Acoustics, now: Callable[[], float], *, seed: int = 0) -> None:
        """Furnish the room; it exists from now on."""
        self.acoustics = acoustics
        self.made_at = now()
        self._now = now
        self._random = np.random.default_rng(seed)
        self._response = _response(self._random)
        self._said: list[tuple[int, Samples]] = []
        self._played = _Tape()
        self._loud_until = 0
        self._captured = _Tape()
        self._before_narrowing = np.zeros(len(_NARROWING) - 1, dtype=np.float32)
        noise = acoustics.noise
        self._noise = None if noise is None else _at_rate(noise)

    def now(self) -> float:
        """Return the second on tape."""
        return self._now() - self.made_at

    def say(self, audio: Audio) -> float:
        """Let a sound begin to be heard now; return the second on tape of its beginning."""
        first = self.sample(self._now())
        self._said.append((first, _at_rate(audio)))
        return first / RATE_HZ

    def sample(self, instant: float) -> int:
        """Return the place on tape of an instant."""
        return int((instant - self.made_at) * RATE_HZ + 1e-3)

    @property
    def companion_tape(self) -> Audio:
        """What the loudspeaker let sound, from second 0 on."""
        return Audio(self._played.samples, RATE_HZ)

    @property
    def microphone_tape(self) -> Audio:
        """What met the microphone, from second 0 on."""
        return Audio(self._captured.samples, RATE_HZ)

    # the loudspeaker's side

    def play(self, samples: Samples, at: float) -> None:
        """A loudspeaker plays samples, the first of them at this instant; fulfils ``Air``."""
        first = self.sample(at)
        limit = self.acoustics.loudspeaker_clips_at
        self._played.put(np.clip(samples, -limit, limit), first)
        if samples.any():
            self._loud_until = first + len(samples)

    # the microphone's side

    def capture(self, first: int, count: int) -> Samples:
        """Return what meets the microphone from a place on tape on, in its own samples."""
        sound = self._random.standard_normal(count, dtype=np.float32) * np.float32(10 ** (FLOOR_DB / 20))
        if self._noise is not None:
            sound += np.take(self._noise, np.arange(first, first + count), mode="wrap")
        for begin, said in self._said:
            low, high = max(begin, first), min(begin + len(said), first + count)
            if low < high:
                sound[low - first : high - first] += said[low - begin : high - begin]
        sound += self._echo(first, count)
        sound *= np.float32(10 ** (self.acoustics.overdrive_db / 20))
        heard = np.clip(self._narrowed(sound, first), -1.0, 1.0)
        self._captured.put(heard, first)
        return heard

    def _narrowed(self, sound: Samples, first: int) -> Samples:
        begins = self.acoustics.narrow_from
        if begins is None:
            return sound
        known = np.concatenate((self._before_narrowing, sound))
        self._before_narrowing = known[-len(self._before_narrowing) :]
        if first < begins * RATE_HZ:
            return sound
        return np.convolve(known, _NARROWING, "valid").astype(np.float32)

    def _echo(self, first: int, count: int) -> Samples | float:
        path = next((path for path in reversed(self.acoustics.echo) if path.at * RATE_HZ <= first), None)
        if path is None:
            return 0.0
        slower = 1.0 / (1.0 + 1e-6 * self.acoustics.drift_ppm)
        place = first * slower - path.delay * RATE_HZ
        if place - len(self._response) > self._loud_until:
            return 0.0
        begin = int(np.floor(place)) - len(self._response) + 1
        length = count + 2 + len(self._response) - 1
        played = self._played.part(begin, length)
        size = 1 << (length - 1).bit_length()
        spectrum = np.fft.rfft(played, size) * np.fft.rfft(self._response, size)
        whole = np.fft.irfft(spectrum, size)[len(self._response) - 1 : length]
        positions = place - np.floor(place) + np.arange(count) * slower
        echo = (
            whole[:count]
            if slower == 1.0 and place == np.floor(place)
            else np.interp(positions, np.arange(len(whole)), whole)
        )
        return (10 ** (path.gain_db / 20) * echo).astype(np.float32)


class RoomMicrophone:
    """The microphone of a room; fulfils ``Microphone``."""

    def __init__(self, room: Room, now: Callable[[], float]) -> None:
        self._room = room
        self._now = now
        self._rate_hz = RATE_HZ * (1.0 + 1e-6 * room.acoustics.drift_ppm)
        self._opened_at: float | None = None
        self._taken = 0
        self._lost_at = room.acoustics.lost_every

    def open(self) -> Device:
        """Start to capture."""
        self._opened_at = self._now()
        self._taken = 0
        return Device("room", 0, RATE_HZ, 1, "simulation", is_default=True)

    def close(self) -> None:
        """Stop; harmless when not open."""
        self._opened_at = None

    @property
    def is_running(self) -> bool:
        """Whether it is open."""
        return self._opened_at is not None

    def read(self) -> Captured | None:
        """Return what has come since the last call, None when nothing has."""
        if self._opened_at is None:
            return None
        elapsed = self._now() - self._opened_at - CAPTURE_LATENCY
        due = int(elapsed * self._rate_hz + 1e-3)
        count = due - self._taken
        if count <= 0:
            return None
        first = self._room.sample(self._opened_at) + self._taken
        samples = self._room.capture(first, count)
        self._taken = due
        until = self._opened_at + due / self._rate_hz
        return None if self._is_lost(elapsed) else Captured(samples, until)

    def _is_lost(self, elapsed: float) -> bool:
        acoustics = self._room.acoustics
        if acoustics.lost_every == 0.0 or elapsed < self._lost_at:
            return False
        if elapsed >= self._lost_at + acoustics.lost:
            self._lost_at += acoustics.lost_every
            return False
        return True


def room_loudspeaker(room: Room, now: Callable[[], float]) -> PacedLoudspeaker:
    """Return the loudspeaker of a room, unopened."""
    return PacedLoudspeaker(rate_hz=RATE_HZ, latency=PLAYING_LATENCY, echo=room, monotonic=now)


def _at_rate(audio: Audio) -> Samples:
    return resampled(audio.samples, audio.rate_hz, RATE_HZ)


def _response(random: np.random.Generator) -> Samples:
    """The direct sound and a tail of noise that decays exponentially (Polack 1988)."""
    times = np.arange(round(REVERBERATION * RATE_HZ)) / RATE_HZ
    tail = random.standard_normal(len(times)) * 10.0 ** (-3.0 * times / REVERBERATION)
    tail *= 10 ** (_REVERBERANT_DB / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    response: Samples = (tail / np.sqrt(np.sum(tail**2))).astype(np.float32)
    return response
