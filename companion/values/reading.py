"""Readings of the person's utterances: feeling, causes, and measurements of the voice."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.values.affect import AffectEstimate

VOICE_FIGURES: Final = (
    *("pitch median", "pitch low", "pitch high", "pitch spread", "pitch first third", "pitch last third"),
    *("pitch rise", "pitch fall", "pitch rising share", "pitch movement", "pitch unsteadiness"),
    *("voiced length", "voiced range", "voiced slope", "voiced steepness"),
    *("harmonicity", "harmonicity spread", "H1-H2", "H1-H2 spread", "H2-H4", "H1-A3", "H1-A3 spread"),
    *("level low", "level high", "level spread", "level peak", "level rise", "level fall"),
    *(f"band {number}" for number in range(1, 11)),
    *(f"band {number} spread" for number in range(1, 11)),
)
"""Names of the figures in ``ToneMeasures.voice``, in order; ``hearing.tone`` explains their measurement. None of them
depends on the gain of the microphone."""


@dataclass(frozen=True, slots=True)
class ToneMeasures:
    """Measurements of a stretch of one person's speech; None if there was too little voice."""

    seconds: float
    """Length of the stretch."""
    voiced_seconds: float
    """Time with a pitch."""
    pitch_st: float | None
    """Median F0, semitones above 1 Hz (12 log2 F0)."""
    pitch_range_st: float | None
    """Distance between the 10th and the 90th percentile of F0, semitones."""
    intensity_db: float | None
    """Median level of the speech, dBFS: depends on microphone and distance, so compare it with a baseline."""
    tilt_db: float | None
    """Energy above 500 Hz over energy below, dB (Bone, Lee & Narayanan 2014 use the share)."""
    clipped_share: float
    """Share of samples at full scale, in [0, 1]."""
    noise_db: float | None
    """Level between the stretches of speech, dBFS."""
    voice: tuple[float, ...] = ()
    """Figures named by ``VOICE_FIGURES``, all finite; empty if there was too little voice."""


TONE_FIGURES: Final = ("intensity", "tilt", *VOICE_FIGURES)
"""Figures whose usual value a ``ToneBaseline`` holds, in order."""


@dataclass(frozen=True, slots=True)
class ToneBaseline:
    """A person's calm voice, learned while they speak; nothing else of their voice is kept."""

    weight: float = 0.0
    """Seconds of voice behind it; speech that did not sound calm counts for less."""
    mean: tuple[float, ...] = ()
    """Means of the ``TONE_FIGURES``; empty while ``weight`` is 0."""
    variance: tuple[float, ...] = ()
    """Variances of the first three of them (intensity, tilt, pitch); empty while ``weight`` is 0."""
    is_calibrated: bool = False
    """It was learned from speech that the person agreed to keep calm."""

    def __post_init__(self) -> None:
        sizes = (len(self.mean), len(self.variance))
        if self.weight < 0.0 or sizes != ((len(TONE_FIGURES), 3) if self.weight else (0, 0)):
            raise ValueError(f"a baseline of weight {self.weight!r} with {sizes} figures")


@dataclass(frozen=True, slots=True)
class ToneEstimate:
    """A feeling estimated from the voice alone.

    An estimate is one point. The four probabilities, each in [0, 1] and together 1, can also express that a voice is
    angry or glad, but surely not sad. They are equal if the voice shows nothing.
    """

    felt: AffectEstimate
    angry: float
    happy: float
    neutral: float
    sad: float

    def __post_init__(self) -> None:
        probabilities = (self.angry, self.happy, self.neutral, self.sad)
        if min(probabilities) < 0.0 or not math.isclose(sum(probabilities), 1.0, abs_tol=1e-6):
            raise ValueError(f"probabilities must be at least 0 and add up to 1, got {probabilities}")


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """Measurements of one sentence or a few."""

    felt: AffectEstimate
    """The writer's own feeling."""
    emotions: tuple[float, ...]
    """Probabilities of the 28 labels of GoEmotions in their order, calibrated, each in [0, 1]."""
    named: tuple[int, ...]
    """Indices of the labels likely enough to be named, the likeliest first; the thresholds were chosen on training data
    for the best F1."""
    intensity: float
    """Strength of the feeling, in [0, 1]."""
    familiarity: float
    """Probability that the trunk knows its language, in [0, 1]; low for other languages, code, gibberish."""


@dataclass(frozen=True, slots=True)
class Emotion:
    """One of the 28 emotions of GoEmotions (Demszky et al. 2020), with its probability and strength."""

    name: str
    """Name such as "sadness"; "neutral" for none."""
    probability: float
    """Probability that it is present at all, in [0, 1]; several may be."""
    intensity: float
    """Strength if it is present, in [0, 1]."""


class Who(StrEnum):
    """Agent that a cause lies with."""

    SELF = "self"
    COMPANION = "companion"
    OTHER = "other"
    WORLD = "world"
    """Things, weather or chance, not a person."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A probable cause of a feeling."""

    what: str
    """Words that express it, as they were said."""
    who: Who
    number: int
    """Number, within the session, of the utterance that expressed it."""
    weight: float
    """Probability that it is the cause, in (0, 1]; the weights of one reading add up to at most 1."""
    is_sure: bool = False
    """The person named it as the cause in the same utterance; only then is it shown."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One utterance of the person's as the program understood it."""

    session: str
    number: int
    affect: AffectEstimate
    """Feeling estimated from all signs together, history included."""
    words: AffectEstimate | None
    """Feeling estimated from the words alone; None if they show nothing (no words, another language, code)."""
    tone: AffectEstimate | None
    """Feeling estimated from the voice alone; None if typed, switched off, or not measurable."""
    emotions: tuple[Emotion, ...] = ()
    """At most three, the likeliest first."""
    causes: tuple[Cause, ...] = ()
    """At most three, the likeliest first."""
    is_unsure: bool = False
    """The reading counts as unknown: nothing may be built on it."""
    do_disagree: bool = False
    """Words and voice disagree ("I'm fine", low and flat); they were not averaged."""
    is_told: bool = False
    """The person stated it: a check-in, or a correction."""


class Occurrence(StrEnum):
    """Something that happened to the companion."""

    THANKED = "thanked"
    PRAISED = "praised"
    GREETED = "greeted"
    RETURNED = "returned"
    LEFT = "left"
    BLAMED = "blamed"
    INSULTED = "insulted"
    APOLOGISED = "apologised"
    ASKED_TO_STOP = "asked to stop"
    GOOD_NEWS = "good news"
    BAD_NEWS = "bad news"
