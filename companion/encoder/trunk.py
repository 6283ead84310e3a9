"""The trunk that all readers share: the eight lower layers of multilingual E5, in six languages.

It was fine-tuned with ``guard`` and is frozen. What each reader asks of a text is told by a few layers of its own that
go on from what the trunk gives, or by a head on its vectors (models/encoder/README.md).
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.network import (
    FRAME_TOKENS,
    Numbers,
    WordPieces,
    bytes_of,
    read_head_weights,
    run,
    run_pieces,
    session_of,
    shares,
)
from companion.values import Memo
from companion.values.shipped import MODELS

FOLDER: Final = MODELS / "encoder"
"""Folder of the trunk, its tokenizer, the layers above it and the heads."""
FILE: Final = "trunk.onnx"
TOKENIZER: Final = "tokenizer.json"
LOWER: Final = "lower"
"""Name of the trunk's output, and of the input of the layers above it: (texts, tokens, WIDTH)."""
WIDTH: Final = 384
HELD: Final = 4
"""Parts whose result is held: several readers ask for the same one (guess); at most .2 MB each."""


class Trunk:
    """The trunk and its tokenizer, loaded. Any thread may call it; a second waits for the first."""

    def __init__(self, folder: Path) -> None:
        """Load from a folder; raises ``PartMissing`` or ``PartBroken``."""
        content = bytes_of(folder / FILE)
        self.hash = hashlib.sha256(content).hexdigest()
        """SHA-256 of the file, hexadecimal."""
        self.pieces = WordPieces(folder / TOKENIZER)
        session = session_of(content)
        self._held: Memo[Sequence[int], Numbers] = Memo(
            lambda part: run_pieces(session, LOWER, part), HELD, tuple
        )

    def read(self, part: Sequence[int]) -> Numbers:
        """Return the trunk's output for a framed part, (tokens, WIDTH); raises ``PartBroken``."""
        return self._held(part)

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        self._held.forget()


@cache
def open_trunk(folder: Path = FOLDER) -> Trunk:
    """Load the trunk, once for all who read with it; raises ``PartMissing`` or ``PartBroken``."""
    return Trunk(folder)


class UpperLayers:
    """The layers of one reader above the trunk, loaded. Any thread may call them, also two at once."""

    def __init__(self, file: Path, outputs: Sequence[str]) -> None:
        """Load a file, and name what is wanted of it; raises ``PartMissing`` or ``PartBroken``."""
        content = bytes_of(file)
        self.hash = hashlib.sha256(content).hexdigest()
        """SHA-256 of the file, hexadecimal."""
        self._outputs = tuple(outputs)
        self._session = session_of(content)

    def first(self, lower: Numbers) -> Numbers:
        """Return the first output alone."""
        return self.read(lower)[0]

    def read(self, lower: Numbers) -> tuple[Numbers, ...]:
        """Return the outputs, (outputs,) each, of what the trunk gave, (tokens, WIDTH); raises ``PartBroken``."""
        return run(self._session, self._outputs, {LOWER: lower[np.newaxis]})


def read_whole(trunk: Trunk, read: Callable[[Sequence[int]], Numbers], text: str) -> Numbers | None:
    """Return the mean over the framed parts of a text of what is read off each; None without words."""
    parts = trunk.pieces.parts(trunk.pieces.tokens(text.strip()))
    return mean_of_parts(parts, list(map(read, parts))) if parts else None


def mean_of_tokens(trunk: Trunk, text: str) -> Numbers | None:
    """Return the mean of what the trunk gives for the tokens of a text, (WIDTH,); None without words."""
    return read_whole(trunk, lambda part: trunk.read(part).mean(axis=0), text)


def mean_of_parts(parts: Sequence[Sequence[int]], found: Sequence[Numbers]) -> Numbers:
    """Return the mean of what was found for framed parts, by their length."""
    lengths = np.array([len(part) - FRAME_TOKENS for part in parts], np.float32)
    return np.asarray(lengths @ np.stack(found) / lengths.sum(), np.float32)


# ---- heads --------------------------------------------------------------------------------------------

# A head reads one thing off the trunk's vectors. It is a ``.npz`` of ``weights`` (inputs, outputs) and ``bias``
# (outputs,), float32, with ``trunk``, the hash of the trunk it was trained on, and whatever else it needs beside them.
# With ``inner_weights`` (384, inputs) and ``inner_bias`` a layer lies between; without them the inputs are the trunk's
# 384. Later features add heads; the trunk stays.


@dataclass(frozen=True, slots=True)
class Head:
    """A map from the trunk's vectors: linear, or with one layer between."""

    weights: Numbers
    """(inputs, outputs)."""
    bias: Numbers
    """(outputs,)."""
    beside: dict[str, Numbers]
    """The other contents of the file, by name."""
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
