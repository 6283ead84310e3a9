"""Measures whether a voice sounds as it is to feel, is understood and still itself, soon enough and without clicks."""

import time
from collections.abc import Sequence
from itertools import cycle, islice, pairwise
from typing import Final

import numpy as np

from companion.hearing.moonshine import Moonshine
from companion.hearing.tone import HOP, VoiceTrack, track
from companion.hearing.voiceprint import load_voice_network
from companion.speaking.prosody import prosody_of
from companion.values import FEELINGS, CancelToken, Clause
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.voice_heard import likeness_figures, word_figures
from tests.lab.evaluation.voice_lips import lip_figures
from tests.lab.evaluation.voice_mixes import half_figures, mix_figures
from tests.lab.evaluation.voice_orders import order_figures
from tests.lab.evaluation.voice_reader import reader_for
from tests.lab.evaluation.voice_stage import Sound, Stage, open_stages
from tests.lab.evaluation.voice_sweep import sweep_figures

# Measures how soon a voice sounds, how long its clauses take to make, and whether their joins click.

CLAUSES: Final = 1000
IN_A_REPLY: Final = 5
"""Clauses that follow each other."""
CLICK: Final = 0.02
"""A step between two samples at a join that is heard as a click: a fortieth of full scale (guess)."""
FIRST_MOST_SECONDS: Final = 0.06
WHOLE_MOST: Final = 0.1


def speed_figures(stage: Stage, texts: Sequence[str], seed: int) -> list[Figure]:
    """Return the time to the first sound of a clause, and of making it all, in processor time."""
    seconds, spoken = [], []
    for text, affect in zip(texts, cycle(FEELINGS.values()), strict=False):
        begun = time.thread_time()
        clause = stage.voice.speak(Clause(0, text, affect), CancelToken())
        seconds.append(time.thread_time() - begun)
        spoken.append(0.0 if clause is None else clause.audio.seconds)
    taken = np.array(seconds)
    late = bootstrap(lambda drawn: np.percentile(drawn, 95, axis=1), taken, seed=seed)
    middle = bootstrap(lambda drawn: np.median(drawn, axis=1), taken, seed=seed)
    note = (
        "processor time of the voice's thread; a clause sounds once it is made; clauses of eight words or so"
    )
    return [
        middle.named(
            f"{stage.name}: first sound of a clause after, s, median", is_less_better=True, note=note
        ),
        late.named(
            f"{stage.name}: … 95th percentile", goal=FIRST_MOST_SECONDS, is_less_better=True, note=note
        ),
        Figure(
            f"{stage.name}: time to make a second of speech, s",
            float(taken.sum() / sum(spoken)),
            len(texts),
            goal=WHOLE_MOST,
            is_less_better=True,
            note=note,
        ),
    ]


def click_figures(stage: Stage, texts: Sequence[str], count: int = CLAUSES) -> list[Figure]:
    """Return the largest step between two samples where one clause of a reply joins the next, and how many click."""
    said = zip(islice(cycle(texts), count), cycle(FEELINGS.values()), strict=False)
    clauses = [Clause(number % IN_A_REPLY, text, affect) for number, (text, affect) in enumerate(said)]
    steps = []
    for first in range(0, len(clauses), IN_A_REPLY):
        sounds = stage.row(clauses[first : first + IN_A_REPLY])
        steps += [
            abs(float(after.spoken.audio.samples[0] - before.spoken.audio.samples[-1]))
            for before, after in pairwise(sounds)
        ]
        steps += [float(np.abs(sound.samples[[0, -1]]).max()) for sound in sounds]
    return [
        Figure(
            f"{stage.name}: clicks where clauses join, of {count}",
            float(sum(step >= CLICK for step in steps)),
            len(steps),
            goal=0.0,
            is_less_better=True,
            note=f"steps of {CLICK} and more between two samples, at joins and where speech meets its pause",
        ),
        Figure(f"{stage.name}: largest step there", max(steps), len(steps), is_less_better=True),
    ]


