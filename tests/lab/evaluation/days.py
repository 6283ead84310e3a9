"""Measures whether the program tells the day of what was told weeks ago with "tomorrow" or "last Monday".

Own lives, one a language (``days_told_before.jsonl``): lines that were told among chatter on their days, and a question
about each in other words, asked weeks later. All lines of a life lie in one memory, written and recalled as the program
does; then the program's language model replies with the note that the program gives it. Right is a reply that names the
date.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from companion.engine.memory.known_person import GivenMemories
from companion.reply.ongoing import OngoingReply
from companion.thinking.prompt.memory_notes import Recollection
from companion.values import Speaker, Utterance
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.memory_past import NOW, Past, a_past, senses_of
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.program_replies import ProgramReplier, Scene, tools_of, writer_of

COLLECTION: Final = "days_told_before"
GOAL: Final = 0.9
_EVENING: Final = timedelta(hours=19)
_QUICKLY: Final = 12


@dataclass(frozen=True, slots=True)
class DayCase:
    """A line told on a day, and a question about it."""

    language: str
    day: date
    """Day on which it was told."""
    told: tuple[str, ...]
    """Line, with the chatter around it."""
    ask: str
    answer: re.Pattern[str]
    """Forms of the date that it is about."""
    given: Recollection = Recollection()  # noqa: RUF009 - a frozen value
    """The note that the language model is given for the question."""

    @property
    def note(self) -> str:
        """Return all that the note tells."""
        return " ".join((*self.given.lines, self.given.day))


def read_cases(run: Run) -> tuple[DayCase, ...]:
    """Return the cases; raises ``BadInput``."""
    return tuple(map(_case, rows_of(COLLECTION, run.data)))


def _case(row: dict[str, Any]) -> DayCase:
    answer = re.compile("|".join(row["answer"]), re.IGNORECASE)
    return DayCase(row["language"], date.fromisoformat(row["day"]), tuple(row["told"]), row["ask"], answer)


def figures(run: Run) -> Iterator[Figure]:
    """Yield how often the note tells the date, and how often the reply does, for each language and for all."""
    noted = [case for life in _lives(read_cases(run)) for case in _noted(run, life)]
    yield from _shares("the note tells the date", noted, [case.answer.search(case.note) for case in noted])
    asked = run.some(noted, _QUICKLY)
    replies = [_reply(run, case) for case in asked]
    yield from _shares("the reply tells the date", asked, [*map(_is_right, asked, replies)])


def _lives(cases: Sequence[DayCase]) -> Iterator[list[DayCase]]:
    for language in dict.fromkeys(case.language for case in cases):
        yield sorted((case for case in cases if case.language == language), key=lambda case: case.day)


def _noted(run: Run, life: Sequence[DayCase]) -> Iterator[DayCase]:
    """Tell a memory a whole life, and yield its cases with the notes for their questions."""
    with a_past(senses_of(run)) as past:
        for case in life:
            at = datetime.combine(case.day, time(), UTC) + _EVENING
            past.take_in([(Speaker.PERSON, line) for line in case.told], at.timestamp())
        for case in life:
            yield DayCase(case.language, case.day, case.told, case.ask, case.answer, _given(past, case.ask))


def _given(past: Past, ask: str) -> Recollection:
    recalled = past.memory.recall(ask, frozenset(), None)
    return GivenMemories(UTC).give(OngoingReply(1, (_asked(ask),)), recalled, NOW)


def _asked(ask: str) -> Utterance:
    return Utterance("a" * 32, 1, Speaker.PERSON, ask, NOW)


def _reply(run: Run, case: DayCase) -> str:
    scene = Scene(language=case.language, memories=case.given.lines, day=case.given.day)
    reply = ProgramReplier(tools_of(run), writer_of(run), scene).speak([_asked(case.ask)]).text
    print(f"{case.language} {case.ask} → {reply}\n   {case.note}", file=sys.stderr, flush=True)
    return reply


def _is_right(case: DayCase, reply: str) -> bool:
    return case.answer.search(reply) is not None


def _shares(name: str, cases: Sequence[DayCase], right: Sequence[object]) -> Iterator[Figure]:
    of_language = dict.fromkeys(case.language for case in cases)
    for language in of_language:
        own = [bool(one) for case, one in zip(cases, right, strict=True) if case.language == language]
        yield share(sum(own), len(own)).named(f"{language}: {name}")
    yield share(sum(map(bool, right)), len(right)).named(f"all: {name}", goal=GOAL)


PART: Final = Part(
    name="days",
    question="Is the right date told of what was told weeks ago with “tomorrow” or “last Monday”?",
    data=(),
    licence="ours",
    metric="share of questions; Wilson's interval",
    measures=(figures,),
)
