"""Measures of voices, made of the shipped model's own figures: calm ones, and ones that sound like a class."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from companion.feeling.tone import CLASSES, ToneModel, calibrate, load_tone_model
from companion.values import VOICE_FIGURES, ToneBaseline, ToneMeasures

_PITCH = VOICE_FIGURES.index("pitch median")


@lru_cache(maxsize=1)
def model() -> ToneModel:
    return load_tone_model()


def calm() -> ToneMeasures:
    """A high-pitched voice as calm as those the model was made from."""
    intensity, tilt, *voice = model().high_voice.tolist()
    return ToneMeasures(
        seconds=3.0,
        voiced_seconds=1.5,
        pitch_st=voice[_PITCH],
        pitch_range_st=6.0,
        intensity_db=intensity,
        tilt_db=tilt,
        clipped_share=0.0,
        noise_db=intensity - 40.0,
        voice=tuple(voice),
    )


def like(emotion: str) -> ToneMeasures:
    """The same voice as it sounds in the middle of a class."""
    learned = model()
    shift = learned.centre + learned.scale * learned.means[CLASSES.index(emotion)]
    voice = np.array(calm().voice) + shift
    return replace(calm(), voice=tuple(voice.tolist()), pitch_st=float(voice[_PITCH]))


def calm_baseline() -> ToneBaseline:
    """That person's calm voice, calibrated."""
    return calibrate([calm()] * 20)
