"""Measures whether replies can be told from another persona's, by their manner.

Blind: judges see what was said and never by whom. By manner judges the map of ``persona_manner``, which learned from
the personas' sample lines; it sees a reply by itself, ten of one talk together, or the two personas' replies to the
same words, of which it says which is whose.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.persona_manner import MannerJudge, right_of_two
from tests.lab.evaluation.persona_talks import Cast, Replied
from tests.lab.evaluation.statistics import mean

GOAL: Final = 0.75
TOGETHER: Final = 10
Floats = NDArray[np.float64]
Pair = tuple[int, int]


def figures(
    cast: Cast, judge: MannerJudge, talks: Sequence[Sequence[Replied]], parts: Sequence[str], seed: int
) -> list[Figure]:
    """Attribute the replies of all talks; all are answers to the same words in the same order.

    Args:
        cast: The personas.
        judge: What learned from their lines.
        talks: One for each persona.
        parts: Of which part of the collection each of the words is.
        seed: Of the intervals.
    """
    scores = np.stack([judge.judge([one.text for one in talk]).scores for talk in talks])
    own = [right_of_two(judge.left_out.scores, judge.owners, pair) for pair in cast.pairs]
    ceiling = float(np.mean(np.concatenate(own)))
    return [
        _figure("by manner, of one reply", [singly(scores, pair) for pair in cast.pairs], seed, ceiling),
        *(
            _figure(
                f"by manner, of one reply, part {part}",
                [of_part(singly(scores, pair), parts, part) for pair in cast.pairs],
                seed,
            )
            for part in sorted(set(parts))
        ),
        _figure(
            "by manner, of one reply, opposites",
            [singly(scores, pair) for pair in cast.opposites],
            seed,
            ceiling,
        ),
        _figure(
            "by manner, which of two is whose", [side_by_side(scores, pair) for pair in cast.pairs], seed
        ),
        _figure(f"by manner, of {TOGETHER} replies", [together(scores, pair) for pair in cast.pairs], seed),
    ]


def _figure(name: str, right: Sequence[Floats], seed: int, ceiling: float | None = None) -> Figure:
    """Return the share that is right; what answers the same words is drawn together."""
    groups = [at for one in right for at in range(len(one))]
    return bootstrap(mean, np.concatenate(right), seed=seed, groups=groups).named(
        f"blind attribution {name}",
        goal=GOAL,
        baseline=0.5,
        ceiling=ceiling,
        note="" if ceiling is None else "ceiling: the judge on sample lines that it did not learn from",
    )


def singly(scores: Floats, pair: Pair) -> Floats:
    """Tell of each turn's replies of two personas, (2 turns,), whether it is taken for its own one's: 1, 0, or half.

    Args:
        scores: (personas, turns, personas), how much each persona's replies are of whom.
        pair: The two.
    """
    one, other = pair
    return np.stack([_right(_more(scores, one, other)), _right(_more(scores, other, one))], axis=1).ravel()


def of_part(right: Floats, parts: Sequence[str], part: str) -> Floats:
    """Return what ``singly`` tells of the turns of one part only."""
    mine = np.array([one == part for one in parts])
    return np.asarray(right.reshape(len(parts), -1)[mine].ravel())


def side_by_side(scores: Floats, pair: Pair) -> Floats:
    """Tell of each turn, (turns,), whether the two personas' replies are taken for the right one's each."""
    one, other = pair
    return _right(_more(scores, one, other) + _more(scores, other, one))


def together(scores: Floats, pair: Pair) -> Floats:
    """Tell of ``TOGETHER`` replies in a row of one persona, by both, whether they are taken for its own."""
    whole = scores.shape[1] // TOGETHER * TOGETHER
    found = [
        _right(_more(scores, one, of)[:whole].reshape(-1, TOGETHER).sum(axis=1))
        for one, of in (pair, pair[::-1])
    ]
    return np.stack(found, axis=1).ravel()


def _more(scores: Floats, one: int, other: int) -> Floats:
    """Return by how much more the replies of ``one`` are its own than the other's, (turns,)."""
    return np.asarray(scores[one, :, one] - scores[one, :, other])


def _right(more: Floats) -> Floats:
    """Return 1 where something speaks for the right one, 0 where it speaks for the other, and half where neither."""
    return np.asarray((np.sign(more) + 1) / 2)
