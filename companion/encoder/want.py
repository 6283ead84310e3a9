"""Reads off words what who says them likely wants of a reply.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie to known ones, in meaning and in feeling, and
over their word pieces; learned from the program's own situations (``models/training/want.py``). The wants were learned
beside the rules of ``thinking.want_rules``: they are what the rules leave open, and are added to them. It sees one
utterance and no talk.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from companion.encoder.encoder import Encoded
from companion.encoder.known import Regressions, load_regressions
from companion.encoder.trunk import FOLDER
from companion.values import Want

FILE: Final = FOLDER / "want.npz"
WANTS: Final = tuple(Want)
"""In the order of the outputs."""
KNOWN: Final = 2000
"""So many known texts are compared with."""


class WantReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, regressions: Regressions) -> None:
        """Join its parts; the regressions have an output for each of ``WANTS``."""
        self._regressions = regressions

    def read(self, encoded: Encoded) -> tuple[Mapping[Want, float], ...]:
        """Return what each text says: natural logarithms of the odds of each want, up to a constant.

        They are to be added to those of the rules; empty for a text without words.
        """
        return tuple(
            {} if scores is None else dict(zip(WANTS, map(float, scores), strict=True))
            for scores in self._regressions.scores(encoded)
        )


def load_want(trunk_hash: str, path: Path = FILE) -> WantReader:
    """Load the head; raises what ``load_regressions`` raises."""
    return WantReader(load_regressions(path, trunk_hash, known=KNOWN, outputs=len(WANTS)))
