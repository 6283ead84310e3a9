"""The one espeak-ng of this process: its library, started once and never ended, its voices and its settings.

The library and its data come with the ``espeakng-loader`` package for every system. It is one global machine: one
lock guards it in the whole process, and each caller sets voice, speed, pitch and range again.

All straight lines are fits to F0 and durations measured with Praat over six sentences (en-us+f2; en-us and de agree
within a tenth). The range is even in hertz: a higher voice moves over fewer semitones with the same setting.
"""

import ctypes
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple

import numpy as np

from companion.values import CancelToken, PartBroken, PartMissing, Prosody, Register, Samples, Told

if TYPE_CHECKING:
    from ctypes import _Pointer


_VARIANTS: Final = {Register.WOMAN: "f2", Register.MAN: "m3"}
"""A woman's voice, the clearest of the variants (measured in English), and a man's."""
_NAMES: Final = {"en": "en-us", "zh": "cmn", "no": "nb"}
"""Languages with another name in espeak-ng than their code."""
_LANGUAGES: Final = {name: language for language, name in _NAMES.items()}
_UNREAD: Final = frozenset({"ja"})
"""Languages that espeak-ng has a voice for, but cannot read: it says "Chinese letter" for each kanji."""


def espeak_voice(language: str = "en", register: Register | None = None) -> str:
    """Return the name of the voice that speaks a language, such as "de+f2" for "de" and "de-AT"; a woman's for None.

    This does not check whether the voice exists.
    """
    code = language.partition("-")[0]
    return f"{_NAMES.get(code, code)}+{_VARIANTS[register or Register.WOMAN]}"


def language_of(voice: str) -> str:
    """Return the language of a voice, such as "en" for "en-gb-scotland+m3"."""
    name = voice.partition("+")[0]
    return _LANGUAGES.get(name, name.partition("-")[0])


def can_read(voice: str) -> bool:
    """Return whether a voice can read its language's script."""
    return language_of(voice) not in _UNREAD


WORDS_PER_MINUTE = 165
"""Speed at rate 1; espeak-ng's own is 175, a little hasty for listening without effort. Guess."""
WORD_GAP = 4
"""Silence between two words in steps of some 10 ms, less at a higher speed: clear speech separates words (Picheny,
Durlach & Braida 1986). Without it twice as many are misheard, at 6 no fewer (docs/voices/expressive.md)."""
_STEPS_UP, _STEPS_DOWN = 5.6, 6.5
"""Steps of the pitch setting for a semitone up or down; 50 is the voice's own, 0 is 7.6 semitones lower, 99 is 8.8
higher."""
_RANGE_PER_STEP_UP, _RANGE_PER_STEP_DOWN = 0.0172, 0.0187
"""Factor on the range for each step of the range setting up or down: 1 at 50, 0.07 at 0, 1.84 at 99."""
_SEMITONES_PER_RANGE_STEP = 0.04
"""Semitones of mean pitch for each step of range: a wider range reaches up, not down, and the mean rises with it."""
_PAUSES_BY_RATE = -1.65
"""Exponent of the rate for pauses, which shrink faster than words speed up: 2.0 at a rate of 0.6, 0.7 at 1.2."""


@dataclass(frozen=True, slots=True)
class EspeakSettings:
    """Settings for one utterance."""

    words_per_minute: int
    """Speed in [80, 450]."""
    pitch: int
    """Pitch in [0, 99]."""
    pitch_range: int
    """Range of pitch in [0, 99]."""

    @property
    def realised(self) -> Prosody:
        """Return the prosody that these settings produce."""
        rate = self.words_per_minute / WORDS_PER_MINUTE
        from_pitch = _semitones(self.pitch)
        return Prosody(
            pitch_st=from_pitch + _semitones_of_range(self.pitch_range),
            pitch_range=_factor(self.pitch_range) / 2.0 ** (from_pitch / 12.0),
            rate=rate,
            pauses=rate**_PAUSES_BY_RATE,
        )


def espeak_settings(wished: Prosody) -> EspeakSettings:
    """Return the settings nearest to the wished prosody, limited to their ranges."""
    about = _range_setting(wished.pitch_range * 2.0 ** (wished.pitch_st / 12.0))
    from_pitch = wished.pitch_st - _semitones_of_range(about)
    pitch_range = _range_setting(wished.pitch_range * 2.0 ** (from_pitch / 12.0))
    return EspeakSettings(
        words_per_minute=_within(WORDS_PER_MINUTE * wished.rate, 80, 450),
        pitch=_pitch_setting(wished.pitch_st - _semitones_of_range(pitch_range)),
        pitch_range=pitch_range,
    )


