"""Decides how the face moves: the mouth with the phonemes, the rest with the phase of the conversation.

Pure: clauses, phases and times in, segments out; ``sample`` says what segments mean. All times are seconds on one
clock, the conversation's. How lips move is ``lip_line``'s; here its visemes become the face's parameters.
"""

import random
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np

from companion.showing.lip_line import CLOSING, VISEMES, lip_line
from companion.showing.parameters import MOUTH, REST
from companion.showing.thinning import thinned
from companion.values import Easing, FaceSegment, Phase, SpokenClause, Viseme

LEAST_MOVE = 0.03
"""Smaller movements are left out; they cannot be seen."""
ATTITUDE_TIME = 0.35
"""Brows, smile and head take this long to a new attitude. Guess."""
GAZE_TIME = 0.08
"""The eyes take this long: a saccade of 10 to 15 degrees with its blur."""
BLINK_EVERY = 3.5
"""Mean time between blinks: 17 a minute at rest (Bentivoglio et al. 1997)."""
BLINK_DOWN, BLINK_SHUT, BLINK_UP = 0.08, 0.04, 0.16
"""The lids close faster than they open (VanderWerf et al. 2003); rounded."""

_ATTITUDES: Mapping[Phase, Mapping[str, float]] = MappingProxyType(
    {
        Phase.IDLE: {"gaze_y": -0.25, "smile": 0.05},
        Phase.LISTENING: {"smile": 0.15, "brow_raise": 0.15},
        Phase.PERSON_SPEAKING: {"smile": 0.1, "brow_raise": 0.35, "head_tilt": 0.3},
        Phase.DECIDING: {"smile": 0.1, "brow_raise": 0.3, "head_tilt": 0.2},
        Phase.PREPARING: {"brow_furrow": 0.15, "gaze_x": 0.45, "gaze_y": 0.35, "head_tilt": -0.1},
        Phase.SPEAKING: {"smile": 0.2, "brow_raise": 0.1},
        Phase.INTERRUPTED: {"brow_raise": 0.55},
        Phase.FAILED: {"brow_furrow": 0.35, "brow_raise": 0.3, "gaze_y": -0.2},
    }
)
"""Guesses. Looking aside while preparing is what people do before they answer (Glenberg et al. 1998)."""

_SHAPES: Final[Mapping[Viseme, tuple[float, float, float]]] = MappingProxyType(
    {
        Viseme.SIL: (0.0, 0.0, 0.0),
        Viseme.PP: (0.0, 0.0, 1.0),
        Viseme.FF: (0.0, 0.15, 0.5),
        Viseme.TH: (0.0, 0.1, 0.0),
        Viseme.DD: (0.0, 0.15, 0.0),
        Viseme.KK: (0.0, 0.1, 0.0),
        Viseme.CH: (0.55, 0.0, 0.0),
        Viseme.SS: (0.0, 0.35, 0.0),
        Viseme.NN: (0.0, 0.15, 0.0),
        Viseme.RR: (0.4, 0.0, 0.0),
        Viseme.AA: (0.0, 0.1, 0.0),
        Viseme.E: (0.0, 0.5, 0.0),
        Viseme.IH: (0.0, 0.7, 0.0),
        Viseme.OH: (0.65, 0.0, 0.0),
        Viseme.OU: (0.9, 0.0, 0.0),
    }
)
"""How round, wide and closed the lips are for each viseme. Guesses; vowels by their roundedness in the IPA's chart."""
_LIPS: Final = np.array([_SHAPES[viseme] for viseme in VISEMES])

ATTITUDE_PARAMETERS = ("smile", "brow_raise", "brow_furrow", "gaze_x", "gaze_y", "head_tilt")
"""What an attitude sets; the mouth belongs to speech, the lids to blinking."""


def attitude(phase: Phase) -> dict[str, float]:
    """Return the values of ``ATTITUDE_PARAMETERS`` that show what the companion is doing."""
    return dict.fromkeys(ATTITUDE_PARAMETERS, REST) | dict(_ATTITUDES[phase])


def mouth_segments(spoken: SpokenClause, start: float) -> tuple[FaceSegment, ...]:
    """Return the mouth's movements for a clause that begins to sound at ``start``, in order of beginning.

    They begin up to ``lip_line.ANTICIPATION`` before ``start`` and have closed the mouth ``lip_line.CLOSING_LEAST``
    after the end of the clause's sound at the latest.
    """
    keys = lip_line(spoken).keys
    if not keys:
        return ()
    times = [start + key.at for key in keys]
    lips = np.array([key.weights for key in keys]) @ _LIPS
    courses = [[key.jaw for key in keys], *lips.T.tolist()]
    segments = []
    for name, course in zip(MOUTH, courses, strict=True):
        for a, b in pairwise(thinned(times, course, LEAST_MOVE)):
            if course[a] != course[b]:
                segments.append(FaceSegment(name, times[a], course[a], times[b], course[b], Easing.LINEAR))
    return tuple(sorted(segments, key=lambda segment: segment.t0))


def rest_segments(at: float, values: Mapping[str, float] | None = None) -> tuple[FaceSegment, ...]:
    """Return what closes the mouth when a reply is silenced at ``at``.

    Movements that were to begin later must be dropped by the one who holds them.

    Args:
        at: When the sound stops.
        values: Where the mouth is, as ``sample`` tells; then it closes within ``CLOSING``. Without them it is
            closed at once.
    """
    known = values or {}
    end = at + CLOSING if values else at
    return tuple(FaceSegment(name, at, known.get(name, REST), end, REST) for name in MOUTH)


def phase_segments(
    phase: Phase, at: float, values: Mapping[str, float] | None = None
) -> tuple[FaceSegment, ...]:
    """Return the movements to the attitude of ``phase``, which is taken on from ``at``.

    Args:
        phase: What the companion is doing from now on.
        at: Since when.
        values: Where the face is, as ``sample`` or ``attitude`` (of the phase before) tell. Without them the
            attitude is taken on at once.
    """
    segments = []
    for name, value in attitude(phase).items():
        if values is None:
            segments.append(FaceSegment(name, at, value, at, value))
            continue
        before = values.get(name, REST)
        if abs(value - before) >= LEAST_MOVE:
            time = GAZE_TIME if name.startswith("gaze") else ATTITUDE_TIME
            segments.append(FaceSegment(name, at, before, at + time, value))
    return tuple(segments)


def blink_segments(seed: int, start: float, until: float) -> tuple[FaceSegment, ...]:
    """Return the blinks that begin in [``start``, ``until``), irregular but the same for the same seed.

    Asked for in several stretches or in one, the blinks are the same.
    """
    segments = []
    for slot in range(int(start // BLINK_EVERY), int(until // BLINK_EVERY) + 1):
        at = (slot + 0.9 * random.Random(f"{seed} {slot}").random()) * BLINK_EVERY
        if start <= at < until:
            opening = at + BLINK_DOWN + BLINK_SHUT
            segments.append(FaceSegment("eyelids", at, 0.0, at + BLINK_DOWN, 1.0))
            segments.append(FaceSegment("eyelids", opening, 1.0, opening + BLINK_UP, 0.0))
    return tuple(segments)
