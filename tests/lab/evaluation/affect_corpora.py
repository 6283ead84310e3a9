"""The figures of ``affect`` that public collections give; each function measures one of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.encoder.meaning import Encoder
from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import read
from companion.feeling.fusion import as_claimed
from companion.values import Affect, Deviation, PartMissing
from tests.lab.evaluation import cases, corpora, word_voice
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.corpora import LABELS, Questions, Rated, Signed
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import calibration_error, macro_f1, mean, micro_f1, pearson

# What VADER says of a text (Hutto & Gilbert 2014): word lists and rules, what our readings are held against.


def compound(texts: Sequence[str]) -> NDArray[np.float64]:
    """Return VADER's compound score of each text, in [-1, 1]; 0 where it knows none of the words.

    Raises:
        PartMissing: The package is not there; it comes with the development tools.
    """
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ModuleNotFoundError as error:
        raise PartMissing(
            "VADER is not installed, so nothing is held against it; install the package vaderSentiment.",
            log="no vaderSentiment",
        ) from error
    analyser = SentimentIntensityAnalyzer()
    return np.array([float(analyser.polarity_scores(text)["compound"]) for text in texts])


# Measures how well the encoder's vectors of meaning find what is asked for, whatever the trunk was tuned for beside.
#
# Every text of a store is embedded once, and so is each question; the texts nearest by inner product are what is
# found. It takes any ``Encoder``, so that two trunks can be held against each other.

FOUND: Final = 10
"""Number of the nearest texts that are looked at."""


def found_shares(encoder: Encoder, questions: Questions, *, nearest: int = FOUND) -> NDArray[np.float64]:
    """Return for each question the share of its evidence among the nearest texts, (questions,) in [0, 1]."""
    store = encoder.encode(questions.texts)
    asked = encoder.encode(questions.questions)
    likeness = asked @ store.T
    count = min(nearest, likeness.shape[1])
    closest = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
    return np.array(
        [
            len(evidence.intersection(row.tolist())) / len(evidence)
            for row, evidence in zip(closest, questions.evidence, strict=True)
        ]
    )


def found_in_all(encoder: Encoder, stores: Sequence[Questions]) -> NDArray[np.float64]:
    """Return the shares of several stores, each searched by itself."""
    return np.concatenate([found_shares(encoder, store) for store in stores])


_Floats: TypeAlias = NDArray[np.float64]

_DIMENSIONS: Final = ("valence", "arousal", "dominance")
_EIGHTY: Final = 1.2816
"""An interval of so many deviations to both sides holds 80 % of a normal distribution."""
_PUBLISHED: Final = {"LoCoMo": (895, 0.441), "MemoryBank": (396, 0.715)}
"""How many questions there are, and what all-MiniLM-L6-v2 as published (32 bits) finds of them by ``recall``."""
_QUICK: Final = 400
"""Texts with a sign in a quick run."""
_QUICK_RATED: Final = 600
"""Texts with ratings or rare labels in a quick run."""
_CALIBRATION_DRAWS: Final = 200
_QUICK_CALIBRATION_DRAWS: Final = 50
"""Each sorts all probabilities anew."""


class Reader(TextReader, Protocol):
    """What reads feelings off text, with the encoder it does it by."""

    @property
    def encoder(self) -> Encoder:
        """The trunk."""


def emobank(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Correlate with EmoBank's ratings of writer and reader; count what the stated interval holds."""
    rated = corpora.emobank(folder)
    chosen = _chosen(len(rated.texts), _QUICK_RATED, run)
    measures = reader.measure([rated.texts[at] for at in chosen])
    felt = _columns([one.felt.affect for one in measures])
    deviations = _columns([one.felt.deviation for one in measures])
    return [
        *_agreement(run, felt, rated, chosen),
        *_of_writers(run, felt, rated, chosen),
        *_coverage(run, felt, deviations, rated.weighted[chosen]),
    ]


