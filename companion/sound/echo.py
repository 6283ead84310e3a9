"""Takes the companion's own voice out of what the microphone hears, so that it does not answer itself.

``EchoCanceller`` is what the sound thread uses; the real one is in ``webrtc``. Frames are float32 mono at
16 kHz, 160 samples (10 ms). The reference is what the loudspeaker really played, given before the microphone
frame that may hold its echo.
"""

from dataclasses import dataclass
from typing import Protocol

from companion.values import Samples

FRAME_SAMPLES = 160
"""10 ms at 16 kHz."""


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """A microphone frame from which the companion's own voice was taken out, in two ways."""

    samples: Samples
    """float32, (160,), read-only: the echo is only subtracted. The person's words are whole also where both speak,
    some of the echo is left: this is to be recognised."""
    suppressed: Samples
    """float32, (160,), read-only: what is left of the echo is suppressed as well, and some of the person's words with
    it: this tells whether somebody speaks."""
    near_end: float | None
    """How sure it is that what sounds was not played by the loudspeaker, in [0, 1]; 1 where nothing was played, whether
    it is quiet or not; None while that cannot be told. It does not tell speech from other sound."""


class EchoCanceller(Protocol):
    """Removes an echo from microphone frames; used by the sound thread only."""

    @property
    def is_half_duplex(self) -> bool:
        """It cannot tell the companion's voice from the person's: do not listen while speaking."""
        ...

    def play(self, reference: Samples) -> None:
        """Take note of the next frame, (160,), that the loudspeaker plays."""
        ...

    def process(self, frame: Samples) -> Cleaned:
        """Return the next microphone frame, (160,), without the echo; may come a few ms delayed."""
        ...

    def close(self) -> None:
        """Free it."""
        ...


class NoEcho:
    """For headphones: what they play does not reach the microphone, so nothing is removed."""

    is_half_duplex = False

    def play(self, reference: Samples) -> None:
        """Do nothing: the frame is not heard by the microphone."""

    def process(self, frame: Samples) -> Cleaned:
        """Return the frame as it is: all of it is the person's side."""
        return untouched(frame)

    def close(self) -> None:
        """Do nothing: there is nothing to free."""


class HalfDuplex(NoEcho):
    """For loudspeakers without a canceller: nothing is removed, and the companion is deaf while it speaks."""

    is_half_duplex = True


def untouched(frame: Samples) -> Cleaned:
    """Return a frame in which there is no echo."""
    kept = frame.view()
    kept.setflags(write=False)
    return Cleaned(kept, kept, 1.0)
