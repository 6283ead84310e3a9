"""Decides before each reply what it is for and how it is made: follows the talk, and joins what it needs to know of it.

The deciding itself is ``thinking``'s and pure. Two threads ask here: the one that remembers asks what a reply is for,
before it recalls; the mind asks for the plan, after that. Nothing is decided twice: the talk so far is held as a path
of steps, one for each utterance of this session, and followed anew only from where the dialogue has become another.
Without the encoder, rules alone decide.
"""

import logging
import threading
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from companion.engine.insight import Insight, Seen
from companion.engine.local_zone import LOCAL
from companion.feeling.mirroring import mirrored
from companion.feeling.words import UNREAD, WordsReading
from companion.remembering.policy import NO_RECALL
from companion.remembering.second_person import to_you
from companion.thinking.activities.said import say
from companion.thinking.activities.texts import Texts, read_texts
from companion.thinking.choosing import MEETING, Circumstances, is_grave
from companion.thinking.foresight import Foresight
from companion.thinking.heard_manner import heard_manners, joined
from companion.thinking.honesty import asks_what_it_is, honest_answer
from companion.thinking.intend import Course, intend
from companion.thinking.lead_slots import slots_of
from companion.thinking.leading import Leading, Moment, Move, Say, lead
from companion.thinking.leads import Lead
from companion.thinking.leanings import leanings
from companion.thinking.manner import Manner, manners_of
from companion.thinking.meeting import is_met
from companion.thinking.persona import Persona
from companion.thinking.planning import plan, plan_to
from companion.thinking.script import Occasion, Script, write_script
from companion.thinking.temperament import persona_leanings
from companion.thinking.turn import Heard, Turn
from companion.values import (
    UNKNOWN,
    Affect,
    AffectEstimate,
    CompanionError,
    Intent,
    Memory,
    Plan,
    Reading,
    Recalled,
    RecallIntent,
    Speaker,
    Strategy,
    Utterance,
    Who,
)

logger = logging.getLogger(__name__)

_NOTHING_SEEN: Final = Seen(None, UNREAD, (), {})
_NOTHING_LED: Final = Leading()
_LED: Final = 400
"""So many of the companion's last utterances are known by what led them: more than a talk has (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Thought:
    """What was decided for a reply."""

    said: Utterance
    """What is answered."""
    intent: Intent
    plan: Plan
    reading: Reading | None
    """How the person's words were understood; None where nobody's feeling is read."""
    seen: Seen
    course: Course
    """The talk with these words."""
    move: Move | None = None
    """What the companion leads with; None where it answers."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is asked of others while deciding; each may be called from any thread and returns at once."""

    foresee: Callable[[Utterance, WordsReading], Reading | None] = lambda said, words: None
    """How an utterance is understood, or would be."""
    mood: Callable[[], Affect] = lambda: UNKNOWN.affect
    """How the companion feels."""
    wishes: Callable[[], Sequence[str]] = tuple
    """Lines of their profile, which tell what the person wishes of a reply."""
    returnable: Callable[[], tuple[Memory, ...]] = tuple
    """Open threads and pleasant memories, to come back to when a topic has dried up."""
    zone: tzinfo = LOCAL
    """Of the person, by which days are told."""


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """The talk as it stands with one utterance."""

    said: Utterance
    course: Course
    foresight: Foresight
    felt: Affect | None
    """How the person feels, last known."""
    intent: Intent | None = None
    """What the reply to it is for; None for the companion's own."""
    reading: Reading | None = None
    seen: Seen = _NOTHING_SEEN
    leading: Leading = _NOTHING_LED
    move: Move | None = None


