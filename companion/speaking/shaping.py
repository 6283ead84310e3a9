"""Turns an engine's sound into a clause that can follow another: times of words, loudness, edges, pause.

All times are seconds from the start of the engine's sound. A caption word that is not spoken (a dash, an emoji) has no
time of its own; it has ``None`` until ``filled`` puts it between its neighbours.

Engines begin with up to 0.2 s of silence, which would delay the reply; here it is cut to 20 ms at most. The pause
behind the clause depends on its last punctuation sign, not on the engine.

Loudness is the root mean square of the frames with speech, in decibels relative to full scale (dBFS, 0 is a full
square wave). The target is a guess: as loud as the peaks of ordinary speech permit without limiting, which lie 12 to
18 dB above its mean.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from companion.speaking.spoken_form import SpokenForm
from companion.values import (
    AS_READ,
    UNCANCELLED,
    Audio,
    CancelToken,
    Clause,
    Prosody,
    Samples,
    SpokenClause,
    TimedPhoneme,
    TimedWord,
)

PAUSE_LETTERS = 4.0
"""Duration of a comma inside a clause, in letters; a sentence's end lasts twice as long. Guess."""


class Span(NamedTuple):
    """A stretch of time in seconds."""

    start: float
    end: float


class SaidWord(NamedTuple):
    """A word as reported by the engine."""

    position: int
    """Index of its first character in ``SpokenForm.text``."""
    span: Span


def times_of_captions(form: SpokenForm, said: Sequence[SaidWord]) -> tuple[Span | None, ...]:
    """Return the time of each caption word; ``said`` in the order of speaking.

    Engines may report two words as one ("I am"); they then share its time by their letters.
    """
    found: list[Span | None] = [None] * len(form.words)
    spoken = [(start, i) for i, (start, end) in enumerate(form.spans) if end > start]
    for word in said:
        at = bisect_right(spoken, (word.position, len(form.words))) - 1
        if at < 0:
            continue
        index = spoken[at][1]
        before = found[index]
        found[index] = word.span if before is None else Span(before.start, max(before.end, word.span.end))
    return _shared(form, found)


def estimated_times(form: SpokenForm, span: Span) -> tuple[Span | None, ...]:
    """Share ``span`` among the words by their letters; for engines without times.

    A digit counts as three letters. Errors of 0.1 s and more are usual.
    """
    weights = []
    for word in form.words:
        letters = sum(3.0 if c.isdigit() else 1.0 for c in word.said if c.isalnum())
        pause = PAUSE_LETTERS * (
            2 if re.search(r"[.!?]$", word.said) else word.said.endswith((",", ";", ":"))
        )
        weights.append((letters, pause))
    spoken = [i for i, (letters, _) in enumerate(weights) if letters]
    if not spoken:
        return (None,) * len(weights)
    total = sum(letters + pause for letters, pause in weights) - weights[spoken[-1]][1]
    per_letter = (span.end - span.start) / total
    times: list[Span | None] = []
    at = span.start
    for letters, pause in weights:
        end = min(at + letters * per_letter, span.end)
        times.append(Span(at, end) if letters else None)
        at = min(end + pause * per_letter, span.end)
    return tuple(times)


def _shared(form: SpokenForm, times: Sequence[Span | None]) -> tuple[Span | None, ...]:
    """Give words that were spoken but not timed a part of the time of the word before (or otherwise after)."""
    groups: list[list[int]] = []
    for i, word in enumerate(form.words):
        if not word.said:
            continue
        if groups and (times[i] is None or all(times[j] is None for j in groups[-1])):
            groups[-1].append(i)
        else:
            groups.append([i])
    shared = list(times)
    for group in groups:
        span = next((time for i in group if (time := times[i]) is not None), None)
        if span is None or len(group) == 1:
            continue
        letters = {i: sum(c.isalnum() for c in form.words[i].said) for i in group}
        total = sum(letters.values())
        at = span.start
        for i in group:
            end = at + (span.end - span.start) * letters[i] / total
            shared[i] = Span(at, end)
            at = end
    return tuple(shared)


def filled(times: Sequence[Span | None], length: float) -> tuple[Span, ...]:
    """Return times in order and within [0, ``length``]; a silent word lasts 0 s after the one before."""
    spans: list[Span] = []
    at = 0.0
    for span in times:
        start = min(max(span.start, at), length) if span else at
        at = min(max(span.end, start), length) if span else start
        spans.append(Span(start, at))
    return tuple(spans)


