"""Decides what of a talk may be kept: nothing that speaks of a subject the person wants kept out.

Whoever keeps words asks: the history before an utterance of either side is written, memory before anything is made of
one, and sleep before it writes a summary, the diary or what a language model says. What may not be kept stays part of
the talk at hand and of nothing else. Whose voice it was is decided where it was heard.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from companion.guarding.subject import spoken_of
from companion.values import Boundaries, Breach, Place, Rule

Likeness: TypeAlias = Callable[[str], float]
"""Tells how like in meaning words at hand are to a subject, in [-1, 1]."""

LIKE: Final = 0.48
"""From this likeness on words speak of a subject that they do not name (guess, on 23 sentences and 11 subjects: "She
signed the papers and moved out; our marriage is over" is like "my divorce" at 0.50, "My car broke down" at 0.46)."""


def may_keep(words: str, boundaries: Boundaries, likeness: Likeness | None = None) -> Breach | None:
    """Return what keeps words from being kept; None where they may be.

    Args:
        words: what was said, or is to be written down.
        boundaries: what the person has set.
        likeness: knows subjects also by their meaning; None where words alone tell.
    """
    subject = spoken_of(words, boundaries.not_remembered)
    if subject is None and likeness is not None:
        subject = next((one for one in boundaries.not_remembered if likeness(one) >= LIKE), None)
    return None if subject is None else Breach(Rule.TOPIC, Place.KEPT, subject)