class Deliberation:
    """Decides for the replies of one session; any thread may call."""

    def __init__(
        self,
        persona: Persona,
        open_insight: Callable[[], Insight] | None,
        knowledge: Knowledge = Knowledge(),
    ) -> None:
        """Begin with a talk of which nothing was said.

        Args:
            persona: who answers.
            open_insight: loads what reads texts; called by ``warm``. None where nothing reads.
            knowledge: what is asked of others.
        """
        self._persona = persona
        self._voice = manners_of(persona)
        self._open_insight = open_insight
        self._knowledge = knowledge
        self._lock = threading.RLock()
        self._insight: Insight | None = None
        self._texts: Texts | None = None
        """What code says by itself; None until it is read."""
        self._wishes: tuple[tuple[str, ...], Mapping[Strategy, float]] | None = None
        """The lines of the profile that were read last, and what they wish."""
        self._path: tuple[_Step, ...] = ()
        self._leads: dict[tuple[str, int], Strategy] = {}
        """What led the companion's utterances, by session and number."""

    def warm(self) -> None:
        """Load what reads texts, and what code says by itself; to be called once.

        Until that is done, and where it cannot be, rules alone decide and the companion leads nothing.
        """
        insight, texts = None, None
        try:
            texts = read_texts()
            insight = None if self._open_insight is None else self._open_insight()
        except CompanionError as error:  # whoever reads feelings says so to the person
            logger.warning("replies are planned by rules alone: %s", error)
        voice = self._voice if insight is None else _voice_of(self._persona, insight)
        with self._lock:
            self._insight, self._texts, self._path, self._wishes = insight, texts, (), None
            self._voice = voice

    def intend(self, dialogue: Sequence[Utterance], recall: RecallIntent = NO_RECALL) -> Intent | None:
        """Return what the reply to a dialogue is for; None where the last word is not the person's.

        Args:
            dialogue: what was said, oldest first; its last utterance may be unfinished.
            recall: whether and how to recall, as memory decides it.
        """
        with self._lock:
            step = self._followed(dialogue)
        return None if step is None or step.intent is None else replace(step.intent, recall=recall)

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> Thought | None:
        """Return what was decided for the reply to a dialogue; None where the last word is not the person's."""
        knowledge = self._knowledge
        with self._lock:
            step = self._followed(dialogue)
            if step is None or step.intent is None:
                return None
            lately = self._lately(dialogue)
        felt = None if step.reading is None or step.reading.is_unsure else step.reading.affect
        if step.move is None:
            made = plan(
                step.intent,
                recalled,
                self._circumstances(step, step.intent, felt, lately),
                person=felt or UNKNOWN,
                mood=knowledge.mood(),
                mirror=mirrored,
            )
        else:
            move = step.move
            made = plan_to(
                (move.strategy,),
                move.said.text if isinstance(move, Say) else "",
                move.why,
                person=felt or UNKNOWN,
                mood=knowledge.mood(),
                mirror=mirrored,
            )
        logger.info(
            "reply planned stage=%s want=%s strategies=%s most_words=%d",
            step.intent.stage,
            step.intent.situation.want,
            ",".join(clause.strategy for clause in made.clauses),
            made.most_words,
        )
        return Thought(dialogue[-1], step.intent, made, step.reading, step.seen, step.course, step.move)

    def _circumstances(
        self, step: _Step, intent: Intent, felt: AffectEstimate | None, lately: tuple[Strategy, ...]
    ) -> Circumstances:
        turns = [(turn.speaker, turn.text) for turn in step.course.topic]
        now = None if felt is None else felt.affect
        return Circumstances(
            said=tuple(text for who, text in turns if who is Speaker.PERSON),
            felt=now,
            is_met=is_met(turns) or _was_met(step.course, lately),
            lately=lately,
            wishes=self._wished(),
            temper=persona_leanings(self._persona, intent.stage, intent.situation.want, now),
            guesses=step.course.guesses,
            fitting=step.seen.fitting,
            foresight=step.foresight,
        )

    def script(self, thought: Thought, lately: Sequence[Lead], memory: str = "") -> Script:
        """Return the words that code chooses for a reply; no steps where nothing suits.

        Args:
            thought: what was decided for it.
            lately: what replies began with before, newest last.
            memory: what is to be brought up, as it is said aloud; "" for nothing.
        """
        insight, situation = self._insight, thought.intent.situation
        if insight is None:
            return Script((), ())
        slots = slots_of(
            thought.said.text, thought.seen.emotions, to_you, means=situation.means, memory=memory
        )
        occasion = Occasion(situation, slots, thought.seen.meaning, tuple(lately), self._voice)
        return write_script(thought.plan, occasion, insight.leads, insight.sound)

    def _wished(self) -> Mapping[Strategy, float]:
        """Return what the person wishes of a reply; read anew only when their profile has changed."""
        lines = tuple(self._knowledge.wishes())
        if self._wishes is None or self._wishes[0] != lines:
            read = None if self._insight is None else self._insight.wished
            self._wishes = lines, leanings(lines, read) if read is not None else leanings(lines)
        return self._wishes[1]

    def led(self, session: str, number: int, strategy: Strategy) -> None:
        """Take note of what led a reply that begins to be heard as this utterance."""
        with self._lock:
            self._leads[session, number] = strategy
            for old in list(self._leads)[:-_LED]:
                del self._leads[old]

    def led_by(self, session: str, number: int) -> Strategy | None:
        """Return what led an utterance of the companion's; None where it is not known."""
        with self._lock:
            return self._leads.get((session, number))

    def forget(self) -> None:
        """Hold nothing of what was said before now: some of it is to be forgotten."""
        with self._lock:
            self._path = ()
            if self._insight is not None:
                self._insight.forget()

    # ---- under the lock -------------------------------------------------------------------------------

    def _followed(self, dialogue: Sequence[Utterance]) -> _Step | None:
        """Follow the dialogue to its end, from where it became another than the one before."""
        said = [one for one in dialogue if one.session == dialogue[-1].session and one.text.strip()]
        common = 0
        while common < min(len(said), len(self._path)) and self._path[common].said == said[common]:
            common += 1
        path = list(self._path[:common])
        for one in said[common:]:
            path.append(self._stepped(path[-1] if path else None, one))
        self._path = tuple(path)
        return path[-1] if path and path[-1].said == dialogue[-1] else None

    def _stepped(self, before: _Step | None, said: Utterance) -> _Step:
        course = Course() if before is None else before.course
        foresight = Foresight() if before is None else before.foresight
        felt = None if before is None else before.felt
        seen = _NOTHING_SEEN if self._insight is None else self._insight.read(said.text)
        leading = Leading(seed=_seed(said.session)) if before is None else before.leading
        if said.speaker is Speaker.COMPANION:
            course = course.answered(Turn(said.speaker, said.text, seen.meaning))
            return _Step(said, course, foresight, felt, leading=leading)
        reading = self._knowledge.foresee(said, seen.words)
        heard = _heard(said, seen, reading)
        intent, course = intend(heard, course, NO_RECALL)
        now = None if heard.felt is None else heard.felt.affect
        led = None if before is None else self._leads.get((before.said.session, before.said.number))
        if led is not None and felt is not None and now is not None:
            foresight = foresight.after(felt, led, now)
        leading, move = self._led_on(leading, heard, intent, course, reading, said.said_at)
        return _Step(said, course, foresight, now or felt, intent, reading, seen, leading, move)

    def _led_on(
        self,
        leading: Leading,
        heard: Heard,
        intent: Intent,
        course: Course,
        reading: Reading | None,
        now: float,
    ) -> tuple[Leading, Move | None]:
        """Return what the companion leads with these words; who asks what it is gets the truth by code."""
        if asks_what_it_is(heard.text):
            answer = say(honest_answer(self._persona.name))
            return leading, Say(answer, Strategy.INFORMATION, "you asked what I am")
        if self._texts is None:
            return leading, None
        said = tuple(turn.text for turn in course.topic if turn.speaker is Speaker.PERSON)
        moment = Moment(
            heard,
            intent,
            course,
            now,
            self._knowledge.zone,
            reading,
            self._knowledge.returnable(),
            self._persona.leads,
            is_grave=is_grave(Circumstances(said)),
        )
        return lead(leading, moment, self._texts)

    def _lately(self, dialogue: Sequence[Utterance]) -> tuple[Strategy, ...]:
        """Return what led the companion's last turns, newest last."""
        leads = (self._leads.get((one.session, one.number)) for one in dialogue)
        return tuple(lead for lead in leads if lead is not None)


