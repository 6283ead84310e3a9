"""Measures the loudness of sound."""

import numpy as np

from companion.values import Samples

SILENCE_DB = -120.0
"""Level in dB of exact silence, and the lowest possible."""


def level_db(samples: Samples) -> float:
    """Return the root mean square in dB of full scale (a full-scale square wave has 0), from -120."""
    power = float(np.dot(samples, samples)) / max(len(samples), 1)
    return max(10.0 * float(np.log10(power)), SILENCE_DB) if power > 0.0 else SILENCE_DB
