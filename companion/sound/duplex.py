"""Connects microphone, echo canceller, player and loudspeaker in the one sound thread.

Every 20 ms it takes the captured and the played sound, removes the echo, passes on frames of 10 ms at 16 kHz, and
reports which part of a reply has been heard. It notices a device that is pulled out, stalls, falls silent or changes
its rate, and reports that once. It keeps trying to reopen the device, and continues with the rest: either side may
be missing. It knows nothing of words. All callbacks are called in the sound thread.
"""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from companion.sound import devices
from companion.sound.clock import RATE_HZ, GapCause, SampleClock
from companion.sound.devices import Device
from companion.sound.echoes.echo import FRAME_SAMPLES, Cleaned, EchoCanceller, untouched
from companion.sound.errors import (
    ComputerSlept,
    DeviceChanged,
    LoudspeakerLost,
    MicrophoneLost,
    MicrophoneSilent,
    RateChanged,
)
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.sound.player import Player, Progress
from companion.sound.plugged import Rescans
from companion.sound.plugged import signs as signs_of_devices
from companion.sound.resampler import Resampler, level_db
from companion.values import CompanionError, PartBroken, Samples

log = logging.getLogger(__name__)

PERIOD = 0.02
"""Seconds between two rounds of the sound thread; every 10 ms would double its idle cost for 5 ms (measured)."""

RESTING_PERIOD = 0.04
"""Seconds between two rounds while nothing sounds on either side: half the cost of idling, and the first word of a
person is noticed 10 ms later on average."""

RETRY = 2.0
"""Seconds between two attempts to open a device."""

RESCAN_EVERY = 5
"""Number of attempts between two that may look for newly connected devices although the other side is open, which
interrupts it; only while nobody speaks."""

STALLED_AFTER = 1.0
"""Seconds without a block before an open device counts as lost; guess."""

OPENING = 3.0
"""Maximum seconds from opening a device to its first block; Bluetooth needs up to two (guess)."""

SILENT_AFTER = 3.0
"""Seconds of exact zeros before the person is told that the microphone sends nothing."""

REST_AFTER = 10.0
"""Seconds without a sound to play, and without one heard, before the loudspeaker's stream is paused."""

ECHO_LASTS = 1.0
"""Seconds after the loudspeaker's last block in which it may still be heard: distance, reverberation, latency;
guess."""

LOUD_DB = -45.0
"""Level in dB of a frame that wakes a resting loudspeaker: the person may soon be answered; guess."""

STAND_IN_FOR = 30.0
"""Seconds before a replacement for the chosen device is closed, if nobody speaks, to look for the chosen one."""

RATE_WINDOW = 3.0
"""Seconds over which a device's real rate is measured."""

ENDING = 2.0
"""Seconds within which the sound thread should end: devices open and close within them (guess), and the engine,
which the window gives 5 s, can then end the other parts in order."""

RATE_TOLERANCE = 0.15
"""Deviation from the nominal rate that, twice in a row, means that the device was switched; guess."""


class Side(StrEnum):
    """A part of the sound edge."""

    MICROPHONE = "microphone"
    LOUDSPEAKER = "loudspeaker"
    COMPUTER = "computer"


@dataclass(frozen=True, slots=True, eq=False)
class HeardFrame:
    """The microphone's sound over 10 ms, without the companion's own voice."""

    start: float
    """Time in seconds on the conversation's clock; jumps after lost input."""
    samples: Samples
    """Samples for the recogniser, float32, (160,), 16 kHz, read-only; some echo may be left."""
    level_db: float
    """Root mean square of ``suppressed`` in dB of full scale, from -120."""
    suppressed: Samples
    """Samples for detecting speech, float32, (160,), 16 kHz, read-only; the rest of the echo is suppressed, and some
    of the person's words with it."""
    near_end: float | None = 1.0
    """Certainty that the sound was not played by the companion, in [0, 1]; 1 when it played nothing, None while that
    is unknown."""


@dataclass(frozen=True, slots=True)
class SoundTrouble:
    """A problem with a side; reported once until it is over, changes its nature, or another device is chosen."""

    side: Side
    error: CompanionError
    """Error whose ``sentence`` is for the person."""


@dataclass(frozen=True, slots=True)
class SoundRecovered:
    """The problem of a side is over."""

    side: Side


