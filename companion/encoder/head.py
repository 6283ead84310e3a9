"""A head: a small file of weights that reads one thing off the trunk's vectors.

A head is a ``.npz`` of ``weights`` (inputs, outputs) and ``bias`` (outputs,), float32, with ``trunk``, the hash of the
trunk it was trained on, and whatever else it needs beside them. With ``inner_weights`` (384, inputs) and ``inner_bias``
a layer lies between; without them the inputs are the trunk's 384. Later features add heads; the trunk stays.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from companion.encoder.network import Numbers, read_head_weights, shares
from companion.encoder.trunk import WIDTH


@dataclass(frozen=True, slots=True)
class Head:
    """A map from the trunk's vectors: linear, or with one layer between."""

    weights: Numbers
    """(inputs, outputs)."""
    bias: Numbers
    """(outputs,)."""
    beside: dict[str, Numbers]
    """What else the file holds, by name."""
    inner: tuple[Numbers, Numbers] | None = None
    """Weights (width, inputs) and bias (inputs,) of the layer between."""

    def hidden(self, vectors: Numbers) -> Numbers:
        """Return (n, inputs) for vectors (n, 384): what the weights are multiplied with."""
        if self.inner is None:
            return vectors
        weights, bias = self.inner
        return np.asarray(np.tanh(vectors @ weights + bias), np.float32)

    def read(self, vectors: Numbers) -> Numbers:
        """Return (n, outputs) for vectors (n, 384)."""
        return self.hidden(vectors) @ self.weights + self.bias

    def shares(self, vector: Numbers) -> tuple[float, ...]:
        """Return the probability of each output for a vector (384,), together 1."""
        return shares(self.read(vector[np.newaxis])[0])


def load_head(
    path: Path,
    *,
    outputs: int,
    trunk_hash: str,
    beside: dict[str, tuple[int, ...]],
    inner: int = 0,
    width: int = WIDTH,
) -> Head:
    """Load a head and check it; raises ``PartMissing`` or ``PartBroken``.

    Args:
        beside: names and shapes of what else must be in it.
        inner: the width of the layer between; 0 for none.
        width: of the vectors that it reads.
    """
    between = {"inner_weights": (width, inner), "inner_bias": (inner,)} if inner else {}
    shapes = {"weights": (inner or width, outputs), "bias": (outputs,), **between, **beside}
    arrays = read_head_weights(path, shapes, trunk_hash)
    layer = (arrays["inner_weights"], arrays["inner_bias"]) if inner else None
    return Head(arrays["weights"], arrays["bias"], {key: arrays[key] for key in beside}, layer)
