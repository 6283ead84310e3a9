"""Makes briefs for the generator: joins the recalled memories with the decision about the reply.

Any thread may prepare a brief; ``ongoing`` follows the reply after that.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final, Protocol

from companion.conversation.state import Unsaid
from companion.remembering.content_words import content_words
from companion.remembering.speech_acts import asks_when
from companion.remembering.times.spans import span_asked
from companion.remembering.times.time_language import weekdays_in
from companion.reply.analysis import TurnAnalyser
from companion.reply.crisis_response import cares, is_emergency, must_care
from companion.reply.decision import ReplyDecider, ReplyDecision
from companion.reply.help import helped
from companion.reply.ongoing import OngoingReply
from companion.reply.spoken_orders import is_danger
from companion.reply.talk_setup import TalkSetup
from companion.reply.who_leads import BOUNDARY, CARE, HONESTY
from companion.thinking.honesty import asks_outright, honest_answer, says_what_it_is
from companion.thinking.known_answers import (
    asks_hour,
    asks_name,
    number_names,
    result_of,
    sum_said,
    years,
)
from companion.thinking.leading import BringUp, Move, Say
from companion.thinking.prompt.lorebook import NO_LORE, Lorebook, lore_lines
from companion.thinking.prompt.memory_notes import Recollection
from companion.thinking.prompt.prompt import MESSAGE_TOKENS, CountTokens
from companion.thinking.prompt.turn_note import (
    MOST_TOKENS,
    OFF_RECORD,
    STRONG_TOKENS,
    Brief,
    ScriptLine,
    TurnNote,
    feeling_said,
    hour_said,
    language_said,
    moment_said,
    want_said,
    with_talks_apart,
)
from companion.thinking.spoken_language import language_of_line, spoken_language
from companion.values import (
    Affect,
    CompanionError,
    Memory,
    PrivacyWish,
    Sentence,
    Speaker,
    Told,
    Utterance,
    Want,
)
from companion.values.local_zone import LOCAL
from companion.words import in_words

logger = logging.getLogger(__name__)

_READ_BY: Final = Told(
    "All of it stays on this computer. Only someone who uses your account here could read it."
)
"""Answer to who else reads what is said, beside a small model, which runs there and said "a few people"."""
_REDRAWN: Final = Told("A draft neither asked you anything nor named help, so I rewrote it.")


@dataclass(frozen=True, slots=True)
class PlanningParts:
    """Parts that are needed to prepare replies."""

    open_analyser: Callable[[], TurnAnalyser] | None = None
    """Loads the analyser of texts; None if rules alone decide."""
    lore_tokens: int = 0
    """Maximum tokens in the turn note for the lorebook of the persona's card."""
    open_lore: Callable[[], Lorebook] = lambda: NO_LORE
    """Reads the lorebook of the persona's card; may raise ``CompanionError``."""
    zone: tzinfo = LOCAL
    """Time zone of the person, for the time of day."""


class ReplyMemory(Protocol):
    """Source of memories for replies; its methods may be called from any thread and hardly wait."""

    def recollect(self, reply: OngoingReply) -> Recollection:
        """Return the memories for a reply."""

    def bring_up(self, reply: OngoingReply, memory: Memory) -> Recollection:
        """Return the memories for a reply that brings up a memory by itself."""

    def noted(self, reply: OngoingReply, lines: Sequence[int]) -> None:
        """Note the lines, counted from 0, that found room in a reply's note."""


