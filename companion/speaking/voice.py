"""The interfaces of a voice and of the speech engine behind it; ``expressive`` makes one of the other.

An engine turns words into sound and changes the prosody as far as it can. The remaining changes are applied to its
sound afterwards.
"""

from dataclasses import dataclass
from typing import Protocol

from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import SpokenForm
from companion.values import (
    AS_READ,
    NEUTRAL,
    Affect,
    CancelToken,
    Clause,
    CompanionError,
    Prosody,
    SpokenClause,
    VocalSound,
)


class OtherScript(CompanionError):
    """A clause is in a script that the voice cannot say."""

    def __init__(self, voice: str) -> None:
        super().__init__(
            "The voice {voice} cannot say this script, so it is shown as text. Choose a voice of its "
            "language in the settings.",
            {"voice": voice},
            log=f"{voice}: a clause in another script",
        )


class Voice(Protocol):
    """A loaded voice; used by one thread."""

    @property
    def name(self) -> str:
        """Return a name such as "piper joe"."""

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound with the times of its words and phonemes.

        None when cancelled or when the clause has nothing to say (only punctuation, for example). Raises
        ``PartBroken`` when the engine fails, ``OtherScript`` when this voice cannot say the clause.
        """

    def close(self) -> None:
        """Free the engine."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Abilities of a voice; ``tests/speaking/test_capabilities.py`` checks every engine against them."""

    languages: tuple[str, ...] = ("en",)
    """Codes such as "en" of the languages that it speaks as opened."""
    times_phonemes: bool = False
    """True if it reports the time of each phoneme."""
    melody: float = 1.0
    """Factor on the range of F0 that makes its calm reading about as lively as people's, 6 to 8 semitones between the
    10th and the 90th percentile."""
    sounds: frozenset[VocalSound] = frozenset(VocalSound)
    """Sounds between words that sound real with this voice (``vocal_sounds``), if phonemes are timed."""


@dataclass(frozen=True, slots=True)
class Wished:
    """A request to an engine: words and manner."""

    form: SpokenForm
    """Words to say; not empty."""
    prosody: Prosody = AS_READ
    """Change relative to the engine's own calm reading."""
    affect: Affect = NEUTRAL
    """Feeling for an engine with styles; the prosody reflects it already."""


class SpeechEngine(Protocol):
    """A loaded engine with one of its voices; used by one thread."""

    @property
    def name(self) -> str:
        """Return a name such as "espeak en-us+f2"."""

    @property
    def capabilities(self) -> Capabilities:
        """Return its abilities."""

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound; ``RawSpeech.realised`` is the part of the prosody in it.

        None when cancelled, which is checked once a block. Raises ``PartBroken`` when the engine fails.
        """

    def close(self) -> None:
        """Free the engine."""
