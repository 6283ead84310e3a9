"""Measures what the language model proposes a reply to do, and what is chosen, against ESConv's supporters.

Every first reply to the person is proposed from the turns before it. Nothing was trained on ESConv or fitted to it.
Preference bias is that of Kang et al. 2024: a Bradley-Terry model of "chosen instead of", whose strengths add up to the
number of strategies, and their standard deviation; 0 is no preference.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.engine.equip import language_model_of, load_choices
from companion.storage.paths import find_paths
from companion.thinking.card_character import character
from companion.thinking.card_file import read_card_file
from companion.thinking.engines import open_language_model
from companion.thinking.language_model import LanguageModel, Message, Prompt
from companion.thinking.persona_guide import FOLDER
from companion.thinking.portrait import portrait
from companion.thinking.strategy import CUE, ESCONV, Circumstances, Numbers, choose, read_numbers
from companion.values import UNCANCELLED, BadInput, Speaker, Strategy
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.files import files_of, lines
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import class_f1

OTHERS: Final = "Others"
LABELS: Final = (*ESCONV, OTHERS)
_MEANT: Final = {
    **{ours: theirs for theirs, ours in ESCONV.items() if theirs != "Self-disclosure"},
    Strategy.JOY: "Affirmation and Reassurance",
}
"""Our strategies as ESConv's; the rest are its others."""
_MESSAGES: Final = 12
"""Of a talk the model reads the last (guess): more is slower, and says little of the next reply."""
_QUICK: Final = 4
_ROUNDS: Final = 20
"""Of the iteration for the strengths, as in the published code of Kang et al. 2024."""
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Turn:
    """A supporter's first reply to the person."""

    dialogue: str
    before: tuple[Message, ...]
    """The talk up to what is answered, the person's words last."""
    label: str
    """What the supporter did."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The same with what the model would do."""

    turn: Turn
    likely: dict[Strategy, float]


def turns_of(talks: Sequence[str]) -> Iterator[Turn]:
    """Yield the turns of ESConv's conversations, one in JSON a line."""
    for line in talks:
        talk = json.loads(line)
        messages: list[Message] = []
        for said in talk["dialog"]:
            speaker = Speaker.PERSON if said["speaker"] == "seeker" else Speaker.COMPANION
            label = said.get("strategy", "")
            if label and messages and messages[-1].speaker is Speaker.PERSON and speaker is Speaker.COMPANION:
                yield Turn(
                    talk["conv_id"], tuple(messages[-_MESSAGES:]), label if label in ESCONV else OTHERS
                )
            if messages and messages[-1].speaker is speaker:
                messages[-1] = Message(speaker, f"{messages[-1].text} {said['text']}")
            else:
                messages.append(Message(speaker, said["text"]))


def proposed(turns: Sequence[Turn], model: LanguageModel) -> Iterator[Proposed]:
    """Yield what the model would do; nothing where it was not taught to tell."""
    persona = portrait(character(read_card_file(FOLDER / "maren.json").card).persona)
    for turn in turns:
        likely = model.lean(Prompt(persona, turn.before, opening=(CUE,)), tuple(Strategy), UNCANCELLED)
        if likely is not None:
            yield Proposed(turn, {Strategy(letter): share for letter, share in likely.items()})


def chosen(found: Sequence[Proposed], numbers: Numbers, *, with_bars: bool = True) -> list[Strategy]:
    """Return what is chosen, each after what was chosen before it in its conversation."""
    strategies: list[Strategy] = []
    for place, one in enumerate(found):
        recent = [
            strategy
            for earlier, strategy in zip(found[:place], strategies, strict=True)
            if earlier.turn.dialogue == one.turn.dialogue
        ]
        known = Circumstances(recent=tuple(recent[-2:])) if with_bars else Circumstances()
        strategies.append(choose(one.likely, known, numbers).strategy)
    return strategies


def preference_bias(truth: Integers, told: Integers) -> NDArray[np.float64]:
    """Return the bias of (draws, n) labels chosen, by their numbers, where others were right."""
    return np.array([_bias(*row) for row in zip(truth, told, strict=True)])


def _bias(truth: Integers, told: Integers) -> float:
    instead = np.zeros((len(LABELS), len(LABELS)))
    np.add.at(instead, (told, truth), 1)
    np.fill_diagonal(instead, 0)
    strengths = np.ones(len(LABELS))
    for _ in range(_ROUNDS):
        for one in range(len(LABELS)):
            both = strengths[one] + strengths
            won = float(np.sum(instead[one] * strengths / both))
            lost = float(np.sum(instead[:, one] / both))
            strengths[one] = max(won / lost, 1e-6) if lost else strengths[one]
        strengths /= np.exp(np.mean(np.log(strengths)))
    return float(np.std(strengths * len(LABELS) / strengths.sum()))


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure on ESConv; nothing where it is not there, or where the model proposes nothing.

    Raises:
        CompanionError: The language model that is set cannot be opened.
    """
    files = files_of(run.data / "esconv", "esconv_partial*.jsonl")
    if not files:
        return ()
    talks = run.some([line for file in files for line in lines(file)], _QUICK)
    paths = find_paths(os.environ)
    with closing(open_language_model(language_model_of(paths, load_choices(paths, "companion")))) as model:
        found = list(proposed(list(turns_of(talks)), model))
    if not found:
        raise BadInput("The language model that is set proposes no strategies.", log="no leanings")
    plain = Numbers("", {}, 0.0)
    return (
        *figures("as chosen", found, chosen(found, read_numbers()), run.seed),
        *figures("without what the model favours divided out", found, chosen(found, plain), run.seed),
        *figures("the model alone", found, chosen(found, plain, with_bars=False), run.seed),
    )


def figures(name: str, found: Sequence[Proposed], told: Sequence[Strategy], seed: int) -> Iterator[Figure]:
    """Yield how like the supporters' our strategies are, how biased, and how often one comes three times running."""
    groups = [one.turn.dialogue for one in found]
    truth = np.array([LABELS.index(one.turn.label) for one in found])
    ours = np.array([LABELS.index(_MEANT.get(strategy, OTHERS)) for strategy in told])
    chance = class_f1(truth[np.newaxis], np.random.default_rng(seed).permutation(truth)[np.newaxis])[0]
    yield bootstrap(class_f1, truth, ours, seed=seed, groups=groups).named(
        f"ESConv, {name}: macro-F1",
        goal=0.22,
        baseline=float(chance),
        note="baseline: the supporters', shuffled",
    )
    yield bootstrap(preference_bias, truth, ours, seed=seed, groups=groups, draws=100).named(
        f"ESConv, {name}: preference bias", goal=0.55, is_less_better=True, note="Kang et al. 2024"
    )
    runs = zip(groups, groups[2:], told, told[1:], told[2:], strict=False)
    thrice = sum(one == third and a is b is c for one, third, a, b, c in runs)
    yield share(thrice, len(found)).named(
        f"ESConv, {name}: one strategy three times running", goal=0.05, is_less_better=True
    )


PART: Final = Part(
    "strategy",
    "Is what a reply does chosen as people choose it?",
    ("esconv",),
    "CC BY-NC 4.0, measures only",
    "macro-F1 over ESConv's seven strategies and its others (Liu et al. 2021); preference bias (Kang et al. 2024); "
    "95 % bootstrap over conversations",
    (measure,),
    baseline="the strategies that were used, shuffled",
)
