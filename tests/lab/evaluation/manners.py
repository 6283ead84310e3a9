"""Measures whether commands are heard, and whether the companion speaks first, says "mhm" and keeps silent fittingly.

Commands are lines of our own in six languages, written after the rules were first measured. Ordinary talk is the
validation part of DailyDialog (Li et al. 2017): some of its lines are commands indeed, such as "Good night.", and count
as mistakes nevertheless. The days are simulated (``manners_days``).
"""

import re
from collections.abc import Iterator
from typing import Final

from companion.initiative.deciding import Often
from companion.thinking.orders.commands import command_of, read_command_words
from companion.values import LANGUAGES, Command
from tests.lab.evaluation import listening_aloud, other_voices
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.files import files_of
from tests.lab.evaluation.manners_days import DAYS, PLANS, counts, lives
from tests.lab.evaluation.part import Figure, Part, Run

COMMANDS: Final = "commands_said"
DAILYDIALOG: Final = "dailydialog"
GOAL: Final = 0.95
MOST_FALSE: Final = 0.005
ASKED: Final = 0.9
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


def speaking_first(run: Run) -> Iterator[Figure]:
    """Yield how often it spoke first at a wrong time, and the share of told days that it asked about."""
    languages = tuple(PLANS)[:1] if run.is_quick else tuple(PLANS)
    for often in (Often.SELDOM, Often.OFTEN):
        lived = [life for language in languages for life in lives(language, often, 1)]
        found = counts(lived)
        days = f"{often.value}, {DAYS * len(lived)} days"
        for name, wrong in (
            ("in quiet hours", found.in_quiet_hours),
            ("after two unanswered", found.after_two),
            ("about a closed topic", found.about_closed),
            ("in care or over another program", found.in_care + found.over_screens),
            ("twice about a told day, or on another day", found.asked_twice + found.unfitting),
        ):
            yield share(wrong, found.spoken).named(f"{days}: {name}", goal=0.0, is_less_better=True)
        yield share(found.asked, found.could_ask).named(f"{days}: told days asked about", goal=ASKED)


PART: Final = Part(
    name="manners",
    question="Are commands heard, and does it speak first, say “mhm” and keep silent when that is fitting?",
    data=(
        DAILYDIALOG,
        listening_aloud.SWITCHBOARD,
        *dict.fromkeys((*listening_aloud.STORIES, *other_voices.SETS)),
    ),
    licence="ours; DailyDialog CC BY-NC-SA 4.0; Switchboard's text for research; recordings by their manifests",
    metric="share of lines; Wilson's interval",
    measures=(
        commands_heard,
        ordinary_talk,
        speaking_first,
        listening_aloud.in_words,
        listening_aloud.in_sound,
        other_voices.other_voices,
    ),
)
