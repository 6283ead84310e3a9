"""Measures whether feeling finds what meaning cannot: of eight moments on one topic, that which felt as one feels now.

A topic is mentioned in neutral words, just after something was said that shows a mood and no topic. The moment that was
written for the same feeling must be among the first three. Each mention is asked with all eight feelings, so an order
that does not look at the feeling is right in three of eight at best. What a moment or a mood felt like is read off its
words by the program itself; the feeling that it was written for is only what is right.

Somebody who feels bad may rather need moments that felt good: there it counts how many of the first three did.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.remembering.recalling.signals import Query
from companion.values import Evidence, FeelingPolicy, Memory, RecallIntent, Speaker
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.memory_cases import FEELINGS, PARTS, PLEASANT, Topic, moods, topics
from tests.lab.evaluation.memory_finders import Finder, as_asked, as_program, by_meaning, others, question
from tests.lab.evaluation.memory_past import (
    DAY,
    NOW,
    Past,
    Senses,
    a_past,
    felt,
    read_by_heart,
    senses_of,
    uttered,
)
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean

FIRST: Final = 3
GAIN: Final = 0.15
"""By how much ours is to be above meaning alone."""
_QUICK: Final = 8 * len(FEELINGS)
_DAYS: Final = 700
"""The moments are strewn over so many days, by chance."""

Shares = NDArray[np.float64]
"""(queries,), each in [0, 1]."""
Strewn = Mapping[Evidence, tuple[str, str]]
"""Topic and feeling of each moment, by its utterance."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A mention of a topic by somebody in a mood."""

    mood: str
    """What was said just before."""
    query: Query
    topic: str
    feeling: str
    """The one that the mood was written for."""


def figures(run: Run) -> list[Figure]:
    """Measure on both parts; quickly with one mention of eight topics instead of two of all."""
    senses, seed = senses_of(run), run.seed
    random = np.random.default_rng(seed)
    found: list[Figure] = []
    with a_past(senses) as past:
        strewn = strew(past, [topic for part in PARTS for topic in topics(part)], random)
        for part in PARTS:
            asked = run.some(tuple(ask(senses, part, mentions=1 if run.is_quick else 2)), _QUICK)
            found += _of_part(past, strewn, part, asked, seed)
    return found


def strew(past: Past, told: Sequence[Topic], random: np.random.Generator) -> Strewn:
    """Remember all moments, each as said by itself on a day drawn by chance."""
    texts = [(topic.topic, feeling, text) for topic in told for feeling, text in topic.memories.items()]
    days = random.permutation(np.linspace(1, _DAYS, len(texts)))
    moments = {}
    for (topic, feeling, text), day in zip(texts, days, strict=True):
        talk = past.take_in([(Speaker.PERSON, text)], NOW - float(day) * DAY)
        moments[talk.evidence(0)] = (topic, feeling)
    return moments


def ask(senses: Senses, part: str, *, mentions: int) -> Iterator[Asked]:
    """Yield each mention with each feeling, the three moods of a feeling by turns."""
    said = moods(part)
    for number, topic in enumerate(topics(part)):
        for place, mention in enumerate(topic.mentions[:mentions]):
            for feeling in FEELINGS:
                mood = said[feeling][(number + place) % len(said[feeling])]
                yield Asked(mood, query_of(senses, mood, mention), topic.topic, feeling)


def query_of(senses: Senses, mood: str, mention: str) -> Query:
    """Return what is asked when a topic is mentioned just after a mood was shown."""
    utterances = uttered([(Speaker.PERSON, mood), (Speaker.PERSON, mention)], "f" * 32, NOW)
    return Query(
        mention,
        utterances[-1].said_at,
        RecallIntent(FeelingPolicy.CONGRUENT),
        vector=senses.vector(mention),
        trunk=senses.encoder.trunk_hash,
        felt=felt(read_by_heart(utterances, senses)[0][0]),
        emotions=senses.measures(mood).emotions,
    )


def hits(found: Sequence[Sequence[Memory]], asked: Sequence[Asked], strewn: Strewn) -> Shares:
    """Tell of what was found for each whether the moment of its topic and feeling is among the first three."""
    return np.array(
        [
            (one.topic, one.feeling) in _first(memories, strewn)
            for memories, one in zip(found, asked, strict=True)
        ],
        np.float64,
    )


