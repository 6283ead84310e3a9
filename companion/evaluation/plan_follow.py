"""Measures how right the judge is that tells which strategy a reply follows.

Asked of the examples' rows of the part "test", which no part of the program learns from or shows: six replies of each
of the 25 strategies. A plan counts as followed when its strategy is among the judge's ``FOLLOWED_AMONG`` likeliest, for
neighbours such as restatement and reflection are told apart by people with difficulty, too. How often a reply would
count as following another strategy, by mistake, stands beside it.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.encoder.familiarity import familiarity
from companion.encoder.strategy import STRATEGIES, Judged, family_of, open_strategy_judge
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.part import Figure, Run
from companion.evaluation.statistics import class_f1
from companion.thinking.examples import Example, load_examples
from companion.values import Strategy

FOLLOWED_AMONG: Final = 3
"""Chosen on folds of the training rows, where it holds for 89 % of the replies; two hold for 83 %."""
_NAMED_CONFUSIONS: Final = 4


def figures(run: Run) -> list[Figure]:
    """Judge the test rows; the judge never saw them."""
    examples = [example for example in load_examples() if example.part == "test"]
    judge = open_strategy_judge(OnnxEncoder(FOLDER, familiarity))
    judged = judge.judge([(example.person, example.companion) for example in examples])
    truth = [example.strategy for example in examples]
    told = [one.ranked()[0] for one in judged]
    right = sum(one is other for one, other in zip(truth, told, strict=True))
    same_family = sum(family_of(one) == family_of(other) for one, other in zip(truth, told, strict=True))
    followed = sum(does_follow(one, strategy) for one, strategy in zip(judged, truth, strict=True))
    by_chance = (FOLLOWED_AMONG * len(examples) - followed) / ((len(STRATEGIES) - 1) * len(examples))
    families = Counter(family_of(strategy) for strategy in truth)
    numbers = [np.array([STRATEGIES.index(one) for one in side], np.int64) for side in (truth, told)]
    return [
        share(right, len(examples)).named(
            "judge: the likeliest of 25 strategies is right",
            baseline=1 / len(STRATEGIES),
            note=f"baseline: chance. Most often mixed up: {_mixed_up(examples, told)}",
        ),
        bootstrap(class_f1, *numbers, seed=run.seed).named("judge: macro-F1 over 25 strategies"),
        share(same_family, len(examples)).named(
            "judge: the family is right",
            baseline=max(families.values()) / len(examples),
            note="baseline: always the most frequent family",
        ),
        share(followed, len(examples)).named(
            f"judge: a followed plan counts as followed (among the {FOLLOWED_AMONG} likeliest)",
            baseline=FOLLOWED_AMONG / len(STRATEGIES),
            note=f"baseline: chance. Another strategy would count as followed in {by_chance:.1%}",
        ),
    ]


def does_follow(judged: Judged, planned: Strategy) -> bool:
    """Tell whether a reply counts as following the planned strategy."""
    return planned in judged.ranked()[:FOLLOWED_AMONG]


def _mixed_up(examples: Sequence[Example], told: Sequence[Strategy]) -> str:
    pairs = Counter(
        (example.strategy.value, one.value)
        for example, one in zip(examples, told, strict=True)
        if example.strategy is not one
    )
    return ", ".join(
        f"{true} as {taken} ({count})" for (true, taken), count in pairs.most_common(_NAMED_CONFUSIONS)
    )
