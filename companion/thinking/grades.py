"""Puts the steps of a persona's sliders into words, for its portrait.

Graded words carry further with language models than a trait that is on or off.
"""

from collections.abc import Mapping
from typing import Final

from companion.thinking.persona import Persona
from companion.thinking.traits import MIDDLE, Trait

_NAMES: Final[Mapping[Trait, str]] = {
    Trait.PLAYFULNESS: "playful",
    Trait.HUMOUR: "humorous",
    Trait.WARMTH: "warm",
    Trait.SENSITIVITY: "sensitive",
    Trait.PATIENCE: "patient",
    Trait.DIRECTNESS: "direct",
    Trait.TALKATIVENESS: "talkative",
    Trait.CURIOSITY: "curious",
    Trait.IMAGINATION: "imaginative",
    Trait.OPTIMISM: "optimistic",
    Trait.TIDINESS: "orderly",
    Trait.NOSTALGIA: "nostalgic",
}
"""What one is called who has it."""
_GRADES: Final[Mapping[int, str]] = {1: "hardly", 2: "not very", 4: "rather", 5: "very"}


def graded(trait: Trait, step: int) -> str:
    """Return what one is at a step of a trait, such as "very playful"; "" at the middle, which is worth no word."""
    return "" if step == MIDDLE else f"{_GRADES[step]} {_NAMES[trait]}"


def outstanding(persona: Persona) -> tuple[Trait, ...]:
    """Return the traits that are not at the middle, those furthest from it first."""
    away = [trait for trait in Trait if persona.traits.step(trait) != MIDDLE]
    return tuple(sorted(away, key=lambda trait: -abs(persona.traits.lean(trait))))


def listed(words: list[str]) -> str:
    """Return words as a list within a sentence: "a, b and c"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