# Measures whether a stressed word stands out from the words beside it, in pitch or in loudness.

HIGHER_ST: Final = 2.0
LOUDER_DB: Final = 3.0
_GOAL: Final = 0.9
_MARK: Final = "*"


def stress_figures(stage: Stage, texts: Sequence[str]) -> list[Figure]:
    """Return how often the word between asterisks stands out, and how often it does without them."""
    stressed = sum(_stands_out(stage.say(text), _place(text)) for text in texts)
    plain = sum(_stands_out(stage.say(text.replace(_MARK, "")), _place(text)) for text in texts)
    return [
        share(stressed, len(texts)).named(
            f"{stage.name}: stressed words {HIGHER_ST:.0f} st higher or {LOUDER_DB:.0f} dB louder than those beside",
            goal=_GOAL,
            baseline=plain / len(texts),
            note="highest F0 and loudest 10 ms of a word against the mean of these in the words before and behind; "
            "the baseline is the same words without stress",
        )
    ]


def _place(text: str) -> int:
    return next(place for place, word in enumerate(text.split()) if word.startswith(_MARK))


def _stands_out(sound: Sound, place: int) -> bool:
    seen = track(sound.samples, sound.rate_hz)
    words = sound.spoken.words
    spans = [(words[at].start, words[at].end) for at in (place - 1, place, place + 1) if 0 <= at < len(words)]
    own = (words[place].start, words[place].end)
    pitch, level = _peaks(seen, own)
    beside = np.array([_peaks(seen, span) for span in spans if span != own])
    higher, louder = pitch - np.nanmean(beside[:, 0]), level - np.nanmean(beside[:, 1])
    return bool(higher >= HIGHER_ST or louder >= LOUDER_DB)


def _peaks(seen: VoiceTrack, span: tuple[float, float]) -> tuple[float, float]:
    first, last = (round(at / HOP) for at in span)
    part = seen.part(first, max(last, first + 1))
    pitch = part.pitch_st[~np.isnan(part.pitch_st)]
    return float(pitch.max()) if len(pitch) else float("nan"), float(part.level_db.max(initial=-120.0))


SWEPT: Final = 20
QUICK: Final = 10
"""Every so many rows are measured when there is little time."""


def _spoken(run: Run) -> list[Figure]:
    """Measure every voice that is there; some minutes of one core for each, most of an hour for a large one."""
    stages = run.opened(open_stages)
    return [figure for stage in stages for figure in _figures(stage, stages, run)]


def _ordered(run: Run) -> list[Figure]:
    return order_figures(run, lambda affect: prosody_of(affect, expressiveness=1.0))


def _figures(stage: Stage, stages: list[Stage], run: Run) -> list[Figure]:
    every = QUICK if run.is_quick else 1
    texts = [row["text"] for row in rows_of("voice_sentences", run.data)]
    swept, others = texts[:SWEPT][::every], texts[SWEPT:]
    reader = reader_for(stage, others)
    stressed = [row["text"] for row in rows_of("voice_stress", run.data)][::every]
    halves = rows_of("voice_halves", run.data)[::every]
    foreign = [other for other in stages if other is not stage]
    return [
        *sweep_figures(stage, reader, swept, run.seed),
        *mix_figures(stage, reader, swept),
        *half_figures(stage, reader, halves),
        *stress_figures(stage, stressed),
        *word_figures(stage, texts[::every], Moonshine.load(), run.seed),
        *likeness_figures(stage, [*texts[:SWEPT], *others[::every]], foreign, load_voice_network()),
        *speed_figures(stage, texts, run.seed),
        *click_figures(stage, texts, CLAUSES // every),
    ]


PART: Final = Part(
    "voice",
    "Does a voice sound as it is to feel, and is it understood, itself, and soon there?",
    (),
    "the sentences are our own",
    "Spearman's rank correlation (1904) of the feeling asked for with the one heard; share of words heard wrongly; "
    "shares with Wilson's interval (1927)",
    (_spoken, _ordered, lip_figures),
    baseline="the same words said calmly, or without stress",
)
