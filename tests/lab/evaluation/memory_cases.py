"""Our own texts that memory is measured on, and what counts as right; written before anything was measured on them.

They lie in ``collections``:

- feelings: 40 topics, each with eight moments that differ by feeling, and two neutral mentions of it; moods: what
  somebody who feels one of the eight says, about nothing in particular.
- causes: 130 scenes in which something brings a feeling about, and a question about the feeling in other words.
- talks: 46 moments that a long talk buries, and what is said at its end that they would help with.
- small talk: 310 utterances that call for no memory.
- profiles: pairs of lines about a person in which only a group changes.
- instructions: 30 memories that give orders to a language model.
- probes: where the answers to MemoryBank's questions are (Zhong et al. 2024, whose collection states none).

The first four have two parts. Part "a" could be looked at while recall was made; part "b" is for judging alone: of
causes, talks and small talk nobody had seen it before recall stood.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from companion.values import Speaker
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.corpora import json_lines

FEELINGS: Final = ("joy", "pride", "peace", "gratitude", "sadness", "anger", "fear", "shame")
PLEASANT: Final = frozenset(FEELINGS[:4])
PARTS: Final = ("a", "b")


@dataclass(frozen=True, slots=True)
class Topic:
    """Moments of one person about one thing, each with another feeling."""

    part: str
    """"a" or "b"."""
    topic: str
    mentions: tuple[str, ...]
    """Neutral mentions; no order by text can favour a feeling, for each is asked with all."""
    memories: Mapping[str, str]
    """By feeling, one of each."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A little talk in which a cause is told, and a feeling that it brought about."""

    said: tuple[tuple[Speaker, str], ...]
    cause: int
    """Which utterance tells it, from 0."""
    question: str
    """About the feeling, asked much later."""
    alike: tuple[str, ...]
    """What the person said at other times that has the question's words, and not its answer."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A moment that a long talk buries."""

    depth: float
    """How far into the talk it is told, in [0, 1]."""
    telling: str
    need: str
    """What is said last; the moment would help with it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A question of MemoryBank's and the exchanges that answer it."""

    user: str
    question: str
    evidence: frozenset[tuple[str, int]]
    """Date (ISO 8601) and number in its day, from 0; empty where the answer is nowhere."""


@dataclass(frozen=True, slots=True)
class ProfileSwap:
    """Two lines about a person that differ in a group."""

    attribute: str
    one: str
    other: str


def topics(part: str) -> tuple[Topic, ...]:
    """Return the 20 topics of a part, "a" or "b"."""
    return tuple(
        Topic(row["part"], row["topic"], tuple(row["mentions"]), row["memories"])
        for row in _rows("memory_feelings", part)
    )


def moods(part: str) -> dict[str, tuple[str, ...]]:
    """Return by feeling what somebody says who feels so; three each."""
    return {row["feeling"]: tuple(row["said"]) for row in _rows("memory_moods", part)}


def scenes(part: str) -> tuple[Scene, ...]:
    """Return the scenes of a part: 100 and 30."""
    return tuple(
        Scene(
            tuple((Speaker(who), text) for who, text in row["said"]),
            row["cause"],
            row["question"],
            tuple(row["alike"]),
        )
        for row in _rows("memory_causes", part)
    )


def talks(part: str) -> tuple[Talk, ...]:
    """Return the moments of a part, 30 and 16, from near the beginning to near the end."""
    found = (Talk(row["depth"], row["telling"], row["need"]) for row in _rows("memory_talks", part))
    return tuple(sorted(found, key=lambda talk: talk.depth))


def small_talk(part: str) -> tuple[str, ...]:
    """Return the utterances of a part: 200 and 110."""
    return tuple(row["text"] for row in _rows("memory_small_talk", part))


def instructions() -> tuple[str, ...]:
    """Return the 30 orders."""
    return tuple(row["text"] for row in json_lines(COLLECTIONS / "memory_instructions.jsonl"))


def profiles() -> tuple[ProfileSwap, ...]:
    """Return the twelve pairs."""
    return tuple(ProfileSwap(**row) for row in json_lines(COLLECTIONS / "memory_profiles.jsonl"))


def probes() -> tuple[Probe, ...]:
    """Return the 68 questions."""
    return tuple(
        Probe(
            row["user"],
            row["question"],
            frozenset((str(date), int(number)) for date, number in row["evidence"]),
        )
        for row in json_lines(COLLECTIONS / "memory_probes.jsonl")
    )


def _rows(name: str, part: str) -> list[dict[str, Any]]:
    return [row for row in json_lines(COLLECTIONS / f"{name}.jsonl") if row["part"] == part]
