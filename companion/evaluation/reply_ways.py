"""Judges replies to the same turns that were made in several ways, of the same plans.

The program's way is held against the same without ranking, and against the language model alone. What the feeling line
and examples do, which the program gives capable models only, is seen where nothing but the language model speaks.
Differences are of the same turn, so that what one turn has of its own is taken out.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.part import Figure
from companion.evaluation.plan_follow import FOLLOWED_AMONG
from companion.evaluation.replying import Answered, Review, Way
from companion.evaluation.statistics import Floats, mean, spearman
from companion.evaluation.vader import compound
from companion.thinking.openings import OpeningFault, fault_of, has_formula
from companion.values import Strategy

FOLLOW_GOAL: Final = 0.85
VALENCE_GOAL: Final = 0.6
FORMULA_GOAL: Final = 0.1
_ADDED: Final = (Way.ALONE_WITH_FEELING, Way.ALONE_WITH_EXAMPLES)
Made = Mapping[Way, Sequence[Answered]]


def figures(made: Made, reviews: Mapping[Way, Review], seed: int) -> list[Figure]:
    """Return the figures of all ways; every way answered the same turns in the same order.

    Args:
        made: The replies.
        reviews: What is seen in them.
        seed: Of the intervals.
    """
    program = made[Way.PROGRAM]
    return [
        *_following(made, reviews),
        *_valence(made, reviews, seed),
        *(figure for way in _ADDED for figure in _added(way, reviews, seed)),
        *_manners(program, made[Way.ALONE]),
        *_times(program, seed),
    ]


def _following(made: Made, reviews: Mapping[Way, Review]) -> list[Figure]:
    of = len(made[Way.PROGRAM])
    program, alone = reviews[Way.PROGRAM], reviews[Way.ALONE]
    note = f"baseline: the language model alone; chance {FOLLOWED_AMONG / len(Strategy):.2f}"
    return [
        share(int(program.follows.sum()), of).named(
            "replies: the clause that leads follows its strategy",
            goal=FOLLOW_GOAL,
            baseline=float(alone.follows.mean()),
            note=note,
        ),
        share(int(program.follows_whole.sum()), of).named(
            "replies: that strategy is found in the whole reply",
            baseline=float(alone.follows_whole.mean()),
            note=note,
        ),
    ]


def _valence(made: Made, reviews: Mapping[Way, Review], seed: int) -> list[Figure]:
    program = made[Way.PROGRAM]
    target = np.array([one.target_valence for one in program])
    ranked, unranked = reviews[Way.PROGRAM].valence, reviews[Way.UNRANKED].valence
    alone = float(spearman(target[np.newaxis], reviews[Way.ALONE].valence[np.newaxis])[0])
    by_vader = float(
        spearman(target[np.newaxis], compound([one.reply.text for one in made[Way.ALONE]])[np.newaxis])[0]
    )
    return [
        bootstrap(spearman, target, ranked, seed=seed).named(
            "replies: valence of the words against the target, Spearman",
            goal=VALENCE_GOAL,
            baseline=alone,
            note="baseline: the language model alone",
        ),
        bootstrap(spearman, target, compound([one.reply.text for one in program]), seed=seed).named(
            "replies: the same, valence by VADER",
            baseline=by_vader,
            note="the head that reads valence also ranks; VADER ranks nothing. Baseline: the language model alone",
        ),
        bootstrap(spearman, target, unranked, seed=seed).named("replies: the same without ranking"),
        bootstrap(_gained, target, ranked, unranked, seed=seed).named(
            "replies: what ranking gains in it", goal=0.0
        ),
    ]


def _gained(target: Floats, one: Floats, other: Floats) -> Floats:
    return np.asarray(spearman(target, one) - spearman(target, other), np.float64)


def _added(way: Way, reviews: Mapping[Way, Review], seed: int) -> list[Figure]:
    without, given = reviews[Way.ALONE], reviews[way]
    return [
        bootstrap(mean, given.follows.astype(float) - without.follows, seed=seed).named(
            f"{way}: more replies follow than alone"
        ),
        bootstrap(mean, given.relevance - without.relevance, seed=seed).named(
            f"{way}: nearer to the person's words than alone, cosine",
            note=f"alone {without.relevance.mean():.3f}, as the program {reviews[Way.PROGRAM].relevance.mean():.3f}",
        ),
    ]


def _manners(program: Sequence[Answered], alone: Sequence[Answered]) -> list[Figure]:
    return [
        share(sum(has_formula(one.reply.text) for one in program), len(program)).named(
            "replies: with a formulaic phrase",
            goal=FORMULA_GOAL,
            is_less_better=True,
            baseline=_share_of(has_formula(one.reply.text) for one in alone),
            note="baseline: the language model alone",
        ),
        share(sum(says_nothing(one.reply.text) for one in program), len(program)).named(
            "replies: begin with filler or a refusal",
            is_less_better=True,
            baseline=_share_of(says_nothing(one.reply.text) for one in alone),
            note="baseline: the language model alone",
        ),
    ]


def says_nothing(reply: str) -> bool:
    """Tell whether a reply begins with filler or a refusal."""
    return fault_of(reply) in {OpeningFault.FILLER, OpeningFault.REFUSAL}


def _share_of(truths: Iterable[bool]) -> float:
    return float(np.mean(list(truths)))


def _slow(values: Floats) -> Floats:
    return np.asarray(np.percentile(values, 95, axis=1), np.float64)


def _times(program: Sequence[Answered], seed: int) -> list[Figure]:
    return [
        bootstrap(_slow, np.array([one.reply.first_words for one in program]), seed=seed).named(
            "replies: seconds to the first words, 95th percentile", is_less_better=True
        ),
        bootstrap(_slow, np.array([one.reply.whole for one in program]), seed=seed).named(
            "replies: seconds to the last, 95th percentile", is_less_better=True
        ),
    ]
