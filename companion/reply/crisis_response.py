"""Cares for who is in danger: joins the judge of words, the course of care, and the words written for it.

Needs no language model and no encoder. Told in one sentence is what moved a verdict, also where it was no danger.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from companion.encoder.language import open_identifier
from companion.guarding.care import (
    Answer,
    CareTexts,
    WayOutWords,
    line_for,
    read_care_texts,
    read_way_out_words,
)
from companion.guarding.caring import Caring, Heard, Response, step
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need
from companion.guarding.crisis import CrisisJudge, read_judge
from companion.thinking.activities.said import say
from companion.thinking.leading import Say
from companion.thinking.wants import asks_advice, refuses_questions
from companion.values import NO_CRISIS, Crisis, CrisisKind, Danger, Grade

_KINDS: Final = {
    CrisisKind.SUICIDE: "suicide",
    CrisisKind.SELF_HARM: "self-harm",
    CrisisKind.ABUSE: "abuse",
    CrisisKind.DANGER: "acute danger",
    CrisisKind.OVERDOSE: "an overdose",
    CrisisKind.PSYCHOSIS: "a great strain on the mind",
}
_WITH_NUMBERS: Final = frozenset({Answer.RISK, Answer.ACUTE, Answer.AGAIN, Answer.OTHER, Answer.PARTING})
"""Beside these, numbers to call are shown."""
_SAID_YES: Final = "yes, when I asked"
_IN_WRITTEN_WORDS: Final = {
    Answer.GENTLY: "I asked how bad it is",
    Answer.HINT: "I asked about it",
    Answer.OTHER: "I answered in words written for whoever worries about somebody",
    Answer.THANKS: "You said that you are safe, so I thanked you",
    Answer.WAITING: "You had called for help, so I waited with you",
    Answer.PARTING: "You were leaving, so I only said whom you can call",
}


@dataclass(frozen=True, slots=True)
class Cared:
    """What care makes of one turn of the person's."""

    caring: Caring = field(default_factory=Caring)
    """How it stands after it."""
    response: Response = field(default_factory=Response)
    crisis: Crisis = NO_CRISIS
    is_said_now: bool = True
    """The words themselves tell of a danger, and not only what was said before."""


class Judge(Protocol):
    """Whatever tells from words whether somebody is in danger."""

    def judge(self, words: str, earlier: Sequence[str], likely: Danger | None) -> Crisis:
        """Return the verdict on what the person said; see ``CrisisJudge.judge``."""
        ...


