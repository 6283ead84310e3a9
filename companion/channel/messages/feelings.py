"""How the person's feeling was read and told, also from the voice, and what it did to the companion's mood."""

from typing import Annotated, TypeAlias

import msgspec

from companion.channel.messages.message import Instant, Message, Whole
from companion.values import Affect, MoodStep, Reading

Coordinate: TypeAlias = Annotated[float, msgspec.Meta(ge=-1.0, le=1.0)]
"""One coordinate of a feeling, as ``Affect`` has three of them."""


class CorrectReading(Message, frozen=True):
    """The person says that an utterance of theirs was misunderstood in its feeling."""

    session: str
    number: Whole
    """Which utterance."""
    affect: Affect | None = None
    """How it was meant; None where the person only said that it is wrong."""


class UndoCorrection(Message, frozen=True):
    """Take back all that the person said of how an utterance of theirs was read."""

    session: str
    number: Whole
    """Which utterance."""


class CheckIn(Message, frozen=True):
    """The person tells how they feel, in two taps."""

    valence: Coordinate
    arousal: Coordinate


class UndoCheckIn(Message, frozen=True):
    """Take back the last check-in."""


class UndoMoodStep(Message, frozen=True):
    """Take out what an utterance of the person's did to the companion's mood."""

    session: str
    number: Whole
    """Which utterance."""


class ResetFeelings(Message, frozen=True):
    """Forget every reading, all that was learned of the person's feeling, and the companion's mood."""


class MoodTrace(Message, frozen=True):
    """Ask how both sides felt over time; where there are more readings or steps than ``limit``, averages are told."""

    limit: Whole = 60
    """At most so many points of each side, beside check-ins."""
    since: Instant | None = None
    """Before the first for all; None for the last ``limit`` readings and steps."""
    until: Instant | None = None
    """None for now."""


class FeelingPoint(msgspec.Struct, frozen=True):
    """Where one side's feeling was at an instant."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    affect: Affect
    cause: str = ""
    """What it is put down to: words of the person's, or the name of the strongest ``MoodTerm``; "" for nothing."""
    is_unsure: bool = False
    is_told: bool = False
    """The person said so themselves."""
    count: int = 1
    """Readings or steps that it is the average of; the cause is the strongest one's."""
    session: str = ""
    number: int = 0
    """The utterance that it is of; 0 for none."""
    can_undo: bool = False
    """What the person said of the reading can be taken back, or what the utterance did to the companion."""


class MoodTraced(Message, frozen=True):
    """The answer to ``MoodTrace``; both sides oldest first."""

    person: tuple[FeelingPoint, ...]
    companion: tuple[FeelingPoint, ...]
    since: float = 0.0
    """Since when it is told, seconds since 1970-01-01 UTC; 0 where nothing was felt."""
    until: float = 0.0


class Felt(Message, frozen=True):
    """How an utterance of the person's was understood; a later one of the same number replaces it."""

    reading: Reading
    is_final: bool = True
    """False while the person still speaks."""
    can_undo: bool = False
    """What the person said of it can be taken back."""


class MoodMoved(Message, frozen=True):
    """The companion's feeling has changed; also sent once as the talk begins."""

    step: MoodStep
    can_undo: bool = False
    """What the step's utterance did can be taken out."""


class CarryChanged(Message, frozen=True):
    """How much of a feeling is expected to carry over to the person's next utterance; each in [0, 1]."""

    inertia: float
    """Of their own last feeling."""
    contagion: float
    """Of what the companion expressed last."""


class MoodTraceChanged(Message, frozen=True):
    """A trace asked for earlier is out of date."""


class FeelingsReset(Message, frozen=True):
    """All readings, the trace and the mood of before are gone."""


class SetTone(Message, frozen=True):
    """Read the feeling from the voice as well, or from the words alone."""

    is_on: bool


class CalibrateTone(Message, frozen=True):
    """Listen for half a minute how the person usually sounds; nothing of it is answered or kept."""


class CancelCalibration(Message, frozen=True):
    """Stop that, and know no more than before."""


class ToneChanged(Message, frozen=True):
    """Whether the feeling is read from the voice."""

    is_on: bool
    is_known: bool
    """It is known how the person usually sounds; until then the voice is read as unsure."""


class CalibrationMoved(Message, frozen=True):
    """How far the half minute is in which it listens how the person usually sounds."""

    seconds: float
    """Of speech heard so far."""
    total: float
    """Of speech that is enough."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


FeelingCommand: TypeAlias = (
    CorrectReading | UndoCorrection | CheckIn | UndoCheckIn | UndoMoodStep | ResetFeelings
)
ToneCommand: TypeAlias = SetTone | CalibrateTone | CancelCalibration
FeelingEvent: TypeAlias = (
    Felt | MoodMoved | CarryChanged | MoodTraceChanged | FeelingsReset | ToneChanged | CalibrationMoved
)
