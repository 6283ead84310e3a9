"""Measures how well the end of a turn is told from a pause, by ``bench.turn_ends``, whose own table is printed too."""

from typing import Final

import numpy as np

from tests.lab.bench import turn_ends
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import roc_area


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure on every recording, or every eighth; prints the table of separation and costs.

    Raises:
        CompanionError: The recordings or a model are not there.
    """
    found = turn_ends.measured(run.data, is_quick=run.is_quick)
    turn_ends.tell(found)
    return figures(found, run)


def figures(found: list[turn_ends.Stop], run: Run) -> tuple[Figure, ...]:
    """Return what the shipped rules reach on these stops."""
    outcome = turn_ends.outcome(found, turn_ends.shipped())
    is_end = np.array([stop.is_end for stop in found])
    judges = {
        "sound": [stop.sound for stop in found],
        "words": [stop.words for stop in found],
        "both": [-odds for odds in turn_ends.judged_by_others(found)],
    }
    separated = [
        bootstrap(
            roc_area, is_end, np.array(scores), seed=run.seed, groups=[stop.speaker for stop in found]
        ).named(
            f"ends told from places inside by {by}: area under the ROC curve",
            baseline=0.5,
            note="Hanley & McNeil 1982; interval over speakers; baseline: chance",
        )
        for by, scores in judges.items()
    ]
    cut_ins = [
        share(cut_in.count, cut_in.of).named(
            f"cut in, {place}", is_less_better=True, note="pauses of 0.3 to 1.5 s; interval by Wilson 1927"
        )
        for place, cut_in in outcome.cut_ins.items()
    ]
    waits = np.array([max(turn_ends.shipped()(stop), stop.delay) for stop in found if stop.is_end])
    median = bootstrap(lambda drawn: np.median(drawn, axis=1), waits, seed=run.seed)
    late = bootstrap(lambda drawn: np.percentile(drawn, 95, axis=1), waits, seed=run.seed)
    return (
        *separated,
        *cut_ins,
        median.named("silence needed at ends, s, median", is_less_better=True),
        late.named("silence needed at ends, s, 95th percentile", is_less_better=True),
    )


PART: Final = Part(
    "turn-end",
    "How well is the end of a turn told from a pause?",
    ("human_speech", "ljspeech32"),
    "public domain, CC0, CC BY and others, by the manifest for each recording; LJ Speech is public domain",
    "area under the ROC curve (Hanley & McNeil 1982); share of pauses cut into (Wilson 1927); silence needed at ends",
    (measure,),
    baseline="chance, .5, for the area",
)
