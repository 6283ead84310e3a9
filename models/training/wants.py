"""Makes ``wants.npz``: what a person's words ask of the reply, of which one text may ask several.

``PYTHONPATH=. python models/training/wants.py``

The head learns from lines written for it in six languages, of which a part only comes near (``sentences/wants.tsv``:
wishes parted by commas or "none", language, text), from the plainest words for each ("Good night!",
``wants_plain.tsv``), and from lines of everyday talks (``wants_talk.tsv``). Prints how another hand's lines and talks
are told (``wants_test.tsv``, ``wants_talk_test.tsv``). Three minutes on one core.
"""

from typing import Final

import numpy as np
import torch
from inner_layer import Floats, Learned, learned
from material import SENTENCES
from text_lines import inputs_of
from torch.nn.functional import binary_cross_entropy_with_logits

from companion.encoder.text_heads import KINDS_INNER, WISHES
from companion.encoder.trunk import FOLDER
from companion.values import Wish

HEADS: Final = 3
PASSES: Final = 60
PLAIN_COUNTS: Final = 3.0
"""Weight of the plainest words; a written line has 1. At 1 a tenth of them are not found."""
TALKED_COUNTS: Final = 2.0
"""Weight of a line of a talk; a written line has 1 (guess)."""


def main() -> None:
    """Read, learn, write, tell."""
    (written, wishes), (plain, plain_wishes) = _read("wants.tsv"), _read("wants_plain.tsv")
    talked, talked_wishes = _read("wants_talk.tsv")
    inputs = np.concatenate([written, plain, talked])
    found = learned(
        inputs,
        torch.from_numpy(np.concatenate([wishes, plain_wishes, talked_wishes])),
        torch.tensor([1.0] * len(written) + [PLAIN_COUNTS] * len(plain) + [TALKED_COUNTS] * len(talked)),
        (inputs.mean(0), inputs.std(0) + 1e-4),
        size=KINDS_INNER // HEADS,
        passes=PASSES,
        heads=HEADS,
        loss=lambda outputs, truth: binary_cross_entropy_with_logits(outputs, truth, reduction="none").sum(1),
    )
    found.write(FOLDER / WISHES)
    for name in ("wants_test.tsv", "wants_talk_test.tsv"):
        _tell(name, found)


def _tell(name: str, found: Learned) -> None:
    """Print how many lines with each wish are told, and how many others are taken for it."""
    inputs, truth = _read(name)
    said = found.outputs(inputs) > 0
    for place, wish in enumerate(Wish):
        is_so = truth[:, place] > 0
        print(
            f"{name} {wish}: {said[is_so, place].sum()} of {is_so.sum()} found, "
            f"{said[~is_so, place].sum()} of {(~is_so).sum()} others"
        )


def _read(name: str) -> tuple[Floats, Floats]:
    """Return the inputs and the wishes, 1 or 0, (n, len(Wish)), of a file's lines."""
    rows = [line.split("\t") for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines()]
    truth = [[float(wish in labels.split(",")) for wish in Wish] for labels, *_ in rows]
    return inputs_of([text for *_, text in rows]), np.array(truth, np.float32)


if __name__ == "__main__":
    main()
