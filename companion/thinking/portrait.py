"""Makes what a language model reads of a persona of all that is set: one text, and it always ends honestly.

A small model takes more from the examples than from any description, and each of its tokens costs room in a short
context: for it the portrait is as long as the built-in character's. A capable model is told all.
"""

from dataclasses import replace
from itertools import accumulate
from typing import Final

from companion.thinking.card_text import shortened
from companion.thinking.contradictions import contradictions
from companion.thinking.grades import (
    graded,
    listed,
    outstanding,
    worded,
    worded_lead,
    worded_nature,
    worded_side,
)
from companion.thinking.persona import HONEST, Persona
from companion.thinking.traits import Trait

BRIEF_CHARACTERS: Final = 240
"""Of the description, for a small model; the built-in one has 182."""
BRIEF_EXAMPLES_CHARACTERS: Final = 1800
"""Of all examples, for a small model; those of the personas that ship have up to 1,497."""
_BRIEF_TRAITS: Final = 2
_WORDED_TRAITS: Final = 4
"""So many are told on all their sides, the others in a word."""
_LOOKS_CHARACTERS: Final = 300
_SAMPLE_LINES: Final = 4
_LIVELY: Final = (Trait.PLAYFULNESS, Trait.HUMOUR, Trait.TALKATIVENESS, Trait.OPTIMISM)


def as_read(persona: Persona, *, is_brief: bool, limits: str = "") -> Persona:
    """Return a persona as a language model reads it: described by its portrait, and for a small model few examples.

    Args:
        persona: Who it is.
        is_brief: For a small model, whose context a card's examples could fill.
        limits: The boundaries that are set, in one paragraph; a small model makes nothing of them.
    """
    examples = _first_of(persona.examples, BRIEF_EXAMPLES_CHARACTERS) if is_brief else persona.examples
    return replace(
        persona, description=portrait(persona, is_brief=is_brief, limits=limits), examples=examples
    )


def portrait(persona: Persona, *, is_brief: bool, limits: str = "") -> str:
    """Return the description that a language model reads; its last sentence is ``HONEST``.

    Args:
        persona: Who it is.
        is_brief: For a small model.
        limits: The boundaries that are set, in one paragraph, for a capable one; "" for none.
    """
    described = persona.description.strip().removesuffix(HONEST).rstrip()
    if is_brief:
        most = [graded(trait, persona.traits.step(trait)) for trait in outstanding(persona)[:_BRIEF_TRAITS]]
        traits = f"You are {listed(most)}." if most else ""
        return " ".join(filter(None, (shortened(described, BRIEF_CHARACTERS), traits, HONEST)))
    return "\n".join(filter(None, (described, *_told(persona), limits, HONEST)))


def _first_of(examples: tuple[tuple[str, str], ...], characters: int) -> tuple[tuple[str, str], ...]:
    lengths = accumulate(len(person) + len(companion) for person, companion in examples)
    return tuple(each for each, length in zip(examples, lengths, strict=True) if length <= characters)


def _told(persona: Persona) -> list[str]:
    known = outstanding(persona)
    first, others = known[:_WORDED_TRAITS], known[_WORDED_TRAITS:]
    also = [graded(trait, persona.traits.step(trait)) for trait in others]
    lines = [f"“{line}”" for line in persona.sample_lines[:_SAMPLE_LINES]]
    is_lively = any(persona.traits.lean(trait) > 0 for trait in _LIVELY)
    return [
        persona.manner and f"How you speak: {persona.manner}",
        f"Things you would say: {' '.join(lines)}" if lines else "",
        persona.relation and f"What you are to the user: {persona.relation.rstrip('.')}.",
        f"What matters to you: {', '.join(persona.values)}." if persona.values else "",
        worded_nature(persona.big_five),
        *(worded(trait, persona.traits.step(trait)) for trait in first),
        f"You are also {listed(also)}." if also else "",
        worded_side(persona.feeling_vs_reason),
        worded_lead(persona.leads),
        *contradictions(persona),
        "Where something weighs on the user, you are quieter than that." if is_lively else "",
        f"How you look on the screen: {shortened(persona.looks, _LOOKS_CHARACTERS)}" if persona.looks else "",
    ]
