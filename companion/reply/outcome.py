"""Follows replies after the decision: shows and applies it when the reply sounds."""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.remembering.traces import source_of
from companion.reply.crisis_response import Cared
from companion.reply.decision import ReplyDecision
from companion.reply.ongoing import OngoingReply, Replies, begins_to_sound
from companion.storage.lessons import Lesson
from companion.thinking.leading import BringUp
from companion.values import Affect, Bearing, Grade, Sentence, Utterance, Want, together

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
            replies: the replies of the session.
            tell: shows a decision.
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
        return None if reply is None or reply.decision is None else reply.decision.target

    def act(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Follow a reply that begins to sound or is complete; the next ones can use its decision."""
        talked = after.reply
        reply = None if talked is None else self._replies.on_its_way(talked.id)
        if talked is None or reply is None or reply.decision is None:
            return
        if talked.is_released:
            self._switch_voice(reply, reply.decision)
        if begins_to_sound(event, before, after) is not None and talked.number is not None:
            self._begin(reply, reply.decision, talked.number, before, is_off_record=talked.is_off_record)
        elif not isinstance(event, ev.ReplyCompleted) or event.reply != talked.id:
            return
        self._tell_breach(reply)
        if talked.is_complete:
            self._tell_source(reply, talked.number, " ".join(talked.clauses), after)

    def _switch_voice(self, reply: OngoingReply, decision: ReplyDecision) -> None:
        """Switch the voice off or on, once, if the reply's decision says so: from its first sound on."""
        if decision.heeded.is_silent is not None and not reply.is_voice_switched:
            reply.is_voice_switched = True
            self._mute(decision.heeded.is_silent)

    def _begin(
        self, reply: OngoingReply, decision: ReplyDecision, number: int, before: State, *, is_off_record: bool
    ) -> None:
        """Show and apply the decision about a reply that begins to sound."""
        if decision.lesson and not is_off_record:
            self._learn(decision.lesson)
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
        number: number of the reply in its session.
        decision: the decision about the reply.
        redrawn: why a draft of it was drawn again; "" if none was.
    """
    wanted = decision.wanted.want
    return msg.Planned(
        number,
        None if wanted is Want.COMPANY or decision.is_care else wanted,
        isinstance(decision.move, BringUp),
        decision.target,
        together(decision.why, decision.care, redrawn),
        decision.breach,
        _weighed(decision.cared),
        tuple(need.value for need in decision.needs),
        is_help_offered=not decision.is_care,
        is_danger_over=decision.cared.response.is_settled,
    )


def _weighed(cared: Cared) -> msg.Weighed | None:
    crisis = cared.crisis
    if crisis.kind is None and not crisis.moved_by:
        return None
    grade = crisis.grade if crisis.is_sure else min(crisis.grade, Grade.HINT)
    return msg.Weighed(crisis.kind, grade, crisis.is_about_other, crisis.moved_by)
