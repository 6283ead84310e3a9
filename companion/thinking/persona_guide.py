"""The first-run guide: five questions, and which of the personas that ship suits the answers best.

The questions, what each answer counts for each persona and the sentences that say why stand in
``assets/personas/guide.json``; the personas lie beside it as cards.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.thinking.card import Card
from companion.thinking.card_file import read_card_file
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "personas"
_GUIDE: Final = "guide"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that can be chosen."""

    text: str
    weights: Mapping[str, int]
    """What it counts for each persona, by its key."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question with the answers to choose from."""

    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide."""

    questions: tuple[Question, ...]
    ties: tuple[str, ...]
    """All personas by their keys; of equal ones the first here is proposed."""
    reasons: Mapping[str, str]
    """The sentence that says why a persona is proposed, by its key."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The persona that suits best."""

    key: str
    why: str
    """In one sentence, to the person."""


def read_guide(folder: Path = FOLDER) -> Guide:
    """Read the guide that ships."""
    content = json.loads((folder / f"{_GUIDE}.json").read_text("utf-8"))
    questions = tuple(
        Question(
            asked["question"],
            tuple(Answer(answer["answer"], answer["weights"]) for answer in asked["answers"]),
        )
        for asked in content["questions"]
    )
    return Guide(questions, tuple(content["ties"]), content["reasons"])


def shipped_cards(folder: Path = FOLDER) -> dict[str, Card]:
    """Read the cards of the personas that ship, by their keys, in the order of these."""
    return {
        file.stem: read_card_file(file).card for file in sorted(folder.glob("*.json")) if file.stem != _GUIDE
    }


def propose(guide: Guide, answers: Sequence[int]) -> Proposal:
    """Return the persona whose answers weigh most.

    Args:
        guide: The guide.
        answers: To each question the chosen answer, counted from 0.

    Raises:
        ValueError: There are other questions than answers, or an answer that cannot be chosen.
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