TARGET_DBFS = -20.0
"""Target loudness of speech in dBFS."""
PEAK_MOST = 0.89
"""Maximum absolute value of a sample (-1 dBFS); if the target would need more, speech stays quieter."""
LEVEL_SECONDS = 0.02
ACTIVE_RANGE_DB = 30.0
"""Range in dB below the loudest frame in which frames count as speech; the rest is pause. Guess."""
LIMITER_SECONDS = 0.004
"""Seconds before a peak at which the gain begins to fall, and after it to rise. Guess."""
_BLOCK_SAMPLES = 200_000
"""Number of samples limited at once."""


def speech_level_dbfs(samples: Samples, rate_hz: int) -> float:
    """Return the loudness of ``samples`` in dBFS without pauses; minus infinity for silence."""
    frame = max(1, round(LEVEL_SECONDS * rate_hz))
    padded = np.pad(samples, (0, -len(samples) % frame)).reshape(-1, frame).astype(np.float64)
    power = np.mean(padded**2, axis=1)
    loudest = power.max(initial=0.0)
    if loudest == 0.0:
        return float("-inf")
    active = power[power >= loudest * 10 ** (-ACTIVE_RANGE_DB / 10)]
    return float(10 * np.log10(active.mean()))


def evenly_loud(samples: Samples, rate_hz: int) -> Samples:
    """Return ``samples`` at the target loudness; silence stays silence."""
    level = speech_level_dbfs(samples, rate_hz)
    if level == float("-inf"):
        return samples
    peak = float(np.max(np.abs(samples)))
    gain = min(10 ** ((TARGET_DBFS - level) / 20), PEAK_MOST / peak)
    return (samples * np.float32(gain)).clip(-PEAK_MOST, PEAK_MOST)


def raised(
    samples: Samples, rate_hz: int, gain_db: NDArray[np.float32] | float, cancel: CancelToken = UNCANCELLED
) -> Samples:
    """Return ``samples`` with a gain for each or for all; peaks above ``PEAK_MOST`` are limited to it.

    Around such a peak the gain falls and rises within some milliseconds, so that there is no click. Raises
    ``Cancelled`` if requested, which is checked once a block.
    """
    loud = samples * np.float32(10.0) ** (np.float32(gain_db) / np.float32(20.0))
    if not np.max(np.abs(loud), initial=0.0) > PEAK_MOST:
        return loud
    reach = max(1, round(LIMITER_SECONDS * rate_hz))
    gain = np.pad(PEAK_MOST / np.maximum(np.abs(loud), PEAK_MOST), 2 * reach, constant_values=1.0)
    weights = np.hanning(2 * reach + 3)[1:-1]
    for start in range(0, len(loud), _BLOCK_SAMPLES):
        cancel.check()
        lowest = _lowest(gain[start : start + _BLOCK_SAMPLES + 4 * reach], 2 * reach + 1)
        loud[start : start + _BLOCK_SAMPLES] *= np.convolve(lowest, weights / weights.sum(), "valid")
    return loud.clip(-PEAK_MOST, PEAK_MOST)


def _lowest(values: NDArray[np.floating], width: int) -> NDArray[np.floating]:
    """Return the lowest of each ``width`` consecutive values."""
    covered = 1
    while 2 * covered <= width:
        values = np.minimum(values[:-covered], values[covered:])
        covered *= 2
    rest = width - covered
    return np.minimum(values[:-rest], values[rest:]) if rest else values


SILENCE = ""
"""Name of silence among phonemes, which are named in the International Phonetic Alphabet."""
LEAD_SECONDS = 0.015
"""Seconds of silence left before the first sound."""
FADE_SECONDS = 0.003
"""Seconds of the straight fades at both ends, against clicks."""
FRAME_SECONDS = 0.005
SOUND_FLOOR = 0.006
"""Share of the clause's peak (-44 dB) below which frames at its edges count as silence. Guess."""
PAUSES = (
    (("...", "…"), 0.4),
    ((".", "!", "?", "。", "！", "？"), 0.3),
    ((",", ";", ":", "–", "—", "-", "，", "、", "；", "："), 0.12),
)
"""Signs at a clause's end and the seconds of silence after it. Guesses in the range of read speech."""
NO_SIGN_PAUSE = 0.05
"""Seconds of silence after a clause that was cut within a phrase."""


@dataclass(frozen=True, slots=True, eq=False)
class RawSpeech:
    """Speech as an engine returned it."""

    samples: Samples
    rate_hz: int
    words: tuple[Span | None, ...]
    """Time of each caption word, in seconds from the start of ``samples``; None if it was not spoken."""
    phonemes: tuple[TimedPhoneme, ...]
    realised: Prosody = AS_READ
    """Part of the wished prosody that is in the sound already."""


