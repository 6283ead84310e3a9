"""Decides how much of a long utterance is read again, and when.

A recogniser without a stream of its own reads the sound of an utterance anew every few tenths of a second.
That stays quick only while the stretch, the *window*, is short: in a long utterance its older part is
closed at a pause and read no more. Sound is float32 mono at 16 kHz, lengths are seconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples

_FRAME_SAMPLES = 320
_PAUSE_FRAMES = 10
"""A pause is judged over 0.2 s."""


@dataclass(frozen=True, slots=True)
class WindowRules:
    """When a window is read, and when it is cut; all in seconds."""

    first: float = 0.8
    """No reading before this much sound: half a second of it is pre-roll."""
    interval: float = 0.3
    """The least new sound between two readings …"""
    pause: float = 0.06
    """… unless it ends with so much quiet: there may be no more words. On 82 recordings it is there .05 s after the end
    of speech (median; 75th percentile 0.08), 0.09 s before voice activity tells it, and once a second in between."""
    share: float = 0.33
    """The most of real time that readings may take: a slow machine reads more rarely."""
    soft_limit: float = 10.0
    """From this length on the window is cut at a pause."""
    hard_limit: float = 20.0
    """At this length it is cut at its quietest place, pause or not."""
    margin: float = 1.0
    """Neither part of a cut is shorter than this."""

    def __post_init__(self) -> None:
        if not self.interval > 0.0 or not 0.0 < self.share <= 1.0:
            raise ValueError("interval and share must be positive, share at most 1")
        if not 2 * self.margin < self.soft_limit <= self.hard_limit:
            raise ValueError("need 2 * margin < soft_limit <= hard_limit")


QUIET_DB = -62.0
"""Nothing as quiet as this, in dB of full scale over 20 ms, is speech: the quietest of 379 recordings,
meeting speech into a distant microphone, reaches -50."""
_PAUSE_DB = 25.0
"""A pause lies this far below the window's loud parts (its 95th percentile)."""


def loudest_db(samples: Samples) -> float:
    """Tell how loud the loudest 20 ms are, in dB of full scale; -inf for none."""
    levels = _levels_db(samples)
    return float(levels.max()) if len(levels) else float("-inf")


def is_quiet(samples: Samples, *, beside: Samples | None = None) -> bool:
    """Tell whether nothing in the sound can be speech.

    Args:
        samples: The sound in question.
        beside: Sound of the same utterance: what is 35 dB below its loudest 20 ms counts as quiet as well.
            Weak final consonants reach 30 dB below (guess).
    """
    limit = QUIET_DB if beside is None else max(QUIET_DB, loudest_db(beside) - 35.0)
    return loudest_db(samples) < limit


def begins_pause(samples: Samples, new: int, rules: WindowRules) -> bool:
    """Tell whether the last ``new`` of an utterance's samples end in quiet, and are not all quiet."""
    heard = samples[len(samples) - new :]
    quiet = round(rules.pause * RATE_HZ)
    if new <= quiet:
        return False
    limit = _pause_limit(samples)
    return loudest_db(heard[-quiet:]) < limit <= loudest_db(heard[:-quiet])


def goes_on_in_quiet(samples: Samples, *, beside: Samples) -> bool:
    """Tell whether samples go on as quiet as the pause in which the samples before them ended."""
    return loudest_db(samples) < _pause_limit(beside)


def _pause_limit(samples: Samples) -> float:
    return max(QUIET_DB, loudest_db(samples) - _PAUSE_DB)


def find_cut(samples: Samples, rules: WindowRules) -> int | None:
    """Find where a window should be cut: in its quietest 0.2 s, or nowhere yet.

    Returns:
        The number of samples before the cut, at least ``rules.margin`` from both ends; None while the
        window is short, or has no pause and has not reached the hard limit.
    """
    length = len(samples) / RATE_HZ
    if length < rules.soft_limit:
        return None
    levels = _levels_db(samples)
    power = np.convolve(10.0 ** (levels / 10.0), np.full(_PAUSE_FRAMES, 1.0 / _PAUSE_FRAMES), mode="valid")
    margin = int(rules.margin * RATE_HZ) // _FRAME_SAMPLES
    inner = power[margin : len(levels) - margin - _PAUSE_FRAMES + 1]
    quietest = int(inner.argmin())
    is_pause = 10.0 * np.log10(inner[quietest]) < np.percentile(levels, 95) - _PAUSE_DB
    if not is_pause and length < rules.hard_limit:
        return None
    return (margin + quietest + _PAUSE_FRAMES // 2) * _FRAME_SAMPLES


def _levels_db(samples: Samples) -> NDArray[np.float64]:
    """The level of each whole 20 ms, in dB of full scale, at least -120; a shorter stretch counts as one."""
    if len(samples) == 0:
        return np.empty(0)
    size = min(_FRAME_SAMPLES, len(samples))
    frames = samples[: len(samples) - len(samples) % size].reshape(-1, size).astype(np.float64)
    return np.asarray(10.0 * np.log10(np.maximum(np.square(frames).mean(axis=1), 1e-12)))
