"""Decides whether words and voice say different things ("I'm fine", low and flat), and which of them is kept.

Two estimates of one feeling differ by chance as much as both their deviations allow; more than that, in a direction
that means something, is a disagreement. Then an average would be the one feeling that neither of them states: the
more trustworthy one is kept, with a deviation that covers the other.
"""

import re
from dataclasses import dataclass, replace
from math import erf, sqrt
from typing import Final

from companion.values import AffectEstimate, Deviation

CLEAR: Final = 1.3
"""By how many deviations both must lie apart to disagree: by chance once in ten, one-sided (normal)."""
SIDE: Final = 0.7
"""How probable it must be that words are on one side, and the voice on the other (guess)."""
_MARGIN: Final = 0.05
"""Within this distance of 0 a feeling has no side (guess)."""


CLAIMED: Final = 0.25
"""The valence that "I'm fine" claims (guess)."""
_CLAIM: Final = re.compile(
    r"(?:\b(?:i'm|i’m|i am|we're|it's|it’s|it is|everything(?:'s|’s| is)?|all)\s+(?:really\s+|totally\s+|perfectly\s+|"
    r"just\s+|doing\s+|all\s+|quite\s+)*(?:fine|okay|ok|alright|right|good|great|well)"
    r"|\bdon(?:'|’)?t worry(?: about me)?|\bnothing(?:'s|’s| is) wrong|\bit(?:'s|’s| is) nothing)\s*(?:[.,!;…]|$)",
    re.IGNORECASE,
)


def as_claimed(words: AffectEstimate | None, text: str) -> AffectEstimate | None:
    """Take somebody who says they are well at their word, so that a voice can contradict it.

    Such a claim reads like nothing at all, for it is said in every mood. Words that are unpleasant otherwise stay so.
    """
    if words is None or not -_MARGIN <= words.affect.valence < CLAIMED or not _CLAIM.search(text):
        return words
    return replace(words, affect=replace(words.affect, valence=CLAIMED))


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What is left of words and tone when they were held against each other."""

    signs: tuple[AffectEstimate, ...]
    """To be joined by precision; one only where they disagree."""
    do_disagree: bool


def reconciled(words: AffectEstimate | None, tone: AffectEstimate | None) -> Reconciled:
    """Hold words and tone against each other; either is None where it says nothing."""
    if words is None or tone is None:
        return Reconciled(tuple(sign for sign in (words, tone) if sign is not None), do_disagree=False)
    if not do_disagree(words, tone):
        return Reconciled((words, tone), do_disagree=False)
    return Reconciled((_kept(words, tone),), do_disagree=True)


def do_disagree(words: AffectEstimate, tone: AffectEstimate) -> bool:
    """Tell whether the voice contradicts the words.

    Pleasant words in an unpleasant voice; pleasant words in a voice clearly lower than they call for; unpleasant
    words in a cheerful one. An excited voice alone contradicts no unpleasant words: anger and fear are excited.
    """
    apart_valence = _apart(
        words.affect.valence, words.deviation.valence, tone.affect.valence, tone.deviation.valence
    )
    apart_arousal = _apart(
        words.affect.arousal, words.deviation.arousal, tone.affect.arousal, tone.deviation.arousal
    )
    are_pleasant = _above(words.affect.valence, words.deviation.valence) >= SIDE
    are_unpleasant = _above(-words.affect.valence, words.deviation.valence) >= SIDE
    is_low = _above(-tone.affect.arousal, tone.deviation.arousal) >= SIDE
    is_unpleasant = _above(-tone.affect.valence, tone.deviation.valence) >= SIDE
    is_cheerful = (
        _above(tone.affect.valence, tone.deviation.valence) >= SIDE and tone.affect.arousal > -_MARGIN
    )
    return (
        (are_pleasant and is_unpleasant and apart_valence >= CLEAR)
        or (are_pleasant and is_low and apart_arousal >= CLEAR and tone.affect.valence < _MARGIN)
        or (are_unpleasant and is_cheerful and -apart_valence >= CLEAR)
    )


def _apart(words: float, words_deviation: float, tone: float, tone_deviation: float) -> float:
    """Tell by how many deviations of their difference the words lie above the tone."""
    return (words - tone) / sqrt(words_deviation**2 + tone_deviation**2)


def _above(mean: float, deviation: float) -> float:
    """Tell how probable it is that a coordinate lies clearly above 0."""
    return 0.5 * (1.0 + erf((mean - _MARGIN) / (deviation * sqrt(2.0))))


def _kept(words: AffectEstimate, tone: AffectEstimate) -> AffectEstimate:
    kept, other = (words, tone) if words.deviation.valence <= tone.deviation.valence else (tone, words)
    return AffectEstimate(
        kept.affect,
        Deviation(
            _covering(kept.affect.valence, kept.deviation.valence, other.affect.valence),
            _covering(kept.affect.arousal, kept.deviation.arousal, other.affect.arousal),
            _covering(kept.affect.dominance, kept.deviation.dominance, other.affect.dominance),
        ),
    )


def _covering(kept: float, deviation: float, other: float) -> float:
    """Widen by half the difference: the deviation of an even mixture of both."""
    return min(1.0, sqrt(deviation**2 + ((kept - other) / 2.0) ** 2))
