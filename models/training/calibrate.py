"""Makes the heads' files fit the trunk as it ships: probabilities, thresholds and deviations.

The trunk in 8 bits gives slightly other vectors than the one that was trained, so everything here is chosen on vectors
of the file that ships, of texts that were held back from training; the official dev parts are never looked at.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from fine_tune import Heads
from material import FELT, INTENSITY, LABELS, LANDS, Numbers, Rows
from torch import nn

Vectors = Callable[[Sequence[str]], Numbers]
"""Texts to the shipped trunk's vectors for feeling, (n, 384)."""

COVERAGE: Final = 0.8
WITHIN: Final = 1.2816
"""A normal error lies within so many deviations in 80 % of cases."""
_THRESHOLDS: Final = np.arange(0.04, 0.72, 0.01)
_NEWTON_STEPS: Final = 25
_RIDGE: Final = 1e-3


def write_heads(
    heads: Heads, held_back: Sequence[Rows], vectors: Vectors, trunk_hash: str, folder: Path
) -> None:
    """Write ``affect.npz`` and ``emotions.npz``."""
    encoded = {rows.name: vectors(rows.texts) for rows in held_back}
    trunk = np.frombuffer(trunk_hash.encode("ascii"), np.uint8)
    inner, points, spread = (_arrays(layer) for layer in (heads.inner, heads.points, heads.spread))
    chosen = [*range(*FELT.indices(99)), *range(*LANDS.indices(99)), INTENSITY]
    weights, bias = points[0][:, chosen], points[1][chosen]
    bank = next(rows for rows in held_back if rows.name == "emobank")
    hidden = np.tanh(encoded["emobank"] @ inner[0] + inner[1])
    error = np.abs(hidden @ weights[:, :3] + bias[:3] - bank.points[:, FELT])
    wider = _widening(error, np.exp(hidden @ spread[0] + spread[1]))
    np.savez(
        folder / "affect.npz",
        trunk=trunk,
        inner_weights=inner[0],
        inner_bias=inner[1],
        weights=weights,
        bias=bias,
        deviation_weights=spread[0],
        deviation_bias=spread[1] + wider,
    )
    comments = next(rows for rows in held_back if rows.name == "goemotions")
    logits_of = _arrays(heads.emotions)
    logits = encoded["goemotions"] @ logits_of[0] + logits_of[1]
    slope, offset = _platt(logits, comments.emotions)
    likely = 1 / (1 + np.exp(-(logits * slope + offset)))
    np.savez(
        folder / "emotions.npz",
        trunk=trunk,
        weights=(logits_of[0] * slope).astype(np.float32),
        bias=(logits_of[1] * slope + offset).astype(np.float32),
        thresholds=_thresholds(likely, comments.emotions),
    )


def _arrays(layer: nn.Linear) -> tuple[Numbers, Numbers]:
    """Return weights (inputs, outputs) and bias of a layer."""
    return layer.weight.detach().numpy().T.copy(), layer.bias.detach().numpy().copy()


def _widening(error: Numbers, deviation: Numbers) -> Numbers:
    """Return what to add to the log deviations so that the stated 80 % interval holds 80 % of EmoBank's sentences."""
    return np.asarray(np.log(np.quantile(error / deviation, COVERAGE, axis=0) / WITHIN), np.float32)


def _platt(logits: Numbers, truth: Numbers) -> tuple[Numbers, Numbers]:
    """Return slope and offset of every label that make its probabilities right on the average (Platt 1999)."""
    slope, offset = np.ones(len(LABELS)), np.zeros(len(LABELS))
    for label in range(len(LABELS)):
        x, y = logits[:, label].astype(float), truth[:, label].astype(float)
        design = np.stack([x, np.ones_like(x)], axis=1)
        weights = np.array([1.0, 0.0])
        for _ in range(_NEWTON_STEPS):
            p = 1 / (1 + np.exp(-design @ weights))
            gradient = design.T @ (p - y) / len(y) + _RIDGE * (weights - [1.0, 0.0])
            curvature = (design * (p * (1 - p))[:, None]).T @ design / len(y) + _RIDGE * np.eye(2)
            weights = weights - np.linalg.solve(curvature, gradient)
        slope[label], offset[label] = weights
    return np.asarray(slope, np.float32), np.asarray(offset, np.float32)


def _thresholds(likely: Numbers, truth: Numbers) -> Numbers:
    """Return for every label the threshold of the best F1, of a curve smoothed over neighbouring thresholds."""
    chosen = np.zeros(len(LABELS), np.float32)
    kernel = np.exp(-0.5 * (np.arange(-8, 9) / 3.0) ** 2)
    for label in range(len(LABELS)):
        named = likely[:, label, None] >= _THRESHOLDS
        true = truth[:, label, None] > 0
        hits = (named & true).sum(0)
        f1 = 2 * hits / np.maximum(named.sum(0) + true.sum(), 1)
        smooth = np.convolve(np.pad(f1, 8, mode="edge"), kernel / kernel.sum(), mode="valid")
        chosen[label] = _THRESHOLDS[int(np.argmax(smooth))]
    return chosen