class Care:
    """What cares; keeps nothing from call to call."""

    def __init__(
        self,
        texts: CareTexts,
        judge: Judge,
        way_out_words: WayOutWords,
        contacts: Contacts = NO_CONTACTS,
        *,
        is_minor: bool = False,
    ) -> None:
        """Join the parts; ``contacts`` are those of the person, ``is_minor`` that they are a child."""
        self._texts = texts
        self._judge = judge
        self._way_out_words = way_out_words
        self._contacts = contacts
        self._is_minor = is_minor

    def judge(self, words: str, earlier: Sequence[str], likely: Danger | None) -> Crisis:
        """Return the verdict on what the person said; see ``CrisisJudge.judge``."""
        return self._judge.judge(words, earlier, likely)

    def follow(
        self,
        caring: Caring,
        crisis: Crisis,
        words: str,
        earlier: Sequence[str],
        likely: Danger | None,
        *,
        leaves: bool,
        now: float,
    ) -> Cared:
        """Return what care makes of words.

        Args:
            caring: how it stood before them.
            crisis: the verdict on them.
            words: what was said.
            earlier: what the person said before in this talk, oldest first.
            likely: what the words are like; None without an encoder.
            leaves: the person says goodbye.
            now: when they were said.
        """
        says_no = False
        if caring.asked is not None and not crisis.is_sure:
            says_no = self._way_out_words.say_no(words)
            if self._way_out_words.say_yes(words):
                crisis = Crisis(caring.asked, Grade.RISK, False, (_SAID_YES, *crisis.moved_by))
        heard = Heard(
            crisis,
            is_said_now=crisis.is_sure or crisis.kind is None or self._is_danger(words, likely),
            says_safe=says_no or self._says_safe(words, earlier),
            has_called=self._way_out_words.say_called(words),
            asks_advice=asks_advice(words),
            refuses=refuses_questions(words),
            leaves=leaves,
        )
        after, response = step(caring, heard, now)
        return Cared(after, response, crisis, heard.is_said_now)

    def _is_danger(self, words: str, likely: Danger | None) -> bool:
        """Tell whether words tell of a danger whatever was said before."""
        return self._judge.judge(words, (), likely).kind is not None

    def _says_safe(self, words: str, earlier: Sequence[str]) -> bool:
        """Tell whether somebody says that they are safe, and no sign in their words tells otherwise.

        What the words are merely like does not count against them: who denies a danger speaks of it.
        """
        return (
            self._way_out_words.say_safe(words)
            and self._judge.judge(words, (), None).grade is Grade.NONE
            and self._judge.judge(words, earlier, None).grade <= Grade.HINT
        )

    def move(self, cared: Cared) -> Say | None:
        """Return what is said in written words; None where the reply is planned."""
        response = cared.response
        if response.answer is None or response.kind is None:
            return None
        words = self._texts.say(
            response.answer, response.kind, response.times, self._contacts, is_minor=self._is_minor
        )
        return Say(say(*words), told_care(cared))

    def needs(self, cared: Cared) -> tuple[Need, ...]:
        """Return for which needs numbers are shown beside what is said, the first first; none outside a danger."""
        response = cared.response
        if response.kind is None or response.answer not in _WITH_NUMBERS:
            return ()
        if response.answer is Answer.OTHER and cared.crisis.grade < Grade.RISK:
            return ()
        line = line_for(response.kind, self._contacts, is_minor=self._is_minor)
        has_own = self._is_minor and line is not Need.CHILDREN and self._contacts.of(Need.CHILDREN)
        return (Need.EMERGENCY, line, Need.CHILDREN) if has_own else (Need.EMERGENCY, line)

    def instead(self, cared: Cared) -> str:
        """Return what is said in place of a planned reply that no language model finds; "" outside a danger."""
        response = cared.response
        return self._words(Answer.AGAIN, response) if response.is_open else ""

    def otherwise(self, cared: Cared) -> str:
        """Return what is said to who may be in danger where all that a language model wrote leant to harm; else ""."""
        response = cared.response
        return self._words(Answer.GENTLY, response) if response.is_perhaps else ""

    def _words(self, answer: Answer, response: Response) -> str:
        if response.kind is None:
            return ""
        said = self._texts.say(answer, response.kind, response.times, self._contacts, is_minor=self._is_minor)
        return " ".join(said)


def told_care(cared: Cared) -> str:
    """Return what care did and what moved it, in sentences that the person can read; "" where nothing was weighed."""
    response, crisis = cared.response, cared.crisis
    signs = "; ".join(crisis.moved_by)
    if crisis.kind is None:
        weighed = (
            f"I weighed whether this was about a danger, and thought it was not: {signs}." if signs else ""
        )
        return " ".join(filter(None, (_done(response), weighed)))
    if not cared.is_said_now:
        return f"{_done(response)} What you had said before still counted: {signs}.".strip()
    whom = "somebody else" if crisis.is_about_other else "you"
    taken = "I took it for" if crisis.is_sure else "I weighed whether this was about"
    return f"{_done(response)} {taken} a danger to {whom} ({_KINDS[crisis.kind]}): {signs}.".strip()


def _done(response: Response) -> str:
    if response.answer is not None:
        return f"{_IN_WRITTEN_WORDS.get(response.answer, 'I answered in words written for a danger')}."
    if response.asks_gently:
        return "I asked gently, because of what you had said."
    if response.is_calm:
        return "I kept calm."
    if response.is_suspended:
        return "Nothing is light for now, after what you had told me."
    return ""


def open_care(language: str, contacts: Contacts, *, is_minor: bool) -> Care:
    """Read what cares; raises ``PartMissing`` or ``PartBroken``."""
    return Care(read_care_texts(language), _judge(), read_way_out_words(), contacts, is_minor=is_minor)


@functools.cache
def _judge() -> CrisisJudge:
    """Return the judge, read once: its patterns take about a second, and never change while the program runs."""
    return read_judge(open_identifier())
