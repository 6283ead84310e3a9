"""Measures how right feelings are read off words: on public collections, and on sentences of our own.

Nothing here was trained on what it measures, but EmoBank's and GoEmotions' other parts were. What is compared with
ratings is what the encoder's heads state (``TextMeasures``), before any history. What a figure's ratings, labels and
own sentences are, ``affect_corpora`` and ``affect_cases`` say.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from companion.encoder.reading import open_text_reader
from tests.lab.evaluation import affect_cases, affect_corpora, affect_languages
from tests.lab.evaluation.affect_corpora import Reader
from tests.lab.evaluation.part import Figure, Part, Run

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
    return (*on_data, *affect_languages.figures(run, reader), *affect_cases.figures(reader, seed=run.seed))


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
