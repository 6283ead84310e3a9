"""Measures the judge of what is about to be said: what a second look changes, and how long a verdict takes.

Drafts are judged sentence by sentence, as they come, at the settings that nobody changed.
"""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from companion.encoder.reading import open_text_reader
from companion.engine.gate import open_heads, read_rules
from companion.engine.likeness import open_likeness
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure
from companion.guarding.plain import plain
from companion.guarding.spoken import Passing, SpokenJudge
from companion.values import Boundaries

_NOT_HEARD = (Passing.WITHHELD, Passing.LEFT_OUT)
"""From there on, at the first look alone, and with the second."""
_SLOWEST = 0.95


def spoken_figures(data: Path, part: str) -> list[Figure]:
    """Return the figures of one part of the drafts that were written for the second look.

    Raises:
        CompanionError: The encoder is missing or damaged, or the collection cannot be read.
    """
    encoder = open_text_reader().shared().encoder
    heads = open_heads(encoder, open_likeness(encoder.trunk_hash))
    rows = [row for row in rows_of("second_look", data) if row["part"] == part]
    judge = SpokenJudge(Boundaries(), "en", read_rules("en"), heads.likely, heads.second_look)
    unsafe, safe = ([row for row in rows if row["unsafe"] is is_unsafe] for is_unsafe in (True, False))
    first, second = (sum(_passing(judge, row) < least for row in unsafe) for least in _NOT_HEARD)
    before, after = (sum(_passing(judge, row) >= least for row in safe) for least in _NOT_HEARD)
    took = [_seconds(judge, row, sentence) for row in rows for sentence in plain(row["draft"]).sentences]
    return [
        Figure(
            f"second look, part {part}: unsafe drafts let through, share",
            second / len(unsafe),
            len(unsafe),
            goal=first / len(unsafe) / 2,
            is_less_better=True,
            baseline=first / len(unsafe),
            note="baseline: only what the first look is sure of is withheld",
        ),
        Figure(
            f"second look, part {part}: safe drafts withheld, share",
            after / len(safe),
            len(safe),
            is_less_better=True,
            baseline=before / len(safe),
        ),
        Figure(
            f"verdict on a sentence, part {part}: 95th percentile in milliseconds",
            1000 * float(np.quantile(took, _SLOWEST)),
            len(took),
            is_less_better=True,
            note="with its encoding, and a second look where there is one",
        ),
    ]


def _passing(judge: SpokenJudge, row: dict[str, str]) -> Passing:
    sentences: Sequence[str] = plain(row["draft"]).sentences
    return max(
        judge.weigh(sentence, " ".join(sentences[:number]), row["said"]).passing
        for number, sentence in enumerate(sentences)
    )


def _seconds(judge: SpokenJudge, row: dict[str, str], sentence: str) -> float:
    began_at = time.perf_counter()
    judge.judge(f"{sentence} ", "", row["said"])
    return time.perf_counter() - began_at
