"""Thoughts and replies as they are measured, without an encoder or a language model."""

from collections.abc import Sequence

from companion.engine.deliberation import Thought
from companion.engine.insight import Seen
from companion.evaluation.replying import Answered, Reply, Way
from companion.feeling.words import UNREAD
from companion.thinking.intend import Course
from companion.values import (
    Affect,
    Intent,
    Plan,
    PlannedClause,
    RecallIntent,
    Situation,
    Speaker,
    Stage,
    Strategy,
    Utterance,
    Want,
)


def a_thought(*strategies: Strategy, valence: float = 0.0, most_words: int = 20) -> Thought:
    clauses = tuple(PlannedClause(strategy, Affect(valence, 0.0, 0.0)) for strategy in strategies)
    return Thought(
        Utterance("0" * 32, 1, Speaker.PERSON, "It rains.", said_at=0.0),
        Intent(
            Situation("", "", Want.COMPANY, 0.5), Stage.COMPANY, frozenset(strategies), False, RecallIntent()
        ),
        Plan(clauses, asks=False, most_words=most_words, sentence="", why=""),
        None,
        Seen(None, UNREAD, (), {}),
        Course(),
    )


def an_answer(person: str, reply: str, strategy: Strategy = Strategy.OTHER, valence: float = 0.0) -> Answered:
    return Answered(person, a_thought(strategy, valence=valence), Reply(reply, reply, 0.1, 0.2))


class FakeReplier:
    """Fulfils ``Replier``: plans one strategy and says how many utterances it has heard."""

    def __init__(self, strategy: Strategy = Strategy.OTHER) -> None:
        self._strategy = strategy

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        return a_thought(self._strategy)

    def say(self, dialogue: Sequence[Utterance], thought: Thought, way: Way = Way.PROGRAM) -> Reply:
        return Reply(f"{len(dialogue)} heard.", f"{len(dialogue)} heard.", 0.1, 0.2)
