"""Description of the wished voice and its manner."""

import math
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from companion.speaking.expressive import Manner
from companion.speaking.reference import Reference
from companion.values import AS_READ, Prosody


class Engine(StrEnum):
    """The engine that makes the sound."""

    AUTO = "auto"
    """The best available engine; see ``choose.preferred``."""
    ESPEAK = "espeak"
    SYSTEM = "system"
    """The voice of Windows or macOS."""
    PIPER = "piper"
    KOKORO = "kokoro"
    COQUI = "coqui"
    """A downloaded engine, like Piper and Kokoro."""


_DOWNLOADED = frozenset({Engine.PIPER, Engine.KOKORO, Engine.COQUI})


@dataclass(frozen=True, slots=True)
class VoiceSpec:
    """A wished voice."""

    engine: Engine = Engine.AUTO
    voice: str = ""
    """The engine's own name for one of its voices ("slt", "en-us+f2", "Samantha"); empty for its usual one."""
    rate: float = 1.0
    """Speed, in [0.5, 2]; 1 is the voice's own."""
    pitch: float = 1.0
    """Factor on the voice's pitch, in [0.5, 2]."""
    expressiveness: float = 0.8
    """Share of a feeling that is heard, in [0, 1]; 0 reads calmly."""
    shift: Prosody = AS_READ
    """Change that makes another voice from it: a woman's from a man's, for example."""
    language: str = ""
    """Language to speak, such as "de"; empty for the voice's own."""
    folder: Path | None = None
    """Folder with the files of a downloaded voice; None for any other."""
    references: tuple[Reference, ...] = ()
    """Recordings of the voice to imitate, for an engine that clones."""
    with_gpu: bool = True
    """Permission to use a graphics card, for an engine that can."""

    def __post_init__(self) -> None:
        for name in ("rate", "pitch"):
            value = getattr(self, name)
            if not 0.5 <= value <= 2.0:
                raise ValueError(f"{name} must lie in [0.5, 2], got {value!r}")
        if not 0.0 <= self.expressiveness <= 1.0:
            raise ValueError(f"expressiveness must lie in [0, 1], got {self.expressiveness!r}")
        if self.engine is Engine.AUTO and self.voice:
            raise ValueError("a voice by name needs its engine")
        if self.engine in _DOWNLOADED and self.folder is None:
            raise ValueError("a downloaded voice needs its folder")

    @property
    def manner(self) -> Manner:
        """Return its manner of speaking; pauses keep pace with the words."""
        own = Prosody(pitch_st=12.0 * math.log2(self.pitch), rate=self.rate, pauses=1.0 / self.rate)
        return Manner(self.expressiveness, own)
