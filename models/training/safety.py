"""Makes ``safety.npz``: which rules a sentence breaks if the companion says it.

``python models/training/safety.py``

Learns from sentences written for it (``sentences/safety.tsv``) and, as what may be said, from the program's own leads,
examples and personas. The bar of each rule is set on folds, in which sentences of one group are never on both sides:
of our own words at most ``OWN`` lie above it, of what only comes near a rule ``NEAR``; in the end none of ours does.
Prints how it does on the folds. Kernel ridge regression with some of the rows as the points that are compared with
(subset of regressors, Smola & Schölkopf 2000), solved exactly: the same file each time.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from material import SENTENCES
from numpy.typing import NDArray

from companion.encoder.encoder import Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.safety import FILE, KNOWN, RULES
from companion.encoder.want import Known
from companion.values import Intimacy, Rule

Floats = NDArray[np.float64]

ASSETS: Final = Path(__file__).parents[2] / "assets"
FOLDS: Final = 5
RIDGE: Final = 1.0
"""Weight of the squared weights; of .1, .3 and 1 the best on the folds."""
OWN_ROWS: Final = 8000
"""So many of our leads and examples are learned from."""
FORBIDDEN_KNOWN: Final = 1200
"""Of the known sentences so many break a rule; half of the rest come near one (guesses)."""
OWN: Final = 0.0001
NEAR: Final = 0.003
MARGIN: Final = 0.01
"""So far below its bar all that we say ourselves stays (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What is learned from."""

    meaning: Floats
    """(n, 384)."""
    feeling: Floats
    """(n, 384)."""
    groups: NDArray[np.int64]
    """(n,): rows of one group say nearly the same."""
    truth: Floats
    """(n, len(RULES)): 1 where a rule is broken; rows of 0 may be said."""
    is_own: NDArray[np.bool_]
    """(n,): a lead or an example."""

    def only(self, which: NDArray[np.intp]) -> "Rows":
        """Return some of the rows."""
        return Rows(
            self.meaning[which],
            self.feeling[which],
            self.groups[which],
            self.truth[which],
            self.is_own[which],
        )


def written() -> list[dict[str, str]]:
    """Return the sentences written for this."""
    with (SENTENCES / "safety.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def own_words() -> Iterator[str]:
    """Yield the sentences of our leads, examples and personas."""
    for folder, key in (("leads", "text"), ("examples", "companion")):
        for file in sorted((ASSETS / folder).glob("*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                yield from _sentences(re.sub(r"[{}]", "", json.loads(line)[key]))
    for file in sorted((ASSETS / "personas").glob("*.json")):
        examples = json.loads(file.read_text(encoding="utf-8")).get("data", {}).get("mes_example", "")
        for said in re.findall(r"\{\{char\}\}: ([^\n]+)", examples):
            yield from _sentences(re.sub(r"\{\{\w+\}\}", "you", said))


def _sentences(words: str) -> list[str]:
    return [each.strip() for each in re.findall(r"[^.!?]+[.!?]*", words) if len(each) > 3]


def read_rows(encoder: Encoder) -> Rows:
    """Return everything that is learned from, our own words in an order drawn once."""
    rows = [row for row in written() if row["rule"] != Rule.FALSE_CLAIM]
    own = sorted(set(own_words()))
    chosen = [own[at] for at in np.random.default_rng(0).permutation(len(own))[:OWN_ROWS]]
    truth = np.zeros((len(rows) + len(chosen), len(RULES)))
    for number, row in enumerate(rows):
        if row["kind"] == "forbidden":
            level = Intimacy(int(row["permitted_from"])) if row["permitted_from"] else None
            truth[number, RULES.index((Rule(row["rule"]), level))] = 1
    encoded = encoder.encode([*(row["text"] for row in rows), *chosen])
    groups = [int(row["group"]) for row in rows]
    return Rows(
        encoded.meaning.astype(np.float64),
        encoded.feeling.astype(np.float64),
        np.array([*groups, *range(max(groups) + 1, max(groups) + 1 + len(chosen))]),
        truth,
        np.arange(len(truth)) >= len(rows),
    )


def learn(rows: Rows) -> tuple[Known, Floats, Floats]:
    """Return the known sentences, weights (KNOWN, len(RULES)) and bias (len(RULES),)."""
    random = np.random.default_rng(1)
    is_forbidden = rows.truth.any(axis=1)
    shares = (
        (is_forbidden, FORBIDDEN_KNOWN),
        (~is_forbidden & ~rows.is_own, (KNOWN - FORBIDDEN_KNOWN) // 2),
        (rows.is_own, KNOWN - FORBIDDEN_KNOWN - (KNOWN - FORBIDDEN_KNOWN) // 2),
    )
    points = np.concatenate([random.permutation(np.flatnonzero(which))[:most] for which, most in shares])
    centre, scale = rows.feeling.mean(axis=0), rows.feeling.std(axis=0) + 1e-3
    bare = Known(
        *(each.astype(np.float32) for each in (rows.meaning[points], rows.feeling[points], centre, scale))
    )
    known = Known(bare.meaning, bare.placed(bare.feeling), bare.centre, bare.scale)
    likeness = known.likeness(rows.meaning.astype(np.float32), rows.feeling.astype(np.float32)).astype(
        np.float64
    )
    mean = rows.truth.mean(axis=0)
    gram = likeness.T @ likeness + RIDGE * likeness[points] + 1e-6 * np.eye(len(points))
    return known, np.linalg.solve(gram, likeness.T @ (rows.truth - mean)), mean


def scores(known: Known, weights: Floats, bias: Floats, rows: Rows) -> Floats:
    """Return what is read off rows, (n, len(RULES))."""
    return known.likeness(rows.meaning.astype(np.float32), rows.feeling.astype(np.float32)) @ weights + bias


def bars(read: Floats, rows: Rows) -> Floats:
    """Return from which score on each rule counts as broken, (len(RULES),)."""
    may_be_said = ~rows.truth.any(axis=1)
    own = np.quantile(read[may_be_said & rows.is_own], 1 - OWN, axis=0)
    near = np.quantile(read[may_be_said & ~rows.is_own], 1 - NEAR, axis=0)
    return np.maximum(own, near)


def main() -> None:
    """Set the bars on folds, learn from everything, and write."""
    encoder = open_text_reader().encoder
    rows = read_rows(encoder)
    draw = np.random.default_rng(2).integers(FOLDS, size=rows.groups.max() + 1)
    fold = draw[rows.groups]
    read = np.zeros_like(rows.truth)
    for held in range(FOLDS):
        inside, outside = np.flatnonzero(fold != held), np.flatnonzero(fold == held)
        read[outside] = scores(*learn(rows.only(inside)), rows.only(outside))
    bar = bars(read, rows)
    hit = (read > bar).any(axis=1)
    is_forbidden = rows.truth.any(axis=1)
    for number, (rule, level) in enumerate(RULES):
        told = rows.truth[:, number] == 1
        name = f"{rule}" if level is None else f"{rule} below {level.name.lower()}"
        print(f"{name:28} {hit[told].mean() if told.any() else 0:.2f} of {told.sum()}")
    print(f"forbidden {hit[is_forbidden].mean():.3f} of {is_forbidden.sum()}")
    for name, which in (("near a rule or everyday", ~rows.is_own), ("our own", rows.is_own)):
        print(
            f"{name}: {hit[which & ~is_forbidden].mean():.4f} of {(which & ~is_forbidden).sum()} are taken for it"
        )
    known, weights, bias = learn(rows)
    bar = np.maximum(bar, scores(known, weights, bias, rows)[rows.is_own].max(axis=0) + MARGIN)
    np.savez_compressed(
        FILE,
        trunk=np.frombuffer(encoder.trunk_hash.encode("ascii"), np.uint8),
        meaning=known.meaning.astype(np.float16),
        feeling=known.feeling.astype(np.float16),
        centre=known.centre.astype(np.float32),
        scale=known.scale.astype(np.float32),
        weights=weights.astype(np.float32),
        bias=(bias - bar).astype(np.float32),
    )
    print(f"{FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
