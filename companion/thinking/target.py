"""Sets the one feeling that words, voice and face of each clause show (design rule 1).

The first clause meets the person where mirroring says; each later one goes a small step up at most, so that the reply
leads without leaving them alone (PosEmoDial: Wang et al. 2022). What the companion feels itself is kept apart from what
it reflects: only clauses about itself take its own mood (EmpSOA), and even these stay close. The steps are guesses.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from companion.values import Affect, AffectEstimate, PlannedClause, Strategy

Mirror: TypeAlias = Callable[[AffectEstimate, Affect], Affect]
"""What to show to a person who feels like this, in a mood of one's own; ``feeling.mirroring.mirrored``."""

STEP: Final = 0.15
"""The furthest that valence rises from one clause to the next."""
_OWN: Final = frozenset({Strategy.SELF_DISCLOSURE, Strategy.DISAGREE_KINDLY, Strategy.TAKE_BACK})
"""Clauses of what the companion feels and thinks itself."""
_OWN_SHARE: Final = 0.5
"""How much of its own mood such a clause shows."""
_TONES: Final[Mapping[Strategy, tuple[float, float, float]]] = {
    Strategy.AFFIRMATION: (0.1, 0.0, 0.05),
    Strategy.VALUE: (0.1, 0.0, 0.05),
    Strategy.SUGGESTION: (0.1, 0.0, 0.1),
    Strategy.INFORMATION: (0.05, 0.0, 0.1),
    Strategy.SHARE_JOY: (0.15, 0.1, 0.0),
    Strategy.CELEBRATE: (0.15, 0.2, 0.05),
    Strategy.PLAY: (0.15, 0.15, 0.05),
    Strategy.SMALL_TALK: (0.05, 0.0, 0.0),
    Strategy.REMEMBER_TOGETHER: (0.1, 0.0, 0.0),
    Strategy.BE_SILENT: (0.0, -0.15, 0.0),
    Strategy.GOODBYE: (0.1, -0.05, 0.0),
    Strategy.TAKE_BACK: (0.0, -0.05, -0.1),
    Strategy.VALIDATION: (0.0, -0.05, 0.0),
    **{strategy: (0.15, 0.0, 0.05) for strategy in Strategy if strategy.startswith("reframe_")},
}
"""What each brings to valence, arousal and dominance; nothing where it is not named."""


def with_targets(
    strategies: Sequence[Strategy], person: AffectEstimate, mood: Affect, mirror: Mirror
) -> tuple[PlannedClause, ...]:
    """Return the clauses with the feeling each is to show.

    Args:
        strategies: What the clauses do, in their order.
        person: How the person feels.
        mood: How the companion feels.
        mirror: What to show of the two.
    """
    other = mirror(person, mood)
    shown = other
    clauses = []
    for strategy in strategies:
        base = _between(shown, mood, _OWN_SHARE) if strategy in _OWN else shown
        raised = _moved(base, _TONES.get(strategy, (0.0, 0.0, 0.0)))
        target = Affect(min(raised.valence, shown.valence + STEP), raised.arousal, raised.dominance)
        clauses.append(PlannedClause(strategy, target))
        if strategy not in _OWN:
            shown = target
    return tuple(clauses)


def _between(one: Affect, other: Affect, share: float) -> Affect:
    return Affect(
        one.valence + share * (other.valence - one.valence),
        one.arousal + share * (other.arousal - one.arousal),
        one.dominance + share * (other.dominance - one.dominance),
    )


def _moved(affect: Affect, by: tuple[float, float, float]) -> Affect:
    coordinates = zip((affect.valence, affect.arousal, affect.dominance), by, strict=True)
    return Affect(*(max(-1.0, min(1.0, value + step)) for value, step in coordinates))


OTHERWISE: Final = 0.3
"""From this distance in valence on words came out otherwise than planned (guess)."""
OWN_SHARE: Final = 0.7
"""Of what is shown then is the words' own feeling, the rest the planned one (guess)."""


def as_said(planned: Affect, own: Affect) -> Affect:
    """Return what a clause shows whose words have a feeling of their own: that leads where they came out otherwise."""
    if abs(planned.valence - own.valence) < OTHERWISE:
        return planned
    return planned.towards(own, OWN_SHARE)
