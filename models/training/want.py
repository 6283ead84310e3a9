"""Makes ``want.npz``: what a person wants of a reply, read off their words.

``python models/training/want.py``

To be run again whenever ``assets/situations.jsonl``, ``assets/wants.jsonl`` or the rules of ``thinking.want_rules``
change. Prints how well it does on folds; rows of one theme are never on both sides. Kernel ridge regression (Saunders
et al. 1998) with some of the rows as the points that are compared with (subset of regressors, Smola & Schölkopf 2000),
solved exactly, the same file each time; the rules' log odds are an offset.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from small_heads import bag, known_pieces, stored, stored_trunk

from companion.encoder.fitting import of_length_one
from companion.encoder.known import Known
from companion.encoder.reading import open_text_reader
from companion.encoder.want import FILE, KNOWN, WANTS
from companion.encoder.wording import PIECES
from companion.thinking.situation import LEARNED_FILE, KnownSituation, read_situations
from companion.thinking.want_rules import want_rules

Floats = NDArray[np.float64]

FOLDS: Final = 5
RIDGE: Final = 0.3
"""Weight of the squared weights; of .1, .3 and 1 none was better on texts by other hands."""
PIECES_COUNT: Final = 0.5
"""What likeness in word pieces counts; of .2, .5 and 1 the best on texts by other hands."""
SHARP: Final = 8.0
"""What log odds are of a regression's scores, in which a right answer is 1 and a wrong one 0: of 6, 8, 10 and 12 the
likeliest on folds."""
LEAST_OCCURRENCES: Final = 3
"""A word piece in fewer rows says nothing (guess)."""
_JITTER: Final = 1e-6
"""Keeps what is solved from being singular where two rows are the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What is learned from."""

    meaning: Floats
    """(n, 384)."""
    feeling: Floats
    """(n, 384)."""
    pieces: Floats
    """(n, word pieces that are known): which each text has, over the root of the number of its pieces."""
    ruled: Floats
    """(n, wants): log odds by the rules."""
    truth: Floats
    """(n, wants): 1 for what is wanted, 0 for the others."""

    def only(self, which: NDArray[np.intp]) -> "Rows":
        """Return some of the rows."""
        return Rows(
            self.meaning[which], self.feeling[which], self.pieces[which], self.ruled[which], self.truth[which]
        )


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What was learned."""

    known: Known
    known_pieces: Floats
    weights: Floats
    """(known, wants)."""
    bias: Floats
    """(wants,)."""

    def scores(self, rows: Rows) -> Floats:
        """Return log odds, (n, wants), without those of the rules."""
        return _likeness(self.known, self.known_pieces, rows) @ self.weights + self.bias


def main() -> None:
    """Read, learn, write."""
    known = (*read_situations(), *read_situations(LEARNED_FILE))
    encoder = open_text_reader().encoder
    encoded = encoder.encode([one.person for one in known])
    pieces_known = known_pieces(encoded, LEAST_OCCURRENCES)
    rows = Rows(
        encoded.meaning.astype(float),
        encoded.feeling.astype(float),
        bag(encoded, pieces_known),
        np.array([[want_rules(one.person).get(want, 0.0) for want in WANTS] for one in known]),
        np.array([[float(one.want is want) for want in WANTS] for one in known]),
    )
    _print_folds(known, rows)
    fitted = fit(rows)
    pieces = np.zeros((PIECES, len(WANTS)), np.float16)
    pieces[pieces_known] = PIECES_COUNT * fitted.known_pieces.T @ fitted.weights
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(fitted.known),
        weights=fitted.weights.astype(np.float16),
        bias=fitted.bias.astype(np.float32),
        pieces=pieces,
    )
    print(f"{FILE.name}: {FILE.stat().st_size} bytes")


def fit(rows: Rows) -> Fitted:
    """Learn from rows; of more than ``KNOWN`` some are compared with, and all are learned from."""
    count = len(rows.truth)
    picked = np.sort(np.random.default_rng(0).permutation(count)[:KNOWN])
    centre, scale = rows.feeling.mean(0), np.maximum(rows.feeling.std(0), _JITTER)
    placed = of_length_one(((rows.feeling - centre) / scale)[picked])
    known = Known(
        rows.meaning[picked].astype(np.float32), placed, centre.astype(np.float32), scale.astype(np.float32)
    )
    near = _likeness(known, rows.pieces[picked], rows)
    prior = rows.truth.mean(0)
    mixed = near.T @ near + RIDGE * near[picked] + _JITTER * np.eye(len(picked))
    weights = np.linalg.solve(mixed, near.T @ (rows.truth - prior - rows.ruled / SHARP))
    return Fitted(known, rows.pieces[picked], SHARP * weights, SHARP * prior)


def _likeness(known: Known, known_pieces: Floats, rows: Rows) -> Floats:
    near = known.likeness(rows.meaning.astype(np.float32), rows.feeling.astype(np.float32))
    return np.asarray(near + PIECES_COUNT * rows.pieces @ known_pieces.T, np.float64)


def _shares(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float64)


def _print_folds(known: Sequence[KnownSituation], rows: Rows) -> None:
    """Print how often the right want comes first, and what it was given."""
    folds = _folds(known)
    told = np.zeros_like(rows.truth)
    for held in range(FOLDS):
        test = np.flatnonzero(folds == held)
        told[test] = fit(rows.only(np.flatnonzero(folds != held))).scores(rows.only(test))
    likely = _shares(told + rows.ruled)
    right = likely.argmax(axis=1) == rows.truth.argmax(axis=1)
    by_rules = rows.ruled.argmax(axis=1) == rows.truth.argmax(axis=1)
    print(f"wants right on {FOLDS} folds of {len(known)}: {right.mean():.3f}, by rules {by_rules.mean():.3f}")
    print(f"log likelihood: {np.log((likely * rows.truth).sum(1)).mean():.3f}")
    for low in np.arange(0.2, 1.0, 0.2):
        mine = (likely.max(axis=1) > low) & (likely.max(axis=1) <= low + 0.2)
        print(f"  given {low:.1f} to {low + 0.2:.1f}: {mine.sum()} rows, {right[mine].mean():.2f} right")


def _folds(known: Sequence[KnownSituation]) -> NDArray[np.intp]:
    """Return the fold of each row: themes are dealt out, those of one want evenly."""
    theme_of = [(one.want, one.theme) for one in known]
    themes = sorted(set(theme_of))
    order = np.random.default_rng(0).permutation(len(themes))
    dealt = sorted(range(len(themes)), key=lambda at: (themes[at][0], order[at]))
    fold = {themes[at]: place % FOLDS for place, at in enumerate(dealt)}
    return np.array([fold[theme] for theme in theme_of])


if __name__ == "__main__":
    main()
