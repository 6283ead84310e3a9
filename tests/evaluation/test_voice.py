"""The measurements of voices are tried on made ones, of which it is known how they follow a feeling."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure
from companion.evaluation.voice_heard import STRONG, strongest, word_figures
from companion.evaluation.voice_mixes import half_figures, is_between, mix_figures
from companion.evaluation.voice_reader import correlates, reader_for
from companion.evaluation.voice_speed import click_figures, speed_figures
from companion.evaluation.voice_stage import Stage
from companion.evaluation.voice_stress import stress_figures
from companion.evaluation.voice_sweep import is_rising, sweep_figures
from companion.storage.new_file import NewFolder
from companion.values import (
    Affect,
    Audio,
    CancelToken,
    Clause,
    PartBroken,
    Samples,
    SpokenClause,
    TimedWord,
    Transcript,
)

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

    def hear(self, samples: Samples) -> Transcript | None:
        self.lengths.append(len(samples))
        return None

    @property
    def latest(self) -> str:
        return self._text

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


def test_correlates_are_differences_from_the_calm_voice() -> None:
    on = stage(MadeVoice())
    text = TEXTS[0]

    pitch, _, level, rate, _ = correlates(on.say(text, Affect(arousal=0.5)), on.say(text))

    assert pitch == pytest.approx(3.0, abs=0.2)
    assert level == pytest.approx(0.0, abs=1.0)
    assert rate == pytest.approx(1.0)


def test_a_fall_counts_only_beyond_the_slack() -> None:
    assert is_rising([0.0, 0.1, 0.09, 0.3])
    assert not is_rising([0.0, 0.1, 0.05, 0.3])
    assert not is_rising([0.0, 0.1, 0.09, 0.3], slack=0.0)


def test_halves_of_a_sentence_that_differ_are_heard_to() -> None:
    row = {
        "first": TEXTS[0],
        "then": TEXTS[0],
        "first_affect": [0.0, -0.8, 0.0],
        "then_affect": [0.0, 0.8, 0.0],
    }
    follows, ignores = stage(MadeVoice()), stage(MadeVoice(lambda affect: 0.0))

    assert half_figures(follows, reader_for(follows, TEXTS), [row])[0].value == 1.0
    assert half_figures(ignores, reader_for(ignores, TEXTS), [row])[0].value == 0.0


def test_mixes_are_counted_between_their_parts() -> None:
    on = stage(MadeVoice())

    whole, *by_axis = mix_figures(on, reader_for(on, TEXTS), TEXTS)

    assert whole.of == sum(figure.of for figure in by_axis) > 10
    assert whole.value > 0.5


def test_between_is_on_the_way_and_neither_before_nor_behind() -> None:
    here, there = np.array([0.0, 0.0]), np.array([2.0, 2.0])

    assert is_between(here, np.array([1.5, 0.0]), there)
    assert not is_between(here, np.array([-0.5, 0.2]), there)
    assert not is_between(here, np.array([2.5, 2.0]), there)


def test_a_word_that_is_higher_is_told_as_stressed_and_its_plain_self_is_not() -> None:
    (figure,) = stress_figures(stage(MadeVoice(stress_st=3.0)), ["this is *very* good so far"])

    assert figure.value == 1.0
    assert figure.baseline == 0.0


def test_words_that_are_not_heard_count_as_wrong() -> None:
    on = stage(MadeVoice())

    figures = word_figures(on, ["one two three four"], Deaf("one two three"), seed=0)

    assert named(figures, "wrongly, calm").value == pytest.approx(0.25)
    assert named(figures, "more than calm").value == 0.0


def test_a_word_spelled_with_a_hyphen_is_the_same_word() -> None:
    figures = word_figures(stage(MadeVoice()), ["stay well today"], Deaf("stay-well to-day"), seed=0)

    assert named(figures, "wrongly, calm").value == pytest.approx(2 / 3)


def test_a_sound_is_heard_with_several_lengths_of_silence_round_it() -> None:
    transcriber = Deaf("one")

    word_figures(stage(MadeVoice()), ["one"], transcriber, seed=0)

    assert len(set(transcriber.lengths[:3])) == 3


def test_strong_feelings_reach_an_end_of_an_axis() -> None:
    ends = [max(abs(one.valence), abs(one.arousal), abs(one.dominance)) for one in STRONG]
    assert ends == pytest.approx([1.0] * len(STRONG))
    assert strongest(Affect()) == Affect()


def test_a_step_where_clauses_join_is_a_click() -> None:
    smooth, rough = (click_figures(stage(MadeVoice(end=end)), TEXTS, count=20)[0].value for end in (0.0, 0.5))

    assert smooth == 0.0
    assert rough > 0.0


def test_making_speech_takes_time() -> None:
    assert all(figure.value >= 0.0 for figure in speed_figures(stage(MadeVoice()), TEXTS, seed=0))


def test_sounds_are_kept_where_they_are_wanted(tmp_path: Path) -> None:
    stage(MadeVoice(), tmp_path).say("How are you?", Affect(0.5, -0.25, 0.0))

    assert [path.name for path in tmp_path.iterdir()] == ["made How are you v+0.50 a-0.25 d+0.00.wav"]


def test_a_voice_without_a_sound_is_told_of() -> None:
    with pytest.raises(PartBroken):
        stage(MadeVoice()).say("")


@pytest.mark.parametrize(
    ("name", "least"), [("voice_sentences", 40), ("voice_stress", 40), ("voice_halves", 50)]
)
def test_the_collections_have_the_form_they_promise(tmp_path: Path, name: str, least: int) -> None:
    assert len(rows_of(name, tmp_path)) >= least
