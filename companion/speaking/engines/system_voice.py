"""What the voices of Windows and macOS have in common: sound without times, made by another program.

Neither tells when words sound in a way that can be used here, so the words share the sound by their letters
(errors of 0.1 s and more are usual) and there are no phonemes: the mouth follows the words.
"""

import numpy as np

from companion.speaking.shaping import RawSpeech, sounding
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.word_times import Span, estimated_times
from companion.values import PartBroken, PartMissing, Prosody

RATE_HZ = 22_050
"""Both are asked for this rate, mono, 16 bits."""


class SystemVoiceMissing(PartMissing):
    """This system has no program that speaks."""

    def __init__(self, program: str) -> None:
        super().__init__(
            "This computer's own voice cannot be used; choose another voice in the settings.",
            log=f"program not found: {program}",
        )


class SystemVoiceBroken(PartBroken):
    """The system's voice did not give sound."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "This computer's own voice failed; choose another voice in the settings.",
            log=f"system voice: {why}",
        )


def raw_speech(pcm: bytes, form: SpokenForm, rate: float) -> RawSpeech:
    """Turn 16-bit little-endian samples at ``RATE_HZ``, spoken at so many times the usual speed, into speech.

    Raises ``SystemVoiceBroken`` for half a sample.
    """
    if len(pcm) % 2:
        raise SystemVoiceBroken("odd number of bytes")
    samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)
    start, end = sounding(samples, RATE_HZ) or (0, len(samples))
    words = estimated_times(form, Span(start / RATE_HZ, end / RATE_HZ))
    return RawSpeech(samples, RATE_HZ, words, (), Prosody(rate=rate, pauses=1.0 / rate))
