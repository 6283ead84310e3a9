"""Measures how well a voice is read: feelings that actors played, by speakers the model was not fitted on.

EmoDB is measured leaving each speaker out, with a model fitted anew on the others; RAVDESS (another language, other
rooms, more feelings) with the model that ships. Each speaker's calm voice is known in one of three ways: *calibrated*,
from their own neutral recordings other than the one in question; *learned*, as in a talk, from their recordings in a
random order, with nobody saying which are neutral; or *unknown*, guessed from the pitch.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.feeling.tone import (
    CLASSES,
    POINTS,
    Opinion,
    ToneModel,
    arousal_by_rule,
    calibrate,
    learn,
    load_tone_model,
    opinion,
)
from companion.hearing.tone import RunningTone
from companion.values import ToneBaseline, ToneMeasures
from tests.lab.evaluation.bootstrap import Measured, bootstrap
from tests.lab.evaluation.flat_voice import Neutral, flat_figures
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import macro_recall, mean, spearman
from tests.lab.evaluation.tone_fit import HALF_WIDTH, LOUD, Example, classes_of, fit, held_shares
from tests.lab.evaluation.tone_recordings import (
    EMODB,
    RAVDESS,
    Played,
    neutral_sounds,
    ravdess_sounds,
    read_emodb,
    read_ravdess,
)

ORDERS: Final = 3
"""Random orders in which recordings are heard while the calm voice is learned."""
AROUSED: Final = 0.255
"""Halfway between neutral and joy; arousal above it counts as aroused."""
AROUSALS: Final = {
    "neutral": 0.0,
    "calm": -0.5,
    "happy": 0.51,
    "sad": -0.27,
    "angry": 0.59,
    "fearful": 0.82,
    "disgust": 0.35,
    "surprised": 0.67,
}
"""Of RAVDESS' classes, played normally (Wen et al. 2021; calm is ours)."""
STRONG: Final = 1.25
"""What strong playing multiplies them by; ranks alone matter (guess)."""
STRONG_ADDS: Final = 0.2
"""The other reading: strong playing is more aroused whatever the feeling (guess)."""

_SPEAKERS_AT_LEAST: Final = 3
_TIMED: Final = 40
"""Recordings by which the cost is measured."""
_BY_SPEAKER: Final = "interval over speakers"


@dataclass(frozen=True, slots=True)
class Utterance:
    """A measured recording, as the ways of knowing the calm voice look at it."""

    speaker: str
    is_neutral: bool
    measures: ToneMeasures


Ways = dict[str, list[ToneBaseline]]
"""The calm voice known before each recording, by the way it is known."""


def _emodb(run: Run) -> list[Figure]:
    if run.has(RAVDESS) and not run.has(EMODB):
        return []
    shipped, examples = load_tone_model(), read_emodb(run.data)
    figures = left_out_figures(examples, run.seed)
    unheard = [one for one in examples if one.speaker not in shipped.speakers]
    if unheard:
        figures += emodb_figures("EmoDB, shipped model, new speakers", unheard, lambda _: shipped, run.seed)
    calm = neutral(run.data, examples)
    return [*figures, *flat_figures("EmoDB, calibrated", calm, lambda _: shipped, run.seed)]


def _ravdess(run: Run) -> list[Figure]:
    if not run.has(RAVDESS):
        return []
    return [*ravdess_figures(read_ravdess(run.data), load_tone_model(), run.seed), cost(run.data)]


def left_out_figures(examples: Sequence[Example], seed: int) -> list[Figure]:
    """Return the figures of EmoDB leaving each speaker out; none of fewer than three speakers."""
    speakers = sorted({one.speaker for one in examples})
    if len(speakers) < _SPEAKERS_AT_LEAST:
        print(f"{EMODB} holds fewer than {_SPEAKERS_AT_LEAST} speakers: none can be left out.")
        return []
    models = {left_out: fit([one for one in examples if one.speaker != left_out]) for left_out in speakers}
    return emodb_figures("EmoDB", examples, models.__getitem__, seed)


def emodb_figures(
    name: str, examples: Sequence[Example], model_for: Callable[[str], ToneModel], seed: int
) -> list[Figure]:
    """Return the figures of recordings of EmoDB, by models that have not heard their speakers."""
    heard = [Utterance(one.speaker, one.emotion == "neutral", one.measures) for one in examples]
    calibrated = calibrated_baselines(heard)
    seen = _opinions(heard, calibrated, model_for)
    learned = [
        _opinions(heard, learned_baselines(heard, model_for, seed + order), model_for)
        for order in range(ORDERS)
    ]
    unknown = _opinions(heard, [ToneBaseline()] * len(heard), model_for)
    return [
        *_classes(f"{name}, calibrated", examples, [seen], seed, is_promised=True),
        *_classes(f"{name}, learned", examples, learned, seed, is_promised=False),
        *_classes(f"{name}, unknown", examples, [unknown], seed, is_promised=False),
        _rule(f"{name}, calibrated", examples, calibrated, model_for, seed),
        *_coverage(f"{name}, calibrated", examples, seen, seed),
    ]


