"""``companion persona guide``: asks the five questions, and says who suits and why.

In a terminal it asks and then whether the proposal is to be the persona; elsewhere the answers are arguments.
"""

import sys
from collections.abc import Sequence
from typing import Final

from companion.cli.persona import choose
from companion.thinking.persona_guide import Guide, Question, propose, read_guide
from companion.values import BadInput

_YES: Final = frozenset({"y", "yes"})


def guide(name: str, *, answers: str | None, chooses: bool, replaces: bool) -> int:
    """Propose a persona, and make it the companion's where that is wanted."""
    questions = read_guide()
    asks = answers is None
    chosen = _asked(questions) if answers is None else _given(questions, answers)
    proposal = propose(questions, chosen)
    print(f"I propose {proposal.why}")
    if chooses or (asks and _told("Shall it be this one? [y/N] ").casefold() in _YES):
        return choose(name, proposal.key, replaces=replaces)
    print(
        f"`companion persona choose {proposal.key}` makes it who your companion is; `list` shows the others."
    )
    return 0


def _asked(questions: Guide) -> list[int]:
    if not sys.stdin.isatty():
        raise BadInput(
            "Nobody can be asked here; give the numbers of your answers with --answers, such as --answers 1,3,2,5,4."
        )
    return [_ask(question) for question in questions.questions]


def _ask(question: Question) -> int:
    print(question.text)
    for number, answer in enumerate(question.answers, start=1):
        print(f"  {number}  {answer.text}")
    while True:
        told = _told("> ")
        if told.isdecimal() and 1 <= int(told) <= len(question.answers):
            return int(told) - 1
        print(f"Please type a number from 1 to {len(question.answers)}.")


def _given(questions: Guide, answers: str) -> Sequence[int]:
    numbers = [each.strip() for each in answers.split(",")]
    most = [len(question.answers) for question in questions.questions]
    is_right = len(numbers) == len(most) and all(
        each.isdecimal() and 1 <= int(each) <= highest for each, highest in zip(numbers, most, strict=True)
    )
    if not is_right:
        raise BadInput(
            f"--answers takes {len(most)} numbers with commas between them; the questions have "
            f"{', '.join(map(str, most))} answers."
        )
    return [int(each) - 1 for each in numbers]


def _told(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError:
        raise BadInput("The guide was left before its end; nothing was changed.") from None
