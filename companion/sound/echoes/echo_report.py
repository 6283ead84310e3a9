"""Generates the sound of a self-test, and analyses how it comes back and what follows.

Pure. The analysis works at 16 kHz, whatever the devices' rates. Levels are root mean squares in dB of full scale,
differences of levels dB, times seconds.

The sound is a sweep, a short rest, and a hummed tune. The sweep covers all frequencies that matter for speech in equal
time per octave, so that the path from the loudspeaker to the microphone can be computed from the recording by division
in the frequency domain (Farina 2000, "Simultaneous measurement of impulse response and distortion with a swept-sine
technique"; regularised as by Wiener, because not all frequencies were played equally). The tune has properties of the
companion's voice that a sweep lacks: harmonics with formants, syllables and hiss, so that an echo canceller works on it
as on speech.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.sound.echoes.echo import FRAME_SAMPLES, EchoCanceller
from companion.sound.resampler import SILENCE_DB, level_db
from companion.values import Audio, Samples, Told, resampled

SWEEP: Final = 1.5
REST: Final = 0.8
"""Silence after the sweep, long enough for its echo through Bluetooth and a room."""
TUNE_FROM: Final = SWEEP + REST
"""Start of the tune, or of the voice played instead."""

LOWEST_HZ: Final = 100.0
HIGHEST_HZ: Final = 7000.0

LEVEL_DB: Final = -20.0
"""Root mean square of the tune in dB of full scale: as loud as the companion's voice."""
SWEEP_AMPLITUDE: Final = 0.1
"""Amplitude 3 dB below the tune as root mean square; a sweep sounds louder than it is."""
PEAK_MOST: Final = 0.89

_MELODY: Final = (0, 4, 7, 12, 9, 7, 4, 7, 5, 4, 2, 0)
"""Semitones above ``_KEYNOTE_HZ``."""
_KEYNOTE_HZ: Final = 130.0
_SYLLABLE: Final = 0.33
_GLIDE: Final = 0.15
"""Share by which the pitch falls from and below a note. With steady notes AEC3 removed 11 to 52 dB in eighteen made
rooms, with falling ones 36 to 54 dB; with a synthetic voice 35 to 54 dB, with recorded speech 19 to 53 dB."""
_HISS: Final = 0.06
_FORMANTS_HZ: Final = ((700, 1200, 2500), (450, 1900, 2600), (300, 2300, 3000), (450, 900, 2400))
"""Formants of a, e, i and o, roughly (Peterson & Barney 1952, table II)."""
_BANDWIDTH_HZ: Final = 120.0

_Values: TypeAlias = NDArray[np.float64]


def self_test_sound(rate_hz: int, voice: Audio | None = None) -> Audio:
    """Return the sound: ``SWEEP``, ``REST`` and the tune, about six seconds at a rate of at least 8,000 Hz.

    The sweep ends at the rate's highest frequency.
    """
    said = _tune(rate_hz) if voice is None else resampled(voice.samples, voice.rate_hz, rate_hz)
    rest = np.zeros(round(REST * rate_hz), dtype=np.float32)
    return Audio(np.concatenate((_sweep(rate_hz), rest, _at_level(said))), rate_hz)


def _sweep(rate_hz: int) -> Samples:
    """Return the sweep of Farina 2000, equation 12, faded in and out over 30 ms."""
    at = np.arange(round(SWEEP * rate_hz)) / rate_hz
    octaves = math.log(min(HIGHEST_HZ, 0.45 * rate_hz) / LOWEST_HZ)
    phase = 2 * math.pi * LOWEST_HZ * SWEEP / octaves * (np.exp(at / SWEEP * octaves) - 1.0)
    return (SWEEP_AMPLITUDE * np.sin(phase) * _faded(len(at), round(0.03 * rate_hz))).astype(np.float32)


def _tune(rate_hz: int) -> Samples:
    hiss = np.random.default_rng(1)
    syllables = [
        _syllable(
            _KEYNOTE_HZ * 2 ** (semitones / 12), _FORMANTS_HZ[number % len(_FORMANTS_HZ)], rate_hz, hiss
        )
        for number, semitones in enumerate(_MELODY)
    ]
    return np.concatenate(syllables).astype(np.float32)


