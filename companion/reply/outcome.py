"""Follows replies after the decision: shows it and applies it when the reply sounds, and keeps the rest of one cut off.

The decision about a reply is stored until the reply has sounded or newer ones have taken its place.
"""

import threading
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import Reply, State
from companion.remembering.traces import source_of
from companion.reply.crisis_response import Cared
from companion.reply.decision import ReplyDecision
from companion.storage.lessons import Lesson
from companion.thinking.leading import BringUp
from companion.values import Affect, Bearing, Breach, Grade, Newest, Sentence, Utterance, Want, together

_REPLIES: Final = 16
"""Number of replies whose decision is stored; older ones are over, or were never heard."""
_LONGEST_SOURCE: Final = 400
"""Maximum letters of the person's earlier words that are shown as a source (guess)."""
TOLD_REPLIES: Final = 128
"""Number of last replies for which the history tells the plan and the memories (guess)."""


class ReplyOutcomes:
    """Follows the replies of one session, as an observer of the conversation; in its loop unless otherwise noted."""

    def __init__(
        self,
        tell: Callable[[msg.Planned], None],
        *,
        learn: Callable[[Lesson], None] = lambda lesson: None,
        bear: Callable[[Bearing], None] = lambda bearing: None,
        mute: Callable[[bool], None] = lambda is_silent: None,
        breach: Callable[[int], Breach | None] = lambda reply: None,
        on_answer: Callable[[ReplyDecision, Sequence[Utterance]], None] = lambda decision, dialogue: None,
    ) -> None:
        """Create it for one session.

        Args:
            tell: shows a decision.
            learn: stores the lesson of a reply that is heard.
            bear: stores the movements of the face that the person wants to see.
            mute: switches the voice off or on, before the reply to that order sounds.
            breach: returns the rule that a reply, by its id, would have broken, as far as it was generated; any thread
                may ask.
            on_answer: gets the decision about a stored reply, and the dialogue that it answers, once it sounds.
        """
        self._tell = tell
        self._learn = learn
        self._bear = bear
        self._mute = mute
        self._breach = breach
        self._on_answer = on_answer
        self._unsaid = _Unsaid()
        self._lock = threading.Lock()
        self._expected: Newest[int, ReplyDecision] = Newest(_REPLIES)
        """Decisions about replies that have not sounded, by id."""
        self._silence_heeded: int | None = None
        """Last reply before which the voice was switched off or on."""
        self._shown: Newest[tuple[str, int], Affect] = Newest(TOLD_REPLIES)
        """Feelings that utterances of the companion's should show in the end, by session and number."""
        self._planned: Newest[tuple[str, int], msg.Planned] = Newest(TOLD_REPLIES)
        """Decisions as shown for utterances of the companion's, by session and number."""
        self._gone: frozenset[tuple[str, int]] = frozenset()
        """Utterances that were forgotten, perhaps while a reply to them was prepared."""

    def expect(self, reply: int, decision: ReplyDecision) -> None:
        """Store the decision about a reply, by its id, until it sounds; any thread may call."""
        with self._lock:
            if decision.said.key not in self._gone:
                self._expected[reply] = decision

    def redrawn(self, reply: int, why: Sentence) -> None:
        """Add to the decision about a reply, by its id, why a draft of it was drawn again; any thread may call."""
        with self._lock:
            decision = self._expected.get(reply)
            if decision is not None and decision.redrawn != why:
                self._expected[reply] = replace(decision, redrawn=why)

    def unsaid(self, said: Utterance) -> str:
        """Return the rest of an utterance that was cut off, from the clause on that was sounding; "" for nothing.

        If the reply was not generated to its end, these are its finished sentences. Any thread may ask.
        """
        return self._unsaid.of(said)

    def expressed(self, said: Utterance) -> Affect | None:
        """Return the feeling that a companion's utterance should show in the end; None if nothing was planned."""
        return self._shown.get(said.key)

    def planned(self, session: str, number: int) -> msg.Planned | None:
        """Return the decision as shown for an utterance of the companion's; None if it is no longer known."""
        return self._planned.get((session, number))

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Forget all utterances before now, these among them."""
        with self._lock:
            self._expected.clear()
            self._gone |= gone
        self._planned.clear()
        self._unsaid.forget()

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Follow a reply that begins to sound, is complete, or is cut off; the next ones can use its decision."""
        self._unsaid.observe(event, before, after)
        reply, was = after.reply, before.reply
        if reply is not None and reply.is_released:
            self._heed_silence(reply.id)
        if isinstance(event, ev.ReplyCompleted) and was is not None and was.id == event.reply and was.number:
            self._tell_breach(was.id, (after.session, was.number))
            self._tell_source(reply, after)
        if not isinstance(event, ev.ClauseStarted) or was is None or was.is_sounding:
            return
        if reply is None or reply.id != event.reply or reply.number is None:
            return
        with self._lock:
            decision = self._expected.pop(reply.id, None)
        if decision is None:
            return
        if decision.lesson and not reply.is_off_record:
            self._learn(decision.lesson)
        if decision.bearing is not None:
            self._bear(decision.bearing)
        self._shown[after.session, reply.number] = decision.target
        shown = self._planned[after.session, reply.number] = told_plan(reply.number, decision)
        self._tell(shown)
        self._tell_breach(reply.id, (after.session, reply.number))
        if reply.is_complete:
            self._tell_source(reply, after)
        if not reply.is_off_record:
            self._on_answer(decision, before.dialogue)

    def _heed_silence(self, reply: int) -> None:
        """Switch the voice off or on, once, if the reply's decision says so: from its first sound on."""
        with self._lock:
            decision = self._expected.get(reply)
        if decision is not None and decision.heeded.is_silent is not None and self._silence_heeded != reply:
            self._silence_heeded = reply
            self._mute(decision.heeded.is_silent)

    def _tell_breach(self, reply: int, said: tuple[str, int]) -> None:
        """Tell once that the rest of a reply was not said, with the rule that it would have broken."""
        breach, planned = self._breach(reply), self._planned.get(said)
        if breach is None or planned is None or planned.breach == breach:
            return
        told = self._planned[said] = with_breach(planned, breach)
        self._tell(told)

    def _tell_source(self, reply: Reply | None, state: State) -> None:
        """Tell the source of a whole reply among the earlier utterances, as far as its words show one."""
        if reply is None or reply.number is None:
            return
        number = reply.number
        planned = self._planned.get((state.session, number))
        before = [one for one in state.dialogue if one.key != (state.session, number)]
        source = source_of(" ".join(reply.clauses), before)
        if planned is not None and source:
            told = msgspec.structs.replace(planned, source=source[:_LONGEST_SOURCE])
            self._planned[state.session, number] = told
            self._tell(told)


