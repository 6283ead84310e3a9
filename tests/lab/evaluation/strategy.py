"""Measures the choice of a strategy, and the intent before it, against people's and against what our own talks say.

What is measured where: ``strategy_esconv`` (with what language models choose by themselves), ``strategy_own`` (advice,
profiles, what fits, how long it takes), ``plan_intent`` (wants and topic shifts), ``plan_guesses`` (what is wanted
once a reply was taken well or ill).
"""

from typing import Final

import numpy as np

from tests.lab.evaluation import plan_guesses, plan_intent, strategy_cases, strategy_esconv, strategy_own
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.strategy_ear import open_ear

_QUICK: Final = 60
"""So many conversations of ESConv are measured in a quick run."""


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure all of it.

    Raises:
        CompanionError: The encoder is missing or damaged, or a folder does not hold what its name says.
    """
    folder = run.data / "esconv"
    talks = strategy_cases.esconv(folder) if folder.is_dir() else ()
    if run.is_quick and len(talks) > _QUICK:
        picked = np.random.default_rng(run.seed).choice(len(talks), _QUICK, replace=False)
        talks = tuple(talks[at] for at in sorted(picked))
    helping = strategy_cases.helping(run.data)
    ear = open_ear()
    return (
        *(strategy_esconv.figures(talks, ear, run.seed) if talks else ()),
        *(strategy_esconv.beside_models(talks, ear, run) if talks else ()),
        *strategy_esconv.figures_of_own(helping, ear, run.seed),
        *strategy_own.figures(run.data, ear),
        *plan_intent.figures(run),
        *plan_guesses.figures(run),
    )


PART: Final = Part(
    "strategy",
    "Is the strategy of a reply chosen as people choose it, and never where it would hurt?",
    ("esconv",),
    "ESConv: CC BY-NC 4.0, measures only; our own talks: that of the program",
    "macro-F1 over ESConv's eight strategies (Liu et al. 2021); preference bias (Kang et al. 2024); shares with "
    "Wilson's interval; 95 % bootstrap over conversations",
    measure,
    baseline="the strategies that were used, shuffled",
    ceiling="EmoDynamiX, trained on ESConv: macro-F1 .277, bias .45",
)
