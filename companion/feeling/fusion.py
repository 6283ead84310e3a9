"""Joins words, tone and history into the person's present feeling: a small Kalman filter over time.

A feeling varies about the person's baseline. Before an utterance it is expected at

    mean     = b + inertia ρ (x - b) + contagion ρ' (c - b)
    variance = (inertia ρ)² P + (1 - (inertia ρ)²) S²

with the baseline b, the spread S about it, the feeling x after the utterance before and its variance P, the companion's
last expressed affect c, and ρ, ρ' the shares left of both after the real time since (``left``): the longer ago, the
wider. Inertia and contagion are those of EmotionIC (Liu et al. 2023). The feelings in words and voice are then joined
by precision (``normal``; Kalman 1960). The three coordinates are filtered separately. The person's own statements join
last and fade slowly; the filter does not store them, so they are never counted twice. The baseline itself is a Kalman
filter that hardly moves.

Words and voice that disagree ("I'm fine", low and flat) are not averaged: the result would be the one feeling that
neither of them expresses. The more trustworthy one is kept, with a deviation that covers the other.
"""

import re
from dataclasses import dataclass, replace
from math import sqrt
from typing import Final

from companion.feeling.normal import (
    POPULATION,
    Normal,
    Point,
    above,
    as_affect,
    as_point,
    estimate,
    joined,
    left,
    normals,
)
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation, ToneEstimate

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


@dataclass(frozen=True, slots=True)
class Carry:
    """Shares of feelings that carry over to the person's next utterance (EmotionIC); each in [0, 1]."""

    inertia: float = 0.3
    """Share of their own last feeling. Momentary feelings of people correlate with the ones before by .2 to .4
    (Kuppens, Allen & Sheeber 2010). The labelled valence of MELD's speakers (dev) does so by .31, and by .19 with the
    words of another speaker just before."""
    contagion: float = 0.1
    """Share of the feeling that the companion expressed last (guess)."""

    def __post_init__(self) -> None:
        """Raise ``ValueError`` if a share is out of range."""
        if not (0.0 <= self.inertia <= 1.0 and 0.0 <= self.contagion <= 1.0):
            raise ValueError(
                f"inertia and contagion must lie in [0, 1], got {self.inertia}, {self.contagion}"
            )


CARRY: Final = Carry()
"""Shares that the program uses unless the person set others."""
HALF_LIFE: Final = 3600.0
"""Seconds after which half of a feeling, or of a statement of one, is left (guess: an hour)."""

SPREAD: Final = 0.35
"""Standard deviation of a person's feelings about their baseline from one utterance to another (guess: rated sentences
vary by .17 to .2, acted emotions by .5)."""

_BASELINE_DEVIATION: Final = 0.15
"""Standard deviation between people's baselines (guess)."""
_ANYBODY: Final = AffectEstimate(
    NEUTRAL, Deviation(_BASELINE_DEVIATION, _BASELINE_DEVIATION, _BASELINE_DEVIATION)
)
_BASELINE_DRIFT: Final = 0.03
"""Minimum deviation of a baseline: people change (guess)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A person's statement of their own feeling."""

    felt: AffectEstimate
    at: float
    """Seconds since 1970-01-01 UTC."""


@dataclass(frozen=True, slots=True)
class Track:
    """Knowledge about one person's feeling over time; instants are seconds since 1970-01-01 UTC."""

    baseline: AffectEstimate = _ANYBODY
    """Their usual feeling; neutral until something is known."""
    felt: AffectEstimate = UNKNOWN
    """Their feeling at ``at``, by signs and history."""
    at: float | None = None
    """Instant of their last sign."""
    expressed: Affect | None = None
    """Feeling that the companion expressed last; None before it said anything."""
    expressed_at: float = 0.0
    told: Told | None = None
    """Their last statement."""


