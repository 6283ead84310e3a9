"""What a person may want of a reply, what a reply does, and what may keep it from something."""

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


class Bar(StrEnum):
    """Why a reply does not do something."""

    NO_ADVICE = "no advice"
    """The person wants none, or has set so."""
    NO_QUESTIONS = "no questions"
    WORN = "worn"
    """The last two replies did it."""
    GRAVE = "grave"
    """It is no time for play."""
