"""Measures the intent on our own collections: wants, topic shifts, what comes into question, how long it takes.

- plan_situations: what the person wants.
- plan_topic_shifts: dialogues in which every shift is to be noticed, and none where none is. Each is gone through as it
  would be live: what was taken for a shift begins a topic, rightly or not.
- plan_strategies: contexts with strategies that fit; one of them must come into question.

Part "a" was looked at while the rules were made, and the weights of topic shifts were fitted on it, too; its figures
say how well it was learnt. Part "b" was not looked at, but its totals were: before there were heads, 21 of 50
wants were right (.42) and 36 of 50 dialogues (.72). So the goals stand on collections that are "fresh": 100 situations,
written when the head of wants and its rules were done, and 100 dialogues, half with a shift, written while the weights
of topic shifts were fitted, all in one go and before anything was predicted for them. The hand that wrote them wrote
what the heads learned from, too: other people's talk will be harder. As measured first, 79 of 100 wants were right and
82 of 100 dialogues (44 of 50 shifts noticed; of the turns that go on .075 taken for one). On part "b", read once then,
it was 29 of 50 wants (.58) and 37 of 50 dialogues (.74; 25 of 31 shifts, .078 false): where the two differ, part "b" is
nearer to what another hand writes.

Then more was written for the heads, after the errors on "fresh" had been looked at once: it is not fresh for what was
learned since. Two more sets were written before that and measured before anything was changed: "spoken", 100 situations
as a recogniser writes them (67 right), and "near", 60 follow-ups that go on, some of them about deaths and illness, and
60 shifts (53 noticed, 28 of the 60 follow-ups taken for one). Their errors were looked at, too, and none of their
sentences is learned from. Part "b" was read once more at the end of it: 29 of 50 wants (.58), 36 of 50 dialogues (.72;
24 of 31 shifts, .078 false). So another hand's talk is understood little better than before, and the goal of .80 is
missed there.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Any, Final

import numpy as np

from companion.encoder.reading import EncoderReader, open_text_reader
from companion.encoder.topic_start import load_topic_start
from companion.encoder.want import load_want
from companion.thinking.intend import Course, intend
from companion.thinking.situation import understand
from companion.thinking.topic import has_shifted
from companion.thinking.turn import Heard, Turn
from companion.values import Situation, Speaker
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.collected import parts_of, rows_of
from tests.lab.evaluation.part import Figure, Run

PARTS: Final = ("a", "b")
FRESH: Final = "fresh"
SPOKEN: Final = "spoken"
NEAR: Final = "near"
GOAL: Final = 0.8
FALSE_SHIFTS: Final = 0.1
"""Of the person's turns that go on, so many may be taken for shifts."""
SLOWEST: Final = 15.0
"""Milliseconds that an intent may take."""

_MEMORY: Final = "memory"

Row = Mapping[str, Any]
"""A line of a collection."""


class Listening:
    """Reads words as the program does, and remembers nothing."""

    def __init__(self, reader: EncoderReader) -> None:
        self._reader = reader
        self._want = load_want(reader.encoder.trunk_hash)
        self._topic_start = load_topic_start(reader.encoder.trunk_hash)

    def hear(self, text: str) -> Heard:
        """Return what is read off the person's words."""
        encoded = self._reader.encoder.encode([text])
        (measures,) = self._reader.measures_of(encoded)
        (read,), (starts,) = self._want.read(encoded), self._topic_start.read(encoded)
        turn = Turn(Speaker.PERSON, text, encoded.meaning[0], starts)
        return Heard(turn, measures.felt, wants=read)

    def turn(self, speaker: Speaker, text: str) -> Turn:
        """Return what one side said, with where it lies in meaning."""
        return Turn(speaker, text, self._reader.encoder.encode([text]).meaning[0])

    def course(self, said: Sequence[tuple[str, str]]) -> Course:
        """Go through a talk, and return its course; what is only remembered is no turn of it."""
        course = Course()
        said = [(who, text) for who, text in said if who != _MEMORY]
        for who, text in said:
            if Speaker(who) is Speaker.PERSON:
                _, course = intend(self.hear(text), course)
            else:
                course = course.answered(self.turn(Speaker.COMPANION, text))
        return course


