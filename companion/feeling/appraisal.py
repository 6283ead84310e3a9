"""Decides what an utterance of the person's means to the companion: the occurrence, and its shift of the feeling.

The kinds are those of everyday dealings with others. The directions follow the OCC model (Ortony, Clore & Collins
1988): another's praiseworthy deed towards oneself gladdens, a blameworthy one hurts, and another's fortune is shared.
The sizes are guesses. A head of the encoder reads the occurrences off the words.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from companion.feeling.normal import above
from companion.values import Affect, AffectEstimate, Occurrence

LONG_AWAY: Final = 12 * 3600.0
"""Seconds without a word after which the person has come back rather than continued (guess)."""


SHIFTS: Final[Mapping[Occurrence, Affect]] = MappingProxyType(
    {
        Occurrence.THANKED: Affect(0.25, 0.05, 0.10),
        Occurrence.PRAISED: Affect(0.30, 0.15, 0.15),
        Occurrence.GREETED: Affect(0.10, 0.10, 0.00),
        Occurrence.RETURNED: Affect(0.25, 0.20, 0.05),
        Occurrence.LEFT: Affect(-0.05, -0.10, 0.00),
        Occurrence.BLAMED: Affect(-0.25, 0.10, -0.20),
        Occurrence.INSULTED: Affect(-0.35, 0.20, -0.15),
        Occurrence.APOLOGISED: Affect(0.20, -0.05, 0.10),
        Occurrence.ASKED_TO_STOP: Affect(-0.10, -0.15, -0.15),
        Occurrence.GOOD_NEWS: Affect(0.30, 0.25, 0.05),
        Occurrence.BAD_NEWS: Affect(-0.25, -0.05, -0.05),
    }
)
"""Shift of the emotion by each occurrence, before the personality's factor."""
_CONTRADICTED: Final = 0.1
"""Minimum probability that the person feels about news as their words tell; below it these are no news (guess)."""


def appraised(
    occurrences: AbstractSet[Occurrence], felt: AffectEstimate | None, *, away: float | None = None
) -> tuple[Occurrence, ...]:
    """Return the meaning of an utterance of the person's, each occurrence once.

    Args:
        occurrences: Those that its words tell.
        felt: Feeling that its signs show; None if they show nothing.
        away: Seconds since their last words; None if these are their first words ever.
    """
    good = 0.5 if felt is None else above(felt.affect.valence, felt.deviation.valence)
    contradicted = {
        what
        for what, share in ((Occurrence.GOOD_NEWS, good), (Occurrence.BAD_NEWS, 1.0 - good))
        if share < _CONTRADICTED
    }
    found = set(occurrences) - contradicted
    if away is not None and away >= LONG_AWAY:
        found.add(Occurrence.RETURNED)
    for stronger, weaker in (
        (Occurrence.INSULTED, Occurrence.BLAMED),
        (Occurrence.INSULTED, Occurrence.PRAISED),
        (Occurrence.INSULTED, Occurrence.THANKED),
        (Occurrence.BLAMED, Occurrence.THANKED),
        (Occurrence.RETURNED, Occurrence.GREETED),
    ):
        if stronger in found:
            found.discard(weaker)
    return tuple(what for what in Occurrence if what in found)
