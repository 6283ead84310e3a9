"""Asks the language model in use what it makes of words, and measures how it reads feelings in other languages."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Final

import numpy as np

from companion.encoder.model_state import MODEL, open_state_reader
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.feeling.emotions import LABELS
from companion.storage.paths import find_paths
from companion.thinking.language_model import State
from companion.values import CancelToken, CompanionError
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean, pearson

COLLECTION: Final = "feelings_lines"
CORRELATION: Final = 0.65
_QUICK: Final = 10
"""So many lines of each language, when it is to be quick."""
_NAME: Final = "measured"
_EIGHTY: Final = 1.2816
"""Deviations within which 80 % of normal errors lie."""

Ask = Callable[[str], State | None]
"""Tells what the model makes of words."""


@contextmanager
def asked_model(run: Run) -> Iterator[Ask | None]:
    """Open the language model, and free it in the end; None where it is not there, or another than the default one."""
    paths = find_paths(os.environ)
    try:
        model = equip(paths, _NAME, load_choices(paths, _NAME)).open_language_model()
    except CompanionError:
        yield None
        return
    with closing(model):
        yield (lambda words: model.state(words, CancelToken())) if model.name == MODEL else None


def feelings_in_languages(run: Run) -> list[Figure]:
    """Return how right feelings are read where the encoder knows no word; nothing without the default model."""
    ask = run.opened(asked_model)
    return [] if ask is None else _feelings(run, ask)


def _feelings(run: Run, ask: Ask) -> list[Figure]:
    reader, rows = open_state_reader(), rows_of(COLLECTION, run.data)
    figures = []
    for language in sorted({row["lang"] for row in rows}):
        mine = run.some([row for row in rows if row["lang"] == language], _QUICK)
        states = [ask(row["text"]) for row in mine]
        measures = [reader.measures(state) for state in states if state is not None]
        for name in ("valence", "arousal"):
            told = np.array([getattr(one.felt.affect, name) for one in measures])
            rated = np.array([row[name] for row in mine])
            deviation = np.array([getattr(one.felt.deviation, name) for one in measures])
            figures.append(
                bootstrap(pearson, told, rated, seed=run.seed).named(
                    f"own lines, {language}: {name}, r", goal=CORRELATION if name == "valence" else None
                )
            )
            within = bootstrap(mean, np.abs(told - rated) <= _EIGHTY * deviation, seed=run.seed)
            figures.append(within.named(f"own lines, {language}: {name} within its stated 80 % interval"))
        likeliest = [LABELS[int(np.argmax(one.emotions))] for one in measures]
        hits = [name in row["emotions"] for name, row in zip(likeliest, mine, strict=True)]
        figures.append(
            share(sum(hits), len(hits)).named(
                f"own lines, {language}: likeliest emotion is one of those named"
            )
        )
    return figures
