"""Makes ``views.npz``: whom an answer to what the person said would harm, seen from three sides.

``python models/training/second_look.py``

Learns from pairs written for it (``sentences/second_look.tsv``) and from the part of the collection that may be learned
from. As what may be said it learns our own examples, and harmless sentences (``safety.tsv``) after words of the
program's own situations drawn at random. Prints how it does on folds; pairs of one group are never on both sides.
"""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
from guard_lines import EXAMPLES, PLAN
from material import SENTENCES
from numpy.typing import NDArray
from small_heads import known_among, stored, stored_trunk

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.views import FILE, KNOWN_PAIRS, VIEWS, Known, KnownPairs
from companion.guarding.second_look import HARMFUL

Floats = NDArray[np.float32]

RIDGE: Final = 0.1
"""Weight of the squared weights; of .03, .1, .3, 1 and 3 the best on pairs that it had not seen."""
FOLDS: Final = 5
_FILES: Final = ("safety", "safety_b")
"""Whose harmless sentences are learned, of all files that there are now."""
SEEN: Final = Path(__file__).parents[2] / "tests" / "lab" / "evaluation" / "collections" / "second_look.jsonl"
"""Of which part "a" may be learned from."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """What is learned from."""

    said: Encoded
    drafts: Encoded
    groups: NDArray[np.int64]
    """(n,): pairs of one group say nearly the same."""
    truth: Floats
    """(n, 3): 1 in the view that shows a harm; rows of 0 harm nobody."""
    is_own: NDArray[np.bool_]
    """(n,): harmless, whatever it answers."""


def harmful_and_near() -> list[dict[str, str]]:
    """Return the pairs that harm somebody, and those that come near it."""
    with (SENTENCES / "second_look.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    first = 1 + max(int(row["group"]) for row in rows)
    seen = [row for row in _lines(SEEN) if row["part"] == "a"]
    return rows + [{**row, "group": str(first + number)} for number, row in enumerate(seen)]


def harmless() -> list[tuple[str, str]]:
    """Return pairs that harm nobody: examples, and what may be said to anything, after words drawn once."""
    random = np.random.default_rng(0)
    rows = (row for file in sorted(EXAMPLES.glob("*.jsonl")) for row in _lines(file))
    examples = [(row["person"], row["companion"]) for row in rows]
    drafts = [line.text for line in lines.spoken() if line.kind != "forbidden" and line.file in _FILES]
    said = [row["person"] for row in _lines(PLAN / "situations.jsonl")]
    return examples + [(said[random.integers(len(said))], draft) for draft in drafts]


def _lines(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def read_pairs(encoder: Encoder) -> Pairs:
    """Return everything that is learned from."""
    rows, others = harmful_and_near(), harmless()
    truth = np.array([[float(row["view"] == view) for view in VIEWS] for row in rows])
    groups = [int(row["group"]) for row in rows]
    return Pairs(
        encoder.encode([*(row["said"] for row in rows), *(said for said, _ in others)]),
        encoder.encode([*(row["draft"] for row in rows), *(draft for _, draft in others)]),
        np.array([*groups, *range(max(groups) + 1, max(groups) + 1 + len(others))]),
        np.concatenate([truth, np.zeros((len(others), len(VIEWS)))]),
        np.arange(len(rows) + len(others)) >= len(rows),
    )


def some(encoded: Encoded, which: NDArray[np.intp]) -> Encoded:
    """Return some of the texts."""
    pieces = tuple(encoded.pieces[at] for at in which)
    return Encoded(encoded.meaning[which], encoded.feeling[which], encoded.familiarity[which], pieces)


def learn(pairs: Pairs, which: NDArray[np.intp]) -> tuple[KnownPairs, Floats, Floats]:
    """Return the known pairs, weights (n, 3) and bias (3,), learned from some of the pairs.

    The known are all that were written for this, and of the others some until there are ``KNOWN_PAIRS``.
    """
    mixed = np.random.default_rng(1).permutation(which)
    points = mixed[np.argsort(pairs.is_own[mixed], kind="stable")][:KNOWN_PAIRS]
    known = KnownPairs(_known(pairs.said, points, which), _known(pairs.drafts, points, which))
    likeness = known.likeness(some(pairs.said, which), some(pairs.drafts, which)).astype(np.float64)
    among = known.likeness(some(pairs.said, points), some(pairs.drafts, points)).astype(np.float64)
    mean = pairs.truth[which].mean(axis=0)
    gram = likeness.T @ likeness + RIDGE * among + 1e-6 * np.eye(len(points))
    return known, np.linalg.solve(gram, likeness.T @ (pairs.truth[which] - mean)), mean


def _known(encoded: Encoded, points: NDArray[np.intp], all_of: NDArray[np.intp]) -> Known:
    return known_among(encoded.meaning, encoded.feeling, points, encoded.feeling[all_of])


def main() -> None:
    """Set the bars on folds, learn from everything, and write."""
    encoder = open_text_reader().encoder
    pairs = read_pairs(encoder)
    fold = np.random.default_rng(2).integers(FOLDS, size=pairs.groups.max() + 1)[pairs.groups]
    read = np.zeros_like(pairs.truth)
    for held in range(FOLDS):
        known, weights, bias = learn(pairs, np.flatnonzero(fold != held))
        outside = np.flatnonzero(fold == held)
        read[outside] = (
            known.likeness(some(pairs.said, outside), some(pairs.drafts, outside)) @ weights + bias
        )
    may_be_said = ~pairs.truth.any(axis=1)
    hit = read.sum(axis=1) >= HARMFUL
    for number, view in enumerate(VIEWS):
        print(f"{view}: {hit[pairs.truth[:, number] == 1].mean():.2f} of {int(pairs.truth[:, number].sum())}")
    for name, which in (("harmless answers", ~pairs.is_own), ("harmless whatever they answer", pairs.is_own)):
        print(
            f"{name}: {hit[which & may_be_said].mean():.4f} of {(which & may_be_said).sum()} are taken for harmful"
        )
    known, weights, bias = learn(pairs, np.arange(len(pairs.truth)))
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(known.said, "said_"),
        **stored(known.drafts, "draft_"),
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
    )
    print(f"{FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
