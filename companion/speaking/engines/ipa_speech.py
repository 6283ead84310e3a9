"""Speaks an IPA text stretch by stretch with a network that reads it, and joins what it gave into one sound."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.ipa_text import IpaText
from companion.speaking.engines.ipa_times import phonemes, word_times
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.word_times import Span, estimated_times
from companion.values import AS_READ, PartBroken, Prosody, Samples

LETTER_SECONDS = 5.0
"""No letter of IPA lasts longer, with the silence that is its share, in speech that is any (guess)."""


class Numbered(NamedTuple):
    """A stretch of IPA as the numbers that a network reads."""

    ids: NDArray[np.int64]
    """(n,)"""
    begins: tuple[int, ...]
    """For each letter, where its numbers begin; and once more, where the last one's end."""


class Stretch(NamedTuple):
    """A spoken stretch of IPA."""

    samples: Samples
    letters: tuple[Span, ...] | None
    """When each letter sounds, from the stretch's start; None where the network keeps that to itself."""


class Recital(NamedTuple):
    """How a text is spoken."""

    speak: Callable[[str], Stretch | None]
    """Speaks a stretch of IPA; None when cancelled."""
    rate_hz: int
    most_letters: int
    """Of IPA in one stretch."""
    ends: str = ""
    """Signs behind which a stretch ends in any case."""
    names: Mapping[str, str] = {}
    """The IPA of the network's own letters."""
    realised: Prosody = AS_READ


def numbered(
    text: str, known: Mapping[str, Sequence[int]], begin: Sequence[int], end: Sequence[int]
) -> Numbered:
    """Return the numbers of a text's letters; a letter that is not known has none."""
    ids = list(begin)
    begins = [len(ids)]
    for letter in text:
        ids += known.get(letter, ())
        begins.append(len(ids))
    return Numbered(np.array([*ids, *end], np.int64), tuple(begins))


def stretch(
    samples: Samples, rate_hz: int, numbers: Numbered, durations: NDArray[np.float32] | None
) -> Stretch:
    """Return a spoken stretch with the times of its letters.

    Args:
        samples: float32, (m,).
        rate_hz: theirs.
        numbers: what the network read.
        durations: how long it let each number last, (n,), in any unit; None where it does not tell
            (what is of another length means something else).
    """
    if durations is None or len(durations) != len(numbers.ids):
        return Stretch(samples, None)
    edges = np.concatenate([[0.0], np.cumsum(durations, dtype=np.float64)])
    if edges[-1] > 0.0:
        edges *= len(samples) / rate_hz / edges[-1]
    times = edges[list(numbers.begins)].tolist()
    return Stretch(samples, tuple(Span(start, end) for start, end in pairwise(times)))


def recited(form: SpokenForm, ipa: IpaText, recital: Recital) -> RawSpeech | None:
    """Return a clause as sound with the times of its words and phonemes; None when cancelled.

    Where the network tells no times, the words' are estimated and there are no phonemes. Raises ``PartBroken`` for
    sound that is none, as a damaged network may give it.
    """
    pieces: list[Samples] = []
    letters: list[Span] | None = []
    length = 0.0
    for start, end in ipa.parts(recital.most_letters, recital.ends):
        spoken = recital.speak(ipa.text[start:end])
        if spoken is None:
            return None
        most = (end - start) * LETTER_SECONDS * recital.rate_hz
        if len(spoken.samples) > most or not np.isfinite(spoken.samples).all():
            raise PartBroken("The voice failed; choose another voice.", log="network gave no speech")
        if spoken.letters is None or letters is None:
            letters = None
        else:
            letters += [Span(length, length)] * (start - len(letters))
            letters += [Span(each.start + length, each.end + length) for each in spoken.letters]
        pieces.append(spoken.samples)
        length += len(spoken.samples) / recital.rate_hz
    samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    if letters is None:
        words = estimated_times(form, Span(0.0, length))
        return RawSpeech(samples, recital.rate_hz, words, (), recital.realised)
    return RawSpeech(
        samples,
        recital.rate_hz,
        word_times(ipa, letters),
        phonemes(ipa.text, letters, recital.names),
        recital.realised,
    )
