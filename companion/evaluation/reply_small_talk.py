"""Measures whether replies to small talk are about as long as what they answer.

Eighty things that people say when they say nothing in particular, of 1 to 18 words, whatever was planned to answer
them. Written at once, and nothing was looked at before all of it was measured.
"""

from pathlib import Path
from typing import Final

import numpy as np

from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure
from companion.evaluation.reply_talks import as_dialogue, opened
from companion.evaluation.replying import Replier
from companion.evaluation.statistics import Floats

LENGTH_GOAL: Final = 1.5
COLLECTION: Final = "reply_small_talk"
_QUICK: Final = 16
_FIRST_SESSION: Final = 30_000


def figures(replier: Replier, data: Path, seed: int, *, is_quick: bool) -> list[Figure]:
    """Let every one be answered, each in a talk of its own."""
    rows = rows_of(COLLECTION, data)
    rows = rows[:: max(1, len(rows) // _QUICK)] if is_quick else rows
    lengths = []
    for number, row in enumerate(rows, start=_FIRST_SESSION):
        talk = opened(row)
        dialogue = as_dialogue(talk.said, number)
        reply = replier.say(dialogue, replier.think(dialogue))
        lengths.append((len(reply.text.split()), len(talk.last.split())))
    replied, said = np.array(lengths, np.float64).T
    return [
        bootstrap(ratio, replied, said, seed=seed).named(
            "small talk: words of the replies ÷ words of the person", goal=LENGTH_GOAL, is_less_better=True
        ),
        share(int(np.sum(replied > LENGTH_GOAL * said)), len(rows)).named(
            f"small talk: replies of more than {LENGTH_GOAL} × the person's words",
            is_less_better=True,
            note=f"the person says {np.median(said):.0f} words at the median, the companion {np.median(replied):.0f}",
        ),
    ]


def ratio(one: Floats, other: Floats) -> Floats:
    """Return the sums of (draws, n) divided by those of others."""
    return np.asarray(one.sum(axis=1) / other.sum(axis=1), np.float64)
