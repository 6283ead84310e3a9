"""What surrounds a sign of danger and turns its meaning: a "not", a story, a year long gone, another person.

The words for it are in ``assets/guarding/frames.LANGUAGE.toml``, in the form of ``lexicon``. What is ``denied`` or only
``held`` in mind is looked for in what stands before a sign, so its patterns end in ``$``; all else in whole sentences.
"""

from enum import StrEnum

from companion.guarding.lexicon import Sign


class Around(StrEnum):
    """What a frame makes of the signs within it."""

    DENIED = "denied"
    """It is said not to be so; right before a sign."""
    PAST = "past"
    """It is over: all signs of these words."""
    TOLD = "told"
    """It is a story, news, work, a wish to know: what is said of others, and one's own within the same sentence."""
    PLAYED = "played"
    """It is a game or a song: whatever is said."""
    OWN = "own"
    """It is meant for oneself after all, and now; takes back what is past or told."""
    OTHER = "other"
    """A sentence whose danger is somebody else's."""


class Frame(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One way of words that turns others."""

    around: Around