class _Line:
    """State of one device: open or not, alive or not, and its last report. Monotonic times."""

    def __init__(self, side: Side, chosen: Microphone | Loudspeaker | None) -> None:
        self.side = side
        self.chosen = chosen
        """Device that was last to be used; a device that is lent meanwhile stays the chosen one."""
        self.device: Device | None = None
        self.trouble: type[CompanionError] | None = None
        self.is_told = False
        """True if the trouble was told for the chosen device."""
        self.opened_at = 0.0
        self.retry_at = 0.0
        self.attempts = 0
        self.has_delivered = False
        self._alive_at = 0.0
        self._window_start = 0.0
        self._window_samples = 0
        self._odd_windows = 0

    @property
    def is_open(self) -> bool:
        return self.device is not None

    def choose(self, wished: Microphone | Loudspeaker | None) -> None:
        """Note the device to use: trouble of another one is told even if the one before had the same."""
        if wished is not None and wished is not self.chosen:
            self.chosen = wished
            self.is_told = False

    def open(self, device: Device, now: float) -> None:
        self.device = device
        self.opened_at = self._alive_at = now
        self.has_delivered = False
        self._odd_windows = 0

    def forgive(self, now: float) -> None:
        """Note that time stood still, so that it counts neither as a stall nor as a wrong rate."""
        self._alive_at = now
        self._window_start = 0.0

    def delivered(self, samples: int, now: float) -> None:
        self._alive_at = now
        if not self.has_delivered or self._window_start == 0.0:
            self.has_delivered = True
            self._window_start, self._window_samples = now, 0
        else:
            self._window_samples += samples

    def has_stalled(self, now: float) -> bool:
        return now - self._alive_at > (STALLED_AFTER if self.has_delivered else OPENING)

    def changed_rate(self, now: float) -> int | None:
        """Return the measured rate if it has been wrong for two windows, otherwise None."""
        elapsed = now - self._window_start
        if self.device is None or self._window_start == 0.0 or elapsed < RATE_WINDOW:
            return None
        measured = self._window_samples / elapsed
        self._window_start, self._window_samples = now, 0
        is_odd = abs(measured / self.device.rate_hz - 1.0) > RATE_TOLERANCE
        self._odd_windows = self._odd_windows + 1 if is_odd else 0
        return round(measured) if self._odd_windows >= 2 else None


