"""Makes ``fitting.npz``: which strategies of a reply fit what a person says, from our own examples.

``python models/training/fitting.py``

Learns from the rows of ``examples`` that are marked "train" and prints how often the right one of the 25 is
first and among three on those marked "test". Nothing of ESConv is used: its licence lets it measure only.
"""

import json
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from small_heads import stored_trunk

from companion.encoder.fitting import FILE, of_length_one
from companion.encoder.reading import open_text_reader
from companion.values import Strategy

_EXAMPLES: Final = Path(__file__).parent / "examples"
_STEPS: Final = 400
_RATE: Final = 0.05
_DECAY: Final = 1e-3
"""Pull of the weights towards 0; of 3e-3, 1e-3 and 3e-4 the best in five parts of the training rows."""

Numbers = NDArray[np.float64]


def rows(part: str) -> tuple[list[str], NDArray[np.int64]]:
    """Return what persons say in the examples of a part, and the number of the strategy that answers."""
    found = [
        (json.loads(line), number)
        for number, strategy in enumerate(Strategy)
        for line in (_EXAMPLES / f"{strategy}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    chosen = [(row["person"], number) for row, number in found if row["part"] == part]
    return [said for said, _ in chosen], np.array([number for _, number in chosen])


def fit(vectors: Numbers, labels: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """Fit multinomial logistic regression by Adam (Kingma & Ba 2015); return weights (384, 25) and bias (25,)."""
    wanted = np.eye(len(Strategy))[labels]
    values = [np.zeros((vectors.shape[1], len(Strategy))), np.zeros(len(Strategy))]
    means = [np.zeros_like(value) for value in values]
    squares = [np.zeros_like(value) for value in values]
    for step in range(1, _STEPS + 1):
        logits = vectors @ values[0] + values[1]
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        off = (shares / shares.sum(axis=1, keepdims=True) - wanted) / len(labels)
        for at, slope in enumerate((vectors.T @ off + _DECAY * values[0], off.sum(axis=0))):
            means[at] = 0.9 * means[at] + 0.1 * slope
            squares[at] = 0.999 * squares[at] + 0.001 * slope**2
            size = np.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8
            values[at] -= _RATE * means[at] / (1 - 0.9**step) / size
    return values[0], values[1]


def main() -> None:
    """Train, print the figures, and write the head beside the trunk."""
    encoder = open_text_reader().encoder
    said, labels = rows("train")
    weights, bias = fit(of_length_one(encoder.encode(said).feeling).astype(np.float64), labels)
    tested, right = rows("test")
    order = np.argsort(-(of_length_one(encoder.encode(tested).feeling) @ weights + bias), axis=1)
    for most in (1, 3):
        share = (order[:, :most] == right[:, np.newaxis]).any(axis=1).mean()
        print(f"right among the first {most}: {share:.3f} of {len(right)}")
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
    )


if __name__ == "__main__":
    main()
