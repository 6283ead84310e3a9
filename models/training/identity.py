"""Makes ``identity.npz``, which tells whether words ask what the companion is.

``PYTHONPATH=. python models/training/identity.py``

The head learns from ``sentences/identity.tsv`` and, as other words, from what people say in our own talks. Prints how
the lines of two other hands are told (``tests/lab/evaluation/collections/identity.jsonl``). Two minutes on one core.
"""

from typing import Final

import numpy as np
from text_lines import learned_of_lines, tell

from companion.encoder.text_heads import IDENTITY
from companion.encoder.trunk import FOLDER

TALKED_COUNTS: Final = 0.3
"""Weight of a line from a talk; a written line has 1 (guess)."""
TALKED: Final = 6_000
PASSES: Final = 25
BAR: Final = 0.9
"""Probability that ships as one half: of 1,537 persons' turns of strong models' talks, which often ask it in play, 135
reach it."""


def main() -> None:
    """Read, learn, tell, write."""
    found = learned_of_lines("identity.tsv", talked_lines=TALKED, counts=TALKED_COUNTS, passes=PASSES)
    bar = float(np.log(BAR / (1 - BAR)))
    found.told_apart(bar, 0.5).write(FOLDER / IDENTITY)
    tell(found, "identity.jsonl", "asks", bar)


if __name__ == "__main__":
    main()
