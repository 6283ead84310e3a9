"""Measures memory: whether the right moment comes back, by meaning, feeling and cause, and none where none should.

Everything is asked of a real store that was filled as the program fills it (``memory_past``), except where a
collection's own texts are the store (``memory_recall``).
"""

from collections.abc import Callable, Sequence
from typing import Final

from tests.lab.evaluation import (
    memory_calls,
    memory_causes,
    memory_extracted,
    memory_fairness,
    memory_feelings,
    memory_instructions,
    memory_recall,
    memory_talks,
    memory_times,
    memory_writing,
)
from tests.lab.evaluation.memory_past import Senses
from tests.lab.evaluation.part import Figure, Part, Run

DAILY_DIALOG: Final = "dailydialog"


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure all that there is data for.

    Raises:
        CompanionError: The encoder is missing or damaged, or a folder does not hold what its name says.
    """
    from companion.encoder.reading import open_text_reader

    senses = Senses(open_text_reader())
    quick, seed = run.is_quick, run.seed
    ours: tuple[Callable[[], Sequence[Figure]], ...] = (
        lambda: memory_feelings.figures(senses, is_quick=quick, seed=seed),
        lambda: memory_causes.figures(senses, seed=seed),
        lambda: memory_calls.figures(senses, run.data, is_quick=quick, seed=seed),
        lambda: memory_fairness.figures(senses, is_quick=quick, seed=seed),
        lambda: memory_recall.figures(senses, run.data, is_quick=quick, seed=seed),
        memory_times.figures,
        memory_writing.figures,
        memory_extracted.figures,
        memory_instructions.figures,
    )
    found = [figure for figures in ours for figure in figures()]
    if (run.data / DAILY_DIALOG).is_dir():
        found += memory_talks.figures(senses, run.data / DAILY_DIALOG, is_quick=quick, seed=seed)
    return tuple(found)


PART: Final = Part(
    "memory",
    "Does the right thing come back at the right time, and nothing where nothing was called for?",
    (memory_recall.LOCOMO, memory_recall.MEMORYBANK, DAILY_DIALOG, memory_calls.SWITCHBOARD),
    "own texts; MemoryBank MIT; LoCoMo CC BY-NC 4.0, DailyDialog CC BY-NC-SA 4.0, Switchboard dialogue acts unclear: "
    "measure only",
    "recall@k: the share of a question's evidence among the first k (Maharana et al. 2024); hit@k: a memory that rests "
    "on the right utterance is among the first k; 95 % bootstrap over questions, topics, scenes or talks, for "
    "differences paired; Wilson's interval for shares",
    measure,
    baseline="the cosine of the same vectors alone, FTS5 alone, the fusion of both ranks; the strategies of Emotional "
    "RAG as published (Huang et al. 2024)",
)
