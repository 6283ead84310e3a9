"""Derives the person's wish for the reply from what their words ask for and their feeling: a few plain rules, no plan.

The wish sets the reply's target feeling, may give the language model one short note, keeps the companion from leading
when nobody wants it to, and appears under "Why?". A network reads the words, in six languages
(``encoder.text_heads.WishHead``); without it, the feeling alone decides.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from companion.values import AffectEstimate, Want, Wish

WEIGHS: Final = -0.2
"""Valence from which something weighs; feelings read from words come out weaker than they are (guess)."""
GLAD: Final = 0.3
"""Valence from which someone plainly feels good: "I got the job!" reads as .54, "I wanted this one." as .13."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The person's present wish for the reply."""

    want: Want = Want.COMPANY
    no_questions: bool = False
    asks_advice: bool = False
    blames: bool = False
    """The person blames the companion for something."""
    weighs: bool = False
    """Something weighs on them."""


def wanted(wishes: AbstractSet[Wish], felt: AffectEstimate | None) -> Wanted:
    """Return the wish of someone whose words ask for this and who feels like this; ``felt`` is None if unknown."""
    valence = 0.0 if felt is None else felt.affect.valence
    return Wanted(
        _want(wishes, valence),
        no_questions=Wish.NO_QUESTIONS in wishes,
        asks_advice=Wish.ADVICE in wishes,
        blames=Wish.BLAME in wishes,
        weighs=Wish.HURT in wishes or (valence <= WEIGHS and Wish.PLAY not in wishes),
    )


def _want(wishes: AbstractSet[Wish], valence: float) -> Want:
    if Wish.LEAVE in wishes:
        return Want.LEAVE
    if Wish.PLAY in wishes:
        return Want.PLAY
    if Wish.NO_ADVICE in wishes:
        return Want.BE_HEARD
    if not wishes.isdisjoint({Wish.ADVICE, Wish.FACT}):
        return Want.HELP
    if Wish.HURT in wishes or valence <= WEIGHS:
        return Want.BE_HEARD
    return Want.SHARE_JOY if valence >= GLAD else Want.COMPANY
