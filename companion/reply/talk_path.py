"""Follows a talk utterance by utterance: the current activity, the person's feeling, and the companion's move.

The talk is a path of steps, one for each utterance of this session. It is followed again only from the place where the
dialogue has changed, so nothing is decided twice. Only the last steps are stored; each contains what counts of those
before. Nothing is carried out here: the decisions of a step hold once its reply is heard (``led``). For one thread at a
time.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from itertools import takewhile
from typing import Final

from companion.feeling.emotions import UNREAD, WordsReading
from companion.guarding.agreed import proactivity_at
from companion.guarding.caring import Caring
from companion.guarding.contacts import Need
from companion.guarding.crisis import CERTAIN, NOTICED
from companion.guarding.heard import BORNE_OUT
from companion.guarding.plain import sentences_in
from companion.guarding.planned import may_bring_up
from companion.guarding.subject import Likeness
from companion.reply.analysis import TurnAnalyser, TurnAnalysis
from companion.reply.boundary_response import Limited, Limits
from companion.reply.crisis_response import Care, Cared, LastSaid, says_nothing
from companion.reply.help import helped
from companion.reply.spoken_orders import Heeded, is_danger
from companion.reply.who_leads import LeadingParts, TurnToAnswer, activity_of, who_leads
from companion.storage.lessons import KeptOffer, Learned, Lesson
from companion.thinking.activities.activity import Happened, Offered, Offers, Texts
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.course import Course, Wanted, is_grave, is_sombre, wanted
from companion.thinking.leading import Leading, Moment, Move
from companion.thinking.learned_manner import feedback_in
from companion.thinking.persona import Persona
from companion.values import (
    Age,
    Danger,
    DangerUpdate,
    Feedback,
    Memory,
    PrivacyWish,
    Reading,
    Rule,
    Speaker,
    Utterance,
    Want,
    Wish,
)
from companion.values.plain_text import is_asking

NO_ANALYSIS: Final = TurnAnalysis(None, UNREAD)
_HELD: Final = 16
"""Number of last steps that are stored: a turn is followed again while its words still come. After a change further
back, which is rare, the talk is followed from its beginning. All steps of a talk took 10 kB a turn."""
_SURELY_ASKED: Final = 0.9
"""Probability from which words in a danger, too, ask the companion to act in the world: of 132 emergencies two reach
it, eleven reach the one for other words. An alarm that goes off is like a wish to act, and is none."""
_PROBABLY_ASKED: Final = 0.55
"""Probability from which words are no plan, because they ask the companion to act (guess)."""
_ANY_LANGUAGE: Final = ("Bruno!", "こんにちは", "你好")
"""Words in the letters of all languages whose signs are looked for (``guarding.lexicon``)."""


@dataclass(frozen=True, slots=True)
class Past:
    """Lessons of earlier sessions."""

    offers: Offers = field(default_factory=Offers)
    suspended_until: float = 0.0
    """Time before which nothing is light, after the person told of a danger."""


def past_of(learned: Learned) -> Past:
    """Return what was kept as deciding takes it up."""
    known = (
        one for one in learned.offers if one.kind in ActivityKind.__members__
    )  # older versions had others
    offers = (Offered(ActivityKind[one.kind], Happened(one.what), one.at) for one in known)
    return Past(Offers(tuple(offers)), learned.suspended_until)


@dataclass(frozen=True, slots=True, eq=False)
class TalkStep:
    """State of the talk after one utterance."""

    said: Utterance
    course: Course
    leading: Leading
    limited: Limited
    """Result of the boundaries for the utterance, with those that hold."""
    analysis: TurnAnalysis = NO_ANALYSIS
    wanted: Wanted = Wanted()  # noqa: RUF009 - a frozen value
    """The kind of reply that the person wants."""
    reading: Reading | None = None
    move: Move | None = None
    """The move with which the companion leads; None if it only answers."""
    lesson: Lesson | None = None
    """The lesson of the utterance; None for the companion's own."""
    cared: Cared = field(default_factory=Cared)
    """Result of care for the utterance, and the state of care after it."""
    heeded: Heeded = field(default_factory=Heeded)
    """Orders for voice and face."""
    leader: str = ""
    """Name from ``LEADERS`` of the leader of the reply; "" for the language model."""
    feedback: Feedback | None = None
    """Reaction of the person to the manner of the companion's last words; None for none, and near a danger."""
    unmeant: frozenset[tuple[str, int]] = frozenset()
    """Keys of the utterances about a danger that the person took back as a joke or a quotation."""

    @property
    def is_of_danger(self) -> bool:
        """Return whether the utterance was said in a danger, or answered as one."""
        response = self.cared.response
        return response.is_open or response.answer is not None


