"""Measures whether feelings can be joined: a mix lies between its parts, and halves of a sentence sound apart.

Between means, in what can be measured of a voice: in the space of its correlates the mix lies somewhere along the way
from one part to the other. Apart the right way means, in the plane of valence and arousal: what is heard moves
towards where it was asked to go. Each is also told by one axis alone, as the reader of people's voices hears it.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from companion.values import FEELINGS, Affect, Clause
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.voice_reader import Reader, correlates
from tests.lab.evaluation.voice_stage import Stage
from tests.lab.evaluation.voice_sweep import Axis

APART: Final = 0.5
"""Parts of a mix lie at least this far apart on the axis on which they differ most."""
_BETWEEN_GOAL: Final = 0.9
_HALVES_GOAL: Final = 0.9
_AXES: Final = (Axis("arousal"), Axis("valence"))
_HALFWAY: Final = 0.5

Floats = NDArray[np.float64]


def mix_figures(stage: Stage, reader: Reader, texts: Sequence[str]) -> list[Figure]:
    """Return how often a mix of two named feelings lies between them."""
    pairs = [
        pair for pair in combinations(FEELINGS.values(), 2) if _distance(_axis_of(*pair), *pair) >= APART
    ]
    spread = _spread(stage, texts[0])
    between = sum(
        is_between(*(_correlates(stage, text, affect) / spread for affect in _with_mix(*pair)))
        for pair, text in _said(pairs, texts)
    )
    heard = {axis.name: [0, 0] for axis in _AXES}
    for pair, text in _said(pairs, texts):
        axis = _axis_of(*pair)
        low, middle, high = (
            axis.of(reader.feeling(stage.say(text, affect)))
            for affect in sorted(_with_mix(*pair), key=axis.of)
        )
        heard[axis.name][0] += low <= middle <= high
        heard[axis.name][1] += 1
    return [
        share(between, len(pairs)).named(
            f"{stage.name}: mixes of two feelings that lie between them",
            goal=_BETWEEN_GOAL,
            note="in F0 mean and range, intensity, rate and energy above 1 kHz together, each by its spread over the "
            "nine named feelings; every pair that lies half an axis apart, a sentence each, in turn",
        ),
        *(
            share(count, number).named(f"{stage.name}: … heard between them in {axis}, by the reader")
            for axis, (count, number) in heard.items()
        ),
    ]


def is_between(one: Floats, mixed: Floats, other: Floats) -> bool:
    """Tell whether a point lies behind the first of two others and before the second, on the way between them."""
    way = other - one
    return bool(0.0 < (mixed - one) @ way < way @ way)


def half_figures(stage: Stage, reader: Reader, rows: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """Return how often the halves of a sentence are heard to differ as they were asked to."""
    right = 0
    counted = {axis.name: [0, 0] for axis in _AXES}
    for row in rows:
        first, then = Affect(*row["first_affect"]), Affect(*row["then_affect"])
        sounds = stage.row([Clause(0, row["first"], first), Clause(1, row["then"], then)])
        heard = [reader.feeling(sound) for sound in sounds]
        right += sum(_change(axis, *heard) * _change(axis, first, then) for axis in _AXES) > 0
        axis = _axis_of(first, then)
        counted[axis.name][0] += _change(axis, *heard) * _change(axis, first, then) > 0
        counted[axis.name][1] += 1
    return [
        share(right, len(rows)).named(
            f"{stage.name}: sentences of two feelings whose halves are heard to differ the right way",
            goal=_HALVES_GOAL,
            note="in valence and arousal together, by the reader that was fitted to EmoDB",
        ),
        *(
            share(count, number).named(f"{stage.name}: … in {axis} alone, of those that differ most there")
            for axis, (count, number) in counted.items()
        ),
    ]


def _said(
    pairs: Sequence[tuple[Affect, Affect]], texts: Sequence[str]
) -> list[tuple[tuple[Affect, Affect], str]]:
    return [(pair, texts[number % len(texts)]) for number, pair in enumerate(pairs)]


def _with_mix(one: Affect, other: Affect) -> tuple[Affect, Affect, Affect]:
    return one, one.towards(other, _HALFWAY), other


def _correlates(stage: Stage, text: str, affect: Affect) -> Floats:
    return np.asarray(np.nan_to_num(correlates(stage.say(text, affect), stage.say(text))), np.float64)


def _spread(stage: Stage, text: str) -> Floats:
    """Return how far each correlate goes over the named feelings; 1 for one that stays."""
    spread = np.std([_correlates(stage, text, affect) for affect in FEELINGS.values()], axis=0)
    return np.asarray(np.where(spread > 0.0, spread, 1.0))


def _axis_of(one: Affect, other: Affect) -> Axis:
    return max(_AXES, key=lambda axis: _distance(axis, one, other))


def _distance(axis: Axis, one: Affect, other: Affect) -> float:
    return abs(_change(axis, one, other))


def _change(axis: Axis, one: Affect, other: Affect) -> float:
    return axis.of(other) - axis.of(one)
