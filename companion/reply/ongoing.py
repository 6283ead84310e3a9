"""A reply as one object, which is handed from the generator to the gate and to memory.

The conversation names replies by their ids, because its events are plain values; ``Replies`` finds the object.
``ReplyOutcomes`` shows and applies the decision about a reply when it sounds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.state import Reply, State
from companion.conversation.step import Taken
from companion.remembering.traces import source_of
from companion.reply.crisis_response import Cared
from companion.reply.decision import ReplyDecision
from companion.storage.lessons import Lesson
from companion.thinking.leading import BringUp
from companion.thinking.prompt.turn_note import Brief
from companion.values import (
    Affect,
    Bearing,
    Breach,
    CancelToken,
    Grade,
    Recalled,
    Sentence,
    Utterance,
    Want,
    together,
)


def begins_to_sound(event: ev.Event, before: State, after: State) -> Reply | None:
    """Return the reply that begins to sound as an utterance in a step; None if none does."""
    reply, was = after.reply, before.reply
    if not isinstance(event, ev.ClauseStarted) or reply is None or was is None or reply.id != event.reply:
        return None
    return None if was.is_sounding or reply.number is None else reply


@dataclass(frozen=True, slots=True)
class Stopped:
    """Reason why a draft was given up."""

    breach: Breach
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
    redrawn: Sentence = ""
    """Sentence for the person about a draft that was drawn again because it did not care for them; "" for none."""
    drafted: str = ""
    """Words of its drafts that were passed on to be said."""
    stopped: Stopped | None = None
    """Reason why the last draft was given up; None if it was let through whole."""
    breach: Breach | None = None
    """The last rule that a draft broke."""
    is_voice_switched: bool = False
    planned: msg.Planned | None = None
    """The decision as it is shown; None before it sounds."""
    remembered: tuple[msg.Remembered, ...] = ()
    """The memories as they are shown; empty before it sounds."""

    def let_go(self) -> None:
        """Drop what only prepared it, once the next reply sounds: what is shown of it stays."""
        self.dialogue, self.unlike, self.recalled, self.told, self.brief = (), (), (), (), Brief()
        self.decision = None


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

    def observe(self, taken: Taken) -> None:
        """Note as which utterance a reply begins to sound; drop replies that are over."""
        states = (taken.before.reply, taken.before.silencing, taken.after.reply, taken.after.silencing)
        ids = {reply.id for reply in states if reply is not None}
        for id in self._on_their_way.keys() - ids:
            del self._on_their_way[id]
        begun = begins_to_sound(taken.event, taken.before, taken.after)
        if begun is None or (reply := self._on_their_way.get(begun.id)) is None or begun.number is None:
            return
        for each in self._heard.values():
            each.let_go()
        in_dialogue = {said.key for said in taken.after.dialogue}
        self._heard = {key: each for key, each in self._heard.items() if key in in_dialogue}
        self._heard[taken.after.session, begun.number] = reply


# ---- replies that begin to sound ----------------------------------------------------------------------

_LONGEST_SOURCE: Final = 400
"""Maximum letters of the person's earlier words that are shown as a source (guess)."""


