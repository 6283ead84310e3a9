"""Measures how soon a voice sounds, how long its clauses take to make, and whether their joins click."""

import time
from collections.abc import Sequence
from itertools import cycle, islice, pairwise
from typing import Final

import numpy as np

from companion.values import FEELINGS, CancelToken, Clause
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.voice_stage import Stage

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
