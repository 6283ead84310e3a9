"""How a face looks, as one would tell it to somebody who does not see it."""

from dataclasses import dataclass
from enum import StrEnum


class MouthSeen(StrEnum):
    """What the mouth shows."""

    CALM = "calm"
    SMILING_SOFTLY = "smiling softly"
    SMILING = "smiling"
    BEAMING = "beaming"
    CORNERS_DOWN = "corners down"
    PRESSED = "pressed"
    ASKEW = "askew"
    OPEN = "open"


class BrowsSeen(StrEnum):
    """What the brows show."""

    CALM = "calm"
    RAISED = "raised"
    WORRIED = "worried"
    FROWNING = "frowning"
    ONE_RAISED = "one raised"


class GazeSeen(StrEnum):
    """Where the eyes look."""

    AT_PERSON = "at the person"
    ASIDE = "aside"
    UP = "up"
    DOWN = "down"
    HALF_CLOSED = "half closed"


class Doing(StrEnum):
    """What the companion does."""

    NOTHING = "nothing"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


@dataclass(frozen=True, slots=True)
class Countenance:
    """A face in words that others choose."""

    mouth: MouthSeen = MouthSeen.CALM
    brows: BrowsSeen = BrowsSeen.CALM
    gaze: GazeSeen = GazeSeen.AT_PERSON
    doing: Doing = Doing.NOTHING
