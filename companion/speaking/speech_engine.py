"""What an engine of speech must do to become a voice; ``expressive`` does for them what they cannot.

An engine turns words into sound and changes of the prosody what it can by its own means. What it leaves is done to its
sound afterwards.
"""

from dataclasses import dataclass
from typing import Protocol

from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import SpokenForm
from companion.values import AS_READ, NEUTRAL, Affect, CancelToken, Prosody, VocalSound


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a voice can; ``tests/speaking/test_capabilities.py`` holds every engine to it."""

    languages: tuple[str, ...] = ("en",)
    """Codes such as "en"; what it speaks as it is opened."""
    times_phonemes: bool = False
    """It tells when each phoneme sounds."""
    streams: bool = False
    """Its sound comes while it is made, so that cancelling it costs one block, a second of sound at most."""
    melody: float = 1.0
    """Factor on the range of F0 that makes its calm reading about as lively as people's, 6 to 8 semitones between the
    10th and the 90th percentile."""
    has_styles: bool = False
    """Feeling changes its style itself, beside the prosody."""
    clones: bool = False
    """It can speak with the voice of a recording."""
    sounds: frozenset[VocalSound] = frozenset(VocalSound)
    """What sounds real beside words when it is made of one (``vocal_sounds``), where phonemes are timed."""


@dataclass(frozen=True, slots=True)
class Wished:
    """What an engine is asked to say, and how."""

    form: SpokenForm
    """Holds something to say."""
    prosody: Prosody = AS_READ
    """Against the engine's own calm reading."""
    affect: Affect = NEUTRAL
    """For an engine with styles; the prosody holds it already."""


class SpeechEngine(Protocol):
    """A loaded engine with one of its voices; used by one thread."""

    @property
    def name(self) -> str:
        """Such as "espeak en-us+f2"."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can."""
        ...

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound; ``RawSpeech.realised`` says what of the prosody is in it.

        None when cancelled, which is looked at once a block. Raises ``PartBroken`` when the engine fails.
        """
        ...

    def close(self) -> None:
        """Free the engine."""
        ...
