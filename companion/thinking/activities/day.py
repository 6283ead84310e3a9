"""Telling the day: a few questions in order, each of which takes up the answer before, and a summing up in their words.

No question can be answered with a mere "no", which ends every activity.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.said import Lines, Said, pick, say
from companion.thinking.activities.taking_up import taken_up, tells_nothing

QUESTIONS: Final = 4

_EachQuestion = Annotated[tuple[Lines, ...], msgspec.Meta(min_length=QUESTIONS, max_length=QUESTIONS)]


@dataclass(frozen=True, slots=True)
class DayTexts:
    """What is said; "{words}" stands for the person's."""

    begin: Lines
    questions: _EachQuestion
    takes_up: Lines
    nods: Lines
    """To an answer whose words cannot be said back."""
    passes_over: Lines
    """To an answer that tells nothing."""
    headings: _EachQuestion
    """Of each answer, in the summing up."""
    sum_up: Lines
    close: Lines
    close_bare: Lines
    """Where nothing was told."""


@dataclass(frozen=True, slots=True)
class DayTelling:
    """A day that is being told."""

    texts: DayTexts
    seed: int
    answers: tuple[str, ...] = ()
    """As they are said back, one for each question that was answered; "" for what cannot be."""


def begin_day(texts: DayTexts, seed: int) -> tuple[DayTelling, Said]:
    """Ask the first question."""
    return DayTelling(texts, seed), say(pick(texts.begin, seed), pick(texts.questions[0], seed))


def step_day(telling: DayTelling, words: str) -> tuple[DayTelling | None, Said]:
    """Take up an answer, and ask the next question or sum up."""
    texts, at = telling.texts, len(telling.answers)
    told = replace(telling, answers=(*telling.answers, taken_up(words)))
    if at + 1 == QUESTIONS:
        return None, _summing_up(told)
    return told, say(_answer(told, words), pick(texts.questions[at + 1], telling.seed + at))


def _answer(telling: DayTelling, words: str) -> str:
    texts, seed = telling.texts, telling.seed + len(telling.answers)
    if tells_nothing(words):
        return pick(texts.passes_over, seed)
    told = telling.answers[-1]
    return _filled(pick(texts.takes_up, seed), told) if told else pick(texts.nods, seed)


def _summing_up(telling: DayTelling) -> Said:
    texts, seed = telling.texts, telling.seed
    told = [
        _filled(pick(headings, seed), answer)
        for headings, answer in zip(texts.headings, telling.answers, strict=True)
        if answer
    ]
    if not told:
        return say(pick(texts.close_bare, seed))
    return say(pick(texts.sum_up, seed), *told, pick(texts.close, seed))


def _filled(line: str, words: str) -> str:
    return line.replace("{words}", words)
