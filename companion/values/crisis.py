"""What is known of somebody's being in danger, by what they said."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final


class CrisisKind(StrEnum):
    """What endangers."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    """With disordered eating."""
    ABUSE = "abuse"
    DANGER = "danger"
    """Acute: an attack, a fire, a medical emergency, or the wish to harm somebody."""
    OVERDOSE = "overdose"
    PSYCHOSIS = "psychosis"
    """Voices, persecution, being chosen or dead, mania, and a spiral of secret truths."""


class Grade(IntEnum):
    """How near the danger is."""

    NONE = 0
    HINT = 1
    """Passive or indirect."""
    RISK = 2
    """Said plainly, or going on, without intent, means or time."""
    ACUTE = 3
    """Intent, means at hand, a time, or it happens now."""


class Certainty(IntEnum):
    """How surely words tell of a danger."""

    FAINT = 1
    """They are a little like it: heard in the tone of the reply alone."""
    LIKELY = 2
    """One witness says so: the language model is told as well."""
    NEARLY = 3
    """One witness says so loudly: written words ask how bad it is, and nothing more."""
    SURE = 4
    """Two witnesses say so, or words that can mean nothing else: written words answer."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """A verdict on what was heard; also that there is no crisis."""

    kind: CrisisKind | None
    """None where there is none."""
    grade: Grade
    is_about_other: bool
    """Somebody else is in danger, and the person worries."""
    moved_by: tuple[str, ...]
    """What moved the verdict, in a few words each that the person may read: signs, what took them back, history."""
    certainty: Certainty = Certainty.SURE
    """Of the surest that tells of it."""

    def __post_init__(self) -> None:
        if (self.kind is None) != (self.grade is Grade.NONE):
            raise ValueError("a crisis has a kind, and only a crisis has one")

    @property
    def is_likely(self) -> bool:
        """Tell whether one witness says so plainly, at least: then the language model is worth asking."""
        return self.kind is not None and self.certainty >= Certainty.LIKELY

    @property
    def is_nearly_sure(self) -> bool:
        """Tell whether it is one for which written words are right, or a gentle question, if it is the person's own."""
        return self.is_sure or (
            self.kind is not None and self.certainty is Certainty.NEARLY and not self.is_about_other
        )

    @property
    def is_sure(self) -> bool:
        """Tell whether it is a crisis for which written words are right."""
        return self.kind is not None and self.certainty is Certainty.SURE


@dataclass(frozen=True, slots=True)
class Danger:
    """How much words are like those of somebody in danger, by the encoder; all but the last are probabilities."""

    kinds: Mapping[CrisisKind, float]
    """That they tell of each kind; with ``none`` they add up to 1."""
    none: float
    """That they tell of none."""
    grades: Mapping[Grade, float]
    """Of each grade but none, if they do tell of one; they add up to 1."""
    other: float
    """That it is somebody else's, if so."""
    alone: float | None = None
    """That the last words by themselves tell of one, where all of this is of what was said before as well."""
    by_model: float | None = None
    """What the language model adds to the log odds of a risk or worse; None where it was not asked."""
    is_rough: bool = False
    """By strings of letters alone, which err widely (languages other than English)."""


NO_CRISIS: Final = Crisis(None, Grade.NONE, False, ())
