"""Measures whether a voice follows a feeling: each axis goes through nine steps, and so must what is heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import Affect
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import spearman
from tests.lab.evaluation.voice_reader import CORRELATES, Reader, correlates
from tests.lab.evaluation.voice_stage import Stage

STEPS: Final = tuple(number / 4 for number in range(-4, 5))
"""Nine, from -1 to 1."""
SMALL_STEPS: Final = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
"""From calm, up and down; the smallest that changes what is heard is told."""
SLACK: Final = 0.02
"""One part in a hundred of the axis: so much what is heard may fall at a step and still count as rising."""
_SURE: Final = 0.975
"""Share of draws that have to agree that a step is heard."""
_GOALS: Final = {"arousal": 0.9, "valence": 0.6}
_RISING_GOAL: Final = 0.85

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Axis:
    """One coordinate of a feeling, the others being 0."""

    name: str

    def at(self, value: float) -> Affect:
        """Return the feeling there."""
        return Affect(**{self.name: value})

    def of(self, affect: Affect) -> float:
        """Return where a feeling lies on it."""
        return float(getattr(affect, self.name))


AXES: Final = (Axis("arousal"), Axis("valence"), Axis("dominance"))


def sweep_figures(stage: Stage, reader: Reader, texts: Sequence[str], seed: int) -> list[Figure]:
    """Return for each axis how what is heard follows what was asked for, and each correlate apart."""
    found: list[Figure] = []
    for axis in AXES:
        heard = np.array(
            [[axis.of(reader.feeling(stage.say(text, axis.at(step)))) for step in STEPS] for text in texts]
        )
        found += _followed(f"{stage.name}: {axis.name}", axis, heard, seed)
        measured = np.array(
            [
                [correlates(stage.say(text, axis.at(step)), stage.say(text)) for step in STEPS]
                for text in texts
            ]
        )
        found += _correlates(f"{stage.name}: {axis.name}", measured, seed)
        found += _smallest(stage, axis, reader, texts, seed)
    return found


def is_rising(values: Sequence[float], slack: float = SLACK) -> bool:
    """Tell whether no value is lower than the one before by more than ``slack``."""
    return all(after >= before - slack for before, after in pairwise(values))


def _followed(name: str, axis: Axis, heard: Floats, seed: int) -> list[Figure]:
    asked = np.tile(STEPS, len(heard))
    groups = np.repeat(np.arange(len(heard)), len(STEPS)).tolist()
    found = [
        bootstrap(spearman, asked, heard.reshape(-1), seed=seed, groups=groups).named(
            f"{name} asked and heard, Spearman",
            goal=_GOALS.get(axis.name),
            note="by the reader that was fitted to EmoDB; all speech at one loudness; interval over sentences",
        )
    ]
    is_arousal = axis.name == "arousal"
    own = np.nan_to_num([spearman(np.array([STEPS]), row[np.newaxis])[0] for row in heard])
    rising = sum(is_rising(row.tolist()) for row in heard)
    strictly = sum(is_rising(row.tolist(), 0.0) for row in heard)
    return [
        *found,
        Figure(f"{name}: … within a sentence, mean", float(np.mean(own)), len(own)),
        share(rising, len(heard)).named(
            f"{name}: sentences in which no step is heard to fall by more than {SLACK}",
            goal=_RISING_GOAL if is_arousal else None,
        ),
        share(strictly, len(heard)).named(f"{name}: … by anything at all"),
        Figure(
            f"{name}: heard at the upper end less that at the lower",
            float(heard[:, -1].mean() - heard[:, 0].mean()),
            len(heard),
        ),
    ]


def _correlates(name: str, measured: Floats, seed: int) -> list[Figure]:
    """Return how each correlate follows the axis, and how far it goes; measured is (sentences, steps, correlates)."""
    groups = np.repeat(np.arange(len(measured)), len(STEPS)).tolist()
    asked = np.tile(STEPS, len(measured))
    found = []
    for place, correlate in enumerate(CORRELATES):
        values = measured[:, :, place]
        low, high = np.nanmean(values[:, 0]), np.nanmean(values[:, -1])
        followed = bootstrap(spearman, asked, np.nan_to_num(values.reshape(-1)), seed=seed, groups=groups)
        found.append(followed.named(f"{name} and {correlate}: from {low:.2f} to {high:.2f}, Spearman"))
    return found


def _smallest(stage: Stage, axis: Axis, reader: Reader, texts: Sequence[str], seed: int) -> list[Figure]:
    """Return the smallest step from calm that is heard, upwards and downwards."""
    calm = np.array([axis.of(reader.feeling(stage.say(text))) for text in texts])
    found = []
    for sign, way in ((1, "up"), (-1, "down")):
        for step in SMALL_STEPS:
            moved = np.array(
                [axis.of(reader.feeling(stage.say(text, axis.at(sign * step)))) for text in texts]
            )
            if _is_heard(sign * (moved - calm), seed):
                found.append(
                    Figure(
                        f"{stage.name}: smallest step of {axis.name} {way} that is heard",
                        step,
                        len(texts),
                        note="by the same reader, of sentences paired with themselves; one-sided, 97.5 % of draws",
                    )
                )
                break
        else:
            print(f"{stage.name}: no step of {axis.name} {way} to {SMALL_STEPS[-1]} is heard.")
    return found


def _is_heard(changes: Floats, seed: int) -> bool:
    random = np.random.default_rng(seed)
    means = changes[random.integers(len(changes), size=(1000, len(changes)))].mean(axis=1)
    return float(np.mean(means > 0)) >= _SURE