class _Unsaid:
    """The rest of the reply that was cut off last, for a person who only wanted it said in another voice.

    It is never stored for words off the record, words that are not kept, and replies with pauses of their own, such as
    a breathing exercise. Any thread may ask.
    """

    def __init__(self) -> None:
        """Create it empty."""
        self._held: tuple[tuple[str, int], str] | None = None
        self._with_silences = -1
        """Id of the last reply with pauses of its own."""

    def observe(self, event: ev.Event, before: State, after: State) -> None:
        """Note a reply that is cut off; called in the loop's thread."""
        if isinstance(event, ev.ReplyWords) and event.pause_after > 0.0:
            self._with_silences = event.reply
        cut = after.silencing
        if cut is None or before.silencing is not None or cut.number is None:
            return
        is_held = cut.is_kept and not cut.is_off_record and cut.id != self._with_silences
        self._held = ((after.session, cut.number), cut.unsaid_text) if is_held else None

    def of(self, said: Utterance) -> str:
        """Return the rest of an utterance that was cut off; see ``ReplyOutcomes.unsaid``."""
        held = self._held
        return held[1] if held is not None and said.is_cut_off and held[0] == said.key else ""

    def forget(self) -> None:
        """Forget the rest."""
        self._held = None


def told_plan(number: int, decision: ReplyDecision) -> msg.Planned:
    """Return a decision in the form that is shown next to the reply with this number.

    Args:
        number: number of the reply in its session.
        decision: the decision about the reply.
    """
    wanted = decision.wanted.want
    return msg.Planned(
        number,
        None if wanted is Want.COMPANY or decision.is_care else wanted,
        isinstance(decision.move, BringUp),
        decision.target,
        together(decision.why, decision.care, decision.redrawn),
        decision.breach,
        _weighed(decision.cared),
        tuple(need.value for need in decision.needs),
        is_help_offered=not decision.is_care,
    )


def _weighed(cared: Cared) -> msg.Weighed | None:
    crisis = cared.crisis
    if crisis.kind is None and not crisis.moved_by:
        return None
    grade = crisis.grade if crisis.is_sure else min(crisis.grade, Grade.HINT)
    return msg.Weighed(crisis.kind, grade, crisis.is_about_other, crisis.moved_by)


def with_breach(planned: msg.Planned, breach: Breach) -> msg.Planned:
    """Return the shown decision of a reply whose rest was not said, because of a rule."""
    return msgspec.structs.replace(planned, breach=breach)
