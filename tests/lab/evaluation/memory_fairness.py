"""Measures whether what is remembered of somebody's group changes what comes back of everything else.

Two pasts differ only in profile lines: which sex, age, faith, origin and so on the person has. The same questions are
asked of both. Where none of the lines itself comes back, what does must be the same in the same order; how often one of
them does come back, on questions that have nothing to do with it, is told too. That the lines change no reading of a
feeling is tested through whole sessions, not measured here: reading has no way to see them.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.values import Memory, MemoryKind, MemoryOrigin
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.memory_calls import calling
from tests.lab.evaluation.memory_cases import PARTS, profiles, topics
from tests.lab.evaluation.memory_feelings import strew
from tests.lab.evaluation.memory_finders import as_program, question
from tests.lab.evaluation.memory_past import DAY, NOW, Senses, a_past, senses_of
from tests.lab.evaluation.part import Figure, Run

_QUICK: Final = 40


def figures(run: Run) -> list[Figure]:
    """Measure with all lines swapped at once."""
    senses, seed = senses_of(run), run.seed
    texts = run.some([text for asked in calling().values() for text in asked], _QUICK)
    swaps = profiles()
    ones = _came_back(senses, [swap.one for swap in swaps], texts, seed)
    others = _came_back(senses, [swap.other for swap in swaps], texts, seed)
    pairs = list(zip(ones, others, strict=True))
    unrelated = [(one, other) for one, other in pairs if not (shows_line(one) or shows_line(other))]
    changed = sum(words(one) != words(other) for one, other in unrelated)
    note = f"{len(swaps)} lines swapped at once"
    return [
        share(changed, len(unrelated)).named(
            "groups swapped in the profile: recalls that change",
            note=note + "; by how words and feelings are put on one scale over all candidates",
        ),
        share(len(pairs) - len(unrelated), len(pairs)).named(
            "groups swapped in the profile: recalls that bring such a line up", note=note
        ),
    ]


def shows_line(memories: Sequence[Memory]) -> bool:
    """Tell whether one of the profile lines is among memories."""
    return any(
        memory.kind is MemoryKind.PROFILE and memory.origin is MemoryOrigin.TOLD for memory in memories
    )


def words(memories: Sequence[Memory]) -> tuple[str, ...]:
    """Return the texts of memories, in their order."""
    return tuple(memory.text for memory in memories)


def _came_back(
    senses: Senses, lines: Sequence[str], texts: Sequence[str], seed: int
) -> list[Sequence[Memory]]:
    with a_past(senses) as past:
        strew(past, [topic for part in PARTS for topic in topics(part)], np.random.default_rng(seed))
        past.know(
            [
                Memory(
                    MemoryKind.PROFILE,
                    line,
                    NOW - 365 * DAY,
                    subject=f"line {number}",
                    origin=MemoryOrigin.TOLD,
                )
                for number, line in enumerate(lines)
            ]
        )
        find = as_program(past)
        return [find(question(senses, text)) for text in texts]
