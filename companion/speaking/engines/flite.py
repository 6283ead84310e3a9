"""Speaks with flite through its C library, which Debian and Ubuntu package as ``libflite1``.

flite says when each phone ends, so the mouth and the words can follow closely. Its voices speak English at
16 kHz. The library keeps them in static memory that all users of a process share: a lock guards it, and a
voice once registered stays until the process ends (freeing it would pull it from under others).
flite reads bytes, not Unicode: words in other scripts than Latin are not said.
"""

import ctypes
import ctypes.util
import logging
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from companion.speaking.ipa import IPA_OF_FLITE, SILENCE
from companion.speaking.shaping import RawSpeech
from companion.speaking.speech_engine import Capabilities, Wished
from companion.speaking.spoken_form import in_ascii
from companion.speaking.word_times import SaidWord, Span, times_of_captions
from companion.values import CancelToken, PartBroken, PartMissing, Prosody, Samples, TimedPhoneme

VOICES = ("slt", "rms", "awb", "kal16")
"""slt is a woman's voice and the clearest; rms and awb (Scottish) are men's; kal16 is the oldest."""
SILENT_RATE_HZ = 16_000
"""Of the empty sound for words in which no letter is ASCII."""
TUNABLE = frozenset({"slt", "awb"})
"""Voices whose pitch flite shifts as told, within 0.3 semitones over ±8; rms keeps its own, kal16 breaks below -2."""
TILT_DB_PER_SEMITONE = -0.2
"""How much duller flite gets, per octave, where it speaks higher: 0.6 dB less above 1 kHz for each semitone, measured
over ±4 of slt, where a decibel of tilt is 2 to 3 dB."""
_MELODIES = {"rms": 1.2, "awb": 1.25}
"""From 5.4 and 4.9 semitones (twenty sentences of each) to what people have when they read. slt keeps its 3.2: of 977
words 4.5 % are heard wrongly so, 5.5 % at a factor of 1.1, 6.0 % at 1.4."""
PIECE_CHARACTERS = 300
"""What is synthesised between two looks at the cancel token, about 0.3 s of work on one core."""

_log = logging.getLogger(__name__)
_lock = threading.Lock()


class FliteMissing(PartMissing):
    """flite's library or the wished voice is not installed."""

    def __init__(self, voice: str) -> None:
        super().__init__(
            "The flite voice is not installed; on Debian or Ubuntu, type: sudo apt install libflite1",
            log=f"flite library or voice not found: {voice}",
        )


