"""Decides whether words and voice say different things ("I'm fine", low and flat), and which of them is kept.

Words that are pleasant or unpleasant go with some of the feelings that a voice may have, and not with others. Where it
is improbable that the voice has one they go with, an average would be the one feeling that neither of them states: the
more trustworthy one is kept, with a deviation that covers the other.
"""

import re
from dataclasses import dataclass, replace
from math import erf, sqrt
from typing import Final

from companion.values import AffectEstimate, Deviation, ToneEstimate

LEAST: Final = 0.2
"""Words and voice agree from this probability on. Chosen on six of EmoDB's seven speakers so that 2.5 % of agreeing
voices are below (half of what is allowed, for other voices are read less surely: a guess) it is .08 to .29."""
SIDE: Final = 0.7
"""How probable it must be that words are pleasant, unpleasant or excited (guess)."""
EXCITED: Final = 0.2
"""The arousal above which words are excited (guess)."""
NEUTRAL_GOES: Final = 0.5
"""How far a neutral voice goes with words that are pleasant or unpleasant (guess); by itself it never disagrees."""
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


def reconciled(words: AffectEstimate | None, tone: ToneEstimate | None) -> Reconciled:
    """Hold words and tone against each other; either is None where it says nothing."""
    if words is None or tone is None:
        felt = None if tone is None else tone.felt
        return Reconciled(tuple(sign for sign in (words, felt) if sign is not None), do_disagree=False)
    if not do_disagree(words, tone):
        return Reconciled((words, tone.felt), do_disagree=False)
    return Reconciled((_kept(words, tone.felt),), do_disagree=True)


def do_disagree(words: AffectEstimate, tone: ToneEstimate) -> bool:
    """Tell whether the voice contradicts the words."""
    return agreement(words, tone) < LEAST


def agreement(words: AffectEstimate, tone: ToneEstimate) -> float:
    """Tell how probable it is that the voice has a feeling that the words go with, in [0, 1].

    Pleasant words go with a happy voice, unpleasant ones with an angry or a sad one, excited unpleasant ones with an
    angry one; each goes half with a neutral voice. Words that are neither go with every voice.
    """
    neutral = NEUTRAL_GOES * tone.neutral
    valence, arousal = words.affect.valence, words.affect.arousal
    if _above(valence - _MARGIN, words.deviation.valence) >= SIDE:
        return tone.happy + neutral
    if _above(-valence - _MARGIN, words.deviation.valence) >= SIDE:
        are_excited = _above(arousal - EXCITED, words.deviation.arousal) >= SIDE
        return tone.angry + neutral + (0.0 if are_excited else tone.sad)
    return 1.0


def _above(mean: float, deviation: float) -> float:
    """Tell how probable it is that a coordinate lies above 0."""
    return 0.5 * (1.0 + erf(mean / (deviation * sqrt(2.0))))


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
