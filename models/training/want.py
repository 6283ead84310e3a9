"""Makes ``want.npz``: what a person wants of a reply and what it means for them, read off their words.

``python models/training/want.py``

To be run again whenever ``assets/situations.jsonl``, ``assets/wants.jsonl`` or the rules of ``thinking.want_rules``
change. Prints how well it does on folds; rows of one theme are never on both sides. Multinomial logistic regression by
accelerated gradient descent (Nesterov 1983), the same file each time; the rules' log odds are an offset of the wants.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.reading import open_text_reader
from companion.encoder.want import FILE, INPUTS, MEANINGS, OUTPUTS, WANTS, inputs
from companion.encoder.wording import PIECES
from companion.thinking.situation import LEARNED_FILE, KnownSituation, read_situations
from companion.thinking.want_rules import want_rules

Floats = NDArray[np.float64]

FOLDS: Final = 5
RIDGE: Final = 3e-4
"""Weight of half the squared weights of the wants; of .0001, .0003, .001 and .003 the best on the folds."""
RIDGE_MEANINGS: Final = 1e-3
STEPS: Final = 300
LEAST_OCCURRENCES: Final = 3
"""A word piece in fewer rows says nothing (guess)."""
NAMED: Final = 3
"""So many meanings are told."""


def main() -> None:
    """Read, learn, write."""
    known = (*read_situations(), *read_situations(LEARNED_FILE))
    encoder = open_text_reader().encoder
    encoded = encoder.encode([one.person for one in known])
    read = inputs(encoded).astype(float)
    centre, scale = read.mean(0), _scale(read)
    pieces_known = _known_pieces(encoded)
    features = np.concatenate([(read - centre) / scale, _bag(encoded, pieces_known)], axis=1)
    ruled = np.array([[want_rules(one.person).get(want, 0.0) for want in WANTS] for one in known])
    wanted = np.array([[float(one.want is want) for want in WANTS] for one in known])
    meant = np.array([[(name in one.means) / len(one.means) for name in MEANINGS] for one in known])

    _print_folds(known, features, ruled, wanted, meant)
    of_wants, of_meanings = fit(features, wanted, ruled, RIDGE), fit(features, meant, None, RIDGE_MEANINGS)
    weights, bias = (np.concatenate(both, axis=-1) for both in zip(of_wants, of_meanings, strict=True))
    plain = weights[:INPUTS] / scale[:, None]
    pieces = np.zeros((PIECES, OUTPUTS), np.float16)
    pieces[pieces_known] = weights[INPUTS:]
    np.savez_compressed(
        FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        weights=plain.astype(np.float16),
        bias=(bias - centre @ plain).astype(np.float32),
        pieces=pieces,
    )
    print(f"{FILE.name}: {FILE.stat().st_size} bytes")


def fit(features: Floats, wanted: Floats, offset: Floats | None, ridge: float) -> tuple[Floats, Floats]:
    """Return weights (inputs, outputs) and bias (outputs,) of the likeliest regression.

    Args:
        features: (n, inputs).
        wanted: (n, outputs), each row adding up to 1.
        offset: (n, outputs), added to the scores; None for none.
        ridge: Weight of half the squared weights.
    """
    count, outputs = wanted.shape
    step = 1 / (0.5 * (np.linalg.norm(features, 2) ** 2 / count + 1) + ridge)
    weights, bias = np.zeros((features.shape[1], outputs)), np.zeros(outputs)
    ahead, bias_ahead, pace = weights, bias, 1.0
    for _ in range(STEPS):
        missed = (_shares(features @ ahead + bias_ahead, offset) - wanted) / count
        next_weights = ahead - step * (features.T @ missed + ridge * ahead)
        next_bias = bias_ahead - step * missed.sum(0)
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = next_weights + (pace - 1) / next_pace * (next_weights - weights)
        bias_ahead = next_bias + (pace - 1) / next_pace * (next_bias - bias)
        weights, bias, pace = next_weights, next_bias, next_pace
    return weights, bias


def _shares(scores: Floats, offset: Floats | None) -> Floats:
    scores = scores if offset is None else scores + offset
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float64)


def _print_folds(
    known: Sequence[KnownSituation], features: Floats, ruled: Floats, wanted: Floats, meant: Floats
) -> None:
    """Print how often the right want comes first, what it was given, and how often a right meaning is named."""
    folds = _folds(known)
    likely, named = np.zeros_like(wanted), 0
    for held in range(FOLDS):
        train, test = folds != held, folds == held
        weights, bias = fit(features[train], wanted[train], ruled[train], RIDGE)
        likely[test] = _shares(features[test] @ weights + bias, ruled[test])
        weights, bias = fit(features[train], meant[train], None, RIDGE_MEANINGS)
        first = np.argsort(-(features[test] @ weights + bias), axis=1)[:, :NAMED]
        named += int((np.take_along_axis(meant[test], first, axis=1) > 0).any(axis=1).sum())
    right = likely.argmax(axis=1) == wanted.argmax(axis=1)
    print(
        f"wants right on {FOLDS} folds of {len(known)}: {right.mean():.3f}, by rules alone "
        f"{(ruled.argmax(axis=1) == wanted.argmax(axis=1)).mean():.3f}"
    )
    for low in np.arange(0.2, 1.0, 0.2):
        mine = (likely.max(axis=1) > low) & (likely.max(axis=1) <= low + 0.2)
        print(f"  given {low:.1f} to {low + 0.2:.1f}: {mine.sum()} rows, {right[mine].mean():.2f} right")
    print(f"a right meaning among {NAMED}: {named / len(known):.3f}")


def _folds(known: Sequence[KnownSituation]) -> NDArray[np.intp]:
    """Return the fold of each row: themes are dealt out, those of one want evenly."""
    theme_of = [(one.want, one.theme or one.means[0]) for one in known]
    themes = sorted(set(theme_of))
    order = np.random.default_rng(0).permutation(len(themes))
    dealt = sorted(range(len(themes)), key=lambda at: (themes[at][0], order[at]))
    fold = {themes[at]: place % FOLDS for place, at in enumerate(dealt)}
    return np.array([fold[theme] for theme in theme_of])


def _scale(read: Floats) -> Floats:
    """Return by what each input is divided: meaning stays, feeling comes to a length of about 1."""
    spread = np.maximum(read.std(0), 1e-6) * WIDTH**0.5
    spread[:WIDTH] = 1.0
    return np.asarray(spread, np.float64)


def _known_pieces(encoded: Encoded) -> NDArray[np.intp]:
    counts = np.bincount([piece for mine in encoded.pieces for piece in mine], minlength=PIECES)
    return np.flatnonzero(counts >= LEAST_OCCURRENCES)


def _bag(encoded: Encoded, known: NDArray[np.intp]) -> Floats:
    """Return which known pieces each text has, over the root of the number of its pieces."""
    place = {int(piece): at for at, piece in enumerate(known)}
    bag = np.zeros((len(encoded.pieces), len(place)))
    for row, mine in zip(bag, encoded.pieces, strict=True):
        row[[place[piece] for piece in mine if piece in place]] = max(len(mine), 1) ** -0.5
    return bag


if __name__ == "__main__":
    main()
