"""Measures how feelings are read in German, French, Spanish, Japanese and Chinese."""

from typing import Final

import numpy as np

from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import LABELS
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean, pearson

COLLECTION: Final = "feelings_lines"
TRANSLATED: Final = "emobank_translated"
"""EmoBank's development sentences in our translation, CC BY-SA 4.0, with its ratings."""
CORRELATION: Final = 0.72
_QUICK: Final = 60
"""Lines of each language in a quick run."""
_EIGHTY: Final = 1.2816
"""Deviations within which 80 % of normal errors lie."""


def figures(run: Run, reader: TextReader) -> list[Figure]:
    """Return how right feelings are read in each language but English."""
    rows, found = rows_of(COLLECTION, run.data), []
    for language in sorted({row["lang"] for row in rows}):
        mine = run.some([row for row in rows if row["lang"] == language], _QUICK)
        measures = reader.measure([row["text"] for row in mine])
        for name in ("valence", "arousal"):
            told = np.array([getattr(one.felt.affect, name) for one in measures])
            rated = np.array([row[name] for row in mine])
            deviation = np.array([getattr(one.felt.deviation, name) for one in measures])
            found.append(
                bootstrap(pearson, told, rated, seed=run.seed).named(
                    f"own lines, {language}: {name}, r", goal=CORRELATION if name == "valence" else None
                )
            )
            within = bootstrap(mean, np.abs(told - rated) <= _EIGHTY * deviation, seed=run.seed)
            found.append(within.named(f"own lines, {language}: {name} within its stated 80 % interval"))
        likeliest = [LABELS[int(np.argmax(one.emotions))] for one in measures]
        hits = [name in row["emotions"] for name, row in zip(likeliest, mine, strict=True)]
        found.append(
            share(sum(hits), len(hits)).named(
                f"own lines, {language}: likeliest emotion is one of those named"
            )
        )
    return [*found, *_translated(run, reader)]


def _translated(run: Run, reader: TextReader) -> list[Figure]:
    rows = rows_of(TRANSLATED, run.data)
    told = np.array([one.felt.affect.valence for one in reader.measure([row["text"] for row in rows])])
    rated = np.array([row["valence"] for row in rows])
    spoken_in = np.array([row["lang"] for row in rows])
    return [
        bootstrap(pearson, told[spoken_in == each], rated[spoken_in == each], seed=run.seed).named(
            f"EmoBank translated, {each}: valence, r", goal=CORRELATION
        )
        for each in sorted(set(spoken_in.tolist()))
    ]
