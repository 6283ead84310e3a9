"""Finds when words and phonemes sound in recorded English, closely: forced alignment.

espeak-ng tells which sounds the words have, an acoustic model finds these in the speech (``Sphinx``). Where it does not
find them the program's own way is taken (``companion.speaking.alignment``), which is about half as close.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

import numpy as np
import soxr

from companion.speaking.alignment import Aligner
from companion.speaking.engines.ipa_speech import SIGNS, Script, ipa_text
from companion.speaking.shaping import SILENCE, RawSpeech, Span, sounding
from companion.speaking.spoken_form import SpokenForm
from companion.values import CancelToken, PartMissing, Samples, TimedPhoneme

# Finds when known phones sound, with pocketsphinx's acoustic model of US English: forced alignment.
#
# The package carries the model. Its dictionary is not loaded: words are told by their phones. First the words are
# found, with silence where there is some between them, then the phones within them.

RATE_HZ: Final = 16000
"""Arguments of ``Sphinx.find``."""
_FRAME: Final = 0.01
_MIDDLE: Final = 0.0078
"""A frame is told by its beginning, but judged by the 25.6 ms that follow; this lies between the middles of two."""
_PEAK: Final = 0.5
"""Highest sample of what the model hears."""

_BLOCK_BYTES: Final = 2 * RATE_HZ // 20
"""50 ms of sound, 1 ms of work: pocketsphinx lets no other thread of Python run while it works on a block."""
_MEAN: Final = "51,-2,9,28,-2,1,-3,-5,-5,-4,7,-1,4"
"""Mean cepstrum of clear synthetic voices (measured), from which it begins; each clause moves it."""

_log = logging.getLogger(__name__)


class SphinxMissing(PartMissing):
    """pocketsphinx is not installed, or not for this machine."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "Recordings cannot be aligned without pocketsphinx; install the group lab.",
            log=f"pocketsphinx not loaded: {why}",
        )


class Phone(NamedTuple):
    """A stretch of the sound."""

    word: int | None
    """Index of the word it is part of; None for silence or noise."""
    name: str
    """In ARPAbet, capitals; of a silence whatever the model calls it."""
    start: float
    end: float


class Sphinx:
    """The loaded acoustic model; used by one thread."""

    def __init__(self) -> None:
        self._decoder: Any = None

    def open(self) -> None:
        """Load the model, 10 to 20 ms; raises ``SphinxMissing``."""
        try:
            from pocketsphinx import Decoder

            # without a best path, whose words can be too short for their phones
            self._decoder = Decoder(
                lm=None, dict=None, bestpath=False, cmn="live", cmninit=_MEAN, loglevel="FATAL"
            )
        except (ImportError, OSError, RuntimeError) as error:
            raise SphinxMissing(type(error).__name__) from error
        _log.info("phone aligner opened")

    def find(
        self, samples: Samples, words: Sequence[Sequence[str]], cancel: CancelToken
    ) -> tuple[Phone, ...] | None:
        """Return when each phone sounds, in order and without gap; None when they do not fit the sound.

        Args:
            samples: The sound at ``RATE_HZ``.
            words: The ARPAbet phones of each word in the order they are said; none may be empty.
            cancel: Looked at once a block; when cancelled, None is returned.
        """
        peak = float(np.max(np.abs(samples), initial=0.0))
        if peak == 0.0 or not words:
            return None
        heard = (samples * (_PEAK / peak * 32767)).astype(np.int16).tobytes()
        decoder = self._decoder
        try:
            decoder.set_align_text(" ".join(self._word(word) for word in words))
            if not self._hear(heard, cancel):
                return None
            decoder.set_alignment()
            if not self._hear(heard, cancel):
                return None
        except RuntimeError:  # its text could tell words
            _log.info("phones not aligned")
            return None
        found = decoder.get_alignment()  # kept: its entries are freed with it
        return tuple(_phones(found))

    def _word(self, phones: Sequence[str]) -> str:
        """Return the name of a word with these phones, which the decoder then knows."""
        name = "_".join(phones)
        if self._decoder.lookup_word(name) is None:
            self._decoder.add_word(name, " ".join(phones), update=False)
        return name

    def _hear(self, heard: bytes, cancel: CancelToken) -> bool:
        """Let the decoder hear the sound; return whether it heard all of it."""
        self._decoder.start_utt()
        try:
            for start in range(0, len(heard), _BLOCK_BYTES):
                if cancel.is_cancelled:
                    return False
                self._decoder.process_raw(heard[start : start + _BLOCK_BYTES])
        finally:
            self._decoder.end_utt()
        return True


def _phones(found: Any) -> list[Phone]:  # noqa: ANN401 - pocketsphinx has no types
    phones: list[Phone] = []
    word = -1
    for entry in found:
        is_filler = entry.name.startswith(("<", "["))
        word += not is_filler
        for phone in entry:
            start = phones[-1].end if phones else 0.0
            end = (phone.start + phone.duration) * _FRAME + _MIDDLE
            phones.append(Phone(None if is_filler else word, phone.name, start, end))
    return phones


