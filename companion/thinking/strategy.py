"""What a reply does, in one letter: written by the language model before its words, where it was taught to.

The letters are one token each in the default model's vocabulary. One stands where its reply begins, behind ``CUE``, and
what follows is the reply; so a model that is not given the cue, by an engine that cannot, writes no letter. Neither is
ever shown or spoken.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from companion.values import Bar, Strategy
from companion.values.shipped import ASSETS, shipped

FILE: Final = ASSETS / "strategy" / "numbers.json"


CUE: Final = "#"
"""What the letter is written behind: one token, with which no reply begins."""
ESCONV: Final[Mapping[str, Strategy]] = {
    "Question": Strategy.QUESTION,
    "Restatement or Paraphrasing": Strategy.RESTATEMENT,
    "Reflection of feelings": Strategy.REFLECTION,
    "Self-disclosure": Strategy.INFORMATION,
    "Affirmation and Reassurance": Strategy.AFFIRMATION,
    "Providing Suggestions": Strategy.SUGGESTION,
    "Information": Strategy.INFORMATION,
}
"""The strategies of Liu et al. 2021 (ESConv), after Hill's helping skills; its "Others" are several of ours."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What code knows when a reply is chosen."""

    no_advice: bool = False
    no_questions: bool = False
    is_grave: bool = False
    recent: tuple[Strategy, ...] = ()
    """What the last replies of this talk did, the newest last."""
    moves: Mapping[Strategy, float] = field(default_factory=dict)
    """How pleasant this person came to feel after such replies, beyond what is usual after any, in [-2, 2]."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reply is to do."""

    strategy: Strategy
    proposed: Mapping[Strategy, float]
    """How likely the model would have done each; they sum to 1."""
    barred: Mapping[Strategy, Bar]

    @property
    def kept_from(self) -> Strategy | None:
        """What the model was most likely to do, where that was barred."""
        first = max(self.proposed, key=lambda each: self.proposed[each])
        return first if first in self.barred else None


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the choice goes by."""

    source: str
    """Where they come from."""
    favour: dict[Strategy, float]
    """The logarithm of how often readers find a letter in the own-written talks over how often the model proposes it
    behind the same words: with it the model's known favourites are divided out."""
    ahead: float
    """What a reply gains for each step of pleasantness that such replies bring this person."""


def read_numbers(file: Path = FILE) -> Numbers:
    """Read them; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(file):
        return msgspec.json.decode(file.read_bytes(), type=Numbers)


_AS_OFTEN_AS_ASKED: Final = frozenset({Strategy.INFORMATION, Strategy.PLAY, Strategy.STAYING})
"""Whoever asks four things wants four answers, and a game has many moves."""


def choose(proposed: Mapping[Strategy, float], known: Circumstances, numbers: Numbers) -> Chosen:
    """Choose what a reply does: what the model likely would, its favourites divided out, among what is not barred.

    Args:
        proposed: How likely the model would do each; they sum to 1.
        known: What code knows.
        numbers: What the choice goes by.
    """
    barred = _barred(known)
    free = [each for each in proposed if each not in barred] or [Strategy.STAYING]

    def weight(each: Strategy) -> float:
        likely = math.log(max(proposed.get(each, 0.0), 1e-9))
        return likely + numbers.favour.get(each, 0.0) + numbers.ahead * known.moves.get(each, 0.0)

    return Chosen(max(free, key=weight), proposed, barred)


def _barred(known: Circumstances) -> dict[Strategy, Bar]:
    barred: dict[Strategy, Bar] = {}
    last = known.recent[-2:]
    if len(last) == 2 and last[0] == last[1] and last[0] not in _AS_OFTEN_AS_ASKED:
        barred[last[0]] = Bar.WORN
    if known.is_grave:
        barred |= {Strategy.PLAY: Bar.GRAVE, Strategy.JOY: Bar.GRAVE}
    if known.no_questions:
        barred[Strategy.QUESTION] = Bar.NO_QUESTIONS
    if known.no_advice:
        barred[Strategy.SUGGESTION] = Bar.NO_ADVICE
    return barred
