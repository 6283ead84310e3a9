"""WebRTC's echo canceller (AEC3) and high-pass filter, through livekit's audio processing module.

The module works on 16-bit frames of 10 ms and delays by 8 ms. Measured on read speech with the echo at +6 dB
through a room of 0.25 s of reverberation, delays of 20, 80, 140, 200 and 350 ms: 16 to 38 dB removed in the first
second, 29 to 48 dB in seconds 2 to 5, 52 to 57 dB after; 0.5 % of a core. It finds the delay by itself: hints,
right or wrong, changed nothing beyond chance, so none is given. Its noise suppressor is off: with it the word
errors of the starter recogniser were .036, .084, .168 (clean, 10 dB, 5 dB) against .030, .102, .168 without (167
words, so no difference), it adds 6 ms and leaves more of the echo. Where both speak it takes the person away with
the echo; so its work is used only until ``LinearEcho`` has found the echo, and where there is none to be found.
"""

from typing import Any, Final

import numpy as np

from companion.sound.echo import FRAME_SAMPLES, Cleaned, untouched
from companion.sound.kalman import Subtracted
from companion.sound.linear_echo import LinearEcho
from companion.sound.near_end import NearEnd
from companion.values import PartMissing, Samples

RATE_HZ = 16_000

UNSURE: Final = 0.5
"""Near-end evidence while the echo has not been found."""

_LEAST_GAIN: Final = 0.03
"""What is left of the echo is made softer by 30 dB at most: a judge of speech that hears nothing at all in between is
slower (Silero's probability of .2 after 100 ms in place of 168 ms at the 90th percentile, RT60 0.2 s)."""
_CLOSED: Final = 0.4
_OPEN: Final = 0.6
"""Near-end evidence up to which what is left is made as soft as that, and from which on it passes."""


class EchoCancellerMissing(PartMissing):
    """The library with the echo canceller cannot be loaded here."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "The echo canceller does not run on this computer, so I cannot listen while I speak;"
            " use headphones, or wait until I have finished.",
            log=f"livekit cannot be loaded: {detail}",
        )


class WebRtcEcho:
    """Everything there is against an echo, behind the ``EchoCanceller`` protocol."""

    is_half_duplex = False

    def __init__(self) -> None:
        """Load AEC3 (about 0.2 s); raises ``EchoCancellerMissing`` where it cannot run."""
        self._aec3 = _Aec3()
        self._linear = LinearEcho()
        self._near_end = NearEnd()
        self._is_judging = False
        self._gain = 1.0

    def play(self, reference: Samples) -> None:
        """Take note of the next frame that the loudspeaker plays."""
        _check(reference)
        self._linear.play(reference)
        if not self._linear.has_path:
            self._aec3.play(reference)

    def hear(self, frame: Samples) -> Cleaned:
        """Return the frame without the echo; 8 ms delayed while the echo has not been found."""
        _check(frame)
        subtracted = self._linear.hear(frame)
        if subtracted is not None:
            return self._judged(frame, subtracted)
        self._is_judging = False
        self._gain = 1.0
        if not self._linear.has_path and self._linear.may_echo:
            suppressed = self._aec3.hear(frame)
            suppressed.setflags(write=False)
            return Cleaned(suppressed, suppressed, UNSURE)
        return untouched(frame)

    def _judged(self, frame: Samples, subtracted: Subtracted) -> Cleaned:
        if not self._is_judging:
            self._is_judging = True
            self._near_end.begin(self._linear.latest[:-FRAME_SAMPLES])
        near_end = self._near_end.judge(frame, subtracted)
        gain = min(max((near_end - _CLOSED) / (_OPEN - _CLOSED), _LEAST_GAIN), 1.0)
        suppressed = subtracted.samples * np.linspace(self._gain, gain, FRAME_SAMPLES, dtype=np.float32)
        self._gain = gain
        samples = frame.copy() if self._linear.left_share > 1.0 else subtracted.samples
        for each in (samples, suppressed):
            each.setflags(write=False)
        return Cleaned(samples, suppressed, near_end)

    def close(self) -> None:
        """Free AEC3."""
        self._aec3.close()


class _Aec3:
    """The module of libwebrtc."""

    def __init__(self) -> None:
        try:
            from livekit import rtc

            self._module = rtc.AudioProcessingModule(echo_cancellation=True, high_pass_filter=True)
        except (ImportError, OSError) as error:
            raise EchoCancellerMissing(str(error)) from error
        self._frame_type: Any = rtc.AudioFrame

    def play(self, reference: Samples) -> None:
        self._module.process_reverse_stream(self._packed(reference))

    def hear(self, frame: Samples) -> Samples:
        packed = self._packed(frame)
        self._module.process_stream(packed)
        return np.frombuffer(packed.data, dtype=np.int16).astype(np.float32) * np.float32(1 / 32768)

    def close(self) -> None:
        del self._module

    def _packed(self, frame: Samples) -> Any:  # noqa: ANN401 - livekit ships no usable types
        pcm = np.clip(frame * 32768.0, -32768, 32767).astype(np.int16)
        return self._frame_type(pcm.tobytes(), RATE_HZ, 1, FRAME_SAMPLES)


def _check(frame: Samples) -> None:
    if len(frame) != FRAME_SAMPLES:
        raise ValueError(f"expected {FRAME_SAMPLES} samples, got {len(frame)}")
