"""Applies the boundaries to the person's words: which hold, which rule is asked to be broken, and the note about it.

It needs no language model and no encoder. The language model answers; written words answer only if someone surely asks
for something that could hurt a life, and the model is small.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

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
from companion.guarding.spoken import NAMES
from companion.thinking.activities.said import say
from companion.thinking.leading import Say
from companion.values import Boundaries, Breach, Rule, Sentence, Told

_MAY_COST_A_LIFE: Final = frozenset({Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP})


@dataclass(frozen=True, slots=True)
class Limited:
    """Result of the boundaries for one turn of the person's."""

    holding: Boundaries
    """The boundaries that hold from now on in this session."""
    breach: Breach | None = None
    """The rule that the words ask to be broken."""


class Limits:
    """Applies the boundaries; it keeps no state between calls."""

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
            asked: Signs of the requests.
            ages: Words with which a minor tells their age.
            numbers: Names of the contacts that the person can call, as an answer writes them, by need.
        """
        self._boundaries = boundaries
        self._answers = answers
        self._asked = asked
        self._ages = ages
        self._numbers = numbers

    def beginning(self, *, is_minor: bool = False) -> Limited:
        """Return the state before anything was said; ``is_minor`` if the person said earlier that they are a minor."""
        return Limited(for_age(self._boundaries, is_minor=is_minor))

    def follow(
        self,
        before: Limited,
        words: str,
        earlier: Sequence[str],
        likeness: Likeness | None = None,
        likely: Mapping[Rule, float] = NOTHING_LIKELY,
    ) -> Limited:
        """Return the result of the boundaries for words of the person's.

        Args:
            before: Result for the previous words.
            words: The person's words.
            earlier: The person's earlier words in this session, oldest first.
            likeness: Tells how similar in meaning the words are to a topic; None without an encoder.
            likely: Probability that they ask for what each rule forbids; empty without an encoder.
        """
        holding = for_age(before.holding, is_minor=says_they_are_a_minor(words, self._ages))
        return Limited(holding, heard(words, earlier, holding, self._asked, likeness, likely))

    def move(self, limited: Limited, lately: Sequence[str], seed: int) -> Say | None:
        """Return the written words for a request that could cost a life; None for all other words.

        Args:
            limited: Result of the boundaries for the words.
            lately: The companion's recent utterances.
            seed: Number that rises with each turn.
        """
        breach = limited.breach
        if breach is None or breach.sign == SOUNDS_LIKE:
            return None  # two independent signs are needed
        if not (breach.is_always or breach.rule in _MAY_COST_A_LIFE):
            return None
        answer = self._answers.choose(breach, lately=lately, seed=seed, named=self._numbers)
        return Say(say(*answer), Told("it touches on {boundary}", {"boundary": _named(breach)}))

    def note(self, limited: Limited) -> str:
        """Return the sentence for the language model's note; "" unless something forbidden is asked for."""
        breach = limited.breach
        return "" if breach is None else note(breach)


def told_limit(limited: Limited) -> Sentence:
    """Return a sentence that tells the person which boundary a reply keeps; "" if none is touched.

    A question what the companion is touches none.
    """
    breach = limited.breach
    if breach is None or breach.rule is Rule.HUMAN:
        return ""
    return Told("I kept this boundary: {boundary}.", {"boundary": _named(breach)})


def numbers_named(language: str, contacts: Contacts) -> Mapping[str, str]:
    """Return the names of the contacts that the person can call, as written answers name them, by need."""
    wording = read_wording()[language]
    return {need.value: wording.of(contacts, need) for need in (Need.EMERGENCY, Need.POISON)}


def open_limits(boundaries: Boundaries, language: str, contacts: Contacts = NO_CONTACTS) -> Limits:
    """Load the boundaries for a person who can call ``contacts``; raises ``PartMissing`` or ``PartBroken``."""
    return Limits(
        boundaries,
        read_answers(language),
        read_asked(),
        read_ages(),
        numbers_named(language, contacts),
    )


def _named(breach: Breach) -> Told:
    """Return a boundary and the sign of it that was noticed, as part of a sentence."""
    return Told("the boundary “{rule}” ({sign})", {"rule": NAMES[breach.rule], "sign": breach.sign})
