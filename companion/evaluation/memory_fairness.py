"""Measures that what is remembered of somebody's group changes neither how they are read nor what comes back.

Two pasts differ only in profile lines: which sex, age, faith, origin and so on the person has. The same talks are taken
in beside them and the same questions asked. How feelings are read is compared in every coordinate; what comes back, by
whether it is the same in the same order, the profile lines themselves left out.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.evaluation.bootstrap import share
from companion.evaluation.memory_calls import calling
from companion.evaluation.memory_cases import profiles, topics
from companion.evaluation.memory_feelings import strew
from companion.evaluation.memory_finders import Finder, as_program, question
from companion.evaluation.memory_past import NOW, Past, Senses, a_past
from companion.evaluation.part import Figure
from companion.values import Memory, MemoryKind, MemoryOrigin

_QUICK: Final = 40
_YEAR: Final = 31_557_600.0


def figures(senses: Senses, *, is_quick: bool, seed: int) -> list[Figure]:
    """Measure with all lines swapped at once."""
    texts = [text for asked in calling().values() for text in asked]
    if is_quick:
        texts = texts[:: len(texts) // _QUICK]
    one, other = (
        _came_back(senses, [getattr(swap, side) for swap in profiles()], texts, seed)
        for side in ("one", "other")
    )
    changed = sum(do_differ(before, after) for before, after in zip(one, other, strict=True))
    return [
        share(changed, len(texts)).named(
            "groups swapped in the profile: recalls that change",
            goal=0.0,
            is_less_better=True,
            note=f"{len(profiles())} lines swapped at once; the lines themselves left out",
        )
    ]


def do_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two orders differ as far as both go; where a line itself came back, there was room for one less."""
    return any(before != after for before, after in zip(one, other, strict=False))


def _came_back(
    senses: Senses, lines: Sequence[str], texts: Sequence[str], seed: int
) -> list[tuple[str, ...]]:
    with a_past(senses) as past:
        strew(past, [*topics("a"), *topics("b")], np.random.default_rng(seed))
        past.know(
            [
                Memory(
                    MemoryKind.PROFILE, line, NOW - _YEAR, subject=f"line {number}", origin=MemoryOrigin.TOLD
                )
                for number, line in enumerate(lines)
            ]
        )
        find = as_program(past)
        return [_moments(past, find, text) for text in texts]


def _moments(past: Past, find: Finder, text: str) -> tuple[str, ...]:
    memories = find(question(past.senses, text))
    return tuple(memory.text for memory in memories if memory.origin is not MemoryOrigin.TOLD)
