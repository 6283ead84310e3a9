"""What a person may want of a reply, and the names of what a reply may do.

Nothing chooses by the names; labelled examples in ``models/training`` use them.
"""

from enum import StrEnum


class Want(StrEnum):
    """What the person likely wants of the reply."""

    BE_HEARD = "to be heard"
    HELP = "an answer or help"
    SHARE_JOY = "to share something good"
    PLAY = "to play"
    LEAVE = "to leave"
    COMPANY = "company"
    """Nothing in particular."""


class Strategy(StrEnum):
    """What a reply does; the first eight are ESConv's (Liu et al. 2021)."""

    QUESTION = "question"
    RESTATEMENT = "restatement"
    REFLECTION = "reflection"
    """Names the feeling under the words, tentatively."""
    SELF_DISCLOSURE = "self_disclosure"
    AFFIRMATION = "affirmation"
    SUGGESTION = "suggestion"
    INFORMATION = "information"
    OTHER = "other"
    VALIDATION = "validation"
    """Says why a feeling makes sense."""
    VALUE = "value"
    """Strengthens something that the person values."""
    REFRAME_GROWTH = "reframe_growth"
    """The six ways of positive reframing are those of Ziems et al. 2022."""
    REFRAME_IMPERMANENCE = "reframe_impermanence"
    REFRAME_NEUTRALIZING = "reframe_neutralizing"
    REFRAME_OPTIMISM = "reframe_optimism"
    REFRAME_SELF_AFFIRMATION = "reframe_self_affirmation"
    REFRAME_THANKFULNESS = "reframe_thankfulness"
    SHARE_JOY = "share_joy"
    CELEBRATE = "celebrate"
    PLAY = "play"
    SMALL_TALK = "small_talk"
    REMEMBER_TOGETHER = "remember_together"
    DISAGREE_KINDLY = "disagree_kindly"
    BE_SILENT = "be_silent"
    """Stays with the person in a few words and asks nothing."""
    GOODBYE = "goodbye"
    TAKE_BACK = "take_back"
    """Says that something the companion said was wrong, and mends it."""
