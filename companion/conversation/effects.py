"""What the conversation wants done: everything ``step`` can ask of the edges, in the order given."""

from dataclasses import dataclass
from typing import TypeAlias

from companion.values import Clause, Habits, Phase, Transcript, Utterance


@dataclass(frozen=True, slots=True)
class BeginUtterance:
    """Recognise what is said from ``since`` on."""

    utterance: int
    since: float
    """Seconds on the conversation's clock: the onset; the ear adds its pre-roll."""
    is_contested: bool
    """It is said into a reply: what came before the onset is the companion's own voice, and no pre-roll."""


@dataclass(frozen=True, slots=True)
class JudgePause:
    """The person fell silent: read all that was said, and judge whether it reads and sounds complete."""

    utterance: int
    pause: int
    """Counts the utterance's pauses from 1; a verdict on an earlier one is worth nothing."""


@dataclass(frozen=True, slots=True)
class FinishUtterance:
    """The person's turn seems to be over: ask for the final text."""

    utterance: int


@dataclass(frozen=True, slots=True)
class AbandonUtterance:
    """What is being recognised is of no interest any more, or known already."""

    utterance: int


@dataclass(frozen=True, slots=True)
class Keep:
    """Commit the utterance to the store, or what is new in it, before anything that follows."""

    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete the utterance from the store."""

    session: str
    number: int


@dataclass(frozen=True, slots=True)
class KeepHabits:
    """Commit to the store how the person pauses."""

    habits: Habits


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Tell the sender of a typed text that it is kept."""

    key: str


@dataclass(frozen=True, slots=True)
class Anticipate:
    """The person still speaks: read their words so far, so that less is left to read at the end."""

    dialogue: tuple[Utterance, ...]
    """Its last utterance is the unfinished one."""


@dataclass(frozen=True, slots=True)
class BeginReply:
    """Think of a reply to this dialogue; nothing of it is heard before its ``Release``."""

    reply: int
    dialogue: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class CancelReply:
    """Think no further; no more words of this reply are wanted."""

    reply: int


@dataclass(frozen=True, slots=True)
class Speak:
    """Say a clause after those that were asked for before."""

    reply: int
    clause: Clause


@dataclass(frozen=True, slots=True)
class Release:
    """From now on this reply may be heard: what is ready of it at once, the rest as it becomes sound."""

    reply: int


@dataclass(frozen=True, slots=True)
class Duck:
    """Speak softer: somebody may be beginning to speak."""

    reply: int


@dataclass(frozen=True, slots=True)
class Unduck:
    """Speak as loud as before."""

    reply: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Fall silent within one block and forget nothing: somebody speaks, perhaps without wanting the turn."""

    reply: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with the first word that was not heard whole."""

    reply: int


@dataclass(frozen=True, slots=True)
class FinishSpeaking:
    """No more clauses of this reply will come."""

    reply: int


@dataclass(frozen=True, slots=True)
class Silence:
    """Stop sounding within one block and drop what waits."""

    reply: int


@dataclass(frozen=True, slots=True)
class Settle:
    """Nothing is urgent: read the dialogue as it was heard, so that the next reply begins quickly."""

    dialogue: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class ShowPhase:
    """Show what the companion is doing now."""

    phase: Phase
    why: str


@dataclass(frozen=True, slots=True)
class ShowPerson:
    """Show the person's words."""

    number: int
    transcript: Transcript
    is_final: bool


@dataclass(frozen=True, slots=True)
class ShowCompanion:
    """Show the companion's words."""

    number: int
    heard: str
    ahead: str
    is_final: bool


Effect: TypeAlias = (
    BeginUtterance
    | JudgePause
    | FinishUtterance
    | AbandonUtterance
    | Keep
    | Forget
    | KeepHabits
    | Acknowledge
    | Anticipate
    | BeginReply
    | CancelReply
    | Speak
    | Release
    | Duck
    | Unduck
    | Hold
    | Resume
    | FinishSpeaking
    | Silence
    | Settle
    | ShowPhase
    | ShowPerson
    | ShowCompanion
)
