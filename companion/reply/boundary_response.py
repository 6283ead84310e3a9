"""Keeps the boundaries in what was heard: joins the verdict on words, what holds, and the words written for it.

Needs no language model and no encoder. What is mild the language model answers by itself, and is told so in its note.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.encoder.language import open_identifier
from companion.guarding.answers import AnswerManner, Answers, read_answers
from companion.guarding.claims import ClaimSign, read_claims
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need, read_wording
from companion.guarding.heard import (
    NOTHING_LIKELY,
    closed_topic,
    for_age,
    heard,
    perhaps_asked,
    read_ages,
    read_asked,
    says_they_are_a_minor,
)
from companion.guarding.kept import Likeness
from companion.guarding.lexicon import Lexicon, Lexicons, RuleSign, Sign
from companion.guarding.planned import is_mild, note
from companion.thinking.activities.said import say
from companion.thinking.leading import Say
from companion.thinking.manner import Manner
from companion.values import Boundaries, Breach, Intimacy, Rule

_BRIEF: Final = 4
"""Words of a goodbye that is to be brief, at most."""
_AS_WRITTEN: Final[Mapping[Manner, AnswerManner]] = {
    Manner.QUIET: AnswerManner.EARNEST,
    Manner.LIVELY: AnswerManner.PLAYFUL,
    Manner.DRY: AnswerManner.PLAIN,
    Manner.DREAMY: AnswerManner.EARNEST,
    Manner.EXACT: AnswerManner.PLAIN,
    Manner.HOMELY: AnswerManner.WARM,
    Manner.CHEEKY: AnswerManner.PLAYFUL,
    Manner.HEARTY: AnswerManner.WARM,
}
_SPOKEN_IN: Final = 0.25
"""From here on a manner is a persona's (guess)."""


@dataclass(frozen=True, slots=True)
class Limited:
    """What the boundaries make of one turn of the person's."""

    holding: Boundaries
    """What holds from now on in this session."""
    breach: Breach | None = None
    perhaps: Breach | None = None
    """What the words may ask for or claim, though not surely."""


class Limits:
    """What keeps the boundaries; keeps nothing from call to call."""

    def __init__(
        self,
        boundaries: Boundaries,
        answers: Answers,
        asked: Lexicons[RuleSign],
        ages: Sequence[Lexicon[Sign]],
        claims: Lexicons[ClaimSign],
        numbers: Mapping[str, str],
    ) -> None:
        """Join the parts.

        Args:
            boundaries: what the person has set.
            answers: what is said in written words.
            asked: signs of what is asked for.
            ages: in which words a minor says their age.
            claims: signs that something grand is to be confirmed.
            numbers: whom the person can call, as an answer names them, by need.
        """
        self._boundaries = boundaries
        self._answers = answers
        self._asked = asked
        self._ages = ages
        self._claims = claims
        self._numbers = numbers

    def beginning(self, *, is_minor: bool = False) -> Limited:
        """Return how it stands before anything was said, or to somebody who said before that they are a minor."""
        return Limited(for_age(self._boundaries, is_minor=is_minor))

    def follow(
        self,
        before: Limited,
        words: str,
        earlier: Sequence[str],
        likeness: Likeness | None = None,
        likely: Mapping[Rule, float] = NOTHING_LIKELY,
    ) -> Limited:
        """Return what the boundaries make of words.

        Args:
            before: what they made of the words before.
            words: what was said.
            earlier: what the person said before in this session, oldest first.
            likeness: tells how like in meaning the words are to a topic; None without an encoder.
            likely: how likely they ask for what each rule forbids; empty without one.
        """
        is_minor = says_they_are_a_minor(words, self._ages)
        holding = for_age(before.holding, is_minor=is_minor)
        breach = heard(words, earlier, holding, self._asked, likeness, likely, self._claims)
        perhaps = None if breach is not None else perhaps_asked(likely, holding)
        return Limited(holding, breach, perhaps)

    def says(self, limited: Limited) -> bool:
        """Tell whether written words answer, and not the language model with a note."""
        breach = limited.breach
        return breach is not None and breach.is_sure and not is_mild(breach, limited.holding)

    def move(
        self, limited: Limited, words: str, voice: Mapping[Manner, float], lately: Sequence[str], seed: int
    ) -> Say | None:
        """Return what is said in written words; None where the reply is planned.

        Args:
            limited: what the boundaries made of the words.
            words: what was said.
            voice: how far the persona speaks in each manner.
            lately: what the companion said of late.
            seed: goes up with each turn.
        """
        breach, holding = limited.breach, limited.holding
        if breach is None or not self.says(limited):
            return None
        answer = self._answers.choose(
            breach,
            _manners(voice, holding),
            lately=lately,
            seed=seed,
            most_words=_BRIEF if breach.rule is Rule.FAREWELL and holding.has_brief_farewell else None,
            named={**self._numbers, "topic": closed_topic(words, holding) or ""},
        )
        return Say(say(*answer), _why(breach))

    def note(self, limited: Limited) -> str:
        """Return what the language model is told in its note; "" for nothing."""
        return "" if limited.breach is None or self.says(limited) else note(limited.breach)


def told_limit(limited: Limited) -> str:
    """Return which boundary a planned reply keeps, in a sentence that the person can read; "" where none is touched."""
    return "" if limited.breach is None else f"I kept to {_named(limited.breach)}."


def open_limits(boundaries: Boundaries, language: str, contacts: Contacts = NO_CONTACTS) -> Limits:
    """Read what keeps the boundaries, for who can call ``contacts``; raises ``PartMissing`` or ``PartBroken``."""
    wording = read_wording()[language]
    return Limits(
        boundaries,
        read_answers(language),
        read_asked(open_identifier()),
        read_ages(),
        read_claims(open_identifier()),
        {need.value: wording.of(contacts, need) for need in (Need.EMERGENCY, Need.POISON)},
    )


def _manners(voice: Mapping[Manner, float], holding: Boundaries) -> frozenset[AnswerManner]:
    """Return the manners of written answers that are the persona's, as far as the boundaries let them."""
    manners = {_AS_WRITTEN[manner] for manner, far in voice.items() if far >= _SPOKEN_IN}
    if not holding.allows_humour:
        manners -= {AnswerManner.PLAYFUL}
    if holding.intimacy is Intimacy.NONE:
        manners -= {AnswerManner.WARM}
    return frozenset(manners)


def _why(breach: Breach) -> str:
    return f"of {_named(breach)}"


def _named(breach: Breach) -> str:
    """Return a boundary and what was noticed of it, as part of a sentence."""
    return f"the boundary “{breach.rule.value}” ({breach.sign})"
