"""Says what a persona tends to do in a reply: its traits act on the choosing, not only on the wording.

A trait shows where it fits: who is playful plays when nothing weighs; the heavier it gets, the less anybody pushes, and
nobody who goes by reason is colder for it. A leaning never brings in what the intent did not think of (``choosing``
does that from 1 on, which is for the person to wish), and never outweighs a bar. All weights, in natural logarithms,
are guesses that were tried on part a of ``persona_turns``; docs/persona.md has what they do.
"""

from collections.abc import Mapping
from typing import Final

from companion.thinking.choosing import MEETING
from companion.thinking.persona import USUAL, Persona
from companion.thinking.traits import MIDDLE, Trait
from companion.thinking.traits import MOST as MOST_STEP
from companion.values import Affect, Stage, Strategy, Want

FEELING: Final = frozenset(
    {Strategy.REFLECTION, Strategy.VALIDATION, Strategy.AFFIRMATION, Strategy.VALUE, Strategy.BE_SILENT}
    | {Strategy.SHARE_JOY, Strategy.CELEBRATE, Strategy.SELF_DISCLOSURE}
)
"""Strategies that stay with how things feel."""
REASON: Final = frozenset(
    {Strategy.QUESTION, Strategy.INFORMATION, Strategy.SUGGESTION, Strategy.DISAGREE_KINDLY}
    | {Strategy.RESTATEMENT, Strategy.REFRAME_NEUTRALIZING}
)
"""Strategies that look into the matter, or do something about it."""
LEAST: Final = -2.0
MOST: Final = 0.9
"""The furthest that a persona leans either way; below 1, so that a leaning of its own brings nothing in."""

_SIDE: Final = 0.6
"""How far the first and the last step of feeling versus reason move either side."""
_LED: Final[Mapping[Strategy, float]] = {
    Strategy.QUESTION: 0.5,
    Strategy.SUGGESTION: 0.4,
    Strategy.PLAY: 0.2,
    Strategy.REMEMBER_TOGETHER: 0.3,
    Strategy.RESTATEMENT: -0.4,
    Strategy.BE_SILENT: -0.5,
    Strategy.OTHER: -0.3,
}
"""For who leads all of the talk; the opposite for who leads nothing of it."""
_WEIGHS: Final = -0.05
_GRIEVES: Final = -0.3
"""Between these valences a light trait fades, and a quiet one comes up; read off words, feelings come out pale."""
_HEAVY_STAGES: Final = {Stage.EXPLORATION: 0.7, Stage.COMFORTING: 0.7, Stage.ACTION: 0.2}
_HEAVY_WANTS: Final = {Want.COMFORT: 0.6, Want.BE_HEARD: 0.5}
"""How much weighs at least, where no feeling is read."""
_LIGHT: Final[Mapping[Trait, Mapping[Strategy, float]]] = {
    Trait.PLAYFULNESS: {Strategy.PLAY: 1.0, Strategy.CELEBRATE: 0.3, Strategy.INFORMATION: -0.3},
    Trait.HUMOUR: {Strategy.PLAY: 0.5, Strategy.SMALL_TALK: 0.2},
    Trait.DIRECTNESS: {Strategy.DISAGREE_KINDLY: 0.8, Strategy.SHARE_JOY: -0.3},
    Trait.IMAGINATION: {Strategy.PLAY: 0.3, Strategy.SELF_DISCLOSURE: 0.3, Strategy.RESTATEMENT: -0.2},
    Trait.OPTIMISM: {Strategy.CELEBRATE: 0.4, Strategy.SHARE_JOY: 0.5},
    Trait.NOSTALGIA: {Strategy.REMEMBER_TOGETHER: 0.6, Strategy.SMALL_TALK: 0.3},
    Trait.TALKATIVENESS: {Strategy.SMALL_TALK: 0.4, Strategy.SELF_DISCLOSURE: 0.4, Strategy.BE_SILENT: -0.8},
}
"""What shows when nothing weighs, for the last step; the opposite for the first."""
_ALWAYS: Final[Mapping[Trait, Mapping[Strategy, float]]] = {
    Trait.WARMTH: {
        Strategy.VALIDATION: 0.4,
        Strategy.AFFIRMATION: 0.4,
        Strategy.SHARE_JOY: 0.4,
        Strategy.DISAGREE_KINDLY: -0.3,
    },
    Trait.SENSITIVITY: {Strategy.REFLECTION: 0.5, Strategy.VALIDATION: 0.3, Strategy.INFORMATION: -0.3},
    Trait.PATIENCE: {Strategy.RESTATEMENT: 0.4, Strategy.SUGGESTION: -0.4, Strategy.BE_SILENT: 0.4},
    Trait.DIRECTNESS: {Strategy.SUGGESTION: 0.3, Strategy.REFLECTION: -0.3, Strategy.AFFIRMATION: -0.3},
    Trait.CURIOSITY: {Strategy.QUESTION: 0.6, Strategy.INFORMATION: 0.3},
    Trait.TIDINESS: {Strategy.SUGGESTION: 0.4, Strategy.INFORMATION: 0.2, Strategy.PLAY: -0.2},
    Trait.OPTIMISM: {Strategy.AFFIRMATION: 0.6, Strategy.VALUE: 0.3},
}
"""What shows whatever is going on."""
_HEAVY: Final[Mapping[Trait, Mapping[Strategy, float]]] = {
    Trait.TALKATIVENESS: {Strategy.BE_SILENT: -0.5, Strategy.RESTATEMENT: 0.2},
    Trait.OPTIMISM: {Strategy.REFRAME_OPTIMISM: 0.4},
    Trait.IMAGINATION: {Strategy.REFLECTION: 0.3},
}
"""What shows when something weighs."""
_NATURE: Final[Mapping[str, Mapping[Strategy, float]]] = {
    "openness": {Strategy.PLAY: 0.2, Strategy.INFORMATION: 0.2, Strategy.SMALL_TALK: -0.2},
    "conscientiousness": {Strategy.SUGGESTION: 0.2, Strategy.RESTATEMENT: 0.2, Strategy.PLAY: -0.4},
    "extraversion": {Strategy.CELEBRATE: 0.3, Strategy.SMALL_TALK: 0.2, Strategy.BE_SILENT: -0.4},
    "agreeableness": {
        Strategy.VALIDATION: 0.4,
        Strategy.AFFIRMATION: 0.5,
        Strategy.SHARE_JOY: 0.4,
        Strategy.DISAGREE_KINDLY: -0.6,
    },
    "stability": {Strategy.BE_SILENT: 0.2, Strategy.SELF_DISCLOSURE: -0.2},
}
"""What the Big Five show, by so much more than usual."""
_QUIET: Final = 0.3
"""How far grief makes everybody quieter."""