class Flite:
    """One of flite's voices; open it before speaking."""

    def __init__(self, voice: str = "slt") -> None:
        """Store which of ``VOICES`` is wished."""
        self._voice_name = voice
        self._library: ctypes.CDLL | None = None
        self._voice: int | None = None

    @property
    def name(self) -> str:
        """Such as "flite slt"."""
        return f"flite {self._voice_name}"

    @property
    def capabilities(self) -> Capabilities:
        """English with timed phonemes."""
        return Capabilities(times_phonemes=True, melody=_MELODIES.get(self._voice_name, 1.0))

    def open(self) -> None:
        """Load the library and the voice; raises ``FliteMissing``."""
        if self._voice_name not in VOICES:
            raise FliteMissing(self._voice_name)
        with _lock:
            voice_library = _load(f"flite_cmu_us_{self._voice_name}", self._voice_name)
            library = _load("flite", self._voice_name)
            _declare(library)
            library.flite_init()
            register = getattr(voice_library, f"register_cmu_us_{self._voice_name}")
            register.restype, register.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
            voice = register(None)
        if not voice:
            raise FliteMissing(self._voice_name)
        self._library, self._voice = library, voice
        _log.info("voice opened: %s", self.name)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound, in the wished mean pitch and rate; see ``SpeechEngine.synthesise``."""
        form = in_ascii(wished.form)
        pieces = []
        for position, text in _pieces(form.text):
            if cancel.is_cancelled:
                return None
            pieces.append(self._piece(position, text, wished.prosody))
        if cancel.is_cancelled:
            return None
        if not pieces:
            return RawSpeech(np.zeros(0, np.float32), SILENT_RATE_HZ, (None,) * len(form.words), ())
        sound = _joined(pieces)
        words = times_of_captions(form, sound.words)
        return RawSpeech(sound.samples, sound.rate_hz, words, sound.phonemes, self._realised(wished.prosody))

    def close(self) -> None:
        """Forget the voice; flite's static memory stays."""
        self._library = self._voice = None

    def _realised(self, prosody: Prosody) -> Prosody:
        """Return what of the wish is done: durations stretch pauses too, the melody is moved evenly in hertz."""
        paced = Prosody(rate=prosody.rate, pauses=1.0 / prosody.rate)
        if self._voice_name not in TUNABLE:
            return paced
        return replace(
            paced,
            pitch_st=prosody.pitch_st,
            pitch_range=2.0 ** (-prosody.pitch_st / 12.0),
            tilt_db=TILT_DB_PER_SEMITONE * prosody.pitch_st,
        )

    def _piece(self, position: int, text: str, prosody: Prosody) -> "_Piece":
        if self._library is None or self._voice is None:
            raise ValueError("the voice is not open")
        library = self._library
        shift = 2.0 ** (prosody.pitch_st / 12.0) if self._voice_name in TUNABLE else 1.0
        with _lock:
            features = _CstVoice.from_address(self._voice).features
            library.flite_feat_set_float(features, b"duration_stretch", 1.0 / prosody.rate)
            library.flite_feat_set_float(features, b"f0_shift", shift)
            library.srand(1)  # of the C library; flite's noise then is the same for the same words
            utterance = library.flite_synth_text(text.encode("ascii"), self._voice)
            if not utterance:
                raise PartBroken(
                    "The flite voice failed; choose another voice.", log="flite gave no utterance"
                )
            try:
                return _read(_Utterance(library, utterance), position, text)
            finally:
                library.delete_utterance(utterance)


class _CstVoice(ctypes.Structure):
    """The beginning of flite's ``cst_voice`` (cst_voice.h)."""

    _fields_ = (("name", ctypes.c_char_p), ("features", ctypes.c_void_p))


