"""Measures whether feelings can be joined: a mix lies between its parts, and halves of a sentence sound apart."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from companion.evaluation.bootstrap import share
from companion.evaluation.part import Figure
from companion.evaluation.voice_reader import Reader
from companion.evaluation.voice_stage import Stage
from companion.evaluation.voice_sweep import Axis
from companion.speaking.feelings import FEELINGS
from companion.values import Affect, Clause

APART: Final = 0.5
"""Parts of a mix lie at least this far apart on the axis by which it is judged."""
_BETWEEN_GOAL: Final = 0.9
_HALVES_GOAL: Final = 0.9
_AXES: Final = (Axis("arousal"), Axis("valence"))
_HALFWAY: Final = 0.5


def mix_figures(stage: Stage, reader: Reader, texts: Sequence[str]) -> list[Figure]:
    """Return how often a mix of two named feelings is heard between them, on the axis on which they differ most."""
    counted = {axis.name: [0, 0] for axis in _AXES}
    pairs = [
        pair for pair in combinations(FEELINGS.values(), 2) if _distance(_axis_of(*pair), *pair) >= APART
    ]
    for number, (one, other) in enumerate(pairs):
        text = texts[number % len(texts)]
        axis = _axis_of(one, other)
        mixed = one.towards(other, _HALFWAY)
        low, middle, high = (
            axis.of(reader.feeling(stage.say(text, affect)))
            for affect in sorted((one, mixed, other), key=axis.of)
        )
        counted[axis.name][0] += low <= middle <= high
        counted[axis.name][1] += 1
    between, of = (sum(place) for place in zip(*counted.values(), strict=True))
    return [
        share(between, of).named(
            f"{stage.name}: mixes of two feelings heard between them",
            goal=_BETWEEN_GOAL,
            note="every pair of the nine named feelings that lies half an axis apart; a sentence each, in turn",
        ),
        *(
            share(count, number).named(f"{stage.name}: … of those that differ most in {axis}")
            for axis, (count, number) in counted.items()
        ),
    ]


def half_figures(stage: Stage, reader: Reader, rows: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """Return how often the halves of a sentence are heard to differ as they were asked to.

    They are judged on the axis on which they were asked to differ most.
    """
    counted = {axis.name: [0, 0] for axis in _AXES}
    for row in rows:
        first, then = Affect(*row["first_affect"]), Affect(*row["then_affect"])
        axis = _axis_of(first, then)
        sounds = stage.row([Clause(0, row["first"], first), Clause(1, row["then"], then)])
        heard = [axis.of(reader.feeling(sound)) for sound in sounds]
        counted[axis.name][0] += (heard[1] - heard[0]) * (axis.of(then) - axis.of(first)) > 0
        counted[axis.name][1] += 1
    right, of = (sum(place) for place in zip(*counted.values(), strict=True))
    return [
        share(right, of).named(
            f"{stage.name}: sentences of two feelings whose halves are heard to differ the right way",
            goal=_HALVES_GOAL,
            note="on the axis on which they were asked to differ most, by the reader that was fitted to EmoDB",
        ),
        *(
            share(count, number).named(f"{stage.name}: … of those that differ most in {axis}")
            for axis, (count, number) in counted.items()
        ),
    ]


def _axis_of(one: Affect, other: Affect) -> Axis:
    return max(_AXES, key=lambda axis: _distance(axis, one, other))


def _distance(axis: Axis, one: Affect, other: Affect) -> float:
    return abs(axis.of(one) - axis.of(other))
