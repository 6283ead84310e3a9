"""Reads a feeling from a voice, compared with the person's calm voice, and learns that calm voice.

Arousal follows a rule that needs no training data (Bone, Lee & Narayanan 2014), refined by a small model; valence and
dominance come from the model, as far as it goes. Everything is a difference from the person's own calm voice
(``ToneBaseline``): the less is known about a person, the less the result says. Pure; ``hearing`` handles the sound. The
model holds discriminant analyses of four feelings that actors played (Burkhardt et al. 2005), with measurements of
their reliability; ``models/tone/README.md`` explains how it was made.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import (
    TONE_FIGURES,
    UNKNOWN,
    VOICE_FIGURES,
    Affect,
    AffectEstimate,
    Deviation,
    PartBroken,
    PartMissing,
    ToneBaseline,
    ToneEstimate,
    ToneMeasures,
)
from companion.values.shipped import MODELS

MODEL: Final = MODELS / "tone" / "tone.json"
"""The model's file in the program's ``models`` folder."""

CLASSES: Final = ("anger", "happiness", "neutral", "sadness")
"""Classes that the model distinguishes, in this order."""

QUESTIONS: Final = (
    (("anger", "happiness"), ("neutral", "sadness")),
    (("anger",), ("happiness",)),
    (("neutral",), ("sadness",)),
)
"""The model's questions, in the order of its columns: which of two groups of ``CLASSES`` a
voice belongs to, if either."""

Numbers = NDArray[np.float64]
"""float64 array; its shape is given where it is used."""

FORMAT: Final = 2
_FIGURES: Final = len(VOICE_FIGURES)
_SHAPES: Final = {
    "low_voice": (len(TONE_FIGURES),),
    "high_voice": (len(TONE_FIGURES),),
    "variance": (3,),
    "centre": (_FIGURES,),
    "scale": (_FIGURES,),
    "weights": (_FIGURES, len(QUESTIONS)),
    "offsets": (len(QUESTIONS),),
    "means": (len(CLASSES), _FIGURES),
    "farthest": (),
    "reliability": (3,),
    "rule_share": (),
}


@dataclass(frozen=True, slots=True, eq=False)
class ToneModel:
    """Parameters learned from the recordings; all arrays float64."""

    speakers: tuple[str, ...]
    """Speakers in the training data."""
    low_voice: Numbers
    """(50,) ``TONE_FIGURES`` of calm low-pitched voices: the guess for an unknown person."""
    high_voice: Numbers
    """(50,) ``TONE_FIGURES`` of calm high-pitched voices."""
    variance: Numbers
    """(3,) variance of intensity, tilt and pitch between calm utterances of one person."""
    centre: Numbers
    """(48,) mean of the ``VOICE_FIGURES``' differences from the person's own."""
    scale: Numbers
    """(48,) standard deviation of those differences, > 0."""
    weights: Numbers
    """(48, 3) weights of the standardised differences; log-odds of the first group of each of the ``QUESTIONS``."""
    offsets: Numbers
    """(3,) offsets of those log-odds."""
    means: Numbers
    """(4, 48) means of the standardised differences, by class."""
    farthest: Numbers
    """() mean squared standardised distance from the nearest class that 99 in 100 utterances do not exceed."""
    reliability: Numbers
    """(3,) reliability of intensity, tilt and pitch in the rule of Bone, Lee & Narayanan 2014."""
    rule_share: Numbers
    """() share of the rule in arousal, in [0, 1]; the rest is the model's."""

    def __post_init__(self) -> None:
        for name, shape in _SHAPES.items():
            array: Numbers = getattr(self, name)
            if array.shape != shape:
                raise ValueError(f"{name} has the shape {array.shape}, not {shape}")
            if not np.isfinite(array).all():
                raise ValueError(f"{name} holds something that is no number")
            array.setflags(write=False)
        if min(self.scale.min(), self.variance.min(), float(self.farthest)) <= 0.0:
            raise ValueError("scale, variance and farthest must be above 0")


