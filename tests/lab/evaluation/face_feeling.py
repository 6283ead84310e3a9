"""Measures whether the feeling that a face is to show can be read off it, by a decoder that knows nothing of our map.

The decoder has the prototypes of emotions in action units (Ekman & Friesen 1983, EMFACS, without variants) and where
those emotions lie in valence and arousal (PELD: Wen et al. 2021), and one of drooping lids (AU 43) for sleepiness
(Russell & Mehrabian 1977: pleasure .20, arousal -.70). How much of each a face shows is the projection of its action
units, both sides' mean, on the prototype's direction; the feeling that is read is their sum.
"""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.feeling import look
from companion.showing.manner import Manner
from companion.showing.parameters import PARAMETERS
from companion.values import Affect
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import spearman

COUNT: Final = 500

_UNITS: Final = tuple(sorted({one.action_unit for one in PARAMETERS.values() if one.action_unit is not None}))
_PROTOTYPES: Final[tuple[tuple[tuple[int, ...], float, float], ...]] = (
    ((6, 12), 0.81, 0.51),
    ((1, 4, 15), -0.63, -0.27),
    ((1, 2, 5, 26), 0.40, 0.67),
    ((1, 2, 4, 5, 7, 20, 26), -0.62, 0.82),
    ((4, 5, 7, 23), -0.51, 0.59),
    ((9, 15, 16), -0.60, 0.35),
    ((43,), 0.20, -0.70),
)
"""Action units, valence and arousal of happiness, sadness, surprise, fear, anger, disgust and sleepiness."""


def feeling_figures(run: Run) -> list[Figure]:
    """Return how the feeling that was to be shown goes with the one that is read off the face."""
    random = np.random.default_rng(run.seed)
    targets = [Affect(*point) for point in random.uniform(-1, 1, (COUNT, 3)).tolist()]
    read = np.array([decoded(look(one, one, Affect(0.0, 0.0, 0.0), Manner())) for one in targets])
    wanted = np.array([(one.valence, one.arousal) for one in targets])
    return [
        bootstrap(spearman, wanted[:, column], read[:, column], seed=run.seed).named(
            f"{name} read off the face by EMFACS, Spearman's rank correlation with what was to be shown",
            note="500 feelings drawn evenly from the whole cube; chance is 0",
        )
        for column, name in enumerate(("valence", "arousal"))
    ]


def decoded(shown: Mapping[str, float]) -> tuple[float, float]:
    """Return the valence and the arousal that the action units of a face say."""
    sides: dict[int, list[float]] = {unit: [] for unit in _UNITS}
    for name, parameter in PARAMETERS.items():
        if parameter.action_unit is not None:
            sides[parameter.action_unit].append(shown.get(name, 0.0))
    units = {unit: float(np.mean(values)) for unit, values in sides.items()}
    shares: NDArray[np.float64] = np.array(
        [
            sum(units.get(unit, 0.0) for unit in prototype) / len(prototype) ** 0.5
            for prototype, _, _ in _PROTOTYPES
        ]
    )
    points = np.array([(valence, arousal) for _, valence, arousal in _PROTOTYPES])
    valence, arousal = (shares @ points).tolist()
    return valence, arousal
