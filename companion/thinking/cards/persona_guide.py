"""The first-run guide: five questions, and the shipped persona that suits the answers best.

``assets/personas/guide.json`` has the questions, the weight of each answer for each persona, and the sentences that
give the reason; the personas are cards next to it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.thinking.cards.card import Card
from companion.thinking.cards.file import read_card_file
from companion.values import Told
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "personas"
_GUIDE: Final = "guide"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to choose."""

    text: Told
    weights: Mapping[str, int]
    """Weight for each persona, by its key."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question with the answers to choose from."""

    text: Told
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide."""

    questions: tuple[Question, ...]
    ties: tuple[str, ...]
    """Keys of all personas; among equal ones the first here is proposed."""
    reasons: Mapping[str, Told]
    """Sentence with the reason for proposing a persona, by its key."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The persona that suits best."""

    key: str
    why: Told
    """Reason, in one sentence to the person."""


def read_guide() -> Guide:
    """Read the guide that ships."""
    content = json.loads((FOLDER / f"{_GUIDE}.json").read_text("utf-8"))
    questions = tuple(
        Question(
            Told(asked["question"]),
            tuple(Answer(Told(answer["answer"]), answer["weights"]) for answer in asked["answers"]),
        )
        for asked in content["questions"]
    )
    reasons = {key: Told(why) for key, why in content["reasons"].items()}
    return Guide(questions, tuple(content["ties"]), reasons)


def shipped_cards() -> dict[str, Card]:
    """Read the cards of the shipped personas, by their keys, in the order of these."""
    return {file.stem: read_card_file(file) for file in sorted(FOLDER.glob("*.json")) if file.stem != _GUIDE}


def propose(guide: Guide, answers: Sequence[int]) -> Proposal:
    """Return the persona with the highest total weight.

    Args:
        answers: Chosen answer to each question, counted from 0.

    Raises:
        ValueError: The numbers of questions and answers differ, or an answer does not exist.
    """
    if len(answers) != len(guide.questions):
        raise ValueError(f"{len(guide.questions)} questions and {len(answers)} answers")
    weights = dict.fromkeys(guide.ties, 0)
    for question, chosen in zip(guide.questions, answers, strict=True):
        if not 0 <= chosen < len(question.answers):
            raise ValueError(f"there is no answer {chosen} among {len(question.answers)}")
        for key, weight in question.answers[chosen].weights.items():
            weights[key] += weight
    best = max(guide.ties, key=weights.__getitem__)
    return Proposal(best, guide.reasons[best])
