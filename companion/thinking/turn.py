"""What one side said as the deciding before a reply looks at it: the words, and what was read off them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from companion.values import AffectEstimate, Speaker, Want

Vector = NDArray[np.float32]
"""(d,), of length 1; compare by the inner product."""


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """What one side said."""

    speaker: Speaker
    text: str
    meaning: Vector | None = None
    """What it is about; None where that is not known."""
    starts: float = 0.0
    """Log odds that the words by themselves start a topic rather than answer (``encoder.topic_start``); 0 where that
    is not known."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What the person said last, and what was read off it."""

    turn: Turn
    felt: AffectEstimate | None = None
    """How they feel; None where that is not known."""
    wants: Mapping[Want, float] = field(default_factory=dict)
    """Log odds of what they want, to be added to those of the rules (``encoder.want``); empty where not known."""
    blames: bool = False
    """They blame the companion for something."""

    @property
    def text(self) -> str:
        """The words."""
        return self.turn.text

    @property
    def valence(self) -> float:
        """How pleasant they feel, in [-1, 1]; 0 where that is not known."""
        return 0.0 if self.felt is None else self.felt.affect.valence
