"""Measures the choice of a strategy against people's, on ESConv (Liu et al. 2021), which measures only.

Every first reply to the person is chosen from the turns before it and the strategies that were used in them; the family
is ESConv's eight. Preference bias is that of Kang et al. 2024: a Bradley-Terry model of "chosen instead of", whose
strengths add up to 8, and their standard deviation; 0 is no preference. No weight was fitted to ESConv, but its
figures were looked at while weights were set by hand, so that this part is no longer unseen (docs/planning.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.thinking.choosing import MEETING, choose
from companion.thinking.engines import open_language_model
from companion.values import PartMissing, Speaker, Strategy
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import class_f1
from tests.lab.evaluation.strategy_by_model import chosen_by, models_asked
from tests.lab.evaluation.strategy_cases import EIGHT, Said, Supported
from tests.lab.evaluation.strategy_ear import Ear, Followed, known_of

ORDER: Final = tuple(dict.fromkeys(EIGHT.values()))
_ROUNDS: Final = 20
"""Of the iteration for the strengths, as in the published code of Kang et al. 2024."""
_ASKED: Final = 100
_ASKED_QUICKLY: Final = 16
"""So many turns a language model is asked to choose for; SmolLM2 takes a second or two for each."""
_MET: Final = MEETING | {Strategy.AFFIRMATION}
"""After them a feeling counts as met on ESConv, whose reassurance holds what is validation here."""
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Choice:
    """A turn of ESConv: what its supporter did, and what was chosen."""

    dialogue: str
    before: tuple[Said, ...]
    """The talk up to what is answered."""
    truth: Strategy
    told: Strategy


def choices(
    talks: Sequence[Supported],
    ear: Ear,
    *,
    with_words: bool = True,
    with_own: bool = False,
) -> list[Choice]:
    """Choose for every first reply of ESConv.

    Args:
        talks: The conversations.
        ear: What has heard them.
        with_words: Let the head that reads the words by themselves count.
        with_own: Let what was chosen count as used before, and not what the supporters used.
    """
    found = []
    for talk in talks:
        lately: list[Strategy] = []
        first = next((at for at, (who, _) in enumerate(talk.turns) if who is Speaker.PERSON), len(talk.turns))
        followed = list(ear.follow(talk.turns))
        for at, truth in enumerate(talk.strategies):
            if truth is None:
                continue
            if at > first and talk.turns[at - 1][0] is Speaker.PERSON:
                told = _choose(followed[at - 1 - first], lately, with_words=with_words)
                found.append(Choice(talk.name, talk.turns[:at], truth, told))
                lately.append(told if with_own else truth)
            elif not with_own:
                lately.append(truth)
    return found


def preference_bias(truth: Integers, told: Integers) -> NDArray[np.float64]:
    """Return the bias of (draws, n) strategies chosen, as numbers from 0 to 7, where others were right."""
    return np.array([_bias(*row) for row in zip(truth, told, strict=True)])


def _bias(truth: Integers, told: Integers) -> float:
    instead = np.zeros((len(ORDER), len(ORDER)))
    np.add.at(instead, (told, truth), 1)
    np.fill_diagonal(instead, 0)
    strengths = np.ones(len(ORDER))
    for _ in range(_ROUNDS):
        for one in range(len(ORDER)):
            both = strengths[one] + strengths
            won = float(
                np.sum(instead[one] * np.divide(strengths, both, where=both > 0, out=np.zeros_like(both)))
            )
            lost = float(
                np.sum(instead[:, one] * np.divide(1, both, where=both > 0, out=np.zeros_like(both)))
            )
            strengths[one] = won / lost if lost else strengths[one]
        strengths /= np.exp(np.mean(np.log(strengths[strengths > 0])))
    return float(np.std(strengths * len(ORDER) / strengths.sum()))


def figures(talks: Sequence[Supported], ear: Ear, seed: int) -> list[Figure]:
    """Measure on ESConv how like its supporters' our choices are."""
    random = np.random.default_rng(seed)
    found = []
    for how, with_words in (("as chosen", True), ("without the head that reads the words", False)):
        made = choices(talks, ear, with_words=with_words)
        truth = numbers(made, "truth")
        chance = class_f1(truth[np.newaxis], random.permutation(truth)[np.newaxis])[0]
        likeness, bias = _both(f"ESConv, {how}", made, seed)
        found += [
            replace(
                likeness,
                goal=0.20,
                baseline=float(chance),
                ceiling=0.277,
                note="baseline: the supporters' own strategies, shuffled; ceiling: EmoDynamiX, which was trained on it",
            ),
            replace(bias, goal=0.6, ceiling=0.45, note="Kang et al. 2024; ceiling: EmoDynamiX"),
        ]
    own = choices(talks, ear, with_own=True)
    third = share(third_times(own), len(own))
    return [
        *found,
        third.named(
            "ESConv: turns that lead with one strategy for the third time running",
            goal=0.0,
            is_less_better=True,
        ),
    ]


