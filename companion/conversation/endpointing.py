"""Decides how long a silence must last before the person's turn counts as over.

The evidence about a pause becomes one number: the silence at which waiting any longer costs more than answering. The
evidence is how complete the turn sounds, how complete its words read, and how long this person usually pauses in
mid-turn.

The odds that the person goes on have two parts (Bayes). One is a logistic regression on the two judgements, fitted on
as many ends as pauses in mid-turn. The other is how many of this person's recent pauses were in mid-turn: a person who
tells a long story gets more time with every pause, one who gives short commands less. Pauses inside a turn are taken as
exponentially long with the person's mean τ, so the odds fall by exp(-t/τ) while the silence lasts (Bayes). Waiting
costs its own time; cutting in costs as much as C seconds of it. Waiting stops paying when the chance that the person
resumes in the next moment, times C, is less than that moment:

    odds(t) / τ · C = 1   ⇒   t* = τ · (log-odds of going on + ln(C / τ))

(a threshold on the hazard, as in optimal stopping; Raux & Eskenazi 2009 trade the same two costs with a finite-state
machine). The result is kept between two bounds.

A person who was just cut in on is likely to be cut in on again, and minds it more. Each time doubles the wait, from the
second time on up to a silence that nobody makes in mid-turn, and each turn that was over takes back half of it. So the
companion interrupts a long story, or a television, a few times and then stops doing so. Pure.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from companion.values import Habits

_SURE: Final = 0.01
"""Minimum doubt in a judgement: a model's 0.999 is not worth seven times its 0.99 (guess)."""


@dataclass(frozen=True, slots=True)
class EndpointingRules:
    """The costs, the bounds, and the weights of the judgements."""

    bias: float = 0.63
    """Log-odds of going on if both judgements are 0.5, for a person who goes on as often as not."""
    sound_weight: float = 0.70
    """Increase of these log-odds by one unit of log-odds that the sound is unfinished."""
    words_weight: float = 0.75
    """Increase of these log-odds by one unit of log-odds that the words are unfinished. Bias and weights are twice
    those of the logistic regression: recordings with inserted pauses show that it undervalues sure judgements
    (``companion eval turn-end``; docs/turn-taking.md has the trade-off)."""
    cut_in_cost: float = 6.5
    """Cost of cutting in, in seconds of waiting: chosen so that the median wait at real ends is 0.3 s."""
    shortest: float = 0.25
    """Minimum seconds of silence; people answer after about 0.2 s (Stivers et al. 2009)."""
    longest: float = 1.7
    """Seconds of silence after which the turn is over regardless of its sound."""
    patience: float = 1.0
    """The person's wish: a factor on all waits, in [0.5, 3]."""

    def __post_init__(self) -> None:
        if not 0.5 <= self.patience <= 3.0:
            raise ValueError(f"patience must lie in [0.5, 3], got {self.patience!r}")
        if not 0.0 < self.shortest <= self.longest:
            raise ValueError(f"need 0 < shortest <= longest, got {self.shortest!r} and {self.longest!r}")


_LEARN_MOST: Final = 30
"""Number of pauses after which an old one begins to weigh less, so that the habits follow a change (guess)."""
_SHORTEST_PAUSE: Final = 0.15
"""Minimum seconds of a pause; shorter gaps are the closures of consonants (Campione & Véronis 2002 use 0.2 s)."""
_LONGEST_PAUSE: Final = 3.0
"""Maximum seconds of a pause; longer silences are no habit of speech."""
_MOST_CUT_INS: Final = 3.0
"""Maximum count of cut-ins; more do not lengthen the wait beyond eight times (guess)."""
_FORGETTING: Final = 1.0 - 1.0 / _LEARN_MOST
"""Remaining weight of a remembered pause after one more."""
_SHORTEST_ANSWERED: Final = 0.25
"""Minimum seconds of a pause that counts for the odds; a shorter one is never taken for an end, and so shows nothing
about errors."""


def went_on(habits: Habits, pause: float) -> Habits:
    """Return the habits after one more pause in mid-turn, of this many seconds."""
    if not _SHORTEST_PAUSE <= pause <= _LONGEST_PAUSE:
        return habits
    count = min(habits.count + 1, _LEARN_MOST)
    habits = replace(habits, pause=habits.pause + (pause - habits.pause) / count, count=count)
    return habits if pause < _SHORTEST_ANSWERED else _counted(habits, held=1.0, ended=0.0)


def was_cut_in(habits: Habits, pause: float) -> Habits:
    """Return the habits after a pause of this many seconds that was wrongly taken for the end of the turn."""
    if pause > _LONGEST_PAUSE:
        return habits
    habits = went_on(habits, pause)
    return replace(habits, cut_ins=min(habits.cut_ins + 1.0, _MOST_CUT_INS))


def had_ended(habits: Habits) -> Habits:
    """Return the habits after a pause that was rightly taken for the end of the turn."""
    return _counted(replace(habits, cut_ins=habits.cut_ins / 2.0), held=0.0, ended=1.0)


def _counted(habits: Habits, *, held: float, ended: float) -> Habits:
    return replace(habits, held=_FORGETTING * habits.held + held, ended=_FORGETTING * habits.ended + ended)


def silence_needed(
    sound: float | None, words: float | None, habits: Habits, rules: EndpointingRules
) -> float:
    """Return the seconds of silence after which the turn counts as over.

    In [shortest, longest] · patience; up to 3 s · patience for someone who was cut in on more than once recently.

    Args:
        sound: Completeness of the turn's sound, in [0, 1]; None if not known yet.
        words: Completeness of its words, in [0, 1]; None if not known yet.
        habits: This person's habits of pausing.
        rules: Weights of the judgements.
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
