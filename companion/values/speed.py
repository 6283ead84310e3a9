"""How fast a language model and a voice work on a machine, and the least that a talk needs."""

from dataclasses import dataclass
from typing import Final

READ_LEAST: Final = 40.0
"""Tokens a second: what is unread when a person stops speaking, some 40 tokens, then takes a second (guess)."""
WRITE_LEAST: Final = 5.0
"""Tokens a second: a voice speaks some four (guess)."""
FIRST_SOUND_MOST: Final = 0.5
"""Seconds until the first clause of a reply sounds, once it is written."""
SHARE_MOST: Final = 0.4
"""Of the time that speech lasts, for making it: the language model goes on writing meanwhile."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a model works on this machine."""

    reads: float
    """Prompt tokens a second."""
    writes: float
    """Tokens of a reply a second."""

    @property
    def is_quick_enough(self) -> bool:
        """Whether one can talk with it."""
        return self.reads >= READ_LEAST and self.writes >= WRITE_LEAST

    @property
    def sentence(self) -> str:
        """Tells it to the person, with what to do where it is too slow."""
        figures = f"It reads {self.reads:.0f} and writes {self.writes:.0f} tokens a second"
        if self.is_quick_enough:
            return f"{figures}."
        return (
            f"{figures}, which is too slow to talk with (at least {READ_LEAST:.0f} and {WRITE_LEAST:.0f}); "
            "writing with it works, and a smaller model answers sooner."
        )


@dataclass(frozen=True, slots=True)
class MeasuredSpeed:
    """How fast a machine was with the language model that was tried out there."""

    speed: Speed
    size_bytes: int
    """Of the model's file."""

    def foreseen(self, size_bytes: int) -> Speed:
        """Return how fast a model of another size, above 0, would be there.

        All of a model is read for each token that is written, and its weights are worked through for each token that is
        read, so both speeds are taken to fall as the size grows.
        """
        share = self.size_bytes / size_bytes
        return Speed(self.speed.reads * share, self.speed.writes * share)


@dataclass(frozen=True, slots=True)
class VoiceSpeed:
    """How fast a voice speaks on this machine while a language model writes."""

    first_seconds: float
    """Until a short clause is made."""
    share: float
    """Of the time that speech lasts, for making it."""

    @property
    def is_quick_enough(self) -> bool:
        """Whether it keeps up with a talk."""
        return self.first_seconds <= FIRST_SOUND_MOST and self.share <= SHARE_MOST

    @property
    def sentence(self) -> str:
        """Tells it to the person."""
        figures = f"Its first words come after {self.first_seconds:.2f} s; a second of speech takes {self.share:.2f} s"
        if self.is_quick_enough:
            return f"{figures}."
        return f"{figures}, which is too slow for a talk here; a lighter voice speaks unless you choose it."
