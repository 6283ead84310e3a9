"""Subtracts the companion's own voice from the microphone, whatever its path.

Keeps the reference and the microphone aligned over jumps of the delay, drifting clocks and pauses, so that the
Kalman filter sees a constant room. It only subtracts; ``near_end`` judges whether the rest is the person. Samples
are counted on both sides from the beginning; delays are in samples at 16 kHz.

The delay is where the generalised cross-correlation of both (Knapp & Carter 1976), with most of the magnitude divided
out of the cross-spectrum and averaged over about a quarter of a second, has its peak.
"""

import logging
import math
from typing import Final

import numpy as np

from companion.sound.echoes.echo import FRAME_SAMPLES
from companion.sound.echoes.kalman import BINS, BLOCK_SAMPLES, KalmanFilter, Spectra, Subtracted, spectra_of
from companion.values import Samples

LONGEST_SAMPLES: Final = 9600
"""Maximum delay that is found, 0.6 s."""
HEARD_SAMPLES: Final = 2048
"""Samples of the microphone compared at once, 0.128 s."""
RECENT_SAMPLES: Final = 1024
"""Samples of the microphone compared to find a delay that has just jumped, 0.064 s."""
EVERY_SAMPLES: Final = 1280
"""Samples between two comparisons, 0.08 s."""

_FFT: Final = 16384
_WHITENING: Final = 0.7
"""Exponent of the magnitude that is divided out: 1 is PHAT, which mistakes silence for sound; with .7 the highest
peak was the right one in 99 of 100 comparisons at RT60 0.2 s, with 1 in 96."""
_LOWEST_BIN: Final = _FFT * 200 // 16000
_STAYS: Final = 0.7
"""Share of the average kept from one comparison to the next."""
_CLEAR: Final = 10.0
"""Minimum height of the echo's peak in standard deviations. Of 472 comparisons with other people's speech none
exceeded 9.7; with an echo the 5th percentile is 18 (RT60 0.2 s) and 7 (0.25 s, direct sound 12 dB below the rest)."""
_AUDIBLE_POWER: Final = 1e-5
"""Mean square of the reference below which nothing can be found: -50 dB."""


