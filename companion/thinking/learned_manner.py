"""Derives the companion's manner from the person's reactions: length, questions, warmth and jokes move in small steps.

Each reaction moves one trait a little, at most ``FARTHEST`` from the set step, and the move fades. Never from clicks,
nor from the length of a talk. Pure; all figures are guesses.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.course import Wanted
from companion.thinking.persona import LEAST, MOST, Trait, Traits
from companion.values import Emotion, Feedback
from companion.values.plain_text import is_asking

MOVES: Final[Mapping[Feedback, tuple[Trait, float]]] = {
    Feedback.THANKS: (Trait.WARMTH, 0.05),
    Feedback.BLAME: (Trait.HUMOUR, -0.1),
    Feedback.DEEPER: (Trait.CURIOSITY, 0.05),
    Feedback.CLOSED: (Trait.CURIOSITY, -0.1),
    Feedback.TOO_LONG: (Trait.TALKATIVENESS, -0.4),
    Feedback.NO_QUESTIONS: (Trait.CURIOSITY, -0.4),
    Feedback.NO_TEASING: (Trait.HUMOUR, -0.4),
}
"""The trait that each reaction moves, and by how many steps of its slider; requests move more."""
FARTHEST: Final = 0.3 * (MOST - LEAST)
"""Most steps between the learned and the set position."""
HALF_LIFE: Final = 60 * 86_400.0
"""Seconds in which half of what was learned fades."""
_COUNTS: Final = 0.5
"""Steps from which a reply follows: a slider has whole ones."""
_SURE: Final = 0.7
"""Probability from which a request counts: requests are rare, and misreading one is worse than missing it."""
_GRATEFUL: Final = 0.5
"""Probability from which gratitude counts."""
_AT_LENGTH: Final = 100
"""UTF-8 bytes of an answer at length: some eighteen words, or thirty-five characters of Japanese or Chinese."""
_GRATITUDE: Final = "gratitude"


@dataclass(frozen=True, slots=True)
class Leaning:
    """The distance of a trait from its set step."""

    far: float = 0.0
    """Steps of the slider, in [-``FARTHEST``, ``FARTHEST``]."""
    at: float = 0.0
    """Time for which it holds, seconds since 1970-01-01 UTC."""

    def faded(self, now: float) -> "Leaning":
        """Return what is left of it; all of it if the clock was set back."""
        return Leaning(self.far * 0.5 ** (max(0.0, now - self.at) / HALF_LIFE), now)


def step(learned: Mapping[Trait, Leaning], feedback: Feedback, now: float) -> Mapping[Trait, Leaning]:
    """Return what is learned after a reaction at ``now``."""
    trait, by = MOVES[feedback]
    far = learned.get(trait, Leaning()).faded(now).far + by
    return {**learned, trait: Leaning(max(-FARTHEST, min(FARTHEST, far)), now)}


def learned_from(reactions: Iterable[tuple[Feedback, float]]) -> Mapping[Trait, Leaning]:
    """Return what is learned from reactions with their times, the oldest first."""
    learned: Mapping[Trait, Leaning] = {}
    for feedback, at in reactions:
        learned = step(learned, feedback, at)
    return learned


def with_learned(traits: Traits, learned: Mapping[Trait, Leaning], now: float) -> Traits:
    """Return the set traits with what is learned: each at most one step further, within the slider."""
    moved = {}
    for trait, leaning in learned.items():
        far = leaning.faded(now).far
        if abs(far) >= _COUNTS:
            moved[trait.value] = max(LEAST, min(MOST, traits.step(trait) + (1 if far > 0 else -1)))
    return replace(traits, **moved)


def learned_wish(set_to: Traits, learned: Traits) -> str:
    """Return what was learned as a turn note for a small model, which a slider hardly moves; "" for nothing."""
    if learned.talkativeness < set_to.talkativeness:
        return "One short sentence."
    return "Ask them nothing." if learned.curiosity < set_to.curiosity else ""


def feedback_in(
    words: str,
    answered: str,
    remarks: Mapping[Feedback, float],
    emotions: Sequence[Emotion],
    wanted: Wanted,
) -> Feedback | None:
    """Return the reaction of a person to the companion's last words; None for none.

    Args:
        answered: The companion's words just before; "" if it said nothing.
        remarks: Probabilities of requests about its manner; empty if nothing can tell.
    """
    if not answered.strip():
        return None
    likeliest = max(remarks, key=remarks.__getitem__, default=None)
    if likeliest is not None and remarks[likeliest] >= _SURE:
        return likeliest
    if wanted.blames:
        return Feedback.BLAME
    if any(each.name == _GRATITUDE and each.probability >= _GRATEFUL for each in emotions):
        return Feedback.THANKS
    is_long = len(words.encode()) >= _AT_LENGTH
    return Feedback.DEEPER if is_long and is_asking(answered) else None
