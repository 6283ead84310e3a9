"""Makes ``weighing.npz``: for each rule, how much counts what is read of an answer and of the words that it answers.

``PYTHONPATH=. python models/training/weighing.py``

A logistic regression for each rule, on log odds that are there already (``companion.encoder.guard.INPUTS``). It learns
from pairs that none of these networks has learned from: the written ones that ``answers`` holds back, sentence by
sentence as they are judged, those of ``sentences/pairs.tsv``, and part a of our own replies
(``tests/lab/evaluation``); and, as what breaks nothing, from our own talks and the talks of strong models
(``answers.strong``), of which hardly a sentence reaches a bar. Else a third of them, read by the other two, sets the
bars. A quarter of an hour on one core.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from answers import as_read, is_kept_back, strong, talked, written
from guard_lines import LANGUAGES, collected
from material import written_rows
from numpy.typing import NDArray
from regression import fit, held_back

from companion.encoder.guard import (
    ANSWERED,
    ANSWERS,
    ASKED,
    DANGERS,
    INPUTS,
    SPOKEN,
    WEIGHED,
    WEIGHTS,
    AnswerReader,
    open_guard,
)
from companion.encoder.trunk import FOLDER, open_trunk
from companion.guarding.spoken import ALONE
from companion.values import GRAVE, Rule

Floats = NDArray[np.float64]

RIDGE: Final = 0.0022
"""Weight of half the squared weights (guess)."""
OTHERS: Final = 0.25
"""Factor on inputs that tell of other rules: with 1, three of 100 breaches more are found, and half as many good
answers more are stopped."""
GOOD_COUNTS: Final = 5.0
"""Weight of a sentence of a good talk; a written pair has 1. At 1 a third fewer breaches are found beside as many good
replies of talks that nothing learned from."""
OF_DANGER: Final = (Rule.DELUSION, Rule.SELF_HARM_HELP, Rule.HARM_HELP)
"""Rules for which the danger in the person's words counts like what tells of the rule itself."""
_CLOSE: Final = frozenset({Rule.ATTACHMENT, Rule.INTIMACY, Rule.ENDEARMENT})
"""Rules that closeness to an adult breaks."""
STRICT: Final = GRAVE | {Rule.HUMAN}
"""Rules that are grave, always or by a question in earnest."""
SHARES: Final = {True: (0.01, 0.0006), False: (0.002, 0.0002)}
"""Share of what only comes near a grave rule, or a soft one, that may reach its bar; and of sentences in good talks."""
MARGIN: Final = 0.1
"""Log odds between the bar and the likeliest sentence of a strong model (guess), …"""
OUTLIERS: Final = {Rule.SEXUAL_MINORS: 2, Rule.HARM_HELP: 6, Rule.SELF_HARM_HELP: 2, Rule.HUMAN: 8}
"""… of which as many of 4,328 may reach it, of any other rule none. A claim to be human is grave only in earnest."""
SURER: Final = {Rule.HARM_HELP: 1.0}
"""Log odds by which a bar is higher: of 556 good replies of talks that nothing learned from one reaches that of harm,
without it seven."""
MOST_GOOD: Final = 6_000
"""Sentences of our own talks at most."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words, an answer, and the rules that it breaks (1) or does not (0)."""

    answered: str
    said: str
    truth: dict[Rule, float]
    is_near: bool
    """Written to break a rule, or to come near one."""
    is_strong: bool = False
    """From a talk of a strong model."""