class DelaySearch:
    """Follows the delay; used by one thread."""

    def __init__(self) -> None:
        self._average = np.zeros(LONGEST_SAMPLES + 1, np.float32)

    def forget(self) -> None:
        """Forget earlier sound."""
        self._average[:] = 0.0

    def find(self, heard: Samples, reference: Samples) -> int | None:
        """Return the delay in samples, if it is clear, of the sound heard, (2048,), behind the one played, (11648,)."""
        recent = reference[-HEARD_SAMPLES - LONGEST_SAMPLES // 2 :]
        if np.dot(recent, recent) < _AUDIBLE_POWER * len(recent):
            return None
        by_delay = _correlated(heard, reference)
        self._average *= _STAYS
        self._average += (1.0 - _STAYS) * by_delay
        peak = int(np.argmax(self._average))
        return peak if self._average[peak] > _CLEAR * self._average.std() else None


def peaks(heard: Samples, reference: Samples, count: int) -> tuple[int, ...]:
    """Return ``count`` likely delays in samples, the likeliest first, at least 1 ms apart; all may be wrong.

    ``heard`` is the microphone's sound, (n,), the reference the played sound up to the same instant, (n + 9600,).
    """
    by_delay = _correlated(heard, reference)
    found: list[int] = []
    for _ in range(count):
        peak = int(np.argmax(by_delay))
        found.append(peak)
        by_delay[max(peak - 16, 0) : peak + 17] = 0.0
    return tuple(found)


def _correlated(heard: Samples, reference: Samples) -> Samples:
    """Return the correlation at delays of 0 to ``LONGEST_SAMPLES``, with a standard deviation of 1."""
    cross = np.fft.rfft(heard, _FFT) * np.conj(np.fft.rfft(reference, _FFT))
    cross[:_LOWEST_BIN] = 0.0
    cross /= (np.abs(cross) + np.float32(1e-6)) ** np.float32(_WHITENING)
    # the reference begins LONGEST_SAMPLES earlier, so delay d is at -(LONGEST_SAMPLES - d)
    by_delay = np.roll(np.fft.irfft(cross), LONGEST_SAMPLES)[: LONGEST_SAMPLES + 1].astype(
        np.float32, copy=False
    )
    by_delay /= by_delay.std() + np.float32(1e-12)
    return by_delay


_PARTITIONS: Final = 24
"""Length of the learned room in partitions: 0.24 s from a little before the direct sound."""
_AHEAD: Final = 240
"""Samples by which the path begins before the direct sound, 15 ms: the peak may be a reflection."""
_REFERENCE_LASTS: Final = LONGEST_SAMPLES + _PARTITIONS * FRAME_SAMPLES
"""Samples of silence of the loudspeaker after which there is no echo any more: 0.84 s."""
_RING: Final = 200 * FRAME_SAMPLES
"""Samples of the reference kept, 2 s."""
_HEARD: Final = 64 * FRAME_SAMPLES
"""Samples of the microphone kept, 0.64 s: once the delay is found, the filter learns from earlier sound. Learning
from the first sound on, with quiet before it, leaves 4 to 7 dB less over the first 8 s than beginning 0.2 s later
(simulated)."""
_EXPLAINED: Final = 16
_EXPLAINS: Final = 0.6
"""Maximum share of power that may be left of the last 16 of those blocks: two voices can have a delay in common by
chance."""
_RATE_EVERY: Final = 25
"""Blocks between two comparisons of the clocks by the path's movement."""
_RATE_LEFT: Final = 0.7
"""Maximum power left, relative to the microphone, for a meaningful comparison: drifting clocks leave much."""
_RATE_GAIN: Final = 0.05
"""Share of the deviation that is corrected each time."""
_RATE_HASTE: Final = 8.0
"""Factor on the correction if the last four deviations had the same direction, as with clocks, but not with a
person."""
_RATE_BINS: Final = 24
"""Number of bins used, below 1.2 kHz: above, a moving path is averaged away before it can turn."""
_RATE_MOST: Final = 500e-6
"""Maximum deviation of two clocks that is followed; crystals stay below 200e-6."""
_TAPS: Final = 16
"""Length of the interpolation between samples."""
_PLACES: Final = np.arange(_TAPS) - (_TAPS // 2 - 1)
_SLIPPED: Final = 800
"""Samples (0.05 s) by which one side must be ahead of its usual place to have lost or gained samples: pauses of the
loudspeaker, holes in the microphone's sound. Blocks make it jitter by half of that (measured)."""
_SETTLED: Final = 4
"""Factor on the interval between delay searches while the filter works."""
_MOVED: Final = 8
"""Distance in samples of a peak from its place that means a jump of the delay; half a millisecond, 17 cm of path
(guess)."""
_TRIED: Final = 5
"""Blocks used to test a new delay before it is accepted."""
_BETTER: Final = 0.5
"""Maximum power left with the new delay, relative to the old one."""
_DOUBTFUL: Final = 0.5
"""Share of the microphone's power left over the last blocks from which on the delay may have jumped."""
_DOUBTED_EVERY: Final = 3
"""Blocks between two tests of another delay while it may have jumped."""
_CANDIDATES: Final = 3
"""Number of peaks tested then."""
_KEPT_EVERY: Final = 10
"""Blocks after which a working path is stored, to return to when the delay jumps."""
_AUDIBLE: Final = 1e-6 * _TRIED * FRAME_SAMPLES
"""Energy of the last blocks below which no delay is tested: -60 dB."""
_WORKS: Final = 0.25
"""Maximum power that a working filter leaves, relative to the microphone."""
_ALIGNED_AFTER: Final = 4
"""Consecutive peaks at a new place before a path that does not work is learned again from there; two for the first."""
_DOUBT: Final = 0.05
"""Share of the path's power that is uncertain after a jump."""


log = logging.getLogger(__name__)


class LinearEcho:
    """The filter with its alignment; used by the sound thread only."""

    def __init__(self) -> None:
        self._filter = KalmanFilter(_PARTITIONS)
        self._search = DelaySearch()
        self._ring = np.zeros(_RING, np.float32)
        self._played = 0
        self._last_loud = -_REFERENCE_LASTS
        self._at = 0.0
        """Place in the reference of the microphone's next sample if there were no delay."""
        self._usual_lead: float | None = None
        self._rate = 0.0
        """Ratio minus 1 of the reference's clock to the microphone's."""
        self._moved_from: Spectra | None = None
        self._deviations: tuple[float, ...] = ()
        self._since_rate = 0
        self.latest = np.zeros(_HEARD, np.float32)
        """The microphone's last sound, (10240,), the latest frame included."""
        self._since_search = 0
        self._delay: int | None = None
        """Delay of the direct sound; None until it is found."""
        self._elsewhere: list[int] = []
        """Consecutive delays found that are not accepted yet."""
        self._start = 0
        """Delay at which the path begins."""
        self._spectra: Spectra = np.zeros((_PARTITIONS, BINS), np.complex64)
        self._are_spectra_valid = False
        self._kept: Spectra | None = None
        self.path_changes = 0
        """Number of times that the path was started again or moved to another delay."""
        self._since_kept = 0
        self._recent = np.full((_TRIED, 2), 1e-9)
        self._block = 0
        self._since_doubt = 0
        self._powers = np.full(2, 1e-9)
        """Powers of the microphone and of the rest, over about 0.1 s."""

    @property
    def left_share(self) -> float:
        """Return the share of the microphone's power that is left, over about 0.1 s; above 1 the filter does harm."""
        return float(self._powers[1] / self._powers[0])

    @property
    def may_echo(self) -> bool:
        """Return whether the last played sound is recent enough to be still heard."""
        return self._at - self._last_loud <= _REFERENCE_LASTS

    @property
    def has_path(self) -> bool:
        """Return whether the echo was found, so that it is subtracted."""
        return self._delay is not None

    def play(self, reference: Samples) -> None:
        """Store the next frame, (160,), that the loudspeaker plays."""
        place = self._played % _RING
        self._ring[place : place + FRAME_SAMPLES] = reference
        self._played += FRAME_SAMPLES
        if reference.any():
            self._last_loud = self._played

    def process(self, frame: Samples) -> Subtracted | None:
        """Return the next microphone frame, (160,), without the echo; None if there is none, or it is not found."""
        self._keep_in_step()
        self.latest = np.concatenate((self.latest[FRAME_SAMPLES:], frame))
        self._since_search += FRAME_SAMPLES
        self._at += FRAME_SAMPLES * (1.0 + self._rate)
        if not self.may_echo:
            self._are_spectra_valid = False
            return None
        if self._since_search >= (EVERY_SAMPLES if self.left_share > _WORKS else _SETTLED * EVERY_SAMPLES):
            self._since_search = 0
            self._follow_delay()
        if self._delay is None:
            return None
        self._advance()
        subtracted = self._filter.step(self._spectra, frame)
        if self._judge(frame, subtracted.samples) and self._try_elsewhere():
            self._advance()
            subtracted = self._filter.step(self._spectra, frame)
        return subtracted

    # alignment

    def _keep_in_step(self) -> None:
        """Return to the usual place in the reference if one side has lost or gained samples."""
        lead = self._played - self._at
        if self._usual_lead is None:
            self._usual_lead = lead
        slip = lead - self._usual_lead
        if abs(slip) > _SLIPPED:
            self._at += slip
            self._are_spectra_valid = False
            self._filter.doubt(_DOUBT)
        else:
            self._usual_lead += 0.002 * slip

    def _read(self, until: float, count: int) -> Samples:
        """Return the last ``count`` samples before a place in the reference; zeros before the start of playback.

        Between two samples a windowed sine cardinal interpolates; the place is then the middle of its taps.
        """
        whole = math.floor(until)
        fraction = until - whole
        if fraction == 0.0:
            return self._kept_reference(whole, count)
        taps = _PLACES - fraction
        weights = (np.sinc(taps) * np.cos(np.pi * taps / (_TAPS + 2)) ** 2).astype(np.float32)
        around = self._kept_reference(whole + _TAPS // 2, count + _TAPS - 1)
        return np.convolve(around, weights[::-1], "valid").astype(np.float32, copy=False)

    def _kept_reference(self, until: int, count: int) -> Samples:
        samples: Samples = self._ring[np.arange(until - count, until) % _RING]
        if until > self._played:
            samples[max(self._played - until, -count) :] = 0.0
        return samples

    def _advance(self) -> None:
        """Update the spectra of the reference to the frame being heard."""
        until = self._at - self._start
        if not self._are_spectra_valid:
            self._spectra = self._spectra_at(until)
            self._are_spectra_valid = True
            return
        self._spectra[1:] = self._spectra[:-1]
        self._spectra[0] = spectra_of(self._read(until, BLOCK_SAMPLES))

    def _spectra_at(self, until: float, count: int = _PARTITIONS) -> Spectra:
        """Return the spectra of ``count`` blocks, the latest first; the latest ends at a place in the reference."""
        sound = self._read(until, (count + 1) * FRAME_SAMPLES).reshape(-1, FRAME_SAMPLES)
        blocks = np.concatenate((sound[:-1], sound[1:]), axis=1)[::-1]
        return spectra_of(blocks)

    def _follow_delay(self) -> None:
        until = math.floor(self._at)
        found = self._search.find(
            self.latest[-HEARD_SAMPLES:], self._kept_reference(until, HEARD_SAMPLES + LONGEST_SAMPLES)
        )
        if found is None:
            return
        if self._delay is None:
            if self._elsewhere and abs(found - self._elsewhere[-1]) < _MOVED:
                self._begin_at(found)
            else:
                self._elsewhere.append(found)
        elif abs(found - self._delay) < _MOVED:
            self._elsewhere.clear()
        elif not self._jump_to(found):
            self._elsewhere.append(found)
            last = self._elsewhere[-_ALIGNED_AFTER:]
            if len(last) == _ALIGNED_AFTER and max(last) - min(last) < _MOVED and self.left_share > _WORKS:
                self._begin_at(found)

    def _begin_at(self, delay: int) -> None:
        self.path_changes += 1
        self._delay = delay
        self._start = max(delay - _AHEAD, 0)
        self._filter.forget()
        self._kept = self._moved_from = None
        self._elsewhere.clear()
        self._are_spectra_valid = False
        if self._learn_from_before() > _EXPLAINS:
            log.debug("echo not where it was looked for delay=%d", delay)
            self._delay = None

    def _learn_from_before(self) -> float:
        """Train the filter on the earlier sound again, and return the power left of the last 0.16 s."""
        blocks = _HEARD // FRAME_SAMPLES
        spectra = self._spectra_at(self._at - self._start - FRAME_SAMPLES, blocks + _PARTITIONS - 1)
        frames = self.latest.reshape(blocks, FRAME_SAMPLES)
        left = np.zeros(blocks)
        for number, frame in enumerate(frames[:-1]):
            latest = blocks - 2 - number
            rest = self._filter.step(spectra[latest : latest + _PARTITIONS], frame).samples
            left[number] = np.dot(rest, rest)
        recent = slice(blocks - 1 - _EXPLAINED, blocks - 1)
        return float(left[recent].sum() / (np.square(frames[recent]).sum() + 1e-9))

    def _jump_to(self, delay: int) -> bool:
        """Move the last working path to another delay, if it explains the last blocks better there."""
        assert self._delay is not None
        if self._kept is None:
            return False
        start = self._start + delay - self._delay
        if start < 0 or self._left_with(self._kept, start) > _BETTER * self._left_with(
            self._filter.gains, self._start
        ):
            return False
        self.path_changes += 1
        self._start, self._delay = start, delay
        self._filter.gains[:] = self._kept
        self._filter.doubt(_DOUBT)
        self._moved_from = None
        self._elsewhere.clear()
        self._are_spectra_valid = False
        return True

    def _left_with(self, path: Spectra, start: int) -> float:
        """Return the power that a path leaves of the last blocks."""
        spectra = self._spectra_at(self._at - start, _TRIED + _PARTITIONS - 1)
        left = 0.0
        for block in range(_TRIED):
            frame = self.latest[len(self.latest) - (block + 1) * FRAME_SAMPLES :][:FRAME_SAMPLES]
            rest = frame - self._filter.echo(spectra[block : block + _PARTITIONS], path)
            left += float(np.dot(rest, rest))
        return left

    def _try_elsewhere(self) -> bool:
        """Test whether the path explains the last blocks much better at another delay, and move there."""
        assert self._delay is not None
        reference = self._kept_reference(math.floor(self._at), RECENT_SAMPLES + LONGEST_SAMPLES)
        for delay in peaks(self.latest[-RECENT_SAMPLES:], reference, _CANDIDATES):
            if abs(delay - self._delay) >= _MOVED and self._jump_to(delay):
                return True
        return False

    def _judge(self, frame: Samples, left: Samples) -> bool:
        """Update the performance, store a working path, and return whether the delay may have jumped."""
        powers = self._recent[self._block % _TRIED]
        powers[:] = np.dot(frame, frame), np.dot(left, left)
        self._block += 1
        self._powers *= 0.9
        self._powers += 0.1 * powers
        self._since_kept += 1
        if self._since_kept >= _KEPT_EVERY and self.left_share < _WORKS:
            self._since_kept = 0
            self._kept = self._filter.gains.copy()
        self._since_rate += 1
        if self._since_rate >= _RATE_EVERY:
            self._since_rate = 0
            self._follow_rate()
        self._since_doubt += 1
        if self._since_doubt < _DOUBTED_EVERY:
            return False
        heard, is_left = self._recent.sum(axis=0)
        may_have_jumped = bool(is_left > max(_DOUBTFUL * heard, _AUDIBLE))
        if may_have_jumped:
            self._since_doubt = 0
        return may_have_jumped

    def _follow_rate(self) -> None:
        """Estimate the difference of the clocks from the path's movement since the last time."""
        before = self._moved_from
        self._moved_from = self._filter.gains.copy() if self.left_share < _RATE_LEFT else None
        if before is None or self._moved_from is None:
            return
        turned = (self._moved_from * np.conj(before))[:, :_RATE_BINS].sum(axis=0)
        weight, bins = np.abs(turned), np.arange(_RATE_BINS)
        slope = float((weight * bins * np.angle(turned)).sum() / ((weight * bins**2).sum() + 1e-12))
        later = -slope * BLOCK_SAMPLES / (2.0 * np.pi)
        self._deviations = (*self._deviations[-3:], later)
        is_steady = len(self._deviations) == 4 and abs(sum(np.sign(self._deviations))) == 4
        gain = _RATE_GAIN * (_RATE_HASTE if is_steady else 1.0)
        rate = self._rate - gain * later / (_RATE_EVERY * FRAME_SAMPLES)
        self._rate = min(max(rate, -_RATE_MOST), _RATE_MOST)