class TalkPath:
    """The steps of one session's talk."""

    def __init__(
        self,
        persona: Persona,
        foresee: Callable[[Utterance, WordsReading], Reading | None],
        returnable: Callable[[], tuple[Memory, ...]],
        zone: tzinfo,
        parts: LeadingParts,
    ) -> None:
        """Begin with an empty talk.

        Args:
            foresee: returns the reading of an utterance, finished or not.
            returnable: returns the memories to come back to when a topic has dried up.
            parts: parts that leaders ask for their words, without texts of activities.
        """
        self._persona = persona
        self.parts = parts
        self._foresee = foresee
        self._returnable = returnable
        self._zone = zone
        self._analyser: TurnAnalyser | None = None
        self._past = Past()
        self._steps: tuple[TalkStep, ...] = ()
        self._gone: frozenset[tuple[str, int]] = frozenset()
        """Utterances that were forgotten; a decision in progress may still ask about a dialogue with them."""
        self._meant: dict[tuple[tuple[str, int], str], bool] = {}
        """Utterances, by their keys and words, and whether the language model found them meant as a danger."""
        self._is_minor = False
        """The person said in this session that they are a minor, perhaps before the beginning of the dialogue."""

    def read_with(self, analyser: TurnAnalyser | None, texts: Texts | None) -> None:
        """Follow the talk again, with an analyser and the texts that code says by itself; None if there is none."""
        self._analyser = analyser
        self.parts = replace(self.parts, texts=texts)
        self.take_up(self._past)

    def look_in_every_language(self) -> None:
        """Look once for signs of every language, because compiling them takes a second, and nobody waits now."""
        for words in _ANY_LANGUAGE:
            self.parts.care.follow(Caring(), words, None, wants=Wanted(), now=0.0)
            self.parts.limits.follow(self.parts.limits.beginning(), words)

    def take_up(self, past: Past) -> None:
        """Follow the talk again, with the lessons of earlier sessions."""
        self._past = past
        self._steps = ()

    def adopt(self, persona: Persona, parts: LeadingParts) -> None:
        """Follow the talk again as another persona, with other parts."""
        self._persona, self.parts = persona, parts
        self._steps = ()

    def limit(self, care: Care, limits: Limits) -> None:
        """Follow the talk again, with the present settings."""
        self.parts = replace(self.parts, care=care, limits=limits)
        self._steps = ()

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Forget utterances that are deleted, and never follow them again; follow the rest again."""
        self._gone |= gone
        self._meant.clear()
        self._steps = ()

    def followed(self, dialogue: Sequence[Utterance]) -> TalkStep | None:
        """Follow the dialogue to its end; return None if its last utterance is without words."""
        said = [
            one
            for one in dialogue
            if one.session == dialogue[-1].session
            and one.text.strip()
            and not (self._gone and one.key in self._gone)
        ]
        steps = list(self._common(said))
        followed = said.index(steps[-1].said) + 1 if steps else 0
        for one in said[followed:]:
            steps.append(self._after(steps, one))
            self._is_minor |= self._says_minor(steps[-1])
        self._steps = tuple(steps[-_HELD:])
        return steps[-1] if steps and steps[-1].said == dialogue[-1] else None

    def _says_minor(self, step: TalkStep) -> bool:
        """Tell whether the person said that they are a minor while the settings say otherwise."""
        set_age = self.parts.limits.beginning().holding.age
        return step.limited.holding.age is Age.MINOR and set_age is not Age.MINOR

    def is_meant(self, said: Utterance) -> bool | None:
        """Return whether the language model found an utterance meant as a danger; None if it was not asked."""
        return self._meant.get((said.key, said.text))

    def find_meant(self, said: Utterance, *, is_meant: bool) -> None:
        """Take in whether the language model finds an utterance meant as a danger, and follow it again."""
        self._meant[said.key, said.text] = is_meant
        if self._steps and self._steps[-1].said == said:
            self._steps = self._steps[:-1]

    def _common(self, said: Sequence[Utterance]) -> tuple[TalkStep, ...]:
        """Return the stored steps that match the utterances; none if the dialogue begins differently or elsewhere."""
        first = self._steps[0].said if self._steps else None
        if first not in said:
            return ()
        begins = said.index(first)
        for at, (step, one) in enumerate(zip(self._steps, said[begins:], strict=False)):
            if step.said != one:
                return self._steps[:at]
        return self._steps[: len(said) - begins]

    def tells_of_danger(self, words: str) -> bool:
        """Return whether words by themselves may tell of a danger: they become no fact; any thread may call."""
        analyser = self._analyser
        likely = None if analyser is None else helped("danger", lambda: analyser.danger_alone(words), None)
        return self.parts.care.tells_of_danger(words, likely)

    def updates_danger(self, words: str) -> bool:
        """Return whether words are about a danger told before, such as "I'm safe."; any thread may call."""
        return bool(self._updates(words) - {DangerUpdate.ELSEWHERE})

    def privacy_wish(self, words: str) -> PrivacyWish | None:
        """Return the wish about the privacy of the talk that words are; any thread may call."""
        analyser = self._analyser
        return None if analyser is None else helped("privacy", lambda: analyser.privacy_wish(words), None)

    def asks_to_act(self, words: str) -> bool:
        """Return whether words by themselves ask the companion to act: they become no plan; any thread may call."""
        limits = self.parts.limits
        asks = _if_surely(self._analysed(words).asks, _PROBABLY_ASKED)
        breach = limits.follow(limits.beginning(), words, likely=asks).breach
        return breach is not None and breach.rule is Rule.ACTING

    def wants_no_advice(self, words: str) -> bool:
        """Return whether words ask to be listened to without advice; any thread may call."""
        return Wish.NO_ADVICE in self._analysed(words).wishes

    def is_in_crisis(self) -> bool:
        """Return whether the person is in danger, as far as the talk was followed; any thread may call."""
        step = self.last
        return step is not None and step.cared.caring.is_open

    def is_of_danger(self, said: Utterance) -> bool:
        """Return whether the person said an utterance while in danger: it becomes no fact; any thread may call."""
        steps = self._steps  # read once: another thread may replace it
        return any(step.said.key == said.key and step.is_of_danger for step in steps)

    def is_at_activity(self) -> bool:
        """Return whether code leads an activity, such as breathing together; any thread may call."""
        step = self.last
        return step is not None and activity_of(step.leading) is not None

    @property
    def last(self) -> TalkStep | None:
        """Return the state of the talk, as far as it was followed; None if nothing was."""
        steps = self._steps  # read once: another thread may replace it
        return steps[-1] if steps else None

    # ---- a step ---------------------------------------------------------------------------------------

    def _beginning(self, first: Utterance) -> TalkStep:
        """Return the state of a talk before its first utterance."""
        leading = Leading(offers=self._past.offers, seed=zlib.crc32(first.session.encode()))
        cared = Cared(Caring(until=self._past.suspended_until))
        limited = self.parts.limits.beginning(is_minor=self._is_minor)
        return TalkStep(first, Course(), leading, limited, cared=cared)

    def _after(self, steps: Sequence[TalkStep], said: Utterance) -> TalkStep:
        before = steps[-1] if steps else self._beginning(said)
        if said.speaker is Speaker.COMPANION:
            return self._answered(before, said)
        analysis = self._analysed(said.text)
        answered, words = self._unanswered(steps, said)
        whole = analysis if words == said.text else self._analysed(words)
        reading = helped("feelings", lambda: self._foresee(said, analysis.words), None)
        felt = None if reading is None or reading.is_unsure else reading.affect
        wants = wanted(analysis.wishes, felt)
        course = before.course.with_words(said, wants)
        caring = answered.cared.caring
        last_said = _last_said(before)
        meant = answered.course.person_meant(answered.unmeant)
        danger = None if whole is NO_ANALYSIS else self._danger(words, meant, last_said)
        is_bare = danger is not None and says_nothing(danger)
        may_answer = is_bare or (danger is not None and danger.grave >= CERTAIN) or caring.asked is not None
        question = self._question(answered) if may_answer else LastSaid()
        if is_bare and not (caring.is_open or caring.asked is not None or question.asks_about_danger):
            danger = whole.danger
        was_told = caring.is_open or caring.asked is not None
        if danger is not None:
            danger = replace(danger, is_meant=self.is_meant(said))
        cared = self.parts.care.follow(
            caring,
            words,
            danger,
            question,
            wants=wanted(whole.wishes, felt),
            now=said.said_at,
            akin=self._akin(whole, last_said) if caring.given else 0.0,
            updates=self._updates(words)
            if was_told or caring.given or (danger is not None and danger.any >= NOTICED)
            else frozenset(),
        )
        in_danger = is_danger(cared.response)
        asks = _if_surely(whole.asks, _SURELY_ASKED) if in_danger else whole.asks
        if wants.want is Want.LEAVE and cared.crisis.kind is None and not cared.caring.is_open:
            asks = {**asks, Rule.FAREWELL: 1.0}
        limited = self.parts.limits.follow(answered.limited, words, self._likeness(whole), asks)
        proactivity = proactivity_at(limited.holding, datetime.fromtimestamp(said.said_at, self._zone).time())
        going_on = activity_of(before.leading)
        heeded = helped(
            "orders",
            lambda: self.parts.orders.follow(before.heeded, said.text, last_said, cared.response, going_on),
            replace(before.heeded, order=None, is_silent=None, face=None, is_text=False),
        )
        now = None if felt is None else felt.affect
        moment = Moment(
            said.text,
            0.0 if now is None else now.valence,
            wants,
            course,
            said.said_at,
            self._zone,
            tuple(one for one in self._returnable() if may_bring_up(one.text, limited.holding)),
            self._persona.leads,
            proactivity,
            is_grave=is_grave(course, in_danger=in_danger),
            is_sombre=is_sombre(course, now, in_danger=in_danger),
        )
        turn = TurnToAnswer(moment, cared, limited, heeded, last_said)
        leader, leading, move = who_leads(before.leading, turn, self.parts)
        needs = self.parts.care.needs(cared) if cared.response.answer is not None else ()
        is_unmeant = cared.response.is_unmeant
        return TalkStep(
            said,
            course,
            leading,
            limited,
            analysis,
            wants,
            reading,
            move,
            _lesson_of(
                said,
                before.leading,
                leading,
                _prolonged(caring, cared.caring),
                needs if needs or is_unmeant else None,
            ),
            cared,
            heeded,
            leader,
            None if in_danger or caring.is_open else _feedback_in(said.text, last_said, analysis, wants),
            before.unmeant | (_of_danger(steps) if is_unmeant else frozenset()),
        )

    def _unanswered(self, steps: Sequence[TalkStep], said: Utterance) -> tuple[TalkStep, str]:
        """Return the state of the talk when the companion was last heard, and all of the person's words since.

        If the person goes on before a reply was heard, their words are still unanswered: a danger, or a request, still
        stands.
        """
        words = [said.text]
        for step in reversed(steps):
            if step.said.speaker is Speaker.COMPANION:
                return step, " ".join(words)
            words.insert(0, step.said.text)
        return self._beginning(said), " ".join(words)

    def _answered(self, before: TalkStep, said: Utterance) -> TalkStep:
        """Return the step of the companion's own words."""
        return TalkStep(
            said,
            before.course.answered(said),
            before.leading,
            replace(before.limited, breach=None),
            cared=Cared(before.cared.caring),
            heeded=before.heeded,
            unmeant=before.unmeant,
        )

    def _question(self, before: TalkStep) -> LastSaid:
        """Return a question about a danger in the companion's last words; all of them if nobody else can tell."""
        words = _last_said(before)
        if self._analyser is None or self.parts.care.has_asked(before.cared.caring, words):
            return LastSaid(words)
        asked = filter(is_asking, sentences_in(words))
        questions = (LastSaid(one, self._analysed(one).danger) for one in asked)
        return next((one for one in questions if one.asks_about_danger), LastSaid())

    def _likeness(self, analysis: TurnAnalysis) -> Likeness | None:
        """Return a function for the likeness in meaning of words to a subject; None without a vector of the words."""
        meaning = analysis.meaning
        if meaning is None:
            return None

        def likeness(subject: str) -> float:
            other = self._analysed(subject).meaning
            return 0.0 if other is None else float(meaning @ other)

        return likeness

    def _akin(self, analysis: TurnAnalysis, last_said: str) -> float:
        """Return the likeness in meaning of words to the nearest question among the companion's last words."""
        likeness = self._likeness(analysis)
        asked = [one for one in sentences_in(last_said) if is_asking(one)]
        return 0.0 if likeness is None else max(map(likeness, asked), default=0.0)

    def _analysed(self, text: str) -> TurnAnalysis:
        """Return the analysis of a text; an empty one if it cannot be read, so that rules alone decide this turn."""
        analyser = self._analyser
        return (
            NO_ANALYSIS if analyser is None else helped("reading", lambda: analyser.read(text), NO_ANALYSIS)
        )

    def _danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        analyser = self._analyser
        if analyser is None:
            return None
        return helped("danger", lambda: analyser.danger(words, before, answered), None)

    def _updates(self, words: str) -> frozenset[DangerUpdate]:
        analyser, nothing = self._analyser, frozenset[DangerUpdate]()
        return (
            nothing if analyser is None else helped("danger", lambda: analyser.danger_updates(words), nothing)
        )


