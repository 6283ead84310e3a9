"""Forgets utterances: what was said in them, what was read in them, and what quotes them.

What they did to a mood or a habit stays, as numbers without words; only the link to them goes.
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeAlias

from companion.feeling.correction import Correction
from companion.feeling.heart import State
from companion.values import Reading

Keys: TypeAlias = AbstractSet[tuple[str, int]]
"""Session and number of each utterance."""


def forgotten(state: State, gone: Keys) -> State:
    """Return the state without these utterances."""
    return replace(
        state,
        said=tuple(one for one in state.said if (one.session, one.number) not in gone),
        readings=tuple(_without_causes(one, gone) for one in state.readings if _key(one) not in gone),
        corrections=tuple(_unquoting(one, gone) for one in state.corrections if _key(one.after) not in gone),
        steps=tuple(
            replace(one, session="", number=0) if (one.session, one.number) in gone else one
            for one in state.steps
        ),
    )


def _unquoting(correction: Correction, gone: Keys) -> Correction:
    before = correction.before and _without_causes(correction.before, gone)
    return replace(correction, before=before, after=_without_causes(correction.after, gone))


def _without_causes(reading: Reading, gone: Keys) -> Reading:
    left = tuple(cause for cause in reading.causes if (reading.session, cause.number) not in gone)
    return reading if len(left) == len(reading.causes) else replace(reading, causes=left)


def _key(reading: Reading) -> tuple[str, int]:
    return reading.session, reading.number