def pause_after(text: str) -> float:
    """Return the seconds of silence that follow a clause."""
    bare = text
    while bare and not (bare[-1].isalnum() or any(bare[-1] in signs for signs, _ in PAUSES)):
        bare = bare[:-1]
    for signs, seconds in PAUSES:
        if bare.endswith(signs):
            return seconds
    return NO_SIGN_PAUSE


def trimmed(raw: RawSpeech) -> RawSpeech | None:
    """Cut the silence at both ends; None if nothing remains. Times move with the sound."""
    edges = sounding(raw.samples, raw.rate_hz)
    if edges is None:
        return None
    start, end = edges
    offset = start / raw.rate_hz
    return replace(
        raw,
        samples=raw.samples[start:end],
        words=tuple(span and Span(span.start - offset, span.end - offset) for span in raw.words),
        phonemes=_moved(raw.phonemes, offset, (end - start) / raw.rate_hz),
    )


def joined(uttered: RawSpeech | None, words: RawSpeech | None, gap: float, form: SpokenForm) -> RawSpeech:
    """Return a sound and the words behind it with ``gap`` seconds of silence between; one may be missing."""
    if words is None:
        assert uttered is not None
        return replace(uttered, words=(None,) * len(form.words))
    if uttered is None:
        return words
    silence = np.zeros(round(gap * words.rate_hz), np.float32)
    begin = (len(uttered.samples) + len(silence)) / words.rate_hz
    later = tuple(TimedPhoneme(p.phoneme, p.start + begin, p.end + begin) for p in words.phonemes)
    between = TimedPhoneme(SILENCE, len(uttered.samples) / words.rate_hz, begin)
    return replace(
        words,
        samples=np.concatenate(
            [_faded(uttered.samples, words.rate_hz), silence, _faded(words.samples, words.rate_hz)]
        ),
        words=tuple(span and Span(span.start + begin, span.end + begin) for span in words.words),
        phonemes=(*uttered.phonemes, between, *later),
    )


def finished(raw: RawSpeech, clause: Clause, form: SpokenForm, pause: float) -> SpokenClause:
    """Return the clause ready to play, with its ends faded and ``pause`` seconds of silence behind it."""
    sound = _faded(raw.samples, raw.rate_hz)
    audio = Audio(np.pad(sound, (0, round(pause * raw.rate_hz))), raw.rate_hz)
    words = tuple(
        TimedWord(word.caption, span.start, span.end)
        for word, span in zip(form.words, filled(raw.words, len(sound) / raw.rate_hz), strict=True)
    )
    return SpokenClause(clause, audio, words, _moved(raw.phonemes, 0.0, audio.seconds))


def sounding(samples: Samples, rate_hz: int) -> tuple[int, int] | None:
    """Return the indices of the start and end of sound, with ``LEAD_SECONDS`` before; None for silence."""
    peak = float(np.max(np.abs(samples), initial=0.0))
    if peak == 0.0:
        return None
    frame = max(1, round(FRAME_SECONDS * rate_hz))
    peaks = np.abs(np.pad(samples, (0, -len(samples) % frame))).reshape(-1, frame).max(axis=1)
    loud = np.flatnonzero(peaks >= peak * SOUND_FLOOR)
    start = int(loud[0]) * frame - round(LEAD_SECONDS * rate_hz)
    return max(0, start), min(len(samples), (int(loud[-1]) + 1) * frame)


def _faded(samples: Samples, rate_hz: int) -> Samples:
    count = min(round(FADE_SECONDS * rate_hz), len(samples) // 2)
    faded = samples.copy()
    ramp = np.linspace(0.0, 1.0, count, endpoint=False, dtype=np.float32)
    faded[:count] *= ramp
    faded[len(faded) - count :] *= ramp[::-1]
    return faded


def _moved(phonemes: tuple[TimedPhoneme, ...], offset: float, length: float) -> tuple[TimedPhoneme, ...]:
    """Shift phonemes earlier; keep them in order, without overlap and inside the sound; the last silence fills it."""
    moved: list[TimedPhoneme] = []
    at = 0.0
    for phoneme in phonemes:
        start = min(max(phoneme.start - offset, at), length)
        at = min(max(phoneme.end - offset, start), length)
        if at > start:
            moved.append(TimedPhoneme(phoneme.phoneme, start, at))
    if moved and moved[-1].phoneme == SILENCE:
        moved[-1] = TimedPhoneme(SILENCE, moved[-1].start, length)
    elif moved and at < length:
        moved.append(TimedPhoneme(SILENCE, at, length))
    return tuple(moved)