def _syllable(
    pitch_hz: float, formants_hz: tuple[int, ...], rate_hz: int, hiss: np.random.Generator
) -> _Values:
    at = np.arange(round(_SYLLABLE * rate_hz)) / rate_hz
    highest_hz = min(4500.0, 0.45 * rate_hz) / (1.0 + _GLIDE)
    harmonics_hz = pitch_hz * np.arange(1, int(highest_hz / pitch_hz) + 1)
    resonance = sum(1.0 / (1.0 + ((harmonics_hz - f) / _BANDWIDTH_HZ) ** 2) for f in formants_hz)
    turn = np.pi / _SYLLABLE
    phase = 2 * np.pi * (at + _GLIDE / turn * np.sin(turn * at))  # the pitch falls as half a cosine
    sung = (resonance / np.sqrt(harmonics_hz)) @ np.sin(harmonics_hz[:, None] * phase)
    sung *= _faded(len(at), round(0.05 * rate_hz)) / np.sqrt(np.mean(sung**2))
    breath = np.diff(hiss.standard_normal(len(at) + 1))  # brighter than white, as an s is
    loudness = np.where(at < _HISS, 0.35, 0.03) * _faded(len(at), round(0.02 * rate_hz))
    return np.asarray(sung + loudness * breath)


def _faded(count: int, ends: int) -> _Values:
    """Return a window of ones that rises and falls as half a cosine over its ends."""
    rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ends) + 0.5) / ends)
    return np.concatenate((rise, np.ones(count - 2 * ends), rise[::-1]))


def _at_level(samples: Samples) -> Samples:
    gain = 10.0 ** ((LEVEL_DB - level_db(samples)) / 20.0)
    loudest = float(np.abs(samples).max(initial=0.0))
    return samples * np.float32(min(gain, PEAK_MOST / max(loudest, 1e-9)))


RATE_HZ: Final = 16_000

LONGEST_DELAY: Final = 0.7
"""Maximum delay in seconds at which an echo is searched for; Bluetooth in both directions has about half of it
(guess)."""

REVERBERATION: Final = 0.3
"""Seconds after its first arrival that count as the same echo."""

SETTLING: Final = 1.0
"""Seconds of the tune before an echo canceller's performance is judged."""

CERTAIN: Final = 7.0
"""Minimum ratio of the echo's first arrival to the deviation of the noise around it: among 11,000 values of Gaussian
noise the largest is usually 4.2 times, and hardly ever 5.5 times."""

INAUDIBLE_DB: Final = -60.0
"""Level of an echo that disturbs nobody: a voice arrives some 30 dB louder (guess)."""

AS_QUIET_DB: Final = -50.0
"""Level up to which the remaining voice is not mistaken for a person, even if it is louder than the room (guess; 5
dB below the level that wakes a resting loudspeaker)."""

LITTLE_DB: Final = 6.0

STEADY: Final = 0.004
"""Maximum difference in seconds of the delay between the sweep and the tune, 3 s later: clocks that differ by 200
ppm make less than 1 ms, a lost block of sound makes 10 ms or more."""

FULL_SCALE: Final = 0.997
CLIPPED_SHARE: Final = 1e-4
"""Minimum share of adjacent samples at full scale that counts as clipping: 1 ms of ten seconds (guess)."""


class Verdict(StrEnum):
    """Consequence of a self-test for a conversation; the first that applies."""

    DEAF = "deaf"
    """The microphone sends nothing at all."""
    CLIPPING = "clipping"
    """The microphone's sound is cut off at full scale."""
    STUTTERING = "stuttering"
    """Sound was lost on the way, so the figures mean little."""
    TOO_NOISY = "too noisy"
    """The room is so loud that it could hide an echo."""
    NO_ECHO = "no echo"
    """Headphones, or the loudspeaker is off."""
    FREE = "free"
    """The companion can be interrupted by speaking as usual."""
    LOUD = "loud"
    """Too much of its voice is left: one must raise one's voice to interrupt it."""


