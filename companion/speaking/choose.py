"""Decides which voice speaks, opens it, and continues with another if it fails.

By default it takes the system's own voice for English on Windows and macOS, which is clearer than espeak-ng although
it reports no times. It takes espeak-ng if that fails, because it ships with the program.
"""

import logging
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeAlias

from companion.speaking.alignment import Aligner
from companion.speaking.engines.coqui import open_coqui
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import EspeakVoiceMissing, espeak_voice
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.piper import open_piper
from companion.speaking.engines.system import MacSay, WindowsSpeech
from companion.speaking.expressive import ExpressiveVoice, Manner
from companion.speaking.reference import Reference
from companion.speaking.voice import OtherScript, SpeechEngine, Voice
from companion.values import (
    AS_READ,
    CancelToken,
    Clause,
    CompanionError,
    PartMissing,
    Prosody,
    Register,
    SpokenClause,
    Told,
)


class Engine(StrEnum):
    """The engine that makes the sound."""

    AUTO = "auto"
    """The best available engine; see ``preferred``."""
    ESPEAK = "espeak"
    SYSTEM = "system"
    """The voice of Windows or macOS."""
    PIPER = "piper"
    KOKORO = "kokoro"
    COQUI = "coqui"
    """A downloaded engine, like Piper and Kokoro."""


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
    register: Register | None = None
    """A woman's or a man's voice, for an engine that has both; None for its usual one."""
    language: str = ""
    """Language to speak, such as "de"; empty for the voice's own."""
    folder: Path | None = None
    """Folder with the files of a downloaded voice; None for any other."""
    references: tuple[Reference, ...] = ()
    """Recordings of the voice to imitate, for an engine that clones."""
    with_gpu: bool = True
    """Permission to use a graphics card, for an engine that can."""

    @property
    def manner(self) -> Manner:
        """Return its manner of speaking; pauses keep pace with the words."""
        own = Prosody(pitch_st=12.0 * math.log2(self.pitch), rate=self.rate, pauses=1.0 / self.rate)
        return Manner(self.expressiveness, own)


_log = logging.getLogger(__name__)


