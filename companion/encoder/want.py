"""Reads off words what who says them likely wants of a reply, and what it means for them.

Kernel ridge regressions (Saunders et al. 1998) on how near the words lie to known ones, in meaning and in feeling, and
over their word pieces; learned from the program's own situations (``models/training/want.py``). The wants were learned
beside the rules of ``thinking.want_rules``: they are what the rules leave open, and are added to them. It sees one
utterance and no talk.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoded
from companion.encoder.head import Numbers
from companion.encoder.known import Regressions, load_regressions
from companion.encoder.trunk import FOLDER
from companion.values import Want

FILE: Final = FOLDER / "want.npz"
WANTS: Final = tuple(Want)
"""In the order of the first outputs."""
MEANINGS: Final = (
    "a need to know",
    "a wish for quiet",
    "amusement",
    "an everyday moment",
    "an everyday need to know",
    "anger",
    "annoyance",
    "being lonely",
    "being torn",
    "being unsure",
    "betrayal",
    "boredom",
    "calm",
    "confusion",
    "curiosity",
    "disappointment",
    "distraction",
    "embarrassment",
    "envy",
    "excitement",
    "exhaustion",
    "fear",
    "feeling helpless",
    "feeling hopeless",
    "feeling inadequate",
    "feeling overwhelmed",
    "feeling touched",
    "feeling unfairly treated",
    "frustration",
    "fun",
    "gratitude",
    "grief",
    "guilt",
    "homesickness",
    "hope",
    "hurt",
    "joy",
    "listlessness",
    "looking for an idea",
    "love",
    "missing them",
    "mixed feelings",
    "nervousness",
    "nostalgia",
    "panic",
    "pride",
    "relief",
    "restlessness",
    "sadness",
    "shame",
    "shock",
    "stress",
    "surprise",
    "tiredness",
    "unease",
    "worry",
)
"""In the order of the outputs after the wants."""
OUTPUTS: Final = len(WANTS) + len(MEANINGS)
KNOWN: Final = 2000
"""So many known texts are compared with."""


@dataclass(frozen=True, slots=True)
class WantRead:
    """What was read off words; both empty for a text without words."""

    wants: Mapping[Want, float]
    """Natural logarithms of the odds of each want, up to a constant, to be added to those of the rules."""
    meanings: Mapping[str, float]
    """How likely each of ``MEANINGS`` is foremost for the person; they add up to 1."""


class WantReader:
    """The head; keeps nothing from call to call."""

    def __init__(self, regressions: Regressions) -> None:
        """Join its parts; the regressions have ``OUTPUTS``."""
        self._regressions = regressions

    def read(self, encoded: Encoded) -> tuple[WantRead, ...]:
        """Return what each text says."""
        return tuple(map(_told, self._regressions.scores(encoded)))


def _told(scores: Numbers | None) -> WantRead:
    if scores is None:
        return WantRead({}, {})
    wants, meanings = scores[: len(WANTS)], scores[len(WANTS) :]
    odds = np.exp(meanings - meanings.max())
    return WantRead(
        dict(zip(WANTS, map(float, wants), strict=True)),
        dict(zip(MEANINGS, map(float, odds / odds.sum()), strict=True)),
    )


def load_want(trunk_hash: str, path: Path = FILE) -> WantReader:
    """Load the head; raises what ``load_regressions`` raises."""
    return WantReader(load_regressions(path, trunk_hash, known=KNOWN, outputs=OUTPUTS))
