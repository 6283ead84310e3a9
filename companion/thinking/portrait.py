"""Makes what a language model reads of a persona of all that is set: one text, and it always ends honestly.

Nothing in it looks as if it had been said in the talk: how the persona sounds is told as lines of its own, for models
take exchanges that stand in the dialogue for facts about the person.
"""

from dataclasses import replace
from typing import Final

from companion.thinking.card_text import shortened
from companion.thinking.grades import listed, outstanding
from companion.thinking.persona import HONEST, Persona

TALKING: Final = (
    "You talk with one person by voice, in one or two short, plain sentences. You answer first. You take up what they "
    "said in particular, and ask something only now and then. You give advice only when they ask for it. What you do "
    "not know or were not told, you say you don't know. You make nothing up about them or about yourself."
)
"""How every persona talks."""
SOUNDS_LIKE: Final = "How you sound:"
"""Begins the line with some of a persona's own."""
_DESCRIPTION_CHARACTERS: Final = 1600
"""Of a longer description the beginning is read; those that ship have up to 750 with their nature and situation."""
_WORDS: Final = 4
"""So much of what is outstanding is told."""
_SAMPLE_LINES: Final = 4
_SAMPLE_WORDS: Final = 25
_LOOKS_CHARACTERS: Final = 160


def as_read(persona: Persona, limits: str = "") -> Persona:
    """Return a persona as a language model reads it: described by its portrait, without exchanges.

    Args:
        persona: Who it is.
        limits: The boundaries that are set, in one paragraph; "" for none.
    """
    return replace(persona, description=portrait(persona, limits), examples=())


def portrait(persona: Persona, limits: str = "") -> str:
    """Return the description that a language model reads; its last sentence is ``HONEST``.

    Args:
        persona: Who it is.
        limits: The boundaries that are set, in one paragraph; "" for none.
    """
    described = shortened(persona.description.strip().removesuffix(HONEST).rstrip(), _DESCRIPTION_CHARACTERS)
    words = outstanding(persona)[:_WORDS]
    lines = [f"“{line}”" for line in _sounds_like(persona)]
    parts = (
        described,
        persona.manner and f"How you speak: {persona.manner}",
        f"You are {listed(words)}." if words else "",
        f"What you are to them: {persona.relation.rstrip('.')}." if persona.relation else "",
        f"What matters to you: {', '.join(persona.values)}." if persona.values else "",
        f"How you look on the screen: {shortened(persona.looks, _LOOKS_CHARACTERS)}" if persona.looks else "",
        f"{SOUNDS_LIKE} {' '.join(lines)}" if lines else "",
        limits,
        f"{TALKING} {HONEST}",
    )
    return "\n".join(filter(None, parts))


def _sounds_like(persona: Persona) -> list[str]:
    """Return short lines of its own; of its examples only its answers, where it has no others."""
    lines = persona.sample_lines or tuple(answer for _, answer in persona.examples)
    return [line for line in lines if len(line.split()) <= _SAMPLE_WORDS][:_SAMPLE_LINES]
