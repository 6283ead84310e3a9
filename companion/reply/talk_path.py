"""Follows a talk utterance by utterance: what is going on, how the person feels, and what the companion leads with.

The talk is followed as a path of steps, one for each utterance of this session, and anew only from where the dialogue
has become another; so nothing is decided twice. Only the last steps are held: each knows what counts of those before.
Nothing is done here: what a step decides holds once its reply is heard (``led``). For one thread at a time.
"""

import zlib
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Final

from companion.feeling.words import UNREAD, WordsReading
from companion.guarding.agreed import proactivity_at
from companion.guarding.caring import Caring
from companion.guarding.contacts import Need
from companion.guarding.kept import Likeness
from companion.guarding.planned import may_bring_up
from companion.reply.analysis import TurnAnalyser, TurnAnalysis
from companion.reply.boundary_response import Limited, Limits
from companion.reply.crisis_response import Care, Cared, LastSaid
from companion.reply.help import helped
from companion.reply.spoken_orders import Heeded, SpokenOrders, is_danger
from companion.reply.who_leads import LeadingParts, TurnToAnswer, activity_of, who_leads
from companion.storage.lessons import KeptOffer, Learned, Lesson
from companion.thinking.activities.activity import Texts
from companion.thinking.activities.offers import Happened, Offered, Offers
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.course import Course, is_grave, is_sombre
from companion.thinking.leading import Leading, Moment, Move
from companion.thinking.persona import Persona
from companion.thinking.wants import Wanted, wanted
from companion.values import (
    Age,
    Danger,
    Memory,
    Reading,
    Speaker,
    Utterance,
    Want,
    Who,
)

NO_ANALYSIS: Final = TurnAnalysis(None, UNREAD)
_HELD: Final = 16
"""So many of the last steps are held: a turn is followed anew while its words still come, and what goes further back is
followed from the beginning, which is rare. All steps of a talk took 10 kB a turn."""
_ANY_LANGUAGE: Final = ("Bruno!", "こんにちは", "你好")
"""Words in the letters of all languages whose signs are looked for (``guarding.lexicon``)."""


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier sessions taught."""

    offers: Offers = field(default_factory=Offers)
    suspended_until: float = 0.0
    """Nothing is light before that, after what was said of a danger."""


def past_of(learned: Learned) -> Past:
    """Return what was kept as deciding takes it up."""
    offers = (Offered(ActivityKind[one.kind], Happened(one.what), one.at) for one in learned.offers)
    return Past(Offers(tuple(offers)), learned.suspended_until)


@dataclass(frozen=True, slots=True, eq=False)
class TalkStep:
    """The talk as it stands with one utterance."""

    said: Utterance
    course: Course
    leading: Leading
    limited: Limited
    """What the boundaries make of it, and which hold."""
    analysis: TurnAnalysis = NO_ANALYSIS
    wanted: Wanted | None = None
    """What the person wants of the reply to it; None for the companion's own."""
    reading: Reading | None = None
    move: Move | None = None
    """What the companion leads with; None where it answers."""
    lesson: Lesson | None = None
    """What is learned of it; None for the companion's own."""
    cared: Cared = field(default_factory=Cared)
    """What care makes of it, and how it stands."""
    heeded: Heeded = field(default_factory=Heeded)
    """What is ordered of voice and face."""
    leader: str = ""
    """Who of ``LEADERS`` leads the reply to it; "" for the language model."""