def neutral(data: Path, examples: Sequence[Example]) -> list[Neutral]:
    """Return the neutral recordings beside all of their speaker's neutral ones."""
    calm = {
        speaker: calibrate(
            one.measures for one in examples if one.speaker == speaker and one.emotion == "neutral"
        )
        for speaker in {one.speaker for one in examples}
    }
    return [
        Neutral(speaker, sound, calm[speaker]) for speaker, sound in neutral_sounds(data) if speaker in calm
    ]


def ravdess_figures(played: Sequence[Played], model: ToneModel, seed: int) -> list[Figure]:
    """Return the figures of RAVDESS with one model for all speakers."""
    heard = [Utterance(one.speaker, one.emotion == "neutral", one.measures) for one in played]
    truth = np.array([AROUSALS[one.emotion] * (STRONG if one.is_strong else 1.0) for one in played])
    other = np.array([AROUSALS[one.emotion] + (STRONG_ADDS if one.is_strong else 0.0) for one in played])
    groups = [one.speaker for one in played]
    ways: Ways = {
        "calibrated": calibrated_baselines(heard),
        "unknown": [ToneBaseline()] * len(heard),
        **{
            f"learned, order {order}": learned_baselines(heard, lambda _: model, seed + order)
            for order in range(ORDERS)
        },
    }
    told = {way: _opinions(heard, baselines, lambda _: model) for way, baselines in ways.items()}
    arousal = {way: np.array([one.affect[1] for one in seen]) for way, seen in told.items()}
    found = [
        bootstrap(spearman, found_, truth, seed=seed, groups=groups).named(
            f"RAVDESS, {way}: arousal, Spearman",
            goal=0.6 if way == "calibrated" else None,
            baseline=0.0,
            note=f"class points, strong x {STRONG}; baseline: chance; {_BY_SPEAKER}",
        )
        for way, found_ in arousal.items()
    ]
    found.append(
        bootstrap(spearman, arousal["calibrated"], other, seed=seed, groups=groups).named(
            "RAVDESS, calibrated: arousal, Spearman, strong is more aroused",
            baseline=0.0,
            note=f"class points, strong + {STRONG_ADDS}; {_BY_SPEAKER}",
        )
    )
    deviation = np.array([one.deviation[1] for one in told["calibrated"]])
    is_inside = np.abs(arousal["calibrated"] - truth) <= HALF_WIDTH * deviation
    for name, group in (("quiet", truth <= 0.0), ("loud", truth > 0.0)):
        found.append(
            bootstrap(mean, is_inside[group], seed=seed, groups=_of(groups, group)).named(
                f"RAVDESS, calibrated: class point of arousal inside the 80 % interval, {name}",
                note="nothing was fitted or chosen on it: what the deviations are worth elsewhere",
            )
        )
    return found


def calibrated_baselines(heard: Sequence[Utterance]) -> list[ToneBaseline]:
    """Return for each recording its speaker's calm voice from their other neutral recordings."""
    return [
        calibrate(
            other.measures
            for other in heard
            if other.speaker == one.speaker and other.is_neutral and other is not one
        )
        for one in heard
    ]


def learned_baselines(
    heard: Sequence[Utterance], model_for: Callable[[str], ToneModel], seed: int
) -> list[ToneBaseline]:
    """Return for each recording what had been learned before it, the speaker's recordings being in a random order."""
    random = np.random.default_rng(seed)
    known: dict[str, ToneBaseline] = {}
    before = [ToneBaseline()] * len(heard)
    for place in random.permutation(len(heard)).tolist():
        one = heard[place]
        before[place] = known.get(one.speaker, ToneBaseline())
        known[one.speaker] = learn(before[place], one.measures, model_for(one.speaker))
    return before


def cost(data: Path) -> Figure:
    """Return processor time for measuring while one speaks and after, per second of speech, on one core."""
    sounds = ravdess_sounds(data, _TIMED)
    running = RunningTone(sounds[0].rate_hz)
    begin = time.process_time()
    for sound in sounds:
        running.reset()
        running.feed(sound.samples)
        running.whole()
    spent = time.process_time() - begin
    seconds = sum(sound.seconds for sound in sounds)
    return Figure(
        "cost, ms per second of speech",
        1000.0 * spent / seconds,
        len(sounds),
        goal=30.0,
        is_less_better=True,
        note="processor time: once a second while it lasts, and the whole after",
    )


def _opinions(
    heard: Sequence[Utterance], baselines: Sequence[ToneBaseline], model_for: Callable[[str], ToneModel]
) -> list[Opinion]:
    return [
        opinion(one.measures, baseline, model_for(one.speaker))
        for one, baseline in zip(heard, baselines, strict=True)
    ]


