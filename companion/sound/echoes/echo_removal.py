"""Removes the companion's own voice from the microphone, by all available methods.

WebRTC's AEC3 is used until the echo has been found. If there is none, as with headphones, the recogniser gets the
microphone as it is: AEC3 takes the person's words too. Otherwise a linear filter subtracts the echo, which keeps the
person's words complete even if both speak. The rest is attenuated unless it is another person's sound. Frames are
float32 mono at 16 kHz, (160,).

AEC3 runs in livekit's audio processing module, on 16-bit frames. Measured on read speech with the echo at +6 dB
through a room of 0.25 s of reverberation, delays of 20, 80, 140, 200 and 350 ms: 16 to 38 dB removed in the first
second, 29 to 48 dB in seconds 2 to 5, 52 to 57 dB after; 0.5 % of a core. It finds the delay by itself: hints, right
or wrong, changed nothing beyond chance, so it gets none. Its noise suppressor is off: with it the word errors of the
starter recogniser were .036, .084, .168 (clean, 10 dB, 5 dB) against .030, .102, .168 without (167 words, so no
difference), it adds 6 ms and leaves more of the echo.
"""

from dataclasses import replace
from typing import Any, Final

import numpy as np

from companion.sound.echoes.echo import FRAME_SAMPLES, Cleaned, untouched
from companion.sound.echoes.kalman import Subtracted
from companion.sound.echoes.linear_echo import LinearEcho
from companion.sound.echoes.near_end import NearEnd
from companion.values import PartMissing, Samples

RATE_HZ = 16_000


class EchoCancellerMissing(PartMissing):
    """The library with the echo canceller cannot be loaded here."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "Echo cancellation doesn't work on this computer, so I can't listen while I speak. Use headphones, "
            "or wait until I finish.",
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


SOUGHT_FOR: Final = 200
"""Frames of sound (2 s) after which an echo that was not found counts as absent, or as too weak to matter. Of words
said over the companion without an echo, .69 are wrong behind AEC3, .14 as the microphone heard them."""
NOT_FOUND: Final = 0.75
"""Near-end evidence from then on: the sound left by AEC3 is more likely the person (guess)."""
_RAMP: Final = np.arange(1, FRAME_SAMPLES + 1, dtype=np.float32) / np.float32(FRAME_SAMPLES)


class EchoRemoval:
    """All echo removal, behind the ``EchoCanceller`` protocol."""

    is_half_duplex = False

    def __init__(self) -> None:
        """Load AEC3 (about 0.2 s); raises ``EchoCancellerMissing`` if it cannot run."""
        self._aec3 = Aec3()
        self._linear = LinearEcho()
        self._near_end = NearEnd()
        self._is_judging = False
        self._gain = 1.0
        self._sought = 0
        self._path_changes = 0

    def play(self, reference: Samples) -> None:
        """Store the next frame that the loudspeaker plays."""
        self._linear.play(reference)
        if not self._linear.has_path:
            self._aec3.play(reference)
            self._sought += bool(reference.any())

    def process(self, frame: Samples) -> Cleaned:
        """Return the frame without the echo; delayed by 8 ms while the echo has not been found."""
        subtracted = self._linear.process(frame)
        if subtracted is not None:
            return self._judged(frame, subtracted)
        self._is_judging = False
        self._gain = 1.0
        if not self._linear.has_path and self._linear.may_echo:
            suppressed = self._aec3.process(frame)
            suppressed.setflags(write=False)
            if self._sought < SOUGHT_FOR:
                return Cleaned(suppressed, suppressed, None)
            return replace(untouched(frame), suppressed=suppressed, near_end=NOT_FOUND)
        return untouched(frame)

    def _judged(self, frame: Samples, subtracted: Subtracted) -> Cleaned:
        if not self._is_judging:
            self._is_judging = True
            self._near_end.begin(self._linear.latest[:-FRAME_SAMPLES])
        if self._path_changes != self._linear.path_changes:
            self._path_changes = self._linear.path_changes
            self._near_end.doubt()
        judged = self._near_end.judge(frame, subtracted)
        suppressed = subtracted.samples * (self._gain + (judged.gain - self._gain) * _RAMP)
        self._gain = judged.gain
        samples = frame.copy() if self._linear.left_share > 1.0 else subtracted.samples
        for each in (samples, suppressed):
            each.setflags(write=False)
        return Cleaned(samples, suppressed, judged.near_end)

    def close(self) -> None:
        """Free AEC3."""
        self._aec3.close()