# Puts the sounds of English in the thirty-nine phones of the CMU dictionary, which acoustic models are made for.
#
# The set is ARPAbet without stress; sounds that it does not tell apart become the nearest that it has.

_PHONES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys("ɑɒa", ("AA",)),
    "æ": ("AE",),
    **dict.fromkeys("ʌəɐ", ("AH",)),
    "ɔ": ("AO",),
    **dict.fromkeys("ɛe", ("EH",)),
    **dict.fromkeys("ɝɜɚ", ("ER",)),
    **dict.fromkeys("ɪᵻɨ", ("IH",)),
    "i": ("IY",),
    "ʊ": ("UH",),
    **dict.fromkeys("uʉ", ("UW",)),
    "y": ("Y", "UW"),
    "aʊ": ("AW",),
    "aɪ": ("AY",),
    "eɪ": ("EY",),
    "oʊ": ("OW",),
    "o": ("OW",),
    "əʊ": ("OW",),
    "ɔɪ": ("OY",),
    "tʃ": ("CH",),
    "dʒ": ("JH",),
    "b": ("B",),
    "d": ("D",),
    "ð": ("DH",),
    "f": ("F",),
    **dict.fromkeys("ɡg", ("G",)),
    **dict.fromkeys("hɦç", ("HH",)),
    **dict.fromkeys("kxqɬ", ("K",)),
    **dict.fromkeys("lɫ", ("L",)),
    "m": ("M",),
    **dict.fromkeys("nɲ", ("N",)),
    "ŋ": ("NG",),
    "p": ("P",),
    **dict.fromkeys("ɹrʁ", ("R",)),
    "s": ("S",),
    "ʃ": ("SH",),
    **dict.fromkeys("tɾ", ("T",)),
    "θ": ("TH",),
    "v": ("V",),
    **dict.fromkeys("wʍ", ("W",)),
    "j": ("Y",),
    "z": ("Z",),
    "ʒ": ("ZH",),
}
"""Phones by IPA letter, or two for what is one phone; the usual one of each phone first."""
IPA_OF_ARPABET: Final[Mapping[str, str]] = {
    phones[0]: ipa for ipa, phones in reversed(list(_PHONES.items())) if len(phones) == 1
}
"""The usual IPA of each phone."""


def arpabet(ipa: str) -> tuple[str, ...]:
    """Return the phones of a phoneme, a word or more in IPA; length, stress and what is no English sound are left out.

    Silence, "", has none.
    """
    letters = [letter for letter in ipa if letter in _PHONES]
    phones: list[str] = []
    while letters:
        pair = "".join(letters[:2])
        taken = 2 if len(letters) > 1 and pair in _PHONES else 1
        phones += _PHONES["".join(letters[:taken])]
        del letters[:taken]
    return tuple(phones)


_ENGLISH: Final = Script("en-us", spell=str, signs=SIGNS)
MOST_SECONDS: Final = 60.0
"""Finding the sounds of longer speech takes too long."""


class ForcedAligner:
    """Times English speech; used by one thread."""

    def __init__(self) -> None:
        """Load the acoustic model and espeak-ng; raises ``PartMissing``."""
        self._otherwise = Aligner()
        self._otherwise.open()
        self._sphinx = Sphinx()
        self._sphinx.open()

    def timed(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech:
        """Return the speech with the times of its phonemes and words; see ``Aligner.timed``."""
        found = None
        if form.text and sounding(speech.samples, speech.rate_hz) is not None:
            found = self._found(speech, form, cancel)
        return found or self._otherwise.timed(speech, form, cancel)

    def _found(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech | None:
        """Time it by the sounds of each word; None where the speech does not fit them, or when cancelled."""
        if len(speech.samples) > MOST_SECONDS * speech.rate_hz:
            return None
        ipa = ipa_text(form, _ENGLISH)
        sounds = [arpabet(ipa.text[start:end]) for start, end in ipa.words]
        said = [index for index, phones in enumerate(sounds) if phones]
        samples = soxr.resample(speech.samples, speech.rate_hz, RATE_HZ)
        found = self._sphinx.find(samples, [sounds[index] for index in said], cancel)
        if found is None:
            return None
        spans: list[Span | None] = [None] * len(sounds)
        for phone in found:
            if phone.word is not None:
                index = said[phone.word]
                before = spans[index]
                spans[index] = Span(before.start if before else phone.start, phone.end)
        return replace(
            speech, words=tuple(spans), phonemes=_phonemes(found, len(speech.samples) / speech.rate_hz)
        )


def _phonemes(found: Sequence[Phone], length: float) -> tuple[TimedPhoneme, ...]:
    """Name the phones in IPA; neighbouring silences become one."""
    phonemes: list[TimedPhoneme] = []
    for phone in found:
        name = SILENCE if phone.word is None else IPA_OF_ARPABET[phone.name]
        start, end = min(phone.start, length), min(phone.end, length)
        if phonemes and name == phonemes[-1].phoneme == SILENCE:
            phonemes[-1] = TimedPhoneme(SILENCE, phonemes[-1].start, end)
        elif end > start:
            phonemes.append(TimedPhoneme(name, start, end))
    return tuple(phonemes)
