"""Measures how right feelings are read off words: on public collections, and on sentences of our own.

Nothing here was trained on what it measures, but EmoBank's and GoEmotions' other parts were. What is compared with
ratings is what the encoder's heads state (``TextMeasures``), before any history. What a figure's ratings, labels and
own sentences are, ``affect_corpora`` and ``affect_cases`` say.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from companion.encoder.reading import open_text_reader
from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import LABELS
from tests.lab.evaluation import affect_cases, affect_corpora
from tests.lab.evaluation.affect_corpora import Reader
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import mean, pearson

# Measures how feelings are read in German, French, Spanish, Japanese and Chinese.

COLLECTION: Final = "feelings_lines"
TRANSLATED: Final = "emobank_translated"
"""EmoBank's development sentences in our translation, CC BY-SA 4.0, with its ratings."""
CORRELATION: Final = 0.72
_QUICK: Final = 60
"""Lines of each language in a quick run."""
_EIGHTY: Final = 1.2816
"""Deviations within which 80 % of normal errors lie."""


def language_figures(run: Run, reader: TextReader) -> list[Figure]:
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


_OnData: TypeAlias = Callable[[Run, Reader, Path], list[Figure]]

_CORPORA: Final[dict[str, _OnData]] = {
    "emobank": affect_corpora.emobank,
    "goemotions": affect_corpora.goemotions,
    "empatheticdialogues": affect_corpora.empathetic_dialogues,
    "meld": affect_corpora.meld,
    "locomo": affect_corpora.locomo,
    "memorybank": affect_corpora.memorybank,
    "ravdess16k": affect_corpora.ravdess,
    "emodb16k": affect_corpora.emodb,
}
"""The data's folders, and what measures on them."""


def _of_encoder(run: Run) -> tuple[Figure, ...]:
    return measured(run, open_text_reader())


def measured(run: Run, reader: Reader) -> tuple[Figure, ...]:
    """Measure any reader; a data folder that is not there leaves its figures out."""
    on_data = (
        figure
        for folder, of in _CORPORA.items()
        if run.has(folder)
        for figure in of(run, reader, run.data / folder)
    )
    return (*on_data, *language_figures(run, reader), *affect_cases.figures(reader, seed=run.seed))


PART: Final = Part(
    name="affect",
    question="How right are feelings read off words, and how honestly does it say how sure it is?",
    data=tuple(_CORPORA),
    licence="EmoBank CC BY-SA 4.0, GoEmotions Apache-2.0, MemoryBank MIT, EmoDB CC0; for measuring only: "
    "EmpatheticDialogues and LoCoMo CC BY-NC 4.0, MELD GPL-3.0, RAVDESS CC BY-NC-SA 4.0; own sentences as the program",
    metric="Pearson's r (1895); macro- and micro-F1 (Demszky et al. 2020); calibration error in bins of equally many "
    "(Nixon et al. 2019); sign of valence beside VADER (Hutto & Gilbert 2014); recall@10 (Maharana et al. 2024); "
    "shares with Wilson's interval (1927), all else with bootstrap intervals (Efron 1979)",
    measures=(_of_encoder,),
    baseline="word weights (TF-IDF) with ridge or logistic regression on EmoBank and GoEmotions, VADER for signs, "
    "chance for own pairs and triples",
    ceiling="how readers agree with each other (EmoBank, split-half), and the best published large models",
)