def load_tone_model(path: Path = MODEL) -> ToneModel:
    """Read the model's file.

    Raises:
        PartMissing: It does not exist.
        PartBroken: It is damaged, or of another version of the program.
    """
    try:
        document = json.loads(path.read_text("utf-8"))
        if document["format"] != FORMAT or tuple(document["figures"]) != TONE_FIGURES:
            raise ValueError("other figures")
        arrays = {name: np.array(document[name], np.float64) for name in _SHAPES}
        return ToneModel(speakers=tuple(map(str, document["speakers"])), **arrays)
    except FileNotFoundError as error:
        raise PartMissing(
            "The part that understands how something is said is missing; install Companion "
            "again. Until then feelings are read from words alone."
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PartBroken(
            "The part that understands how something is said is damaged; install "
            "Companion again. Until then feelings are read from words alone.",
            log=f"tone model: {type(error).__name__}",
        ) from error


POINTS: Final = np.array(((-0.51, 0.59, 0.25), (0.81, 0.51, 0.46), (0.0, 0.0, 0.0), (-0.63, -0.27, -0.33)))
"""(4, 3) valence, arousal and dominance of the model's classes (Wen et al. 2021; happiness is their joy)."""
SPREAD: Final = np.array(((0.22, 0.19, 0.16), (0.53, 0.24, 0.27), (0.33, 0.28, 0.18), (0.3, 0.37, 0.2)))
"""(4, 3) standard deviations of the feelings that people hear in a voice of each class. They are those of all votes'
points for the recordings that most listeners put into the class (CREMA-D, voice alone, 4,516 recordings; Cao et al.
2014). A label is a distribution, and listeners are less sure of arousal in quiet voices."""

SETTLED: Final = 20.0
"""Seconds of calm voice, some 40 s of speech, after which a baseline is fully trusted (guess)."""
CALIBRATING: Final = 5.0
"""The same limit for speech that was calm by agreement (guess; 30 s of reading have about 15)."""

_PRIOR_WEIGHT: Final = 2.0
"""Seconds of voice that the guess at an unknown voice counts for."""
_LONGEST_MEMORY: Final = 300.0
"""Seconds of voice beyond which older ones fade. About an hour of conversation with pauses and answers (guess)."""
_LEAST_LEARNED: Final = 0.05
"""Minimum share with which any speech counts, however excited or noisy, so that no guess stays for ever (guess)."""
_SAD_LEARNED: Final = 0.5
"""Share with which sad-sounding speech counts: an always low and flat voice is then soon known as such (guess)."""
_MOST_AROUSED: Final = 0.6
"""Arousal if all three signs of the rule are at their maximum; anger and joy lie there."""
RANGE: Final = 4.0
"""Number of standard deviations at which differences are cut off."""
_UNKNOWN_VARIANCE: Final = UNKNOWN.deviation.valence**2
_PITCH_LOW: Final = TONE_FIGURES.index("pitch low")


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """The model's result for one stretch, regardless of doubts about the recording and the baseline."""

    probabilities: Numbers
    """(4,) probabilities of the ``CLASSES``, which have equal prior probability."""
    affect: Numbers
    """(3,) valence, arousal, dominance."""
    deviation: Numbers
    """(3,) standard deviations of those."""
    distance: float
    """Distance from the training material, in the same measure as ``ToneModel.farthest``."""


def interpret(measures: ToneMeasures, baseline: ToneBaseline, model: ToneModel) -> ToneEstimate | None:
    """Read the feeling in a stretch of speech; return None if there was too little voice.

    The less trustworthy the recording, its similarity to the training material, and the baseline are, the nearer the
    estimate comes to ``UNKNOWN``.
    """
    if not measures.voice:
        return None
    seen = opinion(measures, baseline, model)
    trust = trust_in_baseline(baseline) * trust_in_sound(measures, seen, model)
    variance = trust * np.square(seen.deviation) + (1.0 - trust) * _UNKNOWN_VARIANCE
    affect = (trust * seen.affect).clip(-1.0, 1.0)
    felt = AffectEstimate(
        Affect(*map(float, affect)), Deviation(*map(float, np.sqrt(variance).clip(0.01, 1.0)))
    )
    angry, happy, neutral, sad = map(float, trust * seen.probabilities + (1.0 - trust) / len(CLASSES))
    return ToneEstimate(felt, angry, happy, neutral, sad)


def learn(baseline: ToneBaseline, measures: ToneMeasures, model: ToneModel) -> ToneBaseline:
    """Return the baseline with one more stretch of the person's speech; the calmer it sounds, the more it counts."""
    if not measures.voice:
        return baseline
    seen = opinion(measures, baseline, model)
    neutral, sad = seen.probabilities[2], seen.probabilities[3]
    calm = float(neutral + _SAD_LEARNED * sad) * trust_in_sound(measures, seen, model)
    return _with(baseline, measures, max(_LEAST_LEARNED, calm) * measures.voiced_seconds)


def calibrate(stretches: Iterable[ToneMeasures]) -> ToneBaseline:
    """Return the baseline of a person who just spoke calmly by agreement; an empty one if there was no voice."""
    baseline = ToneBaseline()
    for measures in stretches:
        if measures.voice:
            baseline = _with(baseline, measures, measures.voiced_seconds)
    return replace(baseline, is_calibrated=baseline.weight > 0.0)


def opinion(measures: ToneMeasures, baseline: ToneBaseline, model: ToneModel) -> Opinion:
    """Return the result of the model and the rule for measures whose ``voice`` is not empty."""
    difference = differences(measures, baseline, model)
    standard = ((difference[2:] - model.centre) / model.scale).clip(-RANGE, RANGE)
    probabilities = _answered(standard @ model.weights + model.offsets)
    affect, deviation = _mixture(probabilities)
    share = float(model.rule_share)
    affect[1] = (1.0 - share) * affect[1] + share * arousal_by_rule(measures, baseline, model)
    distance = float(np.square(standard - model.means).mean(axis=1).min())
    return Opinion(probabilities, affect, deviation, distance)


def arousal_by_rule(measures: ToneMeasures, baseline: ToneBaseline, model: ToneModel) -> float:
    """Return arousal after Bone, Lee & Narayanan 2014, in [-0.6, 0.6].

    Intensity, energy above 500 Hz and log F0 each get a score by their place in the person's calm speech, 2 P - 1 (of a
    normal distribution here, of the utterances themselves in the paper). The scores are averaged by reliability.
    Intensity is left out until something was heard, because the microphone's gain is not known before.
    """
    reliability = model.reliability.copy()
    if not baseline.weight:
        reliability[0] = 0.0
    scores = scores_of_rule(measures, baseline, model)
    return _MOST_AROUSED * float(scores @ reliability / reliability.sum())


def scores_of_rule(measures: ToneMeasures, baseline: ToneBaseline, model: ToneModel) -> Numbers:
    """Return the place of intensity, tilt and pitch in the person's calm speech, (3,) in [-1, 1]."""
    standard = differences(measures, baseline, model)[:3] / np.sqrt(_variance(baseline, model))
    return np.array([math.erf(value / math.sqrt(2.0)) for value in standard])


def differences(measures: ToneMeasures, baseline: ToneBaseline, model: ToneModel) -> Numbers:
    """Return the differences of the ``TONE_FIGURES`` from the person's calm ones, (50,)."""
    figures = _figures(measures)
    usual = np.array(baseline.mean) if baseline.weight else figures
    low, high = model.low_voice, model.high_voice
    is_low = usual[_PITCH_LOW] < 0.5 * (low[_PITCH_LOW] + high[_PITCH_LOW])
    guess = (low if is_low else high).copy()
    guess[0] = usual[0]
    share = baseline.weight / (baseline.weight + _PRIOR_WEIGHT)
    return figures - (share * usual + (1.0 - share) * guess)


def trust_in_baseline(baseline: ToneBaseline) -> float:
    """Return how well a person's calm voice is known, in [0, 1]."""
    return min(1.0, baseline.weight / (CALIBRATING if baseline.is_calibrated else SETTLED))


def trust_in_sound(measures: ToneMeasures, seen: Opinion, model: ToneModel) -> float:
    """Return how much a stretch sounds like one voice, well recorded, in [0, 1]; the limits are guesses.

    Full trust from 0.6 s of voice, 15 dB over the noise, nothing clipped, a melody of 3 semitones (a flat voice reduces
    certainty, but is no feeling), and a distance within that of the training material. None at 0.1 s, 0 dB, a tenth
    clipped, no melody at all, and three times that distance.
    """
    over_noise = math.inf
    if measures.noise_db is not None and measures.intensity_db is not None:
        over_noise = measures.intensity_db - measures.noise_db
    parts = (
        (measures.voiced_seconds - 0.1) / 0.5,
        over_noise / 15.0,
        1.0 - measures.clipped_share / 0.1,
        (measures.pitch_range_st or 0.0) / 3.0,
        1.5 - 0.5 * seen.distance / float(model.farthest),
    )
    return math.prod(min(1.0, max(0.0, part)) for part in parts)


def _answered(odds: Numbers) -> Numbers:
    """Return the probabilities of the classes, (4,), from the log-odds of the model's questions, (3,)."""
    loud, angry, neutral = np.exp(-np.logaddexp(0.0, -odds))
    quiet, happy, sad = np.exp(-np.logaddexp(0.0, odds))
    return np.array((loud * angry, loud * happy, quiet * neutral, quiet * sad))


def _mixture(probabilities: Numbers) -> tuple[Numbers, Numbers]:
    """Return mean and standard deviation of the classes, mixed by their probabilities, each (3,)."""
    mean = probabilities @ POINTS
    variance = probabilities @ (np.square(POINTS - mean) + np.square(SPREAD))
    return mean, np.sqrt(variance)


def _variance(baseline: ToneBaseline, model: ToneModel) -> Numbers:
    own = np.array(baseline.variance) if baseline.weight else model.variance
    share = baseline.weight / (baseline.weight + _PRIOR_WEIGHT)
    return share * own + (1.0 - share) * model.variance


def _with(baseline: ToneBaseline, measures: ToneMeasures, weight: float) -> ToneBaseline:
    """Return the baseline with one more observation (West 1979, incremental mean and variance)."""
    if weight <= 0.0:
        return baseline
    figures = _figures(measures)
    before = min(baseline.weight, _LONGEST_MEMORY - min(weight, _LONGEST_MEMORY))
    mean = np.array(baseline.mean) if baseline.weight else figures
    variance = np.array(baseline.variance) if baseline.weight else np.zeros(3)
    share = weight / (before + weight)
    step = figures - mean
    variance = (1.0 - share) * (variance + share * np.square(step[:3]))
    mean = mean + share * step
    return replace(
        baseline, weight=before + weight, mean=tuple(mean.tolist()), variance=tuple(variance.tolist())
    )


def _figures(measures: ToneMeasures) -> Numbers:
    assert measures.intensity_db is not None
    assert measures.tilt_db is not None
    return np.array((measures.intensity_db, measures.tilt_db, *measures.voice))
