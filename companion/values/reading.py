"""How an utterance of the person's was understood, the feeling in it and why, and how its voice was measured."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.values.affect import Affect, AffectEstimate

VOICE_FIGURES: Final = (
    *("pitch median", "pitch low", "pitch high", "pitch spread", "pitch first third", "pitch last third"),
    *("pitch rise", "pitch fall", "pitch rising share", "pitch movement", "pitch unsteadiness"),
    *("voiced length", "voiced range", "voiced slope", "voiced steepness"),
    *("harmonicity", "harmonicity spread", "H1-H2", "H1-H2 spread", "H2-H4", "H1-A3", "H1-A3 spread"),
    *("level low", "level high", "level spread", "level peak", "level rise", "level fall"),
    *(f"band {number}" for number in range(1, 11)),
    *(f"band {number} spread" for number in range(1, 11)),
)
"""What ``ToneMeasures.voice`` holds, in this order; ``hearing.tone`` says how each is measured. None of them changes
with the gain of a microphone."""


@dataclass(frozen=True, slots=True)
class ToneMeasures:
    """A stretch of one person's speech in figures; None where there was too little voice to measure."""

    seconds: float
    """How long the stretch is."""
    voiced_seconds: float
    """How much of it had a pitch."""
    pitch_st: float | None
    """Median F0, semitones above 1 Hz (12 log2 F0)."""
    pitch_range_st: float | None
    """Between the 10th and the 90th percentile of F0, semitones."""
    pitch_slope_st: float | None
    """Linear trend of F0, semitones per second."""
    intensity_db: float | None
    """Median level of the speech, dBFS: depends on microphone and distance, so read it against a baseline."""
    rate_hz: float | None
    """Syllable nuclei per second of speech, pauses left out."""
    pause_share: float | None
    """Share of the stretch that is silence between speech, in [0, 1]."""
    harmonicity_db: float | None
    """Mean harmonics-to-noise ratio of what is voiced, dB."""
    tilt_db: float | None
    """Energy above 500 Hz over energy below, dB (Bone, Lee & Narayanan 2014 use the share)."""
    clipped_share: float
    """Share of samples at full scale, in [0, 1]."""
    noise_db: float | None
    """Level of what is between the speech, dBFS."""
    voice: tuple[float, ...] = ()
    """The figures named by ``VOICE_FIGURES``, all finite; empty where there was too little voice."""


TONE_FIGURES: Final = ("intensity", "tilt", *VOICE_FIGURES)
"""What a ``ToneBaseline`` knows the usual value of, in this order."""


@dataclass(frozen=True, slots=True)
class ToneBaseline:
    """How a person speaks when they are calm, learned while they speak; of their voice nothing else is kept."""

    weight: float = 0.0
    """Seconds of voice it rests on; those of speech that did not sound calm count for less."""
    mean: tuple[float, ...] = ()
    """Of the ``TONE_FIGURES``; empty as long as ``weight`` is 0."""
    variance: tuple[float, ...] = ()
    """Of the first three of them (intensity, tilt, pitch) around their mean; empty likewise."""
    is_calibrated: bool = False
    """Whether it was learned from speech that was calm by agreement."""

    def __post_init__(self) -> None:
        sizes = (len(self.mean), len(self.variance))
        if self.weight < 0.0 or sizes != ((len(TONE_FIGURES), 3) if self.weight else (0, 0)):
            raise ValueError(f"a baseline of weight {self.weight!r} with {sizes} figures")


@dataclass(frozen=True, slots=True)
class ToneEstimate:
    """What a voice alone says of a feeling.

    An estimate is one point; that a voice is angry or glad, but surely not sad, is in the four probabilities, each in
    [0, 1] and together 1. Where nothing can be told they are alike.
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
    """One sentence, or a few, in figures."""

    felt: AffectEstimate
    """The writer's own feeling."""
    lands: Affect
    """The feeling it leaves in a reader."""
    emotions: tuple[float, ...]
    """Probabilities of the 28 labels of GoEmotions in their order, calibrated, each in [0, 1]."""
    named: tuple[int, ...]
    """Numbers of the labels that are likely enough to be named, the likeliest first; by thresholds that were chosen
    on training data for the best F1."""
    intensity: float
    """How strong the feeling is, in [0, 1]."""
    familiarity: float
    """How much of it is in the language the encoder knows, in [0, 1]; low for other languages, code, gibberish."""


@dataclass(frozen=True, slots=True)
class Emotion:
    """One of the 28 emotions of GoEmotions (Demszky et al. 2020), as likely and as strong as it seems."""

    name: str
    """Such as "sadness"; "neutral" for none."""
    probability: float
    """That it is there at all, in [0, 1]; several may be."""
    intensity: float
    """How strong it is if it is there, in [0, 1]."""


class Who(StrEnum):
    """Whom a cause lies with."""

    SELF = "self"
    COMPANION = "companion"
    OTHER = "other"
    WORLD = "world"
    """Nobody: things, weather, chance."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What probably brought a feeling about."""

    what: str
    """The words that tell it, as they were said."""
    who: Who
    number: int
    """The utterance, by its number in the session, that it was told in."""
    weight: float
    """How likely it is the cause, in (0, 1]; the weights of one reading add up to at most 1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One utterance of the person's as it was understood."""

    session: str
    number: int
    """Which utterance."""
    affect: AffectEstimate
    """What all signs together say, history included."""
    words: AffectEstimate | None
    """What the words alone say; None where they say nothing (none, another language, code)."""
    tone: AffectEstimate | None
    """What the voice alone says; None when typed, switched off, or not to be told."""
    emotions: tuple[Emotion, ...] = ()
    """At most three, the likeliest first."""
    causes: tuple[Cause, ...] = ()
    """At most three, the likeliest first."""
    is_unsure: bool = False
    """To be treated as not known: nothing may be built on it."""
    do_disagree: bool = False
    """Words and voice say different things ("I'm fine", low and flat); they were not averaged."""
    is_told: bool = False
    """The person said so themselves: a check-in, or a correction."""
