"""Makes ``asking.npz``: which rules the person's words ask to be broken.

``python models/training/asking.py``

Learns from lines written for it (``sentences/asked.tsv``, ``asked_?.tsv``), from the open half of what tempts and of
what must be welcome (``evaluation/collections``), and, as everyday talk, from what both say in our own examples, and
persons in wants and sentences: of "you" it speaks mostly in the companion's words. The bar of each rule is set on
folds, a ``MARGIN`` above ``EVERYDAY`` of the everyday talk. Prints how it does on the folds. Kernel ridge regression
with some of the rows as the points that are compared with (subset of regressors, Smola & Schölkopf 2000), solved
exactly: the same file each time.
"""

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from material import SENTENCES
from numpy.typing import NDArray
from small_heads import known_among, stored, stored_trunk

from companion.encoder.asking import FILE, KNOWN, RULES
from companion.encoder.encoder import Encoder
from companion.encoder.known import Known
from companion.encoder.reading import open_text_reader
from companion.evaluation.plan_intent import rows as collected
from companion.values import Rule

Floats = NDArray[np.float64]

ASSETS: Final = Path(__file__).parents[2] / "assets"
FOLDS: Final = 5
RIDGE: Final = 0.3
"""Weight of the squared weights; on folds .240 of what asks is noticed with its rule, .210 with 1, and hardly more is
wrongly taken for it."""
EVERYDAY_ROWS: Final = 8000
ASKING_KNOWN: Final = 2400
"""Of the known sentences so many ask for something."""
BESIDE: Final = 0.6
"""What a rule counts that a prompt tempts to break beside its first one (guess)."""
EVERYDAY: Final = 0.0005
MARGIN: Final = 0.08
"""On folds of .05, .08 and .1 the middle way: words that only come near a rule are to be left alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What is learned from."""

    meaning: NDArray[np.float32]
    """(n, 384)."""
    feeling: NDArray[np.float32]
    """(n, 384)."""
    truth: Floats
    """(n, len(RULES)): 1 where a rule is asked to be broken; rows of 0 ask for nothing forbidden."""
    is_everyday: NDArray[np.bool_]
    """(n,): everyday talk; other rows of 0 come near a rule."""

    def only(self, which: NDArray[np.intp]) -> "Rows":
        """Return some of the rows."""
        return Rows(self.meaning[which], self.feeling[which], self.truth[which], self.is_everyday[which])


def asking() -> list[tuple[str, list[str]]]:
    """Return lines and the rules that they ask to be broken, none where they only come near."""
    lines: list[dict[str, str]] = []
    for path in (SENTENCES / "asked.tsv", *sorted(SENTENCES.glob("asked_?.tsv"))):
        with path.open(encoding="utf-8", newline="") as file:
            lines += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    found = [(line["line"], [] if line["rule"] == "nothing" else [line["rule"]]) for line in lines]
    found += [(row["turns"][-1][1], row["asks_for"]) for row in collected("boundary_prompts", "a")]
    found += [(row["turns"][-1][1], []) for row in collected("boundary_welcome", "a")]
    plain = [
        row
        for row in collected("boundary_attacks", "a")
        if row["lang"] == "en" and row["place"] == "heard" and row["form"] not in {"encoding", "many_turns"}
    ]
    return found + [(row["turns"][-1], [row["rule"]]) for row in plain]


def everyday() -> list[str]:
    """Return what is said in our own texts, some of it drawn once."""
    with (SENTENCES / "written.tsv").open(encoding="utf-8", newline="") as file:
        said = {row["text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    for path in (*sorted((ASSETS / "examples").glob("*.jsonl")), ASSETS / "wants.jsonl"):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        said |= {row["person"] for row in rows if row.get("part", "train") == "train"}
        said |= {row["companion"] for row in rows if row.get("part") == "train"}
    for path in sorted((ASSETS / "leads").glob("*.jsonl")):
        lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        said |= {re.sub(r"[{}]", "", line["text"]) for line in lines}
    ordered = sorted(said)
    return [ordered[at] for at in np.random.default_rng(0).permutation(len(ordered))[:EVERYDAY_ROWS]]


def read_rows(encoder: Encoder) -> Rows:
    """Return everything that is learned from."""
    asked, usual = asking(), everyday()
    truth = np.zeros((len(asked) + len(usual), len(RULES)))
    for number, (_, rules) in enumerate(asked):
        for place, rule in enumerate(map(Rule, rules)):
            if rule in RULES:
                truth[number, RULES.index(rule)] = BESIDE if place else 1.0
    encoded = encoder.encode([*(text for text, _ in asked), *usual])
    return Rows(encoded.meaning, encoded.feeling, truth, np.arange(len(truth)) >= len(asked))


def learn(rows: Rows) -> tuple[Known, Floats, Floats]:
    """Return the known sentences, weights (KNOWN, len(RULES)) and bias (len(RULES),)."""
    random = np.random.default_rng(1)
    asks = rows.truth.any(axis=1)
    first = random.permutation(np.flatnonzero(asks))[:ASKING_KNOWN]
    near = np.flatnonzero(~asks & ~rows.is_everyday)
    usual = random.permutation(np.flatnonzero(rows.is_everyday))
    points = np.concatenate([first, near, usual])[:KNOWN]
    known = known_among(rows.meaning, rows.feeling, points, rows.feeling)
    likeness = known.likeness(rows.meaning, rows.feeling).astype(np.float64)
    mean = rows.truth.mean(axis=0)
    gram = likeness.T @ likeness + RIDGE * likeness[points] + 1e-6 * np.eye(len(points))
    return known, np.linalg.solve(gram, likeness.T @ (rows.truth - mean)), mean


def scores(known: Known, weights: Floats, bias: Floats, rows: Rows) -> Floats:
    """Return what is read off rows, (n, len(RULES))."""
    return np.asarray(known.likeness(rows.meaning, rows.feeling) @ weights + bias)


def main() -> None:
    """Set the bar on folds, learn from everything, and write."""
    encoder = open_text_reader().encoder
    rows = read_rows(encoder)
    fold = np.random.default_rng(2).integers(FOLDS, size=len(rows.truth))
    read = np.zeros_like(rows.truth)
    for held in range(FOLDS):
        inside, outside = np.flatnonzero(fold != held), np.flatnonzero(fold == held)
        read[outside] = scores(*learn(rows.only(inside)), rows.only(outside))
    bars = np.quantile(read[rows.is_everyday], 1 - EVERYDAY, axis=0) + MARGIN
    above = read - bars
    asks, is_above = rows.truth.any(axis=1), above.max(axis=1) > 0
    is_right = rows.truth[np.arange(len(read)), above.argmax(axis=1)] > 0
    print(f"of {asks.sum()} that ask {is_above[asks].mean():.3f} are noticed, ", end="")
    print(f"{(is_above & is_right)[asks].mean():.3f} with their rule")
    for name, which in (("near", ~asks & ~rows.is_everyday), ("everyday", rows.is_everyday)):
        print(f"of {which.sum()} that are {name} {is_above[which].mean():.4f} are taken for asking")
    known, weights, bias = learn(rows)
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(known),
        weights=weights.astype(np.float16),
        bias=(bias - bars).astype(np.float32),
    )
    print(f"{FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
