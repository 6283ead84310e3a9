"""Forgets an utterance: what was said in it, what was read in it, and what quotes it.

What it did to a mood or a habit stays, as numbers without words; only the link to it goes.
"""

from dataclasses import replace

from companion.feeling.correction import Correction
from companion.feeling.heart import State
from companion.values import Reading


def forgotten(state: State, session: str, number: int) -> State:
    """Return the state without this utterance."""
    key = (session, number)
    return replace(
        state,
        said=tuple(one for one in state.said if (one.session, one.number) != key),
        readings=tuple(_without_causes(one, key) for one in state.readings if _key(one) != key),
        corrections=tuple(_unquoting(one, key) for one in state.corrections if _key(one.after) != key),
        steps=tuple(
            replace(one, session="", number=0) if (one.session, one.number) == key else one
            for one in state.steps
        ),
    )


def _unquoting(correction: Correction, key: tuple[str, int]) -> Correction:
    before = correction.before and _without_causes(correction.before, key)
    return replace(correction, before=before, after=_without_causes(correction.after, key))


def _without_causes(reading: Reading, key: tuple[str, int]) -> Reading:
    left = tuple(cause for cause in reading.causes if (reading.session, cause.number) != key)
    return reading if len(left) == len(reading.causes) else replace(reading, causes=left)


def _key(reading: Reading) -> tuple[str, int]:
    return reading.session, reading.number
