"""Decides which words may be stored: none about a subject that the person wants kept out.

Everything that stores words asks first. The history asks before it writes an utterance of either side, and memory
before it uses one. Sleep asks before it writes a summary, the diary or the language model's words. Words that may not
be stored stay part of the current conversation and of nothing else. The place where a voice was heard decides whose
voice it was.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from companion.guarding.subject import spoken_of
from companion.values import Boundaries, Breach, Place, Rule

Likeness: TypeAlias = Callable[[str], float]
"""Function that measures the similarity in meaning of the current words to a subject, in [-1, 1]."""

LIKE: Final = 0.48
"""Similarity from which words are about a subject that they do not name (guess, on 23 sentences and 11 subjects: "She
signed the papers and moved out; our marriage is over" is like "my divorce" at 0.50, "My car broke down" at 0.46)."""


def may_keep(words: str, boundaries: Boundaries, likeness: Likeness | None = None) -> Breach | None:
    """Return the breach that forbids storing words; None if they may be stored.

    Args:
        words: Words spoken, or to be written down.
        boundaries: The person's settings.
        likeness: Function that also finds subjects by their meaning; None for words alone.
    """
    subject = spoken_of(words, boundaries.not_remembered)
    if subject is None and likeness is not None:
        subject = next((one for one in boundaries.not_remembered if likeness(one) >= LIKE), None)
    return None if subject is None else Breach(Rule.TOPIC, Place.KEPT, subject)
