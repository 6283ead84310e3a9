"""The interface of a speech recogniser, independent of its engine.

One ``Transcription`` is open at a time. Sound goes in while the person speaks; text comes back as soon as it is
known, in a stable part and a part that may still change. A recogniser does not decide when an utterance ends. Sound
is float32 mono at 16 kHz throughout.
"""

from collections.abc import Sequence
from typing import Protocol

from companion.values import Samples, Transcript

RATE_HZ = 16_000
"""Sample rate in Hz that every recogniser and voice-activity model in use expects."""


class Transcription(Protocol):
    """One utterance being recognised; used by one thread."""

    def feed(self, samples: Samples) -> Transcript | None:
        """Take the next stretch of sound; return the text so far if it changed, otherwise None.

        ``stable`` only ever grows.
        """

    @property
    def latest(self) -> str:
        """Return the whole text of the last reading, which may still change anywhere: the best guess at ``read``.

        Words reported as ``stable`` stay unchanged there, but not here.
        """

    @property
    def ends_in_quiet(self) -> bool:
        """Return whether that reading ended in quiet, so that its words may be all."""

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """Return the log-probability that the last reading begins with one of these texts, whatever it chose.

        It is -inf if the recogniser cannot tell.
        """

    def read(self) -> str:
        """Return the whole text of all sound up to now; the utterance goes on."""

    def finish(self) -> str:
        """End the utterance and return its whole text ("" if nothing was said); no call may follow."""

    def abandon(self) -> None:
        """Discard the utterance; no call may follow."""


class Transcriber(Protocol):
    """A loaded recogniser."""

    @property
    def name(self) -> str:
        """Return a name such as "moonshine tiny-en"."""

    def begin(self) -> Transcription:
        """Start a new utterance; an utterance still open is abandoned."""

    def close(self) -> None:
        """Free the model."""
