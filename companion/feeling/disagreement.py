"""Decides whether words and voice disagree ("I'm fine", low and flat), and which of them to keep.

Pleasant or unpleasant words match some of the feelings that a voice may have, and not others. If the voice probably has
no matching one, an average would be the one feeling that neither of them expresses. The more trustworthy one is kept,
with a deviation that covers the other.
"""

import re
from dataclasses import dataclass, replace
from math import sqrt
from typing import Final

from companion.feeling.normal import above
from companion.values import AffectEstimate, Deviation, ToneEstimate

LEAST: Final = 0.2
"""Minimum probability at which words and voice agree. Chosen on six of EmoDB's seven speakers so that 2.5 % of agreeing
voices are below it, it would be .08 to .29. Those 2.5 % are half of the permitted share, because other voices are read
less surely (guess)."""
SIDE: Final = 0.7
"""Minimum probability that words are pleasant, unpleasant or excited (guess)."""
EXCITED: Final = 0.2
"""Arousal above which words are excited (guess)."""
NEUTRAL_GOES: Final = 0.5
"""Degree to which a neutral voice matches pleasant or unpleasant words (guess); alone it never disagrees."""
_MARGIN: Final = 0.05
"""Distance from 0 within which a feeling has no side (guess)."""


CLAIMED: Final = 0.25
"""Valence that "I'm fine" claims (guess)."""
_CLAIM: Final = re.compile(
    r"(?:\b(?:i'm|i’m|i am|we're|it's|it’s|it is|everything(?:'s|’s| is)?|all)\s+(?:really\s+|totally\s+|perfectly\s+|"
    r"just\s+|doing\s+|all\s+|quite\s+)*(?:fine|okay|ok|alright|right|good|great|well)"
    r"|\bdon(?:'|’)?t worry(?: about me)?|\bnothing(?:'s|’s| is) wrong|\bit(?:'s|’s| is) nothing)\s*(?:[.,!;…]|$)",
    re.IGNORECASE,
)


def as_claimed(words: AffectEstimate | None, text: str) -> AffectEstimate | None:
    """Return the claimed feeling for someone who says they are well, so that a voice can contradict it.

    Such a claim alone shows nothing, because people say it in every mood. Words that are otherwise unpleasant stay so.
    """
    if words is None or not -_MARGIN <= words.affect.valence < CLAIMED or not _CLAIM.search(text):
        return words
    return replace(words, affect=replace(words.affect, valence=CLAIMED))


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Result of comparing words and tone."""

    signs: tuple[AffectEstimate, ...]
    """Signs to join by precision; only one if they disagree."""
    do_disagree: bool


def reconciled(words: AffectEstimate | None, tone: ToneEstimate | None) -> Reconciled:
    """Compare words and tone; either is None if it shows nothing."""
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
    """Return the probability that the voice has a feeling that matches the words, in [0, 1].

    Pleasant words match a happy voice, unpleasant ones an angry or a sad one, excited unpleasant ones an angry one;
    each half matches a neutral voice. Words that are neither match every voice.
    """
    neutral = NEUTRAL_GOES * tone.neutral
    valence, arousal = words.affect.valence, words.affect.arousal
    if above(valence - _MARGIN, words.deviation.valence) >= SIDE:
        return tone.happy + neutral
    if above(-valence - _MARGIN, words.deviation.valence) >= SIDE:
        are_excited = above(arousal - EXCITED, words.deviation.arousal) >= SIDE
        return tone.angry + neutral + (0.0 if are_excited else tone.sad)
    return 1.0


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
    """Widen by half the difference, to the deviation of an even mixture of both."""
    return min(1.0, sqrt(deviation**2 + ((kept - other) / 2.0) ** 2))
