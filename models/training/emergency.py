"""Makes ``emergency.npz``, which tells whether somebody needs help at once.

``PYTHONPATH=. python models/training/emergency.py``

The head learns from ``sentences/emergency.tsv`` and, as other words, from what people say in our own talks. Prints how
another hand's lines are told (``tests/lab/evaluation/collections/emergency.jsonl``). Ten minutes on one core.
"""

import json
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, talked
from identity import text_inputs
from inner_layer import learned

from companion.encoder.text_heads import EMERGENCY, INNER
from companion.encoder.trunk import FOLDER

HERE: Final = Path(__file__).parent
LINES: Final = HERE / "sentences" / "emergency.tsv"
TEST: Final = HERE.parents[1] / "tests" / "lab" / "evaluation" / "collections" / "emergency.jsonl"
TALKED: Final = 8_000
TALKED_COUNTS: Final = 0.5
"""Weight of a line from a talk; a written line has 1 (guess)."""
PASSES: Final = 15
BAR: Final = 3.7
"""Log odds that ship as one half."""


def main() -> None:
    """Read, learn, tell, write."""
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()]
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    chosen = np.random.default_rng(0).permutation(len(everyday))[:TALKED]
    inputs = text_inputs([text for *_, text in rows] + [everyday[place] for place in chosen])
    truth = torch.tensor([float(kind) for _, kind, _ in rows] + [0.0] * len(chosen))
    counts = torch.tensor([1.0] * len(rows) + [TALKED_COUNTS] * len(chosen))
    scale = inputs[: len(rows)].mean(0), inputs[: len(rows)].std(0) + 1e-4
    found = learned(inputs, truth, counts, scale, size=INNER // 2, passes=PASSES, heads=2)
    found.write(FOLDER / EMERGENCY, BAR, 0.5)
    tested = [json.loads(line) for line in TEST.read_text(encoding="utf-8").splitlines()]
    odds = found.odds(text_inputs([row["person"] for row in tested]))
    is_one = np.array([row["is_one"] for row in tested])
    for bar in (BAR - 3, BAR):
        print(
            f"{bar}: {(odds[is_one] > bar).mean():.2f} of {is_one.sum()} found, "
            f"{(odds[~is_one] > bar).sum()} of {(~is_one).sum()} others"
        )


if __name__ == "__main__":
    main()
