"""The measurements of voices are tried on made ones, of which it is known how they follow a feeling."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from companion.storage.new_file import NewFolder
from companion.values import (
    Affect,
    Audio,
    CancelToken,
    Clause,
    Samples,
    SpokenClause,
    TimedWord,
    Transcript,
)
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.voice import click_figures
from tests.lab.evaluation.voice_heard import word_figures
from tests.lab.evaluation.voice_mixes import mix_figures
from tests.lab.evaluation.voice_reader import reader_for
from tests.lab.evaluation.voice_stage import Stage
from tests.lab.evaluation.voice_sweep import sweep_figures

RATE_HZ = 16_000
TEXTS = [f"word {'and word ' * count}again" for count in (1, 2)]


class MadeVoice:
    """Hums a word a quarter of a second; what feeling and stress do to it is told beforehand."""

    def __init__(
        self,
        semitones: Callable[[Affect], float] = lambda affect: 6 * affect.arousal,
        *,
        stress_st: float = 0.0,
        end: float = 0.0,
    ) -> None:
        self._semitones = semitones
        self._stress_st = stress_st
        self._end = end

    @property
    def name(self) -> str:
        return "made"

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        texts = clause.text.split()
        if not texts:
            return None
        spans = [(0.25 * place, 0.25 * (place + 1)) for place in range(len(texts))]
        higher = self._semitones(clause.affect)
        hummed = [_hum(higher + self._stress_st * word.startswith("*"), n) for n, word in enumerate(texts)]
        samples = np.concatenate([*hummed, np.full(1, self._end, np.float32), np.zeros(800, np.float32)])
        words = tuple(TimedWord(word, *span) for word, span in zip(texts, spans, strict=True))
        return SpokenClause(clause, Audio(samples, RATE_HZ), words, ())

    def close(self) -> None:
        pass


def _hum(semitones: float, number: int) -> Samples:
    """A sawtooth of a quarter of a second that falls by a semitone, with a soft beginning and end."""
    at = np.arange(RATE_HZ // 4) / RATE_HZ
    hertz = 180 * 2 ** ((semitones - 4 * at + 0.3 * (number % 3)) / 12)
    phase = np.cumsum(hertz) / RATE_HZ
    wave = 2 * (phase % 1) - 1
    sound: Samples = (0.3 * wave * np.sin(np.pi * at / at[-1]) ** 0.5).astype(np.float32)
    return sound


class Deaf:
    """Hears the same words whatever is said."""

    name = "deaf"

    def __init__(self, text: str) -> None:
        self._text = text
        self.lengths: list[int] = []

    def begin(self) -> "Deaf":
        return self

    def feed(self, samples: Samples) -> Transcript | None:
        self.lengths.append(len(samples))
        return None

    @property
    def latest(self) -> str:
        return self._text

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    @property
    def ends_in_quiet(self) -> bool:
        return False

    def read(self) -> str:
        return self._text

    def finish(self) -> str:
        return self._text

    def abandon(self) -> None:
        pass

    def close(self) -> None:
        pass


def stage(voice: MadeVoice, keep: Path | None = None) -> Stage:
    return Stage("made", voice, None if keep is None else NewFolder(keep))


def named(figures: list[Figure], part: str) -> Figure:
    return next(figure for figure in figures if part in figure.name)


def test_a_pitch_that_rises_with_arousal_is_told_as_followed() -> None:
    on = stage(MadeVoice())

    figures = sweep_figures(on, reader_for(on, TEXTS), TEXTS, seed=0)

    assert named(figures, "arousal asked and heard").value > 0.8
    assert named(figures, "arousal and F0 mean").value > 0.95


def test_a_voice_that_never_changes_follows_nothing() -> None:
    on = stage(MadeVoice(lambda affect: 0.0))

    figures = sweep_figures(on, reader_for(on, TEXTS), TEXTS, seed=0)

    followed = named(figures, "arousal asked and heard").value
    assert np.isnan(followed) or abs(followed) < 1e-9
    assert not any("smallest step" in figure.name for figure in figures)


def test_mixes_are_counted_between_their_parts() -> None:
    on = stage(MadeVoice())

    whole, *by_axis = mix_figures(on, reader_for(on, TEXTS), TEXTS)

    assert whole.of == sum(figure.of for figure in by_axis) > 10
    assert whole.value > 0.5


def test_words_that_are_not_heard_count_as_wrong() -> None:
    on = stage(MadeVoice())

    figures = word_figures(on, ["one two three four"], Deaf("one two three"), seed=0)

    assert named(figures, "wrongly, calm").value == pytest.approx(0.25)
    assert named(figures, "more than calm").value == 0.0


def test_a_step_where_clauses_join_is_a_click() -> None:
    smooth, rough = (click_figures(stage(MadeVoice(end=end)), TEXTS, count=20)[0].value for end in (0.0, 0.5))

    assert smooth == 0.0
    assert rough > 0.0


@pytest.mark.parametrize(
    ("name", "least"), [("voice_sentences", 40), ("voice_stress", 40), ("voice_halves", 50)]
)
def test_the_collections_have_the_form_they_promise(tmp_path: Path, name: str, least: int) -> None:
    assert len(rows_of(name, tmp_path)) >= least
