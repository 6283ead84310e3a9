"""What VADER says of a text (Hutto & Gilbert 2014): word lists and rules, what our readings are held against."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from companion.values import PartMissing, Told


def compound(texts: Sequence[str]) -> NDArray[np.float64]:
    """Return VADER's compound score of each text, in [-1, 1]; 0 where it knows none of the words.

    Raises:
        PartMissing: The package is not there; it comes with the development tools.
    """
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ModuleNotFoundError as error:
        raise PartMissing(
            Told(
                "VADER is not installed, so nothing is held against it; install the package vaderSentiment."
            ),
            log="no vaderSentiment",
        ) from error
    analyser = SentimentIntensityAnalyzer()
    return np.array([float(analyser.polarity_scores(text)["compound"]) for text in texts])
