"""Makes ``danger.npz``: how much words are like those of somebody in danger.

``python models/training/danger.py --data DIR [--folds]``

Kernel ridge regression with some of the lines as the points that are compared with (subset of regressors, Smola &
Schölkopf 2000), solved exactly, the same file each time.

Learns from lines of our own (``sentences/danger.tsv`` and, by other hands, ``danger_?.tsv``), from part a of the
collections of crises and of what only sounds like one, and from everyday lines that tell of none: our own
(``assets/situations.jsonl``, ``sentences/written.tsv``) and GoEmotions' training part (Apache-2.0). Of those, what the
rules of ``guarding.crisis`` take for a crisis is left out, for some of it is one. Talks of several turns are left out,
for the head sees one.
``--folds`` prints how well lines are told that were left out, and writes nothing.
"""

import argparse
import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from material import SENTENCES, goemotions, own
from numpy.typing import NDArray
from small_heads import bag, known_pieces, stored, stored_trunk

from companion.encoder.danger import FILE, GRADES, KINDS, KNOWN, NONE, OUTPUTS, SHARP
from companion.encoder.fitting import of_length_one
from companion.encoder.known import Known
from companion.encoder.reading import open_text_reader
from companion.encoder.wording import PIECES
from companion.guarding.crisis import read_judge

ROOT: Final = Path(__file__).parents[2]
COLLECTIONS: Final = ROOT / "companion" / "evaluation" / "collections"
BETWEEN_TURNS: Final = " | "
RIDGE: Final = 0.3
"""Weight of the squared weights."""
PIECES_COUNT: Final = 0.5
"""What likeness in word pieces counts; of .5, 1 and 2 the best on part a when it was left out."""
EVERYDAY_COUNTS: Final = 0.3
"""How much an everyday line counts beside one of our own about danger."""
COLLECTED_COUNTS: Final = 2.0
"""How much a line of part a counts, which another hand wrote."""
EVERYDAY: Final = 1600
"""So many lines of each everyday source."""
LEAST_OCCURRENCES: Final = 4
"""A word piece in fewer lines says nothing (guess)."""
FOLDS: Final = 5
_JITTER: Final = 1e-6
"""Keeps what is solved from being singular where two lines are the same."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """Something said, and what it tells of."""

    text: str
    kind: int
    """The number of its output."""
    grade: int
    is_about_other: bool
    counts: float


def lines(data: Path) -> list[Line]:
    """Return all that is learned from."""
    rows: list[dict[str, str]] = []
    for path in (SENTENCES / "danger.tsv", *sorted(SENTENCES.glob("danger_?.tsv"))):
        with path.open(encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    written = [
        Line(row["line"], kind_of(row["kind"]), int(row["grade"]), row["about"] == "other", 1.0)
        for row in rows
        if BETWEEN_TURNS not in row["line"]
    ]
    return [*written, *_collected("crisis_cases"), *_collected("crisis_safe"), *_everyday(data)]


def kind_of(name: str) -> int:
    """Return the number of a kind's output, or that of "none"."""
    return NONE if name == "none" else [kind.value for kind in KINDS].index(name)


