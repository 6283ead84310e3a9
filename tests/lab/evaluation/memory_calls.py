"""Measures how often something comes back that nobody called for, and how often it does where somebody did.

Small talk is asked of a past full of feeling: own sentences, and what Switchboard's speakers say to open, to close, to
thank and to show that they listen (Jurafsky, Shriberg & Biasca 1997). What calls for a memory: the mentions of topics,
the questions after causes, and the needs at the end of long talks, whose moments all lie in the same past.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.values import Speaker
from tests.lab.evaluation.bootstrap import Measured, share
from tests.lab.evaluation.files import files_of, lines, unusable
from tests.lab.evaluation.memory_cases import PARTS, scenes, small_talk, talks, topics
from tests.lab.evaluation.memory_causes import remember
from tests.lab.evaluation.memory_feelings import strew
from tests.lab.evaluation.memory_finders import as_program, question
from tests.lab.evaluation.memory_past import NOW, Past, a_past, senses_of
from tests.lab.evaluation.part import Figure, Run

FALSE: Final = 0.05
SWITCHBOARD: Final = "swda"
_SAMPLE: Final = 300
_QUICK: Final = 100
_YEAR: Final = 31_557_600.0
_SMALL: Final = frozenset({"b", "bk", "bh", "ba", "fp", "fc", "ft", "fa", "bd"})
"""Backchannels, appreciation, opening, closing, thanking, apology, downplaying."""


def figures(run: Run) -> list[Figure]:
    """Measure on own small talk, on Switchboard's where it is there, and on what calls for a memory."""
    random = np.random.default_rng(run.seed)
    with a_past(senses_of(run)) as past:
        fill(past, random)
        found = [
            _recalling(past, small_talk(part)).named(
                f"small talk, own, {part}: something is recalled", goal=FALSE, is_less_better=True
            )
            for part in PARTS
        ]
        if run.has(SWITCHBOARD):
            heard = switchboard(run.data / SWITCHBOARD)
            sample = random.choice(heard, min(len(heard), _QUICK if run.is_quick else _SAMPLE), replace=False)
            found.append(
                _recalling(past, [str(text) for text in sample]).named(
                    "small talk, Switchboard: something is recalled", goal=FALSE, is_less_better=True
                )
            )
        found += [
            _recalling(past, texts).named(f"{name}: something is recalled")
            for name, texts in calling().items()
        ]
    return found


def fill(past: Past, random: np.random.Generator) -> None:
    """Remember everything of ours: topics, scenes and telling moments."""
    strew(past, [topic for part in PARTS for topic in topics(part)], random)
    remember(past, [scene for part in PARTS for scene in scenes(part)], random)
    tellings = [talk.telling for part in PARTS for talk in talks(part)]
    for number, telling in enumerate(tellings):
        past.take_in([(Speaker.PERSON, telling)], NOW - _YEAR * (number + 1) / len(tellings))


def calling() -> dict[str, tuple[str, ...]]:
    """Return what calls for a memory, by what it is."""
    return {
        "mentions of a topic": tuple(
            text for part in PARTS for topic in topics(part) for text in topic.mentions
        ),
        "questions after a cause": tuple(scene.question for part in PARTS for scene in scenes(part)),
        "needs and questions": tuple(talk.need for part in PARTS for talk in talks(part)),
    }


def switchboard(folder: Path) -> tuple[str, ...]:
    """Return small talk of Switchboard's speakers, each text once; raises ``BadInput`` where there is none."""
    rows = [
        line.rstrip("\n").split("|")
        for path in files_of(folder, "*set*.txt") or files_of(folder, "train*.txt")
        for line in lines(path)
    ]
    found = tuple(sorted({row[1] for row in rows if len(row) == 3 and row[2] in _SMALL}))
    if not found:
        raise unusable(folder)
    return found


def _recalling(past: Past, texts: Sequence[str]) -> Measured:
    find = as_program(past)
    return share(sum(bool(find(question(past.senses, text))) for text in texts), len(texts))
