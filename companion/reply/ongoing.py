"""A reply as one object, which is handed from the generator to the gate, to memory and to the outcome.

The conversation names replies by their ids, because its events are plain values; ``Replies`` finds the object.
"""

from dataclasses import dataclass, field

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import Reply, State
from companion.reply.decision import ReplyDecision
from companion.thinking.prompt.brief import Brief
from companion.values import Breach, CancelToken, Recalled, Sentence, Utterance


def begins_to_sound(event: ev.Event, before: State, after: State) -> Reply | None:
    """Return the reply that begins to sound as an utterance in a step; None if none does."""
    reply, was = after.reply, before.reply
    if not isinstance(event, ev.ClauseStarted) or reply is None or was is None or reply.id != event.reply:
        return None
    return None if was.is_sounding or reply.number is None else reply


@dataclass(frozen=True, slots=True)
class Stopped:
    """Reason why a draft was given up, and the way in which the reply continues."""

    breach: Breach
    note: str
    """Note for the next draft: what to avoid."""
    instead: str = ""
    """Written words, if the person asked for this rule to be broken and it is a grave one; otherwise ""."""


@dataclass(slots=True, eq=False)
class OngoingReply:
    """A reply, from the request for it until its words leave the dialogue.

    The generator's thread sets the facts up to its words, the loop those of its sound; any thread may read them.
    """

    id: int
    dialogue: tuple[Utterance, ...]
    """The dialogue that it answers, the person's words last."""
    unlike: tuple[str, ...] = ()
    """Texts of answers to the same words that were heard before; it must be another one."""
    cancelled: CancelToken = field(default_factory=CancelToken)
    """Cancelled when no more of its words are wanted."""
    decision: ReplyDecision | None = None
    """The decision about it; None before that, and if the language model is left alone."""
    recalled: tuple[Recalled, ...] = ()
    """Memories that came to mind: first those with a line for the note, in order, then the others."""
    told: tuple[Recalled, ...] = ()
    """Memories that found room in its note."""
    brief: Brief = field(default_factory=Brief)
    """Instructions for it."""
    redrawn: Sentence = ""
    """Sentence for the person about a draft that was drawn again because it did not care for them; "" for none."""
    drafted: str = ""
    """Words of its drafts that were passed on to be said."""
    stopped: Stopped | None = None
    """Reason why the last draft was given up; None if it was let through whole."""
    breach: Breach | None = None
    """The last rule that a draft broke."""
    is_voice_switched: bool = False
    """The voice was switched off or on for it."""
    planned: msg.Planned | None = None
    """The decision as it is shown; None before it sounds."""
    remembered: tuple[msg.Remembered, ...] = ()
    """The memories as they are shown; empty before it sounds."""

    def let_go(self) -> None:
        """Drop what only prepared it, once the next reply sounds: what is shown of it stays."""
        self.dialogue, self.unlike, self.recalled, self.told, self.brief = (), (), (), (), Brief()


class Replies:
    """The replies of one session: those on their way, and those that stand in the dialogue.

    Use it in the conversation's loop. It observes the conversation before the parts that ask it.
    """

    def __init__(self) -> None:
        """Create it empty."""
        self._on_their_way: dict[int, OngoingReply] = {}
        self._heard: dict[tuple[str, int], OngoingReply] = {}

    def begin(self, id: int, dialogue: tuple[Utterance, ...], unlike: tuple[str, ...] = ()) -> OngoingReply:
        """Return a new reply to a dialogue."""
        reply = self._on_their_way[id] = OngoingReply(id, dialogue, unlike)
        return reply

    def on_its_way(self, id: int) -> OngoingReply | None:
        """Return the reply with an id; None if it is over, was forgotten, or is none of the generator's."""
        return self._on_their_way.get(id)

    def heard(self, session: str, number: int) -> OngoingReply | None:
        """Return the reply that became an utterance of the companion's; None if it is no longer known."""
        return self._heard.get((session, number))

    def forget(self) -> None:
        """Forget all replies before now, because they may rely on words that are forgotten."""
        self._on_their_way.clear()
        self._heard.clear()

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Note as which utterance a reply begins to sound; drop replies that are over."""
        states = (before.reply, before.silencing, after.reply, after.silencing)
        ids = {reply.id for reply in states if reply is not None}
        for id in self._on_their_way.keys() - ids:
            del self._on_their_way[id]
        begun = begins_to_sound(event, before, after)
        if begun is None or (reply := self._on_their_way.get(begun.id)) is None or begun.number is None:
            return
        for each in self._heard.values():
            each.let_go()
        in_dialogue = {said.key for said in after.dialogue}
        self._heard = {key: each for key, each in self._heard.items() if key in in_dialogue}
        self._heard[after.session, begun.number] = reply