def persona_leanings(
    persona: Persona, intent_stage: Stage, want: Want, felt: Affect | None
) -> Mapping[Strategy, float]:
    """Return by how much a persona tends to each strategy (above 0) or away from it, in [LEAST, MOST].

    Args:
        persona: Who answers.
        intent_stage: How far the talk is.
        want: What the person likely wants.
        felt: How the person feels; None where that is not known.
    """
    heaviness = _heaviness(intent_stage, want, felt)
    lightness = 1.0 - heaviness
    found = dict.fromkeys(Strategy, 0.0)
    by_feeling = (MIDDLE - persona.feeling_vs_reason) / (MOST_STEP - MIDDLE)
    side = _SIDE * (by_feeling if by_feeling > 0 else lightness * by_feeling)
    _add(found, dict.fromkeys(FEELING, 1.0), side)
    _add(found, dict.fromkeys(REASON, 1.0), -side)
    led = 2 * persona.leads - 1
    _add(found, _LED, lightness * led if led > 0 else led)
    for trait in Trait:
        lean = persona.traits.lean(trait)
        _add(found, _ALWAYS.get(trait, {}), lean)
        _add(found, _LIGHT.get(trait, {}), lightness * lean)
        _add(found, _HEAVY.get(trait, {}), heaviness * lean)
    for name, weights in _NATURE.items():
        _add(found, weights, getattr(persona.big_five, name) - getattr(USUAL, name))
    for strategy in MEETING:
        found[strategy] = max(found[strategy], lightness * found[strategy])
    found[Strategy.BE_SILENT] += _QUIET * heaviness
    return {strategy: max(LEAST, min(MOST, weight)) for strategy, weight in found.items() if weight}


def _add(found: dict[Strategy, float], weights: Mapping[Strategy, float], share: float) -> None:
    for strategy, weight in weights.items():
        found[strategy] += share * weight


def _heaviness(stage: Stage, want: Want, felt: Affect | None) -> float:
    """Return how much weighs on the person, from 0 (nothing) to 1 (grief)."""
    least = 0.0 if want is Want.PLAY else max(_HEAVY_STAGES.get(stage, 0.0), _HEAVY_WANTS.get(want, 0.0))
    if felt is None:
        return least
    return max(least, min(1.0, (_WEIGHS - felt.valence) / (_WEIGHS - _GRIEVES)))
