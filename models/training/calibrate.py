"""Makes the heads' files fit the trunk as it ships: probabilities, thresholds and deviations.

The trunk in 8 bits gives slightly other vectors than the one that was trained, so everything here is chosen on vectors
of the file that ships, of texts of the training parts, nearly all of them held back from training; the official
development parts are never looked at.
"""

import copy
import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from fine_tune import Heads
from material import FELT, INTENSITY, LABELS, LANDS, Numbers, Rows
from scipy.sparse import coo_array
from scipy.sparse.linalg import lsqr
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

Vectors = Callable[[Sequence[str]], Numbers]
"""Texts to the shipped trunk's vectors for feeling, (n, 384)."""

PIECES: Final = 30522
WORD_RIDGE: Final = 10.0
"""Weight of the squared weights of words in their regression (guess)."""
CLEAR: Final = 0.25
"""Labels so far from 0 on the average are clearly pleasant or unpleasant (guess)."""
_SHIFTS: Final = np.arange(-0.1, 0.101, 0.005)
COVERAGE: Final = 0.8
WITHIN: Final = 1.2816
"""A normal error lies within so many deviations in 80 % of cases."""
_THRESHOLDS: Final = np.arange(0.04, 0.72, 0.01)
_NEWTON_STEPS: Final = 25
_RIDGE: Final = 1e-3
_LEARNING_STEPS: Final = 60
_DECAY: Final = 0.02
"""Weight of the squared weights of emotions; of .0001 to .08 the one that makes the held-back comments likeliest."""


def write_heads(
    heads: Heads,
    taught: Mapping[str, Rows],
    held_back: Mapping[str, Rows],
    vectors: Vectors,
    made: Tokenizer,
    trunk: Path,
) -> None:
    """Write ``affect.npz``, ``wording.npz`` and ``emotions.npz`` beside the trunk.

    Args:
        heads: as they were trained; their emotions are learned to the end.
        taught: what was trained on, by the sources' names; "emobank" and "goemotions" are used.
        held_back: what was not.
        vectors: of the trunk that ships.
        made: the tokenizer.
        trunk: the trunk's file.
    """
    trunk_hash = np.frombuffer(hashlib.sha256(trunk.read_bytes()).hexdigest().encode("ascii"), np.uint8)
    bank, comments = held_back["emobank"], held_back["goemotions"]
    of_bank, of_comments = vectors(bank.texts), vectors(comments.texts)

    inner, points, spread = (_arrays(layer) for layer in (heads.inner, heads.points, heads.spread))
    chosen = [*range(*FELT.indices(99)), *range(*LANDS.indices(99)), INTENSITY]
    weights, bias = points[0][:, chosen], points[1][chosen]
    words = _word_weights(pieces_of(made, taught["emobank"].texts), taught["emobank"].points[:, FELT])
    hidden = np.tanh(of_bank @ inner[0] + inner[1])
    felt = hidden @ weights[:, :3] + bias[:3]
    words *= _shares(felt, _added(words, pieces_of(made, bank.texts)), bank.points[:, FELT])
    valence = np.tanh(of_comments @ inner[0] + inner[1]) @ weights[:, 0] + bias[0]
    valence += _added(words, pieces_of(made, comments.texts))[:, 0]
    bias[0] += _shift(valence, comments.points[:, FELT.start])
    felt = hidden @ weights[:, :3] + bias[:3] + _added(words, pieces_of(made, bank.texts))
    wider = _widening(np.abs(felt - bank.points[:, FELT]), np.exp(hidden @ spread[0] + spread[1]))
    np.savez_compressed(trunk.with_name("wording.npz"), trunk=trunk_hash, weights=words.astype(np.float16))
    np.savez(
        trunk.with_name("affect.npz"),
        trunk=trunk_hash,
        inner_weights=inner[0],
        inner_bias=inner[1],
        weights=weights,
        bias=bias,
        deviation_weights=spread[0],
        deviation_bias=spread[1] + wider,
    )

    of_taught, known = vectors(taught["goemotions"].texts), taught["goemotions"].emotions
    learned = _learned_on(heads.emotions, of_taught, known)
    slope, offset = _platt(of_comments @ learned[0] + learned[1], comments.emotions)
    everything, truth = np.concatenate([of_comments, of_taught]), np.concatenate([comments.emotions, known])
    likely = 1 / (1 + np.exp(-((everything @ learned[0] + learned[1]) * slope + offset)))
    np.savez(
        trunk.with_name("emotions.npz"),
        trunk=trunk_hash,
        weights=(learned[0] * slope).astype(np.float32),
        bias=(learned[1] * slope + offset).astype(np.float32),
        thresholds=_thresholds(likely, truth),  # of rare labels the held-back tenth alone has ten comments
    )


