"""Cares for a person who is in danger: joins the judge of words, the course of care, and the words written for it.

Needs no language model and no encoder. A strong language model finds the words itself, under the part of its prompt on
danger; the written words stand in if its reply asks nothing and names no help. One sentence tells what moved a verdict,
also if it was no danger.
"""

import functools
import re
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
from companion.values import Crisis, CrisisKind, Danger, Grade

_KINDS: Final = {
    CrisisKind.SUICIDE: "suicide",
    CrisisKind.SELF_HARM: "self-harm",
    CrisisKind.ABUSE: "abuse",
    CrisisKind.DANGER: "acute danger",
    CrisisKind.OVERDOSE: "an overdose",
    CrisisKind.PSYCHOSIS: "a great strain on the mind",
}
_WITHOUT_NUMBERS: Final = frozenset({Answer.THANKS, Answer.WAITING})
"""Answers beside which no numbers to call are shown."""
_SAID_YES: Final = "yes, when I asked"
_ANSWERED: Final = {
    Answer.OTHER: "I answered as to somebody who worries about another",
    Answer.THANKS: "You said that you are safe, so I thanked you",
    Answer.WAITING: "You had called for help, so I waited with you",
    Answer.PARTING: "You were leaving, so I said whom you can call",
}
_ELSEWHERE: Final = 0.05
"""Probability of any danger below which words are plainly about something else, …"""
_TELLING_WORDS: Final = 4
"""… if they are so many (guesses)."""
_LETTERS_A_WORD: Final = 2
"""In a script without blanks (guess)."""
_ASKS: Final = 0.3
"""Probability of danger from which a question of the companion's asks about it (guess)."""
_NAMES_HELP: Final = re.compile(r"[?？]|\d{3}")
"""A reply that asks something, or names a number."""


@dataclass(frozen=True, slots=True)
class LastSaid:
    """What the companion said just before."""

    words: str = ""
    likely: Danger | None = None
    """How much they are like words about a danger."""

    @property
    def asks_about_danger(self) -> bool:
        """Return whether they end in a question about a danger."""
        is_question = self.words.rstrip(" \"'”’»」").endswith(("?", "？"))
        return is_question and (self.likely is None or self.likely.any >= _ASKS)


@dataclass(frozen=True, slots=True)
class Cared:
    """What care makes of one turn of the person's."""

    caring: Caring = field(default_factory=Caring)
    """How it stands after it."""
    response: Response = field(default_factory=Response)
    crisis: Crisis = Crisis(None, Grade.NONE, False, ())  # noqa: RUF009 - a frozen value