def _of_danger(steps: Sequence[TalkStep]) -> frozenset[tuple[str, int]]:
    """Return the keys of the last utterances, since the person came into the danger that is open at the end."""
    in_danger = takewhile(lambda step: step.cared.caring.is_open, reversed(steps))
    return frozenset(step.said.key for step in in_danger)


def _if_surely(asks: Mapping[Rule, float], least: float) -> Mapping[Rule, float]:
    """Return what words ask for, without a wish to act that is less likely than that."""
    acting = asks.get(Rule.ACTING, 0.0)
    return asks if acting >= least else {**asks, Rule.ACTING: min(acting, BORNE_OUT)}


def _feedback_in(words: str, answered: str, analysis: TurnAnalysis, wants: Wanted) -> Feedback | None:
    emotions = () if analysis.words.is_unsure else analysis.words.emotions
    return feedback_in(words, answered, analysis.remarks, emotions, wants)


def _last_said(before: TalkStep) -> str:
    """Return the companion's last words; "" if the last utterance is not the companion's."""
    return before.said.text if before.said.speaker is Speaker.COMPANION else ""


def _prolonged(before: Caring, after: Caring) -> float | None:
    """Return the time before which nothing is light, if these words have moved it; otherwise None."""
    return None if after.until == before.until else after.until


def _lesson_of(
    said: Utterance,
    before: Leading,
    after: Leading,
    suspended_until: float | None,
    needs: Sequence[Need] | None,
) -> Lesson:
    """Return the lesson of an utterance of the person's; None for a time or numbers that it does not change."""
    offers = after.offers.past[len(before.offers.past) :]
    return Lesson(
        said.session,
        said.number,
        tuple(KeptOffer(one.kind.name, one.what.value, one.at) for one in offers),
        suspended_until,
        needs=None if needs is None else tuple(need.value for need in needs),
    )
