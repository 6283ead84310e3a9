"""Makes briefs: joins what came to mind with what was decided, for the generator, and tells the person why.

An observer of the conversation: once a reply begins to sound, what led it is known to the next ones, and shown. Any
thread may prepare; what a reply was prepared with is held until it has sounded or newer ones have taken its place.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final, Protocol

import msgspec

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.encoder.language import identified
from companion.reply.analysis import TurnAnalyser
from companion.reply.care import Cared
from companion.reply.decision import Decider, ReplyDecision
from companion.storage.lessons import Lesson
from companion.thinking.asked_text import asks_for_text
from companion.thinking.brief import Brief, ScriptLine
from companion.thinking.known_answers import asks_hour, number_names, result_of, span_said, sum_said
from companion.thinking.leading import BringUp, Move, Say
from companion.thinking.lorebook import NO_LORE, Lorebook, lore_lines
from companion.thinking.memory_notes import Recollection
from companion.thinking.prompt import CountTokens
from companion.thinking.reply_end import ends_sentence
from companion.thinking.spoken_language import spoken_language
from companion.thinking.turn_note import TurnNote, feeling_said, hour_said, language_said, want_said
from companion.values import Affect, Bearing, Breach, CompanionError, Grade, Memory, Newest, Utterance, Want
from companion.values.local_zone import LOCAL

logger = logging.getLogger(__name__)

_REPLIES: Final = 16
"""What so many replies were prepared with is held; older ones are over, or were never heard."""
TOLD_REPLIES: Final = 128
"""Of so many of the last replies the history tells what was planned and remembered for them (guess)."""


@dataclass(frozen=True, slots=True)
class PlanningParts:
    """What decides before each reply what it is for and how it is made."""

    open_analyser: Callable[[], TurnAnalyser] | None = None
    """Loads what reads texts for it; None where rules alone decide."""
    lore_tokens: int = 0
    """Room in the turn note for the lorebook of the persona's card."""
    open_lore: Callable[[], Lorebook] = lambda: NO_LORE
    """Reads the lorebook of the persona's card; may raise ``CompanionError``."""
    zone: tzinfo = LOCAL
    """Of the person, by which hours are told."""


class ReplyMemory(Protocol):
    """Whatever gives replies what came to mind; from any thread, hardly waits."""

    def recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        """Return what a reply to a dialogue is given of what came to mind."""
        ...

    def bring_up(self, reply: int, memory: Memory) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself."""
        ...

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given its note had room, from 0 on."""
        ...


class Unsaid:
    """What is left of the reply that was cut off last, for whoever only wanted it said in another voice.

    Words off the record, those that are not kept, and those with silences of their own, as in a breathing exercise, are
    never held. Any thread may ask.
    """

    def __init__(self) -> None:
        """Hold nothing."""
        self._held: tuple[tuple[str, int], str] | None = None
        self._with_silences = -1
        """The reply that last had some."""

    def observe(self, event: ev.Event, before: State, after: State) -> None:
        """Take note of a reply that is cut off; called in the loop's thread."""
        if isinstance(event, ev.ReplyWords) and event.pause_after > 0.0:
            self._with_silences = event.reply
        cut = after.silencing
        if cut is None or before.silencing is not None or cut.number is None:
            return
        is_held = cut.is_kept and not cut.is_off_record and cut.id != self._with_silences
        words = cut.rest_text if cut.is_complete else _whole_sentences(cut.rest_text)
        self._held = ((after.session, cut.number), words) if is_held else None

    def of(self, said: Utterance) -> str:
        """Return what was still to be said of an utterance, from the clause on that sounded; "" for nothing.

        Of a reply that was not thought to its end, the sentences that were.
        """
        held = self._held
        return held[1] if held is not None and said.is_cut_off and held[0] == said.key else ""

    def forget(self) -> None:
        """Hold nothing any more."""
        self._held = None


