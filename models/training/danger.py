"""Makes ``danger.npz``: how much words are like those of somebody in danger.

``python models/training/danger.py --data DIR [--folds]``

Learns from lines of our own (``sentences/danger.tsv``), from part a of the collections of crises and of what only
sounds like one, and from everyday lines that tell of none: our own (``assets/situations.jsonl``,
``sentences/written.tsv``) and GoEmotions' training part (Apache-2.0). Of those, what the rules of ``guarding.crisis``
take for a crisis is left out, for some of it is one. Talks of several turns are left out, for the head sees one.
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
from regression import Floats, fit, softmax

from companion.encoder.danger import FILE, GRADES, KINDS, NONE, OUTPUTS, inputs
from companion.encoder.encoder import Encoded
from companion.encoder.reading import open_text_reader
from companion.encoder.wording import PIECES
from companion.guarding.crisis import read_judge

ROOT: Final = Path(__file__).parents[2]
COLLECTIONS: Final = ROOT / "companion" / "evaluation" / "collections"
BETWEEN_TURNS: Final = " | "
RIDGE: Final = 1e-4
"""Of 1e-4, 3e-5 and 1e-5 the best on part a when it was left out."""
PIECES_COUNT: Final = 2.0
"""What word pieces count beside meaning and feeling; of 0, .5, 1 and 2 the best on part a when it was left out."""
EVERYDAY_COUNTS: Final = 0.3
"""How much an everyday line counts beside one of ``danger.tsv``."""
COLLECTED_COUNTS: Final = 2.0
"""How much a line of part a counts, which another hand wrote."""
EVERYDAY: Final = 1600
"""So many lines of each everyday source."""
LEAST_OCCURRENCES: Final = 4
"""A word piece in fewer lines says nothing (guess)."""
FOLDS: Final = 5


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
    with (SENTENCES / "danger.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    written = [
        Line(row["line"], _kind(row["kind"]), int(row["grade"]), row["about"] == "other", 1.0)
        for row in rows
        if BETWEEN_TURNS not in row["line"]
    ]
    return [*written, *_collected("crisis_cases"), *_collected("crisis_safe"), *_everyday(data)]


def _kind(name: str) -> int:
    return NONE if name == "none" else [kind.value for kind in KINDS].index(name)


def _collected(name: str) -> list[Line]:
    rows = map(json.loads, (COLLECTIONS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Line(
            row["turns"][0],
            _kind(row.get("kind", "none")),
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


def learn(features: Floats, known: list[Line]) -> tuple[Floats, Floats]:
    """Return weights (features, OUTPUTS) and bias (OUTPUTS,): of the kinds, and of grade and whose it is of crises."""
    crises = np.array([line.kind != NONE for line in known])
    counts = np.array([line.counts for line in known])
    kinds = np.array([line.kind for line in known])
    grades = np.array([line.grade - 1 for line in known])
    whose = np.array([int(line.is_about_other) for line in known])
    parts = [fit(features, kinds, NONE + 1, ridge=RIDGE, counts=counts)]
    for labels, outputs in ((grades, len(GRADES)), (whose, 2)):
        parts.append(fit(features[crises], labels[crises], outputs, ridge=RIDGE, counts=counts[crises]))
    return np.hstack([weights for weights, _ in parts]), np.concatenate([bias for _, bias in parts])


def main() -> None:
    """Read, learn, write, or print how well it does on folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    wish = parser.parse_args()
    known = lines(wish.data)
    encoder = open_text_reader().encoder
    encoded = encoder.encode([line.text for line in known])
    pieces_known = _known_pieces(encoded)
    features = np.hstack([inputs(encoded).astype(float), PIECES_COUNT * _bag(encoded, pieces_known)])
    if wish.folds:
        _print_folds(features, known)
        return
    weights, bias = learn(features, known)
    split = len(weights) - len(pieces_known)
    pieces = np.zeros((PIECES, OUTPUTS), np.float16)
    pieces[pieces_known] = PIECES_COUNT * weights[split:]
    np.savez_compressed(
        FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        weights=weights[:split].astype(np.float16),
        bias=bias.astype(np.float32),
        pieces=pieces,
    )
    print(f"{len(known)} lines; {FILE.name}: {FILE.stat().st_size} bytes")


def _print_folds(features: Floats, known: list[Line]) -> None:
    """Print, by threshold, the share of crises found and of lines that share their words and tell of none."""
    folds = np.random.default_rng(0).integers(FOLDS, size=len(known))
    told = np.zeros(len(known))
    for held in range(FOLDS):
        rest = [line for line, fold in zip(known, folds, strict=True) if fold != held]
        weights, bias = learn(features[folds != held], rest)
        scores = features[folds == held] @ weights + bias
        told[folds == held] = 1 - softmax(scores[:, : NONE + 1])[:, NONE]
    crises = np.array([line.kind != NONE for line in known])
    tempting = ~crises & np.array([line.counts != EVERYDAY_COUNTS for line in known])
    for least in (0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
        over = told >= least
        everyday = over[~crises & ~tempting].mean()
        false = f"tempting {over[tempting].mean():.3f}, everyday {everyday:.4f}"
        print(f"{least}: found {over[crises].mean():.3f}, {false}")


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
