"""Decides before each reply what code has to: follows the talk, and joins what it needs to know of it.

The deciding itself is ``thinking``'s and ``guarding``'s and pure; ``talk_path`` follows the talk. Two threads ask here:
the one that remembers asks what leads, before it recalls; the generator asks for all of it, after that. Without the
encoder, rules alone decide.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from companion.encoder.model_state import MODEL
from companion.feeling.mirroring import mirrored
from companion.feeling.words import WordsReading
from companion.guarding.care import Answer
from companion.guarding.caring import CALM
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need
from companion.reply.analysis import TurnAnalyser
from companion.reply.boundary_response import Limits, open_limits, told_limit
from companion.reply.crisis_response import Care, Cared, open_care, told_care
from companion.reply.danger_question import asks_whether_meant
from companion.reply.gate import Limit
from companion.reply.spoken_orders import Heeded, is_danger, open_spoken_orders
from companion.reply.talk_path import Past, TalkPath, TalkStep
from companion.storage.lessons import Lesson
from companion.thinking.activities.activity import LANGUAGE, read_texts
from companion.thinking.course import is_sombre
from companion.thinking.gestures import Occasion, gestures_of, sound_of
from companion.thinking.language_model import LanguageModel
from companion.thinking.leading import Move, because
from companion.thinking.manner import manners_of
from companion.thinking.orders.face import obeyed
from companion.thinking.orders.voice import Ordered
from companion.thinking.persona import Persona
from companion.thinking.target import as_said, target_of
from companion.thinking.wants import Wanted
from companion.values import (
    AS_PLANNED,
    AS_USUAL,
    UNKNOWN,
    Affect,
    Age,
    Bearing,
    Boundaries,
    Breach,
    CancelToken,
    CompanionError,
    Delivery,
    Gesture,
    Memory,
    Reading,
    Recalled,
    Utterance,
    VocalSound,
)
from companion.values.local_zone import LOCAL

logger = logging.getLogger(__name__)


_CARE: Final = "They are in danger: ask whether they are safe now, and name help."
_CARE_NOTES: Final[Mapping[Answer, str]] = {
    Answer.OTHER: "Somebody they know is in danger: ask whether that person is safe now, and name help.",
    Answer.THANKS: "They say that they are safe: believe them, and ask who knows how it was.",
    Answer.WAITING: "Help is on its way to them: stay with them, and ask how they are.",
    Answer.PARTING: "They are leaving, and may be in danger: say whom they can call.",
}
_NOTICED: Final = "This may be a danger: ask calmly and directly how bad it is."
_QUIETLY: Final = "They may not be safe: be calm, stay with them, and ask nothing."
"""Notes for the language model: in a danger, if there may be one, and to a person who asks not to be asked."""


@dataclass(frozen=True, slots=True, eq=False)
class ReplyDecision:
    """What was decided for a reply."""

    said: Utterance
    """What is answered."""
    wanted: Wanted
    """What the person wants of it."""
    target: Affect
    """What it is to show."""
    reading: Reading | None
    """How the person's words were understood; None where nobody's feeling is read."""
    move: Move | None = None
    """What the companion leads with; None where it answers."""
    lesson: Lesson | None = None
    """What is learned once the reply is heard."""
    why: str = ""
    """What code did or asked of the reply and why, in sentences that the person can read; "" of a free reply."""
    note: str = ""
    """What care or a boundary asks of the reply, told to the language model; "" for nothing."""
    is_care: bool = False
    """It is answered in words written for who is in danger."""
    care: str = ""
    """What care did and what moved it, for the person to read; "" where no danger was weighed."""
    cared: Cared = Cared()  # noqa: RUF009 - a frozen value
    """What was weighed as a danger."""
    breach: Breach | None = None
    """The boundary that the words touch; None for none."""
    needs: tuple[Need, ...] = ()
    """For which needs numbers to call are shown beside the reply."""
    instead: str = ""
    """What is said to a person in danger if no draft would do; "" outside a danger."""
    over: str = ""
    """The sentence that a danger is not spoken of any more; "" unless it has just ended."""
    leader: str = ""
    """Who leads the reply, by name (``who_leads``); "" for the language model."""
    heeded: Heeded = Heeded()  # noqa: RUF009 - a frozen value
    """What is ordered of voice and face."""
    delivery: Delivery = AS_PLANNED
    """What the voice is told of it; to somebody in danger it is calm, whatever the words are."""
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
    returnable: Callable[[], tuple[Memory, ...]] = tuple
    """Open threads and pleasant memories, to come back to when a topic has dried up."""
    zone: tzinfo = LOCAL
    """Of the person, by which days are told."""
    boundaries: Callable[[], Boundaries] = Boundaries
    """Returns what the person has set, …"""
    language: str = "en"
    """Of the talk."""
    contacts: Callable[[], Contacts] = lambda: NO_CONTACTS
    """… and the contacts for a danger, both as they are at that moment."""
    bearing: Callable[[], Bearing] = lambda: AS_USUAL
    """What the person wishes to see of the face."""
    is_strong: bool = False
    """The language model finds its own words in a danger, for what it is, and in play."""
    read: Callable[[Utterance, WordsReading], None] = lambda said, words: None
    """Told what the language model finds felt in words that nothing else could read."""


class Decider:
    """Decides nothing of replies: the language model answers as it will. Any thread may call."""

    def __init__(self, boundaries: Callable[[], Boundaries]) -> None:
        """Take what tells what holds in every talk just then."""
        self._boundaries = boundaries

    def warm(self) -> None:
        """Load what decides; to be called once. Blocks."""

    def look_in_every_language(self) -> None:
        """Compile the signs of all languages, which the talk may come to need; takes a second and blocks nobody."""

    def follow(self, dialogue: Sequence[Utterance]) -> None:
        """Follow a dialogue, whose last utterance may be unfinished, so that less is left to do for the reply to it."""

    def consider(self, dialogue: Sequence[Utterance], model: LanguageModel, cancel: CancelToken) -> None:
        """Hear what the language model makes of the last words; in the generator's thread."""

    def move(self, dialogue: Sequence[Utterance]) -> Move | None:
        """Return what the companion leads with in the reply to a dialogue; None where it answers."""
        return None

    def limit(self, dialogue: Sequence[Utterance]) -> Limit:
        """Return what the boundaries make of the last words of a dialogue."""
        return Limit(self._boundaries())

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> ReplyDecision | None:
        """Return what was decided for the reply to a dialogue; None for nothing."""
        return None

    def expressed(self, words: str, planned: Affect) -> Affect:
        """Return what a clause is to show."""
        return planned

    def embodied(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        """Return the gestures of a clause of the reply, and what is uttered before it."""
        return (), None

    def is_in_crisis(self) -> bool:
        """Tell whether the person is in danger, as far as the talk was followed."""
        return False

    def take_up(self, past: Past) -> None:
        """Take up what earlier sessions taught."""

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Hold nothing of what was said before now, and decide nothing any more by utterances that are gone."""


class ReplyDecider(Decider):
    """Decides for the replies of one session."""

    def __init__(
        self,
        persona: Persona,
        open_analyser: Callable[[], TurnAnalyser] | None,
        knowledge: Knowledge = Knowledge(),
    ) -> None:
        """Begin with a talk of which nothing was said.

        Args:
            persona: who answers.
            open_analyser: loads what reads texts; called by ``warm``. None where nothing reads.
            knowledge: what is asked of others.

        Raises:
            CompanionError: What is said in a crisis or at a boundary cannot be read; without it nobody talks.
        """
        super().__init__(knowledge.boundaries)
        self._persona = persona
        self._voice = manners_of(persona)
        self._open_analyser = open_analyser
        self._knowledge = knowledge
        self._lock = threading.RLock()
        self._analyser: TurnAnalyser | None = None
        self._occasion = Occasion()
        """Of the reply that was decided on last."""
        self._limited_by = knowledge.boundaries(), knowledge.contacts()
        self._path = TalkPath(
            persona,
            knowledge.foresee,
            knowledge.returnable,
            knowledge.zone,
            *self._open_limits(),
            open_spoken_orders(knowledge.language),
            is_strong=knowledge.is_strong,
        )

    def _open_limits(self) -> tuple[Care, Limits]:
        boundaries, contacts = self._limited_by
        language = self._knowledge.language
        care = open_care(language, contacts, is_minor=boundaries.age is Age.MINOR)
        return care, open_limits(boundaries, language, contacts)

    def _followed(self, dialogue: Sequence[Utterance]) -> TalkStep | None:
        """Follow the talk by what is set just then; to be called with the lock."""
        limited_by = self._knowledge.boundaries(), self._knowledge.contacts()
        if limited_by != self._limited_by:
            self._limited_by = limited_by
            self._path.limit(*self._open_limits())
        return self._path.followed(dialogue)

    def warm(self) -> None:
        """Load what reads texts, and what code says by itself; to be called once.

        Until that is done, and where it cannot be, rules alone decide and the companion leads nothing. In other
        languages than that of the activities it leads nothing either: the language model says all there.
        """
        analyser, texts = None, None
        try:
            texts = read_texts() if self._knowledge.language == LANGUAGE else None
            analyser = None if self._open_analyser is None else self._open_analyser()
        except CompanionError as error:  # whoever reads feelings says so to the person
            logger.warning("replies are planned by rules alone: %s", error)
        with self._lock:
            self._analyser = analyser
            self._path.read_with(analyser, texts)

    def look_in_every_language(self) -> None:
        """Compile the signs of all languages, which the talk may come to need; takes a second and blocks nobody."""
        self._path.look_in_every_language()

    def follow(self, dialogue: Sequence[Utterance]) -> None:
        """Follow a dialogue, whose last utterance may be unfinished, so that less is left to do for the reply to it."""
        with self._lock:
            self._followed(dialogue)

    def consider(self, dialogue: Sequence[Utterance], model: LanguageModel, cancel: CancelToken) -> None:
        """Hear what the language model makes of the last words, where nothing else is sure; in the generator's thread.

        It is asked if they may tell of a danger, and if their feeling cannot be read: some tenths of a second.
        Raises ``PartBroken``.
        """
        with self._lock:
            step, analyser = self._followed(dialogue), self._analyser
        if step is None or step.wanted is None or analyser is None:
            return
        crisis, danger = step.cared.crisis, step.analysis.danger
        is_unsure = crisis.kind is not None and not crisis.is_sure
        if is_unsure and model.answers_beside and danger is not None and danger.is_meant is None:
            is_meant = asks_whether_meant(model, step.said.text, cancel)
            if is_meant is not None:
                analyser.add_meant(step.said.text, is_meant=is_meant)
                with self._lock:
                    self._path.again(dialogue)
        if step.analysis.words.estimate is None and model.name == MODEL:
            state = model.state(step.said.text, cancel)
            if state is not None:
                self._knowledge.read(step.said, analyser.add_state(step.said.text, state).words)

    def move(self, dialogue: Sequence[Utterance]) -> Move | None:
        """Return what the companion leads with in the reply to a dialogue; None where it answers."""
        with self._lock:
            step = self._followed(dialogue)
        return None if step is None else step.move

    def limit(self, dialogue: Sequence[Utterance]) -> Limit:
        """Return what the boundaries make of the last words of a dialogue, as they are set where it has no words."""
        with self._lock:
            step = self._followed(dialogue)
        if step is None:
            return super().limit(dialogue)
        return Limit(step.limited.holding, step.limited.breach)

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> ReplyDecision | None:
        """Return what was decided for the reply to a dialogue; None where the last word is not the person's."""
        with self._lock:
            step = self._followed(dialogue)
            if step is None or step.wanted is None:
                return None
        felt = None if step.reading is None or step.reading.is_unsure else step.reading.affect
        is_light = _is_light(step, None if felt is None else felt.affect, recalled)
        known = self._knowledge.bearing()
        bearing = None if step.heeded.face is None else obeyed(known, step.heeded.face)
        self._occasion = Occasion(
            self._voice,
            step.said.number // 2,
            is_light=is_light,
            may_be_merry=step.limited.holding.allows_humour,
            bearing=bearing or known,
        )
        response, ordered = step.cared.response, step.heeded.orders.now
        delivery, care, why = ordered.delivery, told_care(step.cared), self._why(step)
        target = target_of(
            step.wanted.want,
            felt or UNKNOWN,
            self._knowledge.mood(),
            mirrored,
            is_blamed=step.wanted.blames,
        )
        if not is_light:
            target = replace(target, valence=min(target.valence, 0.0))
        if ordered != Ordered():
            target = ordered.shown(target)
        if response.is_calm:
            target, delivery = CALM, replace(delivery, feeling=CALM)
        if response.answer is not None:
            why, care = care, ""
        return ReplyDecision(
            dialogue[-1],
            step.wanted,
            target,
            step.reading,
            step.move,
            step.lesson,
            why=why,
            note=self._note(step),
            is_care=response.answer is not None,
            care=care,
            cared=step.cared,
            breach=step.limited.breach,
            needs=self._path.needs(step),
            instead=self._path.instead(step),
            over=self._path.over(step),
            leader=step.leader,
            heeded=step.heeded,
            delivery=delivery,
            is_light=is_light,
            bearing=bearing,
        )

    def _note(self, step: TalkStep) -> str:
        """Return what the language model is told of a danger or a boundary; "" for nothing."""
        response = step.cared.response
        if response.asks_nothing:
            return _QUIETLY
        if response.answer is not None:
            return _CARE_NOTES.get(response.answer, _CARE)
        return _NOTICED if response.is_noticed else self._path.note(step)

    def _why(self, step: TalkStep) -> str:
        """Return what code did of the reply, or asks of it; "" of a free one."""
        why = "" if step.move is None else because(step.move)
        if self._path.note(step):
            why = told_limit(step.limited)
        is_told = step.heeded.order is not None and step.heeded.order.is_mere
        if step.heeded.orders.now == Ordered() or is_told:
            return why
        return f"{why} I speak as you told me to.".lstrip()

    def expressed(self, words: str, planned: Affect) -> Affect:
        """Return what a clause is to show: as planned, or rather as its words came out (``target.as_said``).

        What was ordered of the voice, and the calm in a danger, stay as they are; near a loss nothing gets brighter.
        """
        with self._lock:
            analyser, step, is_light = self._analyser, self._path.last, self._occasion.is_light
        if analyser is None or step is None or step.heeded.orders.now != Ordered():
            return planned
        reading = analyser.feeling(words)
        if reading.estimate is None or reading.is_unsure or is_danger(step.cared.response):
            return planned
        shown = as_said(planned, reading.estimate.affect)
        return shown if is_light or shown.valence <= planned.valence else planned

    def embodied(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        """Return the gestures of a clause of the reply, and what is uttered before it: no sound where nothing is light.

        Args:
            words: as said.
            shown: what they show.
            is_first: it begins the reply.
        """
        occasion = self._occasion
        return gestures_of(words, shown, occasion), sound_of(words, shown, occasion) if is_first else None

    def is_in_crisis(self) -> bool:
        """Tell whether the person is in danger, as far as the talk was followed."""
        return self._path.is_in_crisis

    def take_up(self, past: Past) -> None:
        """Take up what earlier sessions taught."""
        with self._lock:
            self._path.take_up(past)

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Hold nothing of what was said before now, and decide nothing any more by utterances that are gone."""
        with self._lock:
            self._path.forget(gone)
            if self._analyser is not None:
                self._analyser.forget()


def _is_light(step: TalkStep, felt: Affect | None, recalled: Sequence[Recalled]) -> bool:
    in_mind = [one.memory.text for one in recalled]
    return not is_sombre(step.course, felt, in_danger=is_danger(step.cared.response), recalled=in_mind)
