"""Makes ``purposes.npz``, which tells what words want of what is remembered.

``PYTHONPATH=. python models/training/purposes.py``

The head learns from ``sentences/purposes.tsv``, and from ``sentences/recalled.tsv``: its lines are told, its questions
ask. For what a question asks is told by the head that learned without them. Prints, three ways, how the written lines
that it did not learn from are told.
"""

from pathlib import Path
from typing import Final

import numpy as np
from regression import Floats, Labels, fit, held_back

from companion.encoder.reading import PURPOSES
from companion.encoder.trunk import mean_of_tokens, open_trunk
from companion.remembering.recalling.may_come_up import ASKING
from companion.values import RecallPurpose

SENTENCES: Final = Path(__file__).parent / "sentences"
KINDS: Final = tuple(RecallPurpose)
SCALE: Final = 0.3
"""Standardised inputs are scaled by this (guess)."""
RIDGE: Final = 0.003
TOLD_COUNTS: Final = 0.3
ASKED_COUNTS: Final = 0.1
"""Weights of a line and of a question of ``recalled.tsv``; a written line has 1 (guesses)."""


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in _lines("purposes.tsv")]
    pairs = [line.split("\t") for line in _lines("recalled.tsv")]
    written, told, asked = (
        _seen(texts)
        for texts in (
            [text for _, text in rows],
            [line for _, line, _ in pairs],
            [question for *_, question in pairs],
        )
    )
    labels = np.array([KINDS.index(RecallPurpose(kind)) for kind, _ in rows])
    middle, spread = written.mean(axis=0), SCALE / written.std(axis=0)
    taught = (np.concatenate([written, told]) - middle) * spread
    names = np.concatenate([labels, np.full(len(told), KINDS.index(RecallPurpose.TOLD))])
    counts = np.concatenate([np.ones(len(written)), np.full(len(told), TOLD_COUNTS)])
    _print_held_back((written - middle) * spread, labels)
    weights, bias = fit(taught, names, len(KINDS), ridge=RIDGE, counts=counts)
    questions = (asked - middle) * spread
    among = [KINDS.index(kind) for kind in KINDS if kind in ASKING]
    kinds = np.array(among)[(questions @ weights + bias)[:, among].argmax(axis=1)]
    weights, bias = fit(
        np.concatenate([taught, questions]),
        np.concatenate([names, kinds]),
        len(KINDS),
        ridge=RIDGE,
        counts=np.concatenate([counts, np.full(len(asked), ASKED_COUNTS)]),
    )
    np.savez(
        PURPOSES,
        trunk=np.frombuffer(open_trunk().hash.encode("ascii"), np.uint8),
        weights=(spread[:, np.newaxis] * weights).astype(np.float16),
        bias=(bias - (middle * spread) @ weights).astype(np.float16),
    )


def _lines(name: str) -> list[str]:
    return (SENTENCES / name).read_text(encoding="utf-8").splitlines()


def _seen(texts: list[str]) -> Floats:
    trunk = open_trunk()
    found = (mean_of_tokens(trunk, text) for text in texts)
    return np.array([each for each in found if each is not None], np.float64)


def _print_held_back(inputs: Floats, labels: Labels) -> None:
    likely = held_back(inputs, labels, len(KINDS), ridge=RIDGE, counts=np.ones(len(inputs)))
    for place, kind in enumerate(KINDS):
        print(
            f"{kind}: {(likely[labels == place].argmax(axis=1) == place).mean():.2f} of {(labels == place).sum()}"
        )


if __name__ == "__main__":
    main()
