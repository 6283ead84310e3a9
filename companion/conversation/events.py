"""What can happen in a conversation: everything ``step`` reacts to.

Each is a fact, in the past. Instants (``at``) are seconds on the conversation's clock and may lie a
little before the ``now`` at which the event is handed in. A list of (now, event) always leads to the
same decisions; so the outputs of the models are in it.
"""

from typing import TypeAlias

import msgspec

from companion.values import (
    AS_PLANNED,
    NEUTRAL,
    Affect,
    Boundaries,
    Delivery,
    Gesture,
    Transcript,
    VocalSound,
)


class Happening(msgspec.Struct, frozen=True):
    """The base of all events."""


# ---- the ear ----------------------------------------------------------------------------------------------


class EarOpened(Happening, frozen=True):
    """The microphone works."""

    is_half_duplex: bool = False
    """It cannot tell the companion's voice from the person's: no listening while speaking."""


class EarClosed(Happening, frozen=True):
    """There is no microphone, or no more."""

    why: str
    """One sentence: what happened and what to do."""


class Muted(Happening, frozen=True):
    """The person asked not to be heard, or to be heard again."""

    is_muted: bool


class TalkChosen(Happening, frozen=True):
    """The person chose how they talk."""

    by_key: bool
    """They are heard only while they hold the talk key; otherwise all the time."""


class PatienceChosen(Happening, frozen=True):
    """The person chose how long they may pause before they are answered."""

    patience: float
    """Factor on the usual pause, in [0.5, 3]."""


class TalkKeyMoved(Happening, frozen=True):
    """The person pressed the talk key, or let go of it."""

    is_held: bool


class SpeechSuspected(Happening, frozen=True):
    """While the companion was audible, something was heard that may become speech of the person's."""

    at: float


class SuspicionPassed(Happening, frozen=True):
    """What was suspected to be speech broke off before it could be told."""

    at: float


class SpeechStarted(Happening, frozen=True):
    """The person began to speak."""

    at: float


class SpeechStopped(Happening, frozen=True):
    """The person fell silent; perhaps only for breath."""

    at: float


class WordsRecognised(Happening, frozen=True):
    """More of an utterance is known."""

    utterance: int
    transcript: Transcript
    latest: str = ""
    """All words as they were last read, which may differ from those told as stable: the best guess at what the pause
    will be read as."""
    completeness: float = 0.0
    """How complete they read, in [0, 1]."""
    ends_in_quiet: bool = False
    """Quiet had begun where they were read, so that they may be all."""


class PauseRecognised(Happening, frozen=True):
    """All that was said up to a pause is known."""

    utterance: int
    pause: int
    """Which pause of the utterance, as ``JudgePause`` named it."""
    text: str
    completeness: float
    """How complete the words read as a turn, in [0, 1]; 0.5 where that cannot be told."""


class TurnEndJudged(Happening, frozen=True):
    """It is known how a pause sounded."""

    utterance: int
    pause: int
    probability: float
    """That the turn is complete by its sound, in [0, 1]."""


class UtteranceRecognised(Happening, frozen=True):
    """An utterance was finished; "" when nothing was said in it."""

    utterance: int
    text: str


class VoiceJudged(Happening, frozen=True):
    """It is known whether an utterance is in the person's own voice, as far as it was heard."""

    utterance: int
    is_stranger: bool


class Typed(Happening, frozen=True):
    """The person typed something."""

    text: str
    key: str = ""
    """Under which it is to be acknowledged once it is kept."""


# ---- the generator ---------------------------------------------------------------------------------------------


class ReplyWords(Happening, frozen=True):
    """The next piece of a reply, as it was generated."""

    reply: int
    text: str
    affect: Affect = NEUTRAL
    """The feeling that words, voice and face are to show; changes only where a sentence begins."""
    pause_after: float = 0.0
    """Seconds of silence that follow these words; where there are any, the clause ends with them."""
    ends_clause: bool = False
    """The clause ends with these words in any case."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice."""
    sound: VocalSound | None = None
    """What is uttered before these words; a clause begins with them then."""
    gestures: tuple[Gesture, ...] = ()
    """What head, shoulders and face do with these words; a clause begins with them then."""


class ReplyCompleted(Happening, frozen=True):
    """The reply has no more words."""

    reply: int


class ReplyFailed(Happening, frozen=True):
    """The language model failed."""

    reply: int
    sentence: str


# ---- the mouth --------------------------------------------------------------------------------------------


class ClauseReady(Happening, frozen=True):
    """A clause has become sound and waits to be played."""

    reply: int
    clause: int


class ClauseStarted(Happening, frozen=True):
    """A clause began to sound."""

    reply: int
    clause: int
    at: float


class WordsSounded(Happening, frozen=True):
    """Words of a clause have been heard."""

    reply: int
    clause: int
    heard: str
    """All of the clause's words that have sounded so far."""


class ReplySounded(Happening, frozen=True):
    """The last clause of a reply has been heard to its end."""

    reply: int


class ReplySilenced(Happening, frozen=True):
    """The player fell silent before the reply's end."""

    reply: int


# ---- the person's wishes ----------------------------------------------------------------------------------


class StopAsked(Happening, frozen=True):
    """The person wants silence."""


class SayAgainAsked(Happening, frozen=True):
    """The person wants to hear an earlier reply once more."""

    text: str


class VoiceTried(Happening, frozen=True):
    """The person wants to hear how something sounds with a feeling; not said while anybody is at it.

    What they tried before is cut off for it.
    """

    text: str
    affect: Affect


class UtteranceForgotten(Happening, frozen=True):
    """The person deleted an utterance from history."""

    session: str
    number: int


class UtterancesForgotten(Happening, frozen=True):
    """The person wants something forgotten, memories perhaps, and these utterances with it."""

    said: tuple[tuple[str, int], ...]
    """Session and number of each."""
    is_over: bool = False
    """The store has forgotten it: these came in between. It is told before as well."""


class BoundariesSet(Happening, frozen=True):
    """The person has set what may be kept and said; what was thought of before does not go by it."""

    boundaries: Boundaries


class WordsCorrected(Happening, frozen=True):
    """The person edited an utterance of theirs; it is to be answered anew."""

    session: str
    number: int
    text: str


class OffRecord(Happening, frozen=True):
    """The person asked that nothing of what is said be kept, or that it be kept again."""

    is_on: bool


# ---- the companion's own ----------------------------------------------------------------------------------


class Remarked(Happening, frozen=True):
    """Something is to be said by code that is no part of the talk; not said while anybody is at it."""

    text: str


# ---- time -------------------------------------------------------------------------------------------------


class TimePassed(Happening, frozen=True):
    """The instant the state was waiting for has come."""


Event: TypeAlias = (
    EarOpened
    | EarClosed
    | Muted
    | TalkChosen
    | PatienceChosen
    | TalkKeyMoved
    | SpeechSuspected
    | SuspicionPassed
    | SpeechStarted
    | SpeechStopped
    | WordsRecognised
    | PauseRecognised
    | TurnEndJudged
    | UtteranceRecognised
    | VoiceJudged
    | Typed
    | ReplyWords
    | ReplyCompleted
    | ReplyFailed
    | ClauseReady
    | ClauseStarted
    | WordsSounded
    | ReplySounded
    | ReplySilenced
    | StopAsked
    | SayAgainAsked
    | VoiceTried
    | UtteranceForgotten
    | UtterancesForgotten
    | BoundariesSet
    | WordsCorrected
    | OffRecord
    | Remarked
    | TimePassed
)
