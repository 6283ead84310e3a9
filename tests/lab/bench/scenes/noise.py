"""The same scenes with a noise in the room, so much softer than the person."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from companion.values import Audio
from tests.lab.bench.scenes.clips import Clip, active_level_db, at_level
from tests.lab.bench.scenes.scene import Scene

NOISES: Final = ("noise_gsc_", "noise_pcd_bg_", "house_rain", "house_wind")
"""Beginnings of the names of recordings that go on and hold no voice: dishes, an exercise bike, rooms, rain, wind."""
SHORTEST: Final = 5.0
USUAL_LEVEL_DB: Final = -26.0
"""Taken for the person's level where nobody speaks."""


def background_noises(recordings: Sequence[Clip]) -> tuple[Audio, ...]:
    """Return the sounds that can go on in a room."""
    sounds = [clip.audio() for clip in recordings if clip.file.name.startswith(NOISES)]
    return tuple(sound for sound in sounds if sound.seconds >= SHORTEST)


def with_noise(scene: Scene, noises: Sequence[Audio], snr_db: float) -> Scene:
    """Return the scene with one of the noises, ``snr_db`` below the active level of its first line."""
    number = int(np.random.default_rng([ord(letter) for letter in scene.name]).integers(len(noises)))
    if scene.lines:
        noise = noise_below(scene.lines[0].audio, noises[number], snr_db)
    else:
        noise = at_level(noises[number], USUAL_LEVEL_DB - snr_db)
    return replace(scene, acoustics=replace(scene.acoustics, noise=noise))


def noise_below(said: Audio, noise: Audio, snr_db: float) -> Audio:
    """Return the noise, ``snr_db`` below the active level of what is said."""
    return at_level(noise, active_level_db(said.samples) - snr_db)
