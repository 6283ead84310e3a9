"""Makes ``claims.npz`` and ``wishes.npz``: whether a reply claims to act in the world, and whether words ask for it.

``PYTHONPATH=. python models/training/acting.py``

Claims are learned from the pairs of ``sentences/answers.LANG.tsv`` and from those of ``acting.LANG.tsv``, which answer
nothing; what begins a reply that claims nothing claims nothing either. Wishes are learned from ``acting.LANG.tsv``. Our
own talks stand beside both, the last pair of each above all, and their replies also as replies to nothing; and so do
the talks of strong models. Three heads are learned of each, and joined. Prints how the pairs of another hand are told
(``tests/lab/evaluation/collections/acting.jsonl``). A quarter of an hour on one core.
"""

import csv
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, TALKS, strong, talked
from inner_layer import Learned, learned
from material import SENTENCES
from numpy.typing import NDArray

from companion.encoder.guard import CLAIMS, INNER, WISHES
from companion.encoder.trunk import FOLDER, WIDTH, mean_of_tokens, open_trunk
from companion.guarding.plain import sentences_in
from companion.values import Rule

Floats = NDArray[np.float32]

TEST: Final = Path(__file__).parents[2] / "tests" / "lab" / "evaluation" / "collections" / "acting.jsonl"
HEADS: Final = 3
TALKED: Final = 8_000
ENDS: Final = 3_000
TALKED_COUNTS: Final = 0.3
"""Weight of a pair of a talk, …"""
OTHER_COUNTS: Final = 0.5
"""… and of the last one of a talk, of an answer about another rule, and of what begins a reply; a written pair has 1
(guesses)."""
PASSES: Final = 12
CLAIMED: Final = 2.3, 0.9
"""Log odds of a claim, and the share that they ship as …"""
WISHED: Final = 1.4, 0.5
"""… and of a wish."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words, a reply to them, whether it claims to act, and the pair's weight."""

    answered: str
    said: str
    claims: bool
    counts: float = 1.0


def main() -> None:
    """Read, learn, tell, write."""
    rows = [json.loads(line) for line in TEST.read_text(encoding="utf-8").splitlines()]
    pairs = [*_written(), *_talked()]
    tested = [Pair(row["person"], row["reply"], row["acts"]) for row in rows]
    claims = _learned(_inputs(pairs), [pair.claims for pair in pairs], [pair.counts for pair in pairs])
    _tell("claims", claims.odds(_inputs(tested)) > CLAIMED[0], [pair.claims for pair in tested])
    claims.told_apart(*CLAIMED).write(FOLDER / CLAIMS)
    words = [*_wished()]
    wishes = _learned(
        _seen([text for text, *_ in words]), [wish for _, wish, _ in words], [each[2] for each in words]
    )
    _tell(
        "wishes",
        wishes.odds(_seen([row["person"] for row in rows])) > WISHED[0],
        [row["asks"] for row in rows],
    )
    wishes.told_apart(*WISHED).write(FOLDER / WISHES)


def _tell(name: str, found: NDArray[np.bool_], truth: list[bool]) -> None:
    is_meant = np.array(truth)
    print(
        f"{name}: {found[is_meant].mean():.2f} of {is_meant.sum()} found, "
        f"{found[~is_meant].sum()} of {(~is_meant).sum()} others",
        flush=True,
    )


def _wished() -> Iterator[tuple[str, bool, float]]:
    """Yield words, whether they ask the companion to act, and their weight."""
    for language in LANGUAGES:
        for row in _rows(f"acting.{language}.tsv"):
            if row["kind"] in {"ask", "other"}:
                yield row["line"], row["kind"] == "ask", 1.0
        for row in _rows(f"answers.{language}.tsv"):
            if row["rule"] != Rule.ACTING:
                yield row["said"], False, TALKED_COUNTS
        for _, words, _ in strong(language):
            yield words, False, TALKED_COUNTS
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    for line in random.Random(0).sample(everyday, TALKED):
        yield line, False, TALKED_COUNTS


def _written() -> Iterator[Pair]:
    for language in LANGUAGES:
        for row in _rows(f"answers.{language}.tsv"):
            if row["rule"] == Rule.ACTING:
                claims = row["kind"] == "broken"
                yield Pair(row["said"], row["reply"], claims)
                if not claims:
                    yield from _begun(row["said"], row["reply"], OTHER_COUNTS)
            elif row["kind"] == "fine":
                yield Pair(row["said"], row["reply"], claims=False, counts=OTHER_COUNTS)
        for row in _rows(f"acting.{language}.tsv"):
            if row["kind"] in {"claim", "fine"}:
                yield Pair("", row["line"], row["kind"] == "claim")
        for _, words, reply in strong(language):
            yield Pair(words, reply, claims=False)
            yield from _begun(words, reply, 1.0)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (SENTENCES / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _talked() -> Iterator[Pair]:
    """Yield pairs of our own talks, in which nothing is claimed."""
    whole, ends = [], []
    for path in sorted(TALKS.glob("*.txt")):
        pairs: list[tuple[str, str]] = []
        answered = ""
        for line in [*path.read_text(encoding="utf-8").splitlines(), "## "]:
            who, _, words = line.partition(": ")
            if line.startswith("## "):
                ends += pairs[-1:]
                whole += pairs
                pairs, answered = [], ""
            elif who.startswith("P"):
                answered = words
            elif who.startswith("C") and answered:
                pairs.append((answered, words))
    draw = random.Random(0)
    for some, most, counts in ((whole, TALKED, TALKED_COUNTS), (ends, ENDS, OTHER_COUNTS)):
        for answered, said in draw.sample(some, most):
            yield Pair(answered, said, claims=False, counts=counts)
            yield from _begun(answered, said, TALKED_COUNTS)
            yield Pair("", said, claims=False, counts=TALKED_COUNTS)


def _begun(answered: str, said: str, counts: float) -> Iterator[Pair]:
    sentences = list(sentences_in(said))
    for count in range(1, len(sentences)):
        yield Pair(answered, " ".join(sentences[:count]), claims=False, counts=counts)


def _inputs(pairs: list[Pair]) -> Floats:
    """Return (n, 2 * WIDTH)."""
    parts = _seen([pair.answered for pair in pairs]), _seen([pair.said for pair in pairs])
    return np.concatenate(parts, 1)


def _seen(texts: list[str]) -> Floats:
    """Return (n, WIDTH), zeros without words."""
    trunk, nothing = open_trunk(), np.zeros(WIDTH, np.float32)
    found = {text: mean_of_tokens(trunk, text) for text in dict.fromkeys(texts)}
    return np.array([nothing if (mean := found[text]) is None else mean for text in texts], np.float32)


def _learned(inputs: Floats, truth: list[bool], counts: list[float]) -> Learned:
    scale = inputs.mean(0), inputs.std(0) + 1e-4
    given = torch.tensor(truth, dtype=torch.float32)[:, None], torch.tensor(counts)
    return learned(inputs, *given, scale, size=INNER // HEADS, passes=PASSES, heads=HEADS)


if __name__ == "__main__":
    main()
