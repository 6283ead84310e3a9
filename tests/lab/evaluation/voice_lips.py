"""Measures how closely lips follow a voice that does not time its sounds, against one that does.

Kokoro tells when each of its sounds begins, to 25 ms. Its speech is timed without being told, and both are laid side by
side.
"""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import require_installed
from companion.showing.lip_line import VISEMES, lip_line
from companion.showing.visemes import guessed_phonemes, looks_of
from companion.speaking.alignment import Aligner
from companion.speaking.engines.kokoro import Kokoro, open_kokoro
from companion.speaking.shaping import RawSpeech, Span, estimated_times, evenly_loud
from companion.speaking.spoken_form import SpokenForm, spoken_form
from companion.speaking.voice import Wished
from companion.storage.paths import find_paths
from companion.values import (
    Audio,
    CancelToken,
    Clause,
    SpokenClause,
    TimedPhoneme,
    TimedWord,
    Viseme,
)
from tests.lab.evaluation.bootstrap import Measured, bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Run

SPEAKERS: Final = ("af_heart", "am_michael", "bf_emma")
"""Of Kokoro: an American woman and man, a British woman."""
ERROR_MOST_SECONDS: Final = 0.04
SHUT: Final = 0.9
"""The share of the mouth from which lips count as closed."""
QUICK: Final = 10
"""So many sentences are measured when there is little time."""


@dataclass(slots=True)
class _Errors:
    """How much later than the voice's own the onsets of visemes were found, in seconds, each with its sentence."""

    seconds: list[float] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)

    def take(self, sentence: int, told: Iterable[TimedPhoneme], found: Iterable[TimedPhoneme]) -> None:
        """Add the onsets of the visemes that both have."""
        ours, theirs = _onsets(found), _onsets(told)
        names = [viseme for viseme, _ in theirs], [viseme for viseme, _ in ours]
        for block in SequenceMatcher(None, *names, autojunk=False).get_matching_blocks():
            for i in range(block.size):
                self.seconds.append(ours[block.b + i][1] - theirs[block.a + i][1])
                self.sentences.append(sentence)

    def percentile(self, percent: float, seed: int) -> Measured:
        """Return a percentile of how far off, whether late or early, with its interval over sentences."""
        return self._percentile(np.abs(self.seconds), percent, seed)

    def late(self, seed: int) -> Measured:
        """Return by how much half of them are later, with its interval over sentences; less than 0 is early."""
        return self._percentile(np.array(self.seconds), 50, seed)

    def _percentile(self, seconds: NDArray[np.float64], percent: float, seed: int) -> Measured:
        return bootstrap(
            lambda drawn: np.percentile(drawn, percent, axis=1), seconds, seed=seed, groups=self.sentences
        )


def lip_figures(run: Run) -> list[Figure]:
    """Return how far visemes lie from a voice's own, how often lips close in time, and what timing costs.

    Raises:
        PartMissing: Kokoro is not there.
    """
    voices = [_opened(speaker) for speaker in SPEAKERS]
    aligner = Aligner()
    aligner.open()
    found, spelt = _Errors(), _Errors()
    shut: list[bool] = []
    work = sound = 0.0
    chosen = run.some([row["text"] for row in rows_of("voice_sentences", run.data)], QUICK)
    for voice in voices:
        for number, text in enumerate(chosen):
            form = spoken_form(text)
            told = voice.synthesise(Wished(form), CancelToken())
            if told is None:
                continue
            untimed = replace(told, phonemes=(), words=(None,) * len(told.words))
            begun = time.thread_time()
            timed = aligner.timed(untimed, form, CancelToken())
            work += time.thread_time() - begun
            sound += len(told.samples) / told.rate_hz
            found.take(number, told.phonemes, timed.phonemes)
            spelt.take(number, told.phonemes, _by_spelling(untimed, form))
            shut += _lips_shut(told, timed, text)
        voice.close()
    baseline = spelt.percentile(95, run.seed).value
    names = ", ".join(SPEAKERS)
    return [
        found.percentile(95, run.seed).named(
            "visemes: onset off by, s, 95th percentile",
            goal=ERROR_MOST_SECONDS,
            is_less_better=True,
            baseline=baseline,
            note=f"against Kokoro's own times ({names}); baseline: by the spelling of the words",
        ),
        found.percentile(50, run.seed).named("… median", is_less_better=True),
        found.late(run.seed).named("… late by, median"),
        share(sum(shut), len(shut)).named(
            "lips closed within 40 ms of the onset of p, b, m", goal=0.95, note=f"share of PP at least {SHUT}"
        ),
        Figure(
            "time to align a second of speech, s",
            work / sound,
            len(chosen) * len(SPEAKERS),
            is_less_better=True,
            note="processor time",
        ),
    ]


def _opened(speaker: str) -> Kokoro:
    installed = require_installed(read_catalog().model("kokoro-82m"), find_paths(os.environ).models)
    return open_kokoro(installed.folder, speaker)


def _onsets(phonemes: Iterable[TimedPhoneme]) -> list[tuple[Viseme, float]]:
    """Return each viseme with its onset; neighbours that look alike are one."""
    onsets: list[tuple[Viseme, float]] = []
    for phoneme in phonemes:
        looks = looks_of(phoneme.phoneme)
        for i, look in enumerate(looks):
            if not onsets or onsets[-1][0] is not look.viseme:
                at = phoneme.start + i * (phoneme.end - phoneme.start) / len(looks)
                onsets.append((look.viseme, at))
    return onsets


def _by_spelling(speech: RawSpeech, form: SpokenForm) -> tuple[TimedPhoneme, ...]:
    spans = estimated_times(form, Span(0.0, len(speech.samples) / speech.rate_hz))
    return guessed_phonemes(
        TimedWord(word.caption, span.start, span.end)
        for word, span in zip(form.words, spans, strict=True)
        if span is not None
    )


def _lips_shut(told: RawSpeech, timed: RawSpeech, text: str) -> list[bool]:
    """Return for each p, b and m that was told whether the line, made without its times, closes the lips for it."""
    audio = Audio(evenly_loud(timed.samples, timed.rate_hz), timed.rate_hz)
    line = lip_line(SpokenClause(Clause(0, text), audio, (), timed.phonemes))
    closed = VISEMES.index(Viseme.PP)
    around = np.linspace(-ERROR_MOST_SECONDS, ERROR_MOST_SECONDS, 9).tolist()
    return [
        max(line.at(phoneme.start + off).weights[closed] for off in around) >= SHUT
        for phoneme in told.phonemes
        if any(look.viseme is Viseme.PP for look in looks_of(phoneme.phoneme))
    ]
