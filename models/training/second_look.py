"""Makes ``views.npz``: whom an answer to what the person said would harm, seen from three sides.

``python models/training/second_look.py``

Learns from pairs written for it (``sentences/second_look.tsv``) and, as what may be said, from the program's own
examples. Prints how it does on folds; pairs of one group are never on both sides.
"""

import csv
import json
from dataclasses import dataclass
from typing import Final

import numpy as np
from material import SENTENCES
from numpy.typing import NDArray
from safety import ASSETS, FOLDS, Floats

from companion.encoder.encoder import Encoded, Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.views import FILE, KNOWN_PAIRS, VIEWS, KnownPairs
from companion.encoder.want import Known
from companion.guarding.second_look import HARMFUL

RIDGE: Final = 0.1
"""Weight of the squared weights; of .03, .1, .3, 1 and 3 the best on pairs that it had not seen."""
EXAMPLES: Final = 1500


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
    """(n,): one of our examples."""


def read_pairs(encoder: Encoder) -> Pairs:
    """Return everything that is learned from, the examples in an order drawn once."""
    with (SENTENCES / "second_look.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    examples = [
        json.loads(line)
        for file in sorted((ASSETS / "examples").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    chosen = [examples[at] for at in np.random.default_rng(0).permutation(len(examples))[:EXAMPLES]]
    truth = np.array([[float(row["view"] == view) for view in VIEWS] for row in rows])
    groups = [int(row["group"]) for row in rows]
    return Pairs(
        encoder.encode([*(row["said"] for row in rows), *(one["person"] for one in chosen)]),
        encoder.encode([*(row["draft"] for row in rows), *(one["companion"] for one in chosen)]),
        np.array([*groups, *range(max(groups) + 1, max(groups) + 1 + len(chosen))]),
        np.concatenate([truth, np.zeros((len(chosen), len(VIEWS)))]),
        np.arange(len(rows) + len(chosen)) >= len(rows),
    )


def some(encoded: Encoded, which: NDArray[np.intp]) -> Encoded:
    """Return some of the texts."""
    pieces = tuple(encoded.pieces[at] for at in which)
    return Encoded(encoded.meaning[which], encoded.feeling[which], encoded.familiarity[which], pieces)


def learn(pairs: Pairs, which: NDArray[np.intp]) -> tuple[KnownPairs, Floats, Floats]:
    """Return the known pairs, weights (n, 3) and bias (3,), learned from some of the pairs.

    The known are all that were written for this, and examples until there are ``KNOWN_PAIRS``.
    """
    points = which[np.argsort(pairs.is_own[which], kind="stable")][:KNOWN_PAIRS]
    known = KnownPairs(_known(pairs.said, points, which), _known(pairs.drafts, points, which))
    likeness = known.likeness(some(pairs.said, which), some(pairs.drafts, which)).astype(np.float64)
    among = known.likeness(some(pairs.said, points), some(pairs.drafts, points)).astype(np.float64)
    mean = pairs.truth[which].mean(axis=0)
    gram = likeness.T @ likeness + RIDGE * among + 1e-6 * np.eye(len(points))
    return known, np.linalg.solve(gram, likeness.T @ (pairs.truth[which] - mean)), mean


def _known(encoded: Encoded, points: NDArray[np.intp], all_of: NDArray[np.intp]) -> Known:
    feeling = encoded.feeling[all_of]
    bare = Known(
        encoded.meaning[points], encoded.feeling[points], feeling.mean(axis=0), feeling.std(axis=0) + 1e-3
    )
    return Known(bare.meaning, bare.placed(bare.feeling), bare.centre, bare.scale)


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
    harmless = ~pairs.truth.any(axis=1)
    hit = read.sum(axis=1) >= HARMFUL
    for number, view in enumerate(VIEWS):
        print(f"{view}: {hit[pairs.truth[:, number] == 1].mean():.2f} of {int(pairs.truth[:, number].sum())}")
    for name, which in (("harmless", ~pairs.is_own), ("our examples", pairs.is_own)):
        print(
            f"{name}: {hit[which & harmless].mean():.4f} of {(which & harmless).sum()} are taken for harmful"
        )
    known, weights, bias = learn(pairs, np.arange(len(pairs.truth)))
    sides = {"said": known.said, "draft": known.drafts}
    np.savez_compressed(
        FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        **{f"{side}_meaning": one.meaning.astype(np.float16) for side, one in sides.items()},
        **{f"{side}_feeling": one.feeling.astype(np.float16) for side, one in sides.items()},
        **{f"{side}_centre": one.centre.astype(np.float32) for side, one in sides.items()},
        **{f"{side}_scale": one.scale.astype(np.float32) for side, one in sides.items()},
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
    )
    print(f"{FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
