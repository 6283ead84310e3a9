"""Effects of the conversation: everything ``step`` can ask of the edges, in the order given.

To show something, or that a typed text is stored, is to send its message.
"""

from typing import TypeAlias

import msgspec

from companion.channel.messages import Accepted as Accepted
from companion.channel.messages import CompanionSaid as CompanionSaid
from companion.channel.messages import PersonHeard as PersonHeard
from companion.channel.messages import PhaseChanged as PhaseChanged
from companion.values import Clause, Command, Habits, Utterance


class Demand(msgspec.Struct, frozen=True):
    """The base of all effects but those that are messages of the channel: ``Accepted`` and what is shown."""


class BeginUtterance(Demand, frozen=True):
    """Recognise speech from ``since`` on."""

    utterance: int
    since: float
    """Onset in seconds on the conversation's clock; the audio input adds its pre-roll."""
    is_contested: bool
    """It is spoken during a reply: the sound before the onset is the companion's own voice and
    must not be a pre-roll."""


class Overhear(Demand, frozen=True):
    """Recognise the first words of speech from ``since`` on, which may call the companion; nothing else senses it.

    ``BeginUtterance`` for the same utterance follows if they do, otherwise ``AbandonUtterance``.
    """

    utterance: int
    since: float


class ReadOverheard(Demand, frozen=True):
    """Read all words up to a pause of overheard speech; neither its sound nor whose voice it is matters."""

    utterance: int
    pause: int


class JudgePause(Demand, frozen=True):
    """Read all words up to the pause that the person made, and judge whether they read and sound complete."""

    utterance: int
    pause: int
    """Position among the utterance's pauses, from 1; a verdict on an earlier one is void."""


class FinishUtterance(Demand, frozen=True):
    """Request the final text, because the person's turn seems to be over."""

    utterance: int


class AbandonUtterance(Demand, frozen=True):
    """Stop recognising an utterance that is no longer wanted, or already known."""

    utterance: int


class Obey(Demand, frozen=True):
    """Carry out a command that changes more than the conversation."""

    command: Command
    subject: str = ""
    """As in ``Given``."""


class Keep(Demand, frozen=True):
    """Commit the utterance, or its new part, to the store before anything that follows."""

    utterance: Utterance
    key: str = ""
    """Key under which it was sent if it was typed; "" otherwise."""


class Forget(Demand, frozen=True):
    """Delete the utterance from the store."""

    session: str
    number: int


class KeepHabits(Demand, frozen=True):
    """Commit the person's habits of pausing to the store."""

    habits: Habits


class Anticipate(Demand, frozen=True):
    """Read the unfinished words of the speaking person, so that less is left to read at the end."""

    dialogue: tuple[Utterance, ...]
    """Dialogue, whose last utterance is the unfinished one."""


class BeginReply(Demand, frozen=True):
    """Generate a reply to this dialogue; nothing of it is audible before its ``Release``."""

    reply: int
    dialogue: tuple[Utterance, ...]
    unlike: tuple[str, ...] = ()
    """Texts of the answers to the same words that were heard before; it must be another one."""


class CancelReply(Demand, frozen=True):
    """Stop generating this reply; no more of its words are wanted."""

    reply: int


class Speak(Demand, frozen=True):
    """Speak a clause after those requested before."""

    reply: int
    clause: Clause


class Release(Demand, frozen=True):
    """Start playing this reply: the finished part at once, the rest as it is synthesised."""

    reply: int


class Duck(Demand, frozen=True):
    """Speak softer, because someone may be starting to speak."""

    reply: int


class Unduck(Demand, frozen=True):
    """Speak at the earlier loudness again."""

    reply: int


class Hold(Demand, frozen=True):
    """Fall silent within one block and keep everything: someone is speaking, perhaps without wanting the turn."""

    reply: int


class Resume(Demand, frozen=True):
    """Continue with the first word that was not heard whole."""

    reply: int


class FinishSpeaking(Demand, frozen=True):
    """Report that no more clauses of this reply will come."""

    reply: int


class Silence(Demand, frozen=True):
    """Stop sounding within one block and drop everything that waits."""

    reply: int


class Settle(Demand, frozen=True):
    """Read the dialogue as it was heard while nothing is urgent, so that the next reply begins quickly."""

    dialogue: tuple[Utterance, ...]


Effect: TypeAlias = (
    BeginUtterance
    | Overhear
    | ReadOverheard
    | JudgePause
    | FinishUtterance
    | AbandonUtterance
    | Obey
    | Keep
    | Forget
    | KeepHabits
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
    | Accepted
    | PhaseChanged
    | PersonHeard
    | CompanionSaid
)