class _CstWave(ctypes.Structure):
    """flite's ``cst_wave`` (cst_wave.h)."""

    _fields_ = (
        ("type", ctypes.c_char_p),
        ("sample_rate", ctypes.c_int),
        ("num_samples", ctypes.c_int),
        ("num_channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


class _Piece(NamedTuple):
    """What flite gave for one stretch of text; times from the start of its own sound."""

    samples: Samples
    rate_hz: int
    words: tuple[SaidWord, ...]
    phonemes: tuple[TimedPhoneme, ...]


class _Utterance:
    """Reads relations and items of a synthesised ``cst_utterance``."""

    def __init__(self, library: ctypes.CDLL, utterance: int) -> None:
        self._library = library
        self._utterance = utterance

    def wave(self) -> tuple[Samples, int]:
        address = self._library.utt_wave(self._utterance)
        if not address:
            raise PartBroken("The flite voice failed; choose another voice.", log="flite gave no wave")
        wave = _CstWave.from_address(address)
        if wave.num_samples == 0:
            return np.zeros(0, np.float32), wave.sample_rate
        integers = np.ctypeslib.as_array(wave.samples, (wave.num_samples,))
        return integers.astype(np.float32) / np.float32(32768), wave.sample_rate

    def relation(self, name: bytes) -> Iterator[int]:
        if self._library.utt_relation_present(self._utterance, name):
            yield from self._chain(
                self._library.relation_head(self._library.utt_relation(self._utterance, name))
            )

    def daughters(self, item: int, relation: bytes) -> Iterator[int]:
        seen_as = self._library.item_as(item, relation)
        if seen_as:
            yield from self._chain(self._library.item_daughter(seen_as))

    def text(self, item: int, feature: bytes) -> str:
        if not self._library.item_feat_present(item, feature):
            return ""
        value: bytes = self._library.item_feat_string(item, feature)
        return value.decode("latin-1")

    def span(self, segment: int) -> Span:
        end: float = self._library.item_feat_float(segment, b"end")
        before = self._library.item_prev(self._library.item_as(segment, b"Segment"))
        start: float = self._library.item_feat_float(before, b"end") if before else 0.0
        return Span(start, end)

    def _chain(self, item: int | None) -> Iterator[int]:
        while item:
            yield item
            item = self._library.item_next(item)


def _read(utterance: _Utterance, position: int, text: str) -> _Piece:
    """Read sound, words and phonemes; flite's tokens follow the white space of ``text``."""
    samples, rate_hz = utterance.wave()
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    words = []
    index = -1
    for token in utterance.relation(b"Token"):
        if index < 0 or utterance.text(token, b"whitespace"):
            index = min(index + 1, len(starts) - 1)
        for word in utterance.daughters(token, b"Token"):
            spans = [
                utterance.span(segment)
                for syllable in utterance.daughters(word, b"SylStructure")
                for segment in utterance.daughters(syllable, b"SylStructure")
            ]
            if spans:
                words.append(SaidWord(position + starts[index], Span(spans[0].start, spans[-1].end)))
    phonemes = []
    for segment in utterance.relation(b"Segment"):
        phone = utterance.text(segment, b"name")
        phonemes.append(TimedPhoneme(IPA_OF_FLITE.get(phone, SILENCE), *utterance.span(segment)))
    return _Piece(samples, rate_hz, tuple(words), tuple(phonemes))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut an overlong text between words; yield each piece with its position."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > PIECE_CHARACTERS:
            space = text.rfind(" ", start, start + PIECE_CHARACTERS)
            end = space if space > start else text.find(" ", start)
            end = end if end > start else len(text)
        yield start, text[start:end]
        start = end + 1


def _joined(pieces: list[_Piece]) -> _Piece:
    if len(pieces) == 1:
        return pieces[0]
    rate_hz = pieces[0].rate_hz
    words: list[SaidWord] = []
    phonemes: list[TimedPhoneme] = []
    at = 0.0
    for piece in pieces:
        words += [SaidWord(w.position, Span(w.span.start + at, w.span.end + at)) for w in piece.words]
        phonemes += [TimedPhoneme(p.phoneme, p.start + at, p.end + at) for p in piece.phonemes]
        at += len(piece.samples) / rate_hz
    samples = np.concatenate([piece.samples for piece in pieces])
    return _Piece(samples, rate_hz, tuple(words), tuple(phonemes))


def _load(name: str, voice: str) -> ctypes.CDLL:
    candidates = (f"lib{name}.so.1", ctypes.util.find_library(name))
    for candidate in candidates:
        try:
            if candidate:
                return ctypes.CDLL(candidate)
        except OSError:
            continue
    raise FliteMissing(voice)


def _declare(library: ctypes.CDLL) -> None:
    pointer, text, real, integer = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float, ctypes.c_int
    signatures: tuple[tuple[str, Any, list[Any]], ...] = (
        ("flite_init", integer, []),
        ("srand", None, [ctypes.c_uint]),
        ("flite_feat_set_float", None, [pointer, text, real]),
        ("flite_synth_text", pointer, [text, pointer]),
        ("delete_utterance", None, [pointer]),
        ("utt_wave", pointer, [pointer]),
        ("utt_relation", pointer, [pointer, text]),
        ("utt_relation_present", integer, [pointer, text]),
        ("relation_head", pointer, [pointer]),
        ("item_next", pointer, [pointer]),
        ("item_prev", pointer, [pointer]),
        ("item_daughter", pointer, [pointer]),
        ("item_as", pointer, [pointer, text]),
        ("item_feat_present", integer, [pointer, text]),
        ("item_feat_string", text, [pointer, text]),
        ("item_feat_float", real, [pointer, text]),
    )
    for name, result, arguments in signatures:
        function: Callable[..., Any] = getattr(library, name)
        function.restype, function.argtypes = result, arguments  # type: ignore[attr-defined]
