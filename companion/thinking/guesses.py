"""Keeps several guesses of what the person wants, and checks them against their next words.

As in MetaMind (Zhang et al. 2025) more than one hypothesis of what is meant stays open; here they are beliefs over
``Want``. What was believed passes to the next turn as a prior, the weaker the more the talk has moved on and the more
the next words say by themselves. Only what the person says counts: what was planned for a reply is not what it said.
Pure; the weights are guesses, tried on the open half of our own collection ``plan_guesses`` and held against what they
do to the choice of strategies (docs/planning.md).

``intend`` checks what its ``Course`` holds of the turn before. Where the guesses are in doubt (``is_doubtful``),
``choosing`` adds ``DOUBT_LEANINGS``: the plan then rather asks than builds on one guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from companion.thinking.situation import Understanding
from companion.thinking.uptake import Uptake, names, uptake
from companion.values import Situation, Strategy, Want

MOST: Final = 3
"""So many guesses are kept."""
CLOSE: Final = 0.1
"""The two best guesses are in doubt when their probabilities differ by less (guess)."""
DOUBT_LEANINGS: Final[Mapping[Strategy, float]] = {
    Strategy.QUESTION: 0.3,
    Strategy.SUGGESTION: -0.5,
    Strategy.INFORMATION: -0.3,
}
"""By how much a plan leans to asking while two guesses are close: the best of six on our own talks, part a."""
FEW: Final = 4
"""An answer of at most so many words leaves what was believed to speak; of a longer one the words do (guess)."""

_NAMED: Final = 8.0
"""How much likelier a want becomes when the person names it as what they meant."""
_LEAST: Final = 1e-3
"""No want is less probable by the words alone: they may mislead."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Something that the person may want."""

    want: Want
    probability: float
    """In (0, 1]."""


Guesses = tuple[Guess, ...]
"""At most ``MOST``, the likeliest first."""

_STAYS: Final[Mapping[Uptake, float]] = {
    Uptake.AGREED: 0.9,
    Uptake.CORRECTED: 0.8,
    Uptake.WENT_ON: 0.5,
    Uptake.MOVED_ON: 0.0,
}
"""How probably the person wants what they wanted a turn ago."""
_TELLS: Final[Mapping[Uptake, float]] = {
    Uptake.AGREED: 0.6,
    Uptake.CORRECTED: 1.0,
    Uptake.WENT_ON: 0.8,
    Uptake.MOVED_ON: 1.0,
}
"""How much the words by themselves count: "exactly", or the answer to a question, tells little of what is wanted."""
_KINDS: Final = (
    frozenset({Want.BE_HEARD, Want.COMFORT}),
    frozenset({Want.ADVICE, Want.INFORMATION}),
    frozenset({Want.SHARE_JOY, Want.PLAY, Want.COMPANY, Want.NOTHING}),
)
"""What answers one want of a kind does not hurt who has another of it."""


def guesses(understood: Understanding) -> Guesses:
    """Return the likeliest wants, with their probabilities among all."""
    ordered = sorted(understood.wants.items(), key=lambda each: -each[1])[:MOST]
    return tuple(Guess(want, probability) for want, probability in ordered if probability > 0.0)


def checked(before: Guesses, words: str, understood: Understanding, *, has_shifted: bool) -> Understanding:
    """Return what is wanted now in the light of what was guessed before, and of how the reply to it was taken.

    Args:
        before: The guesses of the turn before; none at the beginning of a talk, and then nothing changes.
        words: The person's, in answer.
        understood: What they want by these words alone.
        has_shifted: They begin another topic.
    """
    if not before:
        return understood
    how = uptake(words, has_shifted=has_shifted)
    prior = _prior(before, words, how)
    counts = 1.0 - _weight(words, how) * (1.0 - _TELLS[how])
    told = {want: max(each, _LEAST) ** counts for want, each in understood.wants.items()}
    wants = _normalised({want: prior[want] * each for want, each in told.items()})
    want = max(wants, key=lambda each: wants[each])
    return Understanding(Situation(want, wants[want]), wants)


def is_doubtful(found: Guesses) -> bool:
    """Tell whether the two best guesses are too close to build on one, and need different answers."""
    if len(found) < 2 or found[0].probability - found[1].probability >= CLOSE:
        return False
    return not any({found[0].want, found[1].want} <= kind for kind in _KINDS)


def _prior(before: Guesses, words: str, how: Uptake) -> Mapping[Want, float]:
    """Return how much each want is to be expected before the words are read for themselves."""
    stays, even = _weight(words, how) * _STAYS[how], 1.0 / len(Want)
    prior = {want: stays * each + (1.0 - stays) * even for want, each in _all_of(before).items()}
    if how is not Uptake.CORRECTED:
        return prior
    return {want: each * (_NAMED if names(words, want) else 1.0) for want, each in prior.items()}


def _weight(words: str, how: Uptake) -> float:
    """Return how far what was believed counts beside the words, in [0, 1]; beside a question not at all."""
    if how is Uptake.CORRECTED:
        return 1.0
    if how is Uptake.WENT_ON and words.rstrip().endswith("?"):
        return 0.0
    return min(1.0, FEW / max(1, len(words.split()))) ** 2


def _all_of(before: Guesses) -> dict[Want, float]:
    """Return the beliefs of all wants; those that are no guess share what the guesses leave."""
    known = {guess.want: guess.probability for guess in before}
    rest = max(0.0, 1.0 - sum(known.values())) / (len(Want) - len(known))
    return {want: known.get(want, rest) for want in Want}


def _normalised(weights: Mapping[Want, float]) -> dict[Want, float]:
    total = sum(weights.values())
    return {want: each / total for want, each in weights.items()}
