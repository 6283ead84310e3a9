"""Measures how well the encoder's vectors of meaning find what is asked for, whatever the trunk was tuned for beside.

Every text of a store is embedded once, and so is each question; the texts nearest by inner product are what is
found. It takes any ``Encoder``, so that two trunks can be held against each other.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.meaning import Encoder
from tests.lab.evaluation.corpora import Questions

FOUND: Final = 10
"""So many of the nearest texts are looked at."""


def found_shares(encoder: Encoder, questions: Questions, *, nearest: int = FOUND) -> NDArray[np.float64]:
    """Return for each question the share of its evidence among the nearest texts, (questions,) in [0, 1]."""
    store = encoder.encode(questions.texts)
    asked = encoder.encode(questions.questions)
    likeness = asked @ store.T
    count = min(nearest, likeness.shape[1])
    closest = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
    return np.array(
        [
            len(evidence.intersection(row.tolist())) / len(evidence)
            for row, evidence in zip(closest, questions.evidence, strict=True)
        ]
    )


def found_in_all(encoder: Encoder, stores: Sequence[Questions]) -> NDArray[np.float64]:
    """Return the shares of several stores, each searched by itself."""
    return np.concatenate([found_shares(encoder, store) for store in stores])
