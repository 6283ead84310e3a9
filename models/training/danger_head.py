"""Makes ``danger.npz``, the head beside ``danger.onnx``: how much words are like those of somebody in danger.

``PYTHONPATH=. python models/training/danger_head.py --data DIR``

It learns from the lines of ``danger`` and the persons' lines of strong models' talks, each as it reads them: next to
what it answers, and by what it is about. Prints how the lines that were held back are told by the layers and the head
together. The file that ships learned from 1,261 turns of those talks; all 1,948 change nothing that can be measured.
Half an hour on one core.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from danger import MOST_TOKENS, Line, as_answers, by_themselves, in_strong_talks, tell
from guard_rows import loss_of_danger
from inner_layer import learned
from numpy.typing import NDArray

from companion.encoder.danger import HEAD, INNER, MOST_ANSWERED, open_danger_reader, seen_of
from companion.encoder.meaning import open_encoder
from companion.encoder.trunk import FOLDER, open_trunk

Floats = NDArray[np.float32]

PASSES: Final = 6
HEADS: Final = 2


def inputs_of(some: Sequence[Line]) -> Floats:
    """Return what the head reads of lines, (n, 2 * WIDTH)."""
    trunk, encoder, found = open_trunk(), open_encoder(), []
    for line in some:
        before = trunk.pieces.tokens(line.answered)[-MOST_ANSWERED:]
        (part, *_) = trunk.pieces.parts(trunk.pieces.tokens(line.words)[:MOST_TOKENS], before)
        found.append(seen_of(trunk, encoder, part, before))
    return np.array(found, np.float32)


def main() -> int:
    """Learn, write, and print how what was held back is told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    wish = parser.parse_args()
    everything = [
        line
        for line in (*by_themselves(wish.data), *as_answers(), *in_strong_talks())
        if open_trunk().pieces.tokens(line.words)
    ]
    taught = [line for line in everything if not line.is_held_back]
    inputs = inputs_of(taught)
    truth = torch.from_numpy(np.stack([line.truth for line in taught]))
    counts = torch.tensor([line.counts for line in taught])
    scale = inputs.mean(0), inputs.std(0) + 1e-4
    size = INNER // HEADS
    found = learned(inputs, truth, counts, scale, size=size, passes=PASSES, heads=HEADS, loss=loss_of_danger)
    found.write(FOLDER / HEAD)
    back, reader = [line for line in everything if line.is_held_back], open_danger_reader(open_trunk())
    tell(back, [reader.read(line.words, line.answered) for line in back])
    return 0


if __name__ == "__main__":
    sys.exit(main())
