"""Measures whether commands are heard, and whether ordinary talk is taken for one.

Commands are lines of our own in six languages, written after the rules were first measured. Ordinary talk is the
validation part of DailyDialog (Li et al. 2017): some of its lines are commands indeed, such as "Good night.", and count
as mistakes nevertheless.
"""

import re
from collections.abc import Iterator
from typing import Final

from companion.thinking.orders.commands import command_of, read_command_words
from companion.thinking.orders.words import LANGUAGES
from companion.values import Command
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.files import files_of
from tests.lab.evaluation.part import Figure, Part, Run

COMMANDS: Final = "commands_said"
DAILYDIALOG: Final = "dailydialog"
GOAL: Final = 0.95
MOST_FALSE: Final = 0.005
_SPACED_MARK: Final = re.compile(r" ([,.?!’'])")


def commands_heard(run: Run) -> Iterator[Figure]:
    """Yield the share of commands that are heard as what they are, for each language and for all."""
    rows = rows_of(COMMANDS, run.data)
    heard = {language: [0, 0] for language in LANGUAGES}
    for row in rows:
        words = read_command_words(row["language"])
        counts = heard[row["language"]]
        counts[0] += command_of(row["text"], words) is Command(row["command"])
        counts[1] += 1
    for language, (right, count) in heard.items():
        yield share(right, count).named(f"{language}: commands heard")
    yield share(sum(right for right, _ in heard.values()), len(rows)).named("all: commands heard", goal=GOAL)


def ordinary_talk(run: Run) -> Iterator[Figure]:
    """Yield the share of everyday lines that are taken for a command."""
    words = read_command_words("en")
    rows = [row for path in files_of(run.data / DAILYDIALOG, "*.jsonl") for row in json_lines(path)]
    said = [_SPACED_MARK.sub(r"\1", turn["text"]) for row in rows for turn in row["turns"]]
    if said:
        taken = sum(command_of(line, words) is not None for line in said)
        yield share(taken, len(said)).named(
            "DailyDialog: taken for a command", goal=MOST_FALSE, is_less_better=True
        )


PART: Final = Part(
    name="manners",
    question="Are commands heard, and is ordinary talk left alone?",
    data=(DAILYDIALOG,),
    licence="ours; DailyDialog CC BY-NC-SA 4.0",
    metric="share of lines; Wilson's interval",
    measures=(commands_heard, ordinary_talk),
)
