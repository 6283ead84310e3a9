"""Keeps the boundaries in what was heard: which hold, what is asked for, and what the language model is told of it.

Needs no language model and no encoder. The language model answers; only if somebody surely asks for what could hurt a
life, and a small model answers, written words do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.encoder.language import open_identifier
from companion.guarding.answers import Answers, read_answers
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need, read_wording
from companion.guarding.heard import (
    NOTHING_LIKELY,
    SOUNDS_LIKE,
    for_age,
    heard,
    read_ages,
    read_asked,
    says_they_are_a_minor,
)
from companion.guarding.kept import Likeness
from companion.guarding.lexicon import Lexicon, Lexicons, RuleSign, Sign
from companion.guarding.planned import note
from companion.thinking.activities.said import say
from companion.thinking.leading import Say
from companion.values import Boundaries, Breach, Rule

_MAY_COST_A_LIFE: Final = frozenset({Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP})


@dataclass(frozen=True, slots=True)
class Limited:
    """What the boundaries make of one turn of the person's."""

    holding: Boundaries
    """The boundaries that hold from now on in this session."""
    breach: Breach | None = None
    """The rule that the words ask to be broken."""


class Limits:
    """What keeps the boundaries; keeps nothing from call to call."""

    def __init__(
        self,
        boundaries: Boundaries,
        answers: Answers,
        asked: Lexicons[RuleSign],
        ages: Sequence[Lexicon[Sign]],
        numbers: Mapping[str, str],
    ) -> None:
        """Join the parts.

        Args:
            boundaries: What the person has set.
            answers: Written words for grave rules.
            asked: Signs of what is asked for.
            ages: Words in which a minor says their age.
            numbers: Whom the person can call, as an answer names them, by need.
        """
        self._boundaries = boundaries
        self._answers = answers
        self._asked = asked
        self._ages = ages
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
            before: What they made of the words before.
            words: What was said.
            earlier: What the person said before in this session, oldest first.
            likeness: Tells how like in meaning the words are to a topic; None without an encoder.
            likely: How likely they ask for what each rule forbids; empty without one.
        """
        holding = for_age(before.holding, is_minor=says_they_are_a_minor(words, self._ages))
        return Limited(holding, heard(words, earlier, holding, self._asked, likeness, likely))

    def move(self, limited: Limited, lately: Sequence[str], seed: int) -> Say | None:
        """Return what is said in written words to somebody who asks for what could cost a life; None for all others.

        Args:
            limited: What the boundaries made of the words.
            lately: What the companion said of late.
            seed: Goes up with each turn.
        """
        breach = limited.breach
        if breach is None or breach.sign == SOUNDS_LIKE:
            return None  # two witnesses are needed
        if not (breach.is_always or breach.rule in _MAY_COST_A_LIFE):
            return None
        answer = self._answers.choose(breach, lately=lately, seed=seed, named=self._numbers)
        return Say(say(*answer), f"of {_named(breach)}")

    def note(self, limited: Limited) -> str:
        """Return what the language model is told in its note; "" unless something forbidden is asked for."""
        breach = limited.breach
        return "" if breach is None else note(breach)


def told_limit(limited: Limited) -> str:
    """Return which boundary a reply keeps, in a sentence that the person can read; "" if none is touched."""
    return "" if limited.breach is None else f"I kept to {_named(limited.breach)}."


def numbers_named(language: str, contacts: Contacts) -> Mapping[str, str]:
    """Return whom the person can call, as written answers name them, by need."""
    wording = read_wording()[language]
    return {need.value: wording.of(contacts, need) for need in (Need.EMERGENCY, Need.POISON)}


def open_limits(boundaries: Boundaries, language: str, contacts: Contacts = NO_CONTACTS) -> Limits:
    """Read what keeps the boundaries, for who can call ``contacts``; raises ``PartMissing`` or ``PartBroken``."""
    return Limits(
        boundaries,
        read_answers(language),
        read_asked(open_identifier()),
        read_ages(),
        numbers_named(language, contacts),
    )


def _named(breach: Breach) -> str:
    """Return a boundary and what was noticed of it, as part of a sentence."""
    return f"the boundary “{breach.rule.value}” ({breach.sign})"
