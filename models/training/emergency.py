"""Makes ``emergency.npz``, which tells whether somebody needs help at once.

``PYTHONPATH=. python models/training/emergency.py``

The head learns from ``sentences/emergency.tsv`` and, as other words, from what people say in our own talks and in those
of strong models. Prints how another hand's lines are told (``tests/lab/evaluation/collections/emergency.jsonl``). Three
minutes on one core.
"""

from typing import Final

from text_lines import learned_of_lines, tell

from companion.encoder.text_heads import EMERGENCY
from companion.encoder.trunk import FOLDER

TALKED: Final = 8_000
TALKED_COUNTS: Final = 0.5
"""Weight of a line from a talk; a written line has 1 (guess)."""
PASSES: Final = 15
HEADS: Final = 2
WIDENED: Final = 1e-4
BAR: Final = 3.7
"""Log odds that ship as one half."""


def main() -> None:
    """Read, learn, tell, write."""
    found = learned_of_lines(
        "emergency.tsv",
        talked_lines=TALKED,
        counts=TALKED_COUNTS,
        passes=PASSES,
        heads=HEADS,
        widened=WIDENED,
        with_strong=True,
    )
    found.told_apart(BAR, 0.5).write(FOLDER / EMERGENCY)
    for bar in (BAR - 3, BAR):
        tell(found, "emergency.jsonl", "is_one", bar)


if __name__ == "__main__":
    main()
