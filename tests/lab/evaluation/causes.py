"""Measures whether the causes that are named hold what people marked as causes, on RECCON (Poria et al. 2021).

The rules were written by hand; no weight was fitted. RECCON's turns were looked at for what kinds of reaction there
are, so its train and valid parts are no longer unseen.
"""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from companion.feeling.cause import MOST, causes
from companion.values import Speaker, Utterance
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.dialogues import Explained, reccon
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import mean

_QUICK: Final = 500
Named = Callable[[Explained], Sequence[int]]
"""Names turns (from 0) that hold a cause, the likeliest first."""


def named(turn: Explained) -> tuple[int, ...]:
    """Name the causes as the program does: the turn's speaker is the person, the other the companion."""
    person = turn.dialogue.turns[turn.at].speaker
    said = [
        Utterance(
            session=turn.dialogue.name,
            number=number,
            speaker=Speaker.PERSON if one.speaker == person else Speaker.COMPANION,
            text=one.text,
            said_at=float(number),
        )
        for number, one in enumerate(turn.dialogue.turns[: turn.at + 1])
    ]
    return tuple(cause.number for cause in causes(said))


def nearest(turn: Explained) -> tuple[int, ...]:
    """Name the turn itself and the two before it: what needs no look at the words."""
    return tuple(range(turn.at, max(-1, turn.at - MOST), -1))


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure on every file of RECCON; raises ``CompanionError`` where there is none."""
    found: list[Figure] = []
    for name, turns in reccon(run.data / "reccon").items():
        found += figures(name, run.some(turns, _QUICK), seed=run.seed)
    return tuple(found)


def figures(name: str, turns: Sequence[Explained], *, seed: int) -> list[Figure]:
    """Return the share of turns for which a marked cause is named first, and is among the three."""
    groups = [turn.dialogue.name for turn in turns]
    ceiling = float(np.mean([bool(turn.evidence) for turn in turns]))
    found = []
    for most, baseline in ((1, "the turn itself"), (MOST, "the turn itself and the two before it")):
        hits = _hits(turns, named, most)
        measured = bootstrap(mean, hits, seed=seed, groups=groups)
        found.append(
            measured.named(
                f"{name}: hit@{most}",
                baseline=float(_hits(turns, nearest, most).mean()),
                ceiling=ceiling,
                note=f"baseline: {baseline}; ceiling: turns whose cause was told; RECCON's evidence, Poria et al. 2021",
            )
        )
    alone = float(_hits(turns, nearest, 1).mean())
    whole = bootstrap(mean, _hits(turns, named, MOST), seed=seed, groups=groups)
    return [
        *found,
        whole.named(
            f"{name}: hit@{MOST} beside the turn alone",
            baseline=alone,
            ceiling=ceiling,
            note="baseline: the turn itself, which is one guess against three",
        ),
    ]


def _hits(turns: Sequence[Explained], name: Named, most: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.array([not turn.evidence.isdisjoint(tuple(name(turn))[:most]) for turn in turns])


PART: Final = Part(
    "causes",
    "Do the causes that are named hold what people marked as the cause of a feeling?",
    ("reccon",),
    "CC BY-NC-SA 4.0: measures only",
    "hit@1 and hit@3 over the turns with marked causes (evidence of Poria et al. 2021); 95 % bootstrap over dialogues",
    (measure,),
    baseline="hit@1: the turn itself; hit@3: the turn itself and the two before it",
    ceiling="turns whose cause was told in the dialogue at all",
)
