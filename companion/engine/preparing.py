"""Prepares replies: joins what came to mind with what was decided, for the mind, and tells the person why.

An observer of the conversation: once a reply begins to sound, what led it is known to the next ones, and shown. Any
thread may prepare; what a reply was prepared with is held until it has sounded or newer ones have taken its place.
"""

import logging
import threading
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.deliberation import Deliberation, Thought
from companion.engine.engine import TOLD_REPLIES, Tell
from companion.engine.equipment import PlanningParts
from companion.engine.told_plan import told_plan, with_breach
from companion.engine.unsaid import NO_REST, Rest, Unsaid
from companion.remembering.gate import Occasion, occasion
from companion.storage.lessons import Lesson
from companion.thinking.brief import Brief, ScriptLine
from companion.thinking.examples import NO_EXAMPLES, Example
from companion.thinking.imitation import imitated_by_capable_model, imitated_by_starter_model
from companion.thinking.leading import BringUp, Move, Say
from companion.thinking.leads import Lead
from companion.thinking.lore_notes import lore_lines
from companion.thinking.lorebook import NO_LORE
from companion.thinking.memory_notes import Recollection
from companion.thinking.prompt import CountTokens
from companion.thinking.sample_lines import NO_LINES, LineShelf
from companion.thinking.situation import line
from companion.thinking.tail import Tail, feeling_line, hour_line, relation_line
from companion.thinking.word_bias import word_bias
from companion.values import Affect, Bearing, Breach, CompanionError, Memory, Newest, Speaker, Utterance

T = TypeVar("T")

logger = logging.getLogger(__name__)

_REPLIES: Final = 16
"""What so many replies were prepared with is held; older ones are over, or were never heard."""

_LEADS: Final = 24
"""So many of the words that replies began with are held: more than are kept from coming again."""

_REPLIES_OF_LATE: Final = 4
"""None of so many replies begins as the next one does, where a sample line would have it so, and no line of code's in
them is said in place of the model's words (guess)."""

Recollect = Callable[[int, tuple[Utterance, ...]], Recollection]
"""Gives a reply, by its id, what was recalled for the dialogue that it answers; hardly waits and never raises."""


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    """What a reply was prepared with."""

    thought: Thought
    leads: tuple[Lead, ...] = ()
    """What code let it begin with."""
    examples: tuple[Example, ...] = ()
    """Those of our own that it was shown."""
    begins_as_shown: bool = False
    """It begins as a sample line does."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is asked of others while a reply is prepared; each may be called from any thread and returns at once."""

    recollect: Recollect
    manner: Callable[[Utterance], tuple[str, ...]]
    """How an utterance was said, in plain words."""
    unix_now: Callable[[], float]
    lines: Callable[[], LineShelf] = lambda: NO_LINES
    """Sample lines that may be shown now."""
    bring_up: Callable[[int, Memory], Recollection] = lambda reply, memory: Recollection()
    """Gives a reply, by its id, the memory that it comes back to, and takes note of it."""


