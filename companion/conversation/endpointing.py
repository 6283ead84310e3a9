"""Decides how long a silence must last before the person's turn counts as over.

What is known of a pause — how complete the turn sounds, how complete its words read, and how long this person
usually pauses in mid-turn — becomes one number: the silence at which waiting any longer costs more than answering.

The odds that the person goes on follow from a logistic regression on the two judgements, fitted on as many ends as
pauses in mid-turn, and from how many of this person's recent pauses were in mid-turn (Bayes): who tells a long story
is given more time with every pause, who gives short commands less. Pauses inside a turn are
taken as exponentially long with the person's mean τ, so the odds fall by exp(-t/τ) while the silence lasts (Bayes).
Waiting costs its own time; cutting in costs as much as C seconds of it. Waiting stops paying when the chance that
the person resumes in the next moment, times C, is less than that moment:

    odds(t) / τ · C = 1   ⇒   t* = τ · (log-odds of going on + ln(C / τ))

(a threshold on the hazard, as in optimal stopping; Raux & Eskenazi 2009 trade the same two costs with a finite-state
machine). The result is kept between two bounds.

Who was cut in on just now is likely to be so again, and minds it more: each time doubles the wait, from the second
time on up to a silence that nobody makes in mid-turn, and each turn that was over takes back half of it. So one who
tells something long, or a television, is spoken into a few times and then let be. Pure.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from companion.values import Habits

_SURE: Final = 0.01
"""Judgements are taken as no surer than this: a model's 0.999 is not worth seven times its 0.99 (guess)."""


@dataclass(frozen=True, slots=True)
class EndpointingRules:
    """The costs, the bounds, and what the judgements are worth."""

    bias: float = 0.63
    """Log-odds that a person who goes on as often as not does so when both judgements say 0.5."""
    sound_weight: float = 0.70
    """By how much one unit of log-odds of the sound being unfinished raises them."""
    words_weight: float = 0.75
    """The same of the words. Bias and weights are twice those of the logistic regression: recordings with pauses put in
    show that sure judgements are worth more than it makes of them (``companion eval turn-end``; docs/turn-taking.md has
    the trade-off)."""
    cut_in_cost: float = 6.5
    """What cutting in costs, in seconds of waiting: chosen so that the median wait at real ends is 0.3 s."""
    shortest: float = 0.25
    """Seconds of silence always waited for; people answer after about 0.2 s (Stivers et al. 2009)."""
    longest: float = 1.7
    """Seconds of silence after which the turn is over whatever it sounded like."""
    patience: float = 1.0
    """The person's wish: all waits are multiplied by it, in [0.5, 3]."""

    def __post_init__(self) -> None:
        if not 0.5 <= self.patience <= 3.0:
            raise ValueError(f"patience must lie in [0.5, 3], got {self.patience!r}")
        if not 0.0 < self.shortest <= self.longest:
            raise ValueError(f"need 0 < shortest <= longest, got {self.shortest!r} and {self.longest!r}")


_LEARN_MOST: Final = 30
"""Pauses after which an old one begins to weigh less, so that a change of manner is followed (guess)."""
_SHORTEST_PAUSE: Final = 0.15
"""Shorter gaps are the closures of consonants, not pauses (Campione & Véronis 2002 use 0.2 s)."""
_LONGEST_PAUSE: Final = 3.0
"""Longer silences are no habit of speech."""
_MOST_CUT_INS: Final = 3.0
"""More do not make the wait longer: eight times (guess)."""
_FORGETTING: Final = 1.0 - 1.0 / _LEARN_MOST
"""What a remembered pause is worth after one more."""
_SHORTEST_ANSWERED: Final = 0.25
"""A pause in mid-turn that is shorter is never taken for an end, so it says nothing about how often that would err."""


def went_on(habits: Habits, pause: float) -> Habits:
    """Return the habits after one more pause in mid-turn, of this many seconds."""
    if not _SHORTEST_PAUSE <= pause <= _LONGEST_PAUSE:
        return habits
    count = min(habits.count + 1, _LEARN_MOST)
    habits = replace(habits, pause=habits.pause + (pause - habits.pause) / count, count=count)
    return habits if pause < _SHORTEST_ANSWERED else _counted(habits, held=1.0, ended=0.0)


def was_cut_in(habits: Habits, pause: float) -> Habits:
    """Return the habits after a pause of so many seconds that was taken for the end of the turn, and was none."""
    if pause > _LONGEST_PAUSE:
        return habits
    habits = went_on(habits, pause)
    return replace(habits, cut_ins=min(habits.cut_ins + 1.0, _MOST_CUT_INS))


def had_ended(habits: Habits) -> Habits:
    """Return the habits after a pause that was taken for the end of the turn, and was one."""
    return _counted(replace(habits, cut_ins=habits.cut_ins / 2.0), held=0.0, ended=1.0)


def _counted(habits: Habits, *, held: float, ended: float) -> Habits:
    return replace(habits, held=_FORGETTING * habits.held + held, ended=_FORGETTING * habits.ended + ended)


def silence_needed(
    sound: float | None, words: float | None, habits: Habits, rules: EndpointingRules
) -> float:
    """Return the seconds of silence after which the turn counts as over.

    In [shortest, longest] · patience; up to 3 s · patience for one who was cut in on more than once lately.

    Args:
        sound: How complete the turn sounds, in [0, 1]; None while that is not known.
        words: How complete its words read, in [0, 1]; None while that is not known.
        habits: How this person pauses.
        rules: What the judgements are worth.
    """
    going_on = (
        rules.bias
        + math.log(habits.held / habits.ended)
        + rules.sound_weight * _log_odds_against(sound)
        + rules.words_weight * _log_odds_against(words)
    )
    best = habits.pause * (going_on + math.log(rules.cut_in_cost / habits.pause))
    usual = min(max(best, rules.shortest), rules.longest)
    bound = rules.longest if habits.cut_ins <= 1.0 else max(rules.longest, _LONGEST_PAUSE)
    return rules.patience * min(usual * math.exp2(habits.cut_ins), bound)


def _log_odds_against(probability: float | None) -> float:
    if probability is None:
        return 0.0
    likely = min(max(probability, _SURE), 1.0 - _SURE)
    return math.log((1.0 - likely) / likely)