class BriefMaker:
    """Makes the briefs of one session's replies."""

    def __init__(
        self,
        decider: Decider,
        parts: PlanningParts,
        memory: ReplyMemory,
        tell: Callable[[msg.Planned], None],
        *,
        unix_now: Callable[[], float],
        language: str = "en",
        learn: Callable[[Lesson], None] = lambda lesson: None,
        bear: Callable[[Bearing], None] = lambda bearing: None,
        mute: Callable[[bool], None] = lambda is_silent: None,
        breach: Callable[[int], Breach | None] = lambda reply: None,
        on_ready: Callable[[str], None] = lambda trouble: None,
    ) -> None:
        """Begin.

        Args:
            decider: decides what replies are for and how they are made.
            parts: what replies are prepared with.
            memory: gives replies what came to mind.
            tell: takes what was decided, to be shown; called in the loop's thread.
            unix_now: what time it is.
            language: of the talk, as it is set.
            learn: keeps what was learned of a reply that is heard; called in the loop's thread.
            bear: keeps what the person wishes to see of the face; called in the loop's thread.
            mute: told to be silent, or to be heard again, before the reply to that sounds; called in the loop's thread.
            breach: tells what a reply, by its id, would have broken, as far as it was thought of; any thread may ask.
            on_ready: told "" once all is loaded, else the sentence that says what replies must do without.
        """
        self._decider = decider
        self._parts = parts
        self._memory = memory
        self._unix_now = unix_now
        self._tell = tell
        self._learn = learn
        self._bear = bear
        self._mute = mute
        self._breach = breach
        self._language = language
        self._on_ready = on_ready
        self._lore = NO_LORE
        self._unsaid = Unsaid()
        self._lock = threading.Lock()
        self._prepared: Newest[int, ReplyDecision] = Newest(_REPLIES)
        """What was decided for a reply that has not sounded, by its id."""
        self._silence_heeded: int | None = None
        """The last reply before which it fell silent, or was heard again."""
        self._shown: Newest[tuple[str, int], Affect] = Newest(TOLD_REPLIES)
        """What utterances of the companion's were to show last, by session and number."""
        self._planned: Newest[tuple[str, int], msg.Planned] = Newest(TOLD_REPLIES)
        """What was decided before utterances of the companion's, likewise."""
        self._gone: frozenset[tuple[str, int]] = frozenset()
        """Utterances that were forgotten, perhaps while a reply to them was prepared."""

    def warm(self) -> None:
        """Load what replies are prepared with; until then, and where it cannot be, they do without. Blocks."""
        number_names()
        try:
            self._lore = self._parts.open_lore()
        except CompanionError as error:
            logger.warning("replies are prepared without lore: %s", error)
            self._on_ready(error.sentence)
            return
        self._on_ready("")

    def prepare(self, reply: int, dialogue: tuple[Utterance, ...], count: CountTokens) -> Brief:
        """Tell how a reply to a dialogue is to be made; from any thread, hardly waits.

        Args:
            reply: its id.
            dialogue: what was said, oldest first.
            count: tells the tokens of a text.
        """
        recollection = self._recollected(reply, dialogue, self._decider.move(dialogue))
        decision = self._decider.plan(dialogue, recollection.recalled)
        if decision is None:
            return Brief(self._written(reply, TurnNote(memories=recollection.lines), count))
        self._hold(reply, decision)
        brief = self._briefed(reply, dialogue, count, decision, recollection)
        return replace(brief, delivery=decision.delivery, may_sound=decision.is_light, affect=decision.target)

    def _briefed(
        self,
        reply: int,
        dialogue: tuple[Utterance, ...],
        count: CountTokens,
        decision: ReplyDecision,
        recollection: Recollection,
    ) -> Brief:
        target = decision.target
        rest = self._rest_for(decision, dialogue)
        if rest:
            return Brief(script=(ScriptLine(rest, target),))
        if isinstance(decision.move, Say):
            return Brief(script=_said(decision.move, target), is_care=decision.is_care)
        if decision.instead:  # nobody in danger is left to a language model
            return Brief(script=(ScriptLine(decision.instead, target),), is_care=True)
        answer = sum_said(decision.said.text)
        told = answer or span_said(decision.said.text)
        note = self._written(reply, self._note(dialogue, decision, recollection, count, told), count)
        return Brief(
            note,
            result=result_of(answer),
            otherwise=decision.otherwise,
            may_be_long=asks_for_text(dialogue),
        )

    def _written(self, reply: int, note: TurnNote, count: CountTokens) -> str:
        """Return the note of a reply, and tell which memories stand in it."""
        written = note.written(count)
        self._memory.noted(reply, written.memories)
        return written.text

    def _note(
        self,
        dialogue: tuple[Utterance, ...],
        decision: ReplyDecision,
        recollection: Recollection,
        count: CountTokens,
        answer: str,
    ) -> TurnNote:
        words, reading = decision.said.text, decision.reading
        hour = hour_said(self._unix_now(), self._parts.zone) if asks_hour(words) else ""
        valence = 0.0 if reading is None or reading.is_unsure else reading.affect.affect.valence
        return TurnNote(
            limit=decision.note,
            language=language_said(spoken_language(dialogue, self._language, identified), self._language),
            answer=answer or hour,
            memories=recollection.lines,
            feeling=feeling_said(reading),
            want=want_said(decision.wanted, valence),
            lore=lore_lines(self._lore, dialogue, count, most_tokens=self._parts.lore_tokens),
        )

    def _rest_for(self, decision: ReplyDecision, dialogue: tuple[Utterance, ...]) -> str:
        """Return what is left of a reply that was cut off only to tell the voice how to go on; "" for nothing."""
        order = decision.heeded.order
        is_mere = order is not None and order.is_mere and not order.repeats
        return self._unsaid.of(dialogue[-2]) if is_mere and len(dialogue) > 1 else ""

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
        self._decider.forget(gone)

    def _recollected(self, reply: int, dialogue: tuple[Utterance, ...], move: Move | None) -> Recollection:
        """Return what a reply is given of what is remembered; nothing in a danger, or where code says it all."""
        if isinstance(move, Say) or self._decider.is_in_crisis():
            return Recollection()
        if isinstance(move, BringUp):
            return self._memory.bring_up(reply, move.memory)
        return self._memory.recollect(reply, dialogue)

    def _hold(self, reply: int, decision: ReplyDecision) -> None:
        with self._lock:
            if decision.said.key not in self._gone:
                self._prepared[reply] = decision

    # ---- what happens ---------------------------------------------------------------------------------

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Follow a reply that begins to sound, is complete, or is cut off."""
        self._unsaid.observe(event, before, after)
        reply, was = after.reply, before.reply
        if reply is not None and reply.is_released:
            self._heed_silence(reply.id)
        if isinstance(event, ev.ReplyCompleted) and was is not None and was.id == event.reply and was.number:
            self._tell_breach(was.id, (after.session, was.number))
        if not isinstance(event, ev.ClauseStarted) or was is None or was.is_sounding:
            return
        if reply is None or reply.id != event.reply or reply.number is None:
            return
        with self._lock:
            decision = self._prepared.pop(reply.id, None)
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

    def _heed_silence(self, reply: int) -> None:
        """Be silent, or heard again, once, as a reply's words were told: from its first sound on."""
        with self._lock:
            decision = self._prepared.get(reply)
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


