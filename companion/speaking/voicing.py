"""Finds where a stretch of speech is voiced, how high, and when the vocal folds close, by Praat."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import UNCANCELLED, CancelToken, PartMissing, Samples

_WIDEST_HZ: Final = (60.0, 500.0)
"""Where F0 is looked for at first."""
_NARROWING: Final = (0.75, 1.5)
"""Floor and ceiling of the second look, as factors on the first and third quartile of the first (Hirst 2007)."""
_SHORTEST_PERIODS: Final = 3.0
"""Praat's autocorrelation looks through a window of so many of the longest periods."""
_LONGEST_PERIODS: Final = 1.5
"""Pulses further apart than so many of the longest periods do not belong together. Guess."""
_LEAST_PULSES: Final = 3
"""Fewer are no voice that could be changed: a click, a creak."""

Seconds = NDArray[np.float64]
"""float64, (n,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Voicing:
    """The voiced parts of a sound; times are seconds."""

    stretches: tuple[Seconds, ...]
    """Of each voiced stretch the instants of its pulses, rising, at least three."""
    times: Seconds
    """Instants at which F0 was measured; only voiced ones."""
    f0_hz: Seconds
    """There."""


UNVOICED: Final = Voicing((), np.empty(0), np.empty(0))


def voicing_of(samples: Samples, rate_hz: int, cancel: CancelToken = UNCANCELLED) -> Voicing:
    """Look at a sound twice, the second time within its own range; 7 ms of one core for a second of it.

    Raises:
        Cancelled: somebody asked, which is looked at between the two and before the pulses are sought.
        PartMissing: parselmouth is not on this machine (there is none ready-made for Linux on ARM).
    """
    if len(samples) <= rate_hz * 1.05 * _SHORTEST_PERIODS / _WIDEST_HZ[0]:
        return UNVOICED
    try:
        import parselmouth
        from parselmouth.praat import call
    except ImportError as error:
        raise PartMissing(
            "The part that changes how the voice sounds is missing; the voice speaks as it does by itself.",
            log="parselmouth: not installed",
        ) from error

    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    floor_hz, ceiling_hz = _WIDEST_HZ
    rough = sound.to_pitch_ac(time_step=0.02, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    found = rough.selected_array["frequency"]
    if not np.any(found > 0.0):
        return UNVOICED
    low, high = np.percentile(found[found > 0.0], (25, 75))
    floor_hz, ceiling_hz = max(floor_hz, _NARROWING[0] * low), _NARROWING[1] * high
    cancel.check()
    pitch = sound.to_pitch_ac(time_step=0.01, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    f0_hz = pitch.selected_array["frequency"]
    if not np.any(f0_hz > 0.0):
        return UNVOICED
    cancel.check()
    pulses = np.asarray(call(call([sound, pitch], "To PointProcess (cc)"), "To Matrix").values[0], np.float64)
    breaks = np.flatnonzero(np.diff(pulses) > _LONGEST_PERIODS / floor_hz) + 1
    stretches = tuple(part for part in np.split(pulses, breaks) if len(part) >= _LEAST_PULSES)
    return Voicing(stretches, np.asarray(pitch.xs())[f0_hz > 0.0], f0_hz[f0_hz > 0.0])
