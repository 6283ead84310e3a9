"""Finds when known phones sound, with pocketsphinx's acoustic model of US English: forced alignment.

The package carries the model. Its dictionary is not loaded: words are told by their phones. First the words are found,
with silence where there is some between them, then the phones within them.
"""

import logging
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from companion.values import CancelToken, PartMissing, Samples, Told

RATE_HZ: Final = 16000
"""What ``Sphinx.find`` is to be given."""
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
            Told("Recordings cannot be aligned without pocketsphinx; install the group lab."),
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