def _agreement(run: Run, felt: _Floats, rated: Rated, chosen: NDArray[np.int64]) -> list[Figure]:
    note = (
        "Pearson 1895; goal of the project; baseline: word weights with ridge regression; ceiling: the best "
        "published large models, about"
    )
    return [
        bootstrap(pearson, felt[:, axis], rated.weighted[chosen, axis], seed=run.seed).named(
            f"EmoBank: {dimension}, r", goal=goal, baseline=baseline, ceiling=ceiling, note=note
        )
        for axis, (dimension, goal, baseline, ceiling) in enumerate(
            zip(_DIMENSIONS, (0.75, 0.55, 0.42), (0.56, 0.46, 0.29), (0.84, 0.57, 0.54), strict=True)
        )
    ]


def _of_writers(run: Run, felt: _Floats, rated: Rated, chosen: NDArray[np.int64]) -> list[Figure]:
    ratings = rated.writer[chosen]
    known = ~np.isnan(ratings[:, 0])
    return [
        bootstrap(pearson, felt[known, axis], ratings[known, axis], seed=run.seed).named(
            f"EmoBank, writer's feeling: {dimension}, r"
        )
        for axis, dimension in enumerate(_DIMENSIONS)
        if known.any()
    ]


def _coverage(run: Run, felt: _Floats, deviations: _Floats, truth: _Floats) -> list[Figure]:
    covered = np.abs(truth - felt) <= _EIGHTY * deviations
    figures = []
    for axis, dimension in enumerate(_DIMENSIONS):
        within = bootstrap(mean, covered[:, axis], seed=run.seed)
        figures += [
            within.named(
                f"EmoBank: {dimension} within its stated 80 % interval", note=".75 to .85 is wanted"
            ),
            Figure(
                f"EmoBank: {dimension}, coverage's distance from .80",
                abs(within.value - 0.8),
                within.of,
                goal=0.05,
                is_less_better=True,
            ),
        ]
    return figures


