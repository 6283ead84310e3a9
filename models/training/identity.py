"""Makes ``identity.npz``, which tells whether words ask what the companion is.

``PYTHONPATH=. python models/training/identity.py``

The head learns from ``sentences/identity.tsv`` and, as other words, from what people say in our own talks. Prints how
the lines of two other hands are told (``tests/lab/evaluation/collections/identity.jsonl``). Six minutes on one core.
"""

import json
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, talked
from inner_layer import learned
from numpy.typing import NDArray

from companion.encoder.reading import open_text_reader
from companion.encoder.text_heads import IDENTITY, INNER
from companion.encoder.trunk import FOLDER, mean_of_tokens, open_trunk

Floats = NDArray[np.float32]

HERE: Final = Path(__file__).parent
LINES: Final = HERE / "sentences" / "identity.tsv"
TEST: Final = HERE.parents[1] / "tests" / "lab" / "evaluation" / "collections" / "identity.jsonl"
TALKED_COUNTS: Final = 0.3
"""Weight of a line from a talk; a written line has 1 (guess)."""
TALKED: Final = 6_000
PASSES: Final = 25
BAR: Final = 0.9
"""Probability that ships as one half: of 1,022 everyday turns 51 reach it, half of which ask."""


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    chosen = np.random.default_rng(0).permutation(len(everyday))[:TALKED]
    inputs = text_inputs([text for *_, text in rows] + [everyday[place] for place in chosen])
    truth = torch.tensor([float(kind) for _, kind, _ in rows] + [0.0] * len(chosen))
    counts = torch.tensor([1.0] * len(rows) + [TALKED_COUNTS] * len(chosen))
    middle, spread = inputs[: len(rows)].mean(0), inputs[: len(rows)].std(0)
    found = learned(inputs, truth, counts, (middle, spread), size=INNER, passes=PASSES)
    bar = float(np.log(BAR / (1 - BAR)))
    found.write(FOLDER / IDENTITY, bar, 0.5)
    tested = [json.loads(line) for line in TEST.read_text(encoding="utf-8").splitlines()]
    odds = found.odds(text_inputs([row["person"] for row in tested])) - bar
    asks = np.array([row["asks"] for row in tested])
    print(
        f"{(odds[asks] > 0).mean():.2f} of {asks.sum()} found, {(odds[~asks] > 0).sum()} of {(~asks).sum()} not"
    )


def text_inputs(texts: list[str]) -> Floats:
    """Return (n, 2 * WIDTH) of the texts with words: the mean of their tokens, and what they are about."""
    trunk, encoder = open_trunk(), open_text_reader().encoder
    found = []
    for text in texts:
        seen = mean_of_tokens(trunk, text)
        if seen is not None:
            found.append(np.concatenate([seen, encoder.encode([text])[0]]))
    return np.array(found, np.float32)


if __name__ == "__main__":
    main()
