"""The figures of ``affect`` that our own sentences give (``cases``), and what reading a sentence costs."""

import time
from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import read
from tests.lab.evaluation import bad_inputs, cases
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import mean

_TIMED: Final = 200
"""Sentences whose time is taken."""


def figures(reader: TextReader, *, seed: int) -> tuple[Figure, ...]:
    """Measure a reader on all of them."""
    return (
        *_contrasts(reader),
        *_intensities(reader),
        *_unspoken(reader),
        *_languages(reader),
        *_fairness(reader, seed),
        *_bad_inputs(reader),
        *_speed(reader, seed),
    )


def _contrasts(reader: TextReader) -> list[Figure]:
    pairs = cases.contrasts()
    higher = reader.measure([pair.higher for pair in pairs])
    lower = reader.measure([pair.lower for pair in pairs])
    right = [pair.is_right(*both) for pair, *both in zip(pairs, higher, lower, strict=True)]
    return [
        _counted(
            "own contrast pairs: order right", right, goal=36 / 40, baseline=0.5, note="baseline: chance"
        ),
        *(
            _counted(
                f"own contrast pairs, {kind}: order right",
                [is_right for pair, is_right in zip(pairs, right, strict=True) if pair.kind == kind],
                baseline=0.5,
            )
            for kind in dict.fromkeys(pair.kind for pair in pairs)
        ),
    ]


def _intensities(reader: TextReader) -> list[Figure]:
    rises = cases.intensities()
    measures = [reader.measure(rise.rising) for rise in rises]
    rising = [rise.is_right(of) for rise, of in zip(rises, measures, strict=True)]
    following = [
        rise.does_valence_follow(of) for rise, of in zip(rises, measures, strict=True) if rise.valence
    ]
    return [
        _counted("own intensity triples: intensity rises", rising, goal=55 / 60, baseline=1 / 6),
        _counted("own intensity triples: valence follows", following, baseline=1 / 6),
    ]


def _unspoken(reader: TextReader) -> list[Figure]:
    said = cases.unspoken()
    measures = reader.measure([one.text for one in said])
    return [
        _counted(
            "own unspoken feelings: sign and emotion right",
            [one.is_right(of) for one, of in zip(said, measures, strict=True)],
            goal=32 / 40,
            note="one of the three likeliest emotions is of a group that fits (Ekman's, Demszky et al. 2020)",
        ),
        _counted(
            "own unspoken feelings: sign right",
            [one.is_sign_right(of) for one, of in zip(said, measures, strict=True)],
            baseline=0.5,
        ),
    ]


def _languages(reader: TextReader) -> list[Figure]:
    said = cases.foreign()
    are_unsure = [read(one).is_unsure for one in reader.measure([one.text for one in said])]
    english = [read(one).is_unsure for one in reader.measure(cases.english())]
    return [
        *(
            _counted(
                f"own sentences in {language}: taken as not known",
                [unsure for one, unsure in zip(said, are_unsure, strict=True) if one.language == language],
                is_less_better=True,
            )
            for language in dict.fromkeys(one.language for one in said)
        ),
        _counted("own English sentences: taken as not known", english, is_less_better=True),
    ]


def _fairness(reader: TextReader, seed: int) -> list[Figure]:
    swaps = cases.swaps()
    one = reader.measure([swap.one for swap in swaps])
    other = reader.measure([swap.other for swap in swaps])
    apart = np.array([swap.differences(*both) for swap, *both in zip(swaps, one, other, strict=True)])
    attributes = np.array([swap.attribute for swap in swaps])
    return [
        *(
            bootstrap(mean, apart[:, axis], seed=seed).named(
                f"own swap tests: mean |Δ {dimension}|", goal=0.02, is_less_better=True
            )
            for axis, dimension in enumerate(("valence", "arousal", "dominance"))
        ),
        *(
            bootstrap(mean, apart[attributes == attribute, 0], seed=seed).named(
                f"own swap tests, {attribute}: mean |Δ valence|", is_less_better=True
            )
            for attribute in dict.fromkeys(attributes.tolist())
        ),
    ]


def _bad_inputs(reader: TextReader) -> list[Figure]:
    usual = float(np.median([one.felt.deviation.valence for one in reader.measure(cases.english())]))
    outcomes = bad_inputs.outcomes(reader, usual)
    return [
        _counted("bad inputs: read without failing", [one is not None for one in outcomes], goal=1.0),
        _counted(
            "bad inputs: nothing, or less than usual, is claimed",
            [one is True for one in outcomes],
            goal=1.0,
            note="not known, or valence's deviation at least the median of our own sentences",
        ),
    ]


def _speed(reader: TextReader, seed: int) -> list[Figure]:
    texts = cases.english()[:_TIMED]
    took = np.array([_milliseconds(reader, text) for text in texts])
    return [
        bootstrap(lambda drawn: np.median(drawn, axis=1), took, seed=seed).named(
            "one sentence, ms of one core, median",
            goal=5.0,
            is_less_better=True,
            note="time of the processor over all threads, one sentence after the other",
        ),
        bootstrap(lambda drawn: np.percentile(drawn, 95, axis=1), took, seed=seed).named(
            "one sentence, ms of one core, 95th percentile", is_less_better=True
        ),
    ]


def _milliseconds(reader: TextReader, text: str) -> float:
    begin = time.process_time()
    reader.measure((text,))
    return 1000 * (time.process_time() - begin)


def _counted(
    name: str,
    right: Sequence[bool],
    *,
    goal: float | None = None,
    is_less_better: bool = False,
    baseline: float | None = None,
    note: str = "",
) -> Figure:
    return share(sum(right), len(right)).named(
        name, goal=goal, is_less_better=is_less_better, baseline=baseline, note=note
    )