def fuse(
    track: Track,
    words: AffectEstimate | None,
    tone: ToneEstimate | None,
    now: float,
    carry: Carry = CARRY,
) -> tuple[Track, AffectEstimate]:
    """Add one utterance, and return the new track and the person's feeling at ``now``.

    Words and tone are None if they show nothing. The first utterance of an unknown person is read from its words and
    tone alone, with no share of history. An utterance that shows nothing leaves the track unchanged.
    """
    signs = reconciled(words, tone).signs
    expectation = expected(track, now, carry)
    if not signs:
        return track, _with_told(track, expectation, now)
    felt = _joined(expectation, signs)
    after = replace(track, felt=felt, at=now, baseline=_learned(track.baseline, signs))
    return after, _with_told(track, felt, now)


def expected(track: Track, now: float, carry: Carry = CARRY) -> AffectEstimate:
    """Return the expected feeling of a next utterance at ``now``, by history alone."""
    if track.at is None:
        return UNKNOWN
    inertia = carry.inertia * left(now - track.at, HALF_LIFE)
    contagion = (
        0.0 if track.expressed is None else carry.contagion * left(now - track.expressed_at, HALF_LIFE)
    )
    heard = normals(AffectEstimate(track.expressed or NEUTRAL, UNKNOWN.deviation))
    return estimate(
        Normal(
            usual.mean + inertia * (own.mean - usual.mean) + contagion * (other.mean - usual.mean),
            inertia**2 * own.variance + (1.0 - inertia**2) * _varying(usual),
        )
        for usual, own, other in zip(normals(track.baseline), normals(track.felt), heard, strict=True)
    )


def evidence(words: AffectEstimate | None, tone: ToneEstimate | None) -> AffectEstimate | None:
    """Return the feeling in the signs alone, without history; None without a sign."""
    signs = reconciled(words, tone).signs
    return _joined(UNKNOWN, signs) if signs else None


def with_told(track: Track, felt: AffectEstimate, at: float) -> Track:
    """Add the person's statement of their feeling at ``at``; the baseline moves as by any sign, but gets no surer."""
    usual = replace(track.baseline, affect=_learned(track.baseline, (felt,)).affect)
    return replace(track, told=Told(felt, at), baseline=usual)


def moved_baseline(track: Track, shift: Point) -> Track:
    """Shift the baseline, within [-1, 1]."""
    moved = as_affect(as_point(track.baseline.affect) + shift)
    return replace(track, baseline=replace(track.baseline, affect=moved))


def _with_told(track: Track, felt: AffectEstimate, now: float) -> AffectEstimate:
    if track.told is None:
        return felt
    share = left(now - track.told.at, HALF_LIFE)
    faded = estimate(
        Normal(
            usual.mean + share * (told.mean - usual.mean),
            share**2 * told.variance + (1.0 - share**2) * _varying(usual),
        )
        for usual, told in zip(normals(track.baseline), normals(track.told.felt), strict=True)
    )
    return _joined(felt, (faded,))


def _varying(usual: Normal) -> float:
    """Return the variance of a person's feeling if only the baseline is known."""
    return usual.variance + SPREAD**2


def _learned(baseline: AffectEstimate, signs: tuple[AffectEstimate, ...]) -> AffectEstimate:
    """Move the baseline towards the signs by its own Kalman gain, V / (V + S² + R)."""
    if not signs:
        return baseline
    stated = normals(_joined(UNKNOWN, signs))
    learned = []
    for usual, sign in zip(normals(baseline), stated, strict=True):
        if sign.variance >= POPULATION.variance * (1.0 - 1e-9):
            learned.append(usual)
            continue
        gain = usual.variance / (_varying(usual) + sign.variance)
        variance = max(_BASELINE_DRIFT**2, (1.0 - gain) * usual.variance)
        learned.append(Normal(usual.mean + gain * (sign.mean - usual.mean), variance))
    return estimate(learned)


def _joined(prior: AffectEstimate, signs: tuple[AffectEstimate, ...]) -> AffectEstimate:
    stated = [normals(sign) for sign in signs]
    return estimate(
        joined(before, [sign[axis] for sign in stated]) for axis, before in enumerate(normals(prior))
    )
