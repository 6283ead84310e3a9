"""Derives the manners in which a persona speaks, with degrees, so that gestures, sounds and written answers match them.

There are eight manners. Their degrees follow from all the persona's sliders, so nobody has to write "cheeky". A persona
with middle values speaks plainly. All weights are guesses, set so that opposite shipped personas speak in different
manners.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from companion.thinking.persona import MIDDLE, MOST, USUAL, Persona, Trait


class Manner(StrEnum):
    """A way of speaking."""

    QUIET = "quiet"
    """Few words, unhurried and gentle."""
    LIVELY = "lively"
    """In bursts, with exclamation marks and silly pictures."""
    DRY = "dry"
    """Short, factual statements."""
    DREAMY = "dreamy"
    """Full of colours, weather and music; "maybe", "I wonder"."""
    EXACT = "exact"
    """Whole, careful sentences without contractions."""
    HOMELY = "homely"
    """Old-fashioned and cosy, like a chat over the fence."""
    CHEEKY = "cheeky"
    """Frank and teasing, like a pal."""
    HEARTY = "hearty"
    """Warm and encouraging; "we"."""


_TRAITS: Final[Mapping[Manner, Mapping[Trait, float]]] = {
    Manner.QUIET: {Trait.TALKATIVENESS: -1.0, Trait.PATIENCE: 0.5},
    Manner.LIVELY: {
        Trait.PLAYFULNESS: 1.0,
        Trait.TALKATIVENESS: 0.5,
        Trait.PATIENCE: -0.3,
        Trait.DIRECTNESS: -0.4,
    },
    Manner.DRY: {Trait.TIDINESS: 1.0, Trait.IMAGINATION: -0.5, Trait.TALKATIVENESS: -0.4},
    Manner.DREAMY: {
        Trait.IMAGINATION: 1.0,
        Trait.SENSITIVITY: 0.5,
        Trait.DIRECTNESS: -0.3,
        Trait.PLAYFULNESS: -0.3,
    },
    Manner.EXACT: {Trait.CURIOSITY: 1.0, Trait.SENSITIVITY: -0.5, Trait.PLAYFULNESS: -0.5},
    Manner.HOMELY: {Trait.NOSTALGIA: 1.0, Trait.PATIENCE: 0.3, Trait.WARMTH: 0.3},
    Manner.CHEEKY: {Trait.HUMOUR: 0.8, Trait.DIRECTNESS: 0.5, Trait.WARMTH: -0.3},
    Manner.HEARTY: {Trait.OPTIMISM: 1.0, Trait.WARMTH: 0.5, Trait.TALKATIVENESS: 0.3},
}
"""Contribution of a slider's last step; the first step subtracts as much."""
_NATURE: Final[Mapping[Manner, Mapping[str, float]]] = {
    Manner.QUIET: {"extraversion": -0.5},
    Manner.LIVELY: {"extraversion": 0.5, "conscientiousness": -0.3},
    Manner.DRY: {"openness": -0.4},
    Manner.DREAMY: {"openness": 0.4},
    Manner.EXACT: {"openness": 0.4, "agreeableness": -0.2},
    Manner.HOMELY: {"openness": -0.3},
    Manner.CHEEKY: {"agreeableness": -0.5},
    Manner.HEARTY: {"agreeableness": 0.4, "extraversion": 0.3},
}
"""Contribution of the Big Five, for the difference from the usual."""
_REASON: Final[Mapping[Manner, float]] = {
    Manner.DRY: 0.3,
    Manner.EXACT: 0.3,
    Manner.DREAMY: -0.2,
    Manner.HEARTY: -0.2,
}
"""Contribution of the last step of feeling versus reason."""


def manners_of(persona: Persona) -> Mapping[Manner, float]:
    """Return the degree of each manner in a persona's speech, in [-1, 1]; 0 for an average persona."""
    reason = (persona.feeling_vs_reason - MIDDLE) / (MOST - MIDDLE)
    found = {}
    for manner in Manner:
        nature = _NATURE[manner].items()
        far = (
            sum(weight * persona.traits.lean(trait) for trait, weight in _TRAITS[manner].items())
            + sum(
                weight * (getattr(persona.big_five, name) - getattr(USUAL, name)) for name, weight in nature
            )
            + _REASON.get(manner, 0.0) * reason
        )
        found[manner] = max(-1.0, min(1.0, far))
    return found
