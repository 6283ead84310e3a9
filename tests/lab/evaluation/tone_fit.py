"""Fits the small model that reads a voice (``feeling.tone``) from recordings of played feelings.

Linear discriminant analyses whose covariance is shrunk towards a multiple of the identity (Friedman 1989), on
differences from each speaker's own neutral recordings without the one in question: first loud against quiet, then the
two feelings of each apart from what the other two sound like. What the model is worth (the
sharpness of its probabilities, the rule's share of arousal, how far it can be trusted to reach) is measured on speakers
left out in turn. Nothing in it is random.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.feeling.tone import (
    CLASSES,
    POINTS,
    QUESTIONS,
    RANGE,
    SPREAD,
    Numbers,
    Opinion,
    ToneModel,
    arousal_by_rule,
    calibrate,
    differences,
    opinion,
    scores_of_rule,
)
from companion.values import TONE_FIGURES, VOICE_FIGURES, ToneBaseline, ToneMeasures
from tests.lab.evaluation.statistics import spearman

LOUD: Final = ("anger", "happiness")
"""The aroused ones of the classes; the others are the quiet ones."""

_SHRINK: Final = 0.2
"""Share of the identity in the covariance; of .1 to .5, tried on EmoDB, speakers left out are likeliest by this one."""
_LOW_VOICE_ST: Final = 12.0 * float(np.log2(155.0))
"""Between the mean F0 of men, some 120 Hz, and of women, some 200 Hz."""
_INTENSITY_TRUSTED: Final = 0.5
"""The rule's reliability of intensity, as a share of the others' mean (guess): what can be trained on is all of one
level, and live microphones are moved and adjust themselves."""
_INTENSITY_VARIANCE: Final = 9.0
"""Of the level of one person's calm utterances, dB² (guess, for the same reason)."""
_SHARPNESS: Final = np.geomspace(0.1, 10.0, 81)
HALF_WIDTH: Final = 1.2816
"""Of the central 80 % of a normal distribution, in standard deviations."""


@dataclass(frozen=True, slots=True)
class Example:
    """A recording of a played feeling, measured; ``measures.voice`` is not empty."""

    speaker: str
    emotion: str
    """One of ``CLASSES``."""
    measures: ToneMeasures


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording beside the calm voice it is read against."""

    example: Example
    baseline: ToneBaseline


def fit(examples: Sequence[Example]) -> ToneModel:
    """Return the model of these recordings.

    Args:
        examples: Of at least two speakers, each with at least two neutral recordings, and of all classes.
    """
    heard = against_own_neutral(examples)
    plain = _discriminant(heard)
    seen = leave_speakers_out(heard, _discriminant)
    sharpness = _sharpness(seen, heard)
    plain = _sharpened(plain, sharpness)
    seen = leave_speakers_out(heard, lambda others: _sharpened(_discriminant(others), sharpness))
    share = np.array(_rule_share(seen, heard, plain))
    farthest = np.array(np.quantile([one.distance for one in seen], 0.99))
    return replace(plain, rule_share=share, farthest=farthest)


def against_own_neutral(examples: Sequence[Example]) -> list[Heard]:
    """Put beside each recording the calm voice of its speaker, from the neutral recordings other than itself."""
    return [
        Heard(
            one,
            calibrate(
                other.measures
                for other in examples
                if other.speaker == one.speaker and other.emotion == "neutral" and other is not one
            ),
        )
        for one in examples
    ]


def leave_speakers_out(heard: Sequence[Heard], make: Callable[[Sequence[Heard]], ToneModel]) -> list[Opinion]:
    """Return what models that were made without the speaker in question think of each recording."""
    models = {
        speaker: make([one for one in heard if one.example.speaker != speaker])
        for speaker in sorted({one.example.speaker for one in heard})
    }
    return [opinion(one.example.measures, one.baseline, models[one.example.speaker]) for one in heard]


def classes_of(examples: Iterable[Example]) -> NDArray[np.int64]:
    """Return the place of each one's emotion among ``CLASSES``, (n,)."""
    return np.array([CLASSES.index(one.emotion) for one in examples], np.int64)


def _discriminant(heard: Sequence[Heard]) -> ToneModel:
    """Return the model with nothing known of what it is worth."""
    low, high, variance = _calm_voices(heard)
    blank = _blank(heard, low, high, variance)
    rows = np.stack([differences(one.example.measures, one.baseline, blank)[2:] for one in heard])
    truth = classes_of(one.example for one in heard)
    centre, scale = rows.mean(axis=0), rows.std(axis=0)
    standard = ((rows - centre) / scale).clip(-RANGE, RANGE)
    means = np.stack([standard[truth == number].mean(axis=0) for number in range(len(CLASSES))])
    answers = [_told_apart(standard, truth, means, *_groups(question)) for question in range(len(QUESTIONS))]
    weights = np.stack([weight for weight, _ in answers], axis=1)
    offsets = np.array([offset for _, offset in answers])
    model = replace(blank, centre=centre, scale=scale, weights=weights, offsets=offsets, means=means)
    return replace(model, reliability=_reliability(heard, model))


