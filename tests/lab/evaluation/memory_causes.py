"""Measures whether a feeling leads to what brought it about, when that was told in other words than the question has.

Each scene is a little talk in which a cause is told and, in other words, a feeling; the question, months later, is
about the feeling. By meaning alone one finds the feeling, or what merely sounds like it: two such moments of each scene
lie in the same memory. Which moment caused which is not given: the links are those that reading the talk makes.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import Evidence, LinkKind, Speaker
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.memory_cases import PARTS, Scene, scenes
from tests.lab.evaluation.memory_finders import Finder, as_program, by_meaning, question, tells
from tests.lab.evaluation.memory_past import DAY, NOW, Past, Senses, Told, a_past, senses_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean

FIRST: Final = 5
GAIN: Final = 0.10
Shares = NDArray[np.float64]

_DAYS: Final = 500
_NOTE: Final = "baseline: meaning alone, the cosine of the vectors"


def figures(run: Run) -> list[Figure]:
    """Measure on both parts, all scenes remembered together."""
    told = [scene for part in PARTS for scene in scenes(part)]
    found: list[Figure] = []
    with a_past(senses_of(run)) as past:
        talks = remember(past, told, np.random.default_rng(run.seed))
        for part in PARTS:
            there = [(scene, talk) for scene, talk in zip(told, talks, strict=True) if scene in scenes(part)]
            found += _of_part(past, part, there, run.seed)
    return found


def _of_part(past: Past, part: str, told: Sequence[tuple[Scene, Told]], seed: int) -> list[Figure]:
    chosen = [scene for scene, _ in told]
    wanted = [talk.evidence(scene.cause) for scene, talk in told]
    ours = hits(as_program(past), past.senses, chosen, wanted)
    alone = hits(by_meaning(past), past.senses, chosen, wanted)
    linked = sum(_is_linked(past, cause) for cause in wanted)
    return [
        bootstrap(mean, ours, seed=seed).named(
            f"causes, {part}: hit@{FIRST}", baseline=float(alone.mean()), note=_NOTE
        ),
        bootstrap(mean, ours - alone, seed=seed).named(
            f"causes, {part}: hit@{FIRST} above meaning alone", goal=GAIN, baseline=0.0, note=_NOTE
        ),
        share(linked, len(told)).named(f"causes, {part}: linked with a feeling by reading the talk"),
    ]


def remember(past: Past, told: Sequence[Scene], random: np.random.Generator) -> list[Told]:
    """Remember all scenes and what sounds like them, on days drawn by chance; return the scenes as taken in."""
    talks = [scene.said for scene in told] + [
        ((Speaker.PERSON, text),) for scene in told for text in scene.alike
    ]
    days = random.permutation(np.linspace(30, _DAYS, len(talks)))
    return [past.take_in(said, NOW - float(day) * DAY) for said, day in zip(talks, days, strict=True)][
        : len(told)
    ]


def hits(find: Finder, senses: Senses, told: Sequence[Scene], wanted: Sequence[Evidence]) -> Shares:
    """Tell for each scene whether the moment of its cause is among the first five."""
    return np.array(
        [
            tells(find(question(senses, scene.question))[:FIRST], cause)
            for scene, cause in zip(told, wanted, strict=True)
        ],
        np.float64,
    )


def _is_linked(past: Past, cause: Evidence) -> bool:
    moments = past.memories.of_utterance(cause.session, cause.number)
    links = past.memories.links_of(moments)
    return any(link.kind is LinkKind.CAUSED and link.source in moments for link in links)
