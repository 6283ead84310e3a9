"""Tells whether a voice is the person's, by 256 figures that are much the same whatever a voice says.

The figures are the output of Resemblyzer's network (Jemine 2019, Apache-2.0; generalised end-to-end loss, Wan et al.
2018): three LSTM layers (Hochreiter & Schmidhuber 1997) over 40 mel bands, 1.6 s at a time. Two voices are compared by
the cosine of their figures. ``models/training/voiceprint.py`` converts the network and sets the limit;
docs/turn-taking.md states how well this tells people apart. No sound is stored, and the figures hold no words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.hearing.log_mel import HOP_SAMPLES, mel_power
from companion.values import Samples
from companion.values.shipped import MODELS, shipped

FIGURES: Final = 256
LAYERS: Final = 3
FILE: Final = MODELS / "tone" / "voiceprint.npz"

LEAST_COLUMNS: Final = 60
"""Minimum columns of speech for any result: 0.6 s (guess)."""
LEAST_STRETCHES: Final = 5
"""Minimum number of stretches to learn a voice from (guess)."""

_BANDS: Final = 40
_BELOW_LOUDEST_DB: Final = 35.0
"""Range below a stretch's loudest moments that counts as speech."""
_LOUDEST: Final = 0.99
"""Quantile of the levels that counts as the loudest."""
_COLUMNS: Final = 160
"""Columns that the network reads at once; it was trained on as many."""
_STEP: Final = 80
"""Columns from one reading to the next."""
_LEVEL: Final = 10 ** (-30 / 10)
"""Mean power to which speech is brought, as in the network's training."""

Numbers: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Voiceprint:
    """A learned voice."""

    mean: tuple[float, ...]
    """Mean of its ``FIGURES``."""
    stretches: int
    """Number of stretches that it was learned from, at least ``LEAST_STRETCHES``."""

    def __post_init__(self) -> None:
        if len(self.mean) != FIGURES or self.stretches < LEAST_STRETCHES:
            raise ValueError(f"a voice is known by {FIGURES} figures of at least {LEAST_STRETCHES} stretches")


def learn_voice(stretches: Sequence[Numbers]) -> Voiceprint | None:
    """Return the voice of several stretches, (``FIGURES``,) each; None if they are too few."""
    if len(stretches) < LEAST_STRETCHES:
        return None
    return Voiceprint(tuple(map(float, np.mean(stretches, axis=0))), len(stretches))


def likeness(known: Sequence[float] | Numbers, figures: Numbers) -> float:
    """Return the cosine between two voices' figures, (``FIGURES``,) each, in [0, 1]."""
    mean = np.asarray(known, np.float32)
    return float(mean @ figures / max(float(np.linalg.norm(mean) * np.linalg.norm(figures)), 1e-9))


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """An LSTM layer; its rows are input, forget, cell and output gates."""

    inputs: Numbers
    """Weights of the input, (4 · 256, n)."""
    states: Numbers
    """Weights of the layer's last output, (4 · 256, 256)."""
    bias: Numbers
    """(4 · 256,)"""

    def __post_init__(self) -> None:
        shapes = self.inputs.shape[0], self.states.shape, self.bias.shape
        if shapes != (4 * FIGURES, (4 * FIGURES, FIGURES), (4 * FIGURES,)):
            raise ValueError(f"a layer has {FIGURES} cells, not {shapes}")

    def outputs(self, read: Numbers) -> Numbers:
        """Return the outputs for inputs: (stretches, columns, n) → (stretches, columns, 256)."""
        wanted = read @ self.inputs.T + self.bias
        states = np.ascontiguousarray(self.states.T)
        output = cell = np.zeros((len(read), FIGURES), np.float32)
        found = np.empty((*read.shape[:2], FIGURES), np.float32)
        for at in range(read.shape[1]):
            into, kept, new, out = np.split(wanted[:, at] + output @ states, 4, axis=1)
            cell = _sigmoid(kept) * cell + _sigmoid(into) * np.tanh(new)
            output = found[:, at] = _sigmoid(out) * np.tanh(cell)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class VoiceNetwork:
    """The network that gives a voice its figures."""

    layers: tuple[Layer, ...]
    last: Numbers
    """Weights of the figures, (256, 256)."""
    bias: Numbers
    """(256,)"""
    least: float
    """Minimum likeness at which a voice counts as the learned one."""

    def figures(self, samples: Samples) -> Numbers | None:
        """Return the figures of a voice in speech at 16 kHz, (``FIGURES``,); None if there is too little of it."""
        if len(samples) < LEAST_COLUMNS * HOP_SAMPLES:
            return None
        hops = samples[: len(samples) - len(samples) % HOP_SAMPLES].reshape(-1, HOP_SAMPLES)
        power = np.square(hops).mean(axis=1)
        is_speech = power > np.quantile(power, _LOUDEST) * 10 ** (-_BELOW_LOUDEST_DB / 10)
        if is_speech.sum() < LEAST_COLUMNS:
            return None
        found = _parted(mel_power(samples, _BANDS).T[is_speech] * (_LEVEL / power[is_speech].mean()))
        for layer in self.layers:
            found = layer.outputs(found)
        each = _unit(np.maximum(found[:, -1] @ self.last.T + self.bias, 0.0))
        return _unit(each.mean(axis=0))


@lru_cache(maxsize=1)
def load_voice_network(path: Path = FILE) -> VoiceNetwork:
    """Load the network; raises ``PartMissing``, or ``PartBroken`` for a file with another content."""
    with shipped(path), np.load(path, allow_pickle=False) as file:
        parts = {name: np.asarray(file[name], np.float32) for name in file.files}
        layers = (
            Layer(parts[f"inputs {at}"], parts[f"states {at}"], parts[f"bias {at}"]) for at in range(LAYERS)
        )
        return VoiceNetwork(tuple(layers), parts["last"], parts["bias"], float(file["least"]))


def _parted(columns: Numbers) -> Numbers:
    """Return stretches of ``_COLUMNS`` that overlap and cover all columns; one shorter stretch if there are fewer."""
    length = min(_COLUMNS, len(columns))
    starts = [*range(0, len(columns) - length, _STEP), len(columns) - length]
    return np.stack([columns[start : start + length] for start in starts]).astype(np.float32)


def _sigmoid(numbers: Numbers) -> Numbers:
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * numbers), np.float32)


def _unit(numbers: Numbers) -> Numbers:
    return np.asarray(numbers / (np.linalg.norm(numbers, axis=-1, keepdims=True) + 1e-9), np.float32)