@dataclass(frozen=True, slots=True)
class EchoReport:
    """Results of a self-test."""

    room_db: float
    """Level of the quiet room before the first sound in the microphone; -120 is exact silence."""
    played_db: float
    """Level of the tune, or of the voice played instead, as passed to the loudspeaker."""
    echo_db: float
    """Level of the same sound as it came back; if it was not found, the maximum that it can be."""
    delay: float | None
    """Delay from the loudspeaker's samples to the microphone's, including the buffers of both; None if no echo was
    found."""
    jump: float
    """Difference of the delay between the tune and the sweep; 0 if one of them was not found."""
    subtracted_db: float
    """Reduction of the recorded level by subtraction alone; the room's noise is left, so it cannot be more than the
    echo is above the noise."""
    suppressed_db: float
    """Reduction of the recorded level by subtraction and suppression."""
    left_db: float
    """Level left after suppression."""
    clipped: float
    """Share of the recorded samples at full scale, in [0, 1]."""

    @property
    def is_heard(self) -> bool:
        """Return whether any echo was found, however faint."""
        return self.delay is not None

    @property
    def echo_path_db(self) -> float:
        """Return the gain of the path through loudspeaker, room and microphone, mostly less than 0."""
        return self.echo_db - self.played_db

    @property
    def has_echo_path(self) -> bool | None:
        """Return whether the microphone hears the loudspeaker in a way that matters; None if that is unknown."""
        match self.verdict:
            case Verdict.DEAF | Verdict.TOO_NOISY:
                return None
            case Verdict.NO_ECHO:
                return False
            case _:
                return True

    @property
    def verdict(self) -> Verdict:
        """Return the verdict."""
        if self.room_db <= SILENCE_DB and not self.is_heard:
            return Verdict.DEAF
        if self.clipped > CLIPPED_SHARE:
            return Verdict.CLIPPING
        if abs(self.jump) > STEADY:
            return Verdict.STUTTERING
        if self.echo_db <= INAUDIBLE_DB:
            return Verdict.NO_ECHO
        if not self.is_heard:
            return Verdict.TOO_NOISY
        if self.left_db <= max(AS_QUIET_DB, self.room_db + LITTLE_DB):
            return Verdict.FREE
        return Verdict.LOUD

    @property
    def sentence(self) -> Told:
        """Return the verdict as a sentence for the person."""
        match self.verdict:
            case Verdict.DEAF:
                return Told("Your microphone is silent. Check that it isn't muted, then test again.")
            case Verdict.CLIPPING:
                return Told(
                    "The sound is too loud for your microphone. Turn down the speakers or the microphone level, "
                    "then test again."
                )
            case Verdict.STUTTERING:
                return Told("The sound stuttered during the test. Close busy programs, then test again.")
            case Verdict.TOO_NOISY:
                return Told("The room is too loud for the test. Try again when it is quieter.")
            case Verdict.NO_ECHO:
                return Told("I can't hear my own voice: you are using headphones, or the speakers are off.")
            case Verdict.FREE:
                return Told(
                    "My voice reaches the microphone {echo} dB louder than I play it. I remove {removed} dB, so "
                    "you can interrupt me freely."
                    if self.echo_path_db > 0
                    else "My voice reaches the microphone {echo} dB softer than I play it. I remove {removed} dB, "
                    "so you can interrupt me freely.",
                    self._figures,
                )
            case Verdict.LOUD:
                return Told(
                    "My voice reaches the microphone {echo} dB louder than I play it. I remove only {removed} dB. "
                    "To interrupt me, speak up, turn the speakers down, or use headphones."
                    if self.echo_path_db > 0
                    else "My voice reaches the microphone {echo} dB softer than I play it. I remove only {removed} "
                    "dB. To interrupt me, speak up, turn the speakers down, or use headphones.",
                    self._figures,
                )

    @property
    def _figures(self) -> dict[str, int]:
        return {"echo": abs(round(self.echo_path_db)), "removed": round(self.suppressed_db)}


def analyse(played: Audio, recorded: Audio, echo: EchoCanceller) -> EchoReport:
    """Return the analysis of the self-test's sound.

    Args:
        played: the loudspeaker's sound: quiet (at least 0.3 s), then ``self_test_sound``.
        recorded: the microphone's sound from the same instant on, at least until ``played`` ends.
        echo: a fresh echo canceller; it is run over the whole and not closed.
    """
    reference = resampled(played.samples, played.rate_hz, RATE_HZ)
    heard = resampled(recorded.samples, recorded.rate_hz, RATE_HZ)
    count = min(len(reference), len(heard))
    reference, heard = reference[:count], heard[:count]
    sounding = np.flatnonzero(np.abs(reference) > 1e-4)
    onset, end = int(sounding[0]), int(sounding[-1]) + 1
    tune_from = onset + round(TUNE_FROM * RATE_HZ)
    settled_from = tune_from + round(SETTLING * RATE_HZ)
    room = heard[: onset - round(0.02 * RATE_HZ)]
    arrival = _find_arrival(reference[:tune_from], heard[:tune_from])
    played_db = level_db(reference[tune_from:end])
    shift = arrival.lag if arrival.lag is not None else 0
    settled = slice(settled_from + shift, end + shift)
    subtracted, suppressed = _without_echo(reference, heard, echo)
    heard_db, left_db = level_db(heard[settled]), level_db(suppressed[settled])
    return EchoReport(
        room_db=level_db(room),
        played_db=played_db,
        echo_db=max(played_db + arrival.gain_db, SILENCE_DB),
        delay=arrival.lag / RATE_HZ if arrival.lag is not None else None,
        jump=_jump(arrival, _find_arrival(reference[tune_from:], heard[tune_from:])),
        subtracted_db=heard_db - level_db(subtracted[settled]),
        suppressed_db=heard_db - left_db,
        left_db=left_db,
        clipped=_clipped_share(recorded.samples),
    )


