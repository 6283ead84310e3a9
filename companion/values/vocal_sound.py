"""What a voice utters that is no word."""

from enum import StrEnum


class VocalSound(StrEnum):
    """A sound between words."""

    LAUGH = "laugh"
    """Two or three soft notes of it."""
    SIGH = "sigh"
    HUM = "hum"
    """As in "mm", of one who listens or thinks."""
    HESITATION = "hesitation"
    """As in "uh", of one who looks for a word."""
