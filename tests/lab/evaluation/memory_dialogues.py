"""Reads long talks with questions on them: LoCoMo with its corrections, and MemoryBank with our labels."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from companion.values import Speaker
from tests.lab.evaluation.files import files_of, lines, unusable
from tests.lab.evaluation.memory_cases import probes

CATEGORIES: Final = {1: "several turns", 2: "time", 3: "open", 4: "one turn"}
"""Of LoCoMo's questions; the fifth has no answer and is left out."""
_LATER: Final = timedelta(days=10)
"""So long after the last talk everything is asked (guess)."""
_PAUSE: Final = 20.0
"""Seconds between two turns (guess); the collections date only whole talks."""
_OTHER: Final = {Speaker.PERSON: Speaker.COMPANION, Speaker.COMPANION: Speaker.PERSON}
_TURN: Final = re.compile(r"D:?(\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said."""

    session: int
    """Counts the talks from 1."""
    speaker: Speaker
    text: str
    """With what a shared picture shows, where there is one."""
    said_at: float
    """Seconds since 1970-01-01 UTC."""
    place: int
    """What evidence names: of LoCoMo the turn, of MemoryBank the exchange."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a talk, and where it is answered."""

    text: str
    evidence: frozenset[int]
    """Places of turns; all of them are to be found."""
    category: int = 0
    """LoCoMo's; 0 for others."""


@dataclass(frozen=True, slots=True)
class LongTalk:
    """All that two have said to each other, and what is asked on it."""

    turns: tuple[Turn, ...]
    questions: tuple[Question, ...]
    asked_at: float
    called: Mapping[Speaker, str] = field(default_factory=dict)
    """By which names the questions call the two; empty where they say "I" and "you"."""

    @property
    def swapped(self) -> "LongTalk":
        """The same talk in which the companion is the person."""
        return replace(
            self,
            turns=tuple(replace(turn, speaker=_OTHER[turn.speaker]) for turn in self.turns),
            called={_OTHER[speaker]: name for speaker, name in self.called.items()},
        )

    @property
    def told(self) -> tuple[str, ...]:
        """The turns as any other system gets them: with the name of who speaks, where questions use it."""
        return tuple(
            f"{self.called[turn.speaker]}: {turn.text}" if self.called else turn.text for turn in self.turns
        )


def locomo_talks(folder: Path) -> tuple[LongTalk, ...]:
    """Read LoCoMo (Maharana et al. 2024), categories 1 to 4, with the corrections that lie beside it."""
    corrections = {
        (row["sample_id"], row["qa_index"]): row["corrected"]
        for path in files_of(folder, "qa_corrections*.jsonl")
        for row in json_lines_that_hold(path)
    }
    talks = tuple(
        _locomo_talk(sample, corrections)
        for path in files_of(folder, "locomo*.json")
        for sample in json.loads("".join(lines(path)))
    )
    if not talks:
        raise unusable(folder)
    return talks


def memorybank_talks(folder: Path) -> tuple[LongTalk, ...]:
    """Read the users of MemoryBank (Zhong et al. 2024) whose questions are labelled."""
    users = {
        name: user
        for path in files_of(folder, "memory_bank*.json")
        for name, user in json.loads("".join(lines(path))).items()
    }
    if not users:
        raise unusable(folder)
    labelled = {probe.user for probe in probes() if probe.evidence}
    return tuple(_memorybank_talk(name, user["history"]) for name, user in users.items() if name in labelled)


def json_lines_that_hold(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines, some of which are empty."""
    return [json.loads(line) for line in lines(path) if line.strip()]


def _locomo_talk(sample: Mapping[str, Any], corrections: Mapping[tuple[str, int], Any]) -> LongTalk:
    talk = sample["conversation"]
    called = {Speaker.PERSON: talk["speaker_a"], Speaker.COMPANION: talk["speaker_b"]}
    sides = {name: side for side, name in called.items()}
    turns: list[Turn] = []
    places: dict[tuple[int, int], int] = {}
    for session, begun_at, said in _sessions(talk):
        for number, turn in enumerate(said):
            places[_turn_name(turn["dia_id"])] = len(turns)
            at = begun_at.timestamp() + _PAUSE * number
            turns.append(Turn(session, sides[turn["speaker"]], _with_picture(turn), at, len(turns)))
    asked = (corrections.get((sample["sample_id"], number), one) for number, one in enumerate(sample["qa"]))
    questions = (
        _locomo_question(one, places) for one in asked if one is not None and one["category"] in CATEGORIES
    )
    return LongTalk(
        tuple(turns),
        tuple(one for one in questions if one.evidence),
        max(turn.said_at for turn in turns) + _LATER.total_seconds(),
        called,
    )


def _sessions(talk: Mapping[str, Any]) -> Iterator[tuple[int, datetime, list[dict[str, str]]]]:
    number = 1
    while said_at := talk.get(f"session_{number}_date_time"):
        at = datetime.strptime(said_at, "%I:%M %p on %d %B, %Y").replace(tzinfo=UTC)
        yield number, at, talk.get(f"session_{number}", [])
        number += 1


def _with_picture(turn: Mapping[str, str]) -> str:
    return f"{turn['text']} (shares {turn['blip_caption']})" if turn.get("blip_caption") else turn["text"]


def _locomo_question(asked: Mapping[str, Any], places: Mapping[tuple[int, int], int]) -> Question:
    named = {(int(session), int(turn)) for one in asked["evidence"] for session, turn in _TURN.findall(one)}
    evidence = frozenset(places[name] for name in named if name in places)
    return Question(asked["question"], evidence, asked["category"])


def _turn_name(text: str) -> tuple[int, int]:
    ((session, turn),) = _TURN.findall(text)
    return int(session), int(turn)


def _memorybank_talk(name: str, history: Mapping[str, list[Mapping[str, str]]]) -> LongTalk:
    turns: list[Turn] = []
    places: dict[tuple[str, int], int] = {}
    for session, (day, exchanges) in enumerate(history.items(), start=1):
        begun_at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC).timestamp()
        for number, exchange in enumerate(exchanges):
            place = places[day, number] = len(places)
            at = begun_at + 2 * _PAUSE * number
            turns.append(Turn(session, Speaker.PERSON, exchange["query"], at, place))
            turns.append(Turn(session, Speaker.COMPANION, exchange["response"], at + _PAUSE, place))
    questions = tuple(
        Question(probe.question, frozenset(places[day, number] for day, number in probe.evidence))
        for probe in probes()
        if probe.user == name and probe.evidence
    )
    return LongTalk(tuple(turns), questions, max(turn.said_at for turn in turns) + _LATER.total_seconds())
