"""What a person may wish of a reply, or refuse, as a line of their profile says it."""

from enum import StrEnum


class Wish(StrEnum):
    """One way to be answered."""

    ADVICE = "advice"
    EAR = "ear"
    """To be listened to and understood."""
    QUESTIONS = "questions"
    TALKING = "talking"
    """To go through it at length."""
    PLAY = "play"
    SILENCE = "silence"
    FACTS = "facts"
    PRAISE = "praise"
    BRIGHT_SIDE = "bright_side"
    """To be shown another, better side of it."""
    HONESTY = "honesty"
    """To be contradicted."""
    COMFORT = "comfort"
    CHAT = "chat"
    """To speak of something else, and little."""
    MEMORIES = "memories"
    """To remember together."""
