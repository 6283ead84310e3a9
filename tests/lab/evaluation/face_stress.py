"""Measures whether the head nods where the voice stresses.

The stress is judged without the code that moves the head: Praat's autocorrelation pitch (Boersma 1993) and intensity,
word by word. A word's prominence is the mean of two z-scores within its clause: its highest F0 in semitones and its
highest intensity. The most prominent 40 % of the words count as stressed (guess: about so many words of read English
bear an accent). Two shares are told: of the head's peaks that lie within 100 ms of such a word, and
of those within 100 ms of the loudest instant of one. By chance are as many peaks at random times of the same clauses.
"""

import csv
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.gestures import read_gestures
from companion.showing.speech import speech_of
from companion.sound.wav import read_sound
from companion.speaking.shaping import RawSpeech, evenly_loud
from companion.speaking.spoken_form import SpokenForm, spoken_form
from companion.thinking.gestures import Occasion, gestures_of
from companion.values import (
    UNCANCELLED,
    Affect,
    Audio,
    Clause,
    Layer,
    SpokenClause,
    TimedWord,
)
from tests.lab.alignment.forced import ForcedAligner
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.face_stage import played, spoken_in_turn
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.voice_stage import open_stages

WITHIN: Final = 0.1
"""Seconds."""
GOAL: Final = 0.7
STRESSED_SHARE: Final = 0.4
LEAST_PEAK: Final = 0.05
"""A head that moves by less than this, 0.75°, has no peak there."""
DRAWS: Final = 200
_MOVES_HEAD: Final = frozenset({Layer.PROSODY, Layer.INTONATION, Layer.GESTURE})
"""What is made with the words; how a body stands and breathes is not."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Stressed:
    """A stressed word, in seconds from the start of the clause's sound."""

    start: float
    end: float
    loudest: float


@dataclass(frozen=True, slots=True)
class Nodded:
    """A clause with the peaks of the head in it, and its stressed words."""

    peaks: Floats
    stressed: tuple[Stressed, ...]
    begin: float
    end: float
    """Of the words."""


def stress_figures(run: Run) -> list[Figure]:
    """Return the shares for read and acted recordings among the data."""
    figures = []
    for name, clauses in (
        ("LJ Speech", recorded(run.data / "ljspeech32", 22)),
        ("RAVDESS", recorded(run.data / "ravdess16k", 12 if run.is_quick else 48)),
    ):
        if clauses:
            figures += _figures(name, clauses, run.seed)
    return figures


def own_stress_figures(run: Run) -> list[Figure]:
    """Return the shares for the companion's own voice; raises ``PartMissing`` where none is there."""
    return _figures("own voice", run.opened(own_voice), run.seed)


def _figures(name: str, clauses: Sequence[SpokenClause], seed: int) -> list[Figure]:
    nodded = [one for clause in clauses if (one := nods_of(clause)) is not None]
    random = np.random.default_rng(seed)
    near_word = [near(one.peaks, one.stressed) for one in nodded]
    near_loudest = [near_instant(one.peaks, one.stressed) for one in nodded]
    drawn = [random.uniform(one.begin, one.end, (DRAWS, len(one.peaks))) for one in nodded]
    by_chance = [
        (near(times, one.stressed).mean(), near_instant(times, one.stressed).mean(), len(one.peaks))
        for one, times in zip(nodded, drawn, strict=True)
        if len(one.peaks)
    ]
    words, instants, counts = (np.array(column) for column in zip(*by_chance, strict=True))
    hits, strict, of = sum(map(np.sum, near_word)), sum(map(np.sum, near_loudest)), int(counts.sum())
    return [
        share(float(hits), of).named(
            f"{name}: head peaks within ±100 ms of a stressed word",
            goal=GOAL,
            baseline=float(np.average(words, weights=counts)),
            note="stress by Praat's pitch and intensity; baseline: peaks at random times",
        ),
        share(float(strict), of).named(
            f"{name}: … of its loudest instant", baseline=float(np.average(instants, weights=counts))
        ),
    ]


def nods_of(clause: SpokenClause) -> Nodded | None:
    """Return the peaks of the head while a clause is spoken, and its stressed words; None without two words."""
    if len(clause.words) < 2:
        return None
    happened, (start,), end = spoken_in_turn([speech_of(clause, read_gestures())])
    course = played(happened, end, only=_MOVES_HEAD)
    peaks = course.times[peaks_of(course.of("head_pitch"))] - start
    begin, last = clause.words[0].start, clause.words[-1].end
    return Nodded(
        peaks[(peaks >= begin - WITHIN) & (peaks <= last + WITHIN)], stressed_words(clause), begin, last
    )


