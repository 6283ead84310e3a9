"""WebRTC's echo canceller (AEC3) and high-pass filter, through livekit's audio processing module.

The module works on 16-bit frames of 10 ms and delays by 8 ms. It finds the delay of the echo by itself: hints
between 20 and 350 ms, right or wrong, changed nothing beyond chance (measured), so none is given.
"""

from typing import Any

import numpy as np

from companion.sound.echo import FRAME_SAMPLES
from companion.values import PartMissing, Samples

RATE_HZ = 16_000


class EchoCancellerMissing(PartMissing):
    """The library with the echo canceller cannot be loaded here."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The echo canceller does not run on this computer, so I cannot listen while I speak;"
            " use headphones, or wait until I have finished.",
            log=f"livekit cannot be loaded: {detail}",
        )


class WebRtcEcho:
    """AEC3 behind the ``EchoCanceller`` protocol."""

    is_half_duplex = False

    def __init__(self, *, suppress_noise: bool = False) -> None:
        """Load the module (about 0.2 s); raises ``EchoCancellerMissing`` where it cannot run.

        ``suppress_noise`` turns on its noise suppressor, which costs the recogniser more than it gives (measured).
        """
        try:
            from livekit import rtc

            self._module = rtc.AudioProcessingModule(
                echo_cancellation=True, high_pass_filter=True, noise_suppression=suppress_noise
            )
        except (ImportError, OSError) as error:
            raise EchoCancellerMissing(str(error)) from error
        self._frame_type: Any = rtc.AudioFrame

    def play(self, reference: Samples) -> None:
        """Take note of the next frame that the loudspeaker plays."""
        self._module.process_reverse_stream(self._packed(reference))

    def hear(self, frame: Samples) -> Samples:
        """Return the frame without the echo, 8 ms delayed."""
        packed = self._packed(frame)
        self._module.process_stream(packed)
        return np.frombuffer(packed.data, dtype=np.int16).astype(np.float32) * np.float32(1 / 32768)

    def close(self) -> None:
        """Free the module."""
        del self._module

    def _packed(self, frame: Samples) -> Any:  # noqa: ANN401 - livekit ships no usable types
        if len(frame) != FRAME_SAMPLES:
            raise ValueError(f"expected {FRAME_SAMPLES} samples, got {len(frame)}")
        pcm = np.clip(frame * 32768.0, -32768, 32767).astype(np.int16)
        return self._frame_type(pcm.tobytes(), RATE_HZ, 1, FRAME_SAMPLES)