@dataclass(frozen=True, slots=True)
class _Arrival:
    lag: int | None
    """Delay in samples from the played to the recorded sound; None if no peak stands out."""
    gain_db: float
    """Gain of the echo, or the maximum that it can have."""


def _jump(before: _Arrival, after: _Arrival) -> float:
    return 0.0 if before.lag is None or after.lag is None else (after.lag - before.lag) / RATE_HZ


def _find_arrival(reference: Samples, heard: Samples) -> _Arrival:
    """Divide the spectra and find the lag at which the played sound comes back.

    Sweep and tune are searched for separately: if the devices' clocks differ, each has a lag of its own.
    """
    size = 1 << (2 * len(reference) - 1).bit_length()
    played, recorded = np.fft.rfft(reference, size), np.fft.rfft(heard, size)
    power = np.abs(played) ** 2
    band = _band(np.fft.rfftfreq(size, 1 / RATE_HZ).astype(np.float64))
    inverse = band * np.conj(played) / (power + 0.01 * np.median(power[band > 0.5]))
    response = np.fft.irfft(inverse * recorded, size)
    own_energy = float(np.sum(np.fft.irfft(inverse * played, size) ** 2))
    after = response[: round(LONGEST_DELAY * RATE_HZ)]
    before = response[-round(LONGEST_DELAY * RATE_HZ) : -round(0.05 * RATE_HZ)]
    noise = (
        float(np.median(np.abs(before))) / 0.6745
    )  # a Gaussian's deviation; distortion appears earlier, as peaks
    highest = float(np.abs(after).max())
    taps = round(REVERBERATION * RATE_HZ)
    if highest <= CERTAIN * noise or highest == 0.0:
        return _Arrival(None, _db(_hidden_energy(after, noise, taps) / own_energy))
    first = int(np.argmax(np.abs(after) >= max(0.5 * highest, 0.75 * CERTAIN * noise)))
    around = response[max(first - round(0.003 * RATE_HZ), 0) : first + taps]
    energy = float(np.sum(around**2)) - len(around) * noise**2
    return _Arrival(first, _db(max(energy, highest**2) / own_energy))


def _hidden_energy(response: _Values, noise: float, taps: int) -> float:
    """Return the maximum energy of an echo spread over ``taps`` taps without one of them standing out."""
    energy = np.cumsum(np.concatenate(([0.0], response**2)))
    excess = float(np.max(energy[taps:] - energy[:-taps])) - taps * noise**2
    spread = noise**2 * np.sqrt(2.0 * taps)  # energy of Gaussian noise
    return max(excess, 0.0) + 3.0 * float(spread)


def _band(frequencies_hz: _Values) -> _Values:
    """Return ones in the sweep's band, falling as half a cosine to zero at its ends and beyond."""
    low = np.clip((frequencies_hz - LOWEST_HZ) / LOWEST_HZ, 0.0, 1.0)
    high = np.clip((HIGHEST_HZ - frequencies_hz) / 1000.0, 0.0, 1.0)
    return np.asarray((0.5 - 0.5 * np.cos(np.pi * low)) * (0.5 - 0.5 * np.cos(np.pi * high)))


def _without_echo(reference: Samples, heard: Samples, echo: EchoCanceller) -> tuple[Samples, Samples]:
    subtracted, suppressed = np.zeros_like(heard), np.zeros_like(heard)
    for start in range(0, len(heard) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        frame = slice(start, start + FRAME_SAMPLES)
        echo.play(reference[frame])
        cleaned = echo.process(heard[frame])
        subtracted[frame], suppressed[frame] = cleaned.samples, cleaned.suppressed
    return subtracted, suppressed


def _clipped_share(samples: Samples) -> float:
    """Return the share of samples at full scale next to another one: a single one may be a peak that just fits."""
    is_full = np.abs(samples) >= FULL_SCALE
    has_neighbour = np.zeros_like(is_full)
    has_neighbour[1:] |= is_full[:-1]
    has_neighbour[:-1] |= is_full[1:]
    return float(np.mean(is_full & has_neighbour)) if len(samples) else 0.0


def _db(power: float) -> float:
    return max(10.0 * float(np.log10(power)), SILENCE_DB) if power > 0.0 else SILENCE_DB
