"""How each engine of speech is opened with the voice that is wished."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from companion.speaking.engines.coqui import open_coqui
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakVoiceMissing
from companion.speaking.engines.espeak_voices import espeak_voice
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.piper import open_piper
from companion.speaking.engines.system_mac import MacSay
from companion.speaking.engines.system_windows import WindowsSpeech
from companion.speaking.speech_engine import SpeechEngine
from companion.speaking.voice_spec import Engine, VoiceSpec
from companion.values import PartMissing

Opener: TypeAlias = Callable[[VoiceSpec], SpeechEngine]
"""Opens one engine with the wished voice or raises ``PartMissing``."""


class NoSystemVoice(PartMissing):
    """The system's voice was wished on a system that has none we know."""

    def __init__(self, platform: str) -> None:
        super().__init__(
            "This system has no voice of its own that can be used; choose another in the settings.",
            log=f"no system voice on {platform}",
        )


class NoVoiceForLanguage(PartMissing):
    """No voice speaks the language."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"No voice here speaks this language ({language}); what is said is shown as text.",
            log=f"no voice for language {language!r}",
        )


def _open_espeak(spec: VoiceSpec) -> Espeak:
    espeak = Espeak(spec.voice or espeak_voice(spec.language or "en"))
    try:
        espeak.open()
    except EspeakVoiceMissing as error:
        if spec.voice:
            raise
        raise NoVoiceForLanguage(spec.language) from error
    return espeak


def _open_system(spec: VoiceSpec) -> SpeechEngine:
    languages = (spec.language or "en",)
    if sys.platform == "win32":
        windows = WindowsSpeech(spec.voice, languages=languages)
        windows.open()
        return windows
    if sys.platform == "darwin":
        mac = MacSay(spec.voice, languages=languages)
        mac.open()
        return mac
    raise NoSystemVoice(sys.platform)


def _open_piper(spec: VoiceSpec) -> SpeechEngine:
    return open_piper(_folder(spec), spec.voice)


def _open_kokoro(spec: VoiceSpec) -> SpeechEngine:
    return open_kokoro(_folder(spec), spec.voice, spec.language or "en")


def _open_coqui(spec: VoiceSpec) -> SpeechEngine:
    return open_coqui(
        _folder(spec),
        language=spec.language or "en",
        speaker=spec.voice,
        references=spec.references,
        with_gpu=spec.with_gpu,
    )


def _folder(spec: VoiceSpec) -> Path:
    assert spec.folder is not None
    return spec.folder


OPENERS: Mapping[Engine, Opener] = MappingProxyType(
    {
        Engine.ESPEAK: _open_espeak,
        Engine.SYSTEM: _open_system,
        Engine.PIPER: _open_piper,
        Engine.KOKORO: _open_kokoro,
        Engine.COQUI: _open_coqui,
    }
)
"""How each engine is opened."""
