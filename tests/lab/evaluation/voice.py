"""Measures whether a voice sounds as it is to feel, is understood and still itself, soon enough and without clicks."""

from typing import Final

from companion.hearing.moonshine import Moonshine
from companion.hearing.voiceprint import load_voice_network
from companion.speaking.prosody import prosody_of
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.voice_heard import likeness_figures, word_figures
from tests.lab.evaluation.voice_lips import lip_figures
from tests.lab.evaluation.voice_mixes import half_figures, mix_figures
from tests.lab.evaluation.voice_orders import order_figures
from tests.lab.evaluation.voice_reader import reader_for
from tests.lab.evaluation.voice_speed import CLAUSES, click_figures, speed_figures
from tests.lab.evaluation.voice_stage import Stage, open_stages
from tests.lab.evaluation.voice_stress import stress_figures
from tests.lab.evaluation.voice_sweep import sweep_figures

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
