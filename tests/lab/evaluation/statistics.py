"""The statistics of the measurements, each over many draws at once as ``bootstrap`` wants them.

Arrays are (draws, n) or (draws, n, classes); results are (draws,). Where a figure is not defined (a correlation of a
constant) it is NaN.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Integers = NDArray[np.int64]


def mean(values: Floats | Integers | Bools) -> Floats:
    """Return the mean of (draws, n); of truths, their share."""
    return np.asarray(np.mean(values, axis=1, dtype=np.float64), np.float64)


def ratio(counts: Floats, of: Floats) -> Floats:
    """Return the sum of (draws, n) by the sum of another; NaN where that is 0."""
    below = of.sum(axis=1)
    return np.where(below > 0, counts.sum(axis=1) / np.where(below > 0, below, 1.0), np.nan)


def pearson(one: Floats, other: Floats) -> Floats:
    """Return Pearson's correlation (1895) of (draws, n) with (draws, n)."""
    left = one - one.mean(axis=1, keepdims=True)
    right = other - other.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.sum(left * left, axis=1) * np.sum(right * right, axis=1))
    return np.where(spread > 0, np.sum(left * right, axis=1) / np.where(spread > 0, spread, 1.0), np.nan)


def spearman(one: Floats, other: Floats) -> Floats:
    """Return Spearman's rank correlation (1904); ties share their mean rank."""
    return pearson(_ranks(one), _ranks(other))


def roc_area(truth: Bools, score: Floats) -> Floats:
    """Return how often a true one of (draws, n) scores higher than one that is not, ties counting half.

    The area under the ROC curve, by ranks (Hanley & McNeil 1982); NaN where all are true, or none.
    """
    true, others = truth.sum(axis=1), (~truth).sum(axis=1)
    above = np.sum(_ranks(score) * truth, axis=1) - true * (true + 1) / 2
    pairs = true * others
    return np.where(pairs > 0, above / np.where(pairs > 0, pairs, 1), np.nan)


def macro_recall(truth: Integers, told: Integers) -> Floats:
    """Return the unweighted average recall of the classes that occur in a draw (Schuller et al. 2009)."""
    classes = np.unique(truth)
    there = truth[:, :, np.newaxis] == classes
    hit = there & (told == truth)[:, :, np.newaxis]
    count = there.sum(axis=1)
    recalls = hit.sum(axis=1) / np.where(count > 0, count, 1)
    return np.asarray(recalls.sum(axis=1) / (count > 0).sum(axis=1), np.float64)


def class_f1(truth: Integers, told: Integers) -> Floats:
    """Return macro-F1 over the classes that occur in the truth."""
    classes = np.unique(truth)
    return macro_f1(truth[:, :, np.newaxis] == classes, told[:, :, np.newaxis] == classes)


def macro_f1(truth: Bools, told: Bools) -> Floats:
    """Return the mean over labels of F1 of (draws, n, labels); a label neither true nor told in a draw counts 0."""
    both = np.sum(truth & told, axis=1)
    either = truth.sum(axis=1) + told.sum(axis=1)
    return np.asarray(np.mean(2 * both / np.where(either > 0, either, 1), axis=1), np.float64)


def micro_f1(truth: Bools, told: Bools) -> Floats:
    """Return F1 over all decisions of (draws, n, labels) together."""
    both = np.sum(truth & told, axis=(1, 2))
    either = truth.sum(axis=(1, 2)) + told.sum(axis=(1, 2))
    return np.asarray(2 * both / np.where(either > 0, either, 1), np.float64)


def calibration_error(truth: Bools, probability: Floats, bins: int = 15) -> Floats:
    """Return the expected calibration error of (draws, n): mean |share that is true - mean probability| over bins.

    The bins hold equally many items each (Nixon et al. 2019), the probabilities being sorted.
    """
    order = np.argsort(probability, axis=1, kind="stable")
    gap = np.take_along_axis(truth.astype(np.float64) - probability, order, axis=1)
    edges = np.linspace(0, gap.shape[1], bins + 1).round().astype(np.int64)
    sums = np.diff(
        np.concatenate([np.zeros((len(gap), 1)), np.cumsum(gap, axis=1)], axis=1)[:, edges], axis=1
    )
    return np.asarray(np.abs(sums).sum(axis=1) / gap.shape[1], np.float64)


def _ranks(values: Floats) -> Floats:
    ranks = np.empty_like(values, dtype=np.float64)
    for row, out in zip(values, ranks, strict=True):
        _, place, count = np.unique(row, return_inverse=True, return_counts=True)
        last = np.cumsum(count)
        out[:] = (last - (count - 1) / 2)[place]
    return ranks
