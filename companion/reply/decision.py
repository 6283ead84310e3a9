"""Makes the decisions of code before each reply: follows the talk, and joins the data that they need.

``thinking`` and ``guarding`` decide, without side effects; ``talk_path`` follows the talk. Two threads call this
module: the thread of memory asks for the companion's move before it recalls, and the generator asks for the whole
decision after that. Without the encoder, rules alone decide.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from companion.feeling.emotions import WordsReading
from companion.feeling.mood import mirrored
from companion.guarding.care import Answer
from companion.guarding.caring import CALM
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need
from companion.reply.analysis import TurnAnalyser
from companion.reply.boundary_response import Limited, Limits, open_limits, told_limit
from companion.reply.crisis_response import Care, asks_whether_meant, cares, open_care, told_care
from companion.reply.help import helped
from companion.reply.spoken_orders import is_danger, open_spoken_orders
from companion.reply.talk_path import Past, TalkPath, TalkStep
from companion.reply.talk_setup import TalkSetup
from companion.reply.who_leads import CARE, LeadingParts
from companion.thinking.activities.activity import LANGUAGE, Texts, read_texts
from companion.thinking.course import is_sombre
from companion.thinking.gestures import Occasion, gestures_of, manners_of, sound_of
from companion.thinking.language_model import LanguageModel
from companion.thinking.leading import Move, Say, because
from companion.thinking.orders.face import obeyed
from companion.thinking.orders.voice import Ordered
from companion.thinking.persona import Persona
from companion.values import (
    AS_PLANNED,
    AS_USUAL,
    UNKNOWN,
    Affect,
    AffectEstimate,
    Age,
    Bearing,
    Boundaries,
    CancelToken,
    CompanionError,
    CrisisKind,
    Delivery,
    Gesture,
    Memory,
    PrivacyWish,
    Reading,
    Recalled,
    Rule,
    Sentence,
    Speaker,
    Told,
    Utterance,
    VocalSound,
    Want,
    together,
)
from companion.values.local_zone import LOCAL

logger = logging.getLogger(__name__)


_CARE: Final = "They are in danger: ask whether they are safe now, and name help."
_EMERGENCY: Final = "This is an emergency: say at once what to do first, and name the number to call."
_CARE_NOTES: Final[Mapping[Answer, str]] = {
    Answer.OTHER: "Somebody they know is in danger: ask whether that person is safe now, and name help.",
    Answer.THANKS: "They say that they are safe: believe them, and ask who else knows how bad it was.",
    Answer.BELIEVED: "They say that it was not meant: believe them in one kind sentence, ask nothing about it, and go "
    "on with what else they say.",
    Answer.WAITING: "Help is on its way to them: stay with them, and ask how they are.",
    Answer.PARTING: "They are leaving, and may be in danger: say whom they can call.",
}
_ANSWERING: Final = frozenset({Answer.ACUTE, Answer.RISK, Answer.AGAIN, Answer.OTHER})
"""Answers to a danger that goes on."""
_SAFE: Final = (
    "They say that they are safe: believe them. Unless they named somebody, ask who else knows of it."
)
_CLOSED: Final = "They speak of “{topic}”, which they want closed: one kind sentence, and on."
_ASKED_BOTH: Final = "They ask what you are and who reads what they say: answer both."
"""Notes for a strong language model, in place of shorter ones."""
_NOTICED: Final = "This may be a danger: ask calmly and directly how bad it is."
_LOW: Final = "They may feel very low: be kind, and ask what is wrong."
_OVER: Final = (
    "They speak of something else now: go with them; what they said of a danger counts if they meant it."
)
_QUIETLY: Final = "They may not be safe: be calm, stay with them, and ask nothing."
"""Notes for the language model: if there may be a danger, the same for a small one, which took the word up in its reply
("It's dangerous."), for a strong one whose person has changed the subject, and for a person who asks not to be
asked."""
_BY_ITSELF: Final = 0.2
"""Probability of any danger in words by themselves below which a small model gets no such note, …"""
_GLAD: Final = 0.2
"""… or valence from which on: of 151 noticed hints 133 get it, of 53 noticed lines that only sound like a danger 25."""

_TONES: Final[Mapping[Want, tuple[float, float, float]]] = {
    Want.BE_HEARD: (0.0, -0.05, 0.0),
    Want.HELP: (0.05, 0.0, 0.1),
    Want.SHARE_JOY: (0.15, 0.15, 0.0),
    Want.PLAY: (0.15, 0.15, 0.05),
    Want.LEAVE: (0.1, -0.05, 0.0),
    Want.COMPANY: (0.05, 0.0, 0.0),
}
"""Contribution of each wish to valence, arousal and dominance."""
_BLAMED: Final = (0.0, -0.05, -0.1)
"""Contribution towards a person who blames the companion."""
OTHERWISE: Final = 0.3
"""Difference in valence from which the words' feeling counts as unplanned (guess)."""
OWN_SHARE: Final = 0.7
"""Share of the words' own feeling in the shown one then, the rest is the planned one (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class ReplyDecision:
    """Decision about a reply."""

    step: TalkStep
    """The state of the talk after the words to answer."""
    target: Affect
    """The feeling that the reply should show."""
    why: Sentence = ""
    """Sentences for the person about what code did or asked of the reply, and why; "" for a free reply."""
    note: str = ""
    """Requirement of care or of a boundary, as told to the language model; "" for nothing."""
    care: Sentence = ""
    """Sentences for the person about the answer of care and the signs behind it; "" if no danger was weighed."""
    needs: tuple[Need, ...] = ()
    """Needs for which numbers to call are shown next to the reply."""
    instead: str = ""
    """Words to say to a person in danger if no draft is acceptable; "" outside a danger."""
    over: str = ""
    """Sentence that ends the talk about a danger; "" unless it has just ended."""
    delivery: Delivery = AS_PLANNED
    """Delivery of the voice for this reply; to a person in danger it is calm, whatever the words are."""
    is_light: bool = True
    """There is no loss, illness or danger now: a laugh or a sigh may be heard, and a smile seen."""
    bearing: Bearing | None = None
    """Movements of the face that the person wants to see from this reply on; None without an order about them."""

    @property
    def is_care(self) -> bool:
        """Return whether the answer consists of words written for a person in danger."""
        return self.step.cared.response.answer is not None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Functions and settings that decisions need; each function may be called from any thread and returns at once."""

    foresee: Callable[[Utterance, WordsReading], Reading | None] = lambda said, words: None
    """Returns the reading of an utterance, finished or not."""
    mood: Callable[[], Affect] = lambda: UNKNOWN.affect
    """Returns the companion's mood."""
    returnable: Callable[[], tuple[Memory, ...]] = tuple
    """Returns open threads and pleasant memories, to come back to when a topic has dried up."""
    zone: tzinfo = LOCAL
    """Time zone of the person, for the days."""
    boundaries: Callable[[], Boundaries] = Boundaries
    """Returns the boundaries that the person has set, as they are at that moment."""
    language: str = "en"
    contacts: Callable[[], Contacts] = lambda: NO_CONTACTS
    """Returns the contacts for a danger, as they are at that moment."""
    bearing: Callable[[], Bearing] = lambda: AS_USUAL
    """Returns the movements of the face that the person wants to see."""
    is_strong: bool = False
    """The language model finds its own words in a danger, about its own nature, and in play."""