def _learned_on(layer: nn.Linear, vectors: Numbers, emotions: Numbers) -> tuple[Numbers, Numbers]:
    """Return weights and bias of a layer after it learned to the end on vectors that do not change any more."""
    learned, inputs, truth = copy.deepcopy(layer), torch.from_numpy(vectors), torch.from_numpy(emotions)
    optimizer = torch.optim.LBFGS(
        learned.parameters(), max_iter=_LEARNING_STEPS, line_search_fn="strong_wolfe"
    )

    def loss() -> Tensor:
        optimizer.zero_grad()
        missed = F.binary_cross_entropy_with_logits(learned(inputs), truth)
        missed = missed + _DECAY * (learned.weight**2).mean(1).sum()
        missed.backward()
        return missed

    optimizer.step(loss)
    return _arrays(learned)


def pieces_of(made: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """Return the word pieces that occur in each text, each once."""
    return [sorted(set(made.encode(text, add_special_tokens=False).ids)) for text in texts]


def _word_weights(pieces: Sequence[Sequence[int]], truth: Numbers) -> Numbers:
    """Return the ridge regression of valence, arousal and dominance on the pieces, (PIECES, 3)."""
    rows = np.repeat(np.arange(len(pieces)), [len(mine) for mine in pieces])
    columns = np.concatenate([np.array(mine, np.int64) for mine in pieces])
    shares = np.concatenate([np.full(len(mine), max(len(mine), 1) ** -0.5) for mine in pieces])
    bag = coo_array((shares, (rows, columns)), (len(pieces), PIECES)).tocsr()
    centred = truth - truth.mean(0)
    found = [lsqr(bag, column, damp=WORD_RIDGE**0.5)[0] for column in centred.T]
    return np.asarray(np.stack(found, axis=1), np.float32)


def _added(words: Numbers, pieces: Sequence[Sequence[int]]) -> Numbers:
    """Return what words by themselves say of each text, (n, 3)."""
    return np.array([words[mine].sum(0) / max(len(mine), 1) ** 0.5 for mine in pieces], np.float32)


def _shares(felt: Numbers, added: Numbers, truth: Numbers) -> Numbers:
    """Return for each dimension how much of the words is best added to the trunk's reading, (3,), at least nothing."""
    shares = []
    for column in range(3):
        design = np.stack([felt[:, column], added[:, column], np.ones(len(felt))], axis=1)
        mine, words, _ = np.linalg.lstsq(design, truth[:, column], rcond=None)[0]
        shares.append(max(0.0, words / mine))
    return np.array(shares, np.float32)


def _shift(valence: Numbers, truth: Numbers) -> float:
    """Return what to add to valence so that pleasant texts are read as such as often as unpleasant ones are.

    EmoBank's raters found their sentences' middle elsewhere than where the feelings of people who talk change sides.
    """
    pleasant, unpleasant = valence[truth > CLEAR], valence[truth < -CLEAR]
    unfair = [abs((pleasant > -shift).mean() - (unpleasant < -shift).mean()) for shift in _SHIFTS]
    return float(_SHIFTS[int(np.argmin(unfair))])


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
