"""Multinomial logistic regression, as the small heads are fitted: the same numbers each time."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

STEPS: Final = 300
FOLDS: Final = 3


def fit(
    inputs: Floats, labels: Labels, outputs: int, *, ridge: float, counts: Floats
) -> tuple[Floats, Floats]:
    """Return weights (width, outputs) and bias (outputs,) by accelerated gradient descent (Nesterov 1983).

    Args:
        inputs: (n, width).
        labels: (n,), from 0.
        outputs: How many labels there are.
        ridge: Weight of half the squared weights.
        counts: (n,), how much each row counts; they are scaled to 1 on average.
    """
    _, width = inputs.shape
    share = (counts / counts.sum())[:, np.newaxis]
    wanted = np.eye(outputs)[labels]
    step = 1 / (0.5 * (np.linalg.norm(inputs * np.sqrt(share), 2) ** 2 + 1) + ridge)
    weights, bias = np.zeros((width, outputs)), np.zeros(outputs)
    ahead, bias_ahead, pace = weights, bias, 1.0
    for _ in range(STEPS):
        missed = (softmax(inputs @ ahead + bias_ahead) - wanted) * share
        next_weights = ahead - step * (inputs.T @ missed + ridge * ahead)
        next_bias = bias_ahead - step * missed.sum(0)
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = next_weights + (pace - 1) / next_pace * (next_weights - weights)
        bias_ahead = next_bias + (pace - 1) / next_pace * (next_bias - bias)
        weights, bias, pace = next_weights, next_bias, next_pace
    return weights, bias


def held_back(inputs: Floats, labels: Labels, outputs: int, *, ridge: float, counts: Floats) -> Floats:
    """Return the probabilities, (n, outputs), of rows by what was fitted on the others, three ways.

    Arguments as for ``fit``.
    """
    order, likely = np.random.default_rng(0).permutation(len(inputs)), np.zeros((len(inputs), outputs))
    for fold in range(FOLDS):
        out = order[fold::FOLDS]
        kept = np.setdiff1d(order, out)
        weights, bias = fit(inputs[kept], labels[kept], outputs, ridge=ridge, counts=counts[kept])
        likely[out] = softmax(inputs[out] @ weights + bias)
    return likely


def softmax(scores: Floats) -> Floats:
    """Return probabilities, each row of scores (n, outputs) adding up to 1."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))