def goemotions(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Hold the named emotions and their probabilities against GoEmotions' labels."""
    labelled = corpora.goemotions(folder)
    chosen = _chosen(len(labelled.texts), _QUICK_RATED, run)
    measures = reader.measure([labelled.texts[at] for at in chosen])
    truth = labelled.labels[chosen]
    told = np.zeros_like(truth)
    for row, one in zip(told, measures, strict=True):
        row[list(one.named)] = True
    probability = np.array([one.emotions for one in measures])
    return [
        bootstrap(macro_f1, truth, told, seed=run.seed).named(
            "GoEmotions: macro-F1 over 28 labels",
            goal=0.50,
            baseline=0.44,
            note="Demszky et al. 2020, whose BERT reaches .46; baseline: word weights with logistic regression",
        ),
        bootstrap(micro_f1, truth, told, seed=run.seed).named("GoEmotions: micro-F1", baseline=0.51),
        *_calibration(run, truth, probability),
    ]


def _calibration(run: Run, truth: NDArray[np.bool_], probability: _Floats) -> list[Figure]:
    def pooled(truth: NDArray[np.bool_], probability: _Floats) -> _Floats:
        return calibration_error(truth.reshape(len(truth), -1), probability.reshape(len(truth), -1))

    def by_label(truth: NDArray[np.bool_], probability: _Floats) -> _Floats:
        errors = [calibration_error(truth[..., label], probability[..., label]) for label in range(LABELS)]
        return np.asarray(np.mean(errors, axis=0), np.float64)

    note = "Nixon et al. 2019: 15 bins of equally many"
    draws = _QUICK_CALIBRATION_DRAWS if run.is_quick else _CALIBRATION_DRAWS
    return [
        bootstrap(pooled, truth, probability, seed=run.seed, draws=draws, is_centred=True).named(
            "GoEmotions: calibration error, all labels together", goal=0.05, is_less_better=True, note=note
        ),
        bootstrap(by_label, truth, probability, seed=run.seed, draws=draws, is_centred=True).named(
            "GoEmotions: calibration error, mean of the labels", goal=0.05, is_less_better=True, note=note
        ),
    ]


def empathetic_dialogues(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Hold the sign of valence against the emotions of EmpatheticDialogues' situations."""
    return _signs(run, reader, "EmpatheticDialogues situations", corpora.empathetic_dialogues(folder))


def meld(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Hold the sign of valence against the sentiment of MELD's utterances."""
    return _signs(run, reader, "MELD utterances", corpora.meld(folder))


def _signs(run: Run, reader: Reader, name: str, signed: Signed) -> list[Figure]:
    chosen = _chosen(len(signed.texts), _QUICK, run)
    texts = [signed.texts[at] for at in chosen]
    truth = signed.is_pleasant[chosen]
    groups = [signed.dialogues[at] for at in chosen] if signed.dialogues else None
    ours = _is_sign_right(np.array([one.felt.affect.valence for one in reader.measure(texts)]), truth)
    measured_ours = bootstrap(mean, ours, seed=run.seed, groups=groups)
    counts = "share whose sign is right; a valence of exactly 0 counts half"
    try:
        theirs = _is_sign_right(compound(texts), truth)
    except PartMissing as error:
        return [measured_ours.named(f"{name}: valence sign", note=f"{counts}; {error.sentence}")]
    vader = float(theirs.mean())
    return [
        measured_ours.named(
            f"{name}: valence sign",
            goal=vader + 0.1,
            baseline=vader,
            note=f"{counts}; baseline: VADER (Hutto & Gilbert 2014) on the same texts",
        ),
        bootstrap(mean, ours - theirs, seed=run.seed, groups=groups).named(
            f"{name}: valence sign, more than VADER", goal=0.1, baseline=0.0
        ),
    ]


def _is_sign_right(valence: _Floats, is_pleasant: NDArray[np.bool_]) -> _Floats:
    return np.where(valence == 0, 0.5, (valence > 0) == is_pleasant)


def locomo(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Find the turns of LoCoMo's conversations that answer its questions."""
    stores = run.some(corpora.locomo(folder), 1)
    found = found_in_all(reader.encoder, stores)
    note = "recall@10 (Maharana et al. 2024), questions of categories 1 to 4, each conversation by itself"
    return [_recall(run, "LoCoMo", "evidence among the 10 nearest turns", found, note)]


def memorybank(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Find the replies in MemoryBank by what was said; they are long, so not in a quick run."""
    if run.is_quick:
        return []
    found = found_in_all(reader.encoder, [corpora.memorybank(folder)])
    note = "its questions have no stated answers, so each exchange's reply is looked for by what was said"
    return [_recall(run, "MemoryBank", "own reply among the 10 nearest", found, note)]


def _recall(run: Run, name: str, what: str, found: _Floats, note: str) -> Figure:
    count, published = _PUBLISHED[name]
    baseline = published if len(found) == count else None
    about = f"{note}; baseline: all-MiniLM-L6-v2 as published, {published} of all {count}"
    return bootstrap(mean, found, seed=run.seed).named(f"{name}: {what}", baseline=baseline, note=about)


def ravdess(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Hold own sentences against RAVDESS' voices, and see which are taken to disagree; not in a quick run."""
    if run.is_quick:
        return []
    voices = frozenset(one.voice for one in cases.words_and_voices())
    return _disagreement(run, reader, "RAVDESS", word_voice.understood(folder, voices))


def emodb(run: Run, reader: Reader, folder: Path) -> list[Figure]:
    """Hold own sentences against EmoDB's voices, by models that have not heard them."""
    return _disagreement(run, reader, "EmoDB", word_voice.understood_emodb(folder.parent))


def _disagreement(run: Run, reader: Reader, name: str, clips: Sequence[word_voice.Clip]) -> list[Figure]:
    said = cases.words_and_voices()
    measures = reader.measure([one.text for one in said])
    words = [as_claimed(read(of).estimate, one.text) for of, one in zip(measures, said, strict=True)]
    return word_voice.judged(name, said, words, clips, seed=run.seed)


def _chosen(count: int, most: int, run: Run) -> NDArray[np.int64]:
    if not run.is_quick or count <= most:
        return np.arange(count)
    return np.sort(np.random.default_rng(run.seed).choice(count, most, replace=False))


def _columns(points: Sequence[Affect | Deviation]) -> _Floats:
    return np.array([(one.valence, one.arousal, one.dominance) for one in points])