class Preparing:
    """Prepares the replies of one session."""

    def __init__(
        self,
        deliberation: Deliberation | None,
        parts: PlanningParts,
        moment: Moment,
        tell: Tell,
        *,
        learn: Callable[[Lesson], None] = lambda lesson: None,
        bear: Callable[[Bearing], None] = lambda bearing: None,
        breach: Callable[[int], Breach | None] = lambda reply: None,
        relation: str = "",
        on_ready: Callable[[str], None] = lambda trouble: None,
    ) -> None:
        """Begin.

        Args:
            deliberation: decides what replies are for and how they are made; None where nothing is planned.
            parts: what replies are prepared with.
            moment: what is asked of others.
            tell: takes what was decided, to be shown; called in the loop's thread.
            learn: keeps what was learned of a reply that is heard; called in the loop's thread.
            bear: keeps what the person wishes to see of the face; called in the loop's thread.
            breach: tells what a reply, by its id, would have broken, as far as it was thought of; any thread may ask.
            relation: what the companion is to the person, in words.
            on_ready: told "" once all is loaded, else the sentence that says what replies must do without.
        """
        self._deliberation = deliberation
        self._parts = parts
        self._moment = moment
        self._tell = tell
        self._learn = learn
        self._bear = bear
        self._breach = breach
        self._relation = relation_line(relation)
        self._on_ready = on_ready
        self._examples = NO_EXAMPLES
        self._lore = NO_LORE
        self._unsaid = Unsaid()
        self._lock = threading.Lock()
        self._prepared: Newest[int, _Prepared] = Newest(_REPLIES)
        self._leads: tuple[Lead, ...] = ()
        """What replies began with of late, newest last."""
        self._last_examples: tuple[Example, ...] = ()
        """What the reply that sounded last was shown."""
        self._shown: Newest[tuple[str, int], Affect] = Newest(TOLD_REPLIES)
        """What utterances of the companion's were to show last, by session and number."""
        self._planned: Newest[tuple[str, int], msg.Planned] = Newest(TOLD_REPLIES)
        """What was decided before utterances of the companion's, likewise."""
        self._gone: frozenset[tuple[str, int]] = frozenset()
        """Utterances that were forgotten, perhaps while a reply to them was prepared."""

    def warm(self) -> None:
        """Load what replies are prepared with; until then, and where it cannot be, they do without. Blocks."""
        self._examples, without_examples = _or_without(self._parts.open_examples, NO_EXAMPLES)
        self._lore, without_lore = _or_without(self._parts.open_lore, NO_LORE)
        self._on_ready(without_examples or without_lore)

    def prepare(self, reply: int, dialogue: tuple[Utterance, ...], count: CountTokens) -> Brief:
        """Tell how a reply to a dialogue is to be made; from any thread, hardly waits.

        Args:
            reply: its id.
            dialogue: what was said, oldest first.
            count: tells the tokens of a text.
        """
        decide = self._deliberation
        leads_with = None if decide is None else decide.move(dialogue)
        recollection = self._recollected(reply, dialogue, leads_with)
        thought = None if decide is None else decide.plan(dialogue, recollection.recalled)
        if decide is None or thought is None:
            return Brief(Tail(memories=recollection.lines), opening=recollection.opening)
        brief = self._briefed(reply, dialogue, count, decide, thought, recollection)
        return replace(brief, delivery=thought.delivery, sound=thought.sound, may_sound=thought.is_light)

    def _briefed(
        self,
        reply: int,
        dialogue: tuple[Utterance, ...],
        count: CountTokens,
        decide: Deliberation,
        thought: Thought,
        recollection: Recollection,
    ) -> Brief:
        rest = self._rest_for(thought, dialogue)
        if rest.words:
            self._hold(reply, _Prepared(thought))
            first = thought.plan.clauses[0]
            line = ScriptLine(rest.words, first.target, goes_on=not rest.is_whole)
            return Brief(script=(line,), clauses=(first,))
        if thought.move is not None and not (self._parts.takes_notes and recollection.lines):
            self._hold(reply, _Prepared(thought))
            first = thought.plan.clauses[0]
            return Brief(script=_led(thought.move, first.target), is_care=thought.is_care, clauses=(first,))
        clauses = thought.plan.clauses
        brief = Brief(
            opening=recollection.opening, instead=thought.instead, bias=_bias(thought), clauses=clauses
        )
        replies = [said.text for said in dialogue if said.speaker is Speaker.COMPANION][-_REPLIES_OF_LATE:]
        if self._parts.takes_notes:
            brief = replace(brief, instead=thought.instead or decide.plain_words(thought, replies))
            return self._with_notes(reply, brief, thought, recollection, dialogue, count)
        if thought.instead:  # nobody in danger is left to a language model that makes nothing of notes
            self._hold(reply, _Prepared(thought))
            line = ScriptLine(thought.instead, clauses[0].target)
            return Brief(script=(line,), is_care=True, clauses=clauses)
        remembered = decide.answered_by_memory(thought, recollection)
        if remembered is not None:
            self._hold(reply, _Prepared(remembered))
            first = remembered.plan.clauses[0]
            return Brief(script=(ScriptLine(recollection.opening, first.target),), clauses=(first,))
        like = imitated_by_starter_model(
            thought.seen.meaning,
            thought.intent,
            thought.plan,
            self._moment.lines(),
            count,
            said=replies,
        )
        if like.begin:
            self._hold(reply, _Prepared(thought, begins_as_shown=True))
            return replace(brief, shown=like.shown, begin=like.begin)
        script = decide.script(thought, self._leads)
        self._hold(reply, _Prepared(thought, script.leads))
        lines = (
            ScriptLine(one.words, clauses[one.clause].target, one.goes_on, clause=one.clause)
            for one in script.steps
        )
        return replace(brief, script=tuple(lines))

    def _rest_for(self, thought: Thought, dialogue: tuple[Utterance, ...]) -> Rest:
        """Return what is left of a reply that was cut off only to tell the voice how to go on."""
        order = thought.heeded.order
        is_mere = order is not None and order.is_mere and not order.repeats
        return self._unsaid.of(dialogue[-2]) if is_mere and len(dialogue) > 1 else NO_REST

    def expressed(self, said: Utterance) -> Affect | None:
        """Return what an utterance of the companion's was to show in the end; None where nothing was planned."""
        return self._shown.get(said.key)

    def planned(self, session: str, number: int) -> msg.Planned | None:
        """Return what was decided before an utterance of the companion's; None where it is not known any more."""
        return self._planned.get((session, number))

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Hold nothing of what was said before now: these utterances are to be forgotten."""
        with self._lock:
            self._prepared.clear()
            self._gone |= gone
        self._planned.clear()
        self._unsaid.forget()
        if self._deliberation is not None:
            self._deliberation.forget(gone)

    def _recollected(self, reply: int, dialogue: tuple[Utterance, ...], move: Move | None) -> Recollection:
        """Return what a reply is given of what is remembered: nothing where code says it all, or to who is in danger.

        After a danger a memory that nobody asked for is not what is said first.
        """
        if isinstance(move, Say) or self._is_no_time_for_memories(dialogue[-1].text):
            return Recollection()
        if isinstance(move, BringUp):
            return self._moment.bring_up(reply, move.memory)
        return self._moment.recollect(reply, dialogue)

    def _is_no_time_for_memories(self, said: str) -> bool:
        if self._deliberation is None or not self._deliberation.is_suspended:
            return False
        is_asked = occasion(said) is Occasion.ASKED
        return self._deliberation.is_in_crisis or not (self._parts.takes_notes or is_asked)

    def _hold(self, reply: int, prepared: _Prepared) -> None:
        with self._lock:
            if (prepared.thought.said.session, prepared.thought.said.number) in self._gone:
                return
            self._prepared[reply] = prepared

    def _with_notes(
        self,
        reply: int,
        brief: Brief,
        thought: Thought,
        recollection: Recollection,
        dialogue: tuple[Utterance, ...],
        count: CountTokens,
    ) -> Brief:
        """Return a brief with what a capable language model is shown and told beside."""
        moment, parts = self._moment, self._parts
        like = imitated_by_capable_model(
            thought.seen.meaning,
            thought.intent,
            thought.plan,
            moment.lines(),
            self._examples,
            count,
            last=self._last_examples,
        )
        self._hold(reply, _Prepared(thought, examples=like.examples))
        tail = Tail(
            hour=hour_line(moment.unix_now(), parts.zone),
            relation=self._relation,
            lore=lore_lines(self._lore, dialogue, count, most_tokens=parts.lore_tokens),
            memories=recollection.lines,
            situation=f"What is going on: {line(thought.intent.situation)}.",
            feeling=feeling_line(thought.reading, moment.manner(thought.said)),
            plan=f"In your reply: {thought.plan.sentence}",
        )
        examples = tuple(example.companion for example in like.examples)
        return replace(brief, tail=tail, shown=like.shown, not_to_copy=examples)

    # ---- what happens ---------------------------------------------------------------------------------

    async def saw(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Follow a reply that begins to sound, or is cut off."""
        self._unsaid.saw(event, before, after)
        if not isinstance(event, ev.ClauseStarted):
            return
        reply, was = after.reply, before.reply
        if reply is None or was is None or reply.id != event.reply or reply.number is None:
            return
        if was.is_sounding:
            self._tell_breach(reply.id, (after.session, reply.number))
            return
        with self._lock:
            prepared = self._prepared.pop(reply.id, None)
            if prepared is None or self._deliberation is None:
                return
            self._leads = (*self._leads, *prepared.leads)[-_LEADS:]
            self._last_examples = prepared.examples
        thought = prepared.thought
        did = (clause.strategy for clause in thought.plan.clauses)
        self._deliberation.led(after.session, reply.number, *did)
        if thought.lesson and not reply.is_off_record:
            self._learn(thought.lesson)
        if thought.bearing is not None:
            self._bear(thought.bearing)
        self._shown[after.session, reply.number] = thought.plan.clauses[-1].target
        shown = self._planned[after.session, reply.number] = told_plan(
            reply.number, thought, begins_as_shown=prepared.begins_as_shown
        )
        self._tell(shown)
        self._tell_breach(reply.id, (after.session, reply.number))

    def _tell_breach(self, reply: int, said: tuple[str, int]) -> None:
        """Tell once that the rest of a reply was not said, with the rule that it would have broken."""
        breach, planned = self._breach(reply), self._planned.get(said)
        if breach is None or planned is None or planned.breach == breach:
            return
        told = self._planned[said] = with_breach(planned, breach)
        self._tell(told)


def _or_without(load: Callable[[], T], nothing: T) -> tuple[T, str]:
    """Load something; also return the sentence that says why it had to be nothing, "" where it had not."""
    try:
        return load(), ""
    except CompanionError as error:
        logger.warning("replies are prepared with less: %s", error)
        return nothing, error.sentence


def _led(move: Move, target: Affect) -> tuple[ScriptLine, ...]:
    """Return what code says by itself, with its silences."""
    if isinstance(move, BringUp):
        return (ScriptLine(move.words, target),)
    return tuple(ScriptLine(piece.words, target, pause_after=piece.silence) for piece in move.said.pieces)


def _bias(thought: Thought) -> dict[str, float]:
    clauses = thought.plan.clauses
    return word_bias([clause.strategy for clause in clauses], clauses[0].target.valence)
