"""Makes ``wishes.npz``: which way to be answered a line of a profile wishes for or refuses.

``python models/training/wishes.py [--folds]``

Learns from lines written one by one (``sentences/profile_wishes.tsv``) and from phrases in frames
(``sentences/profile_parts.toml``), which show every wish both wished and refused, and the same frames around what has
nothing to do with a reply. ``--folds`` prints how well lines written one by one are told that were left out, and
writes nothing.
"""

import argparse
import csv
import tomllib
from dataclasses import dataclass
from typing import Final

import numpy as np
from material import SENTENCES
from numpy.typing import NDArray
from regression import Floats, fit, softmax
from small_heads import stored_trunk

from companion.encoder.encoder import Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.wishes import FILE, LEAST, NONE, WISHES, inputs

RIDGE: Final = 1e-4
"""Of 3e-4 and 1e-4 the better on the folds."""
FRAMES: Final = 12
"""Each phrase stands in so many frames that wish, and in so many that refuse."""
PHRASE_COUNTS: Final = 0.5
"""How much a phrase in a frame counts beside a line written by itself."""
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Lines:
    """What is learned from."""

    texts: list[str]
    topics: NDArray[np.int64]
    """(n,): the number of the wish, or ``NONE``."""
    refused: NDArray[np.int64]
    """(n,): 1 where it is refused."""


def written() -> Lines:
    """Return the lines written one by one."""
    with (SENTENCES / "profile_wishes.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return _lines([(row["line"], row["wish"], row["how"] == "refused") for row in rows])


def composed() -> Lines:
    """Return phrases in frames, drawn with a fixed seed."""
    parts = tomllib.loads((SENTENCES / "profile_parts.toml").read_text(encoding="utf-8"))
    random = np.random.default_rng(0)
    return _lines(
        [
            (_capital(frame.replace("{}", phrase)), wish, how == "refused")
            for wish, phrases in parts["phrases"].items()
            for phrase in phrases
            for how, frames in parts["frames"].items()
            for frame in random.choice(frames, FRAMES, replace=False)
        ]
    )


def learn(texts: Floats, lines: Lines, counts: Floats) -> tuple[Floats, Floats]:
    """Return weights (INPUTS, OUTPUTS) and bias (OUTPUTS,) of both regressions."""
    weights, bias = fit(texts, lines.topics, NONE + 1, ridge=RIDGE, counts=counts)
    told = lines.topics != NONE
    ways, way_bias = fit(texts[told], lines.refused[told], 2, ridge=RIDGE, counts=counts[told])
    return (
        np.concatenate([weights, ways[:, 1:] - ways[:, :1]], axis=1),
        np.append(bias, way_bias[1] - way_bias[0]),
    )


def main() -> None:
    """Learn from everything and write, or tell how well it goes on folds."""
    parser = argparse.ArgumentParser(description="make the head that reads wishes off a profile's lines")
    parser.add_argument("--folds", action="store_true", help="print how well left out lines are told")
    encoder = open_text_reader().encoder
    own, made = written(), composed()
    texts, phrases = _read(encoder, own), _read(encoder, made)
    if parser.parse_args().folds:
        _print_folds(own, texts, made, phrases)
        return
    weights, bias = learn(np.concatenate([texts, phrases]), _joined(own, made), _counts(own, made))
    np.savez_compressed(
        FILE,
        trunk=stored_trunk(encoder.trunk_hash),
        weights=weights.astype(np.float16),
        bias=bias.astype(np.float32),
    )
    print(f"{len(own.texts)} lines, {len(made.texts)} phrases in frames: {FILE.stat().st_size} bytes")


def _print_folds(own: Lines, texts: Floats, made: Lines, phrases: Floats) -> None:
    fold = np.random.default_rng(0).permutation(np.arange(len(texts)) % FOLDS)
    scores = np.zeros((len(texts), NONE + 2))
    for held in range(FOLDS):
        kept = np.flatnonzero(fold != held)
        some = Lines([own.texts[at] for at in kept], own.topics[kept], own.refused[kept])
        weights, bias = learn(
            np.concatenate([texts[kept], phrases]), _joined(some, made), _counts(some, made)
        )
        scores[fold == held] = texts[fold == held] @ weights + bias
    likely = softmax(scores[:, : NONE + 1])
    told = own.topics != NONE
    speaks = 1 - likely[:, NONE] >= LEAST
    right = likely[:, :NONE].argmax(axis=1) == own.topics
    way = (scores[:, NONE + 1] > 0) == (own.refused == 1)
    print(f"of {told.sum()} lines that wish: taken as speaking of a reply {speaks[told].mean():.3f}, ")
    print(f"the right wish {right[told].mean():.3f}, wished or refused rightly {way[told].mean():.3f}, ")
    print(f"all of it {(speaks & right & way)[told].mean():.3f}")
    print(f"of {(~told).sum()} that do not, taken as speaking of a reply: {speaks[~told].mean():.3f}")


def _read(encoder: Encoder, lines: Lines) -> Floats:
    return inputs(encoder.encode(lines.texts)).astype(np.float64)


def _joined(one: Lines, other: Lines) -> Lines:
    return Lines(
        one.texts + other.texts,
        np.concatenate([one.topics, other.topics]),
        np.concatenate([one.refused, other.refused]),
    )


def _counts(own: Lines, made: Lines) -> Floats:
    return np.concatenate([np.ones(len(own.texts)), np.full(len(made.texts), PHRASE_COUNTS)])


def _lines(rows: list[tuple[str, str, bool]]) -> Lines:
    names = [str(wish) for wish in WISHES]
    return Lines(
        [text for text, _, _ in rows],
        np.array([NONE if wish == "nothing" else names.index(wish) for _, wish, _ in rows]),
        np.array([int(is_refused) for _, _, is_refused in rows]),
    )


def _capital(text: str) -> str:
    start = 1 if text.startswith('"') else 0
    return text[:start] + text[start].upper() + text[start + 1 :]


if __name__ == "__main__":
    main()