class Duplex:
    """The sound thread and the parts that it connects; ``start`` and ``close`` it, or call ``step`` instead."""

    def __init__(
        self,
        *,
        microphone: Microphone | None,
        loudspeaker: Loudspeaker | None,
        echo: EchoCanceller,
        clock: SampleClock,
        player: Player,
        on_frame: Callable[[HeardFrame], None],
        on_progress: Callable[[Progress], None],
        on_trouble: Callable[[SoundTrouble], None],
        on_recovered: Callable[[SoundRecovered], None],
        monotonic: Callable[[], float] = time.monotonic,
        rescan: Callable[[], None] = devices.rescan,
        signs: Callable[[], object] = signs_of_devices,
    ) -> None:
        """Take the devices unopened; ``close`` closes them and the echo canceller.

        ``rescan`` looks for newly connected devices; ``signs`` returns a value that changes if it would find some,
        at no cost.
        """
        self._microphone = microphone
        self._loudspeaker = loudspeaker
        self._echo = echo
        self._clock = clock
        self._player = player
        self._on_frame = on_frame
        self._on_progress = on_progress
        self._on_trouble = on_trouble
        self._on_recovered = on_recovered
        self._monotonic = monotonic
        self._rescan = rescan
        self._signs = signs
        self._rescans = Rescans()
        self._is_asked_to_look = threading.Event()
        self._mic_line = _Line(Side.MICROPHONE, microphone)
        self._out_line = _Line(Side.LOUDSPEAKER, loudspeaker)
        self._to_16k = Resampler(from_hz=RATE_HZ, to_hz=RATE_HZ)
        self._reference_to_16k = Resampler(from_hz=RATE_HZ, to_hz=RATE_HZ)
        self._heard = np.zeros(0, dtype=np.float32)
        self._reference = np.zeros(0, dtype=np.float32)
        self._uncounted = 0.0
        self._zeros_since: float | None = None
        self._played_at = -math.inf
        self._passed_by: Samples | None = None
        self._blocks = 0
        self._active_at = monotonic()
        self._is_resting = False
        self._wished: deque[tuple[Microphone | None, Loudspeaker | None]] = deque()
        self._wished_echo: deque[EchoCanceller] = deque()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    # any thread

    def start(self) -> None:
        """Start the sound thread; it opens the devices."""
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def close(self, timeout: float = ENDING) -> None:
        """Stop the sound thread, which closes both devices and the echo canceller before it ends.

        A thread that hangs in the sound system for more than ``timeout`` seconds is abandoned with its devices: it
        ends when they release it, or with the process.
        """
        self._ending.set()
        if self._thread is None:
            self._close_parts()
            return
        self._thread.join(timeout)
        if self._thread.is_alive():
            log.warning("sound thread still runs after seconds=%.1f", timeout)

    def use(self, *, microphone: Microphone | None, loudspeaker: Loudspeaker | None) -> None:
        """Switch to other devices in the next round; they must be unopened, the old ones are closed."""
        self._wished.append((microphone, loudspeaker))

    def use_echo(self, echo: EchoCanceller) -> None:
        """Switch to another echo canceller in the next round; the old one is closed."""
        self._wished_echo.append(echo)

    def look_again(self) -> None:
        """Look for a missing device as soon as nobody speaks, however rare that search has become."""
        self._is_asked_to_look.set()

    @property
    def period(self) -> float:
        """Return the seconds until the next round is due."""
        return RESTING_PERIOD if self._is_resting else PERIOD

    @property
    def has_ended(self) -> bool:
        """Return whether it was closed: no further round may follow."""
        return self._ending.is_set()

    @property
    def is_half_duplex(self) -> bool:
        """Return whether the companion's voice would be heard as the person's: do not listen while it speaks."""
        return self._echo.is_half_duplex and self._loudspeaker is not None

    @property
    def microphone_device(self) -> Device | None:
        """Return the microphone in use, or None."""
        return self._mic_line.device

    @property
    def loudspeaker_device(self) -> Device | None:
        """Return the loudspeaker in use, or None."""
        return self._out_line.device

    # the sound thread

    def _run(self) -> None:
        try:
            while not self._ending.wait(self.period):
                self.step()
        except Exception:
            log.exception("sound thread ended")
            broken = PartBroken("My sound stopped working. Please restart me.", log="sound thread ended")
            self._on_trouble(SoundTrouble(Side.COMPUTER, broken))
        finally:
            self._close_parts()

    def _close_parts(self) -> None:
        self._close_devices()
        self._echo.close()

    def step(self) -> None:
        """Do the work that is due now; the sound thread's one round."""
        self._clock.tick()
        self._report_gaps()
        self._change_over()
        self._keep(self._out_line)
        self._keep(self._mic_line)
        self._take_reference()
        self._take_input()
        for progress in self._player.advance(self._monotonic()):
            self._on_progress(progress)
        self._rest_or_wake()

    def _report_gaps(self) -> None:
        for gap in self._clock.take_gaps():
            if gap.cause is GapCause.SLEPT:
                now = self._monotonic()
                self._mic_line.forgive(now)
                self._out_line.forgive(now)
                self._on_trouble(SoundTrouble(Side.COMPUTER, ComputerSlept(gap.seconds)))
                self._on_recovered(SoundRecovered(Side.COMPUTER))
            else:
                log.warning("input lost seconds=%.3f", gap.seconds)

    # opening and losing

    def _change_over(self) -> None:
        while self._wished:
            self._close_devices()
            self._microphone, self._loudspeaker = self._wished.popleft()
            for line in (self._mic_line, self._out_line):
                line.choose(self._wished_for(line))
                line.retry_at = 0.0
                line.attempts = 0
            self._rescans = Rescans()
        while self._wished_echo:
            self._echo.close()
            self._echo = self._wished_echo.popleft()
        if self._is_asked_to_look.is_set() and self._is_quiet():
            self._is_asked_to_look.clear()
            if self._lacks(self._mic_line) or self._lacks(self._out_line):
                self._rescans = Rescans()
                self._look_anew()

    def _lacks(self, line: _Line) -> bool:
        return self._wished_for(line) is not None and (line.device is None or line.device.is_stand_in)

    def _wished_for(self, line: _Line) -> Microphone | Loudspeaker | None:
        return self._microphone if line is self._mic_line else self._loudspeaker

    def _keep(self, line: _Line) -> None:
        """Open a closed device if that is due, and notice one that ended by itself."""
        wished = self._wished_for(line)
        if wished is None:
            return
        if line.is_open:
            if not wished.is_running:
                lost = MicrophoneLost if line is self._mic_line else LoudspeakerLost
                self._lose(line, lost("stream ended"))
        elif self._may_try(line):
            try:
                device = wished.open()
            except CompanionError as error:
                self._failed(line, error)
            else:
                self._opened(line, device)

    def _opened(self, line: _Line, device: Device) -> None:
        line.open(device, self._monotonic())
        if line is self._mic_line:
            self._begin_to_hear(device)
        else:
            self._begin_to_play(device)
        self._clock.forgive()
        line.attempts = 0
        if device.is_stand_in:
            self._say(line, DeviceChanged(is_microphone=line is self._mic_line))

    def _begin_to_hear(self, device: Device) -> None:
        self._to_16k = Resampler(from_hz=device.rate_hz, to_hz=RATE_HZ)
        self._heard = self._heard[:0]
        self._reference = self._reference[:0]
        self._uncounted = 0.0
        self._zeros_since = None

    def _begin_to_play(self, device: Device) -> None:
        assert self._loudspeaker is not None
        self._reference_to_16k = Resampler(from_hz=device.rate_hz, to_hz=RATE_HZ)
        self._reference = self._reference[:0]
        self._blocks = 0
        self._is_resting = False
        self._active_at = self._monotonic()
        self._player.attach(self._loudspeaker.feed)

    def _may_try(self, line: _Line) -> bool:
        """Return whether an attempt is due; before it, look for new devices if that disturbs nobody."""
        if self._monotonic() < line.retry_at:
            return False
        other = self._out_line if line is self._mic_line else self._mic_line
        if line.attempts > 0 and self._is_look_due():
            if not other.is_open:
                self._look()
            elif line.attempts % RESCAN_EVERY == 0 and self._is_quiet():
                self._look_anew()
        return True

    def _is_look_due(self) -> bool:
        return self._rescans.is_due(self._monotonic(), self._signs())

    def _look_anew(self) -> None:
        """Close the open devices, so that new ones become visible; they are reopened in this or the next round."""
        self._close_devices()
        self._mic_line.retry_at = self._out_line.retry_at = 0.0
        self._look()

    def _look(self) -> None:
        self._rescans = self._rescans.after_one(self._monotonic(), self._signs())
        try:
            self._rescan()
        except CompanionError as error:  # opening, which follows, reports it to the person
            log.warning("no look for new devices error=%s", error)

    def _is_quiet(self) -> bool:
        return self._player.is_idle and self._monotonic() - self._active_at > STALLED_AFTER

    def _failed(self, line: _Line, error: CompanionError) -> None:
        self._clock.forgive()
        line.retry_at = self._monotonic() + RETRY
        line.attempts += 1
        self._say(line, error)

    def _say(self, line: _Line, error: CompanionError) -> None:
        if line.trouble is not type(error) or not line.is_told:
            line.trouble = type(error)
            line.is_told = True
            log.warning("sound trouble side=%s error=%s", line.side, error)
            self._on_trouble(SoundTrouble(line.side, error))

    def _recovered(self, line: _Line) -> None:
        if line.device is not None and line.device.is_stand_in:
            self._say(line, DeviceChanged(is_microphone=line is self._mic_line))
        elif line.trouble is not None:
            line.trouble = None
            log.info("sound recovered side=%s", line.side)
            self._on_recovered(SoundRecovered(line.side))

    def _lose(self, line: _Line, error: CompanionError) -> None:
        self._close_device(line)
        self._rescans = Rescans()
        self._failed(line, error)

    def _close_devices(self) -> None:
        for line in (self._mic_line, self._out_line):
            self._close_device(line)

    def _close_device(self, line: _Line) -> None:
        wished = self._wished_for(line)
        if wished is not None and line.is_open:
            if line is self._out_line:
                self._player.detach()
            wished.close()
            line.device = None

    # playback

    def _take_reference(self) -> None:
        line, loudspeaker = self._out_line, self._loudspeaker
        if loudspeaker is None or not line.is_open or self._is_resting:
            return
        played = loudspeaker.played()
        now = self._monotonic()
        if loudspeaker.feed.blocks != self._blocks:
            self._blocks = loudspeaker.feed.blocks
            self._played_at = now
            line.delivered(len(played), now)
            self._recovered(line)
        elif line.has_stalled(now):
            self._lose(self._out_line, LoudspeakerLost("no block asked for"))
            return
        assert line.device is not None
        nominal = line.device.rate_hz
        if (measured := line.changed_rate(now)) is not None:
            self._lose(self._out_line, RateChanged(is_microphone=False, from_hz=nominal, to_hz=measured))
            line.retry_at = now
        elif self._mic_line.is_open:
            self._reference = np.concatenate((self._reference, self._reference_to_16k.push(played)))

    # capture

    def _take_input(self) -> None:
        line, microphone = self._mic_line, self._microphone
        if microphone is None or not line.is_open:
            return
        captured = microphone.read()
        now = self._monotonic()
        if captured is None:
            if line.has_stalled(now):
                self._lose(self._mic_line, MicrophoneLost("no block delivered"))
            return
        assert line.device is not None
        rate_hz = line.device.rate_hz
        seconds = len(captured.samples) / rate_hz
        if not line.has_delivered:
            self._clock.begin_input(captured.until - seconds)
        line.delivered(len(captured.samples), now)
        self._notice_silence(captured.samples, now)
        self._heard = np.concatenate((self._heard, self._to_16k.push(captured.samples)))
        frames, self._heard = _frames(self._heard)
        reference, self._reference = _frames(self._reference)
        self._uncounted += seconds
        for number in range(max(len(frames), len(reference))):
            if number < len(reference):
                self._echo.play(reference[number])
            if number < len(frames):
                self._uncounted -= FRAME_SAMPLES / RATE_HZ
                until = captured.until - self._uncounted
                self._hear(frames[number], until)
        if (measured := line.changed_rate(now)) is not None:
            self._lose(self._mic_line, RateChanged(is_microphone=True, from_hz=rate_hz, to_hz=measured))
            line.retry_at = now

    def _hear(self, frame: Samples, until: float) -> None:
        start = self._clock.count(FRAME_SAMPLES, until)
        clean = self._without_echo(frame)
        level = level_db(clean.suppressed)
        if level > LOUD_DB:
            self._active_at = self._monotonic()
        self._on_frame(HeardFrame(start, clean.samples, level, clean.suppressed, clean.near_end))

    def _without_echo(self, frame: Samples) -> Cleaned:
        """Return the frame without echo; the canceller, most of the thread's cost, runs only if an echo is possible."""
        if self._monotonic() - self._played_at > ECHO_LASTS:
            self._passed_by = frame
            return untouched(frame)
        if self._passed_by is not None:  # so that its delay line does not begin with old sound
            self._echo.process(self._passed_by)
            self._passed_by = None
        return self._echo.process(frame)

    def _notice_silence(self, samples: Samples, now: float) -> None:
        line = self._mic_line
        if samples.any():
            self._zeros_since = None
            self._recovered(line)
        elif self._zeros_since is None:
            self._zeros_since = now
        elif now - self._zeros_since >= SILENT_AFTER:
            self._say(line, MicrophoneSilent(now - self._zeros_since))

    # saving processor time

    def _rest_or_wake(self) -> None:
        now = self._monotonic()
        if not self._player.is_idle:
            self._active_at = now
        self._return_to_chosen(now)
        loudspeaker = self._loudspeaker
        if loudspeaker is None or not self._out_line.is_open:
            return
        may_rest = now - self._active_at > REST_AFTER
        if may_rest == self._is_resting:
            return
        try:
            if may_rest:
                loudspeaker.rest()
            else:
                loudspeaker.wake()
        except CompanionError as error:
            self._lose(self._out_line, error)
        else:
            self._is_resting = may_rest
            self._out_line.forgive(now)

    def _return_to_chosen(self, now: float) -> None:
        for line in (self._mic_line, self._out_line):
            is_due = line.is_open and now - line.opened_at > STAND_IN_FOR and now >= line.retry_at
            if is_due and line.device is not None and line.device.is_stand_in and self._is_quiet():
                line.retry_at = now + RETRY
                if self._is_look_due():
                    self._look_anew()
                return


def _frames(samples: Samples) -> tuple[list[Samples], Samples]:
    """Return whole frames from the beginning, and the rest."""
    whole = len(samples) // FRAME_SAMPLES
    return (
        [samples[n * FRAME_SAMPLES : (n + 1) * FRAME_SAMPLES] for n in range(whole)],
        samples[whole * FRAME_SAMPLES :],
    )