def _classes(
    title: str,
    examples: Sequence[Example],
    rounds: Sequence[Sequence[Opinion]],
    seed: int,
    *,
    is_promised: bool,
) -> list[Figure]:
    """Return unweighted average recalls; of several rounds their mean, with the spread in the note."""
    truth = classes_of(examples)
    is_loud = _is_loud(truth)
    is_felt = truth != CLASSES.index("neutral")
    is_happy = truth == CLASSES.index("happiness")
    groups = [one.speaker for one in examples]
    everything = np.ones(len(truth), np.bool_)
    questions = (
        ("arousal (anger, happiness against sadness, neutral)", is_loud, everything, 0.95, 0.5),
        ("valence (happiness against anger, sadness)", is_happy, is_felt, 0.75, 0.5),
        ("four classes", truth, everything, 0.78, 0.25),
    )
    found = []
    for number, (name, asked, of, goal, chance) in enumerate(questions):
        measured = [
            bootstrap(
                macro_recall,
                asked[of].astype(np.int64),
                _answers(seen)[number][of].astype(np.int64),
                seed=seed,
                groups=_of(groups, of),
            )
            for seen in rounds
        ]
        found.append(
            _mean_of(measured).named(
                f"{title}: {name}, UAR",
                goal=goal if is_promised else None,
                baseline=chance,
                note=f"baseline: chance; {_BY_SPEAKER}{_spread(measured)}",
            )
        )
    return found


def _answers(seen: Sequence[Opinion]) -> tuple[NDArray[np.generic], NDArray[np.generic], NDArray[np.generic]]:
    affect = np.stack([one.affect for one in seen])
    likeliest = np.stack([one.probabilities for one in seen]).argmax(axis=1)
    return affect[:, 1] > AROUSED, affect[:, 0] > 0.0, likeliest


def _rule(
    title: str,
    examples: Sequence[Example],
    baselines: Sequence[ToneBaseline],
    model_for: Callable[[str], ToneModel],
    seed: int,
) -> Figure:
    told = [
        arousal_by_rule(one.measures, baseline, model_for(one.speaker)) > AROUSED
        for one, baseline in zip(examples, baselines, strict=True)
    ]
    return bootstrap(
        macro_recall,
        _is_loud(classes_of(examples)).astype(np.int64),
        np.array(told, np.int64),
        seed=seed,
        groups=[one.speaker for one in examples],
    ).named(
        f"{title}: arousal by the rule alone, UAR",
        baseline=0.5,
        note=f"without intensity, which this collection has not; Bone et al. 2014; {_BY_SPEAKER}",
    )


def _coverage(title: str, examples: Sequence[Example], seen: Sequence[Opinion], seed: int) -> list[Figure]:
    truth = classes_of(examples)
    held = held_shares(seen, truth)
    groups = [one.speaker for one in examples]
    affect, deviation = np.stack([one.affect for one in seen]), np.stack([one.deviation for one in seen])
    is_inside = np.abs(affect - POINTS[truth]) <= HALF_WIDTH * deviation
    found = []
    for name, group in (("quiet", ~_is_loud(truth)), ("loud", _is_loud(truth))):
        for column, coordinate in enumerate(("valence", "arousal", "dominance")):
            points = float(is_inside[group, column].mean())
            width = float(deviation[group, column].mean())
            found.append(
                bootstrap(mean, held[group, column], seed=seed, groups=_of(groups, group)).named(
                    f"{title}: inside the 80 % interval of {coordinate}, {name}",
                    note="wanted .75 to .85; of what listeners hear in such a voice (CREMA-D's scatter round the "
                    f"class's point); of the bare points {points:.2f}; mean deviation {width:.2f}; {_BY_SPEAKER}",
                )
            )
    return found


def _is_loud(truth: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.isin(truth, [CLASSES.index(name) for name in LOUD])


def _of(groups: Sequence[str], chosen: NDArray[np.bool_]) -> list[str]:
    return [group for group, is_chosen in zip(groups, chosen, strict=True) if is_chosen]


def _mean_of(measured: Sequence[Measured]) -> Measured:
    ends = np.array([(one.value, one.low, one.high) for one in measured])
    value, low, high = ends.mean(axis=0).tolist()
    return Measured(value, low, high, measured[0].of)


def _spread(measured: Sequence[Measured]) -> str:
    if len(measured) == 1:
        return ""
    values = ", ".join(f"{one.value:.3f}" for one in measured)
    return f"; {len(measured)} orders: {values}"


PART: Final = Part(
    name="tone",
    question="How well are arousal and valence read from how something is said, by speakers not trained on?",
    data=(EMODB, RAVDESS),
    licence="EmoDB CC0-1.0; RAVDESS CC BY-NC-SA 4.0 (measured on only)",
    metric="unweighted average recall (Schuller et al. 2009), Spearman's rank correlation (1904), share of truths "
    "inside the stated 80 % interval; 95 % intervals by bootstrap over speakers (Efron 1979)",
    measures=(_emodb, _ravdess),
    baseline="Chance; and a calm voice that is unknown against one that is known.",
    ceiling="Heard without the face, 57 to 70 % of the votes for a recording of CREMA-D go to the class that most "
    "listeners chose (Cao et al. 2014).",
)