def figures(run: Run) -> list[Figure]:
    """Measure what is fresh and the parts; raises ``CompanionError`` where the encoder is missing or broken."""
    listening, data = Listening(open_text_reader()), run.data
    found = [
        *_situations(listening, rows("plan_situations_fresh", data=data), FRESH, GOAL),
        *_situations(listening, rows("plan_situations_spoken", data=data), SPOKEN, GOAL),
        *_shifts(listening, rows("plan_topic_shifts_fresh", data=data), FRESH, GOAL),
        *_shifts(listening, rows("plan_topic_shifts_near", data=data), NEAR, GOAL),
    ]
    for measure, name in (
        (_situations, "plan_situations"),
        (_shifts, "plan_topic_shifts"),
        (_families, "plan_strategies"),
    ):
        for part in parts_of(rows(name, data=data)):
            found += measure(listening, rows(name, part, data), part)
    return [*found, _duration(listening, rows("plan_strategies", data=data), run.seed)]


def rows(name: str, part: str | None = None, data: Path = COLLECTIONS) -> list[Row]:
    """Return the lines of one part of a collection, or of all; ``data`` may hold others in place of ours."""
    return [row for row in rows_of(name, data) if part in {None, row["part"]}]


def is_right(situation: Situation, row: Row) -> bool:
    """Tell whether what is wanted is right."""
    return bool(situation.want.value == row["wants"])


def noticed(listening: Listening, said: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """Return where the topic is taken as shifted, by the numbers of the turns from 0."""
    course, found = Course(), []
    for number, (who, text) in enumerate(said):
        if Speaker(who) is Speaker.PERSON:
            heard = listening.hear(text)
            if has_shifted(heard.turn, course.topic, course.earlier):
                found.append(number)
            _, course = intend(heard, course)
        else:
            course = course.answered(listening.turn(Speaker.COMPANION, text))
    return tuple(found)


def _situations(
    listening: Listening, cases: Sequence[Row], part: str, goal: float | None = None
) -> list[Figure]:
    right = sum(is_right(understand(listening.hear(row["person"])).situation, row) for row in cases)
    name = f"situations: what is wanted, part {part}"
    return [share(right, len(cases)).named(name, goal=goal, baseline=_commonest(cases))]


def _commonest(cases: Sequence[Row]) -> float:
    wants = [row["wants"] for row in cases]
    return max(map(wants.count, wants)) / len(wants)


def _shifts(listening: Listening, cases: Sequence[Row], part: str, goal: float | None = None) -> list[Figure]:
    found = [noticed(listening, row["turns"]) for row in cases]
    marked = [tuple(row["shifts"]) for row in cases]
    both = sum(len(set(one) & set(other)) for one, other in zip(found, marked, strict=True))
    whole = sum(one == other for one, other in zip(found, marked, strict=True))
    never = sum(not other for other in marked) / len(marked)
    goes_on = sum(map(_answers, cases)) - sum(map(len, marked))
    return [
        share(whole, len(marked)).named(
            f"topic shifts: dialogues right, part {part}", goal=goal, baseline=never, note="baseline: never"
        ),
        share(both, sum(map(len, marked))).named(f"topic shifts noticed, part {part}", goal=goal),
        share(sum(map(len, found)) - both, goes_on).named(
            f"topic shifts: false ones where the person goes on, part {part}",
            goal=None if goal is None else FALSE_SHIFTS,
            is_less_better=True,
        ),
    ]


def _answers(case: Row) -> int:
    """Return how many turns of the person's come after their first."""
    return sum(Speaker(who) is Speaker.PERSON for who, _ in case["turns"]) - 1


def _families(listening: Listening, cases: Sequence[Row], part: str) -> list[Figure]:
    fitting = offered = unfit = 0
    for row in cases:
        course = listening.course(row["before"])
        intent, _ = intend(listening.hear(row["person"]), course)
        names = {strategy.value for strategy in intent.family}
        fitting += bool(names & set(row["fit"]))
        offered += len(names)
        unfit += len(names & set(row["unfit"]))
    return [
        share(fitting, len(cases)).named(f"a fitting strategy comes into question, part {part}"),
        share(unfit, offered).named(
            f"of what comes into question unfit, part {part}", note="before the plan bars any"
        ),
    ]


def _duration(listening: Listening, cases: Sequence[Row], seed: int) -> Figure:
    """Time the deciding with the reading of the person's words; the talk before them has been gone through."""
    order = np.random.default_rng(seed).permutation(len(cases))
    took = []
    for case in (cases[at] for at in order):
        course = listening.course(case["before"])
        begun = process_time()
        intend(listening.hear(case["person"]), course)
        took.append((process_time() - begun) * 1000.0)
    slow = float(np.percentile(took, 95))
    return Figure(
        "intent with reading, 95th percentile, ms of processor time",
        slow,
        len(took),
        goal=SLOWEST,
        is_less_better=True,
    )