def _collected(name: str) -> list[Line]:
    rows = map(json.loads, (COLLECTIONS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Line(
            row["turns"][0],
            kind_of(row.get("kind", "none")),
            row.get("grade", 0),
            row.get("about") == "other",
            COLLECTED_COUNTS,
        )
        for row in rows
        if row["part"] == "a" and len(row["turns"]) == 1
    ]


def _everyday(data: Path) -> list[Line]:
    situations = (ROOT / "assets" / "situations.jsonl").read_text(encoding="utf-8").splitlines()
    sources = [
        [json.loads(row)["person"] for row in situations],
        list(own("written").texts),
        list(goemotions(data, "train").texts),
    ]
    judge, random = read_judge(), np.random.default_rng(0)
    texts = [
        source[at] for source in sources for at in sorted(random.permutation(len(source))[:EVERYDAY].tolist())
    ]
    return [
        Line(text, NONE, 0, False, EVERYDAY_COUNTS) for text in texts if not judge.judge(text, (), None).grade
    ]


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What was learned."""

    known: Known
    known_pieces: Floats
    weights: Floats
    """(known, OUTPUTS)."""
    bias: Floats
    """(OUTPUTS,)."""

    def scores(self, meaning: Floats, feeling: Floats, pieces: Floats) -> Floats:
        """Return scores, (n, OUTPUTS)."""
        return _likeness(self.known, self.known_pieces, meaning, feeling, pieces) @ self.weights + self.bias


def learn(known: list[Line], meaning: Floats, feeling: Floats, pieces: Floats) -> Fitted:
    """Learn from lines; ``KNOWN`` of them are compared with, those of danger or in its words first."""
    counts = np.array([line.counts for line in known])
    order = np.random.default_rng(0).permutation(len(known))
    picked = np.sort(order[np.argsort(counts[order] <= EVERYDAY_COUNTS, kind="stable")][:KNOWN])
    centre, scale = feeling.mean(0), np.maximum(feeling.std(0), _JITTER)
    points = Known(
        meaning[picked].astype(np.float32),
        of_length_one(((feeling - centre) / scale)[picked]),
        centre.astype(np.float32),
        scale.astype(np.float32),
    )
    near = _likeness(points, pieces[picked], meaning, feeling, pieces)
    truth = np.array([truth_of(line) for line in known])
    bias = np.average(truth, axis=0, weights=counts)
    weighed = near * counts[:, np.newaxis]
    mixed = near.T @ weighed + RIDGE * near[picked] + _JITTER * np.eye(len(picked))
    return Fitted(points, pieces[picked], np.linalg.solve(mixed, weighed.T @ (truth - bias)), bias)


def _likeness(known: Known, known_pieces: Floats, meaning: Floats, feeling: Floats, pieces: Floats) -> Floats:
    near = known.likeness(meaning.astype(np.float32), feeling.astype(np.float32))
    return np.asarray(near + PIECES_COUNT * pieces @ known_pieces.T, np.float64)


def truth_of(line: Line) -> list[float]:
    """Return 1 for what is so; of a line without danger, grade and whose it is are none."""
    kinds = [float(line.kind == number) for number in range(NONE + 1)]
    grades = [float(line.grade == grade) for grade in GRADES]
    is_crisis = line.kind != NONE
    whose = [float(is_crisis and not line.is_about_other), float(is_crisis and line.is_about_other)]
    return [*kinds, *grades, *whose]


def main() -> None:
    """Read, learn, write, or print how well it does on folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    wish = parser.parse_args()
    known = lines(wish.data)
    encoder = open_text_reader().encoder
    encoded = encoder.encode([line.text for line in known])
    pieces_known = known_pieces(encoded, LEAST_OCCURRENCES)
    seen = (encoded.meaning.astype(float), encoded.feeling.astype(float), bag(encoded, pieces_known))
    if wish.folds:
        _print_folds(known, seen)
        return
    fitted = learn(known, *seen)
    pieces = np.zeros((PIECES, OUTPUTS), np.float16)
    pieces[pieces_known] = PIECES_COUNT * fitted.known_pieces.T @ fitted.weights
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(fitted.known),
        weights=fitted.weights.astype(np.float16),
        bias=fitted.bias.astype(np.float32),
        pieces=pieces,
    )
    print(f"{len(known)} lines; {FILE.name}: {FILE.stat().st_size} bytes")


def _print_folds(known: list[Line], seen: tuple[Floats, Floats, Floats]) -> None:
    """Print, by threshold, the share of crises found, and of lines that tell of none: tempting ones and everyday ones.

    Part a is left out as a whole, for it is another hand's; the rest by lot.
    """
    counts = np.array([line.counts for line in known])
    folds = np.random.default_rng(0).integers(FOLDS, size=len(known))
    folds[counts == COLLECTED_COUNTS] = FOLDS
    told = np.zeros(len(known))
    for held in range(FOLDS + 1):
        rest = [line for line, fold in zip(known, folds, strict=True) if fold != held]
        fitted = learn(rest, *(part[folds != held] for part in seen))
        odds = np.exp(SHARP * fitted.scores(*(part[folds == held] for part in seen))[:, : NONE + 1])
        told[folds == held] = 1 - odds[:, NONE] / odds.sum(axis=1)
    crises = np.array([line.kind != NONE for line in known])
    theirs, everyday = folds == FOLDS, counts == EVERYDAY_COUNTS
    for least in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98):
        over = told >= least
        shares = {
            "found": over[crises & ~theirs],
            "found of part a": over[crises & theirs],
            "tempting": over[~crises & ~theirs & ~everyday],
            "tempting of part a": over[~crises & theirs],
            "everyday": over[everyday],
        }
        print(f"{least}: " + ", ".join(f"{name} {share.mean():.4f}" for name, share in shares.items()))


if __name__ == "__main__":
    main()