class Judge(Protocol):
    """Whatever tells from words whether somebody is in danger."""

    def judge(self, words: str, likely: Danger | None) -> Crisis:
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

    def follow(
        self,
        caring: Caring,
        words: str,
        likely: Danger | None,
        last_said: LastSaid = LastSaid(),
        *,
        leaves: bool,
        now: float,
    ) -> Cared:
        """Return what care makes of words.

        Args:
            caring: How it stood before them.
            words: What was said.
            likely: What the words are like; None without an encoder.
            last_said: What the companion said just before.
            leaves: The person says goodbye.
            now: When they were said.
        """
        crisis = self._judge.judge(words, likely)
        says_no = False
        if caring.asked is not None and not crisis.is_sure and last_said.asks_about_danger:
            says_no = self._way_out_words.say_no(words)
            if self._way_out_words.say_yes(words):
                crisis = Crisis(caring.asked, Grade.RISK, False, (_SAID_YES, *crisis.moved_by))
        heard = Heard(
            crisis,
            says_safe=says_no or (self._way_out_words.say_safe(words) and not self._has_sign(words)),
            has_called=self._way_out_words.say_called(words),
            is_elsewhere=likely is not None and likely.any < _ELSEWHERE and _tells(words),
            asks_advice=asks_advice(words),
            refuses=refuses_questions(words),
            leaves=leaves,
        )
        after, response = step(caring, heard, now)
        return Cared(after, response, crisis)

    def _has_sign(self, words: str) -> bool:
        """Return whether words hold a sign of danger; what they are merely like does not count against them."""
        return self._judge.judge(words, None).kind is not None

    def move(self, cared: Cared) -> Say | None:
        """Return the written words of an answer that is due; None if the language model answers."""
        words = self.written(cared)
        return None if not words else Say(say(*words), told_care(cared))

    def written(self, cared: Cared) -> tuple[str, ...]:
        """Return the written words of an answer that is due; () if none is."""
        response = cared.response
        return () if response.answer is None else self._words(response.answer, response)

    def over(self, cared: Cared) -> str:
        """Return the sentence that a danger is not spoken of any more; "" unless it has just ended."""
        return " ".join(self._words(Answer.OVER, cared.response)) if cared.response.is_over else ""

    def needs(self, cared: Cared) -> tuple[Need, ...]:
        """Return the needs for which numbers are shown beside the reply, or offered; none outside a danger."""
        response = cared.response
        if response.kind is None or response.is_over or response.answer in _WITHOUT_NUMBERS:
            return ()
        line = line_for(response.kind, self._contacts, is_minor=self._is_minor)
        has_own = self._is_minor and line is not Need.CHILDREN and self._contacts.of(Need.CHILDREN)
        return (Need.EMERGENCY, line, Need.CHILDREN) if has_own else (Need.EMERGENCY, line)

    def instead(self, cared: Cared) -> str:
        """Return what is said if no draft of the language model's would do; "" outside a danger."""
        response = cared.response
        answer = response.answer or (Answer.AGAIN if response.is_open else None)
        return "" if answer is None else " ".join(self._words(answer, response))

    def _words(self, answer: Answer, response: Response) -> tuple[str, ...]:
        if response.kind is None:
            return ()
        return self._texts.say(answer, response.kind, response.times, self._contacts, is_minor=self._is_minor)


def cares(reply: str) -> bool:
    """Return whether a reply to a person in danger asks something or names a number to call."""
    return _NAMES_HELP.search(reply) is not None


def must_care(cared: Cared) -> bool:
    """Return whether a reply has to ask something or to name help, whoever finds its words."""
    return cared.response.answer in {Answer.RISK, Answer.ACUTE, Answer.AGAIN, Answer.OTHER}


def told_care(cared: Cared) -> str:
    """Return what care did and what moved it, in sentences that the person can read; "" if nothing was weighed."""
    response, crisis = cared.response, cared.crisis
    signs = "; ".join(crisis.moved_by)
    if crisis.kind is None:
        weighed = (
            f"I weighed whether this was about a danger, and thought it was not: {signs}." if signs else ""
        )
        return " ".join(filter(None, (_done(response), weighed)))
    whom = "somebody else" if crisis.is_about_other else "you"
    taken = "I took it for" if crisis.is_sure else "I weighed whether this was about"
    return f"{_done(response)} {taken} a danger to {whom} ({_KINDS[crisis.kind]}): {signs}.".strip()


def _done(response: Response) -> str:
    if response.answer is not None:
        return f"{_ANSWERED.get(response.answer, 'I answered as in a danger')}."
    if response.is_over:
        return "You spoke of something else, so I left it."
    return "Nothing is light for now, after what you had told me." if response.is_suspended else ""


def _tells(words: str) -> bool:
    """Return whether words are enough to tell what they are about."""
    unspaced = sum("\u3040" <= letter <= "\u9fff" for letter in words)
    return len(words.split()) + unspaced // _LETTERS_A_WORD >= _TELLING_WORDS


def open_care(language: str, contacts: Contacts, *, is_minor: bool) -> Care:
    """Read what cares; raises ``PartMissing`` or ``PartBroken``."""
    return Care(read_care_texts(language), _judge(), read_way_out_words(), contacts, is_minor=is_minor)


@functools.cache
def _judge() -> CrisisJudge:
    """Return the judge, read once: its patterns take about a second, and never change while the program runs."""
    return read_judge(open_identifier())
