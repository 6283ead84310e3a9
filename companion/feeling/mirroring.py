"""Decides how much of the person's feeling the companion shows: the one function for mood and for planning.

Pleasant feelings are reflected more, unpleasant ones less, none exactly (MIME: Majumder et al. 2020). The feeling shown
lies above the person's by a bounded step at most, so that it leads upward without leaving them alone (PosEmoDial: Wang
et al. 2022). An unknown feeling is not mirrored. All shares are guesses.
"""

from dataclasses import dataclass
from typing import Final

from companion.feeling.normal import POPULATION, above, limited
from companion.values import Affect, AffectEstimate


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of a feeling that are reflected, by coordinate; each in [0, 1)."""

    valence: float
    arousal: float
    dominance: float


PLEASANT: Final = Shares(valence=0.8, arousal=0.6, dominance=0.3)
UNPLEASANT: Final = Shares(valence=0.5, arousal=0.3, dominance=0.1)
"""Shares for unpleasant feelings: excitement in anger or fear is met calmly, and helplessness hardly reflected."""
UPWARD_STEP: Final = 0.4
"""Maximum distance of the shown valence above the person's own."""
LEAST_LIFT: Final = 0.1
"""Minimum distance above an unpleasant feeling: despair is not answered with despair."""


def mirrored(person: AffectEstimate, mood: Affect) -> Affect:
    """Return the feeling to show to someone who feels like ``person``, in a mood of one's own.

    For a person whose feeling is unknown it is the mood.
    """
    pleasant = above(person.affect.valence, person.deviation.valence)
    sure = _certainty(person.deviation.valence)
    valence = _reflected(
        mood.valence, person.affect.valence, sure * _between(UNPLEASANT.valence, PLEASANT.valence, pleasant)
    )
    highest = person.affect.valence + UPWARD_STEP
    lowest = min(0.0, person.affect.valence + LEAST_LIFT)
    stepped = max(lowest, min(highest, valence))
    return Affect(
        valence=limited(_between(valence, stepped, sure)),
        arousal=_reflected(
            mood.arousal,
            person.affect.arousal,
            _certainty(person.deviation.arousal) * _between(UNPLEASANT.arousal, PLEASANT.arousal, pleasant),
        ),
        dominance=_reflected(
            mood.dominance,
            person.affect.dominance,
            _certainty(person.deviation.dominance)
            * _between(UNPLEASANT.dominance, PLEASANT.dominance, pleasant),
        ),
    )


def _reflected(own: float, other: float, share: float) -> float:
    return limited(own + share * (other - own))


def _between(low: float, high: float, share: float) -> float:
    return low + share * (high - low)


def _certainty(deviation: float) -> float:
    """Return the share of the variance that is explained, in [0, 1]."""
    return max(0.0, 1.0 - deviation**2 / POPULATION.variance)
