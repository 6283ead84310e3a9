"""Applies the boundaries to the person's words: which hold, which rule is asked to be broken, and the note about it.

It needs no language model and no encoder. The language model answers. A small one is replaced by written words, in the
language of the person's words, if someone surely asks for something that could hurt a life, or speaks of a topic that
they closed, or surely asks for what software cannot do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.guarding.answers import Answers, read_answers
from companion.guarding.contacts import NO_CONTACTS, Contacts, Need, read_wording
from companion.guarding.heard import (
    HURTS,
    NOTHING_LIKELY,
    SOUNDS_LIKE,
    for_age,
    goes_on,
    heard,
    read_ages,
    read_asked,
    says_they_are_a_minor,
)
from companion.guarding.lexicon import Lexicon, Lexicons, RuleSign, Sign
from companion.guarding.planned import note
from companion.guarding.spoken import NAMES
from companion.guarding.subject import Likeness
from companion.thinking.activities.said import say
from companion.thinking.leading import Say
from companion.values import LANGUAGES, Boundaries, Breach, Rule, Sentence, Told

_IN_WRITTEN_WORDS: Final = HURTS | {Rule.TOPIC}
"""Rules that written words answer, and the next words may go on with: what could cost a life, and closed topics, which
a small model discusses."""
_SURELY: Final = 0.2
"""Probability from which a sign of asking the companion to act is sure: 43 of 45 of a fresh hand's words with both are
meant so, and 16 of 16 in 1,550 everyday turns. A small model answers them with half a promise ("You can call.")."""


@dataclass(frozen=True, slots=True)
class Limited:
    """Result of the boundaries for one turn of the person's."""

    holding: Boundaries
    """The boundaries that hold from now on in this session."""
    breach: Breach | None = None
    """The rule that the words ask to be broken."""
    likely: float = 0.0
    """Probability of that, in [0, 1]; 0 without an encoder."""
    asked: Breach | None = None
    """The breach that they surely ask for, if the next words may go on with it; otherwise None."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Applies the boundaries; it keeps no state between calls."""

    boundaries: Boundaries
    answers: Mapping[str, Answers]
    """Written words for grave rules, by language."""
    asked: Lexicons[RuleSign]
    ages: Sequence[Lexicon[Sign]]
    numbers: Mapping[str, Mapping[str, str]]
    """Names of the contacts that the person can call, as an answer writes them, by language and need."""

    def beginning(self, *, is_minor: bool = False) -> Limited:
        """Return the state before anything was said; ``is_minor`` if the person said earlier that they are a minor."""
        return Limited(for_age(self.boundaries, is_minor=is_minor))

    def follow(
        self,
        before: Limited,
        words: str,
        likeness: Likeness | None = None,
        likely: Mapping[Rule, float] = NOTHING_LIKELY,
    ) -> Limited:
        """Return the result of the boundaries for words of the person's.

        Args:
            likeness: Tells how similar in meaning the words are to a topic; None without an encoder.
            likely: Probability that they ask for what each rule forbids; empty without an encoder.
        """
        holding = for_age(before.holding, is_minor=says_they_are_a_minor(words, self.ages))
        breach = heard(words, holding, self.asked, likeness, likely)
        is_sure = breach is not None and breach.sign != SOUNDS_LIKE
        if not is_sure and before.asked is not None and goes_on(words, before.asked, likeness):
            asked = before.asked if before.asked.rule in HURTS else None
            return Limited(holding, before.asked, asked=asked)
        if breach is None:
            return Limited(holding)
        asked = breach if is_sure and breach.rule in _IN_WRITTEN_WORDS else None
        return Limited(holding, breach, likely.get(breach.rule, 0.0), asked)

    def move(self, limited: Limited, language: str, lately: Sequence[str], seed: int) -> Say | None:
        """Return the written words for a boundary that calls for them; None for all other words."""
        breach = limited.breach
        if breach is None or breach.sign == SOUNDS_LIKE:
            return None  # two independent signs are needed
        asks_to_act = breach.rule is Rule.ACTING and limited.likely >= _SURELY
        if not (breach.is_always or asks_to_act or breach.rule in _IN_WRITTEN_WORDS):
            return None
        answer = self.answers[language].choose(breach, lately=lately, seed=seed, named=self.numbers[language])
        return Say(say(*answer), _reason(breach))

    def note(self, limited: Limited) -> str:
        """Return the sentence for the language model's note; "" unless something forbidden is asked for."""
        breach = limited.breach
        return "" if breach is None else note(breach)


def told_limit(limited: Limited) -> Sentence:
    """Return a sentence on the boundary that the person's words touch, and what was done; "" if none is touched.

    It does not tell what the language model made of it. A question what the companion is touches none, nor a goodbye.
    """
    breach = limited.breach
    if breach is None or breach.rule in {Rule.HUMAN, Rule.FAREWELL}:
        return ""
    return Told(
        "What you said touches a boundary: {rule} ({sign}). I told the language model to keep it.",
        _named(breach),
    )


def numbers_named(language: str, contacts: Contacts) -> Mapping[str, str]:
    """Return the names of the contacts that the person can call, as written answers name them, by need."""
    wording = read_wording()[language]
    return {need.value: wording.of(contacts, need) for need in (Need.EMERGENCY, Need.POISON)}


def open_limits(boundaries: Boundaries, contacts: Contacts = NO_CONTACTS) -> Limits:
    """Load the boundaries for a person who can call ``contacts``; raises ``PartMissing`` or ``PartBroken``."""
    return Limits(
        boundaries,
        {language: read_answers(language) for language in LANGUAGES},
        read_asked(),
        read_ages(),
        {language: numbers_named(language, contacts) for language in LANGUAGES},
    )


def _reason(breach: Breach) -> Told:
    """Return why written words answer, as part of a sentence."""
    if breach.topic:
        return Told("you set “{topic}” off limits", {"topic": breach.topic})
    return Told("it touches a boundary: {rule} ({sign})", _named(breach))


def _named(breach: Breach) -> Mapping[str, Sentence]:
    """Return a boundary and the sign of it that was noticed, as arguments of a sentence."""
    return {"rule": NAMES[breach.rule], "sign": breach.sign}
