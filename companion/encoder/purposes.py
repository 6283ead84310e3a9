"""Reads off words what they want of what is remembered: a fact, a day, a reason, nothing at all, in six languages.

A multinomial logistic regression over the mean of what the trunk gives for a text's tokens
(``models/training/purposes.py``).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

from companion.encoder.head import Head, load_head
from companion.encoder.trunk import FOLDER, Trunk, mean_of_tokens, open_trunk
from companion.values import RecallPurpose

FILE: Final = FOLDER / "purposes.npz"
Purposes: TypeAlias = Mapping[RecallPurpose, float]
"""Probability of each purpose, in [0, 1], together 1; empty without words."""


class PurposeReader:
    """The trunk and the head. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head) -> None:
        """Join the parts; the head has an output for each ``RecallPurpose``, in order."""
        self._trunk = trunk
        self._head = head

    def read(self, text: str) -> Purposes:
        """Return what a text of any length and content wants."""
        seen = mean_of_tokens(self._trunk, text)
        if seen is None:
            return {}
        return dict(zip(RecallPurpose, self._head.shares(seen), strict=True))


def open_purpose_reader(folder: Path = FOLDER) -> PurposeReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    trunk = open_trunk(folder)
    head = load_head(folder / FILE.name, outputs=len(RecallPurpose), trunk_hash=trunk.hash, beside={})
    return PurposeReader(trunk, head)
