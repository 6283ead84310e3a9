"""The voices in tests/data/voices, which hum: each letter is a tone of its own (see tests/data/make_voices.py)."""

import json
import shutil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from companion.speaking.shaping import RawSpeech

VOICES = Path(__file__).parents[1] / "data" / "voices"
STYLES = 510


def copied(name: str, into: Path) -> Path:
    """Return a copy of a voice's folder that a test may damage."""
    return Path(shutil.copytree(VOICES / name, into / name))


def kokoro_folder(into: Path, name: str = "kokoro") -> Path:
    """Return a folder with a network of Kokoro's kind and the voices af_heart, af_bella (an octave higher), bf_emma."""
    folder = copied(name, into)
    (folder / "voices").mkdir()
    for voice, height in {"af_heart": 1.0, "af_bella": 2.0, "bf_emma": 1.0}.items():
        styles(height).tofile(folder / "voices" / f"{voice}.bin")
    return folder


def styles(height: float) -> NDArray[np.float32]:
    """Return styles whose tones are so many times as high, and the louder the longer the text they are for."""
    made = np.zeros((STYLES, 256), np.float32)
    made[:, 0] = height
    made[:, 1] = np.arange(1, STYLES + 1) / STYLES
    return made


def pitch_of(folder: Path, letter: str) -> float:
    """Return the pitch of a letter's tone, in hertz."""
    tokenizer = folder / "tokenizer.json"
    if tokenizer.is_file():
        number = json.loads(tokenizer.read_text("utf-8"))["model"]["vocab"][letter]
    else:
        number = json.loads(next(folder.rglob("*.onnx.json")).read_text("utf-8"))["phoneme_id_map"][letter][0]
    return 200.0 + 25.0 * float(number)


def heard_pitch(raw: RawSpeech, start: float, end: float) -> float:
    """Return the strongest frequency of a stretch of sound, in hertz."""
    heard = raw.samples[round(start * raw.rate_hz) : round(end * raw.rate_hz)]
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), 1 << 16))
    return float(np.argmax(spectrum)) * raw.rate_hz / (1 << 16)