def _pitch_setting(semitones: float) -> int:
    return _within(50 + (_STEPS_UP if semitones > 0 else _STEPS_DOWN) * semitones, 0, 99)


def _semitones(pitch: int) -> float:
    return (pitch - 50) / (_STEPS_UP if pitch > 50 else _STEPS_DOWN)


def _range_setting(factor: float) -> int:
    per_step = _RANGE_PER_STEP_UP if factor > 1 else _RANGE_PER_STEP_DOWN
    return _within(50 + (factor - 1.0) / per_step, 0, 99)


def _factor(pitch_range: int) -> float:
    return 1.0 + (pitch_range - 50) * (_RANGE_PER_STEP_UP if pitch_range > 50 else _RANGE_PER_STEP_DOWN)


def _semitones_of_range(pitch_range: int) -> float:
    return (pitch_range - 50) * _SEMITONES_PER_RANGE_STEP


def _within(value: float, least: int, most: int) -> int:
    return min(most, max(least, round(value)))


CHUNK_MILLISECONDS: Final = 100
"""Milliseconds of sound between two looks at the cancel token; costs 0.1 ms of work."""
WORD: Final = 1
PHONEME: Final = 7
"""Value of ``Event.kind`` for a phoneme; this number and those below are from espeak-ng's speak_lib.h."""

_SYNCHRONOUS = 2
_PHONEME_EVENTS_IN_IPA = 1 | 2
_DO_NOT_EXIT = 0x8000
_UTF8 = 1
_IPA, _TIE = 0x02, 0x80
_END_PAUSE = 0x1000
_RATE, _PITCH, _RANGE, _WORD_GAP = 1, 3, 4, 7

_lock = threading.Lock()


class EspeakMissing(PartMissing):
    """The espeak-ng library or its data cannot be loaded."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "The espeak-ng voice cannot be loaded. Install Companion again.",
            log=f"espeak-ng not loaded: {why}",
        )


class EspeakVoiceMissing(EspeakMissing):
    """espeak-ng has no voice of that name, or none that can read its language."""

    def __init__(self, voice: str) -> None:
        PartMissing.__init__(
            self,
            Told(
                "espeak-ng has no voice called {voice} that can be used; choose another in the settings.",
                {"voice": voice},
            ),
            log=f"no voice {voice!r}",
        )


class Event(NamedTuple):
    """The beginning of a word or a phoneme."""

    kind: int
    """Either ``WORD`` or ``PHONEME``."""
    at: float
    """Time in seconds."""
    position: int
    """Index in the text, from 0; for words only."""
    phoneme: str
    """Phoneme in espeak-ng's notation; for phonemes only."""


class Said(NamedTuple):
    """The sound of a text."""

    samples: Samples
    rate_hz: int
    events: tuple[Event, ...]


class WrittenClause(NamedTuple):
    """A stretch of text that espeak-ng reads at once."""

    ipa: str
    """IPA with stress marks and spaces; words of another language stand between "(en)" and "(de)"."""
    written: str


def open_voice(voice: str) -> None:
    """Start the engine and check that it has a voice; raises ``EspeakMissing``."""
    with _lock:
        _machine.start()
        _machine.set_voice(voice)


def synthesised(voice: str, settings: EspeakSettings, text: str, cancel: CancelToken) -> Said:
    """Return the sound of a text, cut short when cancelled; the voice was opened before. Raises ``PartBroken``."""
    with _lock:
        _machine.set_voice(voice)
        _machine.set_parameter(_RATE, settings.words_per_minute)
        _machine.set_parameter(_PITCH, settings.pitch)
        _machine.set_parameter(_RANGE, settings.pitch_range)
        _machine.set_parameter(_WORD_GAP, WORD_GAP)
        return _machine.synthesise(text, cancel)


def pronunciations(voice: str, texts: Sequence[str], *, tie: str = "") -> list[tuple[WrittenClause, ...]]:
    """Return the pronunciation of each text by a voice such as "en-us"; starts the engine. Raises ``EspeakMissing``.

    ``tie`` is a character that joins the letters of one sound, as in "t^ʃ"; "" for none.
    """
    with _lock:
        _machine.start()
        _machine.set_voice(voice)
        return [tuple(_machine.pronounce(text, tie)) for text in texts]


