"""Events that can change feelings: everything ``heart.step`` reacts to.

To undo something or to reset the feelings, the event is the person's own message of the channel, as it came.
A list of (now, event) is a recording, and replays to the same readings and moods; it includes the models' results for
each sign. It contains the person's words, so it is kept only if they asked for it.
"""

from typing import TypeAlias

import msgspec

from companion.channel.messages import ResetFeelings as ResetFeelings
from companion.channel.messages import UndoCheckIn as UndoCheckIn
from companion.channel.messages import UndoCorrection as UndoCorrection
from companion.channel.messages import UndoMoodStep as UndoMoodStep
from companion.values import (
    Affect,
    AffectEstimate,
    Emotion,
    Occurrence,
    Reading,
    ToneEstimate,
    Utterance,
)


class Occasion(msgspec.Struct, frozen=True, tag=True):
    """The base of all events but the messages of the channel; the tags of both tell the union's members apart."""


class Heard(Occasion, frozen=True):
    """The person said something."""

    utterance: Utterance
    words: AffectEstimate | None = None
    """Feeling in the words alone (``emotions``); None if they show nothing: none, another language, code."""
    emotions: tuple[Emotion, ...] = ()
    """At most three, the likeliest first."""
    tone: ToneEstimate | None = None
    """Feeling in the voice alone (``tone``); None if typed, switched off, or not measurable."""
    occurrences: frozenset[Occurrence] = frozenset()
    """Those that the words tell."""


class Said(Occasion, frozen=True):
    """The companion said something.

    Alone, that does not move any mood; but the person hears it, and it may cause their feeling.
    """

    utterance: Utterance
    expressed: Affect | None = None
    """Feeling that its words, voice and face expressed; None if it was not planned."""


class CheckedIn(Occasion, frozen=True):
    """The person stated how they feel, in two taps."""

    session: str
    valence: float
    """Stated valence, in [-1, 1]."""
    arousal: float
    """Stated arousal, in [-1, 1]."""


class Corrected(Occasion, frozen=True):
    """The person said that a reading was wrong, and optionally gave the right one."""

    reading: Reading
    """Reading that is wrong; of this session or an earlier one."""
    said_at: float
    """Instant of its utterance, seconds since 1970-01-01 UTC."""
    valence: float | None = None
    """Right valence, in [-1, 1]; None for a bare "that is wrong"."""
    arousal: float | None = None


class TimePassed(Occasion, frozen=True):
    """Time passed without other events; the mood is to be updated and shown."""


Event: TypeAlias = (
    Heard
    | Said
    | CheckedIn
    | Corrected
    | UndoCorrection
    | UndoCheckIn
    | UndoMoodStep
    | ResetFeelings
    | TimePassed
)
