"""Measures memory: whether the right moment comes back, by meaning, feeling and cause, and none where none should.

Everything is asked of a real store that was filled as the program fills it (``memory_past``), except where a
collection's own texts are the store (``memory_recall``).
"""

from typing import Final

from tests.lab.evaluation import (
    memory_calls,
    memory_causes,
    memory_extracted,
    memory_fairness,
    memory_feelings,
    memory_lives,
    memory_recall,
    memory_talks,
    memory_times,
    memory_writing,
)
from tests.lab.evaluation.part import Part

PART: Final = Part(
    "memory",
    "Does the right thing come back at the right time, and nothing where nothing was called for?",
    (memory_recall.LOCOMO, memory_recall.MEMORYBANK, memory_talks.DAILY_DIALOG, memory_calls.SWITCHBOARD),
    "own texts; MemoryBank MIT; LoCoMo CC BY-NC 4.0, DailyDialog CC BY-NC-SA 4.0, Switchboard dialogue acts unclear: "
    "measure only",
    "recall@k: the share of a question's evidence among the first k (Maharana et al. 2024); hit@k: a memory that rests "
    "on the right utterance is among the first k; 95 % bootstrap over questions, topics, scenes or talks, for "
    "differences paired; Wilson's interval for shares",
    (
        memory_feelings.figures,
        memory_causes.figures,
        memory_lives.figures,
        memory_calls.figures,
        memory_fairness.figures,
        memory_recall.figures,
        memory_times.figures,
        memory_writing.figures,
        memory_extracted.figures,
        memory_talks.figures,
    ),
    baseline="the cosine of the same vectors alone, FTS5 alone, the fusion of both ranks; the strategies of Emotional "
    "RAG as published (Huang et al. 2024)",
)
