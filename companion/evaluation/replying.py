"""What replies are measured with: whoever thinks and speaks as the program does, and what is seen in their replies."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from companion.encoder.reading import EncoderReader
from companion.encoder.strategy import StrategyJudge
from companion.engine.deliberation import Thought
from companion.evaluation.plan_follow import does_follow
from companion.values import Utterance


class Way(StrEnum):
    """How a reply is made of a plan."""

    PROGRAM = "as the program"
    UNRANKED = "the first lead that suits, unranked"
    ALONE = "the language model alone"
    """It knows nothing of the plan."""
    ALONE_WITH_FEELING = "the language model, told the feeling"
    ALONE_WITH_EXAMPLES = "the language model, shown two examples"

    @property
    def is_alone(self) -> bool:
        """Whether nothing but the language model speaks."""
        return self not in {Way.PROGRAM, Way.UNRANKED}


@dataclass(frozen=True, slots=True)
class Reply:
    """What was said, and how soon."""

    text: str
    first_clause: str
    """What was said for the clause that leads; all of it where the language model speaks alone."""
    first_words: float
    """Seconds until there was something to say."""
    whole: float
    """Seconds until all was written."""


class Replier(Protocol):
    """Thinks and speaks as the program does."""

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        """Return what is decided for the reply to a dialogue that ends with the person's words."""
        ...

    def say(self, dialogue: Sequence[Utterance], thought: Thought, way: Way = Way.PROGRAM) -> Reply:
        """Return the reply that is made of it."""
        ...


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply with what it answers and what was planned."""

    person: str
    """The person's last words."""
    thought: Thought
    reply: Reply

    @property
    def target_valence(self) -> float:
        """The mean of the clauses' valence, as planned."""
        clauses = self.thought.plan.clauses
        return sum(clause.target.valence for clause in clauses) / len(clauses)


@dataclass(frozen=True, slots=True)
class Review:
    """What is seen in n replies, each (n,)."""

    follows: NDArray[np.bool_]
    """Whether the judge finds the strategy that was planned to lead in the clause that leads."""
    follows_whole: NDArray[np.bool_]
    """Whether it finds it in the whole reply, which may do two or three things."""
    valence: NDArray[np.float64]
    """Of the words, as the person's are read."""
    relevance: NDArray[np.float64]
    """Cosine between the meanings of reply and person's words."""


class Reviewer:
    """Reads replies with the program's own heads."""

    def __init__(self, reader: EncoderReader, judge: StrategyJudge) -> None:
        """Take what reads."""
        self.reader = reader
        self.judge = judge

    def review(self, answered: Sequence[Answered]) -> Review:
        """Return what is seen in them."""
        meaning = self.reader.encoder.encode([one.person for one in answered]).meaning
        said = self.reader.encoder.encode([one.reply.text for one in answered])
        measured = self.reader.measures_of(said)
        return Review(
            self._following(answered, [one.reply.first_clause for one in answered]),
            self._following(answered, [one.reply.text for one in answered]),
            np.array([one.felt.affect.valence for one in measured], np.float64),
            np.asarray(np.sum(meaning * said.meaning, axis=1), np.float64),
        )

    def _following(self, answered: Sequence[Answered], words: Sequence[str]) -> NDArray[np.bool_]:
        judged = self.judge.judge([(one.person, said) for one, said in zip(answered, words, strict=True)])
        leads = [one.thought.plan.clauses[0].strategy for one in answered]
        return np.array([does_follow(told, lead) for told, lead in zip(judged, leads, strict=True)], np.bool_)
