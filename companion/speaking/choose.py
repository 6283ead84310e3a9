"""Decides which voice speaks, and opens it.

Of its own accord it takes flite on Linux, which is softer than espeak-ng and tells its phonemes; the system's
own voice on Windows and macOS, which is clearer than both though it tells no times; espeak-ng wherever that
fails, because it comes with the program.
"""

import logging
import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from companion.speaking.espeak import Espeak
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.flite import Flite
from companion.speaking.speech_engine import SpeechEngine
from companion.speaking.system_mac import MacSay
from companion.speaking.system_windows import WindowsSpeech
from companion.speaking.voice import Voice
from companion.values import PartMissing, Prosody

_log = logging.getLogger(__name__)


class Engine(StrEnum):
    """What makes the sound."""

    AUTO = "auto"
    """The first of ``preferred`` that is there."""
    FLITE = "flite"
    ESPEAK = "espeak"
    SYSTEM = "system"
    """The voice of Windows or macOS."""


@dataclass(frozen=True, slots=True)
class VoiceSpec:
    """A wished voice."""

    engine: Engine = Engine.AUTO
    voice: str = ""
    """The engine's own name for one of its voices ("slt", "en-us+f2", "Samantha"); empty: its usual one."""
    rate: float = 1.0
    """Speed, 1 is the voice's own, in [0.5, 2]."""
    pitch: float = 1.0
    """Factor on the voice's pitch, in [0.5, 2]."""
    expressiveness: float = 0.8
    """How much of a feeling is heard, in [0, 1]; 0 reads calmly."""

    def __post_init__(self) -> None:
        for name in ("rate", "pitch"):
            value = getattr(self, name)
            if not 0.5 <= value <= 2.0:
                raise ValueError(f"{name} must lie in [0.5, 2], got {value!r}")
        if not 0.0 <= self.expressiveness <= 1.0:
            raise ValueError(f"expressiveness must lie in [0, 1], got {self.expressiveness!r}")
        if self.engine is Engine.AUTO and self.voice:
            raise ValueError("a voice by name needs its engine")

    @property
    def prosody(self) -> Prosody:
        """Return what rate and pitch change of everything that is said; pauses keep pace with the words."""
        return Prosody(pitch_st=12.0 * math.log2(self.pitch), rate=self.rate, pauses=1.0 / self.rate)


class NoSystemVoice(PartMissing):
    """The system's voice was wished on a system that has none we know."""

    def __init__(self, platform: str) -> None:
        super().__init__(
            "This system has no voice of its own that can be used; choose flite or espeak in the settings.",
            log=f"no system voice on {platform}",
        )


Opener = Callable[[VoiceSpec], SpeechEngine]
"""Opens one engine with the wished voice or raises ``PartMissing``."""


def preferred(platform: str) -> tuple[Engine, ...]:
    """Return the engines to try on ``platform`` (as in ``sys.platform``), best first."""
    if platform in {"win32", "darwin"}:
        return (Engine.SYSTEM, Engine.ESPEAK)
    return (Engine.FLITE, Engine.ESPEAK)


def open_voice(
    spec: VoiceSpec, *, platform: str = sys.platform, openers: Mapping[Engine, Opener] | None = None
) -> Voice:
    """Open the wished voice, or for ``Engine.AUTO`` the best that is there; the caller closes it.

    Raises ``PartMissing`` when it is not there; for ``AUTO`` only when not even espeak-ng is.

    Args:
        spec: What is wished.
        platform: As in ``sys.platform``.
        openers: How each engine is opened, ``OPENERS`` unless given.
    """
    engine = _open_engine(spec, platform, OPENERS if openers is None else openers)
    return ExpressiveVoice(engine, expressiveness=spec.expressiveness, own=spec.prosody)


def _open_engine(spec: VoiceSpec, platform: str, openers: Mapping[Engine, Opener]) -> SpeechEngine:
    if spec.engine is not Engine.AUTO:
        return openers[spec.engine](spec)
    *others, last = preferred(platform)
    for engine in others:
        try:
            return openers[engine](spec)
        except PartMissing as error:
            _log.info("voice engine not there, trying the next: %s", error)
    return openers[last](spec)


def _open_flite(spec: VoiceSpec) -> Flite:
    flite = Flite(spec.voice or "slt")
    flite.open()
    return flite


def _open_espeak(spec: VoiceSpec) -> Espeak:
    espeak = Espeak(spec.voice or "en-us+f2")
    espeak.open()
    return espeak


def _open_system(spec: VoiceSpec) -> SpeechEngine:
    if sys.platform == "win32":
        windows = WindowsSpeech(spec.voice)
        windows.open()
        return windows
    if sys.platform == "darwin":
        mac = MacSay(spec.voice)
        mac.open()
        return mac
    raise NoSystemVoice(sys.platform)


OPENERS: Mapping[Engine, Opener] = MappingProxyType(
    {Engine.FLITE: _open_flite, Engine.ESPEAK: _open_espeak, Engine.SYSTEM: _open_system}
)
"""How each engine is opened."""
