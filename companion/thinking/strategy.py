"""What a reply does, in one letter: written by the language model before its words, where it was taught to.

The letters are one token each in the default model's vocabulary, and stand where its reply begins. They are never shown or
spoken: what follows is the reply.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Strategy(StrEnum):
    """What a reply mainly does for the person."""

    QUESTION = "Q"
    """It wants to know more."""
    REFLECTION = "F"
    """It names or mirrors what they feel."""
    RESTATEMENT = "R"
    """It takes up what was told in other words, or remarks on it."""
    AFFIRMATION = "A"
    """It encourages, praises, agrees, takes their side."""
    SUGGESTION = "S"
    """Advice, a next step, words to send."""
    INFORMATION = "I"
    """An answer: a fact, a sum, what it remembers, a word about itself."""
    JOY = "J"
    """It is glad with them."""
    PLAY = "P"
    """A joke, a game's move, a story."""
    STAYING = "T"
    """It is there, leaves room, accepts an objection, and adds nothing."""
    FAREWELL = "G"
    """A greeting or a goodbye."""


ESCONV: Final[Mapping[str, Strategy]] = {
    "Question": Strategy.QUESTION,
    "Restatement or Paraphrasing": Strategy.RESTATEMENT,
    "Reflection of feelings": Strategy.REFLECTION,
    "Self-disclosure": Strategy.INFORMATION,
    "Affirmation and Reassurance": Strategy.AFFIRMATION,
    "Providing Suggestions": Strategy.SUGGESTION,
    "Information": Strategy.INFORMATION,
}
"""The strategies of Liu et al. 2021 (ESConv), after Hill's helping skills, as ours; its "Others" are several of ours."""