def _said(move: Say, target: Affect) -> tuple[ScriptLine, ...]:
    """Return what code says by itself, with its silences."""
    return tuple(ScriptLine(piece.words, target, piece.silence) for piece in move.said.pieces)


def _whole_sentences(text: str) -> str:
    words = text.split(" ")
    while words and not ends_sentence(words[-1]):
        words.pop()
    return " ".join(words)


def told_plan(number: int, decision: ReplyDecision) -> msg.Planned:
    """Return how a decision is shown beside the reply of this number.

    Args:
        number: of the reply, in its session.
        decision: what was decided.
    """
    wanted = decision.wanted.want
    return msg.Planned(
        number,
        None if wanted is Want.COMPANY or decision.is_care else wanted,
        isinstance(decision.move, BringUp),
        decision.target,
        " ".join(filter(None, (decision.why, decision.care))),
        decision.breach,
        _weighed(decision.cared),
        tuple(need.value for need in decision.needs),
    )


def _weighed(cared: Cared) -> msg.Weighed | None:
    crisis = cared.crisis
    if crisis.kind is None and not crisis.moved_by:
        return None
    grade = crisis.grade if crisis.is_sure else min(crisis.grade, Grade.HINT)
    return msg.Weighed(crisis.kind, grade, crisis.is_about_other, cared.is_said_now, crisis.moved_by)


def with_breach(planned: msg.Planned, breach: Breach) -> msg.Planned:
    """Return what is shown of a reply whose rest was not said, because of a rule."""
    return msgspec.structs.replace(planned, breach=breach)
