"""Reads requests about the companion's manner off words: shorter, fewer questions, no teasing, not this subject.

A multinomial logistic regression over the meaning of the words, in six languages (``models/training/remarks.py``).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from companion.encoder.encoder import Vectors
from companion.encoder.head import Head, load_head
from companion.encoder.trunk import FOLDER
from companion.values import Feedback

FILE: Final = FOLDER / "remarks.npz"
REMARKS: Final = (
    Feedback.TOO_LONG,
    Feedback.NO_QUESTIONS,
    Feedback.NO_TEASING,
    Feedback.CLOSED,
)
"""In the order of the outputs; one more stands for all other words."""


class RemarkReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, head: Head) -> None:
        """Read with a head of one output more than ``REMARKS``."""
        self._head = head

    def read(self, meaning: Vectors) -> Mapping[Feedback, float]:
        """Return the probability of each of ``REMARKS``, in [0, 1].

        Args:
            meaning: (384,), the meaning of the words.
        """
        return dict(zip(REMARKS, self._head.shares(meaning), strict=False))


def open_remark_reader(trunk_hash: str, path: Path = FILE) -> RemarkReader:
    """Load the head, made for this trunk; raises ``PartMissing`` or ``PartBroken``."""
    return RemarkReader(load_head(path, outputs=len(REMARKS) + 1, trunk_hash=trunk_hash, beside={}))
