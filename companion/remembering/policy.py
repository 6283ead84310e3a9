"""Decides how to recall for a reply: from which sources, and what the feeling of a memory counts for.

Mood congruence alone makes a sad person sadder, so what comes to mind for them is hopeful, gently, unless they want to
talk it through; who is afraid or angry is helped by how it went the last time. Simple until the reply is planned.
"""

import re
from typing import Final

from companion.remembering.asking import asks_why
from companion.remembering.gate import Occasion, occasion
from companion.values import Affect, FeelingPolicy, MemoryKind, RecallIntent

_FELT: Final = 0.2
"""Valence from which on a feeling counts (guess)."""
_AROUSED: Final = 0.2
"""Arousal from which on an unpleasant feeling is fear or anger and not sadness (guess)."""
_TALK_THROUGH: Final = re.compile(
    r"\b(?:(?:talk|think|go) (?:it |this |that )?(?:through|over)|(?:need|want) to talk|vent|off my chest|just listen|"
    r"hear me out|don['’]t cheer me up|no advice|let me (?:be sad|cry))\b"
)
_FEELING_NAMED: Final = re.compile(
    r"\b(?:feel|feeling|felt|mood|happy|happier|happiest|sad|sadder|saddest|angry|afraid|scared|anxious|nervous|lonely|"
    r"proud|ashamed|upset|down|cheerful|furious|calm|relieved)\b"
)
_FOR_WHAT_IS_TOLD: Final = frozenset(MemoryKind) - {MemoryKind.DIARY, MemoryKind.SUMMARY}
"""What was told, not what was made of it: that is for who asks."""

NO_RECALL: Final = RecallIntent(kinds=frozenset(), most=0)
"""Nothing comes to mind."""


def intend(text: str, felt: Affect | None, mood: Affect | None) -> RecallIntent:
    """Return whether and how to recall for an answer to these words.

    Args:
        text: The person's words, as far as they are known.
        felt: How they feel; None where that is not known.
        mood: How the companion feels: colours what comes to mind where ``felt`` is not known (Bower 1981).
    """
    match occasion(text):
        case Occasion.NONE:
            return NO_RECALL
        case Occasion.ASKED:
            asks_feeling = _FEELING_NAMED.search(text.casefold()) and not asks_why(text)
            policy = FeelingPolicy.CONGRUENT if asks_feeling else FeelingPolicy.NEUTRAL
            return RecallIntent(policy, is_asked=True)
        case Occasion.TOLD:
            return RecallIntent(_policy(text, felt, mood), kinds=_FOR_WHAT_IS_TOLD)


def _policy(text: str, felt: Affect | None, mood: Affect | None) -> FeelingPolicy:
    feeling = mood if felt is None else felt
    if feeling is None or abs(feeling.valence) < _FELT:
        return FeelingPolicy.NEUTRAL
    is_sad = felt is not None and felt.valence < 0 and felt.arousal < _AROUSED
    if is_sad and not _TALK_THROUGH.search(text.casefold()):
        return FeelingPolicy.COUNTER
    return FeelingPolicy.CONGRUENT