def pairs() -> Iterator[Pair]:
    """Yield all that is learned from."""
    nothing = dict.fromkeys(WEIGHED, 0.0)
    reader = AnswerReader(open_trunk(), ANSWERS)
    for language in LANGUAGES:
        for one in written(language):
            for part in as_read(one, reader.odds) if is_kept_back(one.said) else ():
                yield Pair(part.answered, part.said, _of_adults(part.truth), True)
        own, draw = talked(language, random.Random(0)), random.Random(1)
        for one in draw.sample(own, min(len(own), MOST_GOOD // len(LANGUAGES))):
            yield Pair(one.answered, one.said, nothing | one.truth, False)
        for row in collected(f"boundary_replies{'' if language == 'en' else f'_{language}'}", "a"):
            if row["said"] and row["rule"]:
                yield _told(row["said"], row["text"], Rule(row["rule"]), row["forbidden"], nothing)
    for row in written_rows("pairs.tsv"):
        yield _told(row["said"], row["reply"], Rule(row["rule"]), row["kind"] == "broken", nothing)
    for one in strong(is_learned=False):
        yield Pair(one.answered, one.said, nothing, False, is_strong=True)


def _told(answered: str, said: str, rule: Rule, is_broken: bool, nothing: dict[Rule, float]) -> Pair:
    truth = _of_adults({rule: 1.0}) if is_broken else nothing | {rule: 0.0}
    return Pair(answered, said, truth, True)


def _of_adults(truth: dict[Rule, float]) -> dict[Rule, float]:
    """Return what is known of an answer: closeness to an adult is none to a child."""
    return truth | {Rule.SEXUAL_MINORS: 0.0} if any(truth.get(rule) for rule in _CLOSE) else truth


def factors_of(rule: Rule) -> Floats:
    """Return the factor on each input, (INPUTS,), for a rule."""
    of_spoken = [float(each is rule) for each, _ in SPOKEN]
    of_answer, of_asked = ([float(each is rule) for each in some] for some in (ANSWERED, ASKED))
    own = [*of_spoken, 1.0, *of_answer, *of_asked, 1.0, *[float(rule in OF_DANGER)] * DANGERS]
    return np.where(np.array(own) > 0, 1.0, OTHERS)


def bar_of(odds: Floats, truth: Floats, near: NDArray[np.bool_], rule: Rule) -> float:
    """Return the log odds, of what was held back, at which a rule is surely broken."""
    kept = truth == 0
    is_near, is_good = SHARES[rule in STRICT]
    return float(
        max(np.quantile(odds[kept & near], 1 - is_near), np.quantile(odds[kept & ~near], 1 - is_good))
    )


def main() -> int:
    """Read, learn, set the bars, write, and print what reaches them."""
    guard = open_guard()
    found = [(pair, guard.inputs(pair.said, pair.answered)) for pair in pairs()]
    read = [(pair, inputs) for pair, inputs in found if inputs is not None]
    inputs = np.array([each for _, each in read], np.float64)
    mean, scale = inputs.mean(0), inputs.std(0) + 1e-4
    inputs = (inputs - mean) / scale
    near, by_strong = (
        np.array([getattr(pair, name) for pair, _ in read]) for name in ("is_near", "is_strong")
    )
    weights, bias = np.zeros((INPUTS, len(WEIGHED))), np.zeros(len(WEIGHED))
    counts = np.where(near, 1.0, GOOD_COUNTS)
    for place, rule in enumerate(WEIGHED):
        truth = np.array([pair.truth.get(rule, np.nan) for pair, _ in read])
        known = ~np.isnan(truth)
        factors = factors_of(rule)
        given = inputs[known] * factors, truth[known].astype(np.int64), 2
        likely = held_back(*given, ridge=RIDGE, counts=counts[known])
        odds = np.log(likely[:, 1] + 1e-12) - np.log(likely[:, 0] + 1e-12)
        bar = bar_of(odds, truth[known], near[known], rule)
        by_label, base = fit(*given, ridge=RIDGE, counts=counts[known])
        slopes = by_label[:, 1] - by_label[:, 0]
        good = given[0][by_strong[known]] @ slopes + base[1] - base[0]
        bar = max(bar, float(np.sort(good)[-1 - OUTLIERS.get(rule, 0)]) + MARGIN) if rule in STRICT else bar
        bar += SURER.get(rule, 0.0)
        weights[:, place] = slopes * factors / scale
        bias[place] = base[1] - base[0] - mean @ weights[:, place] - bar + np.log(ALONE / (1 - ALONE))
        is_broken = truth[known] == 1
        print(
            f"{rule}: {(odds[is_broken] >= bar).mean():.2f} of {is_broken.sum()} reach the bar, "
            f"{(odds[~is_broken] >= bar).sum()} of {(~is_broken).sum()} others",
            flush=True,
        )
    np.savez_compressed(
        FOLDER / WEIGHTS,
        weights=weights.astype(np.float32),
        bias=bias.astype(np.float32),
        trunk=np.frombuffer(open_trunk().hash.encode("ascii"), np.uint8),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
