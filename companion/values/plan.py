"""What a reply is for and how it is to be made: the intent before recall, the plan after it."""

from dataclasses import dataclass
from enum import StrEnum

from companion.values.affect import Affect
from companion.values.gesture import Gesture


class Strategy(StrEnum):
    """What a clause of a reply does; the first eight are ESConv's (Liu et al. 2021)."""

    QUESTION = "question"
    RESTATEMENT = "restatement"
    REFLECTION = "reflection"
    """Names the feeling under the words, tentatively."""
    SELF_DISCLOSURE = "self_disclosure"
    AFFIRMATION = "affirmation"
    SUGGESTION = "suggestion"
    INFORMATION = "information"
    OTHER = "other"
    VALIDATION = "validation"
    """Says why a feeling makes sense."""
    VALUE = "value"
    """Strengthens something that the person values."""
    REFRAME_GROWTH = "reframe_growth"
    """The six ways of positive reframing are those of Ziems et al. 2022."""
    REFRAME_IMPERMANENCE = "reframe_impermanence"
    REFRAME_NEUTRALIZING = "reframe_neutralizing"
    REFRAME_OPTIMISM = "reframe_optimism"
    REFRAME_SELF_AFFIRMATION = "reframe_self_affirmation"
    REFRAME_THANKFULNESS = "reframe_thankfulness"
    SHARE_JOY = "share_joy"
    CELEBRATE = "celebrate"
    PLAY = "play"
    SMALL_TALK = "small_talk"
    REMEMBER_TOGETHER = "remember_together"
    DISAGREE_KINDLY = "disagree_kindly"
    BE_SILENT = "be_silent"
    """Stays with the person in a few words and asks nothing."""
    GOODBYE = "goodbye"
    TAKE_BACK = "take_back"
    """Says that something the companion said was wrong, and mends it."""


class Stage(StrEnum):
    """How far a talk about something is (Hill's helping skills)."""

    COMPANY = "company"
    """Nothing weighs on the person: everyday company."""
    EXPLORATION = "exploration"
    COMFORTING = "comforting"
    ACTION = "action"


class Want(StrEnum):
    """What the person likely wants of the reply."""

    BE_HEARD = "be heard"
    COMFORT = "comfort"
    ADVICE = "advice"
    SHARE_JOY = "share joy"
    COMPANY = "company"
    INFORMATION = "information"
    PLAY = "play"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Situation:
    """What the person likely wants of the reply."""

    want: Want
    want_probability: float
    """How likely that is what they want, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What a reply is for, decided before anything is recalled."""

    situation: Situation
    stage: Stage
    family: frozenset[Strategy]
    """From which the plan chooses."""


@dataclass(frozen=True, slots=True)
class PlannedClause:
    """What one clause does, and with which feeling."""

    strategy: Strategy
    target: Affect
    """The one affect that words, voice and face read (design rule 1)."""
    gestures: tuple[Gesture, ...] = ()
    """What head, shoulders and face do with it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a reply is to be made."""

    clauses: tuple[PlannedClause, ...]
    """One to three."""
    why: str = ""
    """What code did or asked of the reply and why, in sentences that the person can read; "" of a free reply."""

    def __post_init__(self) -> None:
        if not 1 <= len(self.clauses) <= 3:
            raise ValueError(f"a plan has one to three clauses, got {len(self.clauses)}")
