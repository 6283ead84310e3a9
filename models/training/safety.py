"""Makes ``safety.npz``: which rules a sentence breaks if the companion says it.

``python models/training/safety.py``

Learns from sentences written for it (``sentences/safety.tsv``, ``safety_b.tsv``) and, as what may be said, from the
program's own leads, examples and personas. The one bar is set on folds, in which sentences of one group are never on
both sides: of what comes near a rule or is everyday talk ``NEAR`` lies above it; in the end none of our own words does.
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
from small_heads import known_among, stored, stored_trunk

from companion.encoder.encoder import Encoder
from companion.encoder.known import Known
from companion.encoder.phrases import PLACES, places, weighed
from companion.encoder.reading import open_text_reader
from companion.encoder.safety import FILE, KNOWN, RULES
from companion.guarding.doubt import SURE
from companion.values import Intimacy, Rule

Floats = NDArray[np.float32]

ASSETS: Final = Path(__file__).parents[2] / "assets"
FOLDS: Final = 5
RIDGE: Final = 0.3
"""Weight of the squared weights; of .3, .5 and 1 the best on the folds."""
OWN_ROWS: Final = 3700
"""So many of our leads and examples are learned from."""
NEAR: Final = 0.02
MARGIN: Final = 0.02
"""So far below the bar all that we say ourselves stays (guess)."""
LEAST_OCCURRENCES: Final = 3
"""A phrase in fewer sentences says nothing (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What is learned from."""

    meaning: Floats
    """(n, 384)."""
    feeling: Floats
    """(n, 384)."""
    phrases: Floats
    """(n, PLACES): what each phrase weighs."""
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
            self.phrases[which],
            self.groups[which],
            self.truth[which],
            self.is_own[which],
        )


def written() -> list[dict[str, str]]:
    """Return the sentences written for this."""
    rows: list[dict[str, str]] = []
    for name in ("safety.tsv", "safety_b.tsv"):
        with (SENTENCES / name).open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return rows


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


def read_rows(encoder: Encoder) -> tuple[Rows, Floats]:
    """Return everything that is learned from, our own words in an order drawn once, and how rare each phrase is."""
    rows = [row for row in written() if row["rule"] != Rule.FALSE_CLAIM]
    own = sorted(set(own_words()))
    chosen = [own[at] for at in np.random.default_rng(0).permutation(len(own))[:OWN_ROWS]]
    truth = np.zeros((len(rows) + len(chosen), len(RULES)), np.float32)
    for number, row in enumerate(rows):
        if row["kind"] == "forbidden":
            level = Intimacy(int(row["permitted_from"])) if row["permitted_from"] else None
            truth[number, RULES.index((Rule(row["rule"]), level))] = 1
    texts = [*(row["text"] for row in rows), *chosen]
    encoded = encoder.encode(texts)
    rarity = _rarity(texts)
    phrases = np.zeros((len(texts), PLACES), np.float32)
    for weights, text in zip(phrases, texts, strict=True):
        weights[places(text)] = weighed(places(text), rarity)
    groups = [int(row["group"]) for row in rows]
    return Rows(
        encoded.meaning,
        encoded.feeling,
        phrases,
        np.array([*groups, *range(max(groups) + 1, max(groups) + 1 + len(chosen))]),
        truth,
        np.arange(len(truth)) >= len(rows),
    ), rarity


def _rarity(texts: list[str]) -> Floats:
    """Return the natural logarithm of one over the share of texts with each phrase; 0 for the rarest."""
    counts = np.bincount(np.concatenate([places(text) for text in texts]), minlength=PLACES)
    rarity = np.log(len(texts) / np.maximum(counts, 1))
    return np.where(counts >= LEAST_OCCURRENCES, rarity, 0).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What was learned."""

    known: Known
    weights: Floats
    """(KNOWN, len(RULES))."""
    bias: Floats
    """(len(RULES),)."""
    phrases: Floats
    """(PLACES, len(RULES))."""

    def scores(self, rows: Rows) -> Floats:
        """Return what is read off rows, (n, len(RULES))."""
        near = self.known.likeness(rows.meaning, rows.feeling) @ self.weights
        return near + rows.phrases @ self.phrases + self.bias


def learn(rows: Rows) -> Fitted:
    """Learn from rows; of each group some are compared with, and of our own words the rest."""
    points = _points(rows)
    known = known_among(rows.meaning, rows.feeling, points, rows.feeling)
    likeness = known.likeness(rows.meaning, rows.feeling) + rows.phrases @ rows.phrases[points].T
    mean = rows.truth.mean(axis=0)
    gram = (likeness.T @ likeness).astype(np.float64)
    gram += RIDGE * likeness[points] + 1e-4 * np.eye(len(points))
    weights = np.linalg.solve(gram, (likeness.T @ (rows.truth - mean)).astype(np.float64)).astype(np.float32)
    return Fitted(known, weights, mean, rows.phrases[points].T @ weights)


def _points(rows: Rows) -> NDArray[np.intp]:
    """Return which rows are compared with: the first of every group, then the second, …, our own last."""
    mixed = np.random.default_rng(1).permutation(len(rows.groups))
    seen: dict[int, int] = {}
    turn = np.zeros(len(mixed), np.int64)
    for at in mixed:
        group = int(rows.groups[at])
        turn[at] = seen[group] = seen.get(group, -1) + 1
    late = np.where(rows.is_own, len(mixed), turn)
    return mixed[np.argsort(late[mixed], kind="stable")][:KNOWN]


def main() -> None:
    """Set the bar on folds, learn from everything, and write."""
    encoder = open_text_reader().encoder
    rows, rarity = read_rows(encoder)
    fold = np.random.default_rng(2).integers(FOLDS, size=rows.groups.max() + 1)[rows.groups]
    read = np.zeros_like(rows.truth)
    for held in range(FOLDS):
        outside = np.flatnonzero(fold == held)
        read[outside] = learn(rows.only(np.flatnonzero(fold != held))).scores(rows.only(outside))
    is_forbidden = rows.truth.any(axis=1)
    near = ~is_forbidden & ~rows.is_own
    together = read.sum(axis=1)
    bar = float(np.quantile(together[near], 1 - NEAR))
    hit = together > bar
    for number, (rule, level) in enumerate(RULES):
        told = rows.truth[:, number] == 1
        name = f"{rule}" if level is None else f"{rule} below {level.name.lower()}"
        print(f"{name:28} {hit[told].mean() if told.any() else 0:.2f} of {told.sum()}")
    print(f"forbidden {hit[is_forbidden].mean():.3f} of {is_forbidden.sum()}; bar {bar:.3f}")
    for name, which in (("near a rule or everyday", near), ("our own", rows.is_own)):
        print(f"{name}: {hit[which].mean():.4f} of {which.sum()} are taken for it")
    fitted = learn(rows)
    bar = max(bar, float(fitted.scores(rows).sum(axis=1)[rows.is_own].max()) + MARGIN)
    scale = SURE / bar
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        **stored(fitted.known),
        weights=(scale * fitted.weights).astype(np.float32),
        bias=(scale * fitted.bias).astype(np.float32),
        rarity=rarity.astype(np.float16),
        phrases=(scale * fitted.phrases).astype(np.float16),
    )
    print(f"{FILE.stat().st_size} bytes; bar {bar:.3f}")


if __name__ == "__main__":
    main()
