"""Puts the head of valence into ``felt.npz``, beside the thresholds that ``felt.py`` wrote.

``PYTHONPATH=. python models/training/felt_head.py --data DIR``

It learns from the lines of ``felt`` but GoEmotions', off what the trunk gives for their tokens and what they are about,
with arousal and dominance beside valence, which alone ships. It errs at other places than the layers, so the mean of
both counts. Prints how lines are read on which nothing was
learned. A quarter of an hour on one core.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import torch
from felt import FELT
from inner_layer import learned
from material import Rows, carried, emobank, feelings, own, split, translated
from numpy.typing import NDArray

from companion.encoder import felt as shipped
from companion.encoder.meaning import open_encoder, seen
from companion.encoder.trunk import FOLDER, open_trunk, read_whole

Floats = NDArray[np.float32]

COUNTS: Final[Mapping[str, float]] = {"feelings": 3.0, "carried": 0.5, "emobank": 1.2}
"""Weight of a line by its source, if not 1 (guesses)."""
PASSES: Final = 8
HEADS: Final = 2
STRETCHED: Final = 1.4
"""Factor on the head's valences, which keep to the middle: with it their mean with the layers' is as strong as what
was rated (slopes about 1)."""


def inputs_of(texts: list[str]) -> Floats:
    """Return what the head reads of texts, (n, 2 * WIDTH)."""
    trunk, encoder = open_trunk(), open_encoder()
    found = (
        read_whole(trunk, lambda part: seen(trunk.read(part), encoder.about(part)), text) for text in texts
    )
    return np.array([np.zeros(shipped.SEEN, np.float32) if each is None else each for each in found])


def _missed(outputs: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Return the squared error of each row, (n,), over what is known of it."""
    return torch.where(truth.isnan(), 0.0, (outputs - truth.nan_to_num()) ** 2).sum(1)


def main() -> int:
    """Learn, write, and print how the lines that were held back are read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    wish = parser.parse_args()
    (lines, back), written = split(feelings()), own("written")
    sources: list[Rows] = [lines, translated(wish.data), carried(), emobank(wish.data, "train"), written]
    inputs = inputs_of([text for rows in sources for text in rows.texts])
    points = np.concatenate([rows.points[:, FELT] for rows in sources])
    spread = np.nanstd(points, axis=0)
    counts = torch.tensor([COUNTS.get(rows.name, 1.0) for rows in sources for _ in rows.texts])
    found = learned(
        inputs,
        torch.from_numpy(points / spread),
        counts,
        (inputs.mean(0), inputs.std(0) + 1e-4),
        size=shipped.INNER // HEADS,
        passes=PASSES,
        heads=HEADS,
        loss=_missed,
    )
    path = FOLDER / shipped.FILE.with_suffix(".npz").name
    with np.load(path) as file:
        thresholds = file["thresholds"]
    found.first(STRETCHED * float(spread[0])).write(path, thresholds=thresholds)
    reader = shipped.open_felt_reader()
    told = np.array([reader.read(text)[0] for text in back.texts])
    print("valence:", np.corrcoef(told, back.points[:, 0])[0, 1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