def figures_of_own(talks: Sequence[Supported], ear: Ear, seed: int) -> list[Figure]:
    """Measure the same on our own talks, on which the weights of stages and words were chosen."""
    return _both(f"{len(talks)} talks of our own, of ESConv's eight", choices(talks, ear), seed)


def beside_models(talks: Sequence[Supported], ear: Ear, run: Run) -> list[Figure]:
    """Hold our choices against those that language models make themselves, on a few of the same turns.

    A model that is not installed is left out.
    """
    made = choices(talks, ear)
    most = _ASKED_QUICKLY if run.is_quick else _ASKED
    picked = np.random.default_rng(run.seed).choice(len(made), min(most, len(made)), replace=False)
    asked = [made[at] for at in sorted(picked)]
    found = _both(f"{len(asked)} turns of ESConv, ours", asked, run.seed)
    for spec in models_asked():
        try:
            model = open_language_model(spec)
        except PartMissing:
            continue
        try:
            told = chosen_by(model, [choice.before for choice in asked])
            own = [replace(choice, told=one) for choice, one in zip(asked, told, strict=True)]
            found += _both(f"{len(asked)} turns of ESConv, {model.name} by itself", own, run.seed)
            found.append(less_biased(asked, own, model.name, run.seed))
        finally:
            model.close()
    return found


def _both(name: str, made: Sequence[Choice], seed: int) -> list[Figure]:
    truth, told = numbers(made, "truth"), numbers(made, "told")
    groups = [choice.dialogue for choice in made]
    return [
        bootstrap(class_f1, truth, told, seed=seed, groups=groups).named(f"{name}: macro-F1"),
        bootstrap(preference_bias, truth, told, seed=seed, groups=groups, draws=100).named(
            f"{name}: preference bias", is_less_better=True
        ),
    ]


def less_biased(ours: Sequence[Choice], own: Sequence[Choice], name: str, seed: int) -> Figure:
    """Return by how much a language model that chose for the same turns prefers more than we do."""
    columns = numbers(ours, "truth"), numbers(ours, "told"), numbers(own, "told")
    groups = [choice.dialogue for choice in ours]
    return bootstrap(_bias_between, *columns, seed=seed, groups=groups, draws=100).named(
        f"{len(ours)} turns of ESConv: preference bias, {name} by itself minus ours", goal=0.0
    )


def _bias_between(truth: Integers, ours: Integers, own: Integers) -> NDArray[np.float64]:
    return preference_bias(truth, own) - preference_bias(truth, ours)


def numbers(made: Sequence[Choice], name: str) -> Integers:
    """Return the numbers of what was chosen or right, (n,), by the order of ESConv's eight."""
    return np.array([ORDER.index(getattr(choice, name)) for choice in made])


def third_times(made: Sequence[Choice]) -> int:
    """Count the turns that lead with what led the two before."""
    runs = zip(made, made[1:], made[2:], strict=False)
    return sum(
        one.dialogue == third.dialogue and one.told == two.told == third.told for one, two, third in runs
    )


def _choose(followed: Followed, lately: Sequence[Strategy], *, with_words: bool) -> Strategy:
    known = known_of(followed.course, followed.read, lately=tuple(lately), with_words=with_words)
    known = replace(known, is_met=known.is_met or not _MET.isdisjoint(lately))
    return choose(replace(followed.intent, family=frozenset(ORDER)), known)[0]
