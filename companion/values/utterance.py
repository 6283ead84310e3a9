"""One thing said by one side, as it is shown, remembered and read by the language model."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Transcript:
    """Recognised text in two parts: words that will not change any more, and words that still may."""

    stable: str = ""
    changing: str = ""

    @property
    def text(self) -> str:
        """Both parts as one text."""
        return f"{self.stable} {self.changing}".strip()


MOST_CHARACTERS: Final = 100_000
"""Of what one says at once: some 17,000 words, two hours of speech. Two busy cores answer them after 1 to 16 s."""


class Speaker(StrEnum):
    """The two sides of the conversation."""

    PERSON = "person"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one side said, in words; identified by its session and its number in it."""

    session: str
    """Identifies one run of the engine; 32 hexadecimal digits."""
    number: int
    """Counts the utterances of both sides in the session, from 1."""
    speaker: Speaker
    text: str
    """The words as heard by the other side: what was cut off before it sounded is not in it."""
    said_at: float
    """When it began, seconds since 1970-01-01 UTC."""
    is_cut_off: bool = False
    """The companion had more to say and was interrupted (or is still speaking)."""
    is_typed: bool = False
    """The person typed it."""

    @property
    def key(self) -> tuple[str, int]:
        """What identifies it."""
        return self.session, self.number