class _EventId(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _EspeakEvent(ctypes.Structure):
    """The struct ``espeak_EVENT`` of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )


class _Machine:
    """The one espeak-ng of this process; every method needs ``_lock``."""

    _CALLBACK: ClassVar[Any] = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_EspeakEvent)
    )

    def __init__(self) -> None:
        self._library: ctypes.CDLL | None = None
        self._rate_hz = 0
        self._callback = self._CALLBACK(
            self._receive
        )  # a reference is kept: the library calls it all its life
        self._blocks: list[Samples] = []
        self._events: list[Event] = []
        self._cancel = CancelToken()
        self._has_pronounced = False

    def start(self) -> None:
        """Load and start the library, once."""
        if self._library is not None:
            return
        try:
            import espeakng_loader

            library = ctypes.CDLL(espeakng_loader.get_library_path())
            data = espeakng_loader.get_data_path()
        except (ImportError, OSError, RuntimeError) as error:
            raise EspeakMissing(type(error).__name__) from error
        library.espeak_Synth.argtypes = [
            *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint),
            *(ctypes.c_void_p, ctypes.c_void_p),
        ]
        library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
        library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        library.espeak_SetSynthCallback.restype = None
        library.espeak_ng_SetRandSeed.argtypes = [ctypes.c_long]
        library.espeak_ng_SetRandSeed.restype = None
        options = _PHONEME_EVENTS_IN_IPA | _DO_NOT_EXIT
        rate_hz = library.espeak_Initialize(_SYNCHRONOUS, CHUNK_MILLISECONDS, data.encode(), options)
        if rate_hz <= 0:
            raise EspeakMissing(f"espeak_Initialize returned {rate_hz}")
        library.espeak_SetSynthCallback(self._callback)
        self._library, self._rate_hz = library, rate_hz

    def set_voice(self, name: str) -> None:
        """Choose a voice by name; raises ``EspeakVoiceMissing`` if it is missing or cannot read."""
        if not can_read(name) or self._loaded().espeak_SetVoiceByName(name.encode()) != 0:
            raise EspeakVoiceMissing(name)

    def set_parameter(self, parameter: int, value: int) -> None:
        self._loaded().espeak_SetParameter(parameter, value, 0)

    def synthesise(self, text: str, cancel: CancelToken) -> Said:
        """Return the sound of ``text``; cut short when cancelled."""
        if self._has_pronounced:
            self._has_pronounced = False
            self._speak("a")  # its first events are lost after many pronunciations
        self._blocks, self._events, self._cancel = [], [], cancel
        self._loaded().espeak_ng_SetRandSeed(1)  # its breath is the same each time; its phase is not
        status = self._speak(text)
        if status != 0 and not cancel.is_cancelled:
            raise PartBroken(
                "The espeak-ng voice failed. Choose another voice.",
                log=f"espeak_Synth returned {status}",
            )
        blocks, events = self._blocks, self._events
        self._blocks, self._events = [], []
        samples = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
        return Said(samples, self._rate_hz, tuple(events))

    def _speak(self, text: str) -> int:
        """Pass the sound of ``text`` to the callback; return 0 on success."""
        encoded = text.encode(errors="replace")
        status: int = self._loaded().espeak_Synth(
            encoded, len(encoded) + 1, 0, 1, 0, _UTF8 | _END_PAUSE, None, None
        )
        return status

    def pronounce(self, text: str, tie: str) -> Iterator[WrittenClause]:
        """Yield the clauses of ``text``; the written part of a clause ends with the first letter of the next."""
        self._has_pronounced = True
        encoded = text.replace("\0", " ").encode(errors="replace")
        held = ctypes.create_string_buffer(encoded)
        first = ctypes.addressof(held)
        at = ctypes.c_void_p(first)
        mode = _IPA | (_TIE | ord(tie) << 8 if tie else 0)
        begin = 0
        while at.value:
            ipa = self._loaded().espeak_TextToPhonemes(ctypes.byref(at), _UTF8, mode)
            end = at.value - first if at.value else len(encoded)
            yield WrittenClause(ipa.decode(), encoded[begin:end].decode(errors="ignore"))
            begin = end

    def _loaded(self) -> ctypes.CDLL:
        assert self._library is not None
        return self._library

    def _receive(self, wave: "_Pointer[ctypes.c_short]", count: int, events: "_Pointer[_EspeakEvent]") -> int:
        """Take a block of sound and its events; return 1 to stop."""
        if wave and count > 0:
            block = np.ctypeslib.as_array(wave, (count,)).astype(np.float32)
            self._blocks.append(block / np.float32(32768))
        i = 0
        while events[i].type != 0:
            event = events[i]
            if event.type in (WORD, PHONEME):
                phoneme = bytes(event.id.string).decode(errors="ignore") if event.type == PHONEME else ""
                self._events.append(
                    Event(event.type, event.sample / self._rate_hz, event.text_position - 1, phoneme)
                )
            i += 1
        return int(self._cancel.is_cancelled)


_machine = _Machine()
