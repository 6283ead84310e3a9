"""Decides how much of the person's feeling the companion shows: the one function for mood and for planning.

Pleasant feelings are reflected more, unpleasant ones less, none exactly (MIME: Majumder et al. 2020). The feeling shown
lies above the person's by a bounded step at most, so that it leads upward without leaving them alone (PosEmoDial: Wang
et al. 2022). An unknown feeling is not mirrored. All shares are guesses.
"""

from typing import Final

import numpy as np

from companion.feeling.normal import POPULATION, above, as_affect, as_point
from companion.values import Affect, AffectEstimate

PLEASANT: Final = np.array((0.8, 0.6, 0.3))
"""Shares of the valence, arousal and dominance of a pleasant feeling that are reflected; each in [0, 1)."""
UNPLEASANT: Final = np.array((0.5, 0.3, 0.1))
"""The same for unpleasant feelings: excitement in anger or fear is met calmly, and helplessness hardly reflected."""
UPWARD_STEP: Final = 0.4
"""Maximum distance of the shown valence above the person's own."""
LEAST_LIFT: Final = 0.1
"""Minimum distance above an unpleasant feeling: despair is not answered with despair."""


def mirrored(person: AffectEstimate, mood: Affect) -> Affect:
    """Return the feeling to show to someone who feels like ``person``, in a mood of one's own.

    For a person whose feeling is unknown it is the mood.
    """
    own, felt = as_point(mood), as_point(person.affect)
    share = UNPLEASANT + above(felt[0], person.deviation.valence) * (PLEASANT - UNPLEASANT)
    # the share of the variance that is explained
    sure = np.maximum(0.0, 1.0 - as_point(person.deviation) ** 2 / POPULATION.variance)
    shown = (own + sure * share * (felt - own)).clip(-1.0, 1.0)
    stepped = max(min(0.0, felt[0] + LEAST_LIFT), min(felt[0] + UPWARD_STEP, shown[0]))
    shown[0] += sure[0] * (stepped - shown[0])
    return as_affect(shown)
