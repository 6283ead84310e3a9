"""What a person may want of a reply."""

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
