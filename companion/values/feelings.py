"""Feelings by name, as points that a voice can be heard with and a face can show.

Sadness, fear, anger and surprise are where PELD has them (Wen et al. 2021); the others lie where Russell & Mehrabian
(1977) found words of their kind, rounded to tenths and drawn in so far that all are about as strong (guess).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from companion.values.affect import NEUTRAL, Affect

FEELINGS: Final[Mapping[str, Affect]] = MappingProxyType(
    {
        "calm": NEUTRAL,
        "content": Affect(0.6, -0.2, 0.3),
        "happy": Affect(0.8, 0.5, 0.4),
        "excited": Affect(0.6, 0.8, 0.4),
        "tender": Affect(0.7, -0.4, -0.1),
        "sad": Affect(-0.63, -0.27, -0.33),
        "afraid": Affect(-0.62, 0.82, -0.43),
        "angry": Affect(-0.51, 0.59, 0.25),
        "surprised": Affect(0.40, 0.67, -0.13),
    }
)
"""Nine of them, calm first."""
