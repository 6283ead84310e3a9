"""The written answers for grave rules, used if a language model breaks the rule repeatedly: several for each.

Each acknowledges the person's words, sets a clear limit and shows a way forward, because people accept that combination
best (Beyond No, 2025). Some are for one sign of a rule alone. They are kind and short, never hold anyone back, and
claim no feelings.
"""

import functools
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Final

import msgspec

from companion.guarding.lexicon import FOLDER
from companion.values import GRAVE, Breach, Rule
from companion.values.shipped import shipped

_HELD: Final = re.compile(r"\{(\w+)\}")
"""Placeholder for facts of the conversation: a closed topic in the person's words, a number to call."""


NOTHING_NAMED: Final[Mapping[str, str]] = MappingProxyType({})


ANSWERED: Final = (
    GRAVE
    | {Rule.HUMAN, Rule.HEALTH, Rule.INTIMACY, Rule.ATTACHMENT, Rule.HUMOUR, Rule.FAREWELL}
    | {Rule.ENDEARMENT, Rule.STRONG_LANGUAGE}
)
"""Rules that have answers: grave ones, those that a setting makes grave, and doses."""


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of a rule's answers."""

    say: Annotated[tuple[Annotated[str, msgspec.Meta(min_length=1)], ...], msgspec.Meta(min_length=1)]
    sign: str = ""
    """The only sign that it answers; "" for every sign without answers of its own."""
    is_unasked: bool = False
    """It suits a person who did not ask to break the rule."""


class Answers:
    """The answers of one language, by rule."""

    def __init__(self, by_rule: Mapping[Rule, tuple[Answer, ...]]) -> None:
        """Store the answers.

        Raises:
            ValueError: A rule of ``ANSWERED`` has no answer that suits all its signs.
        """
        for rule in ANSWERED - {Rule.HEALTH}:
            if all(one.sign for one in by_rule.get(rule, ())):
                raise ValueError(f"no answer to {rule} suits all its signs")
        self.by_rule = by_rule

    def suits_unasked(self, breach: Breach) -> bool:
        """Return whether there is an answer to a breach that the person did not ask for."""
        return any(one.is_unasked and one.sign == breach.sign for one in self.by_rule.get(breach.rule, ()))

    def choose(
        self,
        breach: Breach,
        *,
        lately: Sequence[str] = (),
        seed: int = 0,
        named: Mapping[str, str] = NOTHING_NAMED,
    ) -> tuple[str, ...]:
        """Return the sentences of an answer; a different one each time, as far as there are others.

        Args:
            breach: The breach to answer; its rule is one of ``ANSWERED``.
            lately: The companion's recent replies, each whole; an answer among them comes last.
            seed: Number that chooses among suitable answers; different for each reply.
            named: Values of the placeholders in braces other than "topic", which the breach names: "emergency" and
                "poison", the numbers to call.
        """
        named = {**named, "topic": breach.topic}
        answers = self.by_rule[breach.rule]
        fitting = [one for one in answers if one.sign == breach.sign] or [
            one for one in answers if not one.sign
        ]
        said = [_as_said(one, named) for one in fitting or answers]
        fresh = [one for one in said if not any(" ".join(one) in reply for reply in lately)]
        left = fresh or said
        return left[seed % len(left)]


def _as_said(answer: Answer, named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_HELD.sub(lambda held: named.get(held[1], ""), sentence) for sentence in answer.say)


@functools.cache
def read_answers(language: str) -> Answers:
    """Return the answers of ``answers.LANGUAGE.json``; raises ``PartMissing`` or ``PartBroken``."""
    file = FOLDER / f"answers.{language}.json"
    with shipped(file):
        return Answers(msgspec.json.decode(file.read_bytes(), type=dict[Rule, tuple[Answer, ...]]))