def _told_apart(
    standard: Numbers, truth: NDArray[np.int64], means: Numbers, one: list[int], other: list[int]
) -> tuple[Numbers, float]:
    """Return weights, (48,), and offset of the log-odds of one group of classes against another, alike likely."""
    asked = np.isin(truth, one + other)
    scatter = standard[asked] - means[truth[asked]]
    covariance = scatter.T @ scatter / len(scatter)
    shrunk = (1.0 - _SHRINK) * covariance + _SHRINK * np.diag(covariance).mean() * np.eye(len(covariance))
    first, second = means[one].mean(axis=0), means[other].mean(axis=0)
    weights = np.asarray(np.linalg.solve(shrunk, first - second), np.float64)
    return weights, float(-0.5 * weights @ (first + second))


def _groups(question: int) -> tuple[list[int], list[int]]:
    """Return the places of both groups among ``CLASSES``."""
    one, other = QUESTIONS[question]
    return [CLASSES.index(name) for name in one], [CLASSES.index(name) for name in other]


def _blank(heard: Sequence[Heard], low: Numbers, high: Numbers, variance: Numbers) -> ToneModel:
    figures, classes = len(VOICE_FIGURES), len(CLASSES)
    return ToneModel(
        speakers=tuple(sorted({one.example.speaker for one in heard})),
        low_voice=low,
        high_voice=high,
        variance=variance,
        centre=np.zeros(figures),
        scale=np.ones(figures),
        weights=np.zeros((figures, len(QUESTIONS))),
        offsets=np.zeros(len(QUESTIONS)),
        means=np.zeros((classes, figures)),
        farthest=np.array(1.0),
        reliability=np.ones(3),
        rule_share=np.array(0.0),
    )


def _calm_voices(heard: Sequence[Heard]) -> tuple[Numbers, Numbers, Numbers]:
    """Return the calm voices of low-pitched and of high-pitched speakers, and the first three's variance within one."""
    voices, variances = [], []
    for speaker in sorted({one.example.speaker for one in heard}):
        calm = calibrate(
            one.example.measures
            for one in heard
            if one.example.speaker == speaker and one.example.emotion == "neutral"
        )
        voices.append(np.array(calm.mean))
        variances.append(np.array((_INTENSITY_VARIANCE, *calm.variance[1:])))
    pitch = TONE_FIGURES.index("pitch median")
    low = [voice for voice in voices if voice[pitch] < _LOW_VOICE_ST] or voices
    high = [voice for voice in voices if voice[pitch] >= _LOW_VOICE_ST] or voices
    return np.mean(low, axis=0), np.mean(high, axis=0), np.mean(variances, axis=0)


def _reliability(heard: Sequence[Heard], model: ToneModel) -> Numbers:
    """Return how each score of the rule goes with the mean of them (Bone et al. 2014); labels are not looked at."""
    scores = np.stack([scores_of_rule(one.example.measures, one.baseline, model) for one in heard])[:, 1:]
    tilt, pitch = spearman(scores.T, np.tile(scores.mean(axis=1), (2, 1))).clip(0.0, 1.0)
    return np.array((_INTENSITY_TRUSTED * 0.5 * (tilt + pitch), tilt, pitch))


def _sharpened(model: ToneModel, sharpness: Numbers) -> ToneModel:
    return replace(model, weights=sharpness * model.weights, offsets=sharpness * model.offsets)


def _sharpness(seen: Sequence[Opinion], heard: Sequence[Heard]) -> Numbers:
    """Return what the log-odds of each question are to be multiplied by so that the truth is likeliest, (3,).

    After Guo et al. 2017.
    """
    probabilities = np.stack([one.probabilities for one in seen]) + 1e-300
    truth = classes_of(one.example for one in heard)
    factors = []
    for one, other in map(_groups, range(len(QUESTIONS))):
        odds = np.log(probabilities[:, one].sum(axis=1)) - np.log(probabilities[:, other].sum(axis=1))
        right = np.where(np.isin(truth, one), odds, -odds)[np.isin(truth, one + other)]
        losses = [float(np.logaddexp(0.0, -factor * right).mean()) for factor in _SHARPNESS]
        factors.append(_SHARPNESS[int(np.argmin(losses))])
    return np.array(factors)


def _rule_share(seen: Sequence[Opinion], heard: Sequence[Heard], model: ToneModel) -> float:
    """Return the rule's share of arousal by the precision of both."""
    truth = POINTS[classes_of(one.example for one in heard), 1]
    by_model = np.mean([(one.affect[1] - point) ** 2 for one, point in zip(seen, truth, strict=True)])
    by_rule = np.mean(
        [
            (arousal_by_rule(one.example.measures, one.baseline, model) - point) ** 2
            for one, point in zip(heard, truth, strict=True)
        ]
    )
    return float(by_model / (by_model + by_rule))


def held_shares(seen: Sequence[Opinion], truth: NDArray[np.int64]) -> Numbers:
    """Return how much of what people feel who sound like the true class lies in the 80 % interval, (n, 3).

    Feelings under one label are taken as normal around its point (``SPREAD``).

    Args:
        seen: What was told.
        truth: Its class, (n,).
    """
    affect = np.stack([one.affect for one in seen])
    half = HALF_WIDTH * np.stack([one.deviation for one in seen])
    off, spread = affect - POINTS[truth], SPREAD[truth]
    return _normal((off + half) / spread) - _normal((off - half) / spread)


def _normal(values: Numbers) -> Numbers:
    """Return the standard normal distribution function."""
    return np.asarray(0.5 * (1.0 + np.vectorize(math.erf)(values / math.sqrt(2.0))), np.float64)
