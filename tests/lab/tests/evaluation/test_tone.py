from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

from companion.feeling.tone import SPREAD, calibrate, load_tone_model
from companion.hearing.tone import measure
from companion.values import Audio, ToneMeasures
from tests.feeling.tones import like, model
from tests.hearing.sounds import sentence
from tests.lab.evaluation.flat_voice import Neutral, flat_figures
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.tone import left_out_figures
from tests.lab.evaluation.tone_fit import LOUD, Example, fit
from tests.lab.evaluation.tone_recordings import EMODB, listeners_scatter, read_emodb

DATA = Path(__file__).parents[4].parent / "shared" / "data"
EMOTIONS = ("anger", "happiness", "neutral", "sadness")

needs_data = pytest.mark.skipif(not (DATA / EMODB).is_dir(), reason="the recordings are not here")


def spoken(emotion: str, random: np.random.Generator) -> ToneMeasures:
    """A voice like a class, scattered as people's are."""
    middle = like(emotion)
    voice = np.array(middle.voice) + 0.5 * model().scale * random.standard_normal(len(middle.voice))
    assert middle.tilt_db is not None
    tilt = middle.tilt_db + (8.0 if emotion in LOUD else 0.0) + random.standard_normal()
    return replace(middle, voice=tuple(voice.tolist()), voiced_seconds=2.0, tilt_db=tilt)


@lru_cache(maxsize=1)
def made_up(speakers: int = 4, of_each: int = 5) -> tuple[Example, ...]:
    random = np.random.default_rng(0)
    return tuple(
        Example(f"speaker {speaker}", emotion, spoken(emotion, random))
        for speaker in range(speakers)
        for emotion in EMOTIONS
        for _ in range(of_each)
    )


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_what_can_be_told_apart_is_told_apart_by_speakers_left_out() -> None:
    figures = by_name(left_out_figures(made_up(), seed=0))

    for name in ("four classes", "valence (happiness against anger, sadness)"):
        assert figures[f"EmoDB, calibrated: {name}, UAR"].value > 0.9
    assert figures["EmoDB, calibrated: arousal by the rule alone, UAR"].of == len(made_up())


def test_labels_at_random_cannot_be_learned() -> None:
    labels = np.random.default_rng(1).permutation([one.emotion for one in made_up()]).tolist()
    shuffled = [replace(one, emotion=label) for one, label in zip(made_up(), labels, strict=True)]

    figures = by_name(left_out_figures(shuffled, seed=0))

    assert figures["EmoDB, calibrated: four classes, UAR"].value < 0.5


def test_a_flat_voice_makes_less_sure() -> None:
    sound = Audio(sentence("LJ001-0002"), 16_000)
    heard = Neutral("a reader", sound, calibrate([measure(sound.samples, 16_000)] * 5))

    moved, widened = flat_figures("x", [heard], lambda _: model(), seed=0)

    assert moved.value < 0.1
    assert widened.value > 0.0


@needs_data
def test_the_scatter_is_that_of_listeners() -> None:
    assert listeners_scatter(DATA).round(2) == pytest.approx(SPREAD)


@pytest.mark.slow
@needs_data
def test_the_shipped_model_is_what_its_recordings_make() -> None:
    made, shipped = fit(read_emodb(DATA)), load_tone_model()

    assert made.speakers == shipped.speakers
    for field in fields(shipped)[1:]:
        assert getattr(made, field.name) == pytest.approx(getattr(shipped, field.name), rel=1e-2, abs=1e-2)
