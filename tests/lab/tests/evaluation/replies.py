"""Thoughts and replies as they are measured, without an encoder or a language model."""

from collections.abc import Sequence

from companion.engine.deliberation import Thought
from companion.thinking.intend import Course
from companion.values import (
    NEUTRAL,
    Intent,
    Plan,
    PlannedClause,
    Situation,
    Speaker,
    Stage,
    Strategy,
    Utterance,
    Want,
)
from tests.lab.evaluation.program_replies import Spoken


def a_thought(strategy: Strategy) -> Thought:
    return Thought(
        Utterance("0" * 32, 1, Speaker.PERSON, "It rains.", said_at=0.0),
        Intent(Situation(Want.COMPANY, 0.5), Stage.COMPANY, frozenset({strategy})),
        Plan((PlannedClause(strategy, NEUTRAL),)),
        None,
        Course(),
    )


class FakeReplier:
    """Fulfils ``Replier``: plans one strategy and says how many utterances it has heard."""

    def __init__(self, strategy: Strategy = Strategy.OTHER) -> None:
        self._strategy = strategy

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        return a_thought(self._strategy)

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        return Spoken(f"{len(dialogue)} heard.")
