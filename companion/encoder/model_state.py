"""Reads off the state of the default language model what is felt in words, and whether they tell of danger.

One linear map (``models/training/model_state.py``) of the last hidden state that the model has behind the words
(``thinking.language_model.STATE_TASK``). It understands all six languages, but takes some tenths of a second, so it is
asked only where nothing quicker knows: of feelings in other languages than English, and of a danger in doubt.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Numbers
from companion.encoder.reading import EMOTIONS
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import read_weights
from companion.values import Affect, AffectEstimate, Deviation, TextMeasures

FILE: Final = FOLDER / "model_state.npz"
MODEL: Final = "qwen2.5-coder-1.5b-instruct-q4_k_m"
"""The language model whose state it learned from, by the name of its file; that of another says nothing to it."""
WIDTH: Final = 1536
DANGER: Final = 0
"""The output for log odds of a danger, a risk or worse."""
FELT: Final = slice(1, 4)
"""Valence, arousal, dominance."""
INTENSITY: Final = 4
NAMED: Final = slice(5, 5 + EMOTIONS)
"""Log odds of the emotions."""
OUTPUTS: Final = 5 + EMOTIONS
THRESHOLD: Final = 0.25
"""From this probability on an emotion is named (guess)."""


class StateReader:
    """The map, loaded; any thread may call it."""

    def __init__(self, weights: Numbers, bias: Numbers, deviations: Numbers) -> None:
        """Take the map.

        Args:
            weights: (WIDTH, OUTPUTS).
            bias: (OUTPUTS,).
            deviations: (3,), of what it says is felt.
        """
        self._weights = weights
        self._bias = bias
        self._deviation = Deviation(*map(float, deviations))

    def danger(self, state: Numbers) -> float:
        """Return the log odds that the words behind a state, (WIDTH,), tell of a risk or worse."""
        return float(state @ self._weights[:, DANGER] + self._bias[DANGER])

    def measures(self, state: Numbers) -> TextMeasures:
        """Return what is felt in the words behind a state, (WIDTH,)."""
        outputs = state @ self._weights + self._bias
        felt = Affect(*(float(x) for x in np.clip(outputs[FELT], -1, 1)))
        likely = 1 / (1 + np.exp(-outputs[NAMED]))
        named = sorted(np.flatnonzero(likely >= THRESHOLD), key=lambda label: -likely[label])
        return TextMeasures(
            felt=AffectEstimate(felt, self._deviation),
            lands=felt,
            emotions=tuple(float(x) for x in likely),
            named=tuple(int(label) for label in named),
            intensity=float(np.clip(outputs[INTENSITY], 0, 1)),
            familiarity=1.0,
        )


def open_state_reader(file: Path = FILE) -> StateReader:
    """Load the map.

    Raises:
        PartMissing: the file is not there.
        PartBroken: it is damaged.
    """
    shapes = {"weights": (WIDTH, OUTPUTS), "bias": (OUTPUTS,), "deviations": (3,)}
    arrays = {name: array.astype(np.float32) for name, array in read_weights(file, shapes).items()}
    return StateReader(arrays["weights"], arrays["bias"], arrays["deviations"])
