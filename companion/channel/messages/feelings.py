"""Messages about the person's feeling, read or stated, also from the voice, and about the companion's mood."""

from typing import Annotated, TypeAlias

import msgspec

from companion.channel.messages.message import Instant, Message, Whole
from companion.values import Affect, FeltPoint, MoodStep, Reading, Sentence

Coordinate: TypeAlias = Annotated[float, msgspec.Meta(ge=-1.0, le=1.0)]
"""One of the three coordinates of an ``Affect``."""


class CorrectReading(Message, frozen=True):
    """The person says that the feeling in an utterance of theirs was misread."""

    session: str
    number: Whole
    """Number of the utterance in the session."""
    affect: Affect | None = None
    """Feeling that was meant; None if the person only said that the reading is wrong."""


class UndoCorrection(Message, frozen=True):
    """Undo all corrections that the person made to the reading of an utterance."""

    session: str
    number: Whole
    """Number of the utterance in the session."""


class CheckIn(Message, frozen=True):
    """The person states how they feel, in two taps."""

    valence: Coordinate
    arousal: Coordinate


class UndoCheckIn(Message, frozen=True):
    """Undo the last check-in."""


class UndoMoodStep(Message, frozen=True):
    """Remove the effect of one of the person's utterances on the companion's mood."""

    session: str
    number: Whole
    """Number of the utterance in the session."""


class ResetFeelings(Message, frozen=True):
    """Forget every reading, all that was learned about the person's feelings, and the companion's mood."""


class MoodTrace(Message, frozen=True):
    """Ask for both sides' feelings over time; more readings or steps than ``limit`` come as averages."""

    limit: Whole = 60
    """Maximum number of points for each side, check-ins not counted."""
    since: Instant | None = None
    """Start of the time asked for, before the first point for all; None for the last ``limit`` readings and steps."""
    until: Instant | None = None
    """End of the time asked for; None for now."""


class MoodTraced(Message, frozen=True):
    """Answer to ``MoodTrace``; both sides oldest first."""

    person: tuple[FeltPoint, ...]
    companion: tuple[FeltPoint, ...]
    since: float = 0.0
    """Start of the trace, seconds since 1970-01-01 UTC; 0 without any feelings."""
    until: float = 0.0


class Felt(Message, frozen=True):
    """Reading of one of the person's utterances; a later one with the same number replaces it."""

    reading: Reading
    is_final: bool = True
    """False while the person still speaks."""
    can_undo: bool = False
    """The person's correction of it can be undone."""


class MoodMoved(Message, frozen=True):
    """The companion's feeling has changed; also sent once at the start of the conversation."""

    step: MoodStep
    can_undo: bool = False
    """The effect of the step's utterance can be removed."""


class MoodTraceChanged(Message, frozen=True):
    """A mood trace requested earlier is out of date."""


class FeelingsReset(Message, frozen=True):
    """All earlier readings, the trace and the mood have been deleted."""


class SetTone(Message, frozen=True):
    """Read the feeling from the voice as well, or from the words alone."""

    is_on: bool


class CalibrateTone(Message, frozen=True):
    """Listen for half a minute to the person's usual voice; nothing of it is answered or kept."""


class CancelCalibration(Message, frozen=True):
    """Stop the calibration without learning anything from it."""


class ToneChanged(Message, frozen=True):
    """State of reading the feeling from the voice."""

    is_on: bool
    is_known: bool
    """The person's usual voice is known; until then readings of the voice are unsure."""


class CalibrationMoved(Message, frozen=True):
    """Progress of the calibration, which listens to the person's usual voice for half a minute."""

    seconds: float
    """Seconds of speech heard so far."""
    total: float
    """Seconds of speech that are enough."""
    is_running: bool
    sentence: Sentence = ""
    """Result, once the calibration has ended."""


FeelingCommand: TypeAlias = (
    CorrectReading | UndoCorrection | CheckIn | UndoCheckIn | UndoMoodStep | ResetFeelings
)
ToneCommand: TypeAlias = SetTone | CalibrateTone | CancelCalibration
FeelingEvent: TypeAlias = Felt | MoodMoved | MoodTraceChanged | FeelingsReset | ToneChanged | CalibrationMoved
