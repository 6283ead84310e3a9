"""Speeds of language models and voices on a machine, and the minimum for a conversation."""

from dataclasses import dataclass
from typing import Final

from companion.values.told import Told

READ_LEAST: Final = 40.0
"""Minimum reading speed, tokens a second: some 40 tokens are unread when a person stops speaking, and take a second
(guess)."""
WRITE_LEAST: Final = 5.0
"""Minimum writing speed, tokens a second: a voice speaks some four (guess)."""
FIRST_SOUND_MOST: Final = 0.5
"""Maximum seconds until the first clause of a reply sounds, once it is written."""
SHARE_MOST: Final = 0.4
"""Maximum time to synthesise speech, as a share of its length: the language model keeps writing at the same time."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Speed of a model on this machine."""

    reads: float
    """Prompt tokens a second."""
    writes: float
    """Tokens of a reply a second."""

    @property
    def is_quick_enough(self) -> bool:
        """Tell whether the model is fast enough for a conversation."""
        return self.reads >= READ_LEAST and self.writes >= WRITE_LEAST

    @property
    def sentence(self) -> Told:
        """The speed in a sentence for the person, with advice if it is too slow."""
        figures = Told(
            "Reads {reads} and writes {writes} tokens per second",
            {"reads": round(self.reads), "writes": round(self.writes)},
        )
        if self.is_quick_enough:
            return Told("{figures}.", {"figures": figures})
        return Told(
            "{figures}. That is too slow for speaking (at least {reads} and {writes}), but fine for typing. A "
            "smaller model answers sooner.",
            {"figures": figures, "reads": round(READ_LEAST), "writes": round(WRITE_LEAST)},
        )


@dataclass(frozen=True, slots=True)
class MeasuredSpeed:
    """Speed of a machine with the language model that was tested there."""

    speed: Speed
    size_bytes: int
    """Size of the model's file."""

    def foreseen(self, size_bytes: int) -> Speed:
        """Return the expected speed of a model of another size, above 0, on that machine.

        Each written token reads the whole model, and each token that is read works through all its weights. Both speeds
        therefore count as inversely proportional to the size.
        """
        share = self.size_bytes / size_bytes
        return Speed(self.speed.reads * share, self.speed.writes * share)


@dataclass(frozen=True, slots=True)
class VoiceSpeed:
    """Speed of a voice on this machine while a language model writes."""

    first_seconds: float
    """Seconds until a short clause is synthesised."""
    share: float
    """Time to synthesise speech, as a share of its length."""

    @property
    def is_quick_enough(self) -> bool:
        """Tell whether the voice keeps up with a conversation."""
        return self.first_seconds <= FIRST_SOUND_MOST and self.share <= SHARE_MOST

    @property
    def sentence(self) -> Told:
        """The speed in a sentence for the person."""
        figures = Told(
            "First words after {first} s; one second of speech takes {share} s",
            {"first": round(self.first_seconds, 2), "share": round(self.share, 2)},
        )
        if self.is_quick_enough:
            return Told("{figures}.", {"figures": figures})
        return Told(
            "{figures}. That is too slow for conversation here, so a lighter voice is used unless you choose this "
            "one.",
            {"figures": figures},
        )
