"""Makes ``danger_LANGUAGE.npz``: how much words in languages that the trunk does not know are like those of danger.

``python models/training/danger_pieces.py [--folds]``

Ridge regression over hashed strings of letters, solved exactly, the same files each time. Of every language that has
lines of our own (``sentences/danger.LANGUAGE.tsv``) it learns from those, from part a of its collections, and from
everyday lines (``sentences/languages.tsv``). Talks of several turns are left out, for the regressions see one.

So that the thresholds of ``guarding.crisis`` mean the same in every language, the score of "none" is shifted: of our
own lines without danger, each read by what was learned without it, ``MISTAKEN`` then reach ``LIKELY``.
``--folds`` prints how well lines are told that were left out, and writes nothing.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from typing import Final

import numpy as np
from danger import BETWEEN_TURNS, COLLECTED_COUNTS, COLLECTIONS, Line, kind_of, truth_of
from material import SENTENCES
from numpy.typing import NDArray

from companion.encoder.danger import NONE, OUTPUTS, SHARP
from companion.encoder.danger_pieces import BUCKETS, LANGUAGES, file_of, pieces_of
from companion.guarding.crisis import LIKELY, LIKELY_AGAINST, LIKELY_GRAVE, SUPPORTS, UNLIKELY
from companion.guarding.plain import without_disguise

RIDGE: Final = 0.3
"""Weight of the squared weights; of .1, .3 and 1 the best on part a when it was left out."""
MISTAKEN: Final = 0.04
"""Of .02, .04 and .08 the one with which most is found while, beside the signs, hardly one in a hundred more of the
lines without danger is mistaken."""
FOLDS: Final = 5
_INT8: Final = 127

Floats = NDArray[np.float64]


def lines(language: str) -> list[Line]:
    """Return all that is learned from."""
    with (SENTENCES / f"danger.{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    written = [
        Line(row["line"], kind_of(row["kind"]), int(row["grade"]), row["about"] == "other", 1.0)
        for row in rows
        if BETWEEN_TURNS not in row["line"]
    ]
    with (SENTENCES / "languages.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    everyday = [Line(row["text"], NONE, 0, False, 1.0) for row in rows if row["language"] == language]
    return [*written, *_collected("cases", language), *_collected("safe", language), *everyday]


def _collected(name: str, language: str) -> Iterator[Line]:
    for text in (COLLECTIONS / f"crisis_{name}_{language}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        if row["part"] == "a" and len(row["turns"]) == 1:
            ((_, said),) = row["turns"]
            kind, grade = kind_of(row.get("kind", "none")), row.get("grade", 0)
            yield Line(said, kind, grade, row.get("about") == "other", COLLECTED_COUNTS)


def bag(known: list[Line], language: str) -> Floats:
    """Return which strings each line has, of length 1, (n, BUCKETS)."""
    found = np.zeros((len(known), BUCKETS))
    for row, line in zip(found, known, strict=True):
        pieces = pieces_of(without_disguise(line.text), language)
        row[list(pieces)] = max(len(pieces), 1) ** -0.5
    return found


def solve(known: list[Line], near: Floats) -> tuple[Floats, Floats]:
    """Return what each line adds, (n, OUTPUTS), and the bias, by how near the lines are to each other, (n, n)."""
    counts = np.array([line.counts for line in known])
    truth = np.array([truth_of(line) for line in known])
    bias = np.average(truth, axis=0, weights=counts)
    return np.linalg.solve(near + RIDGE * np.diag(1 / counts), truth - bias), bias


def left_out(known: list[Line], near: Floats) -> Floats:
    """Return the scores of each line, (n, OUTPUTS), by what was learned without it.

    Part a is left out as a whole, for it is another hand's; the rest by lot.
    """
    folds = np.random.default_rng(0).integers(FOLDS, size=len(known))
    folds[[line.counts == COLLECTED_COUNTS for line in known]] = FOLDS
    scores = np.zeros((len(known), OUTPUTS))
    for held in range(FOLDS + 1):
        rest, out = np.flatnonzero(folds != held), np.flatnonzero(folds == held)
        added, bias = solve([known[at] for at in rest], near[np.ix_(rest, rest)])
        scores[out] = near[np.ix_(out, rest)] @ added + bias
    return scores


def shift_of(known: list[Line], scores: Floats) -> float:
    """Return what is added to the score of "none"."""
    safe = [line.kind == NONE and line.counts != COLLECTED_COUNTS for line in known]
    odds = np.log(np.exp(SHARP * scores[:, :NONE]).sum(1)) - SHARP * scores[:, NONE]
    bar = float(np.quantile(odds[safe], 1 - MISTAKEN))
    return (bar - float(np.log(LIKELY / (1 - LIKELY)))) / SHARP


def learn(language: str, is_tried: bool) -> None:
    """Write the file of a language, or print how well it does on lines left out."""
    known = lines(language)
    found = bag(known, language)
    near = found @ found.T
    scores = left_out(known, near)
    shift = shift_of(known, scores)
    if is_tried:
        scores[:, NONE] += shift
        _print_shares(language, known, scores)
        return
    added, bias = solve(known, near)
    weights = found.T @ added
    bias[NONE] += shift
    scale = np.abs(weights).max(0) / _INT8
    path = file_of(language)
    np.savez_compressed(
        path,
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=bias.astype(np.float32),
    )
    print(f"{len(known)} lines; {path.name}: {path.stat().st_size} bytes")


def _print_shares(language: str, known: list[Line], scores: Floats) -> None:
    odds = np.exp(SHARP * scores[:, : NONE + 1])
    told = 1 - odds[:, NONE] / odds.sum(1)
    crises = np.array([line.kind != NONE for line in known])
    theirs = np.array([line.counts == COLLECTED_COUNTS for line in known])
    for least in (UNLIKELY, SUPPORTS, LIKELY_GRAVE, LIKELY, LIKELY_AGAINST):
        over = told >= least
        shares = {
            "found": over[crises & ~theirs],
            "found of part a": over[crises & theirs],
            "mistaken": over[~crises & ~theirs],
            "mistaken of part a": over[~crises & theirs],
        }
        told_shares = ", ".join(f"{name} {share.mean():.3f}" for name, share in shares.items())
        print(f"{language}, {least}: {told_shares}")


def main() -> None:
    """Learn every language that has lines of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true")
    wish = parser.parse_args()
    for language in LANGUAGES:
        if (SENTENCES / f"danger.{language}.tsv").exists():
            learn(language, wish.folds)


if __name__ == "__main__":
    main()
