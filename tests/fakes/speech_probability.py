"""A judge of speech that needs no model: what is loud is speech."""

import numpy as np

from companion.values import Samples


class LoudIsSpeech:
    """Answers 1.0 for a frame whose RMS is at least ``level``, else 0.0."""

    def __init__(self, level: float = 0.01) -> None:
        self._level = level

    def probability(self, samples: Samples) -> float:
        return float(np.sqrt(np.square(samples).mean()) >= self._level)

    def reset(self) -> None:
        """Nothing is kept between frames."""
