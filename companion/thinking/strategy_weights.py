"""What speaks for and against each strategy by how far the talk is and by what the person wants.

In natural logarithms, set by hand; ``choosing`` adds them up with the rest, and docs/planning.md says what they were
tried on. What is not named counts nothing.
"""

from collections.abc import Mapping
from typing import Final

from companion.values import Stage, Strategy, Want

REFRAMES: Final = frozenset(strategy for strategy in Strategy if strategy.startswith("reframe_"))

STAGES: Final[Mapping[Stage, Mapping[Strategy, float]]] = {
    Stage.COMPANY: {
        Strategy.SMALL_TALK: 0.2,
        Strategy.SHARE_JOY: 0.05,
        Strategy.QUESTION: 0.05,
        Strategy.BE_SILENT: -0.2,
        Strategy.REFLECTION: -0.7,
        Strategy.SUGGESTION: -0.25,
        Strategy.DISAGREE_KINDLY: -0.25,
    },
    Stage.EXPLORATION: {
        Strategy.QUESTION: 0.2,
        Strategy.REFLECTION: -0.1,
        Strategy.VALIDATION: 0.25,
        Strategy.RESTATEMENT: 0.3,
        Strategy.SELF_DISCLOSURE: -0.1,
        Strategy.AFFIRMATION: 0.25,
        Strategy.INFORMATION: 0.05,
        Strategy.SUGGESTION: -0.3,
        Strategy.PLAY: -0.35,
        Strategy.SMALL_TALK: -0.35,
        **dict.fromkeys(REFRAMES, -0.3),
    },
    Stage.COMFORTING: {
        Strategy.VALIDATION: 0.25,
        Strategy.REFLECTION: -0.25,
        Strategy.AFFIRMATION: 0.5,
        Strategy.VALUE: 0.15,
        Strategy.SELF_DISCLOSURE: 0.15,
        Strategy.RESTATEMENT: 0.2,
        Strategy.QUESTION: 0.05,
        Strategy.SMALL_TALK: -0.35,
        Strategy.PLAY: -0.25,
        Strategy.SUGGESTION: -0.05,
        Strategy.DISAGREE_KINDLY: -0.25,
        Strategy.INFORMATION: 0.35,
        **dict.fromkeys(REFRAMES, 0.05),
    },
    Stage.ACTION: {
        Strategy.SUGGESTION: 0.45,
        Strategy.INFORMATION: 0.6,
        Strategy.AFFIRMATION: 0.4,
        Strategy.VALUE: 0.1,
        Strategy.QUESTION: -0.05,
        Strategy.SMALL_TALK: -0.25,
        Strategy.PLAY: -0.25,
        Strategy.BE_SILENT: -0.25,
        **dict.fromkeys(REFRAMES, 0.1),
        Strategy.REFLECTION: -0.4,
    },
}
"""How far the talk is (Hill's helping skills; the order in which ESConv's supporters work, Liu et al. 2021)."""

WANTS: Final[Mapping[Want, Mapping[Strategy, float]]] = {
    Want.BE_HEARD: {
        Strategy.REFLECTION: 0.8,
        Strategy.VALIDATION: 0.6,
        Strategy.RESTATEMENT: 0.5,
        Strategy.QUESTION: 0.3,
        Strategy.BE_SILENT: 0.2,
        Strategy.SUGGESTION: -1.5,
        Strategy.INFORMATION: -1.0,
        Strategy.PLAY: -1.0,
        Strategy.DISAGREE_KINDLY: -0.7,
    },
    Want.COMFORT: {
        Strategy.VALIDATION: 0.9,
        Strategy.REFLECTION: 0.6,
        Strategy.AFFIRMATION: 0.6,
        Strategy.VALUE: 0.4,
        Strategy.BE_SILENT: 0.3,
        Strategy.SUGGESTION: -0.7,
        Strategy.INFORMATION: -0.5,
    },
    Want.ADVICE: {Strategy.SUGGESTION: 1.5, Strategy.INFORMATION: 0.7, Strategy.QUESTION: 0.3},
    Want.SHARE_JOY: {Strategy.SHARE_JOY: 1.5, Strategy.CELEBRATE: 1.3, Strategy.AFFIRMATION: 0.5},
    Want.COMPANY: {Strategy.SMALL_TALK: 0.7, Strategy.QUESTION: 0.2, Strategy.PLAY: 0.2},
    Want.INFORMATION: {Strategy.INFORMATION: 2.0, Strategy.SELF_DISCLOSURE: 0.3},
    Want.PLAY: {Strategy.PLAY: 2.0},
    Want.NOTHING: {
        Strategy.BE_SILENT: 0.8,
        Strategy.OTHER: 0.8,
        Strategy.GOODBYE: 0.8,
        Strategy.QUESTION: -0.8,
    },
}
