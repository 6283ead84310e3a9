"""Puts a persona's sliders into words, for its portrait: its traits, its Big Five, and feeling or reason.

Graded words carry further with language models than a trait that is on or off. How far a persona leads has no words:
code leads (``leading``), and only where the person lets it.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.thinking.persona import USUAL, Persona
from companion.thinking.traits import MIDDLE, MOST, Trait

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
_NATURE: Final[Mapping[str, tuple[str, str]]] = {
    "openness": ("down to earth", "open to new things"),
    "conscientiousness": ("easy-going", "conscientious"),
    "extraversion": ("reserved", "outgoing"),
    "agreeableness": ("critical", "kind"),
    "stability": ("easily moved", "calm"),
}
"""What one is called at either end of the Big Five …"""
_SIDES: Final = ("empathetic", "analytical")
"""… and who goes by feeling, or by reason."""
_RATHER: Final = 0.4
_VERY: Final = 0.75
"""How far from the middle towards an end one is called so, and very much so (guesses)."""


def graded(trait: Trait, step: int) -> str:
    """Return what one is at a step of a trait, such as "very playful"; "" at the middle, which is worth no word."""
    return "" if step == MIDDLE else f"{_GRADES[step]} {_NAMES[trait]}"


def outstanding(persona: Persona) -> tuple[str, ...]:
    """Return what one is who is not as most are, such as "very playful": what is furthest from the middle first."""
    traits, reason = persona.traits, (persona.feeling_vs_reason - MIDDLE) / (MOST - MIDDLE)
    found = [(abs(traits.lean(trait)), graded(trait, traits.step(trait))) for trait in Trait]
    found.append((abs(reason), _towards(_SIDES, reason)))
    for name, ends in _NATURE.items():
        far = _from_usual(getattr(persona.big_five, name), getattr(USUAL, name))
        found.append((abs(far), _towards(ends, far)))
    return tuple(words for _, words in sorted(found, key=lambda each: -each[0]) if words)


def _from_usual(value: float, usual: float) -> float:
    """Return how far one of the Big Five is from the usual, in [-1, 1]: 1 at its upper end, wherever the usual lies."""
    return (value - usual) / (1.0 - usual if value > usual else 1.0 + usual)


def _towards(ends: tuple[str, str], far: float) -> str:
    """Return what one is who is so far towards the first end (-1) or the second (1); "" around the middle."""
    if abs(far) < _RATHER:
        return ""
    return f"{'very' if abs(far) >= _VERY else 'rather'} {ends[far > 0]}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list within a sentence: "a, b and c"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
