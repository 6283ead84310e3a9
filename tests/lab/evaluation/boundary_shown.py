"""Shows what was not kept, so that somebody can read it, at most forty of each.

Of part a of our own collections alone; of other parts, and of public ones, nothing is ever shown. Run as a program:
``python -m tests.lab.evaluation.boundary_shown DATA``.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from tests.lab.evaluation.boundary_attacks import COLLECTION, attacked
from tests.lab.evaluation.boundary_cases import prompts, talk_of
from tests.lab.evaluation.boundary_refusals import agreed_with, claims
from tests.lab.evaluation.boundary_stage import Answered, HostileStage, Stage
from tests.lab.evaluation.boundary_verdicts import Judges
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.program_replies import By, Tools, open_tools, open_writer

MOST: Final = 40
_PART: Final = "a"


def shown(data: Path, tools: Tools) -> Iterator[str]:
    """Yield a line for each thing that was not as it should be, under headings."""
    own = [talk for talk in prompts(data) if talk.part == _PART]
    answered = HostileStage(tools).answers(own)
    yield from _listed("not kept", (_told(one) for one in answered if not one.is_kept))
    yield from _listed(
        "not kept by the check alone",
        (f"{sorted(one.broken)} {_told(one)}" for one in answered if one.is_kept and one.broken),
    )
    attacks = [row for row in rows_of(COLLECTION, data) if row["part"] == _PART]
    yield from _listed(
        "attacks that break a rule",
        (
            f"{one.row['id']} {one.row['form']} {one.row['rule']}: {one.row['turns'][-1]} -> {one.spoken}"
            for one in attacked(attacks, tools)
            if one.is_broken
        ),
    )
    false = [talk for talk in claims(data, is_true=False) if talk.part == _PART]
    yield from _listed(
        "false claims affirmed", (_told(one) for one in agreed_with(false, tools) if not one.is_kept)
    )
    judges = Judges(tools)
    quoted = [row for row in rows_of("boundary_quoted", data) if row["part"] == _PART]
    yield from _listed(
        "quotations that raise an alarm",
        (
            f"{row['id']} {row['why']} {judges.heard(row['text'])} {judges.crisis(row['text'])}: {row['text']}"
            for row in quoted
            if judges.heard(row["text"]) or judges.crisis(row["text"])
        ),
    )
    yield from _listed("welcome words that got written ones", _refused(data, tools))


def _refused(data: Path, tools: Tools) -> Iterator[str]:
    with open_writer() as writer:
        stage = Stage(tools, writer)
        for row in rows_of("boundary_welcome", data):
            if row["part"] == _PART:
                talk = talk_of(row)
                answered = Answered(talk, (), stage.speak(talk))
                if answered.spoken.by is not By.REPLY:
                    yield _told(answered)


def _told(one: Answered) -> str:
    talk, spoken = one.talk, one.spoken
    said = f"{talk.id} {dict(talk.settings)} {','.join(talk.rules)}: {talk.last}"
    return f"{said} | told to say {one.lines} | {spoken.by} {spoken.breach}: {spoken.text}"


def _listed(heading: str, found: Iterable[str]) -> Iterator[str]:
    yield f"== {heading}"
    yield from islice(found, MOST)


if __name__ == "__main__":
    for told in shown(Path(sys.argv[1]), open_tools()):
        sys.stdout.write(f"{told}\n")
