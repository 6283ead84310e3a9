"""What a language model is to imitate in one reply: exchanges that are laid before the person's last words.

A capable model is shown how the planned strategy sounds, by one or two of our own examples, and behind these, next to
what is answered, how this companion says things, by its sample lines. The starter model is shown a sample line alone,
and only one that really fits; its reply then begins with the line's first words, which stand in place of a lead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from companion.thinking.examples import Example, ExampleShelf, Vectors
from companion.thinking.language_model import Message
from companion.thinking.prompt import MESSAGE_TOKENS, CountTokens
from companion.thinking.sample_lines import (
    FOR_CAPABLE_MODELS,
    FOR_STARTER_MODEL,
    LineShelf,
    beginning_of,
    sample_lines_for,
)
from companion.values import Intent, Plan, Strategy

EXAMPLE_TOKENS: Final = 240
"""What two examples may need together; the longest two need 232 of the starter model's."""
CAPABLE_TOKENS: Final = EXAMPLE_TOKENS + FOR_CAPABLE_MODELS.tokens
"""Room in the prompt for all that a capable model is shown, …"""
STARTER_TOKENS: Final = FOR_STARTER_MODEL.tokens
"""… and for what the starter model is."""


@dataclass(frozen=True, slots=True)
class Imitation:
    """What a reply is to be like."""

    shown: tuple[Message, ...] = ()
    """Exchanges, what counts most last."""
    examples: tuple[Example, ...] = ()
    """Those of our own among them."""
    begin: str = ""
    """The words with which the reply begins; "" for any."""


NOTHING: Final = Imitation()


def imitated_by_capable_model(
    meant: Vectors | None,
    intent: Intent,
    plan: Plan,
    lines: LineShelf,
    examples: ExampleShelf,
    count: CountTokens,
    *,
    last: Sequence[Example] = (),
) -> Imitation:
    """Return examples of the plan's leading strategy, and behind them sample lines that suit.

    Args:
        meant: The meaning of the person's words, (width,); None without words.
        intent: What the reply is for.
        plan: How it is made.
        lines: All sample lines.
        examples: All own examples.
        count: Tells the tokens of a text.
        last: Examples that were shown for the reply before; none of them comes again.
    """
    if meant is None:
        return NOTHING
    near = examples.nearest(plan.clauses[0].strategy, meant, last=last)
    near = _within(EXAMPLE_TOKENS, near, count)
    said = sample_lines_for(meant, _suiting(intent, plan), lines, FOR_CAPABLE_MODELS, count)
    return Imitation((*(message for one in near for message in one.messages()), *said), near)


def imitated_by_starter_model(
    meant: Vectors | None,
    intent: Intent,
    plan: Plan,
    lines: LineShelf,
    count: CountTokens,
    *,
    said: Iterable[str] = (),
) -> Imitation:
    """Return the sample line that really fits, and the words with which it begins; ``NOTHING`` where none does.

    Args:
        meant: The meaning of the person's words, (width,); None without words.
        intent: What the reply is for.
        plan: How it is made.
        lines: All sample lines.
        count: Tells the tokens of a text.
        said: Replies of late; a line with which one of them began does not come again.
    """
    if meant is None:
        return NOTHING
    shown = sample_lines_for(meant, _suiting(intent, plan), lines, FOR_STARTER_MODEL, count)
    begin = beginning_of(shown[-1].text, said) if shown else ""
    return Imitation(shown, begin=begin) if begin else NOTHING


def _suiting(intent: Intent, plan: Plan) -> frozenset[Strategy]:
    """Return what would suit; a plan may go beyond its intent's family for what the person wishes."""
    return intent.family | {clause.strategy for clause in plan.clauses}


def _within(most_tokens: int, examples: Sequence[Example], count: CountTokens) -> tuple[Example, ...]:
    """Return the last examples, as many as there is room for."""
    kept: list[Example] = []
    for example in reversed(examples):
        most_tokens -= sum(count(message.text) + MESSAGE_TOKENS for message in example.messages())
        if most_tokens < 0:
            break
        kept.insert(0, example)
    return tuple(kept)
