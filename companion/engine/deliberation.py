"""Decides before each reply what it is for and how it is made: follows the talk, and joins what it needs to know of it.

The deciding itself is ``thinking``'s and pure; ``talk_path`` follows the talk. Two threads ask here: the one that
remembers asks what a reply is for, before it recalls; the mind asks for the plan, after that. Without the encoder,
rules alone decide.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from companion.encoder.model_state import MODEL
from companion.engine.care import Cared, open_care, told_care
from companion.engine.face_orders import open_face_orders
from companion.engine.gate import Limit
from companion.engine.insight import Insight
from companion.engine.lessons import Past
from companion.engine.limits import open_limits, told_limit
from companion.engine.local_zone import LOCAL
from companion.engine.talk_path import Step, TalkPath, told_so_far
from companion.engine.voice_orders import Heeded, is_danger, open_voice_orders
from companion.feeling.mirroring import mirrored
from companion.feeling.words import WordsReading
from companion.guarding.caring import CALM
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need
from companion.storage.lessons import Lesson
from companion.thinking import gestures
from companion.thinking.activities.texts import LANGUAGE, read_texts
from companion.thinking.choosing import MEETING, Circumstances, is_sombre, refuses_questions
from companion.thinking.face_orders import obeyed
from companion.thinking.intend import Course
from companion.thinking.language_model import LanguageModel
from companion.thinking.leading import Move, Say
from companion.thinking.leanings import leanings
from companion.thinking.manner import manners_of
from companion.thinking.meeting import is_met
from companion.thinking.persona import Persona
from companion.thinking.planning import plan, plan_to
from companion.thinking.target import as_said, with_targets
from companion.thinking.temperament import persona_leanings
from companion.thinking.vocal_sounds import planned_sound
from companion.thinking.voice_orders import Ordered
from companion.values import (
    AS_PLANNED,
    AS_USUAL,
    UNKNOWN,
    Affect,
    AffectEstimate,
    Age,
    Bearing,
    Boundaries,
    Breach,
    CancelToken,
    CompanionError,
    Delivery,
    Intent,
    Memory,
    Plan,
    Reading,
    Recalled,
    Speaker,
    Strategy,
    Utterance,
    VocalSound,
)

logger = logging.getLogger(__name__)


_CARE: Final = "They may not be safe: be calm, take it seriously, and ask how they are."
"""Told to the language model while somebody is in danger."""
_PERHAPS: Final = "If this is dark for them, stay with it and ask how bad it is."
"""Told to it where somebody may be."""


@dataclass(frozen=True, slots=True, eq=False)
class Thought:
    """What was decided for a reply."""

    said: Utterance
    """What is answered."""
    intent: Intent
    plan: Plan
    reading: Reading | None
    """How the person's words were understood; None where nobody's feeling is read."""
    course: Course
    """The talk with these words."""
    move: Move | None = None
    """What the companion leads with; None where it answers."""
    lesson: Lesson | None = None
    """What is learned once the reply is heard."""
    note: str = ""
    """What care or a boundary asks of the reply, told to the language model; "" for nothing."""
    is_care: bool = False
    """It is answered in words written for who is in danger."""
    care: str = ""
    """What care did and what moved it, for the person to read; "" where no danger was weighed."""
    cared: Cared = Cared()  # noqa: RUF009 - a frozen value
    """What was weighed as a danger."""
    is_want_noted: bool = False
    """The language model is told what the person wants of the reply; known once its note is written."""
    breach: Breach | None = None
    """The boundary that the words touch; None for none."""
    needs: tuple[Need, ...] = ()
    """For which needs numbers to call are shown beside the reply."""
    instead: str = ""
    """What is said to who is in danger where nothing else was written; "" outside a danger."""
    otherwise: str = ""
    """What is said to who may be in danger where nothing that the language model wrote may be; else ""."""
    heeded: Heeded = Heeded()  # noqa: RUF009 - a frozen value
    """What is ordered of the voice."""
    delivery: Delivery = AS_PLANNED
    """What the voice is told of it; to somebody in danger it is calm, whatever the words are."""
    sound: VocalSound | None = None
    """What is uttered before the first words."""
    is_light: bool = True
    """It is no time of a loss, an illness or a danger: a laugh or a sigh may be heard, and a smile seen."""
    bearing: Bearing | None = None
    """What the person wishes to see of the face from this reply on; None where they ordered nothing of it."""


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
    boundaries: Boundaries = Boundaries()  # noqa: RUF009 - a frozen value
    """What the person has set."""
    language: str = "en"
    """Of the talk."""
    contacts: Contacts = NO_CONTACTS
    """Whom the person can call in a danger."""
    bearing: Callable[[], Bearing] = lambda: AS_USUAL
    """What the person wishes to see of the face."""
    read: Callable[[Utterance, WordsReading], None] = lambda said, words: None
    """Told what the language model finds felt in words that nothing else could read."""


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

        Raises:
            CompanionError: What is said in a crisis or at a boundary cannot be read; without it nobody talks.
        """
        self._persona = persona
        self._voice = manners_of(persona)
        self._open_insight = open_insight
        self._knowledge = knowledge
        self._lock = threading.RLock()
        self._insight: Insight | None = None
        self._wishes: tuple[tuple[str, ...], Mapping[Strategy, float]] | None = None
        """The lines of the profile that were read last, and what they wish."""
        self._is_light = True
        """Whether the reply that was planned last may be merry."""
        self._path = TalkPath(
            persona,
            knowledge.foresee,
            knowledge.returnable,
            knowledge.zone,
            open_care(knowledge.language, knowledge.contacts, is_minor=knowledge.boundaries.age is Age.MINOR),
            open_limits(knowledge.boundaries, knowledge.language, knowledge.contacts),
            self._voice,
            open_voice_orders(knowledge.language),
            open_face_orders(knowledge.language),
        )

    def warm(self) -> None:
        """Load what reads texts, and what code says by itself; to be called once.

        Until that is done, and where it cannot be, rules alone decide and the companion leads nothing. In other
        languages than that of the activities it leads nothing either: the language model says all there.
        """
        insight, texts = None, None
        try:
            texts = read_texts() if self._knowledge.language == LANGUAGE else None
            insight = None if self._open_insight is None else self._open_insight()
        except CompanionError as error:  # whoever reads feelings says so to the person
            logger.warning("replies are planned by rules alone: %s", error)
        with self._lock:
            self._insight, self._wishes = insight, None
            self._path.read_with(insight, texts)

    def look_in_every_language(self) -> None:
        """Compile the signs of all languages, which the talk may come to need; takes a second and blocks nobody."""
        self._path.look_in_every_language()

    def follow(self, dialogue: Sequence[Utterance]) -> None:
        """Follow a dialogue, whose last utterance may be unfinished, so that less is left to do for the reply to it."""
        with self._lock:
            self._path.followed(dialogue)

    def consider(self, dialogue: Sequence[Utterance], model: LanguageModel, cancel: CancelToken) -> None:
        """Hear what the language model makes of the last words, where nothing else is sure; in the mind's thread.

        It is asked where they may tell of a danger, and where their feeling cannot be read: some tenths of a second.
        Raises ``PartBroken``.
        """
        with self._lock:
            step, insight = self._path.followed(dialogue), self._insight
        if step is None or step.intent is None or insight is None or model.name != MODEL:
            return
        danger, is_unread = step.seen.danger, step.seen.words.estimate is None
        if danger is None or danger.by_model is not None or not (is_unread or step.cared.crisis.is_likely):
            return  # in no known language, asked before, or nothing to ask
        state = model.state(step.said.text, cancel)
        if state is None:
            return
        heard = insight.hear(step.said.text, state)
        with self._lock:
            self._path.again(dialogue)
        if is_unread:
            self._knowledge.read(step.said, heard.words)

    def move(self, dialogue: Sequence[Utterance]) -> Move | None:
        """Return what the companion leads with in the reply to a dialogue; None where it answers."""
        with self._lock:
            step = self._path.followed(dialogue)
        return None if step is None else step.move

    def limit(self, dialogue: Sequence[Utterance]) -> Limit | None:
        """Return what the boundaries make of the last words of a dialogue; None where those are not followed."""
        with self._lock:
            step = self._path.followed(dialogue)
        return (
            None if step is None else Limit(step.limited.holding, step.limited.breach or step.limited.perhaps)
        )

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> Thought | None:
        """Return what was decided for the reply to a dialogue; None where the last word is not the person's."""
        with self._lock:
            step = self._path.followed(dialogue)
            if step is None or step.intent is None:
                return None
            lately = self._path.lately(dialogue)
        felt = None if step.reading is None or step.reading.is_unsure else step.reading.affect
        is_light, known = _is_light(step, felt, recalled), self._knowledge.bearing()
        self._is_light = is_light
        made = self._decided(step, step.intent, recalled, felt, lately)
        made = _as_ordered(made if is_light else _unsmiling(made), step.heeded)
        delivery, care = step.heeded.orders.now.delivery, told_care(step.cared)
        response = step.cared.response
        if response.is_calm:
            calm = tuple(replace(clause, target=CALM) for clause in made.clauses)
            made = replace(made, clauses=calm)
            delivery = replace(delivery, feeling=CALM)
        if response.answer is not None or response.asks_gently:
            made, care = replace(made, why=care), ""
        bearing = None if step.face_order is None else obeyed(known, step.face_order)
        made = self._with_gestures(step, made, bearing or known, is_light=is_light)
        return Thought(
            dialogue[-1],
            step.intent,
            made,
            step.reading,
            step.course,
            step.move,
            step.lesson,
            note=self._note(step),
            is_care=response.answer is not None,
            care=care,
            cared=step.cared,
            breach=step.limited.breach,
            needs=self._path.needs(step),
            instead=self._path.instead(step),
            otherwise=self._path.otherwise(step),
            heeded=step.heeded,
            delivery=delivery,
            sound=self._sound(step, made, felt) if step.move is None and is_light else None,
            is_light=is_light,
            bearing=bearing,
        )

    def _note(self, step: Step) -> str:
        """Return what the language model is told beside the plan; "" for nothing."""
        if step.cared.response.asks_gently:
            return _CARE
        return self._path.note(step) or (_PERHAPS if step.cared.response.is_perhaps else "")

    def _decided(
        self,
        step: Step,
        intent: Intent,
        recalled: Sequence[Recalled],
        felt: AffectEstimate | None,
        lately: tuple[Strategy, ...],
    ) -> Plan:
        """Return what the reply does: as code leads, as somebody in danger is met, or as is intended."""
        person, mood = felt or UNKNOWN, self._knowledge.mood()
        if step.move is not None:
            return plan_to(_led(step.move), step.move.why, person=person, mood=mood, mirror=mirrored)
        if step.cared.response.asks_gently:
            made = Plan(with_targets(_gently(step), person, mood, mirrored))
        else:
            circumstances = self._circumstances(step, intent, felt, lately)
            made = plan(intent, recalled, circumstances, person=person, mood=mood, mirror=mirrored)
        return replace(made, why=told_limit(step.limited)) if self._path.note(step) else made

    def _with_gestures(self, step: Step, made: Plan, bearing: Bearing, *, is_light: bool) -> Plan:
        occasion = gestures.Occasion(
            self._voice,
            step.said.number,
            is_light=is_light,
            may_be_merry=step.limited.holding.allows_humour,
            bearing=bearing,
        )
        return gestures.with_gestures(made, occasion)

    def _sound(self, step: Step, made: Plan, felt: AffectEstimate | None) -> VocalSound | None:
        return planned_sound(
            made.clauses[0].strategy,
            None if felt is None else felt.affect,
            self._voice,
            step.said.number // 2,
            may_laugh=step.limited.holding.allows_humour,
        )

    def _circumstances(
        self, step: Step, intent: Intent, felt: AffectEstimate | None, lately: tuple[Strategy, ...]
    ) -> Circumstances:
        turns = [(turn.speaker, turn.text) for turn in step.course.topic]
        now = None if felt is None else felt.affect
        return Circumstances(
            said=tuple(text for who, text in turns if who is Speaker.PERSON),
            felt=now,
            is_crisis=step.cared.response.is_open,
            is_suspended=step.cared.response.is_suspended,
            is_met=is_met(turns) or _was_met(step.course, lately),
            lately=lately,
            wishes=self._wished(),
            temper=persona_leanings(self._persona, intent.stage, intent.situation.want, now),
            guesses=step.course.guesses,
            fitting=step.seen.fitting,
            foresight=step.foresight,
            earlier=tuple(turn.text for turn in step.course.earlier if turn.speaker is Speaker.PERSON),
        )

    def _wished(self) -> Mapping[Strategy, float]:
        """Return what the person wishes of a reply; read anew only when their profile has changed."""
        with self._lock:
            lines = tuple(self._knowledge.wishes())
            if self._wishes is None or self._wishes[0] != lines:
                read = None if self._insight is None else self._insight.wished
                self._wishes = lines, leanings(lines, read) if read is not None else leanings(lines)
            return self._wishes[1]

    def expressed(self, words: str, planned: Affect) -> Affect:
        """Return what a clause is to show: as planned, or rather as its words came out (``target.as_said``).

        What was ordered of the voice, and the calm in a danger, stay as they are; near a loss nothing gets brighter.
        """
        with self._lock:
            insight, step, is_light = self._insight, self._path.last, self._is_light
        if insight is None or step is None or step.heeded.orders.now != Ordered():
            return planned
        reading = insight.read(words).words
        if reading.estimate is None or reading.is_unsure or is_danger(step.cared.response):
            return planned
        shown = as_said(planned, reading.estimate.affect)
        return shown if is_light or shown.valence <= planned.valence else planned

    @property
    def is_in_crisis(self) -> bool:
        """Whether the person is in danger, as far as the talk was followed."""
        return self._path.is_in_crisis

    def take_up(self, past: Past) -> None:
        """Take up what earlier sessions taught."""
        with self._lock:
            self._path.take_up(past)

    def led(self, session: str, number: int, strategy: Strategy) -> None:
        """Take note of what leads a reply that begins to be heard as this utterance."""
        with self._lock:
            self._path.led(session, number, strategy)

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Hold nothing of what was said before now, and decide nothing any more by utterances that are gone."""
        with self._lock:
            self._wishes = None
            self._path.forget(gone)
            if self._insight is not None:
                self._insight.forget()


def _led(move: Move) -> tuple[Strategy, ...]:
    """Return what a reply does that the companion leads with."""
    if isinstance(move, Say):
        return (move.strategy,)
    return (move.strategy, Strategy.QUESTION)


def _as_ordered(made: Plan, heeded: Heeded) -> Plan:
    """Return a plan with the feeling that the person ordered: words, voice and face show that one."""
    ordered = heeded.orders.now
    if ordered == Ordered():
        return made
    clauses = tuple(replace(clause, target=ordered.shown(clause.target)) for clause in made.clauses)
    is_told = heeded.order is not None and heeded.order.is_mere
    why = made.why if is_told else f"{made.why} I speak as you told me to.".lstrip()
    return replace(made, clauses=clauses, why=why)


def _gently(step: Step) -> tuple[Strategy, ...]:
    """Return how somebody in danger is met, in one of two ways by turns, and asked if they let one.

    Nobody is told that such a feeling makes sense: it could be taken for consent (VERA-MH 2025).
    """
    meets = Strategy.REFLECTION if step.cared.caring.quiet % 2 else Strategy.RESTATEMENT
    return (meets,) if refuses_questions(step.said.text) else (meets, Strategy.QUESTION)


def _is_light(step: Step, felt: AffectEstimate | None, recalled: Sequence[Recalled]) -> bool:
    stands = told_so_far(step.course, None if felt is None else felt.affect, step.cared)
    in_mind = tuple(one.memory.text for one in recalled)
    return not (is_danger(step.cared.response) or is_sombre(replace(stands, recalled=in_mind)))


def _unsmiling(made: Plan) -> Plan:
    """Return a plan of which no clause shows anything pleasant."""
    targets = (replace(clause.target, valence=min(clause.target.valence, 0.0)) for clause in made.clauses)
    clauses = (replace(clause, target=one) for clause, one in zip(made.clauses, targets, strict=True))
    return replace(made, clauses=tuple(clauses))


def _was_met(course: Course, lately: Sequence[Strategy]) -> bool:
    """Tell whether the companion's turns in this topic were planned to meet the feeling."""
    turns = sum(turn.speaker is Speaker.COMPANION for turn in course.topic)
    return not MEETING.isdisjoint(lately[len(lately) - min(turns, len(lately)) :])