class BriefMaker:
    """Makes the briefs of one session's replies."""

    def __init__(
        self,
        decider: ReplyDecider,
        parts: PlanningParts,
        memory: ReplyMemory,
        *,
        unix_now: Callable[[], float],
        unsaid: Callable[[float], Unsaid | None] = lambda at: None,
        is_off_record: Callable[[], bool] = lambda: False,
        setup: TalkSetup = TalkSetup(),  # noqa: B008 - a frozen value
        on_ready: Callable[[Sentence], None] = lambda trouble: None,
    ) -> None:
        """Create it for one session.

        Args:
            unix_now: returns the time, in seconds since 1970-01-01 UTC.
            unsaid: returns the rest of an interrupted reply that still matters at a time; any thread may ask.
            is_off_record: tells whether nothing of what is said now is kept; any thread may ask.
            setup: settings of replies until others are adopted.
            on_ready: called with "" once all is loaded, otherwise with a sentence about the missing parts.
        """
        self._decider = decider
        self._parts = parts
        self._memory = memory
        self._unix_now = unix_now
        self._setup = setup
        self._unsaid = unsaid
        self._is_off_record = is_off_record
        self._on_ready = on_ready
        self._lore = NO_LORE
        # asked of the decider itself by the generator (``generator.Preparing``)
        self.consider = decider.consider
        self.embodied = decider.embodied

    def warm(self) -> None:
        """Load the parts for preparing replies; until then, and if that fails, replies do without them. Blocks."""
        number_names()
        helped("spans", lambda: span_asked("", self._unix_now(), self._parts.zone), None)
        try:
            self._lore = self._parts.open_lore()
        except CompanionError as error:
            logger.warning("replies are prepared without lore: %s", error)
            self._on_ready(error.told)
            return
        self._on_ready("")

    def adopt(self, setup: TalkSetup) -> None:
        """Prepare replies with other settings, and read the lore again, which names the companion. Blocks."""
        self._setup = setup
        self.warm()

    def as_read(self, dialogue: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Return a dialogue as the model reads it; may be called from any thread."""
        unmeant = self._decider.unmeant()
        read = tuple(one for one in dialogue if one.key not in unmeant)
        return with_talks_apart(read, self._parts.zone) if self._setup.is_strong else read

    def note_tokens(self, setup: TalkSetup) -> int:
        """Return the tokens that the prompt keeps free for the turn note, with its lore."""
        return (STRONG_TOKENS if setup.is_strong else MOST_TOKENS) + MESSAGE_TOKENS + self._parts.lore_tokens

    def prepare(self, reply: OngoingReply, count: CountTokens) -> Brief:
        """Return the brief for a reply, and note the decision in it; may be called from any thread, hardly waits."""
        move = self._decider.move(reply.dialogue)
        recollection = helped("memories", lambda: self._recollected(reply, move), Recollection())
        decision = reply.decision = self._decider.plan(reply.dialogue, recollection.recalled)
        if decision is None:
            return Brief(self._written(reply, TurnNote(memories=recollection.lines), count))
        brief = self._briefed(reply, count, decision, recollection)
        return replace(brief, delivery=decision.delivery, may_sound=decision.is_light, affect=decision.target)

    def _briefed(
        self,
        reply: OngoingReply,
        count: CountTokens,
        decision: ReplyDecision,
        recollection: Recollection,
    ) -> Brief:
        target, dialogue = decision.target, reply.dialogue
        rest = self._rest_for(decision, dialogue)
        if rest:
            return Brief(script=(ScriptLine(rest, target),))
        is_asked = not self._setup.is_strong and decision.step.leader in {"", HONESTY}
        readers = self._readers(decision.step.said.text, target) if is_asked else ()
        if isinstance(decision.step.move, Say):
            script = (*_said(decision.step.move, target), *readers)
            return Brief(script=script, is_judged=decision.step.leader in {CARE, BOUNDARY})
        if readers:
            return Brief(script=readers)
        told, result = self._worked_out(decision.step.said.text, recollection.day)
        note = self._written(reply, self._note(dialogue, decision, recollection, count, told), count)
        return Brief(
            note,
            is_worked_out=bool(told),
            result="" if self._setup.is_strong else result,
            check=self._check(reply, decision)
            or self._check_of_name(decision)
            or self._check_of_day(dialogue, recollection),
            otherwise=self._otherwise(decision) or (told if recollection.day and not result else ""),
            first=decision.over,
        )

    def _worked_out(self, asked: str, day: str) -> tuple[str, str]:
        """Return the answer that code knows for the model's note, and the result that a reply must tell; "" for none.

        A remembered day is none: what was said of it in the talk may be newer.

        Args:
            day: The day of something remembered that is asked for; "" for none.
        """
        total = helped("sums", lambda: sum_said(asked), "")
        if total:
            return total, result_of(total)
        span = helped("spans", lambda: span_asked(asked, self._unix_now(), self._parts.zone), None)
        if span is not None:
            return span.told, in_words(span.result, language_of_line(asked, self._setup.language))
        return (f"{day}." if day else "", "")

    def _readers(self, asked: str, target: Affect) -> tuple[ScriptLine, ...]:
        """Return the answer of code to words that ask who else reads the talk, in their language; () to others."""
        if self._decider.path.privacy_wish(asked) is not PrivacyWish.WHO_READS:
            return ()
        return (ScriptLine(in_words(_READ_BY, language_of_line(asked, self._setup.language)), target),)

    def _check(self, reply: OngoingReply, decision: ReplyDecision) -> Callable[[str], bool] | None:
        """Return the check of a whole reply that a strong model writes in place of written words; None for no check."""
        if decision.step.leader == HONESTY:
            return says_what_it_is if asks_outright(decision.step.said.text) else None
        if decision.step.leader != CARE or not must_care(decision.step.cared):
            return None
        helps = self._decider.helps if is_emergency(decision.step.cared) else cares

        def does_help(draft: str) -> bool:
            is_enough = helps(draft)
            if not is_enough:
                reply.redrawn = _REDRAWN
            return is_enough

        return does_help

    def _check_of_name(self, decision: ReplyDecision) -> Callable[[str], bool] | None:
        """Return the check of a reply to a question about the companion's name; None for another, and a strong model.

        A small model asked in other languages than English gives the person's.
        """
        if not self._asks_name(decision):
            return None
        name = self._setup.persona.name.casefold()
        return lambda reply: name in reply.casefold()

    def _asks_name(self, decision: ReplyDecision) -> bool:
        return not self._setup.is_strong and decision.step.leader == "" and asks_name(decision.step.said.text)

    def _check_of_day(
        self, dialogue: tuple[Utterance, ...], recollection: Recollection
    ) -> Callable[[str], bool] | None:
        """Return the check of a reply to a question about the day of something that is remembered; otherwise None.

        A small model that overlooks the day in its note makes up a year or a weekday; a strong one is not checked.
        """
        if self._setup.is_strong or not recollection.lines or not asks_when(dialogue[-1].text):
            return None
        this_year = str(datetime.fromtimestamp(self._unix_now(), self._parts.zone).year)
        said = [each.text for each in dialogue]
        known = years(" ".join((*recollection.lines, recollection.day, *said, this_year)))
        if not recollection.day:
            return lambda reply: years(reply) <= known
        theirs = [each.text for each in dialogue if each.speaker is Speaker.PERSON]
        named = weekdays_in(" ".join((*recollection.lines, recollection.day, *theirs)))
        return lambda reply: years(reply) <= known and weekdays_in(reply) <= named

    def _otherwise(self, decision: ReplyDecision) -> str:
        """Return the words to say if no draft is acceptable; "" for a request to put it another way."""
        if self._asks_name(decision):
            return f"{self._setup.persona.name}."
        if decision.step.leader != HONESTY:
            return decision.instead
        language = language_of_line(decision.step.said.text, self._setup.language)
        return in_words(honest_answer(self._setup.persona.name), language)

    def _written(self, reply: OngoingReply, note: TurnNote, count: CountTokens) -> str:
        """Return the note of a reply, and report which memories are in it."""
        written = note.written(count, STRONG_TOKENS if self._setup.is_strong else MOST_TOKENS)
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
        if self._setup.is_strong:
            return self._full_note(dialogue, decision, recollection, count, answer)
        words, reading = decision.step.said.text, decision.step.reading
        language = self._setup.language
        hour = hour_said(self._unix_now(), self._parts.zone) if asks_hour(words) else ""
        name = f"Your name is {self._setup.persona.name}." if asks_name(words) else ""
        valence = 0.0 if reading is None or reading.is_unsure else reading.affect.affect.valence
        return TurnNote(
            limit=decision.note,
            language=language_said(spoken_language(dialogue, language), language),
            answer=answer or hour or name,
            memories=recollection.lines,
            feeling=feeling_said(reading),
            want=want_said(decision.step.wanted, valence) or self._learned_wish(decision),
            lore=self._lore_lines(dialogue, count),
        )

    def _full_note(
        self,
        dialogue: tuple[Utterance, ...],
        decision: ReplyDecision,
        recollection: Recollection,
        count: CountTokens,
        answer: str,
    ) -> TurnNote:
        """Return the note for a strong model: only facts. Wishes and feelings it reads from the words."""
        return TurnNote(
            now=moment_said(self._unix_now(), self._parts.zone, is_first=len(dialogue) == 1),
            unkept=OFF_RECORD if self._is_off_record() else "",
            limit=decision.note,
            answer=answer,
            unsaid=self._gone_back_to(dialogue),
            memories=tuple(line for line in recollection.lines if not _is_question(line)),
            lore=self._lore_lines(dialogue, count),
        )

    def _learned_wish(self, decision: ReplyDecision) -> str:
        """Return the wish that was learned; "" in a danger, and in play, which takes its words."""
        is_apart = is_danger(decision.step.cared.response) or decision.step.wanted.want is Want.PLAY
        return "" if is_apart else self._setup.learned_wish

    def _lore_lines(self, dialogue: tuple[Utterance, ...], count: CountTokens) -> tuple[str, ...]:
        most = self._parts.lore_tokens
        return helped("lore", lambda: lore_lines(self._lore, dialogue, count, most_tokens=most), ())

    def _rest_for(self, decision: ReplyDecision, dialogue: tuple[Utterance, ...]) -> str:
        """Return the rest of a reply that was cut off only by an order to the voice; "" if there is none."""
        order = decision.step.heeded.order
        is_mere = order is not None and order.is_mere and not order.repeats
        rest = self._unsaid(dialogue[-1].said_at) if is_mere and len(dialogue) > 1 else None
        return rest.text if rest is not None and rest.said == dialogue[-2].key else ""

    def _gone_back_to(self, dialogue: tuple[Utterance, ...]) -> str:
        """Return the rest of an interrupted reply for the note if the person's words go back to it; otherwise ""."""
        rest = self._unsaid(dialogue[-1].said_at)
        if rest is None or content_words(rest.text).isdisjoint(content_words(dialogue[-1].text)):
            return ""
        return f"You were interrupted before you could say “{rest.text}”"

    def _recollected(self, reply: OngoingReply, move: Move | None) -> Recollection:
        """Return the memories for a reply; none in a danger, or if code says all of it."""
        if isinstance(move, Say) or self._decider.path.is_in_crisis():
            return Recollection()
        if isinstance(move, BringUp):
            return self._memory.bring_up(reply, move.memory)
        return self._memory.recollect(reply)


def _is_question(line: str) -> bool:
    """Return whether a line contains a question of the person's, which tells nothing about them."""
    return line.rstrip("”.").endswith(("?", "？"))


def _said(move: Say, target: Affect) -> tuple[ScriptLine, ...]:
    """Return the words that code says by itself, with their pauses."""
    return tuple(ScriptLine(piece.words, target, piece.silence) for piece in move.said.pieces)
