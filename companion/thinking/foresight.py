"""Looks one step ahead: which change of the person's feeling follows a strategy.

A smoothed table: a prior of so many imagined turns for every state and strategy, moved by what really followed. The
priors are guesses; their signs follow Hill's helping skills and ESConv (Liu et al. 2021): advice and bright sides hurt
while a feeling weighs and are welcome when it does not, being understood helps most when it weighs most.

What was seen outlasts a session (``storage.lessons``) without words: for every state and strategy how many turns, and
the sum of the changes of valence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from companion.values import Affect, Strategy

PRIOR_TURNS: Final = 8
"""So many turns a prior counts for (guess)."""
_WEIGHS: Final = -0.1
_PLEASANT: Final = 0.2
"""Valence from which on a feeling is unpleasant or pleasant (guess)."""


class State(Enum):
    """How the person felt when a strategy was used."""

    HEAVY = "heavy"
    EVEN = "even"
    LIGHT = "light"


def state_of(felt: Affect | None) -> State:
    """Return the state of a feeling; what is not known counts as even."""
    if felt is None:
        return State.EVEN
    return State.HEAVY if felt.valence < _WEIGHS else State.LIGHT if felt.valence > _PLEASANT else State.EVEN


_REFRAMES: Final = tuple(strategy for strategy in Strategy if strategy.startswith("reframe_"))
_PRIOR: Final[Mapping[State, Mapping[Strategy, float]]] = {
    State.HEAVY: {
        Strategy.REFLECTION: 0.15,
        Strategy.VALIDATION: 0.15,
        Strategy.BE_SILENT: 0.1,
        Strategy.RESTATEMENT: 0.08,
        Strategy.AFFIRMATION: 0.1,
        Strategy.VALUE: 0.1,
        Strategy.QUESTION: 0.05,
        Strategy.REMEMBER_TOGETHER: 0.05,
        Strategy.SUGGESTION: -0.1,
        Strategy.INFORMATION: -0.05,
        Strategy.PLAY: -0.1,
        Strategy.CELEBRATE: -0.2,
        Strategy.SHARE_JOY: -0.1,
        Strategy.DISAGREE_KINDLY: -0.1,
        **dict.fromkeys(_REFRAMES, -0.05),
    },
    State.EVEN: {
        Strategy.QUESTION: 0.05,
        Strategy.AFFIRMATION: 0.1,
        Strategy.SUGGESTION: 0.05,
        Strategy.PLAY: 0.1,
        Strategy.SHARE_JOY: 0.05,
        Strategy.REMEMBER_TOGETHER: 0.1,
        Strategy.BE_SILENT: -0.05,
        **dict.fromkeys(_REFRAMES, 0.05),
    },
    State.LIGHT: {
        Strategy.SHARE_JOY: 0.15,
        Strategy.CELEBRATE: 0.15,
        Strategy.AFFIRMATION: 0.1,
        Strategy.PLAY: 0.1,
        Strategy.REMEMBER_TOGETHER: 0.1,
        Strategy.REFLECTION: -0.05,
        Strategy.VALIDATION: -0.05,
        Strategy.SUGGESTION: -0.1,
        Strategy.DISAGREE_KINDLY: -0.15,
        Strategy.BE_SILENT: -0.15,
    },
}
"""Changes of valence from one turn of the person's to the next; 0 for what is not named."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What followed a strategy, once."""

    state: State
    """How the person felt before."""
    strategy: Strategy
    change: float
    """Of valence, in [-2, 2]."""


def followed(before: Affect, strategy: Strategy, now: Affect) -> Followed:
    """Return what followed a strategy that was used at one feeling, and after which there was another."""
    return Followed(state_of(before), strategy, now.valence - before.valence)


@dataclass(frozen=True, slots=True)
class Foresight:
    """What was seen to follow, on top of the prior."""

    seen: Mapping[tuple[State, Strategy], tuple[int, float]] = field(default_factory=dict)
    """How many turns, and the sum of the changes of valence after them."""

    def expected(self, state: State, strategy: Strategy) -> float:
        """Return the change of valence that is to be expected, in [-2, 2]."""
        turns, total = self.seen.get((state, strategy), (0, 0.0))
        return (PRIOR_TURNS * _PRIOR[state].get(strategy, 0.0) + total) / (PRIOR_TURNS + turns)

    def after(self, followed: Followed) -> "Foresight":
        """Return what is known once that was seen."""
        key = (followed.state, followed.strategy)
        turns, total = self.seen.get(key, (0, 0.0))
        return Foresight({**self.seen, key: (turns + 1, total + followed.change)})
