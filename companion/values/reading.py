"""How an utterance of the person's was understood: the feeling in it, from what, and why."""

from dataclasses import dataclass
from enum import StrEnum

from companion.values.affect import Affect
from companion.values.estimate import AffectEstimate


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
