"""How near memories felt to what is felt now, or to what would do good: the feeling's part in a recall.

Two looks at a feeling are put together: the distance of valence, arousal and dominance, and the angle between the 28
emotions as log odds, after what the memories have in common was taken off (Huang et al. 2024 take the angle of scores
that are all positive, so that any two feelings seem alike). Each is brought to [0, 1] over the candidates of a recall.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.remembering.query import Query
from companion.values import Affect, FeelingPolicy, Memory

Numbers: TypeAlias = NDArray[np.float64]

_LEAST_PROBABILITY: Final = 1e-4
_STEP_UP: Final = 1.0
_BRIGHTEST: Final = 0.5
_MOST_AROUSED: Final = 0.1
"""Where a hopeful memory should lie: so much more pleasant than now but not elated, and not excited (guesses; leading
upward in small steps: PosEmoDial, Chen et al. 2022)."""
_ALL_ALIKE: Final = (1.0, 1.0, 1.0)
_PLEASANTNESS_FIRST: Final = (1.0, 0.5, 0.5)
"""What valence, arousal and dominance count for in a distance (guess)."""


def closeness(query: Query, memories: Sequence[Memory]) -> Numbers:
    """Return how well the feeling of each memory fits the query's policy, (n,) in [0, 1].

    0 for all where the policy is neutral or no feeling is known; a memory whose feeling is not known counts as the
    middle of the others.
    """
    looks: list[Numbers] = []
    match query.intent.policy:
        case FeelingPolicy.NEUTRAL:
            pass
        case FeelingPolicy.CONGRUENT:
            looks = [_distances(*_compared(query, memories), _ALL_ALIKE), _angles(query, memories)]
        case FeelingPolicy.COUNTER:
            then = [memory.felt for memory in memories]
            looks = [_distances(hopeful(query.felt), then, _PLEASANTNESS_FIRST)]
    known = [unit(look) for look in looks if not np.isnan(look).all()]
    return unit(np.sum(known, axis=0)) if known else np.zeros(len(memories))


def hopeful(felt: Affect | None) -> Affect:
    """Return how a memory should have felt that does a sad person good: somewhat better than now, and calm."""
    now = felt or Affect()
    return Affect(
        min(_BRIGHTEST, now.valence + _STEP_UP), min(_MOST_AROUSED, now.arousal), max(0.0, now.dominance)
    )


def unit(values: Numbers) -> Numbers:
    """Bring values to [0, 1] over all of them, NaN to the middle of the others; 0 where all are the same."""
    known = values[~np.isnan(values)]
    if len(known) == 0 or known.max() == known.min():
        return np.zeros(len(values))
    filled = np.where(np.isnan(values), np.median(known), values)
    return np.asarray((filled - known.min()) / (known.max() - known.min()), np.float64)


def _compared(query: Query, memories: Sequence[Memory]) -> tuple[Affect | None, list[Affect | None]]:
    """Return the person's feeling and theirs of then, or else the companion's."""
    if query.felt is not None:
        return query.felt, [memory.felt for memory in memories]
    return query.mood, [memory.mood for memory in memories]


def _distances(
    now: Affect | None, then: Sequence[Affect | None], weights: tuple[float, float, float]
) -> Numbers:
    """Return how near each is, the higher the nearer; NaN where a feeling is not known."""
    if now is None:
        return np.full(len(then), np.nan)
    apart = np.array([_point(one) for one in then]).reshape(-1, 3) - _point(now)
    return np.asarray(-np.linalg.norm(apart * weights, axis=1), np.float64)


def _angles(query: Query, memories: Sequence[Memory]) -> Numbers:
    """Return the cosines of the centred log odds of the emotions, in [-1, 1]; NaN where they are not known."""
    cosines = np.full(len(memories), np.nan)
    known = [place for place, memory in enumerate(memories) if memory.emotions]
    if not query.emotions or not known:
        return cosines
    then = _log_odds([memories[place].emotions for place in known])
    centre = then.mean(axis=0)
    there, here = then - centre, _log_odds([query.emotions])[0] - centre
    lengths = np.linalg.norm(there, axis=1) * np.linalg.norm(here)
    cosines[known] = np.divide(there @ here, lengths, out=np.zeros(len(known)), where=lengths > 0)
    return cosines


def _log_odds(probabilities: Sequence[tuple[float, ...]]) -> Numbers:
    bounded = np.clip(np.array(probabilities, np.float64), _LEAST_PROBABILITY, 1 - _LEAST_PROBABILITY)
    return np.asarray(np.log(bounded / (1 - bounded)), np.float64)


def _point(affect: Affect | None) -> Numbers:
    if affect is None:
        return np.full(3, np.nan)
    return np.array((affect.valence, affect.arousal, affect.dominance))
