"""What a speech recogniser must do, whichever engine is behind it.

One ``Transcription`` is open at a time. Sound goes in while the person speaks; text comes back as soon as it
is known, in a part that will not change and a part that may. Deciding when an utterance ends is not a
recogniser's business. Sound is float32 mono at 16 kHz throughout.
"""

from typing import Protocol

from companion.values import Samples, Transcript

RATE_HZ = 16_000
"""Every recogniser and voice-activity model in use takes 16 kHz."""


class Transcription(Protocol):
    """One utterance being recognised; used by one thread."""

    def feed(self, samples: Samples) -> Transcript | None:
        """Take in the next stretch of sound; return the text so far if it changed, else None.

        ``stable`` only ever grows.
        """
        ...

    @property
    def latest(self) -> str:
        """The whole text as it was last read, which may still change anywhere: the best guess at what ``read`` says.

        What was told as ``stable`` stays as it was told; this does not.
        """
        ...

    @property
    def ends_in_quiet(self) -> bool:
        """Whether quiet had begun where that reading ended, so that its words may be all."""
        ...

    def read(self) -> str:
        """Return the whole text of what was heard up to now, all of it taken in; the utterance goes on."""
        ...

    def finish(self) -> str:
        """End the utterance and return its whole text ("" when nothing was said); nothing may follow."""
        ...

    def abandon(self) -> None:
        """Throw the utterance away; nothing may follow."""
        ...


class Transcriber(Protocol):
    """A loaded recogniser."""

    @property
    def name(self) -> str:
        """Such as "moonshine tiny-en"."""
        ...

    def begin(self) -> Transcription:
        """Start a new utterance; an utterance still open is abandoned."""
        ...

    def close(self) -> None:
        """Free the model."""
        ...
