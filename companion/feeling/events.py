"""What can happen to what is felt: everything ``heart.step`` reacts to.

A list of (now, event) is a recording, and replays to the same readings and moods; what models made of a sign is in
it. It holds what the person said, so it is kept only where they asked for it.
"""

from typing import TypeAlias

import msgspec

from companion.values import Affect, AffectEstimate, Emotion, Reading, ToneEstimate, Utterance


class Occasion(msgspec.Struct, frozen=True, tag=True):
    """The base of all events; the tag tells the members of the union apart."""


class Heard(Occasion, frozen=True):
    """The person said something."""

    utterance: Utterance
    words: AffectEstimate | None = None
    """What the words alone say (``words``); None where they say nothing: none, another language, code."""
    emotions: tuple[Emotion, ...] = ()
    """At most three, the likeliest first."""
    tone: ToneEstimate | None = None
    """What the voice alone says (``tone``); None when typed, switched off, or not to be told."""
    likeness: tuple[tuple[int, float], ...] = ()
    """For utterances of the same session, by number: how alike they are to this one, in [-1, 1]."""


class Said(Occasion, frozen=True):
    """The companion said something.

    That moves no mood of its own; but the person hears it, and it may cause what they feel.
    """

    utterance: Utterance
    expressed: Affect | None = None
    """What its words, voice and face expressed; None where it was not planned."""


class CheckedIn(Occasion, frozen=True):
    """The person told how they feel, in two taps."""

    session: str
    valence: float
    """In [-1, 1]."""
    arousal: float
    """In [-1, 1]."""


class Corrected(Occasion, frozen=True):
    """The person said that a reading was wrong, and, if they liked, what was right."""

    reading: Reading
    """The one that is wrong; of this session or an earlier one."""
    said_at: float
    """When its utterance was said, seconds since 1970-01-01 UTC."""
    valence: float | None = None
    """In [-1, 1]; None for a bare "that is wrong"."""
    arousal: float | None = None


class CorrectionUndone(Occasion, frozen=True):
    """The person took back all that they said of how an utterance of theirs was read."""

    session: str
    number: int


class CheckInUndone(Occasion, frozen=True):
    """The person took back their latest check-in that still holds."""


class MoodUndone(Occasion, frozen=True):
    """The person took out what one of their utterances did to the companion's mood."""

    session: str
    number: int


class ResetAsked(Occasion, frozen=True):
    """Everything that was learned of the person's feeling is to be forgotten, and the mood to be at rest."""


class TimePassed(Occasion, frozen=True):
    """Nothing happened; the mood is to be shown as it is by now."""


Event: TypeAlias = (
    Heard
    | Said
    | CheckedIn
    | Corrected
    | CorrectionUndone
    | CheckInUndone
    | MoodUndone
    | ResetAsked
    | TimePassed
)
