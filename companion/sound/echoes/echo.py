"""Removes the companion's own voice from the microphone's sound, so that it does not answer itself.

The sound thread uses ``EchoCanceller``; the real one is in ``echo_removal``. Frames are float32 mono at 16 kHz, 160
samples (10 ms). The reference is the sound that the loudspeaker really played, passed in before the microphone frame
that may contain its echo.
"""

from dataclasses import dataclass
from typing import Protocol

from companion.values import Samples

FRAME_SAMPLES = 160
"""Samples of a frame: 10 ms at 16 kHz."""


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """A microphone frame from which the companion's own voice was removed, in two ways."""

    samples: Samples
    """Samples for the recogniser, float32, (160,), read-only: the echo is only subtracted. The person's words are
    complete even if both speak, and some of the echo is left."""
    suppressed: Samples
    """Samples for detecting speech, float32, (160,), read-only: the rest of the echo is suppressed as well, and some
    of the person's words with it."""
    near_end: float | None
    """Certainty that the sound was not played by the loudspeaker, in [0, 1]; 1 if nothing was played, whether it is
    quiet or not; None while that is unknown. It does not distinguish speech from other sound."""


class EchoCanceller(Protocol):
    """Removes an echo from microphone frames; used by the sound thread only."""

    @property
    def is_half_duplex(self) -> bool:
        """Return whether it cannot tell the companion's voice from the person's: do not listen while speaking."""

    def play(self, reference: Samples) -> None:
        """Store the next frame, (160,), that the loudspeaker plays."""

    def process(self, frame: Samples) -> Cleaned:
        """Return the next microphone frame, (160,), without the echo; it may be delayed by a few ms."""

    def close(self) -> None:
        """Free it."""


class NoEcho:
    """A canceller for headphones: their sound does not reach the microphone, so nothing is removed."""

    is_half_duplex = False

    def play(self, reference: Samples) -> None:
        """Do nothing: the microphone does not hear the frame."""

    def process(self, frame: Samples) -> Cleaned:
        """Return the frame unchanged: all of it is the person's side."""
        return untouched(frame)

    def close(self) -> None:
        """Do nothing: there is nothing to free."""


class HalfDuplex(NoEcho):
    """A canceller for loudspeakers that removes nothing; instead the companion does not listen while it speaks."""

    is_half_duplex = True


def untouched(frame: Samples) -> Cleaned:
    """Return a frame that contains no echo."""
    kept = frame.view()
    kept.setflags(write=False)
    return Cleaned(kept, kept, 1.0)
