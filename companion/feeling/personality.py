"""What a personality is at rest, and how strongly it reacts.

Mehrabian (1996), "Pleasure-arousal-dominance: A general framework for describing and measuring individual differences
in temperament", gives pleasure, arousal and dominance from the Big Five, with emotional *stability*; taking
neuroticism for it would turn its signs.
"""

from dataclasses import dataclass
from typing import Final

from companion.feeling.normal import limited
from companion.values import Affect, Personality

REST_SHARE: Final = 0.5
"""How much of its temperament a companion is at rest; the other half is room for what happens (guess)."""
REACTION: Final = 0.5
"""How far an extreme trait strengthens or weakens a reaction (guess)."""


def temperament(personality: Personality) -> Affect:
    """Turn the Big Five into pleasure, arousal and dominance (Mehrabian 1996), limited to [-1, 1].

    P = .21 E + .59 A + .19 S; Ar = .15 O + .30 A - .57 S; D = .25 O + .17 C + .60 E - .32 A.
    """
    p = personality
    return Affect(
        valence=limited(0.21 * p.extraversion + 0.59 * p.agreeableness + 0.19 * p.stability),
        arousal=limited(0.15 * p.openness + 0.30 * p.agreeableness - 0.57 * p.stability),
        dominance=limited(
            0.25 * p.openness + 0.17 * p.conscientiousness + 0.60 * p.extraversion - 0.32 * p.agreeableness
        ),
    )


def rest(personality: Personality) -> Affect:
    """Tell the point a companion's mood returns to."""
    point = temperament(personality)
    return Affect(REST_SHARE * point.valence, REST_SHARE * point.arousal, REST_SHARE * point.dominance)


@dataclass(frozen=True, slots=True)
class Reactivity:
    """By how much a personality strengthens what happens to it; each factor in [0.5, 1.5]."""

    pleasant: float
    """Grows with extraversion (Larsen & Ketelaar 1991)."""
    unpleasant: float
    """Falls with stability (Larsen & Ketelaar 1991)."""
    contagion: float
    """Grows with agreeableness: agreeable people feel more with others (Graziano et al. 2007)."""


def reactivity(personality: Personality) -> Reactivity:
    """Tell how strongly a personality reacts: the directions are found, the sizes a guess."""
    return Reactivity(
        pleasant=1.0 + REACTION * personality.extraversion,
        unpleasant=1.0 - REACTION * personality.stability,
        contagion=1.0 + REACTION * personality.agreeableness,
    )
