"""Decides which voice speaks, and opens it.

By default it takes the system's own voice for English on Windows and macOS, which is clearer than espeak-ng although
it reports no times. It takes espeak-ng if that fails, because it ships with the program.
"""

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from companion.speaking.alignment import Aligner
from companion.speaking.engines.coqui import open_coqui
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakVoiceMissing
from companion.speaking.engines.espeak_settings import espeak_voice
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.piper import open_piper
from companion.speaking.engines.system import MacSay, WindowsSpeech
from companion.speaking.expressive import ExpressiveVoice, Manner
from companion.speaking.falling_back import FallingBackVoice, meanwhile
from companion.speaking.speech_engine import SpeechEngine
from companion.speaking.voice import Voice
from companion.speaking.voice_spec import Engine, VoiceSpec
from companion.values import AS_READ, CompanionError, PartMissing, Told

Opener: TypeAlias = Callable[[VoiceSpec], SpeechEngine]
"""Opens one engine with the wished voice or raises ``PartMissing``."""


class NoSystemVoice(PartMissing):
    """The system's voice is wished, but the program knows none on this system."""

    def __init__(self, platform: str) -> None:
        super().__init__(
            Told("This system has no voice of its own that can be used; choose another in the settings."),
            log=f"no system voice on {platform}",
        )


class NoVoiceForLanguage(PartMissing):
    """No voice speaks the language."""

    def __init__(self, language: str) -> None:
        super().__init__(
            Told(
                "No voice here speaks this language ({language}), so replies are shown as text.",
                {"language": language},
            ),
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
        Engine.PIPER: lambda spec: open_piper(_folder(spec), spec.voice),
        Engine.KOKORO: lambda spec: open_kokoro(_folder(spec), spec.voice, spec.language or "en"),
        Engine.COQUI: _open_coqui,
    }
)
"""Function that opens each engine."""


_log = logging.getLogger(__name__)


class OtherLanguage(PartMissing):
    """A voice does not speak the requested language."""

    def __init__(self, voice: str, language: str) -> None:
        super().__init__(
            Told(
                "The voice {voice} does not speak this language ({language}); choose another "
                "in the settings.",
                {"voice": voice, "language": language},
            ),
            log=f"{voice} does not speak {language!r}",
        )


def preferred(platform: str, language: str = "") -> tuple[Engine, ...]:
    """Return the engines to try on ``platform`` (as in ``sys.platform``) for a language, best first."""
    if platform in {"win32", "darwin"} and language.partition("-")[0] in {"", "en"}:
        return (Engine.SYSTEM, Engine.ESPEAK)
    return (Engine.ESPEAK,)


def open_voice(
    spec: VoiceSpec,
    *,
    platform: str = sys.platform,
    openers: Mapping[Engine, Opener] | None = None,
) -> Voice:
    """Open the wished voice, or for ``Engine.AUTO`` the best available one; the caller closes it.

    Raises ``PartMissing`` if it is missing; for ``AUTO`` only if even espeak-ng is missing.
    """
    known = OPENERS if openers is None else openers
    if spec.engine is not Engine.AUTO:
        return _open_one(spec, known)
    *others, last = _row(spec, platform)
    for other in others:
        try:
            return _open_one(other, known)
        except PartMissing as error:
            _log.info("voice engine not there, trying the next: %s", error)
    return _open_one(last, known)


def open_lasting_voice(
    spec: VoiceSpec,
    tell: Callable[[Told], None],
    *,
    manner: Callable[[], Manner] | None = None,
    platform: str = sys.platform,
    openers: Mapping[Engine, Opener] | None = None,
) -> Voice:
    """Open the wished voice or the next best, and replace it with another when it fails; the caller closes it.

    Raises the error of the last one, a ``CompanionError``, if none can be opened.

    Args:
        tell: Receives a sentence if another voice than the wished or the previous one speaks.
        manner: Returns the manner of speaking for each clause; None uses that of ``spec``.
    """
    known = OPENERS if openers is None else openers
    row = [partial(_open_one, one, known, manner) for one in _row(spec, platform)]
    first_failure: CompanionError | None = None
    for place, opener in enumerate(row, start=1):
        try:
            voice = opener()
        except CompanionError as error:
            if place == len(row):
                raise
            _log.warning("voice not there, trying the next: %s", error)
            first_failure = first_failure or error
            continue
        if first_failure is not None and spec.engine is not Engine.AUTO:
            tell(meanwhile(first_failure, voice))
        return FallingBackVoice(voice, row[place:], tell)
    raise AssertionError("a row of voices is never empty")


def open_chosen_voice(
    spec: VoiceSpec,
    tell: Callable[[Told], None],
    *,
    manner: Callable[[], Manner] | None = None,
) -> Voice:
    """Open the wished voice and no other, and replace it when it fails later; the caller closes it.

    Raises ``CompanionError`` if it cannot be opened. The arguments are those of ``open_lasting_voice``.
    """
    if spec.engine is Engine.AUTO:
        return open_lasting_voice(spec, tell, manner=manner)
    first, *others = (partial(_open_one, one, OPENERS, manner) for one in _row(spec, sys.platform))
    return FallingBackVoice(first(), others, tell)


def _row(spec: VoiceSpec, platform: str) -> list[VoiceSpec]:
    """Return the wished voice, if any, and those that can replace it, best first."""
    usual = replace(spec, engine=Engine.AUTO, voice="", folder=None, references=(), shift=AS_READ)
    row = [] if spec.engine is Engine.AUTO else [spec]
    others = (replace(usual, engine=engine) for engine in preferred(platform, spec.language))
    return [*row, *(other for other in others if other != spec)]


def _open_one(
    spec: VoiceSpec,
    openers: Mapping[Engine, Opener],
    manner: Callable[[], Manner] | None = None,
) -> Voice:
    engine = openers[spec.engine](spec)
    try:
        capabilities = engine.capabilities
        if spec.language and spec.language.partition("-")[0] not in capabilities.languages:
            raise OtherLanguage(engine.name, spec.language)
        aligner = Aligner(capabilities.languages[0])
        if not capabilities.times_phonemes:
            aligner.open()
        voice = ExpressiveVoice(
            engine,
            manner=manner or (lambda: spec.manner),
            shift=spec.shift,
            align=aligner.timed,
        )
        voice.warm_up()
    except BaseException:
        engine.close()  # it may be a process of a gigabyte
        raise
    return voice