class TalkPath:
    """The steps of one session's talk."""

    def __init__(
        self,
        persona: Persona,
        foresee: Callable[[Utterance, WordsReading], Reading | None],
        returnable: Callable[[], tuple[Memory, ...]],
        zone: tzinfo,
        care: Care,
        limits: Limits,
        orders: SpokenOrders,
        *,
        is_strong: bool = False,
    ) -> None:
        """Begin with a talk of which nothing was said.

        Args:
            persona: who answers.
            foresee: tells how an utterance is understood, or would be.
            returnable: returns what may be come back to when a topic has dried up.
            zone: of the person, by which days are told.
            care: cares for who is in danger.
            limits: keeps the boundaries.
            orders: heeds what is ordered of voice and face.
            is_strong: the language model finds its own words in a danger, for what it is, and in play.
        """
        self._persona = persona
        self._parts = LeadingParts(care, limits, orders, persona.name, is_strong)
        self._foresee = foresee
        self._returnable = returnable
        self._zone = zone
        self._analyser: TurnAnalyser | None = None
        self._past = Past()
        self._steps: tuple[TalkStep, ...] = ()
        self._gone: frozenset[tuple[str, int]] = frozenset()
        """Utterances that were forgotten; who decides just then may still ask about a dialogue with them."""
        self._is_minor = False
        """The person said so in this session, perhaps longer ago than the dialogue goes back."""

    def read_with(self, analyser: TurnAnalyser | None, texts: Texts | None) -> None:
        """Follow the talk anew, with what reads and what code says by itself; None where there is none."""
        self._analyser = analyser
        self._parts = replace(self._parts, texts=texts)
        self.take_up(self._past)

    def look_in_every_language(self) -> None:
        """Look once for signs of every language: what is compiled for that takes a second, and now nobody waits."""
        for words in _ANY_LANGUAGE:
            self._parts.care.follow(Caring(), words, None, leaves=False, now=0.0)
            self._parts.limits.follow(self._parts.limits.beginning(), words, ())

    def take_up(self, past: Past) -> None:
        """Follow the talk anew, after what earlier sessions taught."""
        self._past = past
        self._steps = ()

    def limit(self, care: Care, limits: Limits) -> None:
        """Follow the talk anew, by what is set now."""
        self._parts = replace(self._parts, care=care, limits=limits)
        self._steps = ()

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Hold nothing of utterances that are gone, and never follow them again; what is left is followed anew."""
        self._gone |= gone
        self._steps = ()

    def followed(self, dialogue: Sequence[Utterance]) -> TalkStep | None:
        """Follow the dialogue to its end; None where its last utterance is without words."""
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
        """Tell whether a minor is spoken with who is none by what is set: they said so."""
        set_age = self._parts.limits.beginning().holding.age
        return step.limited.holding.age is Age.MINOR and set_age is not Age.MINOR

    def again(self, dialogue: Sequence[Utterance]) -> None:
        """Follow the last utterance anew when it is next asked for: more is known of its words."""
        if self._steps and self._steps[-1].said == dialogue[-1]:
            self._steps = self._steps[:-1]

    def _common(self, said: Sequence[Utterance]) -> tuple[TalkStep, ...]:
        """Return the steps that are held of what was said; none where it begins otherwise or elsewhere."""
        first = self._steps[0].said if self._steps else None
        if first not in said:
            return ()
        begins = said.index(first)
        for at, (step, one) in enumerate(zip(self._steps, said[begins:], strict=False)):
            if step.said != one:
                return self._steps[:at]
        return self._steps[: len(said) - begins]

    @property
    def is_in_crisis(self) -> bool:
        """Whether the person is in danger, as far as the talk was followed."""
        return bool(self._steps) and self._steps[-1].cared.caring.is_open

    @property
    def last(self) -> TalkStep | None:
        """The talk as it stands, as far as it was followed; None where nothing was."""
        return self._steps[-1] if self._steps else None

    def needs(self, step: TalkStep) -> tuple[Need, ...]:
        """Return for which needs numbers to call are shown beside the reply; none outside a danger."""
        return self._parts.care.needs(step.cared)

    def instead(self, step: TalkStep) -> str:
        """Return what is said to a person in danger if no draft would do; "" outside a danger."""
        return "" if step.move is not None else self._parts.care.instead(step.cared)

    def over(self, step: TalkStep) -> str:
        """Return the sentence that a danger is not spoken of any more; "" unless it has just ended."""
        return self._parts.care.over(step.cared)

    def note(self, step: TalkStep) -> str:
        """Return what the language model is told of a boundary in its note; "" for nothing."""
        return self._parts.limits.note(step.limited)

    # ---- a step ---------------------------------------------------------------------------------------

    def _beginning(self, first: Utterance) -> TalkStep:
        """Return how a talk stands before anything was said in it."""
        leading = Leading(offers=self._past.offers, seed=zlib.crc32(first.session.encode()))
        cared = Cared(Caring(until=self._past.suspended_until))
        limited = self._parts.limits.beginning(is_minor=self._is_minor)
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
        wants = wanted(said.text, felt, is_blamed=_is_blamed(reading))
        earlier = answered.course.person_said
        course = before.course.with_words(said, wants)
        limited = self._parts.limits.follow(
            answered.limited, words, earlier, self._likeness(whole), whole.asks
        )
        proactivity = proactivity_at(limited.holding, datetime.fromtimestamp(said.said_at, self._zone).time())
        caring = answered.cared.caring
        last_said = _last_said(before)
        danger = None if whole is NO_ANALYSIS else self._danger(words, earlier, last_said)
        cared = self._parts.care.follow(
            caring,
            words,
            danger,
            LastSaid() if caring.asked is None else self._question(answered),
            leaves=wants.want is Want.LEAVE,
            now=said.said_at,
        )
        going_on = activity_of(before.leading)
        heeded = helped(
            "orders",
            lambda: self._parts.orders.follow(before.heeded, said.text, last_said, cared.response, going_on),
            replace(before.heeded, order=None, is_silent=None, face=None),
        )
        now, in_danger = None if felt is None else felt.affect, is_danger(cared.response)
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
        leader, leading, move = who_leads(before.leading, turn, self._parts)
        return TalkStep(
            said,
            course,
            leading,
            limited,
            analysis,
            wants,
            reading,
            move,
            _lesson_of(said, before.leading, leading, _prolonged(caring, cared.caring)),
            cared,
            heeded,
            leader,
        )

    def _unanswered(self, steps: Sequence[TalkStep], said: Utterance) -> tuple[TalkStep, str]:
        """Return the talk as it stood when the companion was last heard, and all that the person has said since.

        Who goes on before anything was heard has not been answered: a danger, or what they asked for, still stands.
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
        )

    def _question(self, before: TalkStep) -> LastSaid:
        """Return what the companion said last, and how much it is like words about a danger."""
        words = _last_said(before)
        return LastSaid(words, self._analysed(words).danger)

    def _likeness(self, analysis: TurnAnalysis) -> Likeness | None:
        """Return what tells how like in meaning words are to a subject; None where nothing reads them."""
        meaning = analysis.meaning
        if meaning is None:
            return None

        def likeness(subject: str) -> float:
            other = self._analysed(subject).meaning
            return 0.0 if other is None else float(meaning @ other)

        return likeness

    def _analysed(self, text: str) -> TurnAnalysis:
        """Return what is read off a text; nothing where it cannot be read, so that rules alone decide this turn."""
        analyser = self._analyser
        return (
            NO_ANALYSIS if analyser is None else helped("reading", lambda: analyser.read(text), NO_ANALYSIS)
        )

    def _danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        analyser = self._analyser
        if analyser is None:
            return None
        return helped("danger", lambda: analyser.danger(words, before, answered), None)


def _is_blamed(reading: Reading | None) -> bool:
    """Tell whether the companion is read to be the cause of an unpleasant feeling."""
    if reading is None or reading.is_unsure or not reading.causes:
        return False
    return reading.causes[0].who is Who.COMPANION and reading.affect.affect.valence < 0


def _last_said(before: TalkStep) -> str:
    """Return what the companion said last; "" where it did not speak last."""
    return before.said.text if before.said.speaker is Speaker.COMPANION else ""


def _prolonged(before: Caring, after: Caring) -> float | None:
    """Return until when nothing is light, where these words have put that off."""
    return after.until if after.until > before.until else None


def _lesson_of(
    said: Utterance,
    before: Leading,
    after: Leading,
    suspended_until: float | None = None,
) -> Lesson:
    """Return what is learned of an utterance of the person's.

    Args:
        said: the utterance.
        before: what the companion led when it was said.
        after: what it leads in answer.
        suspended_until: until when nothing is light because of it; None where it changes nothing.
    """
    offers = after.offers.past[len(before.offers.past) :]
    return Lesson(
        said.session,
        said.number,
        tuple(KeptOffer(one.kind.name, one.what.value, one.at) for one in offers),
        suspended_until,
    )
