"""Frames around a sign of danger that change its meaning: a "not", a story, a year long gone, another person.

Their words are in ``assets/guarding/frames.LANGUAGE.toml``, in the form of ``lexicon``. Frames of the kind ``denied``,
and those only ``held`` in mind, are searched for before a sign, so their patterns end in ``$``; all others in whole
sentences.
"""

from enum import StrEnum

from companion.guarding.lexicon import Sign


class Around(StrEnum):
    """Effect of a frame on the signs within it."""

    DENIED = "denied"
    """Denial, right before a sign."""
    PAST = "past"
    """It is over; applies to all signs in these words."""
    TOLD = "told"
    """A story, news, work or curiosity; applies to signs about others, and to the person's own in the same sentence."""
    PLAYED = "played"
    """A game or a song; applies to everything."""
    OWN = "own"
    """It is about the person after all, and now; cancels what is past or told."""
    OTHER = "other"
    """A sentence about someone else's danger."""


class Frame(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One phrase that changes the meaning of others."""

    around: Around