def peaks_of(pitch: Floats) -> NDArray[np.intp]:
    """Return the frames at which a head is lowest, (peaks,), between two instants at which it is higher by enough."""
    found: list[int] = []
    highest, lowest, at = pitch[0], pitch[0], 0
    for frame, value in enumerate(pitch.tolist()):
        if value < lowest:
            lowest, at = value, frame
        if value - lowest >= LEAST_PEAK:  # risen again
            if highest - lowest >= LEAST_PEAK:
                found.append(at)
            highest, lowest, at = value, value, frame
        highest = max(highest, value)
        if value > lowest and highest == value:
            lowest, at = value, frame
    return np.array(found, np.intp)


def stressed_words(clause: SpokenClause) -> tuple[Stressed, ...]:
    """Return the words that stand out in a clause's sound, by Praat."""
    import parselmouth

    sound = parselmouth.Sound(clause.audio.samples.astype(np.float64), clause.audio.rate_hz)
    pitch = sound.to_pitch_ac(time_step=0.01, pitch_floor=75.0, pitch_ceiling=500.0)
    loud = sound.to_intensity(minimum_pitch=75.0, time_step=0.01)
    hz = pitch.selected_array["frequency"]
    semitones = np.where(hz > 0, 12.0 * np.log2(np.maximum(hz, 1.0)), np.nan)
    rows, spans = [], []
    for word in clause.words:
        level, at = _part(loud.values[0], loud.xs(), word)
        height, _ = _part(semitones, pitch.xs(), word)
        if not len(level):
            continue
        voiced = height[~np.isnan(height)]
        highest = float(voiced.max()) if len(voiced) else np.nan
        rows.append((highest, float(level.max())))
        spans.append(Stressed(word.start, word.end, float(at[level.argmax()])))
    table = np.array(rows)
    spread = np.nanstd(table, axis=0)
    scores = np.nan_to_num((table - np.nanmean(table, axis=0)) / np.where(spread > 0, spread, 1.0))
    count = max(1, round(STRESSED_SHARE * len(rows)))
    return tuple(spans[at] for at in sorted(np.argsort(-scores.mean(axis=1))[:count].tolist()))


def _part(values: Floats, times: Floats, word: TimedWord) -> tuple[Floats, Floats]:
    inside = (times >= word.start) & (times < word.end)
    return values[inside], times[inside]


def near(peaks: Floats, stressed: Sequence[Stressed]) -> NDArray[np.bool_]:
    """Return for each instant whether a stressed word is within 100 ms of it."""
    close: NDArray[np.bool_] = np.any(
        [(peaks >= word.start - WITHIN) & (peaks <= word.end + WITHIN) for word in stressed], axis=0
    )
    return close


def near_instant(peaks: Floats, stressed: Sequence[Stressed]) -> NDArray[np.bool_]:
    """Return for each instant whether the loudest one of a stressed word is within 100 ms of it."""
    close: NDArray[np.bool_] = np.any([np.abs(peaks - word.loudest) <= WITHIN for word in stressed], axis=0)
    return close


def recorded(folder: Path, most: int) -> list[SpokenClause]:
    """Return recordings with a manifest as clauses, evenly drawn, their words timed by alignment."""
    manifest = folder / "manifest.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    aligner = ForcedAligner()
    chosen = rows[:: max(1, len(rows) // most)][:most]
    return [aligned(folder / row["file"], row["text"], aligner) for row in chosen]


def aligned(file: Path, text: str, aligner: ForcedAligner) -> SpokenClause:
    """Return a recording as a clause that says ``text``, with the times of its words and sounds."""
    sound = read_sound(file)
    samples = evenly_loud(sound.samples, sound.rate_hz)
    form = spoken_form(text)
    raw = RawSpeech(samples, sound.rate_hz, (None,) * len(form.words), ())
    timed = aligner.timed(raw, form, UNCANCELLED)
    return SpokenClause(
        Clause(0, text), Audio(samples, sound.rate_hz), _timed_words(timed, form), timed.phonemes
    )


def _timed_words(timed: RawSpeech, form: SpokenForm) -> tuple[TimedWord, ...]:
    return tuple(
        TimedWord(word.caption, span.start, span.end)
        for word, span in zip(form.words, timed.words, strict=True)
        if span is not None
    )


def own_voice(run: Run) -> AbstractContextManager[list[SpokenClause]]:
    """Return sentences as the companion says them, with random feelings and the gestures that are planned for them."""
    stage = run.opened(open_stages)[0]
    random = np.random.default_rng(run.seed)
    texts = [row["text"] for row in rows_of("voice_sentences", run.data)][: 12 if run.is_quick else 60]
    clauses = []
    for turn, text in enumerate(texts):
        target = Affect(*random.uniform(-0.8, 0.8, 3).tolist())
        gestures = gestures_of(text, target, Occasion(turn=turn))
        spoken = stage.say(text, target).spoken
        clauses.append(replace(spoken, clause=replace(spoken.clause, gestures=gestures)))
    return nullcontext(clauses)