class FallingBackVoice:
    """The first voice of a list that has not failed."""

    def __init__(
        self, voice: Voice, others: Sequence[Callable[[], Voice]], tell: Callable[[Told], None]
    ) -> None:
        """Take an opened voice, which is closed with this one.

        Args:
            others: Functions that open the replacements, best first.
            tell: Receives a sentence when another voice replaces one that failed.
        """
        self._voice = voice
        self._others = list(others)
        self._tell = tell

    @property
    def name(self) -> str:
        """Return the name of the voice that speaks now."""
        return self._voice.name

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound of the first voice that does not fail; see ``Voice.speak``.

        If all fail, the error of the last one is raised, and that one is tried again for the next clause. A clause
        in a script that the voice cannot say is not a failure: the others speak the same language.
        """
        while True:
            try:
                return self._voice.speak(clause, cancel)
            except OtherScript:
                raise
            except CompanionError as error:
                if not self._falls_back(error):
                    raise

    def close(self) -> None:
        """Free the voice that speaks now."""
        self._voice.close()

    def _falls_back(self, failure: CompanionError) -> bool:
        """Replace a failed voice with the next one that opens; return whether there was one."""
        _log.warning("voice failed: %s", failure)
        while self._others:
            try:
                voice = self._others.pop(0)()
            except CompanionError as error:
                _log.warning("voice to fall back to not there: %s", error)
                continue
            self._voice.close()
            self._voice = voice
            self._tell(meanwhile(failure, voice))
            return True
        return False


def meanwhile(failure: CompanionError, voice: Voice) -> Told:
    """Return the sentence that says why another voice speaks."""
    return Told("{why} {voice} speaks for now.", {"why": failure.told, "voice": voice.name})


Opener: TypeAlias = Callable[[VoiceSpec], SpeechEngine]
"""Opens one engine with the wished voice or raises ``PartMissing``."""


class NoVoiceForLanguage(PartMissing):
    """No voice speaks the language."""

    def __init__(self, language: str) -> None:
        super().__init__(
            "No voice here speaks this language ({language}), so replies are shown as text.",
            {"language": language},
            log=f"no voice for language {language!r}",
        )


def _open_espeak(spec: VoiceSpec) -> Espeak:
    espeak = Espeak(spec.voice or espeak_voice(spec.language or "en", spec.register))
    try:
        espeak.open()
    except EspeakVoiceMissing as error:
        if spec.voice:
            raise
        raise NoVoiceForLanguage(spec.language) from error
    return espeak


def _open_system(spec: VoiceSpec) -> SpeechEngine:
    languages = (spec.language or "en",)
    kinds: Mapping[str, Callable[[], WindowsSpeech | MacSay]] = {
        "win32": lambda: WindowsSpeech(spec.voice, languages=languages, register=spec.register),
        "darwin": lambda: MacSay(spec.voice, languages=languages),
    }
    if sys.platform not in kinds:
        raise PartMissing(
            "This system has no voice of its own that can be used. Choose another in the settings.",
            log=f"no system voice on {sys.platform}",
        )
    voice = kinds[sys.platform]()
    voice.open()
    return voice


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


OPENERS: Mapping[Engine, Opener] = {
    Engine.ESPEAK: _open_espeak,
    Engine.SYSTEM: _open_system,
    Engine.PIPER: lambda spec: open_piper(_folder(spec), spec.voice),
    Engine.KOKORO: lambda spec: open_kokoro(_folder(spec), spec.voice, spec.language or "en"),
    Engine.COQUI: _open_coqui,
}
"""Function that opens each engine."""


class OtherLanguage(PartMissing):
    """A voice does not speak the requested language."""

    def __init__(self, voice: str, language: str) -> None:
        super().__init__(
            "The voice {voice} does not speak this language ({language}). Choose another in the settings.",
            {"voice": voice, "language": language},
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
    openers: Mapping[Engine, Opener] = OPENERS,
) -> Voice:
    """Open the wished voice, or for ``Engine.AUTO`` the best available one; the caller closes it.

    Raises ``PartMissing`` if it is missing; for ``AUTO`` only if even espeak-ng is missing. One that is there but fails
    is not replaced: its ``CompanionError`` is raised.
    """
    if spec.engine is not Engine.AUTO:
        return _open_one(spec, openers)
    *others, last = _row(spec, platform)
    for other in others:
        try:
            return _open_one(other, openers)
        except PartMissing as error:
            _log.info("voice engine not there, trying the next: %s", error)
    return _open_one(last, openers)


def open_lasting_voice(
    spec: VoiceSpec,
    tell: Callable[[Told], None],
    *,
    manner: Callable[[], Manner] | None = None,
    platform: str = sys.platform,
    openers: Mapping[Engine, Opener] = OPENERS,
) -> Voice:
    """Open the wished voice or the next best, and replace it with another when it fails; the caller closes it.

    Raises the error of the last one, a ``CompanionError``, if none can be opened.

    Args:
        tell: Receives a sentence if another voice than the wished or the previous one speaks.
        manner: Returns the manner of speaking for each clause; None uses that of ``spec``.
    """
    row = [partial(_open_one, one, openers, manner) for one in _row(spec, platform)]
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
    spec: VoiceSpec, openers: Mapping[Engine, Opener], manner: Callable[[], Manner] | None = None
) -> Voice:
    engine = openers[spec.engine](spec)
    try:
        capabilities = engine.capabilities
        if spec.language and spec.language.partition("-")[0] not in capabilities.languages:
            raise OtherLanguage(engine.name, spec.language)
        aligner = Aligner(capabilities.languages[0])
        if not capabilities.times_phonemes:
            aligner.open()
        manner = manner or (lambda: spec.manner)
        voice = ExpressiveVoice(engine, manner=manner, shift=spec.shift, align=aligner.timed)
        voice.warm_up()
    except BaseException:
        engine.close()  # it may be a process of a gigabyte
        raise
    return voice
