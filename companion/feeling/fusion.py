"""Joins words, tone and history into the person's present feeling: a small Kalman filter over time.

A feeling varies about the person's baseline. Before an utterance it is expected at

    mean     = b + inertia ρ (x - b) + contagion ρ' (c - b)
    variance = (inertia ρ)² P + (1 - (inertia ρ)²) S²

with the baseline b, the spread S about it, the feeling x after the utterance before and its variance P, the companion's
last expressed affect c, and ρ, ρ' the shares left of both after the real time since (``left``): the longer ago, the
wider. Inertia and contagion are those of EmotionIC (Liu et al. 2023). The feelings in words and voice are then joined
by precision (``normal``; Kalman 1960). The three coordinates are filtered separately. The person's own statements join
last and fade slowly; the filter does not store them, so they are never counted twice. The baseline itself is a Kalman
filter that hardly moves. Words and voice that disagree are not averaged (``disagreement``).
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.feeling.disagreement import reconciled
from companion.feeling.normal import (
    POPULATION,
    Normal,
    Point,
    as_affect,
    as_point,
    estimate,
    joined,
    left,
    normals,
)
from companion.values import NEUTRAL, UNKNOWN, Affect, AffectEstimate, Deviation, ToneEstimate


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


def felt_at(track: Track, now: float) -> AffectEstimate:
    """Return the person's feeling at ``now`` if there was no new sign."""
    return _with_told(track, expected(track, now), now)


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
