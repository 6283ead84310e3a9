"""Makes ``guard_LANGUAGE.npz``: what breaks a rule or tells of danger, in languages that the networks do not know.

``python models/training/guard_pieces.py [--folds]``

Two ridge regressions over hashed strings of letters, solved exactly, the same files each time. Of every language they
learn from lines of our own (``sentences/danger.LANGUAGE.tsv``, ``safety.LANGUAGE.tsv``), from part a of the collections
of crises, and from everyday lines (``sentences/languages.tsv``). Talks of several turns are left out, for the
regressions see one.

Bars and thresholds mean the same in every language: they are set on our own harmless lines, each read by what was
learned without it. ``--folds`` prints how well lines are told that were left out, and writes nothing.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import guard_lines as lines
import numpy as np
from numpy.typing import NDArray

from companion.encoder.danger import NONE
from companion.encoder.guard import SPOKEN
from companion.encoder.pieces import BROKEN, BUCKETS, DANGER, LANGUAGES, OUTPUTS, SHARP, file_of, pieces_of
from companion.guarding.crisis import AGREES, LIKE, PLAIN, UNLIKE
from companion.guarding.plain import without_disguise

RIDGE: Final = 0.3
"""Weight of the squared weights; of .1, .3 and 1 the best on part a when it was left out."""
COLLECTED_COUNTS: Final = 2.0
"""How much a line of part a counts, which another hand wrote."""
DANGER_MISTAKEN: Final = 0.03
"""Of our own lines without danger so many …"""
REACHED: Final = 0.97
"""… are found so likely to be danger: of some that at which two witnesses find most where they mistake little."""
SPOKEN_MISTAKEN: Final = (0.3, 0.2, 0.03)
"""Of harmless sentences so many are above the bars of what is looked at again, left out, withheld."""
FOLDS: Final = 5
_INT8: Final = 127

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """Something said, and what is to be told of it."""

    text: str
    truth: Floats
    """By the outputs of its regression."""
    is_harmless: bool
    counts: float = 1.0

    @property
    def is_collected(self) -> bool:
        """Whether another hand wrote it than all the rest."""
        return self.counts == COLLECTED_COUNTS


def danger_rows(language: str) -> list[Row]:
    """Return what a person might say in danger or not."""
    found = [
        Row(
            line.text,
            lines.danger_truth(line).astype(np.float64),
            line.kind == "none",
            COLLECTED_COUNTS if line.file == "collected" else 1.0,
        )
        for line in lines.danger(language)
    ]
    nothing = np.eye(len(found[0].truth))[NONE]
    return found + [Row(text, nothing, is_harmless=True) for text in lines.everyday_in(language)]


def spoken_rows(language: str) -> list[Row]:
    """Return what a companion might say; the last output is whether any rule is broken."""
    found = [
        Row(line.text, lines.spoken_truth(line).astype(np.float64), line.kind != "forbidden")
        for line in lines.spoken(language)
    ]
    nothing = np.zeros(len(SPOKEN) + 1)
    return found + [Row(text, nothing, is_harmless=True) for text in lines.everyday_in(language)]


def bag(rows: Sequence[Row], language: str) -> Floats:
    """Return which strings each row has, of length 1, (n, BUCKETS)."""
    found = np.zeros((len(rows), BUCKETS))
    for weights, row in zip(found, rows, strict=True):
        pieces = pieces_of(without_disguise(row.text), language)
        weights[list(pieces)] = max(len(pieces), 1) ** -0.5
    return found


def solve(rows: Sequence[Row], near: Floats) -> tuple[Floats, Floats]:
    """Return what each row adds, (n, outputs), and the bias, by how near the rows are to each other, (n, n)."""
    counts = np.array([row.counts for row in rows])
    truth = np.array([row.truth for row in rows])
    bias = np.average(truth, axis=0, weights=counts)
    return np.linalg.solve(near + RIDGE * np.diag(1 / counts), truth - bias), bias


def left_out(rows: Sequence[Row], near: Floats) -> Floats:
    """Return the scores of each row, (n, outputs), by what was learned without it.

    Part a is left out as a whole, for it is another hand's; the rest by lot.
    """
    folds = np.random.default_rng(0).integers(FOLDS, size=len(rows))
    folds[[row.is_collected for row in rows]] = FOLDS
    scores = np.zeros((len(rows), len(rows[0].truth)))
    for held in range(FOLDS + 1):
        rest, out = np.flatnonzero(folds != held), np.flatnonzero(folds == held)
        added, bias = solve([rows[at] for at in rest], near[np.ix_(rest, rest)])
        scores[out] = near[np.ix_(out, rest)] @ added + bias
    return scores


def shift_of(rows: Sequence[Row], scores: Floats) -> float:
    """Return what is added to the score of "none"."""
    harmless = [row.is_harmless and not row.is_collected for row in rows]
    bar = float(np.quantile(_danger_odds(scores)[harmless], 1 - DANGER_MISTAKEN))
    return (bar - float(np.log(REACHED / (1 - REACHED)))) / SHARP


def bars_of(rows: Sequence[Row], scores: Floats) -> Floats:
    """Return the log odds from which a rule is taken to be broken (``guard.breaking``)."""
    odds = SHARP * scores[[row.is_harmless for row in rows], -1]
    return np.array([np.quantile(odds, 1 - share) for share in SPOKEN_MISTAKEN])


def learn(language: str, *, is_tried: bool) -> None:
    """Write the file of a language, or print how well it does on lines left out."""
    dangers, sentences = danger_rows(language), spoken_rows(language)
    weights, bias = np.zeros((BUCKETS, OUTPUTS)), np.zeros(OUTPUTS)
    bars = np.zeros(len(SPOKEN_MISTAKEN))
    for rows, outputs in ((dangers, DANGER), (sentences, BROKEN)):
        found = bag(rows, language)
        near = found @ found.T
        scores = left_out(rows, near)
        added, bias[outputs] = solve(rows, near)
        weights[:, outputs] = found.T @ added
        if rows is dangers:
            shift = shift_of(rows, scores)
            bias[NONE] += shift
            scores[:, NONE] += shift
            _print_dangers(language, rows, scores)
        else:
            bars = bars_of(rows, scores)
            _print_spoken(language, rows, scores, bars)
    if is_tried:
        return
    scale = np.abs(weights).max(0) / _INT8
    scale[scale == 0] = 1
    path = file_of(language)
    np.savez_compressed(
        path,
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=bias.astype(np.float32),
        bars=bars.astype(np.float32),
    )
    print(f"{path.name}: {path.stat().st_size} bytes")


def _danger_odds(scores: Floats) -> Floats:
    return np.asarray(np.log(np.exp(SHARP * scores[:, :NONE]).sum(1)) - SHARP * scores[:, NONE])


def _print_dangers(language: str, rows: Sequence[Row], scores: Floats) -> None:
    told = 1 / (1 + np.exp(-_danger_odds(scores)))
    harmless = np.array([row.is_harmless for row in rows])
    theirs = np.array([row.is_collected for row in rows])
    for least in (UNLIKE, LIKE, AGREES, PLAIN):
        over = told >= least
        shares = {
            "found": over[~harmless & ~theirs],
            "found of part a": over[~harmless & theirs],
            "mistaken": over[harmless & ~theirs],
            "mistaken of part a": over[harmless & theirs],
        }
        print(
            f"{language}, {least}: " + ", ".join(f"{name} {each.mean():.3f}" for name, each in shares.items())
        )


def _print_spoken(language: str, rows: Sequence[Row], scores: Floats, bars: Floats) -> None:
    odds = SHARP * scores[:, -1]
    broken = ~np.array([row.is_harmless for row in rows])
    for bar, share in zip(bars, SPOKEN_MISTAKEN, strict=True):
        print(
            f"{language}, said: broken {(odds[broken] > bar).mean():.3f} of {broken.sum()}, harmless {share}"
        )


def main() -> None:
    """Learn every language."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folds", action="store_true")
    wish = parser.parse_args()
    for language in LANGUAGES:
        learn(language, is_tried=wish.folds)


if __name__ == "__main__":
    main()
