"""Decides when the companion laughs, sighs, hums or hesitates before a reply.

Seldom, and only where it fits what the reply does and how the person feels; that it is no time for it at all, as in a
danger, is known to whoever asks. Pure: the same reply has the same sound. Numbers are guesses.
"""

from collections.abc import Mapping
from typing import Final

from companion.thinking.manner import Manner
from companion.values import Affect, Strategy, VocalSound

REPLIES_APART: Final = 6
"""One reply in so many may have a planned sound."""
_SAD: Final = -0.35
_GLAD: Final = 0.25
"""From there on somebody's valence is low, or high."""
_OPENNESS: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 1.0,
    Manner.HEARTY: 0.5,
    Manner.CHEEKY: 0.5,
    Manner.QUIET: -0.5,
    Manner.DRY: -1.0,
    Manner.EXACT: -1.0,
}
"""How much more, or less, often somebody with such a manner is heard so: by factors of two."""

_LISTENING: Final = frozenset({Strategy.REFLECTION, Strategy.RESTATEMENT})
_FEELING_WITH: Final = frozenset({Strategy.REFLECTION, Strategy.VALIDATION, Strategy.BE_SILENT})
_LIGHT: Final = frozenset({Strategy.PLAY, Strategy.SHARE_JOY, Strategy.CELEBRATE})
_SEARCHING: Final = frozenset({Strategy.DISAGREE_KINDLY, Strategy.TAKE_BACK, Strategy.SELF_DISCLOSURE})


def planned_sound(
    strategy: Strategy, felt: Affect | None, voice: Mapping[Manner, float], turn: int, *, may_laugh: bool
) -> VocalSound | None:
    """Return what is uttered before a reply; None for nothing, as mostly.

    Args:
        strategy: What the reply does first.
        felt: How the person feels; None where that is not known.
        voice: How far the persona speaks in each manner, in [-1, 1].
        turn: Which turn of the talk it answers: counts up.
        may_laugh: The person wants humour.
    """
    openness = sum(far * _OPENNESS.get(manner, 0.0) for manner, far in voice.items())
    apart = max(2, round(REPLIES_APART * 2.0**-openness))
    sound = None if felt is None or (turn + 1) % apart else _fitting(strategy, felt)
    return None if sound is VocalSound.LAUGH and not may_laugh else sound


def _fitting(strategy: Strategy, felt: Affect) -> VocalSound | None:
    if strategy in _FEELING_WITH and felt.valence <= _SAD and felt.arousal <= 0.0:
        return VocalSound.SIGH
    if strategy in _LIGHT and felt.valence >= _GLAD:
        return VocalSound.LAUGH
    if strategy in _LISTENING:
        return VocalSound.HUM
    return VocalSound.HESITATION if strategy in _SEARCHING else None