class ReplyDecider:
    """Makes the decisions about the replies of one session. Any thread may call it."""

    def __init__(
        self,
        persona: Persona,
        open_analyser: Callable[[], TurnAnalyser] | None,
        knowledge: Knowledge = Knowledge(),
    ) -> None:
        """Begin with an empty talk.

        Args:
            open_analyser: loads the analyser of texts; called by ``warm``. None for no analyser.

        Raises:
            CompanionError: The written words for a crisis or a boundary cannot be loaded; there is no talk without
                them.
        """
        self._voice = manners_of(persona)
        self._open_analyser = open_analyser
        self._knowledge = knowledge
        self._lock = threading.RLock()
        self._analyser: TurnAnalyser | None = None
        self._occasion = Occasion()
        """Occasion of the reply that was decided last."""
        self._is_warm = False
        self._limited_by = knowledge.boundaries(), knowledge.contacts()
        care, limits = self._open_limits(knowledge.language)
        orders = open_spoken_orders(knowledge.language)
        self.path = TalkPath(
            persona,
            knowledge.foresee,
            knowledge.returnable,
            knowledge.zone,
            LeadingParts(care, limits, orders, persona.name, knowledge.is_strong),
        )
        """The talk as far as it was followed."""

    def _open_limits(self, language: str) -> tuple[Care, Limits]:
        boundaries, contacts = self._limited_by
        care = open_care(language, contacts, is_minor=boundaries.age is Age.MINOR)
        return care, open_limits(boundaries, contacts)

    def _followed(self, dialogue: Sequence[Utterance]) -> TalkStep | None:
        """Follow the talk with the settings of that moment; to be called with the lock."""
        limited_by = self._knowledge.boundaries(), self._knowledge.contacts()
        if limited_by != self._limited_by:
            self._limited_by = limited_by
            self.path.limit(*self._open_limits(self._knowledge.language))
        return self.path.followed(dialogue)

    def warm(self) -> None:
        """Load the analyser of texts, and the texts that code says by itself; to be called once.

        Until then, and if that fails, rules alone decide and the companion leads nothing. It also leads nothing in
        languages other than that of the activities: there the language model writes all words.
        """
        analyser = None
        try:
            analyser = None if self._open_analyser is None else self._open_analyser()
        except CompanionError as error:  # the reader of feelings tells the person
            logger.warning("replies are planned by rules alone: %s", error)
        with self._lock:
            self._analyser, self._is_warm = analyser, True
            self.path.read_with(analyser, self._texts())

    def _texts(self) -> Texts | None:
        """Return the texts that code says by itself; None before ``warm``, and in languages without activities."""
        if not self._is_warm or self._knowledge.language != LANGUAGE:
            return None
        try:
            return read_texts()
        except CompanionError as error:
            logger.warning("the companion leads nothing: %s", error)
            return None

    def follow(self, dialogue: Sequence[Utterance]) -> None:
        """Follow a dialogue, whose last utterance may be unfinished, so that its reply needs less work."""
        with self._lock:
            self._followed(dialogue)

    def consider(self, dialogue: Sequence[Utterance], model: LanguageModel, cancel: CancelToken) -> None:
        """Ask the language model whether the last words are meant if they may tell of a danger; in its thread.

        Some tenths of a second; a strong model is also asked about what the networks find sure. Raises ``PartBroken``.
        """
        with self._lock:
            step = self._followed(dialogue)
            if step is None or step.analysis.danger is None or self.path.is_meant(step.said) is not None:
                return
        crisis = step.cared.crisis
        may_object = not crisis.is_sure or self._knowledge.is_strong
        if crisis.kind is not None and may_object and model.answers_beside:
            is_meant = asks_whether_meant(model, dialogue, cancel)
            if is_meant is not None:
                with self._lock:
                    self.path.find_meant(step.said, is_meant=is_meant)

    def move(self, dialogue: Sequence[Utterance]) -> Move | None:
        """Return the move with which the companion leads the reply to a dialogue; None if it only answers."""
        with self._lock:
            step = self._followed(dialogue)
        return None if step is None else step.move

    def limit(self, dialogue: Sequence[Utterance]) -> Limited:
        """Return the result of the boundaries for the last words of a dialogue; as they are set, if it has no words."""
        with self._lock:
            step = self._followed(dialogue)
        return Limited(self._knowledge.boundaries()) if step is None else step.limited

    def plan(self, dialogue: Sequence[Utterance], recalled: Sequence[Recalled]) -> ReplyDecision | None:
        """Return the decision about the reply to a dialogue; None if the last utterance is not the person's."""
        with self._lock:
            step = self._followed(dialogue)
            if step is None or step.said.speaker is Speaker.COMPANION:
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
        words_of_care = self.path.parts.care
        delivery, care, why = ordered.delivery, told_care(step.cared), self._why(step)
        target = target_of(
            step.wanted.want,
            felt or UNKNOWN,
            self._knowledge.mood(),
            is_blamed=step.wanted.blames,
        )
        if not is_light:
            target = replace(target, valence=min(target.valence, 0.0))
        if ordered != Ordered():
            target = ordered.shown(target)
        if response.is_calm:
            target, delivery = CALM, replace(delivery, feeling=CALM)
        if step.leader == CARE:
            why, care = care, ""
        return ReplyDecision(
            step,
            target,
            why=why,
            note=self._note(step),
            care=care,
            needs=words_of_care.needs(step.cared),
            instead="" if step.move is not None else words_of_care.instead(step.cared),
            over="" if self._knowledge.is_strong else words_of_care.over(step.cared),
            delivery=delivery,
            is_light=is_light,
            bearing=bearing,
        )

    def _note(self, step: TalkStep) -> str:
        """Return the language model's note about a danger or a boundary; "" for nothing."""
        response = step.cared.response
        if response.asks_nothing:
            return _QUIETLY
        if response.answer in _ANSWERING and response.kind in {CrisisKind.DANGER, CrisisKind.OVERDOSE}:
            return _EMERGENCY
        if response.is_unmeant and self._knowledge.is_strong:
            return _CARE_NOTES[Answer.BELIEVED]
        if response.answer is Answer.THANKS and self._knowledge.is_strong:
            return _SAFE
        if response.answer is not None:
            return _CARE_NOTES.get(response.answer, _CARE)
        if response.is_noticed and self._knowledge.is_strong:
            return _NOTICED
        if response.is_noticed and not _is_doubtful(step):
            return _LOW
        ends = _OVER if response.is_over and self._knowledge.is_strong else ""
        return self._note_on_limit(step) or ends

    def _note_on_limit(self, step: TalkStep) -> str:
        """Return the language model's note about a boundary; "" for nothing. A strong one is told more of it."""
        breach = step.limited.breach
        if breach is not None and self._knowledge.is_strong:
            if breach.topic:
                return _CLOSED.format(topic=breach.topic)
            if breach.rule is Rule.HUMAN and self.path.privacy_wish(step.said.text) is PrivacyWish.WHO_READS:
                return _ASKED_BOTH
        return self.path.parts.limits.note(step.limited)

    def _why(self, step: TalkStep) -> Sentence:
        """Return what code did for the reply or requires of it; "" for a free reply."""
        why: Sentence = "" if step.move is None else because(step.move)
        is_noted = self._note(step) == self._note_on_limit(step)  # a danger comes first
        if is_noted and not isinstance(step.move, Say):
            why = told_limit(step.limited) or why
        is_told = step.heeded.order is not None and step.heeded.order.is_mere
        if step.heeded.orders.now == Ordered() or is_told:
            return why
        return together(why, Told("I speak as you told me to."))

    def helps(self, reply: str) -> bool:
        """Return whether a reply will do in an emergency: it asks, names a number, or says what to do."""
        analyser = self._analyser
        return cares(reply) or (
            analyser is not None and helped("first aid", lambda: analyser.first_aid.tells(reply), False)
        )

    def expressed(self, words: str, planned: Affect) -> Affect:
        """Return the feeling that a clause should show: the planned one, or that of its words (``as_said``).

        Feelings ordered for the voice, and the calm in a danger, stay unchanged; near a loss nothing gets brighter.
        """
        with self._lock:
            analyser, step, is_light = self._analyser, self.path.last, self._occasion.is_light
        if analyser is None or step is None or step.heeded.orders.now != Ordered():
            return planned
        reading = analyser.feeling(words)
        if reading.estimate is None or reading.is_unsure or is_danger(step.cared.response):
            return planned
        shown = as_said(planned, reading.estimate.affect)
        return shown if is_light or shown.valence <= planned.valence else planned

    def bearing(self) -> Bearing:
        """Return the movements that the face should make: in a danger it does not smile, whatever the mood is."""
        wished = self._knowledge.bearing()
        return replace(wished, smile=0.0) if self.path.is_in_crisis() else wished

    def embodied(
        self, words: str, shown: Affect, is_first: bool
    ) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        """Return the gestures of a clause of the reply, and the vocal sound before it; no sound at a serious time."""
        occasion = self._occasion
        return gestures_of(words, shown, occasion), sound_of(words, shown, occasion) if is_first else None

    def unmeant(self) -> frozenset[tuple[str, int]]:
        """Return the keys of utterances about a danger that was taken back; none for a strong model.

        A small one, asked to sum up the day, took a quotation for meant.
        """
        last = self.path.last
        return frozenset() if self._knowledge.is_strong or last is None else last.unmeant

    def take_up(self, past: Past) -> None:
        """Use the lessons of earlier sessions."""
        with self._lock:
            self.path.take_up(past)

    def adopt(self, setup: TalkSetup) -> None:
        """Decide with other settings of replies from the next utterance on; the talk so far is followed again.

        Blocks while the texts of another language are loaded. Raises ``CompanionError`` if it has no such texts; then
        the earlier settings stay.
        """
        orders = open_spoken_orders(setup.language)
        with self._lock:
            care, limits = self._open_limits(setup.language)
            self._voice = manners_of(setup.persona)
            self._knowledge = replace(self._knowledge, language=setup.language, is_strong=setup.is_strong)
            self.path.adopt(
                setup.persona, LeadingParts(care, limits, orders, setup.persona.name, setup.is_strong)
            )
            self.path.read_with(self._analyser, self._texts())

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Forget all utterances before now, and never use deleted utterances for a decision again."""
        with self._lock:
            self.path.forget(gone)
            if self._analyser is not None:
                self._analyser.forget()


def _is_doubtful(step: TalkStep) -> bool:
    """Tell whether a danger that was noticed in the last words is not worth a note to a small model, which follows any.

    It is if only the talk makes the words one, if they are of a danger that lowness does not name, or if they are glad.
    """
    crisis, danger, reading = step.cared.crisis, step.analysis.danger, step.reading
    if crisis.kind is None or danger is None:
        return False
    is_glad = reading is not None and not reading.is_unsure and reading.affect.affect.valence >= _GLAD
    return danger.any < _BY_ITSELF or is_glad or crisis.kind in {CrisisKind.DANGER, CrisisKind.PSYCHOSIS}


def _is_light(step: TalkStep, felt: Affect | None, recalled: Sequence[Recalled]) -> bool:
    in_mind = [one.memory.text for one in recalled]
    return not is_sombre(step.course, felt, in_danger=is_danger(step.cared.response), recalled=in_mind)


def target_of(want: Want, person: AffectEstimate, mood: Affect, *, is_blamed: bool = False) -> Affect:
    """Return the feeling that a reply is to show: one target for all of it, which words may move (design rule 1).

    It mirrors the person's feeling, softened towards the companion's own mood, and leans with their wish: glad with
    joy, calm with something that weighs. A clause whose words have another feeling shows that. All steps are guesses.
    """
    shown = mirrored(person, mood)
    steps = zip(
        (shown.valence, shown.arousal, shown.dominance), _BLAMED if is_blamed else _TONES[want], strict=True
    )
    return Affect(*(max(-1.0, min(1.0, value + step)) for value, step in steps))


def as_said(planned: Affect, own: Affect) -> Affect:
    """Return the feeling of a clause whose words have their own: that leads if it differs from the plan."""
    if abs(planned.valence - own.valence) < OTHERWISE:
        return planned
    return planned.towards(own, OWN_SHARE)
