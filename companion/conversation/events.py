"""Events of a conversation: everything ``step`` reacts to.

Each is a fact, in the past, or a command just as the person gave it. Instants (``at``) are seconds on the
conversation's clock and may lie a little before the ``now`` at which the event is passed in. A list of (now, event)
always leads to the same decisions, so it includes the models' outputs.
"""

import math
from typing import TypeAlias

import msgspec

from companion.channel.messages import AnswerAgain as AnswerAgain
from companion.channel.messages import ChooseAnswer as ChooseAnswer
from companion.channel.messages import HoldTalkKey as HoldTalkKey
from companion.channel.messages import SetMuted as SetMuted
from companion.channel.messages import SetOffRecord as SetOffRecord
from companion.channel.messages import Stop as Stop
from companion.channel.messages import TryVoice as TryVoice
from companion.values import (
    AS_PLANNED,
    NEUTRAL,
    Affect,
    Boundaries,
    Call,
    Delivery,
    Gesture,
    Given,
    Sentence,
    TalkWay,
    Transcript,
    VocalSound,
)


class Happening(msgspec.Struct, frozen=True):
    """The base of all events but those that are messages of the channel."""


# ---- audio input ------------------------------------------------------------------------------------------


class EarOpened(Happening, frozen=True):
    """The microphone works."""

    is_half_duplex: bool = False
    """It cannot distinguish the companion's voice from the person's: no listening while speaking."""


class EarClosed(Happening, frozen=True):
    """There is no microphone, or no longer one."""

    why: Sentence
    """The problem and its remedy, in one sentence."""


class TalkChosen(Happening, frozen=True):
    """The person chose their way of making the companion listen."""

    way: TalkWay
    awake_for: float = 20.0
    """Seconds without a word after which a companion that was called falls asleep again."""
    ignores_others: bool = False
    """It does not answer anyone whose voice is not the person's, unless they were introduced."""


class PatienceChosen(Happening, frozen=True):
    """The person chose the length of pause after which they get an answer."""

    patience: float
    """Factor on the usual pause, in [0.5, 3]."""


class SpeechSuspected(Happening, frozen=True):
    """While the companion was audible, a sound began that may become speech of the person's."""

    at: float


class SuspicionPassed(Happening, frozen=True):
    """The suspected speech ended before it could be identified."""

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
    """All words as they were last read, which may differ from the stable ones: the best guess at the reading of the
    coming pause."""
    completeness: float = 0.0
    """Completeness of the words, in [0, 1]."""
    ends_in_quiet: bool = False
    """Silence had begun at the end of these words, so they may be all."""
    name: float = -math.inf
    """Log-probability that they begin with the companion's name, for words that may call it."""
    call: Call = Call.MAYBE
    """Verdict on a call by name in them, if the companion was asleep as they began. Of a call the name is left out."""


class PauseRecognised(Happening, frozen=True):
    """All words up to a pause are known."""

    utterance: int
    pause: int
    """Number of the utterance's pause, as in ``JudgePause``."""
    text: str
    completeness: float
    """Completeness of the words as a turn, in [0, 1]; 0.5 if unknown."""
    given: Given | None = None
    """Command that these words are."""
    call: Call = Call.MAYBE
    """As in ``WordsRecognised``."""
    name: float = -math.inf
    """As in ``WordsRecognised``."""


class TurnEndJudged(Happening, frozen=True):
    """The judgement of a pause's sound is known."""

    utterance: int
    pause: int
    probability: float
    """Probability, in [0, 1], that the turn is complete by its sound."""
    ends_low: bool = False
    """Its voice ended low, as at places where listeners say "mhm"; False also if nobody wanted to know."""


class UtteranceRecognised(Happening, frozen=True):
    """An utterance was finished; "" if it contains no words."""

    utterance: int
    text: str
    given: Given | None = None


class VoiceJudged(Happening, frozen=True):
    """The engine has judged whether an utterance so far is in the person's own voice."""

    utterance: int
    is_stranger: bool
    is_introduced: bool = False
    """The stranger was introduced by the person, and may talk along."""


class Typed(Happening, frozen=True):
    """The person typed something."""

    text: str
    key: str = ""
    """Key for the acknowledgement once the text is stored."""
    given: Given | None = None
    """Command that the text is."""


# ---- the generator ---------------------------------------------------------------------------------------------


class ReplyWords(Happening, frozen=True):
    """The next piece of a reply, as it was generated."""

    reply: int
    text: str
    affect: Affect = NEUTRAL
    """Feeling that words, voice and face are to show; changes only at the start of a sentence."""
    pause_after: float = 0.0
    """Seconds of silence after these words; if above 0, the clause ends with them."""
    ends_clause: bool = False
    """The clause ends with these words in any case."""
    delivery: Delivery = AS_PLANNED
    """The person's orders for the voice."""
    sound: VocalSound | None = None
    """Sound before these words; if present, a clause begins with them."""
    gestures: tuple[Gesture, ...] = ()
    """Movements of head, shoulders and face during these words; if present, a clause begins with them."""


class ReplyCompleted(Happening, frozen=True):
    """The reply has no more words."""

    reply: int


class ReplyFailed(Happening, frozen=True):
    """The language model failed."""

    reply: int
    sentence: Sentence


# ---- speech output ----------------------------------------------------------------------------------------


class ClauseReady(Happening, frozen=True):
    """A clause has been synthesised and waits to be played."""

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


class SayAgainAsked(Happening, frozen=True):
    """The person wants to hear an earlier reply again."""

    text: str


class UtteranceForgotten(Happening, frozen=True):
    """The person deleted an utterance from history."""

    session: str
    number: int


class UtterancesForgotten(Happening, frozen=True):
    """The person wants something forgotten, perhaps memories, and these utterances with it."""

    said: tuple[tuple[str, int], ...]
    """Session and number of each utterance that is deleted."""
    set_aside: tuple[tuple[str, int], ...] = ()
    """The same of those that stay in the history, and of which replies learn nothing any more."""
    is_over: bool = False
    """The store has finished forgetting: these utterances came in between. The event is also sent once before it
    begins."""
    texts: frozenset[str] = frozenset()
    """Texts of the memories and utterances that were deleted; none before that is over."""


class BoundariesSet(Happening, frozen=True):
    """The person has set limits on storing and speaking; replies prepared earlier do not follow them."""

    boundaries: Boundaries


class WordsCorrected(Happening, frozen=True):
    """The person edited an utterance of theirs; it needs a new answer."""

    session: str
    number: int
    text: str


# ---- the companion's own ----------------------------------------------------------------------------------


class SpokeFirst(Happening, frozen=True):
    """The companion wants to begin a talk; not done while the conversation is busy."""

    text: str


class Remarked(Happening, frozen=True):
    """The program has a remark that is not part of the conversation; not spoken while the conversation is busy."""

    text: str


class CommandAnswered(Happening, frozen=True):
    """The companion answers a command of the person's; shown at once, not spoken while the conversation is busy."""

    text: str


# ---- time -------------------------------------------------------------------------------------------------


class TimePassed(Happening, frozen=True):
    """The deadline of the state has come."""


Event: TypeAlias = (
    EarOpened
    | EarClosed
    | TalkChosen
    | PatienceChosen
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
    | SayAgainAsked
    | UtteranceForgotten
    | UtterancesForgotten
    | BoundariesSet
    | WordsCorrected
    | SpokeFirst
    | Remarked
    | CommandAnswered
    | TimePassed
    | AnswerAgain
    | ChooseAnswer
    | HoldTalkKey
    | SetMuted
    | SetOffRecord
    | Stop
    | TryVoice
)