def brightness(found: Sequence[Sequence[Memory]], asked: Sequence[Asked], strewn: Strewn) -> Shares:
    """Tell of what was found for each how many of the first three are moments of its topic that felt good."""
    return np.array(
        [
            len({(one.topic, feeling) for feeling in PLEASANT} & _first(memories, strewn)) / FIRST
            for memories, one in zip(found, asked, strict=True)
        ]
    )


def _first(memories: Sequence[Memory], strewn: Strewn) -> set[tuple[str, str]]:
    return {strewn[said] for memory in memories[:FIRST] for said in memory.evidence if said in strewn}


def _all(find: Finder, asked: Sequence[Asked]) -> list[Sequence[Memory]]:
    return [find(one.query) for one in asked]


def _of_part(past: Past, strewn: Strewn, part: str, asked: Sequence[Asked], seed: int) -> list[Figure]:
    ours = hits(_all(as_asked(past), asked), asked, strewn)
    alone = hits(_all(by_meaning(past), asked), asked, strewn)
    groups = [one.topic for one in asked]
    note = "baseline: meaning alone, the cosine of the vectors; at most 3 of 8 without a look at the feeling"
    return [
        bootstrap(mean, ours, seed=seed, groups=groups).named(
            f"feeling matters, {part}: hit@{FIRST}", baseline=float(alone.mean()), note=note
        ),
        bootstrap(mean, ours - alone, seed=seed, groups=groups).named(
            f"feeling matters, {part}: hit@{FIRST} above meaning alone", goal=GAIN, baseline=0.0, note=note
        ),
        *_above_others(past, strewn, part, asked, ours, seed),
        _counter(past, strewn, part, asked, seed),
        *_by_the_program(past, strewn, part, asked, seed),
    ]


def _above_others(
    past: Past, strewn: Strewn, part: str, asked: Sequence[Asked], ours: Shares, seed: int
) -> Iterator[Figure]:
    groups = [one.topic for one in asked]
    for name, find in others(past).items():
        theirs = hits(_all(find, asked), asked, strewn)
        yield bootstrap(mean, ours - theirs, seed=seed, groups=groups).named(
            f"feeling matters, {part}: hit@{FIRST} above {name}",
            baseline=float(theirs.mean()),
            note="baseline: its own hit@3",
        )


def _counter(past: Past, strewn: Strewn, part: str, asked: Sequence[Asked], seed: int) -> Figure:
    low = [
        replace(one, query=replace(one.query, intent=RecallIntent(FeelingPolicy.COUNTER)))
        for one in asked
        if one.feeling not in PLEASANT
    ]
    ours = brightness(_all(as_asked(past), low), low, strewn)
    alone = brightness(_all(by_meaning(past), low), low, strewn)
    return bootstrap(mean, ours, seed=seed, groups=[one.topic for one in low]).named(
        f"feeling matters, {part}: share of the first {FIRST} that felt good, asked in a low mood",
        baseline=float(alone.mean()),
        note="counter-congruent recall; baseline: meaning alone",
    )


def _by_the_program(
    past: Past, strewn: Strewn, part: str, asked: Sequence[Asked], seed: int
) -> Iterator[Figure]:
    """Leave everything to the program: what the feeling is, whether it counts, and how. Good moods, which may stay."""
    before = [one for one in asked if one.feeling in PLEASANT]
    at_once = [replace(one, query=question(past.senses, f"{one.mood} {one.query.text}")) for one in before]
    for how, said, found in (
        ("just before the mention", before, [_in_a_talk(past, one) for one in before]),
        ("and mention at once", at_once, _all(as_program(past), at_once)),
    ):
        alone = hits(_all(by_meaning(past), said), said, strewn)
        yield bootstrap(mean, hits(found, said, strewn), seed=seed, groups=[one.topic for one in said]).named(
            f"feeling matters, {part}: hit@{FIRST}, as in a talk, good mood {how}",
            baseline=float(alone.mean()),
            note="the program decides what the feeling is and whether it counts; baseline: meaning alone",
        )


def _in_a_talk(past: Past, one: Asked) -> Sequence[Memory]:
    """Say the mood, and then the mention; the mood does not stay in memory."""
    said = past.take_in([(Speaker.PERSON, one.mood)], NOW).evidence(0)
    found = as_program(past)(replace(one.query, in_prompt=frozenset({said})))
    past.memories.delete(past.memories.of_utterance(said.session, said.number))
    return found
