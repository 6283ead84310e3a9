"""Fits the head that tells from words alone whether a sentence is complete; needed only to make it anew.

Sentences that end with a full stop, question or exclamation mark stand for complete turns; their beginnings, cut after
a word drawn at random or before a comma, for incomplete ones. The mark at the end is left out: a recogniser puts one
where somebody stops, complete or not. Read are only texts that may be: ``goemotions`` (Apache-2.0) and ``memorybank``
(MIT). The fit is a logistic regression by AdaGrad (Duchi et al. 2011) with both classes weighing the same; a
fixed seed makes it repeatable.
"""

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.hearing.completeness import BUCKETS, HEAD, buckets, tokens
from companion.values import BadInput

_CUTS: Final = 3
"""Beginnings cut after a random word, of one sentence."""
_LONGEST: Final = 40
_ROUNDS: Final = 4
_BATCH: Final = 128
_RATE: Final = 0.15
_SHRINK: Final = 2e-6
"""L2 penalty for each example."""
_NOT_SPEECH: Final = re.compile(r"https?:|[\[\]/\\*_^>|@#]")
_COMPLETE: Final = re.compile(r"[.!?][\"']?$")

Examples = tuple[list[list[int]], NDArray[np.float32]]


def read_texts(data: Path) -> Iterator[str]:
    """Return the texts to learn from, in a fixed order.

    Raises:
        BadInput: One of the two folders is not there.
    """
    try:
        with lzma.open(data / "goemotions" / "train.tsv.xz", "rt", encoding="utf-8") as lines:
            yield from (line.split("\t", 1)[0] for line in lines)
        with lzma.open(data / "memorybank" / "memory_bank_en.json.xz", "rt", encoding="utf-8") as file:
            users = json.load(file)
    except FileNotFoundError as error:
        raise BadInput(
            f"There are no texts under {data}; name the folder that holds goemotions and memorybank."
        ) from error
    for user in users.values():
        for day in user["history"].values():
            for exchange in day:
                yield exchange["query"]
                yield exchange["response"]


def sentences(text: str) -> Iterator[list[str]]:
    """Return the tokens of each whole sentence of a text, without commas at its end."""
    named = text.replace("[NAME]", "Jordan").replace("[RELIGION]", "Christian")
    for sentence in re.split(r"(?<=[.!?…])[\"')]*\s+", named.strip()):
        if _NOT_SPEECH.search(sentence) or ".." in sentence or not _COMPLETE.search(sentence):
            continue
        words = tokens(sentence)
        while words and words[-1] == ",":
            words.pop()
        if 1 <= len(words) <= _LONGEST:
            yield words


def beginnings(words: Sequence[str], draw: random.Random) -> list[list[str]]:
    """Return a few beginnings of a sentence, none ending in a comma, at most one of them before a comma."""
    places = [place for place in range(1, len(words)) if words[place - 1] != ","]
    commas = [place for place in places if words[place] == ","]
    chosen = {*draw.sample(commas, min(1, len(commas))), *draw.sample(places, min(_CUTS, len(places)))}
    return [list(words[:place]) for place in sorted(chosen)]


def examples(texts: Iterable[str], *, seed: int = 0) -> Examples:
    """Return the buckets of each example, and 1 where it is complete, else 0."""
    draw = random.Random(seed)
    rows: list[list[int]] = []
    labels: list[float] = []
    for text in texts:
        for words in sentences(text):
            cut = beginnings(words, draw)
            rows += [buckets(words), *(buckets(one) for one in cut)]
            labels += [1.0, *(0.0 for _ in cut)]
    return rows, np.array(labels, np.float32)


def fit(rows: Sequence[Sequence[int]], labels: NDArray[np.float32], *, seed: int = 0) -> NDArray[np.float32]:
    """Return the weight of each bucket, float32 (65536,); the log-odds of "complete" are their sum."""
    longest = max(len(row) for row in rows)
    table = np.full((len(rows), longest), BUCKETS, np.int32)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    share = float(labels.mean())
    importance = np.where(labels > 0, 0.5 / share, 0.5 / (1 - share)).astype(np.float32)
    weights = np.zeros(BUCKETS + 1, np.float32)
    squares = np.full(BUCKETS + 1, 1e-3, np.float32)
    generator = np.random.default_rng(seed)
    for _ in range(_ROUNDS):
        order = generator.permutation(len(rows))
        for batch in np.array_split(order, max(1, len(rows) // _BATCH)):
            present = table[batch]
            complete = 1 / (1 + np.exp(-weights[present].sum(axis=1)))
            error = (complete - labels[batch]) * importance[batch] / len(batch)
            slope = np.bincount(present.ravel(), np.repeat(error, longest), BUCKETS + 1).astype(np.float32)
            seen = np.unique(present)
            change = slope[seen] + _SHRINK * weights[seen]
            squares[seen] += np.square(change)
            weights[seen] -= _RATE * change / np.sqrt(squares[seen])
            weights[BUCKETS] = 0.0
    return weights[:BUCKETS]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit the head on the texts under ``--data`` and write it to ``--out``."""
    parser = argparse.ArgumentParser(
        description="fit the head that tells complete sentences from their beginnings"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with goemotions and memorybank")
    parser.add_argument("--out", type=Path, default=HEAD, help="where the head goes")
    asked = parser.parse_args(arguments)
    rows, labels = examples(read_texts(asked.data))
    weights = fit(rows, labels)
    np.savez_compressed(asked.out, weights=weights.astype(np.float16))
    print(f"{len(rows)} examples, {labels.mean():.0%} complete; {asked.out.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
