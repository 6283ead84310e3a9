"""Sound for the tests of hearing: recorded sentences, silence, noise."""

from pathlib import Path

import numpy as np
import soundfile

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples

SPEECH = Path(__file__).parent.parent / "data" / "speech"
SENTENCES = {
    "LJ001-0002": "in being comparatively modern",
    "LJ001-0006": "and it is worth mention in passing that as an example of fine typography",
    "LJ001-0008": "has never been surpassed",
}


def sentence(name: str) -> Samples:
    return np.asarray(soundfile.read(SPEECH / f"{name}.flac", dtype="float32")[0], np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def noise(seconds: float, *, level: float, seed: int = 0) -> Samples:
    samples = np.random.default_rng(seed).standard_normal(round(seconds * RATE_HZ)) * level
    return samples.astype(np.float32)
