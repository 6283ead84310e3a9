"""Which activities there are."""

from enum import StrEnum


class ActivityKind(StrEnum):
    """What can be done together."""

    BREATHING = "breathing together"
    DAY = "telling the day"
    STORY = "a story"
    WORD_GAME = "a word game"
    HARD_TALK = "practising a hard talk"
