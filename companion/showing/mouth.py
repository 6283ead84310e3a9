"""Moves the mouth with what is spoken: a clause in, movements of the lips' layer out.

Pure. Times are seconds on the conversation's clock. How lips move is ``lip_line``'s; here its visemes become the
parameters of a face.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np

from companion.showing.lip_line import CLOSING, OPENING, VISEMES, lip_line
from companion.showing.parameters import MOUTH, SPEECH
from companion.values import Easing, FaceSegment, Layer, SpokenClause, Viseme


def thinned(times: Sequence[float], values: Sequence[float], tolerance: float) -> list[int]:
    """Return which instants to keep, in order: the first, the last, and those that straight lines between them need.

    Each line is drawn as far as all values beside it lie within ``tolerance`` of it; then the next begins.

    Args:
        times: Strictly rising, at least one.
        values: One for each instant.
        tolerance: By how much a value may lie off the line, above 0.
    """
    kept = [0]
    steepest, flattest = float("inf"), float("-inf")
    for now in range(1, len(times)):
        since, moved = times[now] - times[kept[-1]], values[now] - values[kept[-1]]
        if not flattest <= moved / since <= steepest:
            kept.append(now - 1)
            steepest, flattest = float("inf"), float("-inf")
            since, moved = times[now] - times[now - 1], values[now] - values[now - 1]
        steepest = min(steepest, (moved + tolerance) / since)
        flattest = max(flattest, (moved - tolerance) / since)
    if len(times) > 1:
        kept.append(len(times) - 1)
    return kept


LEAST_MOVE: Final = 0.03
"""Smaller movements are left out; they cannot be seen."""

_SHAPED: Final = tuple(name for name in MOUTH if name not in {"jaw_drop", SPEECH})
_SHAPES: Final[Mapping[Viseme, Mapping[str, float]]] = MappingProxyType(
    {
        Viseme.SIL: {},
        Viseme.PP: {"lips_together": 1.0},
        Viseme.FF: {"lip_bite": 1.0, "lip_stretcher": 0.15},
        Viseme.TH: {"tongue_tip": 1.0, "lip_stretcher": 0.1},
        Viseme.DD: {"tongue_tip": 0.4, "lip_stretcher": 0.15},
        Viseme.KK: {"lip_stretcher": 0.1},
        Viseme.CH: {"lip_funneler": 0.55},
        Viseme.SS: {"lip_stretcher": 0.35},
        Viseme.NN: {"tongue_tip": 0.6, "lip_stretcher": 0.15},
        Viseme.RR: {"lip_funneler": 0.4},
        Viseme.AA: {"lip_stretcher": 0.1},
        Viseme.E: {"lip_stretcher": 0.5},
        Viseme.IH: {"lip_stretcher": 0.7},
        Viseme.OH: {"lip_funneler": 0.65},
        Viseme.OU: {"lip_pucker": 0.9},
    }
)
"""What each viseme does besides the jaw. Guesses; vowels by their roundedness in the IPA's chart."""
_LIPS: Final = np.array([[_SHAPES[viseme].get(name, 0.0) for name in _SHAPED] for viseme in VISEMES])


def mouth_segments(spoken: SpokenClause, start: float) -> tuple[FaceSegment, ...]:
    """Return the mouth's movements for a clause that begins to sound at ``start``, in order of beginning.

    They begin up to ``lip_line.ANTICIPATION`` before ``start`` and have closed the mouth ``lip_line.CLOSING_LEAST``
    after the end of the clause's sound at the latest. Speech takes hold of the mouth as it opens for the first sound
    and lets go as it closes after the last.
    """
    keys = lip_line(spoken).keys
    if not keys:
        return ()
    times = [key.at for key in keys]
    lips = np.array([key.weights for key in keys]) @ _LIPS
    courses = [[key.jaw for key in keys], *lips.T.tolist()]
    moves = []
    for name, course in zip(("jaw_drop", *_SHAPED), courses, strict=True):
        for a, b in pairwise(thinned(times, course, LEAST_MOVE)):
            if course[a] != course[b]:
                moves.append((times[a], name, course[a], times[b], course[b], Easing.LINEAR))
    middle = (times[0] + times[-1]) / 2
    held, free = min(times[0] + OPENING, middle), max(times[-1] - CLOSING, middle)
    moves.append((times[0], SPEECH, 0.0, held, 1.0, Easing.SMOOTH))
    moves.append((free, SPEECH, 1.0, times[-1], 0.0, Easing.SMOOTH))
    return tuple(
        FaceSegment(name, start + t0, v0, start + t1, v1, easing, Layer.LIPS)
        for t0, name, v0, t1, v1, easing in sorted(moves, key=lambda move: move[0])
    )
