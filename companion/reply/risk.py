"""Reads risks off words in any of the six languages: danger, what is asked for, and what breaks a rule.

One network reads all of them (``encoder.guard``), and whatever else is written: misspelt words show no language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from companion.encoder.guard import GuardReader, Likelihoods, open_guard
from companion.encoder.language import identified
from companion.guarding.plain import as_meant
from companion.values import UNSPACED, Danger, Rule

_TURNS_BEFORE: Final = 2
"""Turns that are read together with the last one: of one to three the best on the rows of docs/crisis.md."""
UNLIKE: Final = 0.1
"""Probability of danger below which words are not read together with those before (guess)."""


@dataclass(frozen=True, slots=True)
class Risks:
    """Risks that were read off the person's words."""

    danger: Danger | None = None
    """None if nothing can be told."""
    asks: Mapping[Rule, float] = field(default_factory=dict)
    """Likelihood that they ask for what each rule forbids, in [0, 1]; empty if nothing can be told."""


class RiskReader:
    """Reader of risks; keeps no words from call to call."""

    def __init__(self, guard: GuardReader) -> None:
        """Read with ``guard``."""
        self._guard = guard

    def heard(self, text: str) -> Risks:
        """Return what the person's words are like."""
        return Risks(self._guard.danger(text), self._guard.asked(text))

    def within(self, likely: Danger, words: str, before: Sequence[str], answered: str) -> Danger:
        """Return what words are like in their talk.

        They are read next to what they answer, which tells "Yeah. Most nights." from the same words about films.
        ``Danger.alone`` tells what they are like by themselves: "I don't want to live any more." after a word about
        rice is no less than without it.
        ``Danger.within`` tells the likelihood together with the person's turns just before; it never makes words less.

        Args:
            likely: What they are like by themselves.
            words: The person's last words.
            before: The person's earlier words in this talk, oldest first; the last two turns count.
            answered: What the companion said just before; "" if nothing.
        """
        said = as_meant(words)
        as_answer = self._guard.danger(said, answered) if answered.strip() else None
        if as_answer is not None:
            likely = replace(as_answer, by_itself=likely)
        shortly = before[-_TURNS_BEFORE:]
        if likely.any < UNLIKE or not shortly:
            return likely
        blank = "" if identified(words).code in UNSPACED else " "
        danger = self._guard.danger(blank.join([*map(as_meant, shortly), said]))
        return likely if danger is None else replace(likely, within=danger.any)

    def spoken(self, sentence: str, answered: str = "") -> Likelihoods:
        """Return how likely a sentence breaks each rule if the companion answers these words with it."""
        return self._guard.spoken(sentence, answered)


def open_risk_reader() -> RiskReader:
    """Load the reader of risks; raises ``PartMissing`` or ``PartBroken``."""
    return RiskReader(open_guard())