def _heard(said: Utterance, seen: Seen, reading: Reading | None) -> Heard:
    """Return what the deciding looks at; of a reading that is unsure nothing."""
    turn = Turn(Speaker.PERSON, said.text, seen.meaning, seen.starts)
    if reading is None or reading.is_unsure:
        return Heard(turn, wants=seen.wants, meanings=seen.meanings)
    cause = reading.causes[0] if reading.causes else None
    return Heard(
        turn,
        reading.affect,
        seen.emotions,
        wants=seen.wants,
        meanings=seen.meanings,
        cause="" if cause is None else cause.what,
        blames=cause is not None and cause.who is Who.COMPANION and reading.affect.affect.valence < 0,
    )


def _was_met(course: Course, lately: Sequence[Strategy]) -> bool:
    """Tell whether the companion's turns in this topic were planned to meet the feeling."""
    turns = sum(turn.speaker is Speaker.COMPANION for turn in course.topic)
    return not MEETING.isdisjoint(lately[len(lately) - min(turns, len(lately)) :])


def _voice_of(persona: Persona, insight: Insight) -> Mapping[Manner, float]:
    """Return how far a persona speaks in each manner, by its sliders and by its own lines."""
    lines = (*persona.sample_lines, *(said for _, said in persona.examples))
    heard = [one.meaning for one in insight.sound(lines)] if insight.leads.leads and lines else []
    return joined(manners_of(persona), heard_manners(heard, insight.leads))


def _seed(session: str) -> int:
    """Return where a session begins among many ways to say the same."""
    return zlib.crc32(session.encode())