class ReplyOutcomes:
    """Follows the replies of one session, step by step; in the conversation's loop unless otherwise noted."""

    def __init__(
        self,
        replies: Replies,
        tell: Callable[[msg.Planned], None],
        *,
        learn: Callable[[Lesson], None] = lambda lesson: None,
        bear: Callable[[Bearing], None] = lambda bearing: None,
        mute: Callable[[bool], None] = lambda is_silent: None,
        on_answer: Callable[[ReplyDecision, Sequence[Utterance]], None] = lambda decision, dialogue: None,
    ) -> None:
        """Create it for one session.

        Args:
            learn: stores the lesson of a reply that is heard.
            bear: stores the movements of the face that the person wants to see.
            mute: switches the voice off or on, before the reply to that order sounds.
            on_answer: gets the decision about a stored reply, and the dialogue that it answers, once it sounds.
        """
        self._replies = replies
        self._tell = tell
        self._learn = learn
        self._bear = bear
        self._mute = mute
        self._on_answer = on_answer

    def expressed(self, said: Utterance) -> Affect | None:
        """Return the feeling that a companion's utterance should show in the end; None if nothing was planned."""
        reply = self._replies.heard(*said.key)
        return None if reply is None or reply.planned is None else reply.planned.target

    def act(self, taken: Taken) -> None:
        """Follow a reply that begins to sound or is complete; the next ones can use its decision."""
        talked = taken.after.reply
        reply = None if talked is None else self._replies.on_its_way(talked.id)
        if talked is None or reply is None or reply.decision is None:
            return
        if talked.is_released:
            self._switch_voice(reply, reply.decision)
        if begins_to_sound(taken.event, taken.before, taken.after) is not None and talked.number is not None:
            self._begin(
                reply, reply.decision, talked.number, taken.before, is_off_record=talked.is_off_record
            )
        elif not isinstance(taken.event, ev.ReplyCompleted) or taken.event.reply != talked.id:
            return
        self._tell_breach(reply)
        if talked.is_complete:
            self._tell_source(reply, talked.number, " ".join(talked.clauses), taken.after)

    def _switch_voice(self, reply: OngoingReply, decision: ReplyDecision) -> None:
        """Switch the voice off or on, once, if the reply's decision says so: from its first sound on."""
        if decision.step.heeded.is_silent is not None and not reply.is_voice_switched:
            reply.is_voice_switched = True
            self._mute(decision.step.heeded.is_silent)

    def _begin(
        self, reply: OngoingReply, decision: ReplyDecision, number: int, before: State, *, is_off_record: bool
    ) -> None:
        """Show and apply the decision about a reply that begins to sound."""
        if decision.step.lesson and not is_off_record:
            self._learn(decision.step.lesson)
        if decision.bearing is not None:
            self._bear(decision.bearing)
        reply.planned = told_plan(number, decision, reply.redrawn)
        self._tell(reply.planned)
        if not is_off_record:
            self._on_answer(decision, before.dialogue)

    def _tell_breach(self, reply: OngoingReply) -> None:
        """Tell once that the rest of a reply was not said, with the rule that it would have broken."""
        if reply.breach is not None and reply.planned is not None and reply.planned.breach != reply.breach:
            reply.planned = msgspec.structs.replace(reply.planned, breach=reply.breach)
            self._tell(reply.planned)

    def _tell_source(self, reply: OngoingReply, number: int | None, words: str, state: State) -> None:
        """Tell the source of a whole reply among the earlier utterances, as far as its words show one."""
        before = [one for one in state.dialogue if one.key != (state.session, number)]
        source = source_of(words, before)
        if reply.planned is not None and source:
            reply.planned = msgspec.structs.replace(reply.planned, source=source[:_LONGEST_SOURCE])
            self._tell(reply.planned)


def told_plan(number: int, decision: ReplyDecision, redrawn: Sentence = "") -> msg.Planned:
    """Return a decision in the form that is shown next to the reply with this number.

    Args:
        redrawn: why a draft of it was drawn again; "" if none was.
    """
    wanted = decision.step.wanted.want
    return msg.Planned(
        number,
        None if wanted is Want.COMPANY or decision.is_care else wanted,
        isinstance(decision.step.move, BringUp),
        decision.target,
        together(decision.why, decision.care, redrawn),
        decision.step.limited.breach,
        _weighed(decision.step.cared),
        tuple(need.value for need in decision.needs),
        is_help_offered=not decision.is_care,
        is_danger_over=decision.step.cared.response.is_settled,
    )


def _weighed(cared: Cared) -> msg.Weighed | None:
    crisis = cared.crisis
    if crisis.kind is None and not crisis.moved_by:
        return None
    grade = crisis.grade if crisis.is_sure else min(crisis.grade, Grade.HINT)
    return msg.Weighed(crisis.kind, grade, crisis.is_about_other, crisis.moved_by)
