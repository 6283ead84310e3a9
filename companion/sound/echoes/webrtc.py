"""WebRTC's echo canceller (AEC3) and high-pass filter, through livekit's audio processing module.

The module works on 16-bit frames of 10 ms and delays by 8 ms. Measured on read speech with the echo at +6 dB through
a room of 0.25 s of reverberation, delays of 20, 80, 140, 200 and 350 ms: 16 to 38 dB removed in the first second, 29
to 48 dB in seconds 2 to 5, 52 to 57 dB after; 0.5 % of a core. It finds the delay by itself: hints, right or wrong,
changed nothing beyond chance, so it gets none. Its noise suppressor is off: with it the word errors of the starter
recogniser were .036, .084, .168 (clean, 10 dB, 5 dB) against .030, .102, .168 without (167 words, so no difference),
it adds 6 ms and leaves more of the echo. If both speak it removes the person with the echo. So its result is used
only until ``LinearEcho`` has found the echo, and if there is no echo to find.
"""

from typing import Any

import numpy as np

from companion.sound.echoes.echo import FRAME_SAMPLES
from companion.values import PartMissing, Samples, Told

RATE_HZ = 16_000


class EchoCancellerMissing(PartMissing):
    """The library with the echo canceller cannot be loaded here."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            Told(
                "Echo cancellation doesn't work on this computer, so I can't listen while I speak. Use headphones, "
                "or wait until I finish."
            ),
            log=f"livekit cannot be loaded: {detail}",
        )


class Aec3:
    """One echo canceller; used by one thread."""

    def __init__(self) -> None:
        """Load the module (about 0.2 s); raises ``EchoCancellerMissing`` if it cannot run."""
        try:
            from livekit import rtc

            self._module = rtc.AudioProcessingModule(echo_cancellation=True, high_pass_filter=True)
        except (ImportError, OSError) as error:
            raise EchoCancellerMissing(str(error)) from error
        self._frame_type: Any = rtc.AudioFrame

    def play(self, reference: Samples) -> None:
        """Store the next frame, (160,), that the loudspeaker plays."""
        self._module.process_reverse_stream(self._packed(reference))

    def process(self, frame: Samples) -> Samples:
        """Return the next microphone frame, (160,), without the echo, delayed by 8 ms."""
        packed = self._packed(frame)
        self._module.process_stream(packed)
        return np.frombuffer(packed.data, dtype=np.int16).astype(np.float32) * np.float32(1 / 32768)

    def close(self) -> None:
        """Free the module."""
        del self._module

    def _packed(self, frame: Samples) -> Any:  # noqa: ANN401 - livekit ships no usable types
        pcm = np.clip(frame * 32768.0, -32768, 32767).astype(np.int16)
        return self._frame_type(pcm.tobytes(), RATE_HZ, 1, FRAME_SAMPLES)
