"""Decides which voice speaks, and opens it.

Of its own accord it takes flite on Linux, which is softer than espeak-ng and tells its phonemes; the system's
own voice on Windows and macOS, which is clearer than both though it tells no times; espeak-ng wherever that
fails, because it comes with the program.
"""

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from companion.speaking.espeak import EspeakVoice
from companion.speaking.flite import FliteVoice
from companion.speaking.system_mac import MacVoice
from companion.speaking.system_windows import WindowsVoice
from companion.speaking.voice import Voice
from companion.values import PartMissing

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
    """Factor on the voice's pitch, in [0.5, 2]; the system's voices keep theirs."""

    def __post_init__(self) -> None:
        for name in ("rate", "pitch"):
            value = getattr(self, name)
            if not 0.5 <= value <= 2.0:
                raise ValueError(f"{name} must lie in [0.5, 2], got {value!r}")
        if self.engine is Engine.AUTO and self.voice:
            raise ValueError("a voice by name needs its engine")


class NoSystemVoice(PartMissing):
    """The system's voice was wished on a system that has none we know."""

    def __init__(self, platform: str) -> None:
        super().__init__(
            "This system has no voice of its own that can be used; choose flite or espeak in the settings.",
            log=f"no system voice on {platform}",
        )


Opener = Callable[[VoiceSpec], Voice]
"""Opens the wished voice of one engine or raises ``PartMissing``."""


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
    known = OPENERS if openers is None else openers
    if spec.engine is not Engine.AUTO:
        return known[spec.engine](spec)
    *others, last = preferred(platform)
    for engine in others:
        try:
            return known[engine](spec)
        except PartMissing as error:
            _log.info("voice engine not there, trying the next: %s", error)
    return known[last](spec)


def _open_flite(spec: VoiceSpec) -> Voice:
    voice = FliteVoice(spec.voice or "slt", rate=spec.rate, pitch=spec.pitch)
    voice.open()
    return voice


def _open_espeak(spec: VoiceSpec) -> Voice:
    voice = EspeakVoice(spec.voice or "en-us+f2", rate=spec.rate, pitch=spec.pitch)
    voice.open()
    return voice


def _open_system(spec: VoiceSpec) -> Voice:
    if sys.platform == "win32":
        windows = WindowsVoice(spec.voice, rate=spec.rate)
        windows.open()
        return windows
    if sys.platform == "darwin":
        mac = MacVoice(spec.voice, rate=spec.rate)
        mac.open()
        return mac
    raise NoSystemVoice(sys.platform)


OPENERS: Mapping[Engine, Opener] = MappingProxyType(
    {Engine.FLITE: _open_flite, Engine.ESPEAK: _open_espeak, Engine.SYSTEM: _open_system}
)
"""How each engine is opened."""
